/** Where a row would go: the place, and what the line that shows it says. */
export type Aim<Place, Line> = {
  place: Place;
  /** Above which row the line is drawn, where that is not the gap under the pointer. */
  gap?: number;
  line: Line;
};

type Surroundings<Place, Line> = {
  /** The uids of the rows, in their order. */
  rows: () => string[];
  /** What holds the rows, each an element with `data-item`; the line is drawn in it. */
  list: () => HTMLElement;
  /** Where a row goes that is let go in a gap, so many levels aside of where it stood; `null` where it cannot. */
  aim: (uid: string, gap: number, levels: number) => Aim<Place, Line> | null;
  /** Whether that is where the row stands. */
  isThere: (uid: string, place: Place) => boolean;
  onbegun: () => void;
  /** The row was let go at another place. */
  ondropped: (uid: string, place: Place) => void;
  /** The row stays where it was: let go there, or given up. */
  onstayed: () => void;
};

/** A press becomes dragging once the pointer has gone so far. */
const THRESHOLD = 5;
/** So many letters to the right is one level deeper. */
const LETTERS_PER_LEVEL = 1.5;
/** Nearer than so many letters to the edge, the list scrolls. */
const LETTERS_OF_EDGE = 3;
/** The most that it scrolls in one frame, in letters. */
const FASTEST = 1;

const letter = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The nearest element around another that scrolls up and down. */
function scrollerOf(element: HTMLElement): Element {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}

/** A row that follows the pointer: pointer events alone, so that files dragged over the window are not disturbed. */
export class RowDrag<Place, Line = unknown> {
  readonly #around: Surroundings<Place, Line>;
  /** The row that is being dragged. */
  uid = $state<string | null>(null);
  /** Where it would go; `null` where it cannot. */
  line = $state.raw<(Line & { top: number }) | null>(null);
  #place: Place | null = null;
  #aimed = "";
  #pressed: { uid: string; pointer: number; x: number; y: number } | null = null;
  #at = { x: 0, y: 0 };
  #scroller: Element | null = null;
  /** Whether the last press became dragging: the click that ends it is none. */
  #isNoClick = false;
  #listening = new AbortController();

  constructor(around: Surroundings<Place, Line>) {
    this.#around = around;
  }

  /** The pointer went down on the grip of a row. */
  press(event: PointerEvent, grip: HTMLElement, uid: string) {
    if (event.button !== 0 || !event.isPrimary || !this.#around.rows().includes(uid)) return;
    this.#isNoClick = false;
    this.#pressed = { uid, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    grip.setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent) {
    const pressed = this.#pressed;
    if (event.pointerId !== pressed?.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (!this.uid && Math.hypot(this.#at.x - pressed.x, this.#at.y - pressed.y) < THRESHOLD) return;
    if (!this.uid) this.#begin(pressed.uid);
    this.#aim();
  }

  release(event: PointerEvent) {
    if (event.pointerId !== this.#pressed?.pointer) return;
    const { uid } = this;
    const place = this.#place;
    this.#end();
    if (!uid) return;
    if (place !== null && !this.#around.isThere(uid, place)) this.#around.ondropped(uid, place);
    else this.#around.onstayed();
  }

  /** Leaves the row where it was. */
  cancel() {
    const wasDragging = this.uid !== null;
    this.#end();
    if (wasDragging) this.#around.onstayed();
  }

  /** Whether a click is only the end of dragging. */
  isEndedBy(click: MouseEvent): boolean {
    return click.detail > 0 && this.#isNoClick;
  }

  #begin(uid: string) {
    this.uid = uid;
    this.#isNoClick = true;
    this.#scroller = scrollerOf(this.#around.list());
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    };
    addEventListener("keydown", escape, { capture: true, signal });
    addEventListener("blur", () => this.cancel(), { signal });
    requestAnimationFrame(this.#scroll);
    this.#around.onbegun();
  }

  #end() {
    this.#listening.abort();
    this.#pressed = null;
    this.#place = null;
    this.#aimed = "";
    this.uid = null;
    this.line = null;
  }

  /** Finds the place under the pointer: the gap by its height, the level by how far it went to the side. */
  #aim() {
    if (!this.uid || !this.#pressed) return;
    const { tops, middles } = this.#heights();
    const below = middles.findIndex((middle) => this.#at.y < middle);
    const gap = below < 0 ? middles.length : below;
    const levels = Math.round((this.#at.x - this.#pressed.x) / (LETTERS_PER_LEVEL * letter()));
    const aimed = `${gap} ${levels} ${tops[gap]}`;
    if (aimed === this.#aimed) return;
    this.#aimed = aimed;
    const aim = this.#around.aim(this.uid, gap, levels);
    this.#place = aim?.place ?? null;
    this.line = aim && { ...aim.line, top: tops[aim.gap ?? gap] ?? 0 };
  }

  /** Where in the list each row begins, and where the last one ends; and the middle of each on the screen. */
  #heights(): { tops: number[]; middles: number[] } {
    const list = this.#around.list();
    const base = list.getBoundingClientRect().top;
    const rows = new Set(this.#around.rows());
    const elements = [...list.querySelectorAll<HTMLElement>("[data-item]")];
    const rects = elements
      .filter((element) => rows.has(element.dataset["item"] ?? ""))
      .map((element) => element.getBoundingClientRect());
    return {
      tops: [...rects.map(({ top }) => top - base), (rects.at(-1)?.bottom ?? base) - base],
      middles: rects.map(({ top, height }) => top + height / 2),
    };
  }

  /** Scrolls while the row is held near an edge. */
  readonly #scroll = () => {
    if (!this.#pressed || !this.uid || !this.#scroller) return;
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const edge = LETTERS_OF_EDGE * letter();
    // A row taken near an edge and led away from it scrolls nothing.
    const above = this.#at.y < this.#pressed.y ? Math.min(0, this.#at.y - top - edge) : 0;
    const below = this.#at.y > this.#pressed.y ? Math.max(0, this.#at.y - bottom + edge) : 0;
    const before = this.#scroller.scrollTop;
    this.#scroller.scrollTop += Math.max(-1, Math.min((above + below) / edge, 1)) * FASTEST * letter();
    if (this.#scroller.scrollTop !== before) this.#aim();
    requestAnimationFrame(this.#scroll);
  };
}

import type { AgendaItemRow } from "$api";
import { dropAt, placed, placeOf, renumbered, type Place } from "./tree";

/** The line that shows where the row would go. */
type DropLine = { top: number; depth: number; number: string };

type Surroundings = {
  rows: () => AgendaItemRow[];
  /** What holds the rows, each an element with `data-item`; the line is drawn in it. */
  list: () => HTMLElement;
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
export class RowDrag {
  readonly #around: Surroundings;
  /** The row that is being dragged. */
  uid = $state<string | null>(null);
  /** Where it would go; `null` where it cannot. */
  line = $state.raw<DropLine | null>(null);
  #place: Place | null = null;
  #pressed: { uid: string; pointer: number; depth: number; x: number; y: number } | null = null;
  #at = { x: 0, y: 0 };
  #scroller: Element | null = null;
  /** Whether the last press became dragging: the click that ends it is none. */
  #isNoClick = false;
  #listening = new AbortController();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The pointer went down on the grip of a row. */
  press(event: PointerEvent, grip: HTMLElement, uid: string) {
    const row = this.#around.rows().find((item) => item.uid === uid);
    if (event.button !== 0 || !event.isPrimary || !row) return;
    this.#isNoClick = false;
    this.#pressed = { uid, pointer: event.pointerId, depth: row.depth, x: event.clientX, y: event.clientY };
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
    const now = placeOf(this.#around.rows(), uid);
    if (place && (place.parent !== now.parent || place.after !== now.after)) this.#around.ondropped(uid, place);
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
    this.uid = null;
    this.line = null;
  }

  /** Finds the place under the pointer: the gap by its height, the level by how far it went to the side. */
  #aim() {
    if (!this.uid || !this.#pressed) return;
    const rows = this.#around.rows();
    const { gap, top } = this.#gapAt(rows);
    const levels = Math.round((this.#at.x - this.#pressed.x) / (LETTERS_PER_LEVEL * letter()));
    const drop = dropAt(rows, this.uid, gap, this.#pressed.depth + levels);
    this.#place = drop?.place ?? null;
    if (!drop) this.line = null;
    else if (this.line?.top !== top || this.line.depth !== drop.depth) {
      const { uid } = this;
      const there = renumbered(placed(rows, uid, drop.place), null).find((row) => row.uid === uid);
      this.line = { top, depth: drop.depth, number: there?.number ?? "" };
    }
  }

  /** Above which row the pointer is, and where in the list that is. */
  #gapAt(rows: AgendaItemRow[]): { gap: number; top: number } {
    const list = this.#around.list();
    const base = list.getBoundingClientRect().top;
    const gaps = new Map(rows.map(({ uid }, index) => [uid, index]));
    let bottom = 0;
    for (const element of list.querySelectorAll<HTMLElement>("[data-item]")) {
      const rect = element.getBoundingClientRect();
      const gap = gaps.get(element.dataset["item"] ?? "");
      if (gap !== undefined && this.#at.y < rect.top + rect.height / 2) return { gap, top: rect.top - base };
      bottom = rect.bottom - base;
    }
    return { gap: rows.length, top: bottom };
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

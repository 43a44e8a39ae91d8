import type { Attachment } from "svelte/attachments";

/** The parts of the window that F6 goes through, each with what had the focus in it last. */
const panes = new Map<HTMLElement, HTMLElement | null>();
/** The pane that had the focus last, other than the messages over the window. */
let home: HTMLElement | null = null;

const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable='true'], [tabindex]";

type Options = {
  /** Stands over the others and goes away by itself: nobody is brought back to it. */
  passing?: boolean;
};

/** Makes an element one of the parts that F6 goes through, in the order in which they stand on the page. */
export function pane({ passing = false }: Options = {}): Attachment<HTMLElement> {
  return (element) => {
    panes.set(element, null);
    const remember = (event: FocusEvent) => {
      panes.set(element, event.target instanceof HTMLElement ? event.target : null);
      if (!passing) home = element;
    };
    element.addEventListener("focusin", remember);
    return () => {
      element.removeEventListener("focusin", remember);
      panes.delete(element);
      if (home === element) home = null;
    };
  };
}

/** Takes the focus to the next part of the window, or to the one before; whether there was one to go to. */
export function goToPane(direction: 1 | -1): boolean {
  // What lies over the window keeps the focus until it is closed.
  if (document.querySelector("[role='dialog'], [role='alertdialog'], [role='menu']")) return false;
  const standing = inOrder();
  const { activeElement } = document;
  const here = standing.findIndex((pane) => pane.contains(activeElement));
  const start = here >= 0 ? here + direction : besides(standing, activeElement, direction);
  for (let step = 0; step < standing.length; step++) {
    const index = (start + step * direction + standing.length * 2) % standing.length;
    const next = standing[index];
    if (next && index !== here && enter(next)) return true;
  }
  return false;
}

/** Takes the focus back to the part of the window that had it last, when what had it is gone. */
export function focusLastPane() {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  const [first] = [home, ...inOrder()].filter((pane) => pane !== null);
  if (first) enter(first);
}

/** Takes the focus to what comes after an element on the page, as Tab would from its end; whether there was anything. */
export function focusAfter(element: HTMLElement): boolean {
  const follows = (other: HTMLElement) =>
    !element.contains(other) &&
    (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    other.tabIndex >= 0 &&
    (other.checkVisibility?.() ?? true);
  const next = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].find(follows);
  next?.focus();
  return next !== undefined;
}

const isShown = (element: HTMLElement) =>
  element.isConnected && element.childElementCount > 0 && (element.checkVisibility?.() ?? true);

function inOrder(): HTMLElement[] {
  return [...panes.keys()].filter(isShown).sort((one, other) => (precedes(one, other) ? -1 : 1));
}

const precedes = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** From a place between panes one goes on to the pane after it, or back to the one before. */
function besides(standing: HTMLElement[], from: Element | null, direction: 1 | -1): number {
  const after = from === null ? 0 : standing.findIndex((pane) => precedes(from, pane));
  const next = after < 0 ? standing.length : after;
  return direction === 1 ? next : next - 1;
}

/** Where one was in a pane; else its current entry; else the pane itself when it takes the focus; else its first stop. */
function enter(pane: HTMLElement): boolean {
  const last = panes.get(pane);
  const current = pane.querySelector<HTMLElement>("[aria-current]");
  const stops = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.tabIndex >= 0);
  const itself = pane.hasAttribute("tabindex") ? pane : null;
  if ([last, current, itself, ...stops].some((target) => take(target, pane))) return true;
  // A pane of mere text is read, and scrolled, from itself.
  pane.tabIndex = -1;
  return take(pane, pane);
}

function take(target: HTMLElement | null | undefined, pane: HTMLElement): boolean {
  if (!target || !pane.contains(target)) return false;
  target.focus();
  return document.activeElement === target;
}

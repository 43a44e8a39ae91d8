import { apple, isTyping } from "$components";

/** What a browser does with these keys has no place in the window; our own handlers still receive them. */
const ALWAYS = new Set([
  "F3",
  "F5",
  "F7",
  "F12",
  "BrowserBack",
  "BrowserStop",
  "BrowserForward",
  "BrowserRefresh",
  "BrowserSearch",
  "BrowserHome",
  "BrowserFavorites",
]);
const WITH_CONTROL = new Set([..."rpfgusojhntwledk+-=_0".split(""), "F5"]);
/** The tools of who makes pages. */
const WITH_CONTROL_AND_SHIFT = new Set(["i", "j", "c", "k", "r"]);

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey"> & { shiftKey?: boolean };

/** Back and forward in a history that the window does not have. */
const IN_HISTORY = new Set(["ArrowLeft", "ArrowRight"]);
/** The same on a Mac, where a text takes the arrows to the ends of its lines. */
const IN_HISTORY_OF_MAC = new Set(["[", "]"]);

/** Whether the browser must not act on this key press. */
export function isBrowserKey(event: Key, onMac = apple): boolean {
  if (ALWAYS.has(event.key)) return true;
  // On a Mac these go from word to word in a text.
  if (event.altKey && (IN_HISTORY.has(event.key) || event.key === "Home")) return !onMac;
  // What Ctrl does on a Mac belongs to the text.
  const withCommand = event.metaKey || (event.ctrlKey && !onMac);
  if (!withCommand || event.altKey) return false;
  const key = event.key.toLowerCase();
  return (
    WITH_CONTROL.has(key) ||
    WITH_CONTROL.has(event.key) ||
    (onMac && IN_HISTORY_OF_MAC.has(key)) ||
    (event.shiftKey === true && WITH_CONTROL_AND_SHIFT.has(key))
  );
}

/** Whether the key would go back or forward a page, where it moves nothing in a text. */
const leavesPage = (event: KeyboardEvent) =>
  !isTyping(event.target) && (event.key === "Backspace" || (apple && event.metaKey && IN_HISTORY.has(event.key)));

const isInEditor = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[contenteditable='true']") !== null;

/** Selecting everything means the text in which one is; the window around it is not a text. */
function selectAll(event: KeyboardEvent) {
  if (isTyping(event.target) || event.key.toLowerCase() !== "a" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const text = event.target instanceof Element ? event.target.closest(".copyable") : null;
  if (text) getSelection()?.selectAllChildren(text);
}

/** What is dragged over the window and let go outside its place would otherwise replace the window. */
function refuseDrop(event: DragEvent) {
  // A place that takes it has said so.
  if (event.defaultPrevented) return;
  const files = event.dataTransfer?.types.includes("Files") ?? true;
  // Text is moved within a field as ever.
  if (!files && isTyping(event.target)) return;
  event.preventDefault();
  if (event.dataTransfer && event.type === "dragover") event.dataTransfer.dropEffect = "none";
}

/** Keeps the habits of a browser out of the window; returns how to stop. */
export function guardWindow(): () => void {
  const reloadForDevelopers = (event: KeyboardEvent) => import.meta.env.DEV && /^(F5|F12|r|i)$/i.test(event.key);
  const stop = new AbortController();
  const { signal } = stop;
  const prevent = (event: Event) => event.preventDefault();
  const preventKey = (event: KeyboardEvent) => {
    if ((isBrowserKey(event) || leavesPage(event)) && !reloadForDevelopers(event)) event.preventDefault();
  };
  // Before anybody else; but the editor passes over keys that were prevented, and has its own use for some.
  addEventListener("keydown", (event) => !isInEditor(event.target) && preventKey(event), { capture: true, signal });
  addEventListener("keydown", preventKey, { signal });
  addEventListener("keydown", selectAll, { signal });
  // Copying, cutting and pasting are in the menu of a field; elsewhere the browser's menu leads out of the window.
  addEventListener("contextmenu", (event) => !isTyping(event.target) && prevent(event), { signal });
  // Turning the wheel with Ctrl enlarges pages of a browser; here the letters have their own sizes.
  addEventListener("wheel", (event) => event.ctrlKey && prevent(event), { passive: false, signal });
  // The middle button opens another window, the outer ones go back and forward.
  for (const name of ["auxclick", "mouseup"] as const) {
    addEventListener(name, (event) => event.button !== 0 && event.button !== 2 && prevent(event), { signal });
  }
  for (const name of ["dragover", "drop"] as const) addEventListener(name, refuseDrop, { signal });
  return () => stop.abort();
}

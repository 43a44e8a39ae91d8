import { isTyping } from "$components";

/** What a browser does with these keys has no place in the window; our own handlers still receive them. */
const ALWAYS = new Set(["F3", "F5", "F7"]);
const WITH_CONTROL = new Set(["r", "p", "f", "g", "u", "s", "o", "+", "-", "=", "0", "j", "h", "k", "F5"]);

/** Whether the browser must not act on this key press. */
export function isBrowserKey(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): boolean {
  if (ALWAYS.has(event.key)) return true;
  // Back and forward in a history that the window does not have.
  if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) return true;
  return (event.ctrlKey || event.metaKey) && !event.altKey && WITH_CONTROL.has(event.key.toLowerCase());
}

const editable = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, [contenteditable='true']") !== null;

/** Selecting everything means the text in which one is; the window around it is not a text. */
function selectAll(event: KeyboardEvent) {
  if (isTyping(event.target) || event.key.toLowerCase() !== "a" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const text = event.target instanceof Element ? event.target.closest(".copyable") : null;
  if (text) getSelection()?.selectAllChildren(text);
}

/** Keeps the habits of a browser out of the window. */
export function guardWindow() {
  const reloadForDevelopers = (event: KeyboardEvent) => import.meta.env.DEV && /^(F5|r)$/i.test(event.key);
  addEventListener(
    "keydown",
    (event) => {
      if (isBrowserKey(event) && !reloadForDevelopers(event)) event.preventDefault();
    },
    { capture: true },
  );
  addEventListener("keydown", selectAll);
  addEventListener("contextmenu", (event) => {
    if (!editable(event.target) && getSelection()?.isCollapsed !== false) event.preventDefault();
  });
  // A file let go outside its place would otherwise replace the window.
  for (const name of ["dragover", "drop"] as const) {
    addEventListener(name, (event) => {
      if (!editable(event.target)) event.preventDefault();
    });
  }
}

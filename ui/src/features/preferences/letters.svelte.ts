/** The sizes of letters that the window is tested with. */
export const LETTER_SIZES = [0.875, 1, 1.125, 1.25, 1.5] as const;
const REMEMBERED = "letter-size";

let size = $state(remembered());

function remembered(): number {
  const stored = Number(localStorage.getItem(REMEMBERED));
  return LETTER_SIZES.find((known) => known === stored) ?? 1;
}

/** The size of the letters, 1 being the normal one. */
export const letterSize = () => size;

/** Gives all letters another size. */
export function setLetterSize(next: number) {
  size = next;
  localStorage.setItem(REMEMBERED, String(next));
  applyLetterSize();
}

/** Shows the remembered size. */
export function applyLetterSize() {
  document.documentElement.style.setProperty("--scale", String(size));
  askContainersAgain();
}

/** Chromium keeps the answers of container queries in em when only the letters grow: the container is made anew. */
function askContainersAgain() {
  const app = document.getElementById("app");
  if (!app) return;
  app.style.containerType = "normal";
  void app.offsetWidth;
  app.style.containerType = "";
}

function step(direction: 1 | -1) {
  const index = LETTER_SIZES.findIndex((known) => known === size) + direction;
  setLetterSize(LETTER_SIZES[Math.max(0, Math.min(index, LETTER_SIZES.length - 1))] ?? 1);
}

export const largerLetters = () => step(1);
export const smallerLetters = () => step(-1);
export const normalLetters = () => setLetterSize(1);

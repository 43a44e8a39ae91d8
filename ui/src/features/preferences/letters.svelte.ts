import { call, refusalOf } from "$api";
import { announce, showToast } from "$components";
import { t } from "$i18n";

/** The sizes of letters that the window is tested with, in thousandths of the usual one. */
export const LETTER_SIZES = [875, 1000, 1125, 1250, 1500] as const;
/** The size of who never chose one. */
export const USUAL_LETTERS = 1000;
/** Where the page itself kept the size, as a factor, before this device's preferences did. */
const FORMERLY = "letter-size";

let size = $state(USUAL_LETTERS);
/** Choices on their way to be kept: what is kept by then is older than what is shown. */
let underway = 0;

/** The size of the letters, in thousandths of the usual one. */
export const letterSize = () => size;

/** A size as people read it: «112.5 %». */
export const inPercent = (size: number) => t("preferences-letters-size", { percent: size / 10 });

/** Shows the letters in the size that is kept. */
export function followLetters(kept: number | null) {
  if (underway > 0) return;
  const former = kept === null ? formerSize() : undefined;
  if (former === undefined) show(kept ?? USUAL_LETTERS);
  else void setLetterSize(former);
}

/** What the page kept; it is asked for once. */
function formerSize(): number | undefined {
  const former = Math.round(Number(localStorage.getItem(FORMERLY)) * 1000);
  localStorage.removeItem(FORMERLY);
  return LETTER_SIZES.find((known) => known === former && known !== USUAL_LETTERS);
}

/** Gives all letters another size, and keeps it. */
export async function setLetterSize(next: number) {
  const before = size;
  underway++;
  show(next);
  try {
    await call("change_preferences", { letters: next });
  } catch (failure) {
    show(before);
    showToast(refusalOf(failure).message, { tone: "danger" });
  } finally {
    underway--;
  }
}

function show(next: number) {
  size = next;
  document.documentElement.style.setProperty("--scale", String(next / 1000));
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

function choose(next: number) {
  announce(t("preferences-letters-now", { percent: next / 10 }));
  if (next !== size) void setLetterSize(next);
}

function step(direction: 1 | -1) {
  const index = LETTER_SIZES.findIndex((known) => known === size) + direction;
  choose(LETTER_SIZES[Math.max(0, Math.min(index, LETTER_SIZES.length - 1))] ?? USUAL_LETTERS);
}

export const largerLetters = () => step(1);
export const smallerLetters = () => step(-1);
export const normalLetters = () => choose(USUAL_LETTERS);

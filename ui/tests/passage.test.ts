import { expect, test } from "vitest";
import { passageOf } from "../src/features/importing/passage";

const lines = ["Notas", "1. Lista de asistencia", "", "Fin"];

/** The document as the page shows it. */
function page(): HTMLElement {
  document.body.innerHTML = `<div id="page">${lines
    .map((text, index) => `<div data-line="${index + 1}"><i>${index + 1}</i><span class="words">${text}</span></div>`)
    .join("")}</div>`;
  return document.getElementById("page") as HTMLElement;
}

const wordsOf = (within: HTMLElement, line: number) =>
  within.querySelector(`[data-line="${line}"] .words`)?.firstChild as Text;

function select(from: Node, start: number, to: Node, end: number): Selection {
  const selection = document.getSelection() as Selection;
  selection.setBaseAndExtent(from, start, to, end);
  return selection;
}

test("what is selected is told by its lines and its words", () => {
  const within = page();
  const [second, last] = [wordsOf(within, 2), wordsOf(within, 4)];
  expect(passageOf(select(second, 3, second, 8), within, lines)).toEqual({ first: 2, last: 2, text: "Lista" });
  expect(passageOf(select(second, 3, last, 3), within, lines)).toEqual({
    first: 2,
    last: 4,
    text: "Lista de asistencia\n\nFin",
  });
  expect(passageOf(select(second, 3, last, 0), within, lines)?.last).toBe(3);
});

test("the number in the margin is no word, and nothing selected is no passage", () => {
  const within = page();
  const margin = within.querySelector("[data-line='2'] i")?.firstChild as Text;
  const words = wordsOf(within, 2);
  expect(passageOf(select(margin, 0, words, 8), within, lines)?.text).toBe("1. Lista");
  expect(passageOf(select(words, 3, words, 3), within, lines)).toBeNull();
  document.body.append("fuera");
  const outside = document.body.lastChild as Text;
  expect(passageOf(select(outside, 0, outside, 3), within, lines)).toBeNull();
});

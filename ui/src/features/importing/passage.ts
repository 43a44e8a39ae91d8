import type { Passage } from "./import.svelte";

/** The line that a node of the document belongs to. */
function lineOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-line]") ?? null;
}

const numberOf = (line: HTMLElement) => Number(line.dataset["line"]);

/** How many characters of a line stand before a place in it; its number in the margin counts for none. */
function charactersBefore(line: HTMLElement, node: Node, offset: number): number {
  const words = line.querySelector(".words");
  if (!words) return 0;
  const range = document.createRange();
  range.selectNodeContents(words);
  if (range.comparePoint(node, offset) < 0) return 0;
  if (range.comparePoint(node, offset) > 0) return range.toString().length;
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected in a document whose lines stand in `within`; `null` when nothing of it is. */
export function passageOf(selection: Selection | null, within: HTMLElement | null, lines: string[]): Passage | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed || !within) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [lineOf(range.startContainer), lineOf(range.endContainer)];
  if (!start || !end || !within.contains(start) || !within.contains(end)) return null;
  const first = numberOf(start);
  let last = numberOf(end);
  const from = charactersBefore(start, range.startContainer, range.startOffset);
  let to = charactersBefore(end, range.endContainer, range.endOffset);
  // A selection that ends before the first letter of a line does not mean that line.
  if (to === 0 && last > first) {
    last -= 1;
    to = (lines[last - 1] ?? "").length;
  }
  const chosen = lines.slice(first - 1, last);
  chosen[chosen.length - 1] = (chosen.at(-1) ?? "").slice(0, to);
  chosen[0] = (chosen[0] ?? "").slice(from);
  const text = chosen.join("\n");
  return text.trim() ? { first, last, text } : null;
}

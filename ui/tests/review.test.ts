import { expect, test } from "vitest";
import type { Understood, UnderstoodItem } from "../src/api";
import { depthOf, doubtsOfFacts, isDoubt, marksOf, partOf, withoutItem } from "../src/features/importing/review";

const text = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });

function item(position: string, title: string, words = ""): UnderstoodItem {
  const line = Number(position.replace(".", "")) + 10;
  return {
    number: position,
    position,
    depth: position.split(".").length - 1,
    title,
    kind: "report",
    content: { type: "doc", content: words ? [text(words)] : [] },
    lines: [line, line],
    headings: [],
  };
}

const items = [item("1", "Lista"), item("2", "Informe", "dos"), item("2.1", "Detalle", "tres"), item("3", "Clausura")];
const understood = {
  items,
  agreements: [{ code: "JD-XI-2", lines: [30, 31] }],
  facts: [{ name: "date", lines: [3, 3], text: "14 de diciembre" }],
} as unknown as Understood;

const wordsOf = (all: UnderstoodItem[]) => JSON.stringify(all.map(({ title, content }) => [title, content]));

test("no word is lost when an item goes", () => {
  for (const gone of items) {
    const left = withoutItem(items, gone.position);
    expect(left).toHaveLength(3);
    for (const word of ["Lista", "Informe", "dos", "Detalle", "tres", "Clausura"])
      expect(wordsOf(left)).toContain(word);
  }
});

test("the words of an item that goes stand after those of the item before it", () => {
  expect(withoutItem(items, "2.1")[1]?.content.content).toEqual([text("dos"), text("2.1 Detalle"), text("tres")]);
});

test("the only item cannot go", () => {
  expect(withoutItem([items[0] as UnderstoodItem], "1")).toHaveLength(1);
});

test("a sub-item whose parent is gone stands at the top", () => {
  const left = withoutItem(items, "2");
  const detail = left.find(({ position }) => position === "2.1") as UnderstoodItem;
  expect(depthOf(detail, left)).toBe(0);
  expect(depthOf(items[2] as UnderstoodItem, items)).toBe(1);
});

test.each([
  [{ code: "time_from_agreement", agreement: "JD-XI-2", line: 30 }, "fact-time"],
  [{ code: "several_dates", line: 3 }, "fact-date"],
  [{ code: "responsible_from_text", agreement: "JD-XI-2", line: 30 }, "agreement-0"],
  [{ code: "heading_differs", position: "2.1", line: 90 }, "item-2.1"],
  [{ code: "agreement_without_code", line: 31 }, "agreement-0"],
  [{ code: "no_agenda", line: null }, null],
])("%o is about %s", (warning, part) => {
  expect(partOf(warning, understood)).toBe(part);
});

test("what was guessed wants a look, what was tidied does not", () => {
  expect(isDoubt({ code: "responsible_from_text" })).toBe(true);
  expect(isDoubt({ code: "tags_removed" })).toBe(false);
});

test("every part is marked where it stands", () => {
  expect(marksOf(understood).map(({ part, lines }) => [part, lines[0]])).toEqual([
    ["fact-date", 3],
    ["item-1", 11],
    ["item-2", 12],
    ["item-2.1", 31],
    ["item-3", 13],
    ["agreement-0", 30],
  ]);
});

test("what the text leaves out, and what the library makes of it, wants a look", () => {
  const session = { body: "Consejo", date: "2026-02-05", time: null, place: "Sala" };
  const read = { ...understood, session, warnings: [] } as unknown as Understood;
  const known = { body: { uid: "b", name: "Consejo", code: "C" }, warnings: [] };
  expect(doubtsOfFacts(read, known)).toEqual([{ code: "fact_missing", fact: "time" }]);
  expect(
    doubtsOfFacts(read, { body: null, warnings: [{ code: "body_added", body: "Consejo" }] }).map(({ code }) => code),
  ).toEqual(["body_added", "fact_missing"]);
  const several = {
    ...read,
    session: { ...session, date: null, time: "09:00" },
    warnings: [{ code: "several_dates" }],
  };
  expect(doubtsOfFacts(several as unknown as Understood, known)).toEqual([]);
  expect(partOf({ code: "fact_missing", fact: "time" }, read)).toBe("fact-time");

  const silent = { ...session, body: null, kind: "ordinaria", number: null, time: "09:00" };
  const unnamed = doubtsOfFacts({ ...read, session: silent } as unknown as Understood, known);
  expect(unnamed.map(({ fact }) => fact)).toEqual(["body", "title"]);
  expect(unnamed.map((doubt) => partOf(doubt, read))).toEqual(["fact-body", "fact-title"]);
});

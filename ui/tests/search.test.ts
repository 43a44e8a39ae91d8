import { expect, test } from "vitest";
import { holds, places } from "../src/i18n";

test.each([
  ["Tamaño de letra", "LETRA", true],
  ["Tamaño de letra", "tamano letra", true],
  ["Organo", "órgano", true],
  ["Tamaño de letra", "letra grande", false],
  ["Tamaño de letra", "  ", true],
])("«%s» holds «%s»: %s", (text, query, expected) => expect(holds(text, query)).toBe(expected));

test("what is found is told by its place in the text as it is written", () => {
  const text = "Año: tamaño";
  expect(places(text, "ano").map(([from, to]) => text.slice(from, to))).toEqual(["Año", "año"]);
  // The same letters, each followed by an accent of its own.
  const apart = text.normalize("NFD");
  expect(places(apart, "ano").map(([from, to]) => apart.slice(from, to).normalize("NFC"))).toEqual(["Año", "año"]);
  expect(places(text, "")).toEqual([]);
});

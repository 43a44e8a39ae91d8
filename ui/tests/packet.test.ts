import { expect, test } from "vitest";
import type { JobView, PacketOptions, SectionRow } from "../src/api";
import { progressOf } from "../src/features/packet/export.svelte";
import { isOptional, withSection } from "../src/features/packet/options";

const options: PacketOptions = {
  paper: "carta",
  oficio: { width: 216, height: 340 },
  custom: { width: 216, height: 279 },
  sides: "one",
  binding: { edge: "left", width: 30 },
  folio: null,
  watermark: null,
  letterhead: "first",
  annexes: { mode: "merge", size: "keep" },
  sections: { cover: true, agenda: true, notes: true, signatures: false },
  excluded: ["b"],
};
const section = (kind: SectionRow["kind"], uid: string | null) => ({ kind, uid }) as SectionRow;

test("an item is left out and put back by its own name", () => {
  expect(withSection(options, section("item", "a"), false).excluded).toEqual(["b", "a"]);
  expect(withSection(options, section("item", "b"), true).excluded).toEqual([]);
  expect(withSection(options, section("item", "b"), false).excluded).toEqual(["b"]);
});

test("nothing is counted before there is something to count, and each step has its words", () => {
  const job = { done: 0, total: 0, step: null } as JobView;
  expect(progressOf(job)).toBe("Componiendo el documento…");
  expect(progressOf({ ...job, done: 3, total: 20, step: "pages" })).toBe("Componiendo 3 de 20 · páginas");
});

test("cover and agenda are left out as sections", () => {
  expect(withSection(options, section("cover", null), false).sections).toEqual({
    cover: false,
    agenda: true,
    notes: true,
    signatures: false,
  });
  expect(withSection(options, section("signatures", null), true).sections.signatures).toBe(true);
  expect(options.sections.cover).toBe(true);
});

test("items, annexes and notes are chosen one by one, lists of annexes are not", () => {
  expect(isOptional(section("item", "a"))).toBe(true);
  expect(isOptional(section("attachment", "x"))).toBe(true);
  expect(isOptional(section("note", "n"))).toBe(true);
  expect(isOptional(section("annex_list", null))).toBe(false);
  expect(withSection(options, section("note", "n"), false).excluded).toContain("n");
});

import { expect, test } from "vitest";
import type { SectionRow } from "../src/api";
import { dropOf, isStill, moved, standing, stepOf } from "../src/features/packet/order";

const row = (kind: SectionRow["kind"], uid: string | null, depth = 0) => ({ kind, uid, depth }) as SectionRow;
const sections = [
  row("cover", null),
  row("agenda", null),
  row("item", "1"),
  row("item", "2"),
  row("note", "n", 1),
  row("attachment", "a", 1),
  row("attachment", "b", 1),
  row("item", "2.1", 1),
  row("attachment", "c", 2),
  row("item", "3"),
  row("signatures", null),
];
const names = (rows: SectionRow[]) => rows.map(({ kind, uid }) => uid ?? kind).join(" ");
const at = (name: string) => sections.findIndex(({ kind, uid }) => (uid ?? kind) === name);
const stepped = (name: string, step: 1 | -1) => {
  const move = stepOf(sections, at(name), step);
  return move && names(moved(sections, move));
};

test("a part moves with all that is below it, the cover stays first", () => {
  expect(stepped("1", 1)).toBe("cover agenda 2 n a b 2.1 c 1 3 signatures");
  expect(stepped("2", -1)).toBe("cover agenda 2 n a b 2.1 c 1 3 signatures");
  expect(stepped("1", -1)).toBe("cover 1 agenda 2 n a b 2.1 c 3 signatures");
  expect(stepped("signatures", -1)).toBe("cover agenda 1 2 n a b 2.1 c signatures 3");
  expect(stepped("agenda", -1)).toBeNull();
  expect(stepped("signatures", 1)).toBeNull();
  expect(stepped("cover", 1)).toBeNull();
  expect(stepped("2.1", 1)).toBeNull();
});

test("an annex moves among those of its item", () => {
  expect(stepped("a", 1)).toBe("cover agenda 1 2 n b a 2.1 c 3 signatures");
  expect(stepped("b", -1)).toBe("cover agenda 1 2 n b a 2.1 c 3 signatures");
  expect(stepped("a", -1)).toBeNull();
  expect(stepped("c", -1)).toBeNull();
  expect(standing(sections, at("b"))).toEqual({ place: 2, count: 2 });
  expect(standing(sections, at("2"))).toEqual({ place: 3, count: 5 });
});

test("what is let go inside an item comes after the whole item", () => {
  const drop = dropOf(sections, at("1"), at("a"));
  expect(drop?.gap).toBe(at("3"));
  expect(drop && names(moved(sections, drop.move))).toBe("cover agenda 2 n a b 2.1 c 1 3 signatures");
  const first = dropOf(sections, at("signatures"), 0);
  expect(first?.move).toEqual({ kind: "part", key: "signatures", after: null });
  expect(first?.gap).toBe(at("agenda"));
  const annex = dropOf(sections, at("a"), sections.length);
  expect(annex?.move.after).toBe("b");
  expect(annex?.gap).toBe(at("2.1"));
  expect(drop && isStill(sections, drop.move)).toBe(false);
  expect(isStill(sections, { kind: "part", key: "2", after: "1" })).toBe(true);
});

import { expect, test } from "vitest";
import type { SessionRow } from "../src/api";
import { openAtFirst, yearsOf } from "../src/features/sessions/years";

const session = (date: string | null, year: number | null = null) => ({ date, year }) as SessionRow;
const many = (year: number, count: number) => Array.from({ length: count }, () => session(`${year}-05-10`));

test("sessions stand under the year of their date, or the one that they are numbered in", () => {
  const rows = [session(null), session("2023-12-14"), session(null, 2023), session("2022-01-10", 2021)];
  expect(yearsOf(rows).map(({ year, rows }) => [year, rows.length])).toEqual([
    ["", 1],
    ["2023", 2],
    ["2022", 1],
  ]);
});

test("the newest year is open, and as many before it as are few", () => {
  const open = (...rows: SessionRow[][]) => [...openAtFirst(yearsOf(rows.flat()))];
  expect(open(many(2023, 12), many(2022, 12), many(2021, 12), many(2020, 12))).toEqual(["2023", "2022", "2021"]);
  expect(open(many(2023, 60), many(2022, 1))).toEqual(["2023"]);
  expect(open()).toEqual([]);
});

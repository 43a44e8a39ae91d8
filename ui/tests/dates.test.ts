import { expect, test } from "vitest";
import { agendaDate, momentTime, size } from "../src/i18n/dates";
import { setLanguage } from "../src/i18n/messages.svelte";

test("dates are shown in the language of the window", () => {
  expect(agendaDate("2023-12-14")).toMatch(/^jue 14 (de )?dic$/);
  setLanguage("en");
  expect(agendaDate("2023-12-14")).toBe("Thu 14 Dec");
  setLanguage("es");
});

test("a moment of today is an hour; another one has its day", () => {
  const day = "2023-12-14";
  expect(momentTime(new Date(2023, 11, 14, 9, 12).toISOString(), day)).toBe("09:12");
  expect(momentTime(new Date(2023, 11, 11, 9, 12).toISOString(), day)).toContain("11");
});

test("sizes are rounded to what one can picture", () => {
  expect(size(31_662)).toMatch(/^32\s?kB$/);
  expect(size(7_240_000)).toMatch(/^7\.2\s?MB$/);
});

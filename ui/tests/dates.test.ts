import { describe, expect, test } from "vitest";
import { agendaDate, fullDate, momentTime, readDate, readTime, size } from "../src/i18n/dates";
import { setLanguage } from "../src/i18n/messages.svelte";

/** A Tuesday. */
const TODAY = "2023-12-12";

describe("a day is understood as people write it", () => {
  test.each([
    ["14/12/2023", "2023-12-14"],
    ["14-12-23", "2023-12-14"],
    ["14/12", "2023-12-14"],
    ["2023-12-14", "2023-12-14"],
    ["14 dic", "2023-12-14"],
    ["14 dic 2023", "2023-12-14"],
    ["14 de diciembre de 2023", "2023-12-14"],
    ["jueves 14 de diciembre de 2023", "2023-12-14"],
    ["jueves, 14 de diciembre de 2023", "2023-12-14"],
    ["14 December 2023", "2023-12-14"],
    ["hoy", "2023-12-12"],
    ["mañana", "2023-12-13"],
    ["Jueves", "2023-12-14"],
    ["miércoles", "2023-12-13"],
    ["martes", "2023-12-19"],
    ["thu", "2023-12-14"],
    ["+15", "2023-12-27"],
    ["+15 días", "2023-12-27"],
    ["31/02/2024", null],
    ["29/02/2024", "2024-02-29"],
    ["marzo", null],
    ["14", null],
    ["pronto", null],
  ])("%s", (typed, expected) => {
    expect(readDate(typed, TODAY)).toBe(expected);
  });

  test("what is shown can be typed back", () => {
    for (const language of ["es", "en"] as const) {
      setLanguage(language);
      expect(readDate(fullDate("2023-12-14"), TODAY)).toBe("2023-12-14");
    }
    setLanguage("es");
  });
});

test.each([
  ["17", "17:00"],
  ["17:00", "17:00"],
  ["9:05", "09:05"],
  ["1705", "17:05"],
  ["17.30 h", "17:30"],
  ["17:00 horas", "17:00"],
  ["5 pm", "17:00"],
  ["12 a.m.", "00:00"],
  ["24:00", null],
  ["17:60", null],
  ["13 pm", null],
  ["tarde", null],
])("the hour %s is %s", (typed, expected) => {
  expect(readTime(typed)).toBe(expected);
});

test("dates are shown in the language of the window", () => {
  expect(agendaDate("2023-12-14")).toMatch(/^jue 14 (de )?dic$/);
  setLanguage("en");
  expect(agendaDate("2023-12-14")).toBe("Thu 14 Dec");
  setLanguage("es");
});

test("a moment of today is an hour; another one has its day", () => {
  const now = new Date(2023, 11, 14, 12, 0);
  expect(momentTime(new Date(2023, 11, 14, 9, 12).toISOString(), now)).toBe("09:12");
  expect(momentTime(new Date(2023, 11, 11, 9, 12).toISOString(), now)).toContain("11");
});

test("sizes are rounded to what one can picture", () => {
  expect(size(31_662)).toMatch(/^32\s?kB$/);
  expect(size(7_240_000)).toMatch(/^7\.2\s?MB$/);
});

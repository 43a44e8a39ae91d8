import { expect, test } from "vitest";
import { setLanguage, twelveHours } from "../src/i18n";
import { addMinutes, readTime } from "../src/i18n/spoken-times";
import { randomly } from "./randomly";

test.each([
  ["17", "17:00"],
  ["17:00", "17:00"],
  ["9:05", "09:05"],
  ["1705", "17:05"],
  ["930", "09:30"],
  ["1730", "17:30"],
  ["17.30", "17:30"],
  ["17 30", "17:30"],
  ["17h30", "17:30"],
  ["17.30 h", "17:30"],
  ["17 h", "17:00"],
  ["17 hrs.", "17:00"],
  ["17:00 horas", "17:00"],
  ["a las 17", "17:00"],
  ["5 pm", "17:00"],
  ["5 PM", "17:00"],
  ["5:30 p. m.", "17:30"],
  ["5:30pm", "17:30"],
  ["12 a.m.", "00:00"],
  ["12 p.m.", "12:00"],
  ["12 m.", "12:00"],
  ["las 5 de la tarde", "17:00"],
  ["5 y media de la tarde", "17:30"],
  ["9 de la mañana", "09:00"],
  ["9 y cuarto", "09:15"],
  ["8 de la noche", "20:00"],
  ["12 de la noche", "00:00"],
  ["medio día", "12:00"],
  ["Mediodía", "12:00"],
  ["al mediodía", "12:00"],
  ["media noche", "00:00"],
  ["noon", "12:00"],
  ["midnight", "00:00"],
  ["at 5 in the afternoon", "17:00"],
  ["5 o'clock", "05:00"],
  ["24:00", null],
  ["17:60", null],
  ["173", null],
  ["17 3", null],
  ["13 pm", null],
  ["3 de la noche", null],
  ["12 de la mañana", null],
  ["tarde", null],
  ["", null],
])("the hour %s is %s", (typed, expected) => {
  expect(readTime(typed)).toBe(expected);
});

test("every written form of an hour is read back as that hour", () => {
  randomly(300, ({ upTo }) => {
    const time = addMinutes("00:00", upTo(24 * 60) - 1);
    const written = [time, time.replace(":", ""), time.replace(":", "."), time.replace(":", "h"), `${time} h`];
    for (const language of ["es", "en"] as const) {
      setLanguage(language);
      written.push(twelveHours(time));
    }
    setLanguage("es");
    for (const typed of written) expect(readTime(typed), typed).toBe(time);
  });
});

test("steps of an hour stay within the day", () => {
  expect(addMinutes("17:00", 15)).toBe("17:15");
  expect(addMinutes("09:05", -60)).toBe("08:05");
  expect(addMinutes("23:50", 15)).toBe("23:59");
  expect(addMinutes("00:05", -60)).toBe("00:00");
});

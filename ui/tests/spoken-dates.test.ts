import { describe, expect, test } from "vitest";
import { agendaDate, fullDate, longDate, setLanguage, shortDate } from "../src/i18n";
import { addDays } from "../src/i18n/days";
import { readDate } from "../src/i18n/spoken-dates";
import { randomly } from "./randomly";

/** A Tuesday. */
const TODAY = "2023-12-12";
const read = (typed: string, today = TODAY) => {
  const spoken = readDate(typed, today);
  return spoken && !spoken.wrongWeekday ? spoken.date : null;
};

describe("a day is understood as people write it", () => {
  test.each([
    ["14/12/2023", "2023-12-14"],
    ["14-12-23", "2023-12-14"],
    ["14.12.2023", "2023-12-14"],
    ["14 / 12 / 2023", "2023-12-14"],
    ["2023-12-14", "2023-12-14"],
    ["14 dic 2023", "2023-12-14"],
    ["14-dic-23", "2023-12-14"],
    ["14/dic/2023", "2023-12-14"],
    ["14 de dic. de 2023", "2023-12-14"],
    ["14 de diciembre de 2023", "2023-12-14"],
    ["14 de diciembre del 2023", "2023-12-14"],
    ["14 de diciembre del año 2023", "2023-12-14"],
    ["14 de diciembre del presente año", "2023-12-14"],
    ["14 DE DICIEMBRE, 2023", "2023-12-14"],
    ["jueves 14 de diciembre de 2023", "2023-12-14"],
    ["Jueves, 14 de diciembre de 2023", "2023-12-14"],
    ["jue 14/12/2023", "2023-12-14"],
    ["el próximo jueves 14 de diciembre de 2023", "2023-12-14"],
    ["1.º de febrero de 2024", "2024-02-01"],
    ["1° de febrero de 2024", "2024-02-01"],
    ["primero de febrero de 2024", "2024-02-01"],
    ["9 de setiembre de 2024", "2024-09-09"],
    ["14 December 2023", "2023-12-14"],
    ["Thursday 14th of December, 2023", "2023-12-14"],
    ["December 14, 2023", "2023-12-14"],
    ["1 Sept 2024", "2024-09-01"],
    ["29/02/2024", "2024-02-29"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe("without a year it is the next such day", () => {
  test.each([
    ["14/12", "2023-12-14"],
    ["12/12", "2023-12-12"],
    ["11/12", "2024-12-11"],
    ["14/1", "2024-01-14"],
    ["14 de enero", "2024-01-14"],
    ["14 ene", "2024-01-14"],
    ["jueves 14 de diciembre", "2023-12-14"],
    ["29 de febrero", "2024-02-29"],
    ["29/2", "2024-02-29"],
    ["próximo 14 de enero", "2024-01-14"],
    ["próximo 12 de diciembre", "2024-12-12"],
    ["january 14", "2024-01-14"],
    ["the 14th of january", "2024-01-14"],
    ["jueves 14", "2023-12-14"],
    ["viernes 14", "2024-06-14"],
    ["thursday the 14th", "2023-12-14"],
    ["el 14", "2023-12-14"],
    ["el día 5", "2024-01-05"],
    ["14/11/2023", "2023-11-14"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  test("and where days lie behind, the last such day", () => {
    const behind = (typed: string) => readDate(typed, TODAY, "behind")?.date;
    expect(behind("14/11")).toBe("2023-11-14");
    expect(behind("14/12")).toBe("2022-12-14");
    expect(behind("jueves")).toBe("2023-12-07");
    expect(behind("último jueves de enero")).toBe("2023-01-26");
    expect(behind("próximo jueves")).toBe("2023-12-14");
    expect(behind("14/12/2023")).toBe("2023-12-14");
  });
});

describe("a day is understood as people say it", () => {
  test.each([
    ["hoy", "2023-12-12"],
    ["mañana", "2023-12-13"],
    ["manana", "2023-12-13"],
    ["pasado mañana", "2023-12-14"],
    ["ayer", "2023-12-11"],
    ["antier", "2023-12-10"],
    ["tomorrow", "2023-12-13"],
    ["the day after tomorrow", "2023-12-14"],
    ["+15", "2023-12-27"],
    ["+15 días", "2023-12-27"],
    ["+ 2 sem", "2023-12-26"],
    ["en 2 semanas", "2023-12-26"],
    ["en dos semanas", "2023-12-26"],
    ["dentro de un mes", "2024-01-12"],
    ["in 2 weeks", "2023-12-26"],
    ["in a week", "2023-12-19"],
    ["hace 3 días", "2023-12-09"],
    ["3 days ago", "2023-12-09"],

    ["Jueves", "2023-12-14"],
    ["jue", "2023-12-14"],
    ["miércoles", "2023-12-13"],
    ["MIERCOLES", "2023-12-13"],
    ["martes", "2023-12-19"],
    ["el jueves", "2023-12-14"],
    ["thu", "2023-12-14"],
    ["próximo jueves", "2023-12-14"],
    ["próximo martes", "2023-12-19"],
    ["jueves que viene", "2023-12-14"],
    ["siguiente jueves", "2023-12-14"],
    ["este jueves", "2023-12-14"],
    ["este martes", "2023-12-12"],
    ["next thursday", "2023-12-14"],
    ["this tuesday", "2023-12-12"],
    ["jueves pasado", "2023-12-07"],
    ["last thursday", "2023-12-07"],
    ["jueves de la próxima semana", "2023-12-21"],
    ["jueves de la semana que viene", "2023-12-21"],
    ["la próxima semana el jueves", "2023-12-21"],
    ["domingo de la próxima semana", "2023-12-24"],
    ["lunes de esta semana", "2023-12-11"],
    ["thursday of next week", "2023-12-21"],
    ["next week on thursday", "2023-12-21"],

    ["último jueves de enero", "2024-01-25"],
    ["ultimo jueves de diciembre", "2023-12-28"],
    ["último jueves de enero de 2027", "2027-01-28"],
    ["último jueves de noviembre", "2024-11-28"],
    ["último jueves de noviembre de 2023", "2023-11-30"],
    ["primer lunes de febrero", "2024-02-05"],
    ["primer lunes de febrero de 2027", "2027-02-01"],
    ["1er lunes de febrero 2027", "2027-02-01"],
    ["2do miércoles de enero", "2024-01-10"],
    ["penúltimo viernes de enero", "2024-01-19"],
    ["quinto jueves de febrero", "2024-02-29"],
    ["segundo miércoles", "2023-12-13"],
    ["segundo martes", "2023-12-12"],
    ["próximo segundo martes", "2024-01-09"],
    ["próximo último jueves", "2023-12-28"],
    ["último jueves", "2023-12-28"],
    ["último jueves del mes", "2023-12-28"],
    ["primer lunes de este mes", "2023-12-04"],
    ["primer lunes del próximo mes", "2024-01-01"],
    ["last thursday of january", "2024-01-25"],
    ["the last thursday in january 2027", "2027-01-28"],
    ["first monday of next month", "2024-01-01"],
    ["2nd wednesday", "2023-12-13"],
    ["next last thursday", "2023-12-28"],

    ["fin de mes", "2023-12-31"],
    ["a fin de mes", "2023-12-31"],
    ["fin de enero", "2024-01-31"],
    ["último día de febrero", "2024-02-29"],
    ["fin del próximo mes", "2024-01-31"],
    ["fin de año", "2023-12-31"],
    ["end of the month", "2023-12-31"],
    ["end of next month", "2024-01-31"],
    ["end of february 2027", "2027-02-28"],
    ["primer día de marzo", "2024-03-01"],
    ["primer día del año", "2024-01-01"],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  test("a weekday said on that weekday is the next one, «este» is today", () => {
    expect(read("jueves", "2023-12-14")).toBe("2023-12-21");
    expect(read("este jueves", "2023-12-14")).toBe("2023-12-14");
    expect(read("último jueves", "2023-12-28")).toBe("2023-12-28");
    expect(read("próximo último jueves", "2023-12-28")).toBe("2024-01-25");
  });

  test("a month later than the 31st is the end of a shorter month", () => {
    expect(read("en un mes", "2024-01-31")).toBe("2024-02-29");
    expect(read("fin de mes", "2024-02-29")).toBe("2024-02-29");
  });
});

describe("what is not a day, or may be two, is not guessed", () => {
  test.each([
    ["31/02/2024"],
    ["29/02/2023"],
    ["12/14/2023"],
    ["0/12/2023"],
    ["00 de diciembre"],
    ["31 de abril"],
    ["quinto jueves de febrero de 2023"],
    ["marzo"],
    ["14"],
    ["pronto"],
    ["ju"],
    ["jueves de enero"],
    ["próxima semana"],
    ["último"],
    // Martes o marzo.
    ["mar 14"],
    ["14/12/0203"],
    ["14 de decoración"],
    ["jueves jueves"],
    [""],
  ])("%s", (typed) => {
    expect(readDate(typed, TODAY)).toBeNull();
  });

  test("a date with the name of another weekday says so", () => {
    expect(readDate("martes 14 de diciembre de 2023", TODAY)).toEqual({ date: "2023-12-14", wrongWeekday: true });
    expect(readDate("martes 14/12", TODAY)).toEqual({ date: "2023-12-14", wrongWeekday: true });
  });
});

const MONTHS = {
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const WEEKDAYS = {
  es: "domingo lunes martes miércoles jueves viernes sábado".split(" "),
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
};
const monthOf = (iso: string) => Number(iso.slice(5, 7));
const dayOf = (iso: string) => Number(iso.slice(8));
const weekdayOf = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay();
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test("every written form of a date is read back as that date, on any day", () => {
  randomly(300, ({ day }) => {
    const [today, date] = [day(), day()];
    const [year, month, dayOfMonth] = date.split("-");
    const written = [
      date,
      `${dayOfMonth}/${month}/${year}`,
      `${dayOfMonth}-${month}-${year?.slice(2)}`,
      `${Number(dayOfMonth)}.${Number(month)}.${year}`,
      `${Number(dayOfMonth)} de ${MONTHS.es[monthOf(date) - 1]} de ${year}`,
      `${WEEKDAYS.es[weekdayOf(date)]} ${Number(dayOfMonth)} de ${MONTHS.es[monthOf(date) - 1]} de ${year}`,
      `${MONTHS.en[monthOf(date) - 1]} ${Number(dayOfMonth)}, ${year}`,
    ];
    for (const language of ["es", "en"] as const) {
      setLanguage(language);
      written.push(shortDate(date), longDate(date), fullDate(date));
    }
    setLanguage("es");
    for (const typed of written) expect(read(typed, today), `${typed} on ${today}`).toBe(date);
  });
});

test("without a year the day is the next one with that name, not past and never more than eight years ahead", () => {
  randomly(300, ({ day }) => {
    const [today, date] = [day(), day()];
    setLanguage("es");
    const typed = [
      `${dayOf(date)}/${monthOf(date)}`,
      `${dayOf(date)} de ${MONTHS.es[monthOf(date) - 1]}`,
      `${dayOf(date)} ${MONTHS.en[monthOf(date) - 1]}`,
    ];
    for (const words of typed) {
      const found = read(words, today) ?? "";
      expect(found.slice(5), words).toBe(date.slice(5));
      expect(daysBetween(today, found), `${words} on ${today}`).toBeGreaterThanOrEqual(0);
      if (date.slice(5) !== "02-29") expect(daysBetween(today, found)).toBeLessThan(366);
    }
    const shown = agendaDate(addDays(today, 3));
    expect(read(shown, today), shown).toBe(addDays(today, 3));
  });
});

test("a day that was said has the property that the words name", () => {
  randomly(300, ({ day, upTo }) => {
    const today = day();
    const weekday = upTo(7) - 1;
    const [es, en] = [WEEKDAYS.es[weekday], WEEKDAYS.en[weekday]];
    const expectDay = (typed: string, from: number, to: number) => {
      const found = read(typed, today);
      expect(found, `${typed} on ${today}`).not.toBeNull();
      expect(daysBetween(today, found ?? ""), `${typed} on ${today}`).toBeGreaterThanOrEqual(from);
      expect(daysBetween(today, found ?? ""), `${typed} on ${today}`).toBeLessThanOrEqual(to);
      return found ?? "";
    };
    for (const typed of [`${es}`, `próximo ${es}`, `next ${en}`]) {
      expect(weekdayOf(expectDay(typed, 1, 7))).toBe(weekday);
    }
    expect(weekdayOf(expectDay(`este ${es}`, 0, 6))).toBe(weekday);
    for (const typed of [`${es} de la próxima semana`, `${en} of next week`]) {
      const found = expectDay(typed, 1, 13);
      expect(weekdayOf(found)).toBe(weekday);
      const monday = addDays(found, -((weekday + 6) % 7));
      expect(daysBetween(today, monday)).toBeGreaterThanOrEqual(1);
      expect(daysBetween(today, monday)).toBeLessThanOrEqual(7);
    }

    const month = upTo(12);
    for (const typed of [`último ${es} de ${MONTHS.es[month - 1]}`, `last ${en} of ${MONTHS.en[month - 1]}`]) {
      const found = expectDay(typed, 0, 373);
      expect([weekdayOf(found), monthOf(found)]).toEqual([weekday, month]);
      expect(monthOf(addDays(found, 7))).not.toBe(month);
    }
    const ordinal = upTo(4);
    const nth = `${["primer", "segundo", "tercer", "cuarto"][ordinal - 1]} ${es}`;
    expect(Math.ceil(dayOf(expectDay(nth, 0, 41)) / 7), nth).toBe(ordinal);
    const last = expectDay(`próximo último ${es}`, 1, 41);
    expect(weekdayOf(last)).toBe(weekday);
    expect(monthOf(addDays(last, 7))).not.toBe(monthOf(last));

    const dayOfMonth = upTo(28);
    const named = expectDay(`${es} ${dayOfMonth}`, 0, 430);
    expect([weekdayOf(named), dayOf(named)]).toEqual([weekday, dayOfMonth]);
    const days = upTo(999);
    expectDay(`+${days} días`, days, days);
    expectDay(`en ${ordinal} semanas`, 7 * ordinal, 7 * ordinal);
    expect(dayOf(addDays(expectDay("fin de mes", 0, 30), 1))).toBe(1);
  });
});

test("no beginning of a phrase breaks the reader", () => {
  const phrases = ["jueves, 14 de diciembre de 2023", "próximo último jueves de enero de 2027", "end of next month"];
  for (const typed of phrases)
    for (let end = 0; end <= typed.length; end += 1) {
      const read = readDate(typed.slice(0, end), TODAY);
      if (read) expect(read.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
});

import { addDays, addMonths, nearestDay, weekdayNumber, type DayMarks } from "./days";
import { anyOf, phrase, spoken, type Said } from "./phrases";

/** The day that was meant. */
export type SpokenDate = {
  date: string;
  /** Whether it was written with the name of another day of the week. */
  wrongWeekday: boolean;
};

/** Where a day without a year lies: ahead, as what is planned, or behind, as what was received. */
export type Direction = "ahead" | "behind";

/** The years that a file of an institution knows. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2999;

/** Names with every beginning of at least three letters, and the number of each; «mar» may be two things. */
function withBeginnings(names: [number, string[]][]): Map<string, number> {
  const beginnings = (name: string) => Array.from({ length: name.length - 2 }, (_, cut) => name.slice(0, cut + 3));
  return new Map(
    names.flatMap(([number, all]) => all.flatMap(beginnings).map((name): [string, number] => [name, number])),
  );
}

const WEEKDAYS = withBeginnings([
  [0, ["domingo", "sunday"]],
  [1, ["lunes", "monday"]],
  [2, ["martes", "tuesday"]],
  [3, ["miercoles", "wednesday"]],
  [4, ["jueves", "thursday"]],
  [5, ["viernes", "friday"]],
  [6, ["sabado", "saturday"]],
]);
const MONTHS = withBeginnings([
  [1, ["enero", "january"]],
  [2, ["febrero", "february"]],
  [3, ["marzo", "march"]],
  [4, ["abril", "april"]],
  [5, ["mayo", "may"]],
  [6, ["junio", "june"]],
  [7, ["julio", "july"]],
  [8, ["agosto", "august"]],
  [9, ["septiembre", "setiembre", "september"]],
  [10, ["octubre", "october"]],
  [11, ["noviembre", "november"]],
  [12, ["diciembre", "december"]],
]);
/** Ways to say a number, and the number of each. */
const numbered = (said: [number, string][]) =>
  new Map(said.flatMap(([number, words]) => words.split("|").map((word): [string, number] => [word, number])));

const ORDINALS = numbered([
  [1, "primer|primero|first"],
  [2, "segundo|second"],
  [3, "tercer|tercero|third"],
  [4, "cuarto|fourth"],
  [5, "quinto|fifth"],
  [-1, "ultimo|last"],
  [-2, "penultimo|penultimate|second last|second to last"],
]);
const COUNTS = numbered([
  [1, "un|una|uno|a|an|one"],
  [2, "dos|two"],
  [3, "tres|three"],
  [4, "cuatro|four"],
  [5, "cinco|five"],
  [6, "seis|six"],
  [7, "siete|seven"],
  [8, "ocho|eight"],
  [9, "nueve|nine"],
  [10, "diez|ten"],
  [12, "doce|twelve"],
  [15, "quince|fifteen"],
]);
const DAYS_FROM_TODAY = numbered([
  [0, "hoy|today"],
  [1, "manana|tomorrow"],
  [2, "pasado manana|day after tomorrow"],
  [-1, "ayer|yesterday"],
  [-2, "anteayer|antier|day before yesterday"],
]);

const AFTER_DIGITS = "\\.?(?:o|er|ro|do|to|st|nd|rd|th)";
const PARTS = {
  weekday: anyOf(WEEKDAYS.keys()),
  month: anyOf(MONTHS.keys()),
  monthNumber: "\\d{1,2}",
  ordinal: `${anyOf(ORDINALS.keys())}|[1-5]${AFTER_DIGITS}`,
  day: `\\d{1,2}(?:${AFTER_DIGITS})?|primero`,
  year: "\\d{4}|\\d{2}",
  currentYear: "presente(?: ano)?|este ano|ano en curso|this year",
  count: `\\d{1,3}|${anyOf(COUNTS.keys())}`,
  unit: "d|dias?|days?|sem|semanas?|weeks?|mes|meses|months?",
  next: "proximo|siguiente|next|coming",
  fromToday: anyOf(DAYS_FROM_TODAY.keys()),
  thisWeek: "(?:de |en )?esta semana|(?:of )?this week",
  nextWeek:
    "(?:de |en )?(?:la )?(?:(?:proxima|siguiente) semana|semana (?:proxima|siguiente|que viene|entrante))" +
    "|(?:of )?next week",
  lastWeek: "(?:de |en )?la semana pasada|(?:of )?last week",
  thisMonth: "de este mes|of this month|this month",
  nextMonth: "del (?:proximo|siguiente) mes|del mes (?:proximo|siguiente|que viene|entrante)|of next month|next month",
  // Of whichever month it comes next: «último jueves del mes» once that of this month is past.
  anyMonth: "de(?:l)? mes|of (?:the )?month",
  edge: "(?:a )?(?:fin|fines|final|finales)|(?:at )?(?:the )?end|ultimo dia|last day|primer dia|first day",
};
const ARTICLE = "(?:(?:el|la|the|on|on the) )?(?:dia )?";
const OF = " (?:(?:del ano|de|del|of) )?";
const BETWEEN = "(?: (?:de|del|of|of the) | ?[/.-] ?| ?)";
const WHICH = "(?:(?:{next}|este|this) )?(?:{weekday} )?";
const BETWEEN_NUMBERS = "(?: ?[/.-] ?| )";
const YEAR = `(?:(?:${OF}|${BETWEEN}){year}|${OF}{currentYear})`;
const MONTH = `(?:(?: (?:de|of|in))? {month}(?:${YEAR})?| {thisMonth}| {nextMonth}| {anyMonth})`;

type Reckoning = { today: string; direction: Direction };
type Meaning = (said: Said, reckoning: Reckoning) => SpokenDate | null;

const on = (date: string | null): SpokenDate | null => (date === null ? null : { date, wrongWeekday: false });

function yearOf(said: Said, today: string): number | undefined {
  if (said.currentYear) return Number(today.slice(0, 4));
  if (!said.year) return undefined;
  return said.year.length === 2 ? 2000 + Number(said.year) : Number(said.year);
}

/** The marks that a phrase gives the day. */
function marksOf(said: Said, today: string): DayMarks {
  const month = said.thisMonth ? today : said.nextMonth ? addMonths(today, 1) : null;
  if (month) return { ...dayMarks(said), year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) };
  const named = said.month ? MONTHS.get(said.month) : said.monthNumber ? Number(said.monthNumber) : undefined;
  return { ...dayMarks(said), month: named, year: yearOf(said, today) };
}

function dayMarks({ weekday, ordinal, day, edge }: Said): DayMarks {
  return {
    weekday: weekday ? WEEKDAYS.get(weekday) : undefined,
    ordinal: ordinal ? (ORDINALS.get(ordinal) ?? Number(ordinal[0])) : undefined,
    dayOfMonth: day ? dayNumber(day) : edge ? (isStart(edge) ? 1 : -1) : undefined,
  };
}

const dayNumber = (day: string) => (day === "primero" ? 1 : Number.parseInt(day));
/** Whether it is the first day, not the last one, that was named of a month or a year. */
const isStart = (edge: string) => /^(?:primer|first)/.test(edge);

/** The nearest day with these marks: in their year, after today when the next one was asked for, else from today. */
function seek(marks: DayMarks, { next }: Said, { today, direction }: Reckoning): string | null {
  if (marks.year !== undefined) {
    if (marks.year < FIRST_YEAR || marks.year > LAST_YEAR) return null;
    return nearestDay(marks, `${marks.year}-01-01`, 1);
  }
  if (next) return nearestDay(marks, addDays(today, 1), 1);
  return nearestDay(marks, today, direction === "ahead" ? 1 : -1);
}

/** A day by all that was said of it. */
const marked: Meaning = (said, reckoning) => on(seek(marksOf(said, reckoning.today), said, reckoning));

/** A day of a month, whose weekday says whether it is the one that was meant. */
const dated: Meaning = (said, reckoning) => {
  const { weekday, ...marks } = marksOf(said, reckoning.today);
  const date = seek(marks, said, reckoning);
  if (date === null) return null;
  return { date, wrongWeekday: weekday !== undefined && weekday !== weekdayNumber(date) };
};

/** The name of a weekday never means today: for that one says «hoy». */
const weekdayAlone: Meaning = ({ weekday }, { today, direction }) => {
  const marks = dayMarks({ weekday });
  return on(
    direction === "ahead" ? nearestDay(marks, addDays(today, 1), 1) : nearestDay(marks, addDays(today, -1), -1),
  );
};

/** A weekday of the week, from Monday on, so many weeks after this one. */
const ofWeek =
  (weeks: number): Meaning =>
  ({ weekday = "" }, { today }) => {
    const fromMonday = (number: number) => (number + 6) % 7;
    const monday = addDays(today, -fromMonday(weekdayNumber(today)));
    return on(addDays(monday, 7 * weeks + fromMonday(WEEKDAYS.get(weekday) ?? 0)));
  };

const away =
  (sign: 1 | -1): Meaning =>
  ({ count = "", unit = "d" }, { today }) => {
    const number = sign * (COUNTS.get(count) ?? Number(count));
    if (unit.startsWith("m")) return on(addMonths(today, number));
    return on(addDays(today, /^[sw]/.test(unit) ? 7 * number : number));
  };

const form = (pattern: string, means: Meaning) => ({ read: phrase(ARTICLE + pattern, PARTS), means });

const FORMS = [
  form("{fromToday}", ({ fromToday = "" }, { today }) => on(addDays(today, DAYS_FROM_TODAY.get(fromToday) ?? 0))),
  form("\\+ ?{count}(?: ?{unit})?", away(1)),
  form("(?:en|dentro de|in|within) {count} {unit}", away(1)),
  form("hace {count} {unit}", away(-1)),
  form("{count} {unit} ago", away(-1)),

  form("(?<year>\\d{4})[/-]{monthNumber}[/-](?<day>\\d{1,2})", dated),
  form(`${WHICH}(?<day>\\d{1,2})${BETWEEN_NUMBERS}{monthNumber}(?:${BETWEEN_NUMBERS}{year})?`, dated),
  form(`${WHICH}{day}${BETWEEN}{month}(?:${YEAR})?`, dated),
  form(`${WHICH}{month} {day}(?:${YEAR})?`, dated),
  form("(?:{next} )?{weekday}(?: the)? {day}", marked),
  form("(?:el|the|dia|{next}) (?:dia )?{day}", marked),

  form("{weekday}", weekdayAlone),
  form("{next} {weekday}", marked),
  form("{weekday} (?:que viene|entrante|proximo|siguiente)", (said, { today }) =>
    marked({ ...said, next: "proximo" }, { today, direction: "ahead" }),
  ),
  form("(?:este|this) {weekday}", (said, { today }) => marked(said, { today, direction: "ahead" })),
  form("(?:pasado|last) {weekday}", (said, { today }) => weekdayAlone(said, { today, direction: "behind" })),
  form("{weekday} (?:pasado|anterior)", (said, { today }) => weekdayAlone(said, { today, direction: "behind" })),
  form("{weekday} {thisWeek}", ofWeek(0)),
  form("{weekday} {nextWeek}", ofWeek(1)),
  form("{nextWeek}(?: el| on)? {weekday}", ofWeek(1)),
  form("{weekday} {lastWeek}", ofWeek(-1)),

  // «Last thursday» is a day gone by; «último jueves», as «segundo miércoles», is one of a month.
  form("(?:{next} )(?:the )?{ordinal} {weekday}", marked),
  form("(?!last ){ordinal} {weekday}", marked),
  form(`(?:{next} )?{ordinal} {weekday}${MONTH}`, marked),
  form(`{edge}${MONTH}`, marked),
  form("{edge} (?:de|del|of)(?: the)? (?:ano|year)", (said, reckoning) =>
    on(seek({ ...dayMarks(said), month: isStart(said.edge ?? "") ? 1 : 12 }, said, reckoning)),
  ),
];

/**
 * The day meant by what was typed, as people say days in Spanish or in English: «14/12», «14 de diciembre de 2023»,
 * «jueves», «último jueves de enero», «en 2 semanas». `null` when it is none of these, or may be two of them.
 */
export function readDate(text: string, today: string, direction: Direction = "ahead"): SpokenDate | null {
  const typed = spoken(text);
  const readings = FORMS.flatMap(({ read, means }) => {
    const said = read(typed);
    return (said && means(said, { today, direction })) ?? [];
  });
  const [first, ...others] = readings;
  return first && others.every(({ date }) => date === first.date) ? first : null;
}

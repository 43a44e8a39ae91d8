import { language } from "./messages.svelte";

const locale = () => (language() === "es" ? "es-MX" : "en-GB");

/** A civil day as a moment that every formatter reads as that day. */
function day(iso: string): Date {
  return new Date(`${iso}T12:00:00Z`);
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: "UTC", ...options }).format(day(iso));
}

/** «14 de diciembre de 2023». */
export const longDate = (iso: string) => format(iso, { day: "numeric", month: "long", year: "numeric" });
/** «jueves, 14 de diciembre de 2023». */
export const fullDate = (iso: string) =>
  format(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** «14 dic 2023». */
export const shortDate = (iso: string) => format(iso, { day: "numeric", month: "short", year: "numeric" });
/** «jue 14 dic». */
export const agendaDate = (iso: string) =>
  format(iso, { weekday: "short", day: "numeric", month: "short" }).replaceAll(",", "");
/** A day in parts, as a tear-off calendar shows it: «jue», «14», «dic», «2023». */
export const dateParts = (iso: string) => ({
  weekday: format(iso, { weekday: "short" }),
  day: format(iso, { day: "numeric" }),
  month: format(iso, { month: "short" }),
  year: format(iso, { year: "numeric" }),
});
/** «jueves». */
export const weekday = (iso: string) => format(iso, { weekday: "long" });

/** The hour of a moment, in this machine's zone: «10:42»; with its day when that is not today. */
export function momentTime(moment: string, now: Date = new Date()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const sameDay = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale(), sameDay ? time : { day: "numeric", month: "short", ...time }).format(date);
}

/** A civil moment as the journal keeps it: «14 dic 2023, 17:03». */
export const shortMoment = (iso: string) => `${shortDate(iso.slice(0, 10))}, ${iso.slice(11, 16)}`;

/** A size in bytes, rounded: «7 MB». */
export function size(bytes: number): string {
  const [unit, divisor] = bytes < 1e6 ? (["kilobyte", 1e3] as const) : (["megabyte", 1e6] as const);
  const value = Math.max(bytes / divisor, bytes > 0 ? 0.1 : 0);
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    ["ene", "jan"],
    ["feb"],
    ["mar"],
    ["abr", "apr"],
    ["may"],
    ["jun"],
    ["jul"],
    ["ago", "aug"],
    ["sep", "set"],
    ["oct"],
    ["nov"],
    ["dic", "dec"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);
const WEEKDAYS = [
  ["domingo", "sunday"],
  ["lunes", "monday"],
  ["martes", "tuesday"],
  ["miercoles", "wednesday"],
  ["jueves", "thursday"],
  ["viernes", "friday"],
  ["sabado", "saturday"],
];

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

function isoOf(year: number, month: number, dayOfMonth: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, dayOfMonth));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real ? date.toISOString().slice(0, 10) : null;
}

function daysAfter(today: string, days: number): string {
  const date = day(today);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The day meant by what was typed: «14/12/2023», «14 dic», «14 de diciembre de 2023», «2023-12-14», «hoy»,
 * «mañana», «jueves» (the next one), «+15». `null` when it is none of these.
 */
export function readDate(text: string, today: string): string | null {
  const typed = plain(text);
  const year = Number(today.slice(0, 4));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(typed);
  if (numeric) return isoOf(Number(numeric[3] ?? year), Number(numeric[2]), Number(numeric[1]));
  const named = /^(?:[a-z]+,? )?(\d{1,2})(?: de)? ([a-z]{3,})\.?(?:(?: de(?:l)?|,)? (\d{4}))?$/.exec(typed);
  if (named) {
    const month = MONTHS[(named[2] ?? "").slice(0, 3)];
    return month ? isoOf(Number(named[3] ?? year), month, Number(named[1])) : null;
  }
  const ahead = /^\+ ?(\d{1,3})(?: ?(?:d|dias?|days?))?$/.exec(typed);
  if (ahead) return daysAfter(today, Number(ahead[1]));
  if (typed === "hoy" || typed === "today") return today;
  if (typed === "manana" || typed === "tomorrow") return daysAfter(today, 1);
  const wanted = typed.length >= 3 ? WEEKDAYS.findIndex((names) => names.some((name) => name.startsWith(typed))) : -1;
  if (wanted < 0) return null;
  const from = day(today).getUTCDay();
  return daysAfter(today, (wanted - from + 7) % 7 || 7);
}

/** The hour meant by what was typed: «17», «17:00», «1700», «5 pm». `null` when it is none. */
export function readTime(text: string): string | null {
  const typed = plain(text).replace(/ ?(h|hrs?|horas?)\.?$/, "");
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))? ?(a\.? ?m\.?|p\.? ?m\.?)?$/.exec(typed);
  if (!match) return null;
  const half = match[3]?.[0];
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

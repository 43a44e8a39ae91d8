import { dateOf, machineToday } from "./days";
import { language } from "./messages.svelte";
import { today } from "./today.svelte";

const locale = () => (language() === "es" ? "es-MX" : "en-GB");

/** A formatter is costly to make: long lists ask for the same one again and again. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  let known = formatters.get(key);
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(locale(), { timeZone: "UTC", ...options })));
  return known;
}
const format = (iso: string, options: Intl.DateTimeFormatOptions) => formatter(options).format(dateOf(iso));

/** «14 de diciembre de 2023». */
export const longDate = (iso: string) => format(iso, { day: "numeric", month: "long", year: "numeric" });
/** «jueves 14 de diciembre de 2023», as papers have it. */
export const fullDate = (iso: string) =>
  format(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
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

/** «5:00 p.m.» for `17:00`. */
export const twelveHours = (time: string) =>
  new Intl.DateTimeFormat(locale(), { timeZone: "UTC", hour: "numeric", minute: "2-digit", hourCycle: "h12" }).format(
    new Date(`2000-01-01T${time}:00Z`),
  );

/** The hour of a moment, in this machine's zone: «10:42»; with its day when that is not today. */
export function momentTime(moment: string, day = today()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const sameDay = machineToday(date) === day;
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

/** A civil day as a moment that every formatter reads as that day. */
export const dateOf = (iso: string): Date => new Date(`${iso}T12:00:00Z`);

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The day of this machine's calendar. */
export function machineToday(now = new Date()): string {
  return isoOf(new Date(now.getTime() - now.getTimezoneOffset() * 60_000));
}

/** From 0, Sunday, to 6. */
export const weekdayNumber = (iso: string): number => dateOf(iso).getUTCDay();

/** The day so many days later; earlier with a negative number. */
export function addDays(iso: string, days: number): string {
  const date = dateOf(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return isoOf(date);
}

/** The same day so many months later, or the last one of a month that has no such day. */
export function addMonths(iso: string, months: number): string {
  const date = dateOf(iso);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(dayOfMonth, lengthOfMonth(date)));
  return isoOf(date);
}

const lengthOfMonth = (date: Date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

/** What is known of a day; from the end of the month where a number is negative. */
export type DayMarks = {
  weekday?: number;
  /** Of the days of the month with this weekday, which one: 1 the first, -1 the last. */
  ordinal?: number;
  dayOfMonth?: number;
  month?: number;
  year?: number;
};

function bears(date: Date, { weekday, ordinal, dayOfMonth, month, year }: DayMarks): boolean {
  const counted = (number: number, unit: number) => {
    const fromStart = date.getUTCDate();
    const place = number > 0 ? fromStart : lengthOfMonth(date) - fromStart + 1;
    return Math.ceil(place / unit) === Math.abs(number);
  };
  return (
    (month === undefined || month === date.getUTCMonth() + 1) &&
    (year === undefined || year === date.getUTCFullYear()) &&
    (weekday === undefined || weekday === date.getUTCDay()) &&
    (dayOfMonth === undefined || counted(dayOfMonth, 1)) &&
    (ordinal === undefined || counted(ordinal, 7))
  );
}

/** Where a century has no 29 February, forty years lie between two of them with the same weekday. */
const DAYS_TO_LOOK_AT = 41 * 366;

/** The nearest day with these marks, from `start` on (itself too), ahead or back; `null` when there is none. */
export function nearestDay(marks: DayMarks, start: string, direction: 1 | -1): string | null {
  const date = dateOf(start);
  for (let looked = 0; looked < DAYS_TO_LOOK_AT; looked += 1) {
    if (bears(date, marks)) return isoOf(date);
    date.setUTCDate(date.getUTCDate() + direction);
  }
  return null;
}

import { anyOf, phrase, spoken } from "./phrases";

/** The hours of the clock that each part of the day has, by how that part is said. */
const HALVES: [said: string, hour: (hour: number) => number | null][] = [
  ["a ?m", (hour) => (hour >= 1 && hour <= 12 ? hour % 12 : null)],
  ["p ?m", (hour) => (hour >= 1 && hour <= 12 ? (hour % 12) + 12 : null)],
  ["m", (hour) => (hour === 12 ? 12 : null)],
  ["(?:de|por|en) la manana|in the morning", (hour) => (hour >= 1 && hour <= 11 ? hour : null)],
  ["(?:de|por|en) la tarde|in the afternoon", (hour) => (hour === 12 ? 12 : hour >= 1 && hour <= 8 ? hour + 12 : null)],
  [
    "(?:de|por|en) la noche|in the evening|at night",
    (hour) => (hour === 12 ? 0 : hour >= 5 && hour <= 11 ? hour + 12 : null),
  ],
];
const FRACTIONS = new Map([
  ["media", 30],
  ["cuarto", 15],
]);

const PARTS = {
  hour: "\\d{1,2}",
  minute: "\\d{2}",
  fraction: anyOf(FRACTIONS.keys()),
  half: anyOf(HALVES.map(([said]) => said)),
  noon: "medio ?dia|noon|midday",
  midnight: "media ?noche|midnight",
};
const BEFORE = "(?:(?:a |al |at )?(?:las? )?)?";
const HOURS = "(?: ?(?:h|hs|hrs?|horas?|en punto|o'clock))?";
const HALF = "(?: ?{half})?";
const FORMS = [
  phrase(`${BEFORE}{hour}(?:(?: ?[:.h] ?| )?{minute})?${HOURS}${HALF}`, PARTS),
  phrase(`${BEFORE}{hour} y {fraction}${HOURS}${HALF}`, PARTS),
  phrase(`${BEFORE}{noon}`, PARTS),
  phrase(`${BEFORE}{midnight}`, PARTS),
];

const clock = (hour: number, minute: number) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/**
 * The hour meant by what was typed, as people say hours in Spanish or in English: «17», «17.30 h», «5:30 p. m.»,
 * «5 y media de la tarde», «mediodía». `null` when it is none.
 */
export function readTime(text: string): string | null {
  const typed = spoken(text);
  const said = FORMS.map((read) => read(typed)).find((found) => found !== null);
  if (!said) return null;
  if (said.noon) return clock(12, 0);
  if (said.midnight) return clock(0, 0);
  const half = HALVES.find(([words]) => said.half && new RegExp(`^(?:${words})$`).test(said.half));
  const hour = half ? half[1](Number(said.hour)) : Number(said.hour);
  const minute = (said.fraction && FRACTIONS.get(said.fraction)) || Number(said.minute ?? 0);
  return hour !== null && hour <= 23 && minute <= 59 ? clock(hour, minute) : null;
}

/** The hour so many minutes later, within the same day. */
export function addMinutes(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const total = Math.min(Math.max(hour * 60 + minute + minutes, 0), 24 * 60 - 1);
  return clock(Math.floor(total / 60), total % 60);
}

import { holds, t, tOf } from "$i18n";

/** The sections, in the order in which they are listed. */
export const SECTIONS = [
  "institution",
  "words",
  "quorum",
  "numbers",
  "letterhead",
  "paper",
  "language",
  "appearance",
  "shortcuts",
  "file",
] as const;
export type Section = (typeof SECTIONS)[number];

/** Every setting with its section and the messages by which it is found. */
const SETTINGS = {
  institution: ["institution", ["preferences-institution", "preferences-short-name"]],
  bodies: ["institution", ["preferences-body", "preferences-code"]],
  words: ["words", ["preferences-words", "preferences-words-plural"]],
  quorum: ["quorum", ["preferences-quorum", "first-quorum-more-than-half", "first-quorum-two-thirds"]],
  numbers: ["numbers", ["preferences-late", "agenda-numbers-bis", "agenda-numbers-sub", "agenda-numbers-next"]],
  letterhead: ["letterhead", ["preferences-letterhead-lines", "preferences-logo-choose"]],
  paper: ["paper", ["preferences-paper"]],
  language: ["language", ["preferences-language"]],
  theme: ["appearance", ["preferences-theme"]],
  letters: ["appearance", ["preferences-letters"]],
  single_keys: ["shortcuts", ["preferences-single-keys"]],
  keys: ["shortcuts", []],
  place: ["file", ["preferences-path", "preferences-saved"]],
  copies: ["file", ["preferences-last-copy", "preferences-copy-now", "preferences-restore"]],
  others: ["file", ["preferences-other", "preferences-recent"]],
} as const satisfies Record<string, readonly [Section, readonly string[]]>;
export type Setting = keyof typeof SETTINGS;
const ALL = Object.keys(SETTINGS) as Setting[];

/** All that a setting is found by: its section, its labels, and other words for the same. */
function said(setting: Setting): string {
  const [section, labels] = SETTINGS[setting];
  const words = [tOf("preferences-section", section), tOf("preferences-also", setting), ...labels.map((key) => t(key))];
  return words.join(" ");
}

/** Whether a setting is what these words look for. */
export const isFound = (setting: Setting, query: string): boolean => holds(said(setting), query);

/** The settings of a section. */
export const settingsOf = (section: Section): Setting[] => ALL.filter((setting) => SETTINGS[setting][0] === section);

/** The settings that these words look for, of all sections; `listed` says whether a key of the window does. */
export function findSettings(query: string, listed: (query: string) => boolean): Setting[] {
  return ALL.filter((setting) => isFound(setting, query) || (setting === "keys" && listed(query)));
}

/** The section of a setting. */
export const sectionOf = (setting: Setting): Section => SETTINGS[setting][0];

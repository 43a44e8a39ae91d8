import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { longDate } from "./dates";

export type Language = "es" | "en";

const sources = import.meta.glob<string>("../../../assets/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const bundles: Record<Language, FluentBundle> = { es: bundle("es", "es-MX"), en: bundle("en", "en-GB") };
let current = $state<Language>("es");

/** The words of a body by the variables that stand for them: `members` → «vocales». */
export type Terms = Readonly<Record<string, string>>;
let terms = $state.raw<Terms>();
const usualTerms = { es: usualOf(bundles.es), en: usualOf(bundles.en) };

function bundle(language: Language, locale: string): FluentBundle {
  const made = new FluentBundle(locale, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (!path.includes(`/locales/${language}/`)) continue;
    const errors = made.addResource(new FluentResource(text));
    if (errors.length > 0) console.error(path, errors);
  }
  return made;
}

/** How members are called where no body chose a word of its own. */
function usualOf(spoken: FluentBundle): Terms {
  const words = spoken.getMessage("terms-member-integrante")?.value;
  const [member = "", , members = ""] = words ? spoken.formatPattern(words).split("/") : [];
  const heading = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return { member, members, "member-heading": heading(member), "members-heading": heading(members) };
}

/** From now on messages speak with the words of a body; without any, with the usual ones. */
export function setTerms(next: Terms | undefined) {
  terms = next;
}

/** The language of the window. */
export const language = (): Language => current;

/** Changes the language of the window; what is shown follows at once. */
export function setLanguage(next: Language) {
  current = next;
  document.documentElement.lang = next;
}

/** Whether there is a message under this key. */
export const has = (key: string): boolean => bundles[current].hasMessage(key);

/** The message under this key, in the window's language. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const spoken = bundles[current];
  const message = spoken.getMessage(key);
  if (!message?.value) return key;
  const errors: Error[] = [];
  const text = spoken.formatPattern(message.value, { ...(terms ?? usualTerms[current]), ...args }, errors);
  if (errors.length > 0) console.error(key, errors);
  return text;
}

/** The message of one of a family of codes: `tOf("sessions-item", "follow_up")`. */
export function tOf(family: string, code: string, args?: Record<string, FluentVariable>): string {
  return t(`${family}-${code.replaceAll("_", "-")}`, args);
}

/** The message of a code that came with its data. */
export function tCoded(family: string, coded: { code: string } & Record<string, unknown>): string {
  const key = `${family}-${coded.code.replaceAll("_", "-")}`;
  return has(key) ? t(key, plainData(coded)) : t("frame-unknown-code", { code: coded.code });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Numbers as they are, days as people write them, lists joined: all that a message can hold. */
function plainData(data: Record<string, unknown>): Record<string, FluentVariable> {
  const said = (value: unknown) => (DAY.test(String(value)) ? longDate(String(value)) : String(value));
  const entries = Object.entries(data).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "number" ? value : [value].flat().map(said).join(", ")]),
  );
}

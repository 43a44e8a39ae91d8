import type { Language } from "./messages.svelte";

/** The languages of the screens, each by its own name. */
export const LANGUAGES: { value: Language; label: string }[] = [
  { value: "es", label: "Español" },
  { value: "en", label: "English" },
];

import type { Shortcut } from "$components";

/** The keys of the settings. */
export const preferencesShortcuts: Shortcut[] = [
  { keys: "$mod+f", label: "preferences-key-search", place: "preferences", action: "search" },
];

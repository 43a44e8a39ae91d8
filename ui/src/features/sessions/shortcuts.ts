import type { Shortcut } from "$components";

/** The keys of the list of sessions. */
export const sessionsShortcuts: Shortcut[] = [
  { keys: "$mod+n", label: "desk-key-new", place: "sessions", action: "create" },
];

import type { Shortcut } from "$components";

/** The keys of the first screen. */
export const homeShortcuts: Shortcut[] = [{ keys: "$mod+n", label: "home-key-new", place: "home", action: "create" }];

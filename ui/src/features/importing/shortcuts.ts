import type { Shortcut } from "$components";

const key = (keys: string, action: string): Shortcut => ({
  keys,
  action,
  place: "importing",
  label: `importing-key-${action.replaceAll("_", "-")}`,
});

/** The keys of the review of what was read. */
export const importShortcuts: Shortcut[] = [
  key("ArrowUp", "choose_above"),
  key("ArrowDown", "choose_below"),
  key("Enter", "accept"),
  key("F2", "correct"),
  key("Delete", "discard"),
  key("F8", "next_doubt"),
  key("$mod+Enter", "create"),
];

import type { Shortcut } from "$components";

const key = (keys: string, action: string): Shortcut => ({
  keys,
  action,
  place: "importing",
  label: `importing-key-${action.replaceAll("_", "-")}`,
});

const sourceKey = (keys: string, action: string, untold = false): Shortcut => ({
  ...key(keys, action),
  place: "importing-source",
  untold,
});

/** The keys of the document at the left of the review. */
export const sourceShortcuts: Shortcut[] = [
  sourceKey("ArrowUp", "line_above"),
  sourceKey("ArrowDown", "line_below"),
  sourceKey("Shift+ArrowUp", "extend_above"),
  sourceKey("Shift+ArrowDown", "extend_below"),
  sourceKey("Enter", "to_part"),
  sourceKey("Shift+F10", "give_meaning"),
  sourceKey("ContextMenu", "give_meaning", true),
];

/** The keys of the review of what was read. */
export const importShortcuts: Shortcut[] = [
  key("ArrowUp", "choose_above"),
  key("ArrowDown", "choose_below"),
  key("Enter", "accept"),
  key("F2", "correct"),
  key("Delete", "discard"),
  key("F8", "next_doubt"),
  key("Shift+F8", "previous_doubt"),
  key("$mod+Enter", "create"),
];

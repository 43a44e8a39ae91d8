import type { Shortcut } from "$components";

const key = (keys: string, action: string): Shortcut => ({
  keys,
  action,
  place: "agenda",
  label: `agenda-key-${action.replaceAll("_", "-")}`,
});

/** The keys of the agenda's tree. */
export const agendaShortcuts: Shortcut[] = [
  key("ArrowUp", "choose_above"),
  key("ArrowDown", "choose_below"),
  key("Home", "choose_first"),
  key("End", "choose_last"),
  key("Enter", "add_after"),
  key("F2", "edit"),
  key("Tab", "edit"),
  key("Alt+ArrowUp", "move_up"),
  key("Alt+ArrowDown", "move_down"),
  key("Alt+ArrowRight", "indent"),
  key("Alt+ArrowLeft", "outdent"),
  key("Delete", "delete"),
  key("$mod+d", "duplicate"),
  key("Alt+Enter", "open"),
];

/** The keys of one action, as the menu shows them. */
export const keysOf = (action: string): string | undefined =>
  agendaShortcuts.find((shortcut) => shortcut.action === action)?.keys;

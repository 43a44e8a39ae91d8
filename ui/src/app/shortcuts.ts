import type { Shortcut } from "$components";
import { agendaShortcuts } from "../features/agenda";
import { homeShortcuts } from "../features/home";
import { importShortcuts } from "../features/importing";
import { packetShortcuts } from "../features/packet";
import { sessionsShortcuts } from "../features/sessions";

const key = (keys: string, action: string): Shortcut => ({
  keys,
  action,
  place: "frame",
  label: `frame-key-${action.replaceAll("_", "-")}`,
});

const inPalette = (keys: string, action: string): Shortcut => ({
  keys,
  action,
  place: "palette",
  label: `palette-key-${action.replaceAll("_", "-")}`,
});

/** The keys that work everywhere. */
export const frameShortcuts: Shortcut[] = [
  key("$mod+z", "undo"),
  key("$mod+y", "redo"),
  key("$mod+Shift+z", "redo"),
  key("F1", "help"),
  key("$mod+k", "search"),
  key("$mod+b", "toggle_rail"),
  key("$mod++", "larger_letters"),
  // On keyboards where the plus needs Shift.
  key("$mod+=", "larger_letters"),
  key("$mod+-", "smaller_letters"),
  key("$mod+0", "normal_letters"),
];

/** The keys of what is searched and found. */
export const paletteShortcuts: Shortcut[] = [
  inPalette("ArrowUp", "choose_above"),
  inPalette("ArrowDown", "choose_below"),
  inPalette("Home", "choose_first"),
  inPalette("End", "choose_last"),
  inPalette("Enter", "open"),
];

/** Every key of the window. The sheet of keys and the test for collisions read it. */
export const shortcuts: Shortcut[] = [
  ...frameShortcuts,
  ...paletteShortcuts,
  ...homeShortcuts,
  ...sessionsShortcuts,
  ...agendaShortcuts,
  ...packetShortcuts,
  ...importShortcuts,
];

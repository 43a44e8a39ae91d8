import { isSequence, type Shortcut } from "$components";
import { agendaShortcuts } from "../features/agenda";
import { importShortcuts, sourceShortcuts } from "../features/importing";
import { packetShortcuts } from "../features/packet";
import { preferencesShortcuts } from "../features/preferences";
import type { Route } from "./router.svelte";

const inPlace =
  (place: string) =>
  (keys: string, action: string): Shortcut => ({
    keys,
    action,
    place,
    label: `frame-key-${action.replaceAll("_", "-")}`,
  });
const key = inPlace("frame");
const goKey = inPlace("go");
const agendaKey = inPlace("agenda");

const inPalette = (keys: string, action: string): Shortcut => ({
  keys,
  action,
  place: "palette",
  label: `palette-key-${action.replaceAll("_", "-")}`,
});

/** The keys that work everywhere. */
export const frameShortcuts: Shortcut[] = [
  key("$mod+n", "new_session"),
  key("$mod+z", "undo"),
  key("$mod+y", "redo"),
  key("$mod+Shift+z", "redo"),
  key("$mod+k", "search"),
  key("F6", "next_pane"),
  key("Shift+F6", "pane_before"),
  key("$mod+b", "toggle_rail"),
  key("F1", "help"),
];

/** The keys for the size of the letters; they work before any file is open too. */
export const letterShortcuts: Shortcut[] = [
  key("$mod++", "larger_letters"),
  // On keyboards where the plus needs Shift, and on the pad of numbers.
  { ...key("$mod+Shift++", "larger_letters"), untold: true },
  { ...key("$mod+=", "larger_letters"), untold: true },
  key("$mod+-", "smaller_letters"),
  key("$mod+0", "normal_letters"),
];

/** The keys that lead to other screens. */
export const goShortcuts: Shortcut[] = [
  goKey("g i", "home"),
  goKey("g s", "sessions"),
  goKey("g a", "agreements"),
  goKey("g o", "bodies"),
  goKey("$mod+,", "preferences"),
];

/** The keys of what is searched and found. */
export const paletteShortcuts: Shortcut[] = [
  inPalette("ArrowUp", "choose_above"),
  inPalette("ArrowDown", "choose_below"),
  inPalette("Home", "choose_first"),
  inPalette("End", "choose_last"),
  inPalette("Enter", "open"),
];

/** The keys of a session's workspace beside those of its steps. */
export const workspaceShortcuts: Shortcut[] = [agendaKey("$mod+p", "to_packet")];

/** The places whose keys work wherever one is. */
export const EVERYWHERE = ["frame", "go"];

/** Every key of the window. The sheet of keys, the settings and the test for collisions read it. */
export const shortcuts: Shortcut[] = [
  ...frameShortcuts,
  ...letterShortcuts,
  ...goShortcuts,
  ...paletteShortcuts,
  ...agendaShortcuts,
  ...workspaceShortcuts,
  ...packetShortcuts,
  ...importShortcuts,
  ...sourceShortcuts,
  ...preferencesShortcuts,
];

/** The keys that work while those of one letter are switched on or off. */
export const workingOf = (all: Shortcut[], singleKeys: boolean): Shortcut[] =>
  all.filter(({ keys }) => singleKeys || !isSequence(keys));

/** The place in the registry that a screen is. */
export const placeOf = (route: Route): string => (route.screen === "session" ? route.step : route.screen);

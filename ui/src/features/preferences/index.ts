export { default as PreferencesScreen } from "./PreferencesScreen.svelte";
export { followLetters, largerLetters, normalLetters, smallerLetters } from "./letters.svelte";
export { preferencesShortcuts } from "./shortcuts";

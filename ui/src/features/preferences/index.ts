export { default as PreferencesScreen } from "./PreferencesScreen.svelte";
export { applyLetterSize, largerLetters, normalLetters, smallerLetters } from "./letters.svelte";

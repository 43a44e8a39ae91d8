export { default as PreferencesScreen } from "./PreferencesScreen.svelte";
export {
  followLetters,
  largerLetters,
  LETTER_SIZES,
  letterSize,
  normalLetters,
  setLetterSize,
  smallerLetters,
} from "./letters.svelte";
export { preferencesShortcuts } from "./shortcuts";

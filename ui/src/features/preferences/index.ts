// The screen itself is not here: the frame fetches it when it is first wanted.
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

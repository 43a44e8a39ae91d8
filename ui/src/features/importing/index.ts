// The screen itself is not here: the frame fetches it when it is first wanted.
export { ImportDesk } from "./import.svelte";
export { importShortcuts } from "./shortcuts";

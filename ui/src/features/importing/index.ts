// The screen itself is not here: the frame fetches it when it is first wanted.
export { ImportDesk } from "./import.svelte";
export { importShortcuts, sourceShortcuts } from "./shortcuts";

export { ImportDesk } from "./import.svelte";
export { default as ImportScreen } from "./ImportScreen.svelte";
export { importShortcuts } from "./shortcuts";

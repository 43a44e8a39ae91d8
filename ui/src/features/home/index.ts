export { default as HomeScreen } from "./HomeScreen.svelte";
export { homeShortcuts } from "./shortcuts";

export { default as SessionDialog } from "./SessionDialog.svelte";
export { default as SessionsScreen } from "./SessionsScreen.svelte";

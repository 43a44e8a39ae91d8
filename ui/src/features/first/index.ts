export { default as FirstScreen } from "./FirstScreen.svelte";

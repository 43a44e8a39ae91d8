export { default as FirstScreen } from "./FirstScreen.svelte";
export type { Letters } from "./letters";

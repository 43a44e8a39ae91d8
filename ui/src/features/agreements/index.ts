export { default as AgreementsScreen } from "./AgreementsScreen.svelte";
export { default as StateTag } from "./StateTag.svelte";

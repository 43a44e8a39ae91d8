export { default as AgendaScreen } from "./AgendaScreen.svelte";
export { agendaShortcuts } from "./shortcuts";

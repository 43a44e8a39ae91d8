export { default as AgendaScreen } from "./AgendaScreen.svelte";
export { default as AgendaActions } from "./AgendaActions.svelte";
export { default as AttachingProgress } from "./AttachingProgress.svelte";
export { agendaShortcuts } from "./shortcuts";

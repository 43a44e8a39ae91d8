/** The screen of an agenda, which the first screen of all does without. */
export const loadAgendaScreen = () => import("./AgendaScreen.svelte");
export { default as AgendaActions } from "./AgendaActions.svelte";
export { default as AttachingProgress } from "./AttachingProgress.svelte";
export { agendaShortcuts } from "./shortcuts";

import { untrack } from "svelte";

type Spoken = { text: string; turn: number };

let polite = $state<Spoken>({ text: "", turn: 0 });
let urgent = $state<Spoken>({ text: "", turn: 0 });

/** What a screen reader is told next, once it has finished, or at once. */
export const announcement = (): { polite: Spoken; urgent: Spoken } => ({ polite, urgent });

/** Tells people who listen to the screen what happened; what is urgent interrupts what is being read. */
export function announce(text: string, options: { urgent?: boolean } = {}) {
  // An effect that tells something is not run again by what it told.
  const turn = untrack(() => (options.urgent ? urgent : polite).turn) + 1;
  if (options.urgent) urgent = { text, turn };
  else polite = { text, turn };
}

type Spoken = { text: string; turn: number };

let polite = $state<Spoken>({ text: "", turn: 0 });
let urgent = $state<Spoken>({ text: "", turn: 0 });

/** What a screen reader is told next, once it has finished, or at once. */
export const announcement = (): { polite: Spoken; urgent: Spoken } => ({ polite, urgent });

/** Tells people who listen to the screen what happened; what is urgent interrupts what is being read. */
export function announce(text: string, options: { urgent?: boolean } = {}) {
  if (options.urgent) urgent = { text, turn: urgent.turn + 1 };
  else polite = { text, turn: polite.turn + 1 };
}

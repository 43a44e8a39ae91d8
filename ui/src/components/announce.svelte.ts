let spoken = $state({ text: "", turn: 0 });

/** What a screen reader is told next. */
export const announcement = () => spoken;

/** Tells people who listen to the screen what happened. */
export function announce(text: string) {
  spoken = { text, turn: spoken.turn + 1 };
}

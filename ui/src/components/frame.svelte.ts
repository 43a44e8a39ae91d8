import { getContext, setContext, type Snippet } from "svelte";

const FRAME = Symbol("frame");

/** What a screen and the frame around it lend each other. */
export type FramePlaces = {
  /** What the frame puts at the right of every top bar. */
  tools: Snippet;
  /** What the screen says in the status bar. */
  facts: Snippet | null;
};

/** Offers the places of the frame to the screens inside it. */
export function offerFrame(places: FramePlaces) {
  setContext(FRAME, places);
}

/** The places of the frame around this screen, when there is one. */
export function frame(): FramePlaces | undefined {
  return getContext<FramePlaces | undefined>(FRAME);
}

import type { Shortcut } from "./keys";

/** Something that can be done where the window is now. */
export type Offer = {
  /** Its keys and its words. */
  shortcut: Shortcut;
  act: () => void;
};

/** What each part of the screen that has keys can do; nothing stands here that is not on the screen. */
const sources = new Set<() => Offer[]>();

/** Lets what the keys of a place do be found by its words too, as long as the calling component stands. */
export function offerActions(shortcuts: Shortcut[], actions: () => Record<string, (() => void) | undefined>) {
  const offers = () => {
    const available = actions();
    const seen = new Set<string>();
    return shortcuts.flatMap((shortcut) => {
      const act = available[shortcut.action];
      // An action with several keys is offered once, with the first of them.
      if (!act || seen.has(shortcut.action)) return [];
      seen.add(shortcut.action);
      return [{ shortcut, act: () => act() }];
    });
  };
  $effect(() => {
    sources.add(offers);
    return () => sources.delete(offers);
  });
}

/** What can be done now, in the order in which the parts of the screen came. */
export const offeredActions = (): Offer[] => [...sources].flatMap((offers) => offers());

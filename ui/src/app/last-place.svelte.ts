import { call, holdsUnsaved } from "$api";
import { lasting, route, written } from "./router.svelte";

/** How long somebody stays before a place is kept, in milliseconds: who passes through does not trouble the disk. */
const PAUSE = 400;

/** Remembers the last place in the open library, for the next time it is opened. */
export function keepLastPlace(path: () => string | undefined) {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function keep() {
    clearTimeout(timer);
    const place = waiting;
    waiting = undefined;
    // A help and no more: that it could not be kept is nothing to be told.
    if (place !== undefined) await call("keep_place", { place }).catch(() => undefined);
  }

  $effect(() => {
    const place = path() === undefined ? undefined : lasting(route());
    if (!place) return;
    waiting = written(place);
    timer = setTimeout(() => void keep(), PAUSE);
    return () => {
      clearTimeout(timer);
      waiting = undefined;
    };
  });
  // A window that closes at once takes the last step with it otherwise.
  $effect(() => holdsUnsaved(keep));
}

import { host } from "./host";
import { retry, somethingWaits } from "./unwritten.svelte";

/** Writes what was typed and not yet sent. */
type Save = () => Promise<unknown>;
const saves = new Set<Save>();

/** Remembers who holds unsaved typing; returns how to forget it. */
export function holdsUnsaved(save: Save): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/** Lets a window that closes take no typing with it. */
export async function saveBeforeClosing() {
  (await host()).onclosing(saveAll);
}

/**
 * Sends all unsaved typing, so that what follows (undo, a paper, another screen) sees it. What cannot be written now
 * is waited for by nobody: it stays, and the window says so.
 */
export async function saveAll(): Promise<void> {
  await retry();
  const all = Promise.all([...saves].map((save) => save()));
  await Promise.race([all, somethingWaits()]);
}

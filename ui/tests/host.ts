import { useHost } from "../src/api/host";
import type { DroppedPaths, Host, Reply } from "../src/api/host/host";

let dropped: (files: DroppedPaths) => void = () => undefined;

/** Lets files of the desktop go over the window. */
export const dropFiles = (files: DroppedPaths): void => dropped(files);

let heard: Parameters<Host["onchanged"]>[0] = () => undefined;

/** Tells the page of changes that it did not ask for. */
export const changeFromOutside = (kinds: Parameters<typeof heard>[0]): void => heard(kinds);

/** Puts a core in the place of the real one that answers with `call` and says nothing of its own accord. */
export function useCore(call: (name: string, args: Record<string, unknown>) => Promise<Reply>): void {
  const silent = () => undefined;
  const ondropped: Host["ondropped"] = (listener) => (dropped = listener);
  const onchanged: Host["onchanged"] = (listener) => (heard = listener);
  const host = { desktop: false, onchanged, onclosing: silent, ondropped, call };
  useHost(host as Host);
}

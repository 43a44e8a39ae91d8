import type { Host } from "./host";

let chosen: Promise<Host> | undefined;
const inWindow = "__TAURI_INTERNALS__" in globalThis;

/** Whether the page runs in the desktop window. */
export const desktop = inWindow;

/** The host of this page. */
export function host(): Promise<Host> {
  chosen ??= inWindow ? import("./tauri").then((m) => m.tauri) : import("./browser").then((m) => m.browser);
  return chosen;
}

/** Puts another host in the place of the real one. */
export function useHost(other: Host) {
  chosen = Promise.resolve(other);
}

import { withdrawToasts } from "$components";

/** A step of a session's workspace. */
export type Step = "agenda" | "packet";

/** A place in the window. */
export type Route =
  | { screen: "sessions" }
  | { screen: "session"; session: string; step: Step }
  | { screen: "agreements" }
  | { screen: "importing" }
  | { screen: "preferences" }
  | { screen: "first" };

const HOME: Route = { screen: "sessions" };
const SIMPLE = ["sessions", "agreements", "importing", "preferences", "first"] as const;

/** A route as the end of an address; the page finds its place again after it is loaded anew. */
export function written(route: Route): string {
  return route.screen === "session"
    ? `#/sessions/${encodeURIComponent(route.session)}/${route.step}`
    : `#/${route.screen}`;
}

/** The route that an address means; the list of sessions when it means none. */
export function read(hash: string): Route {
  const [screen, session, step] = hash.replace(/^#\//, "").split("/");
  if (screen === "sessions" && session) {
    return { screen: "session", session: decodeURIComponent(session), step: step === "packet" ? "packet" : "agenda" };
  }
  const simple = SIMPLE.find((name) => name === screen);
  return simple ? { screen: simple } : HOME;
}

let current = $state.raw<Route>(read(location.hash));

/** Where the window is. */
export const route = (): Route => current;

/** Goes somewhere else. The address follows without a history: there is no «back» to get lost in. */
export function go(next: Route) {
  // What was said about the screen that is left has been read; what can be taken back still can.
  if (written(next) !== written(current)) withdrawToasts("other");
  current = next;
  history.replaceState(null, "", written(next));
}

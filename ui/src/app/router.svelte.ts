import { WANTED_STANDINGS, type WantedStanding } from "$api";
import { withdrawToasts } from "$components";

/** A step of a session's workspace. */
export type Step = "agenda" | "packet";

/** A place in the window. */
export type Route =
  | { screen: "home" }
  | { screen: "sessions" }
  | { screen: "session"; session: string; step: Step; item?: string }
  | { screen: "agreements"; standing?: WantedStanding; person?: string; agreement?: string }
  | { screen: "importing" }
  | { screen: "preferences" }
  | { screen: "first" };

const HOME: Route = { screen: "home" };
const SIMPLE = ["home", "sessions", "importing", "preferences", "first"] as const;
/** Stands in an address for what is not filtered by. */
const ANY = "-";

/** A route as the end of an address; the page finds its place again after it is loaded anew. */
export function written(route: Route): string {
  if (route.screen === "session") {
    const parts = [route.session, route.step, ...(route.item ? [route.item] : [])];
    return `#/sessions/${parts.map(encodeURIComponent).join("/")}`;
  }
  if (route.screen === "agreements" && (route.standing || route.person || route.agreement)) {
    const parts = [route.standing ?? ANY, route.person ?? ANY, ...(route.agreement ? [route.agreement] : [])];
    return `#/agreements/${parts.map(encodeURIComponent).join("/")}`;
  }
  return `#/${route.screen}`;
}

/** The route that an address means; home when it means none. */
export function read(hash: string): Route {
  const [screen, ...rest] = hash.replace(/^#\//, "").split("/").map(decoded);
  if (screen === "sessions" && rest[0]) {
    const [session, step, item] = rest;
    return { screen: "session", session, step: step === "packet" ? "packet" : "agenda", ...(item ? { item } : {}) };
  }
  if (screen === "agreements") {
    const [standing, person, agreement] = rest.map((part) => (part === ANY || part === "" ? undefined : part));
    return { screen, standing: WANTED_STANDINGS.find((known) => known === standing), person, agreement };
  }
  const simple = SIMPLE.find((name) => name === screen);
  return simple ? { screen: simple } : HOME;
}

/** What of a place is found again after the program is closed: neither a document that was being read in, nor one row. */
export function lasting(route: Route): Route | undefined {
  if (route.screen === "first" || route.screen === "importing") return undefined;
  if (route.screen === "session") return { ...route, item: undefined };
  if (route.screen === "agreements") return { ...route, agreement: undefined };
  return route;
}

/** A part of an address; one that somebody mangled stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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

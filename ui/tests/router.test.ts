import { expect, test } from "vitest";
import { go, lasting, read, route, written, type Route } from "../src/app/router.svelte";

const ROUTES: Route[] = [
  { screen: "home" },
  { screen: "sessions" },
  { screen: "session", session: "0190-a/b", step: "agenda" },
  { screen: "session", session: "0190", step: "packet" },
  { screen: "session", session: "0190", step: "agenda", item: "0191/x" },
  { screen: "agreements", standing: undefined, person: undefined },
  { screen: "agreements", standing: undefined, person: undefined, agreement: "0190-a" },
  { screen: "agreements", standing: "overdue", person: undefined },
  { screen: "agreements", standing: undefined, person: "Dirección / Técnica" },
  { screen: "importing" },
  { screen: "preferences" },
  { screen: "first" },
];

test.each(ROUTES)("%o is found again from its address", (route) => {
  expect(read(written(route))).toEqual(route);
});

test.each(["", "#", "#/", "#/nothing"])("%o leads home", (hash) => {
  expect(read(hash)).toEqual({ screen: "home" });
});

test("an address without a session leads to the sessions, a mangled one leads somewhere", () => {
  expect(read("#/sessions/")).toEqual({ screen: "sessions" });
  expect(read("#/agreements/%E0%A4%A/x").screen).toBe("agreements");
});

test("what of a place is found again after the program is closed", () => {
  const kept = (route: Route) => {
    const place = lasting(route);
    return place && written(place);
  };
  expect(ROUTES.map(kept)).toEqual([
    "#/home",
    "#/sessions",
    "#/sessions/0190-a%2Fb/agenda",
    "#/sessions/0190/packet",
    "#/sessions/0190/agenda",
    "#/agreements",
    "#/agreements",
    "#/agreements/overdue/-",
    "#/agreements/-/Direcci%C3%B3n%20%2F%20T%C3%A9cnica",
    undefined,
    "#/preferences",
    undefined,
  ]);
});

test("going somewhere leaves no history behind", () => {
  const before = history.length;
  go({ screen: "agreements" });
  expect(route()).toEqual({ screen: "agreements" });
  expect(location.hash).toBe("#/agreements");
  expect(history.length).toBe(before);
});

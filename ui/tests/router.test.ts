import { expect, test } from "vitest";
import { go, read, route, written, type Route } from "../src/app/router.svelte";

const ROUTES: Route[] = [
  { screen: "sessions" },
  { screen: "session", session: "0190-a/b", step: "agenda" },
  { screen: "session", session: "0190", step: "packet" },
  { screen: "agreements" },
  { screen: "importing" },
  { screen: "preferences" },
  { screen: "first" },
];

test.each(ROUTES)("%o is found again from its address", (route) => {
  expect(read(written(route))).toEqual(route);
});

test.each(["", "#", "#/", "#/nothing", "#/sessions/"])("%o leads to the sessions", (hash) => {
  expect(read(hash)).toEqual({ screen: "sessions" });
});

test("going somewhere leaves no history behind", () => {
  const before = history.length;
  go({ screen: "agreements" });
  expect(route()).toEqual({ screen: "agreements" });
  expect(location.hash).toBe("#/agreements");
  expect(history.length).toBe(before);
});

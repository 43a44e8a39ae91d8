import { render } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { announce, Announcer } from "../src/components";
import { announcement } from "../src/components/announce.svelte";
import Telling from "./Telling.svelte";

test("what is urgent is said at once, beside what waits its turn; the same words twice are said twice", () => {
  const { container } = render(Announcer);
  const said = (way: string) => [...container.querySelectorAll(`[aria-live=${way}]`)].map((place) => place.textContent);
  flushSync(() => announce("Guardado"));
  flushSync(() => announce("No se guardó", { urgent: true }));
  expect(said("polite").filter(Boolean)).toEqual(["Guardado"]);
  const first = said("assertive");
  expect(first.filter(Boolean)).toEqual(["No se guardó"]);
  flushSync(() => announce("No se guardó", { urgent: true }));
  expect(said("assertive")).toEqual([...first].reverse());
  expect(said("polite").filter(Boolean)).toEqual(["Guardado"]);
});

test("an effect may tell something, and tells it once", async () => {
  const { rerender } = render(Telling, { late: false });
  const before = announcement().polite.turn;
  await rerender({ late: true });
  expect(announcement().polite.turn).toBe(before + 1);
});

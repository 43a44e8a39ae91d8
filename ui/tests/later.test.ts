import { expect, test } from "vitest";
import { Later } from "../src/app/later.svelte";
import { toasts } from "../src/components/toasts.svelte";

test("a part that cannot be had is told, and asked for again when it is wanted again", async () => {
  let there = false;
  const part = new Later(() => (there ? Promise.resolve({ default: "Ajustes" }) : Promise.reject(new Error("gone"))));
  await part.prepare();
  expect(toasts()).toEqual([]);
  expect(await part.bring()).toBe(false);
  expect(toasts().map(({ tone }) => tone)).toEqual(["danger"]);
  there = true;
  expect(await part.bring()).toBe(true);
  expect(part.part).toBe("Ajustes");
});

test("what is there is not fetched again", async () => {
  let fetched = 0;
  const part = new Later(() => Promise.resolve({ default: ++fetched }));
  await part.prepare();
  await part.bring();
  expect(fetched).toBe(1);
});

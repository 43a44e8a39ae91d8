import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { Coded } from "../src/api";
import Warnings from "../src/features/packet/Warnings.svelte";
import { useCore } from "./host";

useCore(() => Promise.resolve({ answer: null, changed: [] }));

function shown(...warnings: Coded[]) {
  const went: string[] = [];
  render(Warnings, {
    warnings,
    onitem: (item: string) => went.push(item),
    oncorrect: () => went.push("facts"),
  });
  return went;
}

test("a warning leads to the item that it speaks of", async () => {
  const went = shown(
    { code: "image_unreadable", item: "fifth", number: "5" },
    { code: "annex_repaired", item: "sixth", title: "Plano" },
    { code: "agenda_empty" },
  );
  const ways = screen.getAllByRole("button", { name: "Ir al punto" });
  expect(ways).toHaveLength(2);
  for (const way of ways) await fireEvent.click(way);
  expect(went).toEqual(["fifth", "sixth"]);
});

test("a warning about the session leads to its facts, and one that nothing cures to nowhere", async () => {
  const went = shown({ code: "date_missing" }, { code: "archive_claim_dropped" });
  await fireEvent.click(screen.getByRole("button", { name: "Corregir los datos" }));
  expect(went).toEqual(["facts"]);
  expect(screen.getAllByRole("button")).toHaveLength(1);
});

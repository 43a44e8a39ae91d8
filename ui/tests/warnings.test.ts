import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { Coded, SectionRow } from "../src/api";
import Warnings from "../src/features/packet/Warnings.svelte";
import { useCore } from "./host";

useCore(() => Promise.resolve({ answer: null, changed: [] }));

const section = (kind: SectionRow["kind"], uid: string, number: string | null, title: string) =>
  ({ kind, uid, number, title }) as SectionRow;
const sections = [
  section("item", "fifth", "5", "Informe"),
  section("item", "sixth", "6", "Obras"),
  section("attachment", "plan", null, "Plano"),
];

function shown(...warnings: Coded[]) {
  const went: string[] = [];
  render(Warnings, {
    warnings,
    sections,
    onitem: (item: string) => went.push(item),
    oncorrect: () => went.push("facts"),
  });
  return went;
}

test("a warning leads to the item that it speaks of, by its number or by its annex", async () => {
  const went = shown(
    { code: "image_unreadable", number: "5" },
    { code: "annex_repaired", title: "Plano" },
    { code: "annex_repaired", title: "Otro" },
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

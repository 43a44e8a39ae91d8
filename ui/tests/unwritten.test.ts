import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { call, hearChanges, holdsUnsaved, retry, saveAll, unwritten } from "../src/api";
import { forgetUnwritten } from "../src/api/unwritten.svelte";
import { Autosave } from "../src/components";
import { toasts } from "../src/components/toasts.svelte";
import { go } from "../src/app/router.svelte";
import UnwrittenStrip from "../src/app/UnwrittenStrip.svelte";
import { changeFromOutside, useCore } from "./host";
import { waitUntil } from "./wait";

const GONE = { code: "library_gone", message: "El archivo ya no está en su lugar." };
let broken: { code: string; message: string } | undefined;
let written: string[];
let asked: string[];
let place: unknown;

beforeEach(() => {
  forgetUnwritten();
  broken = undefined;
  written = [];
  asked = [];
  place = undefined;
  useCore((name, args) => {
    asked.push(name);
    if (name === "backup") return Promise.resolve({ answer: { path: "/usb/copia.sesiona" }, changed: [] });
    if (name === "open_library") broken = undefined;
    else if (name === "keep_place") place = args.place;
    else if (broken) return Promise.reject(broken);
    else written.push(String(args.title ?? args.name));
    return Promise.resolve({ answer: args, changed: [] });
  });
});

const type = (title: string) => call("change_agenda_item", { item: "i", title });

test("what cannot be written waits, in its order, and whoever asked has the answer in the end", async () => {
  broken = GONE;
  const first = type("Uno");
  await waitUntil(() => unwritten()?.count === 1);
  const second = type("Dos");
  await waitUntil(() => unwritten()?.count === 2);
  expect(unwritten()?.refusal).toEqual(GONE);
  await retry();
  expect(unwritten()?.count).toBe(2);
  broken = undefined;
  await retry();
  await Promise.all([first, second]);
  expect(written).toEqual(["Uno", "Dos"]);
  expect(unwritten()).toBeUndefined();
});

test("the next change tries those before it first", async () => {
  broken = GONE;
  const first = type("Uno");
  await waitUntil(() => unwritten()?.count === 1);
  broken = undefined;
  await Promise.all([type("Dos"), first]);
  expect(written).toEqual(["Uno", "Dos"]);
});

test("a refusal that says something against the change is told at once, also when it is tried again", async () => {
  broken = { code: "blank", message: "Falta el título." };
  await expect(type("")).rejects.toThrow("Falta el título.");
  broken = GONE;
  const kept = type("Uno");
  await waitUntil(() => unwritten()?.count === 1);
  broken = { code: "not_found", message: "Ya no está." };
  const told = expect(kept).rejects.toThrow("Ya no está.");
  await retry();
  await told;
  expect(unwritten()).toBeUndefined();
});

test("a dialog has its own button to try again", async () => {
  broken = GONE;
  await expect(call("add_body", { name: "Consejo" })).rejects.toThrow(GONE.message);
  expect(unwritten()).toBeUndefined();
});

test("nobody waits for what cannot be written, and typing goes on", async () => {
  const text = new Autosave<string>(async (title) => void (await type(title)));
  const forget = holdsUnsaved(() => text.flush());
  broken = GONE;
  text.later("Uno");
  await saveAll();
  text.later("Uno y dos");
  await saveAll();
  expect(text.dirty).toBe(true);
  broken = undefined;
  await saveAll();
  await waitUntil(() => !text.dirty);
  expect(written).toEqual(["Uno", "Uno y dos"]);
  forget();
});

test("what waits is not written into another library", async () => {
  broken = GONE;
  const kept = expect(type("Uno")).rejects.toEqual(GONE);
  await waitUntil(() => unwritten()?.count === 1);
  await call("open_library", { path: "/otra.sesiona" });
  await kept;
  expect(unwritten()).toBeUndefined();
  expect(written).toEqual([]);
});

test("nor into one that is opened from outside", async () => {
  await hearChanges();
  broken = GONE;
  const kept = expect(type("Uno")).rejects.toEqual(GONE);
  await waitUntil(() => unwritten()?.count === 1);
  changeFromOutside(["library"]);
  await kept;
  expect(unwritten()).toBeUndefined();
});

test("the strip stays, says why, and writes everything when it is asked to", async () => {
  render(UnwrittenStrip);
  expect(screen.queryByRole("alert")).toBeNull();
  broken = GONE;
  void type("Uno");
  const strip = await screen.findByRole("alert");
  expect(strip.textContent).toContain("Un cambio sigue sin guardarse");
  expect(strip.textContent).toContain(GONE.message);
  await fireEvent.click(screen.getByRole("button", { name: "Reintentar" }));
  expect(screen.queryByRole("alert")).not.toBeNull();
  broken = undefined;
  await waitUntil(() => {
    screen.queryByRole("button", { name: "Reintentar" })?.click();
    return screen.queryByRole("alert") === null;
  });
  expect(written).toEqual(["Uno"]);
});

test("a copy takes over with what waited", async () => {
  render(UnwrittenStrip);
  broken = GONE;
  void type("Uno");
  await screen.findByRole("alert");
  go({ screen: "sessions" });
  await fireEvent.click(screen.getByRole("button", { name: "Guardar copia en…" }));
  await fireEvent.input(await screen.findByLabelText("Carpeta de la copia"), { target: { value: "/usb" } });
  await fireEvent.click(screen.getByRole("button", { name: "Guardar la copia" }));
  await waitUntil(() => screen.queryByRole("alert") === null && written.length > 0);
  expect(written).toEqual(["Uno"]);
  expect(toasts().at(-1)?.message).toContain("/usb/copia.sesiona");
  expect(place).toBe("#/sessions");
});

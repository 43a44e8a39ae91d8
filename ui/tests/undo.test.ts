import { waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, holdsUnsaved, type RecordKind } from "../src/api";
import { go } from "../src/app/router.svelte";
import { LibraryUndo } from "../src/app/undo.svelte";
import { closeToast, showToast } from "../src/components";
import { toasts } from "../src/components/toasts.svelte";
import { effectRoot } from "./effects.svelte";
import { useCore } from "./host";

let done: string[] = [];
let undone: string[] = [];
let stop: () => void;

/** A core that only remembers what it was asked to delete. */
function answerTo(name: string, args: Record<string, unknown>): unknown {
  const step = (subject: string | undefined) => (subject ? { name: "delete_agenda_item", subject } : null);
  if (name === "history") return { undo: step(done.at(-1)), redo: step(undone.at(-1)) };
  if (name === "undo") return step((undone.push(...done.splice(-1)), undone.at(-1)));
  if (name === "redo") return step((done.push(...undone.splice(-1)), done.at(-1)));
  done.push(String(args["item"]));
  return null;
}

beforeEach(() => {
  done = [];
  undone = [];
  useCore((name, args) => {
    const changed: RecordKind[] = name === "history" ? [] : ["agenda_item"];
    return Promise.resolve({ answer: answerTo(name, args), changed });
  });
});
afterEach(() => {
  stop();
  toasts().forEach(({ id }) => closeToast(id));
});

function start(): LibraryUndo {
  const made: LibraryUndo[] = [];
  stop = effectRoot(() => made.push(new LibraryUndo()));
  return made[0] as LibraryUndo;
}
const said = () => toasts().map(({ message }) => message);
const remove = (item: string) => call("delete_agenda_item", { item });

test("a message offers to take back what it names, only until something else happens", async () => {
  start();
  await waitFor(() => expect(said()).toEqual([]));
  await remove("Lista");
  await waitFor(() => expect(said()).toEqual(["Se quitó «Lista»"]));
  await call("change_agenda_item", { item: "Informe" });
  expect(said()).toEqual([]);
});

test("what was taken back with the keys is offered no more", async () => {
  const undo = start();
  await remove("Lista");
  await waitFor(() => expect(said()).toEqual(["Se quitó «Lista»"]));
  undo.undo();
  await waitFor(() => expect(said()).toEqual(["Deshecho: Se quitó «Lista»"]));
  await remove("Informe");
  await waitFor(() => expect(said()).toEqual(["Se quitó «Informe»"]));
});

test("a button pressed while newer typing is saved takes nothing else back", async () => {
  start();
  await remove("Lista");
  await waitFor(() => expect(said()).toHaveLength(1));
  const forget = holdsUnsaved(() => call("change_agenda_item", { item: "Informe" }));
  toasts()[0]?.actions[0]?.onclick();
  await waitFor(() => expect(said()[0]).toMatch(/^Después se guardó otro cambio/));
  expect(done).toEqual(["Lista", "Informe"]);
  forget();
});

test("on another screen only what can be taken back is still said, for its ten seconds", async () => {
  vi.useFakeTimers();
  start();
  showToast("Se guardó «Carpeta.pdf»");
  showToast("No se pudo", { tone: "danger" });
  go({ screen: "preferences" });
  expect(said()).toEqual([]);
  await remove("Lista");
  await vi.waitFor(() => expect(said()).toHaveLength(1));
  go({ screen: "sessions" });
  vi.advanceTimersByTime(9_900);
  expect(said()).toEqual(["Se quitó «Lista»"]);
  vi.advanceTimersByTime(200);
  expect(said()).toEqual([]);
});

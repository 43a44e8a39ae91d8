import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { saveAll, type LibraryView, type Understood } from "../src/api";
import { undoCover } from "../src/components";
import { ImportDesk } from "../src/features/importing";
import Review from "../src/features/importing/Review.svelte";
import { effectRoot } from "./effects.svelte";
import { useCore } from "./host";

const item = (position: string, title: string) => ({
  number: position,
  position,
  depth: 0,
  title,
  kind: "report",
  content: { type: "doc", content: [] },
  lines: [Number(position), Number(position)],
  headings: [],
});
const agenda = (title: string, further: unknown[] = []) =>
  ({
    title,
    session: { uid: null, institution: null, body: "Junta", kind: "ordinaria", number: 3, year: 2026, date: null },
    items: [item("1", "Lista"), item("2", "Informe")],
    agreements: [],
    warnings: [],
    further,
    facts: [],
    source: { name: "orden.txt", encoding: "UTF-8", lines: ["1. Lista", "2. Informe"] },
  }) as unknown as Understood;

const file = { name: "orden.txt", base64: "" };
const library = { bodies: [{ uid: "b", name: "Junta", code: "J" }], read_only: false } as unknown as LibraryView;
let read: Understood;
let asked: { name: string; args: Record<string, unknown> }[] = [];

beforeEach(() => {
  asked = [];
  read = agenda("Tercera sesión");
  useCore((name, args) => {
    asked.push({ name, args });
    const answers: Record<string, unknown> = {
      read_agenda_file: read,
      import_destination: { body: library.bodies[0], same: null },
      import_agenda: [{ uid: "s" }],
    };
    return Promise.resolve({ answer: structuredClone(answers[name] ?? null), changed: [] });
  });
});

/** A desk with a document on it. */
async function deskWith(document = read): Promise<ImportDesk> {
  read = document;
  const made: ImportDesk[] = [];
  effectRoot(() => made.push(new ImportDesk()));
  const [desk] = made as [ImportDesk];
  await desk.read(file);
  return desk;
}

const titles = (desk: ImportDesk) => desk.understood?.items.map(({ title }) => title);

test("corrections, removals and acceptances are taken back and done again, one at a time", async () => {
  const desk = await deskWith();
  await waitFor(() => expect(desk.doubts.length).toBeGreaterThan(0));
  const doubts = desk.doubts.length;
  expect([desk.undoable, desk.redoable]).toEqual([undefined, undefined]);
  desk.correctItem("item-2", "2", { title: "Informe mensual" });
  desk.discardItem("item-1", "1");
  desk.accept(...desk.doubtsOf("fact-date"));
  expect(desk.doubts.length).toBe(doubts - 1);

  expect(desk.undo()).toBe("fact-date");
  expect(desk.doubts.length).toBe(doubts);
  expect(desk.undo()).toBe("item-1");
  expect(titles(desk)).toEqual(["Lista", "Informe mensual"]);
  expect(desk.undo()).toBe("item-2");
  expect(titles(desk)).toEqual(["Lista", "Informe"]);
  expect(desk.undoable).toBeUndefined();

  expect(desk.redo()).toBe("item-2");
  expect(titles(desk)).toEqual(["Lista", "Informe mensual"]);
  desk.correctItem("item-1", "1", { title: "Pase de lista" });
  expect(desk.redoable).toBeUndefined();
});

test("a correction that says the same is nothing to take back", async () => {
  const desk = await deskWith();
  desk.correctItem("item-2", "2", { title: "Informe" });
  desk.accept();
  expect(desk.undoable).toBeUndefined();
});

test("while a review is open undo is about its corrections, and about the library again afterwards", async () => {
  const desk = await deskWith();
  const { unmount } = render(Review, { desk, library, oncreated: () => undefined, oncancelled: () => undefined });
  expect(undoCover()?.undoable).toBeNull();
  const row = screen.getByRole("button", { name: /Claro: 2 Informe/ });
  row.focus();
  await fireEvent.keyDown(row, { key: "Delete", code: "Delete" });
  await waitFor(() => expect(titles(desk)).toEqual(["Lista"]));
  expect(undoCover()?.undoable).toBe("Se quitó algo de lo que se leyó");
  undoCover()?.undo();
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Informe"));
  expect(titles(desk)).toEqual(["Lista", "Informe"]);
  expect(undoCover()?.redoable).not.toBeNull();
  expect(asked.map(({ name }) => name)).not.toContain("undo");
  unmount();
  expect(undoCover()).toBeNull();
});

test("a half-written correction is kept when the review is left", async () => {
  const desk = await deskWith();
  render(Review, { desk, library, oncreated: () => undefined, oncancelled: () => undefined });
  await fireEvent.click(screen.getByRole("button", { name: "Corregir punto 2" }));
  await fireEvent.input(await screen.findByLabelText("Título"), { target: { value: "Informe mensual" } });
  await saveAll();
  expect(titles(desk)).toEqual(["Lista", "Informe mensual"]);
  expect(desk.correcting).toBeNull();
});

test("where there is no item the button says why it does nothing", async () => {
  const desk = await deskWith({ ...read, items: [] });
  render(Review, { desk, library, oncreated: () => undefined, oncancelled: () => undefined });
  const button = screen.getByRole<HTMLButtonElement>("button", { name: /Crear la sesión/ });
  expect(button.disabled).toBe(true);
  const why = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(why?.textContent).toContain("no se reconoció ningún punto");
  await fireEvent.keyDown(window, { key: "Enter", code: "Enter", ctrlKey: true });
  expect(asked.map(({ name }) => name)).not.toContain("import_agenda");
});

test("a session that was made leaves the desk; the other agendas of the document stay", async () => {
  const desk = await deskWith(agenda("Tercera sesión", [agenda("Cuarta sesión")]));
  desk.shown = 1;
  await desk.create();
  expect(desk.agendas.map(({ title }) => title)).toEqual(["Tercera sesión"]);
  expect(desk.lines).toHaveLength(2);
  await desk.create();
  expect(desk.understood).toBeUndefined();
  expect(desk.source).toBeNull();
});

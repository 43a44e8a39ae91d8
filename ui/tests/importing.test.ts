import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { saveAll, type LibraryView, type Understood } from "../src/api";
import { undoCover } from "../src/components";
import { ImportDesk } from "../src/features/importing";
import { choicesOf } from "../src/features/importing/choices";
import Review from "../src/features/importing/Review.svelte";
import { withoutAgreement } from "../src/features/importing/review";
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
let destination: unknown;
let refusal: { code: string; message: string } | undefined;

beforeEach(() => {
  asked = [];
  destination = { body: library.bodies[0], warnings: [] };
  refusal = undefined;
  read = agenda("Tercera sesión");
  useCore((name, args) => {
    asked.push({ name, args });
    if (refusal) return Promise.reject(refusal);
    const answers: Record<string, unknown> = {
      read_agenda_file: read,
      import_destination: destination,
      import_agenda: [{ uid: "s" }],
      complete_session: { uid: "s9" },
      plan_completion: { facts: 0, items: 2, contents: 0, agreements: 0, left: 0 },
      give_meaning: args["understood"],
      list_sessions: [{ uid: "s1", title: "Primera" }],
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
  const { unmount } = render(Review, {
    desk,
    library,
    oncreated: () => undefined,
    onkept: () => undefined,
    oncancelled: () => undefined,
  });
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
  render(Review, { desk, library, oncreated: () => undefined, onkept: () => undefined, oncancelled: () => undefined });
  await fireEvent.click(screen.getByRole("button", { name: "Corregir punto 2" }));
  await fireEvent.input(await screen.findByLabelText("Título"), { target: { value: "Informe mensual" } });
  await saveAll();
  expect(titles(desk)).toEqual(["Lista", "Informe mensual"]);
  expect(desk.correcting).toBeNull();
});

test("where there is no item the button says why it does nothing", async () => {
  const desk = await deskWith({ ...read, items: [] });
  render(Review, { desk, library, oncreated: () => undefined, onkept: () => undefined, oncancelled: () => undefined });
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

const doubtful = (warning: Record<string, unknown>, agreements: unknown[] = []) =>
  ({ ...agenda("Tercera sesión"), warnings: [warning], agreements }) as unknown as Understood;
const agreement = (facts: Record<string, unknown> = {}) => ({
  code: "J-1",
  text: "Revisar",
  parts: [{ letter: "a", text: "el puente" }],
  state: "pendiente",
  part_states: ["pendiente"],
  status: [{ part: "a", text: "Se verá en el punto 2.", item: "2" }],
  responsible: ["Ana"],
  due: null,
  lines: [5, 5],
  row: [{ heading: "Acuerdo", text: "J-1. Revisar a) el puente" }],
  ...facts,
});
const meant = { code: "item_meant", line: 5, agreement: "J-1", letter: "a", number: "2" };

test("a doubt offers its answers on its row, and Enter takes the proposed one", async () => {
  const desk = await deskWith(doubtful({ ...meant, choices: ["1", "2"], proposed: "2" }, [agreement()]));
  render(Review, { desk, library, oncreated: () => undefined, onkept: () => undefined, oncancelled: () => undefined });
  const answers = await screen.findByRole("group", { name: "Respuestas: J-1" });
  expect([...answers.querySelectorAll("button")].map((button) => button.textContent.trim()[0])).toEqual(["2", "1"]);
  const row = document.querySelector<HTMLElement>("[data-part='agreement-0']");
  row?.focus();
  await fireEvent.keyDown(row as HTMLElement, { key: "Enter", code: "Enter" });
  expect(desk.doubtsOf("agreement-0")).toEqual([]);
  expect(desk.understood?.agreements[0]?.status[0]?.item).toBe("2");
  desk.undo();
  await fireEvent.click((await screen.findByRole("group", { name: "Respuestas: J-1" })).querySelectorAll("button")[1]!);
  expect(desk.understood?.agreements[0]?.status[0]?.item).toBe("1");
  expect(desk.doubtsOf("agreement-0")).toEqual([]);
});

test("of several dates, or of a day and its weekday, one is chosen", async () => {
  const several = await deskWith(doubtful({ code: "several_dates", count: 2, dates: ["2026-02-05", "2026-02-06"] }));
  const [doubt] = several.doubtsOf("fact-date");
  choicesOf(several, "fact-date", doubt!)[1]?.take();
  expect(several.understood?.session.date).toBe("2026-02-06");
  expect(several.doubtsOf("fact-date")).toEqual([]);

  const document = doubtful({ code: "weekday_mismatch", line: 1, date: "2023-12-14", nearest: "2023-12-12" });
  const wrong = await deskWith({ ...document, session: { ...document.session, date: "2023-12-14" } });
  const [mismatch] = wrong.doubtsOf("fact-date");
  choicesOf(wrong, "fact-date", mismatch!)[1]?.take();
  expect(wrong.understood?.session.date).toBe("2023-12-12");
});

test("F8 goes from doubt to doubt and Shift F8 back", async () => {
  const bare = agenda("Tercera sesión");
  const desk = await deskWith({ ...bare, session: { ...bare.session, time: null, place: null } });
  await waitFor(() => expect(desk.doubts.length).toBeGreaterThan(1));
  render(Review, { desk, library, oncreated: () => undefined, onkept: () => undefined, oncancelled: () => undefined });
  const visited: (string | null)[] = [];
  for (const shiftKey of [false, false, true]) {
    await fireEvent.keyDown(window, { key: "F8", code: "F8", shiftKey });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-part")).not.toBe(visited.at(-1) ?? null));
    visited.push(document.activeElement?.getAttribute("data-part") ?? null);
  }
  expect(visited[2]).toBe(visited[0]);
  expect(visited[1]).not.toBe(visited[0]);
});

test("a session that exists is completed when that is chosen, and the button says so", async () => {
  destination = {
    body: library.bodies[0],
    warnings: [{ code: "session_already_there", session: "s9", title: "Tercera" }],
  };
  const desk = await deskWith();
  render(Review, { desk, library, oncreated: () => undefined, onkept: () => undefined, oncancelled: () => undefined });
  await fireEvent.click(await screen.findByRole("button", { name: /Completar la que ya existe/ }));
  await screen.findByText(/A «Tercera» se agregan: 2 puntos/);
  await fireEvent.click(screen.getByRole("button", { name: /Completar la sesión/ }));
  await waitFor(() => expect(asked.map(({ name }) => name)).toContain("complete_session"));
  expect(asked.find(({ name }) => name === "complete_session")?.args["session"]).toBe("s9");
  expect(asked.map(({ name }) => name)).not.toContain("import_agenda");
});

test("lines chosen with the keyboard are given a meaning from the menu", async () => {
  const desk = await deskWith();
  render(Review, { desk, library, oncreated: () => undefined, onkept: () => undefined, oncancelled: () => undefined });
  const source = screen.getByRole("listbox", { name: /original/i });
  source.focus();
  await fireEvent.keyDown(source, { key: "ArrowDown", code: "ArrowDown", shiftKey: true });
  await fireEvent.keyDown(source, { key: "F10", code: "F10", shiftKey: true });
  await fireEvent.click(await screen.findByRole("menuitem", { name: "Cada renglón es un punto" }));
  await waitFor(() => expect(asked.map(({ name }) => name)).toContain("give_meaning"));
  const { passage, meaning } = asked.find(({ name }) => name === "give_meaning")?.args ?? {};
  expect([passage, meaning]).toEqual([{ first: 1, last: 2, text: "1. Lista\n2. Informe" }, "items"]);
  await waitFor(() => expect(desk.undoable).toBe("marked"));
});

test("an agreement that goes leaves its words with the item where agreements are followed up", () => {
  const all = doubtful(meant, [agreement()]);
  const { items, agreements } = withoutAgreement(all, 0);
  expect(agreements).toEqual([]);
  expect(JSON.stringify(items[0]?.content)).toContain("J-1. Revisar a) el puente");
});

test("a reading that is given up leaves no trace", async () => {
  const desk = await deskWith();
  desk.forget();
  const reading = desk.read(file);
  desk.cancelReading();
  await reading;
  expect([desk.understood, desk.reading, desk.problem]).toEqual([undefined, false, undefined]);
});

test("a document that is no text can be kept with a session", async () => {
  const desk = await deskWith();
  desk.forget();
  refusal = { code: "agenda_pdf_scanned", message: "Son imágenes." };
  await desk.read(file);
  refusal = undefined;
  expect([desk.problem, desk.unreadable]).toEqual(["Son imágenes.", file]);
  expect(await desk.keepAsAnnex("s1")).toBe(true);
  expect(asked.at(-1)).toEqual({ name: "keep_document", args: { session: "s1", source: file } });
  expect(desk.unreadable).toBeUndefined();
});

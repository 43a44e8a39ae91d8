import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { FoundRow } from "../src/api";
import Palette from "../src/app/Palette.svelte";
import { asked, matching, pieces } from "../src/app/palette";
import type { Route } from "../src/app/router.svelte";
import { agendaShortcuts } from "../src/features/agenda";
import { frameShortcuts } from "../src/app/shortcuts";
import type { Offer, Shortcut } from "../src/components";
import { useCore } from "./host";

const row = (given: Partial<FoundRow> & { uid: string; kind: FoundRow["kind"] }, title: string): FoundRow => ({
  ...{
    title: { text: title, marks: [] },
    number: null,
    detail: "",
    excerpt: null,
    session: null,
    item: null,
    body: null,
  },
  ...given,
});
const SESSION = row(
  { uid: "s", kind: "sessions", session: "s", title: { text: "Décima Sesión", marks: [[7, 13]] } },
  "Décima Sesión",
);
const ITEM = row({ uid: "i", kind: "items", number: "5.1", session: "s", item: "i", detail: "10ª Sesión" }, "Obras");
const AGREEMENT = row({ uid: "a", kind: "agreements" }, "JD-XI-2");
const PERSON = row({ uid: "p", kind: "people" }, "Ana Núñez");

let asks: { name: string; args: Record<string, unknown> }[];
let answers: Record<string, (args: Record<string, unknown>) => unknown>;
let done: string[];

beforeEach(() => {
  asks = [];
  done = [];
  answers = { recent: () => [SESSION], search: () => [] };
  useCore((name, args) => {
    asks.push({ name, args });
    return Promise.resolve({ answer: answers[name]?.(args) ?? null, changed: [] });
  });
});

const offer = (shortcuts: Shortcut[], action: string): Offer => ({
  shortcut: shortcuts.find((shortcut) => shortcut.action === action) as Shortcut,
  act: () => done.push(action),
});

async function open(session?: string): Promise<HTMLInputElement> {
  render(Palette, {
    offers: [offer(frameShortcuts, "help"), offer(agendaShortcuts, "move_up")],
    session,
    onclosed: () => done.push("closed"),
    onnavigate: (route: Route) => done.push(route.screen),
    onfound: ({ uid }: FoundRow, route: Route) => done.push(`${uid} ${JSON.stringify(route)}`),
    onaction: (act: () => void) => act(),
  });
  const box = await screen.findByRole<HTMLInputElement>("combobox");
  await waitFor(() => expect(document.activeElement).toBe(box));
  return box;
}

const type = (box: HTMLInputElement, text: string) => fireEvent.input(box, { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(screen.getByRole("combobox"), { key, code: key });
const options = () => screen.queryAllByRole("option").map((option) => option.textContent?.replace(/\s+/g, " ").trim());
const groups = () => screen.getAllByRole("group").map((group) => group.firstElementChild?.textContent);
const chosen = () => screen.getByRole("option", { selected: true });

test("an empty box shows what was opened last, what can be done here, and where to go", async () => {
  await open("s");
  await waitFor(() => expect(groups()).toEqual(["Lo último que abrió", "Acciones", "Ir a"]));
  const rows = options();
  expect(rows[0]).toMatch(/^Décima Sesión/);
  // What belongs to the screen comes first, and each action shows its keys.
  expect(rows[1]).toBe("Mover arriba Orden del día Alt ↑");
  expect(rows[2]).toBe("Mostrar los atajos F1");
  expect(rows.slice(3, 5)).toEqual(["Orden del día", "Carpeta"]);
  expect(asks.some(({ name }) => name === "search")).toBe(false);
});

test("actions answer what is typed in the same frame, accents or not", async () => {
  const box = await open();
  await type(box, "atajós");
  expect(options()).toEqual(["Mostrar los atajos F1"]);
  expect(chosen().querySelector("mark")?.textContent).toBe("atajos");
  await press("Enter");
  expect(done).toEqual(["help"]);
});

test("what is found comes in its groups, is marked, and leads to its place", async () => {
  answers.search = () => [
    { kind: "sessions", hits: [SESSION] },
    { kind: "items", hits: [ITEM] },
    { kind: "agreements", hits: [AGREEMENT] },
  ];
  const box = await open();
  await type(box, "zz");
  await screen.findByRole("option", { name: /Obras/ });
  expect(groups()).toEqual(["Sesiones", "Puntos", "Acuerdos"]);
  expect(screen.getByRole("option", { name: /Décima/ }).querySelector("mark")?.textContent).toBe("Sesión");
  expect(screen.getByRole("status").textContent).toBe("3 resultados");
  expect(box.getAttribute("aria-activedescendant")).toBe(chosen().id);

  await press("ArrowDown");
  expect(chosen().textContent).toContain("5.1 Obras");
  await press("End");
  expect(chosen().textContent).toContain("JD-XI-2");
  await press("ArrowDown");
  expect(chosen().textContent).toContain("JD-XI-2");
  await press("Home");
  await press("ArrowUp");
  expect(chosen().textContent).toContain("Décima");
  expect(box.getAttribute("aria-activedescendant")).toBe(chosen().id);
  await press("Enter");
  await fireEvent.click(screen.getByRole("option", { name: /Obras/ }));
  await fireEvent.click(screen.getByRole("option", { name: /JD-XI-2/ }));
  expect(done).toEqual([
    's {"screen":"session","session":"s","step":"agenda"}',
    'i {"screen":"session","session":"s","step":"agenda","item":"i"}',
    'a {"screen":"agreements","agreement":"a"}',
  ]);
});

test("until one is chosen, what bears the words in its name goes before what mentions them", async () => {
  answers.search = () => [
    { kind: "items", hits: [ITEM] },
    { kind: "agreements", hits: [AGREEMENT] },
  ];
  const box = await open();
  await type(box, "jd xi 2");
  await screen.findByRole("option", { name: /Obras/ });
  expect(chosen().textContent).toContain("JD-XI-2");
  await press("ArrowUp");
  expect(chosen().textContent).toContain("Obras");
});

test("the library is asked when the typing rests, and Enter waits for its answer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  answers.search = ({ text }) => [{ kind: "items", hits: [{ ...ITEM, uid: String(text) }] }];
  render(Palette, {
    offers: [],
    onclosed: () => undefined,
    onnavigate: () => undefined,
    onfound: ({ uid }: FoundRow) => done.push(uid),
    onaction: () => undefined,
  });
  const box = screen.getByRole<HTMLInputElement>("combobox");
  await type(box, "z");
  await vi.advanceTimersByTimeAsync(60);
  expect(options()).toHaveLength(1);
  await type(box, "zo");
  await vi.advanceTimersByTimeAsync(30);
  await type(box, "zod");
  await press("Enter");
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(60);
  expect(done).toEqual(["zod"]);
  expect(asks.filter(({ name }) => name === "search").map(({ args }) => args["text"])).toEqual(["z", "zod"]);
});

test("a person leads to what they present and answer for", async () => {
  answers.search = ({ kinds }) => (kinds ? [{ kind: "items", hits: [ITEM] }] : [{ kind: "people", hits: [PERSON] }]);
  const box = await open();
  await type(box, "nuñ");
  await fireEvent.click(await screen.findByRole("option", { name: /Ana/ }));
  await screen.findByText("Lo que presenta y lo que tiene a su cargo Ana Núñez");
  await waitFor(() => expect(chosen().textContent).toContain("Obras"));
  expect(options()).toHaveLength(1);
  expect(asks.at(-1)?.args).toEqual({ text: "Ana Núñez", kinds: ["items", "agreements"] });
  expect(box.value).toBe("Ana Núñez");

  // Typing begins anew.
  answers.search = () => [];
  await type(box, "Ana Núñezz");
  expect(screen.queryByText(/tiene a su cargo/)).toBeNull();
  await screen.findByText("No se encontró «Ana Núñezz»");
});

test("signs narrow what is looked for", async () => {
  const box = await open();
  await type(box, ">");
  expect(groups()).toEqual(["Acciones"]);
  await type(box, "#11");
  await waitFor(() => expect(asks.at(-1)?.args).toEqual({ text: "11", kinds: ["agreements"], limit: 20 }));
  await type(box, "@");
  await screen.findByText("Escriba lo que busca");
});

test("what the core refuses is said", async () => {
  const refusal = { code: "no_library", message: "No hay archivo abierto." };
  useCore((name) => (name === "search" ? Promise.reject(refusal) : Promise.resolve({ answer: [], changed: [] })));
  await type(await open(), "zz");
  expect((await screen.findByRole("alert")).textContent).toContain("No hay archivo abierto.");
  expect(screen.queryByText(/No se encontró/)).toBeNull();
});

test("it has a second stop for Tab, and Escape closes it", async () => {
  const box = await open();
  const dialog = screen.getByRole("dialog", { name: "Buscar" });
  expect(dialog.querySelectorAll("button, input").length).toBeGreaterThanOrEqual(2);
  await fireEvent.click(within(dialog).getByRole("button", { name: "Cerrar" }));
  await fireEvent.keyDown(box, { key: "Escape", code: "Escape" });
  await waitFor(() => expect(done).toEqual(["closed", "closed"]));
});

test.each([
  ["sesion", "Nueva sesión", ["sesión"]],
  ["NUE ses", "Nueva sesión", ["Nueva", "sesión"]],
  ["an\u{303}o", "Cierre del año", ["año"]],
  ["", "Nueva sesión", []],
])("«%s» is found in «%s»", (words, label, found) => {
  const text = matching(label, words);
  expect(text && pieces(text).flatMap((piece) => (piece.found ? [piece.text] : []))).toEqual(found);
});

test.each([
  ["ano", "Cierre del año"],
  ["esión", "Nueva sesión"],
  ["nueva x", "Nueva sesión"],
])("«%s» is not found in «%s»", (words, label) => {
  expect(matching(label, words)).toBeNull();
});

test("a text is cut at its marks and nothing is lost", () => {
  const marked = {
    text: "😀 año y año",
    marks: [
      [3, 6],
      [9, 12],
    ] as [number, number][],
  };
  expect(pieces(marked).map(({ text }) => text)).toEqual(["😀 ", "año", " y ", "año"]);
  expect(asked("  > letra")).toEqual({ scope: "actions", words: "letra" });
});

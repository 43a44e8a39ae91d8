import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { call, saveAll, type AgendaItemRow } from "../src/api";
import { announcement } from "../src/components/announce.svelte";
import { toasts } from "../src/components/toasts.svelte";
import { AgendaDesk } from "../src/features/agenda/agenda.svelte";
import AgendaScreen from "../src/features/agenda/AgendaScreen.svelte";
import { rowEntries } from "../src/features/agenda/menu";
import { agendaShortcuts, keysOf } from "../src/features/agenda/shortcuts";
import { effectRoot } from "./effects.svelte";
import { dropFiles, useCore } from "./host";

type Item = { uid: string; parent: string | null; title: string } & Partial<
  Pick<AgendaItemRow, "kind" | "presenter" | "minutes">
>;
let items: Item[] = [];
let past: Item[][] = [];
let asked: { name: string; args: Record<string, unknown> }[] = [];
/** What changes wait for before the core carries them out. */
let ready: Promise<void> = Promise.resolve();
/** Why the core does not carry out the next change. */
let refusal: { code: string; message: string } | null = null;

function row(item: Item): AgendaItemRow {
  const siblings = items.filter(({ parent }) => parent === item.parent);
  const position = siblings.indexOf(item);
  const parent = items.find(({ uid }) => uid === item.parent);
  const above = parent ? `${row(parent).number}.` : "";
  return {
    uid: item.uid,
    frozen: false,
    parent: item.parent,
    number: `${above}${position + 1}`,
    depth: parent ? 1 : 0,
    title: item.title,
    kind: item.kind ?? "report",
    presenter: item.presenter ?? null,
    minutes: item.minutes ?? null,
    starts_at: null,
    has_content: false,
    attachments: 0,
    notes: 0,
    agreements: 0,
    moves: {
      up: position > 0,
      down: position < siblings.length - 1,
      indent: position > 0,
      outdent: parent !== undefined,
    },
  };
}

/** The core takes its time; answers how to let it go on. */
function heldCore(): () => void {
  let go = () => undefined as void;
  ready = new Promise((resolve) => (go = resolve));
  return go;
}

const view = (item: Item) => ({ row: row(item), content: { type: "doc", content: [] }, attachments: [], notes: [] });
const find = (uid: unknown) => items.find((item) => item.uid === uid) as Item;

/** A core that keeps an agenda in memory, no more than the keys need. */
const commands: Record<string, (args: Record<string, unknown>) => unknown> = {
  agenda: () => ({ session: { uid: "s" }, items: items.map(row) }),
  agenda_item: ({ item }) => view(find(item)),
  add_agenda_item: ({ title, after }) => {
    const added = { uid: `new-${items.length}`, parent: after ? find(after).parent : null, title: String(title) };
    items.splice(after ? items.indexOf(find(after)) + 1 : items.length, 0, added);
    return view(added);
  },
  change_agenda_item: ({ item, ...change }) => view(Object.assign(find(item), change)),
  duplicate_agenda_item: ({ item }) => {
    const copy = { ...find(item), uid: `copy-${items.length}` };
    items.splice(items.indexOf(find(item)) + 1, 0, copy);
    return view(copy);
  },
  start_attaching: () => ({ job: 1, state: "done" }),
  annex_problems: () => [{ item: "clausura", attachment: "a", problem: { code: "attachment_encrypted" } }],
  offered_templates: () => [
    {
      template: null,
      name: "Los puntos acostumbrados",
      items: [{ title: "Pase", kind: "vote", minutes: 5, depth: 0 }],
    },
  ],
  use_template: () => {
    items = [{ uid: "pase", parent: null, title: "Pase" }];
    return { uid: "s" };
  },
  presenters: () => [
    { name: "Presidencia", about: "Irma Núñez" },
    { name: "Irma Núñez", about: "Presidencia" },
    { name: "Planeación", about: null },
  ],
  move_agenda_item: ({ item, direction }) => {
    const moved = find(item);
    const index = items.indexOf(moved);
    if (direction === "indent") moved.parent = items[index - 1]?.uid ?? null;
    else if (direction === "outdent") moved.parent = null;
    else {
      items.splice(index, 1);
      items.splice(direction === "up" ? index - 1 : index + 1, 0, moved);
    }
    return view(moved);
  },
  delete_agenda_item: ({ item }) => {
    past.push(items);
    items = items.filter(({ uid }) => uid !== item);
    return null;
  },
  undo: () => {
    items = past.pop() ?? items;
    return { name: "delete_agenda_item", subject: "" };
  },
};

beforeEach(() => {
  asked = [];
  ready = Promise.resolve();
  refusal = null;
  items = ["Lista", "Informe", "Clausura"].map((title) => ({ uid: title.toLowerCase(), parent: null, title }));
  useCore(async (name, args) => {
    asked.push({ name, args });
    if (name.endsWith("_agenda_item")) await ready;
    if (name.endsWith("_agenda_item") && refusal) {
      const said = refusal;
      refusal = null;
      throw said;
    }
    const changed =
      name.includes("_agenda_item") || ["undo", "use_template"].includes(name) ? ["agenda_item" as const] : [];
    return { answer: structuredClone(commands[name]?.(args)), changed };
  });
});

async function open(readonly = false) {
  render(AgendaScreen, { session: "s", readonly });
  await screen.findByRole("treegrid");
}
const rowOf = (title: string) => screen.getByRole("row", { name: new RegExp(title) });
const titles = () =>
  screen
    .getAllByRole("row")
    .map((row) => row.getAttribute("aria-label"))
    .filter(Boolean);
const press = (element: Element, key: string, modifiers = {}) =>
  fireEvent.keyDown(element, { key, code: key, ...modifiers });
const attached = () => asked.filter(({ name }) => name === "start_attaching");
const said = () => asked.filter(({ name }) => name.endsWith("_agenda_item"));

test("arrows choose rows, and only the chosen one is a stop for Tab", async () => {
  await open();
  rowOf("Lista").focus();
  await press(rowOf("Lista"), "ArrowDown");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));
  const stops = screen.getAllByRole("row").filter((row) => row.tabIndex === 0);
  expect(stops).toEqual([rowOf("Informe")]);
  await press(rowOf("Informe"), "End");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Clausura")));
});

test("a moved row keeps the focus and is announced", async () => {
  await open();
  rowOf("Informe").focus();
  await press(rowOf("Informe"), "ArrowUp", { altKey: true });
  await waitFor(() => expect(titles()).toEqual(["1. Informe", "2. Lista", "3. Clausura"]));
  expect(said()).toEqual([{ name: "move_agenda_item", args: { item: "informe", direction: "up" } }]);
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));
});

test("keys held down are obeyed in their order", async () => {
  await open();
  rowOf("Clausura").focus();
  await press(rowOf("Clausura"), "ArrowUp", { altKey: true });
  await press(rowOf("Clausura"), "ArrowRight", { altKey: true });
  await waitFor(() => expect(titles()).toEqual(["1. Lista", "1.1. Clausura", "2. Informe"]));
  expect(rowOf("Clausura").getAttribute("aria-level")).toBe("2");
});

test("a key is painted before the core has answered", async () => {
  await open();
  const go = heldCore();
  rowOf("Clausura").focus();
  await press(rowOf("Clausura"), "ArrowUp", { altKey: true });
  await tick();
  expect(titles()).toEqual(["1. Lista", "2. Clausura", "3. Informe"]);
  expect(document.activeElement).toBe(rowOf("Clausura"));
  await press(rowOf("Clausura"), "ArrowRight", { altKey: true });
  await tick();
  expect(titles()).toEqual(["1. Lista", "1.1. Clausura", "2. Informe"]);
  // One change after another, and what follows waits for all.
  expect(said()).toHaveLength(1);
  let saved = false;
  const saving = saveAll().then(() => (saved = true));
  await tick();
  expect(saved).toBe(false);
  go();
  await saving;
  expect(said().map(({ args }) => args["direction"])).toEqual(["up", "indent"]);
  expect(titles()).toEqual(["1. Lista", "1.1. Clausura", "2. Informe"]);
  expect(document.activeElement).toBe(rowOf("Clausura"));
});

test("a refused change is taken back and says why", async () => {
  await open();
  const go = heldCore();
  rowOf("Informe").focus();
  await press(rowOf("Informe"), "ArrowUp", { altKey: true });
  await tick();
  expect(titles()).toEqual(["1. Informe", "2. Lista", "3. Clausura"]);
  refusal = { code: "not_found", message: "Lo que busca ya no está" };
  go();
  await waitFor(() => expect(titles()).toEqual(["1. Lista", "2. Informe", "3. Clausura"]));
  await waitFor(() => expect(toasts().map(({ message }) => message)).toContain("Lo que busca ya no está"));
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));

  refusal = { code: "not_found", message: "Lo que busca ya no está" };
  await press(rowOf("Informe"), "Delete");
  await waitFor(() => expect(said()).toHaveLength(2));
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));
  expect(titles()).toEqual(["1. Lista", "2. Informe", "3. Clausura"]);
});

test("what follows a refused change stays painted", async () => {
  await open();
  const go = heldCore();
  rowOf("Clausura").focus();
  await press(rowOf("Clausura"), "ArrowUp", { altKey: true });
  await press(rowOf("Clausura"), "ArrowUp", { altKey: true });
  await tick();
  expect(titles()).toEqual(["1. Clausura", "2. Lista", "3. Informe"]);
  refusal = { code: "not_found", message: "Lo que busca ya no está" };
  go();
  await waitFor(() => expect(titles()).toEqual(["1. Lista", "2. Clausura", "3. Informe"]));
  await waitFor(() => expect(said()).toHaveLength(2));
});

test("a row that cannot move asks nothing of the core", async () => {
  await open();
  rowOf("Lista").focus();
  await press(rowOf("Lista"), "ArrowUp", { altKey: true });
  await press(rowOf("Lista"), "ArrowLeft", { altKey: true });
  expect(said()).toEqual([]);
});

test("Enter names one item after another", async () => {
  await open();
  rowOf("Lista").focus();
  await press(rowOf("Lista"), "Enter");
  const input = await screen
    .findAllByRole("textbox", { name: "Título del punto nuevo" })
    .then(([first]) => first as HTMLInputElement);
  expect(document.activeElement).toBe(input);
  await fireEvent.input(input, { target: { value: "Quórum" } });
  await press(input, "Enter");
  // Browsers leave a field that is taken away; that must not end the naming.
  await fireEvent.blur(input);
  await waitFor(() => expect(titles()).toEqual(["1. Lista", "2. Quórum", "3. Informe", "4. Clausura"]));
  expect(said()[0]?.args).toEqual({ session: "s", title: "Quórum", after: "lista", inside: null });
  // The next name is asked for at once; Escape ends it and goes back to the row.
  const naming = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: "Título del punto nuevo" })[0];
  await waitFor(() => expect(naming()?.value).toBe(""));
  const next = naming() as HTMLInputElement;
  await press(next, "Escape");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Quórum")));
});

test("F2 renames, Escape leaves the name as it was", async () => {
  await open();
  rowOf("Informe").focus();
  await press(rowOf("Informe"), "F2");
  const input = await screen.findByRole<HTMLInputElement>("textbox", { name: "Título del punto 2" });
  expect(input.value).toBe("Informe");
  await fireEvent.input(input, { target: { value: "Otro" } });
  await press(input, "Escape");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));
  expect(said()).toEqual([]);
  await press(rowOf("Informe"), "F2");
  const again = await screen.findByRole("textbox", { name: "Título del punto 2" });
  await fireEvent.input(again, { target: { value: "Informe mensual" } });
  await press(again, "Enter");
  await waitFor(() => expect(titles()).toContain("2. Informe mensual"));
});

test("after a removal its neighbour is chosen", async () => {
  await open();
  rowOf("Informe").focus();
  await press(rowOf("Informe"), "Delete");
  await waitFor(() => expect(titles()).toEqual(["1. Lista", "2. Clausura"]));
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Clausura")));
});

test("files let go over a row are attached to its item", async () => {
  await open();
  const file = Object.assign(new File(["%PDF"], "acta.pdf"), {
    arrayBuffer: () => Promise.resolve(new ArrayBuffer(4)),
  });
  const dataTransfer = { types: ["Files"], files: [file] };
  await fireEvent.dragOver(rowOf("Informe"), { dataTransfer });
  expect(rowOf("Informe").className).toContain("over");
  await fireEvent.drop(rowOf("Informe"), { dataTransfer });
  await waitFor(() => expect(rowOf("Informe").getAttribute("aria-selected")).toBe("true"));
  expect(rowOf("Informe").className).not.toContain("over");

  document.elementFromPoint = () => rowOf("Clausura").firstElementChild;
  dropFiles({ paths: ["/tmp/plano.pdf"], x: 1, y: 1 });
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Clausura")));
  await waitFor(() => expect(attached()).toHaveLength(2));
  expect(attached().map(({ args: { item, file } }) => [item, file])).toEqual([
    ["informe", { name: "acta.pdf", base64: "AAAAAA==" }],
    ["clausura", { path: "/tmp/plano.pdf" }],
  ]);
});

test("a library that is only read takes no files", async () => {
  await open(true);
  const dataTransfer = { types: ["Files"], files: [new File(["%PDF"], "acta.pdf")] };
  await fireEvent.dragOver(rowOf("Informe"), { dataTransfer });
  await fireEvent.drop(rowOf("Informe"), { dataTransfer });
  expect(attached()).toEqual([]);
});

test("an item that undo brings back is chosen again", async () => {
  await open();
  rowOf("Lista").focus();
  await press(rowOf("Lista"), "Delete");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));
  await press(rowOf("Informe"), "End");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Clausura")));
  await call("undo");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Lista")));
  expect(rowOf("Lista").getAttribute("aria-selected")).toBe("true");
});

test("the keys of the agenda work as soon as it is open", async () => {
  await open();
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Lista")));
});

test("a row that cannot move says so until something else happens", async () => {
  const desks: AgendaDesk[] = [];
  const stop = effectRoot(() => desks.push(new AgendaDesk(() => "s")));
  const [desk] = desks as [AgendaDesk];
  await waitFor(() => expect(desk.items).toHaveLength(3));
  const [first, second] = desk.items as [AgendaItemRow, AgendaItemRow];
  await desk.move(first, "up");
  expect(desk.notice).toBe("El punto no puede moverse más en esa dirección");
  await desk.move(second, "down");
  expect(desk.notice).toBeNull();
  stop();
});

test("a library that is only read is not changed", async () => {
  await open(true);
  rowOf("Informe").focus();
  for (const key of ["Delete", "F2", "Enter"]) await press(rowOf("Informe"), key);
  await press(rowOf("Informe"), "ArrowUp", { altKey: true });
  expect(said()).toEqual([]);
  expect(screen.queryByRole("textbox", { name: "Título del punto nuevo" })).toBeNull();
});

const cell = (role: string, name: string) => screen.findByRole<HTMLInputElement>(role, { name });
const changes = () =>
  asked.filter(({ name }) => name === "change_agenda_item").map(({ args: { item, ...change } }) => [item, change]);

test("Tab goes from cell to cell of a row, and each keeps what was written in it", async () => {
  await open();
  rowOf("Lista").focus();
  await press(rowOf("Lista"), "Tab");
  const title = await cell("textbox", "Título del punto 1");
  await waitFor(() => expect(document.activeElement).toBe(title));
  await fireEvent.input(title, { target: { value: "Pase de lista" } });
  await press(title, "Tab");
  const kind = await cell("combobox", "Tipo del punto 1");
  await waitFor(() => expect(document.activeElement).toBe(kind));
  await fireEvent.change(kind, { target: { value: "vote" } });
  await press(kind, "Tab");
  const presenter = await cell("combobox", "Quién presenta el punto 1");
  await fireEvent.input(presenter, { target: { value: "Otra persona" } });
  await press(presenter, "Tab");
  const minutes = await cell("textbox", "Minutos del punto 1");
  await fireEvent.input(minutes, { target: { value: "12" } });
  await press(minutes, "Tab");
  const next = await cell("textbox", "Título del punto 2");
  await waitFor(() => expect(document.activeElement).toBe(next));
  expect(rowOf("Informe").getAttribute("aria-selected")).toBe("true");
  await waitFor(() => expect(changes()).toHaveLength(4));
  expect(changes()).toEqual([
    ["lista", { title: "Pase de lista" }],
    ["lista", { kind: "vote" }],
    ["lista", { presenter: "Otra persona" }],
    ["lista", { minutes: 12 }],
  ]);
  await press(next, "Tab", { shiftKey: true });
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Informe")));
});

test("Enter in a cell goes on in the row below, and ends in the last one", async () => {
  await open();
  rowOf("Informe").focus();
  await press(rowOf("Informe"), "Tab");
  for (const [role, name] of [
    ["textbox", "Título del punto 2"],
    ["combobox", "Tipo del punto 2"],
    ["combobox", "Quién presenta el punto 2"],
  ] as const) {
    await press(await cell(role, name), "Tab");
  }
  const minutes = await cell("textbox", "Minutos del punto 2");
  await fireEvent.input(minutes, { target: { value: "cinco" } });
  await press(minutes, "Enter");
  expect(minutes.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(minutes);
  await fireEvent.input(minutes, { target: { value: "5" } });
  await press(minutes, "Enter");
  const below = await cell("textbox", "Minutos del punto 3");
  await waitFor(() => expect(document.activeElement).toBe(below));
  await fireEvent.input(below, { target: { value: "7" } });
  await press(below, "Enter");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Clausura")));
  await waitFor(() => expect(changes()).toHaveLength(2));
  expect(changes()).toEqual([
    ["informe", { minutes: 5 }],
    ["clausura", { minutes: 7 }],
  ]);
});

test("a cell that is left keeps what was written, and Escape restores it", async () => {
  await open();
  await fireEvent.dblClick(screen.getAllByText("Informe", { selector: "[data-cell=kind] *" })[1] as Element);
  const kind = await cell("combobox", "Tipo del punto 1");
  await press(kind, "Escape");
  await waitFor(() => expect(document.activeElement).toBe(rowOf("Lista")));
  await press(rowOf("Lista"), "F2");
  const title = await cell("textbox", "Título del punto 1");
  await fireEvent.input(title, { target: { value: "Pase de lista" } });
  screen.getByRole("textbox", { name: "Título del punto nuevo" }).focus();
  await waitFor(() => expect(titles()).toContain("1. Pase de lista"));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Título del punto nuevo" }));
  expect(changes()).toEqual([["lista", { title: "Pase de lista" }]]);
});

test("a presenter is found without accents, and chosen with the keys", async () => {
  await open();
  const presenter = (await cell("combobox", "Presenta")) as HTMLInputElement;
  presenter.focus();
  const core = () => asked.filter(({ name }) => name === "presenters");
  await waitFor(() => expect(core()).toHaveLength(1));
  await fireEvent.input(presenter, { target: { value: "nunez" } });
  const options = () => [...(screen.queryByRole("listbox")?.children ?? [])].map(({ textContent }) => textContent);
  await waitFor(() => expect(options()).toEqual(["Irma Núñez Presidencia"]));
  await press(presenter, "ArrowDown");
  const option = screen.getByRole("listbox").firstElementChild as HTMLElement;
  expect(presenter.getAttribute("aria-activedescendant")).toBe(option.id);
  expect(presenter.getAttribute("aria-controls")).toBe(screen.getByRole("listbox").id);
  await press(presenter, "Escape");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(presenter.value).toBe("nunez");
  await press(presenter, "ArrowDown", { altKey: true });
  await waitFor(() => expect(options()).toHaveLength(3));
  await press(presenter, "ArrowUp");
  await press(presenter, "Enter");
  expect(presenter.value).toBe("Planeación");
  await waitFor(() => expect(changes()).toEqual([["lista", { presenter: "Planeación" }]]));
});

/** What each key of the agenda does to «Informe», the second of three. */
const OBEYED: Record<string, () => void> = {
  choose_above: () => expect(document.activeElement).toBe(rowOf("Lista")),
  choose_below: () => expect(document.activeElement).toBe(rowOf("Clausura")),
  choose_first: () => expect(document.activeElement).toBe(rowOf("Lista")),
  choose_last: () => expect(document.activeElement).toBe(rowOf("Clausura")),
  add_after: () => expect(document.activeElement?.getAttribute("aria-label")).toBe("Título del punto nuevo"),
  edit: () => expect(document.activeElement?.getAttribute("aria-label")).toBe("Título del punto 2"),
  move_up: () => expect(titles()).toEqual(["1. Informe", "2. Lista", "3. Clausura"]),
  move_down: () => expect(titles()).toEqual(["1. Lista", "2. Clausura", "3. Informe"]),
  indent: () => expect(titles()).toEqual(["1. Lista", "1.1. Informe", "2. Clausura"]),
  outdent: () => expect(titles()).toEqual(["1. Lista", "2. Informe", "3. Clausura"]),
  delete: () => expect(titles()).toEqual(["1. Lista", "2. Clausura"]),
  duplicate: () => expect(titles()).toEqual(["1. Lista", "2. Informe", "3. Informe", "4. Clausura"]),
  open: () => expect(document.activeElement).toBe(screen.getByRole("complementary")),
};

test.each(agendaShortcuts)("the key $keys: $action", async ({ keys, action }) => {
  // What can be taken out of an item is inside of one.
  if (action === "outdent") (items[1] as Item).parent = "lista";
  await open();
  rowOf("Informe").focus();
  const [key = "", ...modifiers] = keys.split("+").toReversed();
  const held = { altKey: modifiers.includes("Alt"), ctrlKey: modifiers.includes("$mod") };
  await press(rowOf("Informe"), key, held);
  await waitFor(() => OBEYED[action]?.());
  expect(Object.keys(OBEYED)).toContain(action);
});

test("the menu of a row offers what the keys do to it", async () => {
  const [row] = items.map((item) => view(item).row).slice(1) as [AgendaItemRow];
  const offered = rowEntries(row, false, () => undefined).map(({ keys }) => keys);
  const aboutRow = agendaShortcuts.filter(({ action }) => !/^(choose_|open)/.test(action));
  for (const { action } of aboutRow) expect(offered, action).toContain(keysOf(action));
});

test("an empty agenda shows what it could begin with, and begins with it", async () => {
  items = [];
  render(AgendaScreen, { session: "s", readonly: false });
  expect((await screen.findByRole("listitem")).textContent).toContain("Pase");
  await fireEvent.click(screen.getByRole("button", { name: "Usar estos puntos" }));
  await waitFor(() => expect(titles()).toEqual(["1. Pase"]));
  expect(asked.find(({ name }) => name === "use_template")?.args).toEqual({ session: "s", template: null });
});

test("a removal is told once the core has accepted it", async () => {
  await open();
  const go = heldCore();
  rowOf("Informe").focus();
  await press(rowOf("Informe"), "Delete");
  await tick();
  expect(announcement().polite.text).not.toContain("quitado");
  refusal = { code: "not_found", message: "Ya no está" };
  go();
  await waitFor(() => expect(titles()).toHaveLength(3));
  await waitFor(() => expect(rowOf("Informe").getAttribute("aria-selected")).toBe("true"));
  expect(announcement().polite.text).not.toContain("quitado");
  await press(rowOf("Informe"), "Delete");
  await waitFor(() => expect(announcement().polite.text).toBe("Punto 2 quitado: Informe"));
});

test("Tab leaves the agenda of a library that is only read", async () => {
  await open(true);
  rowOf("Informe").focus();
  const tab = new KeyboardEvent("keydown", { key: "Tab", code: "Tab", bubbles: true, cancelable: true });
  rowOf("Informe").dispatchEvent(tab);
  expect(tab.defaultPrevented).toBe(false);
});

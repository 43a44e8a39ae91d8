import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { call, saveAll, type AgendaItemRow } from "../src/api";
import { toasts } from "../src/components/toasts.svelte";
import { AgendaDesk } from "../src/features/agenda/agenda.svelte";
import AgendaScreen from "../src/features/agenda/AgendaScreen.svelte";
import { effectRoot } from "./effects.svelte";
import { dropFiles, useCore } from "./host";

type Item = { uid: string; parent: string | null; title: string };
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
    kind: "report",
    presenter: null,
    minutes: null,
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
  change_agenda_item: ({ item, title }) => {
    find(item).title = String(title);
    return view(find(item));
  },
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
    const changed = name.includes("_agenda_item") || name === "undo" ? ["agenda_item" as const] : [];
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
  const attached = asked.filter(({ name }) => name.startsWith("attach"));
  expect(attached.map(({ args }) => [args["item"], args["name"] ?? args["path"]])).toEqual([
    ["informe", "acta.pdf"],
    ["clausura", "/tmp/plano.pdf"],
  ]);
});

test("a library that is only read takes no files", async () => {
  await open(true);
  const dataTransfer = { types: ["Files"], files: [new File(["%PDF"], "acta.pdf")] };
  await fireEvent.dragOver(rowOf("Informe"), { dataTransfer });
  await fireEvent.drop(rowOf("Informe"), { dataTransfer });
  expect(asked.some(({ name }) => name.startsWith("attach"))).toBe(false);
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

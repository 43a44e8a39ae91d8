import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call, live, type LibraryView, type Preferences, type RecordKind } from "../src/api";
import { shortcuts } from "../src/app/shortcuts";
import { closeToast, libraryUndo, offerLibraryUndo, undoCover } from "../src/components";
import { toasts } from "../src/components/toasts.svelte";
import { followLetters } from "../src/features/preferences";
import { effectRoot } from "./effects.svelte";
import { useCore } from "./host";
import Following from "./FollowingPreferences.svelte";

const library: LibraryView = {
  path: "/casa/implan.sesiona",
  file_name: "implan.sesiona",
  institution: { uid: "i", name: "Instituto Municipal", short_name: "IMPLAN" },
  bodies: [{ uid: "b", name: "Junta Directiva", code: "JD" }],
  body: "b",
  place: null,
  demonstration: false,
  read_only: false,
  in_own_folder: false,
  last_copy_at: null,
  saved_at: null,
};

let kept: Preferences;
let asked: { name: string; args: Record<string, unknown> }[];
let stops: (() => void)[];

beforeEach(() => {
  kept = {
    language: "es",
    theme: "light",
    letters: null,
    single_keys: true,
    recent: ["/otra/a.sesiona", library.path],
  };
  asked = [];
  stops = [];
  useCore((name, args) => {
    asked.push({ name, args });
    const changed: RecordKind[] = [];
    if (name === "change_preferences") {
      kept = { ...kept, ...args };
      changed.push("preferences");
    }
    if (name === "change_institution") changed.push("institution");
    if (name === "undo") changed.push("institution");
    const answers: Record<string, unknown> = {
      preferences: kept,
      letterhead: { logo: null, lines: [] },
      usual_sheets: { paper: "carta", oficio: { width: 216, height: 340 } },
      backup: { path: "/casa/implan.copies/hoy.sesiona" },
    };
    return Promise.resolve({ answer: answers[name] ?? null, changed });
  });
});
afterEach(() => {
  stops.forEach((stop) => stop());
  toasts().forEach(({ id }) => closeToast(id));
});

/** The settings as the window shows them: what is kept comes back to them. */
async function open() {
  render(Following, { library, shortcuts });
  await screen.findByRole("heading", { level: 1, name: "Ajustes" });
}
const find = async (query: string) => {
  await fireEvent.input(screen.getByRole("searchbox", { name: "Buscar un ajuste" }), { target: { value: query } });
};
const titles = () => screen.queryAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
const goTo = (section: string) => fireEvent.click(screen.getByRole("button", { name: section }));
const said = () => toasts().map(({ message }) => message);
const chosen = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name }).checked;
const changes = () => asked.filter(({ name }) => name === "change_preferences").map(({ args }) => args);

test("a section at a time, and what is looked for from all of them, whatever its accents", async () => {
  await open();
  expect(titles()).toEqual(["Institución y órganos"]);
  await goTo("Apariencia");
  expect(titles()).toEqual(["Apariencia"]);
  await find("LETRA");
  expect(titles()).toEqual(["Apariencia", "Atajos"]);
  expect(screen.getByRole("group", { name: "Tamaño de letra" })).toBeTruthy();
  expect(screen.queryByRole("group", { name: "Tema" })).toBeNull();
  await find("organos codigo");
  expect(screen.getByText("Ningún ajuste coincide con «organos codigo»")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "Quitar la búsqueda" }));
  expect(titles()).toEqual(["Apariencia"]);
  await find("respaldo");
  expect(titles()).toEqual(["Archivo"]);
  expect(screen.getByRole("button", { name: "Hacer una copia ahora" })).toBeTruthy();
  expect(screen.queryByText("Guardado en")).toBeNull();
});

test("the keys of the window are listed as in the sheet, and found by what they do", async () => {
  await open();
  await find("duplicar");
  expect(titles()).toEqual(["Atajos"]);
  const terms = screen.getAllByRole("definition").map((definition) => definition.textContent);
  expect(terms).toHaveLength(1);
  await goTo("Atajos");
  expect(screen.getAllByRole("definition").length).toBe(
    new Set(shortcuts.map(({ place, label }) => place + label)).size,
  );
});

test("a wish applies at once and is taken back, and done again", async () => {
  await open();
  await goTo("Apariencia");
  await fireEvent.click(screen.getByRole("radio", { name: "Oscuro" }));
  await waitFor(() => expect(said()).toEqual(["Se cambió el tema"]));
  await fireEvent.click(screen.getByRole("radio", { name: "125 %" }));
  await waitFor(() => expect(said()).toEqual(["Se cambió el tamaño de letra"]));
  expect(document.documentElement.style.getPropertyValue("--scale")).toBe("1.25");
  expect(undoCover()?.undoable).toBe("Se cambió el tamaño de letra");

  undoCover()?.undo();
  await waitFor(() => expect(said()).toEqual(["Deshecho: Se cambió el tamaño de letra"]));
  expect(document.documentElement.style.getPropertyValue("--scale")).toBe("1");
  undoCover()?.undo();
  await waitFor(() => expect(chosen("Claro")).toBe(true));
  expect(kept).toMatchObject({ theme: "light", letters: 1000 });
  undoCover()?.redo();
  await waitFor(() => expect(chosen("Oscuro")).toBe(true));
  expect(undoCover()?.redoable).toBe("Se cambió el tamaño de letra");
});

test("what a message offers is taken back with its button", async () => {
  await open();
  await goTo("Atajos");
  await fireEvent.click(screen.getByRole("switch", { name: "Teclas de una letra" }));
  await waitFor(() => expect(said()).toEqual(["Se cambiaron las teclas de una letra"]));
  toasts()[0]?.actions[0]?.onclick();
  await waitFor(() => expect(kept.single_keys).toBe(true));
});

test("wishes and the institution's names are taken back in the order in which they were changed", async () => {
  const undone: string[] = [];
  const scope = {
    undoable: "Se cambió la institución",
    redoable: null,
    undo: () => void call("undo").then(() => undone.push("library")),
    redo: () => undefined,
  };
  stops.push(offerLibraryUndo(scope));
  expect(libraryUndo()).toBe(scope);
  await open();
  await goTo("Apariencia");
  await fireEvent.click(screen.getByRole("radio", { name: "Oscuro" }));
  await waitFor(() => expect(undoCover()?.undoable).toBe("Se cambió el tema"));
  await call("change_institution", { name: "Otro" });
  expect(undoCover()?.undoable).toBe("Se cambió la institución");
  undoCover()?.undo();
  await waitFor(() => expect(undone).toEqual(["library"]));
  expect(kept.theme).toBe("dark");
  undoCover()?.undo();
  await waitFor(() => expect(kept.theme).toBe("light"));
  expect(undone).toEqual(["library"]);
});

test("the size that the page once kept itself becomes the device's, once", async () => {
  localStorage.setItem("letter-size", "1.25");
  followLetters(null);
  await waitFor(() => expect(changes()).toEqual([{ letters: 1250 }]));
  expect(localStorage.getItem("letter-size")).toBeNull();
  localStorage.setItem("letter-size", "1.5");
  followLetters(875);
  expect(document.documentElement.style.getPropertyValue("--scale")).toBe("0.875");
  expect(changes()).toHaveLength(1);
  localStorage.removeItem("letter-size");
});

test("colours and letters make no question about records be asked again", async () => {
  stops.push(effectRoot(() => void live("list_sessions", () => ({}), ["session"])));
  await waitFor(() => expect(asked.map(({ name }) => name)).toEqual(["list_sessions"]));
  await call("change_preferences", { theme: "dark" });
  await call("change_preferences", { letters: 1250 });
  flushSync();
  expect(asked.filter(({ name }) => name === "list_sessions")).toHaveLength(1);
});

test("a copy is made at once, and a copy replaces what is there only when that was said", async () => {
  await open();
  await goTo("Archivo");
  await fireEvent.click(screen.getByRole("button", { name: "Hacer una copia ahora" }));
  await waitFor(() => expect(said()).toEqual(["Copia guardada en /casa/implan.copies/hoy.sesiona"]));
  await fireEvent.click(screen.getByRole("button", { name: "Recuperar una copia…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Recuperar una copia" }));
  expect(dialog.getByText(/Lo que hay ahora en «implan.sesiona» se reemplaza/)).toBeTruthy();
  const replace = dialog.getByRole<HTMLButtonElement>("button", { name: "Reemplazar con la copia" });
  expect(replace.disabled).toBe(true);
  await fireEvent.input(dialog.getByLabelText("Ruta de la copia"), { target: { value: " /usb/copia.sesiona " } });
  expect(asked.some(({ name }) => name === "restore")).toBe(false);
  await fireEvent.click(replace);
  await waitFor(() => expect(asked.at(-1)).toEqual({ name: "restore", args: { copy: "/usb/copia.sesiona" } }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("other files are those opened before, without the one that is open", async () => {
  await open();
  await goTo("Archivo");
  expect(screen.queryByRole("button", { name: "implan.sesiona" })).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: "a.sesiona" }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ name: "open_library", args: { path: "/otra/a.sesiona" } }));
});

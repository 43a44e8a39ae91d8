import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { call } from "../src/api";
import App from "../src/app/App.svelte";
import { useCore } from "./host";
import { waitUntil } from "./wait";

const DAMAGED = {
  path: "/casa/junta.sesiona",
  file_name: "junta.sesiona",
  code: "corrupt",
  message: "El archivo de la institución está dañado y no se tocó.",
  detail: "corrupt: malformed",
  last_copy: { path: "/casa/junta.copies/a.sesiona", made_at: "2023-12-12T09:12:00" },
};
let unopened: typeof DAMAGED | (Omit<typeof DAMAGED, "last_copy"> & { last_copy: null }) | null;
let opened: boolean;
let asked: { name: string; args: Record<string, unknown> }[];

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  history.replaceState(null, "", location.pathname);
  unopened = DAMAGED;
  opened = false;
  asked = [];
  const library = { path: DAMAGED.path, file_name: DAMAGED.file_name, institution: null, bodies: [] };
  const answers: Record<string, () => unknown> = {
    preferences: () => ({ language: "es", theme: "light", single_keys: true, recent: [] }),
    library: () => (opened ? { ...library, body: null, place: null, read_only: false } : null),
    unopened: () => (opened ? null : unopened),
    history: () => ({ undo: null, redo: null }),
    library_place: () => ({ path: "/casa/x.sesiona", file_name: "x.sesiona", folder: "casa" }),
  };
  useCore((name, args) => {
    asked.push({ name, args });
    if (name === "open_library" && unopened) return Promise.reject({ code: unopened.code, message: unopened.message });
    if (name === "restore" || name === "open_library") opened = true;
    const changed = name === "restore" || name === "open_library" ? ["library" as const] : [];
    return Promise.resolve({ answer: answers[name]?.() ?? null, changed });
  });
});

test("a damaged library fills the window, with its last copy and the technical text folded", async () => {
  render(App);
  const title = await screen.findByRole("heading", { level: 1, name: "No se pudo abrir «junta.sesiona»" });
  expect(document.activeElement).toBe(title);
  expect(screen.getByText(DAMAGED.message)).toBeTruthy();
  expect(screen.getByText(DAMAGED.detail).closest("details")?.open).toBe(false);
  await fireEvent.click(screen.getByRole("button", { name: /^Abrir el último respaldo \(12 dic/ }));
  await screen.findByRole("heading", { level: 1, name: "Inicio" });
  const restored = asked.find(({ name }) => name === "restore");
  expect(restored?.args).toEqual({ copy: DAMAGED.last_copy.path, library: DAMAGED.path });
});

test("what is in use is tried again, and the reason is the newest one", async () => {
  unopened = { ...DAMAGED, code: "in_use", message: "Está abierto en otra ventana.", last_copy: null };
  render(App);
  await screen.findByText("Está abierto en otra ventana.");
  expect(screen.queryByRole("button", { name: /respaldo/ })).toBeNull();
  unopened = { ...DAMAGED, code: "library_missing", message: "Ya no está.", last_copy: null };
  await fireEvent.click(screen.getByRole("button", { name: "Reintentar" }));
  await screen.findByText("Ya no está.");
  unopened = null;
  await waitUntil(() => {
    screen.queryByRole("button", { name: "Reintentar" })?.click();
    return opened;
  });
  await screen.findByRole("heading", { level: 1, name: "Inicio" });
});

test("who would rather begin anew comes to the first screen", async () => {
  render(App);
  await fireEvent.click(await screen.findByRole("button", { name: "Empezar de nuevo" }));
  await screen.findByText("Sesiona", { selector: "b" });
});

test("a damaged library that is chosen in the first screen can be mended too, a mistyped one is only told", async () => {
  unopened = null;
  render(App);
  await screen.findByText("Sesiona", { selector: "b" });
  const refused = () => call("open_library", { path: DAMAGED.path }).catch(() => undefined);
  unopened = { ...DAMAGED, code: "file_missing", last_copy: null };
  await refused();
  expect(screen.queryByRole("heading", { name: /No se pudo abrir/ })).toBeNull();
  unopened = DAMAGED;
  await refused();
  await screen.findByRole("heading", { level: 1, name: "No se pudo abrir «junta.sesiona»" });
});

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { call } from "../src/api";
import App from "../src/app/App.svelte";
import { route } from "../src/app/router.svelte";
import { useCore } from "./host";
import { waitUntil } from "./wait";

const JUNTA = { uid: "j", name: "Junta Directiva", code: "JD" };
const COMITE = { uid: "c", name: "Comité de Obras", code: "CO" };
let bodies: (typeof JUNTA)[];
let kept: { body: string | null; place: string | null };
let path: string;
let asked: { name: string; args: Record<string, unknown> }[];
const of = (name: string) => asked.filter((one) => one.name === name).map(({ args }) => args);

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  history.replaceState(null, "", location.pathname);
  bodies = [JUNTA, COMITE];
  kept = { body: null, place: null };
  path = "/implan.sesiona";
  asked = [];
  const answers: Record<string, (args: Record<string, unknown>) => unknown> = {
    preferences: () => ({ language: "es", theme: "light", single_keys: true, recent: [] }),
    library: () => ({ path, file_name: path, institution: null, bodies, ...kept, read_only: false }),
    list_sessions: () => [],
    list_agreements: () => [],
    history: () => ({ undo: null, redo: null }),
    keep_place: (args) => void Object.assign(kept, args),
    propose_body: () => ({ code: "CC" }),
    add_body: ({ name, code }) => (bodies = [...bodies, { uid: "n", name: String(name), code: String(code) }])[2],
    open_library: (args) => (path = String(args.path)),
  };
  const changes: Record<string, string[]> = { add_body: ["body"], open_library: ["library"] };
  useCore((name, args) => {
    asked.push({ name, args });
    return Promise.resolve({ answer: answers[name]?.(args) ?? null, changed: (changes[name] ?? []) as never[] });
  });
});

const rail = () => within(screen.getByRole("navigation", { name: "Menú principal" }));
const theSwitch = () => rail().getByRole("button", { name: /sesiona/ });
async function menu() {
  await fireEvent.keyDown(theSwitch(), { key: "Enter" });
  return within(await screen.findByRole("menu", { name: "Juntas y órganos" }));
}

test("another body is chosen, every list is of it, and it is remembered", async () => {
  render(App);
  await screen.findByRole("navigation", { name: "Menú principal" });
  expect(theSwitch().textContent).toContain("Junta Directiva");
  const shown = await menu();
  const choices = shown.getAllByRole("menuitemradio");
  expect(choices.map((choice) => [choice.textContent?.trim(), choice.getAttribute("aria-checked")])).toEqual([
    ["Junta Directiva", "true"],
    ["Comité de Obras", "false"],
  ]);
  await fireEvent.click(shown.getByRole("menuitemradio", { name: "Comité de Obras" }));
  await waitUntil(() => kept.body === "c");
  expect(theSwitch().textContent).toContain("Comité de Obras");
  await waitUntil(() => of("home").some(({ body }) => body === "c"));
  for (const [name, command] of [
    ["Sesiones", "list_sessions"],
    ["Acuerdos", "list_agreements"],
  ] as const) {
    await fireEvent.click(rail().getByRole("button", { name }));
    await waitUntil(() => of(command).length > 0);
    expect(of(command)).toEqual([{ body: "c" }]);
  }
});

test("a body that was chosen before is shown from the beginning, and one that is gone is not", async () => {
  kept.body = "c";
  render(App);
  await screen.findByRole("navigation", { name: "Menú principal" });
  expect(theSwitch().textContent).toContain("Comité de Obras");
  bodies = [JUNTA];
  await call("open_library", { path });
  await waitUntil(() => theSwitch().textContent?.includes("Junta Directiva") ?? false);
});

test("a body is added from the menu and shown", async () => {
  render(App);
  await screen.findByRole("navigation", { name: "Menú principal" });
  await fireEvent.click((await menu()).getByRole("menuitem", { name: "Nueva junta u órgano…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Nueva junta u órgano" }));
  await fireEvent.click(dialog.getByRole("button", { name: "Agregar" }));
  expect(dialog.getByLabelText("Nombre").getAttribute("aria-invalid")).toBe("true");
  await fireEvent.input(dialog.getByLabelText("Nombre"), { target: { value: "Consejo Consultivo" } });
  await waitUntil(() => dialog.getByLabelText("Siglas").getAttribute("placeholder") === "CC");
  await fireEvent.click(dialog.getByRole("button", { name: "Agregar" }));
  await waitUntil(() => of("add_body").length > 0);
  expect(of("add_body")).toEqual([{ name: "Consejo Consultivo", code: "" }]);
  await waitUntil(() => theSwitch().textContent?.includes("Consejo Consultivo") ?? false);
});

test("a library opens where it was left, and another one where that was left", async () => {
  kept.place = "#/agreements/overdue/-";
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Acuerdos" });
  expect(route()).toMatchObject({ screen: "agreements", standing: "overdue" });
  await fireEvent.click(rail().getByRole("button", { name: "Sesiones" }));
  await waitUntil(() => kept.place === "#/sessions");
  kept.place = null;
  await call("open_library", { path: "/otra.sesiona" });
  await waitUntil(() => route().screen === "home");
});

test("the first screen takes the place of the frame without a fault", async () => {
  render(App);
  await screen.findByRole("navigation", { name: "Menú principal" });
  await fireEvent.click(rail().getByRole("button", { name: "Ajustes" }));
  await screen.findByRole("heading", { level: 1, name: "Ajustes" });
  await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "otro archivo" } });
  await fireEvent.click(await screen.findByRole("button", { name: "Abrir o crear otro archivo" }));
  await screen.findByRole("heading", { level: 1, name: /Le damos la bienvenida/ });
  // What goes wrong after it is seen too.
  await new Promise((later) => setTimeout(later, 50));
});

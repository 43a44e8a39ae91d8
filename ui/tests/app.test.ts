import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { call } from "../src/api";
import App from "../src/app/App.svelte";
import { go } from "../src/app/router.svelte";
import { useCore } from "./host";

const item = { number: "1", position: "1", depth: 0, title: "Lista", kind: "report", lines: [1, 1], headings: [] };
const understood = {
  title: "Tercera sesión",
  session: { uid: null, body: "Junta", kind: "ordinaria", number: 3, year: 2026, date: null, time: null, place: null },
  items: [{ ...item, content: { type: "doc" } }],
  ...{ agreements: [], warnings: [], further: [], facts: [] },
  source: { name: "orden.txt", encoding: "UTF-8", lines: ["1. Lista"] },
};

test("a review is found again after another screen, but not in another library", async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  let path = "/una.sesiona";
  const answers: Record<string, () => unknown> = {
    preferences: () => ({ language: "es", theme: "light", recent: [] }),
    library: () => ({ path, file_name: path, institution: null, bodies: [], read_only: false }),
    list_sessions: () => [],
    history: () => ({ undo: null, redo: null }),
    read_agenda_file: () => understood,
    import_destination: () => ({ body: null, institution: null, same: null }),
    open_library: () => (path = "/otra.sesiona"),
  };
  useCore((name) =>
    Promise.resolve({ answer: answers[name]?.() ?? null, changed: name === "open_library" ? ["library"] : [] }),
  );
  go({ screen: "importing" });
  render(App);
  const file = Object.assign(new File([], "orden.txt"), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
  await fireEvent.drop(await screen.findByRole("group", { name: /Arrastre aquí/ }), {
    dataTransfer: { files: [file] },
  });
  await screen.findByRole("heading", { name: "Revise lo que se leyó" });

  const rail = within(screen.getByRole("navigation", { name: "Menú principal" }));
  await fireEvent.click(rail.getByRole("button", { name: "Sesiones" }));
  await screen.findByRole("heading", { name: "Sesiones" });
  await fireEvent.click(rail.getByRole("button", { name: "Importar" }));
  await screen.findByRole("heading", { name: "Revise lo que se leyó" });

  await call("open_library", { path: "/otra.sesiona" });
  await screen.findByRole("heading", { level: 1, name: "Inicio" });
  await fireEvent.click(rail.getByRole("button", { name: "Importar" }));
  await screen.findByRole("heading", { level: 1, name: "Importar" });
  expect(screen.queryByText("orden.txt")).toBeNull();
});

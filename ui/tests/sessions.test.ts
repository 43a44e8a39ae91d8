import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { LibraryView, SessionKind, SessionRow } from "../src/api";
import { SessionsScreen } from "../src/features/sessions";
import SessionDocuments from "../src/features/sessions/SessionDocuments.svelte";
import { useCore } from "./host";

const body = { uid: "b", name: "Junta Directiva", code: "JD" };
const library = { bodies: [body], read_only: false } as unknown as LibraryView;
const session = (uid: string, kind: SessionKind, date: string) =>
  ({
    uid,
    kind,
    date,
    year: Number(date.slice(0, 4)),
    title: `Sesión ${uid}`,
    body,
    items: 0,
    attachments: 0,
  }) as SessionRow;
const template = { uid: "t", name: "Trimestral", session_kind: "extraordinaria", titles: ["Pase de lista"] };

let made: Record<string, unknown>[];
let removed: unknown[];
beforeEach(() => {
  made = [];
  removed = [];
  const many = Array.from({ length: 50 }, (_, place) => session(`v${place}`, "ordinaria", "2020-01-10"));
  const sessions = [session("a", "ordinaria", "2023-12-14"), session("e", "extraordinaria", "2022-05-10"), ...many];
  useCore((name, args) => {
    if (name === "create_session") made.push(args);
    if (name === "delete_session") removed.push(args["session"]);
    const proposed = {
      number: 1,
      year: 2024,
      time: null,
      planned_end: null,
      place: null,
      previous: null,
      templates: [template],
    };
    const answers: Record<string, unknown> = {
      list_sessions: sessions,
      list_templates: [template],
      propose_session: proposed,
      create_session: sessions[0],
      session_documents: [
        { uid: "d", name: "orden.txt", size: 512, digest: "6cbc" },
        { uid: "n", name: "notas.txt", size: 512, digest: "1ca0" },
      ],
    };
    return Promise.resolve({ answer: answers[name] ?? null, changed: [] });
  });
});

async function open() {
  const onopen = vi.fn();
  render(SessionsScreen, { library, onopen, onnew: vi.fn(), onimport: vi.fn() });
  await screen.findByRole("button", { name: "Sesión a" });
  return onopen;
}

test("the newest years are open, the others when they are wanted, and kinds are listed alone", async () => {
  await open();
  expect(screen.queryByRole("button", { name: "Sesión v0" })).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: /^2020/ }));
  expect(screen.getByRole("button", { name: "Sesión v0" })).toBeTruthy();
  await fireEvent.click(screen.getByRole("radio", { name: "Extraordinaria" }));
  expect(screen.getAllByRole("rowheader").map((row) => row.textContent?.trim())).toEqual(["Sesión e"]);
});

test("one menu serves every row", async () => {
  await open();
  await fireEvent.click(screen.getByRole("button", { name: "Acciones de Sesión e" }));
  const menu = within(await screen.findByRole("menu"));
  await fireEvent.click(menu.getByRole("menuitem", { name: "Eliminar la sesión" }));
  await vi.waitFor(() => expect(removed).toEqual(["e"]));
});

test("a session begins with a template chosen from the list of templates", async () => {
  const onopen = await open();
  await fireEvent.click(screen.getByRole("button", { name: "Plantillas" }));
  await fireEvent.click(await screen.findByRole("button", { name: "Nueva sesión con esta plantilla" }));
  const start = await screen.findByLabelText<HTMLSelectElement>("Orden del día");
  await vi.waitFor(() => expect(start.value).toBe("t"));
  expect(screen.getByLabelText<HTMLSelectElement>("Tipo").value).toBe("extraordinaria");
  await fireEvent.click(screen.getByRole("button", { name: "Crear la sesión" }));
  await vi.waitFor(() => expect(onopen).toHaveBeenCalledWith("a"));
  expect(made[0]).toMatchObject({ body: "b", kind: "extraordinaria", start: { from: "template", template: "t" } });
});

test("each document that a session keeps is opened by a button that names it", async () => {
  render(SessionDocuments, { session: "a", readonly: false, onclosed: vi.fn() });
  for (const name of ["orden.txt", "notas.txt"]) await screen.findByRole("button", { name: `Abrir «${name}»` });
});

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import ShortcutSheet from "../src/app/ShortcutSheet.svelte";
import SessionDialog from "../src/features/sessions/SessionDialog.svelte";
import { useCore } from "./host";

const FOCUSABLE = "button:not([disabled]), input, select, textarea, a[href]";
const bodies = [{ uid: "b", name: "Junta Directiva", code: "JD" }];
const asked: { name: string; args: unknown }[] = [];

useCore((name, args) => {
  asked.push({ name, args });
  return Promise.resolve({ answer: name === "propose_session" ? proposed(args) : { uid: "s" }, changed: [] });
});

/** What the core proposes: a session of January is the first of its year. */
function proposed(args: unknown) {
  const isNextYear = (args as { date: string | null }).date?.startsWith("2024");
  return {
    number: isNextYear ? 1 : 13,
    year: isNextYear ? 2024 : 2023,
    time: "17:00",
    place: "Sala de juntas",
    planned_end: null,
    previous: { uid: "p", title: "Décima Segunda Sesión Ordinaria 2023" },
    templates: [{ uid: "t", name: "Trimestral", session_kind: "ordinaria", titles: [] }],
  };
}

test("the sheet of keys holds the focus, and closes", async () => {
  let closed = false;
  render(ShortcutSheet, { here: "agenda", singleKeys: true, onclosed: () => (closed = true) });
  const dialog = await screen.findByRole("dialog");
  expect(dialog.querySelectorAll(FOCUSABLE).length).toBeGreaterThanOrEqual(2);
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await fireEvent.click(screen.getAllByRole("button", { name: "Cerrar" })[0] as HTMLElement);
  expect(closed).toBe(true);
});

test("a new session proposes its number and reads what was typed, also with Enter", async () => {
  render(SessionDialog, { bodies, onclosed: () => undefined });
  const dialog = await screen.findByRole("dialog");
  expect(dialog.querySelectorAll(FOCUSABLE).length).toBeGreaterThanOrEqual(2);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Número").value).toBe("13"));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Fecha")));
  const date = screen.getByLabelText("Fecha");
  date.focus();
  await fireEvent.input(date, { target: { value: "18 ene 2024" } });
  const time = screen.getByLabelText("Hora");
  time.focus();
  await fireEvent.input(time, { target: { value: "18" } });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Año").value).toBe("2024"));
  await fireEvent.submit(time.closest("form") as HTMLFormElement);
  const created = asked.find(({ name }) => name === "create_session");
  expect(created?.args).toEqual({
    body: "b",
    kind: "ordinaria",
    number: 1,
    year: 2024,
    date: "2024-01-18",
    time: "18:00",
    place: "Sala de juntas",
    planned_end: null,
    start: { from: "session", session: "p" },
  });
});

test("a number that was written stays, and the agenda begins as it was chosen", async () => {
  asked.length = 0;
  render(SessionDialog, { bodies, onclosed: () => undefined });
  const number = await screen.findByLabelText<HTMLInputElement>("Número");
  await waitFor(() => expect(number.value).toBe("13"));
  number.focus();
  await fireEvent.input(number, { target: { value: "20" } });
  const date = screen.getByLabelText("Fecha");
  date.focus();
  await fireEvent.input(date, { target: { value: "18 ene 2024" } });
  screen.getByLabelText("Hora").focus();
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Año").value).toBe("2024"));
  const start = screen.getByLabelText<HTMLSelectElement>("Orden del día");
  expect([...start.options].map(({ value }) => value)).toEqual(["previous", "fixed", "t", "empty"]);
  await fireEvent.change(start, { target: { value: "t" } });
  await fireEvent.submit(start.closest("form") as HTMLFormElement);
  const created = asked.find(({ name }) => name === "create_session");
  expect(created?.args).toMatchObject({ number: 20, year: 2024, start: { from: "template", template: "t" } });
});

test("a date that is not understood is not sent", async () => {
  asked.length = 0;
  render(SessionDialog, { bodies, onclosed: () => undefined });
  const date = await screen.findByLabelText("Fecha");
  await waitFor(() => expect(document.activeElement).toBe(date));
  await fireEvent.input(date, { target: { value: "pronto" } });
  await fireEvent.submit(date.closest("form") as HTMLFormElement);
  expect(await screen.findByText(/No se entiende como fecha/)).toBeTruthy();
  expect(asked.some(({ name }) => name === "create_session")).toBe(false);
  expect(document.activeElement).toBe(date);
});

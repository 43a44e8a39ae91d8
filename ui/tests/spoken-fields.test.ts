import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { DateField, TimeField } from "../src/components";

/** A Tuesday. */
const today = () => "2023-12-12";

function dateField(value: string | null = null) {
  const committed: (string | null)[] = [];
  const oncommit = (date: string | null) => committed.push(date);
  render(DateField, { label: "Fecha", value, today, oncommit });
  return { field: screen.getByLabelText<HTMLInputElement>("Fecha"), committed };
}

function timeField(value: string | null = null) {
  const committed: (string | null)[] = [];
  const oncommit = (time: string | null) => committed.push(time);
  render(TimeField, { label: "Hora", value, oncommit });
  return { field: screen.getByLabelText<HTMLInputElement>("Hora"), committed };
}

const below = (field: HTMLElement) => document.getElementById(field.getAttribute("aria-describedby") ?? "");
const said = (field: HTMLElement) => below(field)?.textContent;
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const press = (field: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(field, { key, ...more });

test("what is understood is told below while one types, in a place that is read aloud", async () => {
  const { field, committed } = dateField();
  const place = below(field);
  expect(place?.getAttribute("aria-live")).toBe("polite");
  expect(said(field)).toBe("Por ejemplo 14/12, jueves o último jueves de enero");
  await type(field, "último jueves");
  expect(said(field)).toBe("jueves 28 de diciembre de 2023");
  await type(field, "último jueves de enero");
  expect(said(field)).toBe("jueves 25 de enero de 2024");
  expect(below(field)).toBe(place);
  expect(field.value).toBe("último jueves de enero");
  expect(committed).toEqual([]);
  await fireEvent.blur(field);
  expect(committed).toEqual(["2024-01-25"]);
  expect(field.value).toBe("25 ene 2024");
  expect(said(field)).toBe("jueves 25 de enero de 2024");
});

test("what is not understood keeps its words and the date, and is told once one leaves", async () => {
  const { field, committed } = dateField("2023-12-14");
  const place = below(field);
  await type(field, "prontito");
  expect(field.getAttribute("aria-invalid")).toBeNull();
  await fireEvent.blur(field);
  expect(field.value).toBe("prontito");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(said(field)).toContain("último jueves de enero");
  expect(below(field)).toBe(place);
  expect(committed).toEqual([]);
  await type(field, "14 dic 2023");
  await fireEvent.blur(field);
  expect(field.getAttribute("aria-invalid")).toBeNull();
  expect(committed).toEqual([]);
});

test("a date with another weekday's name is not taken", async () => {
  const { field, committed } = dateField();
  await type(field, "martes 14 de diciembre de 2023");
  await fireEvent.blur(field);
  expect(said(field)).toBe("El 14 de diciembre de 2023 es jueves. Corrija el día de la semana o la fecha.");
  expect(committed).toEqual([]);
});

test("the same date in other words changes nothing, an empty field takes the date away", async () => {
  const { field, committed } = dateField("2023-12-14");
  await type(field, "jueves");
  await press(field, "Enter");
  expect(field.value).toBe("14 dic 2023");
  expect(committed).toEqual([]);
  await type(field, "");
  await fireEvent.blur(field);
  expect(committed).toEqual([null]);
});

test("a date that arrives is shown, but takes no words away that are being typed", async () => {
  const props = { label: "Fecha", today };
  const { rerender } = render(DateField, { ...props, value: "2023-12-14" });
  const field = screen.getByLabelText<HTMLInputElement>("Fecha");
  await rerender({ ...props, value: "2023-12-15" });
  expect(field.value).toBe("15 dic 2023");
  await type(field, "último jue");
  await rerender({ ...props, value: "2023-12-18" });
  expect(field.value).toBe("último jue");
  await fireEvent.blur(field);
  expect(field.value).toBe("28 dic 2023");
});

test("the arrows go to the days around, the page keys to the months, and leaving keeps the day", async () => {
  const { field, committed } = dateField();
  expect(await press(field, "ArrowUp")).toBe(true);
  expect(field.value).toBe("");
  await type(field, "31/12");
  expect(await press(field, "ArrowUp")).toBe(false);
  expect(said(field)).toBe("lunes 1 de enero de 2024");
  await press(field, "ArrowDown");
  await press(field, "ArrowDown");
  expect(said(field)).toBe("sábado 30 de diciembre de 2023");
  await press(field, "PageUp");
  await press(field, "PageUp");
  expect(said(field)).toBe("jueves 29 de febrero de 2024");
  await press(field, "PageDown");
  expect(field.value).toBe("29 ene 2024");
  expect(await press(field, "ArrowUp", { altKey: true })).toBe(true);
  expect(committed).toEqual([]);
  await fireEvent.blur(field);
  expect(committed).toEqual(["2024-01-29"]);
});

test("an hour is told with twelve hours too, and steps by quarters", async () => {
  const { field, committed } = timeField();
  await type(field, "5 pm");
  expect(said(field)).toMatch(/^17:00 h \(5:00 p\.\sm\.|^17:00 h \(5:00 p\.m\.\)/);
  await press(field, "ArrowUp");
  expect(field.value).toBe("17:15");
  await press(field, "PageDown");
  await fireEvent.blur(field);
  expect(committed).toEqual(["16:15"]);
  await type(field, "tarde");
  await fireEvent.blur(field);
  expect(field.value).toBe("tarde");
  expect(said(field)).toContain("Escriba, por ejemplo, 17");
  expect(committed).toEqual(["16:15"]);
});

import { fireEvent } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { guardWindow } from "../src/app/guard";

test("selecting all takes the text one is in, never the window around it", async () => {
  guardWindow();
  document.body.innerHTML = `<h1>Sesiones</h1><input><div class="copyable" tabindex="0">Orden <b>del día</b></div>`;
  const pressed = async (element: Element) => !(await fireEvent.keyDown(element, { key: "a", ctrlKey: true }));
  const selected = () => String(getSelection());
  const [heading, input, text] = [...document.body.children] as [Element, Element, Element];
  expect(await pressed(heading)).toBe(true);
  expect(selected()).toBe("");
  expect(await pressed(text)).toBe(true);
  expect(selected()).toBe("Orden del día");
  expect(await pressed(input)).toBe(false);
});

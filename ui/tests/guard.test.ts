import { fireEvent } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { guardWindow, isBrowserKey } from "../src/app/guard";

let stop: () => void;
beforeEach(() => {
  // Who develops may load the page anew; nobody else.
  vi.stubEnv("DEV", false);
  stop = guardWindow();
  document.body.innerHTML = `<h1>Sesiones</h1><input><div class="copyable" tabindex="0">Orden <b>del día</b></div>
    <div contenteditable="true">Texto</div><input type="checkbox"><textarea></textarea>`;
});
afterEach(() => {
  stop();
  vi.unstubAllEnvs();
});

const at = (selector: string) => document.querySelector(selector) as Element;
/** Whether the browser was kept from acting on what happened. */
const pressed = async (element: Element, key: object) => !(await fireEvent.keyDown(element, key));

test("selecting all takes the text one is in, never the window around it", async () => {
  const selected = () => String(getSelection());
  expect(await pressed(at("h1"), { key: "a", ctrlKey: true })).toBe(true);
  expect(selected()).toBe("");
  expect(await pressed(at(".copyable"), { key: "a", ctrlKey: true })).toBe(true);
  expect(selected()).toBe("Orden del día");
  expect(await pressed(at("input"), { key: "a", ctrlKey: true })).toBe(false);
});

test.each([
  ["F3", {}],
  ["F5", {}],
  ["F7", {}],
  ["F12", {}],
  ["F5", { ctrlKey: true }],
  ["F5", { shiftKey: true }],
  ["r", { ctrlKey: true }],
  ["R", { ctrlKey: true, shiftKey: true }],
  ["f", { ctrlKey: true }],
  ["g", { ctrlKey: true }],
  ["p", { ctrlKey: true }],
  ["n", { ctrlKey: true }],
  ["+", { ctrlKey: true }],
  ["-", { ctrlKey: true }],
  ["=", { ctrlKey: true }],
  ["0", { ctrlKey: true }],
  ["o", { ctrlKey: true }],
  ["s", { ctrlKey: true }],
  ["u", { ctrlKey: true }],
  ["J", { ctrlKey: true, shiftKey: true }],
  ["I", { ctrlKey: true, shiftKey: true }],
  ["ArrowLeft", { altKey: true }],
  ["ArrowRight", { altKey: true }],
  ["Home", { altKey: true }],
  ["BrowserBack", {}],
  ["BrowserForward", {}],
  ["BrowserRefresh", {}],
])("%s %o never reaches the browser, from a field or from elsewhere", async (key, modifiers) => {
  for (const place of ["h1", "input", "textarea", "[contenteditable]"]) {
    expect(await pressed(at(place), { key, ...modifiers }), place).toBe(true);
  }
});

test.each([
  ["r", { metaKey: true }, true],
  ["p", { metaKey: true }, true],
  ["f", { metaKey: true }, true],
  ["+", { metaKey: true }, true],
  ["[", { metaKey: true }, true],
  ["]", { metaKey: true }, true],
  ["F5", {}, true],
  // From word to word, to the end of the line, the letter after the cursor away.
  ["ArrowLeft", { altKey: true }, false],
  ["ArrowRight", { altKey: true }, false],
  ["ArrowLeft", { metaKey: true }, false],
  ["d", { ctrlKey: true }, false],
  ["f", { ctrlKey: true }, false],
  ["k", { ctrlKey: true }, false],
])("on a Mac %s %o is the browser's: %s", (key, modifiers, expected) => {
  expect(isBrowserKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }, true)).toBe(expected);
});

test("backspace takes away letters and never goes back a page", async () => {
  expect(await pressed(at("h1"), { key: "Backspace" })).toBe(true);
  expect(await pressed(at("[type=checkbox]"), { key: "Backspace" })).toBe(true);
  for (const place of ["input", "textarea", "[contenteditable]"]) {
    expect(await pressed(at(place), { key: "Backspace" }), place).toBe(false);
  }
});

test("the editor still gets the keys that it has a use for", async () => {
  const seen: boolean[] = [];
  at("[contenteditable]").addEventListener("keydown", (event) => seen.push(event.defaultPrevented));
  expect(await pressed(at("[contenteditable]"), { key: "u", ctrlKey: true })).toBe(true);
  expect(seen).toEqual([false]);
});

test("the browser's menu is for text fields, also where something is selected", async () => {
  const opens = (place: string) => fireEvent.contextMenu(at(place));
  expect(await opens("h1")).toBe(false);
  getSelection()?.selectAllChildren(at(".copyable"));
  expect(await opens(".copyable")).toBe(false);
  for (const place of ["input", "textarea", "[contenteditable]"]) expect(await opens(place), place).toBe(true);
});

test("a file let go outside its place never takes the window's place", async () => {
  const files = { types: ["Files"], dropEffect: "copy" };
  const letGo = async (place: string, dataTransfer: object) => [
    await fireEvent.dragOver(at(place), { dataTransfer }),
    await fireEvent.drop(at(place), { dataTransfer }),
  ];
  for (const place of ["h1", "input", "[contenteditable]"])
    expect(await letGo(place, files), place).toEqual([false, false]);
  expect(files.dropEffect).toBe("none");
  const text = { types: ["text/plain"], dropEffect: "copy" };
  expect(await letGo("textarea", text)).toEqual([true, true]);
  expect(await letGo("h1", text)).toEqual([false, false]);
});

test("a place that takes files says itself what happens to them", async () => {
  const place = at(".copyable");
  place.addEventListener("dragover", (event) => event.preventDefault());
  const files = { types: ["Files"], dropEffect: "copy" };
  await fireEvent.dragOver(place, { dataTransfer: files });
  expect(files.dropEffect).toBe("copy");
});

test("the wheel with Ctrl and the outer buttons of the mouse do nothing of their own", async () => {
  expect(await fireEvent.wheel(at("h1"), { ctrlKey: true })).toBe(false);
  expect(await fireEvent.wheel(at("h1"))).toBe(true);
  expect(await fireEvent.mouseUp(at("h1"), { button: 3 })).toBe(false);
  expect(await fireEvent.mouseUp(at("h1"), { button: 0 })).toBe(true);
});

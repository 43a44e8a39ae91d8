import { expect, test } from "vitest";
import { isBrowserKey } from "../src/app/guard";
import { frameShortcuts, shortcuts } from "../src/app/shortcuts";
import { shownKeys } from "../src/components/keys";

test("one key means one thing in one place", () => {
  const places = [...new Set(shortcuts.map(({ place }) => place))].filter((place) => place !== "frame");
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) {
    const keys = shortcuts.filter((shortcut) => shortcut.place === place || shortcut.place === "frame");
    const written = keys.map(({ keys }) => keys.toLowerCase());
    expect(
      written.filter((key, index) => written.indexOf(key) !== index),
      place,
    ).toEqual([]);
  }
});

test("no key of the browser is a key of ours, except those that it is kept from", () => {
  const never = ["F5", "$mod+r", "$mod+w", "$mod+t", "$mod+Tab", "F11", "F12"];
  expect(shortcuts.filter(({ keys }) => never.includes(keys))).toEqual([]);
});

test("undo works from anywhere", () => {
  expect(frameShortcuts.map(({ keys }) => keys)).toContain("$mod+z");
});

test("keys are shown as people read them", () => {
  expect(shownKeys("$mod+Enter")).toBe("Ctrl Enter");
  expect(shownKeys("Alt+ArrowUp")).toBe("Alt ↑");
  expect(shownKeys("$mod++")).toBe("Ctrl +");
  expect(["Delete", "Home", "End", "PageUp", "PageDown"].map(shownKeys)).toEqual([
    "Supr",
    "Inicio",
    "Fin",
    "Re Pág",
    "Av Pág",
  ]);
});

test.each([
  ["F5", {}, true],
  ["p", { ctrlKey: true }, true],
  ["R", { ctrlKey: true }, true],
  ["ArrowLeft", { altKey: true }, true],
  ["p", {}, false],
  ["z", { ctrlKey: true }, false],
  ["ArrowUp", { altKey: true }, false],
  ["Enter", { ctrlKey: true }, false],
] as const)("the browser is kept from %s %o: %s", (key, modifiers, expected) => {
  expect(isBrowserKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })).toBe(expected);
});

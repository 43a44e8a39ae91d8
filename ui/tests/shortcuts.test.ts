import { expect, test } from "vitest";
import { isBrowserKey } from "../src/app/guard";
import { EVERYWHERE, frameShortcuts, goShortcuts, shortcuts, workingOf } from "../src/app/shortcuts";
import { handleKeys, isSequence, shownKeys } from "../src/components/keys";

test("one key means one thing in one place", () => {
  const local = [...new Set(shortcuts.map(({ place }) => place))].filter((place) => !EVERYWHERE.includes(place));
  expect(local.length).toBeGreaterThan(3);
  for (const place of local) {
    const there = shortcuts.filter((shortcut) => [...EVERYWHERE, place].includes(shortcut.place));
    const written = there.map(({ keys }) => keys.toLowerCase());
    expect(
      written.filter((key, index) => written.indexOf(key) !== index),
      place,
    ).toEqual([]);
    // A sequence must not begin with what is a key of its own.
    const beginnings = written.filter(isSequence).map((keys) => keys.split(" ")[0]);
    expect(
      beginnings.filter((key) => written.includes(key ?? "")),
      place,
    ).toEqual([]);
  }
});

test("what is switched off is neither shown nor done", () => {
  const working = workingOf(shortcuts, false);
  expect(shortcuts.filter((shortcut) => !working.includes(shortcut)).map(({ keys }) => keys)).toEqual([
    "g i",
    "g s",
    "g a",
    "g o",
  ]);
  expect(workingOf(shortcuts, true)).toEqual(shortcuts);
  // A letter alone is only ever part of a sequence: it could not be switched off.
  expect(shortcuts.filter(({ keys }) => /^\p{L}$/u.test(keys))).toEqual([]);
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
  expect(shownKeys("g s")).toBe("G S");
  expect(["Delete", "Home", "End", "PageUp", "PageDown"].map(shownKeys)).toEqual([
    "Supr",
    "Inicio",
    "Fin",
    "Re Pág",
    "Av Pág",
  ]);
});

test("one sequence after another, at any pace", () => {
  const done: string[] = [];
  const press = handleKeys(goShortcuts, {
    sessions: () => done.push("sessions"),
    agreements: () => done.push("agreements"),
  });
  for (const key of "gsgaga") press(new KeyboardEvent("keydown", { key, code: `Key${key.toUpperCase()}` }));
  expect(done).toEqual(["sessions", "agreements", "agreements"]);
});

test.each([
  ["F5", {}, true],
  ["p", { ctrlKey: true }, true],
  ["R", { ctrlKey: true }, true],
  ["k", { ctrlKey: true }, true],
  ["ArrowLeft", { altKey: true }, true],
  ["p", {}, false],
  ["z", { ctrlKey: true }, false],
  ["ArrowUp", { altKey: true }, false],
  ["Enter", { ctrlKey: true }, false],
] as const)("the browser is kept from %s %o: %s", (key, modifiers, expected) => {
  expect(isBrowserKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })).toBe(expected);
});

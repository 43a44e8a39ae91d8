import { expect, test, vi } from "vitest";
import { Autosave } from "../src/components/autosave";
import { holdsUnsaved, saveAll } from "../src/api/unsaved";

function saving() {
  const saved: string[] = [];
  const text = new Autosave<string>(async (value) => {
    await Promise.resolve();
    saved.push(value);
  });
  return { saved, text };
}

test("saves once, half a second after typing stops", async () => {
  vi.useFakeTimers();
  const { saved, text } = saving();
  text.later("a");
  await vi.advanceTimersByTimeAsync(400);
  text.later("ab");
  await vi.advanceTimersByTimeAsync(400);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(saved).toEqual(["ab"]);
  expect(text.dirty).toBe(false);
});

test("what is typed while saving is saved afterwards", async () => {
  const { saved, text } = saving();
  text.later("a");
  const first = text.flush();
  await Promise.resolve();
  text.later("ab");
  await first;
  expect(text.dirty).toBe(true);
  await text.flush();
  expect(saved).toEqual(["a", "ab"]);
});

test("a value that could not be saved is tried again", async () => {
  let broken = true;
  const saved: string[] = [];
  const text = new Autosave<string>((value) => {
    if (broken) return Promise.reject(new Error("no space"));
    saved.push(value);
    return Promise.resolve();
  });
  text.later("a");
  await text.flush();
  expect(text.dirty).toBe(true);
  broken = false;
  await text.flush();
  expect(saved).toEqual(["a"]);
});

test("before undo or a paper everything typed is sent", async () => {
  const { saved, text } = saving();
  const forget = holdsUnsaved(() => text.flush());
  text.later("a");
  await saveAll();
  expect(saved).toEqual(["a"]);
  forget();
  text.later("b");
  await saveAll();
  expect(saved).toEqual(["a"]);
});

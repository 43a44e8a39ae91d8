// What the journeys share: where things are built, a folder of their own, the words of the screens.

import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const top = resolve(import.meta.dirname, "../..");

/** Where what is built lies. */
export const target = resolve(top, process.env.CARGO_TARGET_DIR || "target");

/** A program that was built for the journeys. */
export const program = (name) => join(target, "debug", name);

/** The built interface. */
export const ui = join(top, "ui/dist");

/** Where a journey leaves its pictures. */
export function artifact(name) {
  const folder = join(top, "tests/artifacts");
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

/** A folder that goes away with the journey `t`. */
export function folderOf(t) {
  const folder = mkdtempSync(join(tmpdir(), "sesiona-journey-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The words of a language by their key, as the screens have them; only messages of one plain line. */
export function wordsOf(language) {
  const folder = join(top, "assets/locales", language);
  const messages = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    for (const [, key, text] of readFileSync(join(folder, file), "utf8").matchAll(/^([a-z][a-z0-9-]*) = (.+)$/gm)) {
      messages.set(key, text.trim());
    }
  }
  return (key) => {
    const text = messages.get(key);
    if (text === undefined) throw new Error(`no message ${key} in ${language}`);
    return text;
  };
}

/** Asks until the answer is truthy, and gives it. */
export async function until(ask, what, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what} did not happen in ${seconds} s`);
}

// Takes the pictures of a story's screens, and tells what is wrong on each.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask, host, page as openPage } from "../browser/host.mjs";
import { inaccessible } from "../browser/look.mjs";
import { target, wordsOf } from "../library.mjs";
import { nameOf, wear } from "./looks.mjs";
import { covered, cut, sideways, small, torn } from "./measures.mjs";

/** Where the pictures lie: a folder for each screen. */
export const PICTURES = join(target, "pictures");

/**
 * Opens each screen of the story in turn and keeps it in the looks that are wanted of it. Every screen is a test of its
 * own, which fails with all that is wrong on its pictures.
 */
export async function take(t, { shown, begin, screens }, language, looksOf) {
  const { page, faults } = await openPage(t, await host(t, language, shown));
  const desk = { page, say: wordsOf(language), ask: (name, argument) => ask(page, name, argument) };
  const quiet = watched(page);
  await begin?.(desk);
  for (const [name, open] of Object.entries(screens)) {
    await t.test(`${name} in ${language}`, async () => {
      const told = [];
      faults.length = 0;
      await desk.ask("change_preferences", { letters: 1000 });
      await open(desk);
      for (const look of looksOf(name)) {
        await wear(page, look);
        // Nothing lies under the pointer.
        await page.mouse.move(0, 0);
        await quiet();
        const picture = nameOf(language, look);
        await page.screenshot({ path: join(folderOf(name), `${picture}.png`) });
        for (const fault of await faultsOf(page)) told.push(`${picture}: ${fault}`);
      }
      // The questions that a screen is to fail at are part of it.
      told.push(...faults.filter((fault) => !fault.includes("ERR_FAILED")));
      assert.deepEqual(told, []);
    });
  }
}

function folderOf(screen) {
  const folder = join(PICTURES, screen);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function faultsOf(page) {
  const measured = [];
  for (const measure of [sideways, cut, torn, small, covered]) measured.push(...(await page.evaluate(measure)));
  return [...measured, ...(await inaccessible(page))];
}

/** Gives a way to wait until the page asks for nothing more and has painted what it was answered. */
function watched(page) {
  const REST = 150;
  let underway = 0;
  let last = Date.now();
  const ended = () => {
    underway -= 1;
    last = Date.now();
  };
  page.on("request", () => (underway += 1));
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return async () => {
    last = Date.now();
    while (underway > 0 || Date.now() - last < REST) await pause(25);
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame += 1) await new Promise((painted) => requestAnimationFrame(painted));
    });
  };
}

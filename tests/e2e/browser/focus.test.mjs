// With the keys alone: on every screen Tab goes through all there is, in the order in which it is read, forwards and
// back; the focus is seen at each stop; dialogs keep it and give it back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { STORIES } from "../pictures/screens.mjs";
import { ask, host, page as openPage } from "./host.mjs";
import { missed, walk } from "./walk.mjs";

/** What lies over the window: the focus stays within. */
const DIALOGS = [
  "session-dialog",
  "session-dialog-misread",
  "printing",
  "verifying",
  "restoring",
  "palette",
  "palette-found",
];
DIALOGS.push("palette-nothing", "shortcuts", "example-removing", "templates-empty");
/** A menu has keys of its own, and what is the same again need not be walked again. */
const NOT_WALKED = ["agenda-menu", "agenda-changed", "packet-below"];

for (const story of STORIES) {
  test(`Tab through the ${story.name}`, async (t) => {
    const { page } = await openPage(t, await host(t, "es", story.shown));
    const desk = { page, say: wordsOf("es"), ask: (name, argument) => ask(page, name, argument) };
    await story.begin?.(desk);
    for (const [name, open] of Object.entries(story.screens)) {
      if (NOT_WALKED.includes(name)) continue;
      await t.test(name, async () => {
        await open(desk);
        const isDialog = DIALOGS.includes(name);
        if (!isDialog) await fromTheTop(page);
        const stops = await walk(page);
        const told = stops.flatMap((stop) => stop.faults.map((fault) => `«${stop.name}» ${fault}`));
        if (isDialog)
          told.push(...stops.filter(({ inDialog }) => !inDialog).map((stop) => `«${stop.name}» is outside`));
        told.push(...(await missed(page)).map((name) => `«${name}» is not reached`));
        assert.ok(stops.length > 1, "there is something to go to");
        assert.deepEqual(told, []);
        const back = await walk(page, "Shift+Tab");
        assert.deepEqual(names(back), names(stops).reverse(), "the same way back");
      });
    }
  });
}

/** The stops by name; the rows of a tree are written in on the way forth, and passed on the way back. */
const names = (stops) => stops.filter(({ inTree }) => !inTree).map(({ name }) => name);

/** Where the page begins: the next Tab goes to the first of all. */
function fromTheTop(page) {
  return page.evaluate(() => {
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
}

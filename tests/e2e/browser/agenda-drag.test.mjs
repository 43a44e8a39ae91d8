// Items of an agenda are moved with the pointer and with the keys: both make the same agenda, at once and in the core.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { openAgenda } from "./agenda.mjs";
import { ask, host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

/** Pixels to the right that make an item one level deeper, at the usual size of letters. */
const LEVEL = 24;

test("items are moved with the pointer as with the keys", async (t) => {
  const say = wordsOf("es");
  const { page, faults } = await openPage(t, await host(t, "es"));
  const session = await openAgenda(page);
  const rows = page.getByRole("treegrid").locator("[data-item]");

  const shown = () =>
    rows.evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute("aria-label"),
        Number(row.getAttribute("aria-level")),
        [...row.querySelectorAll("[role=gridcell]")].at(-1).textContent,
      ]),
    );
  const kept = async () =>
    (await ask(page, "agenda", { session })).items.map(({ number, title, depth, starts_at }) => [
      `${number}. ${title}`,
      depth + 1,
      starts_at ?? "",
    ]);
  const titles = (tree) => tree.map(([label]) => label);
  const asKept = (what) =>
    until(async () => JSON.stringify(await shown()) === JSON.stringify(await kept()), `${what} is as the core keeps it`);
  const row = (number) => page.locator(`[data-item][aria-label^="${number}. "]`);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const undo = async () => {
    await page.keyboard.press("Control+z");
  };
  const back = (tree, what) =>
    until(async () => JSON.stringify(await shown()) === JSON.stringify(tree), `${what} is taken back`);
  const spoken = (text) => until(() => page.locator("[aria-live=polite]").filter({ hasText: text }).count(), `«${text}» is said`);

  /** Takes the item `number` by its grip to above the item `before`, so many levels to the side; still held. */
  async function hold(number, before, levels = 0) {
    const grip = await row(number).locator("[data-grip]").boundingBox();
    const target = await row(before).boundingBox();
    const x = grip.x + grip.width / 2;
    await page.mouse.move(x, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(x + levels * LEVEL, target.y + 4, { steps: 8 });
  }
  const drag = async (...way) => {
    await hold(...way);
    await page.mouse.up();
  };

  const given = await shown();
  assert.ok(given.length >= 11, `${given.length} items`);

  await t.test("one drop is one step to take back, and the keys lead to the same", async () => {
    await drag("7", "6", 1);
    await asKept("the dropped item");
    const dropped = await shown();
    const moved = given.find(([label]) => label.startsWith("7. "))[0].replace("7.", "5.2.");
    assert.ok(titles(dropped).includes(moved), titles(dropped).join("\n"));
    assert.equal(await focused(), moved, "the moved row has the focus");
    await spoken(
      say("agenda-said-indented")
        .replace("{ $number }", "5.2")
        .replace("{ $parent }", "5")
        .replace("{ $position }", "2")
        .replace("{ $total }", "2"),
    );
    await undo();
    await back(given, "the drop");
    assert.match(await focused(), /^7\. /, "the focus is on the row that went back");

    await row("7").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowRight");
    assert.deepEqual(await shown(), dropped, "the keys have painted it already");
    await asKept("the item moved by keys");
    await undo();
    await undo();
    await back(given, "two steps");
  });

  await t.test("an item with its sub-items goes where it may", async () => {
    await hold("5", "2", 3);
    await look(page, "agenda-drag");
    await page.mouse.up();
    await asKept("the dropped item");
    const dropped = titles(await shown());
    assert.ok(dropped[1].startsWith("1.1. ") && dropped[2].startsWith("1.1.1. "), dropped.join("\n"));
    await undo();
    await back(given, "the drop");
  });

  await t.test("Escape leaves everything as it was", async () => {
    await hold("8", "3", 1);
    assert.ok(await page.locator(".line").isVisible(), "a line shows the place");
    // Files over the window are another matter.
    await row("4").evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "acta.pdf"));
      for (const name of ["dragover", "dragleave"])
        element.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    });
    assert.ok(await page.locator(".line").isVisible(), "the row is still held");
    await page.keyboard.press("Escape");
    await spoken(say("agenda-said-stayed"));
    await page.mouse.up();
    assert.equal(await page.locator(".line").count(), 0);
    assert.equal(await page.getByRole("menu").count(), 0, "the end of dragging is no click");
    assert.deepEqual(await shown(), given);
    assert.deepEqual(await kept(), given);
    assert.match(await focused(), /^8\. /);
  });

  await t.test("a press on the grip is its menu, which moves too", async () => {
    await row("6").locator("[data-grip]").click();
    await look(page, "agenda-menu");
    await page.getByRole("menuitem", { name: say("agenda-key-indent") }).click();
    await until(async () => /^5\.2\. /.test((await focused()) ?? ""), "the item is inside the one above, with the focus");
    await asKept("the item moved by its menu");
    await undo();
    await back(given, "the step");
    await row("6").locator("[data-grip]").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await until(async () => /^6\. /.test((await focused()) ?? ""), "the row has the focus");
  });

  await t.test("quick keys are painted at once and none is lost", async () => {
    const keys = ["ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"];
    let chance = 7;
    await row("7").focus();
    for (let turn = 0; turn < 60; turn++) {
      chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
      if (turn % 9 === 8) await page.keyboard.press(chance % 2 ? "ArrowDown" : "ArrowUp");
      await page.keyboard.press(`Alt+${keys[chance >>> 30]}`);
    }
    const painted = await shown();
    const chosen = await focused();
    await asKept("what quick keys made");
    assert.deepEqual(await shown(), painted, "the core says what was painted");
    assert.equal(await focused(), chosen, "the focus stays");
    assert.notDeepEqual(painted, given);
  });

  await t.test("a row held at the edge scrolls the list", async () => {
    await page.setViewportSize({ width: 1366, height: 480 });
    const last = (await shown()).at(-1)[0];
    const first = (await shown())[0][0];
    const grip = await rows.first().locator("[data-grip]").boundingBox();
    await page.mouse.move(grip.x + 8, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(grip.x + 8, grip.y + 30);
    const { y, height } = await page.getByRole("region", { name: say("agenda-title") }).boundingBox();
    await page.mouse.move(grip.x + 8, y + height - 6);
    await until(
      () => page.locator(`[data-item][aria-label="${last}"]`).evaluate((end) => {
        const { bottom } = end.getBoundingClientRect();
        return bottom < innerHeight - 28;
      }),
      "the last row comes into view",
    );
    await page.mouse.up();
    await asKept("the row dropped at the end");
    const end = (await shown()).at(-1)[0];
    assert.equal(end.replace(/^[\d.]+ /, ""), first.replace(/^[\d.]+ /, ""));
    await page.setViewportSize({ width: 1366, height: 768 });
    await look(page, "agenda-dropped");
  });

  assert.deepEqual(faults, []);
});

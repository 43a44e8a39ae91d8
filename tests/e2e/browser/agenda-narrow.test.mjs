// The agenda with large letters: its rows take two lines, and the detail lies over the list while it is wanted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { openAgenda } from "./agenda.mjs";
import { host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

for (const language of ["es", "en"]) {
  test(`the agenda with letters of 150 % in ${language}`, async (t) => {
    const say = wordsOf(language);
    const { page, faults } = await openPage(t, await host(t, language));
    await openAgenda(page);
    const detail = page.getByRole("complementary");
    const row = (number) => page.locator(`[data-item][aria-label^="${number}. "]`);
    const hasFocus = (element) => element.evaluate((found) => found === document.activeElement);
    const isClosed = async () => !(await detail.isVisible());
    assert.ok(await detail.isVisible(), "with room beside the list the detail is there");

    for (let step = 0; step < 3; step++) await page.keyboard.press("Control++");
    await until(isClosed, "the detail leaves the room to the list");
    await row("5.1").focus();
    await page.keyboard.press("Alt+ArrowUp");
    assert.deepEqual(await page.getByRole("treegrid").evaluate(clippedCells), []);
    await look(page, `agenda-narrow-${language}`);

    await page.keyboard.press("Alt+Enter");
    await until(() => hasFocus(detail), "the detail is open and has the focus");
    await detail.getByRole("textbox").first().waitFor();
    assert.ok(await isPartlySeen(row("5.1")), "the chosen row is not wholly covered");
    await look(page, `agenda-overlay-${language}`);
    await page.keyboard.press("Shift+F6");
    await until(() => hasFocus(row("5.1")), "the row has the focus");
    assert.ok(await detail.isVisible(), "the detail stays open beside the keys of the list");
    await page.keyboard.press("ArrowDown");
    await until(async () => (await detail.getByRole("heading").first().textContent()) !== "", "another item is shown");
    await page.keyboard.press("Escape");
    await until(isClosed, "Escape closes it from the list");

    await row("7").click({ position: { x: 200, y: 12 } });
    await detail.waitFor();
    await detail.getByRole("textbox").first().focus();
    await page.keyboard.press("Escape");
    await until(isClosed, "Escape closes it from a field");
    await until(() => hasFocus(row("7")), "the row has the focus again");

    await page.keyboard.press("Alt+Enter");
    await detail.getByRole("button", { name: say("agenda-inspector-close") }).click();
    await until(isClosed, "its button closes it");
    await until(() => hasFocus(row("7")), "the row has the focus again");

    const grip = await row("7").locator("[data-grip]").boundingBox();
    const above = await row("6").boundingBox();
    await page.mouse.move(grip.x + 8, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(grip.x + 8, above.y + 6, { steps: 6 });
    // A level is as wide as the letters.
    await page.mouse.move(grip.x + 8 + 36, above.y + 6, { steps: 3 });
    await look(page, `agenda-narrow-drag-${language}`);
    await page.mouse.up();
    await until(() => row("5.2").count(), "the item is inside the one above");
    await until(() => hasFocus(row("5.2")), "it has the focus");
    assert.ok(await isClosed(), "dragging opens nothing");
    assert.deepEqual(faults, []);
  });
}

/** The cells and titles that cut what they hold. */
function clippedCells(grid) {
  const cells = [...grid.querySelectorAll("[data-item] [role=gridcell]")].filter((cell) => cell.clientWidth > 0);
  return cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent.trim());
}

/** Whether something of an element is on top of everything else. */
function isPartlySeen(element) {
  return element.evaluate((found) => {
    const { left, top, height } = found.getBoundingClientRect();
    return found.contains(document.elementFromPoint(left + 60, top + height / 2));
  });
}

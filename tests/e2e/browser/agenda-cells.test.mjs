// The cells of the agenda's rows are edited in their places, with large letters too; what is too much says so.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { openAgenda } from "./agenda.mjs";
import { ask, host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

for (const [size, language] of [
  ["100", "es"],
  ["150", "en"],
]) {
  test(`cells are edited in the row with letters of ${size} %`, async (t) => {
    const say = wordsOf(language);
    const { page, faults } = await openPage(t, await host(t, language));
    const session = await openAgenda(page);
    const row = (number) => page.locator(`[data-item][aria-label^="${number}. "]`);
    const label = (cell, number) => say(`agenda-edit-${cell}`).replace("{ $number }", number);
    const focused = (name, what) =>
      until(
        () => page.evaluate((name) => document.activeElement?.getAttribute("aria-label") === name, name),
        `${what ?? name} has the focus`,
      );
    const isSeen = () =>
      page.evaluate(() => {
        const field = document.activeElement;
        const { left, top, width, height } = field.getBoundingClientRect();
        const middle = document.elementFromPoint(left + width / 2, top + height / 2);
        return field === middle && left >= 0 && left + width <= innerWidth;
      });
    if (size === "150") {
      for (let step = 0; step < 3; step++) await page.keyboard.press("Control++");
    }

    await row("6").focus();
    await page.keyboard.press("F2");
    await focused(label("title", "6"));
    await page.keyboard.type("Resultados de la evaluación");
    await look(page, `agenda-cell-title-${size}`);
    await page.keyboard.press("Tab");
    await focused(label("kind", "6"));
    assert.ok(await isSeen(), "the kind is seen whole");
    await page.keyboard.press("Tab");
    await focused(label("presenter", "6"));
    assert.ok(await isSeen(), "the presenter is seen whole");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("presid");
    await page.getByRole("option").first().waitFor();
    await look(page, `agenda-cell-presenter-${size}`);
    await page.keyboard.press("ArrowDown");
    const offered = await page.getByRole("option").first().locator("span").first().textContent();
    await page.keyboard.press("Tab");
    await focused(label("minutes", "6"));
    await page.keyboard.type("31");
    await page.keyboard.press("Enter");
    await focused(label("minutes", "7"));
    await page.keyboard.press("Escape");
    await until(() => row("7").evaluate((found) => found === document.activeElement), "the row has the focus");
    const { items } = await ask(page, "agenda", { session });
    const sixth = items.find(({ number }) => number === "6");
    assert.equal(sixth.title, "Resultados de la evaluación");
    assert.equal(sixth.minutes, 31);
    assert.equal(sixth.presenter, offered, "what is marked is taken");
    assert.deepEqual(faults, []);
  });
}

test("an agenda past its planned end says so, and an empty one begins with what is offered", async (t) => {
  const say = wordsOf("es");
  const { page, faults } = await openPage(t, await host(t, "es"));
  const session = await openAgenda(page);
  await ask(page, "change_session", { session, planned_end: "18:00" });
  await page.reload();
  await page.getByRole("contentinfo").getByText("después de lo previsto (18:00)").waitFor();
  await look(page, "agenda-over");
  await page.getByRole("button", { name: say("agenda-actions") }).click();
  await page.getByRole("menuitem", { name: say("agenda-fix-numbers") }).waitFor();
  await look(page, "agenda-actions");
  await page.getByRole("menuitem", { name: say("agenda-fix-numbers") }).click();
  await page.getByText(say("agenda-numbers-announced")).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(say("agenda-numbers-announced")).waitFor({ state: "detached" });

  const { items } = await ask(page, "agenda", { session });
  for (const { uid } of items.filter(({ depth }) => depth === 0)) await ask(page, "delete_agenda_item", { item: uid });
  await page.reload();
  await page.getByText(say("agenda-empty-title")).waitFor();
  await look(page, "agenda-empty");
  await page.getByRole("button", { name: say("agenda-empty-use-usual") }).click();
  await page.getByRole("treegrid").locator("[data-item]").nth(3).waitFor();
  await until(
    () => page.evaluate(() => document.activeElement?.matches("[data-item]")),
    "the first row has the focus",
  );
  await page.keyboard.press("Control+z");
  await page.getByText(say("agenda-empty-title")).waitFor();
  assert.deepEqual(faults, []);
});

test("four hundred items and a table of three thousand cells leave the window free", async (t) => {
  const { page, faults } = await openPage(t, await host(t, "es"));
  const session = await openAgenda(page);
  const long = "Dispensa de la lectura y, en su caso, aprobación del acta ".repeat(5).slice(0, 300).trim();
  for (let made = 0; made < 390; made++) {
    const title = made === 0 ? long : `Asunto ${made}`;
    await ask(page, "add_agenda_item", { session, title, after: null, inside: null });
  }
  const { items } = await ask(page, "agenda", { session });
  const picture = readFileSync(new URL("../../fixtures/annexes/two-by-two.png", import.meta.url)).toString("base64");
  for (let made = 0; made < 60; made++) {
    await ask(page, "attach_bytes", { item: items[1].uid, name: `anexo-${made}.png`, base64: picture });
  }
  await page.reload();
  await page.getByRole("treegrid").locator("[data-item]").nth(399).waitFor({ state: "attached" });
  await page.locator("[data-item]").first().focus();
  await page.evaluate(() => {
    window.blocked = [];
    new PerformanceObserver((list) => window.blocked.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  await page.keyboard.press("ArrowDown");
  await page.getByRole("complementary").getByText("anexo-59").waitFor({ state: "attached" });
  console.log("60 annexes:", await page.evaluate(() => JSON.stringify(window.blocked.splice(0))));
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForTimeout(500);
  console.log("agenda of 400:", await page.evaluate(() => JSON.stringify(window.blocked.splice(0))));
  await look(page, "agenda-400");

  const editor = page.getByRole("complementary").locator(".ProseMirror").first();
  await editor.click();
  await page.evaluate(() => {
    const cells = Array.from({ length: 300 }, (_, row) => `<tr>${`<td>${row}</td>`.repeat(10)}</tr>`).join("");
    const data = new DataTransfer();
    data.setData("text/html", `<table>${cells}</table>`);
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    window.told = document.querySelector(".editor [role=status]").textContent;
  });
  await until(() => editor.locator("td").nth(2999).count(), "the table is there");
  console.log("pasting 3000:", await page.evaluate(() => JSON.stringify(window.blocked.splice(0))));
  await page.keyboard.type("uno");
  await page.waitForTimeout(1500);
  console.log("typing beside 3000:", await page.evaluate(() => JSON.stringify(window.blocked.splice(0))));
  await look(page, "agenda-table");
  assert.deepEqual(faults, []);
});

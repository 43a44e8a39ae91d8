// The palette in a browser, on the application itself and with the keys alone: it finds «Sesión» by «sesion», leads
// there, and gives the focus back when it is left. Once in each language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

for (const language of ["es", "en"]) {
  test(`the palette in ${language}`, async (t) => {
    const say = wordsOf(language);
    const { page, faults } = await openPage(t, await host(t, language));
    const palette = page.getByRole("dialog", { name: say("palette-title") });
    const box = palette.getByRole("combobox");
    const options = palette.getByRole("option");
    const chosen = palette.locator("[aria-selected=true]");
    const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement).catch(() => false);
    const open = async () => {
      await page.keyboard.press("Control+k");
      await until(() => hasFocus(box), "the box has the focus");
    };

    await t.test("it opens from anywhere with what can be done there, and gives the focus back", async () => {
      const heading = page.getByRole("heading", { level: 1 });
      await heading.waitFor();
      await page.getByRole("navigation", { name: say("frame-rail") }).getByRole("button").first().focus();
      const focused = page.locator(":focus");
      const name = await focused.innerText();
      await open();
      await palette.getByRole("group", { name: say("palette-group-actions") }).waitFor();
      await palette.getByRole("option", { name: say("frame-key-help") }).waitFor();
      await look(page, `palette-empty-${language}`);
      await page.keyboard.press("Escape");
      await palette.waitFor({ state: "detached" });
      await until(async () => (await page.locator(":focus").innerText()) === name, "the focus is where it was");
    });

    await t.test("«sesion» finds «Sesión» and leads to it", async () => {
      await open();
      await page.keyboard.type("sesion 12");
      const sessions = palette.getByRole("group", { name: say("palette-group-sessions") });
      await until(async () => (await sessions.getByRole("option").count()) === 1, "only the session of this number is left");
      await look(page, `palette-sesion-${language}`);
      const wanted = await sessions.getByRole("option").first().innerText();
      for (let presses = 0; (await chosen.innerText()) !== wanted; presses++) {
        assert.ok(presses < 30, "the session can be reached with the arrows");
        await page.keyboard.press("ArrowDown");
      }
      assert.equal(await box.getAttribute("aria-activedescendant"), await chosen.getAttribute("id"));
      assert.ok((await chosen.locator("mark").allInnerTexts()).includes("Sesión"), "what was found is marked");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: /Décima Segunda Sesión/ }).waitFor();
      const rows = page.getByRole("treegrid").locator("[data-item]");
      await until(() => hasFocus(rows.first()), "the first row has the focus");
    });

    await t.test("an item is found by a word of its text, and chosen in its agenda; twice over", async () => {
      for (const key of ["Home", "End"]) {
        const rows = page.getByRole("treegrid").locator("[data-item]");
        await open();
        await page.keyboard.type("bancarios no rec");
        await palette.getByRole("option", { name: /5\.1/ }).waitFor();
        if (key === "Home") await look(page, `palette-item-${language}`);
        await until(async () => (await chosen.innerText()).includes("5.1"), "the item is chosen");
        await page.keyboard.press("Enter");
        await palette.waitFor({ state: "detached" });
        await until(() => hasFocus(rows.filter({ hasText: "5.1" })), "the item's row has the focus");
        await page.keyboard.press(key);
        await until(() => hasFocus(key === "Home" ? rows.first() : rows.last()), "another row has the focus");
      }
    });

    await t.test("it opens while one types, and leaves the text as it was", async () => {
      const line = page.getByRole("textbox", { name: say("agenda-new-label") });
      await line.fill("Presentación de");
      await open();
      await page.keyboard.press("Tab");
      await until(() => hasFocus(palette.getByRole("button", { name: say("frame-close") })), "Tab goes to the button");
      await page.keyboard.press("Tab");
      await until(() => hasFocus(box), "and comes back");
      await page.keyboard.press("Escape");
      await until(() => hasFocus(line), "the line has the focus again");
      assert.equal(await line.inputValue(), "Presentación de");
      await line.fill("");
      await page.getByRole("treegrid").locator("[data-item]").first().focus();
    });

    await t.test("an action is done where the focus was", async () => {
      const rows = page.getByRole("treegrid").locator("[data-item]");
      await page.keyboard.press("Home");
      await until(() => hasFocus(rows.first()), "the first row has the focus");
      const title = await rows.first().getAttribute("aria-label");
      await open();
      await page.keyboard.type(say("agenda-key-move-down"));
      await until(async () => (await chosen.innerText()).includes(say("agenda-key-move-down")), "it is chosen");
      await page.keyboard.press("Enter");
      await until(async () => (await rows.first().getAttribute("aria-label")) !== title, "the item moved down");
      await until(() => hasFocus(rows.nth(1)), "the focus went with it");
      // What can be taken back is known once the core has answered.
      const moved = say("operation-move-agenda-item").split("{")[0];
      const undo = page.getByRole("button", { name: moved });
      await until(async () => (await undo.count()) > 0, "the move can be taken back");
      await open();
      await page.keyboard.type(say("frame-key-undo"));
      await until(async () => (await chosen.innerText()).includes(say("frame-key-undo")), "it is chosen");
      await page.keyboard.press("Enter");
      await until(async () => (await rows.first().getAttribute("aria-label")) === title, "the item is back");
    });

    await t.test("an agreement is found by its code, and shown among the others", async () => {
      await open();
      await page.keyboard.type("jd xi 2");
      await until(async () => (await chosen.innerText()).includes("JD-XI-2"), "the agreement is chosen");
      await look(page, `palette-agreement-${language}`);
      await page.keyboard.press("Enter");
      await until(() => hasFocus(page.getByRole("row", { name: /JD-XI-2/ })), "its row has the focus");
      await look(page, `palette-agreement-opened-${language}`);
    });

    await t.test("what was opened last comes first, and a person leads to what they answer for", async () => {
      await open();
      const recent = palette.getByRole("group", { name: say("palette-group-recent") });
      await recent.getByRole("option").nth(2).waitFor();
      assert.match(await options.first().innerText(), /JD-XI-2/);
      await look(page, `palette-recent-${language}`);
      await page.keyboard.type("@delgado");
      await palette.getByRole("option", { name: /Juan Carlos Delgado/ }).waitFor();
      await until(async () => (await chosen.count()) === 1, "the person is chosen");
      await page.keyboard.press("Enter");
      const person = "Juan Carlos Delgado Zárate";
      await palette.getByText(say("palette-about").replace("{ $person }", person)).waitFor();
      await palette.getByRole("group", { name: say("palette-group-agreements") }).waitFor();
      await look(page, `palette-person-${language}`);
      await page.keyboard.press("Control+a");
      await page.keyboard.type("qwxyz");
      await palette.getByText(say("palette-none-title").replace("{ $text }", "qwxyz")).waitFor();
      await look(page, `palette-none-${language}`);
      await page.keyboard.press("Control+k");
      await palette.waitFor({ state: "detached" });
    });

    assert.deepEqual(faults, []);
  });
}

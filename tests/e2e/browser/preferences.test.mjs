// The settings, with the keys alone: found by their words, applied at once, taken back; the panes and the sheet of
// keys; and what a browser does of its own accord. Once in each language, with pictures in three themes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

const THEMES = ["light", "dark", "contrast"];
const SECTIONS = ["institution", "letterhead", "paper", "language", "appearance", "shortcuts", "file"];
/** What somebody types who looks for the size of the letters. */
const SOUGHT = { es: "LETRA", en: "text" };

for (const language of ["es", "en"]) {
  test(`the settings in ${language}`, async (t) => {
    const say = wordsOf(language);
    const other = language === "es" ? "en" : "es";
    const { page, faults } = await openPage(t, await host(t, language));
    const looked = (name) => look(page, `${name}-${language}`);
    const search = page.getByRole("searchbox", {
      name: say("preferences-search"),
    });
    const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement).catch(() => false);
    const radio = (key) => page.getByRole("radio", { name: say(key), exact: true });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const scale = () => page.evaluate(() => document.documentElement.style.getPropertyValue("--scale"));
    const open = (section) =>
      page
        .getByRole("navigation", { name: say("preferences-sections") })
        .getByRole("button", { name: say(`preferences-section-${section}`) })
        .click();

    await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();

    await t.test("they are found by their words, whatever the accents", async () => {
      await page.keyboard.press("Control+,");
      await page.getByRole("heading", { level: 1, name: say("preferences-title") }).waitFor();
      await page.keyboard.press("Control+f");
      await until(() => hasFocus(search), "the search has the focus");
      await page.keyboard.type(SOUGHT[language]);
      await page.getByRole("group", { name: say("preferences-letters") }).waitFor();
      assert.equal(await page.getByRole("group", { name: say("preferences-theme"), exact: true }).count(), 0);
      const marked = await page.evaluate(() => [...CSS.highlights.get("found")].map(String));
      assert.ok(marked.length > 0, "what was found is marked");
      assert.deepEqual([...new Set(marked.map((word) => word.toLowerCase()))], [SOUGHT[language].toLowerCase()]);
      await looked("preferences-search");

      await search.fill("xyzzy");
      await page.getByRole("button", { name: say("preferences-nothing-forget") }).waitFor();
      await looked("preferences-nothing");
      await search.press("Escape");
      assert.equal(await search.inputValue(), "");
    });

    await t.test("every section, and three themes", async () => {
      for (const section of SECTIONS) {
        await open(section);
        await page
          .getByRole("heading", {
            level: 2,
            name: say(`preferences-section-${section}`),
          })
          .waitFor();
        await looked(`preferences-${section}`);
      }
      await open("appearance");
      for (const name of THEMES) {
        await page.getByText(say(`preferences-theme-${name}`), { exact: true }).click();
        await until(async () => (await theme()) === name, `the theme is ${name}`);
        await page.getByText(say("preferences-done-theme"), { exact: true }).waitFor();
        await looked(`preferences-${name}`);
      }
    });

    await t.test("what was changed is taken back with the keys, and done again", async () => {
      await radio("preferences-theme-contrast").focus();
      await page.keyboard.press("Control+z");
      await until(async () => (await theme()) === "dark", "the theme before");
      await page.keyboard.press("Control+y");
      await until(async () => (await theme()) === "contrast", "the theme after");
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Control+z");
      await until(async () => (await theme()) === "light", "the theme before both");

      await open("language");
      await page.getByText(other === "en" ? "English" : "Español", { exact: true }).click();
      const heading = page.getByRole("heading", {
        level: 1,
        name: wordsOf(other)("preferences-title"),
      });
      await heading.waitFor();
      const toast = page.getByRole("region", {
        name: wordsOf(other)("frame-messages"),
      });
      await toast.getByRole("button", { name: wordsOf(other)("frame-undo") }).click();
      await page.getByRole("heading", { level: 1, name: say("preferences-title") }).waitFor();
      const focused = await page.evaluate(() => document.activeElement?.tagName);
      assert.notEqual(focused, "BODY", "the focus is not lost with the message that had it");
    });

    await t.test("the size of the letters, from anywhere, also after starting again", async () => {
      await page.keyboard.press("Control+=");
      await until(async () => (await scale()) === "1.125", "larger letters");
      await page.keyboard.press("Control+=");
      await page.keyboard.press("Control+=");
      await page.keyboard.press("Control+=");
      await until(async () => (await scale()) === "1.5", "the largest letters");
      await open("appearance");
      await looked("preferences-150");
      await open("file");
      await looked("preferences-150-file");
      await page.reload();
      await until(async () => (await scale()) === "1.5", "the letters are remembered");
      await page.keyboard.press("Control+0");
      await until(async () => (await scale()) === "1", "the usual letters");
      assert.equal(await page.evaluate(() => localStorage.length), 0, "the page keeps nothing itself");
    });

    await t.test("names of the institution and of this device have one past", async () => {
      await open("institution");
      const name = page.getByLabel(say("preferences-short-name"), {
        exact: true,
      });
      const before = await name.inputValue();
      await name.fill("Otro nombre");
      await name.press("Enter");
      const rail = page.getByRole("navigation", { name: say("frame-rail") });
      await rail.getByText("Otro nombre").waitFor();
      const toast = page.getByRole("region", { name: say("frame-messages") });
      await toast.getByRole("button", { name: say("frame-undo") }).waitFor();
      await open("shortcuts");
      await page.getByRole("switch", { name: say("preferences-single-keys") }).click();
      await toast.getByText(say("preferences-done-single-keys")).waitFor();
      await page.keyboard.press("Control+z");
      await until(
        () =>
          page
            .getByRole("switch", {
              name: say("preferences-single-keys"),
              checked: true,
            })
            .count(),
        "the keys work again",
      );
      await page.keyboard.press("Control+z");
      await rail.getByText(before, { exact: true }).waitFor();
    });

    await t.test("a copy is made, and replaces what is there", async () => {
      await open("file");
      await page.getByRole("button", { name: say("preferences-copy-now") }).click();
      const messages = page.getByRole("region", { name: say("frame-messages") }).locator(".copyable");
      const said = await messages.filter({ hasText: ".copies" }).innerText();
      const path = said.slice(said.indexOf("/"));
      assert.match(path, /\.copies\/.*\.sesiona$/);
      await page.getByRole("button", { name: say("preferences-restore") }).click();
      const dialog = page.getByRole("dialog", {
        name: say("preferences-restore-title"),
      });
      await dialog.getByLabel(say("preferences-restore-path")).fill(path);
      await looked("preferences-restore");
      await dialog.getByRole("button", { name: say("preferences-restore-now") }).click();
      await dialog.waitFor({ state: "detached" });
    });

    await t.test("F6 goes through the panes and the sheet of keys begins with this screen", async () => {
      const inside = (locator) => locator.evaluate((pane) => pane.contains(document.activeElement));
      const rail = page.getByRole("navigation", { name: say("frame-rail") });
      const sections = page.getByRole("navigation", {
        name: say("preferences-sections"),
      });
      const settings = page.getByRole("region", { name: say("preferences-section-file") }).first();
      await sections.getByRole("button").last().focus();
      await page.keyboard.press("F6");
      assert.ok(await inside(settings), "from the sections to the settings");
      await page.keyboard.press("Shift+F6");
      await page.keyboard.press("Shift+F6");
      assert.ok(await inside(rail), "and back to the rail");
      const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.equal(ring, "solid", "the focus is seen");

      await page.keyboard.press("F1");
      const sheet = page.getByRole("dialog", {
        name: say("frame-shortcuts-title"),
      });
      await sheet
        .getByRole("heading", { level: 3 })
        .first()
        .filter({ hasText: say("frame-keys-here").split("{")[0] })
        .waitFor();
      await looked("shortcuts-preferences");
      await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "detached" });
      assert.ok(await inside(rail), "the focus is back");
    });

    await t.test("the keys lead from screen to screen, and one letter only when nobody types", async () => {
      await page.keyboard.press("g");
      await page.keyboard.press("s");
      await page.getByRole("heading", { level: 1, name: say("desk-title") }).waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press("a");
      await page.getByRole("heading", { level: 1, name: say("follow-up-title") }).waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press("i");
      await page.getByRole("heading", { level: 1, name: say("home-title") }).waitFor();
      await page.keyboard.press("Control+,");
      await search.pressSequentially("gs");
      assert.equal(await search.inputValue(), "gs");
      await page.getByRole("heading", { level: 1, name: say("preferences-title") }).waitFor();
      await search.press("Escape");

      await page.keyboard.press("Control+n");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(say("desk-kind")).waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });

      await page
        .getByRole("navigation", { name: say("frame-rail") })
        .getByRole("button", { name: say("frame-sessions") })
        .click();
      await page.getByRole("rowheader").getByRole("button", { name: /2023/ }).first().click();
      await page.getByRole("treegrid").locator("[data-item]").first().waitFor();
      await page.keyboard.press("F1");
      await page.getByRole("dialog").getByRole("searchbox").waitFor();
      await looked("shortcuts-agenda");
      await page.getByRole("searchbox").fill("xyzzy");
      await page.keyboard.press("Escape");
      assert.equal(await page.getByRole("searchbox").inputValue(), "", "the first Escape takes back the search");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const row = page.getByRole("treegrid").locator("[data-item]").first();
      await row.focus();
      await page.keyboard.press("F6");
      assert.ok(await page.getByRole("complementary").evaluate((pane) => pane.contains(document.activeElement)));
      await page.keyboard.press("Shift+F6");
      assert.ok(await hasFocus(row), "back to the row");
      await page.keyboard.press("Control+p");
      await page.getByRole("region", { name: say("packet-preview") }).waitFor();
    });

    assert.deepEqual(faults, [], "nothing failed, and nothing was asked of anyone else");
  });
}

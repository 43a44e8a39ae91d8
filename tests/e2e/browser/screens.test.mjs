// Every screen in a browser, on the application itself: usable, accessible, at home on a small laptop,
// and asking nothing of anyone else. Once in each language.

import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderOf, until, wordsOf } from "../library.mjs";
import { ask, host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

const AGENDA = `Tercera Sesión Ordinaria 2026
Junta Directiva
5 de febrero de 2026

ORDEN DEL DÍA

1. Lista de asistencia y declaración de quórum.
2. Informe de la dirección general.
2.1. Avance de las obras del año.
3. Asuntos generales.
4. Clausura de la sesión.

2. Informe de la dirección general

La dirección presenta el informe del trimestre.
`;

/** Days as people type them in each language. */
const SPOKEN_DATES = {
  es: {
    thursday: "jueves",
    wrongWeekday: "martes 14/12/2023",
    lastThursday: "último jueves de enero de 2027",
    lastThursdayInFull: /^jueves 28 de enero de 2027$/,
  },
  en: {
    thursday: "thursday",
    wrongWeekday: "Tuesday 14 December 2023",
    lastThursday: "last thursday of january 2027",
    lastThursdayInFull: /^Thursday 28 January 2027$/,
  },
};

for (const language of ["es", "en"]) {
  test(`the screens in ${language}`, async (t) => {
    const say = wordsOf(language);
    const { page, faults } = await openPage(t, await host(t, language));
    const looked = (name) => look(page, `${name}-${language}`);

    await t.test("home", async () => {
      await page.getByRole("heading", { level: 1, name: say("home-title") }).waitFor();
      await page.getByRole("heading", { level: 2, name: /2023/ }).waitFor();
      await looked("home");

      const chips = page.getByRole("group", { name: say("follow-up-filter") });
      const standings = page.getByRole("region", { name: say("home-standings") }).getByRole("listitem");
      const count = await standings.first().locator("b").innerText();
      await standings.first().getByRole("button").click();
      const chosen = chips.locator("[aria-pressed=true]");
      await until(async () => (await chosen.locator("b").innerText()) === count, "the count opens its list");
      await looked("agreements-filtered");
      await page.getByRole("navigation", { name: say("frame-rail") }).getByRole("button", { name: say("frame-home") }).click();

      await page.getByRole("button", { name: new RegExp(say("home-ready-to-do")) }).first().click();
      await page.getByRole("treegrid").or(page.getByRole("button", { name: say("packet-save") })).first().waitFor();
      const rail = page.getByRole("navigation", { name: say("frame-rail") });
      await rail.getByRole("button", { name: say("frame-sessions") }).click();
    });

    await t.test("the sessions", async () => {
      await page.getByRole("heading", { level: 1, name: say("desk-title") }).waitFor();
      await page.getByRole("rowheader").getByRole("button", { name: /2023/ }).first().waitFor();
      await looked("sessions");
    });

    await t.test("templates", async () => {
      const filled = (key, name) => say(key).replace(/\{ \$\w+ \}/, name);
      await page.getByRole("button", { name: filled("desk-more", "") }).first().click();
      await page.getByRole("menuitem", { name: say("desk-template-keep") }).click();
      await page.getByLabel(say("desk-template-name")).fill("Trimestral");
      await page.keyboard.press("Enter");
      await page.getByText(filled("desk-template-saved", "Trimestral")).waitFor();
      await page.getByRole("button", { name: say("desk-templates"), exact: true }).click();
      await page.getByRole("button", { name: filled("desk-template-delete", "Trimestral") }).waitFor();
      await looked("templates");
      await page.keyboard.press("Escape");
    });

    await t.test("a new session, with the keys alone", async () => {
      const rows = page.getByRole("treegrid").locator("[data-item]");
      const hasFocus = (row) => row.evaluate((element) => element === document.activeElement).catch(() => false);
      await page.keyboard.press("Control+n");
      const date = page.getByLabel(say("desk-date"), { exact: true });
      const time = page.getByLabel(say("desk-time"), { exact: true });
      const create = page.getByRole("button", { name: say("desk-create") });
      const spoken = SPOKEN_DATES[language];
      await until(() => hasFocus(date), "the dialog has the focus");
      await until(() => page.getByLabel(say("desk-number")).inputValue(), "a number is proposed");
      await looked("session-dialog");
      await page.keyboard.type(spoken.wrongWeekday);
      await page.keyboard.press("Enter");
      await until(() => date.getAttribute("aria-invalid"), "a wrong weekday is told");
      assert.ok(await hasFocus(date), "the focus stays at what is to be corrected");
      await page.keyboard.press("Tab");
      await page.keyboard.type("tarde");
      await page.keyboard.press("Tab");
      await until(() => time.getAttribute("aria-invalid"), "a wrong hour is told");
      const border = (field) => field.evaluate((element) => getComputedStyle(element).borderColor);
      const unmarked = await border(page.getByLabel(say("desk-place")));
      assert.notEqual(await border(time), unmarked, "what is to be corrected is marked");
      await looked("session-dialog-misread");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.type(spoken.lastThursday);
      await until(async () => spoken.lastThursdayInFull.test(await described(date)), "the day is told in full");
      await looked("session-dialog-typed");
      await page.keyboard.press("Control+a");
      await page.keyboard.type(spoken.thursday);
      await page.keyboard.press("Tab");
      assert.match(await described(date), new RegExp(`^${spoken.thursday},? \\d`, "i"));
      await page.keyboard.type("17");
      for (let pressed = 0; !(await hasFocus(create)); pressed += 1) {
        assert.ok(pressed < 10, "the button that creates the session is reached");
        await page.keyboard.press("Tab");
      }
      assert.equal(await time.inputValue(), "17:00");
      await page.keyboard.press("Enter");
      await until(() => hasFocus(rows.first()), "the first row has the focus");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Alt+ArrowRight");
      await until(async () => (await rows.nth(1).getAttribute("aria-level")) === "2", "the item is inside the first");
      await page.keyboard.press("Alt+ArrowUp");
      await page.getByRole("contentinfo").getByText(say("agenda-said-cannot-move")).waitFor();
      await page.keyboard.press("Control+a");
      assert.equal(await page.evaluate(() => String(getSelection())), "", "nothing of the window is selected");

      const title = await rows.nth(1).getAttribute("aria-label");
      await page.keyboard.press("Delete");
      await until(async () => (await rows.nth(1).getAttribute("aria-label")) !== title, "the item is gone");
      await page.keyboard.press("End");
      await page.keyboard.press("Control+z");
      await until(() => hasFocus(page.locator(`[data-item][aria-label="${title}"]`)), "the item is back and chosen");
      await page
        .getByRole("navigation", { name: say("frame-rail") })
        .getByRole("button", { name: say("frame-sessions") })
        .click();
    });

    await t.test("the agenda", async () => {
      // The session that was just made is of the same year.
      const prepared = await page.evaluate(async () => {
        const headers = { "content-type": "application/json" };
        const response = await fetch("call/list_sessions", { method: "POST", headers, body: "{}" });
        return (await response.json()).answer.find(({ number }) => number === 12).title;
      });
      await page.getByRole("button", { name: prepared, exact: true }).click();
      const rows = page.getByRole("treegrid").locator("[data-item]");
      await rows.first().waitFor();
      await looked("agenda");
      const before = await rows.count();
      assert.ok(before >= 11, `${before} items`);
      const facts = page.getByRole("complementary").locator("fieldset").first();
      await facts.getByRole("textbox").first().waitFor();
      assert.deepEqual(await facts.evaluate(heightsAndCuts), { heights: [32], cut: [] });

      const title = "Presentación del programa de obras";
      await page.getByRole("textbox", { name: say("agenda-new-label") }).fill(title);
      await page.keyboard.press("Enter");
      const added = rows.filter({ hasText: title });
      await added.waitFor();
      await added.click();
      await page.keyboard.press("Alt+ArrowUp");
      await until(async () => (await rows.nth(before - 1).innerText()).includes(title), "the item moves up");
      await looked("agenda-changed");
      await page
        .getByRole("button", { name: say("frame-undo") })
        .first()
        .click();
      await until(async () => (await rows.last().innerText()).includes(title), "the item is back");
      await page
        .getByRole("button", { name: say("frame-undo") })
        .first()
        .click();
      await until(async () => (await rows.count()) === before, "the item is gone");
    });

    await t.test("the packet", async () => {
      await page.getByRole("button", { name: say("frame-step-packet") }).click();
      const preview = page.getByRole("region", { name: say("packet-preview") });
      await until(
        () =>
          preview
            .locator("canvas")
            .first()
            .evaluate(isDrawn, null, { timeout: 1000 })
            .catch(() => false),
        "the first page is drawn",
        60,
      );
      await page.getByRole("radio", { name: say("packet-paper-oficio") }).waitFor();
      await looked("packet");
      await page.setViewportSize({ width: 1280, height: 720 });
      await looked("packet-small");
      const lines = await preview.locator("header > span").evaluateAll((spans) => spans.map((span) => span.offsetHeight));
      assert.ok(Math.max(...lines) < 24, `the words above the pages stand in one line: ${lines}`);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.getByRole("button", { name: say("packet-save") }).waitFor();

      await page.getByText(say("packet-paper-oficio"), { exact: true }).click();
      await page.getByRole("button", { name: say("packet-sheet-change-oficio") }).click();
      await page.getByText(say("packet-sides-two"), { exact: true }).click();
      await page.getByRole("switch", { name: say("packet-folio") }).click();
      await page.getByLabel(say("packet-folio-first"), { exact: true }).fill("187");
      await page.keyboard.press("Tab");
      await page.getByRole("switch", { name: say("packet-watermark") }).click();
      const folios = page.getByRole("columnheader", { name: say("packet-column-folios") });
      await folios.waitFor();
      await until(async () => (await page.getByRole("cell", { name: "187" }).count()) > 0, "the first folio is told");
      await page.getByLabel(say("packet-annexes"), { exact: true }).selectOption("separate");
      await page.getByText(say("packet-annexes-separate-hint")).waitFor();
      await page.waitForTimeout(1500);
      await looked("packet-dressed");
      await page.getByLabel(say("packet-annexes"), { exact: true }).scrollIntoViewIfNeeded();
      await looked("packet-dressed-below");
    });

    await t.test("printing a part of the packet, with the keys", async () => {
      await page.keyboard.press("Control+p");
      const dialog = page.getByRole("dialog", { name: say("printing-title") });
      await dialog.getByText(say("printing-pages-range")).click();
      const last = dialog.getByLabel(say("printing-last"));
      await last.fill("2");
      await dialog.getByLabel(say("printing-first")).fill("3");
      await last.focus();
      const print = dialog.getByRole("button", { name: say("printing-print"), exact: true });
      await until(() => print.isDisabled(), "3 to 2 is no range");
      await looked("printing");
      await dialog.getByLabel(say("printing-first")).fill("1");
      const handed = page.waitForEvent("download");
      await last.press("Tab");
      await print.click();
      assert.match((await handed).suggestedFilename(), /\.pdf$/);
      await dialog.waitFor({ state: "detached" });
    });

    await t.test("whether a file is the issued version", async () => {
      const issued = page.getByRole("region", { name: say("issued-title") });
      await issued.getByText(say("issued-none")).waitFor();
      const path = join(folderOf(t), "convocatoria.pdf");
      // With words across its pages it would be a draft, which announces nothing.
      await page.getByRole("switch", { name: say("packet-watermark") }).click();
      const session = await firstSession(page);
      await until(async () => (await ask(page, "packet_options", { session })).watermark === null, "the words are gone");
      await exportNotice(page, say, path);
      await toStep(page, say, "agenda");
      await page.getByText(say("agenda-numbers-announced")).waitFor();
      await page.getByLabel(say("agenda-new-label")).fill("Asunto tardío");
      await page.keyboard.press("Enter");
      await page.getByRole("treegrid").getByText("Asunto tardío").first().waitFor();
      await page.keyboard.press("Escape");
      await looked("agenda-announced");
      await page.getByRole("button", { name: say("frame-undo"), exact: false }).first().click();
      await toStep(page, say, "packet");
      await issued.getByText(say("issued-purpose-exported")).waitFor();

      await issued.getByRole("button", { name: say("issued-verify") }).click();
      const dialog = page.getByRole("dialog", { name: say("issued-verify") });
      await chooseFile(page, dialog.getByRole("button", { name: say("issued-choose") }), path);
      await dialog.getByText(say("issued-yes"), { exact: true }).waitFor();
      await looked("issued-yes");
      appendFileSync(path, "\n");
      await chooseFile(page, dialog.getByRole("button", { name: say("issued-another") }), path);
      await dialog.getByText(say("issued-no"), { exact: true }).waitFor();
      await looked("issued-no");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await looked("issued");
    });

    await t.test("reading in", async () => {
      await page.getByRole("button", { name: say("frame-import"), exact: true }).click();
      await page.getByRole("heading", { level: 1, name: say("importing-title") }).waitFor();
      await looked("importing");
      await choose(page, say("importing-choose"), AGENDA);
      await page.getByRole("heading", { level: 1, name: say("importing-review-title") }).waitFor();
      await looked("importing-review");

      const items = page.locator("[data-part^=item-]");
      await page.locator("[data-part='item-3']").focus();
      await page.keyboard.press("Delete");
      await until(async () => (await items.count()) === 4, "the item is left out");
      const rail = page.getByRole("navigation", { name: say("frame-rail") });
      await rail.getByRole("button", { name: say("frame-sessions") }).click();
      await page.getByRole("heading", { level: 1, name: say("desk-title") }).waitFor();
      await rail.getByRole("button", { name: say("frame-import"), exact: true }).click();
      await page.getByRole("heading", { level: 1, name: say("importing-review-title") }).waitFor();
      assert.equal(await items.count(), 4, "the review is found again as it was left");
      await page.locator("[data-part='item-1']").focus();
      await page.keyboard.press("Control+z");
      await until(async () => (await items.count()) === 5, "undo brings the item back");
      assert.ok(await page.getByRole("button", { name: say("frame-undo"), exact: true }).isDisabled());
      await page.getByRole("button", { name: say("importing-create") }).click();
      const rows = page.getByRole("treegrid").locator("[data-item]");
      await rows.filter({ hasText: "Avance de las obras del año" }).waitFor();
      assert.equal(await rows.count(), 5);
    });

    await t.test("reading in what is there already, and what is another body's", async () => {
      const remark = (fact) => page.locator(`[data-part="fact-${fact}"] .why`);
      await page.getByRole("button", { name: say("frame-import"), exact: true }).click();
      await choose(page, say("importing-choose"), AGENDA);
      await remark("title").filter({ hasText: "2026" }).waitFor();
      assert.equal(await remark("body").count(), 0);
      await choose(page, say("importing-other"), AGENDA.replace("Junta Directiva", "Consejo Consultivo"));
      await remark("body").filter({ hasText: "Consejo Consultivo" }).waitFor();
      assert.equal(await remark("title").count(), 0);
      await looked("importing-remarks");
    });

    for (const entry of ["agreements", "preferences"]) {
      await t.test(entry, async () => {
        const name = say(`frame-${entry}`);
        await page
          .getByRole("navigation", { name: say("frame-rail") })
          .getByRole("button", { name, exact: true })
          .click();
        await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();
        await looked(entry);
      });
    }

    assert.deepEqual(faults, [], "nothing failed, and nothing was asked of anyone else");
  });
}

/** Goes to a step of the session by its tab, which also says whether the step is completed. */
function toStep(page, say, step) {
  const name = new RegExp(`^${say(`frame-step-${step}`)}( \\(${say("frame-step-done")}\\))?$`);
  return page.getByRole("navigation", { name: say("frame-steps") }).getByRole("button", { name }).click();
}

/** Chooses a document with this text by a button that asks for a file. */
async function choose(page, button, text) {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await choosing).setFiles({ name: "orden.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
}

/** Chooses a file of this machine by a button that asks for one. */
async function chooseFile(page, button, path) {
  const choosing = page.waitForEvent("filechooser");
  await button.click();
  await (await choosing).setFiles(path);
}

/** The session of the demonstration that is looked at. */
async function firstSession(page) {
  return (await ask(page, "list_sessions")).find(({ number }) => number === 12).uid;
}

/** Issues the notice of the first session, as the command line would while the page is open. */
async function exportNotice(page, say, path) {
  const session = await firstSession(page);
  const made = await ask(page, "export_paper", { paper_kind: "notice", session, path });
  assert.equal(made.path, path);
  // The page did not ask for it itself: it looks again when it comes back.
  await toStep(page, say, "agenda");
  await page.getByRole("treegrid").locator("[data-item]").first().waitFor();
  await toStep(page, say, "packet");
}

/** Whether a canvas shows more than one colour. */
function isDrawn(canvas) {
  const { width, height } = canvas;
  if (width === 0 || height === 0) return false;
  const pixels = new Uint32Array(canvas.getContext("2d").getImageData(0, 0, width, height).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}

/** What is told below a field. */
async function described(field) {
  const id = await field.getAttribute("aria-describedby");
  return field.page().locator(`[id="${id}"]`).innerText();
}

/** The heights of the fields of a form, and the fields that cut what they hold. */
function heightsAndCuts(form) {
  const fields = [...form.querySelectorAll("input, select")];
  const cut = fields.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ value }) => value);
  return { heights: [...new Set(fields.map(({ offsetHeight }) => offsetHeight))], cut };
}

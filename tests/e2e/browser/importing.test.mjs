// A document that was written elsewhere, reviewed: doubts with several answers, a part that is marked by hand, a session
// that is there already, and a document that holds none.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

const AGENDA = `Sexta Sesión Extraordinaria 2026
Junta Directiva

martes 5 de febrero de 2026, 17:00 horas

ORDEN DEL DÍA

1. Lista de asistencia.
2. Seguimiento de acuerdos.
3. Informe de obras.
   3.1. Avance del puente.
4. Clausura.

2. Seguimiento de acuerdos

Acuerdo\tEstatus
JD-V-1. La Dirección revisará a) el contrato y b) el puente.\ta) Cumplido. b) Se verá en el punto 3 del orden del día.

3. Informe de obras

La dirección presenta el informe del trimestre.
Riego
Falta el proyecto.
`;
const NOTES =
  "Notas de la visita\n\nApertura\n\nSe saludó a los asistentes.\n\nCompra de equipo\n\nSe pidió otra cotización.\n";

/** Chooses a file by pressing a button of the page. */
async function choose(page, button, text, name = "orden.txt") {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: button }).click(),
  ]);
  await chooser.setFiles({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
}

test("a document is reviewed, marked, completed and kept", async (t) => {
  const say = wordsOf("es");
  const { page, faults } = await openPage(t, await host(t, "es"));
  const source = page.getByRole("listbox", {
    name: say("importing-source-text"),
  });
  const row = (part) => page.locator(`[data-part='${part}']`);
  // The button says what it takes back.
  const undoMark = () =>
    page.getByRole("button", { name: new RegExp(`^${say("frame-undo")}: .*${say("importing-done-marked")}`) }).click();
  const toImporting = () =>
    page
      .getByRole("navigation", { name: say("frame-rail") })
      .getByRole("button", { name: say("frame-import") })
      .click();

  await t.test("each doubt offers its answers", async () => {
    await toImporting();
    await choose(page, say("importing-choose"), AGENDA);
    await row("agreement-0").waitFor();
    await page.keyboard.press("F8");
    await until(() => page.evaluate(() => document.activeElement?.hasAttribute("data-part")), "F8 finds a doubt");
    await row("agreement-0").focus();
    await look(page, "importing-choices-es");
    const answers = page.getByRole("group", { name: "Respuestas: JD-V-1" });
    for (let left = await answers.count(); left > 0; left--) {
      await page.keyboard.press("Enter");
      await until(async () => (await answers.count()) === left - 1, "the proposed answer is taken");
    }
  });

  await t.test("the row and its place in the document point at each other", async () => {
    await row("item-3").hover();
    await source.locator(".pointed").first().waitFor();
    await source.getByText("4. Clausura.").click();
    await until(
      () => page.evaluate(() => document.activeElement?.getAttribute("data-part") === "item-4"),
      "a click in the document chooses its row",
    );
  });

  await t.test("a line is marked as an item with the keyboard, and taken back", async () => {
    await source.getByText("Riego").click();
    await source.focus();
    await page.keyboard.press("Shift+F10");
    await look(page, "importing-meaning-es");
    await page
      .getByRole("menuitem", {
        name: say("importing-meaning-item"),
        exact: true,
      })
      .click();
    const marked = page.locator("[data-part^='item-']").filter({ hasText: "Riego" });
    await marked.waitFor();
    await undoMark();
    await until(async () => (await marked.count()) === 0, "the mark is taken back");
  });

  await t.test("the document stays with its session, and the session is completed", async () => {
    await page.getByRole("button", { name: say("importing-create") }).click();
    await page.getByRole("button", { name: say("desk-documents") }).click();
    await page.getByText("orden.txt", { exact: true }).waitFor();
    await look(page, "importing-documents-es");
    await page.getByRole("button", { name: /Abrir.*orden/ }).click();
    await page.getByRole("dialog").getByRole("document").getByText("Sexta Sesión").waitFor();
    await page.keyboard.press("Escape");

    await toImporting();
    await choose(page, say("importing-choose"), AGENDA.replace("4. Clausura.", "4. Asuntos generales.\n5. Clausura."));
    await page.getByRole("button", { name: say("importing-choice-complete") }).click();
    await page.getByText("se agregan: 1 punto").waitFor();
    await look(page, "importing-completing-es");
    await page
      .getByRole("button", { name: say("importing-complete"), exact: false })
      .last()
      .click();
    await page.getByRole("treegrid").getByText("Asuntos generales.").waitFor();
    assert.equal(await page.getByRole("treegrid").locator("[data-item]").count(), 6);
  });

  await t.test("where no session is recognised there are two ways on", async () => {
    await toImporting();
    await choose(page, say("importing-choose"), NOTES, "notas.txt");
    await page.getByRole("heading", { name: say("importing-unrecognised") }).waitFor();
    await look(page, "importing-unrecognised-es");
    await source.getByText("Apertura").click({ button: "right" });
    await page
      .getByRole("menuitem", {
        name: say("importing-meaning-item"),
        exact: true,
      })
      .click();
    await page.locator("[data-part='item-1']").getByText("Apertura").waitFor();
    await undoMark();
    await page.getByRole("button", { name: say("importing-annex-keep") }).click();
    await page.getByRole("button", { name: say("desk-documents") }).waitFor();
  });

  assert.deepEqual(faults, []);
});

// The first run: an institution with its members in a minute by the keyboard alone, and an example that goes away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, wordsOf } from "../library.mjs";
import { ask, host, page as openPage } from "./host.mjs";
import { look } from "./look.mjs";

/** Rows as a spreadsheet puts them on the clipboard. */
const LISTS = {
  es: [
    "No.\tNombre\tCargo\tInstitución\tTeléfono",
    "1\tArq. Beatriz Arriaga Montejo\tPresidenta\tPresidencia Municipal\t473 000 0001",
    "2\tCisneros Olvera, Damián\tVocal\tAyuntamiento\t473 000 0002",
    "3\tLeonor Quiroz Padilla\tSuplente\tAyuntamiento\t473 000 0003",
    "4\tArq. Fermín Nieto Aldana\tVocal\tColegio de Arquitectos\t",
    "5\tIng. Ofelia Zamarripa Ruelas\tVocal\tColegio de Ingenieros Civiles\t",
    "6\tDr. Íñigo Echeverría Sáenz\tVocal\tUniversidad\t",
    "7\t\tVocal\tCámara de Comercio\t",
    "8\tLic. Gabriela Montalvo Ríos\tSecretaria Técnica\t\t",
    "9\tC.P. Ignacio Ferreira Luna\tContralor\t\t",
  ],
  en: [
    "No.\tName\tRole\tInstitution\tPhone",
    "1\tDr. Jane Smith\tChair\tCity Hall\t555 0001",
    "2\tWalker, Alice\tMember\tCouncil\t555 0002",
    "3\tMark Lee\tAlternate\tCouncil\t555 0003",
    "4\tPeter Brown\tTreasurer\tChamber of Commerce\t",
    "5\tHelen Day\tMember\tUniversity\t",
    "6\tRuth Fox\tMember\tCollege of Architects\t",
    "7\t\tMember\tNeighbours\t",
    "8\tMs. Carol Hill\tExecutive Secretary\t\t",
    "9\tFrank Moore\tAuditor\t\t",
  ],
};
/** What the journey corrects, and what the list then says. */
const FACTS = {
  es: { institution: "IMPLAN Guanajuato", seat: "Guanajuato, Gto.", secretary: "Gabriela Montalvo Ríos" },
  en: { institution: "Planning Institute", seat: "Springfield, State", secretary: "Carol Hill" },
};

const AGENDA = `Tercera Sesión Ordinaria 2026
Consejo Directivo
5 de febrero de 2026

ORDEN DEL DÍA

1. Lista de asistencia y declaración de quórum.
2. Asuntos generales.
3. Clausura de la sesión.
`;

/** Presses Tab until the element has the focus: whoever has only the keys comes there too. */
async function tabTo(page, locator, most = 60) {
  for (let presses = 0; presses < most; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached with ${most} presses of Tab`);
}

async function first(t, language) {
  const say = wordsOf(language);
  const opened = await openPage(t, await host(t, language, []));
  await opened.page.getByRole("heading", { level: 1, name: say("first-title") }).waitFor();
  return { say, ...opened };
}

for (const language of ["es", "en"]) {
  test(`an institution in sixty seconds, in ${language}`, async (t) => {
    const { say, page, faults } = await first(t, language);
    const list = LISTS[language].join("\r\n");
    const { institution, seat, secretary } = FACTS[language];
    const members = page.getByRole("group", { name: say("first-members-table") });
    const field = (key) => page.getByLabel(say(key), { exact: true });
    const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

    await until(() => hasFocus(field("first-institution")), "the first field has the focus");
    await look(page, `first-${language}`);
    await page.keyboard.press("Control+Enter");
    await page.getByText(say("first-missing")).waitFor();
    assert.ok(await hasFocus(field("first-institution")), "the field that is missing has the focus");

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), list);
    const began = Date.now();
    await page.keyboard.type(institution);
    await page.keyboard.press("Tab");
    await page.keyboard.type(seat);
    await tabTo(page, field("first-members-list"));
    await page.keyboard.press("Control+v");
    const names = members.getByRole("textbox");
    await until(async () => (await names.count()) === 8, "eight people are understood");
    await look(page, `first-members-${language}`);
    await page.setViewportSize({ width: 1366, height: 680 });
    await look(page, `first-members-680-${language}`);

    // The secretary of this board votes; a name is put right; the comptroller is not of the board.
    const vote = members.getByRole("checkbox", { name: secretary });
    assert.equal(await vote.isChecked(), false);
    await tabTo(page, vote);
    await page.keyboard.press("Space");
    assert.ok(await vote.isChecked());
    await tabTo(page, members.getByRole("button").last());
    await page.keyboard.press("Enter");
    await until(async () => (await names.count()) === 7, "one person less");
    await until(() => hasFocus(names.last()), "the focus goes on in the list");
    const role = members.getByRole("combobox").nth(2);
    assert.equal(await role.inputValue(), "alternate");

    // Another language, and back: nothing that was typed is lost.
    await page.getByRole("radio", { name: language === "es" ? "English" : "Español" }).press("Space");
    const other = wordsOf(language === "es" ? "en" : "es");
    await page.getByRole("heading", { level: 1, name: other("first-title") }).waitFor();
    await page.getByRole("radio", { name: language === "es" ? "Español" : "English" }).press("Space");
    await page.getByRole("heading", { level: 1, name: say("first-title") }).waitFor();
    assert.equal(await field("first-institution").inputValue(), institution);
    assert.equal(await names.count(), 7);

    await field("first-institution").focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("navigation", { name: say("frame-rail") }).waitFor();
    await until(() => hasFocus(page.getByRole("heading", { level: 1 })), "the screen's title has the focus");
    const seconds = (Date.now() - began) / 1000;
    assert.ok(seconds < 60, `${seconds} s`);
    await look(page, `first-done-${language}`);

    const library = await ask(page, "library");
    assert.equal(library.institution.name, institution);
    const seats = await ask(page, "list_members", { body: library.bodies[0].uid });
    const told = seats.map(({ role, vote, holders }) => `${role} ${vote} ${holders.length}`);
    assert.deepEqual(told.slice(0, 2), ["president true 1", "member true 2"]);
    assert.equal(told.at(-1), "secretary true 1");
    assert.equal(seats.length, 6);
    assert.deepEqual(faults, []);
  });
}

test("an agenda that is written already is imported from the first screen", async (t) => {
  const { say, page, faults } = await first(t, "es");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("first-import") }).click();
  const file = { name: "orden.txt", mimeType: "text/plain", buffer: Buffer.from(AGENDA) };
  await (await choosing).setFiles(file);
  await until(async () => (await page.getByLabel(say("first-body"), { exact: true }).inputValue()) !== "", "the body");
  assert.equal(await page.getByLabel(say("first-body"), { exact: true }).inputValue(), "Consejo Directivo");
  await page.getByLabel(say("first-institution"), { exact: true }).fill("Instituto de la Ciudad");
  await look(page, "first-importing-es");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: say("importing-review-title") }).waitFor();
  assert.equal((await ask(page, "library")).bodies[0].name, "Consejo Directivo");
  assert.deepEqual(faults, []);
});

test("the example is explored with one click and removed with its file", async (t) => {
  const { say, page, faults } = await first(t, "es");
  await page.getByRole("button", { name: say("first-example") }).click();
  const tag = page.getByRole("contentinfo").getByRole("button", { name: say("frame-demonstration") });
  await tag.click();
  await look(page, "example-menu-es");
  await page.getByRole("menuitem", { name: say("frame-demonstration-remove") }).click();
  const dialog = page.getByRole("dialog", { name: say("frame-demonstration-ask") });
  await dialog.getByText(say("frame-demonstration-goes")).waitFor();
  await look(page, "example-remove-es");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal((await ask(page, "library")).demonstration, true);

  await tag.press("Enter");
  const entry = page.getByRole("menuitem", { name: say("frame-demonstration-remove") });
  await until(() => entry.evaluate((element) => element === document.activeElement), "the menu has the focus");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: say("frame-demonstration-remove") }).click();
  await page.getByRole("heading", { level: 1, name: say("first-title") }).waitFor();
  await page.getByText(say("frame-demonstration-removed")).waitFor();
  assert.equal(await ask(page, "library"), null);
  assert.deepEqual((await ask(page, "preferences")).recent, []);
  await look(page, "first-after-example-es");
  // The screens of the library may ask once more before they hear that it is gone.
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('"no_library"')),
    [],
  );
});

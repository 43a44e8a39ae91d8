// Every screen and how it is come to, with what is open on it: each from a fresh page, on what its story has open.

import { until } from "../library.mjs";

/** A document with a bit of everything that its reader has doubts about. */
const DOCUMENT = `Décima Tercera Sesión Ordinaria 2023
Junta Directiva
martes 21 de diciembre de 2023

ORDEN DEL DÍA

1. Lista de asistencia y declaración de quórum.
2. Informe de la dirección general.
2.1. Avance de las obras del año, con el detalle de cada frente y de las que se suspendieron por la temporada de lluvias.
2.3. Licitaciones.
4. Asuntos generales.
5. Clausura de la sesión.

2. Informe de la dirección general

La dirección presenta el informe del trimestre y entrega copia a cada integrante.

4. Cumplimiento de acuerdos

Acuerdo\tEstatus
JD-XII-2. La Dirección revisará a) el contrato y b) la fianza.\ta) Cumplido. b) Pendiente de firma.
JD-XII-3. La Secretaría Técnica publicará el calendario de sesiones.\tEn proceso.
`;
/** A letter in which no session can be found. */
const LETTER = "Estimada señora:\n\nLe agradezco mucho su visita del martes.\n";
const MEMBERS = [
  "Arq. Beatriz Arriaga Montejo, Presidenta",
  "Damián Cisneros Olvera, Vocal",
  "Leonor Quiroz Padilla, Suplente",
  "Lic. Gabriela Montalvo Ríos, Secretaria Técnica",
].join("\n");
const NONSENSE = "xyzzy";

/** An institution of which nothing more is known yet. */
const OWN = { institution: "Instituto Municipal de Planeación", body: "Junta Directiva", code: "JD" };

/** Goes to an address of the window, freshly loaded, with the usual letters in the usual theme. */
async function goTo(page, hash) {
  await page.evaluate((hash) => history.replaceState(null, "", hash), hash);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: /./ }).waitFor();
}

const session = async (ask) => (await ask("list_sessions")).find(({ year }) => year === 2023).uid;

/** Chooses a document by the button that asks for one. */
async function read(page, say, text) {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("importing-choose") }).click();
  await (await choosing).setFiles({ name: "orden.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
}

async function agenda({ page, ask }) {
  await goTo(page, `#/sessions/${await session(ask)}/agenda`);
  await page.getByRole("treegrid").locator("[data-item]").first().waitFor();
}

const rowOf = (page, number) => page.locator(`[data-item][aria-label^="${number}. "]`);

async function packet({ page, say, ask }) {
  await goTo(page, `#/sessions/${await session(ask)}/packet`);
  const preview = page.getByRole("region", { name: say("packet-preview") });
  const isDrawn = (canvas) => canvas.width > 0 && canvas.getContext("2d").getImageData(60, 60, 1, 1).data[3] > 0;
  await until(
    () =>
      preview
        .locator("canvas")
        .first()
        .evaluate(isDrawn, null, { timeout: 1000 })
        .catch(() => false),
    "a page",
    60,
  );
  await page.getByText(say("packet-save")).waitFor();
}

async function sessionDialog({ page, say }) {
  await goTo(page, "#/home");
  await page.keyboard.press("Control+n");
  await until(() => page.getByLabel(say("desk-number")).inputValue(), "a number is proposed");
}

async function palette({ page, say }, text) {
  await goTo(page, "#/home");
  await page.getByRole("contentinfo").waitFor();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: say("palette-title") });
  await dialog.getByRole("option").first().waitFor();
  if (text) await dialog.getByRole("combobox").fill(text);
  return dialog;
}

const SECTIONS = ["institution", "letterhead", "paper", "language", "appearance", "shortcuts", "file"];

async function settings({ page, say }, section) {
  await goTo(page, "#/preferences");
  const sections = page.getByRole("navigation", { name: say("preferences-sections") });
  await sections.getByRole("button", { name: say(`preferences-section-${section}`) }).click();
  await page.getByRole("heading", { level: 2, name: say(`preferences-section-${section}`) }).waitFor();
}

/** The screens with the demonstration open. */
const OF_DEMONSTRATION = {
  async home({ page }) {
    await goTo(page, "#/home");
    await page.getByRole("heading", { level: 2, name: /2023/ }).waitFor();
  },
  async sessions({ page }) {
    await goTo(page, "#/sessions");
    await page.getByRole("button", { name: /2023/ }).first().waitFor();
  },
  "session-dialog": sessionDialog,
  async "session-dialog-misread"(desk) {
    const { page, say } = desk;
    await sessionDialog(desk);
    const date = page.getByLabel(say("desk-date"), { exact: true });
    await date.fill("32/13");
    await date.press("Tab");
    await page.getByLabel(say("desk-time"), { exact: true }).fill("tarde");
    await page.keyboard.press("Tab");
    await until(() => date.getAttribute("aria-invalid"), "the date is refused");
  },
  agenda,
  async "agenda-detail"(desk) {
    const { page } = desk;
    await agenda(desk);
    await rowOf(page, "5.1").click({ position: { x: 200, y: 12 } });
    await page.keyboard.press("Alt+Enter");
    await page.getByRole("complementary").getByRole("textbox").first().waitFor();
  },
  async "agenda-menu"(desk) {
    const { page } = desk;
    await agenda(desk);
    await rowOf(page, "5").locator("[data-grip]").click();
    await page.getByRole("menuitem").first().waitFor();
  },
  async "agenda-changed"(desk) {
    const { page, say } = desk;
    await agenda(desk);
    const rows = page.getByRole("treegrid").locator("[data-item]");
    if ((await rows.count()) > 11) return;
    await rowOf(page, "9").focus();
    await page.keyboard.press("Control+d");
    await until(async () => (await rows.count()) === 12, "the copy is there");
    await page
      .getByRole("region", { name: say("frame-messages") })
      .getByRole("button")
      .first()
      .waitFor();
  },
  packet,
  async "packet-below"(desk) {
    await packet(desk);
    await desk.page.getByRole("button", { name: desk.say("issued-verify") }).scrollIntoViewIfNeeded();
  },
  async printing(desk) {
    await packet(desk);
    await desk.page.keyboard.press("Control+p");
    const dialog = desk.page.getByRole("dialog", { name: desk.say("printing-title") });
    await dialog.getByText(desk.say("printing-pages-range")).click();
    await dialog.getByLabel(desk.say("printing-first")).waitFor();
  },
  async verifying(desk) {
    await packet(desk);
    await desk.page.getByRole("button", { name: desk.say("issued-verify") }).click();
    await desk.page.getByRole("dialog", { name: desk.say("issued-verify") }).waitFor();
  },
  async agreements({ page }) {
    await goTo(page, "#/agreements");
    await page.getByRole("table").waitFor();
  },
  async "agreements-none"({ page, say }) {
    await goTo(page, "#/agreements/overdue/nadie");
    await page.getByRole("button", { name: say("follow-up-unfiltered") }).waitFor();
  },
  async importing({ page, say }) {
    await goTo(page, "#/importing");
    await page.getByRole("button", { name: say("importing-choose") }).waitFor();
  },
  async "importing-review"({ page, say }) {
    await goTo(page, "#/importing");
    await read(page, say, DOCUMENT);
    await page.getByRole("heading", { level: 1, name: say("importing-review-title") }).waitFor();
  },
  async "importing-correcting"(desk) {
    await OF_DEMONSTRATION["importing-review"](desk);
    await desk.page.locator("[data-part='agreement-0']").focus();
    await desk.page.keyboard.press("F2");
    await desk.page.getByLabel(desk.say("importing-agreement-responsible")).waitFor();
  },
  async "importing-nothing"({ page, say }) {
    await goTo(page, "#/importing");
    await read(page, say, LETTER);
    await page.getByText(say("importing-agreements-none")).or(page.getByRole("alert")).first().waitFor();
  },
  async "settings-nothing"({ page, say }) {
    await goTo(page, "#/preferences");
    await page.getByRole("searchbox", { name: say("preferences-search") }).fill(NONSENSE);
    await page.getByRole("button", { name: say("preferences-nothing-forget") }).waitFor();
  },
  ...Object.fromEntries(SECTIONS.map((section) => [`settings-${section}`, (desk) => settings(desk, section)])),
  async restoring(desk) {
    await settings(desk, "file");
    await desk.page.getByRole("button", { name: desk.say("preferences-restore") }).click();
    await desk.page.getByRole("dialog", { name: desk.say("preferences-restore-title") }).waitFor();
  },
  palette: (desk) => palette(desk),
  async "palette-found"(desk) {
    const dialog = await palette(desk, "sesion");
    await dialog.getByRole("group", { name: desk.say("palette-group-sessions") }).waitFor();
  },
  async "palette-nothing"(desk) {
    const dialog = await palette(desk, NONSENSE);
    await until(async () => (await dialog.getByRole("option").count()) === 0, "nothing is found");
  },
  async shortcuts(desk) {
    await agenda(desk);
    await desk.page.keyboard.press("F1");
    await desk.page.getByRole("dialog").getByRole("searchbox").waitFor();
  },
  async "example-removing"({ page, say }) {
    await goTo(page, "#/home");
    await page
      .getByRole("contentinfo")
      .getByRole("button", { name: say("frame-demonstration") })
      .click();
    await page.getByRole("menuitem", { name: say("frame-demonstration-remove") }).click();
    await page.getByRole("dialog", { name: say("frame-demonstration-ask") }).waitFor();
  },
  async unreachable({ page, say }) {
    // Every question fails from now on, as when the core has ended.
    await goTo(page, "#/home");
    await page.route("**/call/list_sessions", (route) => route.abort());
    await page.locator("nav").getByRole("button", { name: say("frame-sessions") }).click();
    await page.getByRole("alert").first().waitFor();
    await page.unroute("**/call/list_sessions");
  },
};

/** The screens of the first start. */
const OF_FIRST_RUN = {
  async first({ page, say }) {
    await page.reload();
    await page.getByRole("heading", { level: 1, name: say("first-title") }).waitFor();
  },
  async "first-members"(desk) {
    const { page, say } = desk;
    await OF_FIRST_RUN.first(desk);
    await page.getByLabel(say("first-institution"), { exact: true }).fill(OWN.institution);
    await page.getByLabel(say("first-members-list"), { exact: true }).fill(MEMBERS);
    await page
      .getByRole("group", { name: say("first-members-table") })
      .getByRole("textbox")
      .first()
      .waitFor();
  },
  async "first-missing"(desk) {
    // Without what was typed the time before.
    await desk.ask("keep_first_draft", { text: null });
    await OF_FIRST_RUN.first(desk);
    await desk.page.keyboard.press("Control+Enter");
    await desk.page.getByText(desk.say("first-missing")).waitFor();
  },
};

/** The screens of a library in which nothing is yet. */
const OF_EMPTY_LIBRARY = {
  async "home-empty"({ page, say }) {
    await goTo(page, "#/home");
    await page.getByText(say("home-first-title")).waitFor();
  },
  async "sessions-empty"({ page, say }) {
    await goTo(page, "#/sessions");
    await page.getByText(say("desk-empty-title")).waitFor();
  },
  async "agreements-empty"({ page, say }) {
    await goTo(page, "#/agreements");
    await page.getByText(say("follow-up-empty-title")).waitFor();
  },
  async "templates-empty"({ page, say }) {
    await goTo(page, "#/sessions");
    await page.getByRole("button", { name: say("desk-templates"), exact: true }).click();
    await page.getByRole("dialog").waitFor();
  },
  async "agenda-empty"({ page, say, ask }) {
    const known = await ask("list_sessions");
    const uid = known[0]?.uid ?? (await emptySession(ask));
    await goTo(page, `#/sessions/${uid}/agenda`);
    await page.getByText(say("agenda-empty-title")).waitFor();
  },
};

/** A session whose agenda has no item left. */
async function emptySession(ask) {
  const body = (await ask("library")).bodies[0].uid;
  const facts = { body, kind: "ordinaria", number: 1, year: 2024, date: "2024-01-18", time: "17:00", place: null };
  const { uid } = await ask("create_session", facts);
  const { items } = await ask("agenda", { session: uid });
  for (const { uid: item, depth } of items) if (depth === 0) await ask("delete_agenda_item", { item });
  return uid;
}

const wanted = process.env.SCREENS?.split(/[ ,]+/).filter(Boolean) ?? [];
const chosen = (screens) =>
  wanted.length === 0 ? screens : Object.fromEntries(Object.entries(screens).filter(([name]) => wanted.includes(name)));

/**
 * The stories: what is open, and the screens on it in the order in which they are looked at. `SCREENS` in the
 * environment chooses among them.
 */
export const STORIES = [
  { name: "demonstration", shown: ["--demonstration"], screens: chosen(OF_DEMONSTRATION) },
  { name: "first run", shown: [], screens: chosen(OF_FIRST_RUN) },
  {
    name: "empty library",
    shown: [],
    begin: async ({ ask }) => {
      const { path } = await ask("library_place", { institution: OWN.institution });
      await ask("create_library", { ...OWN, path });
    },
    screens: chosen(OF_EMPTY_LIBRARY),
  },
].filter(({ screens }) => Object.keys(screens).length > 0);

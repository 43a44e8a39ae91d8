// A sheet for each screen, with its pictures side by side, small: what falls out of line is seen at a glance.

import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../browser/host.mjs";
import { PICTURES } from "./take.mjs";

/** The pictures of a sheet stand in as many columns as there are sizes of letters and heights, and in the others' rows. */
const COLUMNS = ["100-768", "100-680", "125-768", "125-680", "150-768", "150-680"];
const ROWS = ["es-light", "en-light", "es-dark", "en-dark", "es-contrast", "en-contrast"];

const STYLE = `body { margin: 8px; font: 14px sans-serif; background: #888 } h1 { margin: 4px 0; font-size: 16px }
.sheet { display: grid; grid-template-columns: repeat(${COLUMNS.length}, 480px); gap: 6px }
img { width: 480px; display: block }`;

function sheetOf(screen) {
  const cells = ROWS.flatMap((row) =>
    COLUMNS.map((column) => {
      const file = `${screen}/${row}-${column}.png`;
      return existsSync(join(PICTURES, file)) ? `<a href="${file}"><img src="${file}" alt="${row}-${column}"></a>` : "";
    }),
  );
  return `<h1>${screen}</h1><div class="sheet">${cells.filter(Boolean).join("\n")}</div>`;
}

/** Writes `index.html`, which leads to every picture, and a picture of each screen's sheet. */
export async function writeSheets() {
  const folders = readdirSync(PICTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sheets = folders.map(({ name }) => ({ name, html: sheetOf(name) }));
  const page = (body) => `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;
  writeFileSync(join(PICTURES, "index.html"), page(sheets.map(({ html }) => html).join("\n")));
  const browser = await launch();
  try {
    const shown = await browser.newPage({ viewport: { width: COLUMNS.length * 486 + 16, height: 400 } });
    for (const { name, html } of sheets) {
      const file = join(PICTURES, `sheet-${name}.html`);
      writeFileSync(file, page(html));
      await shown.goto(pathToFileURL(file).href);
      await shown.screenshot({ path: join(PICTURES, `sheet-${name}.png`), fullPage: true });
    }
  } finally {
    await browser.close();
  }
}

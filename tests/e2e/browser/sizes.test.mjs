// What the window has to read before it shows anything.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { ui } from "../library.mjs";

/** The most that the first screen may ask for, in KiB of compressed script. */
const MOST = 180;

const assets = join(ui, "assets");
const text = (name) => readFileSync(join(assets, name), "utf8");
const kib = (name) =>
  gzipSync(readFileSync(join(assets, name)), { level: 9 }).length / 1024;

/** A script with those that it cannot begin without. */
function needed(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const imports = [
    ...text(name).matchAll(
      /(?:^|[;}\s])(?:import|export)(?:[\w\s{},*$]*from)?\s*"\.\/([\w.-]+\.js)"/g,
    ),
  ];
  for (const [, other] of imports) needed(other, found);
  return found;
}

test("the first screen is small, and what it does not need comes later", () => {
  const page = readFileSync(join(ui, "index.html"), "utf8");
  const entries = [
    ...page.matchAll(/(?:src|href)="[^"]*?assets\/([\w.-]+\.js)"/g),
  ].map(([, name]) => name);
  assert.ok(entries.length > 0, page);
  const first = new Set(entries.flatMap((name) => [...needed(name)]));
  // The window's own door to the core is fetched at once, too.
  for (const name of readdirSync(assets))
    if (/^tauri-.*\.js$/.test(name)) first.add(name);
  const later = readdirSync(assets).filter(
    (name) => name.endsWith(".js") && !first.has(name),
  );
  const said = (names) =>
    names.map((name) => `${name} ${kib(name).toFixed(1)}`).join(", ");
  const sum = [...first].reduce((total, name) => total + kib(name), 0);
  console.log(
    `first: ${sum.toFixed(1)} KiB (${said([...first])}); later: ${said(later)}`,
  );
  assert.ok(sum <= MOST, `${sum.toFixed(1)} KiB of at most ${MOST}`);
  for (const heavy of [
    "RichEditor",
    "pdf-",
    "PdfPreview",
    "FirstScreen",
    "ImportScreen",
    "PreferencesScreen",
  ])
    assert.ok(
      later.some((name) => name.startsWith(heavy)),
      `${heavy} comes later`,
    );
});

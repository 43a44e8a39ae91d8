// How large what the window reads is, compressed, in KiB.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ui } from "./library.mjs";

const assets = join(ui, "assets");
const text = (name) => readFileSync(join(assets, name), "utf8");
const kib = (name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length / 1024;

/** A script with those that it cannot begin without. */
function needed(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const imports = [...text(name).matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w\s{},*$]*from)?\s*"\.\/([\w.-]+\.js)"/g)];
  for (const [, other] of imports) needed(other, found);
  return found;
}

/** The scripts of the first screen with their sizes and their sum, and those that come later. */
export function firstRoute() {
  const page = readFileSync(join(ui, "index.html"), "utf8");
  const entries = [...page.matchAll(/(?:src|href)="[^"]*?assets\/([\w.-]+\.js)"/g)].map(([, name]) => name);
  if (entries.length === 0) throw new Error(`no script in ${page}`);
  const names = new Set(entries.flatMap((name) => [...needed(name)]));
  // The window's own door to the core is fetched at once, too.
  for (const name of readdirSync(assets)) if (/^tauri-.*\.js$/.test(name)) names.add(name);
  const later = readdirSync(assets).filter((name) => name.endsWith(".js") && !names.has(name));
  const sized = (names) => names.map((name) => [name, kib(name)]);
  const first = sized([...names]);
  return { first, later: sized(later), sum: first.reduce((total, [, size]) => total + size, 0) };
}

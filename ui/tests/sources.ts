import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ui = join(import.meta.dirname, "..");
/** The folder with a language's messages. */
export const locales = join(ui, "..", "assets", "locales");

export type Source = { path: string; text: string };

/** The files below a folder with one of these endings. */
export function filesBelow(folder: string, endings: RegExp): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ui, path), text: readFileSync(path, "utf8") }));
}

/** All that the window is made of. */
export const sources: Source[] = filesBelow(join(ui, "src"), /\.(ts|svelte|css)$/);

import { call, chooseFiles, desktop } from "$api";

/** The ending of a library's file. */
export const ENDING = ".sesiona";

/** A name for a file, from the words of an institution. */
export function fileNameFor(words: string): string {
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "");
  const dashed = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${dashed || "Sesiona"}${ENDING}`;
}

/** Where a new library goes: chosen in a dialog, or as typed where there are no dialogs. */
export async function chooseNewPath(suggested: string, typed: string): Promise<string | null> {
  if (desktop) return call("choose_save_path", { suggested, kind: "library" });
  return typed.trim() || null;
}

/** Which library to open: chosen in a dialog, or as typed where there are no dialogs. */
export async function chooseExistingPath(typed: string): Promise<string | null> {
  if (!desktop) return typed.trim() || null;
  const [file] = await chooseFiles("library");
  return file && "path" in file ? file.path : null;
}

/** What a new library needs to know. */
export type Institution = { institution: string; short_name: string; body: string; code: string };

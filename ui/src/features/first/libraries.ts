import { call, chooseFiles, desktop } from "$api";

/** Where a new library goes, chosen in a dialog of the desktop. */
export const chooseNewPath = (suggested: string): Promise<string | null> =>
  call("choose_save_path", { suggested, kind: "library" });

/** Which library to open: chosen in a dialog, or as typed where there are no dialogs. */
export async function chooseExistingPath(typed: string): Promise<string | null> {
  if (!desktop) return typed.trim() || null;
  const [file] = await chooseFiles("library");
  return file && "path" in file ? file.path : null;
}

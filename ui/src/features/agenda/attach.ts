import { call, nameOf, readFile, refusalOf, type FileSource } from "$api";
import { t } from "$i18n";

/** A file by its path or bytes, or one that the page received and has not read yet. */
export type Attachable = FileSource | File;

const named = (file: Attachable) => (file instanceof File ? file.name : nameOf(file));

async function attach(item: string, file: Attachable) {
  const source = file instanceof File ? await readFile(file) : file;
  if ("path" in source) await call("attach_file", { item, path: source.path });
  else await call("attach_bytes", { item, ...source });
}

/** Attaches files to an item, one after another; a refused one keeps no other out. Answers the refusals, in words. */
export async function attachAll(item: string, files: Attachable[]): Promise<string[]> {
  const refused: string[] = [];
  for (const file of files) {
    try {
      await attach(item, file);
    } catch (failure) {
      const [name, { message }] = [named(file), refusalOf(failure)];
      refused.push(message.includes(name) ? message : t("agenda-attachment-refused", { name, reason: message }));
    }
  }
  return refused;
}

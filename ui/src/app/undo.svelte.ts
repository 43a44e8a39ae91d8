import { call, live, onchanged, refusalOf, saveAll, type CommandName } from "$api";
import { showToast } from "$components";
import { t, tOf } from "$i18n";

/** After these a toast offers to take them back; the rest is taken back with the button or its keys. */
const OFFERED = new Set<CommandName>([
  "delete_session",
  "import_agenda",
  "move_agenda_item",
  "place_agenda_item",
  "duplicate_agenda_item",
  "delete_agenda_item",
  "delete_attachment",
  "delete_note",
]);

/** The longest subject that a toast or a tooltip repeats. */
const LONGEST = 80;
const shortened = (subject: string) =>
  subject.length > LONGEST ? `${subject.slice(0, LONGEST - 1).trimEnd()}…` : subject;

/** What was done, in words. */
export const inWords = (step: { name: string; subject: string }): string =>
  tOf("operation", step.name, { subject: shortened(step.subject) });

/** What can be taken back and done again. */
export class Undo {
  readonly #history = live("history", () => ({}), [
    "institution",
    "body",
    "session",
    "agenda_item",
    "attachment",
    "note",
    "agreement",
    "report",
  ]);

  constructor() {
    $effect(() => onchanged((_, name) => void this.#offer(name)));
  }

  get undoable() {
    return this.#history.answer?.undo ?? null;
  }

  get redoable() {
    return this.#history.answer?.redo ?? null;
  }

  async undo() {
    await this.#step("undo", (words) => t("frame-undone", { what: words }), {
      label: t("frame-redo"),
      onclick: () => void this.redo(),
    });
  }

  async redo() {
    await this.#step("redo", (words) => words, { label: t("frame-undo"), onclick: () => void this.undo() });
  }

  async #step(name: "undo" | "redo", say: (words: string) => string, action: { label: string; onclick: () => void }) {
    try {
      // What was typed last belongs to the past that is taken back.
      await saveAll();
      showToast(say(inWords(await call(name))), { actions: [action] });
    } catch (failure) {
      showToast(refusalOf(failure).message, { tone: "danger" });
    }
  }

  async #offer(name: CommandName | undefined) {
    if (!name || !OFFERED.has(name)) return;
    const { undo } = await call("history").catch(() => ({ undo: null }));
    if (!undo) return;
    showToast(inWords(undo), { actions: [{ label: t("frame-undo"), onclick: () => void this.undo() }] });
  }
}

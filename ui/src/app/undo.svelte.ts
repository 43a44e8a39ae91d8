import { call, live, onchanged, refusalOf, saveAll, type CommandName, EVERY_KIND } from "$api";
import { showToast, withdrawToasts, type UndoScope } from "$components";
import { t, tOf } from "$i18n";

/** After these a toast offers to take them back; the rest is taken back with the button or its keys. */
const OFFERED = new Set<CommandName>([
  "change_institution",
  "change_body",
  "add_body",
  "change_letterhead",
  "change_usual_sheets",
  "change_terms",
  "change_quorum",
  "change_numbering",
  "delete_session",
  "delete_template",
  "use_template",
  "import_agenda",
  "move_agenda_item",
  "place_agenda_item",
  "duplicate_agenda_item",
  "delete_agenda_item",
  "place_attachment",
  "delete_attachment",
  "delete_note",
  "renumber",
  "place_packet_part",
  "reset_packet_order",
]);

/** The longest subject that a toast or a tooltip repeats. */
const LONGEST = 80;
const shortened = (subject: string) =>
  subject.length > LONGEST ? `${subject.slice(0, LONGEST - 1).trimEnd()}…` : subject;

/** What was done, in words. */
const inWords = (step: { name: string; subject: string }): string =>
  tOf("operation", step.name, { subject: shortened(step.subject) });

/** What can be taken back and done again in the library. */
export class LibraryUndo implements UndoScope {
  readonly #history = live("history", () => ({}), [...EVERY_KIND]);
  /** Grows with each change: what a message offers is only true until the next one. */
  #changes = 0;

  constructor() {
    $effect(() =>
      onchanged((changed, name) => {
        // How this device shows things is no part of what the library remembers.
        if (changed.some((kind) => kind !== "preferences")) void this.#follow(name);
      }),
    );
  }

  get undoable(): string | null {
    const { undo } = this.#history.answer ?? {};
    return undo ? inWords(undo) : null;
  }

  get redoable(): string | null {
    const { redo } = this.#history.answer ?? {};
    return redo ? inWords(redo) : null;
  }

  undo() {
    void this.#step("undo");
  }

  redo() {
    void this.#step("redo");
  }

  /** Takes a step; one that a message offered only while nothing else happened since. */
  async #step(name: "undo" | "redo", offered?: number) {
    try {
      // What was typed last belongs to the past that is taken back.
      await saveAll();
      if (offered !== undefined && offered !== this.#changes) return void showToast(t("frame-undo-too-late"));
      const words = inWords(await call(name));
      if (name === "undo") this.#offer(t("frame-undone", { what: words }), "redo");
      else this.#offer(words, "undo");
    } catch (failure) {
      showToast(refusalOf(failure).message, { tone: "danger" });
    }
  }

  /** After a change the older offers are about another past. */
  async #follow(name: CommandName | undefined) {
    const mine = ++this.#changes;
    withdrawToasts("undo");
    if (!name || !OFFERED.has(name)) return;
    const { undo } = await call("history").catch(() => ({ undo: null }));
    if (undo && mine === this.#changes) this.#offer(inWords(undo), "undo");
  }

  #offer(message: string, step: "undo" | "redo") {
    const now = this.#changes;
    const label = step === "undo" ? t("frame-undo") : t("frame-redo");
    showToast(message, { about: "undo", actions: [{ label, onclick: () => void this.#step(step, now) }] });
  }
}

import { tick } from "svelte";
import { call, onchanged, refusalOf, type CommandName, type Preferences, type RecordKind } from "$api";
import { libraryUndo, Past, showToast, type UndoScope } from "$components";
import { t, tOf } from "$i18n";
import { USUAL_LETTERS } from "./letters.svelte";

/** How this device shows things: what its settings change. */
export type Wishes = { [Name in "language" | "theme" | "letters" | "single_keys"]: NonNullable<Preferences[Name]> };
/** A wish that changed; or a change of the institution's own file, which remembers it itself. */
type Deed = keyof Wishes | "records";

const NAMES = ["language", "theme", "letters", "single_keys"] as const;
/** These bring nothing that could be taken back, or take it back themselves. */
const NO_DEEDS = new Set<CommandName>(["change_preferences", "undo", "redo", "backup", "restore", "open_library"]);
const NO_RECORDS = new Set<RecordKind>(["library", "preferences"]);

const wishesOf = ({ language, theme, letters, single_keys }: Preferences): Wishes => ({
  language,
  theme,
  letters: letters ?? USUAL_LETTERS,
  single_keys,
});
const same = (one: Wishes, other: Wishes) => NAMES.every((name) => one[name] === other[name]);

/** Changes how this device shows things. Answers whether it was kept. */
export async function changeWishes(wishes: Partial<Wishes>): Promise<boolean> {
  try {
    await call("change_preferences", wishes);
    return true;
  } catch (failure) {
    showToast(refusalOf(failure).message, { tone: "danger" });
    return false;
  }
}

/**
 * What can be taken back while the settings are open, the newest first: wishes from their own little past, changes of
 * the institution's file from the library's.
 */
export class WishesUndo implements UndoScope {
  readonly #past = new Past<Wishes, Deed>();
  #now: Wishes;
  /** What is being brought back; seeing it arrive is no new wish. */
  #expected: { wishes: Wishes; deed: Deed; offer: "undo" | "redo" } | undefined;
  /** Grows with each change: what a message offers is only true until the next one. */
  #turn = 0;

  constructor(preferences: Preferences) {
    this.#now = wishesOf(preferences);
  }

  get undoable(): string | null {
    const deed = this.#past.undoable;
    return deed && deed !== "records" ? inWords(deed) : (libraryUndo()?.undoable ?? null);
  }

  get redoable(): string | null {
    const deed = this.#past.redoable;
    if (deed && deed !== "records") return inWords(deed);
    // After another wish nothing that came before it is done again.
    return deed || !this.#past.undoable ? (libraryUndo()?.redoable ?? null) : null;
  }

  /** Follows what this device is said to show, whoever asked for it. */
  see(preferences: Preferences) {
    const before = this.#now;
    const now = wishesOf(preferences);
    if (same(before, now)) return;
    this.#now = now;
    this.#turn++;
    const expected = this.#expected;
    this.#expected = undefined;
    if (expected && same(expected.wishes, now)) return void this.#offer(expected.deed, expected.offer);
    const deed = NAMES.find((name) => before[name] !== now[name]) ?? "theme";
    this.#past.remember(before, deed);
    void this.#offer(deed, "undo");
  }

  /** Follows the changes of the file that are made meanwhile; returns how to stop. */
  followRecords(): () => void {
    return onchanged((changed, name) => {
      if (changed.every((kind) => kind === "preferences")) return;
      this.#turn++;
      if (name === "undo" && this.#past.undoable === "records") this.#past.undo(this.#now);
      else if (name === "redo" && this.#past.redoable === "records") this.#past.redo(this.#now);
      // Another file, or another state of it, has another past.
      else if (name === "restore" || name === "open_library") this.#past.forget();
      else if (name && !NO_DEEDS.has(name) && changed.some((kind) => !NO_RECORDS.has(kind)))
        this.#past.remember(this.#now, "records");
    });
  }

  undo() {
    void this.#step("undo");
  }

  redo() {
    void this.#step("redo");
  }

  async #step(step: "undo" | "redo") {
    const past = this.#past;
    const deed = step === "undo" ? past.undoable : past.redoable;
    if (!deed || deed === "records") return libraryUndo()?.[step]();
    const wishes = past[step](this.#now);
    if (!wishes) return;
    this.#expected = { wishes, deed, offer: step === "undo" ? "redo" : "undo" };
    if (await changeWishes(wishes)) return;
    this.#expected = undefined;
    past[step === "undo" ? "redo" : "undo"](this.#now);
  }

  async #offer(deed: Deed, step: "undo" | "redo") {
    const turn = this.#turn;
    // The words of another language are there once the page has turned to it.
    await tick();
    const message = step === "undo" ? inWords(deed) : t("frame-undone", { what: inWords(deed) });
    const onclick = () => {
      if (turn === this.#turn) void this.#step(step);
      else showToast(t("frame-undo-too-late"));
    };
    const label = step === "undo" ? t("frame-undo") : t("frame-redo");
    showToast(message, { about: "undo", actions: [{ label, onclick }] });
  }
}

const inWords = (deed: Deed) => tOf("preferences-done", deed);

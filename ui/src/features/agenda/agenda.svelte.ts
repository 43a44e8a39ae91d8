import { tick } from "svelte";
import { call, live, refusalOf, type AgendaItemRow, type Direction } from "$api";
import { announce, showToast } from "$components";
import { t } from "$i18n";
import { attachAll, type Attachable } from "./attach";

/** Where a new item will stand: right after another, or as the last one inside it. */
export type Draft = { after: string | null; inside: string | null };

/** The agenda on the screen: which item is chosen, which is being named, and what is done to them. */
export class AgendaDesk {
  readonly #session: () => string;
  readonly #view;
  chosen = $state<string | null>(null);
  renaming = $state<string | null>(null);
  draft = $state<Draft | null>(null);
  /** Why nothing happened, until something does. */
  notice = $state<string | null>(null);
  /** What was removed here: when undo brings it back, it is chosen as it was. */
  readonly #removed = new Set<string>();
  #before: AgendaItemRow[] = [];
  /** Each change waits for the one before: keys held down keep their order. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(session: () => string) {
    this.#session = session;
    this.#view = live("agenda", () => ({ session: session() }), [
      "session",
      "agenda_item",
      "attachment",
      "note",
      "agreement",
    ]);
  }

  get items(): AgendaItemRow[] {
    return this.#view.answer?.items ?? [];
  }

  get view() {
    return this.#view.answer;
  }

  get refusal() {
    return this.#view.refusal;
  }

  /** The chosen item; the first one while none was chosen. */
  get current(): AgendaItemRow | undefined {
    return this.items.find((item) => item.uid === this.chosen) ?? this.items[0];
  }

  /** Chooses the item so many rows below (or above) the chosen one. */
  step(rows: number) {
    const index = this.items.findIndex((item) => item.uid === this.current?.uid);
    const target = this.items[Math.max(0, Math.min(index + rows, this.items.length - 1))];
    if (target) this.choose(target.uid);
  }

  choose(uid: string) {
    if (uid !== this.chosen) this.notice = null;
    this.chosen = uid;
  }

  /** Chooses what was removed and is back among the items; answers whether there is such an item. */
  chooseReturned(items: AgendaItemRow[]): boolean {
    const known = new Set(this.#before.map(({ uid }) => uid));
    const back = items.find(({ uid }) => this.#removed.has(uid) && !known.has(uid));
    this.#before = items;
    if (back) this.choose(back.uid);
    return back !== undefined;
  }

  startDraft(draft: Draft) {
    this.renaming = null;
    this.draft = draft;
  }

  /** Adds an item where the draft stands, or at the end, and leaves a draft for the next one. */
  add(title: string, place: Draft): Promise<boolean> {
    return this.#do(async () => {
      const added = await call("add_agenda_item", { session: this.#session(), title, ...place });
      await this.#view.settled();
      this.chosen = added.row.uid;
      if (this.draft) this.draft = { after: added.row.uid, inside: null };
      announce(t("agenda-said-added", { number: added.row.number, title: added.row.title }));
    });
  }

  rename(uid: string, title: string): Promise<boolean> {
    this.renaming = null;
    const row = this.items.find((item) => item.uid === uid);
    if (!title || !row || row.title === title) return Promise.resolve(true);
    return this.#do(async () => {
      await call("change_agenda_item", { item: uid, title });
      await this.#view.settled();
    });
  }

  move({ uid }: AgendaItemRow, direction: Direction): Promise<boolean> {
    return this.#do(async () => {
      // A key held down asks again before its row has moved: what counts is where the row stands by then.
      const row = this.items.find((item) => item.uid === uid);
      if (!row?.moves[direction]) return this.#tellCannotMove();
      const { row: moved } = await call("move_agenda_item", { item: uid, direction });
      await this.#view.settled();
      this.chosen = uid;
      announce(this.#placeInWords(moved, direction));
    });
  }

  duplicate(row: AgendaItemRow): Promise<boolean> {
    return this.#do(async () => {
      const { row: copy } = await call("duplicate_agenda_item", { item: row.uid });
      await this.#view.settled();
      this.chosen = copy.uid;
      announce(t("agenda-said-added", { number: copy.number, title: copy.title }));
    });
  }

  remove(row: AgendaItemRow): Promise<boolean> {
    const neighbour = this.#neighbourOf(row);
    return this.#do(async () => {
      // Chosen before, so that nobody asks for an item that is gone.
      this.chosen = neighbour;
      await call("delete_agenda_item", { item: row.uid });
      await this.#view.settled();
      this.#removed.add(row.uid);
      announce(t("agenda-said-deleted", { number: row.number, title: row.title }));
    });
  }

  /** Attaches files to an item, which is chosen so that its annexes are seen. */
  attach({ uid, number }: AgendaItemRow, files: Attachable[]): Promise<boolean> {
    return this.#do(async () => {
      this.choose(uid);
      const refused = await attachAll(uid, files);
      await this.#view.settled();
      if (refused.length < files.length) announce(t("agenda-said-attached", { number }));
      if (refused.length > 0) showToast(refused.join("\n"), { tone: "danger" });
    });
  }

  /** The row that is chosen when this one, with what is below it, goes away. */
  #neighbourOf(row: AgendaItemRow): string | null {
    const index = this.items.indexOf(row);
    const next = this.items.slice(index + 1).find((item) => item.depth <= row.depth);
    return (next ?? this.items[index - 1])?.uid ?? null;
  }

  #tellCannotMove() {
    this.notice = t("agenda-said-cannot-move");
    announce(this.notice);
  }

  #placeInWords(moved: AgendaItemRow, direction: Direction): string {
    const siblings = this.items.filter((item) => item.parent === moved.parent);
    const position = siblings.findIndex((item) => item.uid === moved.uid) + 1;
    const place = { number: moved.number, position, total: siblings.length };
    const parent = this.items.find((item) => item.uid === moved.parent);
    if (direction === "indent" && parent) return t("agenda-said-indented", { ...place, parent: parent.number });
    if (direction === "outdent") return t("agenda-said-outdented", place);
    return t("agenda-said-moved", place);
  }

  #do(act: () => Promise<void>): Promise<boolean> {
    const done = this.#queue.then(async () => {
      this.notice = null;
      try {
        await act();
        await tick();
        return true;
      } catch (failure) {
        showToast(refusalOf(failure).message, { tone: "danger" });
        return false;
      }
    });
    this.#queue = done;
    return done;
  }
}

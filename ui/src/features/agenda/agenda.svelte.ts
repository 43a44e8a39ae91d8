import { tick } from "svelte";
import { call, holdsUnsaved, live, refusalOf, type AgendaItemRow, type Direction, type SessionRow } from "$api";
import { announce, showToast } from "$components";
import { t } from "$i18n";
import { attaching, type Attachable } from "./attaching.svelte";
import { nextCell, type Editing, type ItemChange, type Way } from "./cells";
import { canGo, endOf, keepUnchanged, placed, removed, renumbered, standingsOf, stepPlace, type Place } from "./tree";

/** Where a new item will stand: right after another, or as the last one inside it. */
export type Draft = { after: string | null; inside: string | null };

/** What a change makes of the rows, before the core has answered. */
type Painting = (rows: AgendaItemRow[]) => AgendaItemRow[];

/**
 * The agenda on the screen: which item is chosen, what is being written, and what is done to them.
 *
 * What a key makes of the rows is painted at once; the core is asked for one change after another, and once it has
 * answered the last one its rows are shown. A change that it refuses is taken out of what was painted.
 */
export class AgendaDesk {
  readonly #session: () => string;
  readonly #view;
  readonly #problems;
  readonly #troubled = $derived.by(() => new Set(this.#problems.answer?.map(({ item }) => item)));
  chosen = $state<string | null>(null);
  /** The cell that is being edited. */
  editing = $state<Editing | null>(null);
  draft = $state<Draft | null>(null);
  /** Why nothing happened, until something does. */
  notice = $state<string | null>(null);
  /** What was removed here: when undo brings it back, it is chosen as it was. */
  readonly #removed = new Set<string>();
  #before: AgendaItemRow[] = [];
  /** Each change waits for the one before: keys held down keep their order. */
  #queue: Promise<unknown> = Promise.resolve();
  /** The changes that the core has not answered yet. */
  readonly #ahead: Painting[] = [];
  #painted = $state.raw<AgendaItemRow[] | null>(null);
  #shown: AgendaItemRow[] = [];
  readonly #items = $derived.by(() => {
    this.#shown = keepUnchanged(this.#shown, this.#painted ?? this.#answered);
    return this.#shown;
  });

  constructor(session: () => string) {
    this.#session = session;
    this.#view = live("agenda", () => ({ session: session() }), [
      "session",
      "agenda_item",
      "attachment",
      "note",
      "agreement",
    ]);
    this.#problems = live("annex_problems", () => ({ session: session() }), ["attachment"]);
    // Undo, papers and other screens see what the keys have asked for.
    $effect(() => holdsUnsaved(() => this.#queue));
  }

  /** The rows as the core last gave them. */
  get #answered(): AgendaItemRow[] {
    return this.#view.answer?.items ?? [];
  }

  /** The uid of the session whose agenda it is. */
  get session(): string {
    return this.#session();
  }

  get items(): AgendaItemRow[] {
    return this.#items;
  }

  /** Whether the core has given the agenda. */
  get known(): boolean {
    return this.#view.answer !== undefined;
  }

  /** When the session begins, and by when it is meant to be over. */
  get hours(): { start: string | null; plannedEnd: string | null } {
    const { time = null, planned_end = null } = this.#view.answer?.session ?? {};
    return { start: time, plannedEnd: planned_end };
  }

  /** The session whose numbers were announced and stay; nothing while they follow the places. */
  get announced(): SessionRow | null {
    const view = this.#view.answer;
    return view?.numbers_frozen ? view.session : null;
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
    this.editing = null;
    this.draft = draft;
  }

  startEditing(editing: Editing) {
    this.draft = null;
    this.choose(editing.uid);
    this.editing = editing;
  }

  /** Keeps what was written in the cell at hand and goes where the keys lead; answers whether a cell follows. */
  finishEditing(change: ItemChange | null, way: Way): boolean {
    const { editing } = this;
    if (!editing) return false;
    this.editing = null;
    const next = nextCell(this.items, editing, way);
    if (change) void this.change(editing.uid, change);
    if (next) this.startEditing(next);
    return next !== null;
  }

  /** Adds an item where the draft stands, or at the end, and leaves a draft for the next one. */
  add(title: string, place: Draft): Promise<boolean> {
    return this.#ask(
      () => call("add_agenda_item", { session: this.#session(), title, ...place }),
      ({ row }) => {
        this.chosen = row.uid;
        if (this.draft) this.draft = { after: row.uid, inside: null };
        announce(t("agenda-said-added", { number: row.number, title: row.title }));
      },
    );
  }

  /** Changes what the cells of a row say. */
  change(uid: string, change: ItemChange): Promise<boolean> {
    if (!this.items.some((item) => item.uid === uid)) return Promise.resolve(false);
    return this.#paint(
      (rows) => rows.map((item) => (item.uid === uid ? { ...item, ...change } : item)),
      () => call("change_agenda_item", { item: uid, ...change }),
    );
  }

  /** Takes a row one step. */
  move({ uid }: AgendaItemRow, direction: Direction): Promise<boolean> {
    const place = stepPlace(this.items, uid, direction);
    if (!place) return this.#tellCannotMove();
    return this.#relocate(
      uid,
      (rows) => stepPlace(rows, uid, direction),
      () => call("move_agenda_item", { item: uid, direction }),
    );
  }

  /** Puts a row where it was let go. */
  place({ uid }: AgendaItemRow, place: Place): Promise<boolean> {
    if (!canGo(this.items, uid, place)) return this.#tellCannotMove();
    return this.#relocate(
      uid,
      (rows) => (canGo(rows, uid, place) ? place : null),
      () => call("place_agenda_item", { item: uid, ...place }),
    );
  }

  duplicate(row: AgendaItemRow): Promise<boolean> {
    return this.#ask(
      () => call("duplicate_agenda_item", { item: row.uid }),
      ({ row: copy }) => {
        this.chosen = copy.uid;
        announce(t("agenda-said-added", { number: copy.number, title: copy.title }));
      },
    );
  }

  async remove(row: AgendaItemRow): Promise<boolean> {
    this.chosen = this.#neighbourOf(row);
    const done = await this.#paint(
      (rows) => removed(rows, row.uid),
      async () => {
        await call("delete_agenda_item", { item: row.uid });
        this.#removed.add(row.uid);
      },
    );
    if (done) announce(t("agenda-said-deleted", { number: row.number, title: row.title }));
    else this.chosen = row.uid;
    return done;
  }

  /** Attaches files to an item, which is chosen so that its annexes are seen. What keys ask for goes before. */
  async attach({ uid, number }: AgendaItemRow, files: Attachable[]) {
    this.choose(uid);
    const attachedBefore = this.items.find((item) => item.uid === uid)?.attachments ?? 0;
    const refused = await attaching.attach({ item: uid }, files);
    await this.#view.settled();
    const attachments = this.items.find((item) => item.uid === uid)?.attachments ?? 0;
    if (attachments > attachedBefore) announce(t("agenda-said-attached", { number }));
    if (refused.length > 0) showToast(refused.join("\n"), { tone: "danger" });
  }

  /** Whether the packet cannot take in some file of an item. */
  isTroubled(uid: string): boolean {
    return this.#troubled.has(uid);
  }

  /** The row that is chosen when this one, with what is below it, goes away. */
  #neighbourOf({ uid }: AgendaItemRow): string | null {
    const index = this.items.findIndex((item) => item.uid === uid);
    return (this.items[endOf(this.items, index)] ?? this.items[index - 1])?.uid ?? null;
  }

  #tellCannotMove(): Promise<boolean> {
    this.notice = t("agenda-said-cannot-move");
    announce(this.notice);
    return Promise.resolve(false);
  }

  #relocate(uid: string, find: (rows: AgendaItemRow[]) => Place | null, ask: () => Promise<unknown>) {
    const before = this.items.find((item) => item.uid === uid);
    const done = this.#paint((rows) => {
      const place = find(rows);
      return place ? placed(rows, uid, place) : rows;
    }, ask);
    this.chosen = uid;
    const after = this.items.find((item) => item.uid === uid);
    if (before && after) announce(this.#placeInWords(before, after));
    return done;
  }

  #placeInWords(before: AgendaItemRow, { uid, number, depth, parent }: AgendaItemRow): string {
    const place = { number, ...(standingsOf(this.items).get(uid) ?? { position: 1, total: 1 }) };
    const holder = this.items.find((item) => item.uid === parent);
    if (parent === before.parent) return t("agenda-said-moved", place);
    if (depth < before.depth || !holder) return t("agenda-said-outdented", place);
    return t("agenda-said-indented", { ...place, parent: holder.number });
  }

  /** Shows what a change will make of the rows, and asks the core for it. */
  #paint(change: Painting, ask: () => Promise<unknown>): Promise<boolean> {
    const start = this.#view.answer?.session.time ?? null;
    const painting: Painting = (rows) => renumbered(change(rows), start);
    this.#ahead.push(painting);
    this.#painted = painting(this.items);
    return this.#do(async () => {
      try {
        await ask();
      } catch (failure) {
        this.#ahead.splice(this.#ahead.indexOf(painting), 1);
        await this.#showAnswered();
        throw failure;
      }
      this.#ahead.splice(this.#ahead.indexOf(painting), 1);
      // While more is asked for, what the core says is older than what is painted.
      if (this.#ahead.length === 0) await this.#showAnswered();
    });
  }

  /** Asks the core for a change whose rows only it knows. */
  #ask<Answered>(ask: () => Promise<Answered>, then: (answered: Answered) => void): Promise<boolean> {
    return this.#do(async () => {
      const answered = await ask();
      await this.#showAnswered();
      then(answered);
    });
  }

  /** Shows the rows that the core gives, with what is asked for and not answered yet. */
  async #showAnswered() {
    await this.#view.settled();
    const rows = this.#ahead.reduce((rows, painting) => painting(rows), this.#answered);
    this.#painted = this.#ahead.length > 0 ? rows : null;
  }

  #do(act: () => Promise<void>): Promise<boolean> {
    this.notice = null;
    const done = this.#queue.then(async () => {
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

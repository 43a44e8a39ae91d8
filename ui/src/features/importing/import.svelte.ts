import {
  call,
  chooseFiles,
  live,
  nameOf,
  readFile,
  refusalOf,
  type Answer,
  type Arguments,
  type Coded,
  type FileSource,
  type SessionRow,
  type Understood,
  type UnderstoodSession,
} from "$api";
import { Past } from "$components";
import { choicesOf } from "./choices";
import {
  agreementPart,
  doubtsOfFacts,
  isDoubt,
  partAt,
  partOf,
  withoutAgreement,
  withoutItem,
  type PartId,
} from "./review";

/** What the reader made of a document. */
type Reading = { agendas: Understood[]; accepted: ReadonlySet<string>; shown: number; completing: boolean };
/** A passage of the document. */
export type Passage = Arguments<"give_meaning">["passage"];
/** What a person says that it means. */
export type Meaning = Arguments<"give_meaning">["meaning"];
/** What a correction was, and where. */
type Deed = { name: "corrected" | "discarded" | "accepted" | "marked"; part: PartId | null };

/** So long may reading take before it is told, in milliseconds. */
const AT_ONCE = 300;
/** Its lines stay on the desk: no command needs them again. */
const WITHOUT_LINES = { name: "", encoding: "", lines: [] };
/** How a warning is known again: an item that comes between changes positions, and nothing that was accepted. */
const identity = (warning: Coded): string =>
  JSON.stringify({ ...warning, position: null, choices: null, proposed: null });

/** Whether these facts are nothing new. */
function says<Part extends object>(part: Part, facts: Partial<Part>): boolean {
  return JSON.stringify({ ...part, ...facts }) === JSON.stringify(part);
}

/** A document that was read, and what its reader makes of it before anything is kept. */
export class ImportDesk {
  source = $state.raw<FileSource | null>(null);
  #document = $state.raw<Understood["source"]>();
  /** Every agenda of the document that is still to be kept; mostly one. */
  #agendas = $state.raw<Understood[]>([]);
  shown = $state(0);
  /** What was given up ends before anything else is read. */
  #givingUp: Promise<void> = Promise.resolve();
  /** The turn of the file that is being read. */
  #turn = $state(0);
  reading = $state(false);
  /** Whether reading takes long enough to be told. */
  slow = $state(false);
  /** How long reading took, in milliseconds. */
  took = $state(0);
  /** A file that is no text: it can only be kept as it is. */
  unreadable = $state.raw<FileSource>();
  /** The part under the pointer, in the document or beside it. */
  pointed = $state<PartId | null>(null);
  /** Whether the session that is there is completed, rather than another one made. */
  completing = $state(false);
  creating = $state(false);
  problem = $state<string>();
  chosen = $state<PartId | null>(null);
  correcting = $state<PartId | null>(null);
  /** What was accepted, as it reads: the same doubt is told anew after each correction. */
  #accepted = $state.raw<ReadonlySet<string>>(new Set());
  readonly #past = new Past<Reading, Deed>();
  readonly #destination = live(
    "import_destination",
    () => (this.understood ? { session: this.understood.session } : null),
    ["session", "body"],
  );
  readonly #completion = live(
    "plan_completion",
    () => {
      const { same, understood } = this;
      if (!same || !understood?.items.length) return null;
      return { session: same.uid, understood: this.#alone(understood), source: null };
    },
    ["session", "agenda_item", "agreement", "report"],
  );

  get agendas(): readonly Understood[] {
    return this.#agendas;
  }

  get understood(): Understood | undefined {
    return this.#agendas[this.shown];
  }

  get lines(): string[] {
    return this.#document?.lines ?? [];
  }

  get encoding(): string {
    return this.#document?.encoding ?? "";
  }

  get fileName(): string {
    return this.source ? nameOf(this.source) : "";
  }

  /** The body of the library under which the session would be kept; none when a new one would be made. */
  get body(): string | undefined {
    return this.#destination.answer?.body?.name;
  }

  /** The session of the library that this one is, if it has one. */
  get same(): { uid: string; title: string } | undefined {
    const told = ((this.#destination.answer?.warnings ?? []) as Coded[]).find(
      ({ code }) => code === "session_already_there",
    );
    return told && { uid: String(told["session"]), title: String(told["title"]) };
  }

  /** What completing it would add. */
  get completion(): Answer<"plan_completion"> | undefined {
    return this.#completion.answer;
  }

  readonly warnings = $derived<Coded[]>([
    ...((this.understood?.warnings ?? []) as Coded[]),
    ...(this.understood ? doubtsOfFacts(this.understood, this.#destination.answer) : []),
  ]);

  /** What still wants a look. */
  get doubts(): Coded[] {
    return this.warnings.filter((warning) => isDoubt(warning) && !this.isAccepted(warning));
  }

  doubtsOf(part: PartId): Coded[] {
    const { understood } = this;
    return understood ? this.doubts.filter((warning) => partOf(warning, understood) === part) : [];
  }

  isAccepted(warning: Coded): boolean {
    return this.#accepted.has(identity(warning));
  }

  /** Takes these as they are. */
  accept(...warnings: Coded[]) {
    const { understood } = this;
    const [first] = warnings.filter((warning) => !this.isAccepted(warning));
    if (!understood || !first) return;
    this.#past.remember(this.#reading, { name: "accepted", part: partOf(first, understood) });
    this.#take(warnings);
  }

  /** Takes what is proposed for the first doubt of a part: what the button on its row says. */
  acceptProposed(part: PartId) {
    const [doubt] = this.doubtsOf(part);
    if (doubt)
      choicesOf(this, part, doubt)
        .find((choice) => choice.proposed)
        ?.take();
  }

  /** Says whether the session that is there is completed, or another one is made. */
  decide(doubt: Coded, completing: boolean) {
    this.accept(doubt);
    this.completing = completing;
  }

  /** Says which item a report speaks of. */
  linkReport(part: PartId, doubt: Coded, position: string) {
    const letter = (doubt["letter"] as string | null | undefined) ?? null;
    this.#settle(doubt, part, (agreement) => ({
      ...agreement,
      status: agreement.status.map((status) => (status.part === letter ? { ...status, item: position } : status)),
    }));
  }

  /** Nobody answers for an agreement whose responsible was only guessed. */
  withoutResponsible(part: PartId, doubt: Coded) {
    this.#settle(doubt, part, (agreement) => ({
      ...agreement,
      responsible: agreement.responsible.filter((name) => name !== doubt["responsible"]),
    }));
  }

  /** Answers a doubt about an agreement. */
  #settle(
    doubt: Coded,
    part: PartId,
    change: (agreement: Understood["agreements"][number]) => Understood["agreements"][number],
  ) {
    this.#change({ name: "accepted", part }, (agenda) => ({
      ...agenda,
      agreements: agenda.agreements.map((agreement, at) =>
        agreementPart(at) === part ? change(agreement) : agreement,
      ),
    }));
    this.#take([doubt]);
  }

  get undoable(): Deed["name"] | undefined {
    return this.#past.undoable?.name;
  }

  get redoable(): Deed["name"] | undefined {
    return this.#past.redoable?.name;
  }

  /** Takes the last correction back; answers where it was. */
  undo(): PartId | null {
    const part = this.#past.undoable?.part ?? null;
    this.#show(this.#past.undo(this.#reading));
    return part;
  }

  /** Does again what was taken back; answers where it was. */
  redo(): PartId | null {
    const part = this.#past.redoable?.part ?? null;
    this.#show(this.#past.redo(this.#reading));
    return part;
  }

  async choose() {
    const [file] = await chooseFiles("agenda");
    if (file) await this.read(file);
  }

  async read(file: FileSource | File) {
    const mine = ++this.#turn;
    const began = performance.now();
    this.reading = true;
    this.problem = undefined;
    this.unreadable = undefined;
    const told = setTimeout(() => (this.slow = mine === this.#turn), AT_ONCE);
    let source: FileSource | undefined;
    try {
      source = file instanceof File ? await readFile(file) : file;
      await this.#givingUp;
      const understood = await call("read_agenda_file", source);
      // Another file was chosen meanwhile, or this one is not wanted any more.
      if (mine !== this.#turn) return;
      this.took = performance.now() - began;
      this.source = source;
      this.#document = understood.source;
      this.#agendas = [understood, ...understood.further];
      this.shown = 0;
      this.chosen = null;
      this.correcting = null;
      this.#accepted = new Set();
      this.completing = false;
      this.#past.forget();
    } catch (failure) {
      if (mine !== this.#turn) return;
      const { code, message } = refusalOf(failure);
      this.problem = message;
      if (code === "agenda_binary" || code.startsWith("agenda_pdf_")) this.unreadable = source;
    } finally {
      clearTimeout(told);
      if (mine === this.#turn) this.#stop();
    }
  }

  /** Gives up reading; what was there before stays. */
  cancelReading() {
    this.#turn++;
    this.#stop();
    this.#givingUp = call("cancel_reading", {}).then(
      () => undefined,
      () => undefined,
    );
  }

  #stop() {
    this.reading = false;
    this.slow = false;
  }

  /** Keeps a file with a session as it is; what was read of it is done with. */
  async keepAsAnnex(session: string): Promise<boolean> {
    const source = this.unreadable ?? this.source;
    if (!source) return false;
    this.problem = undefined;
    try {
      await call("keep_document", { session, source });
      this.forget();
      return true;
    } catch (failure) {
      this.problem = refusalOf(failure).message;
      return false;
    }
  }

  /** Gives a passage of the document a meaning; answers the part that it became. */
  async giveMeaning(passage: Passage, meaning: Meaning): Promise<PartId | null> {
    const { understood } = this;
    if (!understood) return null;
    this.problem = undefined;
    try {
      const read = await call("give_meaning", { understood: this.#alone(understood), passage, meaning });
      if (this.understood !== understood) return null;
      const part = partAt(read, passage, meaning);
      const settled = this.doubtsOf(part ?? "");
      this.#change({ name: "marked", part }, ({ further, source }) => ({ ...read, further, source }));
      this.#take(settled);
      return part;
    } catch (failure) {
      this.problem = refusalOf(failure).message;
      return null;
    }
  }

  /** An agenda without what it has not of its own. */
  #alone(understood: Understood): Understood {
    return { ...understood, further: [], source: WITHOUT_LINES };
  }

  forget() {
    // What is being read is of the library before.
    this.#turn++;
    this.#stop();
    this.source = null;
    this.#document = undefined;
    this.#agendas = [];
    this.shown = 0;
    this.chosen = null;
    this.correcting = null;
    this.#past.forget();
    this.problem = undefined;
    this.unreadable = undefined;
    this.completing = false;
  }

  correctSession(part: PartId, facts: Partial<UnderstoodSession>) {
    this.#correct(part, this.understood?.session, facts, (agenda) => ({
      ...agenda,
      session: { ...agenda.session, ...facts },
    }));
  }

  correctItem(part: PartId, position: string, facts: Partial<Understood["items"][number]>) {
    const before = this.understood?.items.find((item) => item.position === position);
    this.#correct(part, before, facts, (agenda) => ({
      ...agenda,
      items: agenda.items.map((item) => (item.position === position ? { ...item, ...facts } : item)),
    }));
  }

  discardItem(part: PartId, position: string) {
    this.#change({ name: "discarded", part }, (agenda) => ({ ...agenda, items: withoutItem(agenda.items, position) }));
  }

  correctAgreement(index: number, facts: Partial<Understood["agreements"][number]>) {
    this.#correct(agreementPart(index), this.understood?.agreements[index], facts, (agenda) => ({
      ...agenda,
      agreements: agenda.agreements.map((agreement, at) => (at === index ? { ...agreement, ...facts } : agreement)),
    }));
  }

  /** The agreement is not recorded; its row stays in the text of its item. */
  discardAgreement(index: number) {
    this.#change({ name: "discarded", part: agreementPart(index) }, (agenda) => ({
      ...agenda,
      ...withoutAgreement(agenda, index),
    }));
  }

  /** Keeps what is shown as a session. Nothing was kept before. */
  async create(): Promise<SessionRow | undefined> {
    const { understood, creating } = this;
    if (!understood || creating) return undefined;
    this.creating = true;
    this.problem = undefined;
    try {
      const made = await this.#keep(understood);
      this.#leave(understood);
      return made;
    } catch (failure) {
      this.problem = refusalOf(failure).message;
      return undefined;
    } finally {
      this.creating = false;
    }
  }

  async #keep(understood: Understood): Promise<SessionRow | undefined> {
    const { same, source } = this;
    const read = { understood: this.#alone(understood), source };
    if (same && this.completing) return call("complete_session", { session: same.uid, ...read });
    const [made] = await call("import_agenda", read);
    return made;
  }

  /** What became a session is done with; the other agendas of the document are still to be reviewed. */
  #leave(created: Understood) {
    const left = this.#agendas.filter((agenda) => agenda !== created);
    if (left.length === 0) return this.forget();
    this.#agendas = left;
    this.shown = 0;
    this.chosen = null;
    this.completing = false;
    this.#past.forget();
  }

  get #reading(): Reading {
    const { completing, shown } = this;
    return { agendas: this.#agendas, accepted: this.#accepted, shown, completing };
  }

  #show(reading: Reading | undefined) {
    if (!reading) return;
    this.#agendas = reading.agendas;
    this.#accepted = reading.accepted;
    this.shown = reading.shown;
    this.completing = reading.completing;
    this.correcting = null;
  }

  #take(warnings: Coded[]) {
    this.#accepted = new Set([...this.#accepted, ...warnings.map(identity)]);
  }

  /** What a person wrote is not in doubt any more. */
  #correct<Part extends object>(
    part: PartId,
    before: Part | undefined,
    facts: Partial<Part>,
    change: (agenda: Understood) => Understood,
  ) {
    this.correcting = null;
    if (!before || (says(before, facts) && this.doubtsOf(part).length === 0)) return;
    this.#change({ name: "corrected", part }, change);
    this.#take(this.doubtsOf(part));
  }

  #change(deed: Deed, change: (agenda: Understood) => Understood) {
    this.#past.remember(this.#reading, deed);
    this.#agendas = this.#agendas.map((agenda, index) => (index === this.shown ? change(agenda) : agenda));
    this.correcting = null;
  }
}

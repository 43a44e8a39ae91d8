import {
  call,
  chooseFiles,
  live,
  nameOf,
  readFile,
  refusalOf,
  type Coded,
  type FileSource,
  type SessionRow,
  type Understood,
  type UnderstoodSession,
} from "$api";
import { Past } from "$components";
import { agreementPart, doubtsOfFacts, isDoubt, partOf, withoutItem, type PartId } from "./review";

/** What the reader made of a document. */
type Reading = { agendas: Understood[]; accepted: ReadonlySet<string>; shown: number };
/** What a correction was, and where. */
type Deed = { name: "corrected" | "discarded" | "accepted"; part: PartId | null };

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
  reading = $state(false);
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
    return this.#accepted.has(JSON.stringify(warning));
  }

  /** Takes these as they are. */
  accept(...warnings: Coded[]) {
    const { understood } = this;
    const [first] = warnings.filter((warning) => !this.isAccepted(warning));
    if (!understood || !first) return;
    this.#past.remember(this.#reading, { name: "accepted", part: partOf(first, understood) });
    this.#take(warnings);
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
    this.reading = true;
    this.problem = undefined;
    try {
      const source = file instanceof File ? await readFile(file) : file;
      const understood = await call("read_agenda_file", source);
      this.source = source;
      this.#document = understood.source;
      this.#agendas = [understood, ...understood.further];
      this.shown = 0;
      this.chosen = null;
      this.correcting = null;
      this.#accepted = new Set();
      this.#past.forget();
    } catch (failure) {
      this.problem = refusalOf(failure).message;
    } finally {
      this.reading = false;
    }
  }

  forget() {
    this.source = null;
    this.#document = undefined;
    this.#agendas = [];
    this.shown = 0;
    this.chosen = null;
    this.correcting = null;
    this.#past.forget();
    this.problem = undefined;
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
      agreements: agenda.agreements.filter((_, at) => at !== index),
    }));
  }

  /** Keeps what is shown as a session. Nothing was kept before. */
  async create(): Promise<SessionRow | undefined> {
    const { understood, creating } = this;
    if (!understood || creating) return undefined;
    this.creating = true;
    this.problem = undefined;
    try {
      const [made] = await call("import_agenda", { understood: { ...understood, further: [] }, source: this.source });
      this.#leave(understood);
      return made;
    } catch (failure) {
      this.problem = refusalOf(failure).message;
      return undefined;
    } finally {
      this.creating = false;
    }
  }

  /** What became a session is done with; the other agendas of the document are still to be reviewed. */
  #leave(created: Understood) {
    const left = this.#agendas.filter((agenda) => agenda !== created);
    if (left.length === 0) return this.forget();
    this.#agendas = left;
    this.shown = 0;
    this.chosen = null;
    this.#past.forget();
  }

  get #reading(): Reading {
    return { agendas: this.#agendas, accepted: this.#accepted, shown: this.shown };
  }

  #show(reading: Reading | undefined) {
    if (!reading) return;
    this.#agendas = reading.agendas;
    this.#accepted = reading.accepted;
    this.shown = reading.shown;
    this.correcting = null;
  }

  #take(warnings: Coded[]) {
    this.#accepted = new Set([...this.#accepted, ...warnings.map((warning) => JSON.stringify(warning))]);
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

import {
  call,
  chooseFiles,
  live,
  nameOf,
  refusalOf,
  type Coded,
  type FileSource,
  type SessionRow,
  type Understood,
  type UnderstoodSession,
} from "$api";
import { doubtsOfFacts, isDoubt, partOf, withoutItem, type PartId } from "./review";

/** A document that was read, and what its reader makes of it before anything is kept. */
export class ImportDesk {
  source = $state.raw<FileSource | null>(null);
  /** Every agenda of the document; mostly one. */
  #agendas = $state.raw<Understood[]>([]);
  shown = $state(0);
  reading = $state(false);
  creating = $state(false);
  problem = $state<string>();
  chosen = $state<PartId | null>(null);
  correcting = $state<PartId | null>(null);
  /** What was accepted, as it reads: the same doubt is told anew after each correction. */
  #accepted = $state.raw<ReadonlySet<string>>(new Set());
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
    return this.#agendas[0]?.source.lines ?? [];
  }

  get encoding(): string {
    return this.#agendas[0]?.source.encoding ?? "";
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

  accept(...warnings: Coded[]) {
    this.#accepted = new Set([...this.#accepted, ...warnings.map((warning) => JSON.stringify(warning))]);
  }

  async choose() {
    const [file] = await chooseFiles("agenda");
    if (file) await this.read(file);
  }

  async read(file: FileSource) {
    this.reading = true;
    this.problem = undefined;
    try {
      const understood = await call("read_agenda_file", file);
      this.source = file;
      this.#agendas = [understood, ...understood.further];
      this.shown = 0;
      this.chosen = null;
      this.correcting = null;
      this.#accepted = new Set();
    } catch (failure) {
      this.problem = refusalOf(failure).message;
    } finally {
      this.reading = false;
    }
  }

  forget() {
    this.source = null;
    this.#agendas = [];
    this.problem = undefined;
  }

  correctSession(facts: Partial<UnderstoodSession>) {
    this.#change((agenda) => ({ ...agenda, session: { ...agenda.session, ...facts } }));
  }

  correctItem(position: string, facts: Partial<Understood["items"][number]>) {
    this.#change((agenda) => ({
      ...agenda,
      items: agenda.items.map((item) => (item.position === position ? { ...item, ...facts } : item)),
    }));
  }

  discardItem(position: string) {
    this.#change((agenda) => ({ ...agenda, items: withoutItem(agenda.items, position) }));
  }

  correctAgreement(index: number, facts: Partial<Understood["agreements"][number]>) {
    this.#change((agenda) => ({
      ...agenda,
      agreements: agenda.agreements.map((agreement, at) => (at === index ? { ...agreement, ...facts } : agreement)),
    }));
  }

  /** The agreement is not recorded; its row stays in the text of its item. */
  discardAgreement(index: number) {
    this.#change((agenda) => ({ ...agenda, agreements: agenda.agreements.filter((_, at) => at !== index) }));
  }

  /** Keeps what is shown as a session. Nothing was kept before. */
  async create(): Promise<SessionRow | undefined> {
    const { understood, creating } = this;
    if (!understood || creating) return undefined;
    this.creating = true;
    this.problem = undefined;
    try {
      const [made] = await call("import_agenda", { understood: { ...understood, further: [] }, source: this.source });
      return made;
    } catch (failure) {
      this.problem = refusalOf(failure).message;
      return undefined;
    } finally {
      this.creating = false;
    }
  }

  #change(change: (agenda: Understood) => Understood) {
    this.#agendas = this.#agendas.map((agenda, index) => (index === this.shown ? change(agenda) : agenda));
    this.correcting = null;
  }
}

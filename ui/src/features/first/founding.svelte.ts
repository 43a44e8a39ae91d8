import {
  call,
  refusalOf,
  type FileSource,
  type LibraryView,
  type NamedBytes,
  type Paper,
  type QuorumRule,
  type UnderstoodPeople,
} from "$api";
import { t } from "$i18n";
import { removedFrom, rowsOf, type Correction, type MemberRow, type RowRole } from "./members";

/** How long typing rests before the list is read. */
const PAUSE = 200;

/** What is kept of the screen for another day. */
type Draft = Partial<
  Record<"institution" | "seat" | "body" | "code" | "list", string> & {
    rule: QuorumRule["rule"];
    present: number | null;
    paper: Paper;
    path: string | undefined;
    corrections: Record<string, Correction>;
  }
>;

/** A draft as it was kept; one that cannot be read is none. */
function readDraft(text: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(text);
    return typeof draft === "object" && draft !== null ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** What an institution says of itself the first time. Only its name is needed: the rest has a value that works. */
export class Founding {
  institution = $state("");
  /** City and state, parted by a comma. */
  seat = $state("");
  /** As typed; blank, the usual name of a body stands for it. */
  body = $state("");
  /** As typed; blank, the core takes the initials of the body. */
  code = $state("");
  rule = $state<QuorumRule["rule"]>("more_than_half");
  /** How many must be present, where the rule is a number. */
  present = $state<number | null>(5);
  paper = $state<Paper>("carta");
  logo = $state.raw<NamedBytes>();
  /** The file that was chosen instead of the usual place. */
  path = $state<string>();
  /** The agenda that is imported once the file is there. */
  agenda = $state.raw<FileSource>();
  /** Members, one per line. */
  list = $state("");
  understood = $state.raw<UnderstoodPeople>();
  listProblem = $state<string>();
  #corrections = $state<Record<string, Correction>>({});
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> = Promise.resolve();

  readonly bodyName: string = $derived(this.body.trim() || t("first-body-usual"));
  readonly rows: MemberRow[] = $derived(this.understood ? rowsOf(this.understood, this.#corrections) : []);
  /** Who was taken out of the list, and can be brought back. */
  readonly removed: string[] = $derived(this.understood ? removedFrom(this.understood, this.#corrections) : []);
  readonly minimum: QuorumRule = $derived(
    this.rule === "number" ? { rule: this.rule, number: this.present ?? 0 } : { rule: this.rule },
  );
  /** What was typed and chosen, to go on with it another day; `null` while there is nothing. */
  readonly draft: string | null = $derived.by(() => {
    const { institution, seat, body, code, list } = this;
    if (![institution, seat, body, code, list].some((typed) => typed.trim() !== "")) return null;
    const chosen = { rule: this.rule, present: this.present, paper: this.paper, path: this.path };
    const corrections = $state.snapshot(this.#corrections);
    return JSON.stringify({ institution, seat, body, code, list, ...chosen, corrections } satisfies Draft);
  });

  /** Goes on with what was typed another day. */
  resume(text: string) {
    const draft = readDraft(text);
    if (!draft || this.draft !== null) return;
    const { corrections = {}, ...typed } = draft;
    Object.assign(this, typed);
    this.#corrections = corrections;
    if (this.list !== "") this.#readNow();
  }

  /** Takes the list as it stands now; it is read when typing rests. */
  readSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#readNow(), PAUSE);
  }

  #readNow() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#reading = this.#read(++this.#turn, this.list);
  }

  async #read(turn: number, text: string) {
    try {
      const understood = await call("read_members", { text });
      if (turn !== this.#turn) return;
      this.understood = understood;
      this.listProblem = undefined;
    } catch (failure) {
      if (turn !== this.#turn) return;
      // Nobody is founded with who stood in a list that is no longer there.
      this.understood = undefined;
      this.listProblem = refusalOf(failure).message;
    }
  }

  correct(key: string, correction: Correction) {
    const before = this.#corrections[key] ?? {};
    // Another role has its own rights.
    this.#corrections[key] =
      correction.role === undefined ? { ...before, ...correction } : { ...before, vote: undefined, ...correction };
  }

  rename(key: string, name: string) {
    if (name.trim()) this.correct(key, { full_name: name.trim() });
  }

  restore(key: string) {
    this.correct(key, { removed: false });
  }

  giveRole(key: string, role: RowRole) {
    this.correct(key, { role });
  }

  /** Takes over what an agenda's title page says, where nothing is typed yet. */
  async takeAgenda(agenda: FileSource) {
    const { session } = await call("read_agenda_file", agenda);
    this.institution ||= session.institution ?? "";
    this.body ||= session.body ?? "";
    this.agenda = agenda;
  }

  /** Makes the file, in the place that was chosen or in this one. */
  async create(place: string): Promise<LibraryView> {
    if (this.#timer !== undefined) this.#readNow();
    await this.#reading;
    const [city = "", ...region] = this.seat.split(",");
    return call("create_library", {
      path: this.path ?? place,
      institution: this.institution,
      short_name: null,
      body: this.bodyName,
      code: this.code.trim() || null,
      city,
      region: region.join(","),
      members: this.rows.map(({ member }) => member),
      paper: this.paper,
      quorum: this.minimum,
      ...(this.logo && { logo: this.logo }),
    });
  }
}

let current = $state(new Founding());

/** What was typed so far: it is found again by who goes away and comes back. */
export const founding = (): Founding => current;

/** Begins anew. */
export function forgetFounding() {
  current = new Founding();
}

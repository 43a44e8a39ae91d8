// Written by `cargo generated` from src-tauri/crates/app/src/api.rs; edit that.

/** A node of a rich text. */
export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};

/** A rich text: a ProseMirror document. */
export type RichText = { type: "doc"; content?: RichNode[] };

/** A code with its data; its words are in the locales. */
export type Coded = { code: string } & Record<string, unknown>;

/** Why a command was not carried out, in the user's words. */
export type Refusal = Coded & { message: string };

/**
 * A new item: after a sibling, inside a parent, or at the end.
 */
export type AddAgendaItem = { 
/**
 * The session.
 */
session: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The sibling above it.
 */
after: string | null, 
/**
 * The item whose last child it becomes.
 */
inside: string | null, };

/**
 * A body to be added.
 */
export type AddBody = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its initials in codes; those of its name when left out.
 */
code?: string, };

/**
 * Members to add to a body.
 */
export type AddMembers = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * Who is added, in the order of the list.
 */
members: Array<NewMember>, };

/**
 * A new note.
 */
export type AddNote = { 
/**
 * The item it belongs to.
 */
item: string, 
/**
 * Its title.
 */
title: string, };

/**
 * An item in the agenda.
 */
export type AgendaItemRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * The item it belongs to.
 */
parent: string | null, 
/**
 * Its number, as `5.1`.
 */
number: string, 
/**
 * Whether the number was announced and stays.
 */
frozen: boolean, 
/**
 * 0 at the top.
 */
depth: number, 
/**
 * Its title.
 */
title: string, 
/**
 * One of [`ITEM_KINDS`].
 */
kind: AgendaItemKind, 
/**
 * Who presents it.
 */
presenter: string | null, 
/**
 * How long it takes.
 */
minutes: number | null, 
/**
 * When it starts, as `HH:MM`.
 */
starts_at: string | null, 
/**
 * Whether something is written in it.
 */
has_content: boolean, 
/**
 * How many files it has.
 */
attachments: number, 
/**
 * How many informational notes it has.
 */
notes: number, 
/**
 * How many agreements it reports on.
 */
agreements: number, 
/**
 * The steps that it can take.
 */
moves: Moves, };

/**
 * An item with what it holds.
 */
export type AgendaItemView = { 
/**
 * Its row in the agenda.
 */
row: AgendaItemRow, 
/**
 * What is written in it.
 */
content: RichText, 
/**
 * Its files.
 */
attachments: Array<AttachmentRow>, 
/**
 * Its informational notes.
 */
notes: Array<NoteRow>, };

/**
 * A session with its agenda.
 */
export type AgendaView = { 
/**
 * The session.
 */
session: SessionRow, 
/**
 * Its items, in order.
 */
items: Array<AgendaItemRow>, 
/**
 * Whether the numbers of its items were announced and stay.
 */
numbers_frozen: boolean, };

/**
 * A lettered part of an agreement.
 */
export type AgreementPart = { 
/**
 * Its letter.
 */
letter: string, 
/**
 * What was agreed in it.
 */
text: string, 
/**
 * Where it stands.
 */
state: string, 
/**
 * The item that deals with it, where the last report names one.
 */
item: DealtWith | null, };

/**
 * An agreement in a list.
 */
export type AgreementRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its code.
 */
code: string, 
/**
 * The year of the session that made it: codes repeat from year to year.
 */
year: number | null, 
/**
 * What was agreed; with parts, the words before the first.
 */
text: string, 
/**
 * Its lettered parts.
 */
parts: Array<AgreementPart>, 
/**
 * Where the whole stands.
 */
state: string, 
/**
 * How the most pressing of its commitments stands today.
 */
standing: Standing, 
/**
 * How each of its commitments stands today.
 */
commitments: Standing[], 
/**
 * Who has it.
 */
responsible: Array<string>, 
/**
 * When it is due, as `YYYY-MM-DD`.
 */
due_on: string | null, 
/**
 * The item that deals with the whole, where the last report names one.
 */
item: DealtWith | null, };

/**
 * How foreign files go along with a packet.
 */
export type AnnexOptions = { 
/**
 * Page by page within it, attached to it, or as files beside it.
 */
mode: "merge" | "attach" | "separate", 
/**
 * At their own size, or on the packet's sheets.
 */
size: "keep" | "fit", };

/**
 * A file of an agenda that the packet cannot take in.
 */
export type AnnexProblemRow = { 
/**
 * The uid of the item that it belongs to.
 */
item: string, 
/**
 * Its uid.
 */
attachment: string, 
/**
 * Why.
 */
problem: Coded, };

/**
 * Bytes to attach.
 */
export type AttachBytes = { 
/**
 * The item.
 */
item: string, 
/**
 * The name of the file they came from.
 */
name: string, 
/**
 * The bytes.
 */
base64: string, };

/**
 * A file to attach.
 */
export type AttachFile = { 
/**
 * The item.
 */
item: string, 
/**
 * The file.
 */
path: string, };

/**
 * Names an attachment.
 */
export type AttachmentArgument = { 
/**
 * Its uid.
 */
attachment: string, };

/**
 * Bytes of the library.
 */
export type AttachmentBytes = { 
/**
 * Their media type.
 */
media_type: string, 
/**
 * The bytes.
 */
base64: string, };

/**
 * A file of an item.
 */
export type AttachmentRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * The name of the file it came from.
 */
name: string, 
/**
 * How the papers call it.
 */
title: string, 
/**
 * Its media type.
 */
media_type: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * The SHA-256 of its bytes.
 */
digest: string, 
/**
 * How many pages it brings to the packet; `null` when it is no PDF or cannot be read.
 */
pages: number | null, 
/**
 * Why the packet cannot take it in.
 */
problem: Coded | null, };

/**
 * Where copies go.
 */
export type BackupFolder = { 
/**
 * The folder; that of the library's own copies when absent.
 */
folder?: string, };

/**
 * Where sheets are bound.
 */
export type BindingOptions = { 
/**
 * The edge of a front.
 */
edge: "left" | "right", 
/**
 * White at this edge, in millimetres.
 */
width: number, };

/**
 * Names a body.
 */
export type BodyArgument = { 
/**
 * Its uid.
 */
body: string, };

/**
 * A body that meets.
 */
export type BodyRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its initials in codes.
 */
code: string, };

/**
 * What changes of an item: absent fields stay, `null` empties.
 */
export type ChangeAgendaItem = { 
/**
 * The item.
 */
item: string, 
/**
 * Its title.
 */
title?: string, 
/**
 * Its kind.
 */
kind?: AgendaItemKind, 
/**
 * Who presents it.
 */
presenter?: string | null, 
/**
 * How long it takes.
 */
minutes?: number | null, };

/**
 * What changes of a body; absent fields stay.
 */
export type ChangeBody = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * Its name.
 */
name?: string, 
/**
 * Its initials in the codes of agreements that are still to be made.
 */
code?: string, };

/**
 * What changes of the institution: absent fields stay, `null` empties.
 */
export type ChangeInstitution = { 
/**
 * Its full name.
 */
name?: string, 
/**
 * Its short name.
 */
short_name?: string | null, };

/**
 * What changes of the letterhead; absent fields stay.
 */
export type ChangeLetterhead = { 
/**
 * The digest of an image that was added; `null` takes the logo away.
 */
logo?: string | null, 
/**
 * The lines; blank ones are dropped.
 */
lines?: Array<string>, };

/**
 * What changes of a note: absent fields stay, `null` empties.
 */
export type ChangeNote = { 
/**
 * The note.
 */
note: string, 
/**
 * Its title.
 */
title?: string, 
/**
 * Where it comes from.
 */
source?: string | null, 
/**
 * Its date, as `YYYY-MM-DD`.
 */
dated_on?: string | null, 
/**
 * Whom to ask.
 */
contact?: string | null, 
/**
 * What it says.
 */
content?: RichText, };

/**
 * Changes how a body numbers what comes late.
 */
export type ChangeNumbering = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * How an item is numbered that is added after the notice was issued.
 */
late: LateNumbering, };

/**
 * What changes of the preferences; absent fields stay.
 */
export type ChangePreferences = { 
/**
 * The language.
 */
language?: Language, 
/**
 * The colours.
 */
theme?: Theme, 
/**
 * The size of the letters: 875, 1000, 1125, 1250 or 1500.
 */
letters?: number, 
/**
 * Whether keys without Ctrl or Alt lead to other screens.
 */
single_keys?: boolean, };

/**
 * Another rule for a body.
 */
export type ChangeQuorum = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * The rule.
 */
minimum: QuorumRule, };

/**
 * What changes of a session: absent fields stay, `null` empties.
 */
export type ChangeSession = { 
/**
 * The session's uid.
 */
session: string, 
/**
 * Its kind.
 */
kind?: SessionKind, 
/**
 * Its number.
 */
number?: number | null, 
/**
 * Its year.
 */
year?: number | null, 
/**
 * `YYYY-MM-DD`.
 */
date?: string | null, 
/**
 * `HH:MM`.
 */
time?: string | null, 
/**
 * Where it is held.
 */
place?: string | null, 
/**
 * `HH:MM`, by which it is meant to be over.
 */
planned_end?: string | null, };

/**
 * What changes of a body's words: one of the list, or its own.
 */
export type ChangeTerms = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * The code of a word of the list.
 */
choice?: string, 
/**
 * Words of its own; they go before the choice.
 */
member?: MemberWords, };

/**
 * What changes of the usual sheets; absent fields stay.
 */
export type ChangeUsualSheets = { 
/**
 * Their size, one that has a name.
 */
paper?: Paper, 
/**
 * What this institution calls oficio.
 */
oficio?: Measure, };

/**
 * What an examination found.
 */
export type CheckReport = { 
/**
 * Whether nothing is wrong.
 */
sound: boolean, 
/**
 * What is wrong, as codes with data.
 */
findings: Coded[], };

/**
 * An agreement, or a lettered part of one, that is followed up.
 */
export type CommitmentRow = { 
/**
 * The agreement's uid.
 */
agreement: string, 
/**
 * Its code.
 */
code: string, 
/**
 * The letter of the part; `null` for the whole.
 */
letter: string | null, 
/**
 * What was agreed.
 */
text: string, 
/**
 * How it stands.
 */
standing: Standing, 
/**
 * Who has it.
 */
responsible: Array<string>, 
/**
 * By when, as `YYYY-MM-DD`.
 */
due_on: string | null, 
/**
 * How many days there are until then; negative when they have passed.
 */
days: number | null, 
/**
 * How many sessions its body has held since it was taken.
 */
sessions: number, 
/**
 * What was last said of it.
 */
said: string | null, };

/**
 * What a session that is there is to be completed with.
 */
export type CompleteSession = { 
/**
 * The session.
 */
session: string, 
/**
 * What was understood of one agenda, as the user left it.
 */
understood: Understood, 
/**
 * The document it was read from, to be kept with the session.
 */
source: FileSource | null, };

/**
 * What completing would add, and what it would leave as it is.
 */
export type Completion = { 
/**
 * Facts of the session: its date, its time, its place.
 */
facts: number, 
/**
 * Items that the session has not.
 */
items: number, 
/**
 * Texts of items that have none.
 */
contents: number, 
/**
 * Agreements that the library has not, and reports that this session has not.
 */
agreements: number, 
/**
 * Items whose own text says something else: they stay as they are.
 */
left: number, };

/**
 * A copy that was written.
 */
export type Copy = { 
/**
 * Its file.
 */
path: string, };

/**
 * The demonstration to be made.
 */
export type CreateDemonstration = { 
/**
 * The file to make; left out, the program keeps it in its own folder, and opens the one that is there already.
 */
path?: string, };

/**
 * A new library with its institution and first body.
 */
export type CreateLibrary = { 
/**
 * The file to make.
 */
path: string, 
/**
 * The institution's full name.
 */
institution: string, 
/**
 * Its short name, if it has one.
 */
short_name: string | null, 
/**
 * The body's name.
 */
body: string, 
/**
 * The body's initials in codes; those of its name when nothing is said.
 */
code: string | null, 
/**
 * The city of the institution's seat.
 */
city?: string, 
/**
 * Its state or region.
 */
region?: string, 
/**
 * The body's members, in the order of its lists.
 */
members?: Array<NewMember>, 
/**
 * The paper on which the institution prints.
 */
paper?: Paper, 
/**
 * How many must be present for a session of the body.
 */
quorum?: QuorumRule, 
/**
 * The logo of its letterhead.
 */
logo?: NamedBytes, };

/**
 * A new library for an agenda that was read: the institution and body are those of its title page.
 */
export type CreateLibraryForAgenda = { 
/**
 * The file to make.
 */
path: string, 
/**
 * What was read.
 */
understood: Understood, };

/**
 * A new session.
 */
export type CreateSession = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Its number among those of its kind.
 */
number: number | null, 
/**
 * Its year.
 */
year: number | null, 
/**
 * `YYYY-MM-DD`.
 */
date: string | null, 
/**
 * `HH:MM`.
 */
time: string | null, 
/**
 * Where it is held.
 */
place: string | null, 
/**
 * `HH:MM`, by which it is meant to be over.
 */
planned_end?: string | null, 
/**
 * The items of its agenda; the fixed ones when nothing is said.
 */
start: SessionStart, };

/**
 * An item that deals with an agreement, under the number that it has today.
 */
export type DealtWith = { 
/**
 * The item.
 */
uid: string, 
/**
 * Its session.
 */
session: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, };

/**
 * Names bytes by their digest.
 */
export type DigestArgument = { 
/**
 * Their SHA-256 in lower-case hexadecimal.
 */
digest: string, };

/**
 * The steps of an item.
 */
export type Direction = "up" | "down" | "indent" | "outdent";

/**
 * A document to be read by people.
 */
export type DocumentText = { 
/**
 * Its lines; `null` when it is no text.
 */
lines: Array<string> | null, 
/**
 * Its media type.
 */
media_type: string, 
/**
 * Its bytes; empty for a text.
 */
base64: string, };

/**
 * A paper that was written.
 */
export type Exported = { 
/**
 * The file.
 */
path: string, 
/**
 * The folder beside it that holds its annexes; `null`: they are in it, or there are none.
 */
folder: string | null, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * The SHA-256 of its bytes.
 */
sha256: string, 
/**
 * What the reader should know of it.
 */
warnings: Coded[], };

/**
 * Where a fact of the session stands.
 */
export type Fact = { 
/**
 * Which fact.
 */
name: FactName, 
/**
 * First and last line.
 */
lines: [number, number], 
/**
 * The words it was read from.
 */
text: string, 
/**
 * Whether its lines say nothing else; otherwise they are kept as text too.
 */
alone: boolean, };

/**
 * The name of a fact of the session.
 */
export type FactName = "title" | "body" | "institution" | "date" | "time" | "place" | "agenda";

/**
 * A file, named on this computer or sent as bytes.
 */
export type FileSource = { 
/**
 * The file.
 */
path: string, } | { 
/**
 * The name of the file they came from.
 */
name: string, 
/**
 * The bytes.
 */
base64: string, };

/**
 * Finds a session by what a person types.
 */
export type FindSession = { 
/**
 * A uid, or a number as `12` or `12/2023`.
 */
text: string, };

/**
 * What was typed so far, as the screen writes it down.
 */
export type FirstDraft = { 
/**
 * The screen's own words; `null` forgets what was kept.
 */
text: string | null, };

/**
 * How leaves are numbered in the file of records.
 */
export type FolioOptions = { 
/**
 * The first number.
 */
first: number, 
/**
 * What has a number of its own.
 */
count: "leaf" | "side", 
/**
 * Whether the cover has one.
 */
cover: boolean, 
/**
 * Where it stands.
 */
place: "top_right" | "top_outer" | "bottom", 
/**
 * How it is written.
 */
style: FolioStyle, };

/**
 * How a folio is written.
 */
export type FolioStyle = "words" | "padded" | "plain";

/**
 * What was found of one kind.
 */
export type FoundGroup = { 
/**
 * The kind.
 */
kind: FoundKind, 
/**
 * The best first.
 */
hits: Array<FoundRow>, };

/**
 * What is found together.
 */
export type FoundKind = "sessions" | "items" | "agreements" | "people" | "annexes";

/**
 * Something that was found.
 */
export type FoundRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Among what it is found.
 */
kind: FoundKind, 
/**
 * What it is called.
 */
title: MarkedText, 
/**
 * The number of an agenda item.
 */
number: string | null, 
/**
 * What tells it from others that are called the same: the date, the session, the year, the seat.
 */
detail: string, 
/**
 * What it says around the words that its name lacks; of an agreement, always what was agreed.
 */
excerpt: MarkedText | null, 
/**
 * The session that it is or belongs to: where it leads.
 */
session: string | null, 
/**
 * The agenda item that it is, belongs to or came from.
 */
item: string | null, 
/**
 * Of an agreement, the uid of the body that took it: its list is where it stands.
 */
body: string | null, };

/**
 * A passage of a document, and what a person says that it means.
 */
export type GiveMeaning = { 
/**
 * What was understood so far, as the user left it.
 */
understood: Understood, 
/**
 * The passage.
 */
passage: Passage, 
/**
 * What it means.
 */
meaning: Meaning, };

/**
 * What undo and redo would do.
 */
export type History = { 
/**
 * The change that undo takes back.
 */
undo: OperationName | null, 
/**
 * The change that redo does again.
 */
redo: OperationName | null, };

/**
 * Who holds a seat, and in what capacity.
 */
export type HolderRow = { 
/**
 * The membership's uid.
 */
uid: string, 
/**
 * The person.
 */
person: PersonRow, 
/**
 * In what capacity.
 */
capacity: Capacity, 
/**
 * The first day, `YYYY-MM-DD`.
 */
from_on: string | null, 
/**
 * The last day, `YYYY-MM-DD`.
 */
to_on: string | null, };

/**
 * What is on the desk.
 */
export type HomeView = { 
/**
 * The day, as `YYYY-MM-DD`.
 */
today: string, 
/**
 * The session that comes next.
 */
next: NextSession | null, 
/**
 * The commitments that ask for attention, the most pressing first.
 */
attention: Array<CommitmentRow>, 
/**
 * How many commitments are open.
 */
open: number, 
/**
 * How many agreements these belong to.
 */
open_agreements: number, 
/**
 * How many commitments were fulfilled this year.
 */
fulfilled: number, 
/**
 * How many open commitments stand in each way, the most pressing first; none is left out.
 */
standings: Array<StandingCount>, 
/**
 * Who has the most open commitments.
 */
persons: Array<PersonLoad>, 
/**
 * How many more persons have some.
 */
more_persons: number, 
/**
 * The sessions that were held and whose minutes were not approved since, the newest first.
 */
minutes: Array<MinutesRow>, 
/**
 * How many more there are.
 */
more_minutes: number, };

/**
 * What was understood and corrected, to be kept.
 */
export type ImportAgenda = { 
/**
 * What was understood, as the user left it; each agenda in `further` becomes a session too.
 */
understood: Understood, 
/**
 * The document it was read from, to be kept with the session.
 */
source: FileSource | null, };

/**
 * Where a session that was read would be kept.
 */
export type ImportDestination = { 
/**
 * The body of the library under which it would be kept; `null` when a new one would be made.
 */
body: BodyRow | null, 
/**
 * What should be looked at before it is kept: a body that would be added, another institution, a session of
 * that body, kind, number and year that is already there.
 */
warnings: Coded[], };

/**
 * An institution.
 */
export type InstitutionRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its short name.
 */
short_name: string | null, };

/**
 * A paper that was issued.
 */
export type IssuedPaperRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * The session; `null` when it is gone.
 */
session: string | null, 
/**
 * What the session was called then.
 */
session_title: string, 
/**
 * Which paper; its words are under `packet-kind-<kind>`.
 */
paper_kind: string, 
/**
 * What for; its words are under `issued-purpose-<purpose>`.
 */
purpose: "exported" | "printed" | "opened", 
/**
 * The SHA-256 of its bytes.
 */
digest: string, 
/**
 * How many bytes it has.
 */
size: number, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * The file's name.
 */
name: string, 
/**
 * Its language.
 */
language: Language, 
/**
 * The pages that were printed, as `1-3,7`; `null` for all.
 */
printed_pages: string | null, 
/**
 * How many copies were printed.
 */
copies: number | null, 
/**
 * When: civil time, as `YYYY-MM-DDTHH:MM:SS`.
 */
issued_at: string, 
/**
 * By whom; `null` when the journal does not know.
 */
issued_by: string | null, };

/**
 * Names an item.
 */
export type ItemArgument = { 
/**
 * Its uid.
 */
item: string, };

/**
 * What an agenda item is for.
 */
export type ItemKind = "procedure" | "report" | "vote" | "minutes_approval" | "follow_up" | "other_business";

/**
 * Names a job.
 */
export type JobArgument = { 
/**
 * Its number.
 */
job: number, };

/**
 * Where a job stands.
 */
export type JobState = "running" | "done" | "cancelled" | "failed";

/**
 * How far a job is.
 */
export type JobView = { 
/**
 * Its number.
 */
job: number, 
/**
 * Where it stands.
 */
state: JobState, 
/**
 * How much is done, of `total`.
 */
done: number, 
/**
 * How much there is to do.
 */
total: number, 
/**
 * What it is at; words under `packet-step-<step>` for a paper, `agenda-attaching-<step>` for a file.
 */
step: string | null, 
/**
 * The paper that was written, once done.
 */
exported: Exported | null, 
/**
 * The file that was attached, once done.
 */
attached: AttachmentRow | null, 
/**
 * Why it failed.
 */
refusal: Refusal | null, };

/**
 * A document to be kept with a session.
 */
export type KeepDocument = { 
/**
 * The session.
 */
session: string, 
/**
 * The document.
 */
source: FileSource, };

/**
 * Where somebody is; what is absent stays as it was kept.
 */
export type KeptPlace = { 
/**
 * The uid of the chosen body.
 */
body?: string, 
/**
 * The place in the window, in the window's own words.
 */
place?: string, };

/**
 * The newest copy of a library.
 */
export type LastCopy = { 
/**
 * Its file.
 */
path: string, 
/**
 * When it was made, local time.
 */
made_at: string, };

/**
 * The institution's letterhead.
 */
export type Letterhead = { 
/**
 * The digest of its logo's bytes; `null`: it has none.
 */
logo: string | null, 
/**
 * The lines beside the logo, the first one the name; at most four.
 */
lines: Array<string>, };

/**
 * Which pages have the institution's letterhead.
 */
export type LetterheadUse = "none" | "first" | "every";

/**
 * Names a library file.
 */
export type LibraryPath = { 
/**
 * The file.
 */
path: string, };

/**
 * Where a new library would be put.
 */
export type LibraryPlace = { 
/**
 * The file; nothing is there yet.
 */
path: string, 
/**
 * Its name.
 */
file_name: string, 
/**
 * The folder's name, as people know it.
 */
folder: string, };

/**
 * The open library.
 */
export type LibraryView = { 
/**
 * Its file.
 */
path: string, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * Whose library it is.
 */
institution: InstitutionRow | null, 
/**
 * The bodies that meet.
 */
bodies: Array<BodyRow>, 
/**
 * The uid of the body that was chosen last.
 */
body: string | null, 
/**
 * Where in the window its user was, in the window's own words.
 */
place: string | null, 
/**
 * Whether it holds the demonstration's data.
 */
demonstration: boolean, 
/**
 * Whether its file lies in the program's own folder rather than where the user put it.
 */
in_own_folder: boolean, 
/**
 * Whether it can only be looked at.
 */
read_only: boolean, 
/**
 * When the last copy was made, local time.
 */
last_copy_at: string | null, 
/**
 * When the last change was saved, local time.
 */
saved_at: string | null, };

/**
 * A text with the words that were found in it.
 */
export type MarkedText = { 
/**
 * The text.
 */
text: string, 
/**
 * From where to where they stand, in UTF-16 units.
 */
marks: Array<[number, number]>, };

/**
 * What a passage means.
 */
export type Meaning = "item" | "items" | "agreement" | "session" | "date" | "time" | "place";

/**
 * The measure of a sheet, in millimetres.
 */
export type Measure = { 
/**
 * From left to right.
 */
width: number, 
/**
 * From top to bottom.
 */
height: number, };

/**
 * How members are called: in singular for a man, for a woman, and in plural.
 */
export type MemberWords = { 
/**
 * One man, or anybody where there is one form for all.
 */
masculine: string, 
/**
 * One woman; blank, the same as for a man.
 */
feminine: string, 
/**
 * Several.
 */
plural: string, };

/**
 * A list of members, typed or pasted.
 */
export type MembersText = { 
/**
 * One person per line, or the cells of a spreadsheet.
 */
text: string, };

/**
 * A session that was held and whose minutes were not approved since.
 */
export type MinutesRow = { 
/**
 * The session.
 */
session: SessionRow, 
/**
 * The day of the next session that has the approval of minutes on its agenda; `null` when there is none yet.
 */
approval_on: string | null, };

/**
 * A step of an item.
 */
export type MoveAgendaItem = { 
/**
 * The item.
 */
item: string, 
/**
 * Which step.
 */
direction: Direction, };

/**
 * A step of an attachment among those of its item.
 */
export type MoveAttachment = { 
/**
 * The attachment.
 */
attachment: string, 
/**
 * Which way.
 */
direction: Way, };

/**
 * Which steps an item can take.
 */
export type Moves = { 
/**
 * Before the item above.
 */
up: boolean, 
/**
 * After the item below.
 */
down: boolean, 
/**
 * Into the item above.
 */
indent: boolean, 
/**
 * Out of its parent.
 */
outdent: boolean, };

/**
 * Bytes with the name of their file.
 */
export type NamedBytes = { 
/**
 * The name of the file.
 */
name: string, 
/**
 * The bytes.
 */
base64: string, };

/**
 * A session by its name.
 */
export type NamedSession = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its name.
 */
title: string, };

/**
 * A member to add: a person, and the seat that the person holds.
 */
export type NewMember = { 
/**
 * The whole name.
 */
full_name: string, 
/**
 * The form of address before the name.
 */
title: string | null, 
/**
 * The name of the seat; without one it is called after its role.
 */
seat: string | null, 
/**
 * The role of the seat.
 */
role: SeatRole, 
/**
 * In what capacity the person holds it.
 */
capacity: Capacity, 
/**
 * The owner whose seat an alternate shares, as a place in this list; the other facts of the seat are then the
 * owner's. An alternate without one gets a seat that has no owner yet.
 */
alternate_of: number | null, 
/**
 * Whether who sits there may speak.
 */
voice: boolean, 
/**
 * Whether who sits there votes.
 */
vote: boolean, 
/**
 * Whether the seat counts for the quorum.
 */
counts_for_quorum: boolean, 
/**
 * The address for electronic mail.
 */
email?: string, };

/**
 * The session that comes next.
 */
export type NextSession = { 
/**
 * The session.
 */
session: SessionRow, 
/**
 * How many days there are until then; `null` when it has no date.
 */
days: number | null, 
/**
 * How many items its agenda has, sub-items included.
 */
items: number, 
/**
 * How many minutes they take, as far as they say.
 */
minutes: number, 
/**
 * What it needs, and whether it has it.
 */
readiness: Array<Readiness>, };

/**
 * Names a note.
 */
export type NoteArgument = { 
/**
 * Its uid.
 */
note: string, };

/**
 * An informational note.
 */
export type NoteRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Where it comes from.
 */
source: string | null, 
/**
 * Its date, as `YYYY-MM-DD`.
 */
dated_on: string | null, 
/**
 * Whom to ask.
 */
contact: string | null, 
/**
 * What it says.
 */
content: RichText, };

/**
 * The argument of a command that needs none.
 */
export type Nothing = Record<symbol, never>;

/**
 * How a body numbers what comes late.
 */
export type NumberingPolicy = { 
/**
 * How an item is numbered that is added after the notice was issued.
 */
late: LateNumbering, };

/**
 * Narrows what is asked for to one body.
 */
export type OfBody = { 
/**
 * The body's uid; every body of the institution when absent.
 */
body?: string | null, };

/**
 * An item that an agenda would begin with.
 */
export type OfferedItem = { 
/**
 * Its title in this session.
 */
title: string, 
/**
 * Its kind.
 */
kind: AgendaItemKind, 
/**
 * How long it takes.
 */
minutes: number | null, 
/**
 * 0 at the top.
 */
depth: number, };

/**
 * Items with which the agenda of a session may begin.
 */
export type OfferedTemplate = { 
/**
 * The template; `null` for the items that boards have in every session.
 */
template: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its items, sub-items after the item they belong to.
 */
items: Array<OfferedItem>, };

/**
 * A word for members that is offered.
 */
export type OfferedWord = { 
/**
 * Its code.
 */
code: string, 
/**
 * The word.
 */
member: MemberWords, };

/**
 * Names what was opened.
 */
export type Opened = { 
/**
 * Its uid.
 */
uid: string, };

/**
 * A change that can be taken back or done again.
 */
export type OperationName = { 
/**
 * The operation's name; its words are under `operation-<name with dashes>`.
 */
name: string, 
/**
 * What it was about.
 */
subject: string, };

/**
 * How a packet is made.
 */
export type PacketOptions = { 
/**
 * The sheets.
 */
paper: Paper, 
/**
 * What this institution calls oficio.
 */
oficio: Measure, 
/**
 * The measure of sheets without a name.
 */
custom: Measure, 
/**
 * How many sides of a sheet are printed.
 */
sides: "one" | "two", 
/**
 * Where the sheets are bound.
 */
binding: BindingOptions, 
/**
 * How its leaves are numbered; `null`: not at all.
 */
folio: FolioOptions | null, 
/**
 * Words across every page; `null`: none.
 */
watermark: string | null, 
/**
 * Which pages have the institution's letterhead.
 */
letterhead: LetterheadUse, 
/**
 * How foreign files go along with it.
 */
annexes: AnnexOptions, 
/**
 * Which general sections it has.
 */
sections: PacketSections, 
/**
 * The agenda items left out, by uid.
 */
excluded: Array<string>, };

/**
 * The sections of a packet that are not items.
 */
export type PacketSections = { 
/**
 * The cover.
 */
cover: boolean, 
/**
 * The agenda with page numbers.
 */
agenda: boolean, 
/**
 * The informational notes.
 */
notes: boolean, 
/**
 * The sheet that who attends signs.
 */
signatures: boolean, };

/**
 * Pages as a PDF of their own.
 */
export type PageBytes = { 
/**
 * The PDF.
 */
base64: string, };

/**
 * The size of the sheets, by the names of the trade.
 */
export type Paper = "carta" | "oficio" | "a4" | "legal" | "custom";

/**
 * A paper that is asked for.
 */
export type PaperArgument = { 
/**
 * Which paper.
 */
paper_kind: PaperKind, 
/**
 * Of which session.
 */
session: string, 
/**
 * How; the last ones used when absent.
 */
options?: PacketOptions, };

/**
 * A paper as bytes.
 */
export type PaperBytes = { 
/**
 * The PDF.
 */
base64: string, 
/**
 * A name for the file.
 */
file_name: string, };

/**
 * Which paper.
 */
export type PaperKind = "packet" | "agenda" | "notice" | "ruler";

/**
 * A paper to look at.
 */
export type PaperPreview = { 
/**
 * Names this state of the paper when its pages are asked for.
 */
revision: number, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Width and height of each page in points.
 */
sizes: Array<[number, number]>, 
/**
 * Its sections, those left out included.
 */
sections: Array<SectionRow>, 
/**
 * What the reader should know of it.
 */
warnings: Coded[], 
/**
 * A name for the file.
 */
file_name: string, };

/**
 * A passage of the document.
 */
export type Passage = { 
/**
 * Its first line.
 */
first: number, 
/**
 * Its last line.
 */
last: number, 
/**
 * Its words, the lines apart.
 */
text: string, };

/**
 * What one person, or one area, has open.
 */
export type PersonLoad = { 
/**
 * The name; `null` for what nobody has.
 */
name: string | null, 
/**
 * How many commitments.
 */
total: number, 
/**
 * How they stand, the most pressing first.
 */
standings: Array<StandingCount>, };

/**
 * A person.
 */
export type PersonRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * The whole name.
 */
full_name: string, 
/**
 * The form of address before the name.
 */
title: string | null, 
/**
 * Invented for the demonstration.
 */
demonstration: boolean, 
/**
 * The address for electronic mail.
 */
email: string | null, };

/**
 * A new place for an item.
 */
export type PlaceAgendaItem = { 
/**
 * The item.
 */
item: string, 
/**
 * Its new parent; the top when `null`.
 */
parent: string | null, 
/**
 * The sibling above it; first when `null`.
 */
after: string | null, };

/**
 * An attachment put somewhere else among those of its item.
 */
export type PlaceAttachment = { 
/**
 * The attachment.
 */
attachment: string, 
/**
 * The one that it comes right after; `null`: the first.
 */
after: string | null, };

/**
 * Whose library it would be.
 */
export type PlaceOf = { 
/**
 * The institution's name, as far as it is known.
 */
institution: string, };

/**
 * A part of a packet put somewhere else.
 */
export type PlacePacketPart = { 
/**
 * The session.
 */
session: string, 
/**
 * What is moved: `agenda`, `signatures`, or the uid of an item at the top of the agenda.
 */
part: string, 
/**
 * What it comes right after; `null`: only the cover.
 */
after: string | null, };

/**
 * The wishes of this device's user.
 */
export type Preferences = { 
/**
 * The language of screens and papers.
 */
language: Language, 
/**
 * The colours of the window.
 */
theme: Theme, 
/**
 * The size of the letters, in thousandths of the usual one; `null` until one is chosen.
 */
letters: number | null, 
/**
 * Whether keys without Ctrl or Alt lead to other screens: «g s» to the sessions.
 */
single_keys: boolean, 
/**
 * Libraries opened before, the newest first.
 */
recent: Array<string>, };

/**
 * Somebody who may present an item.
 */
export type PresenterRow = { 
/**
 * The name as it would be written.
 */
name: string, 
/**
 * The seat of a person, or who holds a seat; `null` when nothing more is known of the name.
 */
about: string | null, };

/**
 * Pages of a paper that is looked at.
 */
export type PreviewPages = { 
/**
 * Which state of the paper.
 */
revision: number, 
/**
 * The first page, from 1.
 */
first: number, 
/**
 * How many, at most 32.
 */
count: number, };

/**
 * A paper to be printed.
 */
export type PrintPaper = { 
/**
 * Which paper.
 */
paper_kind: PaperKind, 
/**
 * Of which session.
 */
session: string, 
/**
 * How; the last ones used when absent.
 */
options?: PacketOptions, 
/**
 * The first page, from 1; the first of all when absent.
 */
first_page?: number, 
/**
 * The last page; the last of all when absent.
 */
last_page?: number, 
/**
 * How many copies; one when absent.
 */
copies?: number, 
/**
 * Whether each sheet is printed on both sides; as the paper is set up when absent.
 */
both_sides?: boolean, };

/**
 * What became of it.
 */
export type PrintedPaper = { 
/**
 * Sent to a printer, shown in the viewer to be printed there, or nothing.
 */
outcome: "printed" | "opened" | "cancelled", 
/**
 * How many pages the paper has.
 */
pages: number, 
/**
 * The SHA-256 of the whole paper.
 */
sha256: string, 
/**
 * What the user should know of it.
 */
warnings: Coded[], };

/**
 * A body that is to be made.
 */
export type ProposeBody = { 
/**
 * Its name, as far as it is known.
 */
name: string, };

/**
 * Asks for what a new session would begin with.
 */
export type ProposeSession = { 
/**
 * The body's uid.
 */
body: string, 
/**
 * The kind of session.
 */
kind: SessionKind, 
/**
 * Its day, once it is known, as `YYYY-MM-DD`.
 */
date?: string | null, };

/**
 * What a new body would begin with.
 */
export type ProposedBody = { 
/**
 * Its initials in codes.
 */
code: string, };

/**
 * What a new session would begin with.
 */
export type ProposedSession = { 
/**
 * One more than the highest of that kind in that year.
 */
number: number, 
/**
 * The year of its day, or of today.
 */
year: number, 
/**
 * The hour of the last session of that kind that has one.
 */
time: string | null, 
/**
 * The place of the last session of that kind that has one.
 */
place: string | null, 
/**
 * The planned end of the last session of that kind that has one.
 */
planned_end: string | null, 
/**
 * The last session of that kind, whose fixed items can be taken over.
 */
previous: NamedSession | null, 
/**
 * The templates of that kind.
 */
templates: Array<TemplateRow>, };

/**
 * A rule, and the seats that it is tried with.
 */
export type QuorumQuestion = { 
/**
 * The rule.
 */
minimum: QuorumRule, 
/**
 * How many seats count.
 */
seats: number, };

/**
 * The least that must be present.
 */
export type QuorumRule = { "rule": "more_than_half" } | { "rule": "two_thirds" } | { "rule": "number", 
/**
 * How many.
 */
number: number, };

/**
 * How many must be present for a session of a body.
 */
export type QuorumView = { 
/**
 * The rule.
 */
minimum: QuorumRule, 
/**
 * How many seats count.
 */
seats: number, 
/**
 * How many must be present; `null` where no seat counts yet.
 */
required: number | null, 
/**
 * Whether the seats can meet it at all.
 */
can_be_met: boolean, };

/**
 * A passage of the document.
 */
export type Quoted = { 
/**
 * Its first line.
 */
line: number, 
/**
 * Its words.
 */
text: string, };

/**
 * Members that were read from a list.
 */
export type ReadMembers = { 
/**
 * What each role entitles to where nothing else is said.
 */
usual_rights: Record<SeatRole, { voice: boolean; vote: boolean; counts_for_quorum: boolean }>, 
/**
 * Who was understood, in the order of the list.
 */
people: Array<UnderstoodPerson>, 
/**
 * What should be looked at.
 */
warnings: Coded[], };

/**
 * A session that was read.
 */
export type ReadSession = { 
/**
 * Its facts, as the user left them.
 */
session: UnderstoodSession, };

/**
 * Something that a session needs before it is held.
 */
export type Readiness = { 
/**
 * What; its words are under `home-ready-<code>`.
 */
code: ReadinessCode, 
/**
 * Whether it is done.
 */
done: boolean, 
/**
 * The agenda item that lacks something.
 */
item: string | null, 
/**
 * That item's number.
 */
number: string | null, };

/**
 * What became of the demonstration's file.
 */
export type RemovedDemonstration = { 
/**
 * The file, where it is still there because it lay in a folder of the user's own choice; its copies, where they
 * could not be removed.
 */
kept: string | null, };

/**
 * Another title for an attachment.
 */
export type RenameAttachment = { 
/**
 * The attachment.
 */
attachment: string, 
/**
 * Its title; `null` goes back to the file's name.
 */
title: string | null, };

/**
 * Another name for a template.
 */
export type RenameTemplate = { 
/**
 * Its uid.
 */
template: string, 
/**
 * The name.
 */
name: string, };

/**
 * How many would have to be present.
 */
export type RequiredQuorum = { 
/**
 * How many; `null` where no seat counts.
 */
required: number | null, 
/**
 * Whether the seats can meet it at all.
 */
can_be_met: boolean, };

/**
 * A copy to put in a library's place.
 */
export type RestoreFrom = { 
/**
 * The copy.
 */
copy: string, 
/**
 * The library; the open one when absent.
 */
library?: string, };

/**
 * Where a copy of a document is to be written.
 */
export type SaveDocument = { 
/**
 * The document.
 */
attachment: string, 
/**
 * The file to write.
 */
path: string, };

/**
 * Keeps the items of a session's agenda as a template.
 */
export type SaveTemplate = { 
/**
 * The session.
 */
session: string, 
/**
 * The name of the template.
 */
name: string, };

/**
 * Words to find.
 */
export type SearchArgument = { 
/**
 * The words; the last one may still be being typed.
 */
text: string, 
/**
 * What to look among; everything when absent.
 */
kinds?: Array<FoundKind>, 
/**
 * How many of each kind at most.
 */
limit?: number, };

/**
 * A seat of a body, with who holds it or held it.
 */
export type SeatRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its role; one that this version does not know is a member's.
 */
role: SeatRole, 
/**
 * Whether who sits there may speak.
 */
voice: boolean, 
/**
 * Whether who sits there votes.
 */
vote: boolean, 
/**
 * Whether it counts for the quorum.
 */
counts_for_quorum: boolean, 
/**
 * Owners, then alternates, the latest first.
 */
holders: Array<HolderRow>, };

/**
 * A section of a packet.
 */
export type SectionRow = { 
/**
 * The item, attachment or note it shows.
 */
uid: string | null, 
/**
 * What it is.
 */
kind: "cover" | "agenda" | "item" | "attachment" | "note" | "annex_list" | "signatures" | "whole", 
/**
 * Its title.
 */
title: string, 
/**
 * The item's number.
 */
number: string | null, 
/**
 * How deep its item stands.
 */
depth: number, 
/**
 * Its first page, from 1; 0 when left out.
 */
first_page: number, 
/**
 * How many pages it covers, its last one possibly shared with the next section.
 */
pages: number, 
/**
 * Its first and last folio; `null` where it has none.
 */
folios: [number, number] | null, 
/**
 * Whether it is in the packet.
 */
included: boolean, };

/**
 * Names a session.
 */
export type SessionArgument = { 
/**
 * Its uid.
 */
session: string, };

/**
 * A session in a list.
 */
export type SessionRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its name, as the papers print it.
 */
title: string, 
/**
 * Its kind.
 */
kind: SessionKind, 
/**
 * Its number among those of its kind.
 */
number: number | null, 
/**
 * Its year.
 */
year: number | null, 
/**
 * `YYYY-MM-DD`.
 */
date: string | null, 
/**
 * `HH:MM`, civil time of the body.
 */
time: string | null, 
/**
 * Where it is held.
 */
place: string | null, 
/**
 * `HH:MM`, by which it is meant to be over; the next day's when it is earlier than its start.
 */
planned_end: string | null, 
/**
 * The body that meets.
 */
body: BodyRow, 
/**
 * How many agenda items it has.
 */
items: number, 
/**
 * How many files are attached to it or its items.
 */
attachments: number, };

/**
 * With which items an agenda begins.
 */
export type SessionStart = { "from": "fixed" } | { "from": "empty" } | { "from": "session", 
/**
 * Its uid.
 */
session: string, } | { "from": "template", 
/**
 * Its uid.
 */
template: string, };

/**
 * The steps of a session's workspace, and whether they are completed.
 */
export type SessionSteps = { 
/**
 * The agenda has items and was sent with its notice, and nothing changed since.
 */
agenda: boolean, 
/**
 * The packet was issued, and nothing changed since.
 */
packet: boolean, };

/**
 * New content for an item.
 */
export type SetContent = { 
/**
 * The item.
 */
item: string, 
/**
 * What is written in it.
 */
content: RichText, };

/**
 * The document that was read.
 */
export type Source = { 
/**
 * The file's name, filled in by who opened it.
 */
name: string, 
/**
 * The encoding it was saved in.
 */
encoding: string, 
/**
 * Its lines.
 */
lines: Array<string>, };

/**
 * How many commitments stand in one way.
 */
export type StandingCount = { 
/**
 * Which way.
 */
standing: Standing, 
/**
 * How many.
 */
count: number, };

/**
 * A file that is to be attached, and where.
 */
export type StartAttaching = { 
/**
 * The item.
 */
item: string, 
/**
 * The file.
 */
file: FileSource, 
/**
 * The attachment whose place it takes; without one it becomes the item's last.
 */
instead_of?: string, };

/**
 * What is to be written, and where.
 */
export type StartExport = { 
/**
 * Which paper.
 */
paper_kind: PaperKind, 
/**
 * Of which session.
 */
session: string, 
/**
 * How; the last ones used when absent.
 */
options?: PacketOptions, 
/**
 * The file to write.
 */
path: string, };

/**
 * Names a template.
 */
export type TemplateArgument = { 
/**
 * Its uid.
 */
template: string, };

/**
 * A template in a list.
 */
export type TemplateRow = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The kind of sessions it is for; `null` for every kind.
 */
session_kind: SessionKind | null, 
/**
 * The titles of its items, sub-items after the item they belong to.
 */
titles: Array<string>, };

/**
 * The words of a body.
 */
export type TermsView = { 
/**
 * The code of the word of the list for its members; `null`: words of its own.
 */
choice: string | null, 
/**
 * How members are called.
 */
member: MemberWords, 
/**
 * The words that are offered, by code, the usual one first.
 */
offered: Array<OfferedWord>, 
/**
 * What messages say for each of their variables: `members` → «vocales».
 */
said: Record<string, string>, };

/**
 * The colours of the window.
 */
export type Theme = "system" | "light" | "dark" | "contrast";

/**
 * The day that it is.
 */
export type Today = { 
/**
 * As `YYYY-MM-DD`.
 */
date: string, };

/**
 * What was understood of a document that holds an agenda.
 */
export type Understood = { 
/**
 * The session's name as the text has it, its lines joined. Where no session is named: empty above an agenda,
 * the first line of a document without one.
 */
title: string, 
/**
 * The session's facts.
 */
session: UnderstoodSession, 
/**
 * The agenda, in its order.
 */
items: Array<UnderstoodItem>, 
/**
 * The agreements of the follow-up tables.
 */
agreements: Array<UnderstoodAgreement>, 
/**
 * What should be looked at.
 */
warnings: Coded[], 
/**
 * The other agendas of the same document.
 */
further: Array<Understood>, 
/**
 * The text of a document without an agenda; below the first item that a person marks it is that item's.
 */
front: RichText, 
/**
 * Where the facts of the session stand.
 */
facts: Array<Fact>, 
/**
 * The document itself; its lines are those of the whole file, also in `further`, where they are left out.
 */
source: Source, };

/**
 * An agreement of a follow-up table.
 */
export type UnderstoodAgreement = { 
/**
 * Its code as written; empty when it has none.
 */
code: string, 
/**
 * Its text; with parts, the lead before the first.
 */
text: string, 
/**
 * Its lettered parts.
 */
parts: Array<UnderstoodPart>, 
/**
 * Where it stands.
 */
state: string, 
/**
 * Where each part stands, in their order; empty without parts.
 */
part_states: string[], 
/**
 * What is reported of it.
 */
status: Array<UnderstoodStatus>, 
/**
 * Who answers for it.
 */
responsible: Array<string>, 
/**
 * The day it is due.
 */
due: string | null, 
/**
 * First and last line of its row.
 */
lines: [number, number] | null, 
/**
 * Its row as it stands in the table.
 */
row: Array<UnderstoodCell>, };

/**
 * A cell of a follow-up table.
 */
export type UnderstoodCell = { 
/**
 * The heading of its column.
 */
heading: string, 
/**
 * Its text.
 */
text: string, };

/**
 * An item of the agenda.
 */
export type UnderstoodItem = { 
/**
 * The number as written, without its closing punctuation; `null` for bullets and tabs.
 */
number: string | null, 
/**
 * Its place in the tree: `5`, `5.1`, `5.1.1`.
 */
position: string, 
/**
 * 0 at the top.
 */
depth: number, 
/**
 * The title as written, its lines joined.
 */
title: string, 
/**
 * What it seems to be for.
 */
kind: ItemKind, 
/**
 * The text of its section.
 */
content: RichText, 
/**
 * First and last line of its title in the agenda.
 */
lines: [number, number] | null, 
/**
 * The headings of its section, as they stand.
 */
headings: Array<Quoted>, };

/**
 * A lettered part of an agreement.
 */
export type UnderstoodPart = { 
/**
 * Its letter, without parenthesis.
 */
letter: string, 
/**
 * Its text.
 */
text: string, };

/**
 * A person of a list of members.
 */
export type UnderstoodPerson = { 
/**
 * The first and last line that speak of the person, from 1.
 */
lines: [number, number], 
/**
 * The whole name, given names first.
 */
full_name: string, 
/**
 * The form of address before the name, as written.
 */
title: string | null, 
/**
 * What the list says of the seat beyond the plain role: «Ayuntamiento», «Presidenta del Consejo».
 */
seat: string | null, 
/**
 * The role of the seat.
 */
role: SeatRole, 
/**
 * In what capacity the person holds it.
 */
capacity: Capacity, 
/**
 * The owner for whom an alternate stands in, as a place in the list of people; `null` where nobody is known.
 */
alternate_of: number | null, 
/**
 * Whether who sits there may speak.
 */
voice: boolean, 
/**
 * Whether who sits there votes.
 */
vote: boolean, 
/**
 * Whether the seat counts for the quorum.
 */
counts_for_quorum: boolean, 
/**
 * The address for electronic mail.
 */
email: string | null, };

/**
 * The facts of a session; `null` is what the text does not say.
 */
export type UnderstoodSession = { 
/**
 * The session in the library, once there is one.
 */
uid: string | null, 
/**
 * The institution's name.
 */
institution: string | null, 
/**
 * The body's name.
 */
body: string | null, 
/**
 * The session's kind.
 */
kind: string | null, 
/**
 * The session's number in its series.
 */
number: number | null, 
/**
 * The year of the series.
 */
year: number | null, 
/**
 * The day it is held.
 */
date: string | null, 
/**
 * The time it begins, `HH:MM`.
 */
time: string | null, 
/**
 * Where it is held.
 */
place: string | null, };

/**
 * What is reported of an agreement or of one of its parts.
 */
export type UnderstoodStatus = { 
/**
 * The letter of the part; `null` for the whole.
 */
part: string | null, 
/**
 * What is said.
 */
text: string, 
/**
 * The position of the item that deals with it, where the report names one.
 */
item: string | null, };

/**
 * A library that could not be opened.
 */
export type Unopened = { 
/**
 * Its file.
 */
path: string, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * Why, as a code.
 */
code: string, 
/**
 * Why, and what to do next.
 */
message: string, 
/**
 * What the program says of it, for whoever helps.
 */
detail: string, 
/**
 * The newest of its own copies, where one can be put in its place.
 */
last_copy: LastCopy | null, };

/**
 * Adds the items of a template at the end of an agenda.
 */
export type UseTemplate = { 
/**
 * The session.
 */
session: string, 
/**
 * The template; `null` for the items that boards have in every session.
 */
template: string | null, };

/**
 * The sheets of packets that were not made yet.
 */
export type UsualSheets = { 
/**
 * Their size.
 */
paper: Paper, 
/**
 * What this institution calls oficio.
 */
oficio: Measure, };

/**
 * What is known of a file.
 */
export type Verification = { 
/**
 * Whether these very bytes were issued.
 */
issued: boolean, 
/**
 * Every time they were, the newest first.
 */
matches: Array<IssuedPaperRow>, 
/**
 * The SHA-256 of the file.
 */
digest: string, 
/**
 * The name of the file.
 */
name: string, 
/**
 * The title under which Sesiona made the file, when it says that it did, although it is no issued version.
 */
made_as: string | null, };

/**
 * Up or down.
 */
export type Way = "up" | "down";

export type Language = "es" | "en";

export type SessionKind = "ordinaria" | "extraordinaria" | "solemne" | "permanente" | "urgente";

export type SeatRole = "president" | "vice_president" | "secretary" | "treasurer" | "member" | "auditor" | "guest";

export type Capacity = "owner" | "alternate";

export type AgendaItemKind = "procedure" | "report" | "vote" | "minutes_approval" | "follow_up" | "other_business";

export type LateNumbering = "bis" | "sub" | "next";

export type ReadinessCode = "when_and_where" | "when_and_where_missing" | "agenda" | "agenda_missing" | "minutes" | "minutes_missing" | "material_missing" | "notice" | "notice_missing" | "notice_stale" | "packet" | "packet_missing" | "packet_stale";

export type Standing = "overdue" | "due_soon" | "no_date" | "in_progress" | "fulfilled" | "ended";

export type RecordKind = "institution" | "body" | "person" | "seat" | "membership" | "session" | "agenda_item" | "attachment" | "note" | "agreement" | "responsibility" | "agreement_part" | "report" | "issued_paper" | "agenda_template" | "setting" | "library" | "preferences";

/** Each command with its argument and its answer. */
export interface Commands {
  /** The open library, if there is one. */
  library: [Nothing, LibraryView | null];
  /** The library that was to be opened and could not be, while none is open. */
  unopened: [Nothing, Unopened | null];
  /** Remembers where in the open library somebody is, for the next time. */
  keep_place: [KeptPlace, null];
  /** Opens a library. */
  open_library: [LibraryPath, LibraryView];
  /** Makes a library for an institution with one body, and opens it. */
  create_library: [CreateLibrary, LibraryView];
  /** Where a new library would be put. */
  library_place: [PlaceOf, LibraryPlace];
  /** What was typed on the first screen the last time and not finished. */
  first_draft: [Nothing, string | null];
  /** Keeps what was typed on the first screen. */
  keep_first_draft: [FirstDraft, null];
  /** Makes the demonstration library, or finds the one made before, and opens it. */
  create_demonstration: [CreateDemonstration, LibraryView];
  /** Closes the demonstration and removes its file where the program put it; no undo brings it back. */
  remove_demonstration: [Nothing, RemovedDemonstration];
  /** Makes a library for an agenda that was read, and opens it. */
  create_library_for_agenda: [CreateLibraryForAgenda, LibraryView];
  /** What a body of this name would begin with. */
  propose_body: [ProposeBody, ProposedBody];
  /** Changes the institution's names. */
  change_institution: [ChangeInstitution, LibraryView];
  /** The institution's letterhead. */
  letterhead: [Nothing, Letterhead];
  /** Changes it. */
  change_letterhead: [ChangeLetterhead, Letterhead];
  /** The sheets of packets that were not made yet. */
  usual_sheets: [Nothing, UsualSheets];
  /** Changes them. */
  change_usual_sheets: [ChangeUsualSheets, UsualSheets];
  /** Adds a body. */
  add_body: [AddBody, BodyRow];
  /** Changes a body's name or initials. */
  change_body: [ChangeBody, LibraryView];
  /** How many must be present for a session of a body. */
  quorum: [BodyArgument, QuorumView];
  /** Changes it. */
  change_quorum: [ChangeQuorum, QuorumView];
  /** How many would have to be present under a rule, kept or not. */
  required_quorum: [QuorumQuestion, RequiredQuorum];
  /** The words that a body uses. */
  terms: [BodyArgument, TermsView];
  /** Changes them. */
  change_terms: [ChangeTerms, TermsView];
  /** Reads members from a list or the cells of a spreadsheet without keeping anything. */
  read_members: [MembersText, ReadMembers];
  /** The seats of a body, with who holds them. */
  list_members: [BodyArgument, Array<SeatRow>];
  /** Adds members to a body: people and seats are two steps of the history, so that undo takes two. */
  add_members: [AddMembers, Array<SeatRow>];
  /** The day that it is. */
  today: [Nothing, Today];
  /** What this device remembers of its user's wishes. */
  preferences: [Nothing, Preferences];
  /** Changes them. */
  change_preferences: [ChangePreferences, Preferences];
  /** The sessions of a body, or of every one, the newest first. */
  list_sessions: [OfBody, Array<SessionRow>];
  /** One session. */
  session: [SessionArgument, SessionRow];
  /** The session that a person means by a uid or a number. */
  find_session: [FindSession, SessionRow];
  /** What a new session of this kind would begin with. */
  propose_session: [ProposeSession, ProposedSession];
  /** Makes a session with the items that its agenda begins with. */
  create_session: [CreateSession, SessionRow];
  /** Which steps of a session are completed. */
  session_steps: [SessionArgument, SessionSteps];
  /** Changes a session's facts. */
  change_session: [ChangeSession, SessionRow];
  /** Deletes a session with its agenda. */
  delete_session: [SessionArgument, null];
  /** The templates of a body, by name. */
  list_templates: [BodyArgument, Array<TemplateRow>];
  /** Keeps the items of a session's agenda as a template. */
  save_template: [SaveTemplate, TemplateRow];
  /** Gives a template another name. */
  rename_template: [RenameTemplate, TemplateRow];
  /** Deletes a template. */
  delete_template: [TemplateArgument, null];
  /** The templates for a session's kind with their items, and at last the items that boards have in every session. */
  offered_templates: [SessionArgument, Array<OfferedTemplate>];
  /** Adds the items of a template, or the usual ones, at the end of an agenda. */
  use_template: [UseTemplate, SessionRow];
  /** A session's agenda. */
  agenda: [SessionArgument, AgendaView];
  /** Adds an item. */
  add_agenda_item: [AddAgendaItem, AgendaItemView];
  /** Changes an item's title, kind, presenter or minutes. */
  change_agenda_item: [ChangeAgendaItem, AgendaItemView];
  /** Moves an item one step. */
  move_agenda_item: [MoveAgendaItem, AgendaItemView];
  /** Puts an item somewhere else. */
  place_agenda_item: [PlaceAgendaItem, AgendaItemView];
  /** Copies an item, with what is below it, right after itself. */
  duplicate_agenda_item: [ItemArgument, AgendaItemView];
  /** Deletes an item with what is below it. */
  delete_agenda_item: [ItemArgument, null];
  /** Makes the present numbers of an agenda stay, whatever is added or moved. */
  freeze_numbers: [SessionArgument, AgendaView];
  /** Numbers the items of an agenda by their places again. */
  renumber: [SessionArgument, AgendaView];
  /** How a body numbers what comes late. */
  numbering: [BodyArgument, NumberingPolicy];
  /** Changes how a body numbers what comes late. */
  change_numbering: [ChangeNumbering, NumberingPolicy];
  /** One item with its content, attachments and notes. */
  agenda_item: [ItemArgument, AgendaItemView];
  /** Who may present items of a session: who did so before, the board's people and its seats. */
  presenters: [SessionArgument, Array<PresenterRow>];
  /** Replaces an item's content. */
  set_agenda_item_content: [SetContent, AgendaItemView];
  /** Attaches a file to an item. */
  attach_file: [AttachFile, AttachmentRow];
  /** Attaches bytes to an item. */
  attach_bytes: [AttachBytes, AttachmentRow];
  /** Begins to attach a file to an item, at its end or in the place of another. */
  start_attaching: [StartAttaching, JobView];
  /** Gives an attachment another title. */
  rename_attachment: [RenameAttachment, AttachmentRow];
  /** Moves an attachment among those of its item. */
  move_attachment: [MoveAttachment, null];
  /** Puts an attachment somewhere else among those of its item. */
  place_attachment: [PlaceAttachment, null];
  /** Removes an attachment. */
  delete_attachment: [AttachmentArgument, null];
  /** The files of a session's items that the packet cannot take in. */
  annex_problems: [SessionArgument, Array<AnnexProblemRow>];
  /** The bytes of an attachment or image. */
  attachment_bytes: [DigestArgument, AttachmentBytes];
  /** Keeps an image that content will show. */
  add_image: [NamedBytes, DigestArgument];
  /** Adds an informational note to an item. */
  add_note: [AddNote, NoteRow];
  /** Changes a note. */
  change_note: [ChangeNote, NoteRow];
  /** Deletes a note. */
  delete_note: [NoteArgument, null];
  /** What the board meets for next, what is missing for it, and what was agreed and waits. */
  home: [OfBody, HomeView];
  /** The agreements of a body, or of every one, with their parts and states. */
  list_agreements: [OfBody, Array<AgreementRow>];
  /** Finds sessions, items, agreements, people and annexes by their words. */
  search: [SearchArgument, Array<FoundGroup>];
  /** What was opened last on this device, the newest first. */
  recent: [Nothing, Array<FoundRow>];
  /** Remembers that something was opened. */
  note_opened: [Opened, null];
  /** What undo and redo would do. */
  history: [Nothing, History];
  /** Takes the last change back. */
  undo: [Nothing, OperationName];
  /** Does again what was taken back. */
  redo: [Nothing, OperationName];
  /** How a session's packet was last made. */
  packet_options: [SessionArgument, PacketOptions];
  /** Puts a part of a packet somewhere else. */
  place_packet_part: [PlacePacketPart, null];
  /** Puts the parts of a packet in their usual order again. */
  reset_packet_order: [SessionArgument, null];
  /** Lays out a paper to look at. */
  preview_paper: [PaperArgument, PaperPreview];
  /** Writes some pages of a paper that is looked at. */
  preview_pages: [PreviewPages, PageBytes];
  /** Composes a paper for who has no files of its own. */
  paper_bytes: [PaperArgument, PaperBytes];
  /** Begins to write a paper to a file. */
  start_export: [StartExport, JobView];
  /** How far a job is. */
  job: [JobArgument, JobView];
  /** Stops a job; what it had written is removed. */
  cancel_job: [JobArgument, JobView];
  /** Writes a paper to a file and answers when it is done. */
  export_paper: [StartExport, Exported];
  /** Hands a paper to the system's print dialog, or to its viewer where there is none. */
  print_paper: [PrintPaper, PrintedPaper];
  /** The papers that were issued of a session, the newest first. */
  issued_papers: [SessionArgument, Array<IssuedPaperRow>];
  /** Whether a file is, byte for byte, a paper that was issued. */
  verify_paper: [FileSource, Verification];
  /** Reads an agenda from a file without keeping anything. */
  read_agenda_file: [FileSource, Understood];
  /** Gives up the documents that are being read. */
  cancel_reading: [Nothing, null];
  /** Says where a session that was read would be kept, and whether it is already there. */
  import_destination: [ReadSession, ImportDestination];
  /** Gives a passage of the document a meaning that its reader did not see; nothing is kept. */
  give_meaning: [GiveMeaning, Understood];
  /** Makes a session of each agenda that was understood. */
  import_agenda: [ImportAgenda, Array<SessionRow>];
  /** What completing a session with a document would add. */
  plan_completion: [CompleteSession, Completion];
  /** Adds to a session what a document says and it does not. */
  complete_session: [CompleteSession, SessionRow];
  /** The documents that are kept with a session itself. */
  session_documents: [SessionArgument, Array<AttachmentRow>];
  /** What one of them says. */
  session_document: [AttachmentArgument, DocumentText];
  /** Writes a copy of one of them to a file. */
  save_document: [SaveDocument, null];
  /** Keeps a document with a session. */
  keep_document: [KeepDocument, Array<AttachmentRow>];
  /** Examines the library: the file, its journal, its attachments. */
  check: [Nothing, CheckReport];
  /** Examines a library's file, one too damaged to be opened too. */
  examine_library: [LibraryPath, CheckReport];
  /** Writes a verified copy of the library into a folder, or beside it. */
  backup: [BackupFolder, Copy];
  /** Puts a copy in the library's place; the present file is copied first. */
  restore: [RestoreFrom, LibraryView];
}

// The parts of the contract by the names that screens use. They follow the generated types.
import type { Answer, Arguments } from "./call";
import type { RecordKind, Standing } from "./generated/contract";

export type { Coded, LateNumbering, RecordKind, Refusal, RichNode, Standing } from "./generated/contract";

/** Every kind of record that a library holds. */
export const EVERY_KIND = [
  "institution",
  "body",
  "person",
  "seat",
  "membership",
  "session",
  "agenda_item",
  "attachment",
  "note",
  "agreement",
  "responsibility",
  "agreement_part",
  "report",
  "issued_paper",
  "agenda_template",
] as const satisfies RecordKind[];

export type LibraryView = NonNullable<Answer<"library">>;
export type Unopened = NonNullable<Answer<"unopened">>;
export type BodyRow = LibraryView["bodies"][number];
export type Preferences = Answer<"preferences">;
export type Language = Preferences["language"];
export type Theme = Preferences["theme"];
/** The colours of the window, in the order in which they are offered. */
export const THEMES = ["system", "light", "dark", "contrast"] as const satisfies Theme[];

export type SessionRow = Answer<"session">;
export type SessionKind = SessionRow["kind"];
export type ProposedSession = Answer<"propose_session">;
export type TemplateRow = ProposedSession["templates"][number];
export type NewSession = Arguments<"create_session">;

export type AgendaView = Answer<"agenda">;
export type AgendaItemRow = AgendaView["items"][number];
export type AgendaItemKind = AgendaItemRow["kind"];
export type AgendaItemView = Answer<"agenda_item">;
export type AttachmentRow = AgendaItemView["attachments"][number];
export type NoteRow = AgendaItemView["notes"][number];
export type RichText = AgendaItemView["content"];
export type Direction = Arguments<"move_agenda_item">["direction"];

export type HomeView = Answer<"home">;

export type UnderstoodPeople = Answer<"read_members">;
export type UnderstoodPerson = UnderstoodPeople["people"][number];
export type SeatRights = UnderstoodPeople["usual_rights"][SeatRole];
export type NewMember = Arguments<"add_members">["members"][number];
export type SeatRow = Answer<"list_members">[number];
export type NamedBytes = Arguments<"add_image">;
export type QuorumRule = Answer<"quorum">["minimum"];
export type MemberWords = Answer<"terms">["member"];
export type SeatRole = NewMember["role"];

/** What a list of agreements may be narrowed to: one way to stand, or whatever is still expected. */
export type WantedStanding = Standing | "open";
/** These ways, in the order in which they are offered. */
export const WANTED_STANDINGS = [
  "open",
  "overdue",
  "due_soon",
  "no_date",
  "in_progress",
  "fulfilled",
  "ended",
] as const satisfies WantedStanding[];
export type AgreementRow = Answer<"list_agreements">[number];

export type Paper = PacketOptions["paper"];
export type PaperKind = Arguments<"preview_paper">["paper_kind"];
export type PacketOptions = Answer<"packet_options">;
export type Measure = PacketOptions["custom"];
export type FolioOptions = NonNullable<PacketOptions["folio"]>;
export type AnnexOptions = PacketOptions["annexes"];
export type PaperPreview = Answer<"preview_paper">;
export type SectionRow = PaperPreview["sections"][number];
export type IssuedPaper = Answer<"issued_papers">[number];
export type Verification = Answer<"verify_paper">;
export type JobView = Answer<"job">;

export type Understood = Answer<"read_agenda_file">;
export type UnderstoodItem = Understood["items"][number];
export type UnderstoodAgreement = Understood["agreements"][number];
export type UnderstoodSession = Understood["session"];
export type ImportDestination = Answer<"import_destination">;

/** A file by its path, or by its name and bytes. */
export type FileSource = { path: string } | { name: string; base64: string };

export type FoundRow = Answer<"recent">[number];
export type FoundKind = FoundRow["kind"];
export type MarkedText = FoundRow["title"];

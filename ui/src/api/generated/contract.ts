// The contract between the window and the core. Made from `api.rs`; do not edit by hand.

export type Language = "es" | "en";
export type Theme = "system" | "light" | "dark" | "contrast";
export type SessionKind = "ordinaria" | "extraordinaria" | "solemne" | "permanente" | "urgente";
export type AgendaItemKind = "procedure" | "report" | "vote" | "minutes_approval" | "follow_up" | "other_business";
export type Direction = "up" | "down" | "indent" | "outdent";
export type Paper = "carta" | "oficio" | "a4" | "legal";
export type PaperKind = "packet" | "agenda" | "notice";
export type RecordKind =
  | "institution"
  | "body"
  | "session"
  | "agenda_item"
  | "attachment"
  | "note"
  | "agreement"
  | "report"
  | "setting"
  | "library";

export type RichNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: RichNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
};
export type RichText = { type: "doc"; content?: RichNode[] };

export type BodyRow = { uid: string; name: string; code: string };
export type LibraryView = {
  path: string;
  file_name: string;
  institution: { uid: string; name: string; short_name: string } | null;
  bodies: BodyRow[];
  demonstration: boolean;
  read_only: boolean;
  last_copy_at: string | null;
  saved_at: string | null;
};
export type Preferences = { language: Language; theme: Theme; recent: string[] };

export type SessionRow = {
  uid: string;
  title: string;
  kind: SessionKind;
  number: number | null;
  year: number | null;
  date: string | null;
  time: string | null;
  place: string | null;
  body: BodyRow;
  items: number;
  attachments: number;
};
export type SessionFacts = {
  number: number | null;
  year: number | null;
  date: string | null;
  time: string | null;
  place: string | null;
};

export type AgendaItemRow = {
  uid: string;
  parent: string | null;
  number: string;
  depth: number;
  title: string;
  kind: AgendaItemKind;
  presenter: string | null;
  minutes: number | null;
  starts_at: string | null;
  has_content: boolean;
  attachments: number;
  notes: number;
  agreements: number;
  moves: { up: boolean; down: boolean; indent: boolean; outdent: boolean };
};
export type AgendaView = { session: SessionRow; items: AgendaItemRow[] };
export type AgendaItemView = {
  row: AgendaItemRow;
  content: RichText;
  attachments: AttachmentRow[];
  notes: NoteRow[];
};
export type Problem = { code: string } & Record<string, unknown>;
export type AttachmentRow = {
  uid: string;
  name: string;
  title: string;
  media_type: string;
  size: number;
  digest: string;
  pages: number | null;
  problem: Problem | null;
};
export type NoteRow = {
  uid: string;
  title: string;
  source: string | null;
  dated_on: string | null;
  contact: string | null;
  content: RichText;
};

export type AgreementPart = { letter: string; text: string; state: string };
export type AgreementRow = {
  uid: string;
  code: string;
  year: number | null;
  text: string;
  parts: AgreementPart[];
  state: string;
  responsible: string[];
  due_on: string | null;
};

export type OperationName = { name: string; subject: string };
export type History = { undo: OperationName | null; redo: OperationName | null };

export type PacketOptions = {
  paper: Paper;
  sections: { cover: boolean; agenda: boolean; notes: boolean };
  excluded: string[];
};
export type SectionRow = {
  uid: string | null;
  kind: "cover" | "agenda" | "item" | "attachment" | "note";
  title: string;
  number: string | null;
  depth: number;
  first_page: number;
  pages: number;
  included: boolean;
};
export type Warning = { code: string } & Record<string, unknown>;
export type PaperPreview = {
  base64: string;
  pages: number;
  sections: SectionRow[];
  warnings: Warning[];
  file_name: string;
  revision: string | number;
};
export type JobView = {
  job: string;
  state: "running" | "done" | "cancelled" | "failed";
  done: number;
  total: number;
  step: string | null;
  exported: { path: string; pages: number; bytes: number; sha256: string; warnings: Warning[] } | null;
  refusal: Refusal | null;
};

export type UnderstoodSession = {
  uid: string | null;
  institution: string | null;
  body: string | null;
  kind: SessionKind | null;
  number: number | null;
  year: number | null;
  date: string | null;
  time: string | null;
  place: string | null;
};
export type Lines = [number, number];
export type Quoted = { line: number; text: string };
export type Fact = {
  name: "title" | "body" | "institution" | "date" | "time" | "place" | "agenda";
  lines: Lines;
  text: string;
};
export type UnderstoodItem = {
  number: string | null;
  position: string;
  depth: number;
  title: string;
  kind: AgendaItemKind;
  content: RichText;
  lines: Lines | null;
  headings: Quoted[];
};
export type UnderstoodAgreement = {
  code: string;
  text: string;
  parts: { letter: string; text: string }[];
  state: string;
  status: { part: string | null; text: string }[];
  responsible: string[];
  due: string | null;
  lines: Lines | null;
};
export type UnderstoodWarning = { code: string; line: number | null } & Record<string, unknown>;
export type Understood = {
  title: string;
  session: UnderstoodSession;
  items: UnderstoodItem[];
  agreements: UnderstoodAgreement[];
  warnings: UnderstoodWarning[];
  further: Understood[];
  front: RichText;
  facts: Fact[];
  source: { name: string; encoding: string; lines: string[] };
};
export type FileSource = { path: string } | { name: string; base64: string };

export type Refusal = { code: string; message: string } & Record<string, unknown>;
export type CheckReport = { sound: boolean; findings: Problem[] };

type Nothing = Record<string, never>;

/** Every command: what it takes, what it answers. */
export type Commands = {
  library: [Nothing, LibraryView | null];
  open_library: [{ path: string }, LibraryView];
  create_library: [
    { path: string; institution: string; short_name: string; body: string; code: string },
    LibraryView,
  ];
  create_demonstration: [{ path: string }, LibraryView];
  preferences: [Nothing, Preferences];
  change_preferences: [{ language?: Language; theme?: Theme }, Preferences];
  list_sessions: [Nothing, SessionRow[]];
  session: [{ session: string }, SessionRow];
  propose_session: [{ body: string; kind: SessionKind }, { number: number; year: number }];
  create_session: [{ body: string; kind: SessionKind } & SessionFacts, SessionRow];
  change_session: [{ session: string; kind?: SessionKind } & Partial<SessionFacts>, SessionRow];
  delete_session: [{ session: string }, null];
  agenda: [{ session: string }, AgendaView];
  add_agenda_item: [
    { session: string; title: string; after: string | null; inside: string | null },
    AgendaItemView,
  ];
  change_agenda_item: [
    { item: string; title?: string; kind?: AgendaItemKind; presenter?: string | null; minutes?: number | null },
    AgendaItemView,
  ];
  move_agenda_item: [{ item: string; direction: Direction }, AgendaItemView];
  place_agenda_item: [{ item: string; parent: string | null; after: string | null }, AgendaItemView];
  duplicate_agenda_item: [{ item: string }, AgendaItemView];
  delete_agenda_item: [{ item: string }, null];
  agenda_item: [{ item: string }, AgendaItemView];
  set_agenda_item_content: [{ item: string; content: RichText }, AgendaItemView];
  attach_file: [{ item: string; path: string }, AttachmentRow];
  attach_bytes: [{ item: string; name: string; base64: string }, AttachmentRow];
  rename_attachment: [{ attachment: string; title: string }, AttachmentRow];
  move_attachment: [{ attachment: string; direction: "up" | "down" }, null];
  delete_attachment: [{ attachment: string }, null];
  attachment_bytes: [{ digest: string }, { media_type: string; base64: string }];
  add_image: [{ name: string; base64: string }, { digest: string }];
  add_note: [{ item: string; title: string }, NoteRow];
  change_note: [
    {
      note: string;
      title?: string;
      source?: string | null;
      dated_on?: string | null;
      contact?: string | null;
      content?: RichText;
    },
    NoteRow,
  ];
  delete_note: [{ note: string }, null];
  list_agreements: [Nothing, AgreementRow[]];
  history: [Nothing, History];
  undo: [Nothing, OperationName];
  redo: [Nothing, OperationName];
  packet_options: [{ session: string }, PacketOptions];
  preview_paper: [{ paper_kind: PaperKind; session: string; options: PacketOptions }, PaperPreview];
  start_export: [{ paper_kind: PaperKind; session: string; options: PacketOptions; path: string }, JobView];
  job: [{ job: string }, JobView];
  cancel_job: [{ job: string }, JobView];
  read_agenda_file: [FileSource, Understood];
  import_agenda: [{ understood: Understood; source: FileSource | null }, SessionRow];
  check: [Nothing, CheckReport];
  backup: [{ folder: string }, { path: string }];
};

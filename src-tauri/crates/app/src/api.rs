//! The one table of commands. `dispatch` calls them, `describe` lists them, `contract` writes their types for
//! the window: nothing else declares what the user can ask for.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_domain::agenda::LateNumbering;
use sesiona_domain::commitments::Standing;
use sesiona_domain::seats::{Capacity, SeatRole};
use sesiona_domain::sessions::SessionKind;
use ts_rs::{Config, TS, TypeVisitor};

use crate::arguments;
use crate::context::Call;
use crate::error::Error;
use crate::{
    agenda, agreements, attaching, attachments, completing, copies, days, drafts, files, history, home,
    importing, institutions, issued_papers, jobs, letterheads, libraries, members, notes, numbering_policies,
    packet_options, packet_order, papers, places, preferences, presenters, previews, printing, quorums,
    search, session_documents, sessions, sheets, steps, templates, terms, unopened,
};

/// The argument of a command that needs none.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A command as programs and people look it up.
#[derive(Debug, Serialize)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub summary: &'static str,
    /// The type of its argument.
    pub argument: String,
    /// The type of its answer.
    pub answer: String,
}

macro_rules! api {
    ($($(#[doc = $doc:literal])+ $module:ident :: $name:ident ($argument:ty) -> $answer:ty;)*) => {
        /// Runs the command of that name.
        pub(crate) fn dispatch(call: &Call<'_>, name: &str, argument: Value) -> Result<Value, Error> {
            match name {
                $(stringify!($name) => {
                    let answer: $answer = $module::$name(call, arguments::read::<$argument>(argument)?)?;
                    Ok(serde_json::to_value(answer).map_err(|error| Error::Internal(error.to_string()))?)
                })*
                _ => Err(Error::UnknownCommand(name.to_owned())),
            }
        }

        /// Every command with the types of its argument and answer.
        pub fn describe() -> Vec<Command> {
            let config = config();
            vec![$(Command {
                name: stringify!($name),
                summary: concat!($($doc),+).trim(),
                argument: <$argument as TS>::name(&config),
                answer: <$answer as TS>::name(&config),
            }),*]
        }

        fn visit_types(visitor: &mut impl TypeVisitor) {
            $(
                visitor.visit::<$argument>();
                <$argument as TS>::visit_generics(visitor);
                visitor.visit::<$answer>();
                <$answer as TS>::visit_generics(visitor);
            )*
        }
    };
}

api! {
    /// The open library, if there is one.
    libraries::library(Nothing) -> Option<libraries::LibraryView>;
    /// The library that was to be opened and could not be, while none is open.
    unopened::unopened(Nothing) -> Option<unopened::Unopened>;
    /// Remembers where in the open library somebody is, for the next time.
    places::keep_place(places::KeptPlace) -> ();
    /// Opens a library.
    libraries::open_library(libraries::LibraryPath) -> libraries::LibraryView;
    /// Makes a library for an institution with one body, and opens it.
    libraries::create_library(libraries::CreateLibrary) -> libraries::LibraryView;
    /// Where a new library would be put.
    libraries::library_place(libraries::PlaceOf) -> libraries::LibraryPlace;
    /// What was typed on the first screen the last time and not finished.
    drafts::first_draft(Nothing) -> Option<String>;
    /// Keeps what was typed on the first screen.
    drafts::keep_first_draft(drafts::FirstDraft) -> ();
    /// Makes the demonstration library, or finds the one made before, and opens it.
    libraries::create_demonstration(libraries::CreateDemonstration) -> libraries::LibraryView;
    /// Closes the demonstration and removes its file where the program put it; no undo brings it back.
    libraries::remove_demonstration(Nothing) -> libraries::RemovedDemonstration;
    /// Makes a library for an agenda that was read, and opens it.
    libraries::create_library_for_agenda(libraries::CreateLibraryForAgenda) -> libraries::LibraryView;
    /// What a body of this name would begin with.
    institutions::propose_body(institutions::ProposeBody) -> institutions::ProposedBody;
    /// Changes the institution's names.
    institutions::change_institution(institutions::ChangeInstitution) -> libraries::LibraryView;
    /// The institution's letterhead.
    letterheads::letterhead(Nothing) -> letterheads::LetterheadView;
    /// Changes it.
    letterheads::change_letterhead(letterheads::ChangeLetterhead) -> letterheads::LetterheadView;
    /// The sheets of packets that were not made yet.
    sheets::usual_sheets(Nothing) -> sheets::UsualSheets;
    /// Changes them.
    sheets::change_usual_sheets(sheets::ChangeUsualSheets) -> sheets::UsualSheets;
    /// Adds a body.
    institutions::add_body(institutions::AddBody) -> libraries::BodyRow;
    /// Changes a body's name or initials.
    institutions::change_body(institutions::ChangeBody) -> libraries::LibraryView;
    /// How many must be present for a session of a body.
    quorums::quorum(institutions::BodyArgument) -> quorums::QuorumView;
    /// Changes it.
    quorums::change_quorum(quorums::ChangeQuorum) -> quorums::QuorumView;
    /// How many would have to be present under a rule, kept or not.
    quorums::required_quorum(quorums::QuorumQuestion) -> quorums::RequiredQuorum;
    /// The words that a body uses.
    terms::terms(institutions::BodyArgument) -> terms::TermsView;
    /// Changes them.
    terms::change_terms(terms::ChangeTerms) -> terms::TermsView;
    /// Reads members from a list or the cells of a spreadsheet without keeping anything.
    members::read_members(members::MembersText) -> members::ReadMembers;
    /// The seats of a body, with who holds them.
    members::list_members(institutions::BodyArgument) -> Vec<members::SeatRow>;
    /// Adds members to a body: people and seats are two steps of the history, so that undo takes two.
    members::add_members(members::AddMembers) -> Vec<members::SeatRow>;
    /// The day that it is.
    days::today(Nothing) -> days::Today;
    /// What this device remembers of its user's wishes.
    preferences::preferences(Nothing) -> preferences::Preferences;
    /// Changes them.
    preferences::change_preferences(preferences::ChangePreferences) -> preferences::Preferences;

    /// The sessions of a body, or of every one, the newest first.
    sessions::list_sessions(institutions::OfBody) -> Vec<sessions::SessionRow>;
    /// One session.
    sessions::session(sessions::SessionArgument) -> sessions::SessionRow;
    /// The session that a person means by a uid or a number.
    sessions::find_session(sessions::FindSession) -> sessions::SessionRow;
    /// What a new session of this kind would begin with.
    sessions::propose_session(sessions::ProposeSession) -> sessions::ProposedSession;
    /// Makes a session with the items that its agenda begins with.
    sessions::create_session(sessions::CreateSession) -> sessions::SessionRow;
    /// Which steps of a session are completed.
    steps::session_steps(sessions::SessionArgument) -> steps::SessionSteps;
    /// Changes a session's facts.
    sessions::change_session(sessions::ChangeSession) -> sessions::SessionRow;
    /// Deletes a session with its agenda.
    sessions::delete_session(sessions::SessionArgument) -> ();

    /// The templates of a body, by name.
    templates::list_templates(institutions::BodyArgument) -> Vec<templates::TemplateRow>;
    /// Keeps the items of a session's agenda as a template.
    templates::save_template(templates::SaveTemplate) -> templates::TemplateRow;
    /// Gives a template another name.
    templates::rename_template(templates::RenameTemplate) -> templates::TemplateRow;
    /// Deletes a template.
    templates::delete_template(templates::TemplateArgument) -> ();
    /// The templates for a session's kind with their items, and at last the items that boards have in every session.
    templates::offered_templates(sessions::SessionArgument) -> Vec<templates::OfferedTemplate>;
    /// Adds the items of a template, or the usual ones, at the end of an agenda.
    templates::use_template(templates::UseTemplate) -> sessions::SessionRow;

    /// A session's agenda.
    agenda::agenda(sessions::SessionArgument) -> agenda::AgendaView;
    /// Adds an item.
    agenda::add_agenda_item(agenda::AddAgendaItem) -> agenda::AgendaItemView;
    /// Changes an item's title, kind, presenter or minutes.
    agenda::change_agenda_item(agenda::ChangeAgendaItem) -> agenda::AgendaItemView;
    /// Moves an item one step.
    agenda::move_agenda_item(agenda::MoveAgendaItem) -> agenda::AgendaItemView;
    /// Puts an item somewhere else.
    agenda::place_agenda_item(agenda::PlaceAgendaItem) -> agenda::AgendaItemView;
    /// Copies an item, with what is below it, right after itself.
    agenda::duplicate_agenda_item(agenda::ItemArgument) -> agenda::AgendaItemView;
    /// Deletes an item with what is below it.
    agenda::delete_agenda_item(agenda::ItemArgument) -> ();
    /// Makes the present numbers of an agenda stay, whatever is added or moved.
    agenda::freeze_numbers(sessions::SessionArgument) -> agenda::AgendaView;
    /// Numbers the items of an agenda by their places again.
    agenda::renumber(sessions::SessionArgument) -> agenda::AgendaView;
    /// How a body numbers what comes late.
    numbering_policies::numbering(institutions::BodyArgument) -> numbering_policies::NumberingPolicy;
    /// Changes how a body numbers what comes late.
    numbering_policies::change_numbering(numbering_policies::ChangeNumbering) -> numbering_policies::NumberingPolicy;
    /// One item with its content, attachments and notes.
    agenda::agenda_item(agenda::ItemArgument) -> agenda::AgendaItemView;
    /// Who may present items of a session: who did so before, the board's people and its seats.
    presenters::presenters(sessions::SessionArgument) -> Vec<presenters::PresenterRow>;
    /// Replaces an item's content.
    agenda::set_agenda_item_content(agenda::SetContent) -> agenda::AgendaItemView;

    /// Attaches a file to an item.
    attachments::attach_file(attachments::AttachFile) -> attachments::AttachmentRow;
    /// Attaches bytes to an item.
    attachments::attach_bytes(attachments::AttachBytes) -> attachments::AttachmentRow;
    /// Begins to attach a file to an item, at its end or in the place of another.
    attaching::start_attaching(attaching::StartAttaching) -> jobs::JobView;
    /// Gives an attachment another title.
    attachments::rename_attachment(attachments::RenameAttachment) -> attachments::AttachmentRow;
    /// Moves an attachment among those of its item.
    attachments::move_attachment(attachments::MoveAttachment) -> ();
    /// Puts an attachment somewhere else among those of its item.
    attachments::place_attachment(attachments::PlaceAttachment) -> ();
    /// Removes an attachment.
    attachments::delete_attachment(attachments::AttachmentArgument) -> ();
    /// The files of a session's items that the packet cannot take in.
    attachments::annex_problems(sessions::SessionArgument) -> Vec<attachments::AnnexProblemRow>;
    /// The bytes of an attachment or image.
    attachments::attachment_bytes(attachments::DigestArgument) -> attachments::AttachmentBytes;
    /// Keeps an image that content will show.
    attachments::add_image(attachments::NamedBytes) -> attachments::DigestArgument;

    /// Adds an informational note to an item.
    notes::add_note(notes::AddNote) -> notes::NoteRow;
    /// Changes a note.
    notes::change_note(notes::ChangeNote) -> notes::NoteRow;
    /// Deletes a note.
    notes::delete_note(notes::NoteArgument) -> ();

    /// What the board meets for next, what is missing for it, and what was agreed and waits.
    home::home(institutions::OfBody) -> home::HomeView;

    /// The agreements of a body, or of every one, with their parts and states.
    agreements::list_agreements(institutions::OfBody) -> Vec<agreements::AgreementRow>;

    /// Finds sessions, items, agreements, people and annexes by their words.
    search::search(search::SearchArgument) -> Vec<search::FoundGroup>;
    /// What was opened last on this device, the newest first.
    search::recent(Nothing) -> Vec<search::FoundRow>;
    /// Remembers that something was opened.
    search::note_opened(search::Opened) -> ();

    /// What undo and redo would do.
    history::history(Nothing) -> history::History;
    /// Takes the last change back.
    history::undo(Nothing) -> history::Step;
    /// Does again what was taken back.
    history::redo(Nothing) -> history::Step;

    /// How a session's packet was last made.
    packet_options::packet_options(sessions::SessionArgument) -> packet_options::PacketOptions;
    /// Puts a part of a packet somewhere else.
    packet_order::place_packet_part(packet_order::PlacePacketPart) -> ();
    /// Puts the parts of a packet in their usual order again.
    packet_order::reset_packet_order(sessions::SessionArgument) -> ();
    /// Lays out a paper to look at.
    previews::preview_paper(papers::PaperArgument) -> previews::Preview;
    /// Writes some pages of a paper that is looked at.
    previews::preview_pages(previews::PreviewPages) -> previews::PageBytes;
    /// Composes a paper for who has no files of its own.
    papers::paper_bytes(papers::PaperArgument) -> papers::PaperBytes;
    /// Begins to write a paper to a file.
    jobs::start_export(jobs::StartExport) -> jobs::JobView;
    /// How far a job is.
    jobs::job(jobs::JobArgument) -> jobs::JobView;
    /// Stops a job; what it had written is removed.
    jobs::cancel_job(jobs::JobArgument) -> jobs::JobView;
    /// Writes a paper to a file and answers when it is done.
    jobs::export_paper(jobs::StartExport) -> jobs::Exported;
    /// Hands a paper to the system's print dialog, or to its viewer where there is none.
    printing::print_paper(printing::PrintPaper) -> printing::Printed;
    /// The papers that were issued of a session, the newest first.
    issued_papers::issued_papers(sessions::SessionArgument) -> Vec<issued_papers::IssuedPaperRow>;
    /// Whether a file is, byte for byte, a paper that was issued.
    issued_papers::verify_paper(files::FileSource) -> issued_papers::Verification;

    /// Reads an agenda from a file without keeping anything.
    importing::read_agenda_file(files::FileSource) -> sesiona_exchange::Understood;
    /// Gives up the documents that are being read.
    importing::cancel_reading(Nothing) -> ();
    /// Says where a session that was read would be kept, and whether it is already there.
    importing::import_destination(importing::ReadSession) -> importing::ImportDestination;
    /// Gives a passage of the document a meaning that its reader did not see; nothing is kept.
    importing::give_meaning(importing::GiveMeaning) -> sesiona_exchange::Understood;
    /// Makes a session of each agenda that was understood.
    importing::import_agenda(importing::ImportAgenda) -> Vec<sessions::SessionRow>;
    /// What completing a session with a document would add.
    completing::plan_completion(completing::CompleteSession) -> completing::Completion;
    /// Adds to a session what a document says and it does not.
    completing::complete_session(completing::CompleteSession) -> sessions::SessionRow;
    /// The documents that are kept with a session itself.
    session_documents::session_documents(sessions::SessionArgument) -> Vec<attachments::AttachmentRow>;
    /// What one of them says.
    session_documents::session_document(attachments::AttachmentArgument) -> session_documents::DocumentText;
    /// Writes a copy of one of them to a file.
    session_documents::save_document(session_documents::SaveDocument) -> ();
    /// Keeps a document with a session.
    session_documents::keep_document(session_documents::KeepDocument) -> Vec<attachments::AttachmentRow>;

    /// Examines the library: the file, its journal, its attachments.
    copies::check(Nothing) -> copies::CheckReport;
    /// Examines a library's file, one too damaged to be opened too.
    copies::examine_library(libraries::LibraryPath) -> copies::CheckReport;
    /// Writes a verified copy of the library into a folder, or beside it.
    copies::backup(copies::BackupFolder) -> copies::Copy;
    /// Puts a copy in the library's place; the present file is copied first.
    copies::restore(copies::RestoreFrom) -> libraries::LibraryView;
}

/// The TypeScript of the whole contract.
pub fn contract() -> String {
    let config = config();
    let mut types = Types { config: &config, seen: BTreeSet::new(), found: BTreeMap::new() };
    visit_types(&mut types);
    let mut text = String::from(
        "// Written by `cargo generated` from src-tauri/crates/app/src/api.rs; edit that.\n\n\
         /** A node of a rich text. */\n\
         export type RichNode = {\n\
         \x20 type: string;\n\
         \x20 attrs?: Record<string, unknown>;\n\
         \x20 content?: RichNode[];\n\
         \x20 marks?: { type: string; attrs?: Record<string, unknown> }[];\n\
         \x20 text?: string;\n\
         };\n\n\
         /** A rich text: a ProseMirror document. */\n\
         export type RichText = { type: \"doc\"; content?: RichNode[] };\n\n\
         /** A code with its data; its words are in the locales. */\n\
         export type Coded = { code: string } & Record<string, unknown>;\n\n\
         /** Why a command was not carried out, in the user's words. */\n\
         export type Refusal = Coded & { message: string };\n",
    );
    for (docs, declaration) in types.found.values() {
        text.push_str(&format!("\n{docs}export {declaration}\n"));
    }
    text.push_str(&union("Language", ["es", "en"].into_iter()));
    text.push_str(&union("SessionKind", SessionKind::ALL.iter().map(|kind| kind.code())));
    text.push_str(&union("SeatRole", SeatRole::ALL.iter().map(|role| role.code())));
    text.push_str(&union("Capacity", Capacity::ALL.iter().map(|capacity| capacity.code())));
    text.push_str(&union("AgendaItemKind", agenda::ITEM_KINDS.into_iter()));
    text.push_str(&union("LateNumbering", LateNumbering::ALL.iter().map(|way| way.code())));
    text.push_str(&union("ReadinessCode", home::READINESS.into_iter()));
    text.push_str(&union("Standing", Standing::ALL.iter().map(|standing| standing.code())));
    let kinds = sesiona_storage::records::Kind::ALL.iter().map(|kind| kind.name());
    text.push_str(&union("RecordKind", kinds.chain(["library", "preferences"])));
    text.push_str("\n/** Each command with its argument and its answer. */\nexport interface Commands {\n");
    for command in describe() {
        text.push_str(&format!(
            "  /** {} */\n  {}: [{}, {}];\n",
            command.summary, command.name, command.argument, command.answer
        ));
    }
    text.push_str("}\n");
    text
}

/// A TypeScript union of codes.
fn union<'a>(name: &str, codes: impl Iterator<Item = &'a str>) -> String {
    let codes: Vec<String> = codes.map(|code| format!("\"{code}\"")).collect();
    format!("\nexport type {name} = {};\n", codes.join(" | "))
}

struct Types<'c> {
    config: &'c Config,
    seen: BTreeSet<TypeId>,
    found: BTreeMap<String, (String, String)>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // What was read may hold more of what was read: a type is visited once.
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only types with a declaration of their own have a place to be written to; the rest are inlined.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.found.insert(T::ident(self.config), (docs, T::decl(self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

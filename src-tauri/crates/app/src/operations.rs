//! Every change by name. The name is kept in the journal for ever and has its words under
//! `operation-<name with dashes>`.

macro_rules! operations {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)*) => {
        /// A change that a user can make.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Operation {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl Operation {
            /// Every operation.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name kept in the journal.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

operations! {
    /// A library is made.
    CreateLibrary = "create_library",
    /// The institution's names change.
    ChangeInstitution = "change_institution",
    /// The institution's letterhead changes.
    ChangeLetterhead = "change_letterhead",
    /// The sheets of packets that were not made yet change.
    ChangeUsualSheets = "change_usual_sheets",
    /// A body's name or initials change.
    ChangeBody = "change_body",
    /// A body is added.
    AddBody = "add_body",
    /// Members are added to a body: the people first, then, as a second change of the same name, their seats.
    AddMembers = "add_members",
    /// A session is made.
    CreateSession = "create_session",
    /// A session's facts change.
    ChangeSession = "change_session",
    /// A session is deleted.
    DeleteSession = "delete_session",
    /// An agenda's items are kept as a template.
    SaveTemplate = "save_template",
    /// A template gets another name.
    RenameTemplate = "rename_template",
    /// A template is deleted.
    DeleteTemplate = "delete_template",
    /// The items of a template are added to an agenda.
    UseTemplate = "use_template",
    /// An item is added.
    AddAgendaItem = "add_agenda_item",
    /// An item's title, kind, presenter or minutes change.
    ChangeAgendaItem = "change_agenda_item",
    /// An item moves a step.
    MoveAgendaItem = "move_agenda_item",
    /// An item is put somewhere else.
    PlaceAgendaItem = "place_agenda_item",
    /// An item is copied.
    DuplicateAgendaItem = "duplicate_agenda_item",
    /// An item is deleted.
    DeleteAgendaItem = "delete_agenda_item",
    /// The numbers of an agenda stay as they are.
    FreezeNumbers = "freeze_numbers",
    /// The items of an agenda are numbered by their places again.
    Renumber = "renumber",
    /// How a body numbers what comes late changes.
    ChangeNumbering = "change_numbering",
    /// The parts of a packet are put in another order.
    ArrangePacket = "arrange_packet",
    /// How many must be present for a session changes.
    ChangeQuorum = "change_quorum",
    /// The words of a body change.
    ChangeTerms = "change_terms",
    /// An item's content changes.
    SetAgendaItemContent = "set_agenda_item_content",
    /// A file is attached.
    Attach = "attach",
    /// A file takes the place of an attachment.
    ReplaceAttachment = "replace_attachment",
    /// An attachment gets another title.
    RenameAttachment = "rename_attachment",
    /// An attachment moves.
    MoveAttachment = "move_attachment",
    /// An attachment is removed.
    DeleteAttachment = "delete_attachment",
    /// A note is added.
    AddNote = "add_note",
    /// A note changes.
    ChangeNote = "change_note",
    /// A note is deleted.
    DeleteNote = "delete_note",
    /// A session is made from a document.
    ImportAgenda = "import_agenda",
    /// A session gets what a document says and it does not.
    CompleteSession = "complete_session",
    /// A document is kept with a session.
    KeepDocument = "keep_document",
    /// A paper left the library; storage knows by this name that it cannot be taken back.
    IssuePaper = "issue_paper",
}

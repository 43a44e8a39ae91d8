//! A paper as it is drafted: its blocks, which of its sections stand for what, and what its reader should know.

use serde::Serialize;

use crate::annexes::AnnexFile;
use crate::blocks::{Body, Paper, Section, Start};

/// A paper with its marks and warnings.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What it says.
    pub paper: Paper,
    /// What its sections stand for.
    pub marks: Vec<Mark>,
    /// What its reader should know.
    pub warnings: Vec<PaperWarning>,
    /// The foreign files that go along with it as they are.
    pub files: Vec<AnnexFile>,
}

/// What a section stands for.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its first section, by its place in [`Paper::sections`].
    pub section: usize,
    /// The item, note or file.
    pub uid: Option<String>,
    /// What it is.
    pub kind: SectionKind,
    /// Its title.
    pub title: String,
    /// The item's number.
    pub number: Option<String>,
    /// How deep its item stands.
    pub depth: u32,
}

/// What a section of a packet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// The cover.
    Cover,
    /// The agenda.
    Agenda,
    /// An item.
    Item,
    /// A file of an item.
    Attachment,
    /// An informational note.
    Note,
    /// The list of the files that go along with the packet.
    AnnexList,
    /// The sheet that who attends signs.
    Signatures,
    /// A whole paper of one section.
    Whole,
}

impl SectionKind {
    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Agenda => "agenda",
            Self::Item => "item",
            Self::Attachment => "attachment",
            Self::Note => "note",
            Self::AnnexList => "annex_list",
            Self::Signatures => "signatures",
            Self::Whole => "whole",
        }
    }
}

/// What the reader of a paper should know of it; its words are under `warning-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PaperWarning {
    /// The session has no date.
    DateMissing,
    /// The session has no time.
    TimeMissing,
    /// The session has no place.
    PlaceMissing,
    /// The session has no items.
    AgendaEmpty,
    /// An image could not be shown.
    ImageUnreadable {
        /// The uid of its item.
        item: String,
        /// The number of its item.
        number: String,
    },
    /// A file could not be taken in; a sheet stands in its place.
    AnnexUnreadable {
        /// The uid of its item.
        item: String,
        /// The number of its item.
        number: String,
        /// Its title.
        title: String,
        /// The code of the reason.
        problem: String,
    },
    /// Forms or remarks of a foreign PDF were left out.
    AnnexFormsDropped {
        /// The uid of its item.
        item: String,
        /// Its title.
        title: String,
    },
    /// A foreign PDF was damaged; what could be recovered is there.
    AnnexRepaired {
        /// The uid of its item.
        item: String,
        /// Its title.
        title: String,
    },
    /// Pages of a foreign PDF could not be recovered.
    AnnexPagesLost {
        /// The uid of its item.
        item: String,
        /// Its title.
        title: String,
        /// How many.
        pages: u32,
    },
    /// The packet takes foreign pages in, so that it promises archives nothing.
    ArchiveClaimDropped,
    /// The electronic signatures of a foreign PDF do not live on in a copy.
    AnnexSignaturesDropped {
        /// The uid of its item.
        item: String,
        /// Its title.
        title: String,
    },
    /// No typeface has these characters; a box stands for them.
    MissingGlyph {
        /// The characters.
        text: String,
    },
}

impl Draft {
    /// Adds a section and answers its place.
    pub(crate) fn push(&mut self, section: Section) -> usize {
        self.paper.sections.push(section);
        self.paper.sections.len() - 1
    }

    /// Adds a section that stands for something.
    pub(crate) fn push_marked(&mut self, section: Section, mark: Mark) -> usize {
        let section = self.push(section);
        self.marks.push(Mark { section, ..mark });
        section
    }

    /// Adds a section that is no item: it begins a page and has its title in the outline.
    pub(crate) fn push_general(&mut self, kind: SectionKind, title: String, body: Body) -> usize {
        let section = Section { outline: Some(title.clone()), depth: 0, start: Start::NewPage, body };
        self.push_marked(section, Mark { section: 0, uid: None, kind, title, number: None, depth: 0 })
    }

    /// Adds a warning once.
    pub(crate) fn warn(&mut self, warning: PaperWarning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}

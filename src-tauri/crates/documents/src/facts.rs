//! What papers are made of: facts, gathered before anything is composed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::arrangement::arranged;
use sesiona_domain::content::RichText;
use sesiona_domain::sessions::SessionKind;

use crate::setup::Setup;

/// Everything that the papers of a session say.
#[derive(Clone, Debug, Default)]
pub struct PacketFacts {
    /// The institution's name.
    pub institution: String,
    /// Its short name, for running headers.
    pub short_name: Option<String>,
    /// The name of the body that meets.
    pub body: String,
    /// The session.
    pub session: SessionFacts,
    /// Its agenda, in order.
    pub items: Vec<ItemFacts>,
    /// Who signs the attendance sheet, in order; empty where that is not known, so that they write their names.
    pub signers: Vec<SignerFacts>,
    /// The bytes of the images that contents show, by digest.
    pub images: BTreeMap<String, Arc<[u8]>>,
}

/// Who signs.
#[derive(Clone, Debug, Default)]
pub struct SignerFacts {
    /// The name.
    pub name: String,
    /// The office held; empty for none.
    pub office: String,
}

/// A session.
#[derive(Clone, Debug, Default)]
pub struct SessionFacts {
    /// Its name.
    pub title: String,
    /// Its kind.
    pub kind: SessionKind,
    /// Its number among those of its kind.
    pub number: Option<u32>,
    /// Its year.
    pub year: Option<i32>,
    /// The day it is held.
    pub date: Option<NaiveDate>,
    /// When it begins, `HH:MM`.
    pub time: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// The day of the notice.
    pub convened_on: Option<NaiveDate>,
}

/// An item of the agenda.
#[derive(Clone, Debug, Default)]
pub struct ItemFacts {
    /// Its uid.
    pub uid: String,
    /// Its number: `5.1`.
    pub number: String,
    /// 0 at the top.
    pub depth: u32,
    /// Its title.
    pub title: String,
    /// What is written in it.
    pub content: RichText,
    /// The agreements it reports on.
    pub follow_up: Vec<AgreementFacts>,
    /// Its informational notes.
    pub notes: Vec<NoteFacts>,
    /// Its files.
    pub annexes: Vec<AnnexFacts>,
}

/// An agreement with what is reported of it.
#[derive(Clone, Debug, Default)]
pub struct AgreementFacts {
    /// Its code.
    pub code: String,
    /// What was agreed; with parts, the words before the first.
    pub text: String,
    /// Its lettered parts.
    pub parts: Vec<PartFacts>,
    /// Where the whole stands.
    pub state: AgreementState,
    /// Who has it.
    pub responsible: Vec<String>,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// What is reported in this session.
    pub reports: Vec<ReportFacts>,
}

/// A lettered part of an agreement.
#[derive(Clone, Debug, Default)]
pub struct PartFacts {
    /// Its letter.
    pub letter: String,
    /// What was agreed in it.
    pub text: String,
}

/// What is reported of an agreement or one of its parts.
#[derive(Clone, Debug, Default)]
pub struct ReportFacts {
    /// The letter of the part; `None` for the whole.
    pub part: Option<String>,
    /// Where it stands.
    pub state: AgreementState,
    /// What is said; empty for nothing.
    pub narrative: String,
}

/// An informational note.
#[derive(Clone, Debug, Default)]
pub struct NoteFacts {
    /// Its uid.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its date.
    pub dated_on: Option<NaiveDate>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// What it says.
    pub content: RichText,
}

/// A file of an item.
#[derive(Clone, Debug)]
pub struct AnnexFacts {
    /// Its uid.
    pub uid: String,
    /// The name of the file.
    pub name: String,
    /// How the papers call it.
    pub title: String,
    /// `application/pdf`, or that of an image.
    pub media_type: String,
    /// Its bytes; empty when the library does not have them.
    pub bytes: Arc<[u8]>,
    /// The SHA-256 of its bytes.
    pub digest: String,
}

/// How foreign PDFs go along with a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnexMode {
    /// Page by page within it; what it promises archives does not hold for foreign pages, so it promises nothing.
    #[default]
    Merge,
    /// As they are, attached to it: its own pages keep their promise to archives, as PDF/A-3.
    Attach,
    /// As they are, beside it in a folder; it lists them.
    Separate,
}

/// How large the pages of foreign files are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnexSize {
    /// As they come.
    #[default]
    Keep,
    /// On the packet's own sheets, upright or on their side, shrunk where they are larger.
    Fit,
}

/// How a packet is made.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its sheets, and what stands around its text.
    pub setup: Setup,
    /// Whether it has a cover.
    pub cover: bool,
    /// Whether it has the agenda with page numbers.
    pub agenda: bool,
    /// Whether the informational notes are in it.
    pub notes: bool,
    /// Whether it ends with a sheet to be signed by who attends.
    pub signatures: bool,
    /// The items, notes and files left out, by uid.
    pub excluded: Vec<String>,
    /// The order of its parts, where it is not the usual one: [`Options::AGENDA`], [`Options::SIGNATURES`], and items
    /// at the top of the agenda by uid. The cover is always first.
    pub order: Vec<String>,
    /// How foreign PDFs go along with it.
    pub annex_mode: AnnexMode,
    /// How large the pages of foreign files are.
    pub annex_size: AnnexSize,
}

/// A part of a packet that has a place of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The agenda with page numbers.
    Agenda,
    /// An item at the top of the agenda with what is below it, by their places among the items.
    Item(Range<usize>),
    /// The sheet to be signed.
    Signatures,
}

impl Part {
    /// The name of a part where orders are kept: [`Options::AGENDA`], [`Options::SIGNATURES`], or the uid of the item.
    pub fn key<'f>(&self, items: &'f [ItemFacts]) -> &'f str {
        match self {
            Self::Agenda => Options::AGENDA,
            Self::Signatures => Options::SIGNATURES,
            Self::Item(places) => items.get(places.start).map_or("", |item| &item.uid),
        }
    }
}

impl Options {
    /// The agenda, in the order of the parts.
    pub const AGENDA: &str = "agenda";
    /// The sheet to be signed, in the order of the parts.
    pub const SIGNATURES: &str = "signatures";

    /// The parts of a packet after its cover, in their order.
    pub fn parts(&self, items: &[ItemFacts]) -> Vec<Part> {
        let tops = items.iter().enumerate().filter(|(index, item)| item.depth == 0 || *index == 0);
        let tops: Vec<usize> = tops.map(|(index, _)| index).collect();
        let ends = tops.iter().skip(1).copied().chain([items.len()]);
        let wholes = tops.iter().zip(ends).map(|(&top, end)| Part::Item(top..end));
        let parts: Vec<Part> = [Part::Agenda].into_iter().chain(wholes).chain([Part::Signatures]).collect();
        let usual: Vec<&str> = parts.iter().map(|part| part.key(items)).collect();
        arranged(&usual, &self.order).into_iter().map(|place| parts[place].clone()).collect()
    }

    /// Whether an item, note or file is in the packet.
    pub fn includes(&self, uid: &str) -> bool {
        !self.excluded.iter().any(|excluded| excluded == uid)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            setup: Setup::default(),
            cover: true,
            agenda: true,
            notes: true,
            signatures: false,
            excluded: Vec::new(),
            order: Vec::new(),
            annex_mode: AnnexMode::Merge,
            annex_size: AnnexSize::Keep,
        }
    }
}

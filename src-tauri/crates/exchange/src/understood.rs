//! What was understood of a document, to be accepted or corrected before anything is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::content::RichText;
use sesiona_domain::sessions::SessionKind;
use ts_rs::TS;

use crate::warnings::Warning;

/// What was understood of a document that holds an agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Understood {
    /// The session's name as the text has it, its lines joined. Where no session is named: empty above an agenda,
    /// the first line of a document without one.
    pub title: String,
    /// The session's facts.
    pub session: UnderstoodSession,
    /// The agenda, in its order.
    pub items: Vec<UnderstoodItem>,
    /// The agreements of the follow-up tables.
    pub agreements: Vec<UnderstoodAgreement>,
    /// What should be looked at.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<Warning>,
    /// The other agendas of the same document.
    #[serde(default)]
    pub further: Vec<Understood>,
    /// The text of a document without an agenda; below the first item that a person marks it is that item's.
    #[serde(default)]
    #[ts(type = "RichText")]
    pub front: RichText,
    /// Where the facts of the session stand.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// The document itself; its lines are those of the whole file, also in `further`, where they are left out.
    #[serde(default)]
    pub source: Source,
}

/// The facts of a session; `null` is what the text does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnderstoodSession {
    /// The session in the library, once there is one.
    pub uid: Option<String>,
    /// The institution's name.
    pub institution: Option<String>,
    /// The body's name.
    pub body: Option<String>,
    /// The session's kind.
    #[ts(type = "string | null")]
    pub kind: Option<SessionKind>,
    /// The session's number in its series.
    pub number: Option<u32>,
    /// The year of the series.
    pub year: Option<i32>,
    /// The day it is held.
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// The time it begins, `HH:MM`.
    pub time: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
}

/// What an agenda item is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Opening, roll call, closing.
    Procedure,
    /// Something is presented.
    #[default]
    Report,
    /// Something is put to the vote.
    Vote,
    /// The minutes of an earlier session are approved.
    MinutesApproval,
    /// The fulfilment of earlier agreements is reviewed.
    FollowUp,
    /// Whatever else members raise.
    OtherBusiness,
}

/// An item of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct UnderstoodItem {
    /// The number as written, without its closing punctuation; `null` for bullets and tabs.
    pub number: Option<String>,
    /// Its place in the tree: `5`, `5.1`, `5.1.1`.
    pub position: String,
    /// 0 at the top.
    pub depth: usize,
    /// The title as written, its lines joined.
    pub title: String,
    /// What it seems to be for.
    pub kind: ItemKind,
    /// The text of its section.
    #[ts(type = "RichText")]
    pub content: RichText,
    /// First and last line of its title in the agenda.
    pub lines: Option<(usize, usize)>,
    /// The headings of its section, as they stand.
    #[serde(default)]
    pub headings: Vec<Quoted>,
}

/// A passage of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quoted {
    /// Its first line.
    pub line: usize,
    /// Its words.
    pub text: String,
}

/// An agreement of a follow-up table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct UnderstoodAgreement {
    /// Its code as written; empty when it has none.
    pub code: String,
    /// Its text; with parts, the lead before the first.
    pub text: String,
    /// Its lettered parts.
    pub parts: Vec<UnderstoodPart>,
    /// Where it stands.
    #[ts(type = "string")]
    pub state: AgreementState,
    /// Where each part stands, in their order; empty without parts.
    #[serde(default)]
    #[ts(type = "string[]")]
    pub part_states: Vec<AgreementState>,
    /// What is reported of it.
    pub status: Vec<UnderstoodStatus>,
    /// Who answers for it.
    pub responsible: Vec<String>,
    /// The day it is due.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// First and last line of its row.
    pub lines: Option<(usize, usize)>,
    /// Its row as it stands in the table.
    #[serde(default)]
    pub row: Vec<UnderstoodCell>,
}

/// A lettered part of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnderstoodPart {
    /// Its letter, without parenthesis.
    pub letter: String,
    /// Its text.
    pub text: String,
}

/// What is reported of an agreement or of one of its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnderstoodStatus {
    /// The letter of the part; `null` for the whole.
    pub part: Option<String>,
    /// What is said.
    pub text: String,
    /// The position of the item that deals with it, where the report names one.
    #[serde(default)]
    pub item: Option<String>,
}

/// A cell of a follow-up table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnderstoodCell {
    /// The heading of its column.
    pub heading: String,
    /// Its text.
    pub text: String,
}

/// Where a fact of the session stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fact {
    /// Which fact.
    pub name: FactName,
    /// First and last line.
    pub lines: (usize, usize),
    /// The words it was read from.
    pub text: String,
    /// Whether its lines say nothing else; otherwise they are kept as text too.
    pub alone: bool,
}

/// The name of a fact of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FactName {
    /// The session's name: kind, number, year.
    Title,
    /// The body.
    Body,
    /// The institution.
    Institution,
    /// The date.
    Date,
    /// The time.
    Time,
    /// The place.
    Place,
    /// The heading of the agenda.
    Agenda,
}

/// The document that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Source {
    /// The file's name, filled in by who opened it.
    pub name: String,
    /// The encoding it was saved in.
    pub encoding: String,
    /// Its lines.
    pub lines: Vec<String>,
}

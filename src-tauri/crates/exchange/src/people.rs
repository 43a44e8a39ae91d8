//! The members of a board, from a list or from the cells of a spreadsheet.

mod columns;
mod given_names;
mod names;
mod offices;
mod reading;
mod rows;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use sesiona_domain::seats::{Capacity, Rights, SeatRole};
use ts_rs::TS;

/// What was understood of a list of members, to be accepted or corrected before anything is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnderstoodPeople {
    /// Who was understood, in the order of the list.
    pub people: Vec<UnderstoodPerson>,
    /// What should be looked at.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<PeopleWarning>,
}

/// A person of a list of members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnderstoodPerson {
    /// The first and last line that speak of the person, from 1.
    pub lines: (usize, usize),
    /// The whole name, given names first.
    pub full_name: String,
    /// The form of address before the name, as written.
    pub title: Option<String>,
    /// What the list says of the seat beyond the plain role: «Ayuntamiento», «Presidenta del Consejo».
    pub seat: Option<String>,
    /// The role of the seat.
    #[ts(type = "SeatRole")]
    pub role: SeatRole,
    /// In what capacity the person holds it.
    #[ts(type = "Capacity")]
    pub capacity: Capacity,
    /// The owner for whom an alternate stands in, as a place in the list of people; `null` where nobody is known.
    pub alternate_of: Option<usize>,
    /// Whether who sits there may speak.
    pub voice: bool,
    /// Whether who sits there votes.
    pub vote: bool,
    /// Whether the seat counts for the quorum.
    pub counts_for_quorum: bool,
    /// The address for electronic mail.
    pub email: Option<String>,
}

impl UnderstoodPerson {
    fn give(&mut self, rights: Rights) {
        self.voice = rights.voice;
        self.vote = rights.vote;
        self.counts_for_quorum = rights.counts_for_quorum;
    }
}

/// Something of a list of members that should be looked at: `{code, line, …data}` when serialised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs)] // The variants say it; their fields are `line` and what the message needs.
pub enum PeopleWarning {
    /// The line names the columns, or what the lines below are.
    Heading { line: usize, text: String },
    /// The line names nobody.
    NotUnderstood { line: usize, text: String },
    /// A name of one word.
    OneWordName { line: usize, name: String },
    /// The surnames stood first.
    NameOrderChanged { line: usize, written: String, name: String },
    /// It is not clear whether the surnames stand first.
    NameOrderUnclear { line: usize, written: String },
    /// The person was in the list already.
    RepeatedPerson { line: usize, name: String, first: usize },
    /// The seat is said to be vacant: there is nobody to add.
    VacantSeat { line: usize, text: String },
    /// Nobody is said to preside: the first member does.
    PresidencyAssumed { line: usize, name: String },
    /// Another one presides already.
    SeveralPresidents { line: usize, name: String },
    /// The list does not say for whom the alternate stands in: it is the member before.
    AlternateAssumed { line: usize, name: String, owner: String },
    /// Nobody is known for whom the alternate stands in.
    AlternateWithoutOwner { line: usize, name: String },
    /// Something of the line has no place.
    LeftOut { line: usize, text: String },
    /// A column has no place.
    ColumnLeftOut { line: usize, column: String },
}

impl PeopleWarning {
    /// The line that it is about, from 1.
    pub fn line(&self) -> usize {
        match self {
            Self::Heading { line, .. }
            | Self::NotUnderstood { line, .. }
            | Self::OneWordName { line, .. }
            | Self::NameOrderChanged { line, .. }
            | Self::NameOrderUnclear { line, .. }
            | Self::RepeatedPerson { line, .. }
            | Self::VacantSeat { line, .. }
            | Self::PresidencyAssumed { line, .. }
            | Self::SeveralPresidents { line, .. }
            | Self::AlternateAssumed { line, .. }
            | Self::AlternateWithoutOwner { line, .. }
            | Self::LeftOut { line, .. }
            | Self::ColumnLeftOut { line, .. } => *line,
        }
    }
}

/// Reads the members of a board from a text that was typed or pasted: one per line, or in the columns of a table.
///
/// Every line that is not blank gives a person or a warning.
pub fn read_people(text: &str) -> UnderstoodPeople {
    reading::read(text)
}

//! In and out: readers of what people already have.
//!
//! [`read_agenda`] reads the text of a session's packet — title page, agenda, a section per item, follow-up
//! table — and [`read_people`] a list of members; they say what they understood. Nothing is invented: what the text
//! does not say is absent. Nothing is lost: what has no place of its own goes to the item it stood under, with a
//! warning, and a line that names nobody is told.

mod agenda;
mod blocks;
mod cutting;
mod dates;
mod document;
mod error;
mod fold;
mod follow_up;
mod inline;
mod kinds;
mod lines;
mod meanings;
mod numbering;
mod ordinals;
mod people;
mod references;
mod sections;
mod session_name;
mod tables;
mod tags;
mod text;
mod times;
mod title_page;
mod titles;
mod understood;
mod warnings;
mod words;

pub use error::ReadError;
pub use meanings::{Meaning, MeaningError, Passage, give_meaning};
pub use people::{PeopleWarning, UnderstoodPeople, UnderstoodPerson, read_people};
pub use understood::{
    Fact, FactName, ItemKind, Quoted, Source, Understood, UnderstoodAgreement, UnderstoodCell,
    UnderstoodItem, UnderstoodPart, UnderstoodSession, UnderstoodStatus,
};
pub use warnings::{Warning, Weekday};
pub use words::{lost_words, words};

/// The lines of a file of text.
///
/// # Errors
/// The file is empty, too large, or not text; see [`ReadError`].
pub fn read_lines(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    Ok(lines::split(&text::decode(bytes)?.text).into_iter().map(str::to_owned).collect())
}

/// Reads the agenda, with its sections and follow-up table, in a file of text.
///
/// # Errors
/// The file is empty, too large, or not text; see [`ReadError`].
pub fn read_agenda(bytes: &[u8]) -> Result<Understood, ReadError> {
    Ok(read_agenda_while(bytes, &|| true)?.unwrap_or_default())
}

/// Reads the agenda in a file of text as long as it is wanted, which is asked now and then; `None` when it is not any
/// more.
///
/// # Errors
/// The file is empty, too large, or not text; see [`ReadError`].
pub fn read_agenda_while(bytes: &[u8], wanted: &dyn Fn() -> bool) -> Result<Option<Understood>, ReadError> {
    let decoded = text::decode(bytes)?;
    Ok(document::understand(&decoded, wanted))
}

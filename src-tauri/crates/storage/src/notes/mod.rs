//! Informational annexes.

use rusqlite::named_params;

use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::records::Id;

/// An informational annex of an agenda item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The item it accompanies.
    pub agenda_item: Id,
    /// The item's uid.
    pub agenda_item_uid: String,
    /// Its place among its siblings.
    pub order_key: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub source: Option<String>,
    /// The day it speaks of.
    pub dated_on: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Its rich content as JSON.
    pub content: Option<String>,
}

impl NoteRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            agenda_item: row.get("agenda_item_id")?,
            agenda_item_uid: row.get("agenda_item_uid")?,
            order_key: row.get("order_key")?,
            title: row.get("title")?,
            source: row.get("source")?,
            dated_on: row.get("dated_on")?,
            contact: row.get("contact")?,
            content: row.get("content")?,
        })
    }
}

impl Facts {
    /// The notes of an agenda item, in order.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn notes_of_item(&self, item: &str) -> Result<Vec<NoteRow>> {
        self.all(include_str!("of_item.sql"), named_params! { ":item": item }, NoteRow::read)
    }

    /// A note by its uid.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn note(&self, uid: &str) -> Result<NoteRow> {
        self.one(include_str!("one.sql"), named_params! { ":uid": uid }, NoteRow::read)?
            .ok_or_else(|| Error::NotFound { kind: "note", uid: uid.to_owned() })
    }
}

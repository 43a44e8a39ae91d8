//! The agenda's items.

use rusqlite::named_params;

use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::records::Id;

/// An item of an agenda, with what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItemRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The session.
    pub session: Id,
    /// The session's uid.
    pub session_uid: String,
    /// The item it belongs to.
    pub parent: Option<Id>,
    /// The uid of the item it belongs to.
    pub parent_uid: Option<String>,
    /// Its place among its siblings; equal ones are told apart by their uids.
    pub order_key: String,
    /// What it is about.
    pub title: String,
    /// The code of its kind.
    pub kind: String,
    /// Who presents it.
    pub presenter: Option<String>,
    /// How long it should take.
    pub minutes: Option<i64>,
    /// Its number as an imported document wrote it.
    pub written_number: Option<String>,
    /// The number under which it was announced.
    pub frozen_number: Option<String>,
    /// Its rich content as JSON. Lists leave it out.
    pub content: Option<String>,
    /// Whether it has content.
    pub has_content: bool,
    /// How many files are attached to it.
    pub attachments: i64,
    /// How many informational notes it has.
    pub notes: i64,
}

impl AgendaItemRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            session: row.get("session_id")?,
            session_uid: row.get("session_uid")?,
            parent: row.get("parent_id")?,
            parent_uid: row.get("parent_uid")?,
            order_key: row.get("order_key")?,
            title: row.get("title")?,
            kind: row.get("kind")?,
            presenter: row.get("presenter")?,
            minutes: row.get("minutes")?,
            written_number: row.get("written_number")?,
            frozen_number: row.get("frozen_number")?,
            content: row.get("content")?,
            has_content: row.get("has_content")?,
            attachments: row.get("attachments")?,
            notes: row.get("notes")?,
        })
    }
}

impl Facts {
    /// The items of a session's agenda without their content, siblings in order; the tree is the caller's.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn agenda_items(&self, session: &str) -> Result<Vec<AgendaItemRow>> {
        self.all(include_str!("list.sql"), named_params! { ":session": session }, AgendaItemRow::read)
    }

    /// The numbers under which items of a session were announced, also those of items that are gone.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn announced_numbers(&self, session: Id) -> Result<Vec<String>> {
        self.all(include_str!("announced.sql"), named_params! { ":session": session }, |row| row.get(0))
    }

    /// Who presented items of a body's sessions: the latest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn presenters_of(&self, body: &str) -> Result<Vec<String>> {
        self.all(include_str!("presenters.sql"), named_params! { ":body": body }, |row| row.get(0))
    }

    /// An item by its uid, with its content.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn agenda_item(&self, uid: &str) -> Result<AgendaItemRow> {
        self.one(include_str!("one.sql"), named_params! { ":uid": uid }, AgendaItemRow::read)?
            .ok_or_else(|| Error::NotFound { kind: "agenda_item", uid: uid.to_owned() })
    }

    /// The sub-items of an item, in order.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn children_of_item(&self, item: Id) -> Result<Vec<Id>> {
        self.all(include_str!("children.sql"), named_params! { ":item": item }, |row| row.get(0))
    }
}

//! Templates: the items with which sessions of a body begin.

use rusqlite::named_params;

use crate::error::{Error, Result};
use crate::facts::Facts;

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaTemplateRow {
    /// Its uid.
    pub uid: String,
    /// The body's uid.
    pub body_uid: String,
    /// Its name.
    pub name: String,
    /// The code of the kind of sessions it is for; `None` for every kind.
    pub session_kind: Option<String>,
    /// The items as JSON.
    pub items: String,
}

impl AgendaTemplateRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            uid: row.get("uid")?,
            body_uid: row.get("body_uid")?,
            name: row.get("name")?,
            session_kind: row.get("session_kind")?,
            items: row.get("items")?,
        })
    }
}

impl Facts {
    /// The templates of a body, by name.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn agenda_templates(&self, body: &str) -> Result<Vec<AgendaTemplateRow>> {
        self.all(include_str!("list.sql"), named_params! { ":body": body }, AgendaTemplateRow::read)
    }

    /// A template by its uid.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn agenda_template(&self, uid: &str) -> Result<AgendaTemplateRow> {
        self.one(include_str!("one.sql"), named_params! { ":uid": uid }, AgendaTemplateRow::read)?
            .ok_or_else(|| Error::NotFound { kind: "agenda_template", uid: uid.to_owned() })
    }
}

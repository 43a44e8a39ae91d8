//! Sessions of the bodies.

use std::collections::BTreeSet;

use rusqlite::named_params;

use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::records::Id;

/// A session, with its body and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The body that meets.
    pub body: Id,
    /// The body's uid.
    pub body_uid: String,
    /// The body's name.
    pub body_name: String,
    /// The body's prefix in codes.
    pub body_code: String,
    /// The code of its kind.
    pub kind: String,
    /// Its number among those of its kind and year.
    pub number: Option<i64>,
    /// Its year.
    pub year: Option<i64>,
    /// Its name.
    pub title: String,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// `HH:MM`.
    pub time: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// `HH:MM`, by which it is meant to be over.
    pub planned_end: Option<String>,
    /// How many agenda items it has.
    pub items: i64,
    /// How many files are attached to it and its items.
    pub attachments: i64,
}

impl SessionRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            body: row.get("body_id")?,
            body_uid: row.get("body_uid")?,
            body_name: row.get("body_name")?,
            body_code: row.get("body_code")?,
            kind: row.get("kind")?,
            number: row.get("number")?,
            year: row.get("year")?,
            title: row.get("title")?,
            date: row.get("date")?,
            time: row.get("time")?,
            place: row.get("place")?,
            planned_end: row.get("planned_end")?,
            items: row.get("items")?,
            attachments: row.get("attachments")?,
        })
    }
}

impl Facts {
    /// Every session, the newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn sessions(&self) -> Result<Vec<SessionRow>> {
        self.all(include_str!("list.sql"), [], SessionRow::read)
    }

    /// A session by its uid.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn session(&self, uid: &str) -> Result<SessionRow> {
        self.one(include_str!("one.sql"), named_params! { ":uid": uid }, SessionRow::read)?
            .ok_or_else(|| Error::NotFound { kind: "session", uid: uid.to_owned() })
    }

    /// The uids of the sessions whose agenda has the approval of minutes.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn sessions_approving_minutes(&self) -> Result<BTreeSet<String>> {
        Ok(self.all(include_str!("approving_minutes.sql"), [], |row| row.get(0))?.into_iter().collect())
    }
}

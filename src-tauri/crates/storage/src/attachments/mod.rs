//! Attachments, and the bytes of files by their SHA-256.

use std::collections::BTreeSet;

use rusqlite::named_params;

use crate::database::Database;
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::journal::sha256;
use crate::moment::Moment;
use crate::records::Id;

/// An image is kept before the text that shows it is saved.
const GRACE_MS: i64 = 24 * 60 * 60 * 1000;

/// A file that belongs to a session or to one of its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentRow {
    /// Its number.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The session.
    pub session: Id,
    /// The session's uid.
    pub session_uid: String,
    /// The item, when it belongs to one.
    pub agenda_item: Option<Id>,
    /// The item's uid.
    pub agenda_item_uid: Option<String>,
    /// Its place among its siblings; equal ones are told apart by their uids.
    pub order_key: String,
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// How many bytes it has.
    pub size: i64,
    /// Its media type.
    pub media_type: String,
    /// The file's name.
    pub name: String,
    /// The title under which it is printed.
    pub title: Option<String>,
    /// Whether its bytes are here.
    pub present: bool,
}

impl AttachmentRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            session: row.get("session_id")?,
            session_uid: row.get("session_uid")?,
            agenda_item: row.get("agenda_item_id")?,
            agenda_item_uid: row.get("agenda_item_uid")?,
            order_key: row.get("order_key")?,
            digest: row.get("digest")?,
            size: row.get("size")?,
            media_type: row.get("media_type")?,
            name: row.get("name")?,
            title: row.get("title")?,
            present: row.get("present")?,
        })
    }
}

/// The digest under which bytes are kept.
pub fn digest_of(bytes: &[u8]) -> String {
    sha256(bytes)
}

impl Facts {
    /// An attachment by its uid.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn attachment(&self, uid: &str) -> Result<AttachmentRow> {
        self.one(include_str!("one.sql"), named_params! { ":uid": uid }, AttachmentRow::read)?
            .ok_or_else(|| Error::NotFound { kind: "attachment", uid: uid.to_owned() })
    }

    /// The attachments of an agenda item, in order.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn attachments_of_item(&self, item: &str) -> Result<Vec<AttachmentRow>> {
        self.all(include_str!("of_item.sql"), named_params! { ":item": item }, AttachmentRow::read)
    }

    /// The files that belong to a session itself, in order.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn attachments_of_session(&self, session: &str) -> Result<Vec<AttachmentRow>> {
        self.all(include_str!("of_session.sql"), named_params! { ":session": session }, AttachmentRow::read)
    }

    /// The bytes kept under a digest.
    ///
    /// # Errors
    /// [`Error::NotFound`] when they have not arrived.
    pub fn blob(&self, digest: &str) -> Result<Vec<u8>> {
        self.one("select bytes from blob where digest = ?1", [digest], |row| row.get(0))?
            .ok_or_else(|| Error::NotFound { kind: "blob", uid: digest.to_owned() })
    }

    /// Whether the bytes of a digest are here.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn has_blob(&self, digest: &str) -> Result<bool> {
        Ok(self.one("select 1 from blob where digest = ?1", [digest], |_| Ok(()))?.is_some())
    }

    pub(crate) fn put_blob_at(&self, now: Moment, bytes: &[u8]) -> Result<String> {
        let digest = digest_of(bytes);
        self.put_known_blob_at(now, &digest, bytes)?;
        Ok(digest)
    }

    pub(crate) fn put_known_blob_at(&self, now: Moment, digest: &str, bytes: &[u8]) -> Result<()> {
        if bytes.is_empty() {
            return Err(Error::EmptyFile);
        }
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let parameters =
            named_params! { ":digest": digest, ":size": size, ":added_ms": now.unix_ms, ":bytes": bytes };
        self.run(include_str!("put.sql"), parameters)?;
        Ok(())
    }

    /// Removes bytes that nothing in the journal names, so that no undo can ask for them; those of the last day
    /// stay, for the text that will show them may not be saved yet.
    pub(crate) fn collect_garbage(&self, now: Moment) -> Result<usize> {
        let before = now.unix_ms.saturating_sub(GRACE_MS);
        let old =
            self.all(include_str!("unattached.sql"), named_params! { ":before": before }, |row| row.get(0))?;
        let mut unnamed: BTreeSet<String> = old.into_iter().collect();
        if unnamed.is_empty() {
            return Ok(0);
        }
        let mut statement = self.connection.prepare_cached("select text from log_text")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            unnamed.retain(|digest| !text.contains(digest.as_str()));
        }
        for digest in &unnamed {
            self.run("delete from blob where digest = ?1", [digest])?;
        }
        Ok(unnamed.len())
    }
}

impl Database {
    /// Keeps bytes outside any operation (an image, before the text that shows it), and answers their digest.
    ///
    /// # Errors
    /// [`Error::EmptyFile`], [`Error::ReadOnly`], [`Error::NoSpace`].
    pub fn put_blob(&mut self, bytes: &[u8], now: Moment) -> Result<String> {
        self.locally(|facts| facts.put_blob_at(now, bytes))
    }
}

//! Papers that were issued: which bytes, of which session, when.

use rusqlite::named_params;

use crate::error::Result;
use crate::facts::Facts;
use crate::records::Id;

/// A paper that was issued, with what the journal knows of the act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedPaperRow {
    /// Its uid.
    pub uid: String,
    /// The session's uid; `None` when the session is gone.
    pub session_uid: Option<String>,
    /// What the session was called then.
    pub session_title: String,
    /// The code of its kind.
    pub paper_kind: String,
    /// The code of what it was issued for.
    pub purpose: String,
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// How many bytes it has.
    pub size: i64,
    /// How many pages it has.
    pub pages: i64,
    /// The file's name.
    pub name: String,
    /// `es` or `en`.
    pub language: String,
    /// The pages that were printed, as `1-3,7`; `None` for all.
    pub printed_pages: Option<String>,
    /// How many copies were printed.
    pub copies: Option<i64>,
    /// When: civil time, as `YYYY-MM-DDTHH:MM:SS`.
    pub issued_at: String,
    /// By whom; empty when the journal does not know.
    pub issued_by: String,
}

/// A kind of paper that was issued of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedKindRow {
    /// The code of the kind.
    pub paper_kind: String,
    /// Whether the session, its agenda or what that holds has changed since one was issued last.
    pub changed_since: bool,
}

impl IssuedPaperRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            uid: row.get("uid")?,
            session_uid: row.get("session_uid")?,
            session_title: row.get("session_title")?,
            paper_kind: row.get("paper_kind")?,
            purpose: row.get("purpose")?,
            digest: row.get("digest")?,
            size: row.get("size")?,
            pages: row.get("pages")?,
            name: row.get("name")?,
            language: row.get("language")?,
            printed_pages: row.get("printed_pages")?,
            copies: row.get("copies")?,
            issued_at: row.get("issued_at")?,
            issued_by: row.get("issued_by")?,
        })
    }
}

impl Facts {
    /// The papers that were issued of a session, the newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn issued_papers_of_session(&self, session: &str) -> Result<Vec<IssuedPaperRow>> {
        self.issued_papers(Some(session), None)
    }

    /// The papers that were issued with the bytes of this SHA-256, the newest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn issued_papers_of_digest(&self, digest: &str) -> Result<Vec<IssuedPaperRow>> {
        self.issued_papers(None, Some(digest))
    }

    /// The kinds of papers that were issued of a session.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn issued_kinds(&self, session: Id) -> Result<Vec<IssuedKindRow>> {
        self.all(include_str!("kinds.sql"), named_params! { ":session": session }, |row| {
            Ok(IssuedKindRow { paper_kind: row.get("paper_kind")?, changed_since: row.get("changed_since")? })
        })
    }

    fn issued_papers(&self, session: Option<&str>, digest: Option<&str>) -> Result<Vec<IssuedPaperRow>> {
        let parameters = named_params! { ":session": session, ":digest": digest };
        self.all(include_str!("issued.sql"), parameters, IssuedPaperRow::read)
    }
}

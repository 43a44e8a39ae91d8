//! What people have to look at: several values written apart, deletions that did not see a change.

use rusqlite::named_params;
use serde::Serialize;

use crate::error::Result;
use crate::facts::Facts;
use crate::records::Id;

/// A place where the journal leaves something to decide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Conflict {
    /// The record's number.
    pub id: Id,
    /// The record's kind.
    pub kind: String,
    /// The record's uid.
    pub uid: String,
    /// The field; empty for the record's existence.
    pub field: String,
    /// A code: `several_values`, `changed_and_deleted`, `deleted_but_needed`, `ring`, `waiting`.
    pub reason: String,
}

/// One of the current values of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Writing {
    /// As the journal has it: JSON, a long text as a JSON string, or the uid of a record; `null` when emptied.
    pub value: serde_json::Value,
    /// Who wrote it.
    pub actor: String,
    /// The civil time.
    pub local: String,
    /// The operation's digest.
    pub op_id: String,
}

impl Facts {
    /// Everything that is left to decide.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn conflicts(&self) -> Result<Vec<Conflict>> {
        self.all(include_str!("conflicts.sql"), [], |row| {
            Ok(Conflict {
                id: row.get("id")?,
                kind: row.get("kind")?,
                uid: row.get("uid")?,
                field: row.get("field")?,
                reason: row.get("reason")?,
            })
        })
    }

    /// The current values of a field, the one that is shown first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn writings(&self, id: Id, field: &str) -> Result<Vec<Writing>> {
        let parameters = named_params! { ":record": id, ":field": field };
        self.all(include_str!("writings.sql"), parameters, |row| {
            let json: Option<String> = row.get("value")?;
            let text: Option<String> = row.get("text")?;
            let uid: Option<String> = row.get("target")?;
            let value = match text.or(uid) {
                Some(text) => text.into(),
                None => json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
            };
            Ok(Writing {
                value,
                actor: row.get("actor")?,
                local: row.get("local")?,
                op_id: row.get("op_id")?,
            })
        })
    }
}

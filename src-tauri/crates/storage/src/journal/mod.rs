//! The journal: a log of field-level operations, the only thing that will ever travel between machines.
//!
//! An operation is its head, a JSON line stored exactly as it was digested, and its changes: each writes one field
//! of one record and names the operations whose values it replaces. The exact text of an operation is its head and
//! one line per change, ordered by uid and field; its SHA-256 is its name. Each operation names the one before it
//! of the same device and stream.
//!
//! The current values of a field are all its writes minus those that another write replaces, so the order in which
//! operations arrive cannot matter. [`settle`] shows them in the tables.

mod append;
mod conflicts;
mod merge;
mod operations;
pub(crate) mod projection;
pub(crate) mod settle;
mod undo;
mod verify;

pub(crate) use append::{Entry, Link, Write, append};
pub use conflicts::{Conflict, Writing};
pub(crate) use merge::apply;
pub use merge::{Applied, Envelope};
pub use operations::{DeviceRow, History, HistoryStep, OperationRow};
pub(crate) use undo::{redo, undo};
pub(crate) use verify::verify_chain;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::moment::HybridTime;
use crate::records::{Id, Shape, Value};
use crate::roles::Role;

/// The version of the operations that this program writes. Older ones stay readable.
pub(crate) const OPERATION_VERSION: u32 = 1;

/// The field that says whether a record exists.
pub(crate) const EXISTENCE: &str = "";

/// The first line of an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    pub(crate) v: u32,
    pub(crate) inst: String,
    pub(crate) dev: String,
    pub(crate) actor: String,
    pub(crate) role: Role,
    pub(crate) stream: String,
    pub(crate) seq: i64,
    pub(crate) prev: Option<String>,
    pub(crate) time: HybridTime,
    /// The device's clock, for the runs of autosaves.
    pub(crate) wall: i64,
    /// The civil time of the place, for people.
    pub(crate) local: String,
    pub(crate) name: String,
    pub(crate) subject: String,
    /// The operation that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) undo: Option<String>,
    /// The undo that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) redo: Option<String>,
    /// The autosave that this one carries on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) continues: Option<String>,
    /// When the run of autosaves began, by the device's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) run: Option<i64>,
}

/// A value as it stands in the journal: JSON, the digest of a long text, or a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Logged {
    pub(crate) value: Option<String>,
    pub(crate) target: Option<Id>,
}

impl Logged {
    /// «It exists».
    pub(crate) fn alive() -> Self {
        Self { value: Some("true".to_owned()), target: None }
    }

    /// «It does not exist», or «it has no value».
    pub(crate) fn nothing() -> Self {
        Self::default()
    }

    /// Whether there is no value.
    pub(crate) fn is_nothing(&self) -> bool {
        self.value.is_none() && self.target.is_none()
    }

    /// The digest, when the value is a long text.
    pub(crate) fn text_digest(&self) -> Option<&str> {
        self.value.as_deref().and_then(|value| value.strip_prefix('#'))
    }

    /// A field's value for the journal. A long text is kept beside it, under its digest.
    pub(crate) fn encode(facts: &Facts, shape: Shape, value: &Value) -> Result<Self> {
        let json = match (value, shape) {
            (Value::Null, _) => return Ok(Self::nothing()),
            (Value::Integer(target), Shape::Reference(_)) => {
                return Ok(Self { value: None, target: Some(*target) });
            }
            (Value::Text(text), Shape::Long) => format!("#{}", keep_text(facts, text)?),
            (Value::Text(text), _) => serde_json::Value::from(text.as_str()).to_string(),
            (Value::Integer(number), _) => number.to_string(),
            (Value::Boolean(flag), _) => flag.to_string(),
        };
        Ok(Self { value: Some(json), target: None })
    }

    /// The value of a field, or `None` when the journal holds something that the field cannot hold.
    pub(crate) fn decode(&self, facts: &Facts, shape: Shape) -> Result<Option<Value>> {
        if let Shape::Reference(_) = shape {
            return Ok(self.target.map(Value::Integer));
        }
        if let Some(digest) = self.text_digest() {
            return Ok(facts.log_text(digest)?.map(Value::Text));
        }
        let Some(json) = self.value.as_deref().and_then(|json| serde_json::from_str(json).ok()) else {
            return Ok(None);
        };
        Ok(match (shape, json) {
            (Shape::Text | Shape::Long, serde_json::Value::String(text)) => Some(Value::Text(text)),
            (Shape::Integer, serde_json::Value::Number(number)) => number.as_i64().map(Value::Integer),
            (Shape::Boolean, serde_json::Value::Bool(flag)) => Some(Value::Boolean(flag)),
            _ => None,
        })
    }
}

fn keep_text(facts: &Facts, text: &str) -> Result<String> {
    let digest = sha256(text.as_bytes());
    facts.run("insert or ignore into log_text (digest, text) values (?1, ?2)", (&digest, text))?;
    Ok(digest)
}

/// The SHA-256 of some bytes, as text.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A stored change, as the undo and the projection see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) record: Id,
    pub(crate) field: String,
    pub(crate) op: Id,
    pub(crate) op_id: String,
    pub(crate) time: String,
    pub(crate) logged: Logged,
    pub(crate) replaces: Vec<String>,
}

impl Change {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            record: row.get("record")?,
            field: row.get("field")?,
            op: row.get("op")?,
            op_id: row.get("op_id")?,
            time: row.get("time")?,
            logged: Logged { value: row.get("value")?, target: row.get("target")? },
            replaces: split_replaces(&row.get::<_, String>("replaces")?),
        })
    }

    /// Whether it says that the record does not exist.
    pub(crate) fn is_tombstone(&self) -> bool {
        self.field == EXISTENCE && self.logged.is_nothing()
    }
}

/// The newest of several writes: the latest by hybrid time, then by digest.
pub(crate) fn newest<'c>(changes: impl IntoIterator<Item = &'c Change>) -> Option<&'c Change> {
    changes.into_iter().max_by(|a, b| (&a.time, &a.op_id).cmp(&(&b.time, &b.op_id)))
}

fn split_replaces(text: &str) -> Vec<String> {
    text.split(',').filter(|op_id| !op_id.is_empty()).map(str::to_owned).collect()
}

/// One change, ready to be written out or read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) kind: String,
    pub(crate) uid: String,
    pub(crate) field: String,
    pub(crate) replaces: Vec<String>,
    /// `null`, JSON, `#sha256` or `@kind/uid`.
    pub(crate) value: String,
}

/// The exact text of an operation. The lines are put in order.
pub(crate) fn exact_text(head: &str, lines: &mut [Line]) -> String {
    lines.sort_by(|a, b| (&a.uid, &a.field).cmp(&(&b.uid, &b.field)));
    let mut text = head.to_owned();
    for line in lines {
        let replaces = line.replaces.join(",");
        let parts: [&str; 5] = [&line.kind, &line.uid, &line.field, &replaces, &line.value];
        text.push('\n');
        text.push_str(&parts.join("\t"));
    }
    text
}

impl Facts {
    /// The current writes of all fields of a record.
    pub(crate) fn heads_of_record(&self, record: Id) -> Result<Vec<Change>> {
        self.all(
            include_str!("heads_of_record.sql"),
            rusqlite::named_params! { ":record": record },
            Change::read,
        )
    }

    /// The current writes of one field.
    pub(crate) fn heads(&self, record: Id, field: &str) -> Result<Vec<Change>> {
        let parameters = rusqlite::named_params! { ":record": record, ":field": field };
        self.all(include_str!("heads.sql"), parameters, Change::read)
    }

    /// What one operation wrote to one field.
    pub(crate) fn change(&self, record: Id, field: &str, op_id: &str) -> Result<Option<Change>> {
        let parameters = rusqlite::named_params! { ":record": record, ":field": field, ":op_id": op_id };
        self.one(include_str!("change.sql"), parameters, Change::read)
    }

    /// Everything that one operation wrote.
    pub(crate) fn changes_of(&self, op_id: &str) -> Result<Vec<Change>> {
        let parameters = rusqlite::named_params! { ":op_id": op_id };
        self.all(include_str!("changes_of_operation.sql"), parameters, Change::read)
    }

    /// The head of an operation.
    pub(crate) fn head_of(&self, op_id: &str) -> Result<Option<Head>> {
        let head =
            self.one("select head from operation where op_id = ?1", [op_id], |row| row.get::<_, String>(0))?;
        head.as_deref().map(parse_head).transpose()
    }

    /// A long text of the journal.
    pub(crate) fn log_text(&self, digest: &str) -> Result<Option<String>> {
        self.one("select text from log_text where digest = ?1", [digest], |row| row.get(0))
    }

    /// A value as an operation's text writes it.
    pub(crate) fn written_value(&self, logged: &Logged) -> Result<String> {
        Ok(match (&logged.value, logged.target) {
            (_, Some(target)) => {
                let (kind, uid) = self.identity(target)?;
                format!("@{kind}/{uid}")
            }
            (Some(value), None) => value.clone(),
            (None, None) => "null".to_owned(),
        })
    }

    /// The exact text of a stored operation, made from what is stored.
    pub(crate) fn text_of_operation(&self, op_id: &str) -> Result<String> {
        let head: String = self
            .one("select head from operation where op_id = ?1", [op_id], |row| row.get(0))?
            .ok_or_else(|| Error::NotFound { kind: "operation", uid: op_id.to_owned() })?;
        let changes = self.changes_of(op_id)?;
        let mut lines = changes.iter().map(|change| self.line(change)).collect::<Result<Vec<_>>>()?;
        Ok(exact_text(&head, &mut lines))
    }

    fn line(&self, change: &Change) -> Result<Line> {
        let (kind, uid) = self.identity(change.record)?;
        Ok(Line {
            kind,
            uid,
            field: change.field.clone(),
            replaces: change.replaces.clone(),
            value: self.written_value(&change.logged)?,
        })
    }
}

pub(crate) fn parse_head(head: &str) -> Result<Head> {
    serde_json::from_str(head).map_err(|error| Error::BadOperation { detail: error.to_string() })
}

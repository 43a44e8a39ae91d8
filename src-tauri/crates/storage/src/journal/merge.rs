//! Operations on their way between machines: written out as they are, taken in, in any order, any number of times.

use std::collections::BTreeSet;

use rusqlite::named_params;

use super::append::{Write, insert};
use super::settle::settle;
use super::{EXISTENCE, Head, Line, Logged, OPERATION_VERSION, exact_text, parse_head, sha256};
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::moment::Moment;
use crate::records::Id;

/// An operation with the long texts that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The operation's exact text.
    pub text: String,
    /// Its long texts. Those of autosaves that another carried on are not kept, and not sent.
    pub texts: Vec<String>,
}

/// What became of operations from elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// How many were new.
    pub new: usize,
    /// How many were here already.
    pub known: usize,
}

impl Facts {
    /// Every operation, ready to be sent.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn envelopes(&self) -> Result<Vec<Envelope>> {
        let op_ids: Vec<String> =
            self.all("select op_id from operation order by id", [], |row| row.get(0))?;
        op_ids.iter().map(|op_id| self.envelope(op_id)).collect()
    }

    fn envelope(&self, op_id: &str) -> Result<Envelope> {
        let mut texts = Vec::new();
        for change in self.changes_of(op_id)? {
            if let Some(digest) = change.logged.text_digest() {
                texts.extend(self.log_text(digest)?);
            }
        }
        Ok(Envelope { text: self.text_of_operation(op_id)?, texts })
    }
}

/// Takes operations in and shows what they bring.
pub(crate) fn apply(
    facts: &Facts,
    envelopes: &[Envelope],
    now: Moment,
) -> Result<(Applied, BTreeSet<&'static str>)> {
    let mut applied = Applied::default();
    let mut touched = BTreeSet::new();
    let mut clock = facts.clock()?;
    for envelope in envelopes {
        let received = Received::read(facts, envelope)?;
        clock = clock.observe(received.head.time, now);
        keep_texts(facts, envelope, &received, &mut touched)?;
        if facts.head_of(&received.op_id)?.is_some() {
            applied.known += 1;
            continue;
        }
        applied.new += 1;
        received.store(facts, &mut touched)?;
    }
    facts.set_local_state("clock", &clock.to_string())?;
    Ok((applied, settle(facts, &touched)?))
}

// A text may come after the operation that names it.
fn keep_texts(
    facts: &Facts,
    envelope: &Envelope,
    received: &Received,
    touched: &mut BTreeSet<(Id, String)>,
) -> Result<()> {
    for text in &envelope.texts {
        let digest = sha256(text.as_bytes());
        let named = received.lines.iter().any(|line| line.value.strip_prefix('#') == Some(digest.as_str()));
        if !named {
            return Err(bad("a text that the operation does not name"));
        }
        let new =
            facts.run("insert or ignore into log_text (digest, text) values (?1, ?2)", (&digest, text))?;
        if new > 0 {
            let sql = "select record, field from change where value = ?1 and substr(value, 1, 1) = '#'";
            touched.extend(facts.all(sql, [format!("#{digest}")], |row| Ok((row.get(0)?, row.get(1)?)))?);
        }
    }
    Ok(())
}

struct Received {
    op_id: String,
    json: String,
    head: Head,
    lines: Vec<Line>,
}

impl Received {
    fn read(facts: &Facts, envelope: &Envelope) -> Result<Self> {
        let mut lines = envelope.text.split('\n');
        let json = lines.next().unwrap_or_default().to_owned();
        let head = parse_head(&json)?;
        if head.v > OPERATION_VERSION {
            return Err(bad("written by a newer version"));
        }
        if head.inst != facts.institution_uid()? {
            return Err(Error::OtherInstitution);
        }
        if !head.role.allows(&head.name) {
            return Err(Error::NotAllowed { operation: head.name, role: head.role.code() });
        }
        let mut lines = lines.map(read_line).collect::<Result<Vec<_>>>()?;
        if lines.is_empty() || exact_text(&json, &mut lines) != envelope.text {
            return Err(bad("not in the exact form"));
        }
        if lines.windows(2).any(|pair| (&pair[0].uid, &pair[0].field) == (&pair[1].uid, &pair[1].field)) {
            return Err(bad("writes a field twice"));
        }
        Ok(Self { op_id: sha256(envelope.text.as_bytes()), json, head, lines })
    }

    fn store(&self, facts: &Facts, touched: &mut BTreeSet<(Id, String)>) -> Result<()> {
        facts.run("insert into operation (op_id, head) values (?1, ?2)", (&self.op_id, &self.json))?;
        let op = facts.connection.last_insert_rowid();
        for line in &self.lines {
            let record = facts.registered(&line.kind, &line.uid)?;
            let write = Write {
                record,
                field: line.field.clone(),
                logged: logged(facts, &line.value)?,
                replaces: line.replaces.clone(),
            };
            store_in_any_order(facts, op, &self.op_id, &write)?;
            touched.insert((record, line.field.clone()));
            // A deletion is judged by what it saw of every field, and every field by the deletion.
            touched.insert((record, EXISTENCE.to_owned()));
        }
        Ok(())
    }
}

// It is current unless a stored change replaces it already; what it replaces is current no longer.
fn store_in_any_order(facts: &Facts, op: Id, op_id: &str, write: &Write) -> Result<()> {
    let of_field = named_params! { ":record": write.record, ":field": write.field, ":op_id": op_id };
    let replaced = facts.one(include_str!("is_replaced.sql"), of_field, |_| Ok(()))?.is_some();
    for former in &write.replaces {
        let parameters = named_params! { ":record": write.record, ":field": write.field, ":op_id": former };
        facts.run(include_str!("replace_change.sql"), parameters)?;
    }
    insert(facts, op, write, !replaced)
}

fn read_line(line: &str) -> Result<Line> {
    let parts: Vec<&str> = line.splitn(5, '\t').collect();
    let [kind, uid, field, replaces, value] = parts.as_slice() else {
        return Err(bad("a line without its parts"));
    };
    if kind.is_empty() || uid.is_empty() || !is_value(value) {
        return Err(bad("a line that says nothing"));
    }
    let replaces = super::split_replaces(replaces);
    if !replaces.iter().all(|op_id| is_digest(op_id)) || !replaces.is_sorted_by(|a, b| a < b) {
        return Err(bad("not the names of operations"));
    }
    Ok(Line {
        kind: (*kind).to_owned(),
        uid: (*uid).to_owned(),
        field: (*field).to_owned(),
        replaces,
        value: (*value).to_owned(),
    })
}

fn is_value(value: &str) -> bool {
    match (value.strip_prefix('#'), value.strip_prefix('@')) {
        (Some(digest), _) => is_digest(digest),
        (_, Some(target)) => {
            target.split_once('/').is_some_and(|(kind, uid)| !kind.is_empty() && !uid.is_empty())
        }
        _ => serde_json::from_str::<serde_json::Value>(value).is_ok(),
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn logged(facts: &Facts, value: &str) -> Result<Logged> {
    if value == "null" {
        return Ok(Logged::nothing());
    }
    match value.strip_prefix('@').and_then(|target| target.split_once('/')) {
        Some((kind, uid)) => Ok(Logged { value: None, target: Some(facts.registered(kind, uid)?) }),
        None => Ok(Logged { value: Some(value.to_owned()), target: None }),
    }
}

fn bad(detail: &str) -> Error {
    Error::BadOperation { detail: detail.to_owned() }
}

impl Facts {
    // A record is known by its uid before anything else of it arrives.
    fn registered(&self, kind: &str, uid: &str) -> Result<Id> {
        let known: Option<(Id, String)> =
            self.one("select id, kind from record where uid = ?1", [uid], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        match known {
            Some((id, known)) if known == kind => Ok(id),
            Some(_) => Err(bad("a record of another kind")),
            None => self.register(kind, uid),
        }
    }
}

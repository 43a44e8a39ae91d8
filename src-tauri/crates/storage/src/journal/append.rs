//! Adding an operation of this machine to the journal.

use rusqlite::named_params;

use super::{Change, EXISTENCE, Head, Line, Logged, OPERATION_VERSION, exact_text, sha256};
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::moment::{HybridTime, Moment};
use crate::records::Id;
use crate::roles::Role;

/// A person who types is saved every half second; what follows within this time is the same step.
const AUTOSAVE_PAUSE_MS: i64 = 60_000;
/// A run of autosaves is one step of undo, so it must end some time.
const AUTOSAVE_RUN_MS: i64 = 600_000;

/// What an operation takes back, if anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// It is a change of its own.
    Plain,
    /// It takes back this operation.
    Undo(String),
    /// It takes back this undo.
    Redo(String),
}

/// What the head of a new operation says.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) name: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) role: Role,
    pub(crate) stream: &'a str,
    pub(crate) link: Link,
}

/// One field to be written, with what it replaces.
#[derive(Clone, Debug)]
pub(crate) struct Write {
    pub(crate) record: Id,
    pub(crate) field: String,
    pub(crate) logged: Logged,
    pub(crate) replaces: Vec<String>,
}

impl Write {
    /// Writes a field in the place of all its current values.
    pub(crate) fn field(facts: &Facts, record: Id, field: &str, logged: Logged) -> Result<Self> {
        let replaces = names(&facts.heads(record, field)?);
        Ok(Self { record, field: field.to_owned(), logged, replaces })
    }

    /// Deletes a record, having seen all its current values.
    pub(crate) fn tombstone(facts: &Facts, record: Id) -> Result<Self> {
        let replaces = names(&facts.heads_of_record(record)?);
        Ok(Self { record, field: EXISTENCE.to_owned(), logged: Logged::nothing(), replaces })
    }
}

/// The digests of some changes' operations, as an operation's text lists them.
pub(crate) fn names<'c>(changes: impl IntoIterator<Item = &'c Change>) -> Vec<String> {
    let mut names: Vec<String> = changes.into_iter().map(|change| change.op_id.clone()).collect();
    names.sort();
    names.dedup();
    names
}

struct Continuation {
    former: String,
    run: i64,
}

/// Adds an operation to the journal and answers its digest. The tables are left as they are.
pub(crate) fn append(facts: &Facts, now: Moment, entry: &Entry<'_>, writes: &[Write]) -> Result<String> {
    let continuation = continuation(facts, now, entry, writes)?;
    let head = next_head(facts, now, entry, continuation.as_ref())?;
    let json =
        serde_json::to_string(&head).map_err(|error| Error::BadOperation { detail: error.to_string() })?;
    let mut lines = writes.iter().map(|write| line(facts, write)).collect::<Result<Vec<_>>>()?;
    let op_id = sha256(exact_text(&json, &mut lines).as_bytes());
    facts.run("insert into operation (op_id, head) values (?1, ?2)", (&op_id, &json))?;
    let op = facts.connection.last_insert_rowid();
    for write in writes {
        store(facts, op, write)?;
    }
    facts.set_local_state("clock", &head.time.to_string())?;
    if let Some(continuation) = continuation {
        drop_text(facts, &continuation.former)?;
    }
    Ok(op_id)
}

fn next_head(
    facts: &Facts,
    now: Moment,
    entry: &Entry<'_>,
    continuation: Option<&Continuation>,
) -> Result<Head> {
    let device = facts.device()?;
    let last: Option<(i64, String)> = facts.one(
        include_str!("last_of_chain.sql"),
        named_params! { ":device": device, ":stream": entry.stream },
        |row| Ok((row.get("seq")?, row.get("op_id")?)),
    )?;
    let (seq, prev) = last.map_or((1, None), |(seq, op_id)| (seq + 1, Some(op_id)));
    let (undo, redo) = match &entry.link {
        Link::Plain => (None, None),
        Link::Undo(op_id) => (Some(op_id.clone()), None),
        Link::Redo(op_id) => (None, Some(op_id.clone())),
    };
    Ok(Head {
        v: OPERATION_VERSION,
        inst: facts.institution_uid()?,
        dev: device,
        actor: entry.actor.to_owned(),
        role: entry.role,
        stream: entry.stream.to_owned(),
        seq,
        prev,
        time: facts.clock()?.tick(now),
        wall: now.unix_ms,
        local: now.local_text(),
        name: entry.name.to_owned(),
        subject: entry.subject.to_owned(),
        undo,
        redo,
        continues: continuation.map(|found| found.former.clone()),
        run: continuation.map(|found| found.run),
    })
}

fn line(facts: &Facts, write: &Write) -> Result<Line> {
    let (kind, uid) = facts.identity(write.record)?;
    Ok(Line {
        kind,
        uid,
        field: write.field.clone(),
        replaces: write.replaces.clone(),
        value: facts.written_value(&write.logged)?,
    })
}

// Whoever writes here has seen every current value of the field, so the new one is the only current one.
fn store(facts: &Facts, op: Id, write: &Write) -> Result<()> {
    facts.run(
        "update change set head = 0 where record = ?1 and field = ?2 and head = 1",
        (write.record, &write.field),
    )?;
    insert(facts, op, write, true)
}

/// Stores a change.
pub(crate) fn insert(facts: &Facts, op: Id, write: &Write, head: bool) -> Result<()> {
    let parameters = named_params! {
        ":record": write.record,
        ":field": write.field,
        ":op": op,
        ":value": write.logged.value,
        ":target": write.logged.target,
        ":replaces": write.replaces.join(","),
        ":head": head,
    };
    facts.run(include_str!("insert_change.sql"), parameters)?;
    Ok(())
}

// The same field of the same record, autosaved again by the same hand: the former text need not be kept.
fn continuation(
    facts: &Facts,
    now: Moment,
    entry: &Entry<'_>,
    writes: &[Write],
) -> Result<Option<Continuation>> {
    let ([write], Link::Plain) = (writes, &entry.link) else { return Ok(None) };
    let [former] = write.replaces.as_slice() else { return Ok(None) };
    if write.logged.text_digest().is_none() || facts.latest_own_operation()?.as_ref() != Some(former) {
        return Ok(None);
    }
    let Some(head) = facts.head_of(former)? else { return Ok(None) };
    let changes = facts.changes_of(former)?;
    let alone = changes.len() == 1 && changes.iter().all(|change| change.logged.text_digest().is_some());
    let same_hand = head.name == entry.name && head.actor == entry.actor && head.stream == entry.stream;
    let plain = head.undo.is_none() && head.redo.is_none();
    let run = head.run.unwrap_or(head.wall);
    let in_time = (0..=AUTOSAVE_PAUSE_MS).contains(&(now.unix_ms - head.wall))
        && (0..=AUTOSAVE_RUN_MS).contains(&(now.unix_ms - run));
    let continues = alone && same_hand && plain && in_time;
    Ok(continues.then(|| Continuation { former: former.clone(), run }))
}

fn drop_text(facts: &Facts, former: &str) -> Result<()> {
    facts.run(include_str!("drop_text.sql"), named_params! { ":former": former })?;
    Ok(())
}

impl Facts {
    /// The device as this file's journal names it.
    pub(crate) fn device(&self) -> Result<String> {
        self.needed_state("device")
    }

    /// The uid of the institution whose library this is, known before its record is made.
    pub(crate) fn institution_uid(&self) -> Result<String> {
        self.needed_state("institution")
    }

    /// The last hybrid time that was used or heard of.
    pub(crate) fn clock(&self) -> Result<HybridTime> {
        let Some(text) = self.local_state("clock")? else { return Ok(HybridTime::default()) };
        HybridTime::try_from(text).map_err(|detail| Error::Corrupt { detail })
    }

    /// The newest operation of this device.
    pub(crate) fn latest_own_operation(&self) -> Result<Option<String>> {
        let sql = "select op_id from operation where device = ?1 order by time desc limit 1";
        self.one(sql, [self.device()?], |row| row.get(0))
    }

    fn needed_state(&self, key: &str) -> Result<String> {
        self.local_state(key)?.ok_or_else(|| Error::Corrupt { detail: format!("local_state has no {key}") })
    }
}

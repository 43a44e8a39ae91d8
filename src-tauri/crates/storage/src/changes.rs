//! The handle that [`transact`](crate::Database::transact) lends: the only way to change a record.
//!
//! The tables change at once, so that the work reads its own writes; the journal is written when the work is done.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use uuid::{NoContext, Timestamp, Uuid};

use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::journal::{EXISTENCE, Logged, Write};
use crate::moment::Moment;
use crate::records::{self, Assignment, Id, Kind, Record, Shape, Value, references_to};

/// Changes of one operation. Everything that can be asked of the library can be asked of it too.
#[derive(Debug)]
pub struct Changes<'t> {
    facts: &'t Facts,
    now: Moment,
    stream: Option<String>,
    created: BTreeSet<Id>,
    deleted: BTreeSet<Id>,
    fields: BTreeMap<(Id, &'static str), Value>,
    resolved: BTreeSet<(Id, String)>,
}

/// What an operation's work comes to.
pub(crate) struct Work {
    /// Empty when nothing was touched.
    pub(crate) stream: String,
    pub(crate) writes: Vec<Write>,
    pub(crate) touched: BTreeSet<(Id, String)>,
}

impl Deref for Changes<'_> {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        self.facts
    }
}

impl<'t> Changes<'t> {
    pub(crate) fn new(facts: &'t Facts, now: Moment) -> Self {
        Self {
            facts,
            now,
            stream: None,
            created: BTreeSet::new(),
            deleted: BTreeSet::new(),
            fields: BTreeMap::new(),
            resolved: BTreeSet::new(),
        }
    }

    /// Makes a record and answers its number.
    ///
    /// # Errors
    /// [`Error::NotFound`] when a reference names nothing; [`Error::MixedStreams`] when it belongs elsewhere than
    /// the operation's other records.
    pub fn create<R: Record>(&mut self, record: R) -> Result<Id> {
        let assignments = record.assignments();
        let uid = match (R::KIND, assignments.first().map(|first| &first.value)) {
            (Kind::Institution, _) => self.uid_of_institution()?,
            // Made apart on two machines, a setting is still the same record.
            (Kind::Setting, Some(Value::Text(key))) => self.linked_uid(&[R::KIND.name(), key])?,
            _ => new_uid(self.now),
        };
        self.create_as(&uid, R::KIND, assignments)
    }

    /// Sets a field of a record.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the record, or what a reference names, is not there.
    pub fn set(&mut self, id: Id, assignment: Assignment) -> Result<()> {
        let Assignment { kind, field: name, value } = assignment;
        let definition = kind.definition();
        self.must_be_shown(kind, id)?;
        let field = definition.field(name).ok_or_else(|| not_found(kind, id))?;
        self.check_reference(field.shape, &value)?;
        self.belongs_here(kind, id)?;
        self.facts.run(&definition.update_sql(field), (id, &value))?;
        self.belongs_here(kind, id)?;
        self.fields.insert((id, field.name), value);
        Ok(())
    }

    /// Decides a conflict: the value is written even when it is the one that is shown.
    ///
    /// # Errors
    /// As [`Self::set`].
    pub fn resolve(&mut self, id: Id, assignment: Assignment) -> Result<()> {
        self.resolved.insert((id, assignment.field.to_owned()));
        self.set(id, assignment)
    }

    /// Decides that a record which one deleted and another changed is kept.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the record is not shown.
    pub fn keep(&mut self, id: Id) -> Result<()> {
        let kind =
            self.kind_of(id)?.ok_or_else(|| Error::NotFound { kind: "record", uid: id.to_string() })?;
        self.must_be_shown(kind, id)?;
        self.belongs_here(kind, id)?;
        self.resolved.insert((id, EXISTENCE.to_owned()));
        Ok(())
    }

    /// Deletes a record with everything that belongs to it: first what belongs to it, in the order of the kinds.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the record is not shown.
    pub fn delete(&mut self, id: Id) -> Result<()> {
        let kind =
            self.kind_of(id)?.ok_or_else(|| Error::NotFound { kind: "record", uid: id.to_string() })?;
        self.must_be_shown(kind, id)?;
        let mut cascade = Vec::new();
        self.collect_cascade(kind, id, &mut BTreeSet::new(), &mut cascade)?;
        for &(kind, id) in &cascade {
            self.belongs_here(kind, id)?;
        }
        for (kind, id) in cascade {
            self.remove(kind, id)?;
        }
        Ok(())
    }

    /// Sets a setting that travels with the library.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.create(records::Setting { key: key.to_owned(), value: value.to_owned() })?;
        Ok(())
    }

    /// Keeps the bytes of an attachment or image, and answers their digest.
    ///
    /// # Errors
    /// [`Error::EmptyFile`] when there are none.
    pub fn put_blob(&mut self, bytes: &[u8]) -> Result<String> {
        self.facts.put_blob_at(self.now, bytes)
    }

    /// Keeps bytes whose digest ([`digest_of`](crate::digest_of)) is known: of many, it takes its time to find.
    ///
    /// # Errors
    /// [`Error::EmptyFile`] when there are none.
    pub fn put_known_blob(&mut self, digest: &str, bytes: &[u8]) -> Result<()> {
        self.facts.put_known_blob_at(self.now, digest, bytes)
    }

    fn create_as(&mut self, uid: &str, kind: Kind, assignments: Vec<Assignment>) -> Result<Id> {
        let definition = kind.definition();
        for (field, assignment) in definition.fields.iter().zip(&assignments) {
            self.check_reference(field.shape, &assignment.value)?;
        }
        let known: Option<Id> = self.one("select id from record where uid = ?1", [uid], |row| row.get(0))?;
        if let Some(id) = known
            && self.is_shown(kind, id)?
        {
            assignments.into_iter().try_for_each(|assignment| self.set(id, assignment))?;
            return Ok(id);
        }
        let id = match known {
            Some(id) => id,
            None => self.facts.register(kind.name(), uid)?,
        };
        let values: Vec<Value> = assignments.iter().map(|assignment| assignment.value.clone()).collect();
        self.facts.write_row(definition, id, &values)?;
        self.belongs_here(kind, id)?;
        self.deleted.remove(&id);
        self.created.insert(id);
        for assignment in assignments {
            if known.is_some() || assignment.value != Value::Null {
                self.fields.insert((id, assignment.field), assignment.value);
            }
        }
        Ok(id)
    }

    // The institution's uid is known before its record: every operation names it.
    fn uid_of_institution(&self) -> Result<String> {
        let uid = self.institution_uid()?;
        let taken = self.one("select 1 from record where uid = ?1", [&uid], |_| Ok(()))?.is_some();
        Ok(if taken && self.find(Kind::Institution, &uid).is_ok() { new_uid(self.now) } else { uid })
    }

    fn linked_uid(&self, ends: &[&str]) -> Result<String> {
        let text = format!("{}\n{}", self.institution_uid()?, ends.join("\n"));
        let digest = <sha2::Sha256 as sha2::Digest>::digest(text.as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Ok(uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string())
    }

    fn check_reference(&self, shape: Shape, value: &Value) -> Result<()> {
        match (shape, value) {
            (Shape::Reference(kind), Value::Integer(target)) => self.must_be_shown(kind, *target),
            _ => Ok(()),
        }
    }

    fn must_be_shown(&self, kind: Kind, id: Id) -> Result<()> {
        if self.is_shown(kind, id)? { Ok(()) } else { Err(not_found(kind, id)) }
    }

    fn belongs_here(&mut self, kind: Kind, id: Id) -> Result<()> {
        let stream = self.stream_of(kind, id)?;
        match &self.stream {
            Some(first) if *first != stream => {
                Err(Error::MixedStreams { first: first.clone(), second: stream })
            }
            Some(_) => Ok(()),
            None => {
                self.stream = Some(stream);
                Ok(())
            }
        }
    }

    fn collect_cascade(
        &self,
        kind: Kind,
        id: Id,
        seen: &mut BTreeSet<Id>,
        cascade: &mut Vec<(Kind, Id)>,
    ) -> Result<()> {
        if !seen.insert(id) {
            return Ok(());
        }
        for (definition, field) in references_to(kind).filter(|(_, field)| field.is_owned()) {
            for child in self.all(&definition.referring_sql(field), [id], |row| row.get(0))? {
                self.collect_cascade(definition.kind, child, seen, cascade)?;
            }
        }
        cascade.push((kind, id));
        Ok(())
    }

    fn remove(&mut self, kind: Kind, id: Id) -> Result<()> {
        self.facts.run(&kind.definition().delete_sql(), [id])?;
        self.fields.retain(|(record, _), _| *record != id);
        self.resolved.retain(|(record, _)| *record != id);
        if self.created.remove(&id) {
            // Nothing of it was logged unless it existed before this operation.
            self.facts.run(
                include_str!("journal/forget_unlogged_record.sql"),
                rusqlite::named_params! { ":id": id },
            )?;
        } else {
            self.deleted.insert(id);
        }
        Ok(())
    }

    /// The fields to be written. What would change nothing is left out.
    pub(crate) fn into_work(self) -> Result<Work> {
        let mut writes = Vec::new();
        for &id in &self.deleted {
            writes.push(Write::tombstone(self.facts, id)?);
        }
        let kept = self.resolved.iter().filter(|(_, field)| field == EXISTENCE).map(|(id, _)| id);
        for &id in self.created.iter().chain(kept) {
            writes.push(Write::field(self.facts, id, EXISTENCE, Logged::alive())?);
        }
        for ((id, name), value) in &self.fields {
            let write = self.field_write(*id, name, value)?;
            let resolved = self.resolved.contains(&(*id, (*name).to_owned()));
            if resolved || !write.changes_nothing(self.facts)? {
                writes.push(write);
            }
        }
        // What was set to what it was is touched too: the journal may show it otherwise than the row does now.
        let mut touched: BTreeSet<(Id, String)> =
            writes.iter().map(|write| (write.record, write.field.clone())).collect();
        touched.extend(self.fields.keys().map(|(id, field)| (*id, (*field).to_owned())));
        Ok(Work { stream: self.stream.unwrap_or_default(), writes, touched })
    }

    fn field_write(&self, id: Id, name: &str, value: &Value) -> Result<Write> {
        let kind =
            self.kind_of(id)?.ok_or_else(|| Error::NotFound { kind: "record", uid: id.to_string() })?;
        let field = kind.definition().field(name).ok_or_else(|| not_found(kind, id))?;
        Write::field(self.facts, id, name, Logged::encode(self.facts, field.shape, value)?)
    }
}

fn not_found(kind: Kind, id: Id) -> Error {
    Error::NotFound { kind: kind.name(), uid: id.to_string() }
}

/// A new uid, made at a moment.
pub(crate) fn new_uid(now: Moment) -> String {
    let milliseconds = now.milliseconds();
    let nanoseconds = u32::try_from(milliseconds % 1000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(NoContext, milliseconds / 1000, nanoseconds)).to_string()
}

impl Facts {
    /// Gives a record its number in this file.
    pub(crate) fn register(&self, kind: &str, uid: &str) -> Result<Id> {
        self.run("insert into record (uid, kind) values (?1, ?2)", (uid, kind))?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Who may read a record's changes: the whole institution, or one body.
    pub(crate) fn stream_of(&self, kind: Kind, id: Id) -> Result<String> {
        let definition = kind.definition();
        let owner = definition.owner_field().filter(|_| !definition.shared);
        let Some((field, target)) = owner.and_then(|field| Some((field, field.target()?))) else {
            return Ok("inst".to_owned());
        };
        let sql = format!("select {} from {} where id = ?1", field.column, definition.name);
        let owner: Id = self.one(&sql, [id], |row| row.get(0))?.ok_or_else(|| not_found(kind, id))?;
        match target {
            Kind::Body => Ok(format!("work:{}", self.uid(owner)?)),
            _ => self.stream_of(target, owner),
        }
    }
}

impl Write {
    fn changes_nothing(&self, facts: &Facts) -> Result<bool> {
        let heads = facts.heads(self.record, &self.field)?;
        Ok(match heads.as_slice() {
            [] => self.logged.is_nothing(),
            [head] => head.logged == self.logged,
            _ => false,
        })
    }
}

//! How records should stand, worked out from the journal alone.
//!
//! A record is *wanted* when it is alive, or when a wanted record requires it. It is *shown* when it is wanted, its
//! required fields have values and its required references are shown; otherwise it waits. Both are functions of
//! the set of stored changes, so machines that hold the same operations show the same records.
//!
//! - A deletion lists the writes it saw. A write that it did not see brings the record back, flagged.
//! - A field shows its newest current write; several different ones are a conflict.
//! - An optional reference to something that is not shown is empty.
//! - In a ring of a tree, the newest move is shown at the top.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::{Change, EXISTENCE, newest};
use crate::error::Result;
use crate::facts::Facts;
use crate::records::{Definition, Field, Id, Kind, Shape, Value};

/// Why a record is listed among those people have to look at.
pub(crate) mod reason {
    /// Several values were written apart.
    pub(crate) const SEVERAL_VALUES: &str = "several_values";
    /// Deleted by one, changed by another who did not know.
    pub(crate) const CHANGED_AND_DELETED: &str = "changed_and_deleted";
    /// Deleted, but something that is not needs it.
    pub(crate) const DELETED_BUT_NEEDED: &str = "deleted_but_needed";
    /// Moved into itself by two moves made apart.
    pub(crate) const RING: &str = "ring";
    /// It exists, but something it needs has not arrived.
    pub(crate) const WAITING: &str = "waiting";
}

/// The current writes of a record, and whether it is alive.
struct Known {
    definition: Option<&'static Definition>,
    alive: bool,
    /// Somebody deleted it.
    deleted: bool,
    /// A deletion and a write that it did not see, or a restoration it did not see.
    revived: bool,
    heads: BTreeMap<String, Vec<Change>>,
}

impl Known {
    fn shown(&self, field: &str) -> Option<&Change> {
        newest(self.heads.get(field)?)
    }

    fn target(&self, field: &Field) -> Option<Id> {
        self.shown(field.name)?.logged.target
    }

    fn has_several_values(&self, field: &str) -> bool {
        self.heads.get(field).is_some_and(|heads| {
            heads.iter().any(|head| Some(&head.logged) != heads.first().map(|h| &h.logged))
        })
    }
}

/// How a record should stand.
#[derive(Debug, PartialEq)]
pub(crate) struct Standing {
    /// The columns of its row, when it is shown.
    pub(crate) row: Option<Vec<Value>>,
    /// Field and reason of what people have to look at.
    pub(crate) conflicts: BTreeSet<(String, &'static str)>,
}

/// Works out how records stand; what it found is kept, so it must not outlive a change to the journal.
pub(crate) struct Projection<'f> {
    facts: &'f Facts,
    known: HashMap<Id, Rc<Known>>,
    wanted: HashMap<Id, bool>,
    present: HashMap<Id, bool>,
}

impl<'f> Projection<'f> {
    pub(crate) fn new(facts: &'f Facts) -> Self {
        Self { facts, known: HashMap::new(), wanted: HashMap::new(), present: HashMap::new() }
    }

    fn known(&mut self, record: Id) -> Result<Rc<Known>> {
        if let Some(known) = self.known.get(&record) {
            return Ok(Rc::clone(known));
        }
        let known = Rc::new(self.load(record)?);
        self.known.insert(record, Rc::clone(&known));
        Ok(known)
    }

    fn load(&self, record: Id) -> Result<Known> {
        let definition = self.facts.kind_of(record)?.map(Kind::definition);
        let mut heads: BTreeMap<String, Vec<Change>> = BTreeMap::new();
        for head in self.facts.heads_of_record(record)? {
            heads.entry(head.field.clone()).or_default().push(head);
        }
        let existence = heads.remove(EXISTENCE).unwrap_or_default();
        let tombstones: Vec<&Change> = existence.iter().filter(|head| head.is_tombstone()).collect();
        let said_alive = tombstones.len() < existence.len();
        // A deletion has seen what it lists, and what the same operation wrote.
        let seen: BTreeSet<&String> = tombstones
            .iter()
            .flat_map(|tombstone| tombstone.replaces.iter().chain([&tombstone.op_id]))
            .collect();
        let unseen_write =
            !tombstones.is_empty() && heads.values().flatten().any(|head| !seen.contains(&head.op_id));
        Ok(Known {
            definition,
            alive: said_alive || unseen_write,
            deleted: !tombstones.is_empty(),
            revived: !tombstones.is_empty() && (said_alive || unseen_write),
            heads,
        })
    }

    fn is_wanted(&mut self, record: Id) -> Result<bool> {
        if let Some(&wanted) = self.wanted.get(&record) {
            return Ok(wanted);
        }
        let wanted = self.known(record)?.alive || self.is_required_by_a_wanted(record)?;
        self.wanted.insert(record, wanted);
        Ok(wanted)
    }

    // Required references never form a ring: each goes to an earlier kind.
    fn is_required_by_a_wanted(&mut self, record: Id) -> Result<bool> {
        for (from, field) in self.facts.pointing_at(record)? {
            let known = self.known(from)?;
            let Some(field) = known.definition.and_then(|definition| definition.field(&field)) else {
                continue;
            };
            if field.is_required() && known.target(field) == Some(record) && self.is_wanted(from)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn is_present(&mut self, record: Id) -> Result<bool> {
        if let Some(&present) = self.present.get(&record) {
            return Ok(present);
        }
        let present = self.is_wanted(record)? && self.is_complete(record)?;
        self.present.insert(record, present);
        Ok(present)
    }

    fn is_complete(&mut self, record: Id) -> Result<bool> {
        let known = self.known(record)?;
        let Some(definition) = known.definition else { return Ok(false) };
        for field in definition.fields.iter().filter(|field| field.is_required()) {
            let complete = match field.shape {
                Shape::Reference(kind) => match known.target(field) {
                    Some(target) => self.is_of(target, kind)? && self.is_present(target)?,
                    None => false,
                },
                shape => self.value(&known, field.name, shape)? != Value::Null,
            };
            if !complete {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn is_of(&mut self, record: Id, kind: Kind) -> Result<bool> {
        Ok(self.known(record)?.definition.is_some_and(|definition| definition.kind == kind))
    }

    fn value(&self, known: &Known, field: &str, shape: Shape) -> Result<Value> {
        let Some(head) = known.shown(field) else { return Ok(Value::Null) };
        Ok(head.logged.decode(self.facts, shape)?.unwrap_or(Value::Null))
    }

    /// What an optional reference shows before rings are cut.
    fn linked(&mut self, known: &Known, field: &Field) -> Result<Option<Id>> {
        let (Some(target), Shape::Reference(kind)) = (known.target(field), field.shape) else {
            return Ok(None);
        };
        Ok((self.is_of(target, kind)? && self.is_present(target)?).then_some(target))
    }

    /// Whether the record is the newest move of a ring.
    fn cuts_ring(&mut self, record: Id, field: &Field) -> Result<bool> {
        let mut newest_move: Option<((String, String), Id)> = None;
        let mut passed = BTreeSet::new();
        let mut here = record;
        while passed.insert(here) {
            let known = self.known(here)?;
            let Some(next) = self.linked(&known, field)? else { return Ok(false) };
            let Some(head) = known.shown(field.name) else { return Ok(false) };
            newest_move = newest_move.max(Some(((head.time.clone(), head.op_id.clone()), here)));
            here = next;
        }
        Ok(here == record && newest_move.is_some_and(|(_, mover)| mover == record))
    }

    /// How a record should stand.
    pub(crate) fn standing(&mut self, record: Id) -> Result<Standing> {
        let known = self.known(record)?;
        let Some(definition) = known.definition else {
            return Ok(Standing { row: None, conflicts: BTreeSet::new() });
        };
        let mut conflicts = BTreeSet::new();
        // What is only named by others has not arrived; they wait, it does not.
        if !self.is_wanted(record)? || !(known.alive || known.deleted) {
            return Ok(Standing { row: None, conflicts });
        }
        if known.revived {
            conflicts.insert((EXISTENCE.to_owned(), reason::CHANGED_AND_DELETED));
        } else if !known.alive {
            conflicts.insert((EXISTENCE.to_owned(), reason::DELETED_BUT_NEEDED));
        }
        if !self.is_present(record)? {
            conflicts.insert((EXISTENCE.to_owned(), reason::WAITING));
            return Ok(Standing { row: None, conflicts });
        }
        let mut row = Vec::with_capacity(definition.fields.len());
        for field in definition.fields {
            if known.has_several_values(field.name) {
                conflicts.insert((field.name.to_owned(), reason::SEVERAL_VALUES));
            }
            let value = match field.shape {
                Shape::Reference(kind) => {
                    let target = self.linked(&known, field)?;
                    let cut = kind == definition.kind && target.is_some() && self.cuts_ring(record, field)?;
                    if cut {
                        conflicts.insert((field.name.to_owned(), reason::RING));
                    }
                    target.filter(|_| !cut).map_or(Value::Null, Value::Integer)
                }
                shape => self.value(&known, field.name, shape)?,
            };
            row.push(value);
        }
        Ok(Standing { row: Some(row), conflicts })
    }
}

//! From the journal to the tables.
//!
//! A record is *wanted* when it is alive, or when a wanted record requires it. It is *shown* when it is wanted, its
//! required fields have values and its required references are shown; otherwise it waits. Both are functions of
//! the set of stored changes alone, so machines that hold the same operations show the same records.
//!
//! - A deletion lists the writes it saw. A write that it did not see brings the record back, flagged.
//! - A field shows its newest current write; several different ones are a conflict.
//! - An optional reference to something that is not shown is empty.
//! - In a ring of a tree, the newest move is shown at the top.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;

use rusqlite::types::Value as Stored;

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

/// Shows the touched records, and whatever they bring along, as the journal says. Answers the kinds that changed.
pub(crate) fn settle(facts: &Facts, touched: &BTreeSet<(Id, String)>) -> Result<BTreeSet<&'static str>> {
    let mut settling = Settling::new(facts);
    for (record, field) in touched {
        settling.touch(*record, field)?;
    }
    settling.finish()
}

/// Shows every record as the journal says, from nothing.
pub(crate) fn rebuild(facts: &Facts) -> Result<()> {
    for kind in Kind::ALL.iter().rev() {
        facts.run(&format!("delete from {}", kind.name()), [])?;
    }
    facts.run("delete from conflict", [])?;
    for (change, head) in heads_that_differ(facts)? {
        let sql = "update change set head = ?4 where record = ?1 and field = ?2 and op = ?3";
        facts.run(sql, (change.record, &change.field, change.op, head))?;
    }
    let mut projection = Projection::new(facts);
    for record in facts.all("select id from record order by id", [], |row| row.get::<_, Id>(0))? {
        let standing = projection.standing(record)?;
        facts.show(record, &standing)?;
    }
    Ok(())
}

/// Changes whose mark as current is not what the journal says, with what it should be.
pub(crate) fn heads_that_differ(facts: &Facts) -> Result<Vec<(Change, bool)>> {
    let mut statement = facts.connection.prepare_cached(include_str!("all_changes.sql"))?;
    let mut rows = statement.query([])?;
    let mut differing = Vec::new();
    let mut field: Vec<(Change, bool)> = Vec::new();
    while let Some(row) = rows.next()? {
        let next = (Change::read(row)?, row.get("head")?);
        if field
            .first()
            .is_some_and(|(first, _)| (first.record, &first.field) != (next.0.record, &next.0.field))
        {
            differing.extend(wrongly_marked(std::mem::take(&mut field)));
        }
        field.push(next);
    }
    differing.extend(wrongly_marked(field));
    Ok(differing)
}

fn wrongly_marked(field: Vec<(Change, bool)>) -> Vec<(Change, bool)> {
    let replaced: BTreeSet<String> =
        field.iter().flat_map(|(change, _)| change.replaces.iter().cloned()).collect();
    let marked = field.into_iter().map(|(change, marked)| {
        let head = !replaced.contains(&change.op_id);
        (change, marked, head)
    });
    marked.filter(|(_, marked, head)| marked != head).map(|(change, _, head)| (change, head)).collect()
}

struct Settling<'f> {
    facts: &'f Facts,
    projection: Projection<'f>,
    queue: VecDeque<Id>,
    queued: BTreeSet<Id>,
    /// Records that local work may already have put in or taken out of the tables, so that the tables cannot tell.
    may_have_come_or_gone: BTreeSet<Id>,
    changed: BTreeSet<&'static str>,
}

impl<'f> Settling<'f> {
    fn new(facts: &'f Facts) -> Self {
        Self {
            facts,
            projection: Projection::new(facts),
            queue: VecDeque::new(),
            queued: BTreeSet::new(),
            may_have_come_or_gone: BTreeSet::new(),
            changed: BTreeSet::new(),
        }
    }

    fn touch(&mut self, record: Id, field: &str) -> Result<()> {
        let Some(kind) = self.facts.kind_of(record)? else { return Ok(()) };
        self.changed.insert(kind.name());
        self.enqueue(record);
        let reference = kind.definition().field(field).is_some_and(|field| field.target().is_some());
        if field == EXISTENCE || reference {
            self.may_have_come_or_gone.insert(record);
        }
        Ok(())
    }

    fn enqueue(&mut self, record: Id) {
        if self.queued.insert(record) {
            self.queue.push_back(record);
        }
    }

    fn finish(mut self) -> Result<BTreeSet<&'static str>> {
        while let Some(record) = self.queue.pop_front() {
            let Some(kind) = self.facts.kind_of(record)? else { continue };
            let definition = kind.definition();
            let was_shown = self.facts.is_shown(kind, record)?;
            let standing = self.projection.standing(record)?;
            if self.facts.show(record, &standing)? {
                self.changed.insert(definition.name);
            }
            let moved = was_shown != standing.row.is_some() || self.may_have_come_or_gone.contains(&record);
            if moved {
                self.enqueue_what_points_at(record, definition)?;
            }
            self.enqueue_what_it_requires(record, definition)?;
        }
        Ok(self.changed)
    }

    // A ring may have closed or opened: every member of it can be reached from the record by its descendants.
    fn enqueue_what_points_at(&mut self, record: Id, definition: &Definition) -> Result<()> {
        let tree = definition.tree_field().map(|field| field.name);
        let mut reached = BTreeSet::from([record]);
        let mut ahead = vec![record];
        while let Some(here) = ahead.pop() {
            for (from, field) in self.facts.pointing_at(here)? {
                let in_tree = Some(field.as_str()) == tree;
                if here == record || in_tree {
                    self.enqueue(from);
                }
                if in_tree && reached.insert(from) {
                    ahead.push(from);
                }
            }
        }
        Ok(())
    }

    // A deleted record is kept while something requires it, so it must be looked at when that comes or goes; what
    // was required before, too.
    fn enqueue_what_it_requires(&mut self, record: Id, definition: &Definition) -> Result<()> {
        for field in definition.fields.iter().filter(|field| field.is_required() && field.target().is_some())
        {
            let sql =
                "select distinct target from change where record = ?1 and field = ?2 and target is not null";
            for target in self.facts.all(sql, (record, field.name), |row| row.get(0))? {
                self.enqueue(target);
            }
        }
        Ok(())
    }
}

impl Facts {
    /// Records whose current writes name a record, and the field that does.
    pub(crate) fn pointing_at(&self, record: Id) -> Result<Vec<(Id, String)>> {
        let sql = "select record, field from change where target = ?1 and head = 1 order by record, field";
        self.all(sql, [record], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// The row of a record as its table has it.
    pub(crate) fn row(&self, definition: &Definition, record: Id) -> Result<Option<Vec<Value>>> {
        self.one(&definition.select_sql(), [record], |row| {
            definition.fields.iter().enumerate().map(|(i, field)| column(row, i, field.shape)).collect()
        })
    }

    /// Whether a record's row and conflicts are what the journal says.
    pub(crate) fn stands_as(&self, record: Id, standing: &Standing) -> Result<bool> {
        let row = match self.kind_of(record)? {
            Some(kind) => self.row(kind.definition(), record)?,
            None => None,
        };
        Ok(row == standing.row && self.listed_conflicts(record)? == owned(&standing.conflicts))
    }

    fn listed_conflicts(&self, record: Id) -> Result<BTreeSet<(String, String)>> {
        let sql = "select field, reason from conflict where record = ?1";
        let listed = self.all(sql, [record], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(listed.into_iter().collect())
    }

    // Answers whether anything was different.
    fn show(&self, record: Id, standing: &Standing) -> Result<bool> {
        let conflicts_differ = self.show_conflicts(record, &standing.conflicts)?;
        let Some(kind) = self.kind_of(record)? else { return Ok(conflicts_differ) };
        let definition = kind.definition();
        if self.row(definition, record)? == standing.row {
            return Ok(conflicts_differ);
        }
        match &standing.row {
            Some(values) => self.write_row(definition, record, values)?,
            None => {
                self.run(&definition.delete_sql(), [record])?;
            }
        }
        Ok(true)
    }

    /// Puts a row into its table.
    pub(crate) fn write_row(&self, definition: &Definition, record: Id, values: &[Value]) -> Result<()> {
        let id = Value::Integer(record);
        let parameters = std::iter::once(&id).chain(values);
        self.run(&definition.insert_sql(), rusqlite::params_from_iter(parameters))?;
        Ok(())
    }

    fn show_conflicts(&self, record: Id, conflicts: &BTreeSet<(String, &'static str)>) -> Result<bool> {
        if self.listed_conflicts(record)? == owned(conflicts) {
            return Ok(false);
        }
        self.run("delete from conflict where record = ?1", [record])?;
        for (field, why) in conflicts {
            self.run(
                "insert into conflict (record, field, reason) values (?1, ?2, ?3)",
                (record, field, why),
            )?;
        }
        Ok(true)
    }
}

fn owned(conflicts: &BTreeSet<(String, &'static str)>) -> BTreeSet<(String, String)> {
    conflicts.iter().map(|(field, why)| (field.clone(), (*why).to_owned())).collect()
}

fn column(row: &rusqlite::Row<'_>, index: usize, shape: Shape) -> rusqlite::Result<Value> {
    Ok(match (row.get::<_, Stored>(index)?, shape) {
        (Stored::Text(text), _) => Value::Text(text),
        (Stored::Integer(number), Shape::Boolean) => Value::Boolean(number != 0),
        (Stored::Integer(number), _) => Value::Integer(number),
        (Stored::Null | Stored::Real(_) | Stored::Blob(_), _) => Value::Null,
    })
}

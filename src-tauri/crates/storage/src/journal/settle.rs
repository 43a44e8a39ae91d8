//! From the journal to the tables: what an operation touched, and whatever that brings along.

use std::collections::{BTreeSet, VecDeque};

use rusqlite::types::Value as Stored;

use super::projection::{Projection, Standing};
use super::{Change, EXISTENCE};
use crate::error::Result;
use crate::facts::Facts;
use crate::records::{Definition, Id, Kind, Shape, Value};

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

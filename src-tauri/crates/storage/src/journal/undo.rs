//! Undo and redo: operations like any other, that write what stood before.
//!
//! An operation can be taken back while each field that it wrote still shows its value. «Still» looks through
//! undone work: a value that was changed and put back by an undo counts as untouched. Redo is the undo of the undo.

use std::collections::BTreeSet;

use super::append::{Entry, Link, Write, append};
use super::operations::HistoryStep;
use super::settle::settle;
use super::{Change, EXISTENCE, Logged, newest};
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::moment::Moment;
use crate::operation::Outcome;
use crate::records::{Id, references_to};

/// Takes back the last operation of this device.
pub(crate) fn undo(facts: &Facts, now: Moment) -> Result<Outcome<HistoryStep>> {
    let step = facts.history()?.undo.ok_or(Error::NothingToUndo)?;
    let link = Link::Undo(step.op_id.clone());
    take_back(facts, step, link, now)
}

/// Takes back the last undo of this device.
pub(crate) fn redo(facts: &Facts, now: Moment) -> Result<Outcome<HistoryStep>> {
    let step = facts.history()?.redo.ok_or(Error::NothingToRedo)?;
    let link = Link::Redo(step.op_id.clone());
    take_back(facts, step, link, now)
}

fn take_back(facts: &Facts, step: HistoryStep, link: Link, now: Moment) -> Result<Outcome<HistoryStep>> {
    let head = facts
        .head_of(&step.op_id)?
        .ok_or_else(|| Error::NotFound { kind: "operation", uid: step.op_id.clone() })?;
    let writes = Reversal::of(facts, &step.op_id)?.writes()?;
    let entry = Entry {
        name: &head.name,
        subject: &head.subject,
        actor: &head.actor,
        role: head.role,
        stream: &head.stream,
        link,
    };
    let touched: BTreeSet<(Id, String)> =
        writes.iter().map(|write| (write.record, write.field.clone())).collect();
    let op_id = append(facts, now, &entry, &writes)?;
    let changed = settle(facts, &touched)?;
    Ok(Outcome { value: step, changed: changed.into_iter().collect(), operation: Some(op_id) })
}

/// An operation on its way back.
struct Reversal<'f> {
    facts: &'f Facts,
    /// The first operation of a run of autosaves: what it replaced is what stood before.
    first: String,
    changes: Vec<Change>,
    /// Records that were not there before.
    going: BTreeSet<Id>,
    /// Those of them that had never been there: deleting them is enough.
    made: BTreeSet<Id>,
    /// Records that were there before.
    coming: BTreeSet<Id>,
}

impl<'f> Reversal<'f> {
    fn of(facts: &'f Facts, op_id: &str) -> Result<Self> {
        let changes = facts.changes_of(op_id)?;
        let existence = || changes.iter().filter(|change| change.field == EXISTENCE);
        let going = existence().filter(|change| !change.is_tombstone()).map(|change| change.record).collect();
        let coming = existence().filter(|change| change.is_tombstone()).map(|change| change.record).collect();
        let first = facts.first_of_run(op_id)?;
        let mut reversal = Self { facts, first, made: BTreeSet::new(), going, coming, changes };
        for change in &reversal.changes {
            let comes = change.field == EXISTENCE && !change.is_tombstone();
            if comes && reversal.tombstones_before(change)?.is_empty() {
                reversal.made.insert(change.record);
            }
        }
        Ok(reversal)
    }

    fn writes(&self) -> Result<Vec<Write>> {
        let mut writes = Vec::new();
        for change in &self.changes {
            self.must_still_stand(change)?;
            if change.field == EXISTENCE {
                writes.push(self.existence_before(change)?);
            } else if !self.made.contains(&change.record) {
                writes.push(self.value_before(change)?);
            }
        }
        Ok(writes)
    }

    fn must_still_stand(&self, change: &Change) -> Result<()> {
        let heads = self.facts.heads(change.record, &change.field)?;
        let [head] = heads.as_slice() else { return Err(Error::WrittenSince) };
        if self.facts.meaning(head)? == self.facts.meaning(change)? {
            Ok(())
        } else {
            Err(Error::WrittenSince)
        }
    }

    fn existence_before(&self, change: &Change) -> Result<Write> {
        if change.is_tombstone() {
            return Write::field(self.facts, change.record, EXISTENCE, Logged::alive());
        }
        self.must_not_be_in_use(change.record)?;
        self.deletion(change, &self.tombstones_before(change)?)
    }

    // The deletions that the change replaced; none when it made the record.
    fn tombstones_before(&self, change: &Change) -> Result<Vec<Change>> {
        let mut tombstones = Vec::new();
        for op_id in &change.replaces {
            tombstones
                .extend(self.facts.change(change.record, EXISTENCE, op_id)?.filter(Change::is_tombstone));
        }
        Ok(tombstones)
    }

    // The deletion has seen what the former deletion saw and what this operation wrote. What somebody wrote on the
    // record since stops the undo; what had brought it back even before stays unseen, and brings it back again.
    fn deletion(&self, change: &Change, before: &[Change]) -> Result<Write> {
        let mut seen: BTreeSet<Option<String>> = BTreeSet::from([Some(change.op_id.clone()), None]);
        for tombstone in before {
            seen.extend(tombstone.replaces.iter().chain([&tombstone.op_id]).cloned().map(Some));
        }
        let mut replaces = Vec::new();
        for head in self.facts.heads_of_record(change.record)? {
            let known = head.field == EXISTENCE
                || seen.contains(&Some(head.op_id.clone()))
                || self.means_something_seen(&head, &seen)?;
            if known {
                replaces.push(head.op_id);
            } else if head.op > change.op {
                return Err(Error::WrittenSince);
            }
        }
        replaces.sort();
        replaces.dedup();
        let (record, field) = (change.record, EXISTENCE.to_owned());
        Ok(Write { record, field, logged: Logged::nothing(), replaces })
    }

    fn means_something_seen(&self, head: &Change, seen: &BTreeSet<Option<String>>) -> Result<bool> {
        let meaning = self.facts.meaning(head)?;
        if seen.contains(&meaning) {
            return Ok(true);
        }
        for op_id in seen.iter().flatten() {
            let same_field = self.facts.change(head.record, &head.field, op_id)?;
            if let Some(change) = same_field
                && self.facts.meaning(&change)? == meaning
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    // A record that was made must have nothing pointing at it. One that was brought back may be pointed at by what
    // can do without it, as it was when it was deleted.
    fn must_not_be_in_use(&self, record: Id) -> Result<()> {
        let Some(kind) = self.facts.kind_of(record)? else { return Ok(()) };
        let made = self.made.contains(&record);
        let users = references_to(kind).filter(|(definition, _)| !definition.kind.is_lasting());
        for (definition, field) in users.filter(|(_, field)| made || field.is_owned()) {
            let users: Vec<Id> =
                self.facts.all(&definition.referring_sql(field), [record], |row| row.get(0))?;
            if users.iter().any(|user| !self.going.contains(user)) {
                return Err(Error::WrittenSince);
            }
        }
        Ok(())
    }

    fn value_before(&self, change: &Change) -> Result<Write> {
        self.must_be_shown(change.record)?;
        let before = match self.facts.change(change.record, &change.field, &self.first)? {
            Some(first) => self.facts.replaced_by(&first)?,
            None => None,
        };
        let logged = before.map_or_else(Logged::nothing, |before| before.logged);
        Write::field(self.facts, change.record, &change.field, logged)
    }

    // Writing on a record that somebody deleted would bring it back.
    fn must_be_shown(&self, record: Id) -> Result<()> {
        let shown = match self.facts.kind_of(record)? {
            Some(kind) => self.facts.is_shown(kind, record)?,
            None => false,
        };
        if shown || self.coming.contains(&record) { Ok(()) } else { Err(Error::WrittenSince) }
    }
}

impl Facts {
    /// The operation with which a run of autosaves began; the operation itself when it carries on no other.
    fn first_of_run(&self, op_id: &str) -> Result<String> {
        let mut first = op_id.to_owned();
        while let Some(former) = self.head_of(&first)?.and_then(|head| head.continues) {
            first = former;
        }
        Ok(first)
    }

    /// The newest of the values that a change replaced.
    fn replaced_by(&self, change: &Change) -> Result<Option<Change>> {
        let mut replaced = Vec::new();
        for op_id in &change.replaces {
            replaced.extend(self.change(change.record, &change.field, op_id)?);
        }
        Ok(newest(&replaced).cloned())
    }

    /// The operation whose value a change stands for: its own, unless it put back what had stood before. `None`
    /// when it put back that the field was never written.
    fn meaning(&self, change: &Change) -> Result<Option<String>> {
        let mut change = change.clone();
        loop {
            let Some(head) = self.head_of(&change.op_id)? else { return Ok(Some(change.op_id)) };
            let Some(undone) = head.undo.or(head.redo) else { return Ok(Some(change.op_id)) };
            let first = self.first_of_run(&undone)?;
            let Some(undone) = self.change(change.record, &change.field, &first)? else {
                return Ok(Some(change.op_id));
            };
            match self.replaced_by(&undone)? {
                Some(before) => change = before,
                None => return Ok(None),
            }
        }
    }
}

//! What was done, read from the journal: the steps that can be taken back, and the list of operations.

use std::collections::HashSet;

use rusqlite::named_params;
use serde::Serialize;

use crate::error::Result;
use crate::facts::Facts;
use crate::operation::is_lasting;

/// How many steps can be taken back.
const STEPS: usize = 200;

/// A step of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryStep {
    /// The operation's name.
    pub name: String,
    /// What it was about.
    pub subject: String,
    /// Its digest.
    #[serde(skip)]
    pub(crate) op_id: String,
}

/// What undo and redo would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct History {
    /// The operation that undo takes back.
    pub undo: Option<HistoryStep>,
    /// The operation that redo does again.
    pub redo: Option<HistoryStep>,
}

/// An operation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OperationRow {
    /// Its digest.
    pub op_id: String,
    /// Its name.
    pub name: String,
    /// What it was about.
    pub subject: String,
    /// Who did it.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// The device that wrote it.
    pub device: String,
    /// Where it belongs: `inst`, or `work:` and a body's uid.
    pub stream: String,
    /// The civil time.
    pub local: String,
    /// The operation that it takes back.
    pub undoes: Option<String>,
    /// The undo that it takes back.
    pub redoes: Option<String>,
}

/// A device that wrote in this library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeviceRow {
    /// The name under which it writes here.
    pub device: String,
    /// Whether it is this one.
    pub own: bool,
    /// How many operations it wrote.
    pub operations: i64,
    /// The civil time of its last one.
    pub last: String,
}

struct Done {
    step: HistoryStep,
    undo: Option<String>,
    redo: Option<String>,
    continues: Option<String>,
}

impl Facts {
    /// What undo and redo would do, read from the journal.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn history(&self) -> Result<History> {
        let device = self.device()?;
        let ends = self.local_state("undo_ends")?;
        let mut statement = self.connection.prepare_cached(include_str!("own_operations.sql"))?;
        let mut rows = statement.query(named_params! { ":device": device, ":ends": ends })?;
        let mut walk = Walk::default();
        while let Some(row) = rows.next()? {
            let done = Done {
                step: HistoryStep {
                    name: row.get("name")?,
                    subject: row.get("subject")?,
                    op_id: row.get("op_id")?,
                },
                undo: row.get("undo")?,
                redo: row.get("redo")?,
                continues: row.get("continues")?,
            };
            if walk.pass(done) {
                break;
            }
        }
        Ok(walk.history())
    }

    /// The newest operations, the newest first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn operations(&self, limit: u32) -> Result<Vec<OperationRow>> {
        self.all(include_str!("operations.sql"), named_params! { ":limit": limit }, |row| {
            Ok(OperationRow {
                op_id: row.get("op_id")?,
                name: row.get("name")?,
                subject: row.get("subject")?,
                actor: row.get("actor")?,
                role: row.get("role")?,
                device: row.get("device")?,
                stream: row.get("stream")?,
                local: row.get("local")?,
                undoes: row.get("undoes")?,
                redoes: row.get("redoes")?,
            })
        })
    }

    /// The devices that wrote in this library, the one that wrote last first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn devices(&self) -> Result<Vec<DeviceRow>> {
        self.all(include_str!("devices.sql"), named_params! { ":own": self.device()? }, |row| {
            Ok(DeviceRow {
                device: row.get("device")?,
                own: row.get("own")?,
                operations: row.get("operations")?,
                last: row.get("last")?,
            })
        })
    }

    /// When the last change was saved: civil time, as `YYYY-MM-DDTHH:MM:SS`.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn saved_at(&self) -> Result<Option<String>> {
        self.one("select head ->> '$.local' from operation order by id desc limit 1", [], |row| row.get(0))
    }
}

/// A walk from the newest operation of a device backwards.
#[derive(Default)]
struct Walk {
    undo: Option<HistoryStep>,
    redo: Option<HistoryStep>,
    /// How many undos still stand that could be done again.
    taken_back: usize,
    /// Something new was done: what had been taken back before it cannot be done again.
    new_work: bool,
    /// Taken back, or carried on by a later autosave.
    passed_over: HashSet<String>,
}

impl Walk {
    /// Passes an operation; answers whether the walk is over.
    fn pass(&mut self, done: Done) -> bool {
        if is_lasting(&done.step.name) {
            return false;
        }
        let over = self.passed_over.contains(&done.step.op_id);
        self.passed_over.extend(done.continues.or_else(|| done.undo.clone()).or_else(|| done.redo.clone()));
        let is_undo = done.undo.is_some();
        self.new_work |= !is_undo && done.redo.is_none();
        if !over && is_undo && !self.new_work {
            self.taken_back += 1;
            self.redo.get_or_insert(done.step);
        } else if !over && !is_undo {
            self.undo.get_or_insert(done.step);
        }
        self.new_work && self.undo.is_some()
    }

    fn history(self) -> History {
        History { undo: self.undo.filter(|_| self.taken_back < STEPS), redo: self.redo }
    }
}

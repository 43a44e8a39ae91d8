//! Taking back and doing again.

use serde::Serialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;

/// A change that can be taken back or done again.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "OperationName")]
pub struct Step {
    /// The operation's name; its words are under `operation-<name with dashes>`.
    pub name: String,
    /// What it was about.
    pub subject: String,
}

/// What undo and redo would do.
#[derive(Debug, Serialize, TS)]
pub struct History {
    /// The change that undo takes back.
    pub undo: Option<Step>,
    /// The change that redo does again.
    pub redo: Option<Step>,
}

/// What undo and redo would do.
pub(crate) fn history(call: &Call<'_>, _: Nothing) -> Result<History, Error> {
    call.read(|library| {
        let history = library.history()?;
        Ok(History { undo: history.undo.map(Step::from), redo: history.redo.map(Step::from) })
    })
}

/// Takes the last change back.
pub(crate) fn undo(call: &Call<'_>, _: Nothing) -> Result<Step, Error> {
    let now = call.now();
    let outcome = call.write_local(|library| Ok(library.undo(now)?))?;
    call.note_changed(outcome.changed);
    Ok(outcome.value.into())
}

/// Does again what was taken back.
pub(crate) fn redo(call: &Call<'_>, _: Nothing) -> Result<Step, Error> {
    let now = call.now();
    let outcome = call.write_local(|library| Ok(library.redo(now)?))?;
    call.note_changed(outcome.changed);
    Ok(outcome.value.into())
}

impl From<sesiona_storage::HistoryStep> for Step {
    fn from(step: sesiona_storage::HistoryStep) -> Self {
        Self { name: step.name, subject: step.subject }
    }
}

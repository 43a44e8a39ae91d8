//! How far the making of a paper has come, and whether it is still wanted.

use serde::Serialize;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Annexes and pictures are read.
    Annexes,
    /// Text is set into pages.
    Pages,
    /// Pages are inked.
    Ink,
    /// Annexes are merged in.
    Merge,
    /// The file is checked.
    Check,
}

/// Who follows the making of a paper.
pub trait Progress: Sync {
    /// `done` of `total` parts of a step are finished.
    fn step(&self, done: u64, total: u64, what: Step);
    /// Whether the paper is no longer wanted.
    fn cancelled(&self) -> bool;
}

/// Nobody follows, and nobody cancels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn step(&self, _done: u64, _total: u64, _what: Step) {}

    fn cancelled(&self) -> bool {
        false
    }
}

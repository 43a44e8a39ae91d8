//! What the caller says of a change before it is made, and what it learns afterwards.

use crate::roles::Role;

/// What tells of something that happened outside of the library: undo cannot take it back, and passes over it.
const LASTING: [&str; 1] = ["issue_paper"];

/// Whether the operation of this name stays whatever is taken back.
pub(crate) fn is_lasting(name: &str) -> bool {
    LASTING.contains(&name)
}

/// A change by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The application's code for it; kept in the journal for ever.
    pub name: &'static str,
    /// What it is about, in a few words of the user's.
    pub subject: String,
    /// Who does it.
    pub actor: String,
    /// As whom.
    pub role: Role,
}

impl Operation {
    /// An operation of the secretary.
    pub fn new(name: &'static str, subject: impl Into<String>) -> Self {
        Self { name, subject: subject.into(), actor: String::new(), role: Role::default() }
    }

    /// The same operation, done by someone in a role.
    #[must_use]
    pub fn by(mut self, actor: impl Into<String>, role: Role) -> Self {
        self.actor = actor.into();
        self.role = role;
        self
    }
}

/// What a committed change answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<T> {
    /// The answer of the work.
    pub value: T,
    /// The kinds of records whose screens should ask again.
    pub changed: Vec<&'static str>,
    /// The operation's digest; `None` when nothing changed.
    pub operation: Option<String>,
}

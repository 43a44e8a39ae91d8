//! Who may do what: one pure function, asked by local work and by operations that come from elsewhere alike.

use serde::{Deserialize, Serialize};

/// As whom a person works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps the book: prepares, convenes, writes and certifies.
    #[default]
    Secretary,
    /// Sits on the board: reads what is published.
    Director,
    /// Prepares papers for the secretary.
    Staff,
}

/// What staff may prepare; everything else is the secretary's.
const PREPARATION: [&str; 8] = [
    "set_agenda_item_content",
    "attach",
    "rename_attachment",
    "move_attachment",
    "delete_attachment",
    "add_note",
    "change_note",
    "delete_note",
];

impl Role {
    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Secretary => "secretary",
            Self::Director => "director",
            Self::Staff => "staff",
        }
    }

    /// Whether someone in this role may do the operation of this name.
    pub fn allows(self, operation: &str) -> bool {
        match self {
            Self::Secretary => true,
            Self::Staff => PREPARATION.contains(&operation),
            Self::Director => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_prepare_papers_and_the_secretary_does_the_rest() {
        for (role, operation, allowed) in [
            (Role::Secretary, "delete_session", true),
            (Role::Staff, "add_note", true),
            (Role::Staff, "delete_session", false),
            (Role::Director, "add_note", false),
        ] {
            assert_eq!(role.allows(operation), allowed, "{role:?} {operation}");
        }
    }
}

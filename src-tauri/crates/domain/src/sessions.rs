//! Sessions of a board: their kinds.

use serde::{Deserialize, Serialize};

/// The kind of a session. The codes are the trade's own terms (they are data, printed through the locales).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Held by calendar.
    #[default]
    #[serde(rename = "ordinaria")]
    Ordinary,
    /// Called for given subjects only.
    #[serde(rename = "extraordinaria")]
    Extraordinary,
    /// Ceremonial.
    #[serde(rename = "solemne")]
    Ceremonial,
    /// Continued over several dates.
    #[serde(rename = "permanente")]
    Continuing,
    /// Called without the usual notice.
    #[serde(rename = "urgente")]
    Urgent,
}

impl SessionKind {
    /// Every kind, in the order menus show them.
    pub const ALL: [Self; 5] =
        [Self::Ordinary, Self::Extraordinary, Self::Ceremonial, Self::Continuing, Self::Urgent];

    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinaria",
            Self::Extraordinary => "extraordinaria",
            Self::Ceremonial => "solemne",
            Self::Continuing => "permanente",
            Self::Urgent => "urgente",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

//! Agreements and how far they are fulfilled.

use serde::{Deserialize, Serialize};

/// Where an agreement, or a lettered part of one, stands. The codes are the trade's own terms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// Nothing was reported yet.
    #[default]
    #[serde(rename = "pendiente")]
    Pending,
    /// Work has begun.
    #[serde(rename = "en_proceso")]
    InProgress,
    /// Some of it is done.
    #[serde(rename = "parcialmente_cumplido")]
    PartlyFulfilled,
    /// Done.
    #[serde(rename = "cumplido")]
    Fulfilled,
    /// Put off to a later date.
    #[serde(rename = "diferido")]
    Deferred,
    /// Stands for good; carried from session to session.
    #[serde(rename = "permanente")]
    Permanent,
    /// Called off.
    #[serde(rename = "cancelado")]
    Cancelled,
    /// Without effect, or substituted by another agreement.
    #[serde(rename = "sin_efectos")]
    Void,
    /// For information only.
    #[serde(rename = "informativo")]
    Informative,
    /// All parts have ended, not all of them fulfilled. Only derived, never reported.
    #[serde(rename = "concluido")]
    Concluded,
}

impl AgreementState {
    /// Every state, in the order menus show them.
    pub const ALL: [Self; 10] = [
        Self::Pending,
        Self::InProgress,
        Self::PartlyFulfilled,
        Self::Fulfilled,
        Self::Deferred,
        Self::Permanent,
        Self::Cancelled,
        Self::Void,
        Self::Informative,
        Self::Concluded,
    ];

    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pendiente",
            Self::InProgress => "en_proceso",
            Self::PartlyFulfilled => "parcialmente_cumplido",
            Self::Fulfilled => "cumplido",
            Self::Deferred => "diferido",
            Self::Permanent => "permanente",
            Self::Cancelled => "cancelado",
            Self::Void => "sin_efectos",
            Self::Informative => "informativo",
            Self::Concluded => "concluido",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether nothing more is expected.
    pub fn is_terminal(self) -> bool {
        match self {
            Self::Fulfilled | Self::Cancelled | Self::Void | Self::Informative | Self::Concluded => true,
            Self::Pending | Self::InProgress | Self::PartlyFulfilled | Self::Deferred | Self::Permanent => {
                false
            }
        }
    }

    /// The state of a whole from the states of its parts (all terminal → terminal, fulfilled
    /// only if every part is; any open part keeps the whole open).
    ///
    /// `None` when there are no parts.
    pub fn of_parts(parts: &[Self]) -> Option<Self> {
        let first = *parts.first()?;
        if parts.iter().all(|&part| part == first) {
            return Some(first);
        }
        if parts.iter().all(|part| part.is_terminal()) {
            return Some(Self::Concluded);
        }
        Some(if parts.contains(&Self::Fulfilled) || parts.contains(&Self::PartlyFulfilled) {
            Self::PartlyFulfilled
        } else {
            Self::InProgress
        })
    }
}

/// The letter of the part at `index` (0 → `a`, 25 → `z`, 26 → `aa`).
pub fn part_letter(index: usize) -> String {
    let mut rest = index + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_lettered_past_z() {
        for (index, letter) in [(0, "a"), (1, "b"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba")]
        {
            assert_eq!(part_letter(index), letter);
        }
    }

    #[test]
    fn the_whole_stays_open_while_a_part_is_open() {
        use AgreementState::{Cancelled, Concluded, Fulfilled, InProgress, PartlyFulfilled, Pending};
        for (parts, whole) in [
            (vec![], None),
            (vec![InProgress, InProgress], Some(InProgress)),
            (vec![Fulfilled, Fulfilled], Some(Fulfilled)),
            (vec![Fulfilled, Pending], Some(PartlyFulfilled)),
            (vec![Fulfilled, Cancelled], Some(Concluded)),
            (vec![Pending, InProgress], Some(InProgress)),
        ] {
            assert_eq!(AgreementState::of_parts(&parts), whole, "{parts:?}");
        }
    }
}

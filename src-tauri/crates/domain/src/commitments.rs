//! Commitments: what an agreement, or a lettered part of one, still asks for, seen on a day.
//!
//! An agreement with parts is as many commitments as it has parts, for each has a state of its own; one without parts,
//! or of which only the whole was reported on, is a single commitment.

use chrono::NaiveDate;

use crate::agreements::AgreementState;

/// A commitment that is due within so many days is due soon.
pub const SOON: i64 = 7;

/// What was last reported of an agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reported {
    /// Of the whole.
    pub whole: Option<AgreementState>,
    /// Of each of its lettered parts, in their order.
    pub parts: Vec<Option<AgreementState>>,
}

impl Reported {
    /// What the agreement asks for, and where each stands: its parts, by their places, or the whole where there are
    /// no parts or only the whole was reported on.
    pub fn commitments(&self) -> Vec<(Option<usize>, AgreementState)> {
        if self.parts.iter().all(Option::is_none) {
            return vec![(None, self.whole.unwrap_or_default())];
        }
        let parts = self.parts.iter().enumerate();
        parts.map(|(place, state)| (Some(place), state.unwrap_or_default())).collect()
    }

    /// Where the agreement stands: as its commitments do.
    pub fn state(&self) -> AgreementState {
        let states: Vec<AgreementState> = self.commitments().into_iter().map(|(_, state)| state).collect();
        AgreementState::of_parts(&states).unwrap_or_default()
    }

    /// Whether something is still expected of it, or of one of its parts.
    pub fn is_open(&self) -> bool {
        self.commitments().iter().any(|(_, state)| !state.is_terminal())
    }
}

/// How a commitment stands on a day, in the order in which it asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Its day has passed.
    Overdue,
    /// Its day is today or within [`SOON`] days.
    DueSoon,
    /// Nobody said by when.
    NoDate,
    /// It has a later day, or is permanent and needs none.
    InProgress,
    /// It was done.
    Fulfilled,
    /// Nothing more is expected, though it was not done.
    Ended,
}

impl Standing {
    /// Every standing, the most pressing first.
    pub const ALL: [Self; 6] =
        [Self::Overdue, Self::DueSoon, Self::NoDate, Self::InProgress, Self::Fulfilled, Self::Ended];

    /// How a commitment in this state, due on this day if on any, stands today.
    pub fn of(state: AgreementState, due_on: Option<NaiveDate>, today: NaiveDate) -> Self {
        match state {
            AgreementState::Fulfilled => return Self::Fulfilled,
            state if state.is_terminal() => return Self::Ended,
            _ => {}
        }
        match due_on.map(|due| (due - today).num_days()) {
            Some(days) if days < 0 => Self::Overdue,
            Some(days) if days <= SOON => Self::DueSoon,
            Some(_) => Self::InProgress,
            None if state == AgreementState::Permanent => Self::InProgress,
            None => Self::NoDate,
        }
    }

    /// The code that is sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::DueSoon => "due_soon",
            Self::NoDate => "no_date",
            Self::InProgress => "in_progress",
            Self::Fulfilled => "fulfilled",
            Self::Ended => "ended",
        }
    }

    /// Whether something is still expected.
    pub fn is_open(self) -> bool {
        match self {
            Self::Overdue | Self::DueSoon | Self::NoDate | Self::InProgress => true,
            Self::Fulfilled | Self::Ended => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn parts_count_once_one_of_them_was_reported_on() {
        use AgreementState::{Cancelled, Concluded, Fulfilled, InProgress, PartlyFulfilled, Pending};
        let cases = [
            (None, vec![], vec![(None, Pending)], Pending, true),
            (Some(Fulfilled), vec![], vec![(None, Fulfilled)], Fulfilled, false),
            // Only the whole was reported on.
            (Some(Fulfilled), vec![None, None], vec![(None, Fulfilled)], Fulfilled, false),
            (
                Some(Fulfilled),
                vec![None, Some(InProgress)],
                vec![(Some(0), Pending), (Some(1), InProgress)],
                InProgress,
                true,
            ),
            (
                None,
                vec![Some(Fulfilled), None],
                vec![(Some(0), Fulfilled), (Some(1), Pending)],
                PartlyFulfilled,
                true,
            ),
            (
                Some(Pending),
                vec![Some(Fulfilled), Some(Cancelled)],
                vec![(Some(0), Fulfilled), (Some(1), Cancelled)],
                Concluded,
                false,
            ),
        ];
        for (whole, parts, commitments, state, is_open) in cases {
            let reported = Reported { whole, parts };
            assert_eq!(reported.commitments(), commitments, "{reported:?}");
            assert_eq!((reported.state(), reported.is_open()), (state, is_open), "{reported:?}");
        }
    }

    #[test]
    fn a_state_that_has_ended_wins_over_the_day() {
        use AgreementState::{Cancelled, Concluded, Fulfilled, Informative, Void};
        let today = day("2023-12-12");
        for due in [None, Some(day("2023-01-01")), Some(day("2030-01-01"))] {
            assert_eq!(Standing::of(Fulfilled, due, today), Standing::Fulfilled);
            for ended in [Cancelled, Void, Informative, Concluded] {
                assert_eq!(Standing::of(ended, due, today), Standing::Ended);
            }
        }
    }

    #[test]
    fn the_day_decides_how_an_open_one_stands() {
        let today = day("2023-12-12");
        for (due, standing) in [
            (Some("2023-12-11"), Standing::Overdue),
            (Some("2023-12-12"), Standing::DueSoon),
            (Some("2023-12-19"), Standing::DueSoon),
            (Some("2023-12-20"), Standing::InProgress),
            (None, Standing::NoDate),
        ] {
            for state in AgreementState::ALL.into_iter().filter(|state| !state.is_terminal()) {
                let wanted = match (state, due) {
                    (AgreementState::Permanent, None) => Standing::InProgress,
                    _ => standing,
                };
                assert_eq!(Standing::of(state, due.map(day), today), wanted, "{state:?} {due:?}");
            }
        }
    }
}

//! How many must be present for a session to be held.

use std::num::NonZeroU32;

/// The least that must be present, as a body chose it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuorumMinimum {
    /// More than half of the seats that count.
    #[default]
    MoreThanHalf,
    /// Two thirds of them, rounded up.
    TwoThirds,
    /// So many, however many seats there are.
    Number(NonZeroU32),
}

impl QuorumMinimum {
    /// How many must be present where so many seats count; `None` where none does: nobody can be present.
    pub fn required(self, seats: u32) -> Option<u32> {
        (seats > 0).then_some(match self {
            Self::MoreThanHalf => seats / 2 + 1,
            Self::TwoThirds => (2 * u64::from(seats)).div_ceil(3).try_into().unwrap_or(u32::MAX),
            Self::Number(number) => number.get(),
        })
    }

    /// Whether so many seats can ever meet it. Nothing is known where none counts yet.
    pub fn can_be_met(self, seats: u32) -> bool {
        self.required(seats).is_none_or(|required| required <= seats)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minimum_follows_the_seats_that_count() {
        let number = |number| QuorumMinimum::Number(NonZeroU32::new(number).unwrap());
        for (minimum, seats, required) in [
            (QuorumMinimum::MoreThanHalf, 0, None),
            (QuorumMinimum::MoreThanHalf, 1, Some(1)),
            (QuorumMinimum::MoreThanHalf, 8, Some(5)),
            (QuorumMinimum::MoreThanHalf, 9, Some(5)),
            (QuorumMinimum::TwoThirds, 9, Some(6)),
            (QuorumMinimum::TwoThirds, 10, Some(7)),
            (QuorumMinimum::TwoThirds, u32::MAX, Some(2_863_311_530)),
            (number(4), 9, Some(4)),
        ] {
            assert_eq!(minimum.required(seats), required, "{minimum:?} of {seats}");
        }
        assert!(!number(10).can_be_met(9) && number(9).can_be_met(9) && number(10).can_be_met(0));
    }
}

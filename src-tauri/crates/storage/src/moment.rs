//! Time as the library needs it: the moment of a change, and the hybrid time that orders changes.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

const DAY_MS: u64 = 24 * 60 * 60 * 1000;
const MILLISECONDS_MASK: u64 = (1 << 48) - 1;

/// Now, told by the caller: the library never reads a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970, UTC.
    pub unix_ms: i64,
    /// The civil time of the place.
    pub local: NaiveDateTime,
}

impl Moment {
    /// The civil day.
    pub fn day(&self) -> NaiveDate {
        self.local.date()
    }

    /// The moment as unsigned milliseconds; what lies before 1970 counts as 1970.
    pub(crate) fn milliseconds(&self) -> u64 {
        u64::try_from(self.unix_ms).unwrap_or(0) & MILLISECONDS_MASK
    }

    /// The civil time as it is logged.
    pub(crate) fn local_text(&self) -> String {
        self.local.format("%Y-%m-%dT%H:%M:%S").to_string()
    }
}

/// Hybrid logical time: 48 bits of milliseconds, then a 16-bit counter. It never goes back, whatever the clock
/// does, and its text sorts as it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HybridTime(u64);

impl HybridTime {
    /// The next time for something that happens now on this machine.
    #[must_use]
    pub fn tick(self, now: Moment) -> Self {
        self.next().max(Self(now.milliseconds() << 16))
    }

    /// The time after hearing of `other`. A clock more than a day ahead of ours does not drag ours along.
    #[must_use]
    pub fn observe(self, other: Self, now: Moment) -> Self {
        if other.milliseconds() > now.milliseconds().saturating_add(DAY_MS) {
            return self;
        }
        self.max(other)
    }

    fn milliseconds(self) -> u64 {
        self.0 >> 16
    }

    // A full counter spills into the milliseconds, which keeps the order.
    fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl std::fmt::Display for HybridTime {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

impl From<HybridTime> for String {
    fn from(time: HybridTime) -> Self {
        time.to_string()
    }
}

impl TryFrom<String> for HybridTime {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match u64::from_str_radix(&text, 16) {
            Ok(time) if text.len() == 16 => Ok(Self(time)),
            _ => Err(format!("not a hybrid time: {text}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(unix_ms: i64) -> Moment {
        Moment { unix_ms, local: NaiveDateTime::default() }
    }

    #[test]
    fn time_never_goes_back_when_the_clock_does() {
        let first = HybridTime::default().tick(at(1_700_000_000_000));
        let second = first.tick(at(1_600_000_000_000));
        assert!(second > first);
        assert!(second.to_string() > first.to_string());
    }

    #[test]
    fn a_full_counter_spills_into_the_milliseconds() {
        let mut time = HybridTime::default().tick(at(60_000));
        for _ in 0..70_000 {
            let next = time.tick(at(60_000));
            assert!(next > time);
            time = next;
        }
        assert_eq!(time.milliseconds(), 60_001);
    }

    #[test]
    fn a_clock_far_ahead_does_not_drag_ours() {
        let ours = HybridTime::default().tick(at(1_000_000));
        let an_hour_ahead = HybridTime::default().tick(at(1_000_000 + 3_600_000));
        let a_year_ahead = HybridTime::default().tick(at(1_000_000 + 365 * 86_400_000));
        assert_eq!(ours.observe(an_hour_ahead, at(1_000_000)), an_hour_ahead);
        assert_eq!(ours.observe(a_year_ahead, at(1_000_000)), ours);
    }

    #[test]
    fn time_survives_its_text() {
        let time = HybridTime::default().tick(at(1_702_573_200_123));
        assert_eq!(HybridTime::try_from(time.to_string()), Ok(time));
        assert!(HybridTime::try_from("12".to_owned()).is_err());
    }
}

//! The day on which the page is looked at.

use chrono::{Duration, NaiveDate};
use sesiona_app::{Clock, Moment, SystemClock};

/// The computer's clock, put to another day, on which it goes on.
pub struct ClockOfDay(Duration);

impl ClockOfDay {
    /// A clock that begins at this hour of the computer's day, on that day.
    pub fn on(day: NaiveDate) -> Self {
        Self(day - SystemClock.now().local.date())
    }
}

impl Clock for ClockOfDay {
    fn now(&self) -> Moment {
        let Moment { unix_ms, local } = SystemClock.now();
        Moment { unix_ms: unix_ms + self.0.num_milliseconds(), local: local + self.0 }
    }
}

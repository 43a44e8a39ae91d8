//! Times of the day as people write them, in Spanish and English.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::fold::plain;
use crate::lines::pattern;
use crate::ordinals;

/// A time found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundTime {
    /// `HH:MM`.
    pub(crate) time: String,
    /// Where it stands in the plain text.
    pub(crate) range: Range<usize>,
}

const HALF: &str =
    r"(?P<morning>a\.?\s?m\b\.?|de\s+la\s+manana)|(?P<afternoon>p\.?\s?m\b\.?|de\s+la\s+(?:tarde|noche))";

static WITH_MINUTES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?P<hour>[01]?\d|2[0-3])\s?:\s?(?P<minute>[0-5]\d)(?::[0-5]\d)?\b(?:\s*(?:horas|hrs?\b\.?|h\b\.?))?(?:\s*(?:{HALF}))?"
    ))
});
static WITH_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?P<before>(?:las?|hora|at)\s*:?\s+)?(?P<hour>[01]?\d|2[0-3])(?:\.(?P<minute>[0-5]\d))?\s*(?:(?P<unit>horas|hrs?\b\.?|h\b\.?)(?:\s*(?:en\s+punto\b|{HALF}))?|{})",
        HALF.replace("<morning>", "<morning2>").replace("<afternoon>", "<afternoon2>")
    ))
});
static IN_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<hour>[a-z]+)\s+horas(?:\s+(?:con\s+)?(?P<minute>[a-z]+(?:\s+y\s+[a-z]+)?|\d{1,2})\s+minutos?|\s+en\s+punto)?",
    )
});

/// The times of a text, in their order. Positions are those of [`plain`] text.
pub(crate) fn times(text: &str) -> Vec<FoundTime> {
    let text = plain(text);
    let mut found: Vec<FoundTime> = Vec::new();
    found.extend(WITH_MINUTES.captures_iter(&text).filter_map(|captures| in_digits(&captures)));
    found
        .extend(WITH_UNIT.captures_iter(&text).filter(is_moment).filter_map(|captures| in_digits(&captures)));
    found.extend(IN_WORDS.captures_iter(&text).filter_map(|captures| in_words(&captures)));
    found.sort_by_key(|time| (time.range.start, std::cmp::Reverse(time.range.end)));
    found.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    found
}

/// «2 horas» is how long something takes; «las 17 horas» is when it is.
fn is_moment(captures: &Captures<'_>) -> bool {
    captures.name("before").is_some()
        || captures.name("minute").is_some()
        || ["morning", "afternoon", "morning2", "afternoon2"].iter().any(|half| captures.name(half).is_some())
        || captures.get(0).is_some_and(|whole| whole.start() == 0)
}

fn in_digits(captures: &Captures<'_>) -> Option<FoundTime> {
    let whole = captures.get(0)?;
    let written = captures.name("hour")?;
    let hour: u32 = written.as_str().parse().ok()?;
    let minute: u32 = captures.name("minute").map_or(Ok(0), |minute| minute.as_str().parse()).ok()?;
    let has = |first: &str, second: &str| captures.name(first).or_else(|| captures.name(second)).is_some();
    let hour = match hour {
        12 if has("morning", "morning2") => 0,
        1..=11 if has("afternoon", "afternoon2") => hour + 12,
        _ => hour,
    };
    Some(FoundTime { time: format!("{hour:02}:{minute:02}"), range: written.start()..whole.end() })
}

fn in_words(captures: &Captures<'_>) -> Option<FoundTime> {
    let whole = captures.get(0)?;
    let number = |name: &str| {
        let written = captures.name(name)?.as_str();
        let words: Vec<&str> = written.split_whitespace().collect();
        let spelled =
            ordinals::cardinal(&words).filter(|&(_, taken)| taken == words.len()).map(|(value, _)| value);
        spelled.or_else(|| written.parse().ok())
    };
    let hour = number("hour").filter(|&hour| hour < 24)?;
    let minute =
        if captures.name("minute").is_some() { number("minute").filter(|&minute| minute < 60)? } else { 0 };
    Some(FoundTime { time: format!("{hour:02}:{minute:02}"), range: whole.range() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, time) in [
            ("17:00 horas", "17:00"),
            ("a las 17:00 hrs.", "17:00"),
            ("5:00 p.m.", "17:00"),
            ("5:00 PM", "17:00"),
            ("5 p. m.", "17:00"),
            ("9:05 a.m.", "09:05"),
            ("12:15 a.m.", "00:15"),
            ("12:30 p.m.", "12:30"),
            ("a las 17 horas", "17:00"),
            ("17.30 horas", "17:30"),
            ("diecisiete horas", "17:00"),
            ("las diecisiete horas con cinco minutos", "17:05"),
            ("dieciocho horas con treinta y cinco minutos", "18:35"),
            ("a las 5:00 de la tarde", "17:00"),
            ("Hora: 10 h", "10:00"),
        ] {
            let found: Vec<String> = times(text).into_iter().map(|found| found.time).collect();
            assert_eq!(found, [time], "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_read_as_one() {
        for text in [
            "con 48 horas de anticipación",
            "durante 2 horas",
            "veinticuatro horas antes",
            "25:00",
            "acuerdo 6.2",
            "1.5 h de trabajo x",
        ] {
            let found: Vec<String> = times(text).into_iter().map(|found| found.time).collect();
            assert_eq!(found, Vec::<String>::new(), "{text}");
        }
    }
}

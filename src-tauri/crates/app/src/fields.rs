//! Texts that people fill in: cleaned, limited, read as dates and times.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::error::Error;

/// The longest text of a field, in characters: more than any title or name, and no load for a page.
pub(crate) const LONGEST: usize = 2000;
/// The years in which boards have met or will.
const YEARS: std::ops::RangeInclusive<i32> = 1500..=2999;

/// A text that must be given.
pub(crate) fn required(text: &str, field: &'static str) -> Result<String, Error> {
    optional(Some(text.to_owned()), field)?.ok_or(Error::Blank(field))
}

/// Whether a number is one that its field takes.
pub(crate) fn within<T: Copy + Into<u32>>(
    number: u32,
    field: &'static str,
    range: &std::ops::RangeInclusive<T>,
) -> Result<(), Error> {
    let (least, most) = ((*range.start()).into(), (*range.end()).into());
    if (least..=most).contains(&number) { Ok(()) } else { Err(Error::OutOfRange { field, least, most }) }
}

/// A text that may be left blank.
pub(crate) fn optional(text: Option<String>, field: &'static str) -> Result<Option<String>, Error> {
    let clean = text.map(|text| clean(&text)).filter(|text| !text.is_empty());
    match clean {
        Some(text) if text.chars().count() > LONGEST => Err(Error::TooLong { field, limit: LONGEST }),
        other => Ok(other),
    }
}

/// The text on one line, without what no paper can show.
pub(crate) fn clean(text: &str) -> String {
    let visible: String = text.chars().map(|c| if is_unprintable(c) { ' ' } else { c }).collect();
    visible.trim().to_owned()
}

fn is_unprintable(c: char) -> bool {
    // Marks of no width make a name that nobody sees.
    c.is_control()
        || matches!(
            c,
            '\u{FFFE}' | '\u{FFFF}' | '\u{2028}' | '\u{2029}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// A date that may be left blank, as `YYYY-MM-DD`.
pub(crate) fn date(text: Option<String>) -> Result<Option<String>, Error> {
    given(text, |text| {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        YEARS.contains(&date.year()).then(|| date.format("%Y-%m-%d").to_string())
    })
    .map_err(Error::BadDate)
}

/// A time that may be left blank, as `HH:MM`.
pub(crate) fn time(text: Option<String>) -> Result<Option<String>, Error> {
    given(text, |text| Some(NaiveTime::parse_from_str(text, "%H:%M").ok()?.format("%H:%M").to_string()))
        .map_err(Error::BadTime)
}

/// A year that may be left blank.
pub(crate) fn year(year: Option<i32>) -> Result<Option<i32>, Error> {
    match year {
        Some(year) if !YEARS.contains(&year) => {
            Err(Error::BadCode { field: "year", value: year.to_string() })
        }
        other => Ok(other),
    }
}

/// A text that was given, read; the text itself when it cannot be.
fn given(text: Option<String>, read: impl Fn(&str) -> Option<String>) -> Result<Option<String>, String> {
    match text.map(|text| clean(&text)).filter(|text| !text.is_empty()) {
        Some(text) => read(&text).map(Some).ok_or(text),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_trimmed_and_hold_nothing_that_cannot_be_printed() {
        assert_eq!(required(" Informe\u{0} de\tobras\n", "title").unwrap(), "Informe  de obras");
        assert_eq!(optional(Some(" \u{7}".into()), "place").unwrap(), None);
        assert_eq!(required("\n", "title").unwrap_err().parts().0, "blank");
        assert_eq!(required(&"x".repeat(LONGEST + 1), "title").unwrap_err().parts().0, "too_long");
    }

    #[test]
    fn dates_are_of_this_age() {
        assert_eq!(date(Some(" 2023-12-14 ".into())).unwrap().as_deref(), Some("2023-12-14"));
        for wrong in ["+99999-12-31", "-0001-01-01", "2023-02-30", "mañana"] {
            assert_eq!(date(Some(wrong.into())).unwrap_err().parts().0, "bad_date");
        }
        assert!(year(Some(i32::MIN)).is_err());
    }
}

//! Dates as people write them, in Spanish and English.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::{Captures, Regex};

use crate::fold::plain;
use crate::lines::pattern;
use crate::ordinals;

/// A date found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// Which day.
    pub(crate) date: NaiveDate,
    /// Where it stands in the plain text.
    pub(crate) range: Range<usize>,
}

/// A day of the week written next to a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WrittenWeekday {
    /// 0 for Monday.
    pub(crate) weekday: usize,
    /// The word as written, in lower case.
    pub(crate) name: String,
    pub(crate) day: u32,
    pub(crate) month: u32,
    /// The year, if it is written.
    pub(crate) year: Option<i32>,
}

const MONTHS: &str = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december|ene|feb|mar|abr|jun|jul|ago|sept|sep|set|oct|nov|dic|jan|apr|aug|dec";
const DAY: &str = r"\d{1,2}|treinta\s+y\s+un[oa]?|[a-z]+";
const YEAR: &str = r"\d{4}|(?:dos\s+mil|mil\s+novecientos)(?:\s+[a-z]+){0,3}";
const WEEKDAYS: &str = "lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday";

fn day_first() -> String {
    format!(
        r"\b(?P<day>{DAY})(?:[º°]|st\b|nd\b|rd\b|th\b)?(?:\s*[-/.]\s*|\s+)(?:dias?\s+)?(?:(?:del?|of)\s+(?:mes\s+de\s+)?)?(?P<month>{MONTHS})\b\.?(?P<with_year>(?:\s*,?\s*del?\s+(?:ano\s+)?|\s*[-/.,]\s*|\s+)(?P<year>{YEAR}))"
    )
}

static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| pattern(&day_first()));
static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?P<month>{MONTHS})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<year>\d{{4}})\b"
    ))
});
static NUMERIC: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})\b"));
static ISO: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"));
static WITH_WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?P<weekday>{WEEKDAYS})\b\s*,?\s*(?:el\s+)?(?:dia\s+)?(?:{}?|(?P<month2>{MONTHS})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:\s*,?\s+(?P<year2>\d{{4}})\b)?)",
        day_first()
    ))
});
static HAS_MONTH: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b(?:{MONTHS})\b|\d[/.-]\s?\d")));

/// The dates of a text, in their order. Positions are those of [`plain`] text.
pub(crate) fn dates(text: &str) -> Vec<FoundDate> {
    let text = plain(text);
    if !HAS_MONTH.is_match(&text) {
        return Vec::new();
    }
    let mut found: Vec<FoundDate> = [&*DAY_FIRST, &*MONTH_FIRST, &*NUMERIC, &*ISO]
        .into_iter()
        .flat_map(|regex| {
            regex.captures_iter(&text).filter_map(|captures| found_date(&captures)).collect::<Vec<_>>()
        })
        .collect();
    found.sort_by_key(|date| (date.range.start, std::cmp::Reverse(date.range.end)));
    found.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    found
}

/// The date that a whole text is, apart from the day of the week and words such as «a» and «del día».
pub(crate) fn only_date(text: &str) -> Option<NaiveDate> {
    let found = dates(text);
    let [date] = found.as_slice() else { return None };
    around_is_filler(text, &date.range).then_some(date.date)
}

/// Whether nothing but filler stands around a range of the plain text.
pub(crate) fn around_is_filler(text: &str, range: &Range<usize>) -> bool {
    const FILLER: [&str; 15] = [
        "a", "el", "la", "las", "los", "dia", "fecha", "date", "on", "de", "del", "the", "at", "hora", "time",
    ];
    let text = plain(text);
    let rest = format!("{} {}", &text[..range.start], &text[range.end..]);
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.filter(|word| !WEEKDAYS.split('|').any(|weekday| weekday == *word));
    words.all(|word| FILLER.contains(&word))
}

fn found_date(captures: &Captures<'_>) -> Option<FoundDate> {
    let whole = captures.get(0)?;
    let day = day(captures.name("day")?.as_str())?;
    let month_written = captures.name("month")?.as_str();
    let month = month(month_written).or_else(|| month_written.parse().ok())?;
    let (year, year_length) = year(captures.name("year")?.as_str())?;
    let date = NaiveDate::from_ymd_opt(year, month, day)
        // «12/14/2023» can only be the fourteenth of December.
        .or_else(|| NaiveDate::from_ymd_opt(year, day, month))?;
    let year_start = captures.name("year")?.start();
    let end = if year_start + year_length > whole.start() && month_written.parse::<u32>().is_err() {
        year_start + year_length
    } else {
        whole.end()
    };
    Some(FoundDate { date, range: whole.start()..end.max(whole.start()) })
}

fn day(written: &str) -> Option<u32> {
    if let Ok(day) = written.parse() {
        return Some(day);
    }
    if matches!(written, "primero" | "primer") {
        return Some(1);
    }
    let words: Vec<&str> = written.split_whitespace().collect();
    ordinals::cardinal(&words)
        .filter(|&(day, taken)| taken == words.len() && (1..=31).contains(&day))
        .map(|(day, _)| day)
}

/// The year, with how many bytes it takes.
fn year(written: &str) -> Option<(i32, usize)> {
    if let Ok(year) = written.parse::<i32>() {
        return (1800..=2200).contains(&year).then_some((year, written.len()));
    }
    let words: Vec<&str> = written.split_whitespace().collect();
    let (year, taken) = ordinals::year(&words)?;
    let last = words.get(taken.checked_sub(1)?)?;
    let end = last.as_ptr() as usize - written.as_ptr() as usize + last.len();
    Some((year, end))
}

fn month(written: &str) -> Option<u32> {
    const FIRST_LETTERS: [(&str, u32); 17] = [
        ("ene", 1),
        ("jan", 1),
        ("feb", 2),
        ("mar", 3),
        ("abr", 4),
        ("apr", 4),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("ago", 8),
        ("aug", 8),
        ("sep", 9),
        ("set", 9),
        ("oct", 10),
        ("nov", 11),
        ("dic", 12),
        ("dec", 12),
    ];
    FIRST_LETTERS.iter().find(|(letters, _)| written.starts_with(letters)).map(|&(_, month)| month)
}

static DAY_OF_MONTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?P<day>\d{{1,2}})\s+(?:de\s+)?(?P<month>{MONTHS})\b|\b(?P<month2>{MONTHS})\s+(?P<day2>\d{{1,2}})\b"
    ))
});

/// The days and months that a text names, with or without a year.
pub(crate) fn days(text: &str) -> Vec<(u32, u32)> {
    let text = plain(text);
    let mut days: Vec<(u32, u32)> = DAY_OF_MONTH
        .captures_iter(&text)
        .filter_map(|captures| {
            let either = |first: &str, second: &str| captures.name(first).or_else(|| captures.name(second));
            Some((either("day", "day2")?.as_str().parse().ok()?, month(either("month", "month2")?.as_str())?))
        })
        .collect();
    days.extend(dates(&text).iter().map(|found| (found.date.day(), found.date.month())));
    days
}

/// The days of the week written next to a date.
pub(crate) fn weekdays(text: &str) -> Vec<WrittenWeekday> {
    let text = plain(text);
    WITH_WEEKDAY.captures_iter(&text).filter_map(|captures| written_weekday(&captures)).collect()
}

fn written_weekday(captures: &Captures<'_>) -> Option<WrittenWeekday> {
    let name = captures.name("weekday")?.as_str();
    let weekday = WEEKDAYS.split('|').position(|known| known == name)? % 7;
    let either = |first: &str, second: &str| {
        captures.name(first).or_else(|| captures.name(second)).map(|m| m.as_str())
    };
    let day = day(either("day", "day2")?)?;
    let month = month(either("month", "month2")?)?;
    let year = either("year", "year2").and_then(year).map(|(year, _)| year);
    Some(WrittenWeekday { weekday, name: name.to_owned(), day, month, year })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "14 de diciembre de 2023",
            "jueves 14 de diciembre del 2023",
            "Jueves, 14 de Diciembre del año 2023.",
            "December 14, 2023",
            "Thursday, December 14th, 2023",
            "14 December 2023",
            "14th of December, 2023",
            "14/12/2023",
            "14-12-2023",
            "14.12.2023",
            "12/14/2023",
            "2023-12-14",
            "14-dic-2023",
            "14/DIC/2023",
            "catorce de diciembre de dos mil veintitrés",
            "a los catorce días del mes de diciembre de dos mil veintitrés",
        ] {
            let found: Vec<NaiveDate> = dates(text).into_iter().map(|found| found.date).collect();
            assert_eq!(found, [ymd(2023, 12, 14)], "{text}");
        }
        for (text, date) in [
            ("primero de enero de dos mil veinticuatro", ymd(2024, 1, 1)),
            ("1º de enero de 2024", ymd(2024, 1, 1)),
            ("treinta y uno de mayo de 2024 en la sala", ymd(2024, 5, 31)),
        ] {
            assert_eq!(dates(text)[0].date, date, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_read_as_one() {
        for text in [
            "30 de febrero de 2023",
            "el artículo 14 de la ley de 2023",
            "ACT/ORD/03/2023",
            "mayo de 2023",
            "5.1.2",
            "31/31/2023",
        ] {
            assert_eq!(dates(text), [], "{text}");
        }
    }

    #[test]
    fn a_line_may_be_only_a_date() {
        assert_eq!(only_date("Fecha: jueves 14 de diciembre de 2023."), Some(ymd(2023, 12, 14)));
        assert_eq!(only_date("catorce de diciembre de dos mil veintitrés"), Some(ymd(2023, 12, 14)));
        assert_eq!(only_date("León, Guanajuato, a 14 de diciembre de 2023"), None);
        assert_eq!(only_date("del 14/12/2023 al 15/12/2023"), None);
    }

    #[test]
    fn weekdays_are_found_with_their_dates() {
        let written = &weekdays("el martes 14 de diciembre de 2023 a las 17:00")[0];
        assert_eq!((written.weekday, written.day, written.month, written.year), (1, 14, 12, Some(2023)));
        let written = &weekdays("celebrada el jueves 30 de noviembre.")[0];
        assert_eq!((written.weekday, written.month, written.year), (3, 11, None));
        let written = &weekdays("Thursday, December 7th, 2023")[0];
        assert_eq!((written.weekday, written.day, written.year), (3, 7, Some(2023)));
        assert_eq!(weekdays("el jueves se informó de 3 asuntos"), []);
    }
}

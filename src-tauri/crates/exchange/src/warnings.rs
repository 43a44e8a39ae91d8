//! What a person should look at: codes and data, with the line where it stands.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sesiona_domain::agreements::AgreementState;

use crate::dates;
use crate::lines::Line;

/// Something that a person should look at: `{code, line, …data}` when serialised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs)] // The variants say it; their fields are `line` and what the message needs.
pub enum Warning {
    /// The document holds no agenda: its whole text is in `front`.
    NoAgenda { line: Option<usize> },
    /// The document holds several agendas; the others are in `further`.
    SeveralAgendas { line: Option<usize>, count: usize },
    /// The items were recognised though no heading announces them.
    AgendaWithoutHeading { line: Option<usize> },
    /// A number skips, repeats or is no number: positions go on regardless.
    NumberOutOfSequence { line: Option<usize>, number: String, position: String },
    /// Broken words or double spaces of a title were mended.
    TitleCleaned { line: Option<usize>, written: String, read: String },
    /// A number without a title.
    EmptyItem { line: Option<usize>, position: String },
    /// An item stood deeper than the third level.
    ItemTooDeep { line: Option<usize>, position: String },
    /// Text without a place of its own went to an item.
    TextPlaced { line: Option<usize>, last: usize, position: String },
    /// A section's heading says something else than the agenda.
    HeadingDiffers { line: Option<usize>, position: String, written: String, title: String },
    /// Tags of a web page were taken out of a text.
    TagsRemoved { line: Option<usize>, count: usize },
    /// A date is written with the wrong day of the week.
    WeekdayMismatch {
        line: Option<usize>,
        date: NaiveDate,
        written: String,
        actual: Weekday,
        /// The day nearest to it that is that day of the week.
        nearest: NaiveDate,
    },
    /// Two agreements bear the same code.
    RepeatedCode { line: Option<usize>, agreement: String },
    /// An agreement bears no code.
    AgreementWithoutCode { line: Option<usize>, text: String },
    /// The responsible was taken from the agreement's own words.
    ResponsibleFromText { line: Option<usize>, agreement: String, responsible: String },
    /// The state was taken from the words of the report.
    StateFromText { line: Option<usize>, agreement: String, state: AgreementState },
    /// A report names a part that the agreement does not have.
    UnknownPart { line: Option<usize>, agreement: String, letter: String },
    /// The time, and the place if it is said, come from the agreement to hold this session.
    TimeFromAgreement { line: Option<usize>, agreement: String, time: String, place: Option<String> },
    /// Several dates could be the session's: none was taken.
    SeveralDates { line: Option<usize>, count: usize, dates: Vec<NaiveDate> },
    /// A report names an item that has others below it; `proposed` was taken. All by position.
    ItemMeant {
        line: Option<usize>,
        agreement: String,
        letter: Option<String>,
        number: String,
        choices: Vec<String>,
        proposed: String,
    },
    /// Some bytes were no characters of the file's encoding.
    CharactersReplaced { line: Option<usize>, count: usize },
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The day of the week of a date.
    pub fn of(date: NaiveDate) -> Self {
        Self::ALL[date.weekday().num_days_from_monday() as usize % 7]
    }
}

impl Warning {
    /// The line it speaks of, counted from 1.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::NoAgenda { line }
            | Self::SeveralAgendas { line, .. }
            | Self::AgendaWithoutHeading { line }
            | Self::NumberOutOfSequence { line, .. }
            | Self::TitleCleaned { line, .. }
            | Self::EmptyItem { line, .. }
            | Self::ItemTooDeep { line, .. }
            | Self::TextPlaced { line, .. }
            | Self::HeadingDiffers { line, .. }
            | Self::TagsRemoved { line, .. }
            | Self::WeekdayMismatch { line, .. }
            | Self::RepeatedCode { line, .. }
            | Self::AgreementWithoutCode { line, .. }
            | Self::ResponsibleFromText { line, .. }
            | Self::StateFromText { line, .. }
            | Self::UnknownPart { line, .. }
            | Self::TimeFromAgreement { line, .. }
            | Self::SeveralDates { line, .. }
            | Self::ItemMeant { line, .. }
            | Self::CharactersReplaced { line, .. } => *line,
        }
    }
}

impl Warning {
    /// The positions of items that it names.
    pub(crate) fn positions(&mut self) -> Vec<&mut String> {
        match self {
            Self::NumberOutOfSequence { position, .. }
            | Self::EmptyItem { position, .. }
            | Self::ItemTooDeep { position, .. }
            | Self::TextPlaced { position, .. }
            | Self::HeadingDiffers { position, .. } => vec![position],
            Self::ItemMeant { choices, proposed, .. } => choices.iter_mut().chain([proposed]).collect(),
            Self::NoAgenda { .. }
            | Self::SeveralAgendas { .. }
            | Self::AgendaWithoutHeading { .. }
            | Self::TitleCleaned { .. }
            | Self::TagsRemoved { .. }
            | Self::WeekdayMismatch { .. }
            | Self::RepeatedCode { .. }
            | Self::AgreementWithoutCode { .. }
            | Self::ResponsibleFromText { .. }
            | Self::StateFromText { .. }
            | Self::UnknownPart { .. }
            | Self::TimeFromAgreement { .. }
            | Self::SeveralDates { .. }
            | Self::CharactersReplaced { .. } => Vec::new(),
        }
    }
}

/// Dates written with the wrong day of the week. A date without a year is checked only when it is the
/// session's own day and month.
pub(crate) fn weekday_mismatches(lines: &[Line], session: Option<NaiveDate>) -> Vec<Warning> {
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        for written in dates::weekdays(&line.text) {
            let year = written.year.or_else(|| {
                session
                    .filter(|date| (date.month(), date.day()) == (written.month, written.day))
                    .map(|date| date.year())
            });
            let Some(date) = year.and_then(|year| NaiveDate::from_ymd_opt(year, written.month, written.day))
            else {
                continue;
            };
            let actual = Weekday::of(date);
            if actual != Weekday::ALL[written.weekday] {
                let line = Some(line.number);
                let nearest = nearest(date, written.weekday);
                found.push(Warning::WeekdayMismatch { line, date, written: written.name, actual, nearest });
            }
        }
    }
    found
}

/// The day nearest to a date that is a day of the week, 0 for Monday.
fn nearest(date: NaiveDate, weekday: usize) -> NaiveDate {
    let ahead = (weekday + 7 - date.weekday().num_days_from_monday() as usize) % 7;
    let step = if ahead > 3 { ahead as i64 - 7 } else { ahead as i64 };
    date.checked_add_signed(chrono::TimeDelta::days(step)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_day_of_the_week_is_found_on_either_side() {
        let thursday = NaiveDate::from_ymd_opt(2023, 12, 14).unwrap();
        let found = [0, 1, 3, 4, 6].map(|weekday| nearest(thursday, weekday).day());
        assert_eq!(found, [11, 12, 14, 15, 17]);
    }
}

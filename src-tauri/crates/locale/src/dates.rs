//! Dates and times, in figures and in words.

use crate::{Gender, Language, Locale, OrdinalStyle};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// How the first day of a month is said in Spanish.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstOfMonth {
    /// «primero de enero», as in Mexico.
    #[default]
    #[serde(rename = "primero")]
    Ordinal,
    /// «uno de enero», as in Spain.
    #[serde(rename = "uno")]
    Cardinal,
}

impl Locale {
    /// «14 de diciembre de 2023».
    pub fn long_date(&self, date: NaiveDate) -> String {
        self.message(
            "dates-long",
            &[
                ("day", date.day().into()),
                ("month", self.month(date).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// «jueves 14 de diciembre de 2023».
    pub fn full_date(&self, date: NaiveDate) -> String {
        self.message(
            "dates-full",
            &[("weekday", self.weekday(date).into()), ("date", self.long_date(date).into())],
        )
    }

    /// «jueves».
    pub fn weekday(&self, date: NaiveDate) -> String {
        word(self.word_list("dates-weekdays"), date.weekday().num_days_from_monday())
    }

    /// «17:00 horas», for a time written `HH:MM`. Anything else is said as it is.
    pub fn time(&self, time: &str) -> String {
        match parse_time(time) {
            Some((hour, minute)) => {
                self.message("dates-time", &[("time", format!("{hour:02}:{minute:02}").into())])
            }
            None => time.to_owned(),
        }
    }

    /// «catorce de diciembre de dos mil veintitrés».
    pub fn date_in_words(&self, date: NaiveDate, first: FirstOfMonth) -> String {
        let day = match (self.language(), first) {
            (Language::Es, FirstOfMonth::Ordinal) if date.day() > 1 => self.day_counted(date),
            (Language::Es, FirstOfMonth::Cardinal) => self.day_counted(date),
            // English ranks every day of the month.
            (Language::Es | Language::En, _) => {
                self.ordinal(date.day(), OrdinalStyle::Rae, Gender::Masculine)
            }
        };
        self.message(
            "dates-in-words",
            &[
                ("day", day.into()),
                ("month", self.month(date).into()),
                ("year", self.year_in_words(date.year()).into()),
            ],
        )
    }

    /// «dos mil veintitrés».
    pub fn year_in_words(&self, year: i32) -> String {
        match u64::try_from(year) {
            Ok(year) => self.cardinal(year, Gender::Masculine),
            Err(_) => year.to_string(),
        }
    }

    /// «diecisiete horas con cinco minutos», for a time written `HH:MM`. Anything else is no time.
    pub fn time_in_words(&self, time: &str) -> Option<String> {
        let (hour, minute) = parse_time(time)?;
        let hours = self.counted(hour.into(), &self.text("dates-hours"));
        if minute == 0 {
            return Some(hours);
        }
        let minutes = self.counted(minute.into(), &self.text("dates-minutes"));
        Some(self.message("dates-time-in-words", &[("hours", hours.into()), ("minutes", minutes.into())]))
    }

    fn day_counted(&self, date: NaiveDate) -> String {
        self.cardinal(date.day().into(), Gender::Masculine)
    }

    fn month(&self, date: NaiveDate) -> String {
        word(self.word_list("dates-months"), date.month0())
    }
}

fn word(words: Vec<String>, index: u32) -> String {
    words.into_iter().nth(index as usize).unwrap_or_default()
}

fn parse_time(time: &str) -> Option<(u32, u32)> {
    let (hour, minute) = time.trim().split_once(':')?;
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=2).contains(&hour.len()) || minute.len() != 2 || !figures(hour) || !figures(minute) {
        return None;
    }
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> (Locale, Locale) {
        (Locale::new(Language::Es), Locale::new(Language::En))
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_written_with_their_month_and_weekday() {
        let (es, en) = locales();
        let date = day(2023, 12, 14);
        assert_eq!(es.long_date(date), "14 de diciembre de 2023");
        assert_eq!(en.long_date(date), "14 December 2023");
        assert_eq!(es.full_date(date), "jueves 14 de diciembre de 2023");
        assert_eq!(en.full_date(date), "Thursday 14 December 2023");
        assert_eq!(es.full_date(day(2024, 1, 1)), "lunes 1 de enero de 2024");
        assert_eq!(es.weekday(day(2023, 12, 17)), "domingo");
    }

    #[test]
    fn the_words_for_dates_are_complete() {
        for locale in Language::ALL.map(Locale::new) {
            assert_eq!(locale.word_list("dates-months").len(), 12);
            assert_eq!(locale.word_list("dates-weekdays").len(), 7);
        }
    }

    #[test]
    fn dates_are_said_in_words() {
        let (es, en) = locales();
        let words = |date| es.date_in_words(date, FirstOfMonth::Ordinal);
        assert_eq!(words(day(2023, 12, 14)), "catorce de diciembre de dos mil veintitrés");
        assert_eq!(words(day(2024, 2, 21)), "veintiuno de febrero de dos mil veinticuatro");
        assert_eq!(words(day(2024, 1, 31)), "treinta y uno de enero de dos mil veinticuatro");
        assert_eq!(words(day(2000, 5, 1)), "primero de mayo de dos mil");
        assert_eq!(
            es.date_in_words(day(1999, 5, 1), FirstOfMonth::Cardinal),
            "uno de mayo de mil novecientos noventa y nueve"
        );
        assert_eq!(
            en.date_in_words(day(2023, 12, 14), FirstOfMonth::Ordinal),
            "the fourteenth of December, two thousand twenty-three"
        );
    }

    #[test]
    fn times_are_said_in_figures_and_words() {
        let (es, en) = locales();
        assert_eq!(es.time("17:00"), "17:00 horas");
        assert_eq!(es.time("9:05"), "09:05 horas");
        assert_eq!(en.time("17:00"), "17:00");
        for (time, words) in [
            ("17:05", Some("diecisiete horas con cinco minutos")),
            ("17:00", Some("diecisiete horas")),
            ("00:00", Some("cero horas")),
            ("01:01", Some("una hora con un minuto")),
            ("21:31", Some("veintiuna horas con treinta y un minutos")),
            ("24:00", None),
            ("12:60", None),
            ("+1:00", None),
            ("5 p.m.", None),
            ("", None),
        ] {
            assert_eq!(es.time_in_words(time).as_deref(), words, "{time}");
        }
        assert_eq!(es.time("por definir"), "por definir");
        assert_eq!(en.time_in_words("17:05").as_deref(), Some("seventeen hours and five minutes"));
    }
}

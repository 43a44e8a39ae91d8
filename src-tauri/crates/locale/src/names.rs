//! The names of what codes stand for: sessions, states, kinds of agenda items.

use crate::{Gender, Locale, OrdinalStyle, Value};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::sessions::SessionKind;

impl Locale {
    /// «Ordinaria».
    pub fn session_kind(&self, kind: SessionKind) -> String {
        self.of_code("sessions-kind", kind.code())
    }

    /// «En proceso».
    pub fn agreement_state(&self, state: AgreementState) -> String {
        self.of_code("agreements-state", state.code())
    }

    /// «Informe», for the code of a kind of agenda item. A code that is not known is said as it is.
    pub fn item_kind(&self, code: &str) -> String {
        let key = key("sessions-item", code);
        if self.has(&key) { self.text(&key) } else { code.to_owned() }
    }

    /// «Décima Segunda Sesión Ordinaria 2023». What is not known is left out.
    pub fn session_title(&self, kind: SessionKind, number: Option<u32>, year: Option<i32>) -> String {
        let ordinal =
            number.map(|number| self.ordinal(number, OrdinalStyle::Administrative, Gender::Feminine));
        self.session_name(kind, ordinal, year)
    }

    /// «12ª Sesión Ordinaria 2023». What is not known is left out.
    pub fn session_short_title(&self, kind: SessionKind, number: Option<u32>, year: Option<i32>) -> String {
        self.session_name(kind, number.map(|number| self.session_number(number)), year)
    }

    /// «12ª», as agendas write the number of a session.
    pub fn session_number(&self, number: u32) -> String {
        // Without the full stop of «12.ª»: boards write their numbers so, and sentences stay readable.
        self.ordinal(number, OrdinalStyle::Abbreviated, Gender::Feminine).replace('.', "")
    }

    fn session_name(&self, kind: SessionKind, ordinal: Option<String>, year: Option<i32>) -> String {
        let key = match (&ordinal, year) {
            (Some(_), Some(_)) => "sessions-title",
            (Some(_), None) => "sessions-title-without-year",
            (None, Some(_)) => "sessions-title-without-number",
            (None, None) => "sessions-title-of-kind",
        };
        let mut arguments = vec![("kind", Value::from(self.session_kind(kind)))];
        arguments.extend(ordinal.map(|ordinal| ("ordinal", ordinal.into())));
        arguments.extend(year.map(|year| ("year", year.to_string().into())));
        self.message(key, &arguments)
    }

    fn of_code(&self, prefix: &str, code: &str) -> String {
        self.text(&key(prefix, code))
    }
}

/// Keys have hyphens where codes have underscores.
fn key(prefix: &str, code: &str) -> String {
    format!("{prefix}-{}", code.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_session_has_a_long_and_a_short_name() {
        let (es, en) = (Locale::new(Language::Es), Locale::new(Language::En));
        let ordinary = SessionKind::Ordinary;
        for (number, year, long, short) in [
            (Some(12), Some(2023), "Décima Segunda Sesión Ordinaria 2023", "12ª Sesión Ordinaria 2023"),
            (Some(3), None, "Tercera Sesión Ordinaria", "3ª Sesión Ordinaria"),
            (None, Some(2023), "Sesión Ordinaria 2023", "Sesión Ordinaria 2023"),
            (None, None, "Sesión Ordinaria", "Sesión Ordinaria"),
            (
                Some(139),
                Some(2024),
                "Centésima Trigésima Novena Sesión Ordinaria 2024",
                "139ª Sesión Ordinaria 2024",
            ),
        ] {
            assert_eq!(es.session_title(ordinary, number, year), long);
            assert_eq!(es.session_short_title(ordinary, number, year), short);
        }
        assert_eq!(en.session_title(ordinary, Some(12), Some(2023)), "Twelfth Regular Session 2023");
        assert_eq!(
            en.session_short_title(SessionKind::Extraordinary, Some(21), None),
            "21st Special Session"
        );
    }

    #[test]
    fn every_code_has_a_name() {
        for locale in Language::ALL.map(Locale::new) {
            for kind in SessionKind::ALL {
                assert!(locale.has(&key("sessions-kind", kind.code())), "{kind:?}");
            }
            for state in AgreementState::ALL {
                assert!(locale.has(&key("agreements-state", state.code())), "{state:?}");
            }
            for code in ["procedure", "report", "vote", "minutes_approval", "follow_up", "other_business"] {
                assert_ne!(locale.item_kind(code), code);
            }
        }
        assert_eq!(Locale::new(Language::Es).agreement_state(AgreementState::InProgress), "En proceso");
        assert_eq!(Locale::new(Language::Es).item_kind("karaoke"), "karaoke");
    }
}

//! Every warning has its words in both languages.
// What a test shares with others is a test too.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

use sesiona_domain::agreements::AgreementState;
use sesiona_exchange::{Warning, Weekday};

/// One warning of each kind. The match below does not compile when a kind is missing here.
fn all() -> Vec<Warning> {
    let line = Some(1);
    let text = || "x".to_owned();
    let date = chrono::NaiveDate::from_ymd_opt(2023, 12, 14).unwrap();
    vec![
        Warning::NoAgenda { line },
        Warning::SeveralAgendas { line, count: 2 },
        Warning::AgendaWithoutHeading { line },
        Warning::NumberOutOfSequence { line, number: text(), position: text() },
        Warning::TitleCleaned { line, written: text(), read: text() },
        Warning::EmptyItem { line, position: text() },
        Warning::ItemTooDeep { line, position: text() },
        Warning::TextPlaced { line, last: 1, position: text() },
        Warning::HeadingDiffers { line, position: text(), written: text(), title: text() },
        Warning::TagsRemoved { line, count: 1 },
        Warning::WeekdayMismatch { line, date, written: text(), actual: Weekday::Thursday, nearest: date },
        Warning::RepeatedCode { line, agreement: text() },
        Warning::AgreementWithoutCode { line, text: text() },
        Warning::ResponsibleFromText { line, agreement: text(), responsible: text() },
        Warning::StateFromText { line, agreement: text(), state: AgreementState::Pending },
        Warning::UnknownPart { line, agreement: text(), letter: text() },
        Warning::TimeFromAgreement { line, agreement: text(), time: text(), place: None },
        Warning::SeveralDates { line, count: 2, dates: vec![date] },
        Warning::ItemMeant {
            line,
            agreement: text(),
            letter: None,
            number: text(),
            choices: vec![text()],
            proposed: text(),
        },
        Warning::CharactersReplaced { line, count: 1 },
    ]
}

#[test]
fn every_warning_has_words_that_use_only_its_data() {
    for language in ["es", "en"] {
        let path = format!("{}/../../../assets/locales/{language}/import.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(path).unwrap();
        for warning in all() {
            let json = serde_json::to_value(&warning).unwrap();
            let fields = json.as_object().unwrap();
            assert_eq!(fields.get("line"), Some(&serde_json::json!(1)));
            let code = fields["code"].as_str().unwrap().replace('_', "-");
            let start = words
                .find(&format!("\nimport-warning-{code} = "))
                .unwrap_or_else(|| panic!("{language}: {code}"));
            let message = words[start + 1..].split("\nimport-").next().unwrap();
            for variable in message.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
                assert!(fields.contains_key(variable), "{language}: {code} has no {variable}");
            }
            assert_eq!(warning.line(), Some(1));
        }
    }
}

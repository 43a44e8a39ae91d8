//! The words of paper come from the locales, all of them, in both languages.

use sesiona_documents::annexes::AnnexProblem;
use sesiona_documents::draft::PaperWarning;
use sesiona_documents::facts::Options;
use sesiona_locale::{Language, Locale};

use crate::{packet_of, session, text_of};

#[test]
fn no_key_is_printed_in_place_of_its_words() {
    let (_, laid) = packet_of(&session(), &Options::default());
    let text = text_of(&laid);
    assert!(!text.contains("paper-") && !text.contains("agreements-state"), "{text}");
}

#[test]
fn every_warning_and_every_reason_has_words() {
    let title = || String::from("t");
    let warnings = [
        PaperWarning::DateMissing,
        PaperWarning::TimeMissing,
        PaperWarning::PlaceMissing,
        PaperWarning::AgendaEmpty,
        PaperWarning::ImageUnreadable { item: title(), number: title() },
        PaperWarning::AnnexUnreadable { item: title(), number: title(), title: title(), problem: title() },
        PaperWarning::AnnexFormsDropped { item: title(), title: title() },
        PaperWarning::AnnexRepaired { item: title(), title: title() },
        PaperWarning::AnnexPagesLost { item: title(), title: title(), pages: 2 },
        PaperWarning::AnnexSignaturesDropped { item: title(), title: title() },
        PaperWarning::MissingGlyph { text: title() },
    ];
    let problems = [
        AnnexProblem::Empty,
        AnnexProblem::NotAPdf,
        AnnexProblem::NotAPicture,
        AnnexProblem::Encrypted,
        AnnexProblem::Damaged,
        AnnexProblem::TooLarge,
        AnnexProblem::TooManyPages { pages: 2, most: 1 },
        AnnexProblem::NoPages,
        AnnexProblem::TooSlow,
    ];
    let code = |value: serde_json::Value| value["code"].as_str().unwrap().replace('_', "-");
    for locale in [Language::Es, Language::En].map(Locale::new) {
        for warning in &warnings {
            let key = format!("warning-{}", code(serde_json::to_value(warning).unwrap()));
            assert!(locale.has(&key), "{key}");
        }
        for problem in &problems {
            let key = format!("paper-annex-problem-{}", code(serde_json::to_value(problem).unwrap()));
            assert!(locale.has(&key), "{key}");
        }
    }
}

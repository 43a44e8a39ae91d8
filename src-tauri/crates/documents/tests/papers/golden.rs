//! Pages as text: look at the difference when they change.

use sesiona_documents::agenda::agenda;
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::facts::Options;
use sesiona_documents::notice::notice;
use sesiona_documents::setup::Setup;
use sesiona_locale::{Language, Locale};

use crate::{laid, packet_of, session, spanish, text_of};

/// Compares pages as text with how they were.
pub fn compare(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn packet_in_spanish() {
    let (_, laid) = packet_of(&session(), &Options::default());
    crate::pages::check_boxes(&laid);
    compare("packet-es", &text_of(&laid));
}

#[test]
fn agenda_in_spanish() {
    compare("agenda-es", &text_of(&laid(&agenda(&session(), &Setup::default(), &spanish()))));
}

#[test]
fn notice_in_spanish() {
    compare("notice-es", &text_of(&laid(&notice(&session(), &Setup::default(), &spanish()))));
}

#[test]
fn notice_in_english_of_a_session_that_lacks_everything() {
    let mut facts = session();
    facts.session.date = None;
    facts.session.time = None;
    facts.session.place = None;
    facts.items.clear();
    let draft = notice(&facts, &Setup::of(PaperSize::A4), &Locale::new(Language::En));
    let codes: Vec<String> = draft
        .warnings
        .iter()
        .map(|warning| serde_json::to_value(warning).unwrap()["code"].to_string())
        .collect();
    assert_eq!(codes, ["\"date_missing\"", "\"time_missing\"", "\"place_missing\"", "\"agenda_empty\""]);
    compare("notice-en-empty", &text_of(&laid(&draft)));
}

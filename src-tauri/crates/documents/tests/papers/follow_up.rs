//! The follow-up table.

use sesiona_documents::facts::{AgreementFacts, ItemFacts, Options, PacketFacts, PartFacts, ReportFacts};
use sesiona_documents::layout::Laid;
use sesiona_documents::page::Run;
use sesiona_domain::agreements::{AgreementState, part_letter};

use crate::{packet_of, pages};

fn of(agreements: Vec<AgreementFacts>) -> Laid {
    let item = ItemFacts {
        uid: "i".into(),
        number: "4".into(),
        title: "Cumplimiento de acuerdos".into(),
        follow_up: agreements,
        ..ItemFacts::default()
    };
    let facts = PacketFacts { items: vec![item], ..PacketFacts::default() };
    let options = Options { cover: false, agenda: false, ..Options::default() };
    let (_, laid) = packet_of(&facts, &options);
    pages::check(&laid);
    laid
}

fn agreement(code: &str, text: &str) -> AgreementFacts {
    AgreementFacts { code: code.into(), text: text.into(), ..AgreementFacts::default() }
}

fn report(part: Option<&str>, narrative: &str) -> ReportFacts {
    ReportFacts {
        part: part.map(str::to_owned),
        state: AgreementState::InProgress,
        narrative: narrative.into(),
    }
}

fn runs(laid: &Laid) -> Vec<(usize, &Run)> {
    let pages = laid.document.pages.iter().enumerate();
    pages.flat_map(|(number, page)| pages::said(page).map(move |(_, run)| (number, run))).collect()
}

#[test]
fn each_part_stands_beside_its_own_status() {
    let part = |letter: &str, text: &str| PartFacts { letter: letter.into(), text: text.into() };
    let laid = of(vec![AgreementFacts {
        parts: vec![part("a", "la demanda, "), part("b", "los movimientos.")],
        reports: vec![
            report(Some("a"), &"Habrá audiencia en enero. ".repeat(12)),
            report(Some("b"), "Se verá en el punto 5."),
        ],
        ..agreement("JD-VIII-2", "Dos asuntos:")
    }]);
    let runs = runs(&laid);
    let letters: Vec<f32> =
        ["a) ", "b) "].map(|letter| runs.iter().find(|(_, run)| run.text == letter).unwrap().1.y).to_vec();
    let states: Vec<f32> =
        runs.iter().filter(|(_, run)| run.text.trim() == "En proceso").map(|(_, run)| run.y).collect();
    assert_eq!(letters, states);
}

#[test]
fn parts_beyond_z_are_all_there() {
    let parts: Vec<PartFacts> = (0..60)
        .map(|index| PartFacts { letter: part_letter(index), text: format!("asunto {index}") })
        .collect();
    let laid = of(vec![AgreementFacts { parts, ..agreement("JD-1", "Sesenta asuntos:") }]);
    let words = pages::all_words(&laid.document);
    for letter in ["a)", "z)", "aa)", "bh)"] {
        assert!(words.contains(&letter.to_owned()), "{letter}");
    }
}

#[test]
fn a_narrative_of_three_thousand_words_is_printed_whole() {
    let narrative: String = (0..3000).map(|index| format!("palabra{index} ")).collect();
    let laid = of(vec![
        AgreementFacts { reports: vec![report(None, &narrative)], ..agreement("JD-1", "Informar.") },
        agreement("JD-2", "Otro."),
    ]);
    let words = pages::all_words(&laid.document);
    assert!((0..3000).all(|index| words.binary_search(&format!("palabra{index}")).is_ok()));
    assert!(laid.document.pages.len() > 2);
}

#[test]
fn four_hundred_agreements_are_one_table_of_many_pages() {
    let all = (0..400).map(|index| AgreementFacts {
        reports: vec![report(
            None,
            &"Se trabaja en ello con las áreas responsables y se informará por escrito. ".repeat(5),
        )],
        ..agreement(&format!("JD-XI-{index}"), &"Presentar el avance del programa de trabajo. ".repeat(6))
    });
    let laid = of(all.collect());
    assert!(laid.document.pages.len() >= 50, "{} pages", laid.document.pages.len());
    assert!(laid.document.pages.iter().all(|page| pages::as_text(page).contains("Acuerdo   Estatus")));
    let words = pages::all_words(&laid.document);
    assert!((0..400).all(|index| words.contains(&format!("JD-XI-{index}."))));
}

#[test]
fn odd_characters_are_printed_as_they_are_written() {
    let text = "<p>Uno</p> & dos\ttres • cuatro {ses:roman} \u{202E}cinco 😀 שלום";
    let laid = of(vec![agreement("JD-{n}", text)]);
    let words = pages::all_words(&laid.document);
    for word in ["<p>Uno</p>", "&", "dos", "tres", "•", "{ses:roman}", "cinco", "😀", "JD-{n}."] {
        assert!(words.contains(&word.to_owned()), "{word}: {words:?}");
    }
}

#[test]
fn an_agreement_without_reports_shows_where_it_stands() {
    let laid = of(vec![AgreementFacts { state: AgreementState::Deferred, ..agreement("JD-1", "Informar.") }]);
    assert!(pages::as_text(&laid.document.pages[0]).contains("Diferido"));
}

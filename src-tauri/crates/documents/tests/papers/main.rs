//! Papers by what they say, and the bytes they become.

// Here and in the builders below, what cannot be made is a failed test.
#![allow(clippy::unwrap_used)]

#[path = "../support/cases/mod.rs"]
mod cases;
#[path = "../support/dress.rs"]
#[allow(dead_code)]
mod dress;
#[path = "../support/facts.rs"]
mod facts;
#[path = "../support/inks.rs"]
mod inks;
#[path = "../support/pages.rs"]
#[allow(dead_code)]
mod pages;

mod composing;
mod follow_up;
mod golden;
mod named;
mod wording;

use sesiona_documents::annexes::Annexes;
use sesiona_documents::draft::Draft;
use sesiona_documents::facts::{Options, PacketFacts};
use sesiona_documents::layout::fonts::Fonts;
use sesiona_documents::layout::{Laid, lay_out};
use sesiona_documents::packet::packet;
use sesiona_documents::progress::Unwatched;
use sesiona_locale::{Language, Locale};

/// The invented session's facts, with a readable annex among the others.
fn session() -> PacketFacts {
    let annex = include_bytes!("../../../../../assets/samples/guia-pmduoet.pdf");
    facts::facts(Some(annex.to_vec())).unwrap()
}

fn spanish() -> Locale {
    Locale::new(Language::Es)
}

/// A packet up to its pages.
fn packet_of(facts: &PacketFacts, options: &Options) -> (Draft, Laid) {
    let files: Vec<_> = facts
        .items
        .iter()
        .flat_map(|item| &item.annexes)
        .map(|annex| (annex.digest.clone(), annex.bytes.clone()))
        .collect();
    let annexes = Annexes::read(&files, &Unwatched);
    let draft = packet(facts, options, &annexes, &spanish());
    let laid = laid(&draft);
    (draft, laid)
}

fn laid(draft: &Draft) -> Laid {
    lay_out(&draft.paper, Fonts::embedded().unwrap(), &Unwatched).unwrap()
}

/// All pages as text.
fn text_of(laid: &Laid) -> String {
    let pages = laid.document.pages.iter().enumerate();
    let pages: Vec<String> =
        pages.map(|(index, page)| format!("===== {} =====\n{}", index + 1, pages::as_text(page))).collect();
    pages.join("\n")
}

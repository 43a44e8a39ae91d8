//! What the facts of a session become: cover, agenda, follow-up, sheets to sign, sheets before annexes, rich contents.

use std::error::Error;
use std::sync::Arc;

use serde_json::json;
use sesiona_documents::agenda::agenda;
use sesiona_documents::annexes::Annexes;
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::facts::{
    AgreementFacts, AnnexFacts, ItemFacts, Options, PacketFacts, PartFacts, ReportFacts, SignerFacts,
};
use sesiona_documents::packet::packet;
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::{Binding, Edge, LetterheadPages, Setup, Sides};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::content::RichText;
use sesiona_locale::{Language, Locale};

use super::prose::sentences;
use super::{Case, facts, logo, say};
use crate::dress::{folio, letterhead};

pub(super) fn cases(locale: &Locale) -> Result<Vec<Case>, Box<dyn Error>> {
    let logo = Some(logo()?);
    let headed = Setup { letterhead: Some(letterhead(logo, LetterheadPages::First)), ..Setup::default() };
    let marked = Setup { watermark: Some("Borrador".to_owned()), ..Setup::default() };
    let long = vec![item("1", 0, &sentences(locale, 0, 9)), item("2", 0, say(locale, "Clausura", "Closing"))];
    Ok(vec![
        of("cover", Setup::default(), &facts(locale, Vec::new()), &covered(), locale),
        of("cover-with-logo", headed, &facts(locale, Vec::new()), &covered(), locale),
        Case {
            name: "agenda-nested",
            setup: Setup::default(),
            sections: agenda(&facts(locale, nested(locale)), &Setup::default(), locale).paper.sections,
        },
        contents("contents-nested", nested(locale), locale),
        contents("contents-of-long-titles", long, locale),
        items("follow-up-three-pages", vec![followed(locale, agreements(locale))], locale),
        items("lettered-parts-aligned", vec![followed(locale, lettered(locale))], locale),
        signed("signature-sheet", signers(locale), locale),
        signed("signature-sheet-blank", Vec::new(), locale),
        of("two-sided-margins-and-folios", two_sided(), &facts(locale, prose(locale)), &covered(), locale),
        of("watermark", marked, &facts(locale, prose(locale)), &plain(), locale),
        items("divider-and-left-out-annex", vec![annexed(locale)], locale),
        items("english-inside-spanish", vec![foreign(locale)?], locale),
        items("links-printed", vec![linked(locale)?], locale),
    ])
}

fn plain() -> Options {
    Options { cover: false, agenda: false, ..Options::default() }
}

fn covered() -> Options {
    Options { cover: true, ..plain() }
}

/// What a packet of these facts says.
fn of(name: &'static str, setup: Setup, facts: &PacketFacts, options: &Options, locale: &Locale) -> Case {
    let files: Vec<_> = facts
        .items
        .iter()
        .flat_map(|item| &item.annexes)
        .map(|annex| (annex.digest.clone(), Arc::clone(&annex.bytes)))
        .collect();
    let options = Options { setup: setup.clone(), ..options.clone() };
    let sections = packet(facts, &options, &Annexes::read(&files, &Unwatched), locale).paper.sections;
    Case { name, setup, sections }
}

fn items(name: &'static str, items: Vec<ItemFacts>, locale: &Locale) -> Case {
    of(name, Setup::default(), &facts(locale, items), &plain(), locale)
}

fn contents(name: &'static str, items: Vec<ItemFacts>, locale: &Locale) -> Case {
    let options = Options { agenda: true, ..plain() };
    of(name, Setup::default(), &facts(locale, items), &options, locale)
}

fn signed(name: &'static str, signers: Vec<SignerFacts>, locale: &Locale) -> Case {
    let facts = PacketFacts { signers, ..facts(locale, Vec::new()) };
    of(name, Setup::default(), &facts, &Options { signatures: true, ..plain() }, locale)
}

fn item(number: &str, depth: u32, title: &str) -> ItemFacts {
    ItemFacts {
        uid: format!("item-{number}"),
        number: number.to_owned(),
        depth,
        title: title.to_owned(),
        ..ItemFacts::default()
    }
}

fn nested(locale: &Locale) -> Vec<ItemFacts> {
    vec![
        item("1", 0, say(locale, "Lista de asistencia", "Roll call")),
        item("2", 0, say(locale, "Informe de la dirección", "Report of the director")),
        item("2.1", 1, say(locale, "Bibliotecas y archivos", "Libraries and archives")),
        item("2.1.1", 2, &sentences(locale, 1, 1)),
        item("2.1.2", 2, say(locale, "Donaciones recibidas", "Gifts received")),
        item("2.2", 1, &sentences(locale, 3, 2)),
        item("3", 0, say(locale, "Asuntos generales", "Other business")),
    ]
}

fn prose(locale: &Locale) -> Vec<ItemFacts> {
    let text: Vec<String> = (0..9).map(|index| sentences(locale, index, 6)).collect();
    let content = RichText::from_plain(&text.join("\n"));
    vec![ItemFacts {
        content,
        ..item("1", 0, say(locale, "Informe de la dirección", "Report of the director"))
    }]
}

/// Sheets that leave more white on the right of their fronts, where they are bound.
fn two_sided() -> Setup {
    Setup {
        size: PaperSize::Custom { width: 215, height: 330 },
        sides: Sides::Two,
        binding: Binding { edge: Edge::Right, width: 40 },
        folio: Some(folio()),
        ..Setup::default()
    }
}

fn followed(locale: &Locale, follow_up: Vec<AgreementFacts>) -> ItemFacts {
    let title = say(locale, "Seguimiento de acuerdos", "Follow-up of agreements");
    ItemFacts { follow_up, ..item("4", 0, title) }
}

fn report(part: Option<&str>, state: AgreementState, narrative: String) -> ReportFacts {
    ReportFacts { part: part.map(str::to_owned), state, narrative }
}

fn agreements(locale: &Locale) -> Vec<AgreementFacts> {
    let states = [AgreementState::InProgress, AgreementState::Fulfilled, AgreementState::Pending];
    let one = |index: usize| AgreementFacts {
        code: format!("JG-III-{}", index + 1),
        text: sentences(locale, index, 2),
        state: states[index % 3],
        responsible: vec![say(locale, "Dirección de Bibliotecas", "Libraries Office").to_owned()],
        due_on: chrono::NaiveDate::from_ymd_opt(2025, 4, 1 + index as u32),
        reports: vec![report(None, states[index % 3], sentences(locale, index + 2, 1 + index % 3))],
        ..AgreementFacts::default()
    };
    let mut all: Vec<AgreementFacts> = (0..15).map(one).collect();
    all.extend(lettered(locale));
    all
}

/// An agreement with lettered parts, one reported on as a whole as well, and one of which nothing is reported.
fn lettered(locale: &Locale) -> Vec<AgreementFacts> {
    let part =
        |letter: &str, from: usize| PartFacts { letter: letter.to_owned(), text: sentences(locale, from, 1) };
    let parts = || vec![part("a", 1), part("b", 3), part("c", 4)];
    let reports = || {
        vec![
            report(Some("a"), AgreementState::InProgress, sentences(locale, 2, 4)),
            report(Some("b"), AgreementState::Fulfilled, sentences(locale, 5, 1)),
            report(Some("c"), AgreementState::Pending, String::new()),
        ]
    };
    let whole = report(None, AgreementState::InProgress, sentences(locale, 0, 1));
    let text = say(locale, "La Dirección atenderá tres asuntos:", "The Office will see to three matters:");
    let agreement = |code: &str, reports| AgreementFacts {
        code: code.to_owned(),
        text: text.to_owned(),
        state: AgreementState::InProgress,
        parts: parts(),
        reports,
        ..AgreementFacts::default()
    };
    vec![
        agreement("JG-II-8", reports()),
        agreement("JG-II-9", reports().into_iter().chain([whole]).collect()),
        agreement("JG-II-10", Vec::new()),
    ]
}

fn signers(locale: &Locale) -> Vec<SignerFacts> {
    let names = [
        "Amalia Ríos Peñaloza",
        "Ezequiel Núñez y Garza de los Santos Martínez",
        "Noé Íñiguez Ötzi",
        "María del Socorro Montserrat Villaseñor Etchegaray",
        "Łukasz Żółć",
    ];
    let office = say(locale, "Vocal propietario por el sector de bibliotecas", "Member for the libraries");
    names
        .iter()
        .cycle()
        .take(17)
        .enumerate()
        .map(|(index, name)| SignerFacts {
            name: (*name).to_owned(),
            office: if index % 3 == 2 { String::new() } else { office.to_owned() },
        })
        .collect()
}

/// An item with an annex that can be read, one that cannot, and one that is not there.
fn annexed(locale: &Locale) -> ItemFacts {
    let guide = include_bytes!("../../../../../../assets/samples/guia-pmduoet.pdf");
    let annex = |uid: &str, title: &str, bytes: &[u8]| AnnexFacts {
        uid: uid.to_owned(),
        name: format!("{uid}.pdf"),
        title: title.to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: bytes.into(),
        digest: format!("digest-{uid}"),
    };
    let annexes = vec![
        annex("guia", say(locale, "Guía de lectura", "Reading guide"), guide),
        annex("contrato", &sentences(locale, 0, 2), b"no es un PDF"),
        annex("planos", say(locale, "Planos", "Drawings"), b""),
    ];
    ItemFacts {
        annexes, ..item("5", 0, say(locale, "Convenio de colaboración", "Agreement to collaborate"))
    }
}

fn rich(content: serde_json::Value) -> Result<RichText, serde_json::Error> {
    serde_json::from_value(json!({ "type": "doc", "content": content }))
}

fn paragraph(words: &str) -> serde_json::Value {
    json!({ "type": "paragraph", "content": [{ "type": "text", "text": words }] })
}

/// Paragraphs in the paper's language and in the other one.
fn foreign(locale: &Locale) -> Result<ItemFacts, serde_json::Error> {
    let other = Locale::new(match locale.language() {
        Language::Es => Language::En,
        Language::En => Language::Es,
    });
    let content = rich(json!([
        paragraph(&sentences(locale, 0, 2)),
        paragraph(&sentences(&other, 0, 5)),
        { "type": "blockquote", "content": [paragraph(&sentences(&other, 4, 2))] },
        paragraph(&sentences(locale, 2, 2)),
    ]))?;
    Ok(ItemFacts {
        content,
        ..item("6", 0, say(locale, "Carta de la red internacional", "Letter of the network"))
    })
}

fn linked(locale: &Locale) -> Result<ItemFacts, serde_json::Error> {
    let link = |words: &str, address: &str| json!({ "type": "text", "text": words, "marks": [{ "type": "link", "attrs": { "href": address } }] });
    let text = |words: &str| json!({ "type": "text", "text": words });
    let content = rich(json!([
        { "type": "paragraph", "content": [
            text(&format!("{} ", sentences(locale, 0, 1))),
            link(say(locale, "el catálogo en línea", "the catalogue online"), "https://catalogo.example.org/busqueda?materia=archivos&orden=fecha"),
            text(&format!(". {} ", sentences(locale, 1, 1))),
            link("https://example.org", "https://example.org"),
            text(say(locale, " y ", " and ")),
            link("archivo@example.org", "mailto:archivo@example.org"),
            text("."),
        ] },
        { "type": "bulletList", "content": [{ "type": "listItem", "content": [
            { "type": "paragraph", "content": [link(&sentences(locale, 3, 1), "https://example.org/actas/2025/marzo/tercera-sesion-ordinaria.html")] },
        ] }] },
    ]))?;
    Ok(ItemFacts { content, ..item("7", 0, say(locale, "Consulta en línea", "Consultation online")) })
}

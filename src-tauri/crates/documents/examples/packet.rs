//! Composes the papers of an invented session:
//! `cargo run -p sesiona-documents --example packet -- OUT.pdf [carta|oficio|legal|a4] [ANNEX.pdf]
//! [merge|attach|separate] [plain|dressed]`; dressed papers are bound, numbered and marked in every way.

use std::sync::Arc;

use sesiona_documents::blocks::PaperSize;
use sesiona_documents::compose::{PaperKind, compose};
use sesiona_documents::facts::{AnnexMode, Options, PacketFacts};
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::{
    Binding, Edge, Folio, FolioCount, FolioPlace, Letterhead, LetterheadPages, Setup, Sides,
};
use sesiona_locale::{Language, Locale};

#[path = "../tests/support/facts.rs"]
mod facts;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "packet.pdf".to_owned());
    let paper = match arguments.next().as_deref() {
        Some("oficio") => PaperSize::Oficio,
        Some("legal") => PaperSize::Legal,
        Some("a4") => PaperSize::A4,
        _ => PaperSize::Carta,
    };
    let annex = arguments.next().map(std::fs::read).transpose()?;
    let annex_mode = match arguments.next().as_deref() {
        Some("attach") => AnnexMode::Attach,
        Some("separate") => AnnexMode::Separate,
        _ => AnnexMode::Merge,
    };
    let facts = facts::facts(annex)?;
    let locale = Locale::new(Language::Es);
    let setup = match arguments.next().as_deref() {
        Some("dressed") => dressed(paper, &facts),
        _ => Setup::of(paper),
    };
    let signatures = setup.folio.is_some();
    let options = Options { setup, annex_mode, signatures, ..Options::default() };
    for (kind, name) in [
        (PaperKind::Packet, out.clone()),
        (PaperKind::Agenda, out.replace(".pdf", "-agenda.pdf")),
        (PaperKind::Notice, out.replace(".pdf", "-notice.pdf")),
    ] {
        let composed = compose(kind, &facts, &options, &locale, &Unwatched)?;
        std::fs::write(name, &composed.bytes)?;
    }
    Ok(())
}

/// Sheets printed on both sides, with everything around their text that there is.
fn dressed(size: PaperSize, facts: &PacketFacts) -> Setup {
    let logo =
        facts.images.values().find_map(|bytes| sesiona_documents::annexes::picture(bytes).ok()).map(Arc::new);
    Setup {
        size,
        sides: Sides::Two,
        binding: Binding { edge: Edge::Left, width: 35 },
        folio: Some(Folio {
            first: 187,
            count: FolioCount::Leaf,
            cover: false,
            place: FolioPlace::TopOuter,
            label: format!("Folio {}", Folio::NUMBER),
            digits: 4,
        }),
        watermark: Some("Borrador".to_owned()),
        letterhead: Some(Letterhead {
            logo,
            alt: "Logotipo del instituto".to_owned(),
            lines: ["Instituto de Ejemplo", "Calle de la Prueba 1, Centro", "Teléfono 000 000 0000"]
                .map(str::to_owned)
                .to_vec(),
            pages: LetterheadPages::Every,
        }),
    }
}

//! Composes the papers of an invented session:
//! `cargo run -p sesiona-documents --example packet -- OUT.pdf [carta|oficio|legal|a4] [ANNEX.pdf]
//! [merge|attach|separate] [plain|dressed]`; dressed papers are bound, numbered and marked in every way.

use std::sync::Arc;

use sesiona_documents::annexes::picture;
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::compose::{PaperKind, compose};
use sesiona_documents::facts::{AnnexMode, Options};
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::Setup;
use sesiona_locale::{Language, Locale};

#[path = "../tests/support/dress.rs"]
mod dress;
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
        Some("dressed") => {
            let mut pictures = facts.images.values().filter_map(|bytes| picture(bytes).ok());
            dress::dressed(paper, pictures.next().map(Arc::new))
        }
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

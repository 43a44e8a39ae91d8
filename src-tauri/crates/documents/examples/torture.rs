//! Composes one paper of everything that layout has to get right:
//! `cargo run -p sesiona-documents --example torture -- OUT.pdf [es|en] [carta|oficio|legal|a4|WIDTHxHEIGHT] [plain|dressed]
//! [CASE]`; with the name of a case, that one alone.

use sesiona_documents::annexes::Annexes;
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::layout::fonts::Fonts;
use sesiona_documents::layout::lay_out;
use sesiona_documents::pdf;
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::Setup;
use sesiona_locale::{Language, Locale};

#[path = "../tests/support/cases/mod.rs"]
mod cases;
#[path = "../tests/support/dress.rs"]
mod dress;
#[path = "../tests/support/inks.rs"]
mod inks;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "torture.pdf".to_owned());
    let language = arguments.next().and_then(|code| Language::from_code(&code)).unwrap_or_default();
    let size = arguments.next().map_or(Ok(PaperSize::Carta), |name| size_of(&name))?;
    let setup = match arguments.next().as_deref() {
        Some("dressed") => dress::dressed(size, Some(cases::logo()?)),
        _ => Setup::of(size),
    };
    let locale = Locale::new(language);
    let mut paper = cases::torture(&locale, &setup)?;
    if let Some(name) = arguments.next() {
        let case = cases::cases(&locale)?.into_iter().find(|case| case.name == name);
        paper = case.ok_or(format!("no case is called {name}"))?.paper(&locale);
        paper.sections.retain(|section| !matches!(section.body, sesiona_documents::blocks::Body::Annex(_)));
    }
    let fonts = Fonts::embedded()?;
    let laid = lay_out(&paper, fonts, &Unwatched)?;
    std::fs::write(out, pdf::write(&laid.document, fonts, &Annexes::default(), &Unwatched)?)?;
    Ok(())
}

/// The sheets of this name or measure in millimetres.
fn size_of(name: &str) -> Result<PaperSize, Box<dyn std::error::Error>> {
    Ok(match name {
        "carta" => PaperSize::Carta,
        "oficio" => PaperSize::Oficio,
        "legal" => PaperSize::Legal,
        "a4" => PaperSize::A4,
        measure => {
            let (width, height) = measure.split_once('x').ok_or("a measure is WIDTHxHEIGHT")?;
            PaperSize::Custom { width: width.parse()?, height: height.parse()? }
        }
    })
}

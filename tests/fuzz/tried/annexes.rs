//! A foreign file → a packet.

use std::sync::Arc;

use sesiona_documents::annexes::{Annexes, image_media_type};
use sesiona_documents::compose::{PaperKind, compose};
use sesiona_documents::draft::PaperWarning;
use sesiona_documents::facts::{AnnexFacts, ItemFacts, Options};
use sesiona_documents::progress::Unwatched;

use super::LOCALE;

/// No file may bring more pages than a reader takes in.
const MOST_PAGES: usize = 5_000;

/// Reads a file and makes a packet with it; the answer is whether it could be read.
///
/// # Panics
/// When the packet is not made, or is not what the reader promised.
pub fn tried(bytes: &[u8]) -> bool {
    let bytes: Arc<[u8]> = Arc::from(bytes);
    let annexes = Annexes::read(&[(DIGEST.to_owned(), Arc::clone(&bytes))], &Unwatched);
    let pages = annexes.pages(DIGEST).map(|pages| pages.len());
    let pictures = annexes.pictures(DIGEST).map(<[_]>::len);
    assert!(pages.is_err() || pictures.is_err(), "a file is one thing");
    let read = *pages.as_ref().unwrap_or(pictures.as_ref().unwrap_or(&0));
    assert!(read <= MOST_PAGES);
    // What is refused becomes the same sheet each time: one in sixteen will do.
    if read == 0 && !bytes.len().is_multiple_of(16) {
        return false;
    }
    // A wrong media type costs the sheet, never the packet.
    let image = image_media_type(&bytes).unwrap_or("image/png");
    let files = [annex("a", "application/pdf", &bytes), annex("b", image, &bytes)];
    let item = ItemFacts {
        number: "1".into(),
        title: "Punto".into(),
        annexes: files.into(),
        ..ItemFacts::default()
    };
    let facts = super::session(item);
    let options = Options { cover: false, agenda: false, ..Options::default() };
    let made = LOCALE.with(|locale| compose(PaperKind::Packet, &facts, &options, locale, &Unwatched));
    let made = made.unwrap_or_else(|error| panic!("the packet is not made: {error}"));
    let refused =
        made.warnings.iter().filter(|warning| matches!(warning, PaperWarning::AnnexUnreadable { .. }));
    let refused = refused.count();
    assert!((1..=2).contains(&refused), "{:?}", made.warnings);
    if let Ok(pages) = pages {
        // Of what the reader promised, only a file with which the writer fails is missing.
        assert!(refused == 2 || made.pages as usize >= pages, "{} of {pages} pages", made.pages);
    }
    read > 0
}

const DIGEST: &str = "5e51";

fn annex(uid: &str, media_type: &str, bytes: &Arc<[u8]>) -> AnnexFacts {
    AnnexFacts {
        uid: uid.into(),
        name: "anexo".into(),
        title: "Anexo".into(),
        media_type: media_type.into(),
        bytes: Arc::clone(bytes),
        digest: DIGEST.into(),
    }
}

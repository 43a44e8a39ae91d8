//! Papers with everything around their text that there is.

use std::sync::Arc;

use sesiona_documents::blocks::PaperSize;
use sesiona_documents::page::Picture;
use sesiona_documents::setup::{
    Binding, Edge, Folio, FolioCount, FolioPlace, Letterhead, LetterheadPages, Setup, Sides,
};

/// Sheets printed on both sides, bound, numbered, marked, and with a letterhead on each.
pub fn dressed(size: PaperSize, logo: Option<Arc<Picture>>) -> Setup {
    Setup {
        size,
        sides: Sides::Two,
        binding: Binding { edge: Edge::Left, width: 35 },
        folio: Some(folio()),
        watermark: Some("Borrador".to_owned()),
        letterhead: Some(letterhead(logo, LetterheadPages::Every)),
    }
}

/// The numbers of leaves that continue a file of records.
pub fn folio() -> Folio {
    Folio {
        first: 187,
        count: FolioCount::Leaf,
        cover: false,
        place: FolioPlace::TopOuter,
        label: format!("Folio {}", Folio::NUMBER),
        digits: 4,
    }
}

/// An institution's letterhead.
pub fn letterhead(logo: Option<Arc<Picture>>, pages: LetterheadPages) -> Letterhead {
    Letterhead {
        logo,
        alt: "Logotipo del instituto".to_owned(),
        lines: ["Instituto de Ejemplo", "Calle de la Prueba 1, Centro", "Teléfono 000 000 0000"]
            .map(str::to_owned)
            .to_vec(),
        pages,
    }
}

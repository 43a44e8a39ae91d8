//! Pages → ink: the only place that names printpdf.

mod attachments;
mod check;
mod clusters;
mod colour;
mod draft;
mod file;
mod ink;
mod links;
mod metadata;
mod objects;
mod outline;
mod pages;
mod pictures;
mod stretches;
mod structure;
mod typefaces;
pub(crate) mod values;

use std::sync::atomic::{AtomicU64, Ordering};

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use rayon::prelude::*;

pub use check::check;
pub(crate) use links::safe_address;
pub(crate) use objects::Objects;
pub use pages::{PageRange, made_as, take_pages};
pub(crate) use pictures::pack;

use crate::annexes::{AnnexFile, Annexes};
use crate::layout::fonts::Fonts;
use crate::page::Document;
use crate::progress::{Progress, Step};
use draft::Draft;
use typefaces::Typefaces;

/// How many pages one core turns into operators at a time: few enough that their memory is soon free again.
const PAGES_AT_ONCE: usize = 16;

/// Why a document did not become a file.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// It is no longer wanted.
    #[error("cancelled")]
    Cancelled,
    /// A run names a face that is not there.
    #[error("there is no face {face}")]
    UnknownFace {
        /// The number it names.
        face: u8,
    },
    /// A face cannot be cut down to the glyphs that are used.
    #[error("the face {face} cannot be cut")]
    FaceUnreadable {
        /// Its name.
        face: String,
    },
    /// A face did not come through printpdf.
    #[error("a face was lost on the way")]
    FaceLost,
    /// A page shows an annex that was not read.
    #[error("page {page} of annex {digest} is not there")]
    AnnexMissing {
        /// The digest of the annex.
        digest: String,
        /// The page, from 0.
        page: u32,
    },
    /// The bytes cannot be put together.
    #[error("the file cannot be put together")]
    Unwritten(#[from] std::io::Error),
    /// The finished file does not read back as it was meant.
    #[error("the finished file does not read back: {reason}")]
    Unsound {
        /// What is wrong.
        reason: String,
    },
}

/// Turns a document into the bytes of a PDF file; the same document and annexes give the same bytes.
///
/// # Errors
/// [`PdfError::Cancelled`] when it is no longer wanted; anything else is a fault of the program.
pub fn write(
    document: &Document,
    fonts: &Fonts,
    annexes: &Annexes,
    progress: &dyn Progress,
) -> Result<Vec<u8>, PdfError> {
    write_with(document, fonts, annexes, &[], progress)
}

/// [`write`], with files attached to the file.
///
/// # Errors
/// As [`write`].
pub fn write_with(
    document: &Document,
    fonts: &Fonts,
    annexes: &Annexes,
    attached: &[AnnexFile],
    progress: &dyn Progress,
) -> Result<Vec<u8>, PdfError> {
    wanted(progress)?;
    let typefaces = Typefaces::of(document, fonts)?;
    let contents = drawn(document, &typefaces, progress)?;
    let bytes = Draft::new(document, &typefaces)?.finish(contents, annexes, attached, progress)?;
    progress.step(0, 1, Step::Check);
    wanted(progress)?;
    check(&bytes, document.pages.len())?;
    progress.step(1, 1, Step::Check);
    Ok(bytes)
}

fn wanted(progress: &dyn Progress) -> Result<(), PdfError> {
    if progress.cancelled() { Err(PdfError::Cancelled) } else { Ok(()) }
}

/// The drawing of each page, made on every core.
fn drawn(
    document: &Document,
    typefaces: &Typefaces,
    progress: &dyn Progress,
) -> Result<Vec<Vec<u8>>, PdfError> {
    let total = document.pages.len() as u64;
    let done = AtomicU64::new(0);
    let chunks: Result<Vec<Vec<Vec<u8>>>, PdfError> = document
        .pages
        .par_chunks(PAGES_AT_ONCE)
        .map(|pages| {
            wanted(progress)?;
            let inked = pages.iter().map(|page| {
                // The sheet's size is set with the page itself; printpdf only needs to know one.
                PdfPage::new(Mm(0.0), Mm(0.0), ink::ink(page, &document.elements, typefaces))
            });
            let mut part = PdfDocument::new("");
            part.pages = inked.collect();
            let streams = streams(part);
            let finished = done.fetch_add(pages.len() as u64, Ordering::Relaxed) + pages.len() as u64;
            progress.step(finished, total, Step::Ink);
            Ok(streams)
        })
        .collect();
    Ok(chunks?.concat())
}

/// What printpdf writes for the operators of each page.
fn streams(part: PdfDocument) -> Vec<Vec<u8>> {
    let mut made = part.to_lopdf_document(&save_options(), &mut Vec::new());
    let pages: Vec<lopdf::ObjectId> = made.page_iter().collect();
    let contents = pages.iter().map(|page| made.get_page_contents(*page)).collect::<Vec<_>>();
    let taken = contents.into_iter().map(|ids| {
        let streams = ids.iter().filter_map(|id| match made.objects.remove(id) {
            Some(lopdf::Object::Stream(stream)) => Some(stream.content),
            _ => None,
        });
        streams.collect::<Vec<_>>().concat()
    });
    taken.collect()
}

/// Nothing is done to the document beyond writing its operators down, those that show text by their codes among them:
/// printpdf calls them unknown.
fn save_options() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None }
}

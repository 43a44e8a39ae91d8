//! A paper from facts to bytes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use sesiona_locale::Locale;

use crate::agenda::agenda;
use crate::annexes::{AnnexFile, AnnexRemark, Annexes};
use crate::blocks::Body;
use crate::draft::{Draft, PaperWarning, SectionKind};
use crate::facts::{AnnexFacts, AnnexMode, ItemFacts, Options, PacketFacts};
use crate::layout::fonts::{Fonts, FontsUnreadable};
use crate::layout::{Cancelled, Laid, SectionPages, lay_out};
use crate::notice::notice;
use crate::packet::packet;
use crate::page::{Anchor, AnchorId, AnnexPage, Document, OutlineEntry, Page, Placed};
use crate::pdf::{self, PdfError};
use crate::progress::{Progress, Unwatched};
use crate::ruler::{draw_rulers, ruler};

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperKind {
    /// The whole packet of a session.
    Packet,
    /// The agenda alone.
    Agenda,
    /// The notice of meeting.
    Notice,
    /// The test page with rulers.
    Ruler,
}

/// A finished paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Composed {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// Where its sections stand, in reading order.
    pub sections: Vec<SectionRange>,
    /// What its reader should know.
    pub warnings: Vec<PaperWarning>,
    /// The foreign files to be written beside it, in a folder of their own; only with [`AnnexMode::Separate`].
    pub files: Vec<AnnexFile>,
}

/// Where a section of a paper stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRange {
    /// The item, note or file; `None` for cover and agenda.
    pub uid: Option<String>,
    /// What it is.
    pub kind: SectionKind,
    /// Its title.
    pub title: String,
    /// The item's number.
    pub number: Option<String>,
    /// How deep its item stands.
    pub depth: u32,
    /// Its first page, from 1.
    pub first_page: u32,
    /// How many pages have some of it.
    pub pages: u32,
    /// Its first and last folio, where it has any.
    pub folios: Option<(u32, u32)>,
}

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// It is no longer wanted.
    #[error("cancelled")]
    Cancelled,
    /// The program's own typefaces cannot be read.
    #[error(transparent)]
    Fonts(#[from] FontsUnreadable),
    /// The pages did not become a file.
    #[error(transparent)]
    Pdf(PdfError),
}

impl From<Cancelled> for ComposeError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<PdfError> for ComposeError {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Cancelled => Self::Cancelled,
            other => Self::Pdf(other),
        }
    }
}

/// Composes a paper; the same facts, options and locale give the same bytes.
///
/// # Errors
/// [`ComposeError::Cancelled`] soon after `progress` says so; anything else is a fault of the program.
pub fn compose(
    kind: PaperKind,
    facts: &PacketFacts,
    options: &Options,
    locale: &Locale,
    progress: &dyn Progress,
) -> Result<Composed, ComposeError> {
    let order = Order { kind, facts, options, locale, progress };
    let mut typeset = order.typeset(order.annexes())?;
    match order.composed(&typeset) {
        // A foreign file that no reader of ours could be made to refuse must not cost the whole paper.
        Err(ComposeError::Pdf(PdfError::Unsound { .. }))
            if typeset.annexes.leave_out_unsound(|annexes, digest| order.is_sound(annexes, digest)) =>
        {
            order.composed(&order.typeset(typeset.annexes)?)
        }
        outcome => outcome,
    }
}

/// A paper that was ordered.
struct Order<'a> {
    kind: PaperKind,
    facts: &'a PacketFacts,
    options: &'a Options,
    locale: &'a Locale,
    progress: &'a dyn Progress,
}

impl Order<'_> {
    fn annexes(&self) -> Annexes {
        match self.kind {
            PaperKind::Packet => Annexes::read(&files(self.facts, self.options), self.progress),
            PaperKind::Agenda | PaperKind::Notice | PaperKind::Ruler => Annexes::default(),
        }
    }

    fn typeset(&self, annexes: Annexes) -> Result<Typeset, ComposeError> {
        let Self { facts, options, locale, progress, .. } = *self;
        let fonts = Fonts::embedded()?;
        wanted(progress)?;
        let mut draft = match self.kind {
            PaperKind::Packet => packet(facts, options, &annexes, locale),
            PaperKind::Agenda => agenda(facts, &options.setup, locale),
            PaperKind::Notice => notice(facts, &options.setup, locale),
            PaperKind::Ruler => ruler(options.setup.size, locale),
        };
        wanted(progress)?;
        let mut laid = lay_out(&draft.paper, fonts, progress)?;
        if self.kind == PaperKind::Ruler {
            draw_rulers(&mut laid, fonts, locale);
        }
        hang_outlines(&draft, &annexes, &mut laid);
        // A file that goes along as it is loses nothing.
        if self.kind == PaperKind::Packet && options.annex_mode == AnnexMode::Merge {
            warn_of_losses(&mut draft, facts, options, &annexes);
        }
        if !laid.missing.is_empty() {
            draft.warn(PaperWarning::MissingGlyph { text: laid.missing.join(" ") });
        }
        let sections = ranges(&draft, &laid);
        let files = std::mem::take(&mut draft.files);
        let (attached, beside) = match options.annex_mode {
            AnnexMode::Attach => (files, Vec::new()),
            AnnexMode::Merge | AnnexMode::Separate => (Vec::new(), files),
        };
        Ok(Typeset { document: laid.document, sections, warnings: draft.warnings, annexes, attached, beside })
    }

    fn composed(&self, typeset: &Typeset) -> Result<Composed, ComposeError> {
        let bytes = written(&typeset.document, &typeset.annexes, &typeset.attached, self.progress)?;
        Ok(Composed {
            bytes,
            pages: counted(typeset.document.pages.len()),
            sections: typeset.sections.clone(),
            warnings: typeset.warnings.clone(),
            files: typeset.beside.clone(),
        })
    }

    /// Whether the pages of an annex alone become a sound file.
    fn is_sound(&self, annexes: &Annexes, digest: &str) -> bool {
        let pages = annexes.pages(digest).unwrap_or_default().into_iter().zip(0..);
        let pages = pages.map(|((width, height), page)| {
            let annex = Some(AnnexPage { digest: digest.to_owned(), page, element: None });
            Page { width, height, annex, ..Page::default() }
        });
        let document = Document { pages: pages.collect(), ..Document::default() };
        written(&document, annexes, &[], self.progress).is_ok()
    }
}

/// A paper whose pages are laid out and can be written, all or some.
#[derive(Debug)]
pub struct Typeset {
    document: Document,
    sections: Vec<SectionRange>,
    warnings: Vec<PaperWarning>,
    annexes: Annexes,
    attached: Vec<AnnexFile>,
    beside: Vec<AnnexFile>,
}

impl Typeset {
    /// Width and height of each page in points.
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        self.document.pages.iter().map(|page| (page.width, page.height)).collect()
    }

    /// Where its sections stand, in reading order.
    pub fn sections(&self) -> &[SectionRange] {
        &self.sections
    }

    /// What its reader should know.
    pub fn warnings(&self) -> &[PaperWarning] {
        &self.warnings
    }

    /// A PDF of some of its pages, to be looked at: they show what they show in the whole, and lead nowhere.
    ///
    /// # Errors
    /// [`ComposeError::Pdf`] when a foreign page cannot be shown.
    pub fn pages(&self, range: std::ops::Range<usize>) -> Result<Vec<u8>, ComposeError> {
        let all = &self.document.pages;
        let range = range.start.min(all.len())..range.end.min(all.len());
        let pages = all.get(range).unwrap_or_default().iter().map(seen).collect();
        let Document { title, language, subject, date, .. } = &self.document;
        let [title, language, subject, date] = [title, language, subject, date].map(String::clone);
        let document = Document { title, language, subject, date, pages, ..Document::default() };
        written(&document, &self.annexes, &[], &Unwatched)
    }
}

/// A page as it is seen, without a place in the structure of a document.
fn seen(page: &Page) -> Page {
    let item = |item: &Placed| Placed { element: None, ink: item.ink.clone() };
    let annex = page.annex.as_ref().map(|annex| AnnexPage { element: None, ..annex.clone() });
    Page { items: page.items.iter().map(item).collect(), annex, links: Vec::new(), ..*page }
}

/// Lays out a paper, whose pages are then written as they are asked for.
///
/// # Errors
/// As [`compose`].
pub fn typeset(
    kind: PaperKind,
    facts: &PacketFacts,
    options: &Options,
    locale: &Locale,
    progress: &dyn Progress,
) -> Result<Typeset, ComposeError> {
    let order = Order { kind, facts, options, locale, progress };
    order.typeset(order.annexes())
}

/// The bytes of a document. What a foreign page makes fail is no sound file, whichever way it fails.
fn written(
    document: &Document,
    annexes: &Annexes,
    attached: &[AnnexFile],
    progress: &dyn Progress,
) -> Result<Vec<u8>, ComposeError> {
    let fonts = Fonts::embedded()?;
    let write = || pdf::write_with(document, fonts, annexes, attached, progress);
    let outcome = catch_unwind(AssertUnwindSafe(write));
    let outcome =
        outcome.unwrap_or_else(|_| Err(PdfError::Unsound { reason: "the writing broke off".to_owned() }));
    Ok(outcome?)
}

fn wanted(progress: &dyn Progress) -> Result<(), ComposeError> {
    if progress.cancelled() { Err(ComposeError::Cancelled) } else { Ok(()) }
}

/// The foreign files that are taken in.
fn files(facts: &PacketFacts, options: &Options) -> Vec<(String, Arc<[u8]>)> {
    included(facts, options).map(|(_, annex)| (annex.digest.clone(), Arc::clone(&annex.bytes))).collect()
}

/// Each foreign file with its item.
fn included<'f>(
    facts: &'f PacketFacts,
    options: &'f Options,
) -> impl Iterator<Item = (&'f ItemFacts, &'f AnnexFacts)> {
    let items = facts.items.iter().filter(|item| options.includes(&item.uid));
    let annexes = items.flat_map(|item| item.annexes.iter().map(move |annex| (item, annex)));
    annexes.filter(|(_, annex)| options.includes(&annex.uid))
}

fn warn_of_losses(draft: &mut Draft, facts: &PacketFacts, options: &Options, annexes: &Annexes) {
    for (item, annex) in included(facts, options) {
        let (item, title) = (|| item.uid.clone(), || annex.title.clone());
        for remark in annexes.remarks(&annex.digest) {
            draft.warn(match remark {
                AnnexRemark::Repaired => PaperWarning::AnnexRepaired { item: item(), title: title() },
                AnnexRemark::PagesLost { pages } => {
                    PaperWarning::AnnexPagesLost { item: item(), title: title(), pages: *pages }
                }
                AnnexRemark::FormsDropped { .. }
                | AnnexRemark::NotesDropped { .. }
                | AnnexRemark::DynamicForm => {
                    PaperWarning::AnnexFormsDropped { item: item(), title: title() }
                }
                AnnexRemark::SignaturesDropped { .. } => {
                    PaperWarning::AnnexSignaturesDropped { item: item(), title: title() }
                }
            });
        }
    }
}

/// Hangs the outline of each annex below the annex's own entry.
fn hang_outlines(draft: &Draft, annexes: &Annexes, laid: &mut Laid) {
    for (section, pages) in draft.paper.sections.iter().zip(&laid.sections) {
        let Body::Annex(shown) = &section.body else { continue };
        let Some(annex) = annexes.get(&shown.digest) else { continue };
        let document = &mut laid.document;
        let before = |entry: &OutlineEntry| {
            let anchor = document.anchors.get(entry.anchor.0 as usize);
            anchor.is_some_and(|anchor| (anchor.page as usize) < pages.first)
        };
        let place = document.outline.partition_point(before);
        let mut entries = Vec::with_capacity(annex.outline().len());
        for foreign in annex.outline() {
            let page = pages.first + foreign.place.page as usize;
            let Some(sheet) = document.pages.get(page).filter(|_| page < pages.first + pages.count) else {
                continue;
            };
            let y = annex.landing(&foreign.place, (sheet.width, sheet.height));
            let anchor = AnchorId(counted(document.anchors.len()));
            document.anchors.push(Anchor { page: counted(page), y });
            let depth = section.depth.saturating_add(1).saturating_add(foreign.depth);
            entries.push(OutlineEntry { title: foreign.title.clone(), depth, anchor });
        }
        document.outline.splice(place..place, entries);
    }
}

/// The pages of what each mark stands for: all sections up to the next mark.
fn ranges(draft: &Draft, laid: &Laid) -> Vec<SectionRange> {
    let ends = draft.marks.iter().skip(1).map(|mark| mark.section).chain([laid.sections.len()]);
    let ranges = draft.marks.iter().zip(ends).map(|(mark, end)| {
        let sections = laid.sections.get(mark.section..end).unwrap_or_default();
        let first = sections.first().map_or(0, |section| section.first);
        let end = sections.iter().map(|SectionPages { first, count }| first + count).max().unwrap_or(first);
        SectionRange {
            uid: mark.uid.clone(),
            kind: mark.kind,
            title: mark.title.clone(),
            number: mark.number.clone(),
            depth: mark.depth,
            first_page: counted(first + 1),
            pages: counted(end - first),
            folios: folios(laid, first, end),
        }
    });
    ranges.collect()
}

/// The folios of pages.
fn folios(laid: &Laid, first: usize, end: usize) -> Option<(u32, u32)> {
    let mut numbers = laid.folios.get(first..end)?.iter().flatten();
    let from = *numbers.next()?;
    Some((from, numbers.last().copied().unwrap_or(from)))
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

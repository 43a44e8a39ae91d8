//! Papers to be looked at: laid out whole, and written page by page as their pages come into view.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_documents::compose::Typeset;
use sesiona_documents::progress::{Progress, Step};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::within;
use crate::files;
use crate::papers::{self, Order, PaperArgument, SectionRow};

/// How many papers are kept: the newest, and the one before it, which is shown until the newest is.
const KEPT: usize = 2;
/// The most pages that are written at a time.
const PAGES_AT_ONCE: u32 = 32;

/// The papers that are being looked at.
#[derive(Default)]
pub(crate) struct Previews {
    /// The number of the paper asked for last.
    last: Arc<AtomicU32>,
    kept: VecDeque<(u32, Arc<Typeset>)>,
}

/// A paper that is laid out as long as no other is asked for: nobody would look at it any more.
struct Asked {
    number: u32,
    last: Arc<AtomicU32>,
}

impl Progress for Asked {
    fn step(&self, _: u64, _: u64, _: Step) {}

    fn cancelled(&self) -> bool {
        self.last.load(Ordering::Relaxed) != self.number
    }
}

impl Previews {
    fn ask(&mut self) -> Asked {
        let number = self.last.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        Asked { number, last: Arc::clone(&self.last) }
    }

    fn keep(&mut self, number: u32, typeset: Typeset) {
        self.kept.truncate(KEPT - 1);
        self.kept.push_front((number, Arc::new(typeset)));
    }

    /// Gives back what the papers of a library take that is no longer open.
    pub(crate) fn clear(&mut self) {
        self.kept.clear();
    }

    fn find(&self, revision: u32) -> Result<Arc<Typeset>, Error> {
        let found = self.kept.iter().find(|(number, _)| *number == revision);
        found.map(|(_, typeset)| Arc::clone(typeset)).ok_or(Error::PreviewGone)
    }
}

/// A paper to look at.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "PaperPreview")]
pub struct Preview {
    /// Names this state of the paper when its pages are asked for.
    pub revision: u32,
    /// How many pages it has.
    pub pages: u32,
    /// Width and height of each page in points.
    pub sizes: Vec<(f32, f32)>,
    /// Its sections, those left out included.
    pub sections: Vec<SectionRow>,
    /// What the reader should know of it.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<Value>,
    /// A name for the file.
    pub file_name: String,
}

/// Pages of a paper that is looked at.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewPages {
    /// Which state of the paper.
    pub revision: u32,
    /// The first page, from 1.
    pub first: u32,
    /// How many, at most 32.
    pub count: u32,
}

/// Pages as a PDF of their own.
#[derive(Debug, Serialize, TS)]
pub struct PageBytes {
    /// The PDF.
    pub base64: String,
}

/// Lays out a paper to look at.
pub(crate) fn preview_paper(call: &Call<'_>, argument: PaperArgument) -> Result<Preview, Error> {
    let is_chosen = argument.options.is_some();
    let order = Order::gather(call, argument.paper_kind, &argument.session, argument.options)?;
    if is_chosen {
        // What was chosen on the screen stays chosen, whether a paper comes of it or not.
        order.remember(call);
    }
    let asked = call.previews().ask();
    let typeset = order.typeset(&asked)?;
    let sizes = typeset.sizes();
    let code = |warning| serde_json::to_value(warning).unwrap_or_default();
    let preview = Preview {
        pages: u32::try_from(sizes.len()).unwrap_or(u32::MAX),
        sizes,
        sections: papers::sections(&order, typeset.sections()),
        warnings: typeset.warnings().iter().map(code).collect(),
        file_name: order.file_name(),
        revision: asked.number,
    };
    call.previews().keep(asked.number, typeset);
    Ok(preview)
}

/// Writes some pages of a paper that is looked at.
pub(crate) fn preview_pages(call: &Call<'_>, argument: PreviewPages) -> Result<PageBytes, Error> {
    let typeset = call.previews().find(argument.revision)?;
    let pages = u32::try_from(typeset.sizes().len()).unwrap_or(u32::MAX);
    within(argument.first, "page", &(1..=pages))?;
    within(argument.count, "pages", &(1..=PAGES_AT_ONCE))?;
    let first = argument.first as usize - 1;
    let bytes = typeset.pages(first..first + argument.count as usize)?;
    Ok(PageBytes { base64: files::to_base64(&bytes) })
}

//! Papers for the printer: composed here, handed over by whoever has a desktop, and recorded as issued.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_documents::PageRange;
use sesiona_documents::progress::Unwatched;
use sesiona_storage::digest_of;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::within;
use crate::issued_papers::{self, Issue, Purpose};
use crate::packet_options::PacketOptions;
use crate::papers::{Order, PaperKind};

/// More copies than any board has members, and a slip of the finger all the same.
const MOST_COPIES: u32 = 999;

/// What hands papers to the desktop's printing.
pub trait Printer: Send + Sync {
    /// Lets the user print, and waits until they have decided.
    ///
    /// # Errors
    /// [`Error::PrintingUnavailable`] where there is no desktop, [`Error::Printing`] when it refuses.
    fn hand_over(&self, job: &PrintJob) -> Result<HandedOver, Error>;
}

/// No desktop to print with: the command line, a page in a browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPrinter;

impl Printer for NoPrinter {
    fn hand_over(&self, _: &PrintJob) -> Result<HandedOver, Error> {
        Err(Error::PrintingUnavailable)
    }
}

/// A paper for the printer, with what its user asked for.
#[derive(Debug)]
pub struct PrintJob {
    /// The whole paper as PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What it is called in the queue of the printer.
    pub title: String,
    /// A name for its file.
    pub file_name: String,
    /// The pages to print; `None` for all.
    pub range: Option<PageRange>,
    /// How many copies, at least 1.
    pub copies: u32,
    /// Whether each sheet is printed on both sides.
    pub both_sides: bool,
}

impl PrintJob {
    /// The PDF with these pages only; the whole paper when none are named.
    ///
    /// # Errors
    /// [`Error::Composing`] when the pages cannot be taken out, which is a fault of the program.
    pub fn with_pages(&self, ranges: &[PageRange]) -> Result<Cow<'_, [u8]>, Error> {
        if ranges.is_empty() {
            return Ok(Cow::Borrowed(&self.bytes));
        }
        let taken = sesiona_documents::take_pages(&self.bytes, ranges);
        taken.map(Cow::Owned).map_err(|error| Error::Composing(error.to_string()))
    }
}

/// What became of a paper that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedOver {
    /// The system's dialog sent it to a printer.
    Printed {
        /// These pages; none named means all.
        pages: Vec<PageRange>,
        /// This many times.
        copies: u32,
    },
    /// The system's viewer shows it, with the pages that were asked for; it is printed from there.
    Opened,
    /// The user closed the dialog.
    Cancelled,
}

/// A paper to be printed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintPaper {
    /// Which paper.
    pub paper_kind: PaperKind,
    /// Of which session.
    pub session: String,
    /// How; the last ones used when absent.
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<PacketOptions>,
    /// The first page, from 1; the first of all when absent.
    #[serde(default)]
    #[ts(optional)]
    pub first_page: Option<u32>,
    /// The last page; the last of all when absent.
    #[serde(default)]
    #[ts(optional)]
    pub last_page: Option<u32>,
    /// How many copies; one when absent.
    #[serde(default)]
    #[ts(optional)]
    pub copies: Option<u32>,
    /// Whether each sheet is printed on both sides; as the paper is set up when absent.
    #[serde(default)]
    #[ts(optional)]
    pub both_sides: Option<bool>,
}

/// What became of it.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "PrintedPaper")]
pub struct Printed {
    /// Sent to a printer, shown in the viewer to be printed there, or nothing.
    #[ts(type = "\"printed\" | \"opened\" | \"cancelled\"")]
    pub outcome: &'static str,
    /// How many pages the paper has.
    pub pages: u32,
    /// The SHA-256 of the whole paper.
    pub sha256: String,
    /// What the user should know of it.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<Value>,
}

/// Composes a paper and hands it to the desktop's printing; recorded as issued when it was not called off.
pub(crate) fn print_paper(call: &Call<'_>, argument: PrintPaper) -> Result<Printed, Error> {
    let copies = argument.copies.unwrap_or(1);
    within(copies, "copies", &(1..=MOST_COPIES))?;
    let wanted = (argument.first_page, argument.last_page);
    let order = Order::gather(call, argument.paper_kind, &argument.session, argument.options)?;
    let mut composed = order.compose(&Unwatched)?;
    let sha256 = digest_of(&composed.bytes);
    let job = PrintJob {
        bytes: std::mem::take(&mut composed.bytes),
        pages: composed.pages,
        title: order.facts.session.title.clone(),
        file_name: order.file_name(),
        range: range(wanted, composed.pages)?,
        copies,
        both_sides: argument.both_sides.unwrap_or_else(|| order.is_two_sided()),
    };
    let handed = call.printer().hand_over(&job)?;
    composed.bytes = job.bytes;
    let (outcome, purpose, pages, copies) = match handed {
        HandedOver::Printed { pages, copies } => ("printed", Some(Purpose::Printed), pages, Some(copies)),
        HandedOver::Opened => ("opened", Some(Purpose::Opened), job.range.into_iter().collect(), None),
        HandedOver::Cancelled => ("cancelled", None, Vec::new(), None),
    };
    let unrecorded = purpose.and_then(|purpose| {
        let (order, composed, digest) = (&order, &composed, sha256.as_str());
        let printed_pages = in_short(&pages);
        let name = job.file_name;
        issued_papers::record(call, &Issue { order, composed, digest, name, purpose, printed_pages, copies })
    });
    Ok(Printed { outcome, pages: composed.pages, sha256, warnings: unrecorded.into_iter().collect() })
}

/// The pages that were asked for, if not all.
fn range((first, last): (Option<u32>, Option<u32>), pages: u32) -> Result<Option<PageRange>, Error> {
    let range = PageRange { first: first.unwrap_or(1), last: last.unwrap_or(pages) };
    if range.first == 0 || range.first > range.last || range.last > pages {
        return Err(Error::PagesOutOfRange { pages });
    }
    Ok((range != PageRange { first: 1, last: pages }).then_some(range))
}

/// Pages as people write them: `1-3,7`; `None` for all.
fn in_short(ranges: &[PageRange]) -> Option<String> {
    let short = |range: &PageRange| match range.first == range.last {
        true => range.first.to_string(),
        false => format!("{}-{}", range.first, range.last),
    };
    let short: Vec<String> = ranges.iter().map(short).collect();
    (!short.is_empty()).then(|| short.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_lies_within_the_paper() {
        let asked = |first, last| range((first, last), 10).ok();
        let some = |first, last| Some(Some(PageRange { first, last }));
        assert_eq!(asked(None, None), Some(None));
        assert_eq!(asked(Some(1), Some(10)), Some(None));
        assert_eq!(asked(Some(3), None), some(3, 10));
        assert_eq!(asked(Some(4), Some(4)), some(4, 4));
        for (first, last) in [(0, 3), (5, 4), (3, 11), (11, 11)] {
            assert_eq!(asked(Some(first), Some(last)), None, "{first}-{last}");
        }
    }

    #[test]
    fn pages_are_written_in_short() {
        let range = |first, last| PageRange { first, last };
        assert_eq!(in_short(&[]), None);
        assert_eq!(in_short(&[range(1, 3), range(7, 7)]).as_deref(), Some("1-3,7"));
    }
}

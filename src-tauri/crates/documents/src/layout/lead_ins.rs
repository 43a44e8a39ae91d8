//! Paragraphs that lead to what follows them, as «Se acuerda:» does to a list, and so are not left behind at a
//! page's foot.

use crate::blocks::{Block, Inline, Paragraph, ParagraphStyle};

/// A bold paragraph of more characters is emphatic text rather than a heading.
const BOLD_LENGTH: usize = 90;
/// A plain one of more characters is text whose full stop is missing.
const PLAIN_LENGTH: usize = 60;

/// How a paragraph leads to what follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LeadIn {
    /// It ends in a colon.
    Colon,
    /// It is short and bold: a heading that was not marked as one.
    Bold,
    /// It is short and ends without punctuation: a heading, or a line of some enumeration.
    Short,
}

/// Whether the end of a block must stay with the beginning of the next one.
///
/// Of several in a row of the same kind none leads to another: lines of a form («Nombre:», «Cargo:») are divided
/// like any others.
pub(super) fn leads_in(block: &Block, next: &Block) -> bool {
    let next = LeadIn::of(next);
    match LeadIn::of_end(block) {
        None => false,
        Some(LeadIn::Short) => next.is_none(),
        own @ Some(LeadIn::Colon | LeadIn::Bold) => own != next,
    }
}

impl LeadIn {
    /// The last item of a list may lead to what follows the list.
    fn of_end(block: &Block) -> Option<Self> {
        let last = match block {
            Block::List(list) => list.items.last()?.last()?,
            Block::Quotation(blocks) => blocks.last()?,
            other => return Self::of(other),
        };
        Self::of_end(last).filter(|own| *own == Self::Colon)
    }

    fn of(block: &Block) -> Option<Self> {
        let Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body | ParagraphStyle::Ragged }) =
            block
        else {
            return None;
        };
        let words = || content.iter().filter_map(Inline::span).filter(|span| !span.text.trim().is_empty());
        let last = words().next_back()?.text.trim_end().chars().next_back()?;
        let length: usize = words().map(|span| span.text.chars().count()).sum();
        if length <= BOLD_LENGTH && words().all(|span| span.bold) {
            return Some(Self::Bold);
        }
        if last == ':' {
            return Some(Self::Colon);
        }
        (length <= PLAIN_LENGTH && last.is_alphanumeric()).then_some(Self::Short)
    }
}

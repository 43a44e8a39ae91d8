//! Paragraphs that lead to what follows them, as «Se acuerda:» does to a list, and so are not left behind at a
//! page's foot.

use crate::blocks::{Block, Inline, Paragraph, ParagraphStyle, Span};

/// A bold paragraph of more characters is emphatic text rather than a heading.
const HEADING_LENGTH: usize = 90;

/// How a paragraph leads to what follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LeadIn {
    /// It ends in a colon.
    Colon,
    /// It is short and bold: a heading that was not marked as one.
    Heading,
}

/// Whether a block must stay with the beginning of the next one.
///
/// Of several in a row of the same kind none leads to another: lines of a form («Nombre:», «Cargo:») are divided
/// like any others.
pub(super) fn leads_in(block: &Block, next: &Block) -> bool {
    let lead_in = LeadIn::of(block);
    lead_in.is_some() && lead_in != LeadIn::of(next)
}

impl LeadIn {
    fn of(block: &Block) -> Option<Self> {
        let Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body | ParagraphStyle::Ragged }) =
            block
        else {
            return None;
        };
        let words = || content.iter().filter_map(span).filter(|span| !span.text.trim().is_empty());
        let length: usize = words().map(|span| span.text.chars().count()).sum();
        if length > 0 && length <= HEADING_LENGTH && words().all(|span| span.bold) {
            return Some(Self::Heading);
        }
        words().next_back().filter(|span| span.text.trim_end().ends_with(':')).map(|_| Self::Colon)
    }
}

fn span(inline: &Inline) -> Option<&Span> {
    match inline {
        Inline::Text(span) => Some(span),
        Inline::Break => None,
    }
}

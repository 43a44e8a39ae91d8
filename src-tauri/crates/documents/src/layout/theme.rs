//! How the paper looks: sizes, spaces and greys, and nothing else does.

use super::fonts::{BOLD, BOLD_ITALIC, Case, ITALIC, REGULAR};
use crate::blocks::ParagraphStyle;
use crate::page::{Colour, FaceId};

/// Text.
pub(super) const INK: Colour = Colour(0.08, 0.09, 0.10);
/// Text that stands back: running header, remarks.
pub(super) const QUIET: Colour = Colour(0.36, 0.38, 0.40);
/// The one colour: numbers of headings, links, the rule of the cover.
pub(super) const ACCENT: Colour = Colour(0.05, 0.33, 0.40);
/// Rules around pages and under headings.
pub(super) const RULE: Colour = Colour(0.62, 0.65, 0.67);
/// The dots of the agenda.
pub(super) const DOTS: Colour = Colour(0.62, 0.65, 0.67);
/// Rules between the cells of a table.
pub(super) const GRID: Colour = Colour(0.74, 0.77, 0.79);
/// The ground of table headers.
pub(super) const SHADE: Colour = Colour(0.925, 0.94, 0.945);
/// The ground of a stamp on a foreign page.
pub(super) const PAPER: Colour = Colour(1.0, 1.0, 1.0);

/// A hairline.
pub(super) const HAIRLINE: f32 = 0.5;
/// The rules above and below a table and its header.
pub(super) const TABLE_RULE: f32 = 0.9;

/// White at the edge that is not bound, in points.
pub(super) const OUTER_MARGIN: f32 = 70.87;
/// White above the text.
pub(super) const TOP_MARGIN: f32 = 79.37;
/// White above the text where the letterhead stands in it.
pub(super) const LETTERHEAD_MARGIN: f32 = 112.0;
/// White below the text.
pub(super) const BOTTOM_MARGIN: f32 = 73.7;
/// White on the left and right of a page that is turned on its side.
pub(super) const SIDEWAYS_MARGIN: f32 = 62.36;
/// The baseline of the running header, from the top.
pub(super) const HEAD_BASELINE: f32 = 50.0;
/// The baseline of the footer, from the bottom.
pub(super) const FOOT_BASELINE: f32 = 42.0;
/// The type size of running header and footer.
pub(super) const FURNITURE_SIZE: f32 = 8.5;

/// White and rule above the notes at a page's foot.
pub(super) const NOTES_GAP: f32 = 16.0;
/// How long the rule above the notes is.
pub(super) const NOTES_RULE: f32 = 85.0;
/// Room for the numbers of notes.
pub(super) const NOTES_INDENT: f32 = 12.0;

/// Space between two sections on the same page.
pub(super) const SECTION_GAP: f32 = 26.0;

/// The baseline of a folio in an upper corner, from the top.
pub(super) const FOLIO_BASELINE: f32 = 31.0;
/// The baseline of a folio in the middle of the foot, from the bottom.
pub(super) const FOLIO_FOOT: f32 = 24.0;
/// The type size of folios.
pub(super) const FOLIO_SIZE: f32 = 9.5;
/// The words across a page that is not to be taken for final.
pub(super) const WATERMARK: Colour = Colour(0.92, 0.92, 0.92);

/// The room that a letterhead takes, from the top of the page.
pub(super) const LETTERHEAD: (f32, f32) = (38.0, 82.0);
/// The widest that a logo may be in a letterhead.
pub(super) const LOGO_WIDTH: f32 = 150.0;
/// The room of the logo on a cover.
pub(super) const COVER_LOGO: (f32, f32) = (220.0, 90.0);

/// White around a page's text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Margins {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
}

impl Margins {
    /// How tall the text of a page of this height may be.
    pub(super) fn frame_height(self, page: f32) -> f32 {
        (page - self.top - self.bottom).max(1.0)
    }
}

/// How the lines of a paragraph lie between the margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alignment {
    Justified,
    Left,
    Centre,
    Right,
}

/// How a paragraph or heading looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) case: Case,
    /// Space between letters, in 1/1000 of the type size; from 100 on, readers would see words apart.
    pub(super) tracking: f32,
    pub(super) colour: Colour,
    pub(super) alignment: Alignment,
    /// Whether its words may be divided with hyphens.
    pub(super) hyphens: bool,
    pub(super) before: f32,
    pub(super) after: f32,
}

impl Look {
    const fn plain(size: f32, leading: f32) -> Self {
        Self {
            size,
            leading,
            bold: false,
            italic: false,
            case: Case::Plain,
            tracking: 0.0,
            colour: INK,
            alignment: Alignment::Left,
            hyphens: false,
            before: 0.0,
            after: 0.0,
        }
    }

    const fn spaced(self, before: f32, after: f32) -> Self {
        Self { before, after, ..self }
    }

    const fn hyphenated(self) -> Self {
        Self { hyphens: true, ..self }
    }

    /// The face for these marks, on top of what the look itself asks for.
    pub(super) fn face(&self, bold: bool, italic: bool) -> FaceId {
        match (self.bold || bold, self.italic != italic) {
            (false, false) => REGULAR,
            (true, false) => BOLD,
            (false, true) => ITALIC,
            (true, true) => BOLD_ITALIC,
        }
    }
}

/// The size of type that a column asks for: the text's own, or a smaller one inside tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The size of body text.
    pub(super) body: f32,
    /// Whether it is a table's.
    pub(super) table: bool,
}

impl Scale {
    pub(super) const TEXT: Self = Self { body: 11.0, table: false };
    /// The sizes that a table tries until its longest words fit.
    pub(super) const TABLES: [Self; 4] = [
        Self { body: 9.5, table: true },
        Self { body: 8.5, table: true },
        Self { body: 7.5, table: true },
        Self { body: 6.5, table: true },
    ];

    /// What the body's measures are multiplied by.
    fn factor(self) -> f32 {
        self.body / Self::TEXT.body
    }

    /// The indentation of lists and quotations.
    pub(super) fn indent(self) -> f32 {
        if self.table { self.body * 1.5 } else { 22.0 }
    }

    pub(super) fn paragraph(self, style: ParagraphStyle) -> Look {
        let body = self.body;
        let gap = if self.table { body * 0.38 } else { 7.0 };
        let text =
            Look::plain(body, body * if self.table { 1.3 } else { 1.36 }).spaced(gap, gap).hyphenated();
        let small =
            Look::plain(9.5 * self.small_factor(), 13.0 * self.small_factor()).spaced(3.0, 3.0).hyphenated();
        match style {
            ParagraphStyle::Body if self.table => text,
            ParagraphStyle::Body => Look { alignment: Alignment::Justified, ..text },
            ParagraphStyle::Ragged => text,
            ParagraphStyle::Small => small,
            ParagraphStyle::Quiet => Look { italic: true, colour: QUIET, ..text },
            ParagraphStyle::Kicker => Look {
                case: Case::SmallCapitals,
                tracking: 55.0,
                colour: ACCENT,
                ..Look::plain(10.5, 14.0).spaced(0.0, 6.0)
            },
            ParagraphStyle::Centred => Look { alignment: Alignment::Centre, ..text },
            ParagraphStyle::Title => {
                Look { bold: true, alignment: Alignment::Centre, ..Look::plain(19.0, 25.0).spaced(6.0, 6.0) }
            }
            ParagraphStyle::Right => Look { alignment: Alignment::Right, ..text },
            ParagraphStyle::Caption => {
                Look { alignment: Alignment::Centre, italic: true, ..small.spaced(5.0, 10.0) }
            }
        }
    }

    fn small_factor(self) -> f32 {
        if self.table { self.factor() } else { 1.0 }
    }

    pub(super) fn heading(self, level: u8) -> Look {
        if self.table {
            let look = self.paragraph(ParagraphStyle::Body);
            return Look { bold: true, hyphens: false, ..look };
        }
        let look = match level {
            0 | 1 => Look::plain(16.5, 21.5).spaced(24.0, 12.0),
            2 => Look::plain(13.5, 18.0).spaced(20.0, 8.0),
            3 => Look::plain(12.0, 16.0).spaced(15.0, 5.0),
            4 => Look { italic: true, ..Look::plain(11.5, 15.5).spaced(12.0, 4.0) },
            _ => Look { italic: true, ..Look::plain(11.0, 15.0).spaced(10.0, 3.0) },
        };
        Look { bold: true, ..look }
    }

    /// The notes at a page's foot.
    pub(super) fn note() -> Look {
        Look { alignment: Alignment::Justified, ..Look::plain(9.0, 11.8).spaced(0.0, 2.0).hyphenated() }
    }

    /// A line of the agenda.
    pub(super) fn contents(self, depth: u8) -> Look {
        let size = if depth == 0 { 11.5 } else { 10.5 };
        Look::plain(size, size * 1.36).spaced(if depth == 0 { 8.0 } else { 4.0 }, 4.0)
    }
}

/// The looks of a sheet's lines.
pub(super) mod sheet {
    use super::{ACCENT, Alignment, Case, INK, Look, QUIET};

    pub(in crate::layout) const COVER_LETTERS: Look =
        Look { alignment: Alignment::Centre, colour: QUIET, ..Look::plain(9.5, 13.0) };
    pub(in crate::layout) const COVER_KICKER: Look = Look {
        case: Case::SmallCapitals,
        tracking: 60.0,
        colour: ACCENT,
        alignment: Alignment::Centre,
        ..Look::plain(13.0, 18.0)
    };
    pub(in crate::layout) const COVER_TITLE: Look =
        Look { bold: true, alignment: Alignment::Centre, ..Look::plain(31.0, 39.0) };
    pub(in crate::layout) const COVER_LINE: Look =
        Look { alignment: Alignment::Centre, ..Look::plain(14.0, 20.0) };
    pub(in crate::layout) const COVER_CLOSING: Look =
        Look { alignment: Alignment::Centre, colour: INK, ..Look::plain(13.0, 19.0) };
    pub(in crate::layout) const DIVIDER_TITLE: Look =
        Look { bold: true, alignment: Alignment::Centre, ..Look::plain(22.0, 29.0) };
    pub(in crate::layout) const DIVIDER_LINE: Look =
        Look { alignment: Alignment::Centre, colour: QUIET, ..Look::plain(12.0, 17.0) };
    pub(in crate::layout) const NOTICE: Look =
        Look { alignment: Alignment::Centre, ..Look::plain(11.0, 15.5) };
}

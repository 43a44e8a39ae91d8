//! What a paper says: sections of blocks, without coordinates and without boards.

use std::sync::Arc;

use sesiona_locale::Language;

use crate::page::Picture;
use crate::setup::{MILLIMETRE, Setup};

/// A whole paper.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Its title, for readers of the file.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// `es` or `en`.
    pub language: String,
    /// `YYYY-MM-DDTHH:MM:SS`, the date of what it says.
    pub date: String,
    /// Its sheets, and what stands around its text.
    pub setup: Setup,
    /// The words repeated on every page.
    pub furniture: Furniture,
    /// Its sections, in reading order.
    pub sections: Vec<Section>,
}

/// The sheets a paper is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 216 × 279 mm.
    #[default]
    Carta,
    /// 216 × 340 mm.
    Oficio,
    /// 216 × 356 mm.
    Legal,
    /// 210 × 297 mm.
    A4,
    /// Sheets of another measure, in millimetres, within [`PaperSize::WIDTHS`] and [`PaperSize::HEIGHTS`].
    Custom {
        /// From left to right.
        width: u16,
        /// From top to bottom.
        height: u16,
    },
}

impl PaperSize {
    /// The widths of sheets that a session's papers fit on, in millimetres: from A5 to the side of A3.
    pub const WIDTHS: std::ops::RangeInclusive<u16> = 140..=420;
    /// Their heights.
    pub const HEIGHTS: std::ops::RangeInclusive<u16> = 180..=600;
    /// Every size with a name, in the order menus show them.
    pub const ALL: [Self; 4] = [Self::Carta, Self::Oficio, Self::Legal, Self::A4];

    /// Width and height in points.
    pub fn points(self) -> (f32, f32) {
        match self {
            Self::Carta => (612.0, 792.0),
            Self::Oficio => (612.0, 963.78),
            Self::Legal => (612.0, 1008.0),
            Self::A4 => (595.28, 841.89),
            Self::Custom { width, height } => {
                let points = |millimetres: u16, within: std::ops::RangeInclusive<u16>| {
                    f32::from(millimetres.clamp(*within.start(), *within.end())) * MILLIMETRE
                };
                (points(width, Self::WIDTHS), points(height, Self::HEIGHTS))
            }
        }
    }
}

/// The words repeated on every page. `{page}` and `{pages}` stand for the numbers.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    /// At the top, on the left.
    pub head_left: String,
    /// At the top, on the right.
    pub head_right: String,
    /// At the foot, on the left.
    pub foot_left: String,
    /// At the foot, on the right: «Página {page} de {pages}».
    pub page_label: String,
    /// Above the repeated header of a table.
    pub continued: String,
}

/// Where the number of a page goes in a [`Furniture::page_label`].
pub const PAGE: &str = "{page}";
/// Where the number of pages goes in a [`Furniture::page_label`].
pub const PAGES: &str = "{pages}";

/// A part of a paper with a line of its own in the outline.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its words in the outline; `None` keeps it out.
    pub outline: Option<String>,
    /// How deep it is nested, 0 the outermost.
    pub depth: u8,
    /// Where it starts.
    pub start: Start,
    /// What it says.
    pub body: Body,
}

/// Where a section starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On a new page.
    NewPage,
    /// Below the section before it, where there is room.
    Below,
}

/// What a section says.
#[derive(Clone, Debug)]
pub enum Body {
    /// Blocks that flow over pages.
    Flow(Vec<Block>),
    /// A sheet of its own without furniture.
    Sheet(Sheet),
    /// The pages of a foreign PDF.
    Annex(AnnexPages),
}

/// A sheet of its own: the cover, or what stands before an annex.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Whether it is the cover, whose title is that of the document.
    pub cover: bool,
    /// A line above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Lines below the title.
    pub lines: Vec<String>,
    /// A further line, set apart.
    pub closing: Option<String>,
    /// A notice in a frame.
    pub notice: Option<String>,
}

/// The pages of a foreign PDF.
#[derive(Clone, Debug)]
pub struct AnnexPages {
    /// The digest of its bytes.
    pub digest: String,
    /// Width and height of each page in points.
    pub sizes: Vec<(f32, f32)>,
    /// The stamp; `{page}` and `{pages}` count the annex's own pages.
    pub stamp: String,
}

/// A block.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading; it stays with what follows.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A list.
    List(List),
    /// A picture.
    Figure(Figure),
    /// Quoted blocks.
    Quotation(Vec<Block>),
    /// A rule across the column.
    Rule,
    /// Empty space of this many points.
    Spacer(f32),
    /// What follows starts a page.
    PageBreak,
    /// The agenda with the pages of its items.
    Contents(Vec<ContentsEntry>),
    /// Blocks that are not divided between pages.
    Together(Vec<Block>),
    /// A line to sign on, and the words below it.
    Signature(Vec<String>),
}

/// A heading.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// 1 the highest, up to 6.
    pub level: u8,
    /// Its number, which hangs on the left of its words.
    pub number: Option<String>,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its words.
    pub content: Vec<Inline>,
    /// How it looks.
    pub style: ParagraphStyle,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ParagraphStyle {
    /// Running text, justified.
    #[default]
    Body,
    /// Running text, even on the left only.
    Ragged,
    /// Small text: sources, remarks.
    Small,
    /// Small and quiet, for what says that something is missing.
    Quiet,
    /// Letterspaced small capitals above a heading.
    Kicker,
    /// Centred.
    Centred,
    /// Centred and large: the title of a paper without cover.
    Title,
    /// Against the right margin.
    Right,
    /// The words below a picture.
    Caption,
}

/// A part of the words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words with the same looks.
    Text(Span),
    /// A new line in the same paragraph.
    Break,
    /// A number here, and these words beside it at the foot of the page.
    Footnote(Vec<Inline>),
}

/// Words with the same looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The characters.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Where they lead.
    pub link: Option<String>,
    /// Whether they are an address that may be divided after its punctuation.
    pub address: bool,
    /// Its language, where that is not the paper's.
    pub language: Option<Language>,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// How its columns share the width.
    pub columns: Columns,
    /// How many rows at the top are repeated on each page.
    pub header_rows: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// How the columns of a table share its width.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Columns {
    /// By what the cells hold.
    #[default]
    ByContent,
    /// By these proportions.
    Shares(Vec<f32>),
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its cells; columns covered by a cell above have none.
    pub cells: Vec<Cell>,
    /// Whether it belongs to the row above: no rule is drawn between them.
    pub joined: bool,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What it says.
    pub blocks: Vec<Block>,
    /// Whether it heads its row or column.
    pub header: bool,
    /// How many columns it covers, at least 1.
    pub columns: u32,
    /// How many rows it covers, at least 1.
    pub rows: u32,
}

/// A list.
#[derive(Clone, Debug)]
pub struct List {
    /// What stands before its items.
    pub labels: Labels,
    /// Its items.
    pub items: Vec<Vec<Block>>,
}

/// What stands before the items of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Labels {
    /// A bullet.
    Bullets,
    /// Numbers from this one on.
    Numbers(u32),
    /// These words.
    Given(Vec<String>),
}

/// A picture with its words.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The words below it.
    pub caption: Vec<Inline>,
    /// What it shows, for who cannot see it.
    pub alt: String,
}

/// A line of the agenda.
#[derive(Clone, Debug, Default)]
pub struct ContentsEntry {
    /// Its number.
    pub number: String,
    /// Its words.
    pub title: String,
    /// How deep it is nested, 0 the outermost.
    pub depth: u8,
    /// The section it leads to, by its place in [`Paper::sections`].
    pub section: Option<usize>,
}

impl Paragraph {
    /// The language of all its words; `None` where they are in several, or in the paper's.
    pub fn language(&self) -> Option<Language> {
        language_of(&self.content)
    }
}

/// The language of all words; printed addresses are in none.
pub(crate) fn language_of(content: &[Inline]) -> Option<Language> {
    let mut languages = content.iter().filter_map(|inline| match inline {
        Inline::Text(span) if !span.address => Some(span.language),
        Inline::Text(_) | Inline::Break | Inline::Footnote(_) => None,
    });
    let first = languages.next().flatten()?;
    languages.all(|language| language == Some(first)).then_some(first)
}

impl Inline {
    /// Its words, unless it is a new line or a note.
    pub fn span(&self) -> Option<&Span> {
        match self {
            Self::Text(span) => Some(span),
            Self::Break | Self::Footnote(_) => None,
        }
    }

    /// Plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(Span { text: text.into(), ..Span::default() })
    }

    /// Bold words.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::Text(Span { text: text.into(), bold: true, ..Span::default() })
    }

    /// Italic words.
    pub fn italic(text: impl Into<String>) -> Self {
        Self::Text(Span { text: text.into(), italic: true, ..Span::default() })
    }
}

impl Block {
    /// A heading of plain words.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading(Heading { level, number: None, content: vec![Inline::plain(text)] })
    }

    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::styled(ParagraphStyle::Body, text)
    }

    /// A paragraph of plain words that looks this way.
    pub fn styled(style: ParagraphStyle, text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { content: vec![Inline::plain(text)], style })
    }
}

impl Cell {
    /// A data cell of one column and one row.
    pub fn data(blocks: Vec<Block>) -> Self {
        Self { blocks, header: false, columns: 1, rows: 1 }
    }

    /// A header cell of one column and one row.
    pub fn header(blocks: Vec<Block>) -> Self {
        Self { header: true, ..Self::data(blocks) }
    }
}

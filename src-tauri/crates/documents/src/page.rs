//! Pages as they will be inked: placed items, measured in points from the top left corner of the page.
//!
//! Layout makes them, the PDF writer inks them; neither knows the other.

use std::sync::Arc;

/// One of the typefaces of [`crate::layout::fonts::Fonts`], by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(pub u8);

/// A shaped glyph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves, in 1/1000 of the type size (kerning and justification included).
    pub advance: f32,
    /// Shift from the pen to the right, in 1/1000 of the type size.
    pub dx: f32,
    /// Shift from the baseline upwards, in 1/1000 of the type size.
    pub dy: f32,
    /// Where its characters start in [`Run::text`], in bytes.
    pub cluster: u32,
}

/// A run of glyphs of one face, size and colour on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The face.
    pub face: FaceId,
    /// The type size in points.
    pub size: f32,
    /// Its grey or colour.
    pub colour: Colour,
    /// Left end of the baseline.
    pub x: f32,
    /// The baseline, from the top of the page.
    pub y: f32,
    /// The glyphs, left to right.
    pub glyphs: Vec<Glyph>,
    /// The characters they stand for, in reading order; a line keeps its final space here and as a glyph, so that words of
    /// neighbouring lines do not merge when text is extracted.
    pub text: String,
    /// What readers get instead of `text`, where it is a part of a word divided at the end of a line: the whole word for
    /// its first part, nothing for the rest.
    pub reading: Option<String>,
}

/// A colour in red, green and blue, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour(pub f32, pub f32, pub f32);

/// A rectangle on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge, from the top of the page.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How tall it is.
    pub height: f32,
}

impl Rectangle {
    /// The smallest rectangle around both.
    #[must_use]
    pub fn around(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }
}

/// Something on a page, with the element of the document's structure it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// `None`: an artifact (running header, rule, repeated table header).
    pub element: Option<ElementId>,
    /// What is inked.
    pub ink: Ink,
}

/// An element of the structure tree, by its place in [`Document::elements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub u32);

impl ElementId {
    /// The place in the document of an element whose place is counted from this other one.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// What is inked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// Glyphs on a baseline.
    Text(Run),
    /// The same, turned around the beginning of its baseline.
    Turned {
        /// The glyphs.
        run: Run,
        /// The cosine and the sine of how far it is turned to the left.
        direction: (f32, f32),
    },
    /// A filled rectangle: rules, borders, shading.
    Fill {
        /// What it covers.
        area: Rectangle,
        /// With which colour.
        colour: Colour,
    },
    /// A picture, stretched over an area of its own proportions.
    Image {
        /// The picture.
        image: Arc<Picture>,
        /// What it covers.
        area: Rectangle,
    },
}

impl Ink {
    /// Its glyphs, if it has any.
    pub fn run(&self) -> Option<&Run> {
        match self {
            Self::Text(run) | Self::Turned { run, .. } => Some(run),
            Self::Fill { .. } | Self::Image { .. } => None,
        }
    }
}

/// An image, checked: JPEG bytes as they came, or decoded pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// SHA-256 of the original bytes; the same picture is embedded once.
    pub digest: String,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The pixels.
    pub data: PictureData,
}

/// The pixels of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureData {
    /// Baseline or progressive JPEG, passed through.
    Jpeg {
        /// The file's bytes.
        bytes: Vec<u8>,
        /// 1 (grey), 3 (colour) or 4 (CMYK).
        components: u8,
        /// Whether CMYK values are stored inverted, as Adobe's programs do.
        inverted: bool,
        /// How the camera was held, as EXIF counts it from 1 to 8; the picture's width and height are as it is shown.
        orientation: u8,
    },
    /// 8-bit RGB rows, and alpha if any pixel is not opaque.
    Pixels {
        /// Three bytes for each pixel.
        rgb: Vec<u8>,
        /// One byte for each pixel.
        alpha: Option<Vec<u8>>,
    },
    /// Packed while it was read, so that many pages take little memory.
    Packed(Packed),
}

/// Pixels as the file will keep them, at a fineness of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Dots from left to right.
    pub width: u32,
    /// Dots from top to bottom.
    pub height: u32,
    /// How a dot is kept.
    pub depth: Depth,
    /// The dots, compressed.
    pub pixels: Vec<u8>,
    /// How opaque each dot is, a byte for each, compressed; `None`: wholly.
    pub mask: Option<Vec<u8>>,
}

/// How a dot is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// One bit: black or white.
    Bilevel,
    /// A byte of grey.
    Grey,
    /// A byte each of red, green and blue.
    Colour,
}

/// An area that leads somewhere when it is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it lies on the page.
    pub area: Rectangle,
    /// Where it leads.
    pub target: Target,
    /// What the link says, for a reader that cannot see it.
    pub description: String,
    /// The element of role [`Role::LinkText`] that holds its words.
    pub element: Option<ElementId>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// An address outside of the document (`http`, `https` or `mailto`).
    Address(String),
    /// A place in the document.
    Anchor(AnchorId),
}

/// A place in the document, by its place in [`Document::anchors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AnchorId(pub u32);

/// A place that links and the outline point to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// The page of the finished file, counted from 0, annex pages included.
    pub page: u32,
    /// How far below the page's top.
    pub y: f32,
}

/// A page of ours, or a page taken from an annex and stamped.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// How wide it is.
    pub width: f32,
    /// How tall it is.
    pub height: f32,
    /// What is inked on it, in reading order.
    pub items: Vec<Placed>,
    /// Its links, in reading order.
    pub links: Vec<Link>,
    /// The page of an annex drawn under the items.
    pub annex: Option<AnnexPage>,
}

/// The page of an annex drawn under the items of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexPage {
    /// The digest of the annex's bytes.
    pub digest: String,
    /// Which of its pages, from 0.
    pub page: u32,
    /// The element that its contents belong to; `None`: an artifact.
    pub element: Option<ElementId>,
}

/// An element of the structure: what a screen reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// The element around it; parents come before their children.
    pub parent: Option<ElementId>,
    /// The alternative text of a figure.
    pub alt: Option<String>,
    /// `es` or `en` where it differs from the document.
    pub language: Option<String>,
    /// How many columns a table cell covers; 1 elsewhere.
    pub columns: u32,
    /// How many rows a table cell covers; 1 elsewhere.
    pub rows: u32,
}

/// What an element of the structure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A part of the document.
    Section,
    /// The title on the cover.
    Title,
    /// A heading, 1 the highest.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list, with its label and body.
    ListItem,
    /// The number or bullet of a list item.
    ListLabel,
    /// What a list item says.
    ListBody,
    /// A table.
    Table,
    /// A row of a table.
    TableRow,
    /// A header cell.
    TableHeader,
    /// A data cell.
    TableData,
    /// A picture.
    Figure,
    /// The words below a picture.
    Caption,
    /// The agenda with its page numbers.
    Contents,
    /// A line of the agenda.
    ContentsItem,
    /// A quotation.
    Quotation,
    /// The words of a link.
    LinkText,
    /// A stretch of words inside another element.
    Span,
    /// The number of a note, where the note belongs.
    Reference,
    /// A note at the foot of a page.
    Note,
}

/// An entry of the outline, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// Its words.
    pub title: String,
    /// How deep it is nested, 0 the outermost.
    pub depth: u8,
    /// Where it leads.
    pub anchor: AnchorId,
}

/// A finished document, ready for ink.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its title, shown by readers instead of the file's name.
    pub title: String,
    /// `es` or `en`.
    pub language: String,
    /// What it is about.
    pub subject: String,
    /// Its pages, annex pages included.
    pub pages: Vec<Page>,
    /// Its structure, parents before their children, siblings in reading order.
    pub elements: Vec<Element>,
    /// The places that links and the outline point to.
    pub anchors: Vec<Anchor>,
    /// Its outline.
    pub outline: Vec<OutlineEntry>,
    /// `YYYY-MM-DDTHH:MM:SS`: the date of the facts, never the clock.
    pub date: String,
}

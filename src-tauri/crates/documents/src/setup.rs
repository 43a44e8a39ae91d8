//! How a paper is set up: its sheets, where it is bound, what stands around its text.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::blocks::PaperSize;
use crate::page::Picture;

/// How a paper is set up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setup {
    /// The sheets.
    pub size: PaperSize,
    /// How many sides of a sheet are printed.
    pub sides: Sides,
    /// Where the sheets are bound.
    pub binding: Binding,
    /// The numbers of its leaves in a file of records; `None`: it has none.
    pub folio: Option<Folio>,
    /// Words across every page: «Borrador».
    pub watermark: Option<String>,
    /// The institution's letterhead.
    pub letterhead: Option<Letterhead>,
}

impl Setup {
    /// Sheets of this size, and nothing out of the ordinary.
    pub fn of(size: PaperSize) -> Self {
        Self { size, ..Self::default() }
    }
}

/// How many sides of a sheet are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// The front.
    #[default]
    One,
    /// Front and back; the margins of backs mirror those of fronts.
    Two,
}

/// Where sheets are bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Binding {
    /// The edge of a front.
    pub edge: Edge,
    /// White at this edge, in millimetres, within [`Binding::WIDTHS`].
    pub width: u16,
}

impl Binding {
    /// The widths that leave room for a punch and for text, in millimetres.
    pub const WIDTHS: std::ops::RangeInclusive<u16> = 10..=60;

    /// The white at the bound edge, in points.
    pub fn points(self) -> f32 {
        f32::from(self.width.clamp(*Self::WIDTHS.start(), *Self::WIDTHS.end())) * MILLIMETRE
    }
}

impl Default for Binding {
    fn default() -> Self {
        Self { edge: Edge::Left, width: 30 }
    }
}

/// A millimetre in points.
pub const MILLIMETRE: f32 = 72.0 / 25.4;

/// An edge of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    /// The left one.
    #[default]
    Left,
    /// The right one.
    Right,
}

/// How leaves are numbered: a folio counts leaves or sides, a page number always sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folio {
    /// The first number.
    pub first: u32,
    /// What has a number of its own.
    pub count: FolioCount,
    /// Whether the cover has one.
    pub cover: bool,
    /// Where it stands.
    pub place: FolioPlace,
    /// Its words, with [`Folio::NUMBER`] for the number.
    pub label: String,
    /// How many digits it has at least.
    pub digits: u8,
}

impl Folio {
    /// Where the number goes in a label.
    pub const NUMBER: &str = "{number}";

    /// The words of a number.
    pub fn words(&self, number: u32) -> String {
        let digits = usize::from(self.digits);
        self.label.replace(Self::NUMBER, &format!("{number:0digits$}"))
    }
}

/// What has a folio of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FolioCount {
    /// A leaf; its number stands on its front.
    #[default]
    Leaf,
    /// Each printed side.
    Side,
}

/// Where a folio stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FolioPlace {
    /// The upper right corner.
    #[default]
    TopRight,
    /// The upper corner away from the binding.
    TopOuter,
    /// The middle of the foot.
    Bottom,
}

/// The institution's letterhead.
#[derive(Clone, Debug, PartialEq)]
pub struct Letterhead {
    /// Its logo.
    pub logo: Option<Arc<Picture>>,
    /// What the logo shows, for who cannot see it.
    pub alt: String,
    /// Its lines, the first one the name.
    pub lines: Vec<String>,
    /// Which pages have it.
    pub pages: LetterheadPages,
}

/// Which pages have the letterhead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterheadPages {
    /// The cover, or else the first page.
    #[default]
    First,
    /// Every page of ours.
    Every,
}

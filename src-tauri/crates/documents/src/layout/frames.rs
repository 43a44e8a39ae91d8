//! Where the text of a page stands: its margins, by how the paper is bound and which way it is turned.

use super::theme::{BOTTOM_MARGIN, LETTERHEAD_MARGIN, Margins, OUTER_MARGIN, SIDEWAYS_MARGIN, TOP_MARGIN};
use crate::setup::{Edge, LetterheadPages, Setup, Sides};

/// Which way a page is turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Turn {
    /// As the sheet is bound.
    #[default]
    Upright,
    /// On its side, for tables that are wider than tall.
    Sideways,
}

/// The frames of a paper's pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frames<'p> {
    setup: &'p Setup,
}

impl<'p> Frames<'p> {
    pub(super) fn new(setup: &'p Setup) -> Self {
        Self { setup }
    }

    /// Width and height of a page.
    pub(super) fn size(self, turn: Turn) -> (f32, f32) {
        let (width, height) = self.setup.size.points();
        match turn {
            Turn::Upright => (width, height),
            Turn::Sideways => (width.max(height), width.min(height)),
        }
    }

    /// How wide text is.
    pub(super) fn width(self, turn: Turn) -> f32 {
        let margins = self.margins(0, turn, false);
        (self.size(turn).0 - margins.left - margins.right).max(1.0)
    }

    /// How wide a table is; sheets that are wider than tall are not turned.
    pub(super) fn table_width(self, turn: Turn) -> f32 {
        let (width, height) = self.size(Turn::Upright);
        self.width(if width < height { turn } else { Turn::Upright })
    }

    /// How tall text may be on any page.
    pub(super) fn height(self, turn: Turn) -> f32 {
        let (_, height) = self.size(turn);
        let frame = |page| self.margins(page, turn, self.setup.letterhead.is_some()).frame_height(height);
        // Fronts and backs differ on their side.
        frame(0).min(frame(1))
    }

    /// Whether a page of text has the letterhead.
    pub(super) fn has_letterhead(self, is_first: bool) -> bool {
        self.setup.letterhead.as_ref().is_some_and(|head| is_first || head.pages == LetterheadPages::Every)
    }

    /// Whether a page, from 0, is the back of a leaf.
    pub(super) fn is_back(self, page: usize) -> bool {
        self.setup.sides == Sides::Two && page % 2 == 1
    }

    /// The edge at which a page, from 0, is bound.
    pub(super) fn bound(self, page: usize) -> Edge {
        match (self.setup.binding.edge, self.is_back(page)) {
            (Edge::Left, false) | (Edge::Right, true) => Edge::Left,
            (Edge::Left, true) | (Edge::Right, false) => Edge::Right,
        }
    }

    /// The margins of a page, from 0.
    pub(super) fn margins(self, page: usize, turn: Turn, letterhead: bool) -> Margins {
        let bound = self.setup.binding.points();
        let top = if letterhead { LETTERHEAD_MARGIN } else { TOP_MARGIN };
        match (turn, self.bound(page)) {
            (Turn::Upright, Edge::Left) => {
                Margins { left: bound, right: OUTER_MARGIN, top, bottom: BOTTOM_MARGIN }
            }
            (Turn::Upright, Edge::Right) => {
                Margins { left: OUTER_MARGIN, right: bound, top, bottom: BOTTOM_MARGIN }
            }
            // A printer turns the page by a quarter to the left: its upper edge comes to lie at the left of the sheet.
            (Turn::Sideways, edge) => {
                let (top, bottom) = match edge {
                    Edge::Left => (top.max(bound), BOTTOM_MARGIN),
                    Edge::Right => (top, BOTTOM_MARGIN.max(bound)),
                };
                Margins { left: SIDEWAYS_MARGIN, right: SIDEWAYS_MARGIN, top, bottom }
            }
        }
    }
}

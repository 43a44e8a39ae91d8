//! Which blocks stand on pages turned on their side: tables that are too wide for an upright one.

use super::build::Builder;
use super::frames::Turn;
use super::lead_ins::leads_in;
use super::theme::Scale;
use crate::blocks::{Block, ParagraphStyle, Table};

/// Tables of fewer columns stay upright: they are read better in small type than with the head turned.
const COLUMNS: usize = 7;
/// The size of type below which a table is better turned, by its place in [`Scale::TABLES`].
const READABLE: usize = 2;

/// Blocks that stand on pages turned one way.
#[derive(Debug)]
pub(super) struct Stretch<'b> {
    pub(super) turn: Turn,
    pub(super) blocks: &'b [Block],
}

impl Builder<'_, '_> {
    /// Divides blocks where pages are turned. What leads to a wide table, and its caption, go along with it.
    pub(super) fn stretches<'b>(
        &mut self,
        blocks: &'b [Block],
        width_of: impl Fn(Turn) -> f32,
    ) -> Vec<Stretch<'b>> {
        let mut turns = vec![Turn::Upright; blocks.len()];
        for (index, block) in blocks.iter().enumerate() {
            if let Block::Table(table) = block
                && self.is_wide(table, width_of(Turn::Upright), width_of(Turn::Sideways))
            {
                let first = (0..index).rev().take_while(|&at| leads(&blocks[at], &blocks[at + 1])).last();
                let last = if blocks.get(index + 1).is_some_and(is_caption) { index + 1 } else { index };
                turns[first.unwrap_or(index)..=last].fill(Turn::Sideways);
            }
        }
        let mut stretches: Vec<Stretch<'b>> = Vec::new();
        let mut from = 0;
        for to in 1..=blocks.len() {
            if to == blocks.len() || turns[to] != turns[from] {
                stretches.push(Stretch { turn: turns[from], blocks: &blocks[from..to] });
                from = to;
            }
        }
        stretches
    }

    /// Whether a table fits on a page on its side in larger type than on an upright one, where that is small.
    fn is_wide(&mut self, table: &Table, upright: f32, sideways: f32) -> bool {
        if self.columns_of(table) < COLUMNS {
            return false;
        }
        let size = self.table_size(table, upright, 0..READABLE);
        size.is_none() && {
            let best = self.table_size(table, sideways, 0..Scale::TABLES.len());
            let now = self.table_size(table, upright, READABLE..Scale::TABLES.len());
            best.is_some_and(|best| now.is_none_or(|now| best < now))
        }
    }
}

fn leads(block: &Block, next: &Block) -> bool {
    let kicker = matches!(block, Block::Paragraph(paragraph) if paragraph.style == ParagraphStyle::Kicker);
    matches!(block, Block::Heading(_)) || kicker || leads_in(block, next)
}

fn is_caption(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.style == ParagraphStyle::Caption)
}

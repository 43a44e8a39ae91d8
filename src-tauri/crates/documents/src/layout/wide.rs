//! Which blocks stand on pages turned on their side: tables that are too wide for an upright one.

use std::ops::Range;

use super::build::Builder;
use super::frames::Turn;
use super::lead_ins::leads_in;
use super::theme::Scale;
use crate::blocks::{Block, Heading, Inline, Paragraph, ParagraphStyle, Table};

/// Tables of fewer columns stay upright: they are read better in small type than with the head turned.
const COLUMNS: usize = 7;
/// The size of type below which a table is better turned, by its place in [`Scale::TABLES`].
const READABLE: usize = 2;

/// Text of no more characters than these goes along with the wide table that it stands beside: upright, it would have
/// an almost empty page.
const BRIEF: usize = 600;

/// Blocks that stand on pages turned one way.
#[derive(Debug)]
pub(super) struct Stretch<'b> {
    pub(super) turn: Turn,
    pub(super) blocks: &'b [Block],
}

impl Builder<'_, '_> {
    /// Divides blocks where pages are turned. What leads to a wide table, its caption, and a few lines beside it go along
    /// with it.
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
        if turns.contains(&Turn::Sideways) {
            for brief in
                divided(blocks, &turns).into_iter().filter(|stretch| is_brief(&blocks[stretch.clone()]))
            {
                turns[brief].fill(Turn::Sideways);
            }
        }
        let stretches = divided(blocks, &turns).into_iter();
        stretches.map(|range| Stretch { turn: turns[range.start], blocks: &blocks[range] }).collect()
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

/// Where blocks are divided between pages turned one way and the other.
fn divided(blocks: &[Block], turns: &[Turn]) -> Vec<Range<usize>> {
    let changes = (1..blocks.len()).filter(|&at| turns[at] != turns[at - 1]);
    let ends: Vec<usize> = changes.chain((!blocks.is_empty()).then_some(blocks.len())).collect();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(ends.iter().copied()).map(|(start, end)| start..end).collect()
}

/// Whether blocks are a few lines of text.
fn is_brief(blocks: &[Block]) -> bool {
    let length = |block: &Block| {
        let content = match block {
            Block::Heading(Heading { content, .. }) | Block::Paragraph(Paragraph { content, .. }) => content,
            Block::Rule | Block::Spacer(_) => return Some(0),
            _ => return None,
        };
        let plain = |inline: &Inline| match inline {
            Inline::Text(span) => Some(span.text.chars().count()),
            Inline::Break => Some(0),
            Inline::Footnote(_) => None,
        };
        content.iter().map(plain).sum::<Option<usize>>()
    };
    blocks.iter().map(length).sum::<Option<usize>>().is_some_and(|length| length <= BRIEF)
}

fn leads(block: &Block, next: &Block) -> bool {
    let kicker = matches!(block, Block::Paragraph(paragraph) if paragraph.style == ParagraphStyle::Kicker);
    kicker || ends_in_heading(block) || leads_in(block, next)
}

fn ends_in_heading(block: &Block) -> bool {
    let last = match block {
        Block::Heading(_) => return true,
        Block::List(list) => list.items.last().and_then(|item| item.last()),
        Block::Quotation(blocks) | Block::Together(blocks) => blocks.last(),
        _ => None,
    };
    last.is_some_and(ends_in_heading)
}

fn is_caption(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if paragraph.style == ParagraphStyle::Caption)
}

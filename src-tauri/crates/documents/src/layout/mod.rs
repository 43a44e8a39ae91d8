//! Blocks → pages: pure, and without words of its own.

mod build;
mod cells;
mod column;
mod ends;
mod flow;
mod folios;
pub mod fonts;
mod frames;
mod furniture;
mod hyphens;
mod lead_ins;
mod letterhead;
mod lines;
mod pen;
mod sections;
mod sever;
mod sheet;
mod table;
mod text;
mod theme;
mod watermark;
mod wide;

pub use flow::{Cancelled, Laid, SectionPages, lay_out};

//! Blocks → pages: pure, and without words of its own.

mod build;
mod cells;
mod column;
mod flow;
pub mod fonts;
mod furniture;
mod lead_ins;
mod lines;
mod sheet;
mod table;
mod text;
mod theme;

pub use flow::{Cancelled, Laid, SectionPages, lay_out};

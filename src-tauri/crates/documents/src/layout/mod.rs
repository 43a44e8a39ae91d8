//! Blocks → pages: pure, and without words of its own.

mod build;
mod cells;
mod column;
mod ends;
mod flow;
pub mod fonts;
mod furniture;
mod hyphens;
mod lead_ins;
mod lines;
mod pen;
mod sever;
mod sheet;
mod table;
mod text;
mod theme;

pub use flow::{Cancelled, Laid, SectionPages, lay_out};

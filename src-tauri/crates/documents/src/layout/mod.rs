//! Blocks → pages: pure, without words of its own.

pub mod fonts;

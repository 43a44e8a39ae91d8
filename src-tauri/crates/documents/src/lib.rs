//! Paper: facts become blocks, blocks become pages, pages become PDF.

pub mod annexes;
pub mod layout;
pub mod page;
pub mod pdf;
pub mod progress;

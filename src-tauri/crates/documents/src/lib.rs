//! Paper: facts become blocks, blocks become pages, pages become PDF.

mod addresses;
pub mod agenda;
pub mod annexes;
pub mod blocks;
pub mod compose;
pub mod draft;
pub mod facts;
mod follow_up;
pub mod layout;
pub mod notice;
pub mod packet;
pub mod page;
pub mod pdf;
pub mod progress;
mod rich;
mod ruler;
pub mod setup;
mod signatures;
mod tongue;

pub use pdf::{PageRange, made_as, take_pages};

//! The rules of governing boards: plain values in, plain values out.
//!
//! Nothing here reads a file, a clock, a database or a language: what a rule needs arrives as an
//! argument, and what it answers is a value. Words belong to the locales, JSON and SQL to storage.

pub mod agenda;
pub mod agreements;
pub mod arrangement;
pub mod commitments;
pub mod content;
pub mod names;
pub mod numbering;
pub mod order;
pub mod quorum;
pub mod seats;
pub mod sessions;

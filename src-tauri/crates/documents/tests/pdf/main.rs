//! The PDF writer and the annexes by what other programs make of their files.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)] // Helpers of tests are tests too.

#[path = "../support/inks.rs"]
mod inks;

mod annexes;
mod cameras;
mod foreign;
mod mutations;
mod packets;
mod pictures;
mod sheets;
mod tools;
mod writing;

//! The PDF writer and the annexes by what other programs make of their files.

mod annexes;
mod foreign;
mod pictures;
mod sheets;
mod tools;
mod writing;

//! Layout by what its pages show.

// Here and in the builders below, what cannot be made is a failed test.
#![allow(clippy::unwrap_used)]

#[path = "../support/pages.rs"]
mod pages;

mod anything;
mod figures;
mod notes;
mod paragraphs;
mod sections;
mod setups;
mod tables;
mod whole;

//! Layout by what its pages show.

#[path = "../support/pages.rs"]
mod pages;

mod anything;
mod figures;
mod paragraphs;
mod sections;
mod tables;

//! Human numbers: Roman numerals and the codes of agreements.
//!
//! A code follows a body's pattern, such as `{org}-{ses:roman}-{n}` for `JD-XI-2`. A code is what people
//! read and write; it does not identify an agreement (`JD-XI-2` exists once a year).

mod pattern;
mod reading;
pub mod roman;

pub use pattern::{CodeFields, CodePattern, FormatError, PatternError};

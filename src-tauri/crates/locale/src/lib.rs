//! Every word that people read, in their language: messages, dates, numbers in words, names of sessions.
//!
//! The words live in `assets/locales/<language>/*.ftl` and are part of the program. What Fluent cannot say,
//! how the words of a number join and agree, is the grammar in [`words`](crate::Locale::cardinal).
//!
//! ```
//! use sesiona_domain::sessions::SessionKind;
//! use sesiona_locale::{Language, Locale};
//!
//! let locale = Locale::new(Language::Es);
//! let title = locale.session_title(SessionKind::Ordinary, Some(12), Some(2023));
//! assert_eq!(title, "Décima Segunda Sesión Ordinaria 2023");
//! ```

mod dates;
mod language;
mod lists;
mod locale;
mod messages;
mod names;
mod terms;
mod words;

pub use dates::FirstOfMonth;
pub use language::Language;
pub use locale::{Locale, Value};
pub use terms::{PersonNoun, Terms};
pub use words::{Gender, OrdinalStyle};

//! What the user can do: every command with its argument and its answer.
//!
//! The window, the loopback host of the tests and `sesiona-cli` all speak to [`App::dispatch`]. The list of
//! commands is in [`api`]; each noun has a file of its own.

pub mod agenda;
pub mod agreements;
pub mod api;
mod arguments;
mod attaching;
pub mod attachments;
pub mod completing;
pub mod context;
pub mod copies;
mod days;
pub mod demonstration;
mod drafts;
pub mod environment;
pub mod error;
mod fields;
pub mod files;
pub mod history;
pub mod home;
pub mod importing;
pub mod institutions;
pub mod issued_papers;
pub mod jobs;
mod ledger;
mod letterheads;
pub mod libraries;
mod members;
pub mod notes;
pub mod numbering_policies;
pub mod operations;
pub mod packet_options;
mod packet_order;
pub mod papers;
pub mod patch;
mod places;
pub mod preferences;
mod presenters;
pub mod previews;
pub mod printing;
mod quorums;
pub mod search;
pub mod session_documents;
pub mod sessions;
mod sheets;
pub mod starts;
mod steps;
pub mod templates;
mod terms;
mod unopened;

pub use arguments::read as read_argument;
pub use context::App;
pub use environment::{Clock, Environment, Moment, SystemClock};
pub use error::{Error, Refusal};
pub use sesiona_documents::PageRange;
pub use sesiona_locale::Language;

use serde::Serialize;
use serde_json::Value;

/// What a command answers.
#[derive(Clone, Debug, Serialize)]
pub struct Reply {
    /// The answer, of the type that the command promises.
    pub answer: Value,
    /// The kinds of records that changed: screens that show them ask again.
    pub changed: Vec<String>,
}

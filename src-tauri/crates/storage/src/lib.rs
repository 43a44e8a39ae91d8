//! The library: one SQLite file, its journal and its copies. Nothing else knows SQL.
//!
//! [`Database`] opens a library; [`Facts`] is what can be asked of it; [`Database::transact`] lends [`Changes`],
//! the only way to change a record. [`records`] declares what is kept.

pub mod agenda;
pub mod agreements;
pub mod attachments;
pub mod backup;
mod changes;
pub mod check;
mod database;
mod error;
mod facts;
mod guard;
mod identity;
pub mod institutions;
pub mod issued_papers;
pub mod journal;
mod lock;
mod migrate;
mod moment;
pub mod notes;
mod operation;
mod part;
pub mod people;
mod place;
pub mod records;
mod roles;
mod schema;
pub mod search;
pub mod sessions;
mod settings;
mod snapshot;
pub mod templates;
#[cfg(test)]
mod tests;

pub use agenda::AgendaItemRow;
pub use agreements::{AgreementRow, PartRow, ReportRow};
pub use attachments::{AttachmentRow, digest_of};
pub use backup::{Upkeep, last_copy, restore};
pub use changes::Changes;
pub use check::{Finding, examine};
pub use database::{Database, OpenOptions};
pub use error::{Error, Result};
pub use facts::Facts;
pub use identity::Device;
pub use institutions::{BodyRow, InstitutionRow};
pub use issued_papers::{IssuedKindRow, IssuedPaperRow};
pub use journal::{Applied, Conflict, DeviceRow, Envelope, History, HistoryStep, OperationRow, Writing};
pub use moment::{HybridTime, Moment};
pub use notes::NoteRow;
pub use operation::{Operation, Outcome};
pub use part::is_left;
pub use people::{HolderRow, PersonRow, SeatRow};
pub use records::{Id, Kind};
pub use roles::Role;
pub use schema::schema_text;
pub use search::{FoundRow, Marked};
pub use sessions::SessionRow;
pub use templates::AgendaTemplateRow;

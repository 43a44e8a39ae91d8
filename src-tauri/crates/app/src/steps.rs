//! Which steps of a session are completed, from what was really done.

use serde::Serialize;
use sesiona_storage::Kind;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::sessions::SessionArgument;

/// The steps of a session's workspace, and whether they are completed.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct SessionSteps {
    /// The agenda has items and was sent with its notice, and nothing changed since.
    pub agenda: bool,
    /// The packet was issued, and nothing changed since.
    pub packet: bool,
}

/// Which steps of a session are completed.
pub(crate) fn session_steps(call: &Call<'_>, argument: SessionArgument) -> Result<SessionSteps, Error> {
    call.read(|library| {
        let issued = library.issued_kinds(library.find(Kind::Session, &argument.session)?)?;
        let stands = |kind: &str| issued.iter().any(|paper| paper.paper_kind == kind && !paper.changed_since);
        let has_items = library.session(&argument.session)?.items > 0;
        Ok(SessionSteps { agenda: has_items && stands("notice"), packet: stands("packet") })
    })
}

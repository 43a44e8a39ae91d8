//! Papers that left the library, kept with their digest, so that anyone can be told which version they hold.
//!
//! The bytes themselves are not kept: the same facts give the same bytes again, a packet with annexes can be a
//! hundred times larger than all that a library knows, and the question is always about a file that somebody has.

use serde::Serialize;
use serde_json::{Value, json};
use sesiona_documents::compose::Composed;
use sesiona_storage::{Database, digest_of, records};
use ts_rs::TS;

use crate::agenda;
use crate::context::Call;
use crate::error::Error;
use crate::files::FileSource;
use crate::operations::Operation;
use crate::papers::{Order, PaperKind};
use crate::sessions::SessionArgument;

/// What a paper left the library for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Written to a file.
    Exported,
    /// Given to a printer by the system's dialog.
    Printed,
    /// Shown in the system's viewer to be printed there; whether it was, nobody can tell.
    Opened,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Self::Exported => "exported",
            Self::Printed => "printed",
            Self::Opened => "opened",
        }
    }
}

/// A paper on its way out.
pub(crate) struct Issue<'a> {
    pub(crate) order: &'a Order,
    pub(crate) composed: &'a Composed,
    /// The SHA-256 of the whole paper, also when only some of its pages are printed.
    pub(crate) digest: &'a str,
    pub(crate) name: String,
    pub(crate) purpose: Purpose,
    /// The pages that were printed, as `1-3,7`; `None` for all.
    pub(crate) printed_pages: Option<String>,
    pub(crate) copies: Option<u32>,
}

/// A paper that was issued.
#[derive(Debug, Serialize, TS)]
pub struct IssuedPaperRow {
    /// Its uid.
    pub uid: String,
    /// The session; `null` when it is gone.
    pub session: Option<String>,
    /// What the session was called then.
    pub session_title: String,
    /// Which paper; its words are under `packet-kind-<kind>`.
    pub paper_kind: String,
    /// What for; its words are under `issued-purpose-<purpose>`.
    #[ts(type = "\"exported\" | \"printed\" | \"opened\"")]
    pub purpose: String,
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// How many bytes it has.
    pub size: i64,
    /// How many pages it has.
    pub pages: i64,
    /// The file's name.
    pub name: String,
    /// Its language.
    #[ts(type = "Language")]
    pub language: String,
    /// The pages that were printed, as `1-3,7`; `null` for all.
    pub printed_pages: Option<String>,
    /// How many copies were printed.
    pub copies: Option<i64>,
    /// When: civil time, as `YYYY-MM-DDTHH:MM:SS`.
    pub issued_at: String,
    /// By whom; `null` when the journal does not know.
    pub issued_by: Option<String>,
}

/// What is known of a file.
#[derive(Debug, Serialize, TS)]
pub struct Verification {
    /// Whether these very bytes were issued.
    pub issued: bool,
    /// Every time they were, the newest first.
    pub matches: Vec<IssuedPaperRow>,
    /// The SHA-256 of the file.
    pub digest: String,
    /// The name of the file.
    pub name: String,
    /// The title under which Sesiona made the file, when it says that it did, although it is no issued version.
    pub made_as: Option<String>,
}

/// The papers that were issued of a session, the newest first.
pub(crate) fn issued_papers(
    call: &Call<'_>,
    argument: SessionArgument,
) -> Result<Vec<IssuedPaperRow>, Error> {
    let found = call.read(|library| {
        let session = library.session(&argument.session)?;
        Ok(library.issued_papers_of_session(&session.uid)?)
    })?;
    Ok(found.into_iter().map(row).collect())
}

/// Whether a file is a paper that was issued.
pub(crate) fn verify_paper(call: &Call<'_>, argument: FileSource) -> Result<Verification, Error> {
    let (name, bytes) = argument.read()?;
    if bytes.is_empty() {
        return Err(sesiona_storage::Error::EmptyFile.into());
    }
    let digest = digest_of(&bytes);
    let found = call.read(|library| Ok(library.issued_papers_of_digest(&digest)?))?;
    let issued = !found.is_empty();
    Ok(Verification {
        issued,
        matches: found.into_iter().map(row).collect(),
        digest,
        name,
        // Anybody can write such a title: as much of it as a title has, and nothing that cannot be seen.
        made_as: if issued { None } else { sesiona_documents::made_as(&bytes).map(|title| shown(&title)) },
    })
}

fn shown(title: &str) -> String {
    const LONGEST: usize = 300;
    crate::fields::clean(title).chars().take(LONGEST).collect()
}

/// Records that a paper was issued. It was, whatever happens here: where the library cannot be written, a warning
/// for whoever issued it says that there is no record.
pub(crate) fn record(call: &Call<'_>, issue: &Issue<'_>) -> Option<Value> {
    if !issue.order.kind.is_issued() {
        return None;
    }
    let error = keep(call, issue).err()?;
    tracing::warn!(%error, "an issued paper was not recorded");
    Some(json!({ "code": "issue_not_recorded" }))
}

fn keep(call: &Call<'_>, issue: &Issue<'_>) -> Result<(), Error> {
    let order = issue.order;
    call.write_local(|library| {
        // Long work may outlive the library that it was ordered from.
        if library.path() != order.library {
            return Err(Error::NoLibrary);
        }
        call.transact_on(library, Operation::IssuePaper, &issue.name, |changes| {
            changes.create(records::IssuedPaper {
                // Deleted meanwhile: the paper was issued all the same.
                session: changes.find(records::Kind::Session, &order.session).ok(),
                session_title: order.facts.session.title.clone(),
                paper_kind: order.kind.code().to_owned(),
                purpose: issue.purpose.code().to_owned(),
                digest: issue.digest.to_owned(),
                size: i64::try_from(issue.composed.bytes.len()).unwrap_or(i64::MAX),
                pages: i64::from(issue.composed.pages),
                name: issue.name.clone(),
                language: order.locale.language().code().to_owned(),
                printed_pages: issue.printed_pages.clone(),
                copies: issue.copies.map(i64::from),
            })?;
            Ok(())
        })?;
        // What says across its pages that it is a draft announces nothing yet.
        if order.kind == PaperKind::Notice
            && !order.is_marked()
            && let Err(error) = announce(call, library, order)
        {
            tracing::warn!(%error, "the numbers of a notice were not kept");
        }
        Ok(())
    })
}

/// The numbers that a notice printed stay as everybody has them; what was added while it was written is not among them.
fn announce(call: &Call<'_>, library: &mut Database, order: &Order) -> Result<(), Error> {
    let printed = order.facts.items.iter().map(|item| (item.uid.as_str(), item.number.as_str())).collect();
    if agenda::has_numbers(library, &order.session, &printed)? {
        return Ok(());
    }
    let title = library.session(&order.session)?.title;
    call.transact_on(library, Operation::FreezeNumbers, &title, |changes| {
        agenda::freeze(changes, &order.session, &printed)
    })
}

fn row(paper: sesiona_storage::IssuedPaperRow) -> IssuedPaperRow {
    IssuedPaperRow {
        uid: paper.uid,
        session: paper.session_uid,
        session_title: paper.session_title,
        paper_kind: paper.paper_kind,
        purpose: paper.purpose,
        digest: paper.digest,
        size: paper.size,
        pages: paper.pages,
        name: paper.name,
        language: paper.language,
        printed_pages: paper.printed_pages,
        copies: paper.copies,
        issued_at: paper.issued_at,
        issued_by: Some(paper.issued_by).filter(|name| !name.is_empty()),
    }
}

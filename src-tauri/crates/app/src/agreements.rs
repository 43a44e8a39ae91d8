//! Agreements and where they stand.

use serde::Serialize;
use sesiona_domain::agreements::AgreementState;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;

/// An agreement in a list.
#[derive(Debug, Serialize, TS)]
pub struct AgreementRow {
    /// Its uid.
    pub uid: String,
    /// Its code.
    pub code: String,
    /// The year of the session that made it: codes repeat from year to year.
    pub year: Option<i32>,
    /// What was agreed; with parts, the words before the first.
    pub text: String,
    /// Its lettered parts.
    pub parts: Vec<PartRow>,
    /// Where the whole stands.
    pub state: String,
    /// Who has it.
    pub responsible: Vec<String>,
    /// When it is due, as `YYYY-MM-DD`.
    pub due_on: Option<String>,
}

/// A lettered part of an agreement.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "AgreementPart")]
pub struct PartRow {
    /// Its letter.
    pub letter: String,
    /// What was agreed in it.
    pub text: String,
    /// Where it stands.
    pub state: String,
}

/// Every agreement, in the order of their codes.
pub(crate) fn list_agreements(call: &Call<'_>, _: Nothing) -> Result<Vec<AgreementRow>, Error> {
    call.read(list)
}

fn list(library: &Database) -> Result<Vec<AgreementRow>, Error> {
    Ok(library.agreements()?.into_iter().map(row).collect())
}

fn row(agreement: sesiona_storage::AgreementRow) -> AgreementRow {
    let state = state(&agreement);
    let part = |part: sesiona_storage::PartRow| PartRow {
        state: part_state(part.state.as_deref()).code().to_owned(),
        letter: part.letter,
        text: part.text,
    };
    AgreementRow {
        uid: agreement.uid,
        code: agreement.code,
        year: agreement.year.and_then(|year| i32::try_from(year).ok()),
        text: agreement.text,
        parts: agreement.parts.into_iter().map(part).collect(),
        state: state.code().to_owned(),
        responsible: agreement.responsible,
        due_on: agreement.due_on,
    }
}

/// Where an agreement stands: as its parts do, or as was last reported of the whole.
pub(crate) fn state(agreement: &sesiona_storage::AgreementRow) -> AgreementState {
    let whole = || part_state(agreement.state.as_deref());
    if agreement.parts.iter().all(|part| part.state.is_none()) {
        return whole();
    }
    let parts: Vec<AgreementState> =
        agreement.parts.iter().map(|part| part_state(part.state.as_deref())).collect();
    AgreementState::of_parts(&parts).unwrap_or_else(whole)
}

fn part_state(reported: Option<&str>) -> AgreementState {
    reported.and_then(AgreementState::from_code).unwrap_or_default()
}

//! Agreements and where they stand.

use chrono::NaiveDate;
use serde::Serialize;
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::commitments::Standing;
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
    /// How the whole stands today: as its most pressing part does.
    #[ts(type = "Standing")]
    pub standing: &'static str,
    /// How each of its commitments stands today.
    #[ts(type = "Standing[]")]
    pub commitments: Vec<&'static str>,
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
    /// How it stands today.
    #[ts(type = "Standing")]
    pub standing: &'static str,
}

/// Every agreement, in the order of their codes.
pub(crate) fn list_agreements(call: &Call<'_>, _: Nothing) -> Result<Vec<AgreementRow>, Error> {
    let today = call.now().local.date();
    call.read(|library| Ok(library.agreements()?.into_iter().map(|found| row(found, today)).collect()))
}

fn row(agreement: sesiona_storage::AgreementRow, today: NaiveDate) -> AgreementRow {
    let state = state(&agreement);
    let due = due_on(&agreement);
    let standings: Vec<Standing> = commitments(&agreement, today).map(|(_, standing)| standing).collect();
    let part = |part: sesiona_storage::PartRow| {
        let state = part_state(part.state.as_deref());
        PartRow {
            state: state.code().to_owned(),
            standing: Standing::of(state, due, today).code(),
            letter: part.letter,
            text: part.text,
        }
    };
    AgreementRow {
        standing: standings.iter().min().map_or(Standing::Ended.code(), |most| most.code()),
        commitments: standings.into_iter().map(Standing::code).collect(),
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

/// What an agreement asks for, and how each stands today: its lettered parts, or the whole where there are none or
/// only the whole was reported on.
pub(crate) fn commitments(
    agreement: &sesiona_storage::AgreementRow,
    today: NaiveDate,
) -> impl Iterator<Item = (Option<&sesiona_storage::PartRow>, Standing)> {
    let due = due_on(agreement);
    let whole = agreement.parts.iter().all(|part| part.state.is_none());
    let parts = agreement.parts.iter().filter(move |_| !whole);
    let parts = parts.map(|part| (Some(part), part_state(part.state.as_deref())));
    let whole = whole.then(|| (None, state(agreement)));
    whole.into_iter().chain(parts).map(move |(part, state)| (part, Standing::of(state, due, today)))
}

fn due_on(agreement: &sesiona_storage::AgreementRow) -> Option<NaiveDate> {
    agreement.due_on.as_deref()?.parse().ok()
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

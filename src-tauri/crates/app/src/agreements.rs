//! Agreements and where they stand.

use chrono::NaiveDate;
use serde::Serialize;
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::commitments::Standing;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::institutions::OfBody;

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
}

/// The agreements of a body, or of every one, in the order of their codes.
pub(crate) fn list_agreements(call: &Call<'_>, asked: OfBody) -> Result<Vec<AgreementRow>, Error> {
    let today = call.now().local.date();
    call.read(|library| {
        asked.must_be_known(library)?;
        let agreements = library.agreements()?.into_iter().filter(|found| asked.takes(&found.body_uid));
        Ok(agreements.map(|found| row(found, today)).collect())
    })
}

fn row(agreement: sesiona_storage::AgreementRow, today: NaiveDate) -> AgreementRow {
    let state = agreement.reported().state();
    let part = |part: sesiona_storage::PartRow| PartRow {
        state: part
            .state
            .as_deref()
            .and_then(AgreementState::from_code)
            .unwrap_or_default()
            .code()
            .to_owned(),
        letter: part.letter,
        text: part.text,
    };
    AgreementRow {
        commitments: commitments(&agreement, today).map(|(_, standing)| standing.code()).collect(),
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

/// What an agreement asks for, each a part of it or the whole, and how each stands today.
pub(crate) fn commitments(
    agreement: &sesiona_storage::AgreementRow,
    today: NaiveDate,
) -> impl Iterator<Item = (Option<&sesiona_storage::PartRow>, Standing)> {
    let due = agreement.due_on.as_deref().and_then(|day| day.parse().ok());
    let commitments = agreement.reported().commitments().into_iter();
    commitments.map(move |(place, state)| {
        (place.and_then(|place| agreement.parts.get(place)), Standing::of(state, due, today))
    })
}

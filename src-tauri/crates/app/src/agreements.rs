//! Agreements and where they stand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::commitments::Standing;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::agenda;
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
    /// How the most pressing of its commitments stands today.
    #[ts(type = "Standing")]
    pub standing: &'static str,
    /// How each of its commitments stands today.
    #[ts(type = "Standing[]")]
    pub commitments: Vec<&'static str>,
    /// Who has it.
    pub responsible: Vec<String>,
    /// When it is due, as `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// The item that deals with the whole, where the last report names one.
    pub item: Option<DealtWith>,
}

/// An item that deals with an agreement, under the number that it has today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DealtWith {
    /// The item.
    pub uid: String,
    /// Its session.
    pub session: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
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
    /// The item that deals with it, where the last report names one.
    pub item: Option<DealtWith>,
}

/// The agreements of a body, or of every one, in the order of their codes.
pub(crate) fn list_agreements(call: &Call<'_>, asked: OfBody) -> Result<Vec<AgreementRow>, Error> {
    let today = call.now().local.date();
    call.read(|library| {
        asked.must_be_known(library)?;
        let agreements: Vec<_> =
            library.agreements()?.into_iter().filter(|found| asked.takes(&found.body_uid)).collect();
        let items = dealt_with(library, &agreements)?;
        Ok(agreements.into_iter().map(|found| row(found, &items, today)).collect())
    })
}

/// The items that reports name, by their uids. That in which earlier agreements are followed up deals with all of them
/// and is not told.
fn dealt_with(
    library: &Database,
    agreements: &[sesiona_storage::AgreementRow],
) -> Result<BTreeMap<String, DealtWith>, Error> {
    let reports = || agreements.iter().flat_map(|agreement| &agreement.reports);
    let named: BTreeSet<&str> = reports().filter_map(|report| report.item_uid.as_deref()).collect();
    let mut sessions = BTreeSet::new();
    for item in &named {
        let item = library.agenda_item(item)?;
        if item.kind != FOLLOW_UP {
            sessions.insert(item.session_uid);
        }
    }
    let mut found = BTreeMap::new();
    for session in sessions {
        for (place, item) in agenda::numbered(library, &session)? {
            if named.contains(item.uid.as_str()) && item.kind != FOLLOW_UP {
                let (uid, session) = (item.uid.clone(), session.clone());
                found.insert(item.uid, DealtWith { uid, session, number: place.number, title: item.title });
            }
        }
    }
    Ok(found)
}

/// The code of the kind of item in which earlier agreements are followed up.
const FOLLOW_UP: &str = "follow_up";

fn row(
    agreement: sesiona_storage::AgreementRow,
    items: &BTreeMap<String, DealtWith>,
    today: NaiveDate,
) -> AgreementRow {
    let reports = agreement.reports.clone();
    let item = |part: Option<i64>| {
        let report = reports.iter().find(|report| report.part == part)?;
        items.get(report.item_uid.as_ref()?).cloned()
    };
    let state = agreement.reported().state();
    let part = |part: sesiona_storage::PartRow| PartRow {
        state: part
            .state
            .as_deref()
            .and_then(AgreementState::from_code)
            .unwrap_or_default()
            .code()
            .to_owned(),
        item: item(Some(part.id)),
        letter: part.letter,
        text: part.text,
    };
    let standings: Vec<Standing> = commitments(&agreement, today).map(|(_, standing)| standing).collect();
    AgreementRow {
        standing: standings.iter().min().unwrap_or(&Standing::Ended).code(),
        commitments: standings.into_iter().map(Standing::code).collect(),
        uid: agreement.uid,
        code: agreement.code,
        year: agreement.year.and_then(|year| i32::try_from(year).ok()),
        text: agreement.text,
        parts: agreement.parts.into_iter().map(part).collect(),
        state: state.code().to_owned(),
        responsible: agreement.responsible,
        due_on: agreement.due_on,
        item: item(None),
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

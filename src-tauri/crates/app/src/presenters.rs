//! Who may present an item: who did so before, the people of the board, and its seats by their names.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sesiona_domain::seats::holds;
use sesiona_storage::{Database, SeatRow};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::sessions::SessionArgument;

/// Somebody who may present an item.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct PresenterRow {
    /// The name as it would be written.
    pub name: String,
    /// The seat of a person, or who holds a seat; `null` when nothing more is known of the name.
    pub about: Option<String>,
}

/// Who may present items of a session: who presented before, the latest first, then the board's people and seats.
pub(crate) fn presenters(call: &Call<'_>, argument: SessionArgument) -> Result<Vec<PresenterRow>, Error> {
    let today = call.now().local.format("%Y-%m-%d").to_string();
    call.read(|library| {
        let session = library.session(&argument.session)?;
        let day = session.date.unwrap_or(today);
        let board = board(library, &session.body_uid, &day)?;
        let about: BTreeMap<&str, &str> =
            board.iter().map(|(name, about)| (name.as_str(), about.as_str())).collect();
        let earlier = library.presenters_of(&session.body_uid)?;
        let mut seen = BTreeSet::new();
        let names =
            earlier.iter().chain(board.iter().map(|(name, _)| name)).filter(|name| seen.insert(*name));
        Ok(names
            .map(|name| PresenterRow {
                name: name.clone(),
                about: about.get(name.as_str()).map(|about| (*about).to_owned()),
            })
            .collect())
    })
}

/// The people who sit on a body on a day, each with the seat, and the seats, each with who holds it.
fn board(library: &Database, body: &str, day: &str) -> Result<Vec<(String, String)>, Error> {
    let seats = library.seats_of(body)?;
    let held = |seat: &SeatRow| -> Vec<(String, String)> {
        let holders = seat
            .holders
            .iter()
            .filter(|holder| holds(holder.from_on.as_deref(), holder.to_on.as_deref(), Some(day)));
        holders.map(|holder| (holder.person.full_name.clone(), seat.name.clone())).collect()
    };
    let people = seats.iter().flat_map(held);
    let named = seats.iter().filter_map(|seat| Some((seat.name.clone(), held(seat).into_iter().next()?.0)));
    Ok(people.chain(named).collect())
}

//! The order of a packet's parts, where it is not the usual one.

use serde::Deserialize;
use sesiona_documents::facts::Options;
use sesiona_domain::agenda::PlaceError;
use sesiona_domain::arrangement::{arranged, placed};
use sesiona_storage::Facts;
use ts_rs::TS;

use crate::agenda::numbered;
use crate::context::Call;
use crate::error::Error;
use crate::operations::Operation;
use crate::sessions::SessionArgument;

/// A part of a packet put somewhere else.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacePacketPart {
    /// The session.
    pub session: String,
    /// What is moved: `agenda`, `signatures`, or the uid of an item at the top of the agenda.
    pub part: String,
    /// What it comes right after; `null`: only the cover.
    pub after: Option<String>,
}

/// Puts a part of a packet somewhere else; its agenda stays as it is.
pub(crate) fn place_packet_part(call: &Call<'_>, argument: PlacePacketPart) -> Result<(), Error> {
    let (title, order) = call.read(|library| {
        let session = library.session(&argument.session)?;
        let usual = usual(library, &session.uid)?;
        let usual: Vec<&str> = usual.iter().map(String::as_str).collect();
        let now: Vec<&str> =
            arranged(&usual, &kept(library, &session.uid)?).into_iter().map(|place| usual[place]).collect();
        let order = placed(&now, &argument.part, argument.after.as_deref())
            .ok_or(Error::Place(PlaceError::Unknown))?;
        Ok((session.title, serde_json::to_string(&order)?))
    })?;
    keep(call, &argument.session, &title, &order)
}

/// Puts the parts of a packet in their usual order again.
pub(crate) fn reset_packet_order(call: &Call<'_>, argument: SessionArgument) -> Result<(), Error> {
    let title = call.read(|library| Ok(library.session(&argument.session)?.title))?;
    keep(call, &argument.session, &title, "[]")
}

fn keep(call: &Call<'_>, session: &str, title: &str, order: &str) -> Result<(), Error> {
    call.transact(Operation::ArrangePacket, title, |changes| {
        Ok(changes.set_setting(&setting(session), order)?)
    })
}

/// The order that was chosen; empty for the usual one. What is not understood gives way to it.
pub(crate) fn kept(library: &Facts, session: &str) -> Result<Vec<String>, Error> {
    let kept = library.setting(&setting(session))?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// The parts in their usual order.
fn usual(library: &Facts, session: &str) -> Result<Vec<String>, Error> {
    let tops = numbered(library, session)?.into_iter().filter(|(place, _)| place.depth == 0);
    let tops = tops.map(|(_, item)| item.uid);
    let first = [Options::AGENDA.to_owned()].into_iter();
    Ok(first.chain(tops).chain([Options::SIGNATURES.to_owned()]).collect())
}

fn setting(session: &str) -> String {
    format!("packet_order:{session}")
}

//! How a body numbers what comes late.

use serde::{Deserialize, Serialize};
use sesiona_domain::agenda::LateNumbering;
use sesiona_storage::Facts;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::institutions::BodyArgument;
use crate::operations::Operation;

/// How a body numbers what comes late.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct NumberingPolicy {
    /// How an item is numbered that is added after the notice was issued.
    #[ts(type = "LateNumbering")]
    pub late: &'static str,
}

/// Changes how a body numbers what comes late.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeNumbering {
    /// The body's uid.
    pub body: String,
    /// How an item is numbered that is added after the notice was issued.
    #[ts(type = "LateNumbering")]
    pub late: String,
}

/// How a body numbers what comes late.
pub(crate) fn numbering(call: &Call<'_>, argument: BodyArgument) -> Result<NumberingPolicy, Error> {
    call.read(|library| {
        let body = library.body(&argument.body)?;
        Ok(NumberingPolicy { late: late(library, &body.uid)?.code() })
    })
}

/// Changes how a body numbers what comes late. Numbers that were announced stay.
pub(crate) fn change_numbering(call: &Call<'_>, change: ChangeNumbering) -> Result<NumberingPolicy, Error> {
    let late = LateNumbering::from_code(&change.late)
        .ok_or_else(|| Error::BadCode { field: "late", value: change.late.clone() })?;
    let body = call.read(|library| Ok(library.body(&change.body)?))?;
    call.transact(Operation::ChangeNumbering, &body.name, |changes| {
        Ok(changes.set_setting(&setting(&body.uid), late.code())?)
    })?;
    Ok(NumberingPolicy { late: late.code() })
}

/// How an item is numbered that is added after the notice was issued.
pub(crate) fn late(library: &Facts, body: &str) -> Result<LateNumbering, Error> {
    let chosen = library.setting(&setting(body))?;
    Ok(chosen.and_then(|code| LateNumbering::from_code(&code)).unwrap_or_default())
}

fn setting(body: &str) -> String {
    format!("late_numbering:{body}")
}

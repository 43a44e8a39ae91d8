//! How many must be present for a session of a body, as the body chose it.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};
use sesiona_domain::quorum::QuorumMinimum;
use sesiona_storage::{Facts, records};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::institutions::BodyArgument;
use crate::operations::Operation;

/// The most seats that a number may ask for.
const MOST_SEATS: u32 = 999;

/// The least that must be present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum QuorumRule {
    /// More than half of the seats that count.
    MoreThanHalf,
    /// Two thirds of them, rounded up.
    TwoThirds,
    /// So many.
    Number {
        /// How many.
        number: u32,
    },
}

/// How many must be present for a session of a body.
#[derive(Debug, Serialize, TS)]
pub struct QuorumView {
    /// The rule.
    pub minimum: QuorumRule,
    /// How many seats count.
    pub seats: u32,
    /// How many must be present; `null` where no seat counts yet.
    pub required: Option<u32>,
    /// Whether the seats can meet it at all.
    pub can_be_met: bool,
}

/// Another rule for a body.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeQuorum {
    /// The body's uid.
    pub body: String,
    /// The rule.
    pub minimum: QuorumRule,
}

/// A rule, and the seats that it is tried with.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuorumQuestion {
    /// The rule.
    pub minimum: QuorumRule,
    /// How many seats count.
    pub seats: u32,
}

/// How many would have to be present.
#[derive(Debug, Serialize, TS)]
pub struct RequiredQuorum {
    /// How many; `null` where no seat counts.
    pub required: Option<u32>,
    /// Whether the seats can meet it at all.
    pub can_be_met: bool,
}

impl QuorumRule {
    /// The rule as it is reckoned with.
    ///
    /// # Errors
    /// A number of seats that no body has.
    pub(crate) fn checked(self) -> Result<QuorumMinimum, Error> {
        Ok(match self {
            Self::MoreThanHalf => QuorumMinimum::MoreThanHalf,
            Self::TwoThirds => QuorumMinimum::TwoThirds,
            Self::Number { number } => {
                let refused = || Error::OutOfRange { field: "quorum", least: 1, most: MOST_SEATS };
                let number = NonZeroU32::new(number).filter(|number| number.get() <= MOST_SEATS);
                QuorumMinimum::Number(number.ok_or_else(refused)?)
            }
        })
    }
}

/// How many must be present for a session of a body.
pub(crate) fn quorum(call: &Call<'_>, argument: BodyArgument) -> Result<QuorumView, Error> {
    call.read(|library| {
        let body = library.body(&argument.body)?;
        view(kept(library, &body.uid)?, seats_that_count(library, &body.uid)?)
    })
}

/// Changes how many must be present. A number that the seats cannot meet is refused: no session could be held.
pub(crate) fn change_quorum(call: &Call<'_>, change: ChangeQuorum) -> Result<QuorumView, Error> {
    let minimum = change.minimum.checked()?;
    let (body, seats) = call.read(|library| {
        let body = library.body(&change.body)?;
        let seats = seats_that_count(library, &body.uid)?;
        Ok((body, seats))
    })?;
    if !minimum.can_be_met(seats) {
        return Err(Error::OutOfRange { field: "quorum", least: 1, most: seats });
    }
    let value = serde_json::to_string(&change.minimum)?;
    call.transact(Operation::ChangeQuorum, &body.name, |changes| {
        Ok(changes.set_setting(&setting(&body.uid), &value)?)
    })?;
    view(change.minimum, seats)
}

/// How many would have to be present under a rule.
pub(crate) fn required_quorum(_: &Call<'_>, question: QuorumQuestion) -> Result<RequiredQuorum, Error> {
    let minimum = question.minimum.checked()?;
    let (required, can_be_met) = (minimum.required(question.seats), minimum.can_be_met(question.seats));
    Ok(RequiredQuorum { required, can_be_met })
}

/// The setting with which a library is founded whose body chose this rule.
pub(crate) fn setting_of(body: &str, rule: QuorumRule) -> Result<records::Setting, Error> {
    Ok(records::Setting { key: setting(body), value: serde_json::to_string(&rule)? })
}

/// What the body chose; what this version does not understand gives way to more than half.
fn kept(library: &Facts, body: &str) -> Result<QuorumRule, Error> {
    let kept = library.setting(&setting(body))?;
    let rule = kept.and_then(|text| serde_json::from_str::<QuorumRule>(&text).ok());
    Ok(rule.filter(|rule| rule.checked().is_ok()).unwrap_or(QuorumRule::MoreThanHalf))
}

fn view(rule: QuorumRule, seats: u32) -> Result<QuorumView, Error> {
    let minimum = rule.checked()?;
    let (required, can_be_met) = (minimum.required(seats), minimum.can_be_met(seats));
    Ok(QuorumView { minimum: rule, seats, required, can_be_met })
}

fn seats_that_count(library: &Facts, body: &str) -> Result<u32, Error> {
    let count = library.seats_of(body)?.into_iter().filter(|seat| seat.counts_for_quorum).count();
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

fn setting(body: &str) -> String {
    format!("quorum:{body}")
}

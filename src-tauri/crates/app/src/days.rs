//! The day that it is: nobody else may look at a calendar.

use serde::Serialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;

/// The day that it is.
#[derive(Debug, Serialize, TS)]
pub struct Today {
    /// As `YYYY-MM-DD`.
    pub date: String,
}

/// The day that it is, where the application runs.
pub(crate) fn today(call: &Call<'_>, _: Nothing) -> Result<Today, Error> {
    Ok(Today { date: call.now().local.date().format("%Y-%m-%d").to_string() })
}

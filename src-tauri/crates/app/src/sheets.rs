//! The sheets that an institution prints its packets on until somebody chooses others.

use serde::{Deserialize, Serialize};
use sesiona_storage::{Database, records};
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;
use crate::operations::Operation;
use crate::packet_options::{Measure, Sheet};

/// The setting that keeps them.
const SHEETS: &str = "sheets";

/// The sheets of packets that were not made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct UsualSheets {
    /// Their size.
    pub paper: Sheet,
    /// What this institution calls oficio.
    pub oficio: Measure,
}

impl Default for UsualSheets {
    fn default() -> Self {
        Self { paper: Sheet::default(), oficio: Measure::OFICIO }
    }
}

/// What changes of the usual sheets; absent fields stay.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeUsualSheets {
    /// Their size, one that has a name.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Sheet>,
    /// What this institution calls oficio.
    #[serde(default)]
    #[ts(optional)]
    pub oficio: Option<Measure>,
}

/// The institution's usual sheets.
pub(crate) fn usual_sheets(call: &Call<'_>, _: Nothing) -> Result<UsualSheets, Error> {
    call.read(kept)
}

/// Changes them. Bodies whose packets were made keep the sheets chosen there.
pub(crate) fn change_usual_sheets(call: &Call<'_>, change: ChangeUsualSheets) -> Result<UsualSheets, Error> {
    change.paper.map(Sheet::named).transpose()?;
    change.oficio.map(Measure::check).transpose()?;
    call.write_local(|library| {
        let before = kept(library)?;
        let sheets = UsualSheets {
            paper: change.paper.unwrap_or(before.paper),
            oficio: change.oficio.unwrap_or(before.oficio),
        };
        let value = serde_json::to_string(&sheets)?;
        let subject = library.institution()?.map(|found| found.name).unwrap_or_default();
        call.transact_on(library, Operation::ChangeUsualSheets, &subject, |changes| {
            changes.set_setting(SHEETS, &value)?;
            Ok(())
        })?;
        Ok(sheets)
    })
}

/// The setting with which a library is founded whose institution prints on this paper.
pub(crate) fn setting_of(paper: Sheet) -> Result<records::Setting, Error> {
    let value = serde_json::to_string(&UsualSheets { paper, ..UsualSheets::default() })?;
    Ok(records::Setting { key: SHEETS.to_owned(), value })
}

/// The usual sheets as the library keeps them; what another version kept and this one does not understand gives way.
pub(crate) fn kept(library: &Database) -> Result<UsualSheets, Error> {
    let kept = library.setting(SHEETS)?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

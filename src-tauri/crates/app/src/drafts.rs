//! What somebody typed on the first screen and did not finish. It belongs to this device: there is no library yet.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;
use crate::files;

/// The longest draft that is kept, in bytes: a list of some thousands of people.
const LONGEST: usize = 1_000_000;

/// What was typed so far, as the screen writes it down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstDraft {
    /// The screen's own words; `null` forgets what was kept.
    pub text: Option<String>,
}

/// What was typed on the first screen the last time.
pub(crate) fn first_draft(call: &Call<'_>, _: Nothing) -> Result<Option<String>, Error> {
    // Nobody should be kept from founding an institution by a draft that cannot be read.
    Ok(std::fs::read_to_string(path(call.data_folder())).ok())
}

/// Keeps what was typed on the first screen.
pub(crate) fn keep_first_draft(call: &Call<'_>, draft: FirstDraft) -> Result<(), Error> {
    let path = path(call.data_folder());
    match draft.text {
        Some(text) if text.len() > LONGEST => Err(Error::TooLong { field: "draft", limit: LONGEST }),
        Some(text) => files::write_whole(&path, text.as_bytes()),
        None => match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::writing(&path, error)),
            _ => Ok(()),
        },
    }
}

/// The file that keeps it, in the folder of this device.
pub(crate) fn path(data_folder: &Path) -> PathBuf {
    data_folder.join("first-draft.json")
}

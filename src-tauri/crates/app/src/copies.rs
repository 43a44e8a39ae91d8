//! The library's soundness and its copies.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;
use crate::libraries::{self, LibraryView};

/// What an examination found.
#[derive(Debug, Serialize, TS)]
pub struct CheckReport {
    /// Whether nothing is wrong.
    pub sound: bool,
    /// What is wrong, as codes with data.
    #[ts(type = "Coded[]")]
    pub findings: Vec<Value>,
}

/// Where copies go.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupFolder {
    /// The folder.
    pub folder: String,
}

/// A copy that was written.
#[derive(Debug, Serialize, TS)]
pub struct Copy {
    /// Its file.
    pub path: String,
}

/// A copy to put in a library's place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreFrom {
    /// The copy.
    pub copy: String,
    /// The library; the open one when absent.
    #[serde(default)]
    #[ts(optional)]
    pub library: Option<String>,
}

/// Examines the library.
pub(crate) fn check(call: &Call<'_>, _: Nothing) -> Result<CheckReport, Error> {
    call.read(|library| {
        let findings = library.check()?;
        let findings: Vec<Value> =
            findings.iter().map(|finding| serde_json::to_value(finding).unwrap_or_default()).collect();
        Ok(CheckReport { sound: findings.is_empty(), findings })
    })
}

/// Writes a verified copy of the library into a folder.
pub(crate) fn backup(call: &Call<'_>, argument: BackupFolder) -> Result<Copy, Error> {
    let now = call.now();
    let path = call.read(|library| Ok(library.backup(Path::new(&argument.folder), now)?))?;
    Ok(Copy { path: path.display().to_string() })
}

/// Puts a copy in a library's place and opens it.
pub(crate) fn restore(call: &Call<'_>, argument: RestoreFrom) -> Result<LibraryView, Error> {
    let copy = PathBuf::from(&argument.copy);
    std::fs::metadata(&copy).map_err(|error| Error::file(&copy, error))?;
    let library = match argument.library {
        Some(path) => PathBuf::from(path),
        None => call.read(|library| Ok(library.path().to_owned()))?,
    };
    // The present file is closed first: it is about to be replaced.
    call.set_library(None);
    let options = libraries::open_options(call);
    let restored = sesiona_storage::restore(&copy, &library, &options);
    // Restored or refused, what now stands in the library's place is opened again.
    if library.exists() {
        let opened = Database::open(&library, &options)?;
        let view = libraries::show(call, opened, &library)?;
        restored?;
        return Ok(view);
    }
    restored?;
    Err(Error::FileMissing(library.display().to_string()))
}

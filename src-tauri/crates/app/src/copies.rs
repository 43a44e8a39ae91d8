//! The library's soundness and its copies.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_storage::{Database, Finding, OpenOptions};
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;
use crate::files;
use crate::libraries::{self, LibraryPath, LibraryView};

/// What an examination found.
#[derive(Debug, Serialize, TS)]
pub struct CheckReport {
    /// Whether nothing is wrong.
    pub sound: bool,
    /// What is wrong, as codes with data.
    #[ts(type = "Coded[]")]
    pub findings: Vec<Value>,
}

impl CheckReport {
    fn of(findings: &[Finding]) -> Self {
        let findings: Vec<Value> =
            findings.iter().map(|finding| serde_json::to_value(finding).unwrap_or_default()).collect();
        Self { sound: findings.is_empty(), findings }
    }
}

/// Where copies go.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupFolder {
    /// The folder; that of the library's own copies when absent.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
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
    call.read(|library| Ok(CheckReport::of(&library.check()?)))
}

/// Examines a library's file, one too damaged to be opened too.
pub(crate) fn examine_library(_: &Call<'_>, argument: LibraryPath) -> Result<CheckReport, Error> {
    Ok(CheckReport::of(&sesiona_storage::examine(Path::new(&argument.path))?))
}

/// Writes a verified copy of the library into a folder, or among the library's own copies.
pub(crate) fn backup(call: &Call<'_>, argument: BackupFolder) -> Result<Copy, Error> {
    let now = call.now();
    let path = call.read(|library| {
        Ok(match &argument.folder {
            Some(folder) => library.backup(Path::new(folder), now)?,
            None => library.backup_beside(now)?,
        })
    })?;
    // When the last copy was made is told wherever the library is shown.
    call.note_changed(["library"]);
    Ok(Copy { path: path.display().to_string() })
}

/// Puts a copy in a library's place and opens it. Refused, everything is as it was, the open library too.
pub(crate) fn restore(call: &Call<'_>, argument: RestoreFrom) -> Result<LibraryView, Error> {
    let copy = PathBuf::from(&argument.copy);
    std::fs::metadata(&copy).map_err(|error| Error::reading(&copy, error))?;
    let library = match argument.library {
        Some(path) => PathBuf::from(path),
        None => call.read(|library| Ok(library.path().to_owned()))?,
    };
    let options = libraries::open_options(call);
    call.replace_library(|open| replace(open, &copy, &library, &options))?;
    libraries::shown(call, &library)
}

fn replace(
    open: &mut Option<Database>,
    copy: &Path,
    library: &Path,
    options: &OpenOptions,
) -> Result<(), Error> {
    // A library that is about to be replaced cannot stay open.
    let closed = open.take_if(|open| files::is_same(open.path(), library)).is_some();
    let restored = sesiona_storage::restore(copy, library, options);
    if restored.is_ok() || closed {
        *open = Some(Database::open(library, options)?);
    }
    Ok(restored?)
}

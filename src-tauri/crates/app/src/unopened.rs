//! The library that was to be opened and could not be: what the window shows in its place.

use std::path::{Path, PathBuf};

use serde::Serialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::{Error, Refusal};
use crate::files;

/// A library that could not be opened.
#[derive(Debug, Serialize, TS)]
pub struct Unopened {
    /// Its file.
    pub path: String,
    /// The file's name.
    pub file_name: String,
    /// Why, as a code.
    pub code: String,
    /// Why, and what to do next.
    pub message: String,
    /// What the program says of it, for whoever helps.
    pub detail: String,
    /// The newest of its own copies, where one can be put in its place.
    pub last_copy: Option<LastCopy>,
}

/// The newest copy of a library.
#[derive(Debug, Serialize, TS)]
pub struct LastCopy {
    /// Its file.
    pub path: String,
    /// When it was made, local time.
    pub made_at: String,
}

/// A library that could not be opened, as it is remembered until one is.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    path: PathBuf,
    refusal: Refusal,
    detail: String,
}

/// Remembers why a library could not be opened, while there is none to show.
pub(crate) fn note(call: &Call<'_>, path: &Path, error: &Error) {
    if call.has_library() {
        return;
    }
    let refusal = Refusal::new(error, &call.locale());
    let detail = format!("{}: {error}", refusal.code);
    call.set_refused(Refused { path: path.to_owned(), refusal, detail });
}

/// The library that was to be opened and could not be, while none is open.
pub(crate) fn unopened(call: &Call<'_>, _: Nothing) -> Result<Option<Unopened>, Error> {
    if call.has_library() {
        return Ok(None);
    }
    Ok(call.refused().map(|Refused { path, refusal, detail }| Unopened {
        last_copy: last_copy(&path).filter(|_| is_replaceable(&refusal.code)),
        path: path.display().to_string(),
        file_name: files::file_name(&path),
        code: refusal.code,
        message: refusal.message,
        detail,
    }))
}

/// Whether a copy helps: what somebody else has open, or a newer version wrote, is not lost.
fn is_replaceable(code: &str) -> bool {
    matches!(code, "corrupt" | "not_a_library" | "library_missing" | "file_missing" | "sqlite")
}

fn last_copy(library: &Path) -> Option<LastCopy> {
    let (made, path) = sesiona_storage::last_copy(library)?;
    let made_at = made.format("%Y-%m-%dT%H:%M:%S").to_string();
    Some(LastCopy { path: path.display().to_string(), made_at })
}

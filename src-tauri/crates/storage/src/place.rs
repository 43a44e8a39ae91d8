//! Where a library really lies.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::lock::beside;

/// A library's path as the user gave it, and where its file really lies: however it is reached, it is one library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) shown: PathBuf,
    pub(crate) file: PathBuf,
}

impl Place {
    pub(crate) fn of(path: &Path) -> Self {
        Self { shown: path.to_owned(), file: real(path) }
    }

    pub(crate) fn nowhere() -> Self {
        let nowhere = PathBuf::from(":memory:");
        Self { shown: nowhere.clone(), file: nowhere }
    }

    /// For a refusal.
    pub(crate) fn text(&self) -> String {
        self.shown.display().to_string()
    }
}

/// The path of a file without links, also of one that is not there yet.
pub(crate) fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = absolute.canonicalize().ok().or_else(|| {
        let folder = absolute.parent()?.canonicalize().ok()?;
        Some(folder.join(absolute.file_name()?))
    });
    found.map_or(absolute, plain)
}

/// The folder a file lies in.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Which files an open library works on: its own, and the one beside it with its newest changes.
#[derive(Debug)]
pub(crate) struct Standing {
    place: Place,
    files: Vec<(PathBuf, FileId)>,
}

impl Standing {
    pub(crate) fn of(place: &Place) -> Self {
        let files = ["", "-wal"].into_iter().filter_map(|ending| {
            let file = beside(&place.file, ending);
            Some((file.clone(), file_id(&file)?))
        });
        Self { place: place.clone(), files: files.collect() }
    }

    /// What is written to a file that was deleted or replaced while it is open is lost with the last use of it.
    ///
    /// # Errors
    /// [`Error::LibraryGone`].
    pub(crate) fn check(&self) -> Result<()> {
        if self.files.iter().all(|(file, id)| file_id(file).as_ref() == Some(id)) {
            return Ok(());
        }
        Err(Error::LibraryGone { path: self.place.text() })
    }
}

#[cfg(unix)]
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(file: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(file).ok().map(|found| (found.dev(), found.ino()))
}

// An open file cannot be replaced there.
#[cfg(not(unix))]
type FileId = ();

#[cfg(not(unix))]
fn file_id(file: &Path) -> Option<FileId> {
    file.exists().then_some(())
}

/// Whether the file has more than one name on its disk: under another it could be open already, and what SQLite keeps
/// beside the one name is not found beside the other.
#[cfg(unix)]
pub(crate) fn has_other_names(file: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(file).is_ok_and(|found| found.nlink() > 1)
}

#[cfg(not(unix))]
pub(crate) fn has_other_names(_: &Path) -> bool {
    false
}

// Windows answers `\\?\C:\…`, which SQLite does not take in an address.
fn plain(path: PathBuf) -> PathBuf {
    let Some(rest) = path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) else { return path };
    match rest.strip_prefix(r"UNC\") {
        Some(share) => PathBuf::from(format!(r"\\{share}")),
        None => PathBuf::from(rest),
    }
}

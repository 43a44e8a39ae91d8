//! Where a library really lies.

use std::path::{Path, PathBuf};

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

//! Why the library refuses something: codes and their data, never sentences.

use std::io::{self, ErrorKind};
use std::path::Path;

use rusqlite::{ErrorCode, ffi};
use serde::Serialize;

use crate::lock::is_refusal;
use crate::place::folder_of;

/// A refusal of the library.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Error {
    /// The file is something else, or cannot be read as a library.
    #[error("{path} is not a library")]
    NotALibrary {
        /// Which file.
        path: String,
    },
    /// There is no such file.
    #[error("{path} does not exist")]
    LibraryMissing {
        /// Which file.
        path: String,
    },
    /// A file is already there and would be lost.
    #[error("{path} already exists")]
    LibraryExists {
        /// Which file.
        path: String,
    },
    /// A newer version of the program wrote the file.
    #[error("the library has version {version}, supported is {supported}")]
    NewerLibrary {
        /// The file's version.
        version: u32,
        /// The newest version that is understood here.
        supported: u32,
    },
    /// Somebody else has the library open.
    #[error("{path} is in use")]
    InUse {
        /// Which file.
        path: String,
    },
    /// The library's file has another name on the disk, under which somebody else could open it.
    #[error("{path} has other names")]
    LinkedLibrary {
        /// Which file.
        path: String,
    },
    /// The open library's file was deleted, moved or replaced.
    #[error("{path} is gone")]
    LibraryGone {
        /// Where it was.
        path: String,
    },
    /// The library can be read but not changed.
    #[error("the library is read only")]
    ReadOnly,
    /// There is no such record.
    #[error("no {kind} {uid}")]
    NotFound {
        /// What was looked for.
        kind: &'static str,
        /// Its uid (or number inside the file).
        uid: String,
    },
    /// There is nothing to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is nothing to do again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// What should be undone was changed since.
    #[error("written since")]
    WrittenSince,
    /// The role may not do this operation.
    #[error("{role} may not {operation}")]
    NotAllowed {
        /// The operation's name.
        operation: String,
        /// The role's code.
        role: &'static str,
    },
    /// One operation touched records that belong to different readers.
    #[error("one operation touches {first} and {second}")]
    MixedStreams {
        /// Where the first record belongs.
        first: String,
        /// Where the other belongs.
        second: String,
    },
    /// An operation from elsewhere belongs to another institution.
    #[error("the operation belongs to another institution")]
    OtherInstitution,
    /// An operation from elsewhere cannot be read.
    #[error("the operation cannot be read: {detail}")]
    BadOperation {
        /// What is wrong with it.
        detail: String,
    },
    /// The file has no bytes.
    #[error("the file is empty")]
    EmptyFile,
    /// The library is damaged.
    #[error("the library is damaged: {detail}")]
    Corrupt {
        /// What the check found.
        detail: String,
    },
    /// The disk is full.
    #[error("no space left")]
    NoSpace,
    /// There is no permission to read a file.
    #[error("{path} cannot be read")]
    FileNotReadable {
        /// Which one.
        path: String,
    },
    /// There is no permission to write a file, or into a folder.
    #[error("{path} cannot be written")]
    FileNotWritable {
        /// Which one.
        path: String,
    },
    /// A folder to write into is not there, or is no folder.
    #[error("the folder {path} does not exist")]
    FolderMissing {
        /// Which one.
        path: String,
    },
    /// A file or folder cannot be read or written for another reason.
    #[error("{path}: {detail}")]
    FileFailed {
        /// Which one.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// SQLite refused, for a reason that is a fault of the program.
    #[error("sqlite: {detail}")]
    Sqlite {
        /// What it said.
        detail: String,
    },
}

/// What the library answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Why a file cannot be read.
    pub(crate) fn reading(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied => Self::FileNotReadable { path: path.display().to_string() },
            _ => Self::failed(path, error),
        }
    }

    /// Why a file cannot be written. The path is the one the user knows, not that of a file in the making.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => {
                Self::FolderMissing { path: folder_of(path).display().to_string() }
            }
            _ if is_refusal(error) => Self::FileNotWritable { path: path.display().to_string() },
            _ => Self::failed(path, error),
        }
    }

    /// Why a folder cannot be made or written into.
    pub(crate) fn folder(folder: &Path, error: &io::Error) -> Self {
        let path = folder.display().to_string();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                Self::FolderMissing { path }
            }
            _ => Self::writing(folder, error),
        }
    }

    /// The refusal of a folder, where a library that is only read would be no answer.
    pub(crate) fn in_folder_of(self, file: &Path) -> Self {
        match self {
            Self::ReadOnly => Self::FileNotWritable { path: folder_of(file).display().to_string() },
            other => other,
        }
    }

    fn failed(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::FileFailed { path: path.display().to_string(), detail: error.to_string() },
        }
    }

    /// A SQLite error of a file that is being opened.
    pub(crate) fn opening(path: &Path, error: rusqlite::Error) -> Self {
        let shown = path.display().to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotALibrary { path: shown },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse { path: shown },
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::SystemIoFailure) => {
                match error.into() {
                    Self::Sqlite { detail } => Self::FileFailed { path: shown, detail },
                    told => told,
                }
            }
            _ => error.into(),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        // The index of what is beside the file could not grow: SQLite does not say so, but the disk is full.
        if error.sqlite_error().is_some_and(|error| error.extended_code == ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::NoSpace;
        }
        if is_damage(&error) {
            return Self::Corrupt { detail };
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::NoSpace,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt { detail },
            _ => Self::Sqlite { detail },
        }
    }
}

/// Whether what is read cannot have been written by this program: SQLite itself lets it pass.
fn is_damage(error: &rusqlite::Error) -> bool {
    match error {
        rusqlite::Error::Utf8Error(..) => true,
        rusqlite::Error::FromSqlConversionFailure(_, _, cause) => cause.is::<std::str::Utf8Error>(),
        rusqlite::Error::SqliteFailure(_, Some(said)) | rusqlite::Error::SqlInputError { msg: said, .. } => {
            said.starts_with("no such table") || said.starts_with("no such column")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_as_such() {
        for code in [ffi::SQLITE_FULL, ffi::SQLITE_IOERR_SHMSIZE] {
            let said = || rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            assert_eq!(Error::from(said()), Error::NoSpace, "{code}");
            assert_eq!(Error::opening(Path::new("junta.sesiona"), said()), Error::NoSpace, "{code}");
        }
    }
}

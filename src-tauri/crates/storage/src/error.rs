//! Why the library refuses something: codes and their data, never sentences.

use std::path::Path;

use rusqlite::ErrorCode;
use serde::Serialize;

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
    /// A file or folder cannot be read or written.
    #[error("{path}: {detail}")]
    Io {
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
    /// A file error at a path.
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::NoSpace,
            _ => Self::Io { path: path.display().to_string(), detail: error.to_string() },
        }
    }

    /// A SQLite error of a file that is being opened.
    pub(crate) fn opening(path: &Path, error: rusqlite::Error) -> Self {
        let shown = path.display().to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotALibrary { path: shown },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse { path: shown },
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Io { path: shown, detail: error.to_string() }
            }
            _ => error.into(),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::NoSpace,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt { detail },
            _ => Self::Sqlite { detail },
        }
    }
}

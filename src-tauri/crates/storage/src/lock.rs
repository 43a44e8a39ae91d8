//! One writer at a time: an advisory lock on a file beside the library.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::place::Place;

/// How often to ask again: whoever only looks whether the lock is taken holds it for a moment.
const PATIENCE: u32 = 5;

/// Held while a library is open for writing.
#[derive(Debug)]
pub(crate) struct LibraryLock {
    file: File,
    path: PathBuf,
}

impl LibraryLock {
    /// Takes the lock of a library.
    ///
    /// # Errors
    /// [`Error::InUse`] when another process, or another part of this one, holds it; [`Error::ReadOnly`] when the
    /// folder cannot be written.
    pub(crate) fn take(library: &Place) -> Result<Self> {
        let path = beside(&library.file, "-lock");
        let mut patience = PATIENCE;
        loop {
            let file = open(&path).map_err(|error| match is_refusal(&error) {
                true => Error::ReadOnly,
                false => Error::writing(&library.shown, &error),
            })?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if patience > 0 => {
                    patience -= 1;
                    std::thread::sleep(std::time::Duration::from_millis(40));
                    continue;
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(Error::InUse { path: library.text() });
                }
                Err(TryLockError::Error(error)) => return Err(Error::writing(&library.shown, &error)),
            }
            // Whoever held it before may have removed the file between our opening and locking it.
            if is_still_at(&file, &path) {
                return Ok(Self { file, path });
            }
        }
    }

    /// Whether somebody holds the lock of a library.
    pub(crate) fn is_taken(library: &Path) -> bool {
        File::open(beside(library, "-lock"))
            .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for LibraryLock {
    fn drop(&mut self) {
        // An open file can be removed on Unix; elsewhere it stays, empty and harmless.
        if cfg!(unix) {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// A file whose name is the library's with an ending.
pub(crate) fn beside(library: &Path, ending: &str) -> PathBuf {
    let mut name = library.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().create(true).truncate(false).write(true).open(path)
}

/// Whether the system does not let us write there.
pub(crate) fn is_refusal(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem)
}

#[cfg(unix)]
fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(found)) => (held.dev(), held.ino()) == (found.dev(), found.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_at(_: &File, path: &Path) -> bool {
    path.exists()
}

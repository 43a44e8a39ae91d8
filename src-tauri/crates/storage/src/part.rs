//! A file that is written whole or not at all: first under another name, then put in its place.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::lock::{beside, is_refusal};
use crate::place::folder_of;

/// A file in the making; what is not finished is removed.
#[derive(Debug)]
pub(crate) struct PartFile {
    part: PathBuf,
    target: PathBuf,
}

impl PartFile {
    /// Begins a file that will stand at `target`.
    ///
    /// # Errors
    /// [`Error::FileNotWritable`] when the folder cannot be written.
    pub(crate) fn of(target: &Path) -> Result<Self> {
        let part = beside(target, ".part");
        File::create(&part).map_err(|error| match is_refusal(&error) {
            true => Error::folder(folder_of(target), &error),
            false => Error::writing(target, &error),
        })?;
        Ok(Self { part, target: target.to_owned() })
    }

    /// Lets the same people read and write the file as `model`, which it replaces.
    pub(crate) fn permit_as(&self, model: &Path) {
        if let Ok(found) = std::fs::metadata(model) {
            // Where the system knows no permissions, there are none to keep.
            let _ = std::fs::set_permissions(&self.part, found.permissions());
        }
    }

    /// Lets nobody but its owner do with the file what may not be done with `model`.
    #[cfg(unix)]
    pub(crate) fn permit_no_more_than(&self, model: &Path) {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).map(|found| found.permissions().mode());
        if let (Ok(own), Ok(model)) = (mode(&self.part), mode(model)) {
            let narrowed = std::fs::Permissions::from_mode(own & (model | 0o600));
            let _ = std::fs::set_permissions(&self.part, narrowed);
        }
    }

    #[cfg(not(unix))]
    pub(crate) fn permit_no_more_than(&self, _: &Path) {}

    /// Where to write.
    pub(crate) fn path(&self) -> &Path {
        &self.part
    }

    /// Puts the file in its place, on disk for good, in the place of what may be there.
    pub(crate) fn finish(self) -> Result<()> {
        let written = File::options().write(true).open(&self.part).and_then(|file| file.sync_all());
        written.map_err(|error| Error::writing(&self.target, &error))?;
        std::fs::rename(&self.part, &self.target).map_err(|error| Error::writing(&self.target, &error))?;
        sync_folder(&self.target);
        Ok(())
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        for ending in ["", "-journal", "-wal", "-shm"] {
            let _ = std::fs::remove_file(beside(&self.part, ending));
        }
    }
}

// Where folders cannot be synced, the rename is as durable as the system makes it.
fn sync_folder(file: &Path) {
    let _ = File::open(folder_of(file)).and_then(|folder| folder.sync_all());
}

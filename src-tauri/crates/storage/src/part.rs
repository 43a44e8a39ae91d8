//! A file that is written whole or not at all: first under another name, then put in its place.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use crate::error::{Error, Result};
use crate::lock::{beside, is_refusal};
use crate::moment::Moment;
use crate::place::folder_of;

const ENDING: &str = ".part";
const RANDOM: usize = 10;
/// The file itself, and what SQLite puts beside it.
const COMPANIONS: [&str; 4] = ["", "-journal", "-wal", "-shm"];
const LEFT_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

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
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".");
        // A name that nobody has, made anew: whatever else lies there is somebody's.
        let made = tempfile::Builder::new()
            .prefix(&name)
            .rand_bytes(RANDOM)
            .suffix(ENDING)
            .make_in(folder_of(target), |path| File::create_new(path))
            .and_then(|made| made.into_temp_path().keep().map_err(|error| error.error));
        let part = made.map_err(|error| match is_refusal(&error) {
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
        for ending in COMPANIONS {
            let _ = std::fs::remove_file(beside(&self.part, ending));
        }
    }
}

/// Removes what was left of files in the making when the program was cut off.
pub(crate) fn sweep(folder: &Path, is_target: impl Fn(&str) -> bool, now: Moment) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().and_then(target_of).is_some_and(&is_target);
        if is_ours && entry.metadata().is_ok_and(|found| found.is_file() && is_left(&found, now)) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Whether a file in the making was left there when the program was cut off: one of a day ago, for a younger one may
/// still be written.
pub fn is_left(found: &std::fs::Metadata, now: Moment) -> bool {
    let now = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.unix_ms).unwrap_or(0));
    let age = found.modified().ok().and_then(|modified| now.duration_since(modified).ok());
    age.is_some_and(|age| age > LEFT_AFTER)
}

/// The file of which a part, or a file beside a part, was made: «junta.sesiona.Ab12Cd34Ef.part-wal».
fn target_of(name: &str) -> Option<&str> {
    let part = COMPANIONS.iter().find_map(|ending| name.strip_suffix(&format!("{ENDING}{ending}")))?;
    let (target, random) = part.rsplit_once('.')?;
    let is_random = random.len() == RANDOM && random.chars().all(|letter| letter.is_ascii_alphanumeric());
    is_random.then_some(target)
}

// Where folders cannot be synced, the rename is as durable as the system makes it.
fn sync_folder(file: &Path) {
    let _ = File::open(folder_of(file)).and_then(|folder| folder.sync_all());
}

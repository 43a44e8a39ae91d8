//! Under which name this computer writes in a library's journal.
//!
//! The device's own identity lives outside the library. Within a library it writes under a name of its own, kept in
//! both places: in the file, and in the device's folder together with the last operation. A file that was copied
//! to another computer, copied beside itself, or put back from an older copy does not fit what the device's folder
//! says, and gets a new name: two files never carry on the same chain of operations.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::changes::new_uid;
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::moment::Moment;

/// The file with the device's own name, and the folder with what it notes of libraries.
const NAME: &str = "device";
const NOTES: &str = "libraries";

/// A computer, as it is known to itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its uid.
    pub id: String,
    /// Its own folder, outside any library.
    pub folder: PathBuf,
}

impl Device {
    /// The device whose folder this is; a new folder gets a new device.
    ///
    /// # Errors
    /// When the folder cannot be made or written.
    pub fn of_folder(folder: &Path, now: Moment) -> Result<Self> {
        let file = folder.join(NAME);
        let known = std::fs::read_to_string(&file).map(|text| text.trim().to_owned()).unwrap_or_default();
        let id = if known.is_empty() { new_uid(now) } else { known };
        std::fs::create_dir_all(folder).map_err(|error| Error::folder(folder, &error))?;
        write_whole(&file, id.as_bytes())?;
        Ok(Self { id, folder: folder.to_owned() })
    }

    fn note_of(&self, name: &str) -> PathBuf {
        self.folder.join(NOTES).join(format!("{name}.json"))
    }

    /// Whether a file is one in which the device whose folder this is keeps its identity.
    pub fn keeps(folder: &Path, file: &Path) -> bool {
        file == folder.join(NAME) || file.starts_with(folder.join(NOTES))
    }
}

/// What the device's folder keeps of a library it writes in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    device: String,
    path: PathBuf,
    /// The last operation that was written there under this name.
    last: Option<String>,
}

/// The name under which an open library is written, and where the device's folder notes it.
#[derive(Debug)]
pub(crate) struct Identity {
    device: Device,
    name: String,
    path: PathBuf,
}

impl Identity {
    /// The name for a library that was just opened; a new one when the file is not the one the device knows.
    pub(crate) fn settle(facts: &Facts, device: Device, path: &Path, now: Moment) -> Result<Self> {
        let path = path.to_owned();
        let kept = match facts.local_state("device")? {
            Some(name) if is_ours(facts, &device, &path, &name)? => Some(name),
            _ => None,
        };
        let name = match kept {
            Some(name) => name,
            None => {
                let name = new_uid(now);
                facts.set_local_state("device", &name)?;
                name
            }
        };
        let identity = Self { device, name, path };
        identity.note(facts.latest_own_operation()?)?;
        Ok(identity)
    }

    /// Notes the last operation in the device's folder.
    pub(crate) fn note(&self, last: Option<String>) -> Result<()> {
        let note = Note { device: self.device.id.clone(), path: self.path.clone(), last };
        let file = self.device.note_of(&self.name);
        let folder = self.device.folder.join(NOTES);
        std::fs::create_dir_all(&folder).map_err(|error| Error::folder(&folder, &error))?;
        let json = serde_json::to_vec(&note).map_err(|error| Error::FileFailed {
            path: file.display().to_string(),
            detail: error.to_string(),
        })?;
        write_whole(&file, &json)
    }

    /// Removes the note.
    pub(crate) fn forget(&self) {
        let _ = std::fs::remove_file(self.device.note_of(&self.name));
    }
}

fn is_ours(facts: &Facts, device: &Device, path: &Path, name: &str) -> Result<bool> {
    let note = std::fs::read(device.note_of(name)).ok();
    let Some(note) = note.and_then(|json| serde_json::from_slice::<Note>(&json).ok()) else {
        return Ok(false);
    };
    // Moved is ours; copied, with the former still in its place, is not.
    let in_place = note.path == path || !note.path.exists();
    let up_to_date = match &note.last {
        Some(last) => facts.head_of(last)?.is_some(),
        None => true,
    };
    Ok(note.device == device.id && in_place && up_to_date)
}

/// Writes a small file so that it is never half there.
fn write_whole(file: &Path, bytes: &[u8]) -> Result<()> {
    let beside = file.with_extension("new");
    std::fs::write(&beside, bytes).map_err(|error| Error::writing(file, &error))?;
    std::fs::rename(&beside, file).map_err(|error| Error::writing(file, &error))
}

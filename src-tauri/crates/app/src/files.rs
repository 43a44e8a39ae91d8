//! Files that the user names: read whole, written whole or not at all.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use serde::Deserialize;
use sesiona_storage::{Moment, is_left};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::error::Error;

/// The largest file taken in, in bytes.
pub const LARGEST_FILE: u64 = 512 * 1024 * 1024;

/// The name of a file in the making: between these, letters and digits that nobody else has.
const BEGINNING: &str = ".sesiona-";
const RANDOM: usize = 10;
const ENDING: &str = ".part";

/// A file, named on this computer or sent as bytes.
#[derive(Debug, Deserialize, TS)]
#[serde(untagged, deny_unknown_fields)]
pub enum FileSource {
    /// On this computer.
    Path {
        /// The file.
        path: String,
    },
    /// Sent as bytes.
    Bytes {
        /// The name of the file they came from.
        name: String,
        /// The bytes.
        base64: String,
    },
}

impl FileSource {
    /// The file's name and its bytes.
    pub(crate) fn read(&self) -> Result<(String, Vec<u8>), Error> {
        match self {
            Self::Path { path } => {
                let path = PathBuf::from(path);
                Ok((file_name(&path), read(&path)?))
            }
            Self::Bytes { name, base64 } => Ok((name.clone(), from_base64(base64)?)),
        }
    }
}

/// Whether two paths lead to one file.
pub fn is_same(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Reads a file.
///
/// # Errors
/// When it is missing, a folder, unreadable or larger than [`LARGEST_FILE`].
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    read_in_pieces(path, LARGEST_FILE, |_, _| Ok(()))
}

/// Reads a file piece by piece; who follows is told how many bytes of how many are read, and may end it.
///
/// # Errors
/// When it is missing, a folder, unreadable or larger than it may be, or when who follows ends it.
pub(crate) fn read_in_pieces(
    path: &Path,
    largest: u64,
    mut follow: impl FnMut(u64, u64) -> Result<(), Error>,
) -> Result<Vec<u8>, Error> {
    /// An old disk reads this in an instant.
    const PIECE: u64 = 4 * 1024 * 1024;
    let fail = |error| Error::reading(path, error);
    let found = std::fs::metadata(path).map_err(fail)?;
    if !found.is_file() {
        return Err(fail(std::io::ErrorKind::IsADirectory.into()));
    }
    let too_large = || Error::Attachment { name: file_name(path), problem: "too_large" };
    let total = found.len();
    if total > largest {
        return Err(too_large());
    }
    let mut file = std::fs::File::open(path).map_err(fail)?;
    let mut bytes = Vec::with_capacity(usize::try_from(total).unwrap_or_default());
    loop {
        follow(bytes.len() as u64, total)?;
        let read = (&mut file).take(PIECE).read_to_end(&mut bytes).map_err(fail)?;
        if read == 0 {
            return Ok(bytes);
        }
        // It may grow while it is read.
        if bytes.len() as u64 > largest {
            return Err(too_large());
        }
    }
}

/// Under such a name a file, or a folder of files, is in the making.
fn in_the_making() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGINNING).rand_bytes(RANDOM).suffix(ENDING);
    builder
}

/// Removes what was left in a folder of files in the making when the program was cut off.
pub fn sweep(folder: &Path, now: Moment) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(is_in_the_making)) {
        // What a link leads to is somebody else's.
        match entry.metadata() {
            Ok(found) if !is_left(&found, now) => {}
            Ok(found) if found.is_dir() => drop(std::fs::remove_dir_all(entry.path())),
            Ok(found) if found.is_file() => drop(std::fs::remove_file(entry.path())),
            _ => {}
        }
    }
}

fn is_in_the_making(name: &str) -> bool {
    let random = name.strip_prefix(BEGINNING).and_then(|rest| rest.strip_suffix(ENDING));
    random.is_some_and(|random| {
        random.len() == RANDOM && random.chars().all(|letter| letter.is_ascii_alphanumeric())
    })
}

/// Writes a file beside its place and renames it, so that the place holds the old bytes or the new ones and
/// never a part.
///
/// # Errors
/// When the folder cannot be written to or is full.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    // A link stays a link: what it leads to is written.
    let place = path.canonicalize();
    let path = place.as_deref().unwrap_or(path);
    let fail = |error| Error::writing(path, error);
    let present = std::fs::metadata(path).ok();
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // A folder, a pipe, a device: renaming something over it would take it away.
    if present.as_ref().is_some_and(|present| !present.is_file()) {
        return Err(fail(std::io::ErrorKind::IsADirectory.into()));
    }
    if present.as_ref().is_some_and(|present| present.permissions().readonly()) {
        return Err(fail(std::io::ErrorKind::PermissionDenied.into()));
    }
    if !folder.exists() {
        return Err(Error::FolderMissing(folder.display().to_string()));
    }
    let mut file = in_the_making().tempfile_in(folder).map_err(fail)?;
    file.write_all(bytes).map_err(fail)?;
    file.as_file().sync_all().map_err(fail)?;
    match present {
        Some(present) => file.as_file().set_permissions(present.permissions()),
        None => make_shared(file.as_file()),
    }
    .map_err(fail)?;
    file.persist(path).map_err(|error| fail(error.error))?;
    Ok(())
}

/// Files that go into a folder together, written beside it and not yet there.
pub struct Staged {
    staging: tempfile::TempDir,
    names: Vec<String>,
    folder: PathBuf,
}

impl Staged {
    /// Writes files beside a folder; `None` where there are none. Dropped, it takes them away again.
    ///
    /// # Errors
    /// When the folder's own folder is missing, cannot be written to or is full.
    pub fn of<'f>(
        folder: &Path,
        files: impl Iterator<Item = (&'f str, &'f [u8])>,
    ) -> Result<Option<Self>, Error> {
        let mut files = files.peekable();
        if files.peek().is_none() {
            return Ok(None);
        }
        // What leads elsewhere is written there; renaming works within one disk only.
        let place = folder.canonicalize();
        let folder = place.as_deref().unwrap_or(folder);
        let around =
            folder.parent().filter(|around| !around.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !around.exists() {
            return Err(Error::FolderMissing(around.display().to_string()));
        }
        let staging = in_the_making().tempdir_in(around).map_err(|error| Error::writing(around, error))?;
        let mut names = Vec::new();
        for (name, bytes) in files {
            write_whole(&staging.path().join(name), bytes)?;
            names.push(name.to_owned());
        }
        Ok(Some(Self { staging, names, folder: folder.to_path_buf() }))
    }

    /// Puts the files into their folder; the answer is the folder. One that holds anything else stays as it is, and a
    /// numbered one is made beside it: what is sent along is what the paper lists, and nothing of an earlier time.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn publish(self) -> Result<PathBuf, Error> {
        let folder = self.free_folder();
        std::fs::create_dir_all(&folder).map_err(|error| Error::writing(&folder, error))?;
        for name in &self.names {
            let place = folder.join(name);
            std::fs::rename(self.staging.path().join(name), &place)
                .map_err(|error| Error::writing(&place, error))?;
        }
        Ok(folder)
    }

    fn free_folder(&self) -> PathBuf {
        let name = file_name(&self.folder);
        let numbered = (2..).map(|number| self.folder.with_file_name(format!("{name} {number}")));
        let mut folders = std::iter::once(self.folder.clone()).chain(numbered);
        folders.find(|folder| self.is_ours(folder)).unwrap_or_else(|| self.folder.clone())
    }

    /// Whether a folder is not there yet, or holds only files that are written again.
    fn is_ours(&self, folder: &Path) -> bool {
        let Ok(entries) = std::fs::read_dir(folder) else { return !folder.exists() && !folder.is_symlink() };
        entries.flatten().all(|entry| {
            let is_free =
                entry.metadata().is_ok_and(|found| found.is_file() && !found.permissions().readonly());
            is_free && self.names.iter().any(|name| *entry.file_name() == **name)
        })
    }
}

/// Temporary files are private to their owner; a finished paper is as readable as any other document.
#[cfg(unix)]
fn make_shared(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_shared(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

/// A name for a file, from words: letters and digits without accents, joined by dashes; `None` without any.
pub(crate) fn plain_name(words: &str) -> Option<String> {
    let plain: String = words.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // The longest names that every file system takes are 255 bytes, with the endings of what stands beside.
    let name: String = words.join("-").chars().take(60).collect();
    Some(name.trim_end_matches('-').to_owned()).filter(|name| !name.is_empty())
}

/// The last part of a path, for people.
pub fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// The bytes of base64 text.
///
/// # Errors
/// When the text is not base64.
pub fn from_base64(text: &str) -> Result<Vec<u8>, Error> {
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .map_err(|error| Error::BadArgument { field: "base64".to_owned(), detail: error.to_string() })
}

/// Bytes as base64 text.
pub fn to_base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acta ñ.pdf");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_whole(folder.path(), b"x").unwrap_err();
        assert_eq!(error.parts().0, "not_a_file");
    }

    #[cfg(unix)]
    #[test]
    fn what_lies_there_is_respected() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let set = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        let paper = folder.path().join("packet.pdf");
        write_whole(&paper, b"one").unwrap();
        set(&paper, 0o600);
        let link = folder.path().join("newest.pdf");
        symlink(&paper, &link).unwrap();
        write_whole(&link, b"two").unwrap();
        assert!(link.is_symlink());
        assert_eq!((read(&paper).unwrap(), mode(&paper)), (b"two".to_vec(), 0o600));
        set(&paper, 0o444);
        assert_eq!(write_whole(&paper, b"three").unwrap_err().parts().0, "file_not_writable");
        let device = Path::new("/dev/null");
        assert_eq!(write_whole(device, b"four").unwrap_err().parts().0, "not_a_file");
    }
}

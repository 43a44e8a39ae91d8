//! Reading a library that cannot, or must not, be written.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::{Error, Result};
use crate::lock::{LibraryLock, beside};
use crate::place::real;

/// Opens a library for reading. The folder is returned when the file had to be read from a copy in it.
///
/// A library at rest is read as it lies: SQLite would put files beside it, which a folder that cannot be written
/// refuses. One that somebody works on, or that was left in the middle of work, has its newest changes in the file
/// beside it; where SQLite cannot read both in their place, it reads a copy of both.
pub(crate) fn open_for_reading(path: &Path) -> Result<(Connection, Option<tempfile::TempDir>)> {
    let path = &real(path);
    let unfinished = std::fs::metadata(beside(path, "-wal")).is_ok_and(|wal| wal.len() > 0);
    if !unfinished && !LibraryLock::is_taken(path) {
        return Ok((readable(path, "immutable=1").map_err(|error| Error::opening(path, error))?, None));
    }
    match readable(path, "mode=ro") {
        Ok(connection) => Ok((connection, None)),
        Err(_) => open_copy(path),
    }
}

/// Opens a copy of a library, which may be changed and goes with the folder.
pub(crate) fn open_copy(path: &Path) -> Result<(Connection, Option<tempfile::TempDir>)> {
    let path = &real(path);
    let folder = tempfile::tempdir().map_err(|error| Error::folder(&std::env::temp_dir(), &error))?;
    let copy = folder.path().join("library.sesiona");
    for ending in ["", "-wal"] {
        let from = beside(path, ending);
        if from.exists() {
            copy_bytes(&from, &beside(&copy, ending)).map_err(|error| Error::reading(path, &error))?;
        }
    }
    Ok((readable(&copy, "mode=rw").map_err(|error| Error::opening(path, error))?, Some(folder)))
}

// Not `std::fs::copy`: the copy would carry over that the original cannot be written.
fn copy_bytes(from: &Path, to: &Path) -> std::io::Result<u64> {
    std::io::copy(&mut std::fs::File::open(from)?, &mut std::fs::File::create(to)?)
}

fn readable(path: &Path, how: &str) -> rusqlite::Result<Connection> {
    let write =
        if how == "mode=rw" { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let flags = write | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(uri(path, how), flags)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

fn uri(path: &Path, how: &str) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut uri = String::from("file:");
    let text = path.to_string_lossy().replace('\\', "/");
    if !text.starts_with('/') {
        uri.push('/');
    }
    for character in text.chars() {
        match character {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            other => uri.push(other),
        }
    }
    uri + "?" + how
}

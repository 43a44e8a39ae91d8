//! Copies of the library: made by SQLite from the open file, checked after writing, thinned with age.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{Datelike, NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::check::Finding;
use crate::database::{Database, OpenOptions, inspect};
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::journal::verify_chain;
use crate::lock::{LibraryLock, beside};
use crate::migrate::{MIGRATIONS, newest_version};
use crate::moment::Moment;
use crate::part::{self, PartFile};
use crate::place::{Place, folder_of};
use crate::snapshot;

const NAME: &str = "%Y-%m-%d %H%M%S";
/// The files beside a library in which SQLite keeps changes.
const JOURNALS: [&str; 2] = ["-wal", "-journal"];
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// What opening a library did for its safety.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upkeep {
    /// The copy that was made, if one was due.
    pub copied: Option<PathBuf>,
    /// Why the copy that was due could not be made.
    pub problem: Option<Error>,
}

impl Database {
    /// Copies the library into a folder, checks the copy, and answers where it lies.
    ///
    /// # Errors
    /// [`Error::NoSpace`], [`Error::FileNotWritable`], [`Error::FolderMissing`], or [`Error::Corrupt`] when the copy does not pass its check.
    pub fn backup(&self, folder: &Path, now: Moment) -> Result<PathBuf> {
        let stem = self.place.file.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{stem} {}", now.local.format(NAME));
        let target = free_name(folder, &name);
        let is_own = |target: &str| target.starts_with(&*stem) && target.ends_with(".sesiona");
        part::sweep(folder, is_own, now);
        copy(&self.connection, &self.place.file, &target)?;
        Ok(target)
    }

    /// Adds a copy to the library's own, which are beside it and thinned with age.
    ///
    /// # Errors
    /// As for [`Self::backup`].
    pub fn backup_beside(&self, now: Moment) -> Result<PathBuf> {
        let target = free_name(&copies_folder(&self.place.file), &now.local.format(NAME).to_string());
        copy(&self.connection, &self.place.file, &target)?;
        Ok(target)
    }

    /// When the newest of the library's own copies was made: civil time, as `YYYY-MM-DDTHH:MM:SS`.
    ///
    /// # Errors
    /// None today; a folder that cannot be read has no copies.
    pub fn last_copy_at(&self) -> Result<Option<String>> {
        Ok(last_copy(&self.place.file).map(|(made, _)| made.format("%Y-%m-%dT%H:%M:%S").to_string()))
    }
}

/// The newest of a library's own copies with the moment, civil time, at which it was made; also of a library that is
/// damaged or gone.
pub fn last_copy(library: &Path) -> Option<(NaiveDateTime, PathBuf)> {
    let file = Place::of(library).file;
    let made = copies(&file).last().copied()?;
    Some((made, copies_folder(&file).join(file_name(&made.format(NAME).to_string()))))
}

/// Puts a copy in the place of a library. What stands there is copied first, or set aside when it cannot be read.
///
/// # Errors
/// [`Error::NotALibrary`], [`Error::NewerLibrary`], [`Error::Corrupt`] when the copy is not fit;
/// [`Error::InUse`] when the library is open; [`Error::FileNotWritable`] when it is protected, or its folder. In all
/// these cases the library is as it was.
pub fn restore(file: &Path, to: &Path, options: &OpenOptions) -> Result<()> {
    inspect(file, newest_version(MIGRATIONS))?;
    let (source, _copy) = snapshot::open_for_reading(file)?;
    check_fit(&source)?;
    let place = Place::of(to);
    let _lock = LibraryLock::take(&place).map_err(|error| error.in_folder_of(to))?;
    let to = &place.file;
    must_be_replaceable(&place)?;
    let part = PartFile::of(to)?;
    if to.exists() {
        part.permit_as(to);
    } else {
        part.permit_no_more_than(file);
    }
    copy_into(&source, part.path())?;
    if to.exists() {
        set_aside(to, options.now)?;
    }
    set_companions_aside(to, options.now)?;
    part.finish()
}

fn must_be_replaceable(place: &Place) -> Result<()> {
    let path = place.text();
    match std::fs::metadata(&place.file) {
        Err(_) => Ok(()),
        Ok(found) if !found.is_file() => Err(Error::NotALibrary { path }),
        // Whoever protected it did not want another in its place.
        Ok(found) if found.permissions().readonly() => Err(Error::FileNotWritable { path }),
        Ok(_) => match std::fs::File::options().write(true).open(&place.file) {
            Ok(_) => Ok(()),
            Err(error) => Err(Error::writing(&place.shown, &error)),
        },
    }
}

/// Clears the place of a new file of what a library that is gone left there: SQLite would take it for the new
/// file's own. It is kept beside the copies, for it may hold somebody's last changes.
pub(crate) fn set_companions_aside(library: &Path, now: Moment) -> Result<()> {
    for ending in JOURNALS {
        let left = beside(library, ending);
        let Ok(found) = std::fs::symlink_metadata(&left) else { continue };
        let moved = if found.len() == 0 {
            std::fs::remove_file(&left)
        } else {
            let folder = copies_folder(library);
            std::fs::create_dir_all(&folder).map_err(|error| Error::folder(&folder, &error))?;
            let name = format!("{} left-behind", now.local.format(NAME));
            std::fs::rename(&left, beside(&free_name(&folder, &name), ending))
        };
        moved.map_err(|error| Error::writing(library, &error))?;
    }
    let _ = std::fs::remove_file(beside(library, "-shm"));
    Ok(())
}

fn set_aside(library: &Path, now: Moment) -> Result<()> {
    let folder = copies_folder(library);
    let kept = inspect(library, u32::MAX).and_then(|()| {
        let (connection, _copy) = snapshot::open_for_reading(library)?;
        let part =
            begin(library, &free_name(&folder, &format!("{} before-restore", now.local.format(NAME))))?;
        copy_into(&connection, part.path())?;
        // It may be of any version; and one that is damaged is better kept as it is.
        check_fit(&snapshot::open_for_reading(part.path())?.0)?;
        part.finish()
    });
    if kept.is_err() {
        return set_bytes_aside(library, &folder, now);
    }
    // Its changes are in the copy.
    let _ = std::fs::remove_file(beside(library, "-wal"));
    Ok(())
}

fn set_bytes_aside(library: &Path, folder: &Path, now: Moment) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| Error::folder(folder, &error))?;
    let kept = free_name(folder, &format!("{} unreadable", now.local.format(NAME)));
    std::fs::copy(library, &kept).map_err(|error| Error::writing(library, &error))?;
    for ending in JOURNALS {
        let from = beside(library, ending);
        if from.exists() {
            std::fs::rename(&from, beside(&kept, ending)).map_err(|error| Error::writing(library, &error))?;
        }
    }
    Ok(())
}

/// Copies an older library before it is taken to a new version. These copies are never thinned.
pub(crate) fn copy_before_migration(
    connection: &Connection,
    library: &Path,
    version: u32,
    now: Moment,
) -> Result<PathBuf> {
    let name = format!("{} version-{version}", now.local.format(NAME));
    let target = free_name(&copies_folder(library), &name);
    let part = begin(library, &target)?;
    copy_into(connection, part.path())?;
    // An older version's journal need not be readable here; the file must be whole.
    quick_check(&snapshot::open_for_reading(part.path())?.0)?;
    part.finish()?;
    Ok(target)
}

/// Makes the daily copy when it is due, and thins the older ones. What goes wrong is told, and stops nobody.
pub(crate) fn keep_up(facts: &Facts, library: &Path, now: Moment) -> Upkeep {
    let own = library.file_name().unwrap_or_default().to_string_lossy();
    part::sweep(folder_of(library), |target| target == own, now);
    part::sweep(&copies_folder(library), |target| target.ends_with(".sesiona"), now);
    match keep_up_or_fail(facts, library, now) {
        Ok(copied) => Upkeep { copied, problem: None },
        Err(error) => {
            tracing::warn!(%error, "the library was not copied");
            Upkeep { copied: None, problem: Some(error) }
        }
    }
}

fn keep_up_or_fail(facts: &Facts, library: &Path, now: Moment) -> Result<Option<PathBuf>> {
    if !is_due(&copies(library), now.local) || facts.saved_at()?.is_none() {
        return Ok(None);
    }
    let folder = copies_folder(library);
    let target = free_name(&folder, &now.local.format(NAME).to_string());
    copy(&facts.connection, library, &target)?;
    let made = copies(library);
    for superfluous in made.difference(&kept(&made)) {
        let file = folder.join(file_name(&superfluous.format(NAME).to_string()));
        std::fs::remove_file(&file).map_err(|error| Error::writing(&file, &error))?;
    }
    facts.collect_garbage(now)?;
    Ok(Some(target))
}

// A copy from the future was made by a wrong clock; it must not put off the next one.
fn is_due(copies: &BTreeSet<NaiveDateTime>, now: NaiveDateTime) -> bool {
    !copies.iter().any(|made| (now - *made).abs() < TimeDelta::days(1))
}

/// Which copies stay: the newest of each of the last seven days, four weeks and twelve months that have any.
fn kept(copies: &BTreeSet<NaiveDateTime>) -> BTreeSet<NaiveDateTime> {
    let mut kept = newest_of_each(copies, DAYS, |made| (made.year(), made.ordinal()));
    kept.extend(newest_of_each(copies, WEEKS, |made| (made.iso_week().year(), made.iso_week().week())));
    kept.extend(newest_of_each(copies, MONTHS, |made| (made.year(), made.month())));
    kept
}

fn newest_of_each(
    copies: &BTreeSet<NaiveDateTime>,
    count: usize,
    period: impl Fn(&NaiveDateTime) -> (i32, u32),
) -> BTreeSet<NaiveDateTime> {
    let mut periods = BTreeSet::new();
    copies.iter().rev().filter(|made| periods.insert(period(made))).take(count).copied().collect()
}

/// Removes a library that nobody has open, then what stands beside it; answers the folder of its copies where that
/// cannot be removed.
pub(crate) fn remove(library: &Path) -> Result<Option<PathBuf>> {
    std::fs::remove_file(library).map_err(|error| Error::writing(library, &error))?;
    for ending in JOURNALS.into_iter().chain(["-shm"]) {
        let _ = std::fs::remove_file(beside(library, ending));
    }
    let folder = copies_folder(library);
    match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            tracing::warn!(%error, "the copies of a library that was removed are still there");
            Ok(Some(folder))
        }
        _ => Ok(None),
    }
}

fn copies_folder(library: &Path) -> PathBuf {
    library.with_extension("copies")
}

fn copies(library: &Path) -> BTreeSet<NaiveDateTime> {
    let Ok(entries) = std::fs::read_dir(copies_folder(library)) else { return BTreeSet::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .filter_map(|name| NaiveDateTime::parse_from_str(name.strip_suffix(".sesiona")?, NAME).ok())
        .collect()
}

fn file_name(name: &str) -> String {
    format!("{name}.sesiona")
}

fn free_name(folder: &Path, name: &str) -> PathBuf {
    let first = folder.join(file_name(name));
    let others = (2..).map(|n| folder.join(file_name(&format!("{name} ({n})"))));
    std::iter::once(first.clone()).chain(others).find(|path| is_free(path)).unwrap_or(first)
}

fn is_free(path: &Path) -> bool {
    std::iter::once("").chain(JOURNALS).all(|ending| !beside(path, ending).exists())
}

fn begin(library: &Path, target: &Path) -> Result<PartFile> {
    let folder = folder_of(target);
    std::fs::create_dir_all(folder).map_err(|error| Error::folder(folder, &error))?;
    let part = PartFile::of(target)?;
    part.permit_no_more_than(library);
    Ok(part)
}

fn copy(source: &Connection, library: &Path, target: &Path) -> Result<()> {
    let part = begin(library, target)?;
    copy_into(source, part.path())?;
    check_whole(snapshot::open_for_reading(part.path())?.0)?;
    part.finish()
}

fn copy_into(source: &Connection, file: &Path) -> Result<()> {
    let mut copy = Connection::open(file)?;
    Backup::new(source, &mut copy)?.run_to_completion(1000, Duration::ZERO, None)?;
    // A copy is one plain file.
    copy.pragma_update(None, "journal_mode", "delete")?;
    copy.close().map_err(|(_, error)| error.into())
}

/// A copy passes the same check as a library: one of a damaged library must not take the place of older, sound ones.
fn check_whole(copy: Connection) -> Result<()> {
    refuse_damage(&Facts { connection: copy }.check()?)
}

/// A copy that is put back has a whole journal, from which everything else can be made.
fn check_fit(copy: &Connection) -> Result<()> {
    quick_check(copy)?;
    refuse_damage(&verify_chain(copy)?)
}

fn refuse_damage(findings: &[Finding]) -> Result<()> {
    match findings.iter().find(|finding| finding.is_damage()) {
        None => Ok(()),
        Some(finding) => Err(Error::Corrupt { detail: format!("{finding:?}") }),
    }
}

fn quick_check(copy: &Connection) -> Result<()> {
    let answer: String = copy.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Error::Corrupt { detail: answer }) }
}

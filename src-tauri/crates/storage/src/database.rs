//! A library: one SQLite file, opened by one writer at a time.

use std::io::Read;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::backup::{self, Upkeep};
use crate::changes::{Changes, new_uid};
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::guard;
use crate::identity::{Device, Identity};
use crate::journal::{self, Applied, Entry, Envelope, HistoryStep, Link};
use crate::lock::{LibraryLock, is_refusal};
use crate::migrate::{self, APPLICATION_ID, MIGRATIONS};
use crate::moment::Moment;
use crate::operation::{Operation, Outcome};
use crate::part::PartFile;
use crate::place::{Place, Standing, has_other_names};
use crate::snapshot;

/// What the caller knows when it opens a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenOptions {
    /// The folder of this device, outside any library: its identity and its notes on libraries.
    pub device_folder: PathBuf,
    /// Now.
    pub now: Moment,
}

/// How a library is reached.
#[derive(Debug)]
enum Access {
    Write {
        /// `None` for a library in memory.
        identity: Option<Identity>,
        /// `None` for a library in memory, or that is not in its place yet.
        standing: Option<Standing>,
        _lock: Option<LibraryLock>,
    },
    Read {
        /// Removed with the last use, where the file had to be read from a copy.
        _copy: Option<tempfile::TempDir>,
    },
}

/// An open library. Everything that can be asked of it is in [`Facts`].
#[derive(Debug)]
pub struct Database {
    facts: Facts,
    pub(crate) place: Place,
    access: Access,
    upkeep: Upkeep,
}

impl Deref for Database {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl Database {
    /// Makes a library where there is no file yet.
    ///
    /// # Errors
    /// [`Error::LibraryExists`], [`Error::FileNotWritable`] when the folder cannot be written, [`Error::NoSpace`].
    pub fn create(path: &Path, options: &OpenOptions) -> Result<Self> {
        Self::create_of(path, &new_uid(options.now), options)
    }

    /// Makes a library of an institution whose uid is known: another machine's part in the same journal.
    ///
    /// # Errors
    /// As [`Self::create`].
    pub fn create_of(path: &Path, institution: &str, options: &OpenOptions) -> Result<Self> {
        let nothing_more = |_: &mut Self| Ok::<_, Error>(());
        Self::create_of_with(path, institution, options, nothing_more).map(|(library, ())| library)
    }

    /// Makes a library that has its first records from the beginning: the file is put in its place when the work is
    /// done, which may be several operations. When the work fails, or is cut off, there is no library.
    ///
    /// # Errors
    /// As [`Self::create`], and what the work refuses.
    pub fn create_with<T, E: From<Error>>(
        path: &Path,
        options: &OpenOptions,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<(Self, T), E> {
        Self::create_of_with(path, &new_uid(options.now), options, work)
    }

    fn create_of_with<T, E: From<Error>>(
        path: &Path,
        institution: &str,
        options: &OpenOptions,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<(Self, T), E> {
        let place = Place::of(path);
        must_be_free(&place)?;
        let lock = LibraryLock::take(&place).map_err(|error| error.in_folder_of(path))?;
        backup::set_companions_aside(&place.file, options.now)?;
        let part = PartFile::of(&place.file)?;
        make(part.path(), institution)?;
        let connection = connect(part.path()).map_err(|error| Error::opening(path, error))?;
        let mut library = Self::at_work(Facts { connection }, place.clone(), options, None)?;
        let value = work(&mut library).inspect_err(|_| library.disown())?;
        library.close()?;
        must_be_free(&place)?;
        part.finish()?;
        Ok((Self::open_locked(place, options, lock, MIGRATIONS)?, value))
    }

    // The device need not remember a library that never was.
    fn disown(&self) {
        if let Access::Write { identity: Some(identity), .. } = &self.access {
            identity.forget();
        }
    }

    fn close(self) -> Result<()> {
        self.settle()?;
        self.facts.connection.close().map_err(|(_, error)| error.into())
    }

    /// Removes the library from the disk, with its copies and what stands beside it: for what was only an example.
    /// When the file cannot be removed, everything is still there; once it is gone, so is the library, and the answer
    /// is the folder of its copies where that cannot be removed.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], [`Error::FileNotWritable`].
    pub fn remove(self) -> Result<Option<PathBuf>> {
        if self.is_read_only() {
            return Err(Error::ReadOnly);
        }
        let Self { facts, place, access, .. } = self;
        facts.connection.close().map_err(|(_, error)| Error::from(error))?;
        let left = backup::remove(&place.file)?;
        if let Access::Write { identity: Some(identity), .. } = &access {
            identity.forget();
        }
        Ok(left)
    }

    /// Brings every change into the one file, so that a copy of it made by other means is whole. One that is only
    /// read has nothing to bring.
    ///
    /// # Errors
    /// [`Error::InUse`] when somebody was still reading the older state after two seconds: nothing is lost, and it
    /// can be tried again; [`Error::LibraryGone`], [`Error::NoSpace`].
    pub fn settle(&self) -> Result<()> {
        if self.is_read_only() {
            return Ok(());
        }
        self.stands()?;
        let hindered: bool =
            self.facts.connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        if hindered { Err(Error::InUse { path: self.place.text() }) } else { Ok(()) }
    }

    /// Opens a library for work. One that cannot be written is opened for reading.
    ///
    /// # Errors
    /// [`Error::LibraryMissing`], [`Error::NotALibrary`], [`Error::NewerLibrary`], [`Error::InUse`],
    /// [`Error::LinkedLibrary`]; none of them touches the file.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self> {
        Self::open_with(path, options, MIGRATIONS)
    }

    pub(crate) fn open_with(path: &Path, options: &OpenOptions, migrations: &[&str]) -> Result<Self> {
        inspect(path, migrate::newest_version(migrations))?;
        if let Err(error) = std::fs::OpenOptions::new().write(true).open(path) {
            return if is_refusal(&error) {
                Self::open_read_only(path)
            } else {
                Err(Error::reading(path, &error))
            };
        }
        let place = Place::of(path);
        match LibraryLock::take(&place) {
            Ok(lock) => {
                let mut library = Self::open_locked(place, options, lock, migrations)?;
                library.upkeep = backup::keep_up(&library.facts, &library.place.file, options.now);
                Ok(library)
            }
            Err(Error::ReadOnly) => Self::open_read_only(path),
            Err(error) => Err(error),
        }
    }

    /// Opens a library to read it, even while somebody else works on it.
    ///
    /// # Errors
    /// As [`Self::open`], except that it may be in use.
    pub fn open_read_only(path: &Path) -> Result<Self> {
        inspect(path, migrate::newest_version(MIGRATIONS))?;
        let (mut connection, mut copy) = snapshot::open_for_reading(path)?;
        if migrate::version(&connection)? != migrate::newest_version(MIGRATIONS) {
            (connection, copy) = snapshot::open_copy(path)?;
            migrate::migrate(&connection, MIGRATIONS)?;
        }
        configure(&connection)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(Self {
            facts: Facts { connection },
            place: Place::of(path),
            access: Access::Read { _copy: copy },
            upkeep: Upkeep::default(),
        })
    }

    /// A library that lives in memory only.
    ///
    /// # Errors
    /// When SQLite has no memory left.
    pub fn in_memory(now: Moment) -> Result<Self> {
        Self::in_memory_of(&new_uid(now), now)
    }

    /// A library in memory of an institution whose uid is known.
    ///
    /// # Errors
    /// When SQLite has no memory left.
    pub fn in_memory_of(institution: &str, now: Moment) -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        configure(&connection)?;
        migrate::migrate(&connection, MIGRATIONS)?;
        let facts = Facts { connection };
        facts.set_local_state("institution", institution)?;
        facts.set_local_state("device", &new_uid(now))?;
        guard::put_up(&facts.connection)?;
        let access = Access::Write { identity: None, standing: None, _lock: None };
        Ok(Self { facts, place: Place::nowhere(), access, upkeep: Upkeep::default() })
    }

    fn open_locked(
        place: Place,
        options: &OpenOptions,
        lock: LibraryLock,
        migrations: &[&str],
    ) -> Result<Self> {
        if has_other_names(&place.file) {
            return Err(Error::LinkedLibrary { path: place.text() });
        }
        let connection = connect(&place.file).map_err(|error| Error::opening(&place.shown, error))?;
        let version = migrate::version(&connection)?;
        let supported = migrate::newest_version(migrations);
        if version > supported {
            return Err(Error::NewerLibrary { version, supported });
        }
        if version < supported {
            backup::copy_before_migration(&connection, &place.file, version, options.now)?;
        }
        migrate::migrate(&connection, migrations)?;
        let facts = Facts { connection };
        if version < supported {
            rebuild_for_new_version(&facts)?;
        }
        Self::at_work(facts, place, options, Some(lock))
    }

    fn at_work(facts: Facts, place: Place, options: &OpenOptions, lock: Option<LibraryLock>) -> Result<Self> {
        guard::put_up(&facts.connection)?;
        let device = Device::of_folder(&options.device_folder, options.now)?;
        let identity = Identity::settle(&facts, device, &place.file, options.now)?;
        let standing = lock.is_some().then(|| Standing::of(&place));
        let access = Access::Write { identity: Some(identity), standing, _lock: lock };
        Ok(Self { facts, place, access, upkeep: Upkeep::default() })
    }

    /// Where the library lies; `:memory:` when it lies nowhere.
    pub fn path(&self) -> &Path {
        &self.place.shown
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        matches!(self.access, Access::Read { .. })
    }

    /// What opening did for the library's safety.
    pub fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    /// Changes records: one named operation, one transaction. When the work fails, nothing has happened.
    ///
    /// # Errors
    /// What the work refuses, [`Error::ReadOnly`], [`Error::NotAllowed`], [`Error::LibraryGone`].
    pub fn transact<T, E: From<Error>>(
        &mut self,
        operation: Operation,
        now: Moment,
        work: impl FnOnce(&mut Changes<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        if !operation.role.allows(operation.name) {
            return Err(Error::NotAllowed {
                operation: operation.name.to_owned(),
                role: operation.role.code(),
            }
            .into());
        }
        let transaction = self.begin()?;
        let mut changes = Changes::new(&self.facts, now);
        let value = work(&mut changes)?;
        let (name, changed) = self.log(operation, now, changes)?;
        self.commit(transaction, name.as_ref())?;
        Ok(Outcome { value, changed, operation: name })
    }

    fn log(
        &self,
        operation: Operation,
        now: Moment,
        changes: Changes<'_>,
    ) -> Result<(Option<String>, Vec<&'static str>)> {
        let work = changes.into_work()?;
        if work.writes.is_empty() {
            journal::settle::settle(&self.facts, &work.touched)?;
            return Ok((None, Vec::new()));
        }
        let entry = Entry {
            name: operation.name,
            subject: &operation.subject,
            actor: &operation.actor,
            role: operation.role,
            stream: &work.stream,
            link: Link::Plain,
        };
        let name = journal::append(&self.facts, now, &entry, &work.writes)?;
        let changed = journal::settle::settle(&self.facts, &work.touched)?;
        Ok((Some(name), changed.into_iter().collect()))
    }

    /// Takes back the last operation of this device.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`], [`Error::WrittenSince`].
    pub fn undo(&mut self, now: Moment) -> Result<Outcome<HistoryStep>> {
        self.step(|facts| journal::undo(facts, now))
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// [`Error::NothingToRedo`], [`Error::WrittenSince`].
    pub fn redo(&mut self, now: Moment) -> Result<Outcome<HistoryStep>> {
        self.step(|facts| journal::redo(facts, now))
    }

    fn step(
        &mut self,
        work: impl FnOnce(&Facts) -> Result<Outcome<HistoryStep>>,
    ) -> Result<Outcome<HistoryStep>> {
        let transaction = self.begin()?;
        let outcome = work(&self.facts)?;
        self.commit(transaction, outcome.operation.as_ref())?;
        Ok(outcome)
    }

    /// What was done so far cannot be taken back: the first records of a library are not for undo.
    ///
    /// # Errors
    /// [`Error::ReadOnly`].
    pub fn end_undo(&mut self) -> Result<()> {
        self.locally(|facts| {
            let clock = facts.clock()?;
            facts.set_local_state("undo_ends", &clock.to_string())
        })
    }

    /// Takes in operations from another machine, in any order; those already here are passed over.
    ///
    /// # Errors
    /// [`Error::OtherInstitution`], [`Error::BadOperation`], [`Error::NotAllowed`]: then none is taken.
    pub fn apply(&mut self, envelopes: &[Envelope], now: Moment) -> Result<Outcome<Applied>> {
        let transaction = self.begin()?;
        let (applied, changed) = journal::apply(&self.facts, envelopes, now)?;
        self.commit(transaction, None)?;
        Ok(Outcome { value: applied, changed: changed.into_iter().collect(), operation: None })
    }

    /// Makes every replicated table anew from the journal.
    ///
    /// # Errors
    /// [`Error::ReadOnly`], or what SQLite refuses.
    pub fn rebuild(&mut self) -> Result<()> {
        let transaction = self.begin()?;
        journal::settle::rebuild(&self.facts)?;
        self.commit(transaction, None)
    }

    /// Whether the library can be written, and what is written will stay.
    fn stands(&self) -> Result<()> {
        match &self.access {
            Access::Read { .. } => Err(Error::ReadOnly),
            Access::Write { standing, .. } => standing.as_ref().map_or(Ok(()), Standing::check),
        }
    }

    fn begin(&self) -> Result<Transaction<'_>> {
        self.stands()?;
        let transaction = Transaction::new_unchecked(&self.facts.connection, TransactionBehavior::Immediate)?;
        guard::open(&transaction)?;
        Ok(transaction)
    }

    fn commit(&self, transaction: Transaction<'_>, operation: Option<&String>) -> Result<()> {
        guard::close(&transaction)?;
        self.stands()?;
        transaction.commit()?;
        if let (Access::Write { identity: Some(identity), .. }, Some(operation)) = (&self.access, operation) {
            // The change is safe; a note that lags behind only matters for a file put back from a copy.
            if let Err(error) = identity.note(Some(operation.clone())) {
                tracing::warn!(%error, "the device's note of its last operation was not written");
            }
        }
        Ok(())
    }

    /// Runs work that changes what is local only, in one transaction.
    pub(crate) fn locally<T>(&mut self, work: impl FnOnce(&Facts) -> Result<T>) -> Result<T> {
        self.stands()?;
        let transaction = Transaction::new_unchecked(&self.facts.connection, TransactionBehavior::Immediate)?;
        let value = work(&self.facts)?;
        self.stands()?;
        transaction.commit()?;
        Ok(value)
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    configure(&connection)?;
    Ok(connection)
}

/// What every connection needs.
fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "memory")
}

// What an older version kept without understanding it can be shown now.
fn rebuild_for_new_version(facts: &Facts) -> Result<()> {
    let transaction = Transaction::new_unchecked(&facts.connection, TransactionBehavior::Immediate)?;
    journal::settle::rebuild(facts)?;
    Ok(transaction.commit()?)
}

// Also a link that leads nowhere is in the way: what it names may come back.
fn must_be_free(place: &Place) -> Result<()> {
    if place.shown.symlink_metadata().is_ok() || place.file.exists() {
        return Err(Error::LibraryExists { path: place.text() });
    }
    Ok(())
}

fn make(path: &Path, institution: &str) -> Result<()> {
    let connection = Connection::open(path)?;
    configure(&connection)?;
    migrate::migrate(&connection, MIGRATIONS)?;
    let facts = Facts { connection };
    facts.set_local_state("institution", institution)?;
    facts.connection.close().map_err(|(_, error)| error.into())
}

/// Reads the first bytes of a file and refuses what is not a library of a version that is known here. SQLite is not
/// asked: it may write to a file that it opens.
pub(crate) fn inspect(path: &Path, supported: u32) -> Result<()> {
    let shown = || path.display().to_string();
    let mut header = [0; 100];
    let read = std::fs::metadata(path).and_then(|found| {
        // Opening a pipe would wait for somebody to write into it.
        if !found.is_file() {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        std::fs::File::open(path)?.read_exact(&mut header)
    });
    match read {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::LibraryMissing { path: shown() });
        }
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            return Err(Error::NotALibrary { path: shown() });
        }
        Err(error) => return Err(Error::reading(path, &error)),
    }
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if !header.starts_with(b"SQLite format 3\0") || number(68) != APPLICATION_ID.cast_unsigned() {
        return Err(Error::NotALibrary { path: shown() });
    }
    let version = number(60);
    // Every library has been through the first step.
    if version == 0 {
        return Err(Error::NotALibrary { path: shown() });
    }
    if version > supported {
        return Err(Error::NewerLibrary { version, supported });
    }
    Ok(())
}

//! Libraries: opened, made, shown.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sesiona_storage::{Database, OpenOptions, records};
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::demonstration;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::files;
use crate::importing;
use crate::operations::Operation;

/// The pattern of agreement codes that a new body starts with.
const AGREEMENT_PATTERN: &str = "{org}-{ses:roman}-{n}";
/// The zone of a new institution; most of the users' institutions share it.
const TIME_ZONE: &str = "America/Mexico_City";
/// What is added to the name of a library for the files beside it; nothing for itself.
const BESIDE: [&str; 5] = ["", "-wal", "-shm", "-lock", "-journal"];
/// The setting that marks a demonstration library.
pub(crate) const DEMONSTRATION: &str = "demonstration";

/// Names a library file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LibraryPath {
    /// The file.
    pub path: String,
}

/// A new library with its institution and first body.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateLibrary {
    /// The file to make.
    pub path: String,
    /// The institution's full name.
    pub institution: String,
    /// Its short name, if it has one.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub short_name: Option<String>,
    /// The body's name.
    pub body: String,
    /// The body's initials in codes.
    pub code: String,
}

/// A new library for an agenda that was read: the institution and body are those of its title page.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateLibraryForAgenda {
    /// The file to make.
    pub path: String,
    /// What was read.
    pub understood: sesiona_exchange::Understood,
}

/// The open library.
#[derive(Debug, Serialize, TS)]
pub struct LibraryView {
    /// Its file.
    pub path: String,
    /// The file's name.
    pub file_name: String,
    /// Whose library it is.
    pub institution: Option<InstitutionRow>,
    /// The bodies that meet.
    pub bodies: Vec<BodyRow>,
    /// Whether it holds the demonstration's data.
    pub demonstration: bool,
    /// Whether it can only be looked at.
    pub read_only: bool,
    /// When the last copy was made, local time.
    pub last_copy_at: Option<String>,
    /// When the last change was saved, local time.
    pub saved_at: Option<String>,
}

/// An institution.
#[derive(Debug, Serialize, TS)]
pub struct InstitutionRow {
    /// Its uid.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
}

/// A body that meets.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BodyRow {
    /// Its uid.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// Its initials in codes.
    pub code: String,
}

/// The open library.
pub(crate) fn library(call: &Call<'_>, _: Nothing) -> Result<Option<LibraryView>, Error> {
    if call.has_library() { view(call).map(Some) } else { Ok(None) }
}

/// Opens a library; the one that was open is closed once the new one is.
pub(crate) fn open_library(call: &Call<'_>, argument: LibraryPath) -> Result<LibraryView, Error> {
    let path = PathBuf::from(&argument.path);
    if is_open(call, &path) {
        return view(call);
    }
    std::fs::metadata(&path).map_err(|error| Error::reading(&path, error))?;
    let library = Database::open(&path, &open_options(call))?;
    show(call, library, &path)
}

/// Makes a library and opens it.
pub(crate) fn create_library(call: &Call<'_>, argument: CreateLibrary) -> Result<LibraryView, Error> {
    let founders = Founders {
        institution: required(&argument.institution, "institution")?,
        short_name: optional(argument.short_name, "short_name")?,
        body: required(&argument.body, "body")?,
        code: required(&argument.code, "code")?,
    };
    create(call, &argument.path, &founders)
}

/// Makes a library for an agenda and opens it.
pub(crate) fn create_library_for_agenda(
    call: &Call<'_>,
    argument: CreateLibraryForAgenda,
) -> Result<LibraryView, Error> {
    let locale = call.locale();
    // A library is not made for what could then not be kept in it.
    importing::check(&argument.understood, &locale)?;
    let facts = &argument.understood.session;
    let body = facts.body.clone().unwrap_or_else(|| locale.text("library-body-unnamed"));
    let institution = facts.institution.clone().unwrap_or_else(|| locale.text("library-institution-unnamed"));
    let code = importing::body_code(&argument.understood).unwrap_or_else(|| initials(&body));
    create(call, &argument.path, &Founders { institution, short_name: None, body, code })
}

/// The initials of a name: «Junta Directiva» → `JD`.
pub(crate) fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_uppercase())
        .collect()
}

/// A body as it starts.
pub(crate) fn new_body(institution: i64, name: &str, code: &str) -> records::Body {
    let agreement_pattern = AGREEMENT_PATTERN.to_owned();
    records::Body { institution, name: name.to_owned(), code: code.to_owned(), agreement_pattern }
}

struct Founders {
    institution: String,
    short_name: Option<String>,
    body: String,
    code: String,
}

fn create(call: &Call<'_>, path: &str, founders: &Founders) -> Result<LibraryView, Error> {
    make(call, path, |library| {
        call.transact_on(library, Operation::CreateLibrary, &founders.institution, |changes| {
            let institution = changes.create(records::Institution {
                name: founders.institution.clone(),
                short_name: founders.short_name.clone(),
                city: None,
                region: None,
                time_zone: TIME_ZONE.to_owned(),
            })?;
            changes.create(new_body(institution, &founders.body, &founders.code))?;
            Ok(())
        })
    })
}

/// Makes the demonstration library and opens it.
pub(crate) fn create_demonstration(call: &Call<'_>, argument: LibraryPath) -> Result<LibraryView, Error> {
    make(call, &argument.path, |library| demonstration::fill(call, library))
}

/// Makes a library and opens it. Its file appears when its first records are in it, for a half-made one would pass
/// for the user's own.
fn make(
    call: &Call<'_>,
    path: &str,
    found: impl FnOnce(&mut Database) -> Result<(), Error>,
) -> Result<LibraryView, Error> {
    let path = new_file(path)?;
    let (library, ()) = Database::create_with(&path, &open_options(call), |library| {
        found(library)?;
        // What founded the library is not for Ctrl Z: undoing it would leave a library without institution.
        Ok::<_, Error>(library.end_undo()?)
    })?;
    show(call, library, &path)
}

/// A path where nothing is yet.
fn new_file(path: &str) -> Result<PathBuf, Error> {
    let path = PathBuf::from(given_path(path)?);
    if path.exists() { Err(Error::FileExists(path.display().to_string())) } else { Ok(path) }
}

/// A path is taken as it is; only none at all is refused.
fn given_path(path: &str) -> Result<&str, Error> {
    if path.trim().is_empty() { Err(Error::Blank("path")) } else { Ok(path) }
}

/// Whether a file is a library or belongs to one: no paper may be written in its place.
pub(crate) fn is_library(call: &Call<'_>, path: &Path) -> bool {
    // What a link leads to is what would be written.
    let place = path.canonicalize();
    let path = place.as_deref().unwrap_or(path);
    let open = call.read(|library| Ok(library.path().to_owned())).ok();
    let open = open.map(|open| open.canonicalize().unwrap_or(open));
    belongs(path, open.as_deref()) || begins_like_a_library(path)
}

/// Whether a file is named like a library, or like what stands beside one: its journal, its lock.
fn belongs(path: &Path, open: Option<&Path>) -> bool {
    let text = |path: &Path| path.to_string_lossy().to_lowercase();
    let (path, open) = (text(path), open.map(text));
    BESIDE.iter().any(|ending| {
        path.ends_with(&format!(".sesiona{ending}"))
            || open.as_ref().is_some_and(|open| path == format!("{open}{ending}"))
    })
}

/// Whether a file's bytes begin like those of a library or of its journal, whatever its name.
fn begins_like_a_library(path: &Path) -> bool {
    use std::io::Read;
    let mut start = Vec::new();
    let read = path.is_file()
        && std::fs::File::open(path).and_then(|file| file.take(16).read_to_end(&mut start)).is_ok();
    read && (start == b"SQLite format 3\0"
        || start.starts_with(b"\x37\x7f\x06\x82")
        || start.starts_with(b"\x37\x7f\x06\x83"))
}

fn is_open(call: &Call<'_>, path: &Path) -> bool {
    let open = call.read(|library| Ok(library.path().to_owned()));
    open.is_ok_and(|open| files::is_same(&open, path))
}

/// Puts an opened library on the desk.
pub(crate) fn show(call: &Call<'_>, library: Database, path: &Path) -> Result<LibraryView, Error> {
    call.set_library(library);
    shown(call, path)
}

/// Notes the library that was just put on the desk, and shows it.
pub(crate) fn shown(call: &Call<'_>, path: &Path) -> Result<LibraryView, Error> {
    remember(call, path);
    view(call)
}

/// Notes a library as the one opened last. The library is open: that it cannot be noted must not say otherwise.
fn remember(call: &Call<'_>, path: &Path) {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if let Err(error) = call.change_preferences(|preferences| preferences.remember(&path)) {
        tracing::warn!(%error, "the library opened last was not noted");
    }
}

/// How libraries are opened on this device.
pub(crate) fn open_options(call: &Call<'_>) -> OpenOptions {
    OpenOptions { device_folder: call.data_folder().to_owned(), now: call.now() }
}

/// The open library as the window shows it.
pub(crate) fn view(call: &Call<'_>) -> Result<LibraryView, Error> {
    call.read(|library| {
        let path = library.path();
        let institution = library.institution()?.map(|institution| InstitutionRow {
            uid: institution.uid,
            name: institution.name,
            short_name: institution.short_name,
        });
        let body =
            |body: sesiona_storage::BodyRow| BodyRow { uid: body.uid, name: body.name, code: body.code };
        Ok(LibraryView {
            path: path.display().to_string(),
            file_name: files::file_name(path),
            institution,
            bodies: library.bodies()?.into_iter().map(body).collect(),
            demonstration: library.setting(DEMONSTRATION)?.is_some(),
            read_only: library.is_read_only(),
            last_copy_at: library.last_copy_at()?,
            saved_at: library.saved_at()?,
        })
    })
}

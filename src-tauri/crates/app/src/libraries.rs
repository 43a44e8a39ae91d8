//! Libraries: opened, made, shown.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sesiona_domain::names::initials;
use sesiona_storage::{Changes, Database, OpenOptions, records};
use ts_rs::TS;

use crate::api::Nothing;
use crate::attachments::NamedBytes;
use crate::context::Call;
use crate::demonstration;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::files;
use crate::importing;
use crate::letterheads;
use crate::members::{self, NewMember};
use crate::operations::Operation;
use crate::packet_options::Sheet;
use crate::places;
use crate::quorums::{self, QuorumRule};
use crate::sheets;
use crate::unopened;

/// The pattern of agreement codes that a new body starts with.
const AGREEMENT_PATTERN: &str = "{org}-{ses:roman}-{n}";
/// The zone of a new institution; most of the users' institutions share it.
const TIME_ZONE: &str = "America/Mexico_City";
/// What is added to the name of a library for the files beside it; nothing for itself.
const BESIDE: [&str; 5] = ["", "-wal", "-shm", "-lock", "-journal"];
/// The folder among the user's documents where new libraries are put.
const FOLDER: &str = "Sesiona";
/// The demonstration's file in the program's own folder.
const OWN_DEMONSTRATION: &str = "demostracion.sesiona";
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
    /// The body's initials in codes; those of its name when nothing is said.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub code: Option<String>,
    /// The city of the institution's seat.
    #[serde(default)]
    #[ts(optional)]
    pub city: Option<String>,
    /// Its state or region.
    #[serde(default)]
    #[ts(optional)]
    pub region: Option<String>,
    /// The body's members, in the order of its lists.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<NewMember>>")]
    pub members: Vec<NewMember>,
    /// The paper on which the institution prints.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Sheet>,
    /// How many must be present for a session of the body.
    #[serde(default)]
    #[ts(optional)]
    pub quorum: Option<QuorumRule>,
    /// The logo of its letterhead.
    #[serde(default)]
    #[ts(optional)]
    pub logo: Option<NamedBytes>,
}

/// Whose library it would be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceOf {
    /// The institution's name, as far as it is known.
    pub institution: String,
}

/// Where a new library would be put.
#[derive(Debug, Serialize, TS)]
pub struct LibraryPlace {
    /// The file; nothing is there yet.
    pub path: String,
    /// Its name.
    pub file_name: String,
    /// The folder's name, as people know it.
    pub folder: String,
}

/// The demonstration to be made.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateDemonstration {
    /// The file to make; left out, the program keeps it in its own folder, and opens the one that is there already.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
}

/// What became of the demonstration's file.
#[derive(Debug, Serialize, TS)]
pub struct RemovedDemonstration {
    /// The file, where it is still there because it lay in a folder of the user's own choice; its copies, where they
    /// could not be removed.
    pub kept: Option<String>,
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
    /// The uid of the body that was chosen last.
    pub body: Option<String>,
    /// Where in the window its user was, in the window's own words.
    pub place: Option<String>,
    /// Whether it holds the demonstration's data.
    pub demonstration: bool,
    /// Whether its file lies in the program's own folder rather than where the user put it.
    pub in_own_folder: bool,
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
    let library = open(call, &path).inspect_err(|error| unopened::note(call, &path, error))?;
    show(call, library, &path)
}

fn open(call: &Call<'_>, path: &Path) -> Result<Database, Error> {
    std::fs::metadata(path).map_err(|error| Error::reading(path, error))?;
    Ok(Database::open(path, &open_options(call))?)
}

/// Makes a library and opens it.
pub(crate) fn create_library(call: &Call<'_>, argument: CreateLibrary) -> Result<LibraryView, Error> {
    let body = required(&argument.body, "body")?;
    let founders = Founders {
        institution: required(&argument.institution, "institution")?,
        short_name: optional(argument.short_name, "short_name")?,
        city: optional(argument.city, "city")?,
        region: optional(argument.region, "region")?,
        code: optional(argument.code, "code")?.unwrap_or_else(|| initials(&body)),
        body,
        members: members::checked(argument.members, &call.locale())?,
        paper: argument.paper.map(Sheet::named).transpose()?,
        quorum: argument.quorum,
        logo: argument.logo.map(letterheads::logo).transpose()?,
    };
    founders.check_quorum()?;
    make_usual_folder(call, Path::new(&argument.path))?;
    create(call, &argument.path, &founders)
}

/// Where a new library of an institution would be put: among the user's documents, under its name.
pub(crate) fn library_place(call: &Call<'_>, argument: PlaceOf) -> Result<LibraryPlace, Error> {
    let folder = usual_folder(call);
    let name = files::plain_name(&argument.institution).unwrap_or_else(|| FOLDER.to_owned());
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let names =
        std::iter::once(name.clone()).chain(numbered).map(|name| folder.join(format!("{name}.sesiona")));
    // So many files of one name that none is free is no folder in which anybody looks for one.
    let path = names.take(1000).find(|path| !path.exists()).unwrap_or_else(|| folder.join(name));
    let inside = folder.parent().map(files::file_name).filter(|name| !name.is_empty());
    let folder = inside.map_or(FOLDER.to_owned(), |inside| format!("{inside}/{FOLDER}"));
    Ok(LibraryPlace { file_name: files::file_name(&path), path: path.display().to_string(), folder })
}

fn usual_folder(call: &Call<'_>) -> PathBuf {
    call.documents_folder().join(FOLDER)
}

/// The usual folder is made with its first library; any other one must be there.
fn make_usual_folder(call: &Call<'_>, path: &Path) -> Result<(), Error> {
    let folder = usual_folder(call);
    if path.parent() != Some(&folder) {
        return Ok(());
    }
    std::fs::create_dir_all(&folder).map_err(|error| Error::writing(&folder, error))
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
    create(call, &argument.path, &Founders { institution, body, code, ..Founders::default() })
}

/// A body as it starts.
pub(crate) fn new_body(institution: i64, name: &str, code: &str) -> records::Body {
    let agreement_pattern = AGREEMENT_PATTERN.to_owned();
    records::Body { institution, name: name.to_owned(), code: code.to_owned(), agreement_pattern }
}

#[derive(Default)]
struct Founders {
    institution: String,
    short_name: Option<String>,
    city: Option<String>,
    region: Option<String>,
    body: String,
    code: String,
    members: Vec<NewMember>,
    paper: Option<Sheet>,
    quorum: Option<QuorumRule>,
    logo: Option<Vec<u8>>,
}

impl Founders {
    /// A number that the seats cannot meet would let no session be held.
    fn check_quorum(&self) -> Result<(), Error> {
        let Some(rule) = self.quorum else { return Ok(()) };
        let seats =
            self.members.iter().filter(|member| member.alternate_of.is_none() && member.counts_for_quorum);
        let seats = u32::try_from(seats.count()).unwrap_or(u32::MAX);
        let met = rule.checked()?.can_be_met(seats);
        if met { Ok(()) } else { Err(Error::OutOfRange { field: "quorum", least: 1, most: seats }) }
    }
}

fn create(call: &Call<'_>, path: &str, founders: &Founders) -> Result<LibraryView, Error> {
    make(call, path, |library| {
        let found = |changes: &mut Changes<'_>| found_institution(changes, founders);
        let (body, people) =
            call.transact_on(library, Operation::CreateLibrary, &founders.institution, found)?;
        call.transact_on(library, Operation::CreateLibrary, &founders.body, |changes| {
            members::make_seats(changes, body, None, &founders.members, &people)
        })
    })
}

/// What belongs to the whole institution; answers the body and its people.
fn found_institution(changes: &mut Changes<'_>, founders: &Founders) -> Result<(i64, Vec<i64>), Error> {
    let institution = changes.create(records::Institution {
        name: founders.institution.clone(),
        short_name: founders.short_name.clone(),
        city: founders.city.clone(),
        region: founders.region.clone(),
        time_zone: TIME_ZONE.to_owned(),
    })?;
    let body = changes.create(new_body(institution, &founders.body, &founders.code))?;
    if let Some(paper) = founders.paper {
        changes.create(sheets::setting_of(paper)?)?;
    }
    if let Some(rule) = founders.quorum {
        let uid = changes.uid(body)?;
        changes.create(quorums::setting_of(&uid, rule)?)?;
    }
    if let Some(logo) = &founders.logo {
        let digest = changes.put_blob(logo)?;
        changes.create(letterheads::setting_of(digest)?)?;
    }
    Ok((body, members::make_people(changes, &founders.members, &BTreeMap::new())?))
}

/// Makes the demonstration library, or finds the one in the program's own folder, and opens it.
pub(crate) fn create_demonstration(
    call: &Call<'_>,
    argument: CreateDemonstration,
) -> Result<LibraryView, Error> {
    let own = || call.data_folder().join(OWN_DEMONSTRATION).display().to_string();
    let path = argument.path.clone().unwrap_or_else(own);
    if argument.path.is_none() && Path::new(&path).exists() {
        return open_library(call, LibraryPath { path });
    }
    make(call, &path, |library| demonstration::fill(call, library))
}

/// Closes the demonstration and removes its file. One that the user put elsewhere is only closed: nobody's folder is
/// tidied without asking.
pub(crate) fn remove_demonstration(call: &Call<'_>, _: Nothing) -> Result<RemovedDemonstration, Error> {
    let options = open_options(call);
    let (path, kept) = call.replace_library(|open| {
        let library = open.as_ref().ok_or(Error::NoLibrary)?;
        if library.setting(DEMONSTRATION)?.is_none() {
            return Err(Error::NotADemonstration);
        }
        let path = library.path().to_owned();
        let is_own = lies_in(&path, &options.device_folder);
        let left = match open.take().filter(|_| is_own) {
            Some(library) => {
                library.remove().inspect_err(|_| *open = Database::open(&path, &options).ok())?
            }
            None => Some(path.clone()),
        };
        Ok((path, left))
    })?;
    if let Err(error) = call.change_preferences(|preferences| preferences.forget(&path)) {
        tracing::warn!(%error, "the example is still among the libraries opened before");
    }
    Ok(RemovedDemonstration { kept: kept.map(|kept| kept.display().to_string()) })
}

/// Whether a file really lies in a folder, whatever links lead there.
fn lies_in(file: &Path, folder: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(file).zip(real(folder)).is_some_and(|(file, folder)| file.starts_with(folder))
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
    let given = given_path(path)?;
    let beside = || BESIDE.iter().filter(|ending| !ending.is_empty());
    // A file of such a name is taken for what belongs to the library without that ending, and lost with it.
    if beside().any(|ending| given.to_lowercase().ends_with(ending)) {
        return Err(Error::LibraryName(given.to_owned()));
    }
    // The same holds for whatever already has the name of what will stand beside this one.
    let taken = BESIDE.iter().map(|ending| format!("{given}{ending}")).find(|path| Path::new(path).exists());
    taken.map_or_else(|| Ok(PathBuf::from(given)), |path| Err(Error::FileExists(path)))
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
            body: places::chosen_body(library)?.map(|body| body.uid),
            place: places::place(library)?,
            bodies: library.bodies()?.into_iter().map(body).collect(),
            demonstration: library.setting(DEMONSTRATION)?.is_some(),
            in_own_folder: lies_in(path, call.data_folder()),
            read_only: library.is_read_only(),
            last_copy_at: library.last_copy_at()?,
            saved_at: library.saved_at()?,
        })
    })
}

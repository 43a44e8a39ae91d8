//! The application: one library at a time, behind a lock, and the call that works on it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use sesiona_documents::page::Picture;
use sesiona_locale::{Language, Locale};
use sesiona_storage::{Changes, Database};

use crate::Reply;
use crate::api;
use crate::arguments::WHOLE;
use crate::attachments::Examination;
use crate::environment::{Environment, Moment};
use crate::error::{Error, Refusal};
use crate::files;
use crate::jobs::Jobs;
use crate::operations::Operation;
use crate::preferences::Preferences;
use crate::previews::Previews;
use crate::printing::Printer;
use crate::unopened::Refused;

/// The application. It may be shared between threads: commands take turns on the library, and long work that a
/// command began goes on with a clone of the same application.
#[derive(Clone)]
pub struct App(Arc<Inside>);

struct Inside {
    environment: Environment,
    state: Mutex<State>,
    jobs: Jobs,
    /// What was found in attached files, by digest.
    examinations: Mutex<BTreeMap<String, Examination>>,
    previews: Mutex<Previews>,
    /// How often a document that was being read was given up.
    readings_given_up: AtomicU64,
    /// The logo drawn last, by its digest.
    logo: Mutex<Option<(String, Arc<Picture>)>>,
}

struct State {
    library: Option<Database>,
    preferences: Preferences,
    /// The language asked for when the program was started; it is not remembered.
    asked: Option<Language>,
    /// The library that could not be opened, while none is.
    refused: Option<Refused>,
}

impl App {
    /// The application in its environment, with no library open.
    ///
    /// # Errors
    /// When the data folder cannot be made.
    pub fn new(environment: Environment) -> Result<Self, Refusal> {
        let preferences = Preferences::load(&environment.data_folder);
        let asked = environment.language;
        let locale = Locale::new(asked.unwrap_or(preferences.language));
        std::fs::create_dir_all(&environment.data_folder)
            .map_err(|error| Refusal::new(&Error::writing(&environment.data_folder, error), &locale))?;
        files::sweep(&environment.data_folder, environment.clock.now());
        let state = Mutex::new(State { library: None, preferences, asked, refused: None });
        let (examinations, previews, logo) = (Mutex::default(), Mutex::default(), Mutex::default());
        let (jobs, readings_given_up) = (Jobs::default(), AtomicU64::new(0));
        let inside = Inside { environment, state, jobs, examinations, previews, readings_given_up, logo };
        Ok(Self(Arc::new(inside)))
    }

    /// Runs a command.
    ///
    /// # Errors
    /// A code with its data, and a message in the user's language.
    pub fn dispatch(&self, name: &str, argument: Value) -> Result<Reply, Refusal> {
        let call = self.begin();
        match api::dispatch(&call, name, argument) {
            Ok(answer) => Ok(Reply {
                answer,
                changed: call.changed.into_inner().into_iter().map(str::to_owned).collect(),
            }),
            Err(error) => {
                tracing::info!(name, %error, "refused");
                Err(Refusal::new(&error, &call.locale()))
            }
        }
    }

    /// A command, or work that one began, on its way.
    pub(crate) fn begin(&self) -> Call<'_> {
        Call { app: self, changed: RefCell::default() }
    }

    /// Stops what is under way and closes the library, so that its one file holds everything.
    pub fn close(&self) {
        self.0.jobs.stop();
        self.state().library = None;
    }

    /// Brings everything into the library's one file, without closing it.
    pub fn settle(&self) {
        let settled = self.state().library.as_ref().map(Database::settle);
        if let Some(Err(error)) = settled {
            tracing::warn!(%error, "the library was not settled");
        }
    }

    /// The refusal of whatever needs a library.
    ///
    /// # Errors
    /// Always.
    pub fn refuse_without_library<T>(&self) -> Result<T, Refusal> {
        Err(self.refusal(&Error::NoLibrary))
    }

    /// The refusal of an argument that could not even be read.
    pub fn bad_argument(&self, detail: &str) -> Refusal {
        self.refusal(&Error::BadArgument { field: WHOLE.to_owned(), detail: detail.to_owned() })
    }

    fn refusal(&self, error: &Error) -> Refusal {
        Refusal::new(error, &Locale::new(self.language()))
    }

    /// The language asked for when the program was started, or else the user's.
    fn language(&self) -> Language {
        let state = self.state();
        state.asked.unwrap_or(state.preferences.language)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One command at work.
pub struct Call<'a> {
    app: &'a App,
    changed: RefCell<BTreeSet<&'static str>>,
}

impl Call<'_> {
    /// The words of the user's language.
    pub(crate) fn locale(&self) -> Locale {
        Locale::new(self.app.language())
    }

    /// The words of Spanish, for data that is Spanish whatever the screens speak.
    pub(crate) fn spanish(&self) -> Locale {
        Locale::new(Language::Es)
    }

    pub(crate) fn language(&self) -> Language {
        self.app.language()
    }

    pub(crate) fn now(&self) -> Moment {
        self.app.0.environment.clock.now()
    }

    pub(crate) fn data_folder(&self) -> &std::path::Path {
        &self.app.0.environment.data_folder
    }

    /// Where new libraries are put unless another place is chosen.
    pub(crate) fn documents_folder(&self) -> &std::path::Path {
        &self.app.0.environment.documents_folder
    }

    pub(crate) fn jobs(&self) -> &Jobs {
        &self.app.0.jobs
    }

    /// How often a document that was being read was given up: one that is wanted sees no change.
    pub(crate) fn readings_given_up(&self) -> &AtomicU64 {
        &self.app.0.readings_given_up
    }

    /// What hands papers to the desktop.
    pub(crate) fn printer(&self) -> &dyn Printer {
        &*self.app.0.environment.printer
    }

    /// The application, for work that outlives the command.
    pub(crate) fn app(&self) -> App {
        self.app.clone()
    }

    pub(crate) fn examinations(&self) -> MutexGuard<'_, BTreeMap<String, Examination>> {
        self.app.0.examinations.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn logo(&self) -> MutexGuard<'_, Option<(String, Arc<Picture>)>> {
        self.app.0.logo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn previews(&self) -> MutexGuard<'_, Previews> {
        self.app.0.previews.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn preferences(&self) -> Preferences {
        Preferences { language: self.language(), ..self.app.state().preferences.clone() }
    }

    pub(crate) fn change_preferences(&self, change: impl FnOnce(&mut Preferences)) -> Result<(), Error> {
        let mut state = self.app.state();
        change(&mut state.preferences);
        state.preferences.save(self.data_folder())
    }

    /// A language that is chosen replaces the one asked for at the start.
    pub(crate) fn forget_asked_language(&self) {
        self.app.state().asked = None;
    }

    /// Puts a library in the place of the open one, which is closed.
    pub(crate) fn set_library(&self, library: Database) {
        self.previews().clear();
        let mut state = self.app.state();
        state.refused = None;
        state.library = Some(library);
        self.changed.borrow_mut().insert("library");
    }

    /// Works on the place of the open library, which no other command sees meanwhile.
    pub(crate) fn replace_library<T>(
        &self,
        work: impl FnOnce(&mut Option<Database>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.changed.borrow_mut().insert("library");
        self.previews().clear();
        let mut state = self.app.state();
        let worked = work(&mut state.library);
        if state.library.is_some() {
            state.refused = None;
        }
        worked
    }

    /// Remembers the library that could not be opened.
    pub(crate) fn set_refused(&self, refused: Refused) {
        self.app.state().refused = Some(refused);
    }

    /// The library that could not be opened last.
    pub(crate) fn refused(&self) -> Option<Refused> {
        self.app.state().refused.clone()
    }

    /// Whether a library is open.
    pub(crate) fn has_library(&self) -> bool {
        self.app.state().library.is_some()
    }

    /// Reads from the open library.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Database) -> Result<T, Error>) -> Result<T, Error> {
        let state = self.app.state();
        work(state.library.as_ref().ok_or(Error::NoLibrary)?)
    }

    /// Works on the open library outside the journal: local settings, blobs, copies, undo.
    pub(crate) fn write_local<T>(
        &self,
        work: impl FnOnce(&mut Database) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut state = self.app.state();
        work(state.library.as_mut().ok_or(Error::NoLibrary)?)
    }

    /// Notes kinds of records as changed, for the screens that show them.
    pub(crate) fn note_changed(&self, kinds: impl IntoIterator<Item = &'static str>) {
        self.changed.borrow_mut().extend(kinds);
    }

    /// Changes records: one named operation, one transaction, one line of the history.
    pub(crate) fn transact<T>(
        &self,
        operation: Operation,
        subject: &str,
        work: impl FnOnce(&mut Changes<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.write_local(|library| self.transact_on(library, operation, subject, work))
    }

    /// Changes records of a library that may not be the open one yet.
    pub(crate) fn transact_on<T>(
        &self,
        library: &mut Database,
        operation: Operation,
        subject: &str,
        work: impl FnOnce(&mut Changes<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let operation = sesiona_storage::Operation::new(operation.name(), subject);
        let outcome = library.transact(operation, self.now(), work)?;
        self.note_changed(outcome.changed);
        Ok(outcome.value)
    }
}

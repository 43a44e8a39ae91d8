//! What the application asks of the place it runs in.

use std::path::PathBuf;

use sesiona_locale::Language;
pub use sesiona_storage::Moment;

use crate::printing::{NoPrinter, Printer};

/// The only source of «now». The shell reads the computer's clock; tests tell the time themselves.
pub trait Clock: Send + Sync {
    /// The present moment and the civil time of the place.
    fn now(&self) -> Moment;
}

/// Where the application runs.
pub struct Environment {
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// The folder of this device: its identity and its preferences; never the library.
    pub data_folder: PathBuf,
    /// The user's documents: new libraries are put there unless another place is chosen.
    pub documents_folder: PathBuf,
    /// The language asked for; `None` takes that of the preferences.
    pub language: Option<Language>,
    /// What hands papers to the desktop's printing.
    pub printer: Box<dyn Printer>,
}

impl Environment {
    /// The environment of a program that people start: the computer's clock, the folders of its user or those that
    /// `SESIONA_DATA_DIR` and `SESIONA_DOCUMENTS_DIR` name, and no printer.
    pub fn of_this_computer(language: Option<Language>) -> Self {
        let named =
            std::env::var_os("SESIONA_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let usual = || {
            directories::ProjectDirs::from("org", "sesiona", "Sesiona")
                .map(|dirs| dirs.data_local_dir().to_owned())
        };
        let data_folder = named.or_else(usual).unwrap_or_else(|| std::env::temp_dir().join("sesiona"));
        let documents_folder = documents_of_the_user().unwrap_or_else(|| data_folder.clone());
        let clock = Box::new(SystemClock);
        Self { clock, data_folder, documents_folder, language, printer: Box::new(NoPrinter) }
    }
}

/// A desktop without a folder for documents keeps them in the user's own.
fn documents_of_the_user() -> Option<PathBuf> {
    let named = std::env::var_os("SESIONA_DOCUMENTS_DIR").filter(|folder| !folder.is_empty());
    let user = directories::UserDirs::new();
    let usual = || user.map(|user| user.document_dir().unwrap_or(user.home_dir()).to_owned());
    named.map(PathBuf::from).or_else(usual)
}

/// The computer's clock: nothing else in the product reads it.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let now = chrono::Local::now();
        Moment { unix_ms: now.timestamp_millis(), local: now.naive_local() }
    }
}

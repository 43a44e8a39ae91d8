//! What this device remembers of its user's wishes. They are not records: another computer has its own.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sesiona_locale::Language;
use sesiona_storage::Device;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::drafts;
use crate::error::Error;
use crate::files;

/// How many libraries are remembered.
const RECENT: usize = 8;
/// The sizes of letters that the window is tested with, in thousandths of the usual one.
const LETTERS: [u16; 5] = [875, 1000, 1125, 1250, 1500];

/// The wishes of this device's user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// The language of screens and papers.
    #[ts(type = "Language")]
    pub language: Language,
    /// The colours of the window.
    pub theme: Theme,
    /// The size of the letters, in thousandths of the usual one; `null` until one is chosen.
    pub letters: Option<u16>,
    /// Whether keys without Ctrl or Alt lead to other screens: «g s» to the sessions.
    pub single_keys: bool,
    /// Libraries opened before, the newest first.
    pub recent: Vec<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::Es,
            theme: Theme::default(),
            letters: None,
            single_keys: true,
            recent: Vec::new(),
        }
    }
}

/// The colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// What changes of the preferences; absent fields stay.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePreferences {
    /// The language.
    #[serde(default)]
    #[ts(optional, type = "Language")]
    pub language: Option<Language>,
    /// The colours.
    #[serde(default)]
    #[ts(optional)]
    pub theme: Option<Theme>,
    /// The size of the letters: 875, 1000, 1125, 1250 or 1500.
    #[serde(default)]
    #[ts(optional)]
    pub letters: Option<u16>,
    /// Whether keys without Ctrl or Alt lead to other screens.
    #[serde(default)]
    #[ts(optional)]
    pub single_keys: Option<bool>,
}

impl Preferences {
    /// Reads the preferences of a data folder; none, or damaged ones, give the defaults, for nobody should be
    /// kept from their records by a lost wish.
    pub(crate) fn load(data_folder: &Path) -> Self {
        let Ok(bytes) = std::fs::read(Self::path(data_folder)) else { return Self::default() };
        let read: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        Self { letters: read.letters.filter(|letters| LETTERS.contains(letters)), ..read }
    }

    pub(crate) fn save(&self, data_folder: &Path) -> Result<(), Error> {
        std::fs::create_dir_all(data_folder).map_err(|error| Error::writing(data_folder, error))?;
        let text = serde_json::to_vec_pretty(self).map_err(|error| Error::Internal(error.to_string()))?;
        files::write_whole(&Self::path(data_folder), &text)
    }

    pub(crate) fn remember(&mut self, library: &Path) {
        let library = library.display().to_string();
        self.recent.retain(|known| *known != library);
        self.recent.insert(0, library);
        self.recent.truncate(RECENT);
    }

    pub(crate) fn forget(&mut self, library: &Path) {
        self.recent.retain(|known| !files::is_same(Path::new(known), library));
    }

    /// Whether a file is one that the program keeps for itself in its folder: these wishes, the name of the device.
    pub(crate) fn is_own(data_folder: &Path, file: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let (folder, file) = (real(data_folder), real(file));
        file == Self::path(&folder) || file == drafts::path(&folder) || Device::keeps(&folder, &file)
    }

    fn path(data_folder: &Path) -> PathBuf {
        data_folder.join("preferences.json")
    }
}

/// The preferences.
pub(crate) fn preferences(call: &Call<'_>, _: Nothing) -> Result<Preferences, Error> {
    Ok(call.preferences())
}

/// Changes the preferences.
pub(crate) fn change_preferences(call: &Call<'_>, change: ChangePreferences) -> Result<Preferences, Error> {
    if let Some(letters) = change.letters.filter(|letters| !LETTERS.contains(letters)) {
        return Err(Error::BadCode { field: "letters", value: letters.to_string() });
    }
    call.note_changed(["preferences"]);
    if change.language.is_some() {
        call.forget_asked_language();
        // The words of every answer are in another language from now on; colours and letters change none.
        call.note_changed(["setting"]);
    }
    call.change_preferences(|preferences| {
        if let Some(language) = change.language {
            preferences.language = language;
        }
        if let Some(theme) = change.theme {
            preferences.theme = theme;
        }
        preferences.letters = change.letters.or(preferences.letters);
        preferences.single_keys = change.single_keys.unwrap_or(preferences.single_keys);
    })?;
    Ok(call.preferences())
}

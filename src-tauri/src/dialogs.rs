//! What only a desktop can do: let people choose a file, show one in its folder, open one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};
use sesiona_app::{App, Error, Language, read_argument};
use sesiona_locale::Locale;
use tauri::{Manager, WebviewWindow, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::closing;

/// A command of the desktop.
pub type Dialog = fn(&WebviewWindow, Value) -> Result<Value, Error>;

/// The desktop's command of that name.
pub fn find(name: &str) -> Option<Dialog> {
    match name {
        "choose_save_path" => Some(choose_save_path),
        "choose_open_path" => Some(choose_open_path),
        "choose_folder" => Some(choose_folder),
        "reveal_path" => Some(reveal_path),
        "open_path" => Some(open_path),
        "close_window" => Some(close_window),
        _ => None,
    }
}

/// The words of the user's language.
pub fn locale(app: &App) -> Locale {
    let preferences = app.dispatch("preferences", json!({})).map(|reply| reply.answer).unwrap_or_default();
    let language = serde_json::from_value(preferences["language"].clone()).unwrap_or(Language::Es);
    Locale::new(language)
}

/// What a file to be written or read is; its code names the words of the dialog.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FileKind {
    Pdf,
    Library,
    Agenda,
    Annex,
    /// What is written as it came, whatever it is.
    Document,
}

impl FileKind {
    fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Library => "library",
            Self::Agenda => "agenda",
            Self::Annex => "annex",
            Self::Document => "document",
        }
    }

    fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Library => &["sesiona"],
            Self::Agenda => &["txt", "md", "text"],
            Self::Annex => &["pdf", "png", "jpg", "jpeg", "webp", "tif", "tiff", "svg"],
            Self::Document => &["*"],
        }
    }

    /// People type a name without thinking of its ending.
    fn with_extension(self, mut path: PathBuf) -> PathBuf {
        if matches!(self, Self::Document) {
            return path;
        }
        let usual = self.extensions()[0];
        if !path.extension().is_some_and(|given| given.eq_ignore_ascii_case(usual)) {
            path.as_mut_os_string().push(format!(".{usual}"));
        }
        path
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChooseSavePath {
    suggested: String,
    kind: FileKind,
}

fn choose_save_path(window: &WebviewWindow, args: Value) -> Result<Value, Error> {
    let wish: ChooseSavePath = read_argument(args)?;
    let chosen = if is_journey() {
        answer_of_journey("SESIONA_E2E_SAVE_PATH")
    } else {
        ask_where_to_save(window, &wish)
    };
    Ok(json!(chosen.map(|path| wish.kind.with_extension(path))))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChooseOpenPath {
    kind: FileKind,
}

fn choose_open_path(window: &WebviewWindow, args: Value) -> Result<Value, Error> {
    let ChooseOpenPath { kind } = read_argument(args)?;
    let chosen = if is_journey() {
        answer_of_journey("SESIONA_E2E_OPEN_PATH").map(|path| vec![path])
    } else {
        ask_what_to_open(window, kind)
    };
    Ok(json!(chosen))
}

/// A folder where copies may be kept: a memory stick, another disk.
fn choose_folder(window: &WebviewWindow, _: Value) -> Result<Value, Error> {
    let chosen = if is_journey() {
        answer_of_journey("SESIONA_E2E_FOLDER")
    } else {
        let title = locale(&window.state::<Arc<App>>()).text("window-choose-folder");
        window.dialog().file().set_parent(window).set_title(title).blocking_pick_folder().and_then(local)
    };
    Ok(json!(chosen))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PathArgument {
    path: PathBuf,
}

fn reveal_path(_: &WebviewWindow, args: Value) -> Result<Value, Error> {
    let path = present(args)?;
    tauri_plugin_opener::reveal_item_in_dir(path).map_err(refused_by_desktop)?;
    Ok(Value::Null)
}

/// Opens a paper in the system's viewer. Nothing but papers: the page must not be able to start programs.
fn open_path(_: &WebviewWindow, args: Value) -> Result<Value, Error> {
    let path = present(args)?;
    if !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        return Err(Error::BadCode { field: "path", value: path.display().to_string() });
    }
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(refused_by_desktop)?;
    Ok(Value::Null)
}

/// The page has saved what was typed: the window may close.
fn close_window(window: &WebviewWindow, _: Value) -> Result<Value, Error> {
    closing::close(window);
    Ok(Value::Null)
}

fn present(args: Value) -> Result<PathBuf, Error> {
    let PathArgument { path } = read_argument(args)?;
    if path.exists() { Ok(path) } else { Err(Error::FileMissing(path.display().to_string())) }
}

fn refused_by_desktop(error: tauri_plugin_opener::Error) -> Error {
    Error::Internal(error.to_string())
}

fn ask_where_to_save(window: &WebviewWindow, wish: &ChooseSavePath) -> Option<PathBuf> {
    let suggested = Path::new(&wish.suggested);
    let mut dialog = dialog(window, "save", wish.kind);
    if let Some(folder) = suggested.parent().filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    dialog.blocking_save_file().and_then(local)
}

fn ask_what_to_open(window: &WebviewWindow, kind: FileKind) -> Option<Vec<PathBuf>> {
    let dialog = dialog(window, "open", kind);
    match kind {
        FileKind::Annex => {
            dialog.blocking_pick_files().map(|files| files.into_iter().filter_map(local).collect())
        }
        FileKind::Pdf | FileKind::Library | FileKind::Agenda | FileKind::Document => {
            dialog.blocking_pick_file().and_then(local).map(|file| vec![file])
        }
    }
}

fn dialog(window: &WebviewWindow, act: &str, kind: FileKind) -> FileDialogBuilder<Wry> {
    let locale = locale(&window.state::<Arc<App>>());
    let code = kind.code();
    let dialog = window
        .dialog()
        .file()
        .set_parent(window)
        .set_title(locale.text(&format!("window-{act}-{code}")))
        .add_filter(locale.text(&format!("window-files-{code}")), kind.extensions());
    match kind {
        // Texts come with any ending, or none.
        FileKind::Agenda => dialog.add_filter(locale.text("window-files-all"), &["*"]),
        FileKind::Pdf | FileKind::Library | FileKind::Annex | FileKind::Document => dialog,
    }
}

fn local(path: FilePath) -> Option<PathBuf> {
    path.into_path().ok()
}

/// Whether a journey drives the window. A program built for journeys that people start by hand is like any other.
pub fn is_journey() -> bool {
    cfg!(feature = "e2e") && std::env::var_os("SESIONA_E2E").is_some()
}

/// During a journey nothing can press the buttons of the system's dialogs: the environment answers for them.
/// An empty or absent answer is a dialog that was cancelled.
pub fn answer_of_journey(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|answer| !answer.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_its_ending_gets_it() {
        let check = |kind: FileKind, given: &str, expected: &str| {
            assert_eq!(kind.with_extension(given.into()), Path::new(expected));
        };
        check(FileKind::Pdf, "/a/Carpeta", "/a/Carpeta.pdf");
        check(FileKind::Pdf, "/a/Carpeta.PDF", "/a/Carpeta.PDF");
        check(FileKind::Pdf, "/a/Sesión 12.2023", "/a/Sesión 12.2023.pdf");
        check(FileKind::Document, "/a/orden.txt", "/a/orden.txt");
        check(FileKind::Library, "/a/implan", "/a/implan.sesiona");
    }

    #[test]
    fn every_dialog_has_its_words() {
        for language in [Language::Es, Language::En] {
            let locale = Locale::new(language);
            for key in [
                "window-save-pdf",
                "window-save-library",
                "window-save-document",
                "window-open-pdf",
                "window-open-library",
                "window-open-agenda",
                "window-open-annex",
                "window-choose-folder",
                "window-files-pdf",
                "window-files-library",
                "window-files-agenda",
                "window-files-annex",
                "window-files-document",
                "window-files-all",
            ] {
                assert!(locale.has(key), "{key}");
            }
        }
    }
}

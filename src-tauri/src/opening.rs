//! Which library the window opens with, and what a second start of the program does.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};
use sesiona_app::{App, Refusal};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// Told to the page when records changed without its asking; carries the kinds, as a reply does.
const CHANGED: &str = "changed";

/// What the command line asks to see.
#[derive(Debug, PartialEq)]
pub enum Wanted {
    /// The library that was open last.
    LastUsed,
    /// The library in this file.
    File(PathBuf),
    /// The demonstration, made when it is not there yet.
    Demonstration,
}

impl Wanted {
    /// Reads the arguments; relative paths are relative to `folder`.
    pub fn of_arguments(arguments: impl Iterator<Item = OsString>, folder: &Path) -> Self {
        let mut wanted = Self::LastUsed;
        for argument in arguments {
            if argument == "--demonstration" {
                wanted = Self::Demonstration;
            } else if !argument.to_string_lossy().starts_with("--") {
                wanted = Self::File(folder.join(argument));
            }
        }
        wanted
    }
}

/// The library's opening: it happens once, and whoever asks first waits for it.
pub struct Opening {
    app: Arc<App>,
    wanted: Wanted,
    demonstration: PathBuf,
    done: OnceLock<()>,
}

impl Opening {
    /// An opening that has not begun.
    pub fn new(app: Arc<App>, wanted: Wanted, data_folder: &Path) -> Self {
        let demonstration = data_folder.join("demostracion.sesiona");
        Self { app, wanted, demonstration, done: OnceLock::new() }
    }

    /// Opens the library, or waits while another thread does.
    pub fn finish(&self, handle: &AppHandle) {
        self.done.get_or_init(|| self.tell(handle, self.open()));
    }

    /// The page shows which library could not be opened, and what to do; what it cannot know is told here.
    fn tell(&self, handle: &AppHandle, opened: Result<(), Refusal>) {
        let unopened = self.app.dispatch("unopened", json!({}));
        match opened {
            Err(refusal) if unopened.is_ok_and(|reply| !reply.answer.is_null()) => {
                tracing::warn!(code = refusal.code, "the library was not opened");
            }
            opened => tell_refusal(handle, opened),
        }
    }

    fn open(&self) -> Result<(), Refusal> {
        match &self.wanted {
            Wanted::LastUsed => match self.last_used() {
                Some(path) => self.open_file(&path),
                None => Ok(()),
            },
            Wanted::File(path) => self.open_file(path),
            Wanted::Demonstration if self.demonstration.exists() => self.open_file(&self.demonstration),
            Wanted::Demonstration => self.ask("create_demonstration", &self.demonstration),
        }
    }

    /// The library that was opened last, even if it is gone: opening an older one in its place would pass for it.
    fn last_used(&self) -> Option<PathBuf> {
        let preferences = self.app.dispatch("preferences", json!({})).ok()?.answer;
        let recent = preferences["recent"].as_array()?;
        recent.first().and_then(Value::as_str).map(PathBuf::from)
    }

    fn open_file(&self, path: &Path) -> Result<(), Refusal> {
        self.ask("open_library", path)
    }

    fn ask(&self, command: &str, path: &Path) -> Result<(), Refusal> {
        self.app.dispatch(command, json!({ "path": path })).map(drop)
    }
}

/// The program was started again: this window comes forward, with the library that was asked for.
pub fn second_instance(handle: &AppHandle, arguments: Vec<String>, folder: &str) {
    if let Some(window) = handle.get_webview_window("main") {
        // A window manager may decline; the library is opened all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let arguments = arguments.into_iter().skip(1).map(OsString::from);
    let Wanted::File(path) = Wanted::of_arguments(arguments, Path::new(folder)) else { return };
    let handle = handle.clone();
    std::thread::spawn(move || {
        let opening = handle.state::<Arc<Opening>>();
        opening.finish(&handle);
        opening.tell(&handle, opening.open_file(&path));
        if let Err(error) = handle.emit(CHANGED, ["library"]) {
            tracing::error!(%error, "the page was not told of the library");
        }
    });
}

/// The page did not ask for this library and shows another: it is not the page that says why.
fn tell_refusal(handle: &AppHandle, opened: Result<(), Refusal>) {
    if let Err(refusal) = opened {
        tracing::warn!(code = refusal.code, "the library was not opened");
        let dialog = handle.dialog().message(refusal.message).title("Sesiona").kind(MessageDialogKind::Error);
        dialog.show(|_| ());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_says_what_to_open() {
        let check = |arguments: &[&str], expected: Wanted| {
            let arguments = arguments.iter().map(OsString::from);
            assert_eq!(Wanted::of_arguments(arguments, Path::new("/home/ana")), expected);
        };
        check(&[], Wanted::LastUsed);
        check(&["--demonstration"], Wanted::Demonstration);
        check(&["implan.sesiona"], Wanted::File("/home/ana/implan.sesiona".into()));
        check(&["/srv/implan.sesiona"], Wanted::File("/srv/implan.sesiona".into()));
        check(&["--unknown"], Wanted::LastUsed);
    }
}

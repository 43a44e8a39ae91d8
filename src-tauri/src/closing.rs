//! Closing the window: first what was typed is saved, then the library is closed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sesiona_app::App;
use tauri::{AppHandle, Emitter, Manager, RunEvent, WebviewWindow, Window, WindowEvent};

use crate::printing::PrintingDesk;

/// Told to the page when the window is about to close; it answers with `close_window`.
const CLOSING: &str = "closing";
/// How long a page that does not answer may keep the window.
const PATIENCE: Duration = Duration::from_secs(4);

/// Whether the page was told that the window is closing.
#[derive(Default)]
pub struct Closing(AtomicBool);

/// What the window does when it is asked to close, and when people turn to something else.
pub fn attend(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            let told = window.state::<Closing>().0.swap(true, Ordering::SeqCst);
            if !told {
                ask_page(window);
            }
        }
        // Whoever leaves the window may be about to copy the library's file: it should be whole.
        WindowEvent::Focused(false) => {
            let app = Arc::clone(&window.state::<Arc<App>>());
            std::thread::spawn(move || app.settle());
        }
        _ => {}
    }
}

fn ask_page(window: &Window) {
    let patience = if window.emit(CLOSING, ()).is_ok() { PATIENCE } else { Duration::ZERO };
    let waiting = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(patience);
        note(waiting.destroy());
    });
}

/// The page has saved what was typed.
pub fn close(window: &WebviewWindow) {
    note(window.destroy());
}

fn note(destroyed: tauri::Result<()>) {
    if let Err(error) = destroyed {
        tracing::warn!(%error, "the window was gone");
    }
}

/// When the program ends, work that is under way is stopped and the library is closed into its one file.
pub fn run_event(handle: &AppHandle, event: &RunEvent) {
    if matches!(event, RunEvent::Exit) {
        handle.state::<Arc<App>>().close();
        handle.state::<PrintingDesk>().clear();
    }
}

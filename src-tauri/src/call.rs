//! The one command of the page: what only a desktop can do is done here, everything else by the application.

use std::sync::Arc;

use serde_json::Value;
use sesiona_app::{App, Error, Refusal, Reply};
use tauri::{Manager, State, WebviewWindow};

use crate::dialogs;
use crate::opening::Opening;

/// Runs the command of that name on a thread of its own, so that the window never waits.
#[tauri::command]
pub async fn call(
    window: WebviewWindow,
    app: State<'_, Arc<App>>,
    opening: State<'_, Arc<Opening>>,
    name: String,
    args: Value,
) -> Result<Reply, Refusal> {
    let (app, opening) = (Arc::clone(&app), Arc::clone(&opening));
    let working = Arc::clone(&app);
    tauri::async_runtime::spawn_blocking(move || {
        opening.finish(window.app_handle());
        route(&window, &working, &name, args)
    })
    .await
    .unwrap_or_else(|error| Err(Refusal::new(&Error::Internal(error.to_string()), &dialogs::locale(&app))))
}

fn route(window: &WebviewWindow, app: &App, name: &str, args: Value) -> Result<Reply, Refusal> {
    match dialogs::find(name) {
        Some(dialog) => {
            dialog(window, args).map(answer).map_err(|error| Refusal::new(&error, &dialogs::locale(app)))
        }
        None => app.dispatch(name, args),
    }
}

fn answer(answer: Value) -> Reply {
    Reply { answer, changed: Vec::new() }
}

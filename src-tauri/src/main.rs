//! The desktop window: it starts the application, shows its page and answers what only a desktop can.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod closing;
mod dialogs;
mod log;
mod navigation;
mod opening;
#[cfg(target_os = "linux")]
mod portal;
mod printing;
#[cfg(target_os = "linux")]
mod spelling;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use sesiona_app::{App, Environment};
use tauri::plugin::TauriPlugin;
use tauri::{Manager, Wry};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::opening::{Opening, Wanted};
use crate::printing::PrintingDesk;

fn main() -> ExitCode {
    let mut environment = Environment::of_this_computer(None);
    let data_folder = environment.data_folder.clone();
    let desk = PrintingDesk::new(&data_folder);
    environment.printer = Box::new(desk.clone());
    log::to_folder(&data_folder);
    let started = match App::new(environment) {
        Ok(app) => window(app, desk, &data_folder),
        Err(refusal) => apology(refusal.message),
    };
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be shown");
            ExitCode::FAILURE
        }
    }
}

/// The window on the library that was asked for.
fn window(app: App, desk: PrintingDesk, data_folder: &Path) -> tauri::Result<()> {
    let app = Arc::new(app);
    let wanted =
        Wanted::of_arguments(std::env::args_os().skip(1), &std::env::current_dir().unwrap_or_default());
    let opening = Arc::new(Opening::new(Arc::clone(&app), wanted, data_folder));
    // The single instance comes first: a second one must leave before it touches the library.
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|handle, arguments, folder| {
            opening::second_instance(handle, arguments, &folder);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(window_state(data_folder))
        .plugin(navigation::guard())
        .manage(app)
        .manage(Arc::clone(&opening))
        .manage(closing::Closing::default())
        .manage(desk)
        .on_window_event(closing::attend)
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |handle| {
            handle.state::<PrintingDesk>().stand_before(handle.get_webview_window("main"));
            #[cfg(target_os = "linux")]
            if let Some(window) = handle.get_webview_window("main") {
                spelling::check(&window)?;
            }
            // The page loads meanwhile; its first question waits for the library.
            let handle = handle.handle().clone();
            std::thread::spawn(move || opening.finish(&handle));
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|handle, event| closing::run_event(handle, &event));
    Ok(())
}

/// Size and place of the window, kept with the rest of what this device remembers.
fn window_state(data_folder: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(data_folder.join("window.json").to_string_lossy())
        .build()
}

/// A message in place of the window, when not even the data folder can be used.
fn apology(message: String) -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    context.config_mut().app.windows.clear();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(move |handle| {
            let handle = handle.handle().clone();
            let leaving = handle.clone();
            handle
                .dialog()
                .message(message)
                .title("Sesiona")
                .kind(MessageDialogKind::Error)
                .show(move |_| leaving.exit(1));
            Ok(())
        })
        .run(context)
}

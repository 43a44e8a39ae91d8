//! A small host on the loopback address: the interface in a browser, on the application itself.
//!
//! `sesiona-host --library FILE | --demonstration  [--data DIR] [--ui DIR] [--port N]`
//!
//! It serves the built interface under the window's content policy and turns `POST /call/<name>` into
//! `App::dispatch`. Journeys in a browser run on it; it is no part of what people install.

mod answers;
mod clock;
mod options;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::json;
use sesiona_app::printing::NoPrinter;
use sesiona_app::{App, Clock, Environment, SystemClock};
use tiny_http::Server;

use answers::Host;
use clock::ClockOfDay;
use options::{Options, Shown};

/// Long commands, such as composing a paper, must not keep the page from asking for others.
const THREADS: usize = 4;

fn main() -> ExitCode {
    match Options::of_arguments(std::env::args().skip(1)).and_then(|options| serve(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let _ = writeln!(std::io::stderr(), "sesiona-host: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn serve(options: &Options) -> Result<(), String> {
    let app = App::new(Environment {
        clock: options
            .day
            .map_or_else(|| Box::new(SystemClock) as Box<dyn Clock>, |day| Box::new(ClockOfDay::on(day))),
        data_folder: options.data.clone(),
        documents_folder: options.data.join("Documentos"),
        language: options.language,
        printer: Box::new(NoPrinter),
    })
    .map_err(|refusal| refusal.message)?;
    show(&app, &options.shown, &options.data)?;
    let server = Server::http(("127.0.0.1", options.port)).map_err(|error| error.to_string())?;
    let address = server.server_addr().to_ip().ok_or("no address")?;
    writeln!(std::io::stdout(), "http://{address}/").map_err(|error| error.to_string())?;
    let host = Host::new(app, options.ui.clone(), address.port())?;
    answer_all(Arc::new(server), Arc::new(host));
    Ok(())
}

/// Opens what the journey begins with.
fn show(app: &App, shown: &Shown, data: &Path) -> Result<(), String> {
    let (command, path) = match shown {
        Shown::Nothing => return Ok(()),
        Shown::Library(path) => ("open_library", path.clone()),
        Shown::Demonstration => ("create_demonstration", data.join("demostracion.sesiona")),
    };
    match (app.dispatch(command, json!({ "path": path })), shown) {
        // The page says why it cannot be opened, as in the window.
        (Err(_), Shown::Library(_)) => Ok(()),
        (shown, _) => shown.map(drop).map_err(|refusal| refusal.message),
    }
}

fn answer_all(server: Arc<Server>, host: Arc<Host>) {
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, host) = (Arc::clone(&server), Arc::clone(&host));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    host.answer(request);
                }
            })
        })
        .collect();
    for thread in threads {
        let _ = thread.join();
    }
}

//! `sesiona-cli`: the same door without a window.
//!
//! Answers are JSON on standard output. A refusal is JSON `{code, message, …}` on standard error with exit
//! status 1; a command line that cannot be understood exits with 2.

mod understood;

use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde_json::{Value, json};
use sesiona_app::{App, Environment, Language, Refusal};
use understood::Kept;

/// Sesiona without a window: agendas in, session papers out.
#[derive(Parser)]
#[command(name = "sesiona-cli", version, max_term_width = 100)]
struct CommandLine {
    /// The library to work on; the one opened last when absent.
    #[arg(long, global = true, value_name = "FILE")]
    library: Option<PathBuf>,
    /// The language of messages and papers.
    #[arg(long, global = true, value_enum)]
    lang: Option<Tongue>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Es,
    En,
}

#[derive(Subcommand)]
enum Command {
    /// Make the demonstration library.
    Demo {
        /// The file to make.
        file: PathBuf,
    },
    /// Read a document in.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// List the sessions.
    Sessions,
    /// List the agreements.
    Agreements,
    /// List every command of `call` with its argument and answer types.
    Api,
    /// Write a paper to a PDF file.
    Export(Export),
    /// List the papers that were issued of a session.
    Issued {
        /// The session: its uid, or its number as `12` or `12/2023`.
        session: String,
    },
    /// Tell whether a PDF file is, byte for byte, a paper that was issued; exit status 3 when it is not.
    Verify {
        /// The file.
        file: PathBuf,
    },
    /// Run any command of the API.
    Call {
        /// Its name, as `api` lists it.
        name: String,
        /// Its argument as JSON; `-` reads it from standard input.
        argument: Option<String>,
    },
    /// Examine the library; exit status 1 when something is damaged.
    Check,
    /// Write a verified copy of the library into a folder.
    Backup {
        /// The folder.
        folder: PathBuf,
    },
    /// Put a copy in the library's place; the present file is copied first.
    Restore {
        /// The copy.
        file: PathBuf,
    },
}

#[derive(Subcommand)]
enum Import {
    /// Read the agenda of a session, with its sections and follow-up table.
    Agenda {
        /// The text file.
        file: PathBuf,
        /// Only say what was understood.
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Args)]
struct Export {
    /// Which paper.
    #[arg(value_enum)]
    paper_kind: Paper,
    /// The session: its uid, or its number as `12` or `12/2023`.
    session: String,
    /// The PDF file to write.
    #[arg(long, value_name = "F.pdf")]
    out: PathBuf,
    /// The sheets: carta, oficio, a4, legal, or a measure in millimetres as 215x330.
    #[arg(long, value_parser = sheets)]
    paper: Option<Value>,
    /// Further options of `packet_options` as JSON, over those last used: `{"sides": "two", "folio": {"first": 41}}`.
    #[arg(long, value_name = "JSON", value_parser = object)]
    options: Option<Value>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Paper {
    Packet,
    Agenda,
    Notice,
    /// The test page of a printer, on the session's paper.
    Ruler,
}

/// The options that choose sheets.
fn sheets(text: &str) -> Result<Value, String> {
    if ["carta", "oficio", "a4", "legal"].contains(&text) {
        return Ok(json!({ "paper": text }));
    }
    let measure = text.split_once('x').and_then(|(width, height)| {
        let (width, height): (u16, u16) = (width.trim().parse().ok()?, height.trim().parse().ok()?);
        Some(json!({ "paper": "custom", "custom": { "width": width, "height": height } }))
    });
    measure.ok_or_else(|| "carta, oficio, a4, legal, or a measure in millimetres as 215x330".to_owned())
}

fn object(text: &str) -> Result<Value, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if value.is_object() { Ok(value) } else { Err("a JSON object is wanted".to_owned()) }
}

/// Puts the fields of one object over those of another, whole levels deep.
fn lay_over(below: &mut Value, above: &Value) {
    match (below.as_object_mut(), above.as_object()) {
        (Some(fields), Some(above)) => {
            for (name, value) in above {
                lay_over(fields.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        _ => *below = above.clone(),
    }
}

/// The exit status of `verify` where the file was not issued; 1 says that it could not be asked.
const NOT_ISSUED: u8 = 3;

fn main() -> ExitCode {
    let line = CommandLine::parse();
    let language = line.lang.map(|tongue| match tongue {
        Tongue::Es => Language::Es,
        Tongue::En => Language::En,
    });
    match run(line, language) {
        Ok((answer, status)) => match print_json(std::io::stdout(), &answer) {
            // A reader that stops early (`| head`) is no fault of ours; an answer that nobody can get is one.
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::from(1),
            _ => status,
        },
        Err(refusal) => {
            // Where not even standard error can be written, the exit status still says it.
            let _ = print_json(std::io::stderr(), &refusal);
            ExitCode::from(1)
        }
    }
}

fn print_json(mut paper: impl std::io::Write, answer: &impl serde::Serialize) -> std::io::Result<()> {
    let text = serde_json::to_string_pretty(answer)?;
    writeln!(paper, "{text}")?;
    paper.flush()
}

fn run(line: CommandLine, language: Option<Language>) -> Result<(Value, ExitCode), Refusal> {
    let app = App::new(Environment::of_this_computer(language))?;
    let door = Door { app, library: line.library };
    let answer = match line.command {
        Command::Demo { file } => door.call("create_demonstration", json!({ "path": absolute(&file) }))?,
        Command::Import { what: Import::Agenda { file, dry_run } } => door.import(&file, dry_run)?,
        Command::Sessions => door.call_on_library("list_sessions", json!({}))?,
        Command::Agreements => door.call_on_library("list_agreements", json!({}))?,
        Command::Api => serde_json::to_value(sesiona_app::api::describe()).unwrap_or_default(),
        Command::Export(export) => door.export(&export)?,
        Command::Issued { session } => {
            let session = door.session(&session)?;
            door.call("issued_papers", json!({ "session": session["uid"] }))?
        }
        Command::Verify { file } => {
            let answer = door.call_on_library("verify_paper", json!({ "path": absolute(&file) }))?;
            let issued = answer["issued"].as_bool().unwrap_or(false);
            return Ok((answer, if issued { ExitCode::SUCCESS } else { ExitCode::from(NOT_ISSUED) }));
        }
        Command::Call { name, argument } => {
            let argument = door.argument(argument)?;
            door.call_any(&name, argument)?
        }
        Command::Check => {
            let report = door.check()?;
            let sound = report["sound"].as_bool().unwrap_or(false);
            return Ok((report, ExitCode::from(u8::from(!sound))));
        }
        Command::Backup { folder } => {
            door.call_on_library("backup", json!({ "folder": absolute(&folder) }))?
        }
        Command::Restore { file } => door.restore(&file)?,
    };
    Ok((answer, ExitCode::SUCCESS))
}

/// The application, and the library that the command line names.
struct Door {
    app: App,
    library: Option<PathBuf>,
}

impl Door {
    fn call(&self, name: &str, argument: Value) -> Result<Value, Refusal> {
        Ok(self.app.dispatch(name, argument)?.answer)
    }

    fn call_on_library(&self, name: &str, argument: Value) -> Result<Value, Refusal> {
        self.open()?;
        self.call(name, argument)
    }

    fn open(&self) -> Result<(), Refusal> {
        match self.library_path()? {
            Some(path) => self.call("open_library", json!({ "path": path })).map(drop),
            None => self.app.refuse_without_library(),
        }
    }

    /// Runs any command of the API: on the library named, or on the one opened last if it turns out to need one.
    fn call_any(&self, name: &str, argument: Value) -> Result<Value, Refusal> {
        if self.library.is_some() {
            return self.call_on_library(name, argument);
        }
        match self.call(name, argument.clone()) {
            Err(refusal) if refusal.code == "no_library" => self.call_on_library(name, argument),
            answer => answer,
        }
    }

    /// The library named, or the one opened last.
    fn library_path(&self) -> Result<Option<String>, Refusal> {
        if let Some(path) = &self.library {
            return Ok(Some(absolute(path)));
        }
        let preferences = self.call("preferences", json!({}))?;
        Ok(preferences["recent"][0].as_str().map(str::to_owned))
    }

    /// Reads an agenda; without `dry_run` makes the session, in a new library when the one named is not there.
    fn import(&self, file: &std::path::Path, dry_run: bool) -> Result<Value, Refusal> {
        let read = self.call("read_agenda_file", json!({ "path": absolute(file) }))?;
        if dry_run {
            return Ok(understood::summary(&read, &[]));
        }
        match &self.library {
            Some(path) if !path.exists() => {
                let argument = json!({ "path": absolute(path), "understood": read });
                self.call("create_library_for_agenda", argument)?;
            }
            _ => self.open()?,
        }
        let same = understood::agendas(&read)
            .map(|agenda| self.call("import_destination", json!({ "session": agenda["session"] })))
            .collect::<Result<Vec<_>, _>>()?;
        let argument = json!({ "understood": read, "source": { "path": absolute(file) } });
        let made = self.call("import_agenda", argument)?;
        let sessions = made.as_array().into_iter().flatten();
        let kept: Vec<Kept<'_>> =
            sessions.zip(&same).map(|(session, found)| Kept { session, destination: found }).collect();
        Ok(understood::summary(&read, &kept))
    }

    /// The session that is meant, in the library that is opened for it.
    fn session(&self, text: &str) -> Result<Value, Refusal> {
        self.call_on_library("find_session", json!({ "text": text }))
    }

    fn export(&self, export: &Export) -> Result<Value, Refusal> {
        let session = self.session(&export.session)?;
        let uid = &session["uid"];
        let mut options = self.call("packet_options", json!({ "session": uid }))?;
        for chosen in [&export.paper, &export.options].into_iter().flatten() {
            lay_over(&mut options, chosen);
        }
        let kind = export.paper_kind.to_possible_value().map(|kind| kind.get_name().to_owned());
        let path = absolute(&export.out);
        let argument = json!({ "paper_kind": kind, "session": uid, "options": options, "path": path });
        self.call("export_paper", argument)
    }

    /// Examines the library; one that is too damaged to be opened is examined as it lies there.
    fn check(&self) -> Result<Value, Refusal> {
        match (self.call_on_library("check", json!({})), self.library_path()?) {
            (Err(refusal), Some(path)) if refusal.code == "corrupt" => {
                self.call("examine_library", json!({ "path": path }))
            }
            (answer, _) => answer,
        }
    }

    fn restore(&self, file: &std::path::Path) -> Result<Value, Refusal> {
        let Some(library) = self.library_path()? else { return self.app.refuse_without_library() };
        self.call("restore", json!({ "copy": absolute(file), "library": library }))
    }

    fn argument(&self, argument: Option<String>) -> Result<Value, Refusal> {
        let text = match argument.as_deref() {
            None => return Ok(json!({})),
            Some("-") => {
                let mut text = String::new();
                std::io::stdin()
                    .read_to_string(&mut text)
                    .map_err(|error| self.app.bad_argument(&error.to_string()))?;
                text
            }
            Some(text) => text.to_owned(),
        };
        serde_json::from_str(&text).map_err(|error| self.app.bad_argument(&error.to_string()))
    }
}

/// Paths are made absolute at once: they are remembered, and the next run may start in another folder.
fn absolute(path: &std::path::Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}

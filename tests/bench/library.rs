//! Sesiona: a library with the content, and its packet made in this process or by the program of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sesiona_app::printing::NoPrinter;
use sesiona_app::{App, Environment, Language, SystemClock};

use super::content::{BODY, COLUMNS, Content, INSTITUTION, Section};

/// A library with one session; nobody has it open.
pub struct Library {
    folder: PathBuf,
    session: String,
    /// How long it takes to make a change and to know that it is saved.
    pub saved: Duration,
}

impl Library {
    /// A library whose session is the content, the annex going with its first item.
    pub fn of(content: &Content, annex: Option<&Path>, folder: PathBuf) -> Self {
        let app = open(&folder);
        let institution = json!({
            "path": file(&folder), "institution": INSTITUTION, "short_name": "IE", "body": BODY, "code": "JD",
        });
        let library = call(&app, "create_library", institution);
        let session = json!({
            "body": library["bodies"][0]["uid"], "kind": "ordinaria", "number": 1, "year": 2026,
            "date": "2026-02-05", "time": "10:00", "place": "Sala de juntas",
        });
        let session = uid(&call(&app, "create_session", session));
        let start = Instant::now();
        let items: Vec<String> =
            content.sections.iter().map(|section| add(&app, &session, section)).collect();
        let changes = u32::try_from(2 * items.len().max(1)).expect("few changes");
        let saved = start.elapsed() / changes;
        if let (Some(annex), Some(item)) = (annex, items.first()) {
            attach(&app, item, annex);
        }
        Self { folder, session, saved }
    }

    /// The demonstration's library.
    pub fn demonstration(folder: PathBuf) -> Self {
        let app = open(&folder);
        call(&app, "create_demonstration", json!({ "path": file(&folder) }));
        let session = uid(&call(&app, "find_session", json!({ "text": "12/2023" })));
        Self { folder, session, saved: Duration::ZERO }
    }

    /// Where its packet is written.
    pub fn packet(&self) -> PathBuf {
        self.folder.join("packet.pdf")
    }

    /// The program that writes its packet.
    pub fn exporting(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("SESIONA_DATA_DIR", self.folder.join("data"));
        command.arg("--library").arg(file(&self.folder));
        command.args(["--lang", "es", "export", "packet", &self.session, "--out"]).arg(self.packet());
        command
    }

    /// How long its packet takes in a program that is already open: the least of several times.
    pub fn composed(&self, times: usize) -> Duration {
        let app = open(&self.folder);
        call(&app, "open_library", json!({ "path": file(&self.folder) }));
        let export = json!({ "paper_kind": "packet", "session": self.session, "path": self.packet() });
        let elapsed = (0..times).map(|_| {
            let start = Instant::now();
            call(&app, "export_paper", export.clone());
            start.elapsed()
        });
        elapsed.min().unwrap_or_default()
    }
}

fn open(folder: &Path) -> App {
    let environment = Environment {
        clock: Box::new(SystemClock),
        printer: Box::new(NoPrinter),
        data_folder: folder.join("data"),
        documents_folder: folder.join("Documentos"),
        language: Some(Language::Es),
    };
    App::new(environment).expect("an application")
}

fn file(folder: &Path) -> PathBuf {
    folder.join("bench.sesiona")
}

fn add(app: &App, session: &str, section: &Section) -> String {
    let item = json!({ "session": session, "title": section.title, "after": null, "inside": null });
    let item = uid(&call(app, "add_agenda_item", item)["row"]);
    call(app, "set_agenda_item_content", json!({ "item": item, "content": written(section) }));
    item
}

fn attach(app: &App, item: &str, annex: &Path) {
    let bytes = STANDARD.encode(std::fs::read(annex).expect("an annex"));
    call(app, "attach_bytes", json!({ "item": item, "name": "anexo.pdf", "base64": bytes }));
}

fn uid(row: &Value) -> String {
    row["uid"].as_str().expect("a uid").to_owned()
}

fn call(app: &App, name: &str, argument: Value) -> Value {
    match app.dispatch(name, argument) {
        Ok(reply) => reply.answer,
        Err(refusal) => panic!("{name}: {}", refusal.message),
    }
}

/// A section as the editor of the window writes it.
fn written(section: &Section) -> Value {
    let paragraph =
        |words: &str| json!({ "type": "paragraph", "content": [{ "type": "text", "text": words }] });
    let cell = |kind: &str, words: &str| json!({ "type": kind, "content": [paragraph(words)] });
    let header = COLUMNS.map(|(name, _)| cell("tableHeader", name));
    let mut rows = vec![json!({ "type": "tableRow", "content": header })];
    rows.extend(section.agreements.iter().map(|agreement| {
        json!({ "type": "tableRow", "content": agreement.each_ref().map(|words| cell("tableCell", words)) })
    }));
    let mut blocks: Vec<Value> = section.before.iter().map(|words| paragraph(words)).collect();
    blocks.push(json!({ "type": "table", "content": rows }));
    blocks.extend(section.after.iter().map(|words| paragraph(words)));
    json!({ "type": "doc", "content": blocks })
}

//! Builders: a board with a library of its own, a clock that stands still until told, and papers read back.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::{Value, json};
use sesiona_app::printing::{NoPrinter, Printer};
use sesiona_app::{App, Clock, Environment, Moment, Refusal};
use tempfile::TempDir;

/// A clock that the story moves.
#[derive(Clone)]
pub struct StoryClock(Arc<AtomicI64>);

impl StoryClock {
    /// Noon of 12 December 2023, as the demonstration's desk would see it.
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(1_702_382_400_000)))
    }

    /// Lets time pass.
    pub fn pass(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Moment {
        // Each look is a millisecond later, as on a real desk.
        let unix_ms = self.0.fetch_add(1, Ordering::Relaxed);
        let local = chrono::DateTime::from_timestamp_millis(unix_ms).unwrap().naive_utc();
        Moment { unix_ms, local }
    }
}

/// An application with a folder of its own.
pub struct Board {
    pub app: App,
    pub folder: Arc<TempDir>,
    pub clock: StoryClock,
}

impl Board {
    /// An application that has no library yet.
    pub fn without_library() -> Self {
        Self::at(NoPrinter)
    }

    /// An application on a desktop that prints, with no library yet.
    fn at(printer: impl Printer + 'static) -> Self {
        Self::in_folder(Arc::new(tempfile::tempdir().unwrap()), StoryClock::new(), Box::new(printer))
    }

    fn in_folder(folder: Arc<TempDir>, clock: StoryClock, printer: Box<dyn Printer>) -> Self {
        let data_folder = folder.path().join("data");
        let documents_folder = folder.path().join("Documentos");
        let clock_of_story = Box::new(clock.clone());
        let environment =
            Environment { clock: clock_of_story, data_folder, documents_folder, language: None, printer };
        Self { app: App::new(environment).unwrap(), folder, clock }
    }

    /// A board with an empty library.
    pub fn new() -> Self {
        let board = Self::without_library();
        board.call(
            "create_library",
            json!({
                "path": board.path("junta.sesiona"), "institution": "Instituto de Ejemplo",
                "short_name": "IE", "body": "Junta Directiva", "code": "JD",
            }),
        );
        board
    }

    /// The demonstration.
    pub fn demonstration() -> Self {
        let board = Self::without_library();
        board.call("create_demonstration", json!({ "path": board.path("demo.sesiona") }));
        board
    }

    /// The demonstration on a desktop that prints.
    pub fn demonstration_at(printer: impl Printer + 'static) -> Self {
        let board = Self::at(printer);
        board.call("create_demonstration", json!({ "path": board.path("demo.sesiona") }));
        board
    }

    /// Closes the application and starts it again on the same library.
    pub fn restarted(self) -> Self {
        let library = self.call("library", json!({}))["path"].clone();
        let Self { app, folder, clock } = self;
        drop(app);
        let board = Self::in_folder(folder, clock, Box::new(NoPrinter));
        board.call("open_library", json!({ "path": library }));
        board
    }

    /// A path in the board's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the board's folder.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Runs a command that must succeed.
    #[track_caller]
    pub fn call(&self, name: &str, argument: Value) -> Value {
        self.try_call(name, argument).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    /// Runs a command.
    pub fn try_call(&self, name: &str, argument: Value) -> Result<Value, Refusal> {
        self.app.dispatch(name, argument).map(|reply| reply.answer)
    }

    /// Runs a command that must be refused with this code, in words.
    #[track_caller]
    pub fn refused(&self, name: &str, argument: Value, code: &str) -> Refusal {
        let refusal = self.try_call(name, argument).expect_err("it was not refused");
        assert_eq!(refusal.code, code, "{refusal:?}");
        assert!(refusal.message.len() > 10 && !refusal.message.contains('{'), "{refusal:?}");
        refusal
    }

    /// An ordinary session with the fixed agenda.
    pub fn session(&self) -> String {
        let body = self.call("library", json!({}))["bodies"][0]["uid"].clone();
        let session = json!({
            "body": body, "kind": "ordinaria", "number": 12, "year": 2023,
            "date": "2023-12-14", "time": "17:00", "place": "Sala de juntas",
        });
        uid(&self.call("create_session", session))
    }

    /// A second body, with the session for which it was made.
    pub fn of_another_body(&self) -> Value {
        let text = "Instituto de Ejemplo\nConsejo Consultivo\nCUARTA SESIÓN ORDINARIA 2023\n\nORDEN DEL DÍA\n\n\
                    1. Lista de asistencia.\n2. Informe de obras.\n3. Clausura.\n";
        let file = self.file("consejo.txt", text.as_bytes());
        let read = self.call("read_agenda_file", json!({ "path": file }));
        let session = self.import(&read);
        assert_eq!(session["body"]["name"], "Consejo Consultivo", "{session}");
        session
    }

    /// The agenda as «number title» lines.
    pub fn agenda(&self, session: &str) -> Vec<String> {
        let agenda = self.call("agenda", json!({ "session": session }));
        let items = agenda["items"].as_array().unwrap();
        items.iter().map(|item| format!("{} {}", text(&item["number"]), text(&item["title"]))).collect()
    }

    /// The uid of the item with this number.
    #[track_caller]
    pub fn item(&self, session: &str, number: &str) -> String {
        let agenda = self.call("agenda", json!({ "session": session }));
        let items = agenda["items"].as_array().unwrap();
        uid(items.iter().find(|item| item["number"] == number).unwrap_or_else(|| panic!("no item {number}")))
    }

    /// Adds an item at the end.
    pub fn add(&self, session: &str, title: &str) -> String {
        let added = json!({ "session": session, "title": title, "after": null, "inside": null });
        uid(&self.call("add_agenda_item", added)["row"])
    }

    /// Keeps what was understood of a document with one agenda; answers the session made.
    pub fn import(&self, understood: &Value) -> Value {
        self.call("import_agenda", json!({ "understood": understood, "source": null }))[0].clone()
    }

    /// Exports a paper and answers its path.
    pub fn export(&self, kind: &str, session: &str, name: &str) -> PathBuf {
        let path = self.path(name);
        self.call("export_paper", json!({ "paper_kind": kind, "session": session, "path": path }));
        path
    }
}

/// The uid of a row.
#[track_caller]
pub fn uid(row: &Value) -> String {
    text(&row["uid"])
}

/// The text of a JSON string.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}

/// The text of a PDF file, page by page.
pub fn pdf_pages(path: &Path) -> Vec<String> {
    let output = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().expect("poppler-utils");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    pages
}

/// Asserts that qpdf finds nothing wrong with a PDF file.
#[track_caller]
pub fn assert_clean_pdf(path: &Path) {
    let output = Command::new("qpdf").arg("--check").arg(path).output().expect("qpdf");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The words of a text, folded to lower case, with how often each occurs.
pub fn words(text: &str) -> std::collections::BTreeMap<String, usize> {
    let mut counts = std::collections::BTreeMap::new();
    let lower = text.to_lowercase();
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

/// Asserts that every word of `whole` occurs in `found` at least as often.
#[track_caller]
pub fn assert_no_word_lost(whole: &str, found: &str) {
    let found = words(found);
    let lost: Vec<String> = words(whole)
        .into_iter()
        .filter_map(|(word, count)| {
            let have = found.get(&word).copied().unwrap_or(0);
            (have < count).then(|| format!("{word}: {have} of {count}"))
        })
        .collect();
    assert!(lost.is_empty(), "words lost: {lost:?}");
}

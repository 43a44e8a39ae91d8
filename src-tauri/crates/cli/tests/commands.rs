//! The program itself: what it prints, how it ends, and what it leaves behind.
#![allow(missing_docs, clippy::unwrap_used)]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

const AGENDA: &str = "Tercera Sesión Extraordinaria 2024\nConsejo Directivo\nInstituto de Ejemplo\n\n\
    8 de marzo de 2024\n\nORDEN DEL DÍA\n\n1. Pase de lista.\n2. Informe de obras.\n3. Clausura.\n";

/// A desk: a folder to work in and a data folder of its own.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_sesiona-cli"))
            .args(arguments)
            .current_dir(self.0.path())
            .env("SESIONA_DATA_DIR", self.path("data"))
            .output()
            .unwrap()
    }

    #[track_caller]
    fn answer(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    #[track_caller]
    fn refusal(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
        assert!(output.stdout.is_empty());
        serde_json::from_slice(&output.stderr).unwrap()
    }

    fn codes(warnings: &Value) -> Vec<&str> {
        warnings.as_array().unwrap().iter().filter_map(|warning| warning["code"].as_str()).collect()
    }
}

#[test]
fn an_agenda_is_imported_into_a_new_library_and_printed() {
    let desk = Desk::new();
    desk.file("agenda.txt", AGENDA);
    let read = desk.answer(&["import", "agenda", "agenda.txt", "--dry-run"]);
    assert_eq!(read["session"]["uid"], Value::Null);
    assert!(!desk.path("data/preferences.json").exists());
    let made = desk.answer(&["--library", "own.sesiona", "import", "agenda", "agenda.txt"]);
    assert_eq!(made["items"], read["items"]);
    assert_eq!(made["session"]["body"], "Consejo Directivo");
    assert_eq!(made["warnings"], json!([]));
    // From now on it is the library opened last.
    let exported = desk.answer(&["export", "packet", "3/2024", "--out", "packet.pdf", "--paper", "oficio"]);
    assert!(exported["pages"].as_u64().unwrap() > 0);
    assert!(std::fs::read(desk.path("packet.pdf")).unwrap().starts_with(b"%PDF-"));
    // A sheet asked for once is not the next one's.
    let session = json!({ "session": made["session"]["uid"] }).to_string();
    assert_eq!(desk.answer(&["call", "packet_options", &session])["paper"], "carta");
}

#[test]
fn a_paper_comes_on_the_sheets_and_with_the_options_that_are_named() {
    let desk = Desk::new();
    desk.file("agenda.txt", AGENDA);
    desk.answer(&["--library", "own.sesiona", "import", "agenda", "agenda.txt"]);
    let export = ["export", "packet", "3/2024", "--out", "packet.pdf"];
    let exported = |more: &[&str]| desk.answer(&[&export[..], more].concat());
    let plain = exported(&[]);
    let two = exported(&["--paper", "215x330", "--options", r#"{"sides": "two", "folio": {"first": 41}}"#]);
    // The back of the cover.
    assert_eq!(two["pages"].as_u64(), plain["pages"].as_u64().map(|pages| pages + 1));
    let bytes = std::fs::read(desk.path("packet.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-1."));
    let refused = desk.refusal(&[&export[..], &["--paper", "21x330"]].concat());
    assert_eq!(refused["code"], "out_of_range");
    let refused = desk.refusal(&[&export[..], &["--options", r#"{"colour": "red"}"#]].concat());
    assert_eq!(refused["code"], "bad_argument");
    for more in [["--paper", "quarto"], ["--options", "[]"], ["--options", "{"]] {
        assert_eq!(desk.run(&[&export[..], &more].concat()).status.code(), Some(2));
    }
}

#[test]
fn the_same_document_again_is_said_and_its_sessions_are_told_apart() {
    let desk = Desk::new();
    desk.file("agenda.txt", AGENDA);
    let import = ["--library", "own.sesiona", "import", "agenda", "agenda.txt"];
    let first = desk.answer(&import);
    let second = desk.answer(&import);
    assert_eq!(Desk::codes(&second["warnings"]), ["session_already_there"]);
    assert_eq!(second["warnings"][0]["session"], first["session"]["uid"]);
    let refusal = desk.refusal(&["export", "agenda", "3/2024", "--out", "agenda.pdf"]);
    assert_eq!(refusal["code"], "session_ambiguous");
    assert_eq!(refusal["sessions"].as_array().unwrap().len(), 2);
    let uid = second["session"]["uid"].as_str().unwrap();
    desk.answer(&["export", "agenda", uid, "--out", "agenda.pdf"]);
}

#[test]
fn the_agenda_of_another_body_is_kept_under_that_body() {
    let desk = Desk::new();
    desk.answer(&["demo", "demo.sesiona"]);
    desk.file("agenda.txt", AGENDA);
    let made = desk.answer(&["import", "agenda", "agenda.txt"]);
    assert_eq!(Desk::codes(&made["warnings"]), ["body_added", "another_institution"]);
    assert_eq!(made["session"]["body"], "Consejo Directivo");
    let sessions = desk.answer(&["sessions"]);
    let bodies: Vec<&Value> = sessions.as_array().unwrap().iter().map(|row| &row["body"]["name"]).collect();
    assert_eq!(bodies.iter().filter(|name| **name == "Consejo Directivo").count(), 1, "{bodies:?}");
}

#[test]
fn every_agenda_of_a_document_becomes_a_session() {
    let desk = Desk::new();
    let second = AGENDA.replace("Tercera", "Cuarta").replace("8 de marzo", "9 de mayo");
    desk.file("two.txt", &format!("{AGENDA}\n\n\n{second}"));
    let made = desk.answer(&["--library", "own.sesiona", "import", "agenda", "two.txt"]);
    assert_eq!(
        (&made["session"]["number"], &made["further"][0]["session"]["number"]),
        (&json!(3), &json!(4))
    );
    let mut uids: Vec<Value> =
        vec![made["session"]["uid"].clone(), made["further"][0]["session"]["uid"].clone()];
    uids.sort_by_key(Value::to_string);
    let mut kept: Vec<Value> =
        desk.answer(&["sessions"]).as_array().unwrap().iter().map(|row| row["uid"].clone()).collect();
    kept.sort_by_key(Value::to_string);
    assert_eq!(uids, kept);
}

#[test]
fn a_refused_import_leaves_no_library() {
    let desk = Desk::new();
    desk.file("letter.txt", "Estimada Directora:\n\nLe envío un saludo.\n");
    let refusal = desk.refusal(&["--library", "own.sesiona", "import", "agenda", "letter.txt"]);
    assert_eq!(refusal["code"], "no_agenda");
    let refusal = desk.refusal(&["--library", "own.sesiona", "import", "agenda", "missing.txt"]);
    assert_eq!(refusal["code"], "file_missing");
    let names: Vec<_> =
        std::fs::read_dir(desk.0.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| name == "letter.txt" || name == "data"), "{names:?}");
}

#[test]
fn a_command_of_the_api_takes_the_library_opened_last_only_if_it_needs_one() {
    let desk = Desk::new();
    desk.answer(&["call", "preferences"]);
    assert_eq!(desk.refusal(&["call", "list_sessions"])["code"], "no_library");
    desk.answer(&["demo", "demo.sesiona"]);
    assert_eq!(desk.answer(&["call", "list_sessions"]), desk.answer(&["sessions"]));
    std::fs::remove_file(desk.path("demo.sesiona")).unwrap();
    assert_eq!(desk.refusal(&["call", "list_sessions"])["code"], "file_missing");
    desk.answer(&["call", "preferences"]);
}

#[test]
fn a_command_line_that_cannot_be_understood_ends_with_2() {
    let desk = Desk::new();
    for line in [&["exprot"][..], &["export", "minutes", "1", "--out", "x.pdf"], &["import"], &[]] {
        assert_eq!(desk.run(line).status.code(), Some(2), "{line:?}");
    }
}

#[test]
fn refusals_are_in_the_language_asked_for() {
    let desk = Desk::new();
    let spanish = desk.refusal(&["--lang", "es", "sessions"])["message"].clone();
    let english = desk.refusal(&["--lang", "en", "sessions"])["message"].clone();
    assert!(spanish.as_str().unwrap().contains("biblioteca"), "{spanish}");
    assert!(english.as_str().unwrap().contains("library"), "{english}");
}

#[test]
fn a_sound_library_is_checked_copied_and_restored() {
    let desk = Desk::new();
    desk.answer(&["demo", "demo.sesiona"]);
    assert_eq!(desk.answer(&["check"])["sound"], true);
    let copy = desk.answer(&["backup", "copies"])["path"].as_str().unwrap().to_owned();
    let before = desk.answer(&["sessions"]);
    desk.file("agenda.txt", AGENDA);
    desk.answer(&["import", "agenda", "agenda.txt"]);
    assert_ne!(desk.answer(&["sessions"]), before);
    desk.answer(&["restore", &copy]);
    assert_eq!(desk.answer(&["sessions"]), before);
    desk.file("notes.sesiona", "no database");
    assert_eq!(desk.refusal(&["restore", "notes.sesiona"])["code"], "not_a_library");
    assert_eq!(desk.answer(&["sessions"]), before);
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let desk = Desk::new();
    let run = |arguments: &[&str], out: &str, err: &str| {
        let open = |path: &str| std::fs::OpenOptions::new().write(true).open(path).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_sesiona-cli"));
        command.args(arguments).env("SESIONA_DATA_DIR", desk.path("data"));
        command.stdout(open(out)).stderr(open(err)).status().unwrap().code()
    };
    assert_eq!(run(&["api"], "/dev/full", "/dev/null"), Some(1));
    assert_eq!(run(&["call", "nope"], "/dev/null", "/dev/full"), Some(1));
    assert_eq!(run(&["api"], "/dev/null", "/dev/full"), Some(0));
}

#[test]
fn a_damaged_library_is_examined_not_refused() {
    let desk = Desk::new();
    desk.answer(&["demo", "demo.sesiona"]);
    let mut bytes = std::fs::read(desk.path("demo.sesiona")).unwrap();
    // Page 1 stays: it is still recognised as a library.
    let length = bytes.len();
    bytes[4096..length / 2].fill(0);
    std::fs::write(desk.path("demo.sesiona"), bytes).unwrap();
    let output = desk.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["sound"], false);
    assert!(!report["findings"].as_array().unwrap().is_empty());
}

#[test]
fn what_was_issued_is_listed_and_told_from_other_files() {
    let desk = Desk::new();
    desk.file("agenda.txt", AGENDA);
    desk.answer(&["--library", "own.sesiona", "import", "agenda", "agenda.txt"]);
    assert_eq!(desk.answer(&["issued", "3/2024"]), json!([]));
    let exported = desk.answer(&["export", "agenda", "3/2024", "--out", "agenda.pdf"]);
    let issued = desk.answer(&["issued", "3/2024"]);
    assert_eq!(issued[0]["digest"], exported["sha256"]);
    assert_eq!(desk.answer(&["verify", "agenda.pdf"])["issued"], true);
    // No is an answer, and the exit status says it to scripts.
    let output = desk.run(&["verify", "agenda.txt"]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["issued"], false);
    assert_eq!(desk.refusal(&["verify", "missing.pdf"])["code"], "file_missing");
}

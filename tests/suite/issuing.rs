//! What left the library is known for ever: which bytes, of which session, when, and on whose paper.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use sesiona_app::printing::{HandedOver, PrintJob, Printer};
use sesiona_app::{Error, PageRange};

use crate::board::{Board, assert_clean_pdf, pdf_pages, text, uid};

fn issued(board: &Board, session: &str) -> Vec<Value> {
    board.call("issued_papers", json!({ "session": session })).as_array().unwrap().clone()
}

#[test]
fn every_export_is_recorded_with_its_digest_and_survives_a_restart() {
    let board = Board::new();
    let session = board.session();
    assert_eq!(issued(&board, &session), [] as [Value; 0]);
    let path = board.path("Orden del día.pdf");
    let argument = json!({ "paper_kind": "agenda", "session": session, "path": path });
    let exported = board.call("export_paper", argument);
    assert_eq!(exported["warnings"], json!([]));
    let board = board.restarted();
    let [paper] = &issued(&board, &session)[..] else { panic!("not one") };
    assert_eq!(paper["digest"], exported["sha256"]);
    assert_eq!(paper["size"], exported["bytes"]);
    assert_eq!(paper["session"], json!(session));
    assert_eq!((&paper["paper_kind"], &paper["purpose"]), (&json!("agenda"), &json!("exported")));
    assert_eq!((&paper["name"], &paper["pages"]), (&json!("Orden del día.pdf"), &json!(1)));
    assert_eq!(paper["issued_at"], "2023-12-12T12:00:00");
    assert_eq!(board.call("check", json!({}))["sound"], true);
}

#[test]
fn a_job_records_what_it_wrote_and_one_that_was_stopped_nothing() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let before = issued(&board, &session).len();
    let order = |name: &str| json!({ "paper_kind": "packet", "session": session, "path": board.path(name) });
    let stopped = board.call("start_export", order("stopped.pdf"));
    board.call("cancel_job", json!({ "job": stopped["job"] }));
    let ended = crate::exporting::wait(&board, &stopped);
    assert_eq!(ended["state"], "cancelled");
    assert_eq!(issued(&board, &session).len(), before);
    let done = crate::exporting::wait(&board, &board.call("start_export", order("packet.pdf")));
    assert_eq!(done["state"], "done", "{done}");
    let papers = issued(&board, &session);
    assert_eq!(papers.len(), before + 1);
    assert_eq!(papers[0]["digest"], done["exported"]["sha256"]);
    // Whoever hears of the end hears that there is something new to list.
    let reply = board.app.dispatch("job", json!({ "job": done["job"] })).unwrap();
    assert_eq!(reply.changed, ["issued_paper"]);
}

#[test]
fn undo_leaves_what_was_issued_and_takes_back_what_was_done_before() {
    let board = Board::new();
    let session = board.session();
    board.add(&session, "Asuntos por tratar");
    let path = board.export("agenda", &session, "agenda.pdf");
    assert_eq!(board.call("history", json!({}))["undo"]["name"], "add_agenda_item");
    assert_eq!(board.call("undo", json!({}))["name"], "add_agenda_item");
    board.export("agenda", &session, "other.pdf");
    // Even a new issue does not end what could be redone.
    assert_eq!(board.call("redo", json!({}))["name"], "add_agenda_item");
    while board.try_call("undo", json!({})).is_ok() {}
    board.refused("issued_papers", json!({ "session": session }), "not_found");
    let answer = board.call("verify_paper", json!({ "path": path }));
    assert_eq!((&answer["issued"], &answer["matches"][0]["session"]), (&json!(true), &json!(null)));
    assert_eq!(answer["matches"][0]["session_title"], "Décima Segunda Sesión Ordinaria 2023");
}

#[test]
fn a_deleted_session_does_not_take_its_issued_papers_with_it() {
    let board = Board::new();
    let session = board.session();
    let path = board.export("notice", &session, "notice.pdf");
    board.call("delete_session", json!({ "session": session }));
    let answer = board.call("verify_paper", json!({ "path": path }));
    assert_eq!(answer["issued"], true);
    board.call("undo", json!({}));
    assert_eq!(issued(&board, &session).len(), 1);
}

#[test]
fn the_issued_version_is_told_from_any_other_file() {
    let board = Board::new();
    let session = board.session();
    let path = board.export("agenda", &session, "agenda.pdf");
    board.clock.pass(86_400_000);
    board.export("agenda", &session, "again.pdf");
    let bytes = std::fs::read(&path).unwrap();

    let yes = board.call("verify_paper", json!({ "path": path }));
    assert_eq!(
        (&yes["issued"], &yes["made_as"], &yes["name"]),
        (&json!(true), &json!(null), &json!("agenda.pdf"))
    );
    let matches = yes["matches"].as_array().unwrap();
    let names: Vec<&str> = matches.iter().filter_map(|paper| paper["name"].as_str()).collect();
    assert_eq!(names, ["again.pdf", "agenda.pdf"], "the same bytes were issued twice");
    assert_eq!(matches[0]["issued_at"], "2023-12-13T12:00:00");
    let by_bytes = json!({ "name": "x.pdf", "base64": base64(&bytes) });
    assert_eq!(board.call("verify_paper", by_bytes)["issued"], true);

    let mut changed = bytes.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let changed = board.file("changed.pdf", &changed);
    let no = board.call("verify_paper", json!({ "path": changed }));
    assert_eq!((&no["issued"], &no["matches"]), (&json!(false), &json!([])));
    assert!(text(&no["made_as"]).starts_with("Orden del día."), "{no}");
    let foreign = board.file("foreign.pdf", b"%PDF-1.7 somebody else's");
    let no = board.call("verify_paper", json!({ "path": foreign }));
    assert_eq!((&no["issued"], &no["made_as"]), (&json!(false), &json!(null)));

    let empty = board.file("empty.pdf", b"");
    board.refused("verify_paper", json!({ "path": empty }), "empty_file");
    board.refused("verify_paper", json!({ "path": board.folder.path() }), "not_a_file");
    board.refused("verify_paper", json!({ "path": board.path("missing.pdf") }), "file_missing");
}

#[test]
fn a_library_that_cannot_be_written_issues_with_a_warning() {
    let board = Board::new();
    let session = board.session();
    // The folder was renamed, the drive was pulled out: what is open can be read, and no longer written.
    std::fs::rename(board.path("junta.sesiona"), board.path("elsewhere.sesiona")).unwrap();
    let argument = json!({ "paper_kind": "agenda", "session": session, "path": board.path("agenda.pdf") });
    let exported = board.call("export_paper", argument);
    assert_eq!(exported["warnings"], json!([{ "code": "issue_not_recorded" }]));
    assert!(board.path("agenda.pdf").exists());
    let answer = board.call("verify_paper", json!({ "path": board.path("agenda.pdf") }));
    assert_eq!(answer["issued"], false);
}

type Answer = dyn Fn(&PrintJob) -> Result<HandedOver, Error> + Send + Sync;

/// A desktop that answers as the story says, and keeps what it was given.
#[derive(Clone)]
struct StoryDesktop {
    answer: Arc<Answer>,
    given: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl StoryDesktop {
    fn new(answer: impl Fn(&PrintJob) -> Result<HandedOver, Error> + Send + Sync + 'static) -> Self {
        Self { answer: Arc::new(answer), given: Arc::default() }
    }
}

impl Printer for StoryDesktop {
    fn hand_over(&self, job: &PrintJob) -> Result<HandedOver, Error> {
        let ranges: Vec<PageRange> = job.range.into_iter().collect();
        self.given.lock().unwrap().push(job.with_pages(&ranges)?.into_owned());
        (self.answer)(job)
    }
}

#[test]
fn what_was_printed_is_recorded_as_the_dialog_left_it() {
    let desktop = StoryDesktop::new(|job| {
        assert_eq!((job.copies, job.both_sides, job.range), (3, true, Some(PageRange { first: 2, last: 4 })));
        Ok(HandedOver::Printed { pages: vec![PageRange { first: 2, last: 3 }], copies: 5 })
    });
    let board = Board::demonstration_at(desktop.clone());
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let argument = json!({ "paper_kind": "packet", "session": session, "first_page": 2, "last_page": 4,
        "copies": 3, "both_sides": true });
    let printed = board.call("print_paper", argument);
    assert_eq!((&printed["outcome"], &printed["warnings"]), (&json!("printed"), &json!([])));
    let paper = &issued(&board, &session)[0];
    assert_eq!((&paper["purpose"], &paper["printed_pages"]), (&json!("printed"), &json!("2-3")));
    assert_eq!((&paper["copies"], &paper["digest"]), (&json!(5), &printed["sha256"]));
    // The digest is that of the whole paper, which an export of the same facts gives again.
    let whole = board.export("packet", &session, "whole.pdf");
    assert_eq!(board.call("verify_paper", json!({ "path": whole }))["digest"], printed["sha256"]);

    let given = board.file("given.pdf", &desktop.given.lock().unwrap()[0]);
    assert_clean_pdf(&given);
    assert_eq!(pdf_pages(&given), pdf_pages(&whole)[1..4]);
}

#[test]
fn what_was_called_off_or_refused_is_not_recorded() {
    let board = Board::demonstration_at(StoryDesktop::new(|job| match job.copies {
        1 => Ok(HandedOver::Cancelled),
        _ => Err(Error::Printing("no printer".to_owned())),
    }));
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let before = issued(&board, &session).len();
    let argument = |copies: u32| json!({ "paper_kind": "agenda", "session": session, "copies": copies });
    assert_eq!(board.call("print_paper", argument(1))["outcome"], "cancelled");
    board.refused("print_paper", argument(2), "printing_failed");
    board.refused("print_paper", argument(0), "out_of_range");
    for (first, last) in [(0, 1), (2, 1), (1, 99)] {
        let argument =
            json!({ "paper_kind": "agenda", "session": session, "first_page": first, "last_page": last });
        board.refused("print_paper", argument, "pages_out_of_range");
    }
    assert_eq!(issued(&board, &session).len(), before);
}

#[test]
fn what_the_viewer_shows_is_recorded_as_opened() {
    let board = Board::demonstration_at(StoryDesktop::new(|_| Ok(HandedOver::Opened)));
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let argument = json!({ "paper_kind": "packet", "session": session, "last_page": 1, "copies": 2 });
    assert_eq!(board.call("print_paper", argument)["outcome"], "opened");
    let paper = &issued(&board, &session)[0];
    // How many copies are printed from there, nobody knows.
    assert_eq!((&paper["purpose"], &paper["printed_pages"]), (&json!("opened"), &json!("1")));
    assert_eq!(paper["copies"], json!(null));
}

#[test]
fn without_a_desktop_nothing_is_printed() {
    let board = Board::new();
    let session = board.session();
    board.refused(
        "print_paper",
        json!({ "paper_kind": "agenda", "session": session }),
        "printing_unavailable",
    );
    assert_eq!(issued(&board, &session), [] as [Value; 0]);
}

#[test]
fn the_test_page_is_a_paper_that_nobody_issues() {
    let board = Board::new();
    let session = board.session();
    for (sheet, size) in [("carta", "612 x 792"), ("oficio", "612 x 963.78"), ("a4", "595.28 x 841.89")] {
        let mut options = board.call("packet_options", json!({ "session": session }));
        options["paper"] = json!(sheet);
        let path = board.path("ruler.pdf");
        let argument = json!({ "paper_kind": "ruler", "session": session, "options": options, "path": path });
        assert_eq!(board.call("export_paper", argument)["pages"], 1);
        assert_clean_pdf(&path);
        let pages = pdf_pages(&path);
        assert!(pages[0].contains("10 mm") && pages[0].contains("Tamaño real"), "{}", pages[0]);
        let info = std::process::Command::new("pdfinfo").arg(&path).output().unwrap();
        assert!(String::from_utf8_lossy(&info.stdout).contains(size), "{sheet}");
    }
    assert_eq!(issued(&board, &session), [] as [Value; 0]);
    let preview = board.call("preview_paper", json!({ "paper_kind": "ruler", "session": session }));
    assert_eq!(preview["file_name"], "Prueba-de-impresora.pdf");
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

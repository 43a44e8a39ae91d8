//! Papers are written whole, the same every time, and say what the library says.

use std::time::Duration;

use serde_json::{Value, json};

use crate::board::{Board, assert_clean_pdf, pdf_pages, text, uid};

#[test]
fn two_exports_of_the_same_session_are_byte_identical() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    for kind in ["packet", "agenda", "notice"] {
        let first = std::fs::read(board.export(kind, &session, "one.pdf")).unwrap();
        board.clock.pass(86_400_000);
        let second = std::fs::read(board.export(kind, &session, "two.pdf")).unwrap();
        assert!(first == second, "{kind}");
    }
}

#[test]
fn the_agenda_gives_the_real_page_of_each_item() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let preview = board.call("preview_paper", json!({ "paper_kind": "packet", "session": session }));
    let path = board.export("packet", &session, "packet.pdf");
    assert_clean_pdf(&path);
    let pages = pdf_pages(&path);
    assert_eq!(pages.len() as u64, preview["pages"].as_u64().unwrap());
    for section in preview["sections"].as_array().unwrap().iter().filter(|section| section["kind"] == "item")
    {
        let page = section["first_page"].as_u64().unwrap();
        let title = text(&section["title"]);
        let start: String = title.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        let on_page = pages[page as usize - 1].split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(on_page.to_lowercase().contains(&start.to_lowercase()), "«{start}» is not on page {page}");
    }
}

#[test]
fn an_item_left_out_is_not_printed_but_keeps_its_number_and_place_in_the_agenda() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let mut options = board.call("packet_options", json!({ "session": session }));
    let left_out = board.item(&session, "7");
    options["excluded"] = json!([left_out]);
    let preview = board
        .call("preview_paper", json!({ "paper_kind": "packet", "session": session, "options": options }));
    let sections = preview["sections"].as_array().unwrap();
    let row = sections.iter().find(|section| section["uid"] == json!(left_out)).unwrap();
    assert_eq!((&row["included"], &row["pages"]), (&json!(false), &json!(0)));
    let eight = sections.iter().find(|section| section["number"] == "8").unwrap();
    assert_eq!(eight["included"], true);
}

#[test]
fn the_options_are_remembered() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let mut options = board.call("packet_options", json!({ "session": session }));
    options["paper"] = json!("oficio");
    options["sections"]["cover"] = json!(false);
    let order = |options: &Value| json!({ "paper_kind": "packet", "session": session, "options": options, "path": board.path("packet.pdf") });
    wait(&board, &board.call("start_export", order(&options)));
    // What a command asks for is for that once.
    let mut once = options.clone();
    once["paper"] = json!("a4");
    board.call("export_paper", order(&once));
    let board = board.restarted();
    assert_eq!(board.call("packet_options", json!({ "session": session })), options);
}

#[test]
fn a_job_tells_how_far_it_is_and_writes_the_file() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let path = board.path("packet.pdf");
    let started =
        board.call("start_export", json!({ "paper_kind": "packet", "session": session, "path": path }));
    let ended = wait(&board, &started);
    assert_eq!(ended["state"], "done", "{ended}");
    assert_clean_pdf(&path);
}

#[test]
fn a_cancelled_job_leaves_nothing() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let folder = board.path("out");
    std::fs::create_dir(&folder).unwrap();
    let order = json!({ "paper_kind": "packet", "session": session, "path": folder.join("packet.pdf") });
    let started = board.call("start_export", order);
    board.call("cancel_job", json!({ "job": started["job"] }));
    let ended = wait(&board, &started);
    assert_eq!(ended["state"], "cancelled", "{ended}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn a_file_that_cannot_be_written_is_said_and_the_old_one_stays() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let nowhere = board.path("no/such/folder/packet.pdf");
    let order = json!({ "paper_kind": "agenda", "session": session, "path": nowhere });
    board.refused("export_paper", order, "folder_missing");
    let folder = board.folder.path().to_owned();
    board.refused(
        "export_paper",
        json!({ "paper_kind": "agenda", "session": session, "path": folder }),
        "not_a_file",
    );
}

#[test]
fn no_paper_is_written_in_the_place_of_a_library() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let library = board.call("library", json!({}))["path"].clone();
    let order = json!({ "paper_kind": "agenda", "session": session, "path": library });
    board.refused("export_paper", order.clone(), "would_replace_library");
    board.refused("start_export", order, "would_replace_library");
    let beside =
        json!({ "paper_kind": "agenda", "session": session, "path": board.path("demo.sesiona-wal") });
    board.refused("export_paper", beside, "would_replace_library");
    assert_eq!(board.call("check", json!({}))["sound"], true);
}

#[test]
fn no_paper_is_written_in_the_place_of_what_the_program_keeps_for_itself() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    board.call("change_preferences", json!({ "theme": "dark" }));
    let notes = std::fs::read_dir(board.path("data/libraries")).unwrap().next().unwrap().unwrap().path();
    for path in [board.path("data/preferences.json"), board.path("data/../data/device"), notes] {
        let before = std::fs::read(&path).unwrap();
        let order = json!({ "paper_kind": "agenda", "session": session, "path": path });
        board.refused("export_paper", order.clone(), "would_replace_own");
        board.refused("start_export", order, "would_replace_own");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
    assert_eq!(board.restarted().call("preferences", json!({}))["theme"], "dark");
}

#[test]
fn what_was_left_of_papers_in_the_making_is_swept_away() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let day =
        |days: u64| std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_702_382_400 - days * 86_400);
    let put = |name: &str, days| {
        let file = board.file(name, b"half");
        std::fs::File::options().write(true).open(file).unwrap().set_modified(day(days)).unwrap();
    };
    put(".sesiona-Ab12Cd34Ef.part", 2);
    for (name, days) in
        [(".sesiona-Gh12Cd34Ef.part", 0), (".sesiona-notas.part", 2), ("acta.Ab12Cd34Ef.part", 2)]
    {
        put(name, days);
    }
    let path = board.path("agenda.pdf");
    board.call("export_paper", json!({ "paper_kind": "agenda", "session": session, "path": path }));
    let mut left: Vec<String> = std::fs::read_dir(board.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".part"))
        .collect();
    left.sort();
    assert_eq!(left, [".sesiona-Gh12Cd34Ef.part", ".sesiona-notas.part", "acta.Ab12Cd34Ef.part"]);
}

#[test]
fn each_page_that_is_looked_at_says_what_the_written_one_says() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let preview = board.call("preview_paper", json!({ "paper_kind": "packet", "session": session }));
    let pages = pdf_pages(&board.export("packet", &session, "packet.pdf"));
    assert_eq!(preview["sizes"].as_array().unwrap().len(), pages.len());
    for (number, written) in pages.iter().enumerate() {
        let wanted = json!({ "revision": preview["revision"], "first": number + 1, "count": 1 });
        let seen = board.call("preview_pages", wanted);
        let path = board.path("page.pdf");
        std::fs::write(&path, bytes(&seen["base64"])).unwrap();
        let seen = pdf_pages(&path);
        assert_eq!(seen.len(), 1);
        assert_eq!(words(&seen[0]), words(written), "page {}", number + 1);
    }
}

#[test]
fn a_paper_that_has_changed_since_is_not_shown_for_the_present_one() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let order = json!({ "paper_kind": "agenda", "session": session });
    let page = |revision: &Value, first: u32, count: u32| json!({ "revision": revision, "first": first, "count": count });
    let first = board.call("preview_paper", order.clone())["revision"].clone();
    board.call("preview_paper", order.clone());
    board.call("preview_pages", page(&first, 1, 1));
    let last = board.call("preview_paper", order)["revision"].clone();
    board.refused("preview_pages", page(&first, 1, 1), "preview_gone");
    board.refused("preview_pages", page(&last, 0, 1), "out_of_range");
    board.refused("preview_pages", page(&last, 99, 1), "out_of_range");
    board.refused("preview_pages", page(&last, 1, 33), "out_of_range");
}

#[test]
fn who_has_no_files_of_their_own_gets_the_same_paper() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let paper = board.call("paper_bytes", json!({ "paper_kind": "packet", "session": session }));
    let path = board.export("packet", &session, "packet.pdf");
    assert!(bytes(&paper["base64"]) == std::fs::read(path).unwrap());
}

fn bytes(base64: &Value) -> Vec<u8> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.decode(text(base64)).unwrap()
}

fn words(page: &str) -> Vec<&str> {
    page.split_whitespace().collect()
}

#[test]
fn no_paper_is_written_over_what_stands_beside_a_library() {
    let board = Board::new();
    let library = board.path("own.db");
    std::fs::copy(board.call("library", json!({}))["path"].as_str().unwrap(), &library).unwrap();
    board.call("open_library", json!({ "path": library }));
    let session = board.session();
    for name in ["own.db", "own.db-wal", "own.db-shm", "own.db-lock", "own.db-journal", "other.sesiona-wal"] {
        let order = json!({ "paper_kind": "agenda", "session": session, "path": board.path(name) });
        board.refused("export_paper", order, "would_replace_library");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(board.path("own.db-wal"), board.path("paper.pdf")).unwrap();
        let order = json!({ "paper_kind": "agenda", "session": session, "path": board.path("paper.pdf") });
        board.refused("export_paper", order, "would_replace_library");
    }
    assert_eq!(board.call("check", json!({}))["sound"], true);
}

#[test]
fn a_notice_without_date_or_place_shows_the_gap() {
    let board = Board::new();
    let session = board.session();
    board.call("change_session", json!({ "session": session, "date": null, "place": null }));
    let preview = board.call("preview_paper", json!({ "paper_kind": "notice", "session": session }));
    let codes: Vec<&str> =
        preview["warnings"].as_array().unwrap().iter().filter_map(|w| w["code"].as_str()).collect();
    assert!(!codes.is_empty(), "{preview}");
}

/// Waits for a job to end, and answers how.
pub fn wait(board: &Board, started: &Value) -> Value {
    for _ in 0..6000 {
        let view = board.call("job", json!({ "job": started["job"] }));
        if view["state"] != "running" {
            return view;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the job did not end");
}

#[test]
fn an_annex_and_a_note_are_left_out_by_themselves_and_can_be_put_in_again() {
    let board = Board::demonstration();
    let session = uid(&board.call("find_session", json!({ "text": "12/2023" })));
    let preview = |excluded: &[&Value]| {
        let mut options = board.call("packet_options", json!({ "session": session }));
        options["excluded"] = json!(excluded);
        board.call("preview_paper", json!({ "paper_kind": "packet", "session": session, "options": options }))
    };
    let of_kind = |preview: &Value, kind: &str| -> Vec<Value> {
        let sections = preview["sections"].as_array().unwrap().clone();
        sections.into_iter().filter(|section| section["kind"] == kind).collect()
    };
    let whole = preview(&[]);
    let (annexes, notes) = (of_kind(&whole, "attachment"), of_kind(&whole, "note"));
    assert!(!annexes.is_empty() && !notes.is_empty());
    let without = preview(&[&annexes[0]["uid"], &notes[0]["uid"]]);
    for (kind, left_out, all) in [("attachment", &annexes[0], &annexes), ("note", &notes[0], &notes)] {
        let sections = of_kind(&without, kind);
        assert_eq!(sections.len(), all.len(), "{kind}");
        let row = sections.iter().find(|section| section["uid"] == left_out["uid"]).unwrap();
        assert_eq!((&row["included"], &row["pages"]), (&json!(false), &json!(0)));
        assert_eq!((&row["title"], &row["depth"]), (&left_out["title"], &left_out["depth"]));
        assert!(
            sections
                .iter()
                .filter(|section| section["uid"] != left_out["uid"])
                .all(|row| row["included"] == true)
        );
    }
    assert!(without["pages"].as_u64() < whole["pages"].as_u64());
    assert_eq!(preview(&[])["pages"], whole["pages"]);
}

#[test]
fn a_packet_of_which_everything_is_left_out_is_no_paper() {
    let board = Board::new();
    let session = board.session();
    let items = board.call("agenda", json!({ "session": session }))["items"].clone();
    let excluded: Vec<Value> = items.as_array().unwrap().iter().map(|item| item["uid"].clone()).collect();
    let mut options = board.call("packet_options", json!({ "session": session }));
    options["excluded"] = json!(excluded);
    options["sections"] = json!({ "cover": false, "agenda": false, "notes": false, "signatures": false });
    let path = board.path("nada.pdf");
    let export = json!({ "paper_kind": "packet", "session": session, "options": options, "path": path });
    board.refused("export_paper", export, "paper_empty");
    assert!(!path.exists());
    assert_eq!(board.call("issued_papers", json!({ "session": session })), json!([]));
}

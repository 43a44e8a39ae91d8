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
fn a_notice_without_date_or_place_shows_the_gap() {
    let board = Board::new();
    let session = board.session();
    board.call("change_session", json!({ "session": session, "date": null, "place": null }));
    let preview = board.call("preview_paper", json!({ "paper_kind": "notice", "session": session }));
    let codes: Vec<&str> =
        preview["warnings"].as_array().unwrap().iter().filter_map(|w| w["code"].as_str()).collect();
    assert!(!codes.is_empty(), "{preview}");
}

fn wait(board: &Board, started: &Value) -> Value {
    for _ in 0..6000 {
        let view = board.call("job", json!({ "job": started["job"] }));
        if view["state"] != "running" {
            return view;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the job did not end");
}

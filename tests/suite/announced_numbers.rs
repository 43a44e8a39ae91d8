//! A notice goes out: the numbers that everybody has stay.

use serde_json::{Value, json};

use crate::board::{Board, uid};

fn issue(board: &Board, kind: &str, session: &str) {
    let path = board.path(&format!("{kind}.pdf"));
    board.call("export_paper", json!({ "paper_kind": kind, "session": session, "path": path }));
}

/// The number of each item and the first word of its title.
fn numbers(board: &Board, session: &str) -> Vec<String> {
    let first = |line: String| {
        let title = line.rfind(|c: char| c.is_uppercase()).map_or("", |at| &line[at..]);
        let number = line.split(|c: char| c.is_uppercase()).next().unwrap_or_default().trim().to_owned();
        format!("{number} {}", title.split(' ').next().unwrap_or_default())
    };
    board.agenda(session).into_iter().map(first).collect()
}

fn after(board: &Board, session: &str, item: &Value, title: &str) -> String {
    let new = json!({ "session": session, "title": title, "after": item, "inside": null });
    uid(&board.call("add_agenda_item", new)["row"])
}

#[test]
fn a_late_item_takes_bis_and_the_others_keep_the_numbers_of_the_notice() {
    let board = Board::new();
    let session = board.session();
    assert_eq!(board.call("agenda", json!({ "session": session }))["numbers_frozen"], false);
    issue(&board, "packet", &session);
    assert_eq!(board.call("agenda", json!({ "session": session }))["numbers_frozen"], false);
    issue(&board, "notice", &session);
    let view = board.call("agenda", json!({ "session": session }));
    assert_eq!(view["numbers_frozen"], true);
    assert!(view["items"].as_array().unwrap().iter().all(|item| item["frozen"] == true));
    let fourth = view["items"][3]["uid"].clone();
    let late = after(&board, &session, &fourth, "Tardío");
    let inside = json!({ "session": session, "title": "Dentro", "after": null, "inside": late });
    board.call("add_agenda_item", inside);
    board.add(&session, "Último");
    let expected = ["1 Pase", "2 Dispensa", "3 Dispensa", "4 Cumplimiento", "4 bis Tardío", "4 bis.1 Dentro"];
    let found = numbers(&board, &session);
    assert_eq!(found[..6], expected);
    assert_eq!(found[6..], ["5 Asuntos", "6 Clausura.", "7 Último"]);
    board.call("move_agenda_item", json!({ "item": fourth, "direction": "up" }));
    assert_eq!(numbers(&board, &session)[2..5], ["4 Cumplimiento", "3 Dispensa", "3 bis Tardío"]);
    let copy = board.call("duplicate_agenda_item", json!({ "item": fourth }));
    assert_eq!((&copy["row"]["frozen"], &copy["row"]["number"]), (&json!(false), &json!("4 bis")));
}

#[test]
fn the_body_decides_how_late_items_are_numbered() {
    let board = Board::new();
    let session = board.session();
    issue(&board, "notice", &session);
    let view = board.call("agenda", json!({ "session": session }));
    after(&board, &session, &view["items"][3]["uid"], "Tardío");
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    assert_eq!(board.call("numbering", json!({ "body": body })), json!({ "late": "bis" }));
    for (late, number) in [("sub", "4.1 Tardío"), ("next", "7 Tardío"), ("bis", "4 bis Tardío")] {
        board.call("change_numbering", json!({ "body": body, "late": late }));
        assert_eq!(numbers(&board, &session)[4], number);
    }
    board.refused("change_numbering", json!({ "body": body, "late": "ter" }), "bad_code");
    board.refused("numbering", json!({ "body": session }), "not_found");
}

#[test]
fn a_second_notice_announces_the_late_items_too() {
    let board = Board::new();
    let session = board.session();
    issue(&board, "notice", &session);
    let view = board.call("agenda", json!({ "session": session }));
    let late = after(&board, &session, &view["items"][3]["uid"], "Tardío");
    issue(&board, "notice", &session);
    board.call("move_agenda_item", json!({ "item": late, "direction": "down" }));
    assert_eq!(numbers(&board, &session)[4..6], ["5 Asuntos", "4 bis Tardío"]);
}

#[test]
fn numbers_are_fixed_and_freed_by_hand_and_taken_back() {
    let board = Board::new();
    let session = board.session();
    let before = board.agenda(&session);
    board.call("freeze_numbers", json!({ "session": session }));
    let first = board.call("agenda", json!({ "session": session }))["items"][0]["uid"].clone();
    board.call("delete_agenda_item", json!({ "item": first }));
    assert_eq!(numbers(&board, &session)[0], "2 Dispensa");
    let freed = board.call("renumber", json!({ "session": session }));
    assert_eq!((&freed["numbers_frozen"], &freed["items"][0]["number"]), (&json!(false), &json!("1")));
    for _ in 0..3 {
        board.call("undo", json!({}));
    }
    assert_eq!(board.agenda(&session), before);
    assert_eq!(board.call("agenda", json!({ "session": session }))["numbers_frozen"], false);
}

#[test]
fn papers_print_the_announced_numbers() {
    let board = Board::demonstration();
    let session = uid(&board.call("find_session", json!({ "text": "12/2023" })));
    issue(&board, "notice", &session);
    let items = board.call("agenda", json!({ "session": session }))["items"].clone();
    let fifth = items.as_array().unwrap().iter().find(|item| item["number"] == "5").unwrap()["uid"].clone();
    after(&board, &session, &fifth, "Asunto urgente");
    let sections =
        board.call("preview_paper", json!({ "paper_kind": "packet", "session": session }))["sections"]
            .clone();
    let late = sections.as_array().unwrap().iter().find(|section| section["number"] == "5 bis");
    assert!(late.is_some(), "{sections}");
}

#[test]
fn the_number_of_an_item_that_is_gone_is_not_given_to_another() {
    let board = Board::new();
    let session = board.session();
    issue(&board, "notice", &session);
    let view = board.call("agenda", json!({ "session": session }));
    let last = view["items"].as_array().unwrap().last().unwrap()["uid"].clone();
    board.call("delete_agenda_item", json!({ "item": last }));
    board.add(&session, "Nuevo");
    assert_eq!(numbers(&board, &session)[5..], ["7 Nuevo"]);
    board.call("renumber", json!({ "session": session }));
    assert_eq!(numbers(&board, &session)[5..], ["6 Nuevo"]);
}

#[test]
fn a_notice_with_words_across_its_pages_announces_nothing() {
    let board = Board::new();
    let session = board.session();
    let mut options = board.call("packet_options", json!({ "session": session }));
    options["watermark"] = json!("BORRADOR");
    let order = |options: &Value| json!({ "paper_kind": "notice", "session": session, "options": options, "path": board.path("convocatoria.pdf") });
    let frozen = || board.call("agenda", json!({ "session": session }))["numbers_frozen"].clone();
    board.call("export_paper", order(&options));
    assert_eq!(frozen(), false);
    options["watermark"] = Value::Null;
    board.call("export_paper", order(&options));
    assert_eq!(frozen(), true);
}

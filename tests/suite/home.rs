//! A secretary begins the day.

use serde_json::{Value, json};

use crate::board::{Board, uid};

fn home(board: &Board) -> Value {
    board.call("home", json!({ "body": null }))
}

/// The codes of what the next session needs.
fn readiness(board: &Board) -> Vec<String> {
    let list = home(board)["next"]["readiness"].clone();
    list.as_array().unwrap().iter().map(|entry| entry["code"].as_str().unwrap().to_owned()).collect()
}

fn new_session(board: &Board, number: u32, date: Option<&str>) -> String {
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let session = json!({ "body": body, "kind": "ordinaria", "number": number, "year": 2023, "date": date });
    uid(&board.call("create_session", session))
}

#[test]
fn an_empty_library_has_an_empty_desk() {
    let view = home(&Board::new());
    assert_eq!(view["today"], "2023-12-12");
    assert_eq!(view["next"], Value::Null);
    for list in ["attention", "standings", "persons", "minutes"] {
        assert_eq!(view[list], json!([]), "{list}");
    }
    assert_eq!([&view["open"], &view["fulfilled"]], [0, 0]);
}

#[test]
fn the_first_session_from_today_on_comes_next() {
    let board = Board::new();
    let undated = new_session(&board, 15, None);
    assert_eq!(home(&board)["next"]["session"]["uid"], json!(undated));
    assert_eq!(home(&board)["next"]["days"], Value::Null);
    new_session(&board, 10, Some("2023-11-30"));
    let later = new_session(&board, 13, Some("2024-01-25"));
    assert_eq!(home(&board)["next"]["session"]["uid"], json!(later));
    let today = new_session(&board, 12, Some("2023-12-12"));
    let next = home(&board)["next"].clone();
    assert_eq!((&next["session"]["uid"], &next["days"]), (&json!(today), &json!(0)));
}

#[test]
fn what_the_next_session_lacks_is_told_and_leads_to_where_it_is_mended() {
    let board = Board::new();
    let session = new_session(&board, 12, Some("2023-12-14"));
    assert_eq!(
        readiness(&board),
        ["when_and_where_missing", "agenda_missing", "minutes_missing", "notice_missing", "packet_missing"]
    );
    board.call("change_session", json!({ "session": session, "time": "17:00", "place": "Sala" }));
    let item = board.add(&session, "Presentación de avances");
    let list = home(&board)["next"]["readiness"].clone();
    assert_eq!(list[0], json!({ "code": "when_and_where", "done": true, "item": null, "number": null }));
    assert_eq!(list[1]["code"], "agenda");
    assert_eq!(list[3], json!({ "code": "material_missing", "done": false, "item": item, "number": "7" }));
    let note = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "Va." }] }] });
    board.call("set_agenda_item_content", json!({ "item": item, "content": note }));
    assert!(!readiness(&board).contains(&"material_missing".to_owned()));
}

#[test]
fn an_item_whose_sub_items_have_something_to_read_lacks_nothing() {
    let board = Board::new();
    let session = new_session(&board, 12, Some("2023-12-14"));
    let item = board.add(&session, "Asuntos");
    let inside = json!({ "session": session, "title": "Avances", "after": null, "inside": item });
    let inside = uid(&board.call("add_agenda_item", inside)["row"]);
    let list = home(&board)["next"]["readiness"].clone();
    let missing = list.as_array().unwrap().iter().find(|entry| entry["code"] == "material_missing").unwrap();
    assert_eq!((&missing["item"], &missing["number"]), (&json!(inside), &json!("7.1")));
}

#[test]
fn papers_are_issued_until_what_they_say_changes() {
    let board = Board::new();
    let session = new_session(&board, 12, Some("2023-12-14"));
    let path = board.path("carpeta.pdf");
    let export = json!({ "paper_kind": "packet", "session": session, "path": path });
    board.call("export_paper", export.clone());
    assert_eq!(readiness(&board).last().unwrap(), "packet");
    let notice =
        json!({ "paper_kind": "notice", "session": session, "path": board.path("convocatoria.pdf") });
    board.call("export_paper", notice);
    assert!(readiness(&board).contains(&"notice".to_owned()));
    let item = board.add(&session, "Asunto que llegó tarde");
    assert_eq!(readiness(&board).split_off(4), ["notice_stale", "packet_stale"]);
    board.call("export_paper", export.clone());
    assert_eq!(readiness(&board).last().unwrap(), "packet");
    board.call("add_note", json!({ "item": item, "title": "Nota" }));
    assert_eq!(readiness(&board).last().unwrap(), "packet_stale");
    board.call("export_paper", export.clone());
    board.call("delete_agenda_item", json!({ "item": item }));
    assert_eq!(readiness(&board).last().unwrap(), "packet_stale");
    board.call("export_paper", export);
    let other = new_session(&board, 13, Some("2024-01-25"));
    board.add(&other, "De otra sesión");
    assert_eq!(readiness(&board).last().unwrap(), "packet");
}

#[test]
fn commitments_of_the_demonstration_stand_as_their_days_say() {
    let board = Board::demonstration();
    let view = home(&board);
    assert_eq!(view["next"]["session"]["number"], 12);
    assert_eq!(view["next"]["days"], 2);
    let rows = view["attention"].as_array().unwrap();
    let names: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {}", row["code"].as_str().unwrap(), row["letter"].as_str().unwrap_or("")))
        .collect();
    assert!(
        names.contains(&"JD-VIII-2 a".to_owned()) && names.contains(&"JD-VIII-2 b".to_owned()),
        "{names:?}"
    );
    let counted: u64 =
        view["standings"].as_array().unwrap().iter().map(|entry| entry["count"].as_u64().unwrap()).sum();
    assert_eq!(json!(counted), view["open"]);
    let agreements = board.call("list_agreements", json!({}));
    for row in rows {
        let of =
            agreements.as_array().unwrap().iter().find(|found| found["uid"] == row["agreement"]).unwrap();
        assert!(of["commitments"].as_array().unwrap().contains(&row["standing"]), "{row}");
    }
    board.refused("home", json!({ "body": "01890000-0000-7000-8000-000000000000" }), "not_found");
}

#[test]
fn minutes_wait_until_a_later_session_that_approves_minutes_was_held() {
    let board = Board::new();
    let tenth = new_session(&board, 10, Some("2023-10-26"));
    let eleventh = new_session(&board, 11, Some("2023-11-30"));
    let minutes = home(&board)["minutes"].clone();
    assert_eq!(minutes.as_array().unwrap().len(), 1, "{minutes}");
    assert_eq!(minutes[0]["session"]["uid"], json!(eleventh));
    assert_eq!(minutes[0]["approval_on"], Value::Null);
    new_session(&board, 12, Some("2023-12-14"));
    assert_eq!(home(&board)["minutes"][0]["approval_on"], "2023-12-14");
    let approval = board.call("agenda", json!({ "session": eleventh }))["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["kind"] == "minutes_approval")
        .unwrap()["uid"]
        .clone();
    board.call("delete_agenda_item", json!({ "item": approval }));
    let waiting: Vec<Value> =
        home(&board)["minutes"].as_array().unwrap().iter().map(|row| row["session"]["uid"].clone()).collect();
    assert_eq!(waiting, [json!(eleventh), json!(tenth)]);
}

#[test]
fn a_notice_is_no_longer_true_once_its_numbers_are_given_up() {
    let board = Board::new();
    let session = new_session(&board, 12, Some("2023-12-14"));
    let path = board.path("convocatoria.pdf");
    board.call("export_paper", json!({ "paper_kind": "notice", "session": session, "path": path }));
    assert!(readiness(&board).contains(&"notice".to_owned()));
    board.call("renumber", json!({ "session": session }));
    assert!(readiness(&board).contains(&"notice_stale".to_owned()));
}

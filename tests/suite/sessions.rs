//! A secretary keeps sessions.

use serde_json::json;

use crate::board::{Board, uid};

#[test]
fn a_new_session_has_its_name_and_the_fixed_agenda() {
    let board = Board::new();
    let session = board.session();
    let row = board.call("session", json!({ "session": session }));
    assert_eq!(row["title"], "Décima Segunda Sesión Ordinaria 2023");
    let agenda = board.agenda(&session);
    assert_eq!(agenda.first().unwrap(), "1 Pase de lista y declaratoria de quórum.");
    assert_eq!(agenda.last().unwrap(), "6 Clausura.");
}

#[test]
fn the_next_number_of_the_kind_and_year_is_proposed() {
    let board = Board::new();
    board.session();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let ordinary = board.call("propose_session", json!({ "body": body, "kind": "ordinaria" }));
    assert_eq!(ordinary, json!({ "number": 13, "year": 2023 }));
    let special = board.call("propose_session", json!({ "body": body, "kind": "extraordinaria" }));
    assert_eq!(special, json!({ "number": 1, "year": 2023 }));
}

#[test]
fn a_changed_number_changes_the_name() {
    let board = Board::new();
    let session = board.session();
    let row = board.call("change_session", json!({ "session": session, "number": 21, "place": null }));
    assert_eq!(row["title"], "Vigésima Primera Sesión Ordinaria 2023");
    assert_eq!(row["place"], json!(null));
    assert_eq!(row["time"], "17:00");
}

#[test]
fn a_name_follows_the_number_whatever_language_the_screen_speaks() {
    let board = Board::new();
    let session = board.session();
    board.call("change_preferences", json!({ "language": "en" }));
    let row = board.call("change_session", json!({ "session": session, "number": 21 }));
    assert_eq!(row["title"], "Vigésima Primera Sesión Ordinaria 2023");
    let body = row["body"]["uid"].clone();
    let made =
        board.call("create_session", json!({ "body": body, "kind": "urgente", "number": 1, "year": 2024 }));
    board.call("change_preferences", json!({ "language": "es" }));
    let before = made["title"].clone();
    let after = board.call("change_session", json!({ "session": made["uid"], "number": 2 }))["title"].clone();
    assert_ne!(before, after);
    assert!(after.as_str().unwrap().contains("Session"), "{after}");
}

#[test]
fn a_deleted_session_comes_back_with_its_agenda() {
    let board = Board::new();
    let session = board.session();
    let item = board.add(&session, "Presentación de avances");
    board.call("delete_session", json!({ "session": session }));
    assert_eq!(board.call("list_sessions", json!({})), json!([]));
    board.refused("session", json!({ "session": session }), "not_found");
    board.call("undo", json!({}));
    assert_eq!(uid(&board.call("list_sessions", json!({}))[0]), session);
    assert_eq!(board.call("agenda_item", json!({ "item": item }))["row"]["number"], "7");
}

#[test]
fn what_is_not_a_date_or_a_time_is_refused_and_nothing_changes() {
    let board = Board::new();
    let session = board.session();
    let before = board.call("session", json!({ "session": session }));
    board.refused("change_session", json!({ "session": session, "date": "2023-02-30" }), "bad_date");
    board.refused("change_session", json!({ "session": session, "time": "25:00" }), "bad_time");
    board.refused("change_session", json!({ "session": session, "kind": "secreta" }), "bad_argument");
    assert_eq!(board.call("session", json!({ "session": session })), before);
}

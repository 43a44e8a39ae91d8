//! A library of several bodies: adding them, choosing one, and what is shown of it.

use serde_json::{Value, json};

use crate::board::{Board, text, uid};

fn bodies(board: &Board) -> Vec<String> {
    let library = board.call("library", json!({}));
    library["bodies"].as_array().unwrap().iter().map(|body| text(&body["name"])).collect()
}

fn chosen(board: &Board) -> Value {
    board.call("library", json!({}))["body"].clone()
}

#[test]
fn a_body_is_added_and_taken_back() {
    let board = Board::new();
    let body = board.call("add_body", json!({ "name": " Comité de Adquisiciones ", "code": "CA" }));
    assert_eq!((&body["name"], &body["code"]), (&json!("Comité de Adquisiciones"), &json!("CA")));
    assert_eq!(bodies(&board), ["Junta Directiva", "Comité de Adquisiciones"]);
    let initials = board.call("add_body", json!({ "name": "Consejo Consultivo" }));
    assert_eq!(initials["code"], "CC");
    let without_capitals = board.call("add_body", json!({ "name": "comité", "code": " " }));
    assert_eq!(without_capitals["code"], "COM");
    for _ in 0..3 {
        board.call("undo", json!({}));
    }
    assert_eq!(bodies(&board), ["Junta Directiva"]);
    board.call("redo", json!({}));
    assert_eq!(bodies(&board), ["Junta Directiva", "Comité de Adquisiciones"]);
}

#[test]
fn bodies_are_told_apart_by_name_and_initials() {
    let board = Board::new();
    let other = uid(&board.call("add_body", json!({ "name": "Consejo", "code": "CO" })));
    board.refused("add_body", json!({ "name": "JUNTA  directiva", "code": "X" }), "body_exists");
    board.refused("add_body", json!({ "name": "Patronato", "code": "jd" }), "body_code_taken");
    board.refused("add_body", json!({ "name": " ", "code": "X" }), "blank");
    board.refused("change_body", json!({ "body": other, "name": "Junta directiva" }), "body_exists");
    board.refused("change_body", json!({ "body": other, "code": "JD" }), "body_code_taken");
    // Its own name is no other's.
    board.call("change_body", json!({ "body": other, "name": "CONSEJO", "code": "CO" }));
}

#[test]
fn the_chosen_body_and_the_place_are_found_again() {
    let board = Board::new();
    let first = chosen(&board);
    assert_eq!(first, board.call("library", json!({}))["bodies"][0]["uid"]);
    let other = board.call("add_body", json!({ "name": "Consejo", "code": "CO" }))["uid"].clone();
    board.call("keep_place", json!({ "body": other }));
    board.call("keep_place", json!({ "place": "#/agreements" }));
    assert_eq!(board.call("history", json!({}))["undo"]["name"], "add_body", "where one is, is no change");
    let board = board.restarted();
    assert_eq!(chosen(&board), other);
    assert_eq!(board.call("library", json!({}))["place"], "#/agreements");
    // A body that is taken back is chosen no more; when it is back, it is.
    board.call("undo", json!({}));
    assert_eq!(chosen(&board), first);
    board.call("redo", json!({}));
    assert_eq!(chosen(&board), other);
}

#[test]
fn what_is_shown_is_of_the_body_that_is_asked_for() {
    let board = Board::demonstration();
    let first = chosen(&board);
    let other = board.call("add_body", json!({ "name": "Consejo", "code": "CO" }))["uid"].clone();
    let count = |name: &str, argument: Value| board.call(name, argument).as_array().unwrap().len();
    for name in ["list_sessions", "list_agreements"] {
        let every = count(name, json!({}));
        assert!(every > 0);
        assert_eq!(count(name, json!({ "body": null })), every);
        assert_eq!(count(name, json!({ "body": first })), every);
        assert_eq!(count(name, json!({ "body": other })), 0);
    }
    assert_eq!(board.call("home", json!({ "body": other }))["next"], json!(null));
    assert_ne!(board.call("home", json!({ "body": first }))["next"], json!(null));
}

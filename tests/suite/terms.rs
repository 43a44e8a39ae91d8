//! A body calls its members as it likes, on screens and on papers.

use serde_json::{Value, json};

use crate::board::{Board, pdf_pages};

fn body(board: &Board) -> Value {
    board.call("library", json!({}))["bodies"][0]["uid"].clone()
}

#[test]
fn papers_and_screens_speak_with_the_word_that_the_body_chose() {
    let board = Board::new();
    let (session, body) = (board.session(), body(&board));
    let notice = |name: &str| pdf_pages(&board.export("notice", &session, name)).concat();
    let usual = board.call("terms", json!({ "body": body }));
    assert_eq!((&usual["choice"], &usual["said"]["members"]), (&json!("integrante"), &json!("integrantes")));
    assert!(notice("before.pdf").contains("A sus integrantes"));

    let chosen = board.call("change_terms", json!({ "body": body, "choice": "consejero" }));
    assert_eq!(chosen["said"]["member-heading"], "Consejera o consejero");
    assert!(notice("chosen.pdf").contains("A sus consejeros"));

    let member = json!({ "masculine": "patrono", "feminine": "patrona", "plural": "patronas y patronos" });
    board.call("change_terms", json!({ "body": body, "member": member }));
    let own = board.restarted();
    let kept = own.call("terms", json!({ "body": body }));
    assert_eq!((&kept["choice"], &kept["said"]["members"]), (&json!(null), &json!("patronas y patronos")));
    assert!(
        pdf_pages(&own.export("notice", &session, "own.pdf")).concat().contains("A sus patronas y patronos")
    );
}

#[test]
fn a_word_of_the_list_is_said_in_the_language_of_the_reader_and_one_of_its_own_as_it_was_typed() {
    let board = Board::new();
    let body = body(&board);
    let members = || board.call("terms", json!({ "body": body }))["said"]["members"].clone();
    board.call("change_terms", json!({ "body": body, "choice": "patrono" }));
    board.call("change_preferences", json!({ "language": "en" }));
    assert_eq!(members(), "trustees");
    board
        .call("change_terms", json!({ "body": body, "member": { "masculine": "edil", "plural": "ediles" } }));
    assert_eq!(members(), "ediles");
}

#[test]
fn the_words_of_a_body_are_taken_back_and_nonsense_is_refused() {
    let board = Board::new();
    let body = body(&board);
    let members = || board.call("terms", json!({ "body": body }))["said"]["members"].clone();
    board.call("change_terms", json!({ "body": body, "choice": "vocal" }));
    assert_eq!(board.call("history", json!({}))["undo"]["name"], "change_terms");
    board.call("undo", json!({}));
    assert_eq!(members(), "integrantes");
    board.call("redo", json!({}));
    assert_eq!(members(), "vocales");

    board.refused("change_terms", json!({ "body": body, "choice": "marciano" }), "bad_code");
    board.refused("change_terms", json!({ "body": body }), "blank");
    let blank = json!({ "masculine": "edil", "plural": " " });
    board.refused("change_terms", json!({ "body": body, "member": blank }), "blank");
    let long = json!({ "masculine": "x".repeat(61), "plural": "x" });
    board.refused("change_terms", json!({ "body": body, "member": long }), "too_long");
    board.refused("terms", json!({ "body": "nobody" }), "not_found");
}

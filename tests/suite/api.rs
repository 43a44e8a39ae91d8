//! The door itself.

use serde_json::json;

use crate::board::Board;

#[test]
fn an_unknown_command_is_refused() {
    Board::without_library().refused("drop_everything", json!({}), "unknown_command");
}

#[test]
fn arguments_are_checked() {
    let board = Board::new();
    for (argument, field) in [(json!({ "sesion": "x" }), "sesion"), (json!({ "session": 7 }), "session")] {
        let refused = board.refused("agenda", argument, "bad_argument");
        assert_eq!(refused.data["field"], field);
        // What serde says is for programmers.
        assert!(refused.message.contains(&format!("«{field}»")), "{refused:?}");
        assert!(!refused.message.contains("expected"), "{refused:?}");
    }
    board.refused("agenda", json!({ "session": "no-such" }), "not_found");
}

#[test]
fn nothing_can_be_asked_of_a_library_that_is_not_open() {
    let board = Board::without_library();
    assert_eq!(board.call("library", json!({})), json!(null));
    board.refused("list_sessions", json!({}), "no_library");
}

#[test]
fn changes_tell_which_screens_to_refresh() {
    let board = Board::new();
    let session = board.session();
    let argument = json!({ "session": session, "title": "Uno", "after": null, "inside": null });
    let reply = board.app.dispatch("add_agenda_item", argument).unwrap();
    assert_eq!(reply.changed, ["agenda_item"]);
    assert!(board.app.dispatch("agenda", json!({ "session": session })).unwrap().changed.is_empty());
}

#[test]
fn the_committed_contract_is_what_the_table_says() {
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/api/generated/contract.ts");
    let committed = std::fs::read_to_string(committed).unwrap_or_default();
    assert_eq!(committed, sesiona_app::api::contract(), "run `cargo generated` and commit the result");
}

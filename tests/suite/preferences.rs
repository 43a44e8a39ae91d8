//! What a device remembers, and what an institution settles for all its papers.

use serde_json::{Value, json};

use crate::board::Board;

/// The kinds of records that a command says it changed.
fn changed(board: &Board, name: &str, argument: Value) -> Vec<String> {
    board.app.dispatch(name, argument).unwrap().changed
}

#[test]
fn the_size_of_the_letters_is_remembered_and_one_that_nobody_tested_is_refused() {
    let board = Board::new();
    assert_eq!(board.call("preferences", json!({}))["letters"], json!(null));
    board.call("change_preferences", json!({ "letters": 1125, "theme": "dark", "single_keys": false }));
    board.refused("change_preferences", json!({ "letters": 1300 }), "bad_code");
    let board = board.restarted();
    let kept = board.call("preferences", json!({}));
    assert_eq!(
        (&kept["letters"], &kept["theme"], &kept["single_keys"]),
        (&json!(1125), &json!("dark"), &json!(false))
    );
}

#[test]
fn preferences_of_an_earlier_version_are_still_understood() {
    let board = Board::new();
    let file = board.path("data/preferences.json");
    std::fs::write(&file, r#"{"language":"en","theme":"dark","letters":1300,"recent":[]}"#).unwrap();
    let kept = board.restarted().call("preferences", json!({}));
    assert_eq!(
        (&kept["language"], &kept["theme"], &kept["letters"], &kept["single_keys"]),
        (&json!("en"), &json!("dark"), &json!(null), &json!(true))
    );
}

#[test]
fn colours_and_letters_change_no_answer_but_the_language_changes_all() {
    let board = Board::new();
    for wish in [json!({ "theme": "dark" }), json!({ "letters": 1500 }), json!({ "single_keys": false })] {
        assert_eq!(changed(&board, "change_preferences", wish), ["preferences"]);
    }
    assert_eq!(
        changed(&board, "change_preferences", json!({ "language": "en" })),
        ["preferences", "setting"]
    );
}

#[test]
fn the_usual_paper_is_that_of_packets_not_made_yet_and_can_be_taken_back() {
    let board = Board::new();
    let session = board.session();
    let paper = |board: &Board| board.call("packet_options", json!({ "session": session }))["paper"].clone();
    assert_eq!(paper(&board), "carta");
    let oficio = json!({ "width": 215, "height": 330 });
    board.call("change_usual_sheets", json!({ "paper": "oficio", "oficio": oficio }));
    let options = board.call("packet_options", json!({ "session": session }));
    assert_eq!((&options["paper"], &options["oficio"]), (&json!("oficio"), &oficio));
    board.call("undo", json!({}));
    assert_eq!(paper(&board), "carta");
    board.refused("change_usual_sheets", json!({ "paper": "custom" }), "bad_code");
    let huge = json!({ "width": 215, "height": 9000 });
    board.refused("change_usual_sheets", json!({ "oficio": huge }), "out_of_range");
}

#[test]
fn a_copy_is_made_at_once_beside_the_file_and_told() {
    let board = Board::new();
    let session = board.session();
    board.clock.pass(60_000);
    let copy = board.call("backup", json!({}));
    let path = copy["path"].as_str().unwrap();
    assert!(std::path::Path::new(path).starts_with(board.path("junta.copies")), "{path}");
    assert_eq!(board.call("library", json!({}))["last_copy_at"], "2023-12-12T12:01:00");

    board.call("delete_session", json!({ "session": session }));
    board.call("restore", json!({ "copy": path }));
    assert_eq!(board.call("session", json!({ "session": session }))["place"], "Sala de juntas");
    let kept = std::fs::read_dir(board.path("junta.copies")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(kept.into_iter().any(|name| name.to_string_lossy().ends_with("before-restore.sesiona")));
}

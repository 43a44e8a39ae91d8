//! Whatever was done can be taken back, also after a restart.

use serde_json::json;

use crate::board::Board;

#[test]
fn undo_and_redo_survive_a_restart() {
    let board = Board::new();
    let session = board.session();
    board.add(&session, "Presentación de avances");
    assert_eq!(board.call("history", json!({}))["undo"]["name"], "add_agenda_item");
    assert_eq!(board.call("history", json!({}))["undo"]["subject"], "Presentación de avances");

    let board = board.restarted();
    let undone = board.call("undo", json!({}));
    assert_eq!(undone["name"], "add_agenda_item");
    assert_eq!(board.agenda(&session).len(), 6);

    let board = board.restarted();
    assert_eq!(board.call("history", json!({}))["redo"]["name"], "add_agenda_item");
    board.call("redo", json!({}));
    assert_eq!(board.agenda(&session).last().unwrap(), "7 Presentación de avances");
    board.refused("redo", json!({}), "nothing_to_redo");
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let board = Board::new();
    let session = board.session();
    board.add(&session, "Uno");
    board.call("undo", json!({}));
    board.add(&session, "Dos");
    board.refused("redo", json!({}), "nothing_to_redo");
    assert_eq!(board.agenda(&session).last().unwrap(), "7 Dos");
}

#[test]
fn an_untouched_library_has_nothing_to_undo() {
    let board = Board::new();
    board.refused("undo", json!({}), "nothing_to_undo");
}

#[test]
fn every_operation_has_its_words_in_both_languages() {
    use sesiona_app::operations::Operation;
    for language in ["es", "en"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/locales/");
        let words = std::fs::read_to_string(format!("{folder}{language}/operation.ftl")).unwrap();
        for operation in Operation::ALL {
            let key = format!("operation-{} =", operation.name().replace('_', "-"));
            assert!(words.contains(&key), "{language}: {key}");
        }
    }
}

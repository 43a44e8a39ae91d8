//! A library that cannot be opened: the window learns why, and which copy can take its place.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::board::Board;

/// A desk whose library has a session and a copy and was closed, with the library's file and the session.
fn closed() -> (Board, PathBuf, String) {
    let board = Board::new();
    let session = board.session();
    board.call("backup", json!({}));
    board.app.close();
    let path = board.path("junta.sesiona");
    assert_eq!(board.call("unopened", json!({})), json!(null), "nothing was refused yet");
    (board, path, session)
}

/// What the window is told after the library was refused with this code.
#[track_caller]
fn refused(board: &Board, path: &PathBuf, code: &str) -> Value {
    let refusal = board.refused("open_library", json!({ "path": path }), code);
    let unopened = board.call("unopened", json!({}));
    assert_eq!((&unopened["code"], &unopened["message"]), (&json!(code), &json!(refusal.message)));
    assert_eq!(unopened["file_name"], "junta.sesiona");
    assert!(unopened["detail"].as_str().unwrap().starts_with(code), "{unopened}");
    unopened
}

#[test]
fn the_last_copy_takes_the_place_of_a_damaged_library() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 3] = [
        ("corrupt", |bytes| {
            let middle = bytes.len() / 8;
            bytes[middle..].fill(7);
        }),
        ("corrupt", |bytes| bytes.truncate(bytes.len() / 2)),
        ("not_a_library", Vec::clear),
    ];
    for (code, damage) in damages {
        let (board, path, session) = closed();
        let mut bytes = std::fs::read(&path).unwrap();
        damage(&mut bytes);
        std::fs::write(&path, &bytes).unwrap();
        let unopened = refused(&board, &path, code);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "it was not touched");
        assert_eq!(unopened["last_copy"]["made_at"], "2023-12-12T12:00:00");
        board.call("restore", json!({ "copy": unopened["last_copy"]["path"], "library": path }));
        assert_eq!(board.call("session", json!({ "session": session }))["place"], "Sala de juntas");
        assert_eq!(board.call("unopened", json!({})), json!(null));
        let kept = std::fs::read_dir(board.path("junta.copies")).unwrap().map(|entry| entry.unwrap().path());
        assert!(
            kept.into_iter().any(|kept| std::fs::read(kept).unwrap() == bytes),
            "what was damaged is kept"
        );
    }
}

#[test]
fn a_library_that_is_gone_comes_back_from_its_copy() {
    let (board, path, session) = closed();
    std::fs::remove_file(&path).unwrap();
    let unopened = refused(&board, &path, "file_missing");
    board.call("restore", json!({ "copy": unopened["last_copy"]["path"], "library": path }));
    board.call("session", json!({ "session": session }));
}

#[test]
fn no_copy_replaces_what_is_in_use_or_newer() {
    let (board, path, _) = closed();
    let other = Board::without_library();
    other.call("open_library", json!({ "path": path }));
    assert_eq!(refused(&board, &path, "in_use")["last_copy"], json!(null));
    other.app.close();
    let mut bytes = std::fs::read(&path).unwrap();
    // Where the file says which version wrote it.
    bytes[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(refused(&board, &path, "newer_library")["last_copy"], json!(null));
}

#[test]
fn what_is_refused_beside_an_open_library_is_no_concern_of_the_window() {
    let board = Board::new();
    let path = board.file("notas.sesiona", b"just some text");
    board.refused("open_library", json!({ "path": path }), "not_a_library");
    assert_eq!(board.call("unopened", json!({})), json!(null));
    board.app.close();
    assert_eq!(board.call("unopened", json!({})), json!(null));
}

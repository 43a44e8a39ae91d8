//! Issued papers are facts: they stay, and are in nobody's way.

use super::board::{Board, issued};
use crate::Error;

fn issues(board: &mut Board, digest: &str) {
    let session = board.session();
    board.does("issue_paper", |changes| changes.create(issued(Some(session), digest)));
}

#[test]
fn undo_and_redo_pass_over_what_was_issued() {
    let mut board = Board::new();
    board.rename("Lista", "Pase de lista");
    issues(&mut board, "aa");
    assert_eq!(board.library.history().unwrap().undo.unwrap().name, "change_agenda_item");
    board.undo().unwrap();
    assert_eq!(board.titles()[0], "Lista");
    issues(&mut board, "bb");
    board.redo().unwrap();
    assert_eq!(board.titles()[0], "Pase de lista");
    assert_eq!(board.library.issued_papers_of_digest("aa").unwrap().len(), 1);
    assert_eq!(board.library.issued_papers_of_digest("bb").unwrap().len(), 1);
    board.is_sound();
}

#[test]
fn the_session_of_an_issued_paper_can_be_taken_back_and_the_fact_stays() {
    let mut board = Board::new();
    let uid = board.library.sessions().unwrap()[0].uid.clone();
    issues(&mut board, "aa");
    board.undo().unwrap();
    assert!(board.library.sessions().unwrap().is_empty());
    let found = board.library.issued_papers_of_digest("aa").unwrap();
    assert_eq!((found[0].session_uid.as_deref(), found[0].session_title.as_str()), (None, "Sesión 12"));
    board.is_sound();
    board.redo().unwrap();
    let found = board.library.issued_papers_of_session(&uid).unwrap();
    assert_eq!(found[0].session_uid.as_ref(), Some(&uid));
    board.is_sound();
}

#[test]
fn what_was_issued_is_listed_with_its_moment_the_newest_first() {
    let mut board = Board::new();
    let uid = board.library.sessions().unwrap()[0].uid.clone();
    issues(&mut board, "aa");
    issues(&mut board, "bb");
    let found = board.library.issued_papers_of_session(&uid).unwrap();
    let digests: Vec<&str> = found.iter().map(|paper| paper.digest.as_str()).collect();
    assert_eq!(digests, ["bb", "aa"]);
    assert!(found[1].issued_at.starts_with("2023-12-14T10:00:"), "{}", found[1].issued_at);
}

#[test]
fn with_nothing_but_issued_papers_there_is_nothing_to_undo() {
    let mut board = Board::new();
    board.library.end_undo().unwrap();
    issues(&mut board, "aa");
    assert_eq!(board.undo(), Err(Error::NothingToUndo));
}

//! The demonstration library is a whole session, ready to print.

use serde_json::json;

use crate::board::{Board, assert_clean_pdf, pdf_pages, text, uid};

#[test]
fn the_demonstration_holds_the_twelfth_session() {
    let board = Board::demonstration();
    let library = board.call("library", json!({}));
    assert_eq!(library["demonstration"], true);
    assert_eq!(library["bodies"][0]["name"], "Junta Directiva");
    let session = &board.call("list_sessions", json!({}))[0];
    assert_eq!((&session["number"], &session["date"]), (&json!(12), &json!("2023-12-14")));
    let agenda = board.agenda(&uid(session));
    assert_eq!(agenda.len(), 11);
    assert!(agenda[5].starts_with("5.1 "), "{agenda:?}");
}

#[test]
fn its_agreements_stand_where_the_session_left_them() {
    let board = Board::demonstration();
    let agreements = board.call("list_agreements", json!({}));
    let states: Vec<(String, String)> = agreements
        .as_array()
        .unwrap()
        .iter()
        .map(|agreement| (text(&agreement["code"]), text(&agreement["state"])))
        .collect();
    let expected = [("JD-VIII-2", "en_proceso"), ("JD-XI-1", "cumplido"), ("JD-XI-2", "cumplido")];
    assert_eq!(states, expected.map(|(code, state)| (code.to_owned(), state.to_owned())));
}

#[test]
fn its_packet_is_printed_in_both_languages_on_every_paper() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    for language in ["es", "en"] {
        board.call("change_preferences", json!({ "language": language }));
        for paper in ["carta", "oficio", "a4", "legal"] {
            let path = board.path(&format!("{language}-{paper}.pdf"));
            let mut options = board.call("packet_options", json!({ "session": session }));
            options["paper"] = json!(paper);
            let order =
                json!({ "paper_kind": "packet", "session": session, "options": options, "path": path });
            let exported = board.call("export_paper", order);
            assert_clean_pdf(&path);
            assert_eq!(pdf_pages(&path).len() as u64, exported["pages"].as_u64().unwrap());
            assert_eq!(
                exported["warnings"],
                json!([{ "code": "archive_claim_dropped" }]),
                "{language} {paper}"
            );
        }
    }
}

#[test]
fn an_existing_file_is_never_replaced_by_the_demonstration() {
    let board = Board::without_library();
    let path = board.file("mine.sesiona", b"something of mine");
    board.refused("create_demonstration", json!({ "path": path }), "file_exists");
    assert_eq!(std::fs::read(&path).unwrap(), b"something of mine");
}

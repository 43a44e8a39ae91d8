//! A library and whose it is.

use serde_json::json;

use crate::board::Board;

#[test]
fn names_can_be_corrected_and_the_papers_say_them() {
    let board = Board::new();
    let session = board.session();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let view =
        board.call("change_institution", json!({ "name": " Instituto del Ejemplo ", "short_name": null }));
    assert_eq!(view["institution"]["name"], "Instituto del Ejemplo");
    assert_eq!(view["institution"]["short_name"], json!(null));
    let view = board.call("change_body", json!({ "body": body, "name": "Consejo Directivo", "code": "CD" }));
    assert_eq!(
        (&view["bodies"][0]["name"], &view["bodies"][0]["code"]),
        (&json!("Consejo Directivo"), &json!("CD"))
    );
    let path = board.export("agenda", &session, "agenda.pdf");
    let text = crate::board::pdf_pages(&path).join("\n");
    assert!(text.contains("Consejo Directivo") && text.contains("Instituto del Ejemplo"), "{text}");
    board.call("undo", json!({}));
    board.call("undo", json!({}));
    assert_eq!(board.call("library", json!({}))["institution"]["name"], "Instituto de Ejemplo");
    board.refused("change_institution", json!({ "name": " " }), "blank");
    board.refused("change_body", json!({ "body": "nobody", "name": "X" }), "not_found");
}

#[test]
fn a_closed_application_leaves_one_file_that_holds_everything() {
    let board = Board::new();
    let session = board.session();
    let library = board.path("junta.sesiona");
    let alone = |name: &str| {
        let copy = board.path(name);
        std::fs::copy(&library, &copy).unwrap();
        let other = Board::without_library();
        other.call("open_library", json!({ "path": copy }));
        other.call("session", json!({ "session": session }))["place"].clone()
    };
    board.app.settle();
    assert_eq!(alone("settled.sesiona"), "Sala de juntas");
    board.call("change_session", json!({ "session": session, "place": "Auditorio" }));
    board.app.close();
    assert_eq!(alone("closed.sesiona"), "Auditorio");
    let beside = std::fs::read_dir(board.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = beside.filter(|name| name.to_string_lossy().starts_with("junta.sesiona-")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn no_library_takes_the_name_of_what_stands_beside_another() {
    let board = Board::without_library();
    let create = |path: &std::path::Path| json!({ "path": path, "institution": "Instituto", "short_name": null, "body": "Junta", "code": "JD" });
    for ending in ["-wal", "-shm", "-lock", "-journal", "-WAL"] {
        board.refused("create_library", create(&board.path(&format!("a.sesiona{ending}"))), "library_name");
    }
    let mine = board.file("b.sesiona-journal", b"Mis apuntes");
    board.refused("create_library", create(&board.path("b.sesiona")), "file_exists");
    assert_eq!(std::fs::read(mine).unwrap(), b"Mis apuntes");
    board.call("create_library", create(&board.path("c.sesiona")));
}

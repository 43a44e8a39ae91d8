//! Bad input gets a clear answer, and nothing is lost.

use serde_json::json;

use crate::board::{Board, uid};

#[test]
fn a_foreign_or_damaged_file_is_not_opened_and_not_touched() {
    let board = Board::without_library();
    for (name, bytes, code) in [
        ("notes.sesiona", b"just some text, not a database".to_vec(), "not_a_library"),
        ("empty.sesiona", Vec::new(), "not_a_library"),
        ("photo.sesiona", vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0], "not_a_library"),
    ] {
        let path = board.file(name, &bytes);
        board.refused("open_library", json!({ "path": path }), code);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name}");
    }
    board.refused("open_library", json!({ "path": board.path("missing.sesiona") }), "file_missing");
}

#[test]
fn a_library_opens_in_one_window() {
    let board = Board::new();
    let path = board.call("library", json!({}))["path"].clone();
    let second = Board::without_library();
    second.refused("open_library", json!({ "path": path }), "in_use");
    board.session();
}

#[test]
fn an_agenda_must_be_text() {
    let board = Board::new();
    for (name, bytes, code) in [
        ("empty.txt", Vec::new(), "agenda_empty"),
        ("scan.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), "agenda_pdf_damaged"),
        ("letter.docx", b"PK\x03\x04\x14\0\x06\0".to_vec(), "agenda_binary"),
    ] {
        let path = board.file(name, &bytes);
        board.refused("read_agenda_file", json!({ "path": path }), code);
    }
    board.refused("read_agenda_file", json!({ "path": board.path("missing.txt") }), "file_missing");
    assert_eq!(board.call("list_sessions", json!({})), json!([]));
}

#[test]
fn ten_megabytes_of_text_are_read_and_imported() {
    let board = Board::new();
    let mut text = String::from(
        "Primera Sesión Ordinaria 2024\nJunta Directiva\n\nORDEN DEL DÍA\n\n1. Lista.\n2. Informe.\n\n2. Informe\n\n",
    );
    let line = "La obra avanza conforme al programa aprobado por la junta en su oportunidad.\n\n";
    while text.len() < 10 * 1024 * 1024 {
        text.push_str(line);
    }
    let path = board.file("long.txt", text.as_bytes());
    let understood = board.call("read_agenda_file", json!({ "path": path }));
    assert_eq!(understood["items"].as_array().unwrap().len(), 2);
    let session = board.import(&understood);
    let item = board.item(&uid(&session), "2");
    let content = board.call("agenda_item", json!({ "item": item }))["content"].to_string();
    assert!(content.len() > 10 * 1024 * 1024);
}

#[test]
fn annexes_that_are_not_what_they_say_are_refused() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "1");
    for (name, bytes, code) in [
        ("empty.pdf", Vec::new(), "attachment_empty"),
        ("letter.pdf", b"Dear board".to_vec(), "attachment_not_a_pdf"),
        ("table.xyz", b"a,b,c".to_vec(), "attachment_unknown_type"),
        ("photo.png", b"\x89PNG\r\n\x1a\nbroken".to_vec(), "attachment_damaged"),
    ] {
        let path = board.file(name, &bytes);
        board.refused("attach_file", json!({ "item": item, "path": path }), code);
    }
    let view = board.call("agenda_item", json!({ "item": item }));
    assert_eq!(view["attachments"], json!([]));
}

#[test]
fn a_library_in_a_read_only_folder_is_looked_at_and_printed() {
    use std::os::unix::fs::PermissionsExt;
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let folder = board.path("locked");
    std::fs::create_dir(&folder).unwrap();
    let copy = folder.join("demo.sesiona");
    let library = board.call("library", json!({}))["path"].clone();
    drop(board.app);
    std::fs::copy(library.as_str().unwrap(), &copy).unwrap();
    std::fs::set_permissions(&copy, std::fs::Permissions::from_mode(0o444)).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    let other = Board::without_library();
    let view = other.call("open_library", json!({ "path": copy }));
    if view["read_only"] == true {
        let argument = json!({ "session": session, "title": "x", "after": null, "inside": null });
        other.refused("add_agenda_item", argument, "read_only");
    } else {
        // The administrator may write anywhere: nothing is locked for them.
        assert!(is_administrator());
    }
    let argument = json!({ "paper_kind": "agenda", "session": session, "path": other.path("agenda.pdf") });
    let warnings = other.call("export_paper", argument)["warnings"].clone();
    let unrecorded = json!({ "code": "issue_not_recorded" });
    assert_eq!(warnings.as_array().unwrap().contains(&unrecorded), view["read_only"] == true, "{warnings}");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
}

fn is_administrator() -> bool {
    let output = std::process::Command::new("id").arg("-u").output().unwrap();
    output.stdout.trim_ascii() == b"0"
}

#[test]
fn blank_names_are_refused() {
    let board = Board::without_library();
    let argument = json!({ "path": board.path("a.sesiona"), "institution": "  ", "short_name": "", "body": "Junta", "code": "JD" });
    board.refused("create_library", argument, "blank");
    assert!(!board.path("a.sesiona").exists());
}

#[test]
fn a_copy_that_is_none_is_refused_and_the_library_stays_open() {
    let board = Board::new();
    let session = board.session();
    let copy = board.file("notes.sesiona", b"just some text, not a database");
    board.refused("restore", json!({ "copy": copy }), "not_a_library");
    board.refused("restore", json!({ "copy": board.path("missing.sesiona") }), "file_missing");
    let elsewhere = board.path("elsewhere.sesiona");
    board.refused("restore", json!({ "copy": copy, "library": elsewhere }), "not_a_library");
    board.add(&session, "Asuntos por tratar");
    assert!(!elsewhere.exists());
}

#[test]
fn a_device_that_cannot_keep_wishes_still_opens_libraries() {
    let board = Board::new();
    let library = board.call("library", json!({}))["path"].clone();
    let second = Board::without_library();
    drop(board.app);
    // A folder stands where the file of the preferences belongs.
    std::fs::create_dir_all(second.path("data/preferences.json")).unwrap();
    second.call("open_library", json!({ "path": library }));
    second.session();
    let argument = json!({ "theme": "dark" });
    second.refused("change_preferences", argument, "not_a_file");
}

#[test]
fn texts_of_fields_have_a_length_and_links_too() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "1");
    let long = "x".repeat(3000);
    board.refused("change_session", json!({ "session": session, "place": long }), "too_long");
    board.refused("change_agenda_item", json!({ "item": item, "title": long }), "too_long");
    board.refused("change_session", json!({ "session": session, "year": 99_999 }), "bad_code");
    let href = format!("https://example.org/{long}");
    let link = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [
        { "type": "text", "text": "x", "marks": [{ "type": "link", "attrs": { "href": href } }] }] }] });
    board.refused("set_agenda_item_content", json!({ "item": item, "content": link }), "bad_content");
    let view =
        board.call("change_agenda_item", json!({ "item": item, "title": "Pase\u{0} de\u{FFFF} lista" }));
    assert_eq!(view["row"]["title"], "Pase  de  lista");
}

//! Papers as an institution wants them: its sheets, folios, letterhead, and how foreign files go along.

use serde_json::{Value, json};

use crate::board::{Board, assert_clean_pdf, pdf_pages, uid};

struct Desk {
    board: Board,
    session: String,
    options: Value,
}

impl Desk {
    fn new() -> Self {
        let board = Board::demonstration();
        let session = uid(&board.call("list_sessions", json!({}))[0]);
        let options = board.call("packet_options", json!({ "session": session }));
        Self { board, session, options }
    }

    fn order(&self, name: &str) -> Value {
        json!({
            "paper_kind": "packet", "session": self.session, "options": self.options,
            "path": self.board.path(name),
        })
    }

    fn preview(&self) -> Value {
        let order = json!({ "paper_kind": "packet", "session": self.session, "options": self.options });
        self.board.call("preview_paper", order)
    }

    fn refused(&self, code: &str) {
        self.board.refused("export_paper", self.order("refused.pdf"), code);
        assert!(!self.board.path("refused.pdf").exists());
    }
}

#[test]
fn folios_of_the_sections_are_those_printed_on_the_pages() {
    let mut desk = Desk::new();
    desk.options["folio"] = json!({ "first": 41, "cover": false, "count": "side" });
    let preview = desk.preview();
    let exported = desk.board.call("export_paper", desk.order("packet.pdf"));
    let pages = pdf_pages(&desk.board.path("packet.pdf"));
    assert_eq!(exported["pages"].as_u64().unwrap() as usize, pages.len());
    let sections = preview["sections"].as_array().unwrap();
    assert_eq!(sections[0]["folios"], Value::Null, "the cover is not counted");
    for section in sections.iter().filter(|section| section["included"] == true).skip(1) {
        let first = section["first_page"].as_u64().unwrap() as usize;
        let last = first + section["pages"].as_u64().unwrap() as usize - 1;
        for (page, folio) in [(first, &section["folios"][0]), (last, &section["folios"][1])] {
            let words = format!("Folio {:04}", folio.as_u64().unwrap());
            assert!(pages[page - 1].contains(&words), "page {page} does not say «{words}»: {section}");
        }
    }
}

#[test]
fn a_packet_of_both_sides_with_everything_is_sound_and_always_the_same() {
    let mut desk = Desk::new();
    let logo = desk.board.call("add_image", json!({ "name": "logo.png", "base64": LOGO }));
    desk.board.call(
        "change_letterhead",
        json!({ "logo": logo["digest"], "lines": ["Instituto de Prueba", " ", "Calle Uno 1"] }),
    );
    desk.options["paper"] = json!("custom");
    desk.options["custom"] = json!({ "width": 215, "height": 330 });
    desk.options["sides"] = json!("two");
    desk.options["binding"] = json!({ "edge": "right", "width": 40 });
    desk.options["folio"] = json!({ "place": "top_outer" });
    desk.options["watermark"] = json!("Copia de trabajo");
    desk.options["letterhead"] = json!("every");
    desk.options["annexes"] = json!({ "mode": "merge", "size": "fit" });
    desk.options["sections"]["signatures"] = json!(true);
    let exported =
        [desk.order("one.pdf"), desk.order("two.pdf")].map(|order| desk.board.call("export_paper", order));
    assert_eq!(exported[0]["sha256"], exported[1]["sha256"]);
    let path = desk.board.path("one.pdf");
    assert_clean_pdf(&path);
    let pages = pdf_pages(&path);
    assert_eq!(pages[1].trim(), "", "the back of the cover is blank");
    assert!(pages[2].contains("Instituto de Prueba") && pages[2].contains("Calle Uno 1"));
    assert!(pages.last().unwrap().contains("Hoja de firmas"));
}

#[test]
fn the_letterhead_is_kept_undone_and_checked() {
    let desk = Desk::new();
    let board = &desk.board;
    let before = board.call("letterhead", json!({}));
    board.call("change_letterhead", json!({ "lines": ["Uno", "", "Dos"] }));
    assert_eq!(board.call("letterhead", json!({}))["lines"], json!(["Uno", "Dos"]));
    let logo = board.call("add_image", json!({ "name": "logo.png", "base64": LOGO }));
    board.call("change_letterhead", json!({ "logo": logo["digest"] }));
    let kept = board.call("letterhead", json!({}));
    assert_eq!((&kept["logo"], &kept["lines"]), (&logo["digest"], &json!(["Uno", "Dos"])));
    let restarted = desk.board.restarted();
    assert_eq!(restarted.call("letterhead", json!({})), kept);
    restarted.call("undo", json!({}));
    restarted.call("undo", json!({}));
    assert_eq!(restarted.call("letterhead", json!({})), before);
    restarted.refused("change_letterhead", json!({ "logo": "0".repeat(64) }), "not_found");
    let drawing = board_svg();
    let drawing = restarted.call("add_image", json!({ "name": "logo.svg", "base64": drawing }));
    restarted.refused("change_letterhead", json!({ "logo": drawing["digest"] }), "attachment_not_a_logo");
    restarted.refused("change_letterhead", json!({ "lines": ["a", "b", "c", "d", "e"] }), "out_of_range");
    restarted.refused("change_letterhead", json!({ "lines": ["a".repeat(121)] }), "too_long");
}

#[test]
fn what_does_not_fit_on_a_sheet_is_refused_and_nothing_is_written() {
    let mut desk = Desk::new();
    desk.options["custom"] = json!({ "width": 5, "height": 330 });
    desk.refused("out_of_range");
    desk.options["custom"] = json!({ "width": 215, "height": 65_000 });
    desk.refused("out_of_range");
    desk.options["custom"] = json!({ "width": 215, "height": -1 });
    desk.refused("bad_argument");
    desk.options["custom"] = json!({ "width": 215, "height": 330 });
    desk.options["binding"] = json!({ "width": 500 });
    desk.refused("out_of_range");
    desk.options["binding"] = json!({ "edge": "top" });
    desk.refused("bad_argument");
    desk.options["binding"] = json!({});
    desk.options["watermark"] = json!("x".repeat(41));
    desk.refused("too_long");
}

#[test]
fn annexes_go_along_in_a_folder_of_their_own() {
    let mut desk = Desk::new();
    desk.options["annexes"] = json!({ "mode": "separate" });
    let exported = desk.board.call("export_paper", desk.order("Carpeta.pdf"));
    let folder = desk.board.path("Carpeta - anexos");
    assert_eq!(exported["folder"], json!(folder.display().to_string()));
    let names = || {
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let first = names();
    assert!(!first.is_empty() && first.iter().all(|name| name.ends_with(".pdf")), "{first:?}");
    let text = pdf_pages(&desk.board.path("Carpeta.pdf")).join("\n");
    for name in &first {
        assert!(
            text.split_whitespace().collect::<String>().contains(&name.replace(' ', "")),
            "{name} is not listed"
        );
    }
    // Again: the same files, in the same folder.
    desk.board.call("export_paper", desk.order("Carpeta.pdf"));
    assert_eq!(names(), first);
    // What else lies there stays, and is not sent along.
    std::fs::write(folder.join("nota.txt"), "mía").unwrap();
    let exported = desk.board.call("export_paper", desk.order("Carpeta.pdf"));
    assert_eq!(exported["folder"], json!(desk.board.path("Carpeta - anexos 2").display().to_string()));
    assert_eq!(names().len(), first.len() + 1);
    let left: Vec<_> = std::fs::read_dir(desk.board.folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    // A file in the folder's place is not replaced.
    std::fs::write(desk.board.path("Otra - anexos"), "").unwrap();
    let exported = desk.board.call("export_paper", desk.order("Otra.pdf"));
    assert_eq!(exported["folder"], json!(desk.board.path("Otra - anexos 2").display().to_string()));
}

#[test]
fn attached_annexes_keep_the_promise_to_archives() {
    let mut desk = Desk::new();
    let dropped = |preview: &Value| {
        let warnings = preview["warnings"].as_array().unwrap();
        warnings.iter().any(|warning| warning["code"] == "archive_claim_dropped")
    };
    assert!(dropped(&desk.preview()));
    desk.options["annexes"] = json!({ "mode": "attach" });
    assert!(!dropped(&desk.preview()));
    let exported = desk.board.call("export_paper", desk.order("attached.pdf"));
    assert_eq!(exported["folder"], Value::Null);
    assert_clean_pdf(&desk.board.path("attached.pdf"));
}

#[test]
fn sections_left_out_can_be_put_back() {
    let mut desk = Desk::new();
    desk.options["sections"] = json!({ "cover": false, "agenda": false, "notes": true, "signatures": false });
    let preview = desk.preview();
    let general: Vec<(&str, bool)> = preview["sections"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|section| section["uid"].is_null())
        .map(|section| (section["kind"].as_str().unwrap(), section["included"].as_bool().unwrap()))
        .collect();
    assert_eq!(general, [("cover", false), ("agenda", false), ("signatures", false)]);
}

/// A drawing in lines: what it takes to draw has no bounds.
fn board_svg() -> String {
    use base64::Engine;
    let drawing =
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#;
    base64::engine::general_purpose::STANDARD.encode(drawing)
}

/// A drawing of one red dot, as PNG.
const LOGO: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

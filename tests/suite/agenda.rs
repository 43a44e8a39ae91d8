//! A secretary prepares the agenda.

use std::io::Write;

use serde_json::{Value, json};

use crate::board::{Board, text, uid};

fn titles(board: &Board, session: &str) -> String {
    board.agenda(session).join(" | ")
}

fn empty_session(board: &Board) -> String {
    let session = board.session();
    while let Some(first) = board.call("agenda", json!({ "session": session }))["items"].get(0) {
        board.call("delete_agenda_item", json!({ "item": uid(first) }));
    }
    session
}

#[test]
fn items_are_added_moved_and_numbered() {
    let board = Board::new();
    let session = empty_session(&board);
    let lista = board.add(&session, "Lista");
    let informe = board.add(&session, "Informe");
    board.add(&session, "Clausura");
    let sub = json!({ "session": session, "title": "Anexo del informe", "after": null, "inside": informe });
    board.call("add_agenda_item", sub);
    let between = json!({ "session": session, "title": "Acta", "after": lista, "inside": null });
    let acta = uid(&board.call("add_agenda_item", between)["row"]);
    assert_eq!(titles(&board, &session), "1 Lista | 2 Acta | 3 Informe | 3.1 Anexo del informe | 4 Clausura");

    board.call("move_agenda_item", json!({ "item": acta, "direction": "down" }));
    assert_eq!(titles(&board, &session), "1 Lista | 2 Informe | 2.1 Anexo del informe | 3 Acta | 4 Clausura");
    board.call("move_agenda_item", json!({ "item": acta, "direction": "indent" }));
    assert_eq!(
        titles(&board, &session),
        "1 Lista | 2 Informe | 2.1 Anexo del informe | 2.2 Acta | 3 Clausura"
    );
    board.call("place_agenda_item", json!({ "item": acta, "parent": null, "after": null }));
    assert_eq!(titles(&board, &session), "1 Acta | 2 Lista | 3 Informe | 3.1 Anexo del informe | 4 Clausura");
    for _ in 0..3 {
        board.call("undo", json!({}));
    }
    assert_eq!(titles(&board, &session), "1 Lista | 2 Acta | 3 Informe | 3.1 Anexo del informe | 4 Clausura");
}

#[test]
fn a_new_item_has_one_place() {
    let board = Board::new();
    let session = empty_session(&board);
    let first = board.add(&session, "Uno");
    let both = json!({ "session": session, "title": "Dos", "after": first, "inside": first });
    let refused = board.refused("add_agenda_item", both, "bad_argument");
    assert_eq!(refused.data["field"], "inside");
    assert_eq!(board.agenda(&session), ["1 Uno"]);
}

#[test]
fn rows_say_which_moves_are_possible() {
    let board = Board::new();
    let session = empty_session(&board);
    board.add(&session, "Uno");
    board.add(&session, "Dos");
    let agenda = board.call("agenda", json!({ "session": session }));
    assert_eq!(
        agenda["items"][0]["moves"],
        json!({ "up": false, "down": true, "indent": false, "outdent": false })
    );
    assert_eq!(
        agenda["items"][1]["moves"],
        json!({ "up": true, "down": false, "indent": true, "outdent": false })
    );
    board.refused(
        "move_agenda_item",
        json!({ "item": board.item(&session, "1"), "direction": "up" }),
        "item_no_room",
    );
}

#[test]
fn items_start_when_those_before_them_end() {
    let board = Board::new();
    let session = board.session();
    let agenda = board.call("agenda", json!({ "session": session }));
    let starts: Vec<String> =
        agenda["items"].as_array().unwrap().iter().map(|item| text(&item["starts_at"])).collect();
    assert_eq!(starts, ["17:00", "17:05", "17:08", "17:13", "17:28", "17:33"]);
}

#[test]
fn an_item_is_copied_with_what_is_below_it() {
    let board = Board::new();
    let session = empty_session(&board);
    let informe = board.add(&session, "Informe");
    board.call(
        "add_agenda_item",
        json!({ "session": session, "title": "Detalle", "after": null, "inside": informe }),
    );
    let content = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "Avance" }] }] });
    board.call("set_agenda_item_content", json!({ "item": informe, "content": content }));
    let copy = uid(&board.call("duplicate_agenda_item", json!({ "item": informe }))["row"]);
    assert_eq!(titles(&board, &session), "1 Informe | 1.1 Detalle | 2 Informe | 2.1 Detalle");
    assert_eq!(board.call("agenda_item", json!({ "item": copy }))["content"], content);
    board.call("undo", json!({}));
    assert_eq!(titles(&board, &session), "1 Informe | 1.1 Detalle");
}

#[test]
fn content_that_paper_could_not_show_is_refused() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "1");
    let linked = |href: &str| {
        let marks = json!([{ "type": "link", "attrs": { "href": href } }]);
        json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "aquí", "marks": marks }] }] })
    };
    board.call("set_agenda_item_content", json!({ "item": item, "content": linked("https://example.org") }));
    let kept = board.call("agenda_item", json!({ "item": item }));
    board.refused(
        "set_agenda_item_content",
        json!({ "item": item, "content": linked("javascript:x") }),
        "bad_content",
    );
    let html = json!({ "type": "doc", "content": [{ "type": "script" }] });
    board.refused("set_agenda_item_content", json!({ "item": item, "content": html }), "bad_argument");
    assert_eq!(board.call("agenda_item", json!({ "item": item })), kept);
}

#[test]
fn an_annex_is_kept_renamed_moved_and_removed() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "4");
    let image = board.file("plano.png", &png());
    let first = board.call("attach_file", json!({ "item": item, "path": image }));
    assert_eq!(first["media_type"], "image/png");
    assert_eq!(first["problem"], Value::Null);
    let second =
        board.call("attach_bytes", json!({ "item": item, "name": "otra.png", "base64": base64(&png()) }));
    assert_eq!(first["digest"], second["digest"]);
    board.call("rename_attachment", json!({ "attachment": uid(&first), "title": "Plano de la zona" }));
    board.call("move_attachment", json!({ "attachment": uid(&second), "direction": "up" }));
    let names = || {
        let view = board.call("agenda_item", json!({ "item": item }));
        view["attachments"].as_array().unwrap().iter().map(|row| text(&row["title"])).collect::<Vec<_>>()
    };
    assert_eq!(names(), ["otra", "Plano de la zona"]);
    board.call("delete_attachment", json!({ "attachment": uid(&first) }));
    assert_eq!(names(), ["otra"]);
    board.call("undo", json!({}));
    assert_eq!(names(), ["otra", "Plano de la zona"]);
    let bytes = board.call("attachment_bytes", json!({ "digest": first["digest"] }));
    assert_eq!(bytes["base64"], base64(&png()));
}

/// A picture of two by two pixels.
fn png() -> Vec<u8> {
    const BYTES: &[u8] = include_bytes!("../fixtures/annexes/two-by-two.png");
    BYTES.to_vec()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn who_presented_before_is_offered_first_then_the_board() {
    let board = Board::new();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let member = |name: &str, role: &str| {
        json!({
            "full_name": name, "role": role, "capacity": "owner",
            "voice": true, "vote": true, "counts_for_quorum": true,
        })
    };
    let members = [member("Irma Núñez Arce", "president"), member("Óscar Luna", "member")];
    board.call("add_members", json!({ "body": body, "members": members }));
    let session = empty_session(&board);
    let presented = |title: &str, presenter: &str| {
        let item = board.add(&session, title);
        board.call("change_agenda_item", json!({ "item": item, "presenter": presenter }));
    };
    presented("Uno", "Planeación");
    presented("Dos", "Óscar Luna");
    presented("Tres", "Óscar Luna");
    let offered = board.call("presenters", json!({ "session": session }));
    let names: Vec<String> = offered.as_array().unwrap().iter().map(|row| text(&row["name"])).collect();
    assert_eq!(names[..3], ["Óscar Luna", "Planeación", "Irma Núñez Arce"], "{offered}");
    assert_eq!(offered[1]["about"], Value::Null);
    assert!(
        offered[0]["about"].is_string()
            && names.iter().collect::<std::collections::BTreeSet<_>>().len() == names.len()
    );
}

#[test]
fn an_empty_agenda_is_filled_with_what_is_offered_in_one_step() {
    let board = Board::new();
    let session = empty_session(&board);
    let offered = board.call("offered_templates", json!({ "session": session }));
    assert_eq!(offered.as_array().unwrap().len(), 1);
    assert_eq!((&offered[0]["template"], &offered[0]["items"][0]["depth"]), (&Value::Null, &json!(0)));
    board.call("use_template", json!({ "session": session, "template": null }));
    let agenda = board.call("agenda", json!({ "session": session }));
    let titles =
        |rows: &Value| rows.as_array().unwrap().iter().map(|row| text(&row["title"])).collect::<Vec<_>>();
    assert_eq!(titles(&agenda["items"]), titles(&offered[0]["items"]));
    board.call("save_template", json!({ "session": session, "name": "Cada mes" }));
    let offered = board.call("offered_templates", json!({ "session": session }));
    assert_eq!(offered[0]["name"], "Cada mes");
    board.call("undo", json!({}));
    board.call("undo", json!({}));
    assert_eq!(titles(&board.call("agenda", json!({ "session": session }))["items"]), [] as [&str; 0]);
}

#[test]
fn an_agenda_takes_four_hundred_items_long_titles_and_sixty_annexes() {
    let board = Board::new();
    let session = empty_session(&board);
    let title = "Dispensa de la lectura y, en su caso, aprobación ".repeat(7);
    let title = title.chars().take(300).collect::<String>();
    let items: Vec<String> = (0..400).map(|_| board.add(&session, &title)).collect();
    let asked = std::time::Instant::now();
    let agenda = board.call("agenda", json!({ "session": session }));
    assert!(asked.elapsed() < std::time::Duration::from_secs(2), "{:?}", asked.elapsed());
    assert_eq!(agenda["items"].as_array().unwrap().len(), 400);
    assert_eq!(agenda["items"][399]["title"], title.trim());
    for place in 0..60 {
        let annex = json!({ "item": items[0], "name": format!("{place}.png"), "base64": base64(&png()) });
        board.call("attach_bytes", annex);
    }
    let view = board.call("agenda_item", json!({ "item": items[0] }));
    assert_eq!(view["attachments"].as_array().unwrap().len(), 60);
    assert_eq!(board.agenda(&session).len(), 400);
}

/// A PNG of one colour, so many dots a side: few bytes, many dots.
fn plain_png(side: u32) -> Vec<u8> {
    let row = vec![0; 1 + (side as usize).div_ceil(8)];
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    (0..side).for_each(|_| packed.write_all(&row).unwrap());
    // One bit to each dot, grey.
    let head = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[1, 0, 0, 0, 0]].concat();
    let chunks = [(b"IHDR", head), (b"IDAT", packed.finish().unwrap()), (b"IEND", Vec::new())];
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in chunks {
        let mut sum = flate2::Crc::new();
        sum.update(name);
        sum.update(&data);
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(name);
        bytes.extend(data);
        bytes.extend(sum.sum().to_be_bytes());
    }
    bytes
}

#[test]
fn an_image_of_too_many_dots_is_refused_with_its_reason() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "1");
    let image = plain_png(20_000);
    assert!(image.len() < 1024 * 1024);
    let annex = json!({ "item": item, "name": "plano.png", "base64": base64(&image) });
    let refusal = board.refused("attach_bytes", annex, "attachment_image_too_large");
    assert!(refusal.message.contains("plano.png"));
    let pasted = json!({ "name": "plano.png", "base64": base64(&image) });
    board.refused("add_image", pasted, "attachment_image_too_large");
}

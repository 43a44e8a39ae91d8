//! The parts of a packet and the annexes of an item stand in the order that was chosen.

use serde_json::{Value, json};

use crate::board::{Board, pdf_pages, text};

/// The sections of the packet as it is looked at: kinds, numbers of items, titles of annexes.
fn sections(board: &Board, session: &str) -> Vec<String> {
    let preview = board.call("preview_paper", json!({ "paper_kind": "packet", "session": session }));
    let name = |section: &Value| match section["kind"].as_str().unwrap() {
        "item" => text(&section["number"]),
        "attachment" => text(&section["title"]),
        kind => kind.to_owned(),
    };
    preview["sections"].as_array().unwrap().iter().map(name).collect()
}

fn place(board: &Board, session: &str, part: &str, after: Value) {
    board.call("place_packet_part", json!({ "session": session, "part": part, "after": after }));
}

#[test]
fn the_order_of_the_parts_is_kept_printed_and_taken_back() {
    let board = Board::new();
    let session = board.session();
    let usual = sections(&board, &session);
    assert_eq!(usual, ["cover", "agenda", "1", "2", "3", "4", "5", "6", "signatures"]);

    place(&board, &session, "signatures", json!(null));
    let fifth = board.item(&session, "5");
    place(&board, &session, &fifth, json!("signatures"));
    let chosen = ["cover", "signatures", "5", "agenda", "1", "2", "3", "4", "6"];
    assert_eq!(sections(&board, &session), chosen);
    assert_eq!(board.call("history", json!({}))["undo"]["name"], "arrange_packet");
    let pages = pdf_pages(&board.export("packet", &session, "packet.pdf"));
    assert!(pages[1].contains("Asuntos generales"), "{}", pages[1]);
    assert!(pages[2].contains("1. Pase de lista") && pages[2].contains("6. Clausura"), "{}", pages[2]);
    // An item that comes later follows the one before it in the agenda.
    board.add(&session, "Último");
    assert_eq!(sections(&board, &session).last().unwrap(), "7");

    let board = board.restarted();
    assert_eq!(sections(&board, &session)[..4], chosen[..4]);
    board.call("undo", json!({}));
    board.call("undo", json!({}));
    assert_eq!(sections(&board, &session)[..3], ["cover", "signatures", "agenda"]);
    board.call("reset_packet_order", json!({ "session": session }));
    assert_eq!(sections(&board, &session), usual);

    let argument = json!({ "session": session, "part": "cover", "after": null });
    board.refused("place_packet_part", argument, "item_unknown");
}

#[test]
fn an_annex_is_put_anywhere_among_those_of_its_item_in_one_step() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "2");
    let attach = |name: &str| {
        let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        let added = json!({ "item": item, "name": format!("{name}.png"), "base64": pixel });
        text(&board.call("attach_bytes", added)["uid"])
    };
    let (a, b, c) = (attach("a"), attach("b"), attach("c"));
    let order = || {
        let view = board.call("agenda_item", json!({ "item": item }));
        let names = view["attachments"].as_array().unwrap().iter().map(|row| text(&row["name"]));
        names.map(|name| name.replace(".png", "")).collect::<String>()
    };
    board.call("place_attachment", json!({ "attachment": c, "after": null }));
    assert_eq!(order(), "cab");
    board.call("place_attachment", json!({ "attachment": c, "after": a }));
    assert_eq!(order(), "acb");
    board.call("place_attachment", json!({ "attachment": a, "after": b }));
    assert_eq!(order(), "cba");
    board.call("undo", json!({}));
    assert_eq!(order(), "acb");
    board.refused("place_attachment", json!({ "attachment": a, "after": a }), "item_unknown");
}

#[test]
fn who_sits_on_the_body_signs_the_sheet_of_the_session() {
    let board = Board::demonstration();
    let session = text(&board.call("list_sessions", json!({}))[0]["uid"]);
    let mut options = board.call("packet_options", json!({ "session": session }));
    options["sections"]["signatures"] = json!(true);
    let path = board.path("signed.pdf");
    let paper = json!({ "paper_kind": "packet", "session": session, "path": path, "options": options });
    board.call("export_paper", paper);
    let pages = pdf_pages(&path);
    let sheet = pages.iter().rfind(|page| page.contains("Hoja de firmas")).unwrap();
    assert!(sheet.contains("Arq. Beatriz Arriaga Montejo") && sheet.contains("Presidencia"), "{sheet}");
    assert!(
        !sheet.contains("Tomás Solórzano"),
        "the alternate stands in, and does not sign beside the owner"
    );
}

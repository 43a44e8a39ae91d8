//! A secretary finds what the library holds by typing some of its words.

use serde_json::{Value, json};

use crate::board::{Board, text, uid};

/// What is found, as «kind: number title».
fn found(board: &Board, argument: Value) -> Vec<String> {
    let groups = board.call("search", argument);
    let hits = groups.as_array().unwrap().iter().flat_map(|group| group["hits"].as_array().unwrap());
    hits.map(|hit| {
        let number = hit["number"].as_str().map(|number| format!("{number} ")).unwrap_or_default();
        format!("{}: {number}{}", text(&hit["kind"]), text(&hit["title"]["text"]))
    })
    .collect()
}

/// The first hit of a kind.
fn first(board: &Board, words: &str, kind: &str) -> Value {
    let groups = board.call("search", json!({ "text": words, "kinds": [kind] }));
    groups[0]["hits"][0].clone()
}

/// The words between the marks of a text.
fn marked(marks: &Value) -> Vec<String> {
    let units: Vec<u16> = text(&marks["text"]).encode_utf16().collect();
    let at = |mark: &Value| usize::try_from(mark.as_u64().unwrap()).unwrap();
    let marks = marks["marks"].as_array().unwrap();
    marks.iter().map(|mark| String::from_utf16(&units[at(&mark[0])..at(&mark[1])]).unwrap()).collect()
}

#[test]
fn accents_and_capitals_do_not_matter_but_the_enye_does() {
    let board = Board::new();
    let session = board.session();
    board.add(&session, "Cierre del año");
    let sessions = found(&board, json!({ "text": "sesion", "kinds": ["sessions"] }));
    assert_eq!(sessions, ["sessions: Décima Segunda Sesión Ordinaria 2023"]);
    assert_eq!(found(&board, json!({ "text": "CIERRE del AÑO" })), ["items: 7 Cierre del año"]);
    assert!(found(&board, json!({ "text": "ano" })).is_empty());
}

#[test]
fn marks_stand_where_the_words_do_however_accents_are_written() {
    let board = Board::new();
    let session = board.session();
    board.add(&session, "😀 Reunio\u{301}n de fin de an\u{303}o, con «pingüinos»");
    let title = first(&board, "reunión año pinguinos", "items")["title"].clone();
    assert_eq!(marked(&title), ["Reunio\u{301}n", "año", "pingüinos"], "{title}");
}

#[test]
fn what_the_name_does_not_say_is_shown_though_it_says_a_word_twice() {
    let board = Board::new();
    let session = board.session();
    let item = board.add(&session, "Obras y más obras");
    let paragraph =
        json!({ "type": "paragraph", "content": [{ "type": "text", "text": "Las del mercado." }] });
    let content = json!({ "type": "doc", "content": [paragraph] });
    board.call("set_agenda_item_content", json!({ "item": item, "content": content }));
    let hit = first(&board, "obras, mercado", "items");
    assert_eq!(marked(&hit["excerpt"]), ["mercado"]);
    assert_eq!(first(&board, "obras – más", "items")["excerpt"], Value::Null);
}

#[test]
fn a_session_is_found_by_the_beginning_of_a_word_and_leads_to_itself() {
    let board = Board::new();
    let session = board.session();
    let hit = first(&board, "decima ses", "sessions");
    assert_eq!((uid(&hit), text(&hit["session"])), (session.clone(), session));
    assert_eq!(hit["detail"], "jueves 14 de diciembre de 2023");
    assert_eq!(marked(&hit["title"]), ["Décima", "Sesión"]);
    assert_eq!((&hit["excerpt"], &hit["item"]), (&Value::Null, &Value::Null));
}

#[test]
fn an_agreement_is_found_by_its_code_however_it_is_typed_and_by_what_it_says() {
    let board = Board::demonstration();
    for words in ["jd xi 2", "JD-XI-2", "jd-11-2"] {
        let hit = first(&board, words, "agreements");
        assert_eq!(hit["title"]["text"], "JD-XI-2", "{words}");
    }
    let hit = first(&board, "movimientos bancarios", "agreements");
    assert_eq!((&hit["title"]["text"], &hit["detail"]), (&json!("JD-VIII-2"), &json!("2023")));
    assert_eq!(marked(&hit["excerpt"]), ["movimientos", "bancarios"]);
    let charged = first(&board, "delgado", "agreements");
    assert_eq!(charged["detail"], "Juan Carlos Delgado Zárate · 2023");
    let plain = first(&board, "jd viii", "agreements");
    assert!(text(&plain["excerpt"]["text"]).len() > 20, "{plain}");
}

#[test]
fn the_groups_come_in_their_order_and_only_those_asked_for() {
    let board = Board::demonstration();
    let groups = board.call("search", json!({ "text": "a", "limit": 2 }));
    let kinds: Vec<String> = groups.as_array().unwrap().iter().map(|group| text(&group["kind"])).collect();
    assert_eq!(kinds, ["items", "agreements", "people", "annexes"]);
    assert!(groups.as_array().unwrap().iter().all(|group| group["hits"].as_array().unwrap().len() == 2));
    let only = found(&board, json!({ "text": "a", "kinds": ["people"], "limit": 1 }));
    assert_eq!(only.len(), 1);
    assert!(only[0].starts_with("people: "), "{only:?}");
    board.refused("search", json!({ "text": "a", "limit": 0 }), "out_of_range");
}

#[test]
fn a_hit_inside_an_agenda_says_where_it_stands_and_leads_there() {
    let board = Board::demonstration();
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    let hit = first(&board, "bancarios no reconocidos", "items");
    assert_eq!((&hit["number"], &hit["detail"]), (&json!("5.1"), &json!("12ª Sesión Ordinaria 2023")));
    assert_eq!((text(&hit["session"]), text(&hit["item"])), (session.clone(), board.item(&session, "5.1")));
    for (words, title) in [
        ("escala avance", "Escala de avance de una acción"),
        ("wego red", "Cuenca se incorpora a la red mundial de ciudades inteligentes WeGO"),
    ] {
        let annex = first(&board, words, "annexes");
        assert_eq!((&annex["title"]["text"], text(&annex["session"])), (&json!(title), session.clone()));
        assert!(annex["item"].is_string(), "{annex}");
    }
    let person = first(&board, "IÑIGO", "people");
    assert_eq!(person["title"]["text"], "Íñigo Echeverría Sáenz");
    assert_eq!(person["detail"], "Universidad");
}

#[test]
fn whatever_is_typed_is_words() {
    let board = Board::demonstration();
    for words in ["", "\"", "*", "NEAR(", "sesion* OR \"", "😀", "a AND", "-", "title:x"] {
        found(&board, json!({ "text": words }));
    }
    found(&board, json!({ "text": "(\"sesión\" ".repeat(2000) }));
    assert!(found(&board, json!({ "text": "" })).is_empty());
}

#[test]
fn what_is_deleted_is_found_no_more_until_it_is_brought_back() {
    let board = Board::new();
    let session = board.session();
    let item = board.add(&session, "Licitación del puente");
    board.call("delete_agenda_item", json!({ "item": item }));
    assert!(found(&board, json!({ "text": "puente" })).is_empty());
    board.call("undo", json!({}));
    let board = board.restarted();
    assert_eq!(found(&board, json!({ "text": "puente" })), ["items: 7 Licitación del puente"]);
}

#[test]
fn what_was_opened_last_comes_first_and_what_is_gone_is_left_out() {
    let board = Board::new();
    let session = board.session();
    let recent = |board: &Board| -> Vec<String> {
        let rows = board.call("recent", json!({}));
        rows.as_array().unwrap().iter().map(|row| text(&row["title"]["text"])).collect()
    };
    assert!(recent(&board).is_empty());
    let items: Vec<String> = (1..=14).map(|n| board.add(&session, &format!("Punto {n}"))).collect();
    for item in items.iter().chain([&session, &items[0]]) {
        board.call("note_opened", json!({ "uid": item }));
    }
    board.call("note_opened", json!({ "uid": "nobody" }));
    let board = board.restarted();
    let names = recent(&board);
    assert_eq!(names[..3], ["Punto 1", "Décima Segunda Sesión Ordinaria 2023", "Punto 14"]);
    assert_eq!(names.len(), 12);
    let rows = board.call("recent", json!({}));
    assert_eq!((&rows[0]["number"], &rows[0]["title"]["marks"]), (&json!("7"), &json!([])));

    board.call("delete_agenda_item", json!({ "item": items[0] }));
    assert_eq!(recent(&board)[0], "Décima Segunda Sesión Ordinaria 2023");
    board.call("note_opened", json!({ "uid": items[5] }));
    board.call("undo", json!({}));
    assert_eq!(recent(&board)[0], "Punto 6", "what was gone when something else was opened is forgotten");
    assert!(!recent(&board).contains(&"Punto 1".to_owned()));
    assert_eq!(board.call("history", json!({}))["undo"]["subject"], "Punto 14", "opening is no change");
}

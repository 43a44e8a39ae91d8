//! A secretary brings an agenda written elsewhere.

use serde_json::{Value, json};

use crate::board::{Board, text, uid};

const AGENDA: &str = "Tercera Sesión Extraordinaria 2024\nJunta Directiva\nInstituto de Ejemplo\n\n\
    8 de marzo de 2024\n\nORDEN DEL DÍA\n\n1. Pase de lista.\n2. Informe de obras.\n   2.1. Avance del puente.\n3. Clausura.\n\n\
    2. Informe de obras\n\nEl puente lleva la mitad.\n\n";

fn read(board: &Board, name: &str, bytes: &[u8]) -> Value {
    board.call("read_agenda_file", json!({ "path": board.file(name, bytes) }))
}

#[test]
fn reading_keeps_nothing_until_the_session_is_made() {
    let board = Board::new();
    let understood = read(&board, "agenda.txt", AGENDA.as_bytes());
    assert_eq!(board.call("list_sessions", json!({})), json!([]));
    let session = &board.call(
        "import_agenda",
        json!({ "understood": understood, "source": { "path": board.path("agenda.txt") } }),
    )[0];
    assert_eq!((&session["kind"], &session["number"]), (&json!("extraordinaria"), &json!(3)));
    assert_eq!(
        board.agenda(&uid(session)),
        ["1 Pase de lista.", "2 Informe de obras.", "2.1 Avance del puente.", "3 Clausura."]
    );
    let item = board.item(&uid(session), "2");
    let content = board.call("agenda_item", json!({ "item": item }))["content"].to_string();
    assert!(content.contains("El puente lleva la mitad."), "{content}");
}

#[test]
fn an_import_is_one_undo() {
    let board = Board::new();
    let understood = read(&board, "agenda.txt", AGENDA.as_bytes());
    board.import(&understood);
    assert_eq!(board.call("undo", json!({}))["name"], "import_agenda");
    assert_eq!(board.call("list_sessions", json!({})), json!([]));
    board.refused("undo", json!({}), "nothing_to_undo");
}

#[test]
fn what_the_user_corrects_is_what_is_made() {
    let board = Board::new();
    let mut understood = read(&board, "agenda.txt", AGENDA.as_bytes());
    understood["items"][1]["title"] = json!("Informe de obras públicas.");
    understood["session"]["number"] = json!(4);
    let session = board.import(&understood);
    assert_eq!(text(&session["title"]), "Cuarta Sesión Extraordinaria 2024");
    assert_eq!(board.agenda(&uid(&session))[1], "2 Informe de obras públicas.");
}

#[test]
fn a_session_keeps_the_language_of_its_document() {
    let board = Board::new();
    board.call("change_preferences", json!({ "language": "en" }));
    let understood = read(&board, "agenda.txt", AGENDA.as_bytes());
    assert_eq!(text(&board.import(&understood)["title"]), "Tercera Sesión Extraordinaria 2024");
}

#[test]
fn windows_1252_and_utf_16_are_read_alike() {
    let board = Board::new();
    let utf_8 = read(&board, "a.txt", AGENDA.as_bytes());
    let windows: Vec<u8> = AGENDA.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf_16: Vec<u8> =
        std::iter::once(0xFEFF).chain(AGENDA.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [("windows.txt", windows), ("utf-16.txt", utf_16)] {
        let other = read(&board, name, &bytes);
        assert_eq!((&other["items"], &other["session"]), (&utf_8["items"], &utf_8["session"]), "{name}");
    }
}

#[test]
fn a_follow_up_table_becomes_agreements_with_their_state() {
    let board = Board::new();
    let text = format!(
        "{AGENDA}3. Clausura\n\nAcuerdo\tEstatus\nCD-II-1. La Dirección revisará a) el contrato y b) la fianza.\ta) Cumplido. b) Pendiente de firma.\n"
    );
    let understood = read(&board, "agenda.txt", text.as_bytes());
    let session = board.import(&understood);
    let agreements = board.call("list_agreements", json!({}));
    assert_eq!(agreements[0]["code"], "CD-II-1");
    assert_eq!(agreements[0]["parts"].as_array().unwrap().len(), 2);
    assert_eq!(agreements[0]["parts"][0]["state"], "cumplido");
    // Read in again, the agreement is the same one; what is said of it in other words is not lost.
    board.import(&understood);
    assert_eq!(board.call("list_agreements", json!({})).as_array().unwrap().len(), 1);
    let other = text.replace("el contrato", "el convenio");
    let again = board.import(&read(&board, "again.txt", other.as_bytes()));
    assert_eq!(board.call("list_agreements", json!({})).as_array().unwrap().len(), 1);
    let contents: String = (1..=3)
        .map(|number| board.item(&uid(&again), &number.to_string()))
        .map(|item| board.call("agenda_item", json!({ "item": item }))["content"].to_string())
        .collect();
    assert!(contents.contains("convenio") && !contents.contains("el contrato"), "{contents}");
    board.export("packet", &uid(&session), "packet.pdf");
}

#[test]
fn another_body_gets_its_own_sessions_and_the_known_one_is_told() {
    let board = Board::new();
    let known = read(&board, "known.txt", AGENDA.replace("Junta Directiva", "JUNTA  DIRECTIVA.").as_bytes());
    let destination = board.call("import_destination", json!({ "session": known["session"] }));
    assert_eq!(destination["body"]["name"], "Junta Directiva");
    assert_eq!(destination["warnings"], json!([]));
    let first = board.import(&known);
    let again = board.call("import_destination", json!({ "session": known["session"] }));
    assert_eq!(again["warnings"][0]["code"], "session_already_there");
    assert_eq!(again["warnings"][0]["session"], first["uid"]);

    let other = read(&board, "other.txt", AGENDA.replace("Junta Directiva", "Consejo Consultivo").as_bytes());
    let destination = board.call("import_destination", json!({ "session": other["session"] }));
    assert_eq!(destination["body"], Value::Null);
    let warning = json!({ "code": "body_added", "line": null, "body": "Consejo Consultivo" });
    assert_eq!(destination["warnings"], json!([warning]));
    let stranger = AGENDA.replace("Instituto de Ejemplo", "Patronato del Museo");
    let stranger = read(&board, "stranger.txt", stranger.as_bytes());
    let destination = board.call("import_destination", json!({ "session": stranger["session"] }));
    assert_eq!(destination["warnings"][1]["code"], "another_institution");
    assert_eq!(destination["warnings"][1]["institution"], "Instituto de Ejemplo");
    let session = board.import(&other);
    assert_eq!(session["body"]["name"], "Consejo Consultivo");
    assert_eq!(session["body"]["code"], "CC");
    assert_eq!(board.call("library", json!({}))["bodies"].as_array().unwrap().len(), 2);
    board.call("undo", json!({}));
    assert_eq!(board.call("undo", json!({}))["name"], "add_body");
    assert_eq!(board.call("library", json!({}))["bodies"].as_array().unwrap().len(), 1);
}

#[test]
fn agendas_are_all_checked_before_the_first_is_kept() {
    let board = Board::new();
    let mut understood = read(&board, "agenda.txt", AGENDA.as_bytes());
    let mut second = understood.clone();
    second["session"]["time"] = json!("25:00");
    understood["further"] = json!([second]);
    board.refused("import_agenda", json!({ "understood": understood, "source": null }), "bad_time");
    assert_eq!(board.call("list_sessions", json!({})), json!([]));
    let library = json!({ "path": board.path("other.sesiona"), "understood": understood });
    board.refused("create_library_for_agenda", library, "bad_time");
    assert!(!board.path("other.sesiona").exists());
}

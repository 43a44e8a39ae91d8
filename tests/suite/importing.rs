//! A secretary brings an agenda written elsewhere.

use serde_json::{Value, json};

use crate::board::{Board, pdf_pages, text, uid};

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

/// An agenda with a follow-up table, whose second part names an item.
const FOLLOWED: &str = "Tercera Sesión Extraordinaria 2024\nJunta Directiva\nInstituto de Ejemplo\n\n\
    8 de marzo de 2024, 17:00 horas\n\nORDEN DEL DÍA\n\n1. Pase de lista.\n2. Seguimiento de acuerdos.\n3. Informe de obras.\n   3.1. Avance del puente.\n4. Clausura.\n\n\
    2. Seguimiento de acuerdos\n\nAcuerdo\tEstatus\nJD-II-1. La Dirección revisará a) el contrato y b) el puente.\ta) Cumplido. b) Se verá en el punto 3 del orden del día.\n\n\
    3. Informe de obras\n\nEl puente lleva la mitad.\n\n";

#[test]
fn a_session_that_is_there_is_completed_and_nothing_of_it_is_overwritten() {
    let board = Board::new();
    let session =
        board.import(&read(&board, "short.txt", AGENDA.replace("El puente lleva la mitad.", "").as_bytes()));
    let session = uid(&session);
    board.call(
        "set_agenda_item_content",
        json!({ "item": board.item(&session, "3"), "content": { "type": "doc", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": "Se cerró a las ocho." }] }] } }),
    );
    let before = board.agenda(&session);
    let understood = read(&board, "long.txt", format!("{FOLLOWED}4. Clausura\n\nOtra cosa.\n").as_bytes());
    let argument = json!({ "session": session, "understood": understood, "source": null });
    assert_eq!(
        board.call("plan_completion", argument.clone()),
        json!({ "facts": 1, "items": 1, "contents": 1, "agreements": 1, "left": 1 })
    );
    assert_eq!(board.agenda(&session), before);

    let mut argument = argument;
    argument["source"] = json!({ "path": board.path("long.txt") });
    let completed = board.call("complete_session", argument.clone());
    assert_eq!((&completed["uid"], &completed["time"]), (&json!(session), &json!("17:00")));
    assert_eq!(
        board.agenda(&session),
        [
            "1 Pase de lista.",
            "2 Seguimiento de acuerdos.",
            "3 Informe de obras.",
            "3.1 Avance del puente.",
            "4 Clausura."
        ]
    );
    let content = |number: &str| {
        board.call("agenda_item", json!({ "item": board.item(&session, number) }))["content"].to_string()
    };
    assert!(content("3").contains("El puente lleva la mitad."));
    assert!(content("4").contains("Se cerró a las ocho.") && !content("4").contains("Otra cosa"));
    assert_eq!(board.call("list_agreements", json!({}))[0]["code"], "JD-II-1");
    assert_eq!(board.call("session_documents", json!({ "session": session })).as_array().unwrap().len(), 1);

    // What is there already is not added again.
    let again = board
        .call("plan_completion", json!({ "session": session, "understood": understood, "source": null }));
    assert_eq!(again, json!({ "facts": 0, "items": 0, "contents": 0, "agreements": 0, "left": 1 }));
    board.call("complete_session", argument);
    assert_eq!(board.call("session_documents", json!({ "session": session })).as_array().unwrap().len(), 1);
    assert_eq!(board.call("undo", json!({}))["name"], "complete_session");
    assert_eq!(board.agenda(&session), before);
    assert_eq!(board.call("list_agreements", json!({})), json!([]));
    assert_eq!(board.call("session_documents", json!({ "session": session })), json!([]));
}

#[test]
fn a_report_that_names_an_item_stays_linked_with_it() {
    let board = Board::new();
    let understood = read(&board, "agenda.txt", FOLLOWED.as_bytes());
    let warning =
        understood["warnings"].as_array().unwrap().iter().find(|warning| warning["code"] == "item_meant");
    let warning = warning.unwrap_or_else(|| panic!("{}", understood["warnings"]));
    assert_eq!((&warning["proposed"], &warning["choices"]), (&json!("3.1"), &json!(["3", "3.1"])));
    assert_eq!(understood["agreements"][0]["status"][1]["item"], "3.1");
    let session = uid(&board.import(&understood));
    let linked = || board.call("list_agreements", json!({}))[0]["parts"][1]["item"].clone();
    assert_eq!((&linked()["number"], &linked()["title"]), (&json!("3.1"), &json!("Avance del puente.")));
    let item = board.item(&session, "3");
    board.call("move_agenda_item", json!({ "item": item, "direction": "up" }));
    assert_eq!(linked()["number"], "2.1");
}

#[test]
fn a_document_without_agenda_becomes_a_session_once_its_items_are_marked() {
    let board = Board::new();
    let mut notes = read(&board, "notes.txt", "Notas\n\nApertura\n\nSe saludó.\n\nCompra de equipo\n\nSe pidió otra cotización el 8 de marzo de 2024.\n".as_bytes());
    assert_eq!(notes["items"], json!([]));
    let marked = |understood: &Value, line: u32, text: &str, meaning: &str| {
        let passage = json!({ "first": line, "last": line, "text": text });
        board.try_call(
            "give_meaning",
            json!({ "understood": understood, "passage": passage, "meaning": meaning }),
        )
    };
    assert_eq!(marked(&notes, 3, "Apertura", "date").unwrap_err().code, "passage_without_date");
    for (line, text, meaning) in
        [(3, "Apertura", "item"), (7, "Compra de equipo", "item"), (9, "8 de marzo de 2024", "date")]
    {
        notes = marked(&notes, line, text, meaning).unwrap();
    }
    let session = board.import(&notes);
    assert_eq!(session["date"], "2024-03-08");
    assert_eq!(board.agenda(&uid(&session)), ["1 Apertura", "2 Compra de equipo"]);
}

#[test]
fn the_document_of_a_session_is_kept_shown_and_in_no_packet() {
    let board = Board::new();
    let understood = read(&board, "agenda.txt", AGENDA.as_bytes());
    let argument = json!({ "understood": understood, "source": { "path": board.path("agenda.txt") } });
    let session = uid(&board.call("import_agenda", argument)[0]);
    let documents = board.call("session_documents", json!({ "session": session }));
    assert_eq!(documents[0]["name"], "agenda.txt");
    assert_eq!(documents[0]["digest"].as_str().map(str::len), Some(64));
    let opened = board.call("session_document", json!({ "attachment": documents[0]["uid"] }));
    assert_eq!(opened["lines"].as_array().unwrap().len(), AGENDA.lines().count());
    let copy = board.path("copia.txt");
    board.call("save_document", json!({ "attachment": documents[0]["uid"], "path": copy }));
    assert_eq!(std::fs::read(&copy).unwrap(), AGENDA.as_bytes());
    let scan = board.file("otro.bin", b"\0\x01\x02");
    let kept = board.call("keep_document", json!({ "session": session, "source": { "path": scan } }));
    assert_eq!(kept[1]["media_type"], "application/octet-stream");
    let pages = pdf_pages(&board.export("packet", &session, "packet.pdf"));
    assert!(!pages.join("\n").contains("agenda.txt"));
    board.call("delete_attachment", json!({ "attachment": kept[1]["uid"] }));
    board.call("undo", json!({}));
    assert_eq!(board.call("session_documents", json!({ "session": session })).as_array().unwrap().len(), 2);
}

#[test]
fn a_reading_that_is_given_up_ends() {
    let board = Board::new();
    let long = format!("{AGENDA}{}", "El puente lleva la mitad, y así sigue.\n\n".repeat(50_000));
    let path = board.file("long.txt", long.as_bytes());
    let app = board.app.clone();
    let reading = std::thread::spawn(move || app.dispatch("read_agenda_file", json!({ "path": path })));
    while !reading.is_finished() {
        board.call("cancel_reading", json!({}));
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert_eq!(reading.join().unwrap().unwrap_err().code, "cancelled");
    read(&board, "agenda.txt", AGENDA.as_bytes());
}

#[test]
fn a_pdf_is_told_by_what_keeps_it_from_being_read() {
    let board = Board::new();
    let session = uid(&board.import(&read(&board, "agenda.txt", AGENDA.as_bytes())));
    let paper = board.export("packet", &session, "packet.pdf");
    board.refused("read_agenda_file", json!({ "path": paper }), "agenda_pdf_text");
    let damaged = board.file("broken.pdf", b"%PDF-1.7\nnothing");
    board.refused("read_agenda_file", json!({ "path": damaged }), "agenda_pdf_damaged");
}

//! The first run: an institution with its members in a minute, an example that goes away.

use serde_json::{Value, json};

use crate::board::{Board, text, uid};

const LIST: &str = "No.\tNombre\tCargo\tInstitución\n\
    1\tArq. Beatriz Arriaga Montejo\tPresidenta\tPresidencia\n\
    2\tCisneros Olvera, Damián\tVocal\tAyuntamiento\n\
    3\tLeonor Quiroz Padilla\tSuplente\tAyuntamiento\n\
    4\tLic. Gabriela Montalvo Ríos\tSecretaria Técnica\t\n";

/// The people of an answer as they are added: what was read of the lines stays behind.
fn accepted(understood: &Value) -> Value {
    let people = understood["people"].as_array().unwrap().iter().cloned().map(|mut person| {
        let fields = person.as_object_mut().unwrap();
        fields.remove("lines");
        person
    });
    people.collect()
}

fn founded(board: &Board, more: Value) -> Value {
    let place = board.call("library_place", json!({ "institution": "IMPLAN Guanajuato" }));
    let mut argument = json!({
        "path": place["path"], "institution": "IMPLAN Guanajuato", "short_name": null,
        "body": "Junta Directiva", "code": "JD",
    });
    let more = more.as_object().unwrap().clone();
    argument.as_object_mut().unwrap().extend(more);
    board.call("create_library", argument)
}

/// Each seat with its holders: «role name: owner / alternate».
fn seats(board: &Board) -> Vec<String> {
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let members = board.call("list_members", json!({ "body": body }));
    let told = |seat: &Value| {
        let holders = seat["holders"].as_array().unwrap().iter();
        let names = holders.map(|holder| {
            let title =
                holder["person"]["title"].as_str().map(|title| format!("{title} ")).unwrap_or_default();
            format!("{title}{} ({})", text(&holder["person"]["full_name"]), text(&holder["capacity"]))
        });
        let names = names.collect::<Vec<_>>().join(", ");
        format!("{} {} {}: {names}", text(&seat["role"]), text(&seat["name"]), seat["vote"])
    };
    members.as_array().unwrap().iter().map(told).collect()
}

#[test]
fn an_institution_is_founded_with_the_members_that_were_pasted() {
    let board = Board::without_library();
    let understood = board.call("read_members", json!({ "text": LIST }));
    let rights = |role: &str| understood["usual_rights"][role].clone();
    assert_eq!(rights("president"), json!({ "voice": true, "vote": true, "counts_for_quorum": true }));
    assert_eq!(rights("guest"), json!({ "voice": true, "vote": false, "counts_for_quorum": false }));
    let codes: Vec<&Value> =
        understood["warnings"].as_array().unwrap().iter().map(|warning| &warning["code"]).collect();
    assert_eq!(codes, ["heading", "name_order_changed"]);
    let members = accepted(&understood);
    let view = founded(
        &board,
        json!({ "members": members, "paper": "oficio", "city": "Guanajuato", "region": "Gto." }),
    );
    assert_eq!(view["path"], json!(board.path("Documentos/Sesiona/IMPLAN-Guanajuato.sesiona")));
    let expected = [
        "president Presidencia true: Arq. Beatriz Arriaga Montejo (owner)",
        "member Ayuntamiento true: Damián Cisneros Olvera (owner), Leonor Quiroz Padilla (alternate)",
        "secretary Secretaria Técnica false: Lic. Gabriela Montalvo Ríos (owner)",
    ];
    assert_eq!(seats(&board), expected);
    board.refused("undo", json!({}), "nothing_to_undo");

    let board = board.restarted();
    assert_eq!(seats(&board), expected);
    let session = board.session();
    assert_eq!(board.call("packet_options", json!({ "session": session }))["paper"], "oficio");
    assert_eq!(board.call("check", json!({}))["sound"], true);
}

#[test]
fn addresses_quorum_and_logo_are_kept_from_the_first_minute() {
    let board = Board::without_library();
    let list = "Ana Ruiz, Presidenta, ana@ejemplo.org\nLuis Sol, Vocal\nEva Paz, Vocal\n";
    let members = accepted(&board.call("read_members", json!({ "text": list })));
    let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let logo = json!({ "name": "escudo.png", "base64": pixel });
    founded(&board, json!({ "members": members, "quorum": { "rule": "two_thirds" }, "logo": logo }));
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let seats = board.call("list_members", json!({ "body": body }));
    assert_eq!(seats[0]["holders"][0]["person"]["email"], "ana@ejemplo.org");
    assert_eq!(seats[1]["holders"][0]["person"]["email"], json!(null));
    assert!(board.call("letterhead", json!({}))["logo"].is_string());
    let quorum = board.call("quorum", json!({ "body": body }));
    assert_eq!((&quorum["seats"], &quorum["required"]), (&json!(3), &json!(2)));
    assert_eq!(board.call("check", json!({}))["sound"], true);

    let change = |minimum: Value| json!({ "body": body, "minimum": minimum });
    let changed = board.call("change_quorum", change(json!({ "rule": "number", "number": 3 })));
    assert_eq!(changed["required"], 3);
    board.refused("change_quorum", change(json!({ "rule": "number", "number": 4 })), "out_of_range");
    board.refused("change_quorum", change(json!({ "rule": "number", "number": 0 })), "out_of_range");
    board.call("undo", json!({}));
    assert_eq!(board.call("quorum", json!({ "body": body }))["minimum"], json!({ "rule": "two_thirds" }));
}

#[test]
fn a_quorum_that_nobody_can_meet_and_a_logo_that_is_no_picture_leave_no_file_behind() {
    let board = Board::without_library();
    let members = accepted(&board.call("read_members", json!({ "text": "Ana Ruiz\nLuis Sol\n" })));
    let refused = |more: Value, code: &str| {
        let path = board.path("Documentos/Sesiona/X.sesiona");
        let mut argument = json!({ "path": path, "institution": "X", "body": "Junta", "code": "J" });
        argument.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        board.refused("create_library", argument, code);
        assert!(!path.exists());
    };
    refused(json!({ "members": members, "quorum": { "rule": "number", "number": 3 } }), "out_of_range");
    refused(json!({ "logo": { "name": "x.png", "base64": "aG9sYQ==" } }), "attachment_not_a_logo");
    // Who leaves the list for later may say the number already.
    founded(&board, json!({ "quorum": { "rule": "number", "number": 5 } }));
}

#[test]
fn a_rule_is_tried_with_seats_that_nobody_keeps() {
    let board = Board::without_library();
    let ask = |rule: Value, seats: u32| {
        let answer = board.call("required_quorum", json!({ "minimum": rule, "seats": seats }));
        (answer["required"].clone(), answer["can_be_met"].clone())
    };
    assert_eq!(ask(json!({ "rule": "more_than_half" }), 9), (json!(5), json!(true)));
    assert_eq!(ask(json!({ "rule": "number", "number": 10 }), 9), (json!(10), json!(false)));
    assert_eq!(ask(json!({ "rule": "two_thirds" }), 0), (json!(null), json!(true)));
}

#[test]
fn what_was_typed_and_not_finished_is_there_the_next_day() {
    let board = Board::without_library();
    assert_eq!(board.call("first_draft", json!({})), json!(null));
    board.call("keep_first_draft", json!({ "text": "{\"institution\":\"X\"}" }));
    assert_eq!(board.call("first_draft", json!({})), "{\"institution\":\"X\"}");
    board.call("keep_first_draft", json!({ "text": null }));
    board.call("keep_first_draft", json!({ "text": null }));
    assert_eq!(board.call("first_draft", json!({})), json!(null));
    board.refused("keep_first_draft", json!({ "text": "x".repeat(1_000_001) }), "too_long");
}

#[test]
fn the_day_is_the_one_of_the_clock() {
    let board = Board::without_library();
    assert_eq!(board.call("today", json!({})), json!({ "date": "2023-12-12" }));
}

#[test]
fn only_the_institution_and_its_body_are_needed() {
    let board = Board::without_library();
    founded(&board, json!({}));
    assert!(seats(&board).is_empty());
    let session = board.session();
    assert_eq!(board.call("packet_options", json!({ "session": session }))["paper"], "carta");
    let other = board.call("library_place", json!({ "institution": "  implán, GUANAJUATO " }));
    assert!(text(&other["path"]).ends_with("implan-GUANAJUATO.sesiona"), "{other}");
    let again = board.call("library_place", json!({ "institution": "IMPLAN Guanajuato" }));
    assert_eq!(again["file_name"], "IMPLAN-Guanajuato-2.sesiona");
    assert_eq!(again["folder"], "Documentos/Sesiona");
    assert_eq!(board.call("library_place", json!({ "institution": " " }))["file_name"], "Sesiona.sesiona");
}

#[test]
fn what_cannot_be_kept_leaves_no_file_behind() {
    let board = Board::without_library();
    let member = |name: &str| {
        json!({
            "full_name": name, "role": "member", "capacity": "owner",
            "voice": true, "vote": true, "counts_for_quorum": true,
        })
    };
    let refused = |members: Value, paper: &str, code: &str| {
        let path = board.path("Documentos/Sesiona/X.sesiona");
        let argument = json!({
            "path": path, "institution": "X", "short_name": null, "body": "Junta", "code": "J",
            "members": members, "paper": paper,
        });
        board.refused("create_library", argument, code);
        assert!(!path.exists());
    };
    refused(json!([member(" ")]), "carta", "blank");
    refused(json!([member("Ana Ruiz"), member("Ana Ruiz")]), "carta", "member_exists");
    refused(json!([]), "custom", "bad_code");
    let mut alternate = member("Eva Paz");
    alternate["capacity"] = json!("alternate");
    alternate["alternate_of"] = json!(0);
    refused(json!([alternate]), "carta", "bad_code");
    board.refused("read_members", json!({ "text": "a".repeat(400_001) }), "too_long");
}

#[test]
fn members_added_later_are_taken_back_in_two_steps_with_nothing_left() {
    let board = Board::new();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let members = accepted(&board.call("read_members", json!({ "text": LIST })));
    let added = board.call("add_members", json!({ "body": body, "members": members }));
    assert_eq!(added.as_array().unwrap().len(), 3);
    board.refused("add_members", json!({ "body": body, "members": members }), "member_exists");

    let history = board.call("history", json!({}));
    assert_eq!(history["undo"]["name"], "add_members");
    assert_eq!(history["undo"]["subject"], "Junta Directiva");
    let before = seats(&board);
    board.call("undo", json!({}));
    assert!(seats(&board).is_empty());
    board.call("undo", json!({}));
    board.refused("undo", json!({}), "nothing_to_undo");
    board.call("redo", json!({}));
    board.call("redo", json!({}));
    assert_eq!(seats(&board), before);

    // Who is known already is not made again: only the seat is new, and one step takes it back.
    board.call("undo", json!({}));
    board.call("add_members", json!({ "body": body, "members": members }));
    assert_eq!(seats(&board), before);
    board.call("undo", json!({}));
    board.call("undo", json!({}));
    board.refused("undo", json!({}), "nothing_to_undo");

    let more = accepted(&board.call("read_members", json!({ "text": "Luis Sol, Vocal\n" })));
    board.call("add_members", json!({ "body": body, "members": members }));
    board.call("add_members", json!({ "body": body, "members": more }));
    assert_eq!(seats(&board).last().unwrap(), "president Presidencia true: Luis Sol (owner)");
    board.refused("add_members", json!({ "body": "nobody", "members": [] }), "not_found");
    board.refused("list_members", json!({ "body": "nobody" }), "not_found");
}

#[test]
fn the_seats_of_the_demonstration_are_listed() {
    let board = Board::demonstration();
    let seats = seats(&board);
    assert_eq!(seats.len(), 11);
    assert_eq!(
        seats[0],
        "president Presidencia true: Arq. Beatriz Arriaga Montejo (owner), Ing. Tomás Solórzano Vela (alternate)"
    );
}

#[test]
fn the_example_in_its_own_folder_goes_away_with_its_copies() {
    let board = Board::without_library();
    let view = board.call("create_demonstration", json!({}));
    let file = board.path("data/demostracion.sesiona");
    assert_eq!((&view["path"], &view["in_own_folder"]), (&json!(file), &json!(true)));
    let copies = board.path("data/demostracion.copies");
    board.call("backup", json!({ "folder": copies }));
    board.call("open_library", json!({ "path": file }));

    assert_eq!(board.call("remove_demonstration", json!({})), json!({ "kept": null }));
    assert!(!file.exists() && !copies.exists());
    assert_eq!(board.call("library", json!({})), json!(null));
    assert_eq!(board.call("preferences", json!({}))["recent"], json!([]));
    let beside = std::fs::read_dir(board.path("data")).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = beside.filter(|name| name.to_string_lossy().starts_with("demostracion")).collect();
    assert!(left.is_empty(), "{left:?}");
    board.refused("remove_demonstration", json!({}), "no_library");

    board.call("create_demonstration", json!({}));
    assert_eq!(board.call("list_sessions", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn an_example_that_is_gone_is_gone_though_something_of_it_stays() {
    let board = Board::without_library();
    board.call("create_demonstration", json!({}));
    let copies = board.path("data/demostracion.copies");
    let _ = std::fs::remove_dir_all(&copies);
    // A folder that cannot be removed, for whatever reason.
    std::fs::write(&copies, "something else").unwrap();
    assert_eq!(board.call("remove_demonstration", json!({}))["kept"], json!(copies));
    assert!(!board.path("data/demostracion.sesiona").exists());
    assert_eq!(board.call("library", json!({})), json!(null));
    assert_eq!(board.call("preferences", json!({}))["recent"], json!([]));
}

#[test]
fn the_example_is_found_again_as_it_was_left() {
    let board = Board::without_library();
    board.call("create_demonstration", json!({}));
    let session = uid(&board.call("list_sessions", json!({}))[0]);
    board.call("change_session", json!({ "session": session, "place": "Biblioteca" }));
    founded(&board, json!({}));
    board.call("create_demonstration", json!({}));
    assert_eq!(board.call("session", json!({ "session": session }))["place"], "Biblioteca");
}

#[test]
fn an_example_that_the_user_put_elsewhere_is_only_closed() {
    let board = Board::demonstration();
    let file = board.path("demo.sesiona");
    assert_eq!(board.call("library", json!({}))["in_own_folder"], false);
    assert_eq!(board.call("remove_demonstration", json!({}))["kept"], json!(file));
    assert!(file.exists());
    assert_eq!(board.call("library", json!({})), json!(null));
    board.call("open_library", json!({ "path": file }));
    assert_eq!(board.call("library", json!({}))["demonstration"], true);
}

#[cfg(unix)]
#[test]
fn a_link_in_the_own_folder_does_not_lead_to_the_removal_of_what_lies_elsewhere() {
    let board = Board::demonstration();
    let file = board.path("demo.sesiona");
    board.call("create_library", json!({
        "path": board.path("otra.sesiona"), "institution": "X", "short_name": null, "body": "Junta", "code": "J",
    }));
    let link = board.path("data/demostracion.sesiona");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    board.call("create_demonstration", json!({}));
    assert_eq!(board.call("remove_demonstration", json!({}))["kept"], json!(link));
    assert!(file.exists());
}

#[test]
fn what_is_no_example_is_never_removed() {
    let board = Board::new();
    board.refused("remove_demonstration", json!({}), "not_a_demonstration");
    assert!(board.path("junta.sesiona").exists());
    assert_eq!(board.call("library", json!({}))["demonstration"], false);
}

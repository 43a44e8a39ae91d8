//! A secretary keeps sessions.

use serde_json::{Value, json};

use crate::board::{Board, uid};

#[test]
fn a_new_session_has_its_name_and_the_fixed_agenda() {
    let board = Board::new();
    let session = board.session();
    let row = board.call("session", json!({ "session": session }));
    assert_eq!(row["title"], "Décima Segunda Sesión Ordinaria 2023");
    let agenda = board.agenda(&session);
    assert_eq!(agenda.first().unwrap(), "1 Pase de lista y declaratoria de quórum.");
    assert_eq!(agenda.last().unwrap(), "6 Clausura.");
}

#[test]
fn the_next_number_of_the_kind_and_year_is_proposed() {
    let board = Board::new();
    board.session();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let ordinary = board.call("propose_session", json!({ "body": body, "kind": "ordinaria" }));
    assert_eq!((&ordinary["number"], &ordinary["year"]), (&json!(13), &json!(2023)));
    assert_eq!((&ordinary["time"], &ordinary["place"]), (&json!("17:00"), &json!("Sala de juntas")));
    assert_eq!(ordinary["previous"]["title"], "Décima Segunda Sesión Ordinaria 2023");
    let special = board.call("propose_session", json!({ "body": body, "kind": "extraordinaria" }));
    assert_eq!((&special["number"], &special["year"]), (&json!(1), &json!(2023)));
    assert_eq!(special["previous"], json!(null));
}

#[test]
fn a_session_of_january_that_is_prepared_in_december_is_the_first_of_its_year() {
    let board = Board::new();
    board.session();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let asked = json!({ "body": body, "kind": "ordinaria", "date": "2024-01-25" });
    let proposed = board.call("propose_session", asked);
    assert_eq!((&proposed["number"], &proposed["year"]), (&json!(1), &json!(2024)));
    board.refused(
        "propose_session",
        json!({ "body": body, "kind": "ordinaria", "date": "2024-13-25" }),
        "bad_date",
    );
}

/// A session after that of the board, whose agenda begins as asked.
fn next(board: &Board, start: serde_json::Value) -> String {
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let session = json!({
        "body": body, "kind": "ordinaria", "number": 1, "year": 2024, "date": "2024-01-25", "start": start,
    });
    uid(&board.call("create_session", session))
}

#[test]
fn a_session_takes_over_what_every_session_has_and_approves_the_minutes_of_the_last() {
    let board = Board::new();
    let session = board.session();
    let items = board.call("agenda", json!({ "session": session }))["items"].clone();
    let [agenda_item, follow_up] = [&items[1], &items[3]].map(|item| item["uid"].clone());
    let own = json!({ "item": follow_up, "title": "Seguimiento de acuerdos.", "minutes": 20, "presenter": "Secretaría" });
    board.call("change_agenda_item", own);
    let matter =
        json!({ "session": session, "title": "Presentación de avances", "after": follow_up, "inside": null });
    let matter = uid(&board.call("add_agenda_item", matter)["row"]);
    board.call(
        "add_agenda_item",
        json!({ "session": session, "title": "Obras", "after": null, "inside": matter }),
    );
    board.call(
        "add_agenda_item",
        json!({ "session": session, "title": "De aquel día", "after": null, "inside": agenda_item }),
    );
    let following = next(&board, json!({ "from": "session", "session": session }));
    assert_eq!(
        board.agenda(&following),
        [
            "1 Pase de lista y declaratoria de quórum.",
            "2 Dispensa de la lectura y, en su caso, aprobación del orden del día.",
            "3 Dispensa de la lectura y, en su caso, aprobación del acta de la Décima Segunda Sesión Ordinaria 2023.",
            "4 Seguimiento de acuerdos.",
            "5 Asuntos generales.",
            "6 Clausura.",
        ]
    );
    let taken = board.call("agenda", json!({ "session": following }))["items"][3].clone();
    assert_eq!((&taken["minutes"], &taken["presenter"]), (&json!(20), &json!("Secretaría")));
    board.call("undo", json!({}));
    board.refused("session", json!({ "session": following }), "not_found");
}

#[test]
fn an_agenda_begins_with_nothing_when_that_is_asked_for_and_with_no_unknown_session() {
    let board = Board::new();
    board.session();
    assert!(board.agenda(&next(&board, json!({ "from": "empty" }))).is_empty());
    let before = board.call("list_sessions", json!({})).as_array().unwrap().len();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let unknown = json!({ "from": "session", "session": "01890000-0000-7000-8000-000000000000" });
    board.refused(
        "create_session",
        json!({ "body": body, "kind": "ordinaria", "start": unknown }),
        "not_found",
    );
    assert_eq!(board.call("list_sessions", json!({})).as_array().unwrap().len(), before);
}

#[test]
fn an_agenda_is_kept_as_a_template_and_used_again() {
    let board = Board::new();
    let session = board.session();
    let item = board.add(&session, "Informe trimestral");
    board.call(
        "add_agenda_item",
        json!({ "session": session, "title": "Obras", "after": null, "inside": item }),
    );
    board.refused("save_template", json!({ "session": session, "name": "  " }), "blank");
    let template = board.call("save_template", json!({ "session": session, "name": "Trimestral" }));
    assert_eq!(template["titles"].as_array().unwrap().len(), 8);
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let kinds = |kind: &str| {
        let proposed = board.call("propose_session", json!({ "body": body, "kind": kind }));
        proposed["templates"].as_array().unwrap().len()
    };
    assert_eq!((kinds("ordinaria"), kinds("extraordinaria")), (1, 0));
    let template = template["uid"].clone();
    let following = next(&board, json!({ "from": "template", "template": template }));
    let agenda = board.agenda(&following);
    assert_eq!(agenda[6..], ["7 Informe trimestral", "7.1 Obras"]);
    board.call("use_template", json!({ "session": following, "template": template }));
    assert_eq!(board.agenda(&following).len(), 16);
    board.call("undo", json!({}));
    assert_eq!(board.agenda(&following), agenda);
    let renamed = board.call("rename_template", json!({ "template": template, "name": "Cada tres meses" }));
    assert_eq!(renamed["name"], "Cada tres meses");
    board.call("delete_template", json!({ "template": template }));
    assert_eq!(board.call("list_templates", json!({ "body": body })), json!([]));
    assert_eq!(board.agenda(&following), agenda);
    board.call("undo", json!({}));
    assert_eq!(board.call("list_templates", json!({ "body": body }))[0]["name"], "Cada tres meses");
}

#[test]
fn templates_of_a_body_have_names_of_their_own() {
    let board = Board::new();
    let session = board.session();
    let save = |name: &str| json!({ "session": session, "name": name });
    board.call("save_template", save("Trimestral"));
    let refused = board.refused("save_template", save(" TRIMESTRAL. "), "template_exists");
    assert_eq!(refused.data["name"], "Trimestral");
    let other = uid(&board.call("save_template", save("Anual")));
    let rename = |name: &str| json!({ "template": other, "name": name });
    board.refused("rename_template", rename("trimestral"), "template_exists");
    assert_eq!(board.call("rename_template", rename("ANUAL"))["name"], "ANUAL");
    let consejo = uid(&board.of_another_body());
    board.call("save_template", json!({ "session": consejo, "name": "Trimestral" }));
}

#[test]
fn a_session_begins_with_nothing_of_another_body() {
    let board = Board::new();
    let session = board.session();
    let consejo = uid(&board.of_another_body());
    let template = uid(&board.call("save_template", json!({ "session": consejo, "name": "Del consejo" })));
    let body = board.call("session", json!({ "session": session }))["body"]["uid"].clone();
    for start in [
        json!({ "from": "session", "session": consejo }),
        json!({ "from": "template", "template": template }),
    ] {
        let session = json!({ "body": body, "kind": "ordinaria", "start": start });
        board.refused("create_session", session, "of_another_body");
    }
    board.refused("use_template", json!({ "session": session, "template": template }), "of_another_body");
    let nobody = json!({ "body": "01890000-0000-7000-8000-000000000000" });
    board.refused("list_templates", nobody, "not_found");
}

#[test]
fn a_number_is_given_to_one_session_of_its_kind_and_year() {
    let board = Board::new();
    let session = board.session();
    let body = board.call("session", json!({ "session": session }))["body"]["uid"].clone();
    let new = |kind: &str, number: Option<u32>, year: u32| json!({ "body": body, "kind": kind, "number": number, "year": year });
    let refused = board.refused("create_session", new("ordinaria", Some(12), 2023), "session_exists");
    assert_eq!(refused.data["session"], json!(session));
    assert!(refused.message.contains("Décima Segunda Sesión Ordinaria 2023"), "{refused:?}");
    board.call("create_session", new("extraordinaria", Some(12), 2023));
    board.call("create_session", new("ordinaria", None, 2023));
    board.call("create_session", new("ordinaria", None, 2023));
    let next = uid(&board.call("create_session", new("ordinaria", Some(12), 2024)));
    let change = |year: u32| json!({ "session": next, "year": year });
    board.refused("change_session", change(2023), "session_exists");
    board.call("change_session", change(2025));
    let consejo = board.of_another_body();
    let change = json!({ "session": consejo["uid"], "number": 12 });
    assert_eq!(board.call("change_session", change)["number"], 12);
}

#[test]
fn a_changed_number_changes_the_name() {
    let board = Board::new();
    let session = board.session();
    let row = board.call("change_session", json!({ "session": session, "number": 21, "place": null }));
    assert_eq!(row["title"], "Vigésima Primera Sesión Ordinaria 2023");
    assert_eq!(row["place"], json!(null));
    assert_eq!(row["time"], "17:00");
}

#[test]
fn a_name_follows_the_number_whatever_language_the_screen_speaks() {
    let board = Board::new();
    let session = board.session();
    board.call("change_preferences", json!({ "language": "en" }));
    let row = board.call("change_session", json!({ "session": session, "number": 21 }));
    assert_eq!(row["title"], "Vigésima Primera Sesión Ordinaria 2023");
    let body = row["body"]["uid"].clone();
    let made =
        board.call("create_session", json!({ "body": body, "kind": "urgente", "number": 1, "year": 2024 }));
    board.call("change_preferences", json!({ "language": "es" }));
    let before = made["title"].clone();
    let after = board.call("change_session", json!({ "session": made["uid"], "number": 2 }))["title"].clone();
    assert_ne!(before, after);
    assert!(after.as_str().unwrap().contains("Session"), "{after}");
}

#[test]
fn a_deleted_session_comes_back_with_its_agenda() {
    let board = Board::new();
    let session = board.session();
    let item = board.add(&session, "Presentación de avances");
    board.call("delete_session", json!({ "session": session }));
    assert_eq!(board.call("list_sessions", json!({})), json!([]));
    board.refused("session", json!({ "session": session }), "not_found");
    board.call("undo", json!({}));
    assert_eq!(uid(&board.call("list_sessions", json!({}))[0]), session);
    assert_eq!(board.call("agenda_item", json!({ "item": item }))["row"]["number"], "7");
}

#[test]
fn what_is_not_a_date_or_a_time_is_refused_and_nothing_changes() {
    let board = Board::new();
    let session = board.session();
    let before = board.call("session", json!({ "session": session }));
    board.refused("change_session", json!({ "session": session, "date": "2023-02-30" }), "bad_date");
    board.refused("change_session", json!({ "session": session, "time": "25:00" }), "bad_time");
    board.refused("change_session", json!({ "session": session, "kind": "secreta" }), "bad_argument");
    assert_eq!(board.call("session", json!({ "session": session })), before);
}

#[test]
fn a_session_has_a_number_that_counts() {
    let board = Board::new();
    let session = board.session();
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    for number in [0u32, 10_000, u32::MAX] {
        let new = json!({ "body": body, "kind": "ordinaria", "number": number, "year": 2024 });
        board.refused("create_session", new, "out_of_range");
        board.refused("change_session", json!({ "session": session, "number": number }), "out_of_range");
    }
    board.refused("save_template", json!({ "session": session, "name": "\u{200b}\u{2060}" }), "blank");
}

#[test]
fn a_session_has_an_hour_by_which_it_is_meant_to_be_over() {
    let board = Board::new();
    let session = board.session();
    let now = || board.call("session", json!({ "session": session }))["planned_end"].clone();
    assert_eq!(now(), Value::Null);
    let change = |end: Value| json!({ "session": session, "planned_end": end });
    board.call("change_session", change(json!("19:30")));
    assert_eq!(now(), "19:30");
    board.refused("change_session", change(json!("17:00")), "ends_at_start");
    board.refused("change_session", change(json!("tarde")), "bad_time");
    board.refused("change_session", json!({ "session": session, "time": "19:30" }), "ends_at_start");
    assert_eq!(now(), "19:30");
    let body = board.call("library", json!({}))["bodies"][0]["uid"].clone();
    let proposed = board.call("propose_session", json!({ "body": body, "kind": "ordinaria" }));
    assert_eq!(proposed["planned_end"], "19:30");
    // A session may go on past midnight.
    board.call("change_session", change(json!("01:00")));
    board.call("change_session", change(Value::Null));
    assert_eq!(now(), Value::Null);
}

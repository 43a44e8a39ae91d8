//! Real documents, which the project does not carry: `SESIONA_SAMPLES` names their folder.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::board::{Board, assert_clean_pdf, assert_no_word_lost, pdf_pages, text, uid};

const PACKET: &str = "001_5c6919d06b26a349.txt";

/// The folder of the samples; says so when there is none.
fn samples() -> Option<PathBuf> {
    let folder = std::env::var_os("SESIONA_SAMPLES").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("skipped: SESIONA_SAMPLES names no folder of real documents");
    }
    folder
}

fn import(board: &Board, path: &std::path::Path) -> (Value, Value) {
    let understood = board.call("read_agenda_file", json!({ "path": path }));
    let argument = json!({ "understood": understood, "source": { "path": path } });
    let session = board.call("import_agenda", argument)[0].clone();
    (understood, session)
}

#[test]
fn the_packet_is_understood() {
    let Some(folder) = samples() else { return };
    let board = Board::new();
    let (understood, session) = import(&board, &folder.join(PACKET));
    let facts = &understood["session"];
    assert_eq!(
        (&facts["number"], &facts["kind"], &facts["year"], &facts["date"]),
        (&json!(12), &json!("ordinaria"), &json!(2023), &json!("2023-12-14"))
    );
    let items: Vec<(String, String)> = understood["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (text(&item["number"]), text(&item["title"])))
        .collect();
    let source = std::fs::read_to_string(folder.join(PACKET)).unwrap();
    let agenda: Vec<(String, String)> = source
        .lines()
        .skip_while(|line| *line != "ORDEN DEL DÍA")
        .skip(2)
        .take_while(|line| !line.is_empty())
        .map(|line| {
            let (number, title) = line.trim_start_matches([' ', '-']).split_once(". ").unwrap();
            (number.to_owned(), title.to_owned())
        })
        .collect();
    assert_eq!(agenda.len(), 11);
    assert_eq!(items, agenda);
    let made: Vec<String> = agenda.iter().map(|(number, title)| format!("{number} {title}")).collect();
    assert_eq!(board.agenda(&uid(&session)), made);
}

#[test]
fn its_agreements_have_their_parts_and_states() {
    let Some(folder) = samples() else { return };
    let board = Board::new();
    let (understood, _) = import(&board, &folder.join(PACKET));
    let agreements = understood["agreements"].as_array().unwrap();
    let codes: Vec<String> = agreements.iter().map(|agreement| text(&agreement["code"])).collect();
    assert_eq!(codes, ["JD-VIII-2", "JD-XI-1", "JD-XI-2"]);
    let letters = |list: &Value, field: &str| -> Vec<Value> {
        list.as_array().unwrap().iter().map(|entry| entry[field].clone()).collect()
    };
    assert_eq!(letters(&agreements[0]["parts"], "letter"), [json!("a"), json!("b")]);
    assert_eq!(letters(&agreements[0]["status"], "part"), [json!("a"), json!("b")]);
    assert!(text(&agreements[0]["status"][1]["text"]).contains("punto 5"));
    assert_eq!(letters(&agreements[1]["status"], "part"), [Value::Null]);
    let kept = board.call("list_agreements", json!({}));
    let states: Vec<(String, Vec<Value>)> = codes
        .iter()
        .map(|code| {
            let row = kept.as_array().unwrap().iter().find(|row| row["code"] == json!(code)).unwrap();
            (text(&row["state"]), letters(&row["parts"], "state"))
        })
        .collect();
    let both = vec![json!("en_proceso"), json!("en_proceso")];
    assert_eq!(kept.as_array().unwrap().len(), 3);
    assert_eq!(
        states,
        [("en_proceso".to_owned(), both), ("cumplido".to_owned(), vec![]), ("cumplido".to_owned(), vec![])]
    );
}

#[test]
fn its_packet_has_every_word_and_real_page_numbers() {
    let Some(folder) = samples() else { return };
    let board = Board::without_library();
    let understood = board.call("read_agenda_file", json!({ "path": folder.join(PACKET) }));
    board.call(
        "create_library_for_agenda",
        json!({ "path": board.path("own.sesiona"), "understood": understood }),
    );
    let (_, session) = import(&board, &folder.join(PACKET));
    let session = uid(&session);
    let preview = board.call("preview_paper", json!({ "paper_kind": "packet", "session": session }));
    let path = board.export("packet", &session, "packet.pdf");
    assert_clean_pdf(&path);
    let pages = pdf_pages(&path);
    let source = std::fs::read_to_string(folder.join(PACKET)).unwrap();
    assert_no_word_lost(&visible(&source), &pages.join("\n"));

    let agenda_page = pages.iter().position(|page| page.to_uppercase().contains("ORDEN DEL DÍA")).unwrap();
    for section in preview["sections"].as_array().unwrap().iter().filter(|section| section["kind"] == "item")
    {
        let page = section["first_page"].as_u64().unwrap();
        let number = text(&section["number"]);
        let leader = pages[agenda_page..]
            .iter()
            .flat_map(|page| page.lines())
            .skip_while(|line| !line.trim_start().starts_with(&format!("{number}.")))
            .find_map(|line| line.split_whitespace().last().filter(|_| is_led(line)).map(str::to_owned));
        assert_eq!(leader, Some(page.to_string()), "item {number}");
        let start: String = text(&section["title"]).split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        let on_page = pages[page as usize - 1].split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(on_page.contains(&start), "«{start}» is not on page {page}");
    }
}

#[test]
fn notes_that_have_no_agenda_lose_nothing() {
    let Some(folder) = samples() else { return };
    let board = Board::new();
    for name in [
        "000_ed7738e0f6c12b22.txt",
        "002_c7c4a402f81dcb97.txt",
        "003_886db1b08068e539.txt",
        "004_4a059098cdf0f52b.txt",
    ] {
        let understood = board.call("read_agenda_file", json!({ "path": folder.join(name) }));
        let source = std::fs::read_to_string(folder.join(name)).unwrap();
        assert_no_word_lost(&visible(&source), &understood.to_string().replace("\\n", " "));
    }
}

/// Whether a line has the dots that lead to a page number.
fn is_led(line: &str) -> bool {
    line.contains("..") || line.contains(". .")
}

/// The text without what marks it up: tags of table cells, link targets that lead nowhere.
fn visible(source: &str) -> String {
    source.replace("<p>", " ").replace("</p>", " ")
}

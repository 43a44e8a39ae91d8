//! Finding records by the words in them.

use proptest::prelude::*;

use super::board::{BEGINNING, Board, Desk, agreement, at, days_later, note};
use crate::migrate::MIGRATIONS;
use crate::records::{self, Kind, agenda_item, agreement as of_agreement, session as of_session};
use crate::{Database, FoundRow};

const KINDS: [Kind; 6] =
    [Kind::Session, Kind::AgendaItem, Kind::Agreement, Kind::Person, Kind::Attachment, Kind::Note];

impl Board {
    fn finds(&self, text: &str) -> Vec<FoundRow> {
        self.library.search(text, &KINDS, 100).unwrap()
    }

    fn titles_found(&self, text: &str) -> Vec<String> {
        self.finds(text).into_iter().map(|found| found.title.text).collect()
    }

    /// The index is what one made afresh from the tables would be.
    pub(super) fn is_indexed(&self) {
        let rows = |sql: &str| -> Vec<(i64, String)> {
            self.library
                .all(sql, [], |row| {
                    let texts: [Option<String>; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
                    Ok((row.get(0)?, format!("{texts:?}")))
                })
                .unwrap()
        };
        let indexed = rows("select rowid, title, text, aside from search_index order by rowid");
        assert_eq!(indexed, rows("select id, title, text, aside from findable_words order by id"), "index");
        // That the words lead to these rows and to no other, SQLite compares itself.
        self.library
            .connection
            .execute_batch("insert into search_index (search_index) values ('integrity-check')")
            .unwrap();
    }
}

/// A session with an annex, a note and an agreement, all with words of their own.
fn board() -> Board {
    let mut board = Board::new();
    let (session, informe) = (board.session(), board.item("Informe"));
    board.does("fill", |changes| {
        changes.set(session, of_session::title("Décima Segunda Sesión Ordinaria 2023".to_owned()))?;
        changes.set(session, of_session::place(Some("Sala de juntas".to_owned())))?;
        let content = serde_json::json!({"type": "doc", "content": [
            {"type": "paragraph", "content": [
                {"type": "text", "text": "Recu"},
                {"type": "text", "text": "peración", "marks": [{"type": "bold"}]},
                {"type": "hardBreak"},
                {"type": "text", "text": "del ejercicio"}]},
            {"type": "table", "content": [{"type": "tableRow", "content": [
                {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Ingresos"}]}]},
                {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "del año"}]}]}]}]}]});
        changes.set(informe, agenda_item::content(Some(content.to_string())))?;
        changes.set(informe, agenda_item::presenter(Some("Íñigo Peña".to_owned())))?;
        changes.create(records::Note { source: Some("El Correo".to_owned()), ..note(informe, "Nota de prensa") })?;
        let digest = changes.put_blob(b"bytes")?;
        changes.create(records::Attachment {
            session,
            agenda_item: Some(informe),
            order_key: "a".to_owned(),
            digest,
            size: 5,
            media_type: "application/pdf".to_owned(),
            name: "estados_financieros.pdf".to_owned(),
            title: Some("Balance".to_owned()),
        })?;
        let body = changes.bodies()?[0].id;
        let agreed = changes.create(records::Agreement {
            code: "JD-XI-2".to_owned(),
            origin_item: Some(informe),
            ..agreement(body, 11, 2)
        })?;
        let part = changes.create(records::AgreementPart {
            agreement: agreed,
            letter: "a".to_owned(),
            text: "Conciliar los movimientos bancarios".to_owned(),
            order_key: "a".to_owned(),
        })?;
        changes.create(records::Report {
            agreement: agreed,
            part: Some(part),
            session: Some(session),
            state: "en_proceso".to_owned(),
            narrative: Some("Se pidieron aclaraciones".to_owned()),
            reported_on: None,
            item: None,
        })?;
        changes.create(records::Responsibility {
            agreement: agreed,
            person: None,
            name: "Tesorería".to_owned(),
            order_key: "a".to_owned(),
        })
    });
    board.does("person", |changes| {
        changes.create(records::Person {
            full_name: "Ana Núñez".to_owned(),
            title: Some("Lic.".to_owned()),
            demonstration: false,
            email: None,
        })
    });
    board
}

#[test]
fn capitals_and_accents_do_not_matter_but_the_enye_does() {
    let board = board();
    let session = ["Décima Segunda Sesión Ordinaria 2023"];
    for text in ["sesion", "SESIÓN", "sesio\u{301}n", "decima sesion", "ses"] {
        assert_eq!(board.titles_found(text), session, "{text}");
    }
    assert_eq!(board.titles_found("año"), ["Informe"]);
    assert_eq!(board.titles_found("AN\u{303}O"), ["Informe"]);
    assert!(
        board.titles_found("ano").is_empty()
            && board.titles_found("an").iter().all(|title| title == "Ana Núñez")
    );
    assert_eq!(board.titles_found("nuñez"), ["Ana Núñez"]);
    assert!(board.titles_found("nunez").is_empty());
}

#[test]
fn a_code_is_found_however_it_is_typed() {
    let board = board();
    for text in ["JD-XI-2", "jd xi 2", "jd-11-2", "JD 11", "xi 2"] {
        assert_eq!(board.titles_found(text), ["JD-XI-2"], "{text}");
    }
    assert!(board.titles_found("jd xii 2").is_empty());
}

#[test]
fn a_session_is_found_by_its_number_and_its_place() {
    let board = board();
    for text in ["12", "XII", "12 2023", "juntas"] {
        assert_eq!(board.titles_found(text), ["Décima Segunda Sesión Ordinaria 2023"], "{text}");
    }
}

#[test]
fn records_are_found_by_what_belongs_to_them_and_lead_there() {
    let board = board();
    let session = board.library.sessions().unwrap().remove(0).uid;
    let item = board.library.uid(board.item("Informe")).unwrap();
    for (text, kind, title) in [
        ("recuperación", Kind::AgendaItem, "Informe"),
        ("ejercicio", Kind::AgendaItem, "Informe"),
        ("íñigo", Kind::AgendaItem, "Informe"),
        ("prensa", Kind::Note, "Nota de prensa"),
        ("correo", Kind::Note, "Nota de prensa"),
        ("balance", Kind::Attachment, "Balance"),
        ("estados", Kind::Attachment, "Balance"),
        ("conciliar", Kind::Agreement, "JD-XI-2"),
        ("aclaraciones", Kind::Agreement, "JD-XI-2"),
        ("tesoreria", Kind::Agreement, "JD-XI-2"),
    ] {
        let found = board.finds(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!((found[0].kind, found[0].title.text.as_str()), (kind, title), "{text}");
        assert_eq!(found[0].session_uid.as_ref(), Some(&session), "{text}");
        assert_eq!(found[0].item_uid.as_ref(), Some(&item), "{text}");
    }
    // Cells are apart from each other, and from what stands above them.
    assert!(
        board.titles_found("ejercicioingresos").is_empty() && board.titles_found("ingresosdel").is_empty()
    );
    assert_eq!((board.finds("lic")[0].kind, board.finds("lic")[0].session_uid.clone()), (Kind::Person, None));
}

#[test]
fn what_was_found_is_marked() {
    let board = board();
    let found = board.finds("ingre").remove(0);
    assert_eq!(found.text.text, "Recuperación del ejercicio Ingresos del año");
    assert_eq!((found.text.marks, found.title.marks), (vec![[27, 35]], vec![]));
    assert_eq!(
        board.finds("peña")[0].aside,
        crate::Marked { text: "Íñigo Peña".to_owned(), marks: vec![[6, 10]] }
    );
    assert_eq!(board.finds("jd xi 2")[0].title.marks, [[0, 2], [3, 5], [6, 7]]);
}

#[test]
fn whatever_is_typed_is_words() {
    let board = board();
    for text in [
        "",
        " ",
        "\"",
        "\"\"\"",
        "*",
        "sesion*",
        "NEAR",
        "NEAR(a b, 2)",
        "a NEAR b",
        "(",
        "((",
        ")",
        "a OR",
        "AND",
        "NOT",
        "title:",
        "title : x",
        "{title text}: a",
        "-title",
        "^a",
        "a + b",
        "'; drop table session",
        "\\",
        "😀",
        "👩‍👩‍👧 sesion",
        "\0",
        "a\0b",
        "\u{1}\u{2}",
        "½",
        "ⅩⅡ",
        "ß",
        "İ",
        "한국어",
        "العربية",
        "\u{301}",
        "n\u{303}\u{303}",
        "\u{F0F1}",
        "%",
        "_",
    ] {
        board.finds(text);
    }
    for text in ["\"", "a", "a ", "(", "😀", "ñ", "NEAR(", "é\u{301}", "* "] {
        board.finds(&text.repeat(10_000));
    }
    assert_eq!(board.titles_found("\"sesion\" (ordinaria)*").len(), 1);
    assert_eq!(board.titles_found("👩‍👩‍👧 sesion").len(), 1);
}

proptest! {
    #[test]
    fn no_text_is_refused(text in "\\PC{0,40}", operators in "[\"*()^:+{}' A-Zñá-]{0,40}") {
        let board = Board::new();
        board.finds(&text);
        board.finds(&operators);
    }
}

#[test]
fn each_kind_has_its_best_and_only_the_kinds_asked_for_come() {
    let mut board = board();
    board.does("more", |changes| {
        let session = changes.sessions()?[0].id;
        for n in 0..5 {
            changes.create(super::board::item(session, None, "z", &format!("Sesión de trabajo {n}")))?;
        }
        Ok(())
    });
    let found = board.library.search("sesion", &KINDS, 2).unwrap();
    let count = |kind| found.iter().filter(|found| found.kind == kind).count();
    assert_eq!((count(Kind::Session), count(Kind::AgendaItem), found.len()), (1, 2, 3));
    // Of what fits as well, the newest.
    let newest: Vec<&str> = found
        .iter()
        .filter(|found| found.kind == Kind::AgendaItem)
        .map(|found| found.title.text.as_str())
        .collect();
    assert_eq!(newest, ["Sesión de trabajo 4", "Sesión de trabajo 3"]);
    let only = board.library.search("sesion", &[Kind::Session], 2).unwrap();
    assert_eq!(only.len(), 1);
    assert!(board.library.search("sesion", &[], 2).unwrap().is_empty());
}

#[test]
fn a_whole_word_comes_before_a_longer_one() {
    let mut board = Board::new();
    board.rename("Lista", "Acta");
    board.rename("Informe", "Actas");
    board.rename("Clausura", "Actas");
    assert_eq!(board.titles_found("acta")[0], "Acta");
}

#[test]
fn what_goes_is_found_no_more_and_comes_back_with_undo() {
    let mut board = board();
    board.removes("Informe");
    assert!(board.titles_found("ingresos").is_empty() && board.titles_found("balance").is_empty());
    assert_eq!(board.titles_found("conciliar"), ["JD-XI-2"]);
    board.undo().unwrap();
    assert_eq!(board.titles_found("ingresos"), ["Informe"]);
    let agreed = board.library.agreements().unwrap().remove(0).id;
    board.does("rename", |changes| changes.set(agreed, of_agreement::code("JD-XX-9".to_owned())));
    assert!(board.titles_found("jd xi 2").is_empty());
    assert_eq!(board.titles_found("jd xx conciliar"), ["JD-XX-9"]);
    let report = board.library.all("select id from report", [], |row| row.get(0)).unwrap()[0];
    board.does("delete", |changes| changes.delete(report));
    assert!(board.titles_found("aclaraciones").is_empty());
    board.is_indexed();
}

#[test]
fn records_are_told_by_their_uids_as_long_as_they_are_there() {
    let mut board = board();
    let item = board.library.uid(board.item("Informe")).unwrap();
    let session = board.library.sessions().unwrap().remove(0).uid;
    let body = board.library.bodies().unwrap().remove(0).uid;
    let asked = [item.clone(), "x".to_owned(), body, session.clone()];
    let known = board.library.known(&asked).unwrap();
    assert_eq!(
        known.iter().map(|row| row.uid.as_str()).collect::<Vec<_>>(),
        [item.as_str(), session.as_str()]
    );
    assert_eq!((known[0].session_uid.as_ref(), known[0].aside.text.as_str()), (Some(&session), "Íñigo Peña"));
    board.removes("Informe");
    assert_eq!(board.library.known(&asked).unwrap().len(), 1);
}

#[test]
fn a_library_from_before_the_search_is_indexed_when_it_is_opened() {
    let desk = Desk::new();
    let path = desk.path("junta.sesiona");
    let before = MIGRATIONS.iter().position(|step| step.contains("search_index")).unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    crate::migrate::migrate(&connection, &MIGRATIONS[..before]).unwrap();
    connection.execute("insert into local_state values ('institution', 'x')", []).unwrap();
    drop(connection);
    let older = Database::open_with(&path, &desk.options(at(BEGINNING)), &MIGRATIONS[..before]);
    let mut board = Board::of(older.unwrap()).founded();
    board.rename("Informe", "Informe del año");
    drop(board);
    // One that is only read is indexed in a copy.
    let reader = Board::of(Database::open_read_only(&path).unwrap());
    assert_eq!(reader.titles_found("año"), ["Informe del año"]);
    drop(reader);
    let board = Board::of(Database::open(&path, &desk.options(days_later(1))).unwrap());
    assert_eq!(board.titles_found("año"), ["Informe del año"]);
    board.is_indexed();
    drop(board);
    let reader = Board::of(Database::open_read_only(&path).unwrap());
    assert_eq!(reader.titles_found("año"), ["Informe del año"]);
}

#[test]
fn one_record_is_indexed_without_reading_the_others() {
    let board = Board::new();
    let plan = board
        .library
        .all("explain query plan select * from findable_words where id = 1", [], |row| {
            row.get::<_, String>("detail")
        })
        .unwrap();
    // What is read from end to end is only what was found of the one record.
    let found_of_it = ["SCAN n VIRTUAL", "SCAN (subquery", "SCAN c", "SCAN findable"];
    let whole: Vec<&String> = plan
        .iter()
        .filter(|step| step.starts_with("SCAN") && !found_of_it.iter().any(|known| step.starts_with(known)))
        .collect();
    assert!(whole.is_empty(), "{plan:#?}");
}

//! One machine: what is logged, taken back, and refused.

use super::board::{BEGINNING, Board, at, body, institution, item, note, session};
use crate::records::{self, Kind, agenda_item};
use crate::{Error, Finding, Operation, Role};

#[test]
fn a_change_that_fails_leaves_nothing_behind() {
    let mut board = Board::new();
    let before = board.shown();
    let lista = board.item("Lista");
    let failed = board.tries("change", |changes| {
        changes.set(lista, agenda_item::title("Otra".to_owned()))?;
        changes.put_blob(b"bytes")?;
        changes.delete(lista)?;
        Err::<(), _>(Error::EmptyFile)
    });
    assert_eq!(failed, Err(Error::EmptyFile));
    assert_eq!(board.shown(), before);
    assert_eq!(board.library.operations(10).unwrap().len(), 2);
    assert!(!board.library.has_blob(&crate::digest_of(b"bytes")).unwrap());
    board.is_sound();
}

#[test]
fn the_work_reads_its_own_writes() {
    let mut board = Board::new();
    let session = board.session();
    let titles = board.does("add", |changes| {
        let made = changes.create(item(session, None, "d", "Nueva"))?;
        changes.set(made, agenda_item::title("Renombrada".to_owned()))?;
        let session = changes.uid(session)?;
        Ok(changes.agenda_items(&session)?.into_iter().map(|item| item.title).collect::<Vec<_>>())
    });
    assert_eq!(titles, ["Lista", "Informe", "Clausura", "Renombrada"]);
}

#[test]
fn the_answer_tells_which_kinds_changed() {
    let mut board = Board::new();
    let (informe, now) = (board.item("Informe"), board.now());
    let outcome = board
        .library
        .transact(Operation::new("add_note", "Nota"), now, |changes| {
            changes.set(informe, agenda_item::minutes(Some(10)))?;
            changes.create(note(informe, "Nota"))
        })
        .unwrap_or_else(|error: Error| panic!("{error}"));
    assert_eq!(outcome.changed, ["agenda_item", "note"]);
    assert_eq!(outcome.operation.unwrap(), board.library.operations(1).unwrap()[0].op_id);
}

#[test]
fn what_changes_nothing_is_no_operation() {
    let mut board = Board::new();
    let lista = board.item("Lista");
    let now = board.now();
    let outcome = board
        .library
        .transact(Operation::new("change_agenda_item", "Lista"), now, |changes| {
            changes.set(lista, agenda_item::title("Otra".to_owned()))?;
            changes.set(lista, agenda_item::title("Lista".to_owned()))?;
            let made = changes.create(note(lista, "Nota"))?;
            changes.delete(made)
        })
        .unwrap();
    assert_eq!((outcome.changed.len(), outcome.operation), (0, None));
    assert_eq!(board.library.operations(10).unwrap().len(), 2);
    board.is_sound();
}

#[test]
fn nothing_can_be_written_outside_the_journal() {
    let mut board = Board::new();
    let failed = board.tries("fail", |changes| changes.delete(9999));
    assert!(failed.is_err(), "the guards stand again after a failure");
    for sql in [
        "update agenda_item set title = 'x'",
        "delete from session",
        "insert into person (id, full_name, demonstration) values (1, 'x', 0)",
        "delete from change",
        "update operation set head = '{}'",
        "delete from conflict where record = (select max(id) from record) or 1",
    ] {
        let refused = board.library.connection.execute(sql, []);
        let says = refused.map_err(|error| error.to_string());
        assert!(
            sql.starts_with("delete from conflict") && says == Ok(0)
                || says.clone().is_err_and(|text| text.contains("journal")),
            "{sql}: {says:?}"
        );
    }
}

#[test]
fn the_journal_itself_refuses_to_be_rewritten() {
    let board = Board::new();
    crate::guard::open(&board.library.connection).unwrap();
    for sql in [
        "delete from change",
        "update change set value = 'x'",
        "delete from operation",
        "update operation set head = '{}'",
    ] {
        let refused = board.library.connection.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
}

#[test]
fn an_altered_operation_is_found() {
    let board = Board::new();
    let altered = |sql: &str| {
        let copy = Board::new().library;
        crate::guard::open(&copy.connection).unwrap();
        copy.connection
            .execute_batch(
                "drop trigger change_is_final; drop trigger operation_is_final; drop trigger change_is_kept",
            )
            .unwrap();
        copy.connection.execute_batch("pragma foreign_keys = off").unwrap();
        assert!(copy.connection.execute(sql, []).unwrap() > 0, "{sql}");
        copy.check().unwrap()
    };
    for sql in [
        "update change set value = '\"Otra\"' where value = '\"Lista\"'",
        "delete from change where value = '\"Lista\"'",
        "update operation set head = json_set(head, '$.subject', 'otro') where id = 2",
        "update change set replaces = '00' where field = 'title' and value = '\"Lista\"'",
    ] {
        let findings = altered(sql);
        assert!(
            findings.iter().any(|finding| matches!(finding, Finding::OperationAltered { .. })),
            "{sql}: {findings:?}"
        );
    }
    let findings = altered("update operation set head = json_set(head, '$.seq', 7) where id = 2");
    assert!(
        findings.iter().any(|finding| matches!(finding, Finding::ChainBroken { seq: 7, .. })),
        "{findings:?}"
    );
    assert_eq!(board.library.check().unwrap(), []);
}

#[test]
fn a_row_that_the_journal_does_not_know_is_found() {
    let board = Board::new();
    crate::guard::open(&board.library.connection).unwrap();
    board.library.connection.execute("update agenda_item set title = 'x' where title = 'Lista'", []).unwrap();
    let findings = board.library.check().unwrap();
    assert!(
        matches!(findings.as_slice(), [Finding::RecordDiffers { kind, .. }] if kind == "agenda_item"),
        "{findings:?}"
    );
}

#[test]
fn undo_and_redo_go_back_and_forth_by_name() {
    let mut board = Board::new();
    board.rename("Lista", "Pase de lista");
    board.removes("Informe");
    let history = board.library.history().unwrap();
    assert_eq!((history.undo.unwrap().name.as_str(), history.redo), ("delete_agenda_item", None));
    board.undo().unwrap();
    assert_eq!(board.titles(), ["Pase de lista", "Informe", "Clausura"]);
    let history = board.library.history().unwrap();
    assert_eq!(history.undo.unwrap().name, "change_agenda_item");
    assert_eq!(history.redo.unwrap().name, "delete_agenda_item");
    board.undo().unwrap();
    board.redo().unwrap();
    board.redo().unwrap();
    assert_eq!(board.titles(), ["Pase de lista", "Clausura"]);
    assert_eq!(board.redo(), Err(Error::NothingToRedo));
    board.undo().unwrap();
    board.rename("Informe", "Informes");
    assert_eq!(board.redo(), Err(Error::NothingToRedo), "new work ends what could be done again");
    board.is_sound();
}

#[test]
fn a_deleted_item_comes_back_with_all_that_belonged_to_it() {
    let mut board = Board::new();
    let (session, informe) = (board.session(), board.item("Informe"));
    board.does("add", |changes| {
        let inside = changes.create(item(session, Some(informe), "a", "Dentro"))?;
        let deeper = changes.create(item(session, Some(inside), "a", "Más dentro"))?;
        changes.create(note(deeper, "Nota"))?;
        let digest = changes.put_blob(b"bytes")?;
        changes.create(records::Attachment {
            session,
            agenda_item: Some(inside),
            order_key: "a".to_owned(),
            digest,
            size: 5,
            media_type: "text/plain".to_owned(),
            name: "a.txt".to_owned(),
            title: None,
        })
    });
    let before = board.shown();
    board.removes("Informe");
    assert_eq!(board.titles(), ["Lista", "Clausura"]);
    assert_eq!(board.library.sessions().unwrap()[0].attachments, 0);
    board.undo().unwrap();
    assert_eq!(board.shown(), before);
    board.is_sound();
}

#[test]
fn a_reference_to_what_was_deleted_is_empty_until_it_comes_back() {
    let mut board = Board::new();
    let informe = board.item("Informe");
    board.does("agree", |changes| {
        let body = changes.bodies()?[0].id;
        changes
            .create(records::Agreement { origin_item: Some(informe), ..super::board::agreement(body, 12, 1) })
    });
    let origin = |board: &Board| board.library.agreements().unwrap()[0].origin_item_uid.clone();
    assert!(origin(&board).is_some());
    board.removes("Informe");
    assert_eq!(origin(&board), None);
    board.undo().unwrap();
    assert!(origin(&board).is_some());
    board.redo().unwrap();
    assert_eq!(origin(&board), None);
    board.is_sound();
}

#[test]
fn what_was_done_before_the_end_of_undo_stays() {
    let mut board = Board::new();
    board.library.end_undo().unwrap();
    assert_eq!(board.undo(), Err(Error::NothingToUndo));
    board.rename("Lista", "Pase de lista");
    board.undo().unwrap();
    assert_eq!(board.undo(), Err(Error::NothingToUndo));
    board.redo().unwrap();
    assert_eq!(board.titles()[0], "Pase de lista");
}

#[test]
fn two_hundred_steps_can_be_taken_back() {
    let mut board = Board::new();
    for n in 0..210 {
        let title = board.titles().remove(0);
        board.rename(&title, &format!("Lista {n}"));
    }
    for _ in 0..200 {
        board.undo().unwrap();
    }
    assert_eq!(board.titles()[0], "Lista 9");
    assert_eq!(board.undo(), Err(Error::NothingToUndo));
    board.redo().unwrap();
    board.undo().unwrap();
    assert_eq!(board.undo(), Err(Error::NothingToUndo));
}

/// How many long texts the journal keeps.
fn texts(board: &Board) -> i64 {
    board.library.one("select count(*) from log_text", [], |row| row.get(0)).unwrap().unwrap()
}

#[test]
fn a_run_of_autosaves_is_one_step_and_keeps_one_text() {
    let mut board = Board::new();
    board.types("Informe", "antes");
    board.clock += 120_000;
    for n in 0..20 {
        board.types("Informe", &format!("texto {n}"));
    }
    assert_eq!(texts(&board), 2);
    board.undo().unwrap();
    let content = |board: &Board| board.library.agenda_item(&board.items()[1].uid).unwrap().content;
    assert_eq!(content(&board).as_deref(), Some("antes"));
    board.undo().unwrap();
    assert_eq!(content(&board), None);
    board.redo().unwrap();
    board.redo().unwrap();
    assert_eq!(content(&board).as_deref(), Some("texto 19"));
    board.is_sound();
}

#[test]
fn a_run_ends_with_a_pause_with_other_work_and_after_ten_minutes() {
    let steps = |work: &dyn Fn(&mut Board)| {
        let mut board = Board::new();
        board.library.end_undo().unwrap();
        work(&mut board);
        board.is_sound();
        let mut steps = 0;
        while board.undo().is_ok() {
            steps += 1;
        }
        steps
    };
    let typing = |pause: i64, times: i64| {
        move |board: &mut Board| {
            for n in 0..times {
                board.types("Informe", &format!("texto {n}"));
                board.clock += pause - 1000;
            }
        }
    };
    assert_eq!(steps(&typing(1000, 5)), 1);
    assert_eq!(steps(&typing(60_000, 5)), 1);
    assert_eq!(steps(&typing(60_001, 5)), 5);
    assert_eq!(steps(&typing(50_000, 13)), 1, "ten minutes");
    assert_eq!(steps(&typing(50_000, 14)), 2, "more than ten minutes");
    let other_work = |board: &mut Board| {
        board.types("Informe", "uno");
        board.rename("Lista", "Pase de lista");
        board.types("Informe", "dos");
    };
    assert_eq!(steps(&other_work), 3);
    let clock_put_back = |board: &mut Board| {
        board.types("Informe", "uno");
        board.clock -= 10_000;
        board.types("Informe", "dos");
    };
    assert_eq!(steps(&clock_put_back), 2);
}

#[test]
fn a_text_that_something_else_still_names_is_kept() {
    let mut board = Board::new();
    board.types("Lista", "el mismo texto");
    board.clock += 120_000;
    board.types("Informe", "el mismo texto");
    board.types("Informe", "otro texto");
    board.is_sound();
    assert_eq!(
        board.library.agenda_item(&board.items()[0].uid).unwrap().content.as_deref(),
        Some("el mismo texto")
    );
    board.undo().unwrap();
    board.undo().unwrap();
    board.redo().unwrap();
    assert_eq!(
        board.library.agenda_item(&board.items()[0].uid).unwrap().content.as_deref(),
        Some("el mismo texto")
    );
}

#[test]
fn a_setting_is_one_record_however_often_it_is_made() {
    let mut board = Board::new();
    board.does("set", |changes| changes.set_setting("paper", "carta"));
    board.does("set", |changes| changes.set_setting("paper", "a4"));
    assert_eq!(board.library.setting("paper").unwrap().as_deref(), Some("a4"));
    let setting = board.does("find", |changes| changes.one("select id from setting", [], |row| row.get(0)));
    board.does("delete", |changes| changes.delete(setting.unwrap()));
    assert_eq!(board.library.setting("paper").unwrap(), None);
    board.does("set", |changes| changes.set_setting("paper", "oficio"));
    assert_eq!(board.library.setting("paper").unwrap().as_deref(), Some("oficio"));
    for expected in [None, Some("a4"), Some("carta"), None] {
        board.undo().unwrap();
        assert_eq!(board.library.setting("paper").unwrap().as_deref(), expected);
    }
    board.is_sound();
}

#[test]
fn one_operation_belongs_to_one_circle_of_readers() {
    let mut board = Board::new();
    let lista = board.item("Lista");
    let mixed = board.tries("mixed", |changes| {
        changes.set(lista, agenda_item::title("Otra".to_owned()))?;
        changes.create(records::Person {
            full_name: "Ana".to_owned(),
            title: None,
            demonstration: true,
            email: None,
        })
    });
    assert!(matches!(mixed, Err(Error::MixedStreams { .. })), "{mixed:?}");
    let two_bodies = board.tries("two bodies", |changes| {
        let institution = changes.institution()?.ok_or(Error::EmptyFile)?.id;
        changes.create(body(institution))
    });
    let second = two_bodies.unwrap();
    let mixed = board.tries("mixed", |changes| {
        changes.create(session(second, 1))?;
        changes.delete(lista)
    });
    assert!(matches!(mixed, Err(Error::MixedStreams { .. })), "{mixed:?}");
    assert_eq!(board.titles()[0], "Lista");
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let mut board = Board::new();
    let (session, lista) = (board.session(), board.item("Lista"));
    for refused in [
        board.tries("x", |changes| changes.create(item(9999, None, "a", "x")).map(|_| ())),
        board.tries("x", |changes| changes.create(item(lista, None, "a", "x")).map(|_| ())),
        board.tries("x", |changes| changes.create(item(session, Some(session), "a", "x")).map(|_| ())),
        board.tries("x", |changes| changes.set(lista, agenda_item::parent(Some(9999)))),
        board.tries("x", |changes| changes.set(session, agenda_item::title("x".to_owned()))),
        board.tries("x", |changes| changes.delete(9999)),
        board.tries("x", |changes| changes.find(Kind::Session, "x").map(|_| ())),
    ] {
        assert!(matches!(refused, Err(Error::NotFound { .. })), "{refused:?}");
    }
    board.is_sound();
}

#[test]
fn a_role_limits_what_can_be_done() {
    let mut board = Board::new();
    let (lista, now) = (board.item("Lista"), board.now());
    let staff = |name| Operation::new(name, "Lista").by("Beto", Role::Staff);
    let refused = board.library.transact(staff("delete_agenda_item"), now, |changes| changes.delete(lista));
    assert_eq!(
        refused.map(|_| ()),
        Err(Error::NotAllowed { operation: "delete_agenda_item".to_owned(), role: "staff" })
    );
    let allowed: Result<_, Error> =
        board.library.transact(staff("add_note"), now, |changes| changes.create(note(lista, "Nota")));
    assert!(allowed.is_ok());
    let row = board.library.operations(1).unwrap().remove(0);
    assert_eq!((row.name.as_str(), row.actor.as_str(), row.role.as_str()), ("add_note", "Beto", "staff"));
}

#[test]
fn the_list_of_operations_tells_what_was_taken_back() {
    let mut board = Board::new();
    board.rename("Lista", "Pase de lista");
    board.undo().unwrap();
    board.redo().unwrap();
    let rows = board.library.operations(3).unwrap();
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["change_agenda_item"; 3]);
    assert_eq!(rows[1].undoes.as_ref(), Some(&rows[2].op_id));
    assert_eq!(rows[0].redoes.as_ref(), Some(&rows[1].op_id));
    assert_eq!(rows[0].local, "2023-12-14T10:00:05");
    assert_eq!(board.library.saved_at().unwrap().as_deref(), Some("2023-12-14T10:00:05"));
    assert!(rows[0].stream.starts_with("work:"));
}

#[test]
fn the_institution_has_the_uid_that_every_operation_names() {
    let board = Board::new();
    let known = board.library.institution_uid().unwrap();
    assert_eq!(board.library.institution().unwrap().unwrap().uid, known);
    let mut second = Board::new();
    second.does("second", |changes| changes.create(institution()));
    assert_eq!(second.library.institution().unwrap().unwrap().uid, second.library.institution_uid().unwrap());
}

#[test]
fn bytes_that_an_undo_may_ask_for_are_never_collected() {
    let mut board = Board::new();
    let (session, later) = (board.session(), at(BEGINNING + 3 * 86_400_000));
    let attached = board.does("attach", |changes| {
        let digest = changes.put_blob(b"attached")?;
        changes.create(records::Attachment {
            session,
            agenda_item: None,
            order_key: "a".to_owned(),
            digest,
            size: 8,
            media_type: "text/plain".to_owned(),
            name: "a.txt".to_owned(),
            title: None,
        })
    });
    let now = board.now();
    let image = board.library.put_blob(b"image in a text", now).unwrap();
    board.types("Informe", &format!(r#"{{"src":"attachment:{image}"}}"#));
    let stray = board.library.put_blob(b"never shown", now).unwrap();
    let recent = board.library.put_blob(b"just added", later).unwrap();
    board.does("delete", |changes| changes.delete(attached));
    assert_eq!(board.library.collect_garbage(later).unwrap(), 1);
    for (digest, kept) in
        [(crate::digest_of(b"attached"), true), (image, true), (stray, false), (recent, true)]
    {
        assert_eq!(board.library.has_blob(&digest).unwrap(), kept);
    }
    assert_eq!(board.library.put_blob(b"", now), Err(Error::EmptyFile));
    assert!(matches!(board.library.blob("x"), Err(Error::NotFound { kind: "blob", .. })));
}

//! Two machines that work apart.

use super::board::{Board, at, item, note};
use crate::records::agenda_item;
use crate::{Applied, Envelope, Error, Finding};

/// Two machines that know the same.
fn apart() -> (Board, Board) {
    let one = Board::new();
    let mut other = one.elsewhere();
    other.hears(&one);
    assert_eq!(other.shown(), one.shown());
    (one, other)
}

fn meet(one: &mut Board, other: &mut Board) {
    other.hears(one);
    one.hears(other);
    assert_eq!(one.shown(), other.shown());
    one.is_sound();
    other.is_sound();
}

fn reason(field: &str, reason: &str) -> (String, String) {
    (field.to_owned(), reason.to_owned())
}

#[test]
fn two_changes_of_one_field_are_both_kept_until_a_person_decides() {
    let (mut one, mut other) = apart();
    one.rename("Informe", "Informe del director");
    other.clock += 5000;
    other.rename("Informe", "Informe anual");
    meet(&mut one, &mut other);
    assert_eq!(one.titles()[1], "Informe anual", "the newest is shown");
    assert_eq!(one.reasons(), [reason("title", "several_values")]);
    let informe = one.item("Informe anual");
    let values: Vec<_> =
        one.library.writings(informe, "title").unwrap().into_iter().map(|writing| writing.value).collect();
    assert_eq!(values, ["Informe anual", "Informe del director"]);
    assert_eq!(one.undo(), Err(Error::WrittenSince));
    // Even the value that is shown must be chosen.
    one.does("resolve", |changes| changes.resolve(informe, agenda_item::title("Informe anual".to_owned())));
    meet(&mut one, &mut other);
    assert_eq!(other.reasons(), []);
}

#[test]
fn the_same_change_made_twice_is_no_conflict() {
    let (mut one, mut other) = apart();
    one.rename("Informe", "Informes");
    other.rename("Informe", "Informes");
    meet(&mut one, &mut other);
    assert_eq!(one.reasons(), []);
}

#[test]
fn changes_of_different_fields_are_both_there() {
    let (mut one, mut other) = apart();
    one.rename("Informe", "Informes");
    let informe = other.item("Informe");
    other.does("present", |changes| changes.set(informe, agenda_item::presenter(Some("Ana".to_owned()))));
    meet(&mut one, &mut other);
    let shown = one.items().remove(1);
    assert_eq!((shown.title.as_str(), shown.presenter.as_deref()), ("Informes", Some("Ana")));
    assert_eq!(one.reasons(), []);
    one.undo().unwrap();
    meet(&mut one, &mut other);
    assert_eq!(other.items()[1].presenter.as_deref(), Some("Ana"));
}

#[test]
fn a_change_that_a_deletion_did_not_see_brings_the_record_back_whole() {
    let (mut one, mut other) = apart();
    one.types("Informe", "contenido");
    other.hears(&one);
    one.removes("Informe");
    other.rename("Informe", "Informes");
    meet(&mut one, &mut other);
    let back = one.item("Informes");
    assert_eq!(
        one.library.record::<crate::records::AgendaItem>(back).unwrap().content.as_deref(),
        Some("contenido")
    );
    assert_eq!(one.reasons(), [reason("", "changed_and_deleted")]);
    one.does("keep", |changes| changes.keep(back));
    meet(&mut one, &mut other);
    assert_eq!(other.reasons(), []);
    one.undo().unwrap();
    meet(&mut one, &mut other);
    assert_eq!(
        other.reasons(),
        [reason("", "changed_and_deleted")],
        "the decision was taken back, not the record"
    );
    other.removes("Informes");
    meet(&mut one, &mut other);
    assert_eq!(one.titles(), ["Lista", "Clausura"]);
    assert_eq!(one.reasons(), []);
    other.undo().unwrap();
    meet(&mut one, &mut other);
    assert_eq!(one.titles(), ["Lista", "Informes", "Clausura"]);
}

#[test]
fn what_was_deleted_while_something_was_added_to_it_is_kept() {
    let (mut one, mut other) = apart();
    one.removes("Informe");
    let informe = other.item("Informe");
    other.does("add_note", |changes| changes.create(note(informe, "Nota")));
    meet(&mut one, &mut other);
    assert_eq!(one.titles(), ["Lista", "Informe", "Clausura"]);
    assert_eq!(one.reasons(), [reason("", "deleted_but_needed")]);
    // The note goes, and with it the reason to keep the item.
    let uid = one.items()[1].uid.clone();
    let note = one.library.notes_of_item(&uid).unwrap()[0].id;
    one.does("delete_note", |changes| changes.delete(note));
    meet(&mut one, &mut other);
    assert_eq!(one.titles(), ["Lista", "Clausura"]);
    assert_eq!(one.reasons(), []);
}

#[test]
fn a_deleted_session_keeps_what_was_written_in_it_meanwhile() {
    let (mut one, mut other) = apart();
    let session = one.session();
    one.does("delete_session", |changes| changes.delete(session));
    other.rename("Informe", "Informes");
    meet(&mut one, &mut other);
    assert_eq!(one.titles(), ["Informes"]);
    assert_eq!(one.reasons().len(), 2, "the item and its session: {:?}", one.reasons());
}

#[test]
fn a_deletion_on_both_sides_is_a_deletion() {
    let (mut one, mut other) = apart();
    one.removes("Informe");
    other.removes("Informe");
    meet(&mut one, &mut other);
    assert_eq!((one.titles().len(), one.reasons()), (2, vec![]));
    assert_eq!(one.undo(), Err(Error::WrittenSince));
}

#[test]
fn a_child_waits_for_its_parent() {
    let (mut one, mut other) = apart();
    let session = one.session();
    let before = one.library.envelopes().unwrap().len();
    let inside = one.does("add", |changes| changes.create(item(session, None, "d", "Nuevo")));
    one.does("add_note", |changes| changes.create(note(inside, "Nota")));
    let news = one.library.envelopes().unwrap().split_off(before);
    let now = other.now();
    other.library.apply(&news[1..], now).unwrap();
    assert_eq!(other.reasons(), [reason("", "waiting")]);
    assert!(matches!(other.library.check().unwrap().as_slice(), [Finding::OperationsMissing { .. }]));
    other.library.apply(&news[..1], now).unwrap();
    assert_eq!(other.reasons(), []);
    assert_eq!(other.items()[3].notes, 1);
    other.is_sound();
}

#[test]
fn two_moves_that_make_a_ring_leave_the_newest_at_the_top() {
    let (mut one, mut other) = apart();
    let place = |board: &mut Board, what: &str, inside: &str| {
        let (what, inside) = (board.item(what), board.item(inside));
        board.does("move", |changes| changes.set(what, agenda_item::parent(Some(inside))));
    };
    place(&mut one, "Lista", "Informe");
    other.clock += 5000;
    place(&mut other, "Informe", "Lista");
    meet(&mut one, &mut other);
    let parent = |board: &Board, title: &str| {
        board.items().into_iter().find(|item| item.title == title).and_then(|item| item.parent)
    };
    assert_eq!(parent(&one, "Informe"), None);
    assert_eq!(parent(&one, "Lista"), Some(one.item("Informe")));
    assert_eq!(one.reasons(), [reason("parent", "ring")]);
    one.undo().unwrap();
    meet(&mut one, &mut other);
    assert_eq!(parent(&other, "Informe"), Some(other.item("Lista")));
    assert_eq!(other.reasons(), []);
}

#[test]
fn a_setting_made_apart_is_one_setting() {
    let (mut one, mut other) = apart();
    one.does("set", |changes| changes.set_setting("paper", "carta"));
    other.clock += 5000;
    other.does("set", |changes| changes.set_setting("paper", "a4"));
    meet(&mut one, &mut other);
    assert_eq!(one.library.setting("paper").unwrap().as_deref(), Some("a4"));
    assert_eq!(one.reasons(), [reason("value", "several_values")]);
}

#[test]
fn a_long_text_may_come_after_the_operation_that_names_it() {
    let (mut one, mut other) = apart();
    one.types("Informe", "un texto largo");
    let whole = one.library.envelopes().unwrap().pop().unwrap();
    let bare = Envelope { texts: Vec::new(), ..whole.clone() };
    let now = other.now();
    other.library.apply(&[bare], now).unwrap();
    assert!(!other.items()[1].has_content);
    assert!(matches!(other.library.check().unwrap().as_slice(), [Finding::TextMissing { .. }]));
    other.library.apply(&[whole], now).unwrap();
    assert!(other.items()[1].has_content);
    other.is_sound();
}

#[test]
fn what_a_newer_version_writes_is_kept_and_sent_on_word_for_word() {
    use crate::journal::{Line, exact_text, parse_head};
    let (mut one, mut other) = apart();
    let lista = one.library.uid(one.item("Lista")).unwrap();
    let first = one.library.envelopes().unwrap().remove(0);
    let mut head = parse_head(first.text.lines().next().unwrap()).unwrap();
    (head.dev, head.seq, head.prev) = ("another device".to_owned(), 1, None);
    let json = serde_json::to_string(&head).unwrap().replacen('{', "{\"later\":[1, 2],", 1);
    let line = |kind: &str, uid: &str, field: &str, value: &str| Line {
        kind: kind.to_owned(),
        uid: uid.to_owned(),
        field: field.to_owned(),
        replaces: Vec::new(),
        value: value.to_owned(),
    };
    let mut lines = [
        line("agenda_item", &lista, "colour", "{ \"red\": 0.50 }"),
        line("agenda_item", &lista, "decided_by", "@vote/a-vote"),
        line("vote", "a-vote", "", "true"),
        line("vote", "a-vote", "in_favour", "7"),
    ];
    let sent = Envelope { text: exact_text(&json, &mut lines), texts: Vec::new() };
    let now = one.now();
    one.library.apply(std::slice::from_ref(&sent), now).unwrap();
    assert!(one.library.envelopes().unwrap().contains(&sent));
    assert_eq!(one.titles()[0], "Lista");
    meet(&mut one, &mut other);
    one.removes("Lista");
    one.undo().unwrap();
    meet(&mut one, &mut other);
    assert_eq!(other.reasons(), []);
}

#[test]
fn operations_are_taken_in_once() {
    let (mut one, mut other) = apart();
    one.rename("Lista", "Pase de lista");
    let mail = one.library.envelopes().unwrap();
    let now = other.now();
    assert_eq!(other.library.apply(&mail, now).unwrap().value, Applied { new: 1, known: 2 });
    assert_eq!(other.library.apply(&mail, now).unwrap().value, Applied { new: 0, known: 3 });
}

#[test]
fn what_is_not_in_order_is_refused_and_nothing_is_taken() {
    let (mut one, mut other) = apart();
    one.rename("Lista", "Pase de lista");
    let mail = one.library.envelopes().unwrap().pop().unwrap();
    let stranger = Board::new().library.envelopes().unwrap();
    let changed = |from: &str, to: &str| Envelope { text: mail.text.replace(from, to), texts: Vec::new() };
    let cases = [
        (stranger[0].clone(), "other_institution"),
        (changed("\"role\":\"secretary\"", "\"role\":\"director\""), "not_allowed"),
        (changed("\"v\":1", "\"v\":2"), "bad_operation"),
        (changed("\"Pase de lista\"", "Pase de lista"), "bad_operation"),
        (Envelope { text: mail.text.lines().next().unwrap().to_owned(), texts: vec![] }, "bad_operation"),
        (Envelope { text: format!("{}\n", mail.text), texts: vec![] }, "bad_operation"),
        (Envelope { text: String::new(), texts: vec![] }, "bad_operation"),
        (Envelope { texts: vec!["another text".to_owned()], ..mail.clone() }, "bad_operation"),
    ];
    let before = other.shown();
    for (envelope, code) in cases {
        let now = other.now();
        let refused = other.library.apply(&[mail.clone(), envelope.clone()], now).map(|_| ());
        let refused = serde_json::to_value(refused.unwrap_err()).unwrap();
        assert_eq!(refused["code"], code, "{}", envelope.text);
        assert_eq!(other.shown(), before);
    }
}

#[test]
fn a_clock_a_year_ahead_neither_drags_ours_nor_hides_what_comes_after_it() {
    let (mut one, mut other) = apart();
    other.clock += 365 * 86_400_000;
    other.rename("Lista", "Del futuro");
    one.hears(&other);
    one.rename("Del futuro", "De hoy");
    meet(&mut one, &mut other);
    assert_eq!(other.titles()[0], "De hoy");
    assert_eq!(one.reasons(), []);
    let clock = one.library.clock().unwrap();
    assert!(clock < crate::HybridTime::default().tick(at(one.clock + 60_000)));
}

//! What screens and papers ask for.

use super::board::{Board, agreement, item, note, session};
use crate::records::{self, Id, agenda_item};
use crate::{AgreementRow, Changes, Error};

#[test]
fn sessions_come_the_newest_first_with_what_they_hold() {
    let mut board = Board::new();
    board.does("sessions", |changes| {
        let body = changes.bodies()?[0].id;
        changes.create(session(body, 3))?;
        changes.create(records::Session {
            date: None,
            year: Some(2024),
            title: "Sin fecha".to_owned(),
            ..session(body, 1)
        })?;
        changes.create(records::Session {
            date: None,
            year: None,
            title: "Sin año".to_owned(),
            ..session(body, 1)
        })?;
        let twelfth = changes.find(records::Kind::Session, &changes.sessions()?[1].uid)?;
        let digest = changes.put_blob(b"original")?;
        changes.create(records::Attachment {
            session: twelfth,
            agenda_item: None,
            order_key: "a".to_owned(),
            digest,
            size: 8,
            media_type: "text/plain".to_owned(),
            name: "orden.txt".to_owned(),
            title: Some("Original".to_owned()),
        })
    });
    let sessions = board.library.sessions().unwrap();
    let titles: Vec<_> =
        sessions.iter().map(|row| (row.title.as_str(), row.items, row.attachments)).collect();
    assert_eq!(titles, [("Sin fecha", 0, 0), ("Sesión 12", 3, 1), ("Sesión 3", 0, 0), ("Sin año", 0, 0)]);
    let row = board.library.session(&sessions[1].uid).unwrap();
    assert_eq!(row, sessions[1]);
    assert_eq!(
        (row.body_name.as_str(), row.body_code.as_str(), row.number),
        ("Junta Directiva", "JD", Some(12))
    );
    let own = board.library.attachments_of_session(&row.uid).unwrap();
    assert_eq!(own.len(), 1);
    assert!(own[0].present && own[0].agenda_item.is_none());
    assert_eq!(board.library.blob(&own[0].digest).unwrap(), b"original");
    assert_eq!(board.library.attachment(&own[0].uid).unwrap(), own[0]);
    assert!(matches!(board.library.session("x"), Err(Error::NotFound { kind: "session", .. })));
}

#[test]
fn an_item_tells_what_it_holds() {
    let mut board = Board::new();
    let (session, informe) = (board.session(), board.item("Informe"));
    board.does("fill", |changes| {
        changes.set(informe, agenda_item::content(Some("{}".to_owned())))?;
        changes.create(records::Note { order_key: "b".to_owned(), ..note(informe, "Segunda") })?;
        changes.create(note(informe, "Primera"))?;
        let inside = changes.create(item(session, Some(informe), "a", "Dentro"))?;
        let digest = changes.put_blob(b"bytes")?;
        changes.create(records::Attachment {
            session,
            agenda_item: Some(informe),
            order_key: "a".to_owned(),
            digest,
            size: 5,
            media_type: "text/plain".to_owned(),
            name: "a.txt".to_owned(),
            title: None,
        })?;
        Ok(inside)
    });
    let listed = board.items().into_iter().find(|row| row.id == informe).unwrap();
    assert_eq!(
        (listed.has_content, listed.content.as_ref(), listed.attachments, listed.notes),
        (true, None, 1, 2)
    );
    let uid = listed.uid.clone();
    let whole = board.library.agenda_item(&uid).unwrap();
    assert_eq!(whole.content.as_deref(), Some("{}"));
    let inside = board.items().into_iter().find(|row| row.title == "Dentro").unwrap();
    assert_eq!((inside.parent, inside.parent_uid.as_ref()), (Some(informe), Some(&uid)));
    assert_eq!(board.library.children_of_item(informe).unwrap(), [inside.id]);
    let notes = board.library.notes_of_item(&uid).unwrap();
    assert_eq!(notes.iter().map(|note| note.title.as_str()).collect::<Vec<_>>(), ["Primera", "Segunda"]);
    assert_eq!(board.library.note(&notes[0].uid).unwrap(), notes[0]);
    assert_eq!(board.library.attachments_of_item(&uid).unwrap()[0].name, "a.txt");
    assert!(matches!(board.library.agenda_item(&notes[0].uid), Err(Error::NotFound { .. })));
}

#[test]
fn seats_come_with_who_holds_them() {
    let mut board = Board::new();
    let people = board.does("people", |changes| {
        let mut person = |name: &str| {
            changes.create(records::Person {
                full_name: name.to_owned(),
                title: None,
                demonstration: true,
                email: None,
            })
        };
        Ok([person("Ana")?, person("Beto")?, person("Carla")?])
    });
    board.does("seats", |changes| {
        let body = changes.bodies()?[0].id;
        let mut seats = Vec::new();
        for (order_key, name) in [("b", "Vocalía"), ("a", "Presidencia")] {
            seats.push(changes.create(records::Seat {
                body,
                name: name.to_owned(),
                role: "member".to_owned(),
                order_key: order_key.to_owned(),
                voice: true,
                vote: true,
                counts_for_quorum: false,
            })?);
        }
        for (person, capacity, from) in [
            (people[0], "alternate", "2023-01-01"),
            (people[1], "owner", "2021-01-01"),
            (people[2], "owner", "2023-01-01"),
        ] {
            changes.create(records::Membership {
                seat: seats[1],
                person,
                capacity: capacity.to_owned(),
                from_on: Some(from.to_owned()),
                to_on: None,
            })?;
        }
        Ok(())
    });
    let body = board.library.bodies().unwrap().remove(0);
    let seats = board.library.seats_of(&body.uid).unwrap();
    assert_eq!(seats.iter().map(|seat| seat.name.as_str()).collect::<Vec<_>>(), ["Presidencia", "Vocalía"]);
    let holders: Vec<_> = seats[0].holders.iter().map(|holder| holder.person.full_name.as_str()).collect();
    assert_eq!(holders, ["Carla", "Beto", "Ana"]);
    assert!(seats[0].vote && !seats[0].counts_for_quorum && seats[1].holders.is_empty());
    assert_eq!(board.library.people().unwrap().len(), 3);
    assert_eq!(board.library.body(&body.uid).unwrap(), body);
    // A person who goes leaves every seat.
    board.does("leave", |changes| {
        for membership in changes.seats_of(&body.uid)?.remove(0).holders {
            changes.delete(membership.id)?;
        }
        Ok(())
    });
    board.does("delete", |changes| changes.delete(people[1]));
    assert_eq!(board.library.people().unwrap().len(), 2);
    board.is_sound();
}

fn report(
    changes: &mut Changes<'_>,
    agreement: Id,
    part: Option<Id>,
    session: Id,
    state: &str,
) -> Result<Id, Error> {
    changes.create(records::Report {
        agreement,
        part,
        session: Some(session),
        state: state.to_owned(),
        narrative: Some(format!("dicho {state}")),
        reported_on: None,
        item: None,
    })
}

fn codes(rows: &[AgreementRow]) -> Vec<&str> {
    rows.iter().map(|row| row.code.as_str()).collect()
}

#[test]
fn a_session_follows_up_what_was_open_and_what_was_reported_in_it() {
    let mut board = Board::new();
    let twelfth = board.session();
    let (eleventh, parts) = board.does("agree", |changes| {
        let body = changes.bodies()?[0].id;
        let eleventh = changes.create(session(body, 11))?;
        let with_parts = changes.create(agreement(body, 8, 2))?;
        let mut parts = Vec::new();
        for letter in ["b", "a"] {
            parts.push(changes.create(records::AgreementPart {
                agreement: with_parts,
                letter: letter.to_owned(),
                text: format!("parte {letter}"),
                order_key: letter.to_owned(),
            })?);
        }
        for (name, order_key) in [("Dirección", "b"), ("Secretaría", "a")] {
            changes.create(records::Responsibility {
                agreement: with_parts,
                person: None,
                name: name.to_owned(),
                order_key: order_key.to_owned(),
            })?;
        }
        report(changes, with_parts, Some(parts[0]), eleventh, "en_proceso")?;
        report(changes, with_parts, Some(parts[1]), eleventh, "cumplido")?;
        report(changes, with_parts, Some(parts[0]), twelfth, "cumplido")?;
        let closed = changes.create(agreement(body, 9, 1))?;
        report(changes, closed, None, eleventh, "cumplido")?;
        let silent = changes.create(agreement(body, 11, 2))?;
        report(changes, silent, None, twelfth, "pendiente")?;
        changes.create(agreement(body, 11, 1))?;
        changes.create(agreement(body, 12, 1))?;
        Ok((eleventh, parts))
    });
    let uid = |board: &Board, id| board.library.uid(id).unwrap();
    let twelfth_uid = uid(&board, twelfth);
    let table = board.library.agreements_for_session(&twelfth_uid).unwrap();
    assert_eq!(codes(&table), ["JD-8-2", "JD-11-1", "JD-11-2"]);
    assert_eq!(table[0].responsible, ["Secretaría", "Dirección"]);
    let states: Vec<_> =
        table[0].parts.iter().map(|part| (part.letter.as_str(), part.state.as_deref())).collect();
    assert_eq!(states, [("a", Some("cumplido")), ("b", Some("cumplido"))]);
    assert!(!table[0].reported().is_open() && table[1].reported().is_open());
    let said: Vec<_> = table
        .iter()
        .flat_map(|row| &row.reports)
        .map(|said| (said.letter.as_deref(), said.state.as_str()))
        .collect();
    assert_eq!(said, [(Some("b"), "cumplido"), (None, "pendiente")]);
    assert_eq!(board.library.reports_of(&twelfth_uid).unwrap().len(), 2);
    // The papers of the session before do not learn what was said later.
    let earlier = board.library.agreements_for_session(&uid(&board, eleventh)).unwrap();
    assert_eq!(codes(&earlier), ["JD-8-2", "JD-9-1"]);
    assert_eq!(earlier[0].parts[1].state.as_deref(), Some("en_proceso"));
    // All of them, as they stand today.
    let all = board.library.agreements().unwrap();
    assert_eq!(codes(&all), ["JD-8-2", "JD-9-1", "JD-11-1", "JD-11-2", "JD-12-1"]);
    assert_eq!(all[1].state.as_deref(), Some("cumplido"));
    assert_eq!(all[0].reports.len(), 2);
    let body = board.library.bodies().unwrap()[0].id;
    assert_eq!(board.library.find_agreement(body, "JD-8-2", Some(2023)).unwrap(), Some(all[0].id));
    assert_eq!(board.library.find_agreement(body, "JD-8-2", None).unwrap(), None);
    assert_eq!(board.library.parts_of_agreement(all[0].id).unwrap()[0].id, parts[1]);
    // A part that goes takes its reports along; they must not pass for reports of the whole.
    board.does("delete", |changes| changes.delete(parts[0]));
    assert_eq!(board.library.agreements().unwrap()[0].state, None);
    board.undo().unwrap();
    assert_eq!(board.library.agreements().unwrap(), all);
    board.is_sound();
}

#[test]
fn local_settings_are_neither_logged_nor_taken_back() {
    let mut board = Board::new();
    board.library.set_local_setting("packet", "{}").unwrap();
    board.library.set_local_setting("packet", "[]").unwrap();
    assert_eq!(board.library.local_setting("packet").unwrap().as_deref(), Some("[]"));
    assert_eq!(board.library.operations(10).unwrap().len(), 2);
    board.undo().unwrap();
    assert_eq!(board.library.local_setting("packet").unwrap().as_deref(), Some("[]"));
    assert_eq!(board.library.setting("packet").unwrap(), None);
}

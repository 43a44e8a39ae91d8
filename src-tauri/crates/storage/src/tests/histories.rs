//! Random histories of one machine, and of two that write to each other.

use proptest::prelude::*;

use super::board::{BEGINNING, Board, Desk, agreement, at, issued, item, note};
use crate::records::{self, Id, agenda_item, agreement_part, report};
use crate::{Changes, Database, Error};

/// A step of a history. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Step {
    AddItem {
        inside: Option<usize>,
    },
    AddSession,
    AddNote {
        item: usize,
    },
    Attach {
        item: Option<usize>,
    },
    Agree {
        item: Option<usize>,
    },
    Report {
        agreement: usize,
    },
    /// Other words for a part of an agreement and for what was reported.
    Reword {
        part: usize,
        text: u8,
    },
    AddPerson {
        name: u8,
    },
    Rename {
        item: usize,
        title: u8,
    },
    Type {
        item: usize,
        text: u8,
    },
    Present {
        item: usize,
        by: Option<u8>,
    },
    Move {
        item: usize,
        inside: Option<usize>,
    },
    DeleteItem {
        item: usize,
    },
    DeleteSession {
        session: usize,
    },
    DeleteAgreement {
        agreement: usize,
    },
    Set {
        key: u8,
        value: u8,
    },
    DeleteSetting {
        setting: usize,
    },
    Issue,
    Undo,
    Redo,
    Reopen,
    /// A closure that fails after having changed things.
    Fail {
        item: usize,
    },
}

fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    let any = || 0usize..64;
    let one = prop_oneof![
        6 => proptest::option::of(any()).prop_map(|inside| Step::AddItem { inside }),
        1 => Just(Step::AddSession),
        2 => any().prop_map(|item| Step::AddNote { item }),
        2 => proptest::option::of(any()).prop_map(|item| Step::Attach { item }),
        2 => proptest::option::of(any()).prop_map(|item| Step::Agree { item }),
        2 => any().prop_map(|agreement| Step::Report { agreement }),
        2 => (any(), 0u8..4).prop_map(|(part, text)| Step::Reword { part, text }),
        1 => (0u8..4).prop_map(|name| Step::AddPerson { name }),
        4 => (any(), 0u8..4).prop_map(|(item, title)| Step::Rename { item, title }),
        4 => (any(), 0u8..4).prop_map(|(item, text)| Step::Type { item, text }),
        2 => (any(), proptest::option::of(0u8..3)).prop_map(|(item, by)| Step::Present { item, by }),
        4 => (any(), proptest::option::of(any())).prop_map(|(item, inside)| Step::Move { item, inside }),
        3 => any().prop_map(|item| Step::DeleteItem { item }),
        1 => any().prop_map(|session| Step::DeleteSession { session }),
        1 => any().prop_map(|agreement| Step::DeleteAgreement { agreement }),
        2 => (0u8..2, 0u8..3).prop_map(|(key, value)| Step::Set { key, value }),
        1 => any().prop_map(|setting| Step::DeleteSetting { setting }),
        2 => Just(Step::Issue),
        5 => Just(Step::Undo),
        3 => Just(Step::Redo),
        1 => Just(Step::Reopen),
        1 => any().prop_map(|item| Step::Fail { item }),
    ];
    proptest::collection::vec(one, 1..count)
}

fn ids(changes: &Changes<'_>, table: &str) -> Vec<Id> {
    let sql = format!("select t.id from {table} t join record r on r.id = t.id order by r.uid");
    changes.all(&sql, [], |row| row.get(0)).unwrap()
}

fn chosen(changes: &Changes<'_>, table: &str, index: usize) -> Option<Id> {
    let ids = ids(changes, table);
    if ids.is_empty() { None } else { ids.get(index % ids.len()).copied() }
}

fn key(length: usize) -> String {
    format!("a{length:03}")
}

impl Board {
    fn steps(&mut self, step: &Step) -> Result<(), Error> {
        match step {
            Step::Undo => allowed(self.undo()),
            Step::Redo => allowed(self.redo()),
            Step::Reopen => Ok(()),
            Step::Fail { item } => {
                let before = self.shown();
                let failed = self.tries("fail", |changes| -> Result<(), Error> {
                    if let Some(item) = chosen(changes, "agenda_item", *item) {
                        changes.set(item, agenda_item::title("perdido".to_owned()))?;
                        changes.delete(item)?;
                    }
                    Err(Error::EmptyFile)
                });
                assert_eq!(failed, Err(Error::EmptyFile));
                assert_eq!(self.shown(), before);
                Ok(())
            }
            Step::Issue => self.tries("issue_paper", |changes| change(changes, &Step::Issue)),
            other => self.tries("step", |changes| change(changes, other)),
        }
    }
}

fn allowed(result: Result<(), Error>) -> Result<(), Error> {
    match result {
        Err(Error::NothingToUndo | Error::NothingToRedo) => Ok(()),
        other => other,
    }
}

fn change(changes: &mut Changes<'_>, step: &Step) -> Result<(), Error> {
    let item_at = |changes: &Changes<'_>, index: &usize| chosen(changes, "agenda_item", *index);
    match step {
        Step::AddItem { inside } => {
            let Some(session) = chosen(changes, "session", 0) else { return Ok(()) };
            let parent = inside.as_ref().and_then(|inside| item_at(changes, inside));
            let order = key(ids(changes, "agenda_item").len());
            changes.create(item(session, parent, &order, "punto"))?;
        }
        Step::AddSession => {
            let Some(body) = chosen(changes, "body", 0) else { return Ok(()) };
            changes.create(super::board::session(body, 1))?;
        }
        Step::AddNote { item } => {
            if let Some(item) = item_at(changes, item) {
                changes.create(note(item, "nota"))?;
            }
        }
        Step::Attach { item } => {
            let Some(session) = chosen(changes, "session", 0) else { return Ok(()) };
            let digest = changes.put_blob(b"bytes")?;
            changes.create(records::Attachment {
                session,
                agenda_item: item.as_ref().and_then(|item| item_at(changes, item)),
                order_key: "a".to_owned(),
                digest,
                size: 5,
                media_type: "text/plain".to_owned(),
                name: "a.txt".to_owned(),
                title: None,
            })?;
        }
        Step::Agree { item } => {
            let Some(body) = chosen(changes, "body", 0) else { return Ok(()) };
            let origin_item = item.as_ref().and_then(|item| item_at(changes, item));
            let agreement = changes.create(records::Agreement { origin_item, ..agreement(body, 11, 1) })?;
            changes.create(records::AgreementPart {
                agreement,
                letter: "a".to_owned(),
                text: "parte".to_owned(),
                order_key: "a".to_owned(),
            })?;
            changes.create(records::Responsibility {
                agreement,
                person: None,
                name: "Tesorería".to_owned(),
                order_key: "a".to_owned(),
            })?;
        }
        Step::Report { agreement } => {
            if let Some(agreement) = chosen(changes, "agreement", *agreement) {
                changes.create(records::Report {
                    agreement,
                    part: changes.parts_of_agreement(agreement)?.first().map(|part| part.id),
                    session: chosen(changes, "session", 0),
                    state: "en_proceso".to_owned(),
                    narrative: Some("Se informó".to_owned()),
                    reported_on: None,
                    item: chosen(changes, "agenda_item", 0),
                })?;
            }
        }
        Step::Reword { part, text } => {
            if let Some(part) = chosen(changes, "agreement_part", *part) {
                changes.set(part, agreement_part::text(format!("parte {text}")))?;
            }
            if let Some(report) = chosen(changes, "report", *part) {
                changes.set(report, report::narrative((*text > 0).then(|| format!("informe {text}"))))?;
            }
        }
        Step::AddPerson { name } => {
            changes.create(records::Person {
                full_name: format!("Persona {name}"),
                title: None,
                demonstration: false,
                email: None,
            })?;
        }
        Step::Rename { item, title } => {
            if let Some(item) = item_at(changes, item) {
                changes.set(item, agenda_item::title(format!("título {title}")))?;
            }
        }
        Step::Type { item, text } => {
            if let Some(item) = item_at(changes, item) {
                changes.set(item, agenda_item::content((*text > 0).then(|| rich(*text))))?;
            }
        }
        Step::Present { item, by } => {
            if let Some(item) = item_at(changes, item) {
                changes.set(item, agenda_item::presenter(by.map(|by| format!("persona {by}"))))?;
            }
        }
        Step::Move { item, inside } => {
            if let Some(item) = item_at(changes, item) {
                let parent = inside.as_ref().and_then(|inside| item_at(changes, inside));
                changes.set(item, agenda_item::parent(parent))?;
            }
        }
        Step::DeleteItem { item } => delete(changes, "agenda_item", *item)?,
        Step::DeleteSession { session } => delete(changes, "session", *session)?,
        Step::DeleteSetting { setting } => delete(changes, "setting", *setting)?,
        Step::DeleteAgreement { agreement } => delete(changes, "agreement", *agreement)?,
        // Settings belong to the institution, as do no other records here.
        Step::Set { key, value } => changes.set_setting(&format!("k{key}"), &format!("v{value}"))?,
        Step::Issue => {
            let session = chosen(changes, "session", 0);
            changes.create(issued(session, "abc"))?;
        }
        Step::Undo | Step::Redo | Step::Reopen | Step::Fail { .. } => {}
    }
    Ok(())
}

fn rich(text: u8) -> String {
    let words = format!("texto {text}");
    serde_json::json!({"type": "doc", "content": [{"type": "text", "text": words}]}).to_string()
}

fn delete(changes: &mut Changes<'_>, table: &str, index: usize) -> Result<(), Error> {
    match chosen(changes, table, index) {
        Some(id) => changes.delete(id),
        None => Ok(()),
    }
}

fn takes_back_everything(board: &mut Board) {
    loop {
        match board.undo() {
            Ok(()) => {}
            Err(Error::NothingToUndo) => return,
            Err(error) => panic!("{error:?}"),
        }
    }
}

fn does_everything_again(board: &mut Board) {
    loop {
        match board.redo() {
            Ok(()) => {}
            Err(Error::NothingToRedo) => return,
            Err(error) => panic!("{error:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(64), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_table_is_rebuilt_from_the_journal_and_every_step_can_be_taken_back(steps in steps(40)) {
        let desk = Desk::new();
        let path = desk.library();
        let open = |clock| Board { library: Database::open(&path, &desk.options(at(clock))).unwrap(), clock };
        let mut board = open(BEGINNING + 60_000);
        for step in &steps {
            board.steps(step).unwrap();
            if matches!(step, Step::Reopen) {
                let clock = board.clock;
                drop(board);
                board = open(clock);
            }
        }
        board.is_sound();
        does_everything_again(&mut board);
        let done = board.shown();
        takes_back_everything(&mut board);
        let issued = |shown: &[String]| {
            shown.iter().filter(|row| row.starts_with("issued_paper ")).count()
        };
        // What was issued was issued; of all else nothing is left.
        prop_assert_eq!(board.shown().len(), issued(&board.shown()));
        prop_assert_eq!(issued(&board.shown()), issued(&done));
        prop_assert!(board.shown().iter().all(|row| row.contains("session=Null")));
        board.is_sound();
        does_everything_again(&mut board);
        prop_assert_eq!(board.shown(), done);
        board.is_sound();
    }

    #[test]
    fn two_machines_that_hear_the_same_show_the_same(
        history in proptest::collection::vec((0usize..2, 0usize..8, any::<u64>(), steps(6)), 1..8),
        skew in -200_000_000i64..200_000_000,
    ) {
        let mut boards = [Board::new(), Board::new()];
        boards[1] = boards[0].elsewhere();
        boards[1].clock += skew;
        for board in &mut boards {
            let now = board.now();
            board.library.put_blob(b"bytes", now).unwrap();
        }
        let founding = boards[0].library.envelopes().unwrap();
        let now = boards[1].now();
        boards[1].library.apply(&founding, now).unwrap();
        for (who, mail, order, steps) in history {
            for step in &steps {
                // What the other wrote since stands in the way; that is as it should be.
                match boards[who].steps(step) {
                    Ok(()) | Err(Error::WrittenSince) => {}
                    Err(error) => prop_assert!(false, "{step:?}: {error:?}"),
                }
            }
            boards[who].is_sound_but_for_gaps();
            let other = 1 - who;
            let mut sent = boards[who].library.envelopes().unwrap();
            shuffle(&mut sent, order);
            // Some of the mail is lost for now, some comes twice.
            let arrived: Vec<_> = sent.iter().skip(mail).chain(sent.iter().rev().take(mail / 2)).cloned().collect();
            let now = boards[other].now();
            boards[other].library.apply(&arrived, now).unwrap();
            boards[other].is_sound_but_for_gaps();
        }
        for _ in 0..2 {
            for who in 0..2 {
                let sent = boards[1 - who].library.envelopes().unwrap();
                let now = boards[who].now();
                boards[who].library.apply(&sent, now).unwrap();
            }
        }
        prop_assert_eq!(boards[0].shown(), boards[1].shown());
        boards[0].is_sound();
        boards[1].is_sound();
    }
}

/// A longer run is asked for by `SESIONA_HISTORIES`.
fn cases(usual: u32) -> u32 {
    std::env::var("SESIONA_HISTORIES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

fn shuffle<T>(list: &mut [T], mut seed: u64) {
    for last in (1..list.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(last, (seed >> 33) as usize % (last + 1));
    }
}

impl Board {
    /// Operations may still be on their way, so chains may have gaps and texts may be missing.
    fn is_sound_but_for_gaps(&mut self) {
        let findings = self.library.check().unwrap();
        let serious: Vec<_> = findings
            .iter()
            .filter(|finding| {
                !matches!(
                    finding,
                    crate::Finding::OperationsMissing { .. }
                        | crate::Finding::TextMissing { .. }
                        | crate::Finding::BytesPending { .. }
                )
            })
            .collect();
        assert!(serious.is_empty(), "{serious:?}");
        self.is_indexed();
        let before = self.shown();
        self.library.rebuild().unwrap();
        assert_eq!(self.shown(), before, "rebuilt");
        self.is_indexed();
    }
}

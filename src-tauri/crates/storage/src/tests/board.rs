//! A library with one institution, one body and one session, and a clock that the test winds.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta};

use crate::records::{self, Id, Kind, agenda_item};
use crate::{Changes, Database, Error, Moment, OpenOptions, Operation};

/// 2023-12-14 16:00 UTC.
pub(super) const BEGINNING: i64 = 1_702_569_600_000;

pub(super) fn at(unix_ms: i64) -> Moment {
    let local = DateTime::from_timestamp_millis(unix_ms).unwrap() - TimeDelta::hours(6);
    Moment { unix_ms, local: local.naive_utc() }
}

pub(super) fn days_later(days: i64) -> Moment {
    at(BEGINNING + days * 86_400_000)
}

pub(super) fn institution() -> records::Institution {
    records::Institution {
        name: "Instituto".to_owned(),
        short_name: None,
        city: None,
        region: None,
        time_zone: "America/Mexico_City".to_owned(),
    }
}

pub(super) fn body(institution: Id) -> records::Body {
    records::Body {
        institution,
        name: "Junta Directiva".to_owned(),
        code: "JD".to_owned(),
        agreement_pattern: "{org}-{ses:roman}-{n}".to_owned(),
    }
}

pub(super) fn session(body: Id, number: i64) -> records::Session {
    records::Session {
        body,
        kind: "ordinaria".to_owned(),
        number: Some(number),
        year: Some(2023),
        title: format!("Sesión {number}"),
        date: Some(format!("2023-{number:02}-14")),
        time: Some("17:00".to_owned()),
        place: None,
        planned_end: None,
    }
}

pub(super) fn item(session: Id, parent: Option<Id>, order_key: &str, title: &str) -> records::AgendaItem {
    records::AgendaItem {
        session,
        parent,
        order_key: order_key.to_owned(),
        title: title.to_owned(),
        kind: "report".to_owned(),
        presenter: None,
        minutes: None,
        written_number: None,
        frozen_number: None,
        content: None,
    }
}

pub(super) fn note(agenda_item: Id, title: &str) -> records::Note {
    records::Note {
        agenda_item,
        order_key: "a".to_owned(),
        title: title.to_owned(),
        source: None,
        dated_on: None,
        contact: None,
        content: None,
    }
}

pub(super) fn agreement(body: Id, session_number: i64, number: i64) -> records::Agreement {
    records::Agreement {
        body,
        code: format!("JD-{session_number}-{number}"),
        year: Some(2023),
        session_number: Some(session_number),
        number: Some(number),
        origin_item: None,
        text: format!("Acuerdo {number}"),
        due_on: None,
        instrument: None,
    }
}

pub(super) fn issued(session: Option<Id>, digest: &str) -> records::IssuedPaper {
    records::IssuedPaper {
        session,
        session_title: "Sesión 12".to_owned(),
        paper_kind: "packet".to_owned(),
        purpose: "exported".to_owned(),
        digest: digest.to_owned(),
        size: 5,
        pages: 1,
        name: "carpeta.pdf".to_owned(),
        language: "es".to_owned(),
        printed_pages: None,
        copies: None,
    }
}

/// A library and its clock.
#[derive(Debug)]
pub(super) struct Board {
    pub(super) library: Database,
    pub(super) clock: i64,
}

impl Board {
    /// An institution with a body and a session with three items: «Lista», «Informe», «Clausura».
    pub(super) fn new() -> Self {
        Self { library: Database::in_memory(at(BEGINNING)).unwrap(), clock: BEGINNING }.founded()
    }

    /// The library of another machine of the same institution, with nothing in it yet.
    pub(super) fn elsewhere(&self) -> Self {
        let institution = self.library.institution_uid().unwrap();
        Self { library: Database::in_memory_of(&institution, at(self.clock)).unwrap(), clock: self.clock }
    }

    pub(super) fn of(library: Database) -> Self {
        Self { library, clock: BEGINNING }
    }

    pub(super) fn founded(mut self) -> Self {
        self.does("create_library", |changes| {
            let institution = changes.create(institution())?;
            changes.create(body(institution))
        });
        self.does("create_session", |changes| {
            let body = changes.bodies()?[0].id;
            let session = changes.create(session(body, 12))?;
            for (key, title) in [("a", "Lista"), ("b", "Informe"), ("c", "Clausura")] {
                changes.create(item(session, None, key, title))?;
            }
            Ok(())
        });
        self
    }

    pub(super) fn now(&mut self) -> Moment {
        self.clock += 1000;
        at(self.clock)
    }

    pub(super) fn tries<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Changes<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let now = self.now();
        self.library.transact(Operation::new(name, name), now, work).map(|outcome| outcome.value)
    }

    pub(super) fn does<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Changes<'_>) -> Result<T, Error>,
    ) -> T {
        self.tries(name, work).unwrap()
    }

    pub(super) fn undo(&mut self) -> Result<(), Error> {
        let now = self.now();
        self.library.undo(now).map(|_| ())
    }

    pub(super) fn redo(&mut self) -> Result<(), Error> {
        let now = self.now();
        self.library.redo(now).map(|_| ())
    }

    pub(super) fn session(&self) -> Id {
        self.library.sessions().unwrap()[0].id
    }

    pub(super) fn item(&self, title: &str) -> Id {
        let items = self.items();
        items.iter().find(|item| item.title == title).unwrap_or_else(|| panic!("no {title} in {items:?}")).id
    }

    pub(super) fn items(&self) -> Vec<crate::AgendaItemRow> {
        let session = self.library.sessions().unwrap().remove(0);
        self.library.agenda_items(&session.uid).unwrap()
    }

    pub(super) fn titles(&self) -> Vec<String> {
        self.items().into_iter().map(|item| item.title).collect()
    }

    pub(super) fn rename(&mut self, from: &str, to: &str) {
        let id = self.item(from);
        self.does("change_agenda_item", |changes| changes.set(id, agenda_item::title(to.to_owned())));
    }

    pub(super) fn types(&mut self, title: &str, content: &str) {
        let id = self.item(title);
        let content = Some(content.to_owned());
        self.does("set_agenda_item_content", |changes| changes.set(id, agenda_item::content(content)));
    }

    pub(super) fn removes(&mut self, title: &str) {
        let id = self.item(title);
        self.does("delete_agenda_item", |changes| changes.delete(id));
    }

    /// Takes in everything that the other has.
    pub(super) fn hears(&mut self, other: &Self) {
        let now = self.now();
        self.library.apply(&other.library.envelopes().unwrap(), now).unwrap();
    }

    pub(super) fn reasons(&self) -> Vec<(String, String)> {
        self.library.conflicts().unwrap().into_iter().map(|found| (found.field, found.reason)).collect()
    }

    /// Every replicated table, with uids instead of numbers.
    pub(super) fn shown(&self) -> Vec<String> {
        let mut shown = Vec::new();
        for kind in Kind::ALL {
            shown.extend(rows(&self.library, *kind));
        }
        for conflict in self.library.conflicts().unwrap() {
            shown.push(format!("{} {} {} {}", conflict.kind, conflict.uid, conflict.field, conflict.reason));
        }
        shown.sort();
        shown
    }

    /// The library is sound, all of it can be found, and rebuilding it from the journal changes nothing.
    pub(super) fn is_sound(&mut self) {
        assert_eq!(self.library.check().unwrap(), [], "findings");
        self.is_indexed();
        let before = self.shown();
        self.library.rebuild().unwrap();
        assert_eq!(self.shown(), before, "rebuilt");
        self.is_indexed();
    }
}

fn rows(library: &Database, kind: Kind) -> Vec<String> {
    let definition = kind.definition();
    let ids: Vec<Id> =
        library.all(&format!("select id from {}", definition.name), [], |row| row.get(0)).unwrap();
    let text = |id: Id| {
        let values = library.row(definition, id).unwrap().unwrap();
        let fields =
            definition.fields.iter().zip(values).map(|(field, value)| match (field.target(), value) {
                (Some(_), records::Value::Integer(target)) => {
                    format!("{}={}", field.name, library.uid(target).unwrap())
                }
                (_, value) => format!("{}={value:?}", field.name),
            });
        format!("{} {} {}", definition.name, library.uid(id).unwrap(), fields.collect::<Vec<_>>().join(" "))
    };
    ids.into_iter().map(text).collect()
}

/// A folder with a device's folder in it.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) folder: tempfile::TempDir,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(super) fn options(&self, now: Moment) -> OpenOptions {
        OpenOptions { device_folder: self.folder.path().join("device"), now }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A founded library in a file, closed.
    pub(super) fn library(&self) -> PathBuf {
        let path = self.path("junta.sesiona");
        drop(Board::of(Database::create(&path, &self.options(at(BEGINNING))).unwrap()).founded());
        path
    }
}

//! The demonstration library: a whole session, from `assets/samples` (its README explains the shape).

use std::collections::BTreeMap;

use serde::Deserialize;
use sesiona_domain::content::RichText;
use sesiona_domain::order::OrderKey;
use sesiona_domain::sessions::SessionKind;
use sesiona_storage::{Changes, Database, records};

use crate::agenda::stored;
use crate::attachments;
use crate::context::Call;
use crate::error::Error;
use crate::libraries::DEMONSTRATION;
use crate::operations::Operation;
use crate::sessions::SessionFacts;

const CONTENT: &str = include_str!("../../../../assets/samples/demonstration.json");

/// The files that the content names.
const FILES: [(&str, &str, &[u8]); 3] = [
    (
        "acciones-por-claridad.png",
        "image/png",
        include_bytes!("../../../../assets/samples/acciones-por-claridad.png"),
    ),
    ("escala-de-avance.png", "image/png", include_bytes!("../../../../assets/samples/escala-de-avance.png")),
    ("guia-pmduoet.pdf", "application/pdf", include_bytes!("../../../../assets/samples/guia-pmduoet.pdf")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Demonstration {
    demonstration: bool,
    institution: Institution,
    body: Body,
    people: Vec<Person>,
    seats: Vec<Seat>,
    images: Vec<Image>,
    sessions: Vec<Session>,
    agreements: Vec<Agreement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Institution {
    name: String,
    short_name: Option<String>,
    city: Option<String>,
    region: Option<String>,
    time_zone: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    name: String,
    code: String,
    agreement_pattern: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    key: String,
    full_name: String,
    title: Option<String>,
    demonstration: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    name: String,
    role: String,
    voice: bool,
    vote: bool,
    counts_for_quorum: bool,
    holders: Vec<Holder>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holder {
    person: String,
    capacity: String,
    from_on: Option<String>,
    to_on: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Image {
    file: String,
    sha256: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Session {
    key: String,
    kind: SessionKind,
    number: Option<u32>,
    year: Option<i32>,
    date: Option<String>,
    time: Option<String>,
    place: Option<String>,
    items: Vec<Item>,
    reports: Vec<Report>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    title: String,
    kind: String,
    presenter: Option<String>,
    minutes: Option<i64>,
    content: Option<RichText>,
    attachments: Vec<File>,
    notes: Vec<Note>,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    file: String,
    title: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    title: String,
    source: Option<String>,
    dated_on: Option<String>,
    contact: Option<String>,
    content: Option<RichText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Report {
    agreement: String,
    part: Option<String>,
    state: String,
    narrative: Option<String>,
    reported_on: Option<String>,
    item: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreement {
    code: String,
    session_number: Option<i64>,
    number: Option<i64>,
    year: Option<i64>,
    text: String,
    parts: Vec<Part>,
    responsible: Vec<Responsible>,
    due_on: Option<String>,
    origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    letter: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Responsible {
    name: String,
    person: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Origin {
    session: String,
    item: String,
}

/// Fills a new library with the demonstration.
pub(crate) fn fill(call: &Call<'_>, library: &mut Database) -> Result<(), Error> {
    let content: Demonstration =
        serde_json::from_str(CONTENT).map_err(|error| Error::Internal(format!("demonstration: {error}")))?;
    let institution = &content.institution.name;
    let shared = call.transact_on(library, Operation::CreateLibrary, institution, |changes| {
        make_shared(changes, &content)
    })?;
    call.transact_on(library, Operation::CreateLibrary, &content.body.name, |changes| {
        let mut made = Made { shared, items: BTreeMap::new(), sessions: BTreeMap::new() };
        for image in &content.images {
            let (_, bytes) = file(&image.file)?;
            if changes.put_blob(bytes)? != image.sha256 {
                return Err(missing(&image.sha256));
            }
        }
        make_seats(changes, &content, &made)?;
        for session in &content.sessions {
            make_session(call, changes, session, &mut made)?;
        }
        let agreements = make_agreements(changes, &content, &made)?;
        for session in &content.sessions {
            make_reports(changes, session, &made, &agreements)?;
        }
        Ok(())
    })
}

/// The ids of what belongs to the whole institution.
struct Shared {
    body: i64,
    people: BTreeMap<String, i64>,
}

/// The ids of what has been made so far; items by session key and number.
struct Made {
    shared: Shared,
    sessions: BTreeMap<String, i64>,
    items: BTreeMap<(String, String), i64>,
}

fn make_shared(changes: &mut Changes<'_>, content: &Demonstration) -> Result<Shared, Error> {
    let Institution { name, short_name, city, region, time_zone } = &content.institution;
    let institution = changes.create(records::Institution {
        name: name.clone(),
        short_name: short_name.clone(),
        city: city.clone(),
        region: region.clone(),
        time_zone: time_zone.clone(),
    })?;
    let Body { name, code, agreement_pattern } = &content.body;
    let body = changes.create(records::Body {
        institution,
        name: name.clone(),
        code: code.clone(),
        agreement_pattern: agreement_pattern.clone(),
    })?;
    if content.demonstration {
        changes.create(records::Setting { key: DEMONSTRATION.to_owned(), value: "true".to_owned() })?;
    }
    let mut people = BTreeMap::new();
    for person in &content.people {
        let id = changes.create(records::Person {
            full_name: person.full_name.clone(),
            title: person.title.clone(),
            demonstration: person.demonstration,
            email: None,
        })?;
        people.insert(person.key.clone(), id);
    }
    Ok(Shared { body, people })
}

fn make_seats(changes: &mut Changes<'_>, content: &Demonstration, made: &Made) -> Result<(), Error> {
    for (seat, order) in content.seats.iter().zip(OrderKey::sequence(content.seats.len())) {
        let id = changes.create(records::Seat {
            body: made.shared.body,
            name: seat.name.clone(),
            role: seat.role.clone(),
            order_key: order.0,
            voice: seat.voice,
            vote: seat.vote,
            counts_for_quorum: seat.counts_for_quorum,
        })?;
        for holder in &seat.holders {
            changes.create(records::Membership {
                seat: id,
                person: person(made, &holder.person)?,
                capacity: holder.capacity.clone(),
                from_on: holder.from_on.clone(),
                to_on: holder.to_on.clone(),
            })?;
        }
    }
    Ok(())
}

fn make_session(
    call: &Call<'_>,
    changes: &mut Changes<'_>,
    session: &Session,
    made: &mut Made,
) -> Result<(), Error> {
    let facts = SessionFacts {
        kind: session.kind,
        number: session.number,
        year: session.year,
        date: session.date.clone(),
        time: session.time.clone(),
        place: session.place.clone(),
        planned_end: None,
        // The demonstration's data is Spanish, whatever the language of the screens.
        title: call.spanish().session_title(session.kind, session.number, session.year),
    };
    let id = facts.create(changes, made.shared.body)?;
    made.sessions.insert(session.key.clone(), id);
    make_items(
        changes,
        &Branch { session: id, key: &session.key, parent: None, prefix: "" },
        &session.items,
        made,
    )
}

/// Where items hang.
struct Branch<'a> {
    session: i64,
    key: &'a str,
    parent: Option<i64>,
    prefix: &'a str,
}

fn make_items(
    changes: &mut Changes<'_>,
    branch: &Branch<'_>,
    items: &[Item],
    made: &mut Made,
) -> Result<(), Error> {
    for (index, (item, order)) in items.iter().zip(OrderKey::sequence(items.len())).enumerate() {
        let id = changes.create(records::AgendaItem {
            session: branch.session,
            parent: branch.parent,
            order_key: order.0,
            title: item.title.clone(),
            kind: item.kind.clone(),
            presenter: item.presenter.clone(),
            minutes: item.minutes,
            written_number: None,
            frozen_number: None,
            content: kept(item.content.as_ref())?,
        })?;
        make_annexes(changes, branch.session, id, item)?;
        let number = format!("{}{}", branch.prefix, index + 1);
        let prefix = format!("{number}.");
        made.items.insert((branch.key.to_owned(), number), id);
        make_items(changes, &Branch { parent: Some(id), prefix: &prefix, ..*branch }, &item.items, made)?;
    }
    Ok(())
}

fn make_annexes(changes: &mut Changes<'_>, session: i64, item_id: i64, item: &Item) -> Result<(), Error> {
    for (attachment, order) in item.attachments.iter().zip(OrderKey::sequence(item.attachments.len())) {
        let (media_type, bytes) = file(&attachment.file)?;
        let id =
            attachments::keep(changes, session, Some(item_id), order, &attachment.file, media_type, bytes)?;
        changes.set(id, records::attachment::title(attachment.title.clone()))?;
    }
    for (note, order) in item.notes.iter().zip(OrderKey::sequence(item.notes.len())) {
        changes.create(records::Note {
            agenda_item: item_id,
            order_key: order.0,
            title: note.title.clone(),
            source: note.source.clone(),
            dated_on: note.dated_on.clone(),
            contact: note.contact.clone(),
            content: kept(note.content.as_ref())?,
        })?;
    }
    Ok(())
}

/// An agreement's id and those of its parts by letter.
struct MadeAgreement {
    id: i64,
    parts: BTreeMap<String, i64>,
}

fn make_agreements(
    changes: &mut Changes<'_>,
    content: &Demonstration,
    made: &Made,
) -> Result<BTreeMap<String, MadeAgreement>, Error> {
    let mut agreements = BTreeMap::new();
    for agreement in &content.agreements {
        let origin_item = match &agreement.origin {
            Some(origin) => Some(item(made, &origin.session, &origin.item)?),
            None => None,
        };
        let id = changes.create(records::Agreement {
            body: made.shared.body,
            code: agreement.code.clone(),
            year: agreement.year,
            session_number: agreement.session_number,
            number: agreement.number,
            origin_item,
            text: agreement.text.clone(),
            due_on: agreement.due_on.clone(),
            instrument: None,
        })?;
        let mut parts = BTreeMap::new();
        for (part, order) in agreement.parts.iter().zip(OrderKey::sequence(agreement.parts.len())) {
            let record = records::AgreementPart {
                agreement: id,
                letter: part.letter.clone(),
                text: part.text.clone(),
                order_key: order.0,
            };
            parts.insert(part.letter.clone(), changes.create(record)?);
        }
        for (responsible, order) in
            agreement.responsible.iter().zip(OrderKey::sequence(agreement.responsible.len()))
        {
            changes.create(records::Responsibility {
                agreement: id,
                person: responsible.person.as_deref().map(|key| person(made, key)).transpose()?,
                name: responsible.name.clone(),
                order_key: order.0,
            })?;
        }
        agreements.insert(agreement.code.clone(), MadeAgreement { id, parts });
    }
    Ok(agreements)
}

fn make_reports(
    changes: &mut Changes<'_>,
    session: &Session,
    made: &Made,
    agreements: &BTreeMap<String, MadeAgreement>,
) -> Result<(), Error> {
    for report in &session.reports {
        let agreement = agreements.get(&report.agreement).ok_or_else(|| missing(&report.agreement))?;
        let part = match &report.part {
            Some(letter) => Some(*agreement.parts.get(letter).ok_or_else(|| missing(letter))?),
            None => None,
        };
        changes.create(records::Report {
            agreement: agreement.id,
            part,
            session: made.sessions.get(&session.key).copied(),
            state: report.state.clone(),
            narrative: report.narrative.clone(),
            reported_on: report.reported_on.clone(),
            item: report.item.as_deref().map(|number| item(made, &session.key, number)).transpose()?,
        })?;
    }
    Ok(())
}

fn kept(content: Option<&RichText>) -> Result<Option<String>, Error> {
    match content {
        Some(content) => {
            content.check()?;
            stored(content)
        }
        None => Ok(None),
    }
}

fn file(name: &str) -> Result<(&'static str, &'static [u8]), Error> {
    let found = FILES.iter().find(|(known, _, _)| *known == name);
    found.map(|(_, media_type, bytes)| (*media_type, *bytes)).ok_or_else(|| missing(name))
}

fn person(made: &Made, key: &str) -> Result<i64, Error> {
    made.shared.people.get(key).copied().ok_or_else(|| missing(key))
}

fn item(made: &Made, session: &str, number: &str) -> Result<i64, Error> {
    made.items.get(&(session.to_owned(), number.to_owned())).copied().ok_or_else(|| missing(number))
}

fn missing(name: &str) -> Error {
    Error::Internal(format!("the demonstration does not have {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_is_of_the_shape_that_is_read() {
        let content: Demonstration = serde_json::from_str(CONTENT).unwrap();
        assert!(content.demonstration);
    }
}

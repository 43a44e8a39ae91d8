//! Agendas written elsewhere: read, shown, corrected, and only then kept.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sesiona_documents::annexes::{AnnexProblem, Annexes};
use sesiona_documents::progress::Unwatched;
use sesiona_domain::agenda::{MAX_LEVELS, PlaceError};
use sesiona_domain::content::RichText;
use sesiona_domain::names::{initials, is_same_name, may_be_same_name};
use sesiona_domain::order::OrderKey;
use sesiona_exchange::{
    ItemKind, Meaning, Passage, ReadError, Understood, UnderstoodAgreement, UnderstoodItem, UnderstoodSession,
};
use sesiona_locale::{Language, Locale};
use sesiona_storage::{Changes, Database, Facts, records};
use ts_rs::TS;

use crate::agenda::stored;
use crate::api::Nothing;
use crate::completing;
use crate::context::Call;
use crate::error::Error;
use crate::fields;
use crate::files::FileSource;
use crate::ledger::Ledger;
use crate::libraries::{self, BodyRow};
use crate::operations::Operation;
use crate::places;
use crate::sessions::{self, NumberedSession, SessionFacts, SessionRow};

/// What was understood and corrected, to be kept.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportAgenda {
    /// What was understood, as the user left it; each agenda in `further` becomes a session too.
    pub understood: Understood,
    /// The document it was read from, to be kept with the session.
    pub source: Option<FileSource>,
}

/// Reads an agenda from a file without keeping anything.
pub(crate) fn read_agenda_file(call: &Call<'_>, argument: FileSource) -> Result<Understood, Error> {
    let given_up = call.readings_given_up();
    let before = given_up.load(Ordering::Relaxed);
    let wanted = || given_up.load(Ordering::Relaxed) == before;
    let (name, bytes) = argument.read()?;
    let mut understood = match sesiona_exchange::read_agenda_while(&bytes, &wanted) {
        Err(ReadError::AgendaBinary { kind }) if kind == "PDF" => {
            return Err(Error::AgendaPdf(pdf_kind(bytes)));
        }
        read => read?.ok_or(Error::Cancelled)?,
    };
    understood.source.name = name;
    Ok(understood)
}

/// Gives up the documents that are being read.
pub(crate) fn cancel_reading(call: &Call<'_>, _: Nothing) -> Result<(), Error> {
    call.readings_given_up().fetch_add(1, Ordering::Relaxed);
    Ok(())
}

/// Why the words of a PDF are not read: they are pictures, a password locks them, or they only stand on its pages.
fn pdf_kind(bytes: Vec<u8>) -> &'static str {
    let annexes = Annexes::read(&[(String::new(), bytes.into())], &Unwatched);
    match annexes.has_text("") {
        Ok(true) => "text",
        Ok(false) => "scanned",
        Err(AnnexProblem::Encrypted) => "encrypted",
        Err(_) => "damaged",
    }
}

/// A passage of a document, and what a person says that it means.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveMeaning {
    /// What was understood so far, as the user left it.
    pub understood: Understood,
    /// The passage.
    pub passage: Passage,
    /// What it means.
    pub meaning: Meaning,
}

/// What is understood of a document once a passage has its meaning; nothing is kept.
pub(crate) fn give_meaning(_: &Call<'_>, argument: GiveMeaning) -> Result<Understood, Error> {
    let GiveMeaning { mut understood, passage, meaning } = argument;
    sesiona_exchange::give_meaning(&mut understood, &passage, meaning)?;
    Ok(understood)
}

/// A session that was read.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadSession {
    /// Its facts, as the user left them.
    pub session: UnderstoodSession,
}

/// Where a session that was read would be kept.
#[derive(Debug, Serialize, TS)]
pub struct ImportDestination {
    /// The body of the library under which it would be kept; `null` when a new one would be made.
    pub body: Option<BodyRow>,
    /// What should be looked at before it is kept: a body that would be added, another institution, a session of
    /// that body, kind, number and year that is already there.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<Value>,
}

/// Where a session that was read would be kept, and whether it is already there.
pub(crate) fn import_destination(call: &Call<'_>, argument: ReadSession) -> Result<ImportDestination, Error> {
    let read = argument.session;
    call.read(|library| {
        let mut warnings = Vec::new();
        let body = known_body(library, read.body.as_deref())?;
        match &body {
            Some(body) => warnings.extend(already_there(library, &read, &body.uid)?),
            None => warnings.push(json!({ "code": "body_added", "line": null, "body": read.body })),
        }
        if let Some(own) = another_institution(library, read.institution.as_deref())? {
            let named = &read.institution;
            warnings.push(
                json!({ "code": "another_institution", "line": null, "named": named, "institution": own }),
            );
        }
        let body = body.map(|body| BodyRow { uid: body.uid, name: body.name, code: body.code });
        Ok(ImportDestination { body, warnings })
    })
}

/// The warning that a body has a session of that kind, number and year. It may be made all the same: which of the two
/// is right, only who reads both can tell.
fn already_there(library: &Database, read: &UnderstoodSession, body: &str) -> Result<Option<Value>, Error> {
    let numbered = NumberedSession {
        kind: read.kind.unwrap_or_default().code().to_owned(),
        number: read.number.map(i64::from),
        year: read.year.map(i64::from),
    };
    let same = sessions::already_there(library, body, &numbered)?;
    Ok(same.map(|same| {
        json!({ "code": "session_already_there", "line": null, "session": same.uid, "title": same.title })
    }))
}

/// Makes a session of each agenda that was understood: each is one operation, one undo. All are checked before the
/// first is made.
pub(crate) fn import_agenda(call: &Call<'_>, argument: ImportAgenda) -> Result<Vec<SessionRow>, Error> {
    let mut source = argument.source.map(|source| source.read()).transpose()?;
    let locale = call.locale();
    let plans = all(argument.understood)
        .into_iter()
        .map(|understood| Plan::of(understood, &locale))
        .collect::<Result<Vec<_>, _>>()?;
    // The document is kept once, with the first of its sessions.
    plans.into_iter().map(|plan| keep(call, plan, source.take())).collect()
}

/// Refuses what [`import_agenda`] would refuse.
pub(crate) fn check(understood: &Understood, locale: &Locale) -> Result<(), Error> {
    all(understood.clone()).into_iter().try_for_each(|agenda| Plan::of(agenda, locale).map(drop))
}

/// The agendas of a document, each by itself.
fn all(mut understood: Understood) -> Vec<Understood> {
    let further = std::mem::take(&mut understood.further);
    std::iter::once(understood).chain(further.into_iter().flat_map(all)).collect()
}

fn keep(call: &Call<'_>, plan: Plan, source: Option<(String, Vec<u8>)>) -> Result<SessionRow, Error> {
    let body = body_for(call, &plan)?;
    let Plan { facts, mut items, agreements, .. } = plan;
    let subject = facts.title.clone();
    let (year, number) = (facts.year, facts.number);
    let uid = call.transact(Operation::ImportAgenda, &subject, |changes| {
        let body_id = changes.find(records::Kind::Body, &body.uid)?;
        let session = facts.create(changes, body_id)?;
        let ledger = Ledger { body: body_id, pattern: &body.agreement_pattern, session, year, number };
        for agreement in &agreements {
            // An agreement keeps the words it was made with; what a document says otherwise stays in its item.
            let otherwise = ledger.said_otherwise(changes, agreement)?;
            follow_up_item(&mut items).content.content.extend(otherwise);
        }
        let by_position = create_items(changes, session, &items)?;
        let follow_up = follow_up_item(&mut items).position.clone();
        for agreement in &agreements {
            ledger.record(changes, agreement, &follow_up, &by_position)?;
        }
        let uid = changes.uid(session)?;
        if let Some((name, bytes)) = &source {
            completing::keep_document(changes, &uid, name, bytes)?;
        }
        Ok(uid)
    })?;
    call.read(|library| sessions::row(library, &uid))
}

/// A session to be kept, checked.
pub(crate) struct Plan {
    pub(crate) facts: SessionFacts,
    pub(crate) items: Vec<UnderstoodItem>,
    pub(crate) agreements: Vec<UnderstoodAgreement>,
    /// The body's name as it was read, and the initials of its codes.
    body: Option<String>,
    code: Option<String>,
}

impl Plan {
    /// Checks what was understood.
    pub(crate) fn of(understood: Understood, locale: &Locale) -> Result<Self, Error> {
        let facts = session_facts(&understood, locale)?;
        let code = body_code(&understood);
        let mut items = understood.items;
        if items.is_empty() {
            return Err(Error::NoAgenda);
        }
        keep_front(&mut items, understood.front);
        for item in &mut items {
            item.content.check()?;
            item.title =
                fields::optional(Some(std::mem::take(&mut item.title)), "title")?.unwrap_or_default();
            if item.position.split('.').count() > MAX_LEVELS {
                return Err(PlaceError::TooDeep.into());
            }
        }
        let body = fields::optional(understood.session.body, "body")?;
        Ok(Self { facts, items, agreements: understood.agreements, body, code })
    }

    /// The position of the item whose matter are earlier agreements; that of the first when none is.
    pub(crate) fn follow_up(&self) -> &str {
        &self.items[follow_up_index(&self.items)].position
    }
}

fn session_facts(understood: &Understood, locale: &Locale) -> Result<SessionFacts, Error> {
    let read = &understood.session;
    let kind = read.kind.unwrap_or_default();
    let written = understood.title.trim();
    // A session that the text does not number keeps the name that the text gives it.
    let title = if (read.kind.is_none() || read.number.is_none()) && !written.is_empty() {
        written.to_owned()
    } else {
        // A name that the text has in Spanish stays Spanish on an English screen.
        let composed = |locale: &Locale| locale.session_title(kind, read.number, read.year);
        let known = Language::ALL.map(|language| composed(&Locale::new(language)));
        known.into_iter().find(|title| is_same_name(title, written)).unwrap_or_else(|| composed(locale))
    };
    Ok(SessionFacts {
        kind,
        number: read.number,
        year: fields::year(read.year)?,
        date: fields::date(read.date.map(|date| date.to_string()))?,
        time: fields::time(read.time.clone())?,
        place: fields::optional(read.place.clone(), "place")?,
        planned_end: None,
        title,
    })
}

/// What stood before the agenda and is no fact of the session stays with the first item, so that no word is
/// lost.
fn keep_front(items: &mut [UnderstoodItem], front: RichText) {
    if let (false, Some(first)) = (front.is_blank(), items.first_mut()) {
        let own = std::mem::take(&mut first.content.content);
        first.content.content = front.content.into_iter().chain(own).collect();
    }
}

/// The library's body of that name; the chosen one when the text names none, for a library mostly has one.
fn known_body(library: &Database, name: Option<&str>) -> Result<Option<sesiona_storage::BodyRow>, Error> {
    let Some(name) = name.filter(|name| !name.trim().is_empty()) else { return places::chosen_body(library) };
    Ok(library.bodies()?.into_iter().find(|body| is_same_name(&body.name, name)))
}

/// The library's institution, when a text names another.
fn another_institution(library: &Database, named: Option<&str>) -> Result<Option<String>, Error> {
    let (Some(named), Some(own)) = (named, library.institution()?) else { return Ok(None) };
    let mut names = std::iter::once(own.name.as_str()).chain(own.short_name.as_deref());
    Ok(if names.any(|name| may_be_same_name(name, named)) { None } else { Some(own.name) })
}

/// The body under which a session is kept. One that the library does not have is made: the session of another body
/// must never pass for one of the first.
fn body_for(call: &Call<'_>, plan: &Plan) -> Result<sesiona_storage::BodyRow, Error> {
    if let Some(known) = call.read(|library| known_body(library, plan.body.as_deref()))? {
        return Ok(known);
    }
    let name = plan.body.as_deref().ok_or(Error::NoBody)?;
    let uid = call.transact(Operation::AddBody, name, |changes| {
        let institution = changes.institution()?.ok_or(Error::NoBody)?;
        let institution = changes.find(records::Kind::Institution, &institution.uid)?;
        let code = plan.code.clone().unwrap_or_else(|| initials(name));
        let body = changes.create(libraries::new_body(institution, name, &code))?;
        Ok(changes.uid(body)?)
    })?;
    call.read(|library| Ok(library.body(&uid)?))
}

/// Makes the items; the answer finds them by position.
fn create_items(
    changes: &mut Changes<'_>,
    session: i64,
    items: &[UnderstoodItem],
) -> Result<BTreeMap<String, i64>, Error> {
    let mut by_position: BTreeMap<String, i64> = BTreeMap::new();
    let mut last_key: BTreeMap<Option<i64>, OrderKey> = BTreeMap::new();
    for item in items {
        let parent = item.position.rsplit_once('.').and_then(|(parent, _)| by_position.get(parent).copied());
        let order = OrderKey::between(last_key.get(&parent), None);
        last_key.insert(parent, order.clone());
        let id = changes.create(record_of(item, session, parent, order)?)?;
        by_position.insert(item.position.clone(), id);
    }
    Ok(by_position)
}

/// The record of an item that was read.
pub(crate) fn record_of(
    item: &UnderstoodItem,
    session: i64,
    parent: Option<i64>,
    order: OrderKey,
) -> Result<records::AgendaItem, Error> {
    Ok(records::AgendaItem {
        session,
        parent,
        order_key: order.0,
        title: item.title.clone(),
        kind: kind_code(item.kind)?,
        presenter: None,
        minutes: None,
        written_number: item.number.clone(),
        frozen_number: None,
        content: stored(&item.content)?,
    })
}

fn kind_code(kind: ItemKind) -> Result<String, Error> {
    Ok(serde_json::from_value(serde_json::to_value(kind)?)?)
}

/// The item whose matter are earlier agreements; the first one when none is.
fn follow_up_item(items: &mut [UnderstoodItem]) -> &mut UnderstoodItem {
    let index = follow_up_index(items);
    &mut items[index]
}

fn follow_up_index(items: &[UnderstoodItem]) -> usize {
    items.iter().position(|item| item.kind == ItemKind::FollowUp).unwrap_or(0)
}

/// How a body writes the codes of its agreements.
pub(crate) fn pattern_of(library: &Facts, body: &str) -> Result<String, Error> {
    let found = library.bodies()?.into_iter().find(|found| found.uid == body);
    Ok(found.ok_or(Error::NoBody)?.agreement_pattern)
}

/// The initials with which an agenda's agreements begin: `JD-XI-2` → `JD`.
pub(crate) fn body_code(understood: &Understood) -> Option<String> {
    let code = &understood.agreements.first()?.code;
    let letters: String = code.chars().take_while(|letter| letter.is_alphabetic()).collect();
    (!letters.is_empty()).then_some(letters)
}

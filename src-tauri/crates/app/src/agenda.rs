//! The agenda of a session and what its items hold.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sesiona_domain::agenda::{Agenda, LateNumbering, Node, Place, Step, start_times};
use sesiona_domain::content::RichText;
use sesiona_domain::order::OrderKey;
use sesiona_storage::{Changes, Database, Facts, records};
use ts_rs::TS;

use crate::attachments::{self, AttachmentRow};
use crate::context::Call;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::notes::{self, NoteRow};
use crate::numbering_policies;
use crate::operations::Operation;
use crate::patch::{self, Patch};
use crate::sessions::{self, SessionArgument, SessionRow};

/// The kinds of agenda items.
pub const ITEM_KINDS: [&str; 6] =
    ["procedure", "report", "vote", "minutes_approval", "follow_up", "other_business"];

/// Names an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemArgument {
    /// Its uid.
    pub item: String,
}

/// A session with its agenda.
#[derive(Debug, Serialize, TS)]
pub struct AgendaView {
    /// The session.
    pub session: SessionRow,
    /// Its items, in order.
    pub items: Vec<AgendaItemRow>,
    /// Whether the numbers of its items were announced and stay.
    pub numbers_frozen: bool,
}

/// An item in the agenda.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AgendaItemRow {
    /// Its uid.
    pub uid: String,
    /// The item it belongs to.
    pub parent: Option<String>,
    /// Its number, as `5.1`.
    pub number: String,
    /// Whether the number was announced and stays.
    pub frozen: bool,
    /// 0 at the top.
    pub depth: u32,
    /// Its title.
    pub title: String,
    /// One of [`ITEM_KINDS`].
    #[ts(type = "AgendaItemKind")]
    pub kind: String,
    /// Who presents it.
    pub presenter: Option<String>,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// When it starts, as `HH:MM`.
    pub starts_at: Option<String>,
    /// Whether something is written in it.
    pub has_content: bool,
    /// How many files it has.
    pub attachments: u32,
    /// How many informational notes it has.
    pub notes: u32,
    /// How many agreements it reports on.
    pub agreements: u32,
    /// The steps that it can take.
    pub moves: Moves,
}

/// Which steps an item can take.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Moves {
    /// Before the item above.
    pub up: bool,
    /// After the item below.
    pub down: bool,
    /// Into the item above.
    pub indent: bool,
    /// Out of its parent.
    pub outdent: bool,
}

/// An item with what it holds.
#[derive(Debug, Serialize, TS)]
pub struct AgendaItemView {
    /// Its row in the agenda.
    pub row: AgendaItemRow,
    /// What is written in it.
    #[ts(type = "RichText")]
    pub content: RichText,
    /// Its files.
    pub attachments: Vec<AttachmentRow>,
    /// Its informational notes.
    pub notes: Vec<NoteRow>,
}

/// A new item: after a sibling, inside a parent, or at the end.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddAgendaItem {
    /// The session.
    pub session: String,
    /// Its title.
    pub title: String,
    /// The sibling above it.
    pub after: Option<String>,
    /// The item whose last child it becomes.
    pub inside: Option<String>,
}

/// What changes of an item: absent fields stay, `null` empties.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeAgendaItem {
    /// The item.
    pub item: String,
    /// Its title.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Its kind.
    #[serde(default)]
    #[ts(optional, type = "AgendaItemKind")]
    pub kind: Option<String>,
    /// Who presents it.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub presenter: Patch<String>,
    /// How long it takes.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "number | null")]
    pub minutes: Patch<u32>,
}

/// A step of an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveAgendaItem {
    /// The item.
    pub item: String,
    /// Which step.
    pub direction: Direction,
}

/// The steps of an item.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Before the item above.
    Up,
    /// After the item below.
    Down,
    /// Into the item above.
    Indent,
    /// Out of its parent.
    Outdent,
}

/// A new place for an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceAgendaItem {
    /// The item.
    pub item: String,
    /// Its new parent; the top when `null`.
    pub parent: Option<String>,
    /// The sibling above it; first when `null`.
    pub after: Option<String>,
}

/// New content for an item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetContent {
    /// The item.
    pub item: String,
    /// What is written in it.
    #[ts(type = "RichText")]
    pub content: RichText,
}

/// A session's agenda.
pub(crate) fn agenda(call: &Call<'_>, argument: SessionArgument) -> Result<AgendaView, Error> {
    call.read(|library| {
        let session = sessions::row(library, &argument.session)?;
        let items = every_row(library, &argument.session)?;
        Ok(AgendaView { numbers_frozen: items.iter().any(|item| item.frozen), items, session })
    })
}

/// Makes the present numbers of an agenda stay, whatever is added or moved.
pub(crate) fn freeze_numbers(call: &Call<'_>, argument: SessionArgument) -> Result<AgendaView, Error> {
    let title = call.read(|library| Ok(library.session(&argument.session)?.title))?;
    call.transact(Operation::FreezeNumbers, &title, |changes| {
        let rows = numbered(changes, &argument.session)?;
        let present = rows.iter().map(|(place, item)| (item.uid.as_str(), place.number.as_str())).collect();
        freeze(changes, &argument.session, &present)
    })?;
    agenda(call, argument)
}

/// Numbers the items of an agenda by their places again.
pub(crate) fn renumber(call: &Call<'_>, argument: SessionArgument) -> Result<AgendaView, Error> {
    let title = call.read(|library| Ok(library.session(&argument.session)?.title))?;
    call.transact(Operation::Renumber, &title, |changes| {
        for item in changes.agenda_items(&argument.session)? {
            if item.frozen_number.is_some() {
                changes.set(item.id, records::agenda_item::frozen_number(None))?;
            }
        }
        Ok(())
    })?;
    agenda(call, argument)
}

/// Writes down the numbers under which items were announced, by their uids, unless they have one for good.
pub(crate) fn freeze(
    changes: &mut Changes<'_>,
    session: &str,
    announced: &BTreeMap<&str, &str>,
) -> Result<(), Error> {
    for item in changes.agenda_items(session)? {
        if let (None, Some(number)) = (&item.frozen_number, announced.get(item.uid.as_str())) {
            changes.set(item.id, records::agenda_item::frozen_number(Some((*number).to_owned())))?;
        }
    }
    Ok(())
}

/// Whether every item that was announced has a number for good.
pub(crate) fn has_numbers(
    library: &Facts,
    session: &str,
    announced: &BTreeMap<&str, &str>,
) -> Result<bool, Error> {
    let mut items = library.agenda_items(session)?.into_iter();
    Ok(items.all(|item| item.frozen_number.is_some() || !announced.contains_key(item.uid.as_str())))
}

/// How items are numbered that are added after the numbers of a session were announced.
fn late_numbering(library: &Facts, session: &str) -> Result<LateNumbering, Error> {
    let body = library.session(session)?.body_uid;
    numbering_policies::late(library, &body)
}

/// Every item of a session's agenda, in order.
pub(crate) fn every_row(library: &Database, session: &str) -> Result<Vec<AgendaItemRow>, Error> {
    rows(library, session, |_| true)
}

/// One item.
pub(crate) fn agenda_item(call: &Call<'_>, argument: ItemArgument) -> Result<AgendaItemView, Error> {
    call.read(|library| view(call, library, &argument.item))
}

/// Adds an item.
pub(crate) fn add_agenda_item(call: &Call<'_>, argument: AddAgendaItem) -> Result<AgendaItemView, Error> {
    let title = required(&argument.title, "title")?;
    if argument.after.is_some() && argument.inside.is_some() {
        let detail = "an item goes after another or inside one".to_owned();
        return Err(Error::BadArgument { field: "inside".to_owned(), detail });
    }
    let uid = call.transact(Operation::AddAgendaItem, &title, |changes| {
        let tree = tree(changes, &argument.session)?;
        let place = match (&argument.after, &argument.inside) {
            (Some(after), _) => Place { parent: tree.parent(after), after: Some(after.clone()) },
            (None, Some(inside)) => {
                Place { parent: Some(inside.clone()), after: tree.last_child(Some(inside)) }
            }
            (None, None) => Place { parent: None, after: tree.last_child(None) },
        };
        tree.check(&String::new(), &place)?;
        let session = changes.find(records::Kind::Session, &argument.session)?;
        let parent = find_optional(changes, place.parent.as_deref())?;
        let item = changes.create(records::AgendaItem {
            session,
            parent,
            order_key: tree.order_at(&place, None).0,
            title: title.clone(),
            kind: "report".to_owned(),
            presenter: None,
            minutes: None,
            written_number: None,
            frozen_number: None,
            content: None,
        })?;
        Ok(changes.uid(item)?)
    })?;
    call.read(|library| view(call, library, &uid))
}

/// Changes an item's title, kind, presenter or minutes.
pub(crate) fn change_agenda_item(call: &Call<'_>, change: ChangeAgendaItem) -> Result<AgendaItemView, Error> {
    let title = change.title.as_deref().map(|title| required(title, "title")).transpose()?;
    if let Some(kind) = &change.kind
        && !ITEM_KINDS.contains(&kind.as_str())
    {
        return Err(Error::BadCode { field: "kind", value: kind.clone() });
    }
    let presenter = change.presenter.map(|presenter| optional(presenter, "presenter")).transpose()?;
    let subject = match &title {
        Some(title) => title.clone(),
        None => title_of(call, &change.item)?,
    };
    call.transact(Operation::ChangeAgendaItem, &subject, |changes| {
        let item = changes.find(records::Kind::AgendaItem, &change.item)?;
        if let Some(title) = title {
            changes.set(item, records::agenda_item::title(title))?;
        }
        if let Some(kind) = change.kind {
            changes.set(item, records::agenda_item::kind(kind))?;
        }
        if let Some(presenter) = presenter {
            changes.set(item, records::agenda_item::presenter(presenter))?;
        }
        if let Some(minutes) = change.minutes {
            changes.set(item, records::agenda_item::minutes(minutes.map(i64::from)))?;
        }
        Ok(())
    })?;
    call.read(|library| view(call, library, &change.item))
}

/// Moves an item one step.
pub(crate) fn move_agenda_item(call: &Call<'_>, argument: MoveAgendaItem) -> Result<AgendaItemView, Error> {
    let step = match argument.direction {
        Direction::Up => Step::Up,
        Direction::Down => Step::Down,
        Direction::Indent => Step::Indent,
        Direction::Outdent => Step::Outdent,
    };
    relocate(call, Operation::MoveAgendaItem, &argument.item, |tree| Ok(tree.step(&argument.item, step)?))
}

/// Puts an item somewhere else.
pub(crate) fn place_agenda_item(call: &Call<'_>, argument: PlaceAgendaItem) -> Result<AgendaItemView, Error> {
    let PlaceAgendaItem { item, parent, after } = argument;
    relocate(call, Operation::PlaceAgendaItem, &item, |tree| {
        let place = Place { parent, after };
        tree.check(&item, &place)?;
        Ok(place)
    })
}

fn relocate(
    call: &Call<'_>,
    operation: Operation,
    item: &str,
    choose: impl FnOnce(&Agenda<String>) -> Result<Place<String>, Error>,
) -> Result<AgendaItemView, Error> {
    let title = title_of(call, item)?;
    call.transact(operation, &title, |changes| {
        let found = changes.agenda_item(item)?;
        let tree = tree(changes, &found.session_uid)?;
        let place = choose(&tree)?;
        let order = tree.order_at(&place, Some(&found.uid));
        let parent = find_optional(changes, place.parent.as_deref())?;
        changes.set(found.id, records::agenda_item::parent(parent))?;
        changes.set(found.id, records::agenda_item::order_key(order.0))?;
        Ok(())
    })?;
    call.read(|library| view(call, library, item))
}

/// Copies an item, with what is below it, right after itself.
pub(crate) fn duplicate_agenda_item(
    call: &Call<'_>,
    argument: ItemArgument,
) -> Result<AgendaItemView, Error> {
    let title = title_of(call, &argument.item)?;
    let uid = call.transact(Operation::DuplicateAgendaItem, &title, |changes| {
        let found = changes.agenda_item(&argument.item)?;
        let place = Place { parent: found.parent_uid, after: Some(found.uid) };
        let order = tree(changes, &found.session_uid)?.order_at(&place, None);
        let copy = copy_item(changes, found.id, found.parent, order)?;
        Ok(changes.uid(copy)?)
    })?;
    call.read(|library| view(call, library, &uid))
}

/// Copies an item and, recursively, its children; returns the copy.
fn copy_item(
    changes: &mut Changes<'_>,
    item: i64,
    parent: Option<i64>,
    order: OrderKey,
) -> Result<i64, Error> {
    let original: records::AgendaItem = changes.record(item)?;
    let copy = changes.create(records::AgendaItem {
        parent,
        order_key: order.0,
        frozen_number: None,
        ..original
    })?;
    for child in changes.children_of_item(item)? {
        let record: records::AgendaItem = changes.record(child)?;
        copy_item(changes, child, Some(copy), OrderKey(record.order_key))?;
    }
    let uid = changes.uid(item)?;
    for attachment in changes.attachments_of_item(&uid)? {
        let record: records::Attachment = changes.record(attachment.id)?;
        changes.create(records::Attachment { agenda_item: Some(copy), ..record })?;
    }
    for note in changes.notes_of_item(&uid)? {
        let record: records::Note = changes.record(note.id)?;
        changes.create(records::Note { agenda_item: copy, ..record })?;
    }
    Ok(copy)
}

/// Deletes an item with what is below it.
pub(crate) fn delete_agenda_item(call: &Call<'_>, argument: ItemArgument) -> Result<(), Error> {
    let title = title_of(call, &argument.item)?;
    call.transact(Operation::DeleteAgendaItem, &title, |changes| {
        let item = changes.find(records::Kind::AgendaItem, &argument.item)?;
        Ok(changes.delete(item)?)
    })
}

/// Replaces an item's content.
pub(crate) fn set_agenda_item_content(
    call: &Call<'_>,
    argument: SetContent,
) -> Result<AgendaItemView, Error> {
    argument.content.check()?;
    let title = title_of(call, &argument.item)?;
    let content = stored(&argument.content)?;
    call.transact(Operation::SetAgendaItemContent, &title, |changes| {
        let item = changes.find(records::Kind::AgendaItem, &argument.item)?;
        Ok(changes.set(item, records::agenda_item::content(content))?)
    })?;
    call.read(|library| view(call, library, &argument.item))
}

/// Content as it is kept: nothing for an empty text.
pub(crate) fn stored(content: &RichText) -> Result<Option<String>, Error> {
    if content.is_blank() {
        return Ok(None);
    }
    Ok(Some(serde_json::to_string(content)?))
}

/// Content as it was kept.
pub(crate) fn content(text: Option<&str>) -> Result<RichText, Error> {
    match text {
        Some(text) => serde_json::from_str(text).map_err(|error| Error::Internal(error.to_string())),
        None => Ok(RichText::default()),
    }
}

fn title_of(call: &Call<'_>, item: &str) -> Result<String, Error> {
    call.read(|library| Ok(library.agenda_item(item)?.title))
}

pub(crate) fn find_optional(changes: &Changes<'_>, uid: Option<&str>) -> Result<Option<i64>, Error> {
    Ok(uid.map(|uid| changes.find(records::Kind::AgendaItem, uid)).transpose()?)
}

/// The tree of a session's items.
pub(crate) fn tree(library: &Facts, session: &str) -> Result<Agenda<String>, Error> {
    Ok(tree_of(&library.agenda_items(session)?))
}

fn tree_of(items: &[sesiona_storage::AgendaItemRow]) -> Agenda<String> {
    let node = |item: &sesiona_storage::AgendaItemRow| Node {
        key: item.uid.clone(),
        parent: item.parent_uid.clone(),
        order: OrderKey(item.order_key.clone()),
        frozen: item.frozen_number.clone(),
    };
    Agenda::new(items.iter().map(node).collect())
}

/// An item with its number and its depth.
pub(crate) type NumberedRow = (sesiona_domain::agenda::Numbered<String>, sesiona_storage::AgendaItemRow);

/// A session's items with their numbers and depths, in order.
pub(crate) fn numbered(library: &Facts, session: &str) -> Result<Vec<NumberedRow>, Error> {
    Ok(numbered_tree(library, session)?.1)
}

fn numbered_tree(library: &Facts, session: &str) -> Result<(Agenda<String>, Vec<NumberedRow>), Error> {
    let items = library.agenda_items(session)?;
    let is_announced = items.iter().any(|item| item.frozen_number.is_some());
    let id = items.first().map(|item| item.session).filter(|_| is_announced);
    let gone = id.map(|session| library.announced_numbers(session)).transpose()?.unwrap_or_default();
    let tree = tree_of(&items);
    let order = tree.numbered_beside(late_numbering(library, session)?, gone);
    let mut by_uid: BTreeMap<String, _> = items.into_iter().map(|item| (item.uid.clone(), item)).collect();
    let rows = order.into_iter().filter_map(|place| by_uid.remove(&place.key).map(|item| (place, item)));
    let rows = rows.collect();
    Ok((tree, rows))
}

fn rows(
    library: &Database,
    session: &str,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<AgendaItemRow>, Error> {
    let start = library
        .session(session)?
        .time
        .and_then(|time| chrono::NaiveTime::parse_from_str(&time, "%H:%M").ok());
    let (tree, items) = numbered_tree(library, session)?;
    // Ten years of agreements are looked through only where they are shown.
    let follows_up = |(_, item): &NumberedRow| item.kind == "follow_up" && wanted(&item.uid);
    let agreements =
        if items.iter().any(follows_up) { library.agreements_for_session(session)?.len() } else { 0 };
    let agreements = u32::try_from(agreements).unwrap_or(u32::MAX);
    let minutes: Vec<Option<u32>> =
        items.iter().map(|(_, item)| item.minutes.and_then(|minutes| u32::try_from(minutes).ok())).collect();
    let starts = start_times(start, &minutes);
    let row =
        |((place, item), (minutes, starts)): (NumberedRow, (Option<u32>, Option<chrono::NaiveTime>))| {
            let can = |step| tree.step(&item.uid, step).is_ok();
            AgendaItemRow {
                moves: Moves {
                    up: can(Step::Up),
                    down: can(Step::Down),
                    indent: can(Step::Indent),
                    outdent: can(Step::Outdent),
                },
                parent: place.parent,
                number: place.number,
                frozen: item.frozen_number.is_some(),
                depth: u32::try_from(place.depth).unwrap_or_default(),
                agreements: if item.kind == "follow_up" { agreements } else { 0 },
                title: item.title,
                kind: item.kind,
                presenter: item.presenter,
                minutes,
                starts_at: starts.map(|time| time.format("%H:%M").to_string()),
                has_content: item.has_content,
                attachments: u32::try_from(item.attachments).unwrap_or(u32::MAX),
                notes: u32::try_from(item.notes).unwrap_or(u32::MAX),
                uid: item.uid,
            }
        };
    let shown = items.into_iter().zip(minutes.into_iter().zip(starts));
    Ok(shown.filter(|((_, item), _)| wanted(&item.uid)).map(row).collect())
}

fn view(call: &Call<'_>, library: &Database, uid: &str) -> Result<AgendaItemView, Error> {
    let item = library.agenda_item(uid)?;
    let row = rows(library, &item.session_uid, |row| row == uid)?
        .pop()
        .ok_or_else(|| Error::Internal(format!("item {uid} is in no agenda")))?;
    Ok(AgendaItemView {
        row,
        content: content(item.content.as_deref())?,
        attachments: attachments::of_item(call, library, uid)?,
        notes: notes::of_item(library, uid)?,
    })
}

//! Informational notes: annexes that are read for information, with no vote.

use serde::{Deserialize, Serialize};
use sesiona_domain::content::RichText;
use sesiona_domain::order::OrderKey;
use sesiona_storage::{Database, records};
use ts_rs::TS;

use crate::agenda::{content, stored};
use crate::context::Call;
use crate::error::Error;
use crate::fields::{self, optional, required};
use crate::operations::Operation;
use crate::patch::{self, Patch};

/// Names a note.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteArgument {
    /// Its uid.
    pub note: String,
}

/// An informational note.
#[derive(Debug, Serialize, TS)]
pub struct NoteRow {
    /// Its uid.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// Where it comes from.
    pub source: Option<String>,
    /// Its date, as `YYYY-MM-DD`.
    pub dated_on: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// What it says.
    #[ts(type = "RichText")]
    pub content: RichText,
}

/// A new note.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddNote {
    /// The item it belongs to.
    pub item: String,
    /// Its title.
    pub title: String,
}

/// What changes of a note: absent fields stay, `null` empties.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeNote {
    /// The note.
    pub note: String,
    /// Its title.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Where it comes from.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub source: Patch<String>,
    /// Its date, as `YYYY-MM-DD`.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub dated_on: Patch<String>,
    /// Whom to ask.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub contact: Patch<String>,
    /// What it says.
    #[serde(default)]
    #[ts(optional, type = "RichText")]
    pub content: Option<RichText>,
}

/// Adds a note to an item.
pub(crate) fn add_note(call: &Call<'_>, argument: AddNote) -> Result<NoteRow, Error> {
    let title = required(&argument.title, "title")?;
    let uid = call.transact(Operation::AddNote, &title, |changes| {
        let last = changes.notes_of_item(&argument.item)?.pop().map(|last| OrderKey(last.order_key));
        let order = OrderKey::between(last.as_ref(), None);
        let agenda_item = changes.find(records::Kind::AgendaItem, &argument.item)?;
        let note = changes.create(records::Note {
            agenda_item,
            order_key: order.0,
            title: title.clone(),
            source: None,
            dated_on: None,
            contact: None,
            content: None,
        })?;
        Ok(changes.uid(note)?)
    })?;
    call.read(|library| row(library.note(&uid)?))
}

/// Changes a note.
pub(crate) fn change_note(call: &Call<'_>, change: ChangeNote) -> Result<NoteRow, Error> {
    let title = change.title.as_deref().map(|title| required(title, "title")).transpose()?;
    let source = change.source.map(|source| optional(source, "source")).transpose()?;
    let dated_on = change.dated_on.map(fields::date).transpose()?;
    let contact = change.contact.map(|contact| optional(contact, "contact")).transpose()?;
    if let Some(content) = &change.content {
        content.check()?;
    }
    let content = change.content.as_ref().map(stored).transpose()?;
    let subject = match &title {
        Some(title) => title.clone(),
        None => call.read(|library| Ok(library.note(&change.note)?.title))?,
    };
    call.transact(Operation::ChangeNote, &subject, |changes| {
        let note = changes.find(records::Kind::Note, &change.note)?;
        if let Some(title) = title {
            changes.set(note, records::note::title(title))?;
        }
        if let Some(source) = source {
            changes.set(note, records::note::source(source))?;
        }
        if let Some(dated_on) = dated_on {
            changes.set(note, records::note::dated_on(dated_on))?;
        }
        if let Some(contact) = contact {
            changes.set(note, records::note::contact(contact))?;
        }
        if let Some(content) = content {
            changes.set(note, records::note::content(content))?;
        }
        Ok(())
    })?;
    call.read(|library| row(library.note(&change.note)?))
}

/// Deletes a note.
pub(crate) fn delete_note(call: &Call<'_>, argument: NoteArgument) -> Result<(), Error> {
    let title = call.read(|library| Ok(library.note(&argument.note)?.title))?;
    call.transact(Operation::DeleteNote, &title, |changes| {
        let note = changes.find(records::Kind::Note, &argument.note)?;
        Ok(changes.delete(note)?)
    })
}

/// The notes of an item, in order.
pub(crate) fn of_item(library: &Database, item: &str) -> Result<Vec<NoteRow>, Error> {
    library.notes_of_item(item)?.into_iter().map(row).collect()
}

fn row(note: sesiona_storage::NoteRow) -> Result<NoteRow, Error> {
    Ok(NoteRow {
        content: content(note.content.as_deref())?,
        uid: note.uid,
        title: note.title,
        source: note.source,
        dated_on: note.dated_on,
        contact: note.contact,
    })
}

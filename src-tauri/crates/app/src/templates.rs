//! Templates: the items with which sessions of a body begin, under a name.

use serde::{Deserialize, Serialize};
use sesiona_domain::names::is_same_name;
use sesiona_domain::sessions::SessionKind;
use sesiona_storage::{AgendaTemplateRow, Facts, records};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::required;
use crate::institutions::BodyArgument;
use crate::operations::Operation;
use crate::sessions::{self, SessionArgument, SessionRow};
use crate::starts::{self, SessionStart, StartItem};

/// A template in a list.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct TemplateRow {
    /// Its uid.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// The kind of sessions it is for; `null` for every kind.
    #[ts(type = "SessionKind | null")]
    pub session_kind: Option<String>,
    /// The titles of its items, sub-items after the item they belong to.
    pub titles: Vec<String>,
}

/// Keeps the items of a session's agenda as a template.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveTemplate {
    /// The session.
    pub session: String,
    /// The name of the template.
    pub name: String,
}

/// Names a template.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TemplateArgument {
    /// Its uid.
    pub template: String,
}

/// Another name for a template.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameTemplate {
    /// Its uid.
    pub template: String,
    /// The name.
    pub name: String,
}

/// Adds the items of a template at the end of an agenda.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UseTemplate {
    /// The session.
    pub session: String,
    /// The template; `null` for the items that boards have in every session.
    pub template: Option<String>,
}

/// Items with which the agenda of a session may begin.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct OfferedTemplate {
    /// The template; `null` for the items that boards have in every session.
    pub template: Option<String>,
    /// Its name.
    pub name: String,
    /// Its items, sub-items after the item they belong to.
    pub items: Vec<OfferedItem>,
}

/// An item that an agenda would begin with.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct OfferedItem {
    /// Its title in this session.
    pub title: String,
    /// Its kind.
    #[ts(type = "AgendaItemKind")]
    pub kind: String,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// 0 at the top.
    pub depth: u32,
}

impl TemplateRow {
    /// Whether sessions of a kind may begin with it.
    pub(crate) fn is_for(&self, kind: SessionKind) -> bool {
        self.session_kind.as_deref().is_none_or(|own| own == kind.code())
    }
}

impl From<AgendaTemplateRow> for TemplateRow {
    fn from(found: AgendaTemplateRow) -> Self {
        fn titles(items: Vec<StartItem>, all: &mut Vec<String>) {
            for item in items {
                all.push(item.title);
                titles(item.items, all);
            }
        }
        let mut all = Vec::new();
        titles(serde_json::from_str(&found.items).unwrap_or_default(), &mut all);
        Self { uid: found.uid, name: found.name, session_kind: found.session_kind, titles: all }
    }
}

/// The templates of a body, by name.
pub(crate) fn list_templates(call: &Call<'_>, argument: BodyArgument) -> Result<Vec<TemplateRow>, Error> {
    call.read(|library| {
        let body = library.body(&argument.body)?;
        Ok(library.agenda_templates(&body.uid)?.into_iter().map(TemplateRow::from).collect())
    })
}

/// Keeps the items of a session's agenda as a template for sessions of its kind.
pub(crate) fn save_template(call: &Call<'_>, argument: SaveTemplate) -> Result<TemplateRow, Error> {
    let name = required(&argument.name, "name")?;
    let uid = call.transact(Operation::SaveTemplate, &name, |changes| {
        let session = changes.session(&argument.session)?;
        refuse_second(changes, &session.body_uid, &name, None)?;
        let items = starts::of_session(changes, &argument.session)?;
        let template = changes.create(records::AgendaTemplate {
            body: session.body,
            name: name.clone(),
            session_kind: Some(session.kind),
            items: serde_json::to_string(&items)?,
        })?;
        Ok(changes.uid(template)?)
    })?;
    call.read(|library| Ok(library.agenda_template(&uid)?.into()))
}

/// Of two templates that are called the same nobody knows which is which.
fn refuse_second(library: &Facts, body: &str, name: &str, renamed: Option<&str>) -> Result<(), Error> {
    let mut others = library.agenda_templates(body)?.into_iter();
    match others.find(|other| Some(other.uid.as_str()) != renamed && is_same_name(&other.name, name)) {
        Some(other) => Err(Error::TemplateExists(other.name)),
        None => Ok(()),
    }
}

/// Gives a template another name.
pub(crate) fn rename_template(call: &Call<'_>, argument: RenameTemplate) -> Result<TemplateRow, Error> {
    let name = required(&argument.name, "name")?;
    call.transact(Operation::RenameTemplate, &name, |changes| {
        let body = changes.agenda_template(&argument.template)?.body_uid;
        refuse_second(changes, &body, &name, Some(&argument.template))?;
        let template = changes.find(records::Kind::AgendaTemplate, &argument.template)?;
        Ok(changes.set(template, records::agenda_template::name(name.clone()))?)
    })?;
    call.read(|library| Ok(library.agenda_template(&argument.template)?.into()))
}

/// Deletes a template. Sessions that began with it stay as they are.
pub(crate) fn delete_template(call: &Call<'_>, argument: TemplateArgument) -> Result<(), Error> {
    let name = call.read(|library| Ok(library.agenda_template(&argument.template)?.name))?;
    call.transact(Operation::DeleteTemplate, &name, |changes| {
        let template = changes.find(records::Kind::AgendaTemplate, &argument.template)?;
        Ok(changes.delete(template)?)
    })
}

/// The templates for a session's kind, by name, and at last the items that boards have in every session.
pub(crate) fn offered_templates(
    call: &Call<'_>,
    argument: SessionArgument,
) -> Result<Vec<OfferedTemplate>, Error> {
    let locale = call.locale();
    call.read(|library| {
        let session = library.session(&argument.session)?;
        let kind = SessionKind::from_code(&session.kind).unwrap_or_default();
        let templates = library.agenda_templates(&session.body_uid)?.into_iter().map(TemplateRow::from);
        let named = templates.filter(|template| template.is_for(kind)).map(|row| (Some(row.uid), row.name));
        let usual = (None, locale.text("desk-start-fixed"));
        let offer = |(template, name): (Option<String>, String)| {
            let start = start(template.as_ref());
            let items = starts::items(library, &start, &session.body_uid, session.date.as_deref(), &locale)?;
            let mut offered = Vec::new();
            offer_items(items, 0, &mut offered);
            Ok(OfferedTemplate { template, name, items: offered })
        };
        named.chain([usual]).map(offer).collect()
    })
}

fn offer_items(items: Vec<StartItem>, depth: u32, offered: &mut Vec<OfferedItem>) {
    for StartItem { kind, title, minutes, items, .. } in items {
        offered.push(OfferedItem { title, kind, minutes, depth });
        offer_items(items, depth + 1, offered);
    }
}

fn start(template: Option<&String>) -> SessionStart {
    template.map_or(SessionStart::Fixed, |template| SessionStart::Template { template: template.clone() })
}

/// Adds the items of a template at the end of an agenda.
pub(crate) fn use_template(call: &Call<'_>, argument: UseTemplate) -> Result<SessionRow, Error> {
    let locale = call.locale();
    let name = match &argument.template {
        Some(template) => call.read(|library| Ok(library.agenda_template(template)?.name))?,
        None => locale.text("desk-start-fixed"),
    };
    let start = start(argument.template.as_ref());
    call.transact(Operation::UseTemplate, &name, |changes| {
        let session = changes.session(&argument.session)?;
        let items = starts::items(changes, &start, &session.body_uid, session.date.as_deref(), &locale)?;
        starts::write(changes, session.id, &items)
    })?;
    call.read(|library| sessions::row(library, &argument.session))
}

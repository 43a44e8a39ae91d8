//! The items with which the agenda of a new session begins: the fixed ones, those of a template, or those that the
//! session before it had as well.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sesiona_domain::order::OrderKey;
use sesiona_locale::Locale;
use sesiona_storage::{Changes, Facts, records};
use ts_rs::TS;

use crate::agenda::{self, NumberedRow};
use crate::error::Error;

/// With which items an agenda begins.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case", deny_unknown_fields)]
pub enum SessionStart {
    /// Those that boards have in every session.
    #[default]
    Fixed,
    /// None.
    Empty,
    /// Those that an earlier session has apart from the matters that it met for.
    Session {
        /// Its uid.
        session: String,
    },
    /// Those of a template.
    Template {
        /// Its uid.
        template: String,
    },
}

/// An item with which an agenda begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StartItem {
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) minutes: Option<u32>,
    pub(crate) presenter: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) items: Vec<StartItem>,
}

/// An item of the agenda that boards have in every session.
#[derive(Debug, Deserialize)]
struct FixedItem {
    kind: String,
    minutes: u32,
    title: BTreeMap<String, String>,
}

const FIXED_AGENDA: &str = include_str!("../../../../assets/profiles/fixed_agenda.json");
/// Items of these kinds are in every session, and stand before its matters.
const OPENING: [&str; 2] = ["minutes_approval", "follow_up"];

/// The items with which the agenda of a new session of a body begins. The approval of minutes names the session that
/// was held last before that day.
pub(crate) fn items(
    library: &Facts,
    start: &SessionStart,
    body: &str,
    date: Option<&str>,
    locale: &Locale,
) -> Result<Vec<StartItem>, Error> {
    let fixed = || fixed(locale.language().code());
    let mut items = match start {
        SessionStart::Fixed => fixed()?,
        SessionStart::Empty => Vec::new(),
        SessionStart::Session { session } => {
            let earlier = library.session(session)?;
            of_body(body, &earlier.body_uid, earlier.title)?;
            usual(of_session(library, session)?)
        }
        SessionStart::Template { template } => {
            let template = library.agenda_template(template)?;
            of_body(body, &template.body_uid, template.name)?;
            serde_json::from_str(&template.items)?
        }
    };
    let before = session_before(library, body, date)?;
    let usual = fixed()?.into_iter().find(|item| item.kind == "minutes_approval").map(|item| item.title);
    let title = match before {
        Some(session) => {
            Some(locale.message("sessions-minutes-item", &[("session", session.as_str().into())]))
        }
        None => usual,
    };
    for item in items.iter_mut().filter(|item| item.kind == "minutes_approval") {
        item.title = title.clone().unwrap_or_else(|| item.title.clone());
    }
    Ok(items)
}

/// Each body has its own order of things.
fn of_body(body: &str, owner: &str, name: String) -> Result<(), Error> {
    if owner == body { Ok(()) } else { Err(Error::OfAnotherBody(name)) }
}

/// Writes items at the end of an agenda.
pub(crate) fn write(changes: &mut Changes<'_>, session: i64, items: &[StartItem]) -> Result<(), Error> {
    let present = changes.agenda_items(&changes.uid(session)?)?;
    let last = present.iter().filter(|item| item.parent.is_none()).map(|item| &item.order_key).max();
    let mut before = last.map(|key| OrderKey(key.clone()));
    let mut keys = Vec::with_capacity(items.len());
    for _ in items {
        let key = OrderKey::between(before.as_ref(), None);
        before = Some(key.clone());
        keys.push(key);
    }
    write_at(changes, session, None, items.iter().zip(keys))
}

fn write_at<'i>(
    changes: &mut Changes<'_>,
    session: i64,
    parent: Option<i64>,
    items: impl Iterator<Item = (&'i StartItem, OrderKey)>,
) -> Result<(), Error> {
    for (item, order_key) in items {
        let written = changes.create(records::AgendaItem {
            session,
            parent,
            order_key: order_key.0,
            title: item.title.clone(),
            kind: item.kind.clone(),
            presenter: item.presenter.clone(),
            minutes: item.minutes.map(i64::from),
            written_number: None,
            frozen_number: None,
            content: None,
        })?;
        let keys = OrderKey::sequence(item.items.len());
        write_at(changes, session, Some(written), item.items.iter().zip(keys))?;
    }
    Ok(())
}

/// The items of a session's agenda, without what they hold.
pub(crate) fn of_session(library: &Facts, session: &str) -> Result<Vec<StartItem>, Error> {
    library.session(session)?;
    let rows = agenda::numbered(library, session)?;
    let mut by_parent: BTreeMap<Option<&String>, Vec<&NumberedRow>> = BTreeMap::new();
    for row in &rows {
        by_parent.entry(row.0.parent.as_ref()).or_default().push(row);
    }
    Ok(below(&by_parent, None))
}

fn below(rows: &BTreeMap<Option<&String>, Vec<&NumberedRow>>, parent: Option<&String>) -> Vec<StartItem> {
    let item = |(place, row): &NumberedRow| StartItem {
        kind: row.kind.clone(),
        title: row.title.clone(),
        minutes: row.minutes.and_then(|minutes| u32::try_from(minutes).ok()),
        presenter: row.presenter.clone(),
        items: below(rows, Some(&place.key)),
    };
    rows.get(&parent).into_iter().flatten().map(|row| item(row)).collect()
}

/// The items that a session has apart from its matters: those up to the follow-up of agreements, and those from
/// other business on. Where it has neither, those around its reports.
fn usual(items: Vec<StartItem>) -> Vec<StartItem> {
    let is_matter = |item: &StartItem| item.kind == "report";
    let first_matter = items.iter().position(is_matter).unwrap_or(items.len());
    let opening = items[..first_matter].iter().rposition(|item| OPENING.contains(&item.kind.as_str()));
    let opening = opening.map_or(first_matter, |last| last + 1);
    let closing = items.iter().position(|item| item.kind == "other_business");
    let after_matters = items.iter().rposition(is_matter).map_or(items.len(), |last| last + 1);
    let closing = closing.unwrap_or(after_matters).max(opening);
    let kept = items.into_iter().enumerate().filter(|(index, _)| *index < opening || *index >= closing);
    // What stands below them was of that session.
    kept.map(|(_, item)| StartItem { items: Vec::new(), ..item }).filter(|item| !is_matter(item)).collect()
}

fn fixed(language: &str) -> Result<Vec<StartItem>, Error> {
    let fixed: Vec<FixedItem> = serde_json::from_str(FIXED_AGENDA)?;
    let item = |item: FixedItem| StartItem {
        title: item.title.get(language).cloned().unwrap_or_default(),
        kind: item.kind,
        minutes: Some(item.minutes),
        presenter: None,
        items: Vec::new(),
    };
    Ok(fixed.into_iter().map(item).collect())
}

/// The name of the session that a body holds last before a day; of all its sessions where the day is not known.
fn session_before(library: &Facts, body: &str, date: Option<&str>) -> Result<Option<String>, Error> {
    let is_before = |held: &str| date.is_none_or(|date| held < date);
    let sessions = library.sessions()?.into_iter().filter(|found| found.body_uid == body);
    let held = sessions.filter(|found| found.date.as_deref().is_some_and(is_before));
    // They come with the newest first.
    Ok(held.map(|found| found.title).next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(kinds: &str) -> Vec<StartItem> {
        let item = |(place, kind): (usize, &str)| StartItem {
            kind: kind.to_owned(),
            title: format!("{place} {kind}"),
            minutes: None,
            presenter: None,
            items: Vec::new(),
        };
        kinds.split(' ').enumerate().map(item).collect()
    }

    fn kept(kinds: &str) -> String {
        usual(items(kinds)).into_iter().map(|item| item.title).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn what_every_session_has_is_kept_and_its_matters_are_not() {
        for (agenda, usual) in [
            (
                "procedure vote minutes_approval follow_up report vote report other_business procedure",
                "0 procedure, 1 vote, 2 minutes_approval, 3 follow_up, 7 other_business, 8 procedure",
            ),
            ("procedure vote follow_up vote procedure", "0 procedure, 1 vote, 2 follow_up"),
            ("procedure vote report procedure", "0 procedure, 1 vote, 3 procedure"),
            ("procedure report", "0 procedure"),
            ("procedure vote", "0 procedure, 1 vote"),
            ("report", ""),
            ("other_business report procedure", "0 other_business, 2 procedure"),
        ] {
            assert_eq!(kept(agenda), usual, "{agenda}");
        }
        assert!(usual(Vec::new()).is_empty());
    }
}

//! Sessions of the board.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use sesiona_domain::sessions::SessionKind;
use sesiona_locale::{Language, Locale};
use sesiona_storage::{Changes, Database, Facts, records};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields;
use crate::institutions::OfBody;
use crate::libraries::BodyRow;
use crate::operations::Operation;
use crate::patch::{self, Patch};
use crate::starts::{self, SessionStart};
use crate::templates::TemplateRow;

/// Names a session.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionArgument {
    /// Its uid.
    pub session: String,
}

/// A session in a list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SessionRow {
    /// Its uid.
    pub uid: String,
    /// Its name, as the papers print it.
    pub title: String,
    /// Its kind.
    #[ts(type = "SessionKind")]
    pub kind: String,
    /// Its number among those of its kind.
    pub number: Option<u32>,
    /// Its year.
    pub year: Option<i32>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// `HH:MM`, civil time of the body.
    pub time: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// `HH:MM`, by which it is meant to be over; the next day's when it is earlier than its start.
    pub planned_end: Option<String>,
    /// The body that meets.
    pub body: BodyRow,
    /// How many agenda items it has.
    pub items: u32,
    /// How many files are attached to it or its items.
    pub attachments: u32,
}

/// Asks for what a new session would begin with.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeSession {
    /// The body's uid.
    pub body: String,
    /// The kind of session.
    #[ts(type = "SessionKind")]
    pub kind: SessionKind,
    /// Its day, once it is known, as `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<String>,
}

/// What a new session would begin with.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct ProposedSession {
    /// One more than the highest of that kind in that year.
    pub number: u32,
    /// The year of its day, or of today.
    pub year: i32,
    /// The hour of the last session of that kind that has one.
    pub time: Option<String>,
    /// The place of the last session of that kind that has one.
    pub place: Option<String>,
    /// The planned end of the last session of that kind that has one.
    pub planned_end: Option<String>,
    /// The last session of that kind, whose fixed items can be taken over.
    pub previous: Option<NamedSession>,
    /// The templates of that kind.
    pub templates: Vec<TemplateRow>,
}

/// A session by its name.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct NamedSession {
    /// Its uid.
    pub uid: String,
    /// Its name.
    pub title: String,
}

/// A new session.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateSession {
    /// The body's uid.
    pub body: String,
    /// Its kind.
    #[ts(type = "SessionKind")]
    pub kind: SessionKind,
    /// Its number among those of its kind.
    pub number: Option<u32>,
    /// Its year.
    pub year: Option<i32>,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// `HH:MM`.
    pub time: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// `HH:MM`, by which it is meant to be over.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub planned_end: Option<String>,
    /// The items of its agenda; the fixed ones when nothing is said.
    #[serde(default)]
    pub start: SessionStart,
}

/// What changes of a session: absent fields stay, `null` empties.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeSession {
    /// The session's uid.
    pub session: String,
    /// Its kind.
    #[serde(default)]
    #[ts(optional, type = "SessionKind")]
    pub kind: Option<SessionKind>,
    /// Its number.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "number | null")]
    pub number: Patch<u32>,
    /// Its year.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "number | null")]
    pub year: Patch<i32>,
    /// `YYYY-MM-DD`.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub date: Patch<String>,
    /// `HH:MM`.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub time: Patch<String>,
    /// Where it is held.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub place: Patch<String>,
    /// `HH:MM`, by which it is meant to be over.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub planned_end: Patch<String>,
}

/// Finds a session by what a person types.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindSession {
    /// A uid, or a number as `12` or `12/2023`.
    pub text: String,
}

/// The sessions of a body, or of every one, the newest first.
pub(crate) fn list_sessions(call: &Call<'_>, asked: OfBody) -> Result<Vec<SessionRow>, Error> {
    call.read(|library| rows(library, &asked))
}

pub(crate) fn rows(library: &Database, asked: &OfBody) -> Result<Vec<SessionRow>, Error> {
    asked.must_be_known(library)?;
    let sessions = library.sessions()?.into_iter().map(SessionRow::from);
    Ok(sessions.filter(|row| asked.takes(&row.body.uid)).collect())
}

/// One session.
pub(crate) fn session(call: &Call<'_>, argument: SessionArgument) -> Result<SessionRow, Error> {
    call.read(|library| row(library, &argument.session))
}

/// The session that a person means by a uid or a number.
pub(crate) fn find_session(call: &Call<'_>, argument: FindSession) -> Result<SessionRow, Error> {
    let text = argument.text.trim();
    call.read(|library| {
        let sessions = library.sessions()?;
        let named: Vec<_> = match wanted_number(text) {
            Some((number, year)) => sessions
                .into_iter()
                .filter(|found| {
                    found.number == Some(number.into())
                        && (year.is_none() || found.year == year.map(i64::from))
                })
                .collect(),
            None => sessions.into_iter().filter(|found| found.uid == text).collect(),
        };
        match <[_; 1]>::try_from(named) {
            Ok([only]) => Ok(only.into()),
            Err(several) if several.is_empty() => Err(Error::SessionUnknown(text.to_owned())),
            Err(several) => Err(Error::SessionAmbiguous {
                text: text.to_owned(),
                sessions: several.into_iter().map(|session| session.uid).collect(),
            }),
        }
    })
}

fn wanted_number(text: &str) -> Option<(u32, Option<i32>)> {
    match text.split_once('/') {
        Some((number, year)) => Some((number.trim().parse().ok()?, Some(year.trim().parse().ok()?))),
        None => Some((text.parse().ok()?, None)),
    }
}

/// What a new session of this kind would begin with.
pub(crate) fn propose_session(call: &Call<'_>, argument: ProposeSession) -> Result<ProposedSession, Error> {
    let date = fields::date(argument.date)?;
    let year = date.as_deref().and_then(|date| date.get(..4)?.parse().ok());
    let year = year.unwrap_or_else(|| call.now().local.year());
    call.read(|library| {
        library.find(records::Kind::Body, &argument.body)?;
        let of_kind: Vec<sesiona_storage::SessionRow> = library
            .sessions()?
            .into_iter()
            .filter(|found| found.body_uid == argument.body && found.kind == argument.kind.code())
            .collect();
        let of_year = of_kind.iter().filter(|found| found.year == Some(year.into()));
        let highest = of_year.filter_map(|found| found.number).max();
        let number = u32::try_from(highest.unwrap_or(0).saturating_add(1)).unwrap_or(u32::MAX);
        let templates = library.agenda_templates(&argument.body)?.into_iter().map(TemplateRow::from);
        Ok(ProposedSession {
            number,
            year,
            time: of_kind.iter().find_map(|found| found.time.clone()),
            place: of_kind.iter().find_map(|found| found.place.clone()),
            planned_end: of_kind.iter().find_map(|found| found.planned_end.clone()),
            templates: templates.filter(|template| template.is_for(argument.kind)).collect(),
            previous: of_kind
                .into_iter()
                .next()
                .map(|found| NamedSession { uid: found.uid, title: found.title }),
        })
    })
}

/// Makes a session with the items that its agenda begins with.
pub(crate) fn create_session(call: &Call<'_>, argument: CreateSession) -> Result<SessionRow, Error> {
    let locale = call.locale();
    let facts = SessionFacts {
        kind: argument.kind,
        number: number(argument.number)?,
        year: fields::year(argument.year)?,
        date: fields::date(argument.date)?,
        time: fields::time(argument.time)?,
        place: fields::optional(argument.place, "place")?,
        planned_end: fields::time(argument.planned_end)?,
        title: locale.session_title(argument.kind, argument.number, argument.year),
    };
    check_hours(facts.time.as_deref(), facts.planned_end.as_deref())?;
    let uid = call.transact(Operation::CreateSession, &facts.title.clone(), |changes| {
        let body = changes.find(records::Kind::Body, &argument.body)?;
        refuse_second(changes, &argument.body, &facts.numbered())?;
        let items = starts::items(changes, &argument.start, &argument.body, facts.date.as_deref(), &locale)?;
        let session = facts.create(changes, body)?;
        starts::write(changes, session, &items)?;
        Ok(changes.uid(session)?)
    })?;
    call.read(|library| row(library, &uid))
}

/// A session's number: counters begin with 1, and no body has held ten thousand.
fn number(number: Option<u32>) -> Result<Option<u32>, Error> {
    number.map(|number| fields::within(number, "number", &(1..=9999u32)).map(|()| number)).transpose()
}

/// A session that is meant to be over when it starts takes no time, or a whole day: neither is meant.
fn check_hours(start: Option<&str>, planned_end: Option<&str>) -> Result<(), Error> {
    if start.is_some() && start == planned_end { Err(Error::EndsAtStart) } else { Ok(()) }
}

/// The facts of a session, checked.
pub(crate) struct SessionFacts {
    pub(crate) kind: SessionKind,
    pub(crate) number: Option<u32>,
    pub(crate) year: Option<i32>,
    pub(crate) date: Option<String>,
    pub(crate) time: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) planned_end: Option<String>,
    pub(crate) title: String,
}

/// What tells a session from the others of its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NumberedSession {
    pub(crate) kind: String,
    pub(crate) number: Option<i64>,
    pub(crate) year: Option<i64>,
}

impl NumberedSession {
    fn of(session: &sesiona_storage::SessionRow) -> Self {
        Self { kind: session.kind.clone(), number: session.number, year: session.year }
    }
}

/// The session that a body has already of that kind, number and year; without a number there is none.
pub(crate) fn already_there(
    library: &Facts,
    body: &str,
    numbered: &NumberedSession,
) -> Result<Option<sesiona_storage::SessionRow>, Error> {
    if numbered.number.is_none() {
        return Ok(None);
    }
    let mut sessions = library.sessions()?.into_iter();
    Ok(sessions.find(|found| found.body_uid == body && NumberedSession::of(found) == *numbered))
}

/// Two sessions of a body with one number cannot both be right.
fn refuse_second(library: &Facts, body: &str, numbered: &NumberedSession) -> Result<(), Error> {
    match already_there(library, body, numbered)? {
        Some(found) => Err(Error::SessionExists { session: found.uid, title: found.title }),
        None => Ok(()),
    }
}

impl SessionFacts {
    /// What tells it from the others of its body.
    pub(crate) fn numbered(&self) -> NumberedSession {
        NumberedSession {
            kind: self.kind.code().to_owned(),
            number: self.number.map(i64::from),
            year: self.year.map(i64::from),
        }
    }

    /// Makes the session's record.
    pub(crate) fn create(self, changes: &mut Changes<'_>, body: i64) -> Result<i64, Error> {
        let NumberedSession { kind, number, year } = self.numbered();
        Ok(changes.create(records::Session {
            body,
            kind,
            number,
            year,
            title: self.title,
            date: self.date,
            time: self.time,
            place: self.place,
            planned_end: self.planned_end,
        })?)
    }
}

/// Changes a session's facts. A title that was made from the facts follows them; one that was written stays.
pub(crate) fn change_session(call: &Call<'_>, change: ChangeSession) -> Result<SessionRow, Error> {
    let subject = call.read(|library| Ok(library.session(&change.session)?.title))?;
    let new_year = change.year.map(fields::year).transpose()?;
    let new_number = change.number.map(number).transpose()?;
    let date = change.date.map(fields::date).transpose()?;
    let time = change.time.map(fields::time).transpose()?;
    let place = change.place.map(|place| fields::optional(place, "place")).transpose()?;
    let planned_end = change.planned_end.map(fields::time).transpose()?;
    call.transact(Operation::ChangeSession, &subject, |changes| {
        let before = changes.session(&change.session)?;
        let session = before.id;
        let numbered = NumberedSession {
            kind: change.kind.map_or_else(|| before.kind.clone(), |kind| kind.code().to_owned()),
            number: new_number.map_or(before.number, |number| number.map(i64::from)),
            year: new_year.map_or(before.year, |year| year.map(i64::from)),
        };
        // One that came twice from documents can still be corrected in whatever else it says.
        if numbered != NumberedSession::of(&before) {
            refuse_second(changes, &before.body_uid, &numbered)?;
        }
        let NumberedSession { kind, number, year } = numbered;
        let title = match composed_in(&before) {
            Some(locale) => title(&locale, &kind, number, year),
            None => before.title,
        };
        changes.set(session, records::session::kind(kind))?;
        changes.set(session, records::session::number(number))?;
        changes.set(session, records::session::year(year))?;
        changes.set(session, records::session::title(title))?;
        if let Some(date) = date {
            changes.set(session, records::session::date(date))?;
        }
        if let Some(time) = time {
            changes.set(session, records::session::time(time))?;
        }
        if let Some(place) = place {
            changes.set(session, records::session::place(place))?;
        }
        if let Some(planned_end) = planned_end {
            changes.set(session, records::session::planned_end(planned_end))?;
        }
        let after = changes.session(&change.session)?;
        check_hours(after.time.as_deref(), after.planned_end.as_deref())
    })?;
    call.read(|library| row(library, &change.session))
}

/// Deletes a session with its agenda.
pub(crate) fn delete_session(call: &Call<'_>, argument: SessionArgument) -> Result<(), Error> {
    let title = call.read(|library| Ok(library.session(&argument.session)?.title))?;
    call.transact(Operation::DeleteSession, &title, |changes| {
        let session = changes.find(records::Kind::Session, &argument.session)?;
        Ok(changes.delete(session)?)
    })
}

/// The words in which a session's title was composed from its facts; `None` for a title that somebody wrote.
fn composed_in(session: &sesiona_storage::SessionRow) -> Option<Locale> {
    let is_composed =
        |locale: &Locale| session.title == title(locale, &session.kind, session.number, session.year);
    Language::ALL.into_iter().map(Locale::new).find(is_composed)
}

fn title(locale: &Locale, kind: &str, number: Option<i64>, year: Option<i64>) -> String {
    let kind = SessionKind::from_code(kind).unwrap_or_default();
    let number = number.and_then(|number| u32::try_from(number).ok());
    locale.session_title(kind, number, year.and_then(|year| i32::try_from(year).ok()))
}

/// The row of one session.
pub(crate) fn row(library: &Database, uid: &str) -> Result<SessionRow, Error> {
    Ok(library.session(uid)?.into())
}

impl From<sesiona_storage::SessionRow> for SessionRow {
    fn from(found: sesiona_storage::SessionRow) -> Self {
        let small = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            uid: found.uid,
            title: found.title,
            kind: found.kind,
            number: found.number.map(small),
            year: found.year.and_then(|year| i32::try_from(year).ok()),
            date: found.date,
            time: found.time,
            place: found.place,
            planned_end: found.planned_end,
            body: BodyRow { uid: found.body_uid, name: found.body_name, code: found.body_code },
            items: small(found.items),
            attachments: small(found.attachments),
        }
    }
}

//! Finding what the library holds by its words, and what was opened last.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sesiona_domain::sessions::SessionKind;
use sesiona_locale::Locale;
use sesiona_storage::records::{self, Kind};
use sesiona_storage::{Database, Marked, SessionRow};
use ts_rs::TS;

use crate::agenda;
use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;
use crate::fields::within;

/// How many of each group are shown where nothing else is asked for.
const USUAL: u32 = 6;
const LIMITS: std::ops::RangeInclusive<u32> = 1..=100;
/// How many of the things opened last are remembered.
const REMEMBERED: usize = 12;
/// The local setting with the uids of what was opened last, the newest first.
const OPENED: &str = "opened";

/// What is found together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// Sessions.
    Sessions,
    /// Items of agendas.
    Items,
    /// Agreements, with their parts and what was reported of them.
    Agreements,
    /// People.
    People,
    /// Files and informational notes.
    Annexes,
}

impl FoundKind {
    /// The order in which they are shown.
    const ALL: [Self; 5] = [Self::Sessions, Self::Items, Self::Agreements, Self::People, Self::Annexes];

    fn records(self) -> &'static [Kind] {
        match self {
            Self::Sessions => &[Kind::Session],
            Self::Items => &[Kind::AgendaItem],
            Self::Agreements => &[Kind::Agreement],
            Self::People => &[Kind::Person],
            Self::Annexes => &[Kind::Attachment, Kind::Note],
        }
    }

    fn of(kind: Kind) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.records().contains(&kind))
    }
}

/// Words to find.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchArgument {
    /// The words; the last one may still be being typed.
    pub text: String,
    /// What to look among; everything when absent.
    #[serde(default)]
    #[ts(optional)]
    pub kinds: Option<Vec<FoundKind>>,
    /// How many of each kind at most.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// What was found of one kind.
#[derive(Debug, Serialize, TS)]
pub struct FoundGroup {
    /// The kind.
    pub kind: FoundKind,
    /// The best first.
    pub hits: Vec<FoundRow>,
}

/// Something that was found.
#[derive(Debug, Serialize, TS)]
pub struct FoundRow {
    /// Its uid.
    pub uid: String,
    /// Among what it is found.
    pub kind: FoundKind,
    /// What it is called.
    pub title: MarkedText,
    /// The number of an agenda item.
    pub number: Option<String>,
    /// What tells it from others that are called the same: the date, the session, the year, the seat.
    pub detail: String,
    /// What it says around the words that its name lacks; of an agreement, always what was agreed.
    pub excerpt: Option<MarkedText>,
    /// The session that it is or belongs to: where it leads.
    pub session: Option<String>,
    /// The agenda item that it is, belongs to or came from.
    pub item: Option<String>,
    /// Of an agreement, the uid of the body that took it: its list is where it stands.
    pub body: Option<String>,
}

/// A text with the words that were found in it.
#[derive(Debug, Serialize, TS)]
pub struct MarkedText {
    /// The text.
    pub text: String,
    /// From where to where they stand, in UTF-16 units.
    pub marks: Vec<[usize; 2]>,
}

impl From<Marked> for MarkedText {
    fn from(marked: Marked) -> Self {
        Self { text: marked.text, marks: marked.marks }
    }
}

/// Names what was opened.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// Its uid.
    pub uid: String,
}

/// Finds what holds these words: sessions, items, agreements, people, annexes. Kinds of which nothing is found are
/// left out.
pub(crate) fn search(call: &Call<'_>, argument: SearchArgument) -> Result<Vec<FoundGroup>, Error> {
    let limit = argument.limit.unwrap_or(USUAL);
    within(limit, "limit", &LIMITS)?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let asked = argument.kinds.unwrap_or_else(|| FoundKind::ALL.to_vec());
    let groups = || FoundKind::ALL.into_iter().filter(|group| asked.contains(group));
    let kinds: Vec<Kind> = groups().flat_map(FoundKind::records).copied().collect();
    let locale = call.locale();
    call.read(|library| {
        let mut found = library.search(&argument.text, &kinds, limit)?;
        let mut places = Places::new(library, &locale);
        let mut answer = Vec::new();
        for kind in groups() {
            let hits: Vec<_> =
                found.extract_if(.., |row| kind.records().contains(&row.kind)).take(limit).collect();
            if !hits.is_empty() {
                let hits = hits.into_iter().map(|row| places.row(row, kind)).collect::<Result<_, _>>()?;
                answer.push(FoundGroup { kind, hits });
            }
        }
        Ok(answer)
    })
}

/// What was opened last on this device, the newest first.
pub(crate) fn recent(call: &Call<'_>, _: Nothing) -> Result<Vec<FoundRow>, Error> {
    let locale = call.locale();
    call.read(|library| {
        let mut places = Places::new(library, &locale);
        let known = library.known(&opened(library)?)?;
        known
            .into_iter()
            .filter_map(|row| FoundKind::of(row.kind).map(|kind| (row, kind)))
            .map(|(row, kind)| places.row(row, kind))
            .collect()
    })
}

/// Remembers that something was opened. What is gone by now is forgotten; a library that is only read remembers
/// nothing.
pub(crate) fn note_opened(call: &Call<'_>, argument: Opened) -> Result<(), Error> {
    call.write_local(|library| {
        if library.is_read_only() {
            return Ok(());
        }
        let mut uids = opened(library)?;
        uids.retain(|uid| *uid != argument.uid);
        uids.insert(0, argument.uid);
        let known = library.known(&uids)?;
        let uids: Vec<&str> = known.iter().take(REMEMBERED).map(|row| row.uid.as_str()).collect();
        Ok(library.set_local_setting(OPENED, &serde_json::to_string(&uids)?)?)
    })
}

fn opened(library: &Database) -> Result<Vec<String>, Error> {
    // What another version kept and this one does not understand is no loss.
    let kept = library.local_setting(OPENED)?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Says where what was found belongs; what several share is read once.
struct Places<'a> {
    library: &'a Database,
    locale: &'a Locale,
    sessions: BTreeMap<String, SessionRow>,
    numbers: BTreeMap<String, BTreeMap<String, String>>,
    seats: Option<BTreeMap<String, Vec<String>>>,
    has_several_bodies: bool,
}

impl<'a> Places<'a> {
    fn new(library: &'a Database, locale: &'a Locale) -> Self {
        let has_several_bodies = library.bodies().is_ok_and(|bodies| bodies.len() > 1);
        Self {
            library,
            locale,
            sessions: BTreeMap::new(),
            numbers: BTreeMap::new(),
            seats: None,
            has_several_bodies,
        }
    }

    fn row(&mut self, row: sesiona_storage::FoundRow, kind: FoundKind) -> Result<FoundRow, Error> {
        let number = match (kind, &row.session_uid) {
            (FoundKind::Items, Some(session)) => self.numbers(session)?.get(&row.uid).cloned(),
            _ => None,
        };
        let detail = self.detail(&row, kind)?;
        let body = if kind == FoundKind::Agreements { Some(self.body_of_agreement(row.id)?) } else { None };
        let excerpt = match kind {
            FoundKind::Agreements => Some(row.text),
            // The number and the year of a session are no words of it.
            FoundKind::Sessions => Some(row.text).filter(|text| !text.marks.is_empty()),
            // What is called by all the words needs no more of them.
            FoundKind::Items | FoundKind::People | FoundKind::Annexes if row.is_named => None,
            FoundKind::Items | FoundKind::People | FoundKind::Annexes => {
                [row.text, row.aside].into_iter().find(|text| !text.marks.is_empty())
            }
        };
        Ok(FoundRow {
            uid: row.uid,
            kind,
            title: row.title.into(),
            number,
            detail,
            excerpt: excerpt.map(MarkedText::from),
            session: row.session_uid,
            item: row.item_uid,
            body,
        })
    }

    fn body_of_agreement(&self, id: records::Id) -> Result<String, Error> {
        let agreement: records::Agreement = self.library.record(id)?;
        let body = self.library.bodies()?.into_iter().find(|body| body.id == agreement.body);
        body.map(|body| body.uid).ok_or(Error::NoBody)
    }

    fn detail(&mut self, row: &sesiona_storage::FoundRow, kind: FoundKind) -> Result<String, Error> {
        Ok(match (kind, &row.session_uid) {
            (FoundKind::Sessions, Some(session)) => self.session_facts(session)?,
            (FoundKind::Items | FoundKind::Annexes, Some(session)) => self.session_name(session)?,
            (FoundKind::Agreements, _) => {
                let agreement: records::Agreement = self.library.record(row.id)?;
                let year = agreement.year.map(|year| year.to_string());
                // Who answers for it, where that is why it was found.
                let responsible = (!row.aside.marks.is_empty()).then(|| row.aside.text.clone());
                responsible.into_iter().chain(year).collect::<Vec<_>>().join(" · ")
            }
            (FoundKind::People, _) => {
                self.seats()?.get(&row.uid).map(|seats| seats.join(", ")).unwrap_or_default()
            }
            _ => String::new(),
        })
    }

    fn session(&mut self, uid: &str) -> Result<&SessionRow, Error> {
        if !self.sessions.contains_key(uid) {
            self.sessions.insert(uid.to_owned(), self.library.session(uid)?);
        }
        self.sessions.get(uid).ok_or_else(|| Error::Internal(format!("session {uid} was not kept")))
    }

    /// The day it is held and, where there are several, the body.
    fn session_facts(&mut self, uid: &str) -> Result<String, Error> {
        let (locale, has_several_bodies) = (self.locale, self.has_several_bodies);
        let session = self.session(uid)?;
        let date =
            session.date.as_deref().and_then(|date| date.parse().ok()).map(|date| locale.full_date(date));
        let body = has_several_bodies.then(|| session.body_name.clone());
        Ok(date.into_iter().chain(body).collect::<Vec<_>>().join(" · "))
    }

    fn session_name(&mut self, uid: &str) -> Result<String, Error> {
        let locale = self.locale;
        let session = self.session(uid)?;
        let kind = SessionKind::from_code(&session.kind);
        let number = session.number.and_then(|number| u32::try_from(number).ok());
        Ok(match kind.zip(number) {
            Some((kind, number)) => {
                let year = session.year.and_then(|year| i32::try_from(year).ok());
                locale.session_short_title(kind, Some(number), year)
            }
            None => session.title.clone(),
        })
    }

    fn numbers(&mut self, session: &str) -> Result<&BTreeMap<String, String>, Error> {
        if !self.numbers.contains_key(session) {
            let numbered = agenda::numbered(self.library, session)?;
            let numbers = numbered.into_iter().map(|(place, item)| (item.uid, place.number)).collect();
            self.numbers.insert(session.to_owned(), numbers);
        }
        self.numbers.get(session).ok_or_else(|| Error::Internal(format!("session {session} was not kept")))
    }

    /// The seats that each person holds or held.
    fn seats(&mut self) -> Result<&BTreeMap<String, Vec<String>>, Error> {
        if self.seats.is_none() {
            let mut seats: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for body in self.library.bodies()? {
                for seat in self.library.seats_of(&body.uid)? {
                    for holder in seat.holders {
                        let held = seats.entry(holder.person.uid).or_default();
                        if !held.contains(&seat.name) {
                            held.push(seat.name.clone());
                        }
                    }
                }
            }
            self.seats = Some(seats);
        }
        self.seats.as_ref().ok_or_else(|| Error::Internal("the seats were not kept".to_owned()))
    }
}

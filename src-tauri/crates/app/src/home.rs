//! The first thing a secretary looks at: which session comes next and what it lacks, what was agreed and waits, and
//! which minutes are still to be approved.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use sesiona_domain::commitments::Standing;
use sesiona_domain::sessions::SessionKind;
use sesiona_storage::{AgreementRow, Database, PartRow};
use ts_rs::TS;

use crate::agenda::{self, AgendaItemRow};
use crate::agreements;
use crate::context::Call;
use crate::error::Error;
use crate::institutions::OfBody;
use crate::sessions::{self, SessionRow};

/// How many commitments are shown that ask for attention, and how many persons and minutes.
const SHOWN: usize = 5;

/// What is on the desk.
#[derive(Debug, Serialize, TS)]
pub struct HomeView {
    /// The day, as `YYYY-MM-DD`.
    pub today: String,
    /// The session that comes next.
    pub next: Option<NextSession>,
    /// The commitments that ask for attention, the most pressing first.
    pub attention: Vec<CommitmentRow>,
    /// How many commitments are open.
    pub open: u32,
    /// How many agreements these belong to.
    pub open_agreements: u32,
    /// How many commitments were fulfilled this year.
    pub fulfilled: u32,
    /// How many open commitments stand in each way, the most pressing first; none is left out.
    pub standings: Vec<StandingCount>,
    /// Who has the most open commitments.
    pub persons: Vec<PersonLoad>,
    /// How many more persons have some.
    pub more_persons: u32,
    /// The sessions that were held and whose minutes were not approved since, the newest first.
    pub minutes: Vec<MinutesRow>,
    /// How many more there are.
    pub more_minutes: u32,
}

/// The session that comes next.
#[derive(Debug, Serialize, TS)]
pub struct NextSession {
    /// The session.
    pub session: SessionRow,
    /// How many days there are until then; `null` when it has no date.
    pub days: Option<i64>,
    /// How many items its agenda has, sub-items included.
    pub items: u32,
    /// How many minutes they take, as far as they say.
    pub minutes: u32,
    /// What it needs, and whether it has it.
    pub readiness: Vec<Readiness>,
}

/// Something that a session needs before it is held.
#[derive(Debug, Serialize, TS)]
pub struct Readiness {
    /// What; its words are under `home-ready-<code>`.
    #[ts(type = "ReadinessCode")]
    pub code: &'static str,
    /// Whether it is done.
    pub done: bool,
    /// The agenda item that lacks something.
    pub item: Option<String>,
    /// That item's number.
    pub number: Option<String>,
}

/// What a session may need, done or not, in the order in which it is prepared.
pub const READINESS: [&str; 13] = [
    "when_and_where",
    "when_and_where_missing",
    "agenda",
    "agenda_missing",
    "minutes",
    "minutes_missing",
    "material_missing",
    "notice",
    "notice_missing",
    "notice_stale",
    "packet",
    "packet_missing",
    "packet_stale",
];

/// An agreement, or a lettered part of one, that is followed up.
#[derive(Debug, Serialize, TS)]
pub struct CommitmentRow {
    /// The agreement's uid.
    pub agreement: String,
    /// Its code.
    pub code: String,
    /// The letter of the part; `null` for the whole.
    pub letter: Option<String>,
    /// What was agreed.
    pub text: String,
    /// How it stands.
    #[ts(type = "Standing")]
    pub standing: &'static str,
    /// Who has it.
    pub responsible: Vec<String>,
    /// By when, as `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// How many days there are until then; negative when they have passed.
    pub days: Option<i64>,
    /// How many sessions its body has held since it was taken.
    pub sessions: u32,
    /// What was last said of it.
    pub said: Option<String>,
}

/// How many commitments stand in one way.
#[derive(Debug, Serialize, TS)]
pub struct StandingCount {
    /// Which way.
    #[ts(type = "Standing")]
    pub standing: &'static str,
    /// How many.
    pub count: u32,
}

/// What one person, or one area, has open.
#[derive(Debug, Serialize, TS)]
pub struct PersonLoad {
    /// The name; `null` for what nobody has.
    pub name: Option<String>,
    /// How many commitments.
    pub total: u32,
    /// How they stand, the most pressing first.
    pub standings: Vec<StandingCount>,
}

/// A session that was held and whose minutes were not approved since.
#[derive(Debug, Serialize, TS)]
pub struct MinutesRow {
    /// The session.
    pub session: SessionRow,
    /// The day of the next session that has the approval of minutes on its agenda; `null` when there is none yet.
    pub approval_on: Option<String>,
}

/// What is on the desk today.
pub(crate) fn home(call: &Call<'_>, asked: OfBody) -> Result<HomeView, Error> {
    let today = call.now().local.date();
    call.read(|library| {
        let sessions = sessions::rows(library, &asked)?;
        let agreements: Vec<AgreementRow> =
            library.agreements()?.into_iter().filter(|row| asked.takes(&row.body_uid)).collect();
        let next =
            next_session(&sessions, today).map(|session| prepared(library, session, today)).transpose()?;
        let mut minutes = minutes_pending(library, &sessions, today)?;
        let followed = Followed::of(&agreements, &sessions, today);
        let mut persons = followed.persons();
        Ok(HomeView {
            today: today.to_string(),
            next,
            open: count(followed.open.len()),
            open_agreements: followed.agreements,
            fulfilled: followed.fulfilled,
            standings: standing_counts(followed.open.iter().map(|commitment| commitment.standing)),
            more_persons: count(cut(&mut persons)),
            persons,
            more_minutes: count(cut(&mut minutes)),
            minutes,
            attention: followed.attention(),
        })
    })
}

/// Leaves as many as are shown; says how many more there were.
fn cut<T>(rows: &mut Vec<T>) -> usize {
    let more = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    more
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn day(date: Option<&String>) -> Option<NaiveDate> {
    date?.parse().ok()
}

/// The first session from today on; where all have been held, the newest that has no date yet.
fn next_session(sessions: &[SessionRow], today: NaiveDate) -> Option<&SessionRow> {
    let when = |row: &&SessionRow| (day(row.date.as_ref()), row.time.clone());
    let coming = sessions.iter().filter(|row| day(row.date.as_ref()).is_some_and(|date| date >= today));
    coming.min_by_key(when).or_else(|| sessions.iter().find(|row| row.date.is_none()))
}

fn prepared(library: &Database, session: &SessionRow, today: NaiveDate) -> Result<NextSession, Error> {
    let items = agenda::every_row(library, &session.uid)?;
    Ok(NextSession {
        days: day(session.date.as_ref()).map(|date| (date - today).num_days()),
        items: count(items.len()),
        minutes: items.iter().filter_map(|item| item.minutes).fold(0, u32::saturating_add),
        readiness: readiness(library, session, &items)?,
        session: session.clone(),
    })
}

/// What a session needs, in the order in which it is prepared.
fn readiness(
    library: &Database,
    session: &SessionRow,
    items: &[AgendaItemRow],
) -> Result<Vec<Readiness>, Error> {
    let step = |[done, missing]: [&'static str; 2], is_done: bool| Readiness {
        code: if is_done { done } else { missing },
        done: is_done,
        item: None,
        number: None,
    };
    let is_convened = session.date.is_some() && session.time.is_some() && session.place.is_some();
    let mut list = vec![
        step(["when_and_where", "when_and_where_missing"], is_convened),
        step(["agenda", "agenda_missing"], has_a_matter(items)),
    ];
    let about = |item: &AgendaItemRow, readiness: Readiness| Readiness {
        item: Some(item.uid.clone()),
        number: Some(item.number.clone()),
        ..readiness
    };
    let minutes = items.iter().find(|item| item.kind == "minutes_approval");
    list.extend(minutes.map(|item| about(item, step(["minutes", "minutes_missing"], has_material(item)))));
    let parents: BTreeSet<&String> = items.iter().filter_map(|item| item.parent.as_ref()).collect();
    let empty = items
        .iter()
        .find(|item| item.kind == "report" && !parents.contains(&item.uid) && !has_material(item));
    list.extend(empty.map(|item| about(item, step(["material_missing"; 2], false))));
    let issued = library.issued_kinds(library.find(sesiona_storage::Kind::Session, &session.uid)?)?;
    for [kind, missing, stale] in
        [["notice", "notice_missing", "notice_stale"], ["packet", "packet_missing", "packet_stale"]]
    {
        let code = match issued.iter().find(|paper| paper.paper_kind == kind) {
            None => missing,
            Some(paper) if paper.changed_since => stale,
            Some(_) => kind,
        };
        list.push(Readiness { code, done: code == kind, item: None, number: None });
    }
    Ok(list)
}

/// Whether an agenda has what the board meets for: a report, or a vote besides that on the agenda itself.
fn has_a_matter(items: &[AgendaItemRow]) -> bool {
    let of_kind = |kind: &str| items.iter().filter(|item| item.kind == kind).count();
    of_kind("report") > 0 || of_kind("vote") > 1
}

fn has_material(item: &AgendaItemRow) -> bool {
    item.has_content || item.attachments > 0 || item.notes > 0
}

/// What was agreed, seen today.
struct Followed<'a> {
    open: Vec<Commitment<'a>>,
    agreements: u32,
    fulfilled: u32,
    today: NaiveDate,
    sessions: &'a [SessionRow],
}

/// A commitment that is open.
struct Commitment<'a> {
    agreement: &'a AgreementRow,
    part: Option<&'a PartRow>,
    standing: Standing,
}

impl<'a> Followed<'a> {
    fn of(agreements: &'a [AgreementRow], sessions: &'a [SessionRow], today: NaiveDate) -> Self {
        let mut followed = Self { open: Vec::new(), agreements: 0, fulfilled: 0, today, sessions };
        for agreement in agreements {
            let before = followed.open.len();
            for (part, standing) in agreements::commitments(agreement, today) {
                if standing.is_open() {
                    followed.open.push(Commitment { agreement, part, standing });
                } else if standing == Standing::Fulfilled && said_in(agreement, part) == Some(today.year()) {
                    followed.fulfilled += 1;
                }
            }
            followed.agreements += u32::from(followed.open.len() > before);
        }
        // Of those that stand alike, the oldest day and then the oldest agreement first, as they came.
        followed.open.sort_by_key(|commitment| {
            (commitment.standing, commitment.agreement.due_on.clone().unwrap_or_default())
        });
        followed
    }

    fn attention(&self) -> Vec<CommitmentRow> {
        self.open.iter().take(SHOWN).map(|commitment| self.row(commitment)).collect()
    }

    fn row(&self, Commitment { agreement, part, standing }: &Commitment<'_>) -> CommitmentRow {
        CommitmentRow {
            agreement: agreement.uid.clone(),
            code: agreement.code.clone(),
            letter: part.map(|part| part.letter.clone()),
            text: part.map_or(&agreement.text, |part| &part.text).clone(),
            standing: standing.code(),
            responsible: agreement.responsible.clone(),
            days: day(agreement.due_on.as_ref()).map(|due| (due - self.today).num_days()),
            due_on: agreement.due_on.clone(),
            sessions: self.sessions_since(agreement),
            said: last_report(agreement, *part).and_then(|report| report.narrative.clone()),
        }
    }

    /// How many ordinary sessions its body has held since an agreement was taken: the others have numbers of their own.
    fn sessions_since(&self, agreement: &AgreementRow) -> u32 {
        let taken = (agreement.year, agreement.session_number);
        let since = |row: &&SessionRow| {
            let held = day(row.date.as_ref()).is_some_and(|date| date <= self.today);
            held && row.body.uid == agreement.body_uid
                && row.kind == SessionKind::Ordinary.code()
                && (row.year.map(i64::from), row.number.map(i64::from)) > taken
        };
        if taken.0.is_none() { 0 } else { count(self.sessions.iter().filter(since).count()) }
    }

    /// Who has how much, those with the most first.
    fn persons(&self) -> Vec<PersonLoad> {
        let mut by_name: BTreeMap<Option<&str>, Vec<Standing>> = BTreeMap::new();
        for Commitment { agreement, standing, .. } in &self.open {
            let names = agreement.responsible.iter().map(|name| Some(name.as_str()));
            let nobody = agreement.responsible.is_empty().then_some(None);
            names.chain(nobody).for_each(|name| by_name.entry(name).or_default().push(*standing));
        }
        let load = |(name, standings): (Option<&str>, Vec<Standing>)| PersonLoad {
            name: name.map(str::to_owned),
            total: count(standings.len()),
            standings: standing_counts(standings.into_iter()),
        };
        let mut persons: Vec<PersonLoad> = by_name.into_iter().map(load).collect();
        // What nobody has stands last, however much it is.
        persons.sort_by_key(|load| (load.name.is_none(), std::cmp::Reverse(load.total)));
        persons
    }
}

fn last_report<'a>(
    agreement: &'a AgreementRow,
    part: Option<&PartRow>,
) -> Option<&'a sesiona_storage::ReportRow> {
    let part = part.map(|part| part.id);
    agreement.reports.iter().find(|report| report.part == part)
}

/// The year in which a commitment was last reported on.
fn said_in(agreement: &AgreementRow, part: Option<&PartRow>) -> Option<i32> {
    last_report(agreement, part)?.said_on()?.get(..4)?.parse().ok()
}

fn standing_counts(standings: impl Iterator<Item = Standing>) -> Vec<StandingCount> {
    let mut counts: BTreeMap<Standing, u32> = BTreeMap::new();
    standings.for_each(|standing| *counts.entry(standing).or_default() += 1);
    counts.into_iter().map(|(standing, count)| StandingCount { standing: standing.code(), count }).collect()
}

/// The sessions that were held and after which their body has held none that approves minutes.
fn minutes_pending(
    library: &Database,
    sessions: &[SessionRow],
    today: NaiveDate,
) -> Result<Vec<MinutesRow>, Error> {
    let approving = library.sessions_approving_minutes()?;
    let mut approvals: BTreeMap<&str, BTreeSet<NaiveDate>> = BTreeMap::new();
    for session in sessions.iter().filter(|session| approving.contains(&session.uid)) {
        approvals.entry(&session.body.uid).or_default().extend(day(session.date.as_ref()));
    }
    let mut pending = Vec::new();
    for session in sessions {
        let Some(held) = day(session.date.as_ref()).filter(|date| *date < today) else { continue };
        let of_body = approvals.get(session.body.uid.as_str());
        let later = of_body.and_then(|days| days.range((Bound::Excluded(held), Bound::Unbounded)).next());
        if later.is_none_or(|date| *date >= today) {
            pending
                .push(MinutesRow { session: session.clone(), approval_on: later.map(NaiveDate::to_string) });
        }
    }
    Ok(pending)
}

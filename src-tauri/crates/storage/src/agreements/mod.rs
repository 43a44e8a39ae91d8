//! Agreements, and what was reported of them from session to session.

use std::collections::BTreeMap;

use rusqlite::named_params;
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::commitments::Reported;

use crate::error::Result;
use crate::facts::Facts;
use crate::records::Id;

/// An agreement with its parts, who answers for it, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The body.
    pub body: Id,
    /// The body's uid.
    pub body_uid: String,
    /// Its code as it is shown.
    pub code: String,
    /// The year of the session that took it.
    pub year: Option<i64>,
    /// The number of that session.
    pub session_number: Option<i64>,
    /// Its number within that session.
    pub number: Option<i64>,
    /// The uid of the agenda item it came from.
    pub origin_item_uid: Option<String>,
    /// Its text.
    pub text: String,
    /// When it is due.
    pub due_on: Option<String>,
    /// The instrument it rests on.
    pub instrument: Option<String>,
    /// Its lettered parts.
    pub parts: Vec<PartRow>,
    /// The names of who answers for it, in order.
    pub responsible: Vec<String>,
    /// The state last reported of the whole.
    pub state: Option<String>,
    /// Of the whole and of each part the last report; in a session's table, those of that session.
    pub reports: Vec<ReportRow>,
}

/// A lettered part of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// Its letter.
    pub letter: String,
    /// Its text.
    pub text: String,
    /// Its place among the parts.
    pub order_key: String,
    /// The state last reported of it.
    pub state: Option<String>,
}

/// How far an agreement, or a part of it, was said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The agreement.
    pub agreement: Id,
    /// The part; `None` for the whole.
    pub part: Option<Id>,
    /// The part's letter.
    pub letter: Option<String>,
    /// The uid of the session it was reported to.
    pub session_uid: Option<String>,
    /// The code of the state.
    pub state: String,
    /// What was said.
    pub narrative: Option<String>,
    /// The day of the report.
    pub reported_on: Option<String>,
    /// The uid of the agenda item that deals with it.
    pub item_uid: Option<String>,
    /// When it was said: by day, then by session.
    said: Said,
}

/// A day and a session within the year; what is not known comes first.
type Said = (Option<String>, Option<i64>, Option<i64>);

impl AgreementRow {
    /// What was last reported of it. A state that this version does not know stands for nothing done.
    pub fn reported(&self) -> Reported {
        let state = |code: &Option<String>| {
            code.as_deref().map(|code| AgreementState::from_code(code).unwrap_or_default())
        };
        let parts = self.parts.iter().map(|part| state(&part.state)).collect();
        Reported { whole: state(&self.state), parts }
    }

    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            body: row.get("body_id")?,
            body_uid: row.get("body_uid")?,
            code: row.get("code")?,
            year: row.get("year")?,
            session_number: row.get("session_number")?,
            number: row.get("number")?,
            origin_item_uid: row.get("origin_item_uid")?,
            text: row.get("text")?,
            due_on: row.get("due_on")?,
            instrument: row.get("instrument")?,
            parts: Vec::new(),
            responsible: Vec::new(),
            state: None,
            reports: Vec::new(),
        })
    }

    // Reports come in the order in which they were made.
    fn stand_by(&mut self, reports: &[ReportRow]) {
        let last = |part: Option<Id>| reports.iter().rev().find(|report| report.part == part);
        self.state = last(None).map(|report| report.state.clone());
        for part in &mut self.parts {
            part.state = last(Some(part.id)).map(|report| report.state.clone());
        }
        let parts = self.parts.iter().map(|part| Some(part.id));
        self.reports = std::iter::once(None).chain(parts).filter_map(last).cloned().collect();
    }

    // One that this session or a later one takes is not yet to be followed up.
    fn is_before(&self, year: Option<i64>, number: Option<i64>) -> bool {
        match (self.year.zip(self.session_number), year.zip(number)) {
            (Some(taken), Some(session)) => taken < session,
            _ => true,
        }
    }
}

impl PartRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            letter: row.get("letter")?,
            text: row.get("text")?,
            order_key: row.get("order_key")?,
            state: None,
        })
    }
}

impl ReportRow {
    /// The day on which it was said: its session's, or else its own.
    pub fn said_on(&self) -> Option<&str> {
        self.said.0.as_deref()
    }

    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            agreement: row.get("agreement_id")?,
            part: row.get("part_id")?,
            letter: row.get("letter")?,
            session_uid: row.get("session_uid")?,
            state: row.get("state")?,
            narrative: row.get("narrative")?,
            reported_on: row.get("reported_on")?,
            item_uid: row.get("item_uid")?,
            said: (row.get("said_on")?, row.get("session_year")?, row.get("session_number")?),
        })
    }
}

impl Facts {
    /// Every agreement, in the order in which they were taken.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn agreements(&self) -> Result<Vec<AgreementRow>> {
        let mut reports = self.reports_by_agreement()?;
        let mut agreements = self.bare_agreements()?;
        for agreement in &mut agreements {
            agreement.stand_by(&reports.remove(&agreement.id).unwrap_or_default());
        }
        Ok(agreements)
    }

    /// The follow-up table of a session: what earlier sessions took and was open when it met, and what was
    /// reported in it. States are those of that session; later reports do not change its papers.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when there is no such session.
    pub fn agreements_for_session(&self, session: &str) -> Result<Vec<AgreementRow>> {
        let session = self.session(session)?;
        let now: Said =
            (session.date.clone().or_else(|| Some("9999".to_owned())), session.year, session.number);
        let mut reports = self.reports_by_agreement()?;
        let mut table = Vec::new();
        for mut agreement in self.bare_agreements()?.into_iter().filter(|found| found.body == session.body) {
            let mut said = reports.remove(&agreement.id).unwrap_or_default();
            let here = |report: &ReportRow| report.session_uid.as_deref() == Some(session.uid.as_str());
            said.retain(|report| here(report) || report.said < now);
            let (reported, before): (Vec<ReportRow>, Vec<ReportRow>) = said.iter().cloned().partition(here);
            agreement.stand_by(&before);
            let open = agreement.reported().is_open() && agreement.is_before(session.year, session.number);
            if open || !reported.is_empty() {
                let in_order: Vec<ReportRow> = before.into_iter().chain(reported.iter().cloned()).collect();
                agreement.stand_by(&in_order);
                agreement.reports = reported;
                table.push(agreement);
            }
        }
        Ok(table)
    }

    /// What was reported in a session, in the order of the agreements and their parts.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) when there is no such session.
    pub fn reports_of(&self, session: &str) -> Result<Vec<ReportRow>> {
        Ok(self
            .agreements_for_session(session)?
            .into_iter()
            .flat_map(|agreement| agreement.reports)
            .collect())
    }

    /// The agreement of a body with this code, of this year.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn find_agreement(&self, body: Id, code: &str, year: Option<i64>) -> Result<Option<Id>> {
        let parameters = named_params! { ":body": body, ":code": code, ":year": year };
        self.one(include_str!("find.sql"), parameters, |row| row.get(0))
    }

    /// The lettered parts of an agreement, in order. Their states are not asked for.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn parts_of_agreement(&self, agreement: Id) -> Result<Vec<PartRow>> {
        self.all(include_str!("parts.sql"), named_params! { ":agreement": agreement }, PartRow::read)
    }

    // Three questions, however many agreements there are.
    fn bare_agreements(&self) -> Result<Vec<AgreementRow>> {
        let mut agreements = self.all(include_str!("list.sql"), [], AgreementRow::read)?;
        let mut parts = grouped(self.all(include_str!("all_parts.sql"), [], |row| {
            Ok((row.get("agreement_id")?, PartRow::read(row)?))
        })?);
        let mut responsible = grouped(self.all(include_str!("all_responsible.sql"), [], |row| {
            Ok((row.get("agreement_id")?, row.get("name")?))
        })?);
        for agreement in &mut agreements {
            agreement.parts = parts.remove(&agreement.id).unwrap_or_default();
            agreement.responsible = responsible.remove(&agreement.id).unwrap_or_default();
        }
        Ok(agreements)
    }

    fn reports_by_agreement(&self) -> Result<BTreeMap<Id, Vec<ReportRow>>> {
        let reports = self.all(include_str!("reports.sql"), [], ReportRow::read)?;
        Ok(grouped(reports.into_iter().map(|report| (report.agreement, report)).collect()))
    }
}

/// What belongs to each agreement, in the order in which it came.
fn grouped<T>(found: Vec<(Id, T)>) -> BTreeMap<Id, Vec<T>> {
    let mut by_agreement: BTreeMap<Id, Vec<T>> = BTreeMap::new();
    for (agreement, belonging) in found {
        by_agreement.entry(agreement).or_default().push(belonging);
    }
    by_agreement
}

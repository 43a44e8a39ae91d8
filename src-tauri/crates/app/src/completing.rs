//! A session that is already there, completed with what a document says and it does not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sesiona_domain::agenda::Place;
use sesiona_domain::names::is_same_name;
use sesiona_domain::order::OrderKey;
use sesiona_exchange::{Understood, UnderstoodAgreement, UnderstoodItem};
use sesiona_storage::{Changes, Facts, digest_of, records};
use ts_rs::TS;

use crate::agenda::{self, stored};
use crate::attachments;
use crate::context::Call;
use crate::error::Error;
use crate::files::FileSource;
use crate::importing::{self, Plan};
use crate::ledger::Ledger;
use crate::operations::Operation;
use crate::sessions::{self, SessionRow};

/// What a session that is there is to be completed with.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteSession {
    /// The session.
    pub session: String,
    /// What was understood of one agenda, as the user left it.
    pub understood: Understood,
    /// The document it was read from, to be kept with the session.
    pub source: Option<FileSource>,
}

/// What completing would add, and what it would leave as it is.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub struct Completion {
    /// Facts of the session: its date, its time, its place.
    pub facts: usize,
    /// Items that the session has not.
    pub items: usize,
    /// Texts of items that have none.
    pub contents: usize,
    /// Agreements that the library has not, and reports that this session has not.
    pub agreements: usize,
    /// Items whose own text says something else: they stay as they are.
    pub left: usize,
}

/// What completing a session would do; nothing is changed.
pub(crate) fn plan_completion(call: &Call<'_>, argument: CompleteSession) -> Result<Completion, Error> {
    let plan = Plan::of(argument.understood, &call.locale())?;
    call.read(|library| Ok(Missing::of(library, &argument.session, &plan)?.counted()))
}

/// Adds to a session what it has not: one operation, one undo. What it says already stays.
pub(crate) fn complete_session(call: &Call<'_>, argument: CompleteSession) -> Result<SessionRow, Error> {
    let source = argument.source.map(|source| source.read()).transpose()?;
    let plan = Plan::of(argument.understood, &call.locale())?;
    let title = call.read(|library| Ok(library.session(&argument.session)?.title))?;
    call.transact(Operation::CompleteSession, &title, |changes| {
        let missing = Missing::of(changes, &argument.session, &plan)?;
        missing.add(changes)?;
        if let Some((name, bytes)) = &source {
            keep_document(changes, &argument.session, name, bytes)?;
        }
        Ok(())
    })?;
    call.read(|library| sessions::row(library, &argument.session))
}

/// Keeps a document with a session; one that is there byte for byte is not kept twice.
pub(crate) fn keep_document(
    changes: &mut Changes<'_>,
    session: &str,
    name: &str,
    bytes: &[u8],
) -> Result<(), Error> {
    let own = changes.attachments_of_session(session)?;
    let digest = digest_of(bytes);
    if own.iter().any(|attachment| attachment.digest == digest) {
        return Ok(());
    }
    let last = own.last().map(|last| OrderKey(last.order_key.clone()));
    let order = OrderKey::between(last.as_ref(), None);
    let id = changes.find(records::Kind::Session, session)?;
    let media_type = attachments::media_type(bytes);
    attachments::keep(changes, id, None, order, name, media_type, bytes)?;
    Ok(())
}

/// What a session has not.
struct Missing<'p> {
    session: sesiona_storage::SessionRow,
    plan: &'p Plan,
    /// Every item of the document with the one of the session that it is.
    items: Vec<(&'p UnderstoodItem, Option<sesiona_storage::AgendaItemRow>)>,
    agreements: Vec<&'p UnderstoodAgreement>,
    pattern: String,
}

impl<'p> Missing<'p> {
    fn of(library: &Facts, uid: &str, plan: &'p Plan) -> Result<Self, Error> {
        let session = library.session(uid)?;
        let pattern = importing::pattern_of(library, &session.body_uid)?;
        let mut missing = Self { session, plan, items: Vec::new(), agreements: Vec::new(), pattern };
        missing.match_items(library)?;
        missing.find_agreements(library)?;
        Ok(missing)
    }

    /// The agreements that the library has not, and those of which nothing was reported in this session.
    fn find_agreements(&mut self, library: &Facts) -> Result<(), Error> {
        let reported = library.reports_of(&self.session.uid)?;
        let mut found = Vec::new();
        for agreement in &self.plan.agreements {
            let known = self.ledger().known(library, agreement)?;
            if !known.is_some_and(|known| reported.iter().any(|report| report.agreement == known)) {
                found.push(agreement);
            }
        }
        self.agreements = found;
        Ok(())
    }

    fn ledger(&self) -> Ledger<'_> {
        let number = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
        Ledger {
            body: self.session.body,
            pattern: &self.pattern,
            session: self.session.id,
            year: self.session.year.and_then(|year| i32::try_from(year).ok()),
            number: number(self.session.number),
        }
    }

    /// Each item of the session is at most one of the document: that of the same title, in their order.
    fn match_items(&mut self, library: &Facts) -> Result<(), Error> {
        let mut own: Vec<_> =
            agenda::numbered(library, &self.session.uid)?.into_iter().map(|(_, item)| item).collect();
        for item in &self.plan.items {
            let same = own.iter().position(|own| is_same_name(&own.title, &item.title));
            let same = same.map(|index| library.agenda_item(&own.remove(index).uid)).transpose()?;
            self.items.push((item, same));
        }
        Ok(())
    }

    /// The facts that the session has not, each as a change of its record.
    fn facts(&self) -> Vec<records::Assignment> {
        let (own, read) = (&self.session, &self.plan.facts);
        let lacks = |own: &Option<String>, read: &Option<String>| own.is_none() && read.is_some();
        let mut changes = Vec::new();
        if lacks(&own.date, &read.date) {
            changes.push(records::session::date(read.date.clone()));
        }
        if lacks(&own.time, &read.time) {
            changes.push(records::session::time(read.time.clone()));
        }
        if lacks(&own.place, &read.place) {
            changes.push(records::session::place(read.place.clone()));
        }
        changes
    }

    fn counted(&self) -> Completion {
        let same = || self.items.iter().filter_map(|(item, own)| Some((item, own.as_ref()?)));
        let says_more = |item: &UnderstoodItem| !item.content.is_blank();
        let is_other = |item: &UnderstoodItem, own: &sesiona_storage::AgendaItemRow| {
            let text = agenda::content(own.content.as_deref()).unwrap_or_default();
            !is_same_name(&text.plain_text(), &item.content.plain_text())
        };
        Completion {
            facts: self.facts().len(),
            items: self.items.iter().filter(|(_, own)| own.is_none()).count(),
            contents: same().filter(|(item, own)| says_more(item) && !own.has_content).count(),
            agreements: self.agreements.len(),
            left: same()
                .filter(|(item, own)| says_more(item) && own.has_content && is_other(item, own))
                .count(),
        }
    }

    fn add(&self, changes: &mut Changes<'_>) -> Result<(), Error> {
        for fact in self.facts() {
            changes.set(self.session.id, fact)?;
        }
        let by_position = self.add_items(changes)?;
        let ledger = self.ledger();
        for agreement in &self.agreements {
            ledger.record(changes, agreement, self.plan.follow_up(), &by_position)?;
        }
        Ok(())
    }

    /// Adds items after the one that stands before them in the document, and texts where there are none; the answer
    /// finds the items of the session by their positions in the document.
    fn add_items(&self, changes: &mut Changes<'_>) -> Result<BTreeMap<String, i64>, Error> {
        let mut by_position = BTreeMap::new();
        let mut uids: BTreeMap<&str, String> = BTreeMap::new();
        let mut last: BTreeMap<Option<String>, String> = BTreeMap::new();
        for (item, own) in &self.items {
            let (id, parent) = match own {
                Some(own) => {
                    if !own.has_content && !item.content.is_blank() {
                        changes.set(own.id, records::agenda_item::content(stored(&item.content)?))?;
                    }
                    (own.id, own.parent_uid.clone())
                }
                None => {
                    let above = item.position.rsplit_once('.').map(|(above, _)| above);
                    let parent = above.and_then(|above| uids.get(above).cloned());
                    let place = Place { after: last.get(&parent).cloned(), parent };
                    (self.add_item(changes, item, &place)?, place.parent)
                }
            };
            let uid = changes.uid(id)?;
            last.insert(parent, uid.clone());
            uids.insert(&item.position, uid);
            by_position.insert(item.position.clone(), id);
        }
        Ok(by_position)
    }

    fn add_item(
        &self,
        changes: &mut Changes<'_>,
        item: &UnderstoodItem,
        place: &Place<String>,
    ) -> Result<i64, Error> {
        let tree = agenda::tree(changes, &self.session.uid)?;
        tree.check(&String::new(), place)?;
        let order = tree.order_at(place, None);
        let parent = agenda::find_optional(changes, place.parent.as_deref())?;
        Ok(changes.create(importing::record_of(item, self.session.id, parent, order)?)?)
    }
}

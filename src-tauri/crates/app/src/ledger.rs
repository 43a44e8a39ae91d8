//! Agreements that were read in a follow-up table, recorded with what was reported of them.

use std::collections::BTreeMap;

use sesiona_domain::agreements::AgreementState;
use sesiona_domain::content::Block;
use sesiona_domain::names::is_same_name;
use sesiona_domain::numbering::CodePattern;
use sesiona_domain::order::OrderKey;
use sesiona_exchange::UnderstoodAgreement;
use sesiona_storage::{Changes, Facts, records};

use crate::error::Error;

/// Where agreements that were read are recorded, and the session that reports on them.
pub(crate) struct Ledger<'p> {
    pub(crate) body: i64,
    pub(crate) pattern: &'p str,
    pub(crate) session: i64,
    pub(crate) year: Option<i32>,
    pub(crate) number: Option<u32>,
}

impl Ledger<'_> {
    /// What a document says of an agreement that the library has in other words, one paragraph for each of its parts.
    pub(crate) fn said_otherwise(
        &self,
        changes: &Changes<'_>,
        read: &UnderstoodAgreement,
    ) -> Result<Vec<Block>, Error> {
        let Some(known) = self.known(changes, read)? else { return Ok(Vec::new()) };
        let own: records::Agreement = changes.record(known)?;
        let mut texts = vec![own.text];
        texts.extend(changes.parts_of_agreement(known)?.into_iter().map(|part| part.text));
        let said: Vec<(String, &str)> = std::iter::once((format!("{}.", read.code), read.text.as_str()))
            .chain(read.parts.iter().map(|part| (format!("{})", part.letter), part.text.as_str())))
            .collect();
        if texts.len() == said.len()
            && texts.iter().zip(&said).all(|(own, (_, said))| is_same_name(own, said))
        {
            return Ok(Vec::new());
        }
        Ok(said.into_iter().map(|(label, text)| Block::paragraph(&format!("{label} {text}"))).collect())
    }

    /// The agreement of that code, if the library has it.
    pub(crate) fn known(&self, library: &Facts, read: &UnderstoodAgreement) -> Result<Option<i64>, Error> {
        // Agreements without a code are each their own.
        if read.code.is_empty() {
            return Ok(None);
        }
        let year = Origin::of(&read.code, self).year.map(i64::from);
        Ok(library.find_agreement(self.body, &read.code, year)?)
    }

    /// Records what was reported of an agreement, making it when the library does not have it. The item that deals
    /// with it is the one that the report names, or that of the follow-up; both by position.
    pub(crate) fn record(
        &self,
        changes: &mut Changes<'_>,
        read: &UnderstoodAgreement,
        follow_up: &str,
        items: &BTreeMap<String, i64>,
    ) -> Result<(), Error> {
        let item = items.get(follow_up).copied();
        let agreement = match self.known(changes, read)? {
            Some(agreement) => agreement,
            None => self.create(changes, read)?,
        };
        let parts = changes.parts_of_agreement(agreement)?;
        for status in &read.status {
            let letter = status.part.as_deref();
            let part = parts.iter().find(|part| Some(part.letter.as_str()) == letter).map(|part| part.id);
            let state = state_of(read, letter);
            let text = match (letter, part) {
                (Some(letter), None) => format!("{letter}) {}", status.text),
                _ => status.text.clone(),
            };
            let named = status.item.as_ref().and_then(|position| items.get(position)).copied();
            self.report(changes, (agreement, part, named.or(item)), state, Some(text))?;
        }
        if read.status.is_empty() {
            self.report(changes, (agreement, None, item), read.state, None)?;
        }
        Ok(())
    }

    fn create(&self, changes: &mut Changes<'_>, read: &UnderstoodAgreement) -> Result<i64, Error> {
        let origin = Origin::of(&read.code, self);
        let agreement = changes.create(records::Agreement {
            body: self.body,
            code: read.code.clone(),
            year: origin.year.map(i64::from),
            session_number: origin.session.map(i64::from),
            number: origin.number.map(i64::from),
            origin_item: None,
            text: read.text.clone(),
            due_on: read.due.map(|date| date.to_string()),
            instrument: None,
        })?;
        for (part, order) in read.parts.iter().zip(OrderKey::sequence(read.parts.len())) {
            changes.create(records::AgreementPart {
                agreement,
                letter: part.letter.clone(),
                text: part.text.clone(),
                order_key: order.0,
            })?;
        }
        for (name, order) in read.responsible.iter().zip(OrderKey::sequence(read.responsible.len())) {
            changes.create(records::Responsibility {
                agreement,
                person: None,
                name: name.clone(),
                order_key: order.0,
            })?;
        }
        Ok(agreement)
    }

    fn report(
        &self,
        changes: &mut Changes<'_>,
        (agreement, part, item): (i64, Option<i64>, Option<i64>),
        state: AgreementState,
        narrative: Option<String>,
    ) -> Result<(), Error> {
        changes.create(records::Report {
            agreement,
            part,
            session: Some(self.session),
            state: state.code().to_owned(),
            narrative: narrative.filter(|text| !text.trim().is_empty()),
            reported_on: None,
            item,
        })?;
        Ok(())
    }
}

/// The state of a part, or of the whole where there is no such part.
fn state_of(read: &UnderstoodAgreement, letter: Option<&str>) -> AgreementState {
    let index = read.parts.iter().position(|part| Some(part.letter.as_str()) == letter);
    index.and_then(|index| read.part_states.get(index)).copied().unwrap_or(read.state)
}

/// The session an agreement's code speaks of.
struct Origin {
    session: Option<u32>,
    number: Option<u32>,
    year: Option<i32>,
}

impl Origin {
    /// A code such as `JD-XI-2` names no year: it is that of the reporting session, or the year before when the
    /// numbers say that the agreement's session comes later in the year than this one.
    fn of(code: &str, ledger: &Ledger<'_>) -> Self {
        let fields = CodePattern::parse(ledger.pattern).ok().and_then(|pattern| pattern.read(code));
        let session = fields.as_ref().and_then(|fields| fields.session);
        let number = fields.as_ref().and_then(|fields| fields.number);
        let named = fields.as_ref().and_then(|fields| fields.year);
        let earlier = matches!((session, ledger.number), (Some(made), Some(now)) if made > now);
        let year = named.or(ledger.year.map(|year| if earlier { year - 1 } else { year }));
        Self { session, number, year }
    }
}

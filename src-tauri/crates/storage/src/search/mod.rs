//! Finding records by the words in them.
//!
//! The index is kept by triggers (`migrations/…_search.sql`), so it follows whatever changes a table: work, undo,
//! what arrives from another machine, a rebuild.

mod marked;
mod question;

use std::collections::BTreeMap;

use rusqlite::named_params;

pub use marked::Marked;
use question::Question;

use crate::error::Result;
use crate::facts::Facts;
use crate::records::{Id, Kind};

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// Its number in the file.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// Its kind.
    pub kind: Kind,
    /// The uid of the session that it is, or belongs to.
    pub session_uid: Option<String>,
    /// The uid of the agenda item that it is, belongs to or came from.
    pub item_uid: Option<String>,
    /// What it is called.
    pub title: Marked,
    /// What it says: around the words that were found, or from the beginning.
    pub text: Marked,
    /// What else leads to it: who presents it or answers for it, the name of its file.
    pub aside: Marked,
    /// Whether every word that was asked for is in what it is called.
    pub is_named: bool,
}

impl FoundRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Self>> {
        let Some(kind) = Kind::named(&row.get::<_, String>("kind")?) else { return Ok(None) };
        let marked = |column| -> rusqlite::Result<Marked> {
            Ok(Marked::read(&row.get::<_, Option<String>>(column)?.unwrap_or_default()))
        };
        Ok(Some(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            kind,
            session_uid: row.get("session_uid")?,
            item_uid: row.get("item_uid")?,
            title: marked("title")?,
            text: marked("text")?,
            aside: marked("aside")?,
            is_named: true,
        }))
    }
}

impl Facts {
    /// The records of these kinds in which every word of the text is found, the last one perhaps still being typed:
    /// of each kind the best, at most so many. Whatever the text, it is words and nothing else.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn search(&self, text: &str, kinds: &[Kind], most: usize) -> Result<Vec<FoundRow>> {
        let Some(question) = Question::of(text) else { return Ok(Vec::new()) };
        let best = self.best_of_each_kind(&question, kinds, most)?;
        let ids: Vec<Id> = best.iter().map(|(id, _)| *id).collect();
        let records = serde_json::Value::from(ids).to_string();
        let parameters = named_params! { ":question": question.anywhere(), ":records": records };
        let mut found: BTreeMap<Id, FoundRow> = self
            .all(include_str!("found.sql"), parameters, FoundRow::read)?
            .into_iter()
            .flatten()
            .map(|row| (row.id, row))
            .collect();
        let told = |(id, is_named)| found.remove(&id).map(|row| FoundRow { is_named, ..row });
        Ok(best.into_iter().filter_map(told).collect())
    }

    /// The records of these uids that are shown and can be found, in the order asked for.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn known(&self, uids: &[String]) -> Result<Vec<FoundRow>> {
        let asked = serde_json::Value::from(uids).to_string();
        let rows = self.all(include_str!("known.sql"), named_params! { ":uids": asked }, FoundRow::read)?;
        let mut known: BTreeMap<String, FoundRow> =
            rows.into_iter().flatten().map(|row| (row.uid.clone(), row)).collect();
        Ok(uids.iter().filter_map(|uid| known.remove(uid)).collect())
    }

    /// Names before texts, whole words before those that only begin so, and of equals the newest. Telling more apart
    /// would mean to weigh every match, and one letter matches nearly everything. The answer tells those whose names
    /// have all the words.
    fn best_of_each_kind(&self, question: &Question, kinds: &[Kind], most: usize) -> Result<Vec<(Id, bool)>> {
        let mut wanted: BTreeMap<&str, usize> = kinds.iter().map(|kind| (kind.name(), most)).collect();
        let mut best: Vec<(Id, bool)> = Vec::new();
        let named = [question.whole_in_title(), question.in_title()].map(|question| (question, true));
        for (question, is_named) in named.into_iter().chain([(question.anywhere().to_owned(), false)]) {
            let mut statement = self.connection.prepare_cached(include_str!("matching.sql"))?;
            let mut rows = statement.query(named_params! { ":question": question })?;
            while let Some(row) = rows.next()? {
                if wanted.values().all(|more| *more == 0) {
                    return Ok(best);
                }
                let id: Id = row.get("id")?;
                let kind = row.get_ref("kind")?.as_str().unwrap_or_default();
                if let Some(more) = wanted.get_mut(kind).filter(|more| **more > 0)
                    && !best.iter().any(|(known, _)| *known == id)
                {
                    *more -= 1;
                    best.push((id, is_named));
                }
            }
        }
        Ok(best)
    }
}

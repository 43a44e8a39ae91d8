//! People, seats, and who holds them.

use std::collections::BTreeMap;

use rusqlite::named_params;

use crate::error::Result;
use crate::facts::Facts;
use crate::records::Id;

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Its number.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The whole name.
    pub full_name: String,
    /// The form of address before the name.
    pub title: Option<String>,
    /// Invented for the demonstration.
    pub demonstration: bool,
    /// The address for electronic mail.
    pub email: Option<String>,
}

/// A seat of a body, with who holds it or held it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Its number.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// Its name.
    pub name: String,
    /// The code of its role.
    pub role: String,
    /// Its place in lists.
    pub order_key: String,
    /// Whether who sits there may speak.
    pub voice: bool,
    /// Whether who sits there votes.
    pub vote: bool,
    /// Whether it counts for the quorum.
    pub counts_for_quorum: bool,
    /// Owners and alternates, the latest first.
    pub holders: Vec<HolderRow>,
}

/// Who holds a seat, and in what capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderRow {
    /// The membership's number.
    pub id: Id,
    /// The membership's uid.
    pub uid: String,
    /// The person.
    pub person: PersonRow,
    /// `owner` or `alternate`.
    pub capacity: String,
    /// The first day.
    pub from_on: Option<String>,
    /// The last day.
    pub to_on: Option<String>,
}

impl PersonRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("person_id")?,
            uid: row.get("person_uid")?,
            full_name: row.get("full_name")?,
            title: row.get("title")?,
            demonstration: row.get("demonstration")?,
            email: row.get("email")?,
        })
    }
}

impl Facts {
    /// Everybody, by name.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn people(&self) -> Result<Vec<PersonRow>> {
        self.all(include_str!("people.sql"), [], PersonRow::read)
    }

    /// The seats of a body in their order, with their people.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn seats_of(&self, body: &str) -> Result<Vec<SeatRow>> {
        let mut holders = self.holders_of(body)?;
        self.all(include_str!("seats.sql"), named_params! { ":body": body }, |row| {
            let id: Id = row.get("id")?;
            Ok(SeatRow {
                id,
                uid: row.get("uid")?,
                name: row.get("name")?,
                role: row.get("role")?,
                order_key: row.get("order_key")?,
                voice: row.get("voice")?,
                vote: row.get("vote")?,
                counts_for_quorum: row.get("counts_for_quorum")?,
                holders: holders.remove(&id).unwrap_or_default(),
            })
        })
    }

    fn holders_of(&self, body: &str) -> Result<BTreeMap<Id, Vec<HolderRow>>> {
        let rows = self.all(include_str!("holders.sql"), named_params! { ":body": body }, |row| {
            let holder = HolderRow {
                id: row.get("id")?,
                uid: row.get("uid")?,
                person: PersonRow::read(row)?,
                capacity: row.get("capacity")?,
                from_on: row.get("from_on")?,
                to_on: row.get("to_on")?,
            };
            Ok((row.get::<_, Id>("seat_id")?, holder))
        })?;
        let mut holders: BTreeMap<Id, Vec<HolderRow>> = BTreeMap::new();
        for (seat, holder) in rows {
            holders.entry(seat).or_default().push(holder);
        }
        Ok(holders)
    }
}

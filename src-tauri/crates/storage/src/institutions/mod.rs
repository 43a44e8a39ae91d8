//! The institution and its bodies.

use rusqlite::named_params;

use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::records::Id;

/// The institution whose library it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstitutionRow {
    /// Its number.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// Its full name.
    pub name: String,
    /// Its short name or initials.
    pub short_name: Option<String>,
    /// The city of its seat.
    pub city: Option<String>,
    /// The state or region of its seat.
    pub region: Option<String>,
    /// Its IANA time zone.
    pub time_zone: String,
}

/// A governing board or committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRow {
    /// Its number.
    pub id: Id,
    /// Its uid.
    pub uid: String,
    /// The institution it governs.
    pub institution: Id,
    /// Its name.
    pub name: String,
    /// Its prefix in codes.
    pub code: String,
    /// How its agreements are numbered.
    pub agreement_pattern: String,
}

impl BodyRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            uid: row.get("uid")?,
            institution: row.get("institution_id")?,
            name: row.get("name")?,
            code: row.get("code")?,
            agreement_pattern: row.get("agreement_pattern")?,
        })
    }
}

impl Facts {
    /// The institution, once it is made.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn institution(&self) -> Result<Option<InstitutionRow>> {
        let own = self.institution_uid()?;
        self.one(include_str!("institution.sql"), named_params! { ":own": own }, |row| {
            Ok(InstitutionRow {
                id: row.get("id")?,
                uid: row.get("uid")?,
                name: row.get("name")?,
                short_name: row.get("short_name")?,
                city: row.get("city")?,
                region: row.get("region")?,
                time_zone: row.get("time_zone")?,
            })
        })
    }

    /// The bodies, in the order in which they were made.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn bodies(&self) -> Result<Vec<BodyRow>> {
        self.all(include_str!("bodies.sql"), [], BodyRow::read)
    }

    /// A body by its uid.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn body(&self, uid: &str) -> Result<BodyRow> {
        let found = self.bodies()?.into_iter().find(|body| body.uid == uid);
        found.ok_or_else(|| Error::NotFound { kind: "body", uid: uid.to_owned() })
    }
}

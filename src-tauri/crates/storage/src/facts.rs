//! The library as it stands: everything that can be asked of it, inside a change as well as outside.

use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::error::{Error, Result};
use crate::records::{Id, Kind, Record};

/// The facts of an open library. [`Database`](crate::Database) and [`Changes`](crate::Changes) are read through it.
#[derive(Debug)]
pub struct Facts {
    pub(crate) connection: Connection,
}

impl Facts {
    /// The number of a record that is shown.
    ///
    /// # Errors
    /// [`Error::NotFound`] when no record of this kind with this uid is shown.
    pub fn find(&self, kind: Kind, uid: &str) -> Result<Id> {
        let sql = format!(
            "select r.id from record r join {} t on t.id = r.id where r.uid = ?1 and r.kind = ?2",
            kind.name()
        );
        self.one(&sql, (uid, kind.name()), |row| row.get(0))?
            .ok_or_else(|| Error::NotFound { kind: kind.name(), uid: uid.to_owned() })
    }

    /// The uid of a record.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such record.
    pub fn uid(&self, id: Id) -> Result<String> {
        Ok(self.identity(id)?.1)
    }

    /// A record as it could be created.
    ///
    /// # Errors
    /// [`Error::NotFound`] when no record of this kind with this number is shown.
    pub fn record<R: Record>(&self, id: Id) -> Result<R> {
        let sql = R::KIND.definition().select_sql();
        self.one(&sql, [id], R::of_row)?
            .ok_or_else(|| Error::NotFound { kind: R::KIND.name(), uid: id.to_string() })
    }

    /// The kind's name and the uid of a record.
    pub(crate) fn identity(&self, id: Id) -> Result<(String, String)> {
        self.one("select kind, uid from record where id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .ok_or_else(|| Error::NotFound { kind: "record", uid: id.to_string() })
    }

    /// The kind of a record, if it is one that this version knows.
    pub(crate) fn kind_of(&self, id: Id) -> Result<Option<Kind>> {
        Ok(Kind::named(&self.identity(id)?.0))
    }

    /// Whether a record is shown.
    pub(crate) fn is_shown(&self, kind: Kind, id: Id) -> Result<bool> {
        let sql = format!("select 1 from {} where id = ?1", kind.name());
        Ok(self.one(&sql, [id], |_| Ok(()))?.is_some())
    }

    /// Every row of a question.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(parameters, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first row of a question.
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.connection.prepare_cached(sql)?.query_row(parameters, read).optional()?)
    }

    /// Runs a statement that answers nothing.
    pub(crate) fn run(&self, sql: &str, parameters: impl Params) -> Result<usize> {
        Ok(self.connection.prepare_cached(sql)?.execute(parameters)?)
    }

    /// What the file knows about itself.
    pub(crate) fn local_state(&self, key: &str) -> Result<Option<String>> {
        self.one("select value from local_state where key = ?1", [key], |row| row.get(0))
    }

    /// Keeps what the file knows about itself.
    pub(crate) fn set_local_state(&self, key: &str, value: &str) -> Result<()> {
        let sql =
            "insert into local_state values (?1, ?2) on conflict (key) do update set value = excluded.value";
        self.run(sql, (key, value))?;
        Ok(())
    }
}

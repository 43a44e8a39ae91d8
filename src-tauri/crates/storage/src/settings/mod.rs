//! Settings: those that travel with the library, and those of this machine only.

use crate::database::Database;
use crate::error::Result;
use crate::facts::Facts;

impl Facts {
    /// A setting that travels with the library.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.one("select value from setting where key = ?1 order by id limit 1", [key], |row| row.get(0))
    }

    /// A setting of this machine only.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn local_setting(&self, key: &str) -> Result<Option<String>> {
        self.one("select value from local_setting where key = ?1", [key], |row| row.get(0))
    }
}

impl Database {
    /// Keeps a setting of this machine only: not logged, not undone, never sent.
    ///
    /// # Errors
    /// [`Error::ReadOnly`](crate::Error::ReadOnly).
    pub fn set_local_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.locally(|facts| {
            let sql =
                "insert into local_setting values (?1, ?2) on conflict (key) do update set value = excluded.value";
            facts.run(sql, (key, value))?;
            Ok(())
        })
    }
}

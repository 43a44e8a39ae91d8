//! The schema's versions: append-only steps, each released one final.

use rusqlite::Connection;

use crate::error::{Error, Result};

/// Every step, in order. The version of a library is how many of them it has been through.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_library.sql"),
    include_str!("../migrations/0002_issued_paper.sql"),
    include_str!("../migrations/0003_agenda_template.sql"),
    include_str!("../migrations/0004_frozen_number.sql"),
    include_str!("../migrations/0005_planned_end.sql"),
    include_str!("../migrations/0006_person_email.sql"),
    include_str!("../migrations/0007_search.sql"),
    include_str!("../migrations/0008_whereabouts.sql"),
];

/// Marks the file as a library of this program: «Sesn».
pub(crate) const APPLICATION_ID: i32 = 0x5365_736e;

/// How many steps there are.
pub(crate) fn newest_version(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
}

/// The library's version.
pub(crate) fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Takes the library through the steps it lacks, all or none.
pub(crate) fn migrate(connection: &Connection, migrations: &[&str]) -> Result<()> {
    let supported = newest_version(migrations);
    let version = version(connection)?;
    if version > supported {
        return Err(Error::NewerLibrary { version, supported });
    }
    let transaction =
        rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate)?;
    for step in migrations.iter().skip(usize::try_from(version).unwrap_or(usize::MAX)) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", supported)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(transaction.commit()?)
}

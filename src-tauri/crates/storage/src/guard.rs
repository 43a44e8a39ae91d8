//! Triggers that refuse any write to what is replicated outside a transaction of the journal.

use rusqlite::Connection;

use crate::error::Result;
use crate::records::Kind;

const JOURNAL: [&str; 5] = ["record", "operation", "change", "log_text", "conflict"];

/// Puts up the guards: three per table, for this connection only.
pub(crate) fn put_up(connection: &Connection) -> Result<()> {
    connection.execute_batch("create temp table writing (open integer not null) strict")?;
    let tables = JOURNAL.into_iter().chain(Kind::ALL.iter().map(|kind| kind.name()));
    for table in tables {
        for event in ["insert", "update", "delete"] {
            connection.execute_batch(&format!(
                "create temp trigger guard_{table}_{event} before {event} on main.{table}
                 when not exists (select 1 from temp.writing)
                 begin select raise(abort, 'written outside a transaction of the journal'); end"
            ))?;
        }
    }
    Ok(())
}

/// Lets the running transaction write.
pub(crate) fn open(connection: &Connection) -> Result<()> {
    connection.prepare_cached("insert into temp.writing values (1)")?.execute([])?;
    Ok(())
}

/// Closes again before the transaction is committed; one that is rolled back closes by itself.
pub(crate) fn close(connection: &Connection) -> Result<()> {
    connection.prepare_cached("delete from temp.writing")?.execute([])?;
    Ok(())
}

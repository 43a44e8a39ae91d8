//! The whole schema of today, for people to read.

use rusqlite::Connection;

use crate::error::Result;
use crate::migrate::{MIGRATIONS, migrate};

/// The text of `schema.sql`: every table, index and trigger after all migrations. Where a migration is not valid
/// SQL, the text says so instead.
pub fn schema_text() -> String {
    describe().unwrap_or_else(|error| format!("-- {error}\n"))
}

fn describe() -> Result<String> {
    let connection = Connection::open_in_memory()?;
    migrate(&connection, MIGRATIONS)?;
    let mut statement = connection.prepare(include_str!("schema.sql"))?;
    let parts =
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut text = String::from("-- The whole schema today. Made from the migrations; do not edit.\n");
    for part in parts {
        text.push('\n');
        text.push_str(&part);
        text.push_str(";\n");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schema_is_what_the_migrations_make() {
        assert_eq!(schema_text(), include_str!("../schema.sql"));
    }
}

//! Whether the journal is what it says: every operation has the text whose digest is its name, and every device's
//! chain is unbroken.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{Head, parse_head};
use crate::check::Finding;
use crate::error::Result;
use crate::facts::Facts;

/// Checks the journal of any connection to a library.
pub(crate) fn verify_chain(connection: &Connection) -> Result<Vec<Finding>> {
    let mut statement = connection.prepare(include_str!("chain.sql"))?;
    let mut rows = statement.query([])?;
    let own: String = connection.query_row(
        "select coalesce(max(value), '') from local_state where key = 'device'",
        [],
        |row| row.get(0),
    )?;
    let mut findings = Vec::new();
    let mut chains: HashMap<(String, String), (i64, String)> = HashMap::new();
    while let Some(row) = rows.next()? {
        let op_id: String = row.get("op_id")?;
        let lines: Option<String> = row.get("lines")?;
        let head: String = row.get("head")?;
        let text = lines.map_or_else(|| head.clone(), |lines| format!("{head}\n{lines}"));
        let Ok(head) = parse_head(&head) else {
            findings.push(Finding::OperationAltered { op_id });
            continue;
        };
        if super::sha256(text.as_bytes()) != op_id {
            findings.push(Finding::OperationAltered { op_id: op_id.clone() });
        }
        let link = chains.insert((head.dev.clone(), head.stream.clone()), (head.seq, op_id));
        let (last, former) = link.map_or((0, None), |(seq, former)| (seq, Some(former)));
        let Head { dev: device, stream, seq, .. } = head;
        if seq > last + 1 && device != own {
            findings.push(Finding::OperationsMissing { device, stream, after: last });
        } else if seq != last + 1 || head.prev != former {
            findings.push(Finding::ChainBroken { device, stream, seq });
        }
    }
    Ok(findings)
}

impl Facts {
    /// Checks this library's journal.
    pub(crate) fn verify_journal(&self) -> Result<Vec<Finding>> {
        verify_chain(&self.connection)
    }
}

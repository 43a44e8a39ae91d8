//! Is the library sound? Findings are codes with their data.

use std::path::Path;

use serde::Serialize;

use crate::attachments::digest_of;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::facts::Facts;
use crate::journal::projection::Projection;
use crate::journal::settle::heads_that_differ;
use crate::records::{Id, Kind};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Finding {
    /// SQLite finds the file damaged.
    FileDamaged {
        /// What it says.
        detail: String,
    },
    /// A row names another that is not there.
    ReferenceBroken {
        /// The row's table.
        table: String,
        /// The row's number.
        id: Option<Id>,
        /// The table it points to.
        target: String,
    },
    /// An operation is not what was written.
    OperationAltered {
        /// Its digest.
        op_id: String,
    },
    /// An operation is doubled, or does not follow the one before it.
    ChainBroken {
        /// The device.
        device: String,
        /// The stream.
        stream: String,
        /// The operation's number.
        seq: i64,
    },
    /// Operations of another device have not arrived yet.
    OperationsMissing {
        /// The device.
        device: String,
        /// The stream.
        stream: String,
        /// The number of the last one before the gap; 0 at the beginning.
        after: i64,
    },
    /// A long text of the journal is not what was written.
    TextAltered {
        /// Its digest.
        digest: String,
    },
    /// A current long text is not there.
    TextMissing {
        /// The record's kind.
        kind: String,
        /// The record's uid.
        uid: String,
        /// The field.
        field: String,
    },
    /// The bytes of a file are not those that were attached.
    BytesAltered {
        /// Their digest.
        digest: String,
    },
    /// The bytes of an attachment have not arrived.
    BytesPending {
        /// The attachment's uid.
        uid: String,
        /// The file's name.
        name: String,
    },
    /// A record's row is not what the journal says.
    RecordDiffers {
        /// The record's kind.
        kind: String,
        /// Its uid.
        uid: String,
    },
}

impl Finding {
    /// Whether the library is damaged. What has not arrived from another device, or was sent twice, is no damage.
    pub fn is_damage(&self) -> bool {
        match self {
            Self::FileDamaged { .. }
            | Self::ReferenceBroken { .. }
            | Self::OperationAltered { .. }
            | Self::TextAltered { .. }
            | Self::BytesAltered { .. }
            | Self::RecordDiffers { .. } => true,
            Self::ChainBroken { .. }
            | Self::OperationsMissing { .. }
            | Self::TextMissing { .. }
            | Self::BytesPending { .. } => false,
        }
    }
}

/// Checks a library that need not be fit to be opened for work.
///
/// # Errors
/// [`Error::LibraryMissing`], [`Error::NotALibrary`], [`Error::NewerLibrary`], [`Error::FileNotReadable`].
pub fn examine(path: &Path) -> Result<Vec<Finding>> {
    match Database::open_read_only(path) {
        Ok(library) => library.check(),
        Err(error) => readable(Err(error)),
    }
}

/// What cannot be read because it is damaged is a finding too.
fn readable(findings: Result<Vec<Finding>>) -> Result<Vec<Finding>> {
    findings.or_else(|error| match error {
        Error::Corrupt { detail } => Ok(vec![Finding::FileDamaged { detail }]),
        Error::Sqlite { .. } | Error::NotFound { .. } | Error::BadOperation { .. } => {
            Ok(vec![Finding::FileDamaged { detail: error.to_string() }])
        }
        other => Err(other),
    })
}

impl Facts {
    /// Checks everything: the file, references, the journal's digests and chains, attachments, and that every
    /// table is what the journal says. Nothing is changed.
    ///
    /// # Errors
    /// When the library cannot be read at all.
    pub fn check(&self) -> Result<Vec<Finding>> {
        let mut findings = readable(self.check_file())?;
        if findings.is_empty() {
            findings.extend(readable(self.check_references())?);
            findings.extend(readable(self.verify_journal())?);
            findings.extend(readable(self.check_texts())?);
            findings.extend(readable(self.check_attachments())?);
            findings.extend(readable(self.check_projection())?);
            findings.dedup();
        }
        Ok(findings)
    }

    fn check_file(&self) -> Result<Vec<Finding>> {
        let answers: Vec<String> = self.all("pragma integrity_check", [], |row| row.get(0))?;
        Ok(answers
            .into_iter()
            .filter(|answer| answer != "ok")
            .map(|detail| Finding::FileDamaged { detail })
            .collect())
    }

    fn check_references(&self) -> Result<Vec<Finding>> {
        self.all("pragma foreign_key_check", [], |row| {
            Ok(Finding::ReferenceBroken { table: row.get(0)?, id: row.get(1)?, target: row.get(2)? })
        })
    }

    fn check_texts(&self) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        let mut statement =
            self.connection.prepare_cached("select digest, text from log_text order by digest")?;
        let mut texts = statement.query([])?;
        while let Some(row) = texts.next()? {
            let digest: String = row.get(0)?;
            if digest_of(row.get_ref(1)?.as_bytes().unwrap_or_default()) != digest {
                findings.push(Finding::TextAltered { digest });
            }
        }
        findings.extend(self.all(include_str!("journal/missing_texts.sql"), [], |row| {
            Ok(Finding::TextMissing {
                kind: row.get("kind")?,
                uid: row.get("uid")?,
                field: row.get("field")?,
            })
        })?);
        Ok(findings)
    }

    fn check_attachments(&self) -> Result<Vec<Finding>> {
        let digests: Vec<String> =
            self.all("select digest from blob order by digest", [], |row| row.get(0))?;
        let mut findings = Vec::new();
        for digest in digests {
            if digest_of(&self.blob(&digest)?) != digest {
                findings.push(Finding::BytesAltered { digest });
            }
        }
        findings.extend(self.all(include_str!("attachments/pending.sql"), [], |row| {
            Ok(Finding::BytesPending { uid: row.get("uid")?, name: row.get("name")? })
        })?);
        Ok(findings)
    }

    fn check_projection(&self) -> Result<Vec<Finding>> {
        let mut differing: Vec<Id> =
            heads_that_differ(self)?.into_iter().map(|(change, _)| change.record).collect();
        let mut projection = Projection::new(self);
        for record in self.all("select id from record order by id", [], |row| row.get::<_, Id>(0))? {
            if !self.stands_as(record, &projection.standing(record)?)? {
                differing.push(record);
            }
        }
        differing.extend(self.rows_without_record()?);
        differing.sort_unstable();
        differing.dedup();
        differing.into_iter().map(|record| self.differing(record)).collect()
    }

    fn rows_without_record(&self) -> Result<Vec<Id>> {
        let mut stray = Vec::new();
        for kind in Kind::ALL {
            let table = kind.name();
            let sql = format!(
                "select t.id from {table} t left join record r on r.id = t.id and r.kind = ?1 where r.id is null"
            );
            stray.extend(self.all(&sql, [table], |row| row.get::<_, Id>(0))?);
        }
        Ok(stray)
    }

    fn differing(&self, record: Id) -> Result<Finding> {
        let (kind, uid) = self.identity(record).unwrap_or_else(|_| ("record".to_owned(), record.to_string()));
        Ok(Finding::RecordDiffers { kind, uid })
    }
}

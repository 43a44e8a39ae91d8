//! Why a file cannot be read as an agenda.

use serde::Serialize;

/// Why a file cannot be read as an agenda: `{code, …data}` when serialised.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ReadError {
    /// There are no characters in it.
    #[error("empty file")]
    AgendaEmpty,
    /// It is not text; `kind` names the format, such as `PDF`.
    #[error("not text: {kind}")]
    AgendaBinary {
        /// The format's usual name.
        kind: String,
    },
    /// It has more cells of tables than there is memory for on older laptops.
    #[error("{cells} cells, the limit is {limit}")]
    AgendaTooManyCells {
        /// How many it has.
        cells: usize,
        /// How many are read at most.
        limit: usize,
    },
    /// It is larger than any agenda.
    #[error("{size} bytes, the limit is {limit}")]
    AgendaTooLarge {
        /// Its size in bytes.
        size: usize,
        /// The largest size that is read.
        limit: usize,
    },
}

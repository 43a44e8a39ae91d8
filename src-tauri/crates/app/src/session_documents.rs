//! The documents that are kept with a session itself: what it was read from, and what belongs to none of its items.
//! No paper takes them in.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::attachments::{self, AttachmentArgument, AttachmentRow};
use crate::completing;
use crate::context::Call;
use crate::error::Error;
use crate::fields;
use crate::files::{self, FileSource};
use crate::libraries;
use crate::operations::Operation;
use crate::preferences::Preferences;
use crate::sessions::SessionArgument;

/// A document to be kept with a session.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepDocument {
    /// The session.
    pub session: String,
    /// The document.
    pub source: FileSource,
}

/// Where a copy of a document is to be written.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDocument {
    /// The document.
    pub attachment: String,
    /// The file to write.
    pub path: String,
}

/// A document to be read by people.
#[derive(Debug, Serialize, TS)]
pub struct DocumentText {
    /// Its lines; `null` when it is no text.
    pub lines: Option<Vec<String>>,
    /// Its media type.
    pub media_type: String,
    /// Its bytes; empty for a text.
    pub base64: String,
}

/// The documents of a session, in the order in which they came.
pub(crate) fn session_documents(
    call: &Call<'_>,
    argument: SessionArgument,
) -> Result<Vec<AttachmentRow>, Error> {
    call.read(|library| {
        let own = library.attachments_of_session(&argument.session)?;
        own.into_iter().map(|attachment| attachments::described(call, library, attachment)).collect()
    })
}

/// Keeps a document with a session, as it is.
pub(crate) fn keep_document(call: &Call<'_>, argument: KeepDocument) -> Result<Vec<AttachmentRow>, Error> {
    let (name, bytes) = argument.source.read()?;
    if bytes.is_empty() {
        return Err(Error::Attachment { name, problem: "empty" });
    }
    call.transact(Operation::KeepDocument, &name, |changes| {
        completing::keep_document(changes, &argument.session, &name, &bytes)
    })?;
    session_documents(call, SessionArgument { session: argument.session })
}

/// Writes a copy of a document, byte for byte.
pub(crate) fn save_document(call: &Call<'_>, argument: SaveDocument) -> Result<(), Error> {
    let path = PathBuf::from(fields::required(&argument.path, "path")?);
    if libraries::is_library(call, &path) {
        return Err(Error::WouldReplaceLibrary(argument.path));
    }
    if Preferences::is_own(call.data_folder(), &path) {
        return Err(Error::WouldReplaceOwn(argument.path));
    }
    let bytes = call.read(|library| Ok(library.blob(&library.attachment(&argument.attachment)?.digest)?))?;
    files::write_whole(&path, &bytes)
}

/// What a document says.
pub(crate) fn session_document(call: &Call<'_>, argument: AttachmentArgument) -> Result<DocumentText, Error> {
    call.read(|library| {
        let found = library.attachment(&argument.attachment)?;
        let bytes = library.blob(&found.digest)?;
        let lines = sesiona_exchange::read_lines(&bytes).ok();
        let base64 = if lines.is_some() { String::new() } else { files::to_base64(&bytes) };
        Ok(DocumentText { lines, media_type: found.media_type, base64 })
    })
}

//! Files that belong to agenda items: PDF annexes and images.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sesiona_documents::annexes::{self, AnnexProblem};
use sesiona_documents::progress::{Progress, Unwatched};
use sesiona_domain::order::OrderKey;
use sesiona_storage::{Database, Facts, digest_of, records};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields;
use crate::files;
use crate::operations::Operation;
use crate::patch::{self, Patch};
use crate::sessions::SessionArgument;

/// Names an attachment.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentArgument {
    /// Its uid.
    pub attachment: String,
}

/// A file of an item.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttachmentRow {
    /// Its uid.
    pub uid: String,
    /// The name of the file it came from.
    pub name: String,
    /// How the papers call it.
    pub title: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// How many pages it brings to the packet; `null` when it is no PDF or cannot be read.
    pub pages: Option<u32>,
    /// Why the packet cannot take it in.
    #[ts(type = "Coded | null")]
    pub problem: Option<Value>,
}

/// A file of an agenda that the packet cannot take in.
#[derive(Debug, Serialize, TS)]
pub struct AnnexProblemRow {
    /// The uid of the item that it belongs to.
    pub item: String,
    /// Its uid.
    pub attachment: String,
    /// Why.
    #[ts(type = "Coded")]
    pub problem: Value,
}

/// A file to attach.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachFile {
    /// The item.
    pub item: String,
    /// The file.
    pub path: String,
}

/// Bytes to attach.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachBytes {
    /// The item.
    pub item: String,
    /// The name of the file they came from.
    pub name: String,
    /// The bytes.
    pub base64: String,
}

/// Bytes with the name of their file.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NamedBytes {
    /// The name of the file.
    pub name: String,
    /// The bytes.
    pub base64: String,
}

/// Another title for an attachment.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameAttachment {
    /// The attachment.
    pub attachment: String,
    /// Its title; `null` goes back to the file's name.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(type = "string | null")]
    pub title: Patch<String>,
}

/// A step of an attachment among those of its item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveAttachment {
    /// The attachment.
    pub attachment: String,
    /// Which way.
    pub direction: Way,
}

/// An attachment put somewhere else among those of its item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceAttachment {
    /// The attachment.
    pub attachment: String,
    /// The one that it comes right after; `null`: the first.
    pub after: Option<String>,
}

/// Up or down.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Before the one above.
    Up,
    /// After the one below.
    Down,
}

/// Names bytes by their digest.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DigestArgument {
    /// Their SHA-256 in lower-case hexadecimal.
    pub digest: String,
}

/// Bytes of the library.
#[derive(Debug, Serialize, TS)]
pub struct AttachmentBytes {
    /// Their media type.
    pub media_type: String,
    /// The bytes.
    pub base64: String,
}

/// Attaches a file to an item.
pub(crate) fn attach_file(call: &Call<'_>, argument: AttachFile) -> Result<AttachmentRow, Error> {
    let path = Path::new(&argument.path);
    let annex = Annex::of(&files::file_name(path), read(path, |_, _| Ok(()))?)?;
    annex.attach(call, &argument.item)
}

/// Attaches bytes to an item.
pub(crate) fn attach_bytes(call: &Call<'_>, argument: AttachBytes) -> Result<AttachmentRow, Error> {
    Annex::of(&argument.name, files::from_base64(&argument.base64)?)?.attach(call, &argument.item)
}

/// Reads a file that is to be attached, piece by piece; who follows is told how much of it is read.
pub(crate) fn read(path: &Path, follow: impl FnMut(u64, u64) -> Result<(), Error>) -> Result<Vec<u8>, Error> {
    files::read_in_pieces(path, annexes::LARGEST_FILE as u64, follow)
}

/// A file on its way into the library, recognised.
pub(crate) struct Annex {
    name: String,
    media_type: &'static str,
    digest: String,
    bytes: Arc<[u8]>,
}

impl Annex {
    /// Recognises a file by its bytes.
    pub(crate) fn of(name: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        if bytes.len() > annexes::LARGEST_FILE {
            return Err(Error::Attachment { name: name.to_owned(), problem: "too_large" });
        }
        let media_type = recognised(name, &bytes)?;
        Ok(Self { name: name.to_owned(), media_type, digest: digest_of(&bytes), bytes: bytes.into() })
    }

    /// Looks through it before it is kept: what a packet would find in it is known then.
    pub(crate) fn examine(&self, call: &Call<'_>, progress: &dyn Progress) {
        if self.media_type != "application/pdf" || call.examinations().contains_key(&self.digest) {
            return;
        }
        let examination = examine(&self.digest, Arc::clone(&self.bytes), progress);
        if !progress.cancelled() {
            call.examinations().insert(self.digest.clone(), examination);
        }
    }

    /// Keeps it as the last file of an item.
    pub(crate) fn attach(&self, call: &Call<'_>, item: &str) -> Result<AttachmentRow, Error> {
        let uid = call.transact(Operation::Attach, &self.name, |changes| {
            let last = changes.attachments_of_item(item)?.pop().map(|last| OrderKey(last.order_key));
            let order = OrderKey::between(last.as_ref(), None);
            let owner = changes.find(records::Kind::AgendaItem, item)?;
            let found: records::AgendaItem = changes.record(owner)?;
            changes.put_known_blob(&self.digest, &self.bytes)?;
            let attachment = changes.create(records::Attachment {
                session: found.session,
                agenda_item: Some(owner),
                order_key: order.0,
                digest: self.digest.clone(),
                size: self.size(),
                media_type: self.media_type.to_owned(),
                name: self.name.clone(),
                title: None,
            })?;
            Ok(changes.uid(attachment)?)
        })?;
        row(call, &uid)
    }

    /// Keeps it in the place of another file, under the title that was given to that one.
    pub(crate) fn replace(&self, call: &Call<'_>, attachment: &str) -> Result<AttachmentRow, Error> {
        call.transact(Operation::ReplaceAttachment, &self.name, |changes| {
            let found = changes.find(records::Kind::Attachment, attachment)?;
            changes.put_known_blob(&self.digest, &self.bytes)?;
            changes.set(found, records::attachment::digest(self.digest.clone()))?;
            changes.set(found, records::attachment::size(self.size()))?;
            changes.set(found, records::attachment::media_type(self.media_type.to_owned()))?;
            Ok(changes.set(found, records::attachment::name(self.name.clone()))?)
        })?;
        row(call, attachment)
    }

    fn size(&self) -> i64 {
        i64::try_from(self.bytes.len()).unwrap_or(i64::MAX)
    }
}

/// Keeps bytes and the record that names them.
pub(crate) fn keep(
    changes: &mut sesiona_storage::Changes<'_>,
    session: i64,
    agenda_item: Option<i64>,
    order: OrderKey,
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<i64, Error> {
    let digest = changes.put_blob(bytes)?;
    Ok(changes.create(records::Attachment {
        session,
        agenda_item,
        order_key: order.0,
        digest,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        media_type: media_type.to_owned(),
        name: name.to_owned(),
        title: None,
    })?)
}

/// The media type of what can be printed.
///
/// A PDF that is damaged or asks for a password is taken in: it is a record of the session, and the packet shows
/// a sheet in its place. What is neither PDF nor image is refused, for no paper could show it.
fn recognised(name: &str, bytes: &[u8]) -> Result<&'static str, Error> {
    let refuse = |problem| Err(Error::Attachment { name: name.to_owned(), problem });
    if bytes.is_empty() {
        return refuse("empty");
    }
    // Some programs write a few bytes before the header; readers look for it in the first kilobyte.
    if bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Ok("application/pdf");
    }
    match annexes::image_media_type(bytes).map(|media_type| (media_type, annexes::picture(bytes))) {
        Some((media_type, Ok(_))) => Ok(media_type),
        Some((_, Err(AnnexProblem::TooLarge))) => refuse("image_too_large"),
        Some(_) => refuse("damaged"),
        None if name.to_lowercase().ends_with(".pdf") => refuse("not_a_pdf"),
        None => refuse("unknown_type"),
    }
}

/// The media type of a document that is kept and not printed.
pub(crate) fn media_type(bytes: &[u8]) -> &'static str {
    match recognised("", bytes) {
        Ok(media_type) => media_type,
        Err(_) if sesiona_exchange::read_lines(bytes).is_ok() => "text/plain",
        Err(_) => "application/octet-stream",
    }
}

/// Gives an attachment another title.
pub(crate) fn rename_attachment(call: &Call<'_>, argument: RenameAttachment) -> Result<AttachmentRow, Error> {
    let title = fields::optional(argument.title.flatten(), "title")?;
    let name = call.read(|library| Ok(library.attachment(&argument.attachment)?.name))?;
    call.transact(Operation::RenameAttachment, &name, |changes| {
        let attachment = changes.find(records::Kind::Attachment, &argument.attachment)?;
        Ok(changes.set(attachment, records::attachment::title(title))?)
    })?;
    row(call, &argument.attachment)
}

/// Moves an attachment among those of its item.
pub(crate) fn move_attachment(call: &Call<'_>, argument: MoveAttachment) -> Result<(), Error> {
    let name = call.read(|library| Ok(library.attachment(&argument.attachment)?.name))?;
    call.transact(Operation::MoveAttachment, &name, |changes| {
        let found = changes.attachment(&argument.attachment)?;
        let order = order_after_step(changes, &found, argument.direction)?;
        Ok(changes.set(found.id, records::attachment::order_key(order.0))?)
    })
}

/// Puts an attachment somewhere else among those of its item.
pub(crate) fn place_attachment(call: &Call<'_>, argument: PlaceAttachment) -> Result<(), Error> {
    let name = call.read(|library| Ok(library.attachment(&argument.attachment)?.name))?;
    call.transact(Operation::MoveAttachment, &name, |changes| {
        let found = changes.attachment(&argument.attachment)?;
        let mut others = siblings(changes, &found)?;
        others.retain(|sibling| sibling.uid != found.uid);
        let after = argument.after.as_ref().map(|after| others.iter().position(|other| other.uid == *after));
        let place = match after {
            None => 0,
            Some(after) => after.ok_or(sesiona_domain::agenda::PlaceError::Unknown)? + 1,
        };
        let key = |place: usize| others.get(place).map(|other| OrderKey(other.order_key.clone()));
        let before = place.checked_sub(1).and_then(key);
        let order = OrderKey::between(before.as_ref(), key(place).as_ref());
        Ok(changes.set(found.id, records::attachment::order_key(order.0))?)
    })
}

/// The attachments among which one stands, itself too.
fn siblings(
    library: &Facts,
    of: &sesiona_storage::AttachmentRow,
) -> Result<Vec<sesiona_storage::AttachmentRow>, Error> {
    Ok(match &of.agenda_item_uid {
        Some(item) => library.attachments_of_item(item)?,
        None => library.attachments_of_session(&of.session_uid)?,
    })
}

fn order_after_step(
    library: &Facts,
    moved: &sesiona_storage::AttachmentRow,
    direction: Way,
) -> Result<OrderKey, Error> {
    let siblings = siblings(library, moved)?;
    let keys: Vec<OrderKey> = siblings.iter().map(|sibling| OrderKey(sibling.order_key.clone())).collect();
    let index = siblings.iter().position(|sibling| sibling.uid == moved.uid).unwrap_or_default();
    match direction {
        Way::Up if index > 0 => {
            Ok(OrderKey::between(index.checked_sub(2).map(|i| &keys[i]), Some(&keys[index - 1])))
        }
        Way::Down if index + 1 < keys.len() => {
            Ok(OrderKey::between(Some(&keys[index + 1]), keys.get(index + 2)))
        }
        Way::Up | Way::Down => Err(sesiona_domain::agenda::PlaceError::NoRoom.into()),
    }
}

/// Removes an attachment.
pub(crate) fn delete_attachment(call: &Call<'_>, argument: AttachmentArgument) -> Result<(), Error> {
    let name = call.read(|library| Ok(library.attachment(&argument.attachment)?.name))?;
    call.transact(Operation::DeleteAttachment, &name, |changes| {
        let attachment = changes.find(records::Kind::Attachment, &argument.attachment)?;
        Ok(changes.delete(attachment)?)
    })
}

/// The bytes of an attachment or image.
pub(crate) fn attachment_bytes(call: &Call<'_>, argument: DigestArgument) -> Result<AttachmentBytes, Error> {
    let bytes = call.read(|library| Ok(library.blob(&argument.digest)?))?;
    let media_type = recognised("", &bytes).unwrap_or("application/octet-stream");
    Ok(AttachmentBytes { media_type: media_type.to_owned(), base64: files::to_base64(&bytes) })
}

/// Keeps an image that content will show.
pub(crate) fn add_image(call: &Call<'_>, argument: NamedBytes) -> Result<DigestArgument, Error> {
    let bytes = files::from_base64(&argument.base64)?;
    // Contents are written in a web view, which shows no scans.
    if ["application/pdf", "image/tiff"].contains(&recognised(&argument.name, &bytes)?) {
        return Err(Error::Attachment { name: argument.name, problem: "not_an_image" });
    }
    let now = call.now();
    Ok(DigestArgument { digest: call.write_local(|library| Ok(library.put_blob(&bytes, now)?))? })
}

/// The files of an item, in order.
pub(crate) fn of_item(call: &Call<'_>, library: &Database, item: &str) -> Result<Vec<AttachmentRow>, Error> {
    let attachments = library.attachments_of_item(item)?;
    attachments.into_iter().map(|attachment| described(call, library, attachment)).collect()
}

/// The files of a session's items that the packet cannot take in. Each is looked through once, and while one is, the
/// library is free for others.
pub(crate) fn annex_problems(
    call: &Call<'_>,
    argument: SessionArgument,
) -> Result<Vec<AnnexProblemRow>, Error> {
    let attachments = call.read(|library| {
        let items = library.agenda_items(&argument.session)?;
        let with_files = items.iter().filter(|item| item.attachments > 0);
        let of_each = with_files.map(|item| Ok(library.attachments_of_item(&item.uid)?));
        Ok(of_each.collect::<Result<Vec<_>, Error>>()?.into_iter().flatten().collect::<Vec<_>>())
    })?;
    let mut problems = Vec::new();
    for attachment in attachments {
        let is_known = call.examinations().contains_key(&attachment.digest);
        if attachment.media_type == "application/pdf" && attachment.present && !is_known {
            let bytes = call.read(|library| Ok(library.blob(&attachment.digest)?))?;
            let examination = examine(&attachment.digest, bytes.into(), &Unwatched);
            call.examinations().insert(attachment.digest.clone(), examination);
        }
        let found = call.read(|library| examined(call, library, &attachment))?;
        if let (Some(problem), Some(item)) = (found.problem, attachment.agenda_item_uid) {
            problems.push(AnnexProblemRow { item, attachment: attachment.uid, problem });
        }
    }
    Ok(problems)
}

fn row(call: &Call<'_>, uid: &str) -> Result<AttachmentRow, Error> {
    call.read(|library| described(call, library, library.attachment(uid)?))
}

/// A file with what a packet would find in it.
pub(crate) fn described(
    call: &Call<'_>,
    library: &Database,
    attachment: sesiona_storage::AttachmentRow,
) -> Result<AttachmentRow, Error> {
    let Examination { pages, problem } = examined(call, library, &attachment)?;
    Ok(AttachmentRow {
        uid: attachment.uid,
        title: attachment.title.unwrap_or_else(|| without_extension(&attachment.name)),
        name: attachment.name,
        media_type: attachment.media_type,
        size: u64::try_from(attachment.size).unwrap_or_default(),
        digest: attachment.digest,
        pages,
        problem,
    })
}

/// What a packet would find in a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Examination {
    pages: Option<u32>,
    problem: Option<Value>,
}

/// Examines a file once: its digest says that it has not changed.
fn examined(
    call: &Call<'_>,
    library: &Database,
    attachment: &sesiona_storage::AttachmentRow,
) -> Result<Examination, Error> {
    if attachment.media_type != "application/pdf" {
        return Ok(Examination::default());
    }
    if let Some(known) = call.examinations().get(&attachment.digest) {
        return Ok(known.clone());
    }
    let bytes = match library.blob(&attachment.digest) {
        Ok(bytes) => bytes,
        Err(sesiona_storage::Error::NotFound { .. }) => {
            return Ok(Examination { pages: None, problem: Some(json!({ "code": "attachment_pending" })) });
        }
        Err(error) => return Err(error.into()),
    };
    let examination = examine(&attachment.digest, bytes.into(), &Unwatched);
    call.examinations().insert(attachment.digest.clone(), examination.clone());
    Ok(examination)
}

fn examine(digest: &str, bytes: Arc<[u8]>, progress: &dyn Progress) -> Examination {
    let read = annexes::Annexes::read(&[(digest.to_owned(), bytes)], progress);
    match read.pages(digest) {
        Ok(pages) => {
            Examination { pages: Some(u32::try_from(pages.len()).unwrap_or(u32::MAX)), problem: None }
        }
        Err(problem) => {
            let mut problem = serde_json::to_value(&problem).unwrap_or_default();
            let code = problem["code"].as_str().map(|code| format!("attachment_{code}"));
            problem["code"] = json!(code);
            Examination { pages: None, problem: Some(problem) }
        }
    }
}

/// A file's name as a title.
pub(crate) fn without_extension(name: &str) -> String {
    name.rsplit_once('.')
        .filter(|(stem, _)| !stem.is_empty())
        .map_or(name, |(stem, _)| stem)
        .replace('_', " ")
}

//! Bytes → an annex: recognised, opened, repaired, and kept within limits.

use std::cell::Cell;
use std::sync::Arc;

use lopdf_annexes::xref::XrefRecovery;
use lopdf_annexes::{DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId};

use super::destinations::Destinations;
use super::guard::{guarded, still_wanted};
use super::leaves::{self, Found, MOST_PAGES};
use super::{Annex, AnnexProblem, AnnexRemark, LARGEST_FILE, appearances, contents, outline};
use crate::progress::Progress;

/// The largest that one stream of objects may become once unpacked; honest ones hold some hundred objects.
const LARGEST_STREAM: usize = 16 * 1024 * 1024;
/// The most values that are taken in, those within lists and dictionaries counted: few bytes may hold very many.
const MOST_VALUES: usize = 12_000_000;

/// Reads an annex on a thread of its own.
pub(super) fn read(bytes: &Arc<[u8]>, progress: &dyn Progress) -> Result<Annex, AnnexProblem> {
    recognise(bytes)?;
    let bytes = Arc::clone(bytes);
    guarded(progress, move || open(&bytes))
}

fn recognise(bytes: &[u8]) -> Result<(), AnnexProblem> {
    if bytes.is_empty() {
        return Err(AnnexProblem::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(AnnexProblem::TooLarge);
    }
    // Some programs write a mail header or a blank before the file begins.
    let begins = bytes.windows(5).any(|window| window == b"%PDF-");
    if begins { Ok(()) } else { Err(AnnexProblem::NotAPdf) }
}

fn open(bytes: &[u8]) -> Result<Annex, AnnexProblem> {
    let (document, found) = load(bytes)?;
    if found.inherits_too_much() {
        return Err(AnnexProblem::TooLarge);
    }
    if found.beyond > 0 {
        let most = MOST_PAGES as u32;
        return Err(AnnexProblem::TooManyPages { pages: most + found.beyond, most });
    }
    let mut annex = Annex { document, leaves: found.leaves, outline: Vec::new(), remarks: Vec::new() };
    let incomplete = contents::unpack(&annex.document, &mut annex.leaves)?;
    if incomplete || annex.document.xref_recovery == Some(XrefRecovery::Reconstructed) {
        annex.remarks.push(AnnexRemark::Repaired);
    }
    if found.lost > 0 {
        annex.remarks.push(AnnexRemark::PagesLost { pages: found.lost });
    }
    let destinations = Destinations::of(&annex.document, &annex.leaves);
    annex.outline = outline::outline(&annex.document, &destinations);
    let remarks = appearances::gather(&annex.document, &destinations, &mut annex.leaves)?;
    annex.remarks.extend(remarks);
    Ok(annex)
}

/// Loads a file as it says it is built, or, when no page is found that way, as it turns out to be built.
fn load(bytes: &[u8]) -> Result<(Document, Found), AnnexProblem> {
    let document = load_as(bytes, false)?;
    let found = leaves::find(&document);
    let rebuilt = document.xref_recovery == Some(XrefRecovery::Reconstructed);
    if rebuilt || found.inherits_too_much() || (!found.leaves.is_empty() && found.lost == 0) {
        return finished(document, found);
    }
    match load_as(bytes, true).map(|document| (leaves::find(&document), document)) {
        Ok((again, document)) if again.leaves.len() > found.leaves.len() => finished(document, again),
        Ok(_) | Err(_) => finished(document, found),
    }
}

fn finished(document: Document, found: Found) -> Result<(Document, Found), AnnexProblem> {
    if !found.leaves.is_empty() || found.inherits_too_much() {
        return Ok((document, found));
    }
    Err(if found.lost > 0 || document.objects.is_empty() {
        AnnexProblem::Damaged
    } else {
        AnnexProblem::NoPages
    })
}

fn load_as(bytes: &[u8], force_reconstruct: bool) -> Result<Document, AnnexProblem> {
    LOADED.set(0);
    let options = LoadOptions {
        filter: Some(counted),
        max_decompressed_size: Some(LARGEST_STREAM),
        force_reconstruct,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| problem(&error))?;
    if LOADED.get() > MOST_VALUES {
        return Err(AnnexProblem::TooLarge);
    }
    if document.is_encrypted() {
        return Err(AnnexProblem::Encrypted);
    }
    Ok(document)
}

thread_local! {
    /// How many values of the present file have been loaded; one thread reads one file.
    static LOADED: Cell<usize> = const { Cell::new(0) };
}

/// How many values an object holds, itself among them.
pub(super) fn values(object: &Object) -> usize {
    match object {
        Object::Array(items) => 1 + items.iter().map(values).sum::<usize>(),
        Object::Dictionary(entries) => 1 + entries.iter().map(|(_, value)| values(value)).sum::<usize>(),
        Object::Stream(stream) => 1 + stream.dict.iter().map(|(_, value)| values(value)).sum::<usize>(),
        _ => 1,
    }
}

/// Lets objects in until there are too many of them.
fn counted(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    still_wanted();
    LOADED.set(LOADED.get().saturating_add(values(object)));
    if LOADED.get() > MOST_VALUES {
        return None;
    }
    // A stream is never part of a stream of objects, the only case in which the copy is looked at.
    let copy = if matches!(object, Object::Stream(_)) { Object::Null } else { object.clone() };
    Some((id, copy))
}

fn problem(error: &Error) -> AnnexProblem {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => {
            AnnexProblem::Encrypted
        }
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => AnnexProblem::TooLarge,
        _ => AnnexProblem::Damaged,
    }
}

/// An entry of a dictionary, followed to the object it points to.
pub(super) fn entry<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Object> {
    followed(document, dictionary.get(key).ok()?)
}

/// The object that another points to, or is.
pub(super) fn followed<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object).filter(|object| !object.is_null())
}

/// Four numbers.
pub(super) fn four(document: &Document, object: &Object) -> Option<[f32; 4]> {
    let list = followed(document, object)?.as_array().ok()?;
    let numbers: Vec<f32> =
        list.iter().filter_map(|item| followed(document, item)?.as_float().ok()).collect();
    numbers.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_objects_may_hold_too_many_values() {
        let list = || Object::Array(vec![Object::Array(vec![Object::Null; 3]), Object::Integer(1)]);
        assert_eq!(values(&list()), 6);
        LOADED.set(MOST_VALUES - 6);
        assert!(counted((1, 0), &mut list()).is_some());
        assert!(counted((2, 0), &mut Object::Null).is_none());
    }
}

//! The institution's letterhead: its logo, and the lines beside it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sesiona_documents::page::Picture;
use sesiona_documents::setup::{Letterhead, LetterheadPages};
use sesiona_locale::Locale;
use sesiona_storage::{Database, records};
use ts_rs::TS;

use crate::api::Nothing;
use crate::attachments::NamedBytes;
use crate::context::Call;
use crate::error::Error;
use crate::fields::optional;
use crate::files;
use crate::operations::Operation;
use crate::patch::{self, Patch};

/// The setting that keeps it.
const LETTERHEAD: &str = "letterhead";
/// The most dots that a logo has along a side: it is printed a few centimetres wide.
const MOST_DOTS: u32 = 4_000;
/// As many lines as stand beside a logo.
const LINES: usize = 4;
/// The longest line, in characters: more does not fit across a sheet.
const LONGEST_LINE: usize = 120;

/// The institution's letterhead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "Letterhead")]
pub struct LetterheadView {
    /// The digest of its logo's bytes; `null`: it has none.
    pub logo: Option<String>,
    /// The lines beside the logo, the first one the name; at most four.
    pub lines: Vec<String>,
}

/// What changes of the letterhead; absent fields stay.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLetterhead {
    /// The digest of an image that was added; `null` takes the logo away.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub logo: Patch<String>,
    /// The lines; blank ones are dropped.
    #[serde(default)]
    #[ts(optional)]
    pub lines: Option<Vec<String>>,
}

/// The institution's letterhead; without lines of its own it has the institution's name.
pub(crate) fn letterhead(call: &Call<'_>, _: Nothing) -> Result<LetterheadView, Error> {
    call.read(kept)
}

/// Changes the letterhead.
pub(crate) fn change_letterhead(call: &Call<'_>, change: ChangeLetterhead) -> Result<LetterheadView, Error> {
    let lines = change.lines.map(checked).transpose()?;
    if let Some(Some(digest)) = &change.logo {
        check_logo(&call.read(|library| Ok(library.blob(digest)?))?)?;
    }
    // What is kept and what changes are put together under one lock: two changes at once must not undo each other.
    call.write_local(|library| {
        let mut letterhead = kept(library)?;
        letterhead.logo = change.logo.unwrap_or(letterhead.logo);
        letterhead.lines = lines.unwrap_or(letterhead.lines);
        let value = serde_json::to_string(&letterhead)?;
        let subject = library.institution()?.map(|found| found.name).unwrap_or_default();
        call.transact_on(library, Operation::ChangeLetterhead, &subject, |changes| {
            changes.set_setting(LETTERHEAD, &value)?;
            Ok(())
        })?;
        Ok(letterhead)
    })
}

/// The letterhead as the library keeps it, with the bytes of its logo.
pub(crate) struct Kept {
    view: LetterheadView,
    institution: String,
    logo: Option<Vec<u8>>,
}

/// Reads the letterhead; `None` where the institution has neither logo nor lines.
pub(crate) fn gather(library: &Database) -> Result<Option<Kept>, Error> {
    let view = kept(library)?;
    if view == LetterheadView::default() {
        return Ok(None);
    }
    let institution = library.institution()?.map(|found| found.name).unwrap_or_default();
    // A logo whose bytes have not arrived yet must not keep papers from being made.
    let logo = view.logo.as_deref().and_then(|digest| library.blob(digest).ok());
    Ok(Some(Kept { view, institution, logo }))
}

impl Kept {
    /// The letterhead as papers show it. The logo is drawn here, not while the library is held.
    pub(crate) fn for_paper(self, call: &Call<'_>, locale: &Locale) -> Letterhead {
        let Self { view: LetterheadView { logo: digest, mut lines }, institution, logo } = self;
        if lines.is_empty() {
            lines.push(institution.clone());
        }
        let alt = locale.message("paper-logo-alt", &[("institution", institution.as_str().into())]);
        let logo = digest.zip(logo).and_then(|(digest, bytes)| drawn(call, digest, &bytes));
        Letterhead { logo, alt, lines, pages: LetterheadPages::default() }
    }
}

/// The picture of a logo, drawn once.
fn drawn(call: &Call<'_>, digest: String, bytes: &[u8]) -> Option<Arc<Picture>> {
    if let Some((known, picture)) = &*call.logo()
        && *known == digest
    {
        return Some(Arc::clone(picture));
    }
    let picture = sesiona_documents::annexes::picture(bytes)
        .inspect_err(|problem| tracing::warn!(?problem, "the logo cannot be shown"));
    let picture = Arc::new(picture.ok()?);
    *call.logo() = Some((digest, Arc::clone(&picture)));
    Some(picture)
}

/// The bytes of a logo that was chosen for an institution that is being founded.
pub(crate) fn logo(chosen: NamedBytes) -> Result<Vec<u8>, Error> {
    let bytes = files::from_base64(&chosen.base64)?;
    check_logo(&bytes)?;
    Ok(bytes)
}

/// The setting with which an institution is founded that has this logo.
pub(crate) fn setting_of(logo: String) -> Result<records::Setting, Error> {
    let letterhead = LetterheadView { logo: Some(logo), lines: Vec::new() };
    Ok(records::Setting { key: LETTERHEAD.to_owned(), value: serde_json::to_string(&letterhead)? })
}

/// Whether bytes are a logo: a picture of dots, of a size that makes sense at the head of a page.
fn check_logo(bytes: &[u8]) -> Result<(), Error> {
    let refuse = |problem| Error::Attachment { name: String::new(), problem };
    match sesiona_documents::annexes::image_media_type(bytes) {
        Some("image/png" | "image/jpeg" | "image/webp") => {}
        _ => return Err(refuse("not_a_logo")),
    }
    let picture = sesiona_documents::annexes::picture(bytes).map_err(|_| refuse("not_a_logo"))?;
    if picture.width.max(picture.height) > MOST_DOTS { Err(refuse("logo_too_large")) } else { Ok(()) }
}

fn kept(library: &Database) -> Result<LetterheadView, Error> {
    let Some(text) = library.setting(LETTERHEAD)? else { return Ok(LetterheadView::default()) };
    serde_json::from_str(&text).map_err(|error| Error::Internal(error.to_string()))
}

fn checked(lines: Vec<String>) -> Result<Vec<String>, Error> {
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(line) = optional(Some(line), "letterhead")? else { continue };
        if line.chars().count() > LONGEST_LINE {
            return Err(Error::TooLong { field: "letterhead", limit: LONGEST_LINE });
        }
        kept.push(line);
    }
    if kept.len() > LINES {
        return Err(Error::OutOfRange { field: "letterhead_lines", least: 0, most: LINES as u32 });
    }
    Ok(kept)
}

//! The institution's letterhead: its logo, and the lines beside it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sesiona_documents::setup::{Letterhead, LetterheadPages};
use sesiona_locale::Locale;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::api::Nothing;
use crate::context::Call;
use crate::error::Error;
use crate::fields::optional;
use crate::operations::Operation;
use crate::patch::{self, Patch};

/// The setting that keeps it.
const LETTERHEAD: &str = "letterhead";
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
    // What is kept and what changes are put together under one lock: two changes at once must not undo each other.
    call.write_local(|library| {
        let mut letterhead = kept(library)?;
        if let Some(logo) = change.logo {
            if let Some(digest) = &logo {
                readable(library, digest)?;
            }
            letterhead.logo = logo;
        }
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

/// The letterhead as papers show it; `None` where the institution has neither logo nor lines.
pub(crate) fn for_paper(library: &Database, locale: &Locale) -> Result<Option<Letterhead>, Error> {
    let LetterheadView { logo, mut lines } = kept(library)?;
    if logo.is_none() && lines.is_empty() {
        return Ok(None);
    }
    let name = library.institution()?.map(|found| found.name).unwrap_or_default();
    if lines.is_empty() {
        lines.push(name.clone());
    }
    let alt = locale.message("paper-logo-alt", &[("institution", name.as_str().into())]);
    let picture = logo.as_deref().map(|digest| readable(library, digest)).transpose();
    // A logo whose bytes have not arrived yet must not keep papers from being made.
    let logo = picture.unwrap_or_else(|error| {
        tracing::warn!(%error, "the logo cannot be shown");
        None
    });
    Ok(Some(Letterhead { logo: logo.map(Arc::new), alt, lines, pages: LetterheadPages::default() }))
}

fn kept(library: &Database) -> Result<LetterheadView, Error> {
    let Some(text) = library.setting(LETTERHEAD)? else { return Ok(LetterheadView::default()) };
    serde_json::from_str(&text).map_err(|error| Error::Internal(error.to_string()))
}

/// The picture of a logo.
fn readable(library: &Database, digest: &str) -> Result<sesiona_documents::page::Picture, Error> {
    let bytes = library.blob(digest)?;
    sesiona_documents::annexes::picture(&bytes)
        .map_err(|_| Error::Attachment { name: String::new(), problem: "not_an_image" })
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

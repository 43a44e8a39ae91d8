//! How a packet is made: its sheets and sections, what stands around its text, how foreign files go along.

use serde::{Deserialize, Serialize};
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::facts::{AnnexMode, AnnexSize, Options};
use sesiona_documents::setup::{
    Binding, Edge, Folio, FolioCount, FolioPlace, Letterhead, LetterheadPages, Setup, Sides,
};
use sesiona_locale::Locale;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::{optional, within};
use crate::sessions::SessionArgument;
use crate::sheets::{self, UsualSheets};

/// The longest words across a page, in characters: more would be too small to warn anybody.
const LONGEST_WATERMARK: usize = 40;
/// The largest first folio; a volume has a few hundred leaves.
const LARGEST_FOLIO: u32 = 999_999;
/// How many digits a folio has at least where it is padded.
const FOLIO_DIGITS: u8 = 4;

/// The size of the sheets, by the names of the trade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "Paper")]
pub enum Sheet {
    /// 216 × 279 mm.
    #[default]
    Carta,
    /// 216 × 340 mm, or as the institution measures it.
    Oficio,
    /// 210 × 297 mm.
    A4,
    /// 216 × 356 mm.
    Legal,
    /// Any other measure.
    Custom,
}

impl Sheet {
    /// The size with which an institution begins: a measure without a name belongs to one packet.
    pub(crate) fn named(self) -> Result<Self, Error> {
        match self {
            Self::Custom => Err(Error::BadCode { field: "paper", value: "custom".to_owned() }),
            Self::Carta | Self::Oficio | Self::A4 | Self::Legal => Ok(self),
        }
    }
}

/// The measure of a sheet, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// From left to right.
    pub width: u16,
    /// From top to bottom.
    pub height: u16,
}

impl Measure {
    pub(crate) const OFICIO: Self = Self { width: 216, height: 340 };
    const CARTA: Self = Self { width: 216, height: 279 };

    pub(crate) fn check(self) -> Result<(), Error> {
        within(u32::from(self.width), "sheet_width", &PaperSize::WIDTHS)?;
        within(u32::from(self.height), "sheet_height", &PaperSize::HEIGHTS)
    }

    fn size(self) -> PaperSize {
        PaperSize::Custom { width: self.width, height: self.height }
    }
}

/// How a packet is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PacketOptions {
    /// The sheets.
    pub paper: Sheet,
    /// What this institution calls oficio.
    pub oficio: Measure,
    /// The measure of sheets without a name.
    pub custom: Measure,
    /// How many sides of a sheet are printed.
    #[ts(type = "\"one\" | \"two\"")]
    pub sides: Sides,
    /// Where the sheets are bound.
    pub binding: BindingOptions,
    /// How its leaves are numbered; `null`: not at all.
    pub folio: Option<FolioOptions>,
    /// Words across every page; `null`: none.
    pub watermark: Option<String>,
    /// Which pages have the institution's letterhead.
    pub letterhead: LetterheadUse,
    /// How foreign files go along with it.
    pub annexes: AnnexOptions,
    /// Which general sections it has.
    pub sections: PacketSections,
    /// The agenda items left out, by uid.
    pub excluded: Vec<String>,
}

impl Default for PacketOptions {
    fn default() -> Self {
        Self {
            paper: Sheet::default(),
            oficio: Measure::OFICIO,
            custom: Measure::CARTA,
            sides: Sides::default(),
            binding: BindingOptions::default(),
            folio: None,
            watermark: None,
            letterhead: LetterheadUse::default(),
            annexes: AnnexOptions::default(),
            sections: PacketSections::default(),
            excluded: Vec::new(),
        }
    }
}

/// Where sheets are bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct BindingOptions {
    /// The edge of a front.
    #[ts(type = "\"left\" | \"right\"")]
    pub edge: Edge,
    /// White at this edge, in millimetres.
    pub width: u16,
}

impl Default for BindingOptions {
    fn default() -> Self {
        let Binding { edge, width } = Binding::default();
        Self { edge, width }
    }
}

/// How leaves are numbered in the file of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct FolioOptions {
    /// The first number.
    pub first: u32,
    /// What has a number of its own.
    #[ts(type = "\"leaf\" | \"side\"")]
    pub count: FolioCount,
    /// Whether the cover has one.
    pub cover: bool,
    /// Where it stands.
    #[ts(type = "\"top_right\" | \"top_outer\" | \"bottom\"")]
    pub place: FolioPlace,
    /// How it is written.
    pub style: FolioStyle,
}

impl Default for FolioOptions {
    fn default() -> Self {
        Self {
            first: 1,
            count: FolioCount::default(),
            cover: true,
            place: FolioPlace::default(),
            style: FolioStyle::default(),
        }
    }
}

/// How a folio is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FolioStyle {
    /// «Folio 0001».
    #[default]
    Words,
    /// «0001».
    Padded,
    /// «1».
    Plain,
}

/// Which pages have the institution's letterhead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterheadUse {
    /// None.
    None,
    /// The cover, or else the first page.
    #[default]
    First,
    /// Every page.
    Every,
}

/// How foreign files go along with a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AnnexOptions {
    /// Page by page within it, attached to it, or as files beside it.
    #[ts(type = "\"merge\" | \"attach\" | \"separate\"")]
    pub mode: AnnexMode,
    /// At their own size, or on the packet's sheets.
    #[ts(type = "\"keep\" | \"fit\"")]
    pub size: AnnexSize,
}

/// The sections of a packet that are not items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PacketSections {
    /// The cover.
    pub cover: bool,
    /// The agenda with page numbers.
    pub agenda: bool,
    /// The informational notes.
    pub notes: bool,
    /// The sheet that who attends signs.
    pub signatures: bool,
}

impl Default for PacketSections {
    fn default() -> Self {
        Self { cover: true, agenda: true, notes: true, signatures: false }
    }
}

impl PacketOptions {
    /// The usual options on these sheets.
    fn of_sheets(sheets: UsualSheets) -> Self {
        Self { paper: sheets.paper, oficio: sheets.oficio, ..Self::default() }
    }

    /// The options as they are kept: measures that fit on a sheet, words that fit on a page.
    pub(crate) fn checked(mut self) -> Result<Self, Error> {
        self.oficio.check()?;
        self.custom.check()?;
        within(u32::from(self.binding.width), "binding", &Binding::WIDTHS)?;
        if let Some(folio) = &self.folio {
            within(folio.first, "folio", &(0..=LARGEST_FOLIO))?;
        }
        self.watermark = optional(self.watermark, "watermark")?;
        let longest = self.watermark.as_ref().map_or(0, |words| words.chars().count());
        if longest > LONGEST_WATERMARK {
            return Err(Error::TooLong { field: "watermark", limit: LONGEST_WATERMARK });
        }
        Ok(self)
    }

    /// The same for the composer of papers.
    pub(crate) fn for_paper(&self, letterhead: Option<Letterhead>, locale: &Locale) -> Options {
        Options {
            setup: Setup {
                size: self.size(),
                sides: self.sides,
                binding: Binding { edge: self.binding.edge, width: self.binding.width },
                folio: self.folio.map(|folio| folio.for_paper(locale)),
                watermark: self.watermark.clone(),
                letterhead: self
                    .letterhead
                    .pages()
                    .zip(letterhead)
                    .map(|(pages, letterhead)| Letterhead { pages, ..letterhead }),
            },
            cover: self.sections.cover,
            agenda: self.sections.agenda,
            notes: self.sections.notes,
            signatures: self.sections.signatures,
            excluded: self.excluded.clone(),
            order: Vec::new(),
            annex_mode: self.annexes.mode,
            annex_size: self.annexes.size,
        }
    }

    /// The size of its sheets.
    pub(crate) fn size(&self) -> PaperSize {
        match self.paper {
            Sheet::Carta => PaperSize::Carta,
            Sheet::Oficio if self.oficio == Measure::OFICIO => PaperSize::Oficio,
            Sheet::Oficio => self.oficio.size(),
            Sheet::A4 => PaperSize::A4,
            Sheet::Legal => PaperSize::Legal,
            Sheet::Custom => self.custom.size(),
        }
    }
}

impl FolioOptions {
    fn for_paper(self, locale: &Locale) -> Folio {
        let (label, digits) = match self.style {
            FolioStyle::Words => (locale.text("paper-folio-label"), FOLIO_DIGITS),
            FolioStyle::Padded => (Folio::NUMBER.to_owned(), FOLIO_DIGITS),
            FolioStyle::Plain => (Folio::NUMBER.to_owned(), 1),
        };
        Folio { first: self.first, count: self.count, cover: self.cover, place: self.place, label, digits }
    }
}

impl LetterheadUse {
    fn pages(self) -> Option<LetterheadPages> {
        match self {
            Self::None => None,
            Self::First => Some(LetterheadPages::First),
            Self::Every => Some(LetterheadPages::Every),
        }
    }
}

/// How a session's packet was last made.
pub(crate) fn packet_options(call: &Call<'_>, argument: SessionArgument) -> Result<PacketOptions, Error> {
    call.read(|library| {
        let session = library.session(&argument.session)?;
        remembered(library, &session.uid, &session.body_uid)
    })
}

/// What the body last chose for its packets, and the items last left out of this session's.
pub(crate) fn remembered(library: &Database, session: &str, body: &str) -> Result<PacketOptions, Error> {
    let options = match library.local_setting(&options_key(body))? {
        Some(text) => understood(&text),
        None => PacketOptions::of_sheets(sheets::kept(library)?),
    };
    let excluded = library.local_setting(&excluded_key(session))?;
    // What was left out must never come back by itself: members would get it.
    let excluded = excluded.map(|text| serde_json::from_str(&text)).transpose();
    let excluded = excluded.map_err(|error| Error::Internal(error.to_string()))?.unwrap_or_default();
    Ok(PacketOptions { excluded, ..options })
}

/// Options as another version kept them: what is out of bounds or unknown by now gives way to the usual.
fn understood(text: &str) -> PacketOptions {
    let options: Result<PacketOptions, Error> = serde_json::from_str(text).map_err(Error::from);
    options.and_then(PacketOptions::checked).unwrap_or_else(|error| {
        tracing::warn!(%error, "the kept options of packets are not understood");
        PacketOptions::default()
    })
}

/// Keeps the options for the next time: those of the packet for the body, what is left out for the session.
pub(crate) fn remember(
    library: &mut Database,
    session: &str,
    body: &str,
    options: &PacketOptions,
) -> Result<(), Error> {
    let excluded = serde_json::to_string(&options.excluded)?;
    let general = PacketOptions { excluded: Vec::new(), ..options.clone() };
    library.set_local_setting(&excluded_key(session), &excluded)?;
    library.set_local_setting(&options_key(body), &serde_json::to_string(&general)?)?;
    Ok(())
}

fn options_key(body: &str) -> String {
    format!("packet_options:{body}")
}

fn excluded_key(session: &str) -> String {
    format!("packet_excluded:{session}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(options: PacketOptions) -> String {
        options.checked().unwrap_err().parts().0
    }

    #[test]
    fn what_does_not_fit_on_a_sheet_is_refused() {
        let sheet = |width, height| PacketOptions { custom: Measure { width, height }, ..Default::default() };
        assert_eq!(code(sheet(10, 279)), "out_of_range");
        assert_eq!(code(sheet(216, 5000)), "out_of_range");
        let binding = BindingOptions { width: 200, ..Default::default() };
        assert_eq!(code(PacketOptions { binding, ..Default::default() }), "out_of_range");
        let folio = Some(FolioOptions { first: u32::MAX, ..Default::default() });
        assert_eq!(code(PacketOptions { folio, ..Default::default() }), "out_of_range");
        let watermark = Some("x".repeat(LONGEST_WATERMARK + 1));
        assert_eq!(code(PacketOptions { watermark, ..Default::default() }), "too_long");
    }

    #[test]
    fn a_blank_watermark_is_none() {
        let options = PacketOptions { watermark: Some(" \t".into()), ..Default::default() };
        assert_eq!(options.checked().unwrap().watermark, None);
    }

    #[test]
    fn options_of_an_earlier_version_are_still_understood() {
        let kept =
            r#"{"paper":"oficio","sections":{"cover":false,"agenda":true,"notes":true},"excluded":[]}"#;
        let options: PacketOptions = serde_json::from_str(kept).unwrap();
        assert_eq!((options.paper, options.sections.cover), (Sheet::Oficio, false));
        assert_eq!(options.size(), PaperSize::Oficio);
    }

    #[test]
    fn options_that_are_not_understood_give_way_to_the_usual() {
        assert_eq!(understood(r#"{"paper":"quarto"}"#), PacketOptions::default());
        assert_eq!(understood(r#"{"binding":{"width":900}}"#), PacketOptions::default());
        assert_eq!(understood(r#"{"paper":"a4"}"#).paper, Sheet::A4);
    }

    #[test]
    fn oficio_has_the_measure_that_the_institution_gives_it() {
        let oficio = Measure { width: 215, height: 330 };
        let options = PacketOptions { paper: Sheet::Oficio, oficio, ..Default::default() };
        assert_eq!(options.size(), PaperSize::Custom { width: 215, height: 330 });
    }
}

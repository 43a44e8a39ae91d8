//! Papers: a session's facts are gathered from the library, composed, and looked at or written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sesiona_documents::compose::{self, ComposeError, Composed, SectionRange, Typeset};
use sesiona_documents::draft::SectionKind;
use sesiona_documents::facts::{
    AgreementFacts, AnnexFacts, ItemFacts, NoteFacts, Options, PacketFacts, Part, PartFacts, ReportFacts,
    SessionFacts, SignerFacts,
};
use sesiona_documents::progress::{Progress, Unwatched};
use sesiona_documents::setup::{Letterhead, Sides};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::seats::holds;
use sesiona_domain::sessions::SessionKind;
use sesiona_locale::Locale;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::agenda::numbered;
use crate::context::Call;
use crate::error::Error;
use crate::packet_options::{PacketOptions, remember, remembered};
use crate::{files, letterheads, packet_order, terms};

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The whole packet of a session.
    Packet,
    /// The agenda alone.
    Agenda,
    /// The notice of meeting.
    Notice,
    /// The test page that shows whether a printer keeps sizes; it says nothing of any session.
    Ruler,
}

impl PaperKind {
    /// The code that is sent and recorded.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Packet => "packet",
            Self::Agenda => "agenda",
            Self::Notice => "notice",
            Self::Ruler => "ruler",
        }
    }

    /// Whether it speaks for the body, so that it is recorded when it leaves the library.
    pub(crate) fn is_issued(self) -> bool {
        self != Self::Ruler
    }
}

impl PaperKind {
    fn of_documents(self) -> compose::PaperKind {
        match self {
            Self::Packet => compose::PaperKind::Packet,
            Self::Agenda => compose::PaperKind::Agenda,
            Self::Notice => compose::PaperKind::Notice,
            Self::Ruler => compose::PaperKind::Ruler,
        }
    }
}

impl From<ComposeError> for Error {
    fn from(error: ComposeError) -> Self {
        match error {
            ComposeError::Cancelled => Self::Cancelled,
            other => Self::Composing(other.to_string()),
        }
    }
}

/// A paper that is asked for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperArgument {
    /// Which paper.
    pub paper_kind: PaperKind,
    /// Of which session.
    pub session: String,
    /// How; the last ones used when absent.
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<PacketOptions>,
}

/// A paper as bytes.
#[derive(Debug, Serialize, TS)]
pub struct PaperBytes {
    /// The PDF.
    pub base64: String,
    /// A name for the file.
    pub file_name: String,
}

/// A section of a packet.
#[derive(Debug, Serialize, TS)]
pub struct SectionRow {
    /// The item, attachment or note it shows.
    pub uid: Option<String>,
    /// What it is.
    #[ts(
        type = "\"cover\" | \"agenda\" | \"item\" | \"attachment\" | \"note\" | \"annex_list\" | \"signatures\" | \"whole\""
    )]
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The item's number.
    pub number: Option<String>,
    /// How deep its item stands.
    pub depth: u32,
    /// Its first page, from 1; 0 when left out.
    pub first_page: u32,
    /// How many pages it covers, its last one possibly shared with the next section.
    pub pages: u32,
    /// Its first and last folio; `null` where it has none.
    pub folios: Option<(u32, u32)>,
    /// Whether it is in the packet.
    pub included: bool,
}

/// A paper that can be composed without the library: everything it says has been gathered.
pub(crate) struct Order {
    pub(crate) kind: PaperKind,
    /// The library that it was gathered from.
    pub(crate) library: PathBuf,
    pub(crate) session: String,
    body: String,
    options: PacketOptions,
    /// The order of its parts, where it is not the usual one.
    arrangement: Vec<String>,
    pub(crate) facts: PacketFacts,
    letterhead: Option<Letterhead>,
    pub(crate) locale: Locale,
}

impl Order {
    /// Gathers what a paper says.
    pub(crate) fn gather(
        call: &Call<'_>,
        kind: PaperKind,
        session: &str,
        options: Option<PacketOptions>,
    ) -> Result<Self, Error> {
        let locale = call.locale();
        let (gathered, letters) = call.read(|library| {
            let found = library.session(session)?;
            let options = match options {
                Some(options) => options.checked()?,
                None => remembered(library, &found.uid, &found.body_uid)?,
            };
            let facts = gather(library, &found, kind == PaperKind::Packet)?;
            let letters = letterheads::gather(library)?;
            let locale = terms::spoken_by(library, &found.body_uid, locale.clone())?;
            let arrangement = packet_order::kept(library, &found.uid)?;
            let (session, body, library) = (found.uid, found.body_uid, library.path().to_owned());
            let letterhead = None;
            let order =
                Self { kind, library, session, body, options, arrangement, facts, letterhead, locale };
            Ok((order, letters))
        })?;
        let letterhead = letters.map(|letters| letters.for_paper(call, &locale));
        Ok(Self { letterhead, ..gathered })
    }

    /// Remembers the options for the next time.
    ///
    /// Where they cannot be kept (a library on a read-only folder, a full disk) the paper is made all the same.
    pub(crate) fn remember(&self, call: &Call<'_>) {
        let kept = call.write_local(|library| {
            let known = remembered(library, &self.session, &self.body)?;
            if library.is_read_only() || known == self.options {
                return Ok(());
            }
            remember(library, &self.session, &self.body, &self.options)
        });
        if let Err(error) = kept {
            tracing::warn!(%error, "the options of the paper were not kept");
        }
    }

    /// Composes the paper.
    pub(crate) fn compose(&self, progress: &dyn Progress) -> Result<Composed, Error> {
        let (kind, options) = (self.kind.of_documents(), self.options_of_documents());
        let composed = compose::compose(kind, &self.facts, &options, &self.locale, progress)?;
        if composed.pages == 0 { Err(Error::PaperEmpty) } else { Ok(composed) }
    }

    /// Lays out the paper, so that any of its pages can be looked at.
    pub(crate) fn typeset(&self, progress: &dyn Progress) -> Result<Typeset, Error> {
        let (kind, options) = (self.kind.of_documents(), self.options_of_documents());
        Ok(compose::typeset(kind, &self.facts, &options, &self.locale, progress)?)
    }

    fn options_of_documents(&self) -> Options {
        let options = self.options.for_paper(self.letterhead.clone(), &self.locale);
        Options { order: self.arrangement.clone(), ..options }
    }

    /// Whether words stand across its pages: it is a draft, a copy, anything but the paper itself.
    pub(crate) fn is_marked(&self) -> bool {
        self.options.watermark.is_some()
    }

    /// Whether its sheets are meant to be printed on both sides.
    pub(crate) fn is_two_sided(&self) -> bool {
        self.options.sides == Sides::Two
    }

    /// The folder beside a paper for the files that go along with it.
    pub(crate) fn annex_folder(&self, paper: &Path) -> PathBuf {
        /// The longest name, in bytes, that leaves room for what is added.
        const LONGEST: usize = 200;
        let stem = paper.file_stem().unwrap_or_default().to_string_lossy();
        let end = (0..=stem.len().min(LONGEST)).rfind(|&at| stem.is_char_boundary(at)).unwrap_or(0);
        let stem = &stem[..end];
        let words = self.locale.text("paper-annex-folder");
        paper.with_file_name(format!("{stem} - {words}"))
    }

    /// A name for its file.
    pub(crate) fn file_name(&self) -> String {
        if !self.kind.is_issued() {
            return format!("{}.pdf", self.locale.text("paper-file-ruler").replace(' ', "-"));
        }
        let session = &self.facts.session;
        let paper = self.locale.text(match self.kind {
            PaperKind::Packet => "paper-file-packet",
            PaperKind::Agenda => "paper-file-agenda",
            PaperKind::Notice => "paper-file-notice",
            PaperKind::Ruler => "paper-file-ruler",
        });
        let numbers = [session.number.map(|n| n.to_string()), session.year.map(|y| y.to_string())];
        let mut parts = vec![paper];
        parts.extend(numbers[0].clone());
        parts.push(self.locale.session_kind(session.kind));
        parts.extend(numbers[1].clone());
        format!("{}.pdf", parts.join("-").replace([' ', '/', '\\', ':'], "-"))
    }
}

/// Composes a paper for who has no files of its own: a page in a browser.
pub(crate) fn paper_bytes(call: &Call<'_>, argument: PaperArgument) -> Result<PaperBytes, Error> {
    let order = Order::gather(call, argument.paper_kind, &argument.session, argument.options)?;
    let composed = order.compose(&Unwatched)?;
    Ok(PaperBytes { base64: files::to_base64(&composed.bytes), file_name: order.file_name() })
}

/// The sections that were made, and those left out at their places.
pub(crate) fn sections(order: &Order, found: &[SectionRange]) -> Vec<SectionRow> {
    if order.kind != PaperKind::Packet {
        return found.iter().map(made).collect();
    }
    let general = |kind: SectionKind| {
        let there = found.iter().find(|section| section.kind == kind);
        there.map_or_else(|| left_out(kind, None, &order.locale.text(general_title(kind))), made)
    };
    let mut by_item: BTreeMap<&str, Vec<SectionRow>> = BTreeMap::new();
    let mut owner = "";
    for section in found {
        match section.kind {
            SectionKind::Item => owner = section.uid.as_deref().unwrap_or_default(),
            SectionKind::Attachment | SectionKind::Note => {}
            SectionKind::Cover
            | SectionKind::Agenda
            | SectionKind::AnnexList
            | SectionKind::Signatures
            | SectionKind::Whole => {
                continue;
            }
        }
        by_item.entry(owner).or_default().push(made(section));
    }
    let items = &order.facts.items;
    let parts = order.options_of_documents().parts(items);
    let last_item = parts.iter().rposition(|part| matches!(part, Part::Item(_)));
    let mut rows = vec![general(SectionKind::Cover)];
    for (place, part) in parts.into_iter().enumerate() {
        match part {
            Part::Agenda => rows.push(general(SectionKind::Agenda)),
            Part::Signatures => rows.push(general(SectionKind::Signatures)),
            Part::Item(places) => {
                for item in &items[places] {
                    rows.extend(of_item(order, item, by_item.remove(item.uid.as_str())));
                }
            }
        }
        if Some(place) == last_item {
            rows.extend(found.iter().filter(|section| section.kind == SectionKind::AnnexList).map(made));
        }
    }
    rows
}

/// The sections of an item: those that were made, and those of them that were left out.
fn of_item(order: &Order, item: &ItemFacts, made: Option<Vec<SectionRow>>) -> Vec<SectionRow> {
    match made {
        Some(made) => made.into_iter().chain(left_out_of_item(order, item)).collect(),
        None => vec![left_out(SectionKind::Item, Some(item), &item.title)],
    }
}

/// The notes and attachments of an item that were left out one by one.
fn left_out_of_item<'o>(order: &'o Order, item: &'o ItemFacts) -> impl Iterator<Item = SectionRow> {
    let notes = item.notes.iter().map(|note| (SectionKind::Note, &note.uid, &note.title));
    let annexes = item.annexes.iter().map(|annex| (SectionKind::Attachment, &annex.uid, &annex.title));
    let excluded = notes.chain(annexes).filter(|(_, uid, _)| order.options.excluded.contains(uid));
    excluded.map(|(kind, uid, title)| SectionRow {
        uid: Some(uid.clone()),
        number: None,
        depth: item.depth + 1,
        ..left_out(kind, Some(item), title)
    })
}

fn general_title(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Agenda => "paper-agenda",
        SectionKind::Signatures => "paper-signatures",
        _ => "paper-cover",
    }
}

fn made(section: &SectionRange) -> SectionRow {
    SectionRow {
        uid: section.uid.clone(),
        kind: section.kind.code().to_owned(),
        title: section.title.clone(),
        number: section.number.clone(),
        depth: section.depth,
        first_page: section.first_page,
        pages: section.pages,
        folios: section.folios,
        included: true,
    }
}

fn left_out(kind: SectionKind, item: Option<&ItemFacts>, title: &str) -> SectionRow {
    SectionRow {
        uid: item.map(|item| item.uid.clone()),
        kind: kind.code().to_owned(),
        title: title.to_owned(),
        number: item.map(|item| item.number.clone()),
        depth: item.map_or(0, |item| item.depth),
        first_page: 0,
        pages: 0,
        folios: None,
        included: false,
    }
}

/// What a session's papers say.
fn gather(
    library: &Database,
    session: &sesiona_storage::SessionRow,
    with_files: bool,
) -> Result<PacketFacts, Error> {
    let (institution, short_name) =
        library.institution()?.map(|found| (found.name, found.short_name)).unwrap_or_default();
    let agreements = agreement_facts(library, &session.uid)?;
    let mut images = BTreeMap::new();
    let mut items = Vec::new();
    for (place, item) in numbered(library, &session.uid)? {
        let content = crate::agenda::content(library.agenda_item(&item.uid)?.content.as_deref())?;
        let notes = if with_files { note_facts(library, &item.uid)? } else { Vec::new() };
        let annexes = if with_files { annex_facts(library, &item.uid)? } else { Vec::new() };
        if with_files {
            let shown = std::iter::once(&content).chain(notes.iter().map(|note| &note.content));
            for digest in shown.flat_map(|text| text.images()) {
                gather_image(library, digest, &mut images)?;
            }
        }
        items.push(ItemFacts {
            follow_up: if item.kind == "follow_up" { agreements.clone() } else { Vec::new() },
            uid: item.uid,
            number: place.number,
            depth: u32::try_from(place.depth).unwrap_or_default(),
            title: item.title,
            content,
            notes,
            annexes,
        });
    }
    Ok(PacketFacts {
        institution,
        short_name,
        body: session.body_name.clone(),
        session: session_facts(session),
        items,
        signers: if with_files { signers(library, session)? } else { Vec::new() },
        images,
    })
}

/// Who sits on the body on the day of a session, in the order of its seats; where nobody is known they write their
/// names. An alternate signs where the seat has no owner.
fn signers(library: &Database, session: &sesiona_storage::SessionRow) -> Result<Vec<SignerFacts>, Error> {
    let day = session.date.as_deref();
    let sits =
        |holder: &&sesiona_storage::HolderRow| holds(holder.from_on.as_deref(), holder.to_on.as_deref(), day);
    let signer = |seat: sesiona_storage::SeatRow| {
        let person = &seat.holders.iter().find(sits)?.person;
        let title = person.title.as_ref().map(|title| format!("{title} ")).unwrap_or_default();
        Some(SignerFacts { name: format!("{title}{}", person.full_name), office: seat.name })
    };
    Ok(library.seats_of(&session.body_uid)?.into_iter().filter_map(signer).collect())
}

fn session_facts(session: &sesiona_storage::SessionRow) -> SessionFacts {
    let parse = |date: &String| chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d").ok();
    SessionFacts {
        title: session.title.clone(),
        kind: SessionKind::from_code(&session.kind).unwrap_or_default(),
        number: session.number.and_then(|number| u32::try_from(number).ok()),
        year: session.year.and_then(|year| i32::try_from(year).ok()),
        date: session.date.as_ref().and_then(parse),
        time: session.time.clone(),
        place: session.place.clone(),
        convened_on: None,
    }
}

/// The agreements that a session's follow-up table shows, with what was reported in that session.
fn agreement_facts(library: &Database, session: &str) -> Result<Vec<AgreementFacts>, Error> {
    let fact = |agreement: sesiona_storage::AgreementRow| AgreementFacts {
        state: agreement.reported().state(),
        code: agreement.code,
        text: agreement.text,
        parts: agreement
            .parts
            .into_iter()
            .map(|part| PartFacts { letter: part.letter, text: part.text })
            .collect(),
        responsible: agreement.responsible,
        due_on: agreement.due_on.and_then(|date| date.parse().ok()),
        reports: agreement.reports.into_iter().map(report_fact).collect(),
    };
    Ok(library.agreements_for_session(session)?.into_iter().map(fact).collect())
}

fn report_fact(report: sesiona_storage::ReportRow) -> ReportFacts {
    ReportFacts {
        part: report.letter,
        state: AgreementState::from_code(&report.state).unwrap_or_default(),
        narrative: report.narrative.unwrap_or_default(),
    }
}

fn note_facts(library: &Database, item: &str) -> Result<Vec<NoteFacts>, Error> {
    let fact = |note: sesiona_storage::NoteRow| -> Result<NoteFacts, Error> {
        Ok(NoteFacts {
            content: crate::agenda::content(note.content.as_deref())?,
            uid: note.uid,
            title: note.title,
            source: note.source,
            dated_on: note.dated_on.and_then(|date| date.parse().ok()),
            contact: note.contact,
        })
    };
    library.notes_of_item(item)?.into_iter().map(fact).collect()
}

fn annex_facts(library: &Database, item: &str) -> Result<Vec<AnnexFacts>, Error> {
    let fact = |attachment: sesiona_storage::AttachmentRow| -> Result<AnnexFacts, Error> {
        Ok(AnnexFacts {
            title: attachment
                .title
                .unwrap_or_else(|| crate::attachments::without_extension(&attachment.name)),
            // Bytes that have not arrived leave a sheet that says so.
            bytes: bytes_or_none(library, &attachment.digest)?.unwrap_or_default().into(),
            uid: attachment.uid,
            name: attachment.name,
            media_type: attachment.media_type,
            digest: attachment.digest,
        })
    };
    library.attachments_of_item(item)?.into_iter().map(fact).collect()
}

fn gather_image(
    library: &Database,
    digest: &str,
    images: &mut BTreeMap<String, Arc<[u8]>>,
) -> Result<(), Error> {
    if !images.contains_key(digest)
        && let Some(bytes) = bytes_or_none(library, digest)?
    {
        images.insert(digest.to_owned(), bytes.into());
    }
    Ok(())
}

fn bytes_or_none(library: &Database, digest: &str) -> Result<Option<Vec<u8>>, Error> {
    match library.blob(digest) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(sesiona_storage::Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

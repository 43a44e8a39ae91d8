//! Papers: a session's facts are gathered from the library, composed, and looked at or written.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::compose::{self, ComposeError, Composed};
use sesiona_documents::facts::{
    AgreementFacts, AnnexFacts, ItemFacts, NoteFacts, Options, PacketFacts, PartFacts, ReportFacts,
    SessionFacts,
};
use sesiona_documents::progress::{Progress, Unwatched};
use sesiona_domain::agreements::AgreementState;
use sesiona_domain::sessions::SessionKind;
use sesiona_locale::Locale;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::agenda::numbered;
use crate::context::Call;
use crate::error::Error;
use crate::files;
use crate::sessions::SessionArgument;

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
}

/// The size of the sheets, by the names of the trade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "Paper")]
pub enum Sheet {
    /// 216 × 279 mm.
    #[default]
    Carta,
    /// 216 × 340 mm.
    Oficio,
    /// 210 × 297 mm.
    A4,
    /// 216 × 356 mm.
    Legal,
}

impl Sheet {
    fn size(self) -> PaperSize {
        match self {
            Self::Carta => PaperSize::Carta,
            Self::Oficio => PaperSize::Oficio,
            Self::A4 => PaperSize::A4,
            Self::Legal => PaperSize::Legal,
        }
    }
}

/// How a packet is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PacketOptions {
    /// The sheets.
    #[serde(default)]
    pub paper: Sheet,
    /// Which general sections it has.
    #[serde(default)]
    pub sections: PacketSections,
    /// The agenda items left out, by uid.
    #[serde(default)]
    pub excluded: Vec<String>,
}

impl Default for PacketOptions {
    fn default() -> Self {
        Self { paper: Sheet::Carta, sections: PacketSections::default(), excluded: Vec::new() }
    }
}

/// The sections of a packet that are not items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PacketSections {
    /// The cover.
    pub cover: bool,
    /// The agenda with page numbers.
    pub agenda: bool,
    /// The informational notes.
    pub notes: bool,
}

impl Default for PacketSections {
    fn default() -> Self {
        Self { cover: true, agenda: true, notes: true }
    }
}

/// A paper to look at.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewPaper {
    /// Which paper.
    pub paper_kind: PaperKind,
    /// Of which session.
    pub session: String,
    /// How; the last ones used when absent.
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<PacketOptions>,
}

/// A composed paper.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "PaperPreview")]
pub struct Preview {
    /// The PDF.
    pub base64: String,
    /// How many pages it has.
    pub pages: u32,
    /// Its sections, those left out included.
    pub sections: Vec<SectionRow>,
    /// What the reader should know of it.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<Value>,
    /// A name for the file.
    pub file_name: String,
    /// The SHA-256 of the bytes: the same paper has the same revision.
    pub revision: String,
}

/// A section of a packet.
#[derive(Debug, Serialize, TS)]
pub struct SectionRow {
    /// The item, attachment or note it shows.
    pub uid: Option<String>,
    /// What it is.
    #[ts(type = "\"cover\" | \"agenda\" | \"item\" | \"attachment\" | \"note\"")]
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
    /// Whether it is in the packet.
    pub included: bool,
}

/// A paper that can be composed without the library: everything it says has been gathered.
pub(crate) struct Order {
    kind: PaperKind,
    session: String,
    body: String,
    options: PacketOptions,
    facts: PacketFacts,
    locale: Locale,
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
        call.read(|library| {
            let found = library.session(session)?;
            let options = match options {
                Some(options) => options,
                None => remembered(library, &found.uid, &found.body_uid)?,
            };
            let with_annexes = kind == PaperKind::Packet;
            let facts = gather(library, &found, with_annexes)?;
            Ok(Self { kind, session: found.uid, body: found.body_uid, options, facts, locale })
        })
    }

    /// Remembers the options for the next time.
    ///
    /// Where they cannot be kept (a library on a read-only folder, a full disk) the paper is made all the same.
    pub(crate) fn remember(&self, call: &Call<'_>) {
        let kept = call.write_local(|library| {
            if library.is_read_only() {
                return Ok(());
            }
            let excluded = serde_json::to_string(&self.options.excluded)?;
            let general = PacketOptions { excluded: Vec::new(), ..self.options.clone() };
            library.set_local_setting(&excluded_key(&self.session), &excluded)?;
            library.set_local_setting(&options_key(&self.body), &serde_json::to_string(&general)?)?;
            Ok(())
        });
        if let Err(error) = kept {
            tracing::warn!(%error, "the options of the paper were not kept");
        }
    }

    /// Composes the paper.
    pub(crate) fn compose(&self, progress: &dyn Progress) -> Result<Composed, Error> {
        let kind = match self.kind {
            PaperKind::Packet => compose::PaperKind::Packet,
            PaperKind::Agenda => compose::PaperKind::Agenda,
            PaperKind::Notice => compose::PaperKind::Notice,
        };
        let options = Options {
            paper: self.options.paper.size(),
            cover: self.options.sections.cover,
            agenda: self.options.sections.agenda,
            notes: self.options.sections.notes,
            excluded: self.options.excluded.clone(),
            ..Options::default()
        };
        compose::compose(kind, &self.facts, &options, &self.locale, progress).map_err(|error| match error {
            ComposeError::Cancelled => Error::Cancelled,
            other => Error::Composing(other.to_string()),
        })
    }

    fn file_name(&self) -> String {
        let session = &self.facts.session;
        let paper = self.locale.text(match self.kind {
            PaperKind::Packet => "paper-file-packet",
            PaperKind::Agenda => "paper-file-agenda",
            PaperKind::Notice => "paper-file-notice",
        });
        let numbers = [session.number.map(|n| n.to_string()), session.year.map(|y| y.to_string())];
        let mut parts = vec![paper];
        parts.extend(numbers[0].clone());
        parts.push(self.locale.session_kind(session.kind));
        parts.extend(numbers[1].clone());
        format!("{}.pdf", parts.join("-").replace([' ', '/', '\\', ':'], "-"))
    }
}

/// How a session's packet was last made.
pub(crate) fn packet_options(call: &Call<'_>, argument: SessionArgument) -> Result<PacketOptions, Error> {
    call.read(|library| {
        let session = library.session(&argument.session)?;
        remembered(library, &session.uid, &session.body_uid)
    })
}

/// Composes a paper to look at.
pub(crate) fn preview_paper(call: &Call<'_>, argument: PreviewPaper) -> Result<Preview, Error> {
    use sha2::{Digest, Sha256};
    let order = Order::gather(call, argument.paper_kind, &argument.session, argument.options)?;
    let composed = order.compose(&Unwatched)?;
    Ok(Preview {
        base64: files::to_base64(&composed.bytes),
        pages: composed.pages,
        sections: sections(&order, &composed),
        warnings: composed
            .warnings
            .iter()
            .map(|warning| serde_json::to_value(warning).unwrap_or_default())
            .collect(),
        file_name: order.file_name(),
        revision: crate::jobs::hexadecimal(&Sha256::digest(&composed.bytes)),
    })
}

/// The sections that were made, and the items left out at their places.
fn sections(order: &Order, composed: &Composed) -> Vec<SectionRow> {
    let made = composed.sections.iter().map(|section| SectionRow {
        uid: section.uid.clone(),
        kind: section.kind.code().to_owned(),
        title: section.title.clone(),
        number: section.number.clone(),
        depth: section.depth,
        first_page: section.first_page,
        pages: section.pages,
        included: true,
    });
    if order.kind != PaperKind::Packet {
        return made.collect();
    }
    let (mut general, rest): (Vec<SectionRow>, Vec<SectionRow>) =
        made.partition(|section| section.kind == "cover" || section.kind == "agenda");
    let mut by_item: BTreeMap<String, Vec<SectionRow>> = BTreeMap::new();
    let mut owner = String::new();
    for section in rest {
        if section.kind == "item" {
            owner = section.uid.clone().unwrap_or_default();
        }
        by_item.entry(owner.clone()).or_default().push(section);
    }
    for item in &order.facts.items {
        general.extend(by_item.remove(&item.uid).unwrap_or_else(|| {
            vec![SectionRow {
                uid: Some(item.uid.clone()),
                kind: "item".to_owned(),
                title: item.title.clone(),
                number: Some(item.number.clone()),
                depth: item.depth,
                first_page: 0,
                pages: 0,
                included: false,
            }]
        }));
    }
    general
}

fn options_key(body: &str) -> String {
    format!("packet_options:{body}")
}

fn excluded_key(session: &str) -> String {
    format!("packet_excluded:{session}")
}

/// The paper and sections last used by the body, and the items last left out of this session's packet.
fn remembered(library: &Database, session: &str, body: &str) -> Result<PacketOptions, Error> {
    let options = library.local_setting(&options_key(body))?;
    let mut options: PacketOptions =
        options.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let excluded = library.local_setting(&excluded_key(session))?;
    options.excluded = excluded.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Ok(options)
}

/// What a session's papers say.
fn gather(
    library: &Database,
    session: &sesiona_storage::SessionRow,
    with_files: bool,
) -> Result<PacketFacts, Error> {
    let (institution, short_name) =
        library.institution()?.map(|found| (found.name, found.short_name)).unwrap_or_default();
    let body = library.bodies()?.into_iter().find(|body| body.uid == session.body_uid);
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
        body: body.map(|body| body.name).unwrap_or_default(),
        session: session_facts(session),
        items,
        images,
    })
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
        state: crate::agreements::state(&agreement),
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

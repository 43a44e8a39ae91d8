//! From facts to bytes.

use sesiona_documents::blocks::PaperSize;
use sesiona_documents::compose::{ComposeError, Composed, PaperKind, SectionRange, compose};
use sesiona_documents::draft::{PaperWarning, SectionKind};
use sesiona_documents::facts::{AnnexFacts, Options, PacketFacts, SessionFacts};
use sesiona_documents::progress::{Progress, Step, Unwatched};
use sesiona_documents::setup::Setup;

use crate::{packet_of, pages, session, spanish, text_of};

fn composed(options: &Options) -> Composed {
    compose(PaperKind::Packet, &session(), options, &spanish(), &Unwatched).unwrap()
}

#[test]
fn the_same_facts_give_the_same_bytes_on_any_number_of_cores() {
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let many = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
    let first = alone.install(|| composed(&Options::default()));
    let second = many.install(|| composed(&Options::default()));
    assert!(first.bytes.starts_with(b"%PDF-1."));
    assert!(first == second);
}

#[test]
fn regular_bold_and_italic_take_less_than_ninety_kilobytes() {
    let document = lopdf_annexes::Document::load_mem(&composed(&Options::default()).bytes).unwrap();
    let programs: Vec<usize> = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| stream.dict.has(b"Length1"))
        .map(|stream| stream.content.len())
        .collect();
    assert!(programs.len() >= 3 && programs.iter().sum::<usize>() < 90_000, "{programs:?}");
}

#[test]
fn sections_say_on_which_pages_they_are() {
    let composed = composed(&Options::default());
    let mut next = 1;
    for section in &composed.sections {
        assert!(section.pages >= 1);
        assert!(
            section.first_page == next || section.first_page + 1 == next,
            "{section:?} after page {next}"
        );
        next = section.first_page + section.pages;
    }
    assert_eq!(next, composed.pages + 1);
    let kinds: Vec<SectionKind> = composed.sections.iter().map(|section| section.kind).collect();
    assert_eq!(kinds[..3], [SectionKind::Cover, SectionKind::Agenda, SectionKind::Item]);
    let annex = composed.sections.iter().find(|section| section.uid.as_deref() == Some("a1")).unwrap();
    assert_eq!((annex.kind, annex.pages), (SectionKind::Attachment, 3), "a sheet and two pages");
}

#[test]
fn an_annex_that_cannot_be_read_leaves_a_sheet_and_a_warning() {
    let composed = composed(&Options::default());
    let expected = PaperWarning::AnnexUnreadable {
        item: "item-6".into(),
        number: "6".into(),
        title: "Contrato escaneado".into(),
        problem: "not_a_pdf".into(),
    };
    assert!(composed.warnings.contains(&expected), "{:?}", composed.warnings);
    let (_, laid) = packet_of(&session(), &Options::default());
    assert!(text_of(&laid).contains("Anexo no incluido. El archivo no es un PDF."));
}

#[test]
fn what_is_left_out_has_neither_pages_nor_a_page_number() {
    let excluded = ["item-6", "note-1"].map(str::to_owned).to_vec();
    let options = Options { excluded, ..Options::default() };
    let (_, laid) = packet_of(&session(), &options);
    let text = text_of(&laid);
    assert!(!text.contains("Criterios de avance") && !text.contains("Contrato escaneado"));
    assert!(!text.contains("para conocimiento"));
    let agenda = pages::as_text(&laid.document.pages[1]);
    let line = agenda.lines().find(|line| line.starts_with("6.")).unwrap();
    assert!(line.ends_with("Desarrollo"), "{line}");
    assert_eq!(laid.document.pages[1].links.len(), 10);
}

#[test]
fn the_parts_of_a_packet_stand_in_the_order_that_was_chosen() {
    let order = ["signatures", "item-6", "agenda"].map(str::to_owned).to_vec();
    let composed = composed(&Options { order, signatures: true, ..Options::default() });
    let name = |section: &SectionRange| match section.kind {
        SectionKind::Item => section.number.clone().unwrap_or_default(),
        kind => kind.code().to_owned(),
    };
    let names: Vec<String> = composed
        .sections
        .iter()
        .filter(|section| !matches!(section.kind, SectionKind::Attachment | SectionKind::Note))
        .map(name)
        .collect();
    assert_eq!(names[..3], ["cover", "signatures", "6"]);
    let agenda = names.iter().position(|name| name == "agenda").unwrap();
    assert_eq!(names[agenda + 1..agenda + 3], ["1", "2"], "{names:?}");
    let starts: Vec<u32> = composed.sections.iter().map(|section| section.first_page).collect();
    assert!(starts.is_sorted(), "{starts:?}");
    let first = composed.sections.iter().find(|section| section.number.as_deref() == Some("1")).unwrap();
    let contents = composed.sections.iter().find(|section| section.kind == SectionKind::Agenda).unwrap();
    assert!(first.first_page > contents.first_page, "the agenda has its pages for itself");
}

#[test]
fn who_reads_the_packet_on_paper_is_told_where_a_link_leads() {
    let mut facts = session();
    let link = serde_json::json!({ "type": "link", "attrs": { "href": "https://example.org/grabaciones" } });
    facts.items[0].content = serde_json::from_value(serde_json::json!({ "type": "doc", "content": [
        { "type": "paragraph", "content": [{ "type": "text", "text": "las grabaciones", "marks": [link] }] },
    ] }))
    .unwrap();
    let (_, laid) = packet_of(&facts, &Options::default());
    assert!(text_of(&laid).contains("las grabaciones (https://example.org/grabaciones)"));
    let links = laid.document.pages.iter().flat_map(|page| &page.links);
    assert_eq!(links.filter(|link| link.description.contains("las grabaciones")).count(), 1);
}

#[test]
fn a_packet_may_have_neither_cover_nor_agenda_nor_notes() {
    let options = Options { cover: false, agenda: false, notes: false, ..Options::default() };
    let composed = composed(&options);
    assert!(
        composed
            .sections
            .iter()
            .all(|section| { matches!(section.kind, SectionKind::Item | SectionKind::Attachment) })
    );
    assert_eq!(composed.sections[0].first_page, 1);
}

#[test]
fn every_paper_comes_on_every_size() {
    for paper in PaperSize::ALL {
        for kind in [PaperKind::Packet, PaperKind::Agenda, PaperKind::Notice] {
            let options = Options { setup: Setup::of(paper), ..Options::default() };
            let composed = compose(kind, &session(), &options, &spanish(), &Unwatched).unwrap();
            assert!(composed.pages >= 1);
            sesiona_documents::pdf::check(&composed.bytes, composed.pages as usize).unwrap();
        }
    }
}

#[test]
fn a_session_about_which_nothing_is_known_still_has_papers() {
    for kind in [PaperKind::Packet, PaperKind::Agenda, PaperKind::Notice] {
        let facts = sesiona_documents::facts::PacketFacts::default();
        let composed = compose(kind, &facts, &Options::default(), &spanish(), &Unwatched).unwrap();
        assert!(composed.warnings.contains(&PaperWarning::AgendaEmpty));
    }
}

#[test]
fn a_paper_of_a_session_without_a_date_says_so() {
    let warnings = |kind, facts: &PacketFacts| {
        compose(kind, facts, &Options::default(), &spanish(), &Unwatched).unwrap().warnings
    };
    let dated = session();
    let undated =
        PacketFacts { session: SessionFacts { date: None, ..dated.session.clone() }, ..dated.clone() };
    for kind in [PaperKind::Packet, PaperKind::Agenda, PaperKind::Notice] {
        assert!(!warnings(kind, &dated).contains(&PaperWarning::DateMissing), "{kind:?}");
        assert!(warnings(kind, &undated).contains(&PaperWarning::DateMissing), "{kind:?}");
    }
}

struct Stopped;

impl Progress for Stopped {
    fn step(&self, _done: u64, _total: u64, _what: Step) {}

    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_paper_that_is_not_wanted_is_not_made() {
    let outcome = compose(PaperKind::Packet, &session(), &Options::default(), &spanish(), &Stopped);
    assert!(matches!(outcome, Err(ComposeError::Cancelled)));
}

/// A file whose page says how its drawing is packed by pointing to lists as deep as a reader goes. On the page of the
/// packet they lie within the drawing itself, deeper than a reader goes.
fn deeper_than_it_looks() -> Vec<u8> {
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    format!(
        "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>\nendobj\n\
         4 0 obj\n<< /Length 3 /Filter [/ASCIIHexDecode] /DecodeParms [5 0 R] >>\nstream\n20>\nendstream\nendobj\n\
         5 0 obj\n{deep}\nendobj\n\
         trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n9\n%%EOF\n"
    )
    .into_bytes()
}

#[test]
fn a_foreign_file_that_spoils_the_packet_costs_its_own_pages_alone() {
    use sesiona_documents::annexes::Annexes;
    use std::sync::Arc;

    let bytes: Arc<[u8]> = deeper_than_it_looks().into();
    let read = Annexes::read(&[("a".to_owned(), Arc::clone(&bytes))], &Unwatched);
    assert_eq!(read.pages("a"), Ok(vec![(300.0, 300.0)]), "the reader sees nothing wrong with it");

    let mut facts = session();
    let annexes = facts.items.iter_mut().map(|item| &mut item.annexes);
    let annexes = annexes.max_by_key(|annexes| annexes.len()).unwrap();
    let spoiling = AnnexFacts {
        uid: "a3".into(),
        title: "Anexo imposible".into(),
        bytes,
        digest: "digest-a3".into(),
        ..annexes[1].clone()
    };
    annexes.push(spoiling);
    let made = compose(PaperKind::Packet, &facts, &Options::default(), &spanish(), &Unwatched).unwrap();

    let left_out = |title: &str, problem: &str| PaperWarning::AnnexUnreadable {
        item: "item-6".into(),
        number: "6".into(),
        title: title.into(),
        problem: problem.into(),
    };
    assert!(made.warnings.contains(&left_out("Anexo imposible", "damaged")), "{:?}", made.warnings);
    let others =
        made.warnings.iter().filter(|warning| matches!(warning, PaperWarning::AnnexUnreadable { .. }));
    assert_eq!(others.count(), 2, "the other is the one that was never a PDF");
    let pages =
        |uid: &str| made.sections.iter().find(|section| section.uid.as_deref() == Some(uid)).unwrap().pages;
    assert_eq!(pages("a3"), 1, "a sheet that says why");
    assert_eq!(pages("a1"), 3, "a sheet and the two pages of the sound one");
}

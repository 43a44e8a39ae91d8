//! Sections, the agenda and what stands around pages.

use sesiona_documents::blocks::{
    AnnexPages, Block, Body, Cell, ContentsEntry, Heading, Inline, Labels, List, PaperSize, Paragraph, Row,
    Section, Sheet, Span, Start, Table,
};
use sesiona_documents::layout::{Cancelled, lay_out};
use sesiona_documents::page::{AnchorId, ElementId, Role, Target};
use sesiona_documents::progress::{Progress, Step};

use crate::pages::{as_text, check, lay_sections, said, words};

fn section(depth: u8, start: Start, body: Body) -> Section {
    Section { outline: Some("Sección".into()), depth, start, body }
}

fn flow(start: Start, lines: usize) -> Section {
    let mut blocks = vec![Block::heading(1, "Punto")];
    blocks.extend((0..lines).map(|_| Block::paragraph("Una línea.")));
    section(0, start, Body::Flow(blocks))
}

fn contents(sections: &[Option<usize>]) -> Section {
    let entries = sections.iter().enumerate().map(|(index, &section)| ContentsEntry {
        number: format!("{}.", index + 1),
        title: "Asunto que se trata".into(),
        depth: u8::from(index % 3 == 1),
        section,
    });
    section(0, Start::NewPage, Body::Flow(vec![Block::Contents(entries.collect())]))
}

#[test]
fn the_agenda_shows_the_page_on_which_each_section_begins() {
    let sections = vec![
        section(
            0,
            Start::NewPage,
            Body::Sheet(Sheet { cover: true, title: "Sesión".into(), ..Sheet::default() }),
        ),
        contents(&[Some(2), Some(3), None, Some(4)]),
        flow(Start::NewPage, 80),
        flow(Start::Below, 3),
        flow(Start::NewPage, 2),
    ];
    let laid = lay_sections(PaperSize::Carta, sections);
    let first: Vec<usize> = laid.sections.iter().map(|section| section.first + 1).collect();
    assert_eq!((first[0], first[1], first[2]), (1, 2, 3));
    assert!(first[3] > 3 && first[4] == first[3] + 1, "{first:?}");
    let shown: Vec<String> = as_text(&laid.document.pages[1])
        .lines()
        .filter(|line| line.contains("Asunto"))
        .map(|line| line.rsplit(' ').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(shown, [first[2].to_string(), first[3].to_string(), "trata".into(), first[4].to_string()]);
    let targets: Vec<_> = laid.document.pages[1].links.iter().map(|link| link.target.clone()).collect();
    assert_eq!(targets, [2, 3, 4].map(|anchor| Target::Anchor(AnchorId(anchor))));
    for (anchor, section) in laid.document.anchors.iter().zip(&laid.sections) {
        assert_eq!(anchor.page as usize, section.first);
    }
}

#[test]
fn pages_are_numbered_through_annexes_of_any_size() {
    let sizes = vec![(842.0, 595.0), (200.0, 300.0), (40.0, 40.0)];
    let annex =
        AnnexPages { digest: "abc".into(), sizes: sizes.clone(), stamp: "Anexo {page} de {pages}".into() };
    let laid = lay_sections(
        PaperSize::A4,
        vec![flow(Start::NewPage, 1), section(1, Start::NewPage, Body::Annex(annex)), flow(Start::Below, 1)],
    );
    let pages = &laid.document.pages;
    assert_eq!(pages.len(), 5);
    let found: Vec<(f32, f32)> = pages[1..4].iter().map(|page| (page.width, page.height)).collect();
    assert_eq!(found, sizes);
    assert!(as_text(&pages[1]).contains("Anexo 1 de 3"));
    assert!(as_text(&pages[2]).contains("3/5"));
    assert!(pages[4].annex.is_none(), "nothing of ours is written below an annex");
    assert_eq!((laid.sections[1].first, laid.sections[1].count), (1, 3));
}

#[test]
fn short_sections_share_a_page_and_a_heading_is_not_left_behind() {
    for lines in 0..60 {
        let laid = lay_sections(PaperSize::Carta, vec![flow(Start::NewPage, lines), flow(Start::Below, 2)]);
        check(&laid);
    }
}

#[test]
fn a_title_of_any_length_fits_on_its_sheet() {
    for length in [1, 30, 300, 3000] {
        let title = "Sesión extraordinaria ".repeat(length / 20 + 1);
        let sheet = Sheet {
            cover: true,
            kicker: "Carpeta".into(),
            title: title.clone(),
            lines: vec!["Junta Directiva".into(), "Instituto".into()],
            closing: Some("14 de diciembre".into()),
            notice: Some("Aviso".into()),
        };
        let laid = lay_sections(PaperSize::Carta, vec![section(0, Start::NewPage, Body::Sheet(sheet))]);
        let found = words(&laid.document.pages[0]);
        assert_eq!(found.iter().filter(|word| *word == "extraordinaria").count(), length / 20 + 1);
        for (_, run) in crate::pages::said(&laid.document.pages[0]) {
            assert!(run.y < 792.0 - 20.0, "{length}: {run:?}");
        }
    }
}

struct Impatient(std::sync::atomic::AtomicU64);

impl Progress for Impatient {
    fn step(&self, done: u64, _total: u64, _what: Step) {
        self.0.store(done, std::sync::atomic::Ordering::Relaxed);
    }

    fn cancelled(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed) >= 2
    }
}

#[test]
fn laying_out_stops_when_it_is_no_longer_wanted() {
    let sections = (0..50).map(|_| flow(Start::NewPage, 5)).collect();
    let paper = sesiona_documents::blocks::Paper { sections, ..Default::default() };
    let fonts = sesiona_documents::layout::fonts::Fonts::embedded().unwrap();
    let watched = Impatient(std::sync::atomic::AtomicU64::new(0));
    assert_eq!(lay_out(&paper, fonts, &watched).err(), Some(Cancelled));
    assert_eq!(watched.0.load(std::sync::atomic::Ordering::Relaxed), 2);
}

/// A section in which every word is its name, but for the numbers of notes and of lists.
fn named(name: &str, level: u8) -> Section {
    let noted = || {
        let link = Some("https://example.org".to_owned());
        let link = Inline::Text(Span { text: name.to_owned(), link, ..Span::default() });
        let content = vec![Inline::plain(name), link, Inline::Footnote(vec![Inline::plain(name)])];
        Block::Paragraph(Paragraph { content, ..Paragraph::default() })
    };
    let cell = || Cell::data(vec![Block::heading(1, name), noted()]);
    let table = Table {
        rows: (0..3).map(|_| Row { cells: vec![cell(), cell()], joined: false }).collect(),
        header_rows: 1,
        ..Table::default()
    };
    let list = List { labels: Labels::Bullets, items: vec![vec![noted()], vec![noted()]] };
    let heading = Heading { level, number: None, content: vec![Inline::plain(name)] };
    let blocks = vec![
        Block::Heading(heading),
        Block::Table(table),
        Block::Quotation(vec![Block::List(list), Block::heading(6, name)]),
        noted(),
    ];
    section(0, Start::Below, Body::Flow(blocks))
}

#[test]
fn sections_are_set_apart_and_read_as_one_paper() {
    let names: Vec<String> = (0..40).map(|number| format!("S{number}s")).collect();
    let on_cores = |cores: usize| {
        let pool = rayon_pool(cores);
        let sections = names.iter().enumerate().map(|(number, name)| named(name, 1 + (number % 5) as u8));
        pool.install(|| lay_sections(PaperSize::Carta, sections.collect()))
    };
    let laid = on_cores(3);
    assert!(laid.document == on_cores(1).document);
    let elements = &laid.document.elements;
    let section_of = |element: ElementId| {
        let around = std::iter::successors(Some(element), |own| elements[own.0 as usize].parent);
        let root = around.last().unwrap();
        elements[..=root.0 as usize].iter().filter(|element| element.role == Role::Section).count() - 1
    };
    for page in &laid.document.pages {
        for (item, run) in said(page) {
            let section = section_of(item.element.unwrap());
            let others = names.iter().enumerate().filter(|(number, _)| *number != section);
            assert!(
                others.clone().all(|(_, name)| !run.text.contains(name.as_str())),
                "{section}: {}",
                run.text
            );
        }
        for link in &page.links {
            let section = section_of(link.element.unwrap());
            assert_eq!(link.description, names[section]);
        }
    }
    let levels = elements.iter().filter_map(|element| match element.role {
        Role::Heading(level) => Some(level),
        _ => None,
    });
    let levels: Vec<u8> = levels.collect();
    // In each section its own, and then one that is written as the lowest.
    assert_eq!(levels[..8], [1, 2, 2, 3, 3, 4, 4, 5]);
    let parents = elements.iter().enumerate().filter_map(|(own, element)| Some((own, element.parent?)));
    assert!(parents.into_iter().all(|(own, parent)| (parent.0 as usize) < own));
    let notes = elements.iter().filter(|element| element.role == Role::Note).count();
    assert_eq!(notes, 40 * 9);
    assert!(laid.document.pages.iter().any(|page| as_text(page).contains("³⁶⁰")));
}

fn rayon_pool(cores: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(cores).build().unwrap()
}

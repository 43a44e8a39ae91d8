//! The session packet: cover, agenda with page numbers, a section per item, its notes and its annexes.

use std::sync::Arc;

use sesiona_locale::Locale;

use crate::agenda::{capitalised, paper};
use crate::annexes::{AnnexFile, AnnexProblem, Annexes, file_name};
use crate::blocks::{
    AnnexPages, Block, Body, Cell, Columns, ContentsEntry, Figure, Heading, Inline, ParagraphStyle, Row,
    Section, Sheet, Start, Table,
};
use crate::draft::{Draft, Mark, PaperWarning, SectionKind};
use crate::facts::{AnnexFacts, AnnexMode, AnnexSize, ItemFacts, NoteFacts, Options, PacketFacts, Part};
use crate::follow_up;
use crate::rich::{Pictures, Setting};
use crate::signatures::signature_sheet;

/// Whether a file is taken in page by page.
pub(crate) fn is_pdf(annex: &AnnexFacts) -> bool {
    annex.media_type == "application/pdf"
}

/// The packet of a session.
pub fn packet(facts: &PacketFacts, options: &Options, annexes: &Annexes, locale: &Locale) -> Draft {
    let title = locale.text("paper-packet");
    let draft = Draft { paper: paper(facts, &title, &options.setup, locale), ..Draft::default() };
    let pictures = Pictures::decode(&facts.images);
    let mut packet = Packet { draft, options, annexes, pictures, locale, listed: Vec::new() };
    if options.cover {
        packet.cover(facts);
    }
    packet.parts(facts);
    if facts.session.date.is_none() {
        packet.draft.warn(PaperWarning::DateMissing);
    }
    if facts.items.is_empty() {
        packet.draft.warn(PaperWarning::AgendaEmpty);
    }
    packet.draft
}

struct Packet<'a> {
    draft: Draft,
    options: &'a Options,
    annexes: &'a Annexes,
    pictures: Pictures,
    locale: &'a Locale,
    /// The files that go along with it: the number of the item, and the pages where they are known.
    listed: Vec<(String, Option<usize>)>,
}

impl Packet<'_> {
    fn cover(&mut self, facts: &PacketFacts) {
        let session = &facts.session;
        let date = session.date.map(|date| self.locale.long_date(date));
        let sheet = Sheet {
            cover: true,
            kicker: self.locale.text("paper-packet"),
            title: session.title.clone(),
            lines: [&facts.body, &facts.institution]
                .into_iter()
                .filter(|line| !line.is_empty())
                .cloned()
                .collect(),
            closing: date,
            notice: None,
        };
        let title = self.locale.text("paper-cover");
        self.draft.push_general(SectionKind::Cover, title, Body::Sheet(sheet));
    }

    /// What follows the cover, in the order that was chosen. The list of the files that go along comes after the last
    /// item: only then are all of them known.
    fn parts(&mut self, facts: &PacketFacts) {
        let parts = self.options.parts(&facts.items);
        let last_item = parts.iter().rposition(|part| matches!(part, Part::Item(_)));
        let mut contents = None;
        let mut sections: Vec<Option<usize>> = vec![None; facts.items.len()];
        for (place, part) in parts.into_iter().enumerate() {
            match part {
                Part::Agenda => contents = self.options.agenda.then(|| self.agenda()),
                Part::Signatures if self.options.signatures => self.signatures(facts),
                Part::Signatures => {}
                Part::Item(places) => {
                    for index in places {
                        sections[index] = self.item(&facts.items[index]);
                    }
                }
            }
            if Some(place) == last_item {
                self.annex_list();
            }
        }
        if let Some(contents) = contents {
            self.fill_agenda(contents, &facts.items, &sections);
        }
    }

    /// The agenda's section; its entries are filled in once the items have theirs.
    fn agenda(&mut self) -> usize {
        let title = self.locale.text("paper-agenda");
        let body = Body::Flow(vec![Block::heading(1, &title)]);
        self.draft.push_general(SectionKind::Agenda, title, body)
    }

    fn fill_agenda(&mut self, contents: usize, items: &[ItemFacts], sections: &[Option<usize>]) {
        let entry = |(item, section): (&ItemFacts, &Option<usize>)| ContentsEntry {
            number: format!("{}.", item.number),
            title: item.title.clone(),
            depth: depth(item.depth),
            section: *section,
        };
        let entries = items.iter().zip(sections).map(entry).collect();
        if let Some(Section { body: Body::Flow(blocks), .. }) = self.draft.paper.sections.get_mut(contents) {
            blocks.push(Block::Contents(entries));
        }
    }

    /// The sections of an item; the first one's place, or `None` when it is left out.
    fn item(&mut self, item: &ItemFacts) -> Option<usize> {
        let options = self.options;
        if !options.includes(&item.uid) {
            return None;
        }
        let level = depth(item.depth) + 1;
        let mut blocks = vec![Block::Heading(Heading {
            level,
            number: Some(format!("{}.", item.number)),
            content: vec![Inline::plain(&item.title)],
        })];
        blocks.extend(self.content(item, level));
        let pictures = item.annexes.iter().any(|annex| !is_pdf(annex) && options.includes(&annex.uid));
        let bare = blocks.len() == 1;
        let substantial = !bare || pictures;
        let start = self.start(item.depth == 0 && substantial);
        let outline = format!("{}. {}", item.number, item.title);
        let mark = Mark {
            section: 0,
            uid: Some(item.uid.clone()),
            kind: SectionKind::Item,
            title: item.title.clone(),
            number: Some(item.number.clone()),
            depth: item.depth,
        };
        let first = self
            .draft
            .push_marked(section(Some(outline), depth(item.depth), start, Body::Flow(blocks)), mark);
        if self.options.notes {
            for note in item.notes.iter().filter(|note| options.includes(&note.uid)) {
                self.note(item, note);
            }
        }
        for annex in item.annexes.iter().filter(|annex| options.includes(&annex.uid)) {
            if is_pdf(annex) {
                self.annex(item, annex);
            } else {
                self.picture(item, annex);
            }
        }
        if bare {
            self.list_below(first);
        }
        Some(first)
    }

    /// Below an item of which only the title is there: what follows on sheets of its own, and where.
    fn list_below(&mut self, item: usize) {
        let sections = &mut self.draft.paper.sections;
        let below = self.draft.marks.iter().filter(|mark| mark.section > item);
        let apart = below.filter(|mark| sections[mark.section].start == Start::NewPage);
        let entry = |mark: &Mark| ContentsEntry {
            title: mark.title.clone(),
            section: Some(mark.section),
            ..ContentsEntry::default()
        };
        let entries: Vec<ContentsEntry> = apart.map(entry).collect();
        if let Body::Flow(blocks) = &mut sections[item].body
            && !entries.is_empty()
        {
            blocks.push(Block::Contents(entries));
        }
    }

    /// Items that only have a title share a page; a sheet or an annex is never written on.
    fn start(&self, alone: bool) -> Start {
        let sections = &self.draft.paper.sections;
        let after_general = !self.draft.marks.last().is_some_and(|mark| {
            matches!(mark.kind, SectionKind::Item | SectionKind::Note | SectionKind::Attachment)
        });
        let after_sheet = !matches!(sections.last(), Some(Section { body: Body::Flow(_), .. }));
        let after_note = self.draft.marks.last().is_some_and(|mark| mark.kind == SectionKind::Note);
        if alone || after_general || after_sheet || after_note { Start::NewPage } else { Start::Below }
    }

    fn content(&mut self, item: &ItemFacts, level: u8) -> Vec<Block> {
        let mut blocks = self.rich(&item.content, item, level);
        if !item.follow_up.is_empty() {
            blocks.push(follow_up::table(&item.follow_up, self.locale));
        }
        blocks
    }

    fn rich(&mut self, text: &sesiona_domain::content::RichText, item: &ItemFacts, below: u8) -> Vec<Block> {
        let setting = Setting { pictures: &self.pictures, locale: self.locale, below };
        let (blocks, missing) = setting.blocks(text);
        if missing {
            self.draft
                .warn(PaperWarning::ImageUnreadable { item: item.uid.clone(), number: item.number.clone() });
        }
        blocks
    }

    /// An informational annex on sheets of its own.
    fn note(&mut self, item: &ItemFacts, note: &NoteFacts) {
        let level = depth(item.depth) + 2;
        let mut blocks = vec![
            Block::styled(ParagraphStyle::Kicker, self.locale.text("paper-note-kicker")),
            Block::heading(level, &note.title),
        ];
        let dated = note.dated_on.map(|date| capitalised(&self.locale.full_date(date)));
        let origin: Vec<String> = [note.source.clone(), dated].into_iter().flatten().collect();
        if !origin.is_empty() {
            blocks.push(Block::styled(ParagraphStyle::Small, origin.join(" · ")));
        }
        blocks.push(Block::Rule);
        blocks.extend(self.rich(&note.content, item, level));
        if let Some(contact) = &note.contact {
            let words = self.locale.message("paper-note-contact", &[("contact", contact.as_str().into())]);
            blocks.push(Block::Spacer(8.0));
            blocks.push(Block::styled(ParagraphStyle::Small, words));
        }
        let mark = self.mark(item, SectionKind::Note, &note.uid, &note.title);
        let body = Body::Flow(blocks);
        self.draft.push_marked(
            section(Some(note.title.clone()), depth(item.depth) + 1, Start::NewPage, body),
            mark,
        );
    }

    /// An image among the item's files, below what the item says; each page of a scan is a figure.
    fn picture(&mut self, item: &ItemFacts, annex: &AnnexFacts) {
        let annexes = self.annexes;
        let pictures = match annexes.pictures(&annex.digest) {
            Ok(pictures) => pictures,
            Err(problem) => {
                let sheet = self.divider(item, annex);
                return self.left_out(item, annex, sheet, &problem);
            }
        };
        let figures = pictures.iter().enumerate().map(|(index, picture)| {
            let title = self.picture_title(annex, index + 1, pictures.len());
            let caption = vec![Inline::plain(&title)];
            Block::Figure(Figure { picture: Arc::clone(picture), caption, alt: title })
        });
        let body = Body::Flow(figures.collect());
        let mark = self.mark(item, SectionKind::Attachment, &annex.uid, &annex.title);
        let outline = Some(annex.title.clone());
        self.draft.push_marked(section(outline, depth(item.depth) + 1, Start::Below, body), mark);
    }

    fn picture_title(&self, annex: &AnnexFacts, page: usize, pages: usize) -> String {
        if pages == 1 {
            return annex.title.clone();
        }
        let title = annex.title.as_str().into();
        let facts = [("title", title), ("page", page.into()), ("pages", pages.into())];
        self.locale.message("paper-image-page", &facts)
    }

    /// A sheet that announces a foreign PDF, and its pages; where it cannot be read, a sheet that says why.
    fn annex(&mut self, item: &ItemFacts, annex: &AnnexFacts) {
        if self.options.annex_mode != AnnexMode::Merge {
            return self.annex_as_it_is(item, annex);
        }
        let mut sheet = self.divider(item, annex);
        let sizes = match self.annexes.pages(&annex.digest) {
            Ok(sizes) => sizes,
            Err(problem) => return self.left_out(item, annex, sheet, &problem),
        };
        sheet.lines.push(self.locale.message("paper-annex-pages", &[("count", sizes.len().into())]));
        self.announce(item, annex, sheet);
        let stamp = self.locale.message("paper-annex-stamp", &[("title", annex.title.as_str().into())]);
        let sizes = sizes.into_iter().map(|size| self.sheet_size(size)).collect();
        let body = Body::Annex(AnnexPages { digest: annex.digest.clone(), sizes, stamp });
        self.draft.push(section(None, depth(item.depth) + 1, Start::NewPage, body));
        self.draft.warn(PaperWarning::ArchiveClaimDropped);
    }

    /// A sheet that says where a foreign PDF is found; even one that we cannot read goes along.
    fn annex_as_it_is(&mut self, item: &ItemFacts, annex: &AnnexFacts) {
        let mut sheet = self.divider(item, annex);
        if annex.bytes.is_empty() {
            return self.left_out(item, annex, sheet, &AnnexProblem::Empty);
        }
        let pages = self.annexes.pages(&annex.digest).ok().map(|sizes| sizes.len());
        if let Some(count) = pages {
            sheet.lines.push(self.locale.message("paper-annex-pages", &[("count", count.into())]));
        }
        let name = file_name(self.draft.files.len() + 1, &annex.name);
        let words = match self.options.annex_mode {
            AnnexMode::Attach | AnnexMode::Merge => "paper-annex-attached",
            AnnexMode::Separate => "paper-annex-separate",
        };
        sheet.notice = Some(self.locale.message(words, &[("name", name.as_str().into())]));
        self.announce(item, annex, sheet);
        self.listed.push((item.number.clone(), pages));
        self.draft.files.push(AnnexFile {
            name,
            title: annex.title.clone(),
            media_type: annex.media_type.clone(),
            bytes: Arc::clone(&annex.bytes),
            digest: annex.digest.clone(),
        });
    }

    /// The list of the files that go along with the packet.
    fn annex_list(&mut self) {
        if self.listed.is_empty() {
            return;
        }
        let title = self.locale.text(match self.options.annex_mode {
            AnnexMode::Attach | AnnexMode::Merge => "paper-annex-list-attached",
            AnnexMode::Separate => "paper-annex-list-separate",
        });
        let words = ["item", "title", "file", "pages"].map(|column| format!("paper-annex-list-{column}"));
        let heading =
            |key: &String| Cell::header(vec![Block::styled(ParagraphStyle::Ragged, self.locale.text(key))]);
        let header = Row { cells: words.iter().map(heading).collect(), joined: false };
        let files = self.listed.iter().zip(&self.draft.files).map(|((number, pages), file)| {
            let pages = pages.map_or("—".to_owned(), |pages| pages.to_string());
            let cells = [number, &file.title, &file.name, &pages];
            let cells =
                cells.map(|words| Cell::data(vec![Block::styled(ParagraphStyle::Ragged, words.as_str())]));
            Row { cells: cells.into(), joined: false }
        });
        let rows = std::iter::once(header).chain(files).collect();
        let columns = Columns::Shares(vec![2.0, 7.0, 8.0, 2.5]);
        let table = Block::Table(Table { columns, header_rows: 1, rows });
        let body = Body::Flow(vec![Block::heading(1, &title), table]);
        self.draft.push_general(SectionKind::AnnexList, title, body);
    }

    /// The sheet that who attends signs.
    fn signatures(&mut self, facts: &PacketFacts) {
        let title = self.locale.text("paper-signatures");
        let body = Body::Flow(signature_sheet(facts, self.locale));
        self.draft.push_general(SectionKind::Signatures, title, body);
    }

    /// The sheet that a foreign page of this size is shown on.
    fn sheet_size(&self, (width, height): (f32, f32)) -> (f32, f32) {
        let (short, long) = self.options.setup.size.points();
        match self.options.annex_size {
            AnnexSize::Keep => (width, height),
            AnnexSize::Fit if width > height => (long, short),
            AnnexSize::Fit => (short, long),
        }
    }

    /// The sheet before an annex.
    fn divider(&self, item: &ItemFacts, annex: &AnnexFacts) -> Sheet {
        let number = self.locale.message("paper-annex-of-item", &[("number", item.number.as_str().into())]);
        let lines = vec![annex.name.clone()];
        Sheet { kicker: number, title: annex.title.clone(), lines, ..Sheet::default() }
    }

    fn announce(&mut self, item: &ItemFacts, annex: &AnnexFacts, sheet: Sheet) {
        let mark = self.mark(item, SectionKind::Attachment, &annex.uid, &annex.title);
        let outline = Some(annex.title.clone());
        self.draft
            .push_marked(section(outline, depth(item.depth) + 1, Start::NewPage, Body::Sheet(sheet)), mark);
    }

    /// A sheet in the place of an annex that cannot be read.
    fn left_out(&mut self, item: &ItemFacts, annex: &AnnexFacts, mut sheet: Sheet, problem: &AnnexProblem) {
        let problem = problem_code(problem);
        let reason = self.locale.text(&format!("paper-annex-problem-{}", problem.replace('_', "-")));
        sheet.notice =
            Some(self.locale.message("paper-annex-left-out", &[("reason", reason.as_str().into())]));
        self.announce(item, annex, sheet);
        self.draft.warn(PaperWarning::AnnexUnreadable {
            item: item.uid.clone(),
            number: item.number.clone(),
            title: annex.title.clone(),
            problem: problem.to_owned(),
        });
    }

    fn mark(&self, item: &ItemFacts, kind: SectionKind, uid: &str, title: &str) -> Mark {
        Mark {
            section: 0,
            uid: Some(uid.to_owned()),
            kind,
            title: title.to_owned(),
            number: None,
            depth: item.depth + 1,
        }
    }
}

/// The code of a reason, as the locales know it.
fn problem_code(problem: &AnnexProblem) -> &'static str {
    match problem {
        AnnexProblem::Empty => "empty",
        AnnexProblem::NotAPdf => "not_a_pdf",
        AnnexProblem::NotAPicture => "not_a_picture",
        AnnexProblem::Encrypted => "encrypted",
        AnnexProblem::Damaged => "damaged",
        AnnexProblem::TooLarge => "too_large",
        AnnexProblem::TooManyPages { .. } => "too_many_pages",
        AnnexProblem::NoPages => "no_pages",
        AnnexProblem::TooSlow => "too_slow",
    }
}

fn section(outline: Option<String>, depth: u8, start: Start, body: Body) -> Section {
    Section { outline, depth, start, body }
}

fn depth(depth: u32) -> u8 {
    u8::try_from(depth).unwrap_or(u8::MAX).min(4)
}

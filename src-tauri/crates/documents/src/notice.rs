//! The notice of meeting (convocatoria).

use sesiona_locale::Locale;

use crate::agenda::{capitalised, items, paper};
use crate::blocks::{Block, Body, Cell, Columns, Inline, Paragraph, ParagraphStyle, Row, Table};
use crate::draft::{Draft, PaperWarning, SectionKind};
use crate::facts::{PacketFacts, SessionFacts};
use crate::setup::Setup;

/// The notice of a session. What is not known yet is a visible blank and a warning, never invented.
pub fn notice(facts: &PacketFacts, setup: &Setup, locale: &Locale) -> Draft {
    let title = locale.text("paper-notice");
    let mut draft = Draft { paper: paper(facts, &title, setup, locale), ..Draft::default() };
    for warning in missing(&facts.session) {
        draft.warn(warning);
    }
    if facts.items.is_empty() {
        draft.warn(PaperWarning::AgendaEmpty);
    }
    let mut blocks = Vec::new();
    if setup.letterhead.is_none() {
        blocks.push(Block::styled(ParagraphStyle::Centred, &facts.institution));
    }
    blocks.push(Block::styled(ParagraphStyle::Title, &title));
    blocks.extend(facts.session.convened_on.map(|date| {
        let words = locale.message("paper-notice-dated", &[("date", locale.long_date(date).into())]);
        Block::styled(ParagraphStyle::Right, words)
    }));
    blocks.extend([
        Block::Paragraph(Paragraph { content: addressed_to(facts, locale), style: ParagraphStyle::Ragged }),
        Block::styled(ParagraphStyle::Ragged, locale.text("paper-notice-present")),
        Block::paragraph(locale.text("paper-notice-call")),
        particulars(facts, locale),
    ]);
    blocks.extend(
        items(&facts.items)
            .into_iter()
            .flat_map(|items| [Block::heading(2, locale.text("paper-agenda")), items]),
    );
    blocks.push(Block::Together(vec![
        Block::paragraph(locale.text("paper-notice-closing")),
        Block::styled(ParagraphStyle::Centred, locale.text("paper-notice-regards")),
        Block::Signature(vec![
            locale.text("paper-notice-signature"),
            locale.text("paper-notice-signature-office"),
        ]),
    ]));
    draft.push_general(SectionKind::Whole, title, Body::Flow(blocks));
    draft
}

/// The body, and its members.
fn addressed_to(facts: &PacketFacts, locale: &Locale) -> Vec<Inline> {
    let mut words = Vec::new();
    if !facts.body.is_empty() {
        words.extend([Inline::bold(&facts.body), Inline::Break]);
    }
    words.push(Inline::plain(locale.text("paper-notice-to")));
    words
}

fn missing(session: &SessionFacts) -> impl Iterator<Item = PaperWarning> {
    [
        session.date.is_none().then_some(PaperWarning::DateMissing),
        session.time.is_none().then_some(PaperWarning::TimeMissing),
        session.place.is_none().then_some(PaperWarning::PlaceMissing),
    ]
    .into_iter()
    .flatten()
}

/// What is convened, when and where.
fn particulars(facts: &PacketFacts, locale: &Locale) -> Block {
    let session = &facts.session;
    let blank = locale.text("paper-blank");
    let known = |value: Option<String>| value.map_or_else(|| blank.clone(), |value| capitalised(&value));
    let rows = [
        ("paper-notice-session", session.title.clone()),
        ("paper-notice-date", known(session.date.map(|date| locale.full_date(date)))),
        ("paper-notice-time", known(session.time.as_deref().map(|time| locale.time(time)))),
        ("paper-notice-place", known(session.place.clone())),
    ];
    let row = |(key, value): (&str, String)| Row {
        cells: vec![
            Cell::header(vec![Block::styled(ParagraphStyle::Ragged, locale.text(key))]),
            Cell::data(vec![Block::styled(ParagraphStyle::Ragged, value)]),
        ],
        joined: false,
    };
    Block::Table(Table {
        columns: Columns::Shares(vec![1.0, 3.4]),
        header_rows: 0,
        rows: rows.into_iter().map(row).collect(),
    })
}

//! The follow-up table: what was agreed, and where each part of it stands.

use sesiona_domain::agreements::AgreementState;
use sesiona_locale::Locale;

use crate::blocks::{Block, Cell, Columns, Inline, Paragraph, ParagraphStyle, Row, Table};
use crate::facts::{AgreementFacts, ReportFacts};

/// The table «Acuerdo | Estatus»; lettered parts are rows of their own, beside their status.
pub(crate) fn table(agreements: &[AgreementFacts], locale: &Locale) -> Block {
    let heading = |key: &str| Cell::header(vec![Block::styled(ParagraphStyle::Ragged, locale.text(key))]);
    let header = Row {
        cells: vec![heading("paper-follow-up-agreement"), heading("paper-follow-up-status")],
        joined: false,
    };
    let rows = std::iter::once(header).chain(agreements.iter().flat_map(|agreement| rows(agreement, locale)));
    Block::Table(Table { columns: Columns::Shares(vec![11.0, 9.0]), header_rows: 1, rows: rows.collect() })
}

fn rows(agreement: &AgreementFacts, locale: &Locale) -> Vec<Row> {
    let mut status = reported(&reports_of(agreement, None), None, locale);
    if status.is_empty() {
        status.push(state(agreement.state, locale));
    }
    let first = Row { cells: vec![Cell::data(agreed(agreement, locale)), Cell::data(status)], joined: false };
    let parts = agreement.parts.iter().map(|part| {
        let label = format!("{}) ", part.letter);
        let text = Paragraph {
            content: vec![Inline::bold(&label), Inline::plain(&part.text)],
            style: ParagraphStyle::Ragged,
        };
        let status = reported(&reports_of(agreement, Some(&part.letter)), Some(&label), locale);
        Row { cells: vec![Cell::data(vec![Block::Paragraph(text)]), Cell::data(status)], joined: true }
    });
    std::iter::once(first).chain(parts).collect()
}

/// The reports on a part, or on the whole.
fn reports_of<'a>(agreement: &'a AgreementFacts, letter: Option<&str>) -> Vec<&'a ReportFacts> {
    agreement.reports.iter().filter(|report| report.part.as_deref() == letter).collect()
}

/// Code and text, who has it and until when.
fn agreed(agreement: &AgreementFacts, locale: &Locale) -> Vec<Block> {
    let mut words = Vec::new();
    if !agreement.code.is_empty() {
        words.push(Inline::bold(format!("{}. ", agreement.code.trim_end_matches('.'))));
    }
    words.push(Inline::plain(&agreement.text));
    let mut blocks = vec![Block::Paragraph(Paragraph { content: words, style: ParagraphStyle::Ragged })];
    if !agreement.responsible.is_empty() {
        let names = locale.list(&agreement.responsible);
        let words = locale.message("paper-follow-up-responsible", &[("names", names.as_str().into())]);
        blocks.push(Block::styled(ParagraphStyle::Small, words));
    }
    if let Some(due) = agreement.due_on {
        let date = locale.long_date(due);
        let words = locale.message("paper-follow-up-due", &[("date", date.as_str().into())]);
        blocks.push(Block::styled(ParagraphStyle::Small, words));
    }
    blocks
}

/// What was reported, the state before the narrative.
fn reported(reports: &[&ReportFacts], label: Option<&str>, locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    for report in reports {
        blocks.push(state(report.state, locale));
        for (index, line) in report.narrative.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            let mut content = Vec::new();
            if let (0, Some(label)) = (index, label) {
                content.push(Inline::bold(label));
            }
            content.push(Inline::plain(line));
            blocks.push(Block::Paragraph(Paragraph { content, style: ParagraphStyle::Ragged }));
        }
    }
    blocks
}

fn state(state: AgreementState, locale: &Locale) -> Block {
    Block::Paragraph(Paragraph {
        content: vec![Inline::bold(locale.agreement_state(state))],
        style: ParagraphStyle::Ragged,
    })
}

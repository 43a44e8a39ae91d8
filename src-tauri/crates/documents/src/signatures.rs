//! The sheet that who attends a session signs.

use sesiona_locale::Locale;

use crate::agenda::{capitalised, when_and_where};
use crate::blocks::{Block, Cell, Columns, ParagraphStyle, Row, Table};
use crate::facts::PacketFacts;

/// Lines to be filled in by hand where nobody is known: what fits on a sheet with its heading.
const BLANK_LINES: usize = 12;
/// Room for a signature, in points.
const ROOM: f32 = 30.0;

/// The session, and a line for each who signs.
pub(crate) fn signature_sheet(facts: &PacketFacts, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(1, locale.text("paper-signatures")),
        Block::styled(ParagraphStyle::Ragged, capitalised(&facts.session.title)),
    ];
    blocks.extend(when_and_where(&facts.session, ParagraphStyle::Ragged, locale));
    let columns = ["number", "name", "office", "signature"];
    let heading = |column: &str| {
        let words = locale.text(&format!("paper-signatures-{column}"));
        Cell::header(vec![Block::styled(ParagraphStyle::Ragged, words)])
    };
    let header = Row { cells: columns.iter().map(|column| heading(column)).collect(), joined: false };
    let known = facts.signers.iter().map(|signer| (signer.name.as_str(), signer.office.as_str()));
    let blank = std::iter::repeat_n(("", ""), if facts.signers.is_empty() { BLANK_LINES } else { 0 });
    let rows = known.chain(blank).enumerate().map(|(index, (name, office))| {
        let words = |words: &str| Cell::data(vec![Block::styled(ParagraphStyle::Ragged, words)]);
        let place = Cell::data(vec![Block::Spacer(ROOM)]);
        Row { cells: vec![words(&(index + 1).to_string()), words(name), words(office), place], joined: false }
    });
    blocks.push(Block::Table(Table {
        columns: Columns::Shares(vec![0.8, 5.0, 3.6, 4.6]),
        header_rows: 1,
        rows: std::iter::once(header).chain(rows).collect(),
    }));
    blocks
}

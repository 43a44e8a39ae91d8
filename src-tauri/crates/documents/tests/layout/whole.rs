//! Whole papers of anything, set up in any way: no word is lost, nothing leaves its frame, nothing is left behind.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::sample::select;
use sesiona_documents::blocks::{
    Block, Body, Cell, Columns, Figure, Inline, PaperSize, Paragraph, ParagraphStyle, Row, Section, Start,
    Table,
};
use sesiona_documents::layout::Laid;
use sesiona_documents::page::{Page, Picture, PictureData};
use sesiona_documents::setup::{
    Binding, Edge, Folio, FolioCount, FolioPlace, Letterhead, LetterheadPages, Setup, Sides,
};

use crate::anything::{blocks, cases, letters, tried, words};
use crate::pages::{all_words, check_as, lay_out_as, words_of};

fn size() -> impl Strategy<Value = PaperSize> {
    prop_oneof![
        select(PaperSize::ALL.to_vec()),
        (PaperSize::WIDTHS, PaperSize::HEIGHTS)
            .prop_map(|(width, height)| PaperSize::Custom { width, height }),
    ]
}

fn folio() -> impl Strategy<Value = Folio> {
    let count = select(vec![FolioCount::Leaf, FolioCount::Side]);
    let place = select(vec![FolioPlace::TopRight, FolioPlace::TopOuter, FolioPlace::Bottom]);
    (count, place, any::<u32>(), 0u8..8).prop_map(|(count, place, first, digits)| Folio {
        first,
        count,
        cover: false,
        place,
        label: format!("Folio {}", Folio::NUMBER),
        digits,
    })
}

fn letterhead() -> impl Strategy<Value = Letterhead> {
    select(vec![LetterheadPages::First, LetterheadPages::Every]).prop_map(|pages| Letterhead {
        logo: None,
        alt: String::new(),
        lines: vec!["Membrete".into(), "Calle de la Prueba 1".into()],
        pages,
    })
}

fn setup() -> impl Strategy<Value = Setup> {
    let sides = select(vec![Sides::One, Sides::Two]);
    let binding = (select(vec![Edge::Left, Edge::Right]), Binding::WIDTHS)
        .prop_map(|(edge, width)| Binding { edge, width });
    let watermark = proptest::option::of(Just("Borrador".to_owned()));
    let around = (proptest::option::of(folio()), watermark, proptest::option::of(letterhead()));
    (size(), sides, binding, around).prop_map(|(size, sides, binding, (folio, watermark, letterhead))| {
        Setup { size, sides, binding, folio, watermark, letterhead }
    })
}

/// A cell before it has its place: its words, and how many rows and columns it would like to cover.
type Wish = (String, usize, usize);

fn wish(most_words: usize) -> impl Strategy<Value = Wish> {
    let reach = || prop_oneof![5 => Just(1usize), 1 => 2usize..6];
    (words(most_words), reach(), reach())
}

/// Rows whose cells cover others as far as these are free.
fn spanned(wishes: Vec<Vec<Wish>>) -> Vec<Row> {
    let (height, width) = (wishes.len(), wishes.first().map_or(0, Vec::len));
    let mut covered = vec![vec![false; width]; height];
    let mut rows = Vec::with_capacity(height);
    for (y, wishes) in wishes.into_iter().enumerate() {
        let mut cells = Vec::new();
        for (x, (text, tall, wide)) in wishes.into_iter().enumerate() {
            if covered[y][x] {
                continue;
            }
            let columns = (x..width.min(x + wide)).take_while(|&at| !covered[y][at]).count();
            let tall = tall.min(height - y);
            covered[y..y + tall].iter_mut().for_each(|row| row[x..x + columns].fill(true));
            let blocks = vec![Block::styled(ParagraphStyle::Ragged, text)];
            cells.push(Cell { columns: columns as u32, rows: tall as u32, ..Cell::data(blocks) });
        }
        rows.push(Row { cells, joined: false });
    }
    rows
}

/// A table of this many columns with cells over several rows and columns; wide ones may want their page on its side.
fn spanned_table(columns: std::ops::Range<usize>) -> impl Strategy<Value = Block> {
    let rows = (columns, 1usize..12).prop_flat_map(|(columns, rows)| {
        prop::collection::vec(prop::collection::vec(wish(5), columns), rows)
    });
    rows.prop_map(|wishes| {
        Block::Table(Table { columns: Columns::ByContent, header_rows: 0, rows: spanned(wishes) })
    })
}

fn noted() -> impl Strategy<Value = Block> {
    (words(30), words(60), words(30)).prop_map(|(before, note, after)| {
        let content = vec![
            Inline::plain(before),
            Inline::Footnote(vec![Inline::plain(note)]),
            Inline::plain(format!(" {after}")),
        ];
        Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body })
    })
}

fn figure() -> impl Strategy<Value = Block> {
    (1u32..2000, 1u32..2000, words(12)).prop_map(|(width, height, caption)| {
        let data = PictureData::Pixels { rgb: Vec::new(), alpha: None };
        let picture = Arc::new(Picture { digest: "d".into(), width, height, data });
        Block::Figure(Figure { picture, caption: vec![Inline::plain(caption)], alt: "Un plano".into() })
    })
}

fn signatures() -> impl Strategy<Value = Block> {
    prop::collection::vec(prop::collection::vec(words(4), 1..3), 1..4)
        .prop_map(|signers| Block::Together(signers.into_iter().map(Block::Signature).collect()))
}

fn captioned(table: impl Strategy<Value = Block>) -> impl Strategy<Value = Vec<Block>> {
    (table, words(12))
        .prop_map(|(table, caption)| vec![table, Block::styled(ParagraphStyle::Caption, caption)])
}

fn contents() -> impl Strategy<Value = Vec<Block>> {
    let part = prop_oneof![
        3 => blocks(),
        2 => noted().prop_map(|block| vec![block]),
        1 => figure().prop_map(|block| vec![block]),
        1 => signatures().prop_map(|block| vec![block]),
        2 => spanned_table(1..5).prop_map(|block| vec![block]),
        1 => captioned(spanned_table(2..5)),
        2 => captioned(spanned_table(7..12)),
    ];
    prop::collection::vec(part, 1..5).prop_map(|parts| parts.concat())
}

fn sections(contents: Vec<Vec<Block>>) -> Vec<Section> {
    let starts = [Start::NewPage, Start::Below];
    let section = |(index, blocks)| Section {
        outline: None,
        depth: 0,
        start: starts[index % 2],
        body: Body::Flow(blocks),
    };
    contents.into_iter().enumerate().map(section).collect()
}

/// The words of a paper without the numbers of its notes and the bullets of its lists.
fn said(laid: &Laid) -> Vec<String> {
    let raised = |c: char| matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹');
    let words = all_words(&laid.document).into_iter().map(|word| word.replace(raised, ""));
    words.filter(|word| !word.is_empty() && word != "\u{2022}").collect()
}

/// A table of which every header and every cell can be told: where it starts, its rows, and how many words their cells have.
#[derive(Clone, Debug)]
struct Told {
    above: f32,
    columns: usize,
    rows: Vec<Vec<Wish>>,
    joined: bool,
}

fn told() -> impl Strategy<Value = Told> {
    let length = prop_oneof![8 => 1usize..30, 1 => 200usize..900];
    let cell =
        (length, 1usize..5, 1usize..3).prop_map(|(length, tall, wide)| ("fi ".repeat(length), tall, wide));
    let rows = (1usize..4).prop_flat_map(move |columns| {
        (Just(columns), prop::collection::vec(prop::collection::vec(cell.clone(), columns), 1..30))
    });
    (0.0f32..700.0, rows, any::<bool>()).prop_map(|(above, (columns, rows), joined)| Told {
        above,
        columns,
        rows,
        joined,
    })
}

impl Told {
    fn block(self, name: char) -> Block {
        let heading = || Cell::header(vec![Block::styled(ParagraphStyle::Ragged, format!("ca{name}"))]);
        let header = Row { cells: (0..self.columns).map(|_| heading()).collect(), joined: false };
        let own = |(words, tall, wide): Wish| (words.replace("fi", &format!("fi{name}")), tall, wide);
        let mut rows = spanned(self.rows.into_iter().map(|row| row.into_iter().map(own).collect()).collect());
        rows.iter_mut().skip(1).step_by(2).for_each(|row| row.joined = self.joined);
        rows.insert(0, header);
        Block::Table(Table { columns: Columns::ByContent, header_rows: 1, rows })
    }
}

/// The lowest baseline of what says a word on a page, repeated or not.
fn lowest(page: &Page, word: &str) -> Option<f32> {
    let runs = page.items.iter().filter_map(|item| item.ink.run());
    runs.filter(|run| run.text.contains(word)).map(|run| run.y).reduce(f32::max)
}

proptest! {
    // A whole paper is many times larger than what is tried elsewhere.
    #![proptest_config(tried(cases() / 3))]

    #[test]
    fn every_word_of_a_paper_comes_out_once_within_its_frame(
        setup in setup(),
        contents in prop::collection::vec(contents(), 1..4),
    ) {
        let expected = words_of(&contents.concat());
        let laid = lay_out_as(setup.clone(), sections(contents));
        check_as(&setup, &laid);
        // Letters rather than words: on the smallest sheets, columns are narrower than a word at the smallest type.
        prop_assert_eq!(letters(&said(&laid)), letters(&expected));
    }

    #[test]
    fn each_page_of_a_table_has_its_header_above_some_of_its_rows(setup in setup(), tables in prop::collection::vec(told(), 1..4)) {
        let names: Vec<char> = ('A'..).take(tables.len()).collect();
        let blocks = tables.into_iter().zip(&names).flat_map(|(table, name)| {
            [Block::paragraph("Antes"), Block::Spacer(table.above), table.block(*name)]
        });
        let laid = lay_out_as(setup.clone(), sections(vec![blocks.collect()]));
        check_as(&setup, &laid);
        for (number, page) in laid.document.pages.iter().enumerate() {
            for name in &names {
                let (header, rows) = (lowest(page, &format!("ca{name}")), lowest(page, &format!("fi{name}")));
                prop_assert_eq!(header.is_some(), rows.is_some(), "table {} on page {}", name, number);
                // Above a repeated header stand the first words of what its rows belong to.
                if let (Some(header), Some(row)) = (header, rows) {
                    prop_assert!(header < row, "table {} on page {}", name, number);
                }
            }
        }
    }
}

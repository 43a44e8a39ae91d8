//! Running text: justified paragraphs, quotations, lists, notes, signatures, and where pages end.

use sesiona_documents::blocks::{Block, Inline, Labels, List, Paragraph, ParagraphStyle, Span};
use sesiona_locale::{Language, Locale};

use super::{Case, say};

const SPANISH: [&str; 6] = [
    "La presidencia abrió la sesión a la hora señalada y comprobó que había quórum.",
    "El área de archivo entregó el inventario de los expedientes que concluyeron su vigencia.",
    "Hubo preguntas sobre el costo del mantenimiento, que se respondieron con las cotizaciones a la vista.",
    "Quienes tomaron la palabra coincidieron en que conviene publicar las bases antes del verano.",
    "La tesorería explicó de dónde procede cada peso del fondo y en qué se ha gastado hasta la fecha.",
    "Se pidió que los planos se envíen también impresos a quienes no tienen cuenta de correo.",
];
const ENGLISH: [&str; 6] = [
    "The chair opened the session at the appointed time and found that there was a quorum.",
    "The records office handed over the inventory of the files that have run their course.",
    "There were questions about the cost of upkeep, which were answered with the quotes at hand.",
    "Those who spoke agreed that the terms had better be published before the summer.",
    "The treasury explained where each peso of the fund comes from and what it was spent on so far.",
    "It was asked that the drawings also be sent on paper to those who have no mail account.",
];

/// So many sentences, beginning with one of them.
pub(super) fn sentences(locale: &Locale, from: usize, count: usize) -> String {
    let known = match locale.language() {
        Language::Es => SPANISH,
        Language::En => ENGLISH,
    };
    let said: Vec<&str> = (from..from + count).map(|index| known[index % known.len()]).collect();
    said.join(" ")
}

pub(super) fn cases(locale: &Locale) -> Vec<Case> {
    vec![
        Case::of("minutes-prose", minutes(locale)),
        Case::of("widows-and-orphans", widows(locale)),
        Case::of("signatures-unbreakable", signatures(locale)),
        Case::of("ten-level-lists", vec![nested_list(locale, 10)]),
        Case::of("long-addresses", addresses(locale)),
        Case::of("notes-that-run-on", notes(locale)),
    ]
}

/// A paragraph with a note after its first sentence.
pub(super) fn noted(locale: &Locale, from: usize, note: &str) -> Block {
    let content = vec![
        Inline::plain(sentences(locale, from, 1)),
        Inline::Footnote(vec![Inline::plain(note)]),
        Inline::plain(format!(" {}", sentences(locale, from + 1, 2))),
    ];
    Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body })
}

/// A numbered list of one sentence each.
fn numbered(locale: &Locale, start: u32, count: usize) -> Block {
    let items = (0..count).map(|index| vec![Block::paragraph(sentences(locale, index + 2, 1))]).collect();
    Block::List(List { labels: Labels::Numbers(start), items })
}

fn minutes(locale: &Locale) -> Vec<Block> {
    let source = say(locale, "Acta de la sesión de febrero, página 4.", "Minutes of February, page 4.");
    let law = say(locale, "Reglamento interior, artículo 12.", "Rules of procedure, section 12.");
    let mut blocks = vec![
        Block::styled(ParagraphStyle::Title, say(locale, "Acta de la sesión", "Minutes of the session")),
        Block::paragraph(sentences(locale, 0, 6)),
        Block::heading(1, say(locale, "Informe de la dirección", "Report of the director")),
        noted(locale, 1, source),
        Block::Quotation(vec![
            Block::paragraph(sentences(locale, 3, 2)),
            Block::paragraph(sentences(locale, 5, 1)),
        ]),
        Block::paragraph(say(locale, "Por lo anterior, se acuerda:", "Therefore, it is agreed:")),
        numbered(locale, 1, 4),
        Block::heading(2, say(locale, "Votación", "Vote")),
        noted(locale, 4, law),
    ];
    blocks.extend((0..4).map(|index| Block::paragraph(sentences(locale, index, 4))));
    blocks
}

/// Paragraphs of two to five lines, with headings between them, over several pages.
fn widows(locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    for index in 0..36 {
        if index % 6 == 5 {
            let words = say(locale, "Asunto", "Matter");
            blocks.push(Block::heading(2, format!("{words} {}", index / 6 + 1)));
        }
        blocks.push(Block::paragraph(sentences(locale, index, 2 + index % 4)));
    }
    blocks
}

fn signatures(locale: &Locale) -> Vec<Block> {
    let mut blocks: Vec<Block> = (0..7).map(|index| Block::paragraph(sentences(locale, index, 5))).collect();
    let closing = say(
        locale,
        "No habiendo más asuntos que tratar, firman quienes intervinieron.",
        "There being no further business, those who took part sign.",
    );
    let line = |name: &str, office: &str| Block::Signature(vec![name.to_owned(), office.to_owned()]);
    blocks.push(Block::Together(vec![
        Block::paragraph(closing),
        line("Amalia Ríos Peñaloza", say(locale, "Presidenta de la Junta", "Chair of the Board")),
        line("Ezequiel Núñez y Garza", say(locale, "Secretario técnico", "Technical secretary")),
        line("Noé Íñiguez Ötzi", say(locale, "Vocal", "Member")),
    ]));
    blocks
}

fn nested_list(locale: &Locale, depth: usize) -> Block {
    let mut item = vec![Block::paragraph(sentences(locale, depth, 1))];
    if depth > 1 {
        item.push(nested_list(locale, depth - 1));
    }
    let labels = if depth.is_multiple_of(2) { Labels::Numbers(depth as u32) } else { Labels::Bullets };
    Block::List(List { labels, items: vec![item, vec![Block::paragraph(sentences(locale, depth + 1, 1))]] })
}

fn addresses(locale: &Locale) -> Vec<Block> {
    let address =
        format!("https://archivo.example.org/{}?folio=12&hoja=3#final", "expedientes/2025/".repeat(14));
    let linked = Inline::Text(Span {
        text: address.clone(),
        link: Some(address.clone()),
        address: true,
        ..Span::default()
    });
    let unmarked = format!("x{}", "abcdefghij".repeat(22));
    vec![
        Block::Paragraph(Paragraph {
            content: vec![Inline::plain(format!("{} ", sentences(locale, 0, 1))), linked, Inline::plain(".")],
            style: ParagraphStyle::Body,
        }),
        Block::paragraph(unmarked),
        Block::paragraph(format!("{} {address}", sentences(locale, 1, 1))),
    ]
}

/// Notes longer than the room at the foot of their page.
fn notes(locale: &Locale) -> Vec<Block> {
    let mut blocks: Vec<Block> = (0..5).map(|index| Block::paragraph(sentences(locale, index, 5))).collect();
    blocks.push(noted(locale, 2, &sentences(locale, 0, 40)));
    blocks.push(noted(locale, 3, &sentences(locale, 4, 2)));
    blocks.extend((0..3).map(|index| Block::paragraph(sentences(locale, index, 5))));
    blocks
}

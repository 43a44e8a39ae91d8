//! Rich content as blocks.

use std::collections::BTreeMap;
use std::sync::Arc;

use sesiona_domain::content::{
    Block as Rich, CellKind, Inline as RichInline, Mark, RichText, TableCell, TableRow,
};
use sesiona_locale::Locale;

use crate::addresses::with_addresses;
use crate::annexes;
use crate::blocks::{
    Block, Cell, Columns, Figure, Heading, Inline, Labels, List, Paragraph, ParagraphStyle, Row, Span, Table,
};
use crate::page::Picture;
use crate::tongue::other_than;

/// The pictures of a paper, decoded once.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    by_digest: BTreeMap<String, Arc<Picture>>,
}

impl Pictures {
    /// Decodes the images that contents show; what cannot be decoded is absent.
    pub(crate) fn decode(images: &BTreeMap<String, Arc<[u8]>>) -> Self {
        let decoded = images.iter().filter_map(|(digest, bytes)| {
            annexes::picture(bytes).ok().map(|picture| (digest.clone(), Arc::new(picture)))
        });
        Self { by_digest: decoded.collect() }
    }

    fn get(&self, digest: &str) -> Option<Arc<Picture>> {
        self.by_digest.get(digest).cloned()
    }
}

/// How rich content is turned into blocks: which pictures there are and below which heading it stands.
pub(crate) struct Setting<'a> {
    pub(crate) pictures: &'a Pictures,
    pub(crate) locale: &'a Locale,
    /// The level of the heading above.
    pub(crate) below: u8,
}

impl Setting<'_> {
    /// The blocks of a text, and whether one of its images could not be shown.
    pub(crate) fn blocks(&self, text: &RichText) -> (Vec<Block>, bool) {
        let mut missing = false;
        let blocks = self.all(&text.content, &mut missing);
        (blocks, missing)
    }

    fn all(&self, blocks: &[Rich], missing: &mut bool) -> Vec<Block> {
        blocks.iter().filter_map(|block| self.block(block, missing)).collect()
    }

    fn block(&self, block: &Rich, missing: &mut bool) -> Option<Block> {
        Some(match block {
            // An empty line of the editor: paragraphs are spaced apart anyway.
            Rich::Paragraph { content } | Rich::Heading { content, .. } if content.is_empty() => return None,
            Rich::Paragraph { content } => {
                let content = self.in_its_language(inlines(content));
                Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body })
            }
            Rich::Heading { attrs, content } => {
                let level = (self.below + attrs.level).min(6);
                Block::Heading(Heading { level, number: None, content: inlines(content) })
            }
            Rich::BulletList { content } => {
                let items = content.iter().map(|item| self.all(&item.content, missing)).collect();
                Block::List(List { labels: Labels::Bullets, items })
            }
            Rich::OrderedList { attrs, content } => {
                let items = content.iter().map(|item| self.all(&item.content, missing)).collect();
                Block::List(List { labels: Labels::Numbers(attrs.start), items })
            }
            Rich::Blockquote { content } => Block::Quotation(self.all(content, missing)),
            Rich::Table { content } => self.table(content, missing),
            Rich::Image { attrs } => match attrs.digest().and_then(|digest| self.pictures.get(digest)) {
                Some(picture) => Block::Figure(Figure {
                    picture,
                    caption: if attrs.title.is_empty() {
                        Vec::new()
                    } else {
                        vec![Inline::plain(&attrs.title)]
                    },
                    alt: [&attrs.alt, &attrs.title]
                        .into_iter()
                        .find(|text| !text.is_empty())
                        .cloned()
                        .unwrap_or_default(),
                }),
                None => {
                    *missing = true;
                    let words = [attrs.title.as_str(), attrs.alt.as_str()]
                        .into_iter()
                        .find(|words| !words.is_empty());
                    let notice =
                        self.locale.message("paper-image-missing", &[("title", words.unwrap_or("—").into())]);
                    Block::styled(ParagraphStyle::Quiet, notice)
                }
            },
            Rich::HorizontalRule => Block::Rule,
        })
    }

    /// Words of a paragraph that is clearly not in the language of the paper say so.
    fn in_its_language(&self, mut content: Vec<Inline>) -> Vec<Inline> {
        let spans = || content.iter().filter_map(Inline::span).filter(|span| !span.address);
        let text: String = spans().map(|span| span.text.as_str()).collect();
        let language = other_than(self.locale.language(), &text);
        for inline in &mut content {
            if let Inline::Text(span) = inline {
                span.language = language;
            }
        }
        content
    }

    fn table(&self, rows: &[TableRow], missing: &mut bool) -> Block {
        let cell = |cell: &TableCell, missing: &mut bool| Cell {
            blocks: self.all(&cell.content, missing),
            header: cell.kind == CellKind::TableHeader,
            columns: cell.attrs.colspan,
            rows: cell.attrs.rowspan,
        };
        Block::Table(Table {
            columns: Columns::ByContent,
            header_rows: header_rows(rows),
            rows: rows
                .iter()
                .map(|row| Row {
                    cells: row.content.iter().map(|found| cell(found, missing)).collect(),
                    joined: false,
                })
                .collect(),
        })
    }
}

/// How many rows at the top head the table: rows of header cells only, with the rows that their cells reach into.
fn header_rows(rows: &[TableRow]) -> usize {
    let mut count = 0;
    let mut reach = 0;
    for (index, row) in rows.iter().enumerate() {
        let heads =
            !row.content.is_empty() && row.content.iter().all(|cell| cell.kind == CellKind::TableHeader);
        if !heads && index >= reach {
            break;
        }
        reach =
            row.content.iter().map(|cell| index + cell.attrs.rowspan as usize).max().unwrap_or(0).max(reach);
        count = index + 1;
    }
    // A table of headers alone has nothing to repeat them for.
    if count == rows.len() || reach > count { 0 } else { count }
}

fn inlines(content: &[RichInline]) -> Vec<Inline> {
    let words: Vec<Inline> = content.iter().map(inline).collect();
    with_addresses(&words)
}

fn inline(inline: &RichInline) -> Inline {
    let RichInline::Text { text, marks } = inline else { return Inline::Break };
    let mut span = Span { text: text.clone(), ..Span::default() };
    for mark in marks {
        match mark {
            Mark::Bold => span.bold = true,
            Mark::Italic => span.italic = true,
            Mark::Underline => span.underline = true,
            Mark::Link { attrs } => span.link = Some(attrs.href.clone()),
        }
    }
    Inline::Text(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sesiona_domain::content::CellAttributes;
    use sesiona_locale::Language;

    #[test]
    fn a_paragraph_in_the_other_language_says_so_with_all_its_words() {
        let text = |text: &str, marks: Vec<Mark>| RichInline::Text { text: text.to_owned(), marks };
        let content = vec![
            text("The Board took note of the ", Vec::new()),
            text("report", vec![Mark::Bold]),
            text(" and asked that it be published on the site.", Vec::new()),
        ];
        for (language, expected) in [(Language::Es, Some(Language::En)), (Language::En, None)] {
            let (pictures, locale) = (Pictures::default(), Locale::new(language));
            let setting = Setting { pictures: &pictures, locale: &locale, below: 1 };
            let rich = Rich::Paragraph { content: content.clone() };
            let Some(Block::Paragraph(paragraph)) = setting.block(&rich, &mut false) else { panic!() };
            assert_eq!(paragraph.language(), expected);
        }
    }

    fn row(cells: &[(CellKind, u32)]) -> TableRow {
        let cell = |&(kind, rowspan): &(CellKind, u32)| TableCell {
            kind,
            attrs: CellAttributes { colspan: 1, rowspan },
            content: Vec::new(),
        };
        TableRow::new(cells.iter().map(cell).collect())
    }

    #[test]
    fn only_whole_rows_of_headers_are_repeated() {
        use CellKind::{TableCell as Data, TableHeader as Head};
        for (rows, expected) in [
            (vec![row(&[(Head, 1), (Head, 1)]), row(&[(Data, 1), (Data, 1)])], 1),
            (vec![row(&[(Head, 2), (Head, 1)]), row(&[(Data, 1)]), row(&[(Data, 1), (Data, 1)])], 2),
            (vec![row(&[(Head, 1), (Data, 1)]), row(&[(Data, 1), (Data, 1)])], 0),
            (vec![row(&[(Head, 1)]), row(&[(Head, 1)])], 0),
            (vec![], 0),
        ] {
            assert_eq!(header_rows(&rows), expected);
        }
    }
}

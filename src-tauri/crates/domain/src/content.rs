//! Rich content: what people write in an agenda item, a report or the minutes.
//!
//! The shape is that of a ProseMirror document (`{"type":"doc","content":[…]}`), so that the editor's
//! tree, the stored text and the paper speak of the same thing. It is never HTML. Node and mark names are
//! those of TipTap: `paragraph`, `heading`, `bulletList`, `orderedList`, `listItem`, `blockquote`, `table`,
//! `tableRow`, `tableHeader`, `tableCell`, `image`, `horizontalRule`, `text`, `hardBreak`; marks `bold`,
//! `italic`, `underline`, `link`. An unknown node or mark is refused when read; unknown attributes are
//! dropped.

use serde::{Deserialize, Serialize};

/// A whole rich text. An empty one has no blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RichText {
    /// Always `doc`.
    #[serde(rename = "type", default)]
    pub kind: DocumentTag,
    /// The blocks, from top to bottom.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// The name of the root node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DocumentTag {
    /// The only root there is.
    #[default]
    Doc,
}

/// A block of rich text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph; without content it is an empty line.
    Paragraph {
        /// Its text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Inline>,
    },
    /// A heading inside the content, below the heading of its agenda item.
    Heading {
        /// Its level.
        attrs: HeadingAttributes,
        /// Its text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Inline>,
    },
    /// A list with bullets.
    BulletList {
        /// Its items.
        content: Vec<ListItem>,
    },
    /// A numbered list.
    OrderedList {
        /// Where its numbers start.
        #[serde(default)]
        attrs: OrderedListAttributes,
        /// Its items.
        content: Vec<ListItem>,
    },
    /// A quotation.
    Blockquote {
        /// What is quoted.
        content: Vec<Block>,
    },
    /// A table; every row covers the same number of columns, spans counted.
    Table {
        /// Its rows.
        content: Vec<TableRow>,
    },
    /// A figure.
    Image {
        /// Which image, and what it shows.
        attrs: ImageAttributes,
    },
    /// A rule across the text.
    HorizontalRule,
}

/// What a heading says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadingAttributes {
    /// 1 (highest) to 6.
    pub level: u8,
}

/// What a numbered list says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedListAttributes {
    /// The number of the first item.
    #[serde(default = "one")]
    pub start: u32,
}

impl Default for OrderedListAttributes {
    fn default() -> Self {
        Self { start: 1 }
    }
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// Always `listItem`.
    #[serde(rename = "type", default)]
    pub kind: ListItemTag,
    /// Its blocks; a nested list is one of them.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// The name of a list item's node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ListItemTag {
    /// The only kind of list item.
    #[default]
    ListItem,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// Always `tableRow`.
    #[serde(rename = "type", default)]
    pub kind: TableRowTag,
    /// Its cells; columns covered by a cell above that spans rows have none.
    #[serde(default)]
    pub content: Vec<TableCell>,
}

/// The name of a table row's node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TableRowTag {
    /// The only kind of row.
    #[default]
    TableRow,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCell {
    /// Header or data.
    #[serde(rename = "type")]
    pub kind: CellKind,
    /// Its spans.
    #[serde(default)]
    pub attrs: CellAttributes,
    /// Its blocks.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// Whether a cell heads its row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CellKind {
    /// A header cell.
    TableHeader,
    /// A data cell.
    TableCell,
}

/// How far a cell reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellAttributes {
    /// Columns covered, at least 1.
    #[serde(default = "one")]
    pub colspan: u32,
    /// Rows covered, at least 1.
    #[serde(default = "one")]
    pub rowspan: u32,
}

impl Default for CellAttributes {
    fn default() -> Self {
        Self { colspan: 1, rowspan: 1 }
    }
}

/// Which image a figure shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageAttributes {
    /// `attachment:` followed by the SHA-256 of the image's bytes in lower-case hexadecimal.
    pub src: String,
    /// What the image shows, for who cannot see it.
    #[serde(default, deserialize_with = "null_as_empty")]
    pub alt: String,
    /// The caption below the figure; empty for none.
    #[serde(default, deserialize_with = "null_as_empty")]
    pub title: String,
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// Text with the same marks throughout.
    Text {
        /// The characters; never empty.
        text: String,
        /// Its marks.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A new line in the same paragraph.
    HardBreak,
}

/// How a run of text is marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Mark {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// A link.
    Link {
        /// Where it leads.
        attrs: LinkAttributes,
    },
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkAttributes {
    /// An address with the scheme `http`, `https` or `mailto`.
    pub href: String,
}

fn one() -> u32 {
    1
}

fn null_as_empty<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.unwrap_or_default())
}

/// Why a rich text is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// Blocks are nested more than [`MAX_DEPTH`] deep.
    #[error("nested too deeply")]
    TooDeep,
    /// A heading's level is not 1 to 6.
    #[error("heading of level {0}")]
    HeadingLevel(u8),
    /// A link has no scheme that the paper may carry.
    #[error("link to {0}")]
    LinkScheme(String),
    /// An image is not one of the library's attachments.
    #[error("image {0}")]
    ImageSource(String),
    /// A table's rows do not cover the same columns, or cells overlap.
    #[error("table whose cells do not fit together")]
    TableShape,
    /// A control character that no paper can show.
    #[error("control character U+{0:04X}")]
    ControlCharacter(u32),
}

impl ContentError {
    /// A stable code; the words for it belong to the locales.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooDeep => "too_deep",
            Self::HeadingLevel(_) => "heading_level",
            Self::LinkScheme(_) => "link",
            Self::ImageSource(_) => "image",
            Self::TableShape => "table_shape",
            Self::ControlCharacter(_) => "control_character",
        }
    }
}

/// How deep blocks may be nested.
pub const MAX_DEPTH: usize = 24;
/// How many columns a table may have.
pub const MAX_COLUMNS: usize = 63;
/// How long the address of a link may be, in bytes: what browsers take, and more than a page can show.
pub const MAX_ADDRESS: usize = 2048;
/// What stands before the digest in the `src` of an image.
pub const ATTACHMENT_SCHEME: &str = "attachment:";

impl RichText {
    /// A rich text of these blocks.
    pub fn new(content: Vec<Block>) -> Self {
        Self { kind: DocumentTag::Doc, content }
    }

    /// A rich text with one paragraph per line of `text`.
    pub fn from_plain(text: &str) -> Self {
        Self::new(text.lines().map(Block::paragraph).collect())
    }

    /// Whether nothing would be seen on paper.
    pub fn is_blank(&self) -> bool {
        self.content.iter().all(Block::is_blank)
    }

    /// Checks what the types cannot hold.
    ///
    /// # Errors
    /// The first thing that a paper could not show faithfully.
    pub fn check(&self) -> Result<(), ContentError> {
        check_blocks(&self.content, 0)
    }

    /// The text alone, one line per paragraph or cell.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        plain_blocks(&self.content, &mut text);
        text
    }

    /// The digests of the images it shows, in order of appearance.
    pub fn images(&self) -> Vec<&str> {
        let mut found = Vec::new();
        collect_images(&self.content, &mut found);
        found
    }
}

impl Block {
    /// A paragraph of plain text; empty text gives an empty paragraph.
    pub fn paragraph(text: &str) -> Self {
        Self::Paragraph { content: Inline::plain(text) }
    }

    /// A heading of plain text.
    pub fn heading(level: u8, text: &str) -> Self {
        Self::Heading { attrs: HeadingAttributes { level }, content: Inline::plain(text) }
    }

    fn is_blank(&self) -> bool {
        match self {
            Self::Paragraph { content } | Self::Heading { content, .. } => content
                .iter()
                .all(|inline| matches!(inline, Inline::Text { text, .. } if text.trim().is_empty())),
            Self::Blockquote { content } => content.iter().all(Self::is_blank),
            Self::BulletList { content } | Self::OrderedList { content, .. } => content.is_empty(),
            Self::Table { content } => content.is_empty(),
            Self::Image { .. } | Self::HorizontalRule => false,
        }
    }
}

impl Inline {
    /// Unmarked text; nothing for empty text.
    pub fn plain(text: &str) -> Vec<Self> {
        if text.is_empty() {
            Vec::new()
        } else {
            vec![Self::Text { text: text.to_owned(), marks: Vec::new() }]
        }
    }
}

impl ListItem {
    /// A list item of these blocks.
    pub fn new(content: Vec<Block>) -> Self {
        Self { kind: ListItemTag::ListItem, content }
    }
}

impl TableRow {
    /// A row of these cells.
    pub fn new(content: Vec<TableCell>) -> Self {
        Self { kind: TableRowTag::TableRow, content }
    }
}

impl TableCell {
    /// A data cell covering one column and one row.
    pub fn data(content: Vec<Block>) -> Self {
        Self { kind: CellKind::TableCell, attrs: CellAttributes::default(), content }
    }

    /// A header cell covering one column and one row.
    pub fn header(content: Vec<Block>) -> Self {
        Self { kind: CellKind::TableHeader, attrs: CellAttributes::default(), content }
    }
}

impl ImageAttributes {
    /// The digest in `src`, when it names an attachment.
    pub fn digest(&self) -> Option<&str> {
        let digest = self.src.strip_prefix(ATTACHMENT_SCHEME)?;
        let hexadecimal = digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (digest.len() == 64 && hexadecimal).then_some(digest)
    }
}

fn check_blocks(blocks: &[Block], depth: usize) -> Result<(), ContentError> {
    if depth > MAX_DEPTH {
        return Err(ContentError::TooDeep);
    }
    for block in blocks {
        match block {
            Block::Paragraph { content } => check_inlines(content)?,
            Block::Heading { attrs, content } => {
                if !(1..=6).contains(&attrs.level) {
                    return Err(ContentError::HeadingLevel(attrs.level));
                }
                check_inlines(content)?;
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                for item in content {
                    check_blocks(&item.content, depth + 1)?;
                }
            }
            Block::Blockquote { content } => check_blocks(content, depth + 1)?,
            Block::Table { content } => {
                table_columns(content)?;
                for cell in content.iter().flat_map(|row| &row.content) {
                    check_blocks(&cell.content, depth + 1)?;
                }
            }
            Block::Image { attrs } => {
                attrs.digest().ok_or_else(|| ContentError::ImageSource(attrs.src.clone()))?;
            }
            Block::HorizontalRule => {}
        }
    }
    Ok(())
}

fn check_inlines(inlines: &[Inline]) -> Result<(), ContentError> {
    for inline in inlines {
        let Inline::Text { text, marks } = inline else { continue };
        if let Some(control) = text.chars().find(|&c| c.is_control() && c != '\t' && c != '\n') {
            return Err(ContentError::ControlCharacter(control.into()));
        }
        for mark in marks {
            if let Mark::Link { attrs } = mark
                && !is_link(&attrs.href)
            {
                return Err(ContentError::LinkScheme(attrs.href.clone()));
            }
        }
    }
    Ok(())
}

/// Whether an address has a scheme that content may carry (`http`, `https` or `mailto`), and is no longer than
/// [`MAX_ADDRESS`].
pub fn is_link(href: &str) -> bool {
    if href.len() > MAX_ADDRESS {
        return false;
    }
    let lower = href.trim().to_ascii_lowercase();
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme))
}

/// How many columns a table covers.
///
/// # Errors
/// [`ContentError::TableShape`] when rows cover different numbers of columns, cells overlap or reach below
/// the last row, or there are more than [`MAX_COLUMNS`].
pub fn table_columns(rows: &[TableRow]) -> Result<usize, ContentError> {
    // `open[column]` is how many further rows a cell from above still covers there.
    let mut open: Vec<u32> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let mut column = 0;
        let mut covered = vec![0u32; open.len()];
        for cell in &row.content {
            while open.get(column).is_some_and(|&rest| rest > 0) {
                column += 1;
            }
            let (width, height) = (cell.attrs.colspan as usize, cell.attrs.rowspan);
            let fits = width >= 1
                && height >= 1
                && column + width <= MAX_COLUMNS
                && index + height as usize <= rows.len();
            if !fits || (column..column + width).any(|c| open.get(c).is_some_and(|&rest| rest > 0)) {
                return Err(ContentError::TableShape);
            }
            if index == 0 {
                covered.resize(covered.len().max(column + width), 0);
            } else if column + width > covered.len() {
                return Err(ContentError::TableShape);
            }
            covered[column..column + width].fill(height);
            column += width;
        }
        open.resize(covered.len(), 0);
        for (rest, &height) in open.iter_mut().zip(&covered) {
            if *rest == 0 && height == 0 {
                return Err(ContentError::TableShape);
            }
            *rest = if *rest > 0 { *rest - 1 } else { height - 1 };
        }
    }
    Ok(open.len())
}

fn plain_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                for inline in content {
                    match inline {
                        Inline::Text { text: run, .. } => text.push_str(run),
                        Inline::HardBreak => text.push('\n'),
                    }
                }
                text.push('\n');
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| plain_blocks(&item.content, text));
            }
            Block::Blockquote { content } => plain_blocks(content, text),
            Block::Table { content } => {
                content
                    .iter()
                    .flat_map(|row| &row.content)
                    .for_each(|cell| plain_blocks(&cell.content, text));
            }
            Block::Image { attrs } => {
                text.push_str(&attrs.title);
                text.push('\n');
            }
            Block::HorizontalRule => {}
        }
    }
}

fn collect_images<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Image { attrs } => found.extend(attrs.digest()),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| collect_images(&item.content, found));
            }
            Block::Blockquote { content } => collect_images(content, found),
            Block::Table { content } => {
                content
                    .iter()
                    .flat_map(|row| &row.content)
                    .for_each(|cell| collect_images(&cell.content, found));
            }
            Block::Paragraph { .. } | Block::Heading { .. } | Block::HorizontalRule => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(colspan: u32, rowspan: u32) -> TableCell {
        TableCell { attrs: CellAttributes { colspan, rowspan }, ..TableCell::data(vec![]) }
    }

    #[test]
    fn the_editors_tree_is_read_and_written_unchanged() {
        let json = r#"{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Resultados"}]},{"type":"paragraph","content":[{"type":"text","text":"Véase ","marks":[{"type":"bold"}]},{"type":"hardBreak"},{"type":"text","text":"aquí","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]}]},{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph"}]}]},{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph"}]},{"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph"}]}]}]}]}"#;
        let read: RichText = serde_json::from_str(json).unwrap();
        read.check().unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
    }

    #[test]
    fn unknown_nodes_and_marks_are_refused() {
        for json in [
            r#"{"type":"html","content":[]}"#,
            r#"{"type":"doc","content":[{"type":"script"}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"color"}]}]}]}"#,
        ] {
            assert!(serde_json::from_str::<RichText>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn attributes_that_editors_add_are_dropped() {
        let json = r#"{"type":"doc","content":[{"type":"orderedList","attrs":{"start":3,"type":null},"content":[]}]}"#;
        let read: RichText = serde_json::from_str(json).unwrap();
        assert_eq!(
            read.content,
            [Block::OrderedList { attrs: OrderedListAttributes { start: 3 }, content: vec![] }]
        );
    }

    #[test]
    fn links_lead_only_to_addresses_that_paper_may_carry() {
        for (href, expected) in [
            ("https://example.org", true),
            ("mailto:a@example.org", true),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("#", false),
            ("http://", false),
        ] {
            assert_eq!(is_link(href), expected, "{href}");
        }
        assert!(!is_link(&format!("https://example.org/{}", "a".repeat(MAX_ADDRESS))));
    }

    #[test]
    fn tables_must_fit_together() {
        let ok =
            vec![TableRow::new(vec![cell(1, 2), cell(2, 1)]), TableRow::new(vec![cell(1, 1), cell(1, 1)])];
        assert_eq!(table_columns(&ok), Ok(3));
        for bad in [
            vec![TableRow::new(vec![cell(1, 1)]), TableRow::new(vec![cell(1, 1), cell(1, 1)])],
            vec![TableRow::new(vec![cell(1, 1), cell(1, 1)]), TableRow::new(vec![cell(1, 1)])],
            vec![TableRow::new(vec![cell(1, 3)])],
            vec![TableRow::new(vec![cell(0, 1)])],
        ] {
            assert_eq!(table_columns(&bad), Err(ContentError::TableShape));
        }
    }

    #[test]
    fn an_image_is_an_attachment_of_the_library() {
        let image = |src: &str| {
            RichText::new(vec![Block::Image {
                attrs: ImageAttributes { src: src.into(), alt: String::new(), title: String::new() },
            }])
        };
        let digest = "0".repeat(64);
        assert_eq!(image(&format!("attachment:{digest}")).images(), [digest.as_str()]);
        assert!(image("https://example.org/a.png").check().is_err());
        assert!(image("attachment:abc").check().is_err());
    }
}

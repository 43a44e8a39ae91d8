//! Bytes as choices by which content is built: chance alone hardly ever writes JSON that is read.

use serde_json::{Map, Value, json};

/// How deep content is built; one more than is taken in.
const DEEPEST: usize = 26;
/// What words are made of: what typesetting treats in ways of its own.
const WORDS: [&str; 24] = [
    "acuerdo",
    "Planeación,",
    "JD-VIII-2",
    "(73.25",
    "«quórum»",
    "☐✓€",
    "ﬁn/or",
    "a\u{301}e\u{308}",
    "\u{200B}",
    "\u{200D}",
    "\u{202E}derecha",
    "\u{2066}שלום\u{2069}",
    "العربية",
    "漢字",
    "😀",
    "\u{FEFF}",
    "\u{AD}",
    "\u{A0}",
    "https://example.org/a-b?c=d",
    "a@example.org",
    "1.234.567,89",
    "\t",
    "\n",
    "…",
];
/// Numbers that attributes may carry.
const NUMBERS: [i64; 10] = [1, 2, 3, 0, 63, 64, 1_000, 4_294_967_295, 4_294_967_296, -1];

/// Content as an editor could send it, sound or not.
pub fn built(bytes: &[u8]) -> Value {
    node("doc", Value::Null, Choices(bytes).blocks(0))
}

/// A node; what it holds is moved into it, since a macro would copy it at each height.
fn node(kind: &str, attributes: Value, content: Vec<Value>) -> Value {
    let mut node = Map::new();
    node.insert("type".to_owned(), kind.into());
    if !attributes.is_null() {
        node.insert("attrs".to_owned(), attributes);
    }
    node.insert("content".to_owned(), Value::Array(content));
    Value::Object(node)
}

struct Choices<'b>(&'b [u8]);

impl Choices<'_> {
    /// The next choice; once nothing is left to choose, the first.
    fn below(&mut self, limit: usize) -> usize {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(first) % limit
    }

    fn blocks(&mut self, depth: usize) -> Vec<Value> {
        let mut blocks = Vec::new();
        while !self.0.is_empty() && (blocks.is_empty() || self.below(4) != 0) {
            blocks.push(self.block(depth));
        }
        blocks
    }

    fn block(&mut self, depth: usize) -> Value {
        let simple = depth >= DEEPEST;
        match self.below(if simple { 4 } else { 10 }) {
            0 | 1 => node("paragraph", Value::Null, self.inlines()),
            2 => node("heading", json!({ "level": 1 + self.below(7) }), self.inlines()),
            3 if self.below(2) == 0 => json!({ "type": "horizontalRule" }),
            3 => {
                let src = format!("attachment:{}", "0".repeat(64));
                json!({ "type": "image", "attrs": { "src": src, "title": self.words(), "alt": null } })
            }
            4 | 5 => node("bulletList", Value::Null, self.items(depth)),
            6 => node("orderedList", json!({ "start": self.number() }), self.items(depth)),
            7 => node("blockquote", Value::Null, self.blocks(depth + 1)),
            _ => self.table(depth),
        }
    }

    fn items(&mut self, depth: usize) -> Vec<Value> {
        let count = 1 + self.below(5);
        (0..count).map(|_| node("listItem", Value::Null, self.blocks(depth + 1))).collect()
    }

    /// A table that fits together, unless a number is chosen for a span.
    fn table(&mut self, depth: usize) -> Value {
        let (rows, columns, heads) = (1 + self.below(9), 1 + self.below(7), self.below(4));
        let mut covered = vec![0; columns];
        let rows: Vec<Value> =
            (0..rows).map(|row| self.row(depth, &mut covered, rows - row, row < heads)).collect();
        node("table", Value::Null, rows)
    }

    fn row(&mut self, depth: usize, covered: &mut [usize], left: usize, head: bool) -> Value {
        let mut cells = Vec::new();
        let mut column = 0;
        while column < covered.len() {
            if covered[column] > 0 {
                column += 1;
                continue;
            }
            let free = covered[column..].iter().take_while(|&&rows| rows == 0).count();
            let (wide, tall) = match self.below(8) {
                0 => (1 + self.below(free), 1 + self.below(left)),
                1 => (free, 1),
                _ => (1, 1),
            };
            covered[column..column + wide].fill(tall);
            column += wide;
            let attributes = match self.below(64) {
                63 => json!({ "colspan": self.number(), "rowspan": self.number() }),
                _ => json!({ "colspan": wide, "rowspan": tall }),
            };
            let kind = if head { "tableHeader" } else { "tableCell" };
            cells.push(node(kind, attributes, self.blocks(depth + 1)));
        }
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        node("tableRow", Value::Null, cells)
    }

    fn inlines(&mut self) -> Vec<Value> {
        let mut inlines = Vec::new();
        while !self.0.is_empty() && (inlines.is_empty() || self.below(3) != 0) {
            inlines.push(match self.below(8) {
                0 => json!({ "type": "hardBreak" }),
                _ => json!({ "type": "text", "text": self.words(), "marks": self.marks() }),
            });
        }
        inlines
    }

    fn marks(&mut self) -> Vec<Value> {
        let chosen = self.below(32);
        let simple = ["bold", "italic", "underline"].into_iter().enumerate();
        let simple =
            simple.filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, kind)| json!({ "type": kind }));
        let link = json!({ "type": "link", "attrs": { "href": "https://example.org/" } });
        simple.chain((chosen >= 24).then_some(link)).collect()
    }

    fn words(&mut self) -> String {
        let mut text = String::new();
        loop {
            match self.below(32) {
                // As long as a word can be.
                31 => {
                    let times = 1 << self.below(13);
                    text.push_str(
                        &["a", "é", "W", "-", "\u{301}", "漢", "\u{202B}", "/"][self.below(8)].repeat(times),
                    );
                }
                30 => text.extend(char::from_u32(self.below(256) as u32 * 256 + self.below(256) as u32)),
                choice => text.push_str(WORDS[choice % WORDS.len()]),
            }
            match self.below(4) {
                0 => return text,
                1 => {}
                _ => text.push(' '),
            }
        }
    }

    fn number(&mut self) -> i64 {
        NUMBERS[self.below(NUMBERS.len())]
    }
}

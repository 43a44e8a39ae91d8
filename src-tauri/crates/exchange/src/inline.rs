//! The inside of a paragraph: bold, italic and links, from markdown, tags of web pages, or bare addresses.

use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::content::{Inline, LinkAttributes, Mark, is_link};

use crate::lines::pattern;
use crate::tags::{self, Piece, Tag};

/// The paragraphs of a text; more than one only where tags separate them.
pub(crate) fn paragraphs(text: &str) -> Vec<Vec<Inline>> {
    if !tags::has_tags(text) {
        return vec![Runs::of(text.trim(), &[]).done()];
    }
    let mut reader = Tagged::default();
    tags::pieces(text).into_iter().for_each(|piece| reader.read(piece));
    reader.end_paragraph();
    reader.paragraphs
}

/// The characters of a text, its marks left out.
pub(crate) fn text(text: &str) -> String {
    let runs = Runs::of(text, &[]).done();
    let plain = |run: &Inline| match run {
        Inline::Text { text, .. } => text.clone(),
        Inline::HardBreak => "\n".to_owned(),
    };
    runs.iter().map(plain).collect()
}

/// The runs of a text that is one paragraph.
pub(crate) fn inlines(text: &str) -> Vec<Inline> {
    let mut all = Vec::new();
    for paragraph in paragraphs(text) {
        if !all.is_empty() {
            all.push(Inline::HardBreak);
        }
        all.extend(paragraph);
    }
    all
}

/// Reads pieces of text and tags; marks stay on until their tag closes.
#[derive(Default)]
struct Tagged {
    paragraphs: Vec<Vec<Inline>>,
    present: Vec<Inline>,
    marks: Vec<Mark>,
}

impl Tagged {
    fn read(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) => self.present.extend(Runs::of(&text, &self.marks).done()),
            Piece::Open(Tag::Paragraph) | Piece::Close(Tag::Paragraph) => self.end_paragraph(),
            Piece::Open(Tag::Break) | Piece::Close(Tag::Break) => self.present.push(Inline::HardBreak),
            Piece::Open(Tag::Bold) => self.open(Mark::Bold),
            Piece::Open(Tag::Italic) => self.open(Mark::Italic),
            Piece::Open(Tag::Underline) => self.open(Mark::Underline),
            Piece::Open(Tag::Link(href)) => {
                if is_link(&href) {
                    // As in browsers, a link ends where another begins: a text leads to one address only.
                    self.close_link();
                    self.open(Mark::Link { attrs: LinkAttributes { href } });
                }
            }
            Piece::Close(Tag::Bold) => self.marks.retain(|mark| *mark != Mark::Bold),
            Piece::Close(Tag::Italic) => self.marks.retain(|mark| *mark != Mark::Italic),
            Piece::Close(Tag::Underline) => self.marks.retain(|mark| *mark != Mark::Underline),
            Piece::Close(Tag::Link(_)) => self.close_link(),
            Piece::Open(Tag::Other) | Piece::Close(Tag::Other) => {}
        }
    }

    fn open(&mut self, mark: Mark) {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }

    fn close_link(&mut self) {
        self.marks.retain(|mark| !matches!(mark, Mark::Link { .. }));
    }

    fn end_paragraph(&mut self) {
        let runs = trimmed(std::mem::take(&mut self.present));
        if !runs.is_empty() {
            self.paragraphs.push(runs);
        }
    }
}

/// Runs without space or breaks at their ends.
fn trimmed(mut runs: Vec<Inline>) -> Vec<Inline> {
    let is_space = |run: &Inline| match run {
        Inline::HardBreak => true,
        Inline::Text { text, .. } => text.trim().is_empty(),
    };
    while runs.last().is_some_and(is_space) {
        runs.pop();
    }
    let start = runs.iter().position(|run| !is_space(run)).unwrap_or(runs.len());
    runs.drain(..start);
    if let Some(Inline::Text { text, .. }) = runs.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text { text, .. }) = runs.last_mut() {
        *text = text.trim_end().to_owned();
    }
    runs
}

/// Runs of text being put together.
struct Runs {
    runs: Vec<Inline>,
}

impl Runs {
    /// The runs of a text in which everything bears these marks besides its own.
    fn of(text: &str, marks: &[Mark]) -> Self {
        let mut runs = Self { runs: Vec::new() };
        if text.contains(['*', '[', '<']) {
            runs.marked(text, marks);
        } else {
            runs.addresses(text, marks);
        }
        runs
    }

    fn done(self) -> Vec<Inline> {
        self.runs
    }

    fn push(&mut self, text: &str, marks: &[Mark]) {
        if text.is_empty() {
            return;
        }
        if let Some(Inline::Text { text: last, marks: same }) = self.runs.last_mut()
            && same == marks
        {
            last.push_str(text);
            return;
        }
        self.runs.push(Inline::Text { text: text.to_owned(), marks: marks.to_vec() });
    }

    /// Text with asterisks, brackets or angle brackets, which may be marks or may be nothing.
    fn marked(&mut self, text: &str, outer: &[Mark]) {
        let tokens = tokens(text);
        let (mut bold, mut italic) = (false, false);
        for token in &tokens {
            let mut marks = outer.to_vec();
            marks.extend(bold.then_some(Mark::Bold));
            marks.extend(italic.then_some(Mark::Italic));
            match token {
                Token::Text(text) => self.addresses(text, &marks),
                Token::Stars { count: 2, paired: true, .. } => bold = !bold,
                Token::Stars { count: 1, paired: true, .. } => italic = !italic,
                Token::Stars { text, .. } => self.push(text, &marks),
                Token::Link { text, href } => {
                    if !marks.iter().any(|mark| matches!(mark, Mark::Link { .. })) && is_link(href) {
                        marks.push(Mark::Link { attrs: LinkAttributes { href: (*href).to_owned() } });
                    }
                    let shown = text.trim_matches('*');
                    self.push(if shown.is_empty() { href } else { shown }, &marks);
                }
            }
        }
    }

    /// Text whose bare addresses become links.
    fn addresses(&mut self, text: &str, marks: &[Mark]) {
        let may_hold = text.contains("://") || text.contains('@') || text.contains("www.");
        if !may_hold || marks.iter().any(|mark| matches!(mark, Mark::Link { .. })) {
            return self.push(text, marks);
        }
        let mut from = 0;
        for found in ADDRESS.find_iter(text) {
            let address = without_closing_signs(found.as_str());
            let href = if address.contains("://") {
                address.to_owned()
            } else if address.contains('@') {
                format!("mailto:{address}")
            } else {
                format!("https://{address}")
            };
            if !is_link(&href) {
                continue;
            }
            self.push(&text[from..found.start()], marks);
            let linked = [marks, &[Mark::Link { attrs: LinkAttributes { href } }]].concat();
            self.push(address, &linked);
            from = found.start() + address.len();
        }
        self.push(&text[from..], marks);
    }
}

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)\b(?:https?://[^\s<>"«»“”]+|www\.[a-z0-9-]+\.[^\s<>"«»“”]+|[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+)"#,
    )
});

/// A sentence's own punctuation is no part of an address.
fn without_closing_signs(address: &str) -> &str {
    let mut address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*']);
    let mut unopened = address.matches(')').count().saturating_sub(address.matches('(').count());
    while unopened > 0
        && let Some(shorter) = address.strip_suffix(')')
    {
        address = shorter.trim_end_matches(['.', ',', ';', ':']);
        unopened -= 1;
    }
    address
}

#[derive(Debug)]
enum Token<'a> {
    Text(&'a str),
    Stars { text: &'a str, count: usize, opens: bool, closes: bool, paired: bool },
    Link { text: &'a str, href: &'a str },
}

/// How far a link's text and address may reach; also what keeps reading linear.
const LONGEST_LINK: usize = 2000;

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(offset) = text[at..].find(['*', '[', '<']) {
        let sign = at + offset;
        let found = match text.as_bytes()[sign] {
            b'*' => Some(stars(text, sign)),
            b'[' => link(text, sign),
            _ => angle_link(text, sign),
        };
        let Some((token, length)) = found else {
            at = sign + 1;
            continue;
        };
        if start < sign {
            tokens.push(Token::Text(&text[start..sign]));
        }
        tokens.push(token);
        start = sign + length;
        at = start;
    }
    if start < text.len() {
        tokens.push(Token::Text(&text[start..]));
    }
    pair(&mut tokens);
    tokens
}

fn stars(text: &str, at: usize) -> (Token<'_>, usize) {
    let count = text[at..].bytes().take_while(|&byte| byte == b'*').count();
    let count = if count == 3 { 2 } else { count };
    let before = text[..at].chars().next_back();
    let after = text[at + count..].chars().next();
    let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let inside_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let stars = Token::Stars {
        text: &text[at..at + count],
        count,
        // «2*3*4» is a sum, not a word in italics.
        opens: !spaced(after) && (count == 2 || !inside_word(before)),
        closes: !spaced(before) && (count == 2 || !inside_word(after)),
        paired: false,
    };
    (stars, count)
}

/// Pairs each mark that opens with the next that closes; those left alone stay as they are.
fn pair(tokens: &mut [Token<'_>]) {
    for wanted in [2, 1] {
        let mut open: Option<usize> = None;
        for index in 0..tokens.len() {
            let Token::Stars { count, opens, closes, .. } = tokens[index] else { continue };
            if count != wanted {
                continue;
            }
            match open {
                Some(first) if closes => {
                    for one in [first, index] {
                        if let Token::Stars { paired, .. } = &mut tokens[one] {
                            *paired = true;
                        }
                    }
                    open = None;
                }
                _ if opens => open = Some(index),
                _ => {}
            }
        }
    }
}

/// `[text](address)`; an address that leads nowhere on paper leaves its text, one that says something stays.
fn link(text: &str, at: usize) -> Option<(Token<'_>, usize)> {
    let shown_end = at + 1 + text[at + 1..clip(text, at + LONGEST_LINK)].find(']')?;
    let rest = text[shown_end..].strip_prefix("](")?;
    let href_start = text.len() - rest.len();
    let href_end = href_start + text[href_start..clip(text, href_start + LONGEST_LINK)].find(')')?;
    let shown = &text[at + 1..shown_end];
    let href = text[href_start..href_end].trim();
    if shown.contains('[') || !(is_link(href) || href == "#" || href.is_empty()) {
        return None;
    }
    Some((Token::Link { text: shown, href }, href_end + 1 - at))
}

/// `<https://…>` and `<name@example.org>`.
fn angle_link(text: &str, at: usize) -> Option<(Token<'_>, usize)> {
    let end = at + text[at..clip(text, at + LONGEST_LINK)].find('>')?;
    let inner = &text[at + 1..end];
    let is_address = is_link(inner) && !inner.contains(char::is_whitespace);
    is_address.then_some((Token::Link { text: "", href: inner }, end + 1 - at))
}

/// The nearest place at or before `end` where the text may be cut.
fn clip(text: &str, end: usize) -> usize {
    let mut end = end.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The runs as text: `b(…)` bold, `i(…)` italic, `u(…)` underlined, `a<href>(…)` link.
    fn shown(text: &str) -> String {
        let run = |inline: &Inline| match inline {
            Inline::HardBreak => "/".to_owned(),
            Inline::Text { text, marks } => marks.iter().fold(text.clone(), |text, mark| match mark {
                Mark::Bold => format!("b({text})"),
                Mark::Italic => format!("i({text})"),
                Mark::Underline => format!("u({text})"),
                Mark::Link { attrs } => format!("a<{}>({text})", attrs.href),
            }),
        };
        let paragraph = |runs: &Vec<Inline>| runs.iter().map(run).collect::<String>();
        paragraphs(text).iter().map(paragraph).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn marks_and_links_are_read() {
        for (text, expected) in [
            ("sobre **\"Lecciones\"** y *más*", "sobre b(\"Lecciones\") y i(más)"),
            ("**Inclusivo:** todos", "b(Inclusivo:) todos"),
            ("2 * 3 * 4 = 24 y a*b*c", "2 * 3 * 4 = 24 y a*b*c"),
            ("nota* al pie", "nota* al pie"),
            ("**sin cerrar", "**sin cerrar"),
            ("[correo](mailto:a@example.org).", "a<mailto:a@example.org>(correo)."),
            ("[LEER NOTA](#) [x](anexo.pdf)", "LEER NOTA [x](anexo.pdf)"),
            ("<https://example.org/@a>", "a<https://example.org/@a>(https://example.org/@a)"),
            (
                "véase https://example.org/a. Fin",
                "véase a<https://example.org/a>(https://example.org/a). Fin",
            ),
            ("(www.example.org)", "(a<https://www.example.org>(www.example.org))"),
            ("a: uno@example.org, b", "a: a<mailto:uno@example.org>(uno@example.org), b"),
            ("a < b y c > d", "a < b y c > d"),
            ("<p>a) <b>Uno</b></p> <p>b) Dos<br>tres</p>", "a) b(Uno)|b) Dos/tres"),
            (
                "<a href='https://a.mx'>uno <a href='https://b.mx'>dos</a> tres",
                "a<https://a.mx>(uno )a<https://b.mx>(dos) tres",
            ),
            ("<a href=\"https://example.org\">aquí</a>", "a<https://example.org>(aquí)"),
            ("<span style='x'>AT&amp;T</span>", "AT&T"),
            ("AT&amp;T", "AT&amp;T"),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}

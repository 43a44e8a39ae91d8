//! Tags of web pages that a paste left in a text. Ordinary «<» and «>» are no tags.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::lines::pattern;

const NAMES: &str = "p|br|div|span|b|strong|i|em|u|ins|s|strike|del|a|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|colgroup|col|caption|h[1-6]|font|sup|sub|small|big|blockquote|center|hr|img|pre|code|section|article|header|footer|main|nav|html|head|body|title|meta|link|label|mark|o:p";

// A tab sets cells apart, also where it stands inside what would be a tag.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(r"(?i)<(?P<close>/?)(?P<name>{NAMES})(?P<attributes>(?:[^\S\t][^<>\t]*)?)/?>"))
});
static HREF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?i)\bhref\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"#)
});

/// A piece of a text with tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Characters, entities decoded.
    Text(String),
    /// A tag that begins something.
    Open(Tag),
    /// A tag that ends something.
    Close(Tag),
}

/// What a tag does to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// Begins or ends a paragraph.
    Paragraph,
    /// A new line.
    Break,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// A link to an address; empty when it closes.
    Link(String),
    /// Nothing that is kept.
    Other,
}

/// Whether a text has tags.
pub(crate) fn has_tags(text: &str) -> bool {
    text.contains('<') && TAG.is_match(text)
}

/// How many tags a text has; those that only close another do not count, unless there is no other.
pub(crate) fn count(text: &str) -> usize {
    if !text.contains('<') {
        return 0;
    }
    let (mut opening, mut closing) = (0, 0);
    for tag in TAG.captures_iter(text) {
        if tag.name("close").is_some_and(|close| close.as_str().is_empty()) {
            opening += 1
        } else {
            closing += 1
        }
    }
    if opening > 0 { opening } else { closing }
}

/// The text and the tags of a text, in their order.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for captures in TAG.captures_iter(text) {
        let (Some(whole), Some(name)) = (captures.get(0), captures.name("name")) else { continue };
        push_text(&mut pieces, &text[start..whole.start()]);
        start = whole.end();
        let attributes = captures.name("attributes").map_or("", |attributes| attributes.as_str());
        let closes = captures.name("close").is_some_and(|close| !close.as_str().is_empty());
        let tag = tag(&name.as_str().to_ascii_lowercase(), attributes);
        pieces.push(if closes { Piece::Close(tag) } else { Piece::Open(tag) });
    }
    push_text(&mut pieces, &text[start..]);
    pieces
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(decoded(text).into_owned()));
    }
}

fn tag(name: &str, attributes: &str) -> Tag {
    match name {
        "p" | "div" | "li" | "ul" | "ol" | "dl" | "dt" | "dd" | "table" | "tr" | "td" | "th"
        | "blockquote" | "center" | "pre" | "hr" | "section" | "article" | "header" | "footer" | "main"
        | "body" | "title" | "caption" => Tag::Paragraph,
        "br" => Tag::Break,
        "b" | "strong" => Tag::Bold,
        "i" | "em" => Tag::Italic,
        "u" | "ins" => Tag::Underline,
        "a" => Tag::Link(address(attributes).unwrap_or_default()),
        heading if heading.len() == 2 && heading.starts_with('h') => Tag::Paragraph,
        _ => Tag::Other,
    }
}

fn address(attributes: &str) -> Option<String> {
    let captures = HREF.captures(attributes)?;
    let address = ["double", "single", "bare"].iter().find_map(|name| captures.name(name))?;
    Some(decoded(address.as_str()).into_owned())
}

/// The text without its tags; entities are decoded only where there are tags.
pub(crate) fn without_tags(text: &str) -> String {
    if !has_tags(text) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => plain.push_str(&text),
            Piece::Open(Tag::Paragraph | Tag::Break) | Piece::Close(Tag::Paragraph | Tag::Break) => {
                plain.push(' ')
            }
            Piece::Open(_) | Piece::Close(_) => {}
        }
    }
    plain.trim().to_owned()
}

/// The paragraphs of a text with tags, without other marks.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    if !has_tags(text) {
        return vec![text.trim().to_owned()];
    }
    let mut paragraphs = vec![String::new()];
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => {
                if let Some(last) = paragraphs.last_mut() {
                    last.push_str(&text);
                }
            }
            Piece::Open(Tag::Paragraph | Tag::Break) | Piece::Close(Tag::Paragraph | Tag::Break) => {
                paragraphs.push(String::new());
            }
            Piece::Open(_) | Piece::Close(_) => {}
        }
    }
    paragraphs
        .iter()
        .map(|paragraph| paragraph.trim().to_owned())
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

static ENTITY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"&(?:#(?P<decimal>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[a-zA-Z]{2,8}));")
});

const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("aacute", "á"),
    ("eacute", "é"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("ntilde", "ñ"),
    ("uuml", "ü"),
    ("Aacute", "Á"),
    ("Eacute", "É"),
    ("Iacute", "Í"),
    ("Oacute", "Ó"),
    ("Uacute", "Ú"),
    ("Ntilde", "Ñ"),
    ("Uuml", "Ü"),
    ("iquest", "¿"),
    ("iexcl", "¡"),
    ("ordf", "ª"),
    ("ordm", "º"),
    ("deg", "°"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("euro", "€"),
    ("copy", "©"),
    ("reg", "®"),
    ("sect", "§"),
];

fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    ENTITY.replace_all(text, |captures: &regex::Captures<'_>| {
        let written = captures.get(0).map_or("", |whole| whole.as_str());
        if let Some(name) = captures.name("name") {
            let known = ENTITIES.iter().find(|(entity, _)| *entity == name.as_str());
            return known.map_or_else(|| written.to_owned(), |(_, text)| (*text).to_owned());
        }
        let code = captures
            .name("decimal")
            .and_then(|code| code.as_str().parse().ok())
            .or_else(|| captures.name("hex").and_then(|code| u32::from_str_radix(code.as_str(), 16).ok()));
        match code.and_then(char::from_u32) {
            Some('\u{a0}') => " ".to_owned(),
            Some(c) if !c.is_control() => c.to_string(),
            _ => written.to_owned(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_pasted_from_a_page_become_paragraphs() {
        assert_eq!(
            paragraphs("<p>a) Uno &amp; dos.</p> <p>b) Tres<br>cuatro</p>"),
            ["a) Uno & dos.", "b) Tres", "cuatro"]
        );
        assert_eq!(
            paragraphs("a < b & c > d &amp; <https://example.org>"),
            ["a < b & c > d &amp; <https://example.org>"]
        );
    }

    #[test]
    fn tags_are_counted_once() {
        assert_eq!(count("<p>a</p> <p>b</p>"), 2);
        assert_eq!(count("a</p>"), 1);
        assert_eq!(count("x<br/>y<span style=\"color:red\">z</span>"), 2);
        assert_eq!(count("a < b > c <https://example.org>"), 0);
        assert_eq!(count("a<b\t>c"), 0);
    }

    #[test]
    fn entities_are_decoded_where_there_are_tags() {
        assert_eq!(without_tags("<b>Sesi&oacute;n</b>&nbsp;&#49;2 &desconocida;"), "Sesión 12 &desconocida;");
        assert_eq!(without_tags("AT&amp;T"), "AT&amp;T");
    }
}

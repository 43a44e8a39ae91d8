//! Addresses on paper: where a link leads is printed after its words, unless they say it.

use crate::blocks::{Inline, Span};

/// The words of a paragraph, with what its links hide from who reads them on paper.
pub(crate) fn with_addresses(content: &[Inline]) -> Vec<Inline> {
    let mut printed = Vec::with_capacity(content.len());
    let mut words = String::new();
    for (index, inline) in content.iter().enumerate() {
        printed.push(inline.clone());
        let Inline::Text(span) = inline else { continue };
        words.push_str(&span.text);
        if span.link.as_deref() != next_link(&content[index + 1..]) {
            let address = span.link.as_deref().and_then(|link| address(link, &words));
            printed.extend(address.map(Inline::Text));
            words.clear();
        }
    }
    printed
}

/// The link of the next words; a new line in the middle of a link does not end it.
fn next_link(rest: &[Inline]) -> Option<&str> {
    let mut links = rest.iter().filter_map(|inline| match inline {
        Inline::Text(span) => Some(span.link.as_deref()),
        Inline::Break | Inline::Footnote(_) => None,
    });
    links.next().flatten()
}

/// An address in parentheses, as a part of its link, where the words do not say it.
fn address(link: &str, words: &str) -> Option<Span> {
    let address = printable(link)?;
    if comparable(words).contains(&comparable(address)) {
        return None;
    }
    let text =
        if words.ends_with(char::is_whitespace) { format!("({address}) ") } else { format!(" ({address})") };
    Some(Span { text, link: Some(link.to_owned()), address: true, ..Span::default() })
}

/// What somebody with the paper in their hands would type.
fn printable(link: &str) -> Option<&str> {
    let link = link.trim();
    let starts =
        |scheme: &str| link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    if starts("mailto:") {
        return link["mailto:".len()..].split('?').next().filter(|address| !address.is_empty());
    }
    (starts("http://") || starts("https://")).then_some(link)
}

/// An address without what may differ between two ways of writing it.
fn comparable(address: &str) -> String {
    let address: String = decoded(address).to_lowercase().split_whitespace().collect();
    let address = address.trim_start_matches("https://").trim_start_matches("http://");
    address.trim_start_matches("www.").trim_end_matches('/').to_owned()
}

/// `%C3%B1` as the letter that it stands for.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, others @ ..] = rest {
        let code = others.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &others[2..] } else { others };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(text: &str, address: &str) -> Inline {
        Inline::Text(Span { text: text.into(), link: Some(address.into()), ..Span::default() })
    }

    fn shown(content: Vec<Inline>) -> String {
        let texts = with_addresses(&content).into_iter().map(|inline| match inline {
            Inline::Text(span) => span.text,
            Inline::Break | Inline::Footnote(_) => "/".to_owned(),
        });
        texts.collect()
    }

    #[test]
    fn an_address_is_printed_where_the_words_do_not_say_it() {
        for (words, address, expected) in [
            ("el sitio", "https://example.org/a", "el sitio (https://example.org/a)"),
            ("el sitio ", "http://example.org", "el sitio (http://example.org) "),
            ("Ana", "mailto:ana@example.org?subject=Acta", "Ana (ana@example.org)"),
            ("ana@example.org", "mailto:Ana@example.org", "ana@example.org"),
            ("https://example.org/a", "https://example.org/a", "https://example.org/a"),
            ("Véase example.org/a/", "https://www.example.org/a", "Véase example.org/a/"),
            ("example.org/año", "https://example.org/a%C3%B1o", "example.org/año"),
            ("example.org", "https://example.org/a", "example.org (https://example.org/a)"),
            ("100 %", "https://example.org/100%", "100 % (https://example.org/100%)"),
            ("el anexo", "#anexo", "el anexo"),
            ("el teléfono", "tel:123", "el teléfono"),
        ] {
            assert_eq!(shown(vec![link(words, address)]), expected);
        }
    }

    #[test]
    fn a_link_in_several_pieces_has_its_address_once_and_at_its_end() {
        let (one, other) = ("https://example.org/1", "https://example.org/2");
        let content = vec![
            link("la ", one),
            Inline::Break,
            link("lista", one),
            link("otra", other),
            Inline::plain(" fin"),
        ];
        assert_eq!(shown(content), "la /lista (https://example.org/1)otra (https://example.org/2) fin");
    }
}

//! Items written one after the other on one line: «1. Lista. 2. Quórum. 3. Clausura.»

use crate::numbering::{Marker, Style, marker};

/// The items of a line. A line that holds no second item is given back whole.
///
/// `next_line_begins` tells whether the next line begins with this number: then it is not one of this line's.
pub(crate) fn split(text: &str, next_line_begins: impl Fn(Style, u32) -> bool) -> Vec<&str> {
    let first = marker(text).filter(|marker| is_numbered(marker) && text.len() <= LONGEST);
    let Some(first) = first else { return vec![text] };
    let cuts = cuts(text, &first);
    let weak = cuts.len() == 1 && !ends_an_item(&text[..cuts[0]]);
    let known_below = first.readings.first().is_some_and(|reading| {
        (1..=cuts.len() as u32).any(|step| next_line_begins(reading.style, reading.value() + step))
    });
    if cuts.is_empty() || weak || known_below {
        return vec![text];
    }
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain(std::iter::once(text.len()));
    starts.zip(ends).map(|(start, end)| text[start..end].trim()).collect()
}

/// No agenda on one line is longer, in bytes.
const LONGEST: usize = 40_000;

fn is_numbered(marker: &Marker<'_>) -> bool {
    marker.written.is_some() && marker.readings.iter().any(|reading| reading.path.len() == 1)
}

/// Where the numbers that follow stand.
fn cuts(text: &str, first: &Marker<'_>) -> Vec<usize> {
    let Some(reading) = first.readings.iter().find(|reading| reading.path.len() == 1) else {
        return Vec::new();
    };
    let mut last = reading.value();
    let mut cuts = Vec::new();
    let mut from = first.before.len();
    while let Some(space) = text[from..].find([' ', '\t']) {
        let start = from + space + 1;
        from = start;
        let next = &text[start..];
        if !may_be_number(next) {
            continue;
        }
        let Some(found) = marker(next) else { continue };
        let follows =
            |other: &crate::numbering::Reading| other.style == reading.style && other.path == [last + 1];
        let same_form = found.closing == first.closing && found.label == first.label;
        if same_form && found.readings.iter().any(follows) && begins_a_title(found.rest) {
            cuts.push(start);
            last += 1;
        }
    }
    cuts
}

/// A cheap look before reading a number: its token is closed by a point, parenthesis, dash or ordinal mark.
fn may_be_number(text: &str) -> bool {
    let token = text.split([' ', '\t']).next().unwrap_or_default();
    let starts = token.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(');
    starts
        && (token.contains(['.', ')', '-', '–', ':', 'º'])
            || ["Punto", "PUNTO", "Artículo", "Item"].contains(&token))
}

fn begins_a_title(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| c.is_uppercase() || "«\"“¿¡".contains(c))
}

fn ends_an_item(text: &str) -> bool {
    text.trim_end().ends_with(['.', ';', ':', ',', ')', '»', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_on_one_line_are_separated() {
        for (text, expected) in [
            ("1. Lista. 2. Quórum. 3. Clausura.", vec!["1. Lista.", "2. Quórum.", "3. Clausura."]),
            ("I. Lista II. Quórum III. Clausura", vec!["I. Lista", "II. Quórum", "III. Clausura"]),
            ("1) Lista; 2) Quórum", vec!["1) Lista;", "2) Quórum"]),
            ("1. Reforma al artículo 2. Segunda lectura", vec!["1. Reforma al artículo 2. Segunda lectura"]),
            ("1. Lista de 2.5 metros", vec!["1. Lista de 2.5 metros"]),
            ("Lista. 2. Quórum", vec!["Lista. 2. Quórum"]),
        ] {
            assert_eq!(split(text, |_, _| false), expected);
        }
        assert_eq!(split("1. Véase el punto. 2. Nada", |_, value| value == 2).len(), 1);
    }
}

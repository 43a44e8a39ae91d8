//! Items written one after the other on one line: «1. Lista. 2. Quórum. 3. Clausura.»

use crate::fold::fold;
use crate::numbering::{Marker, Reading, Style, marker};
use crate::ordinals;

/// The items of a line. A line that holds no second item is given back whole.
///
/// When the line below it begins with the number that was found last, that number is not one of this line's,
/// unless both say the same: then the line below is the heading of the item's section.
pub(crate) fn split<'a>(text: &'a str, below: Option<&Marker<'_>>) -> Vec<&'a str> {
    let first = marker(text).filter(|marker| is_numbered(marker) && text.len() <= LONGEST);
    let Some(first) = first else { return vec![text] };
    let mut cuts = cuts(text, &first);
    if let Some(&last) = cuts.last()
        && below.is_some_and(|below| is_same_number(&text[last..], below))
    {
        cuts.pop();
    }
    let weak = cuts.len() == 1 && !ends_an_item(&text[..cuts[0]]);
    if cuts.is_empty() || weak {
        return vec![text];
    }
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain(std::iter::once(text.len()));
    starts.zip(ends).map(|(start, end)| text[start..end].trim()).collect()
}

fn is_same_number(item: &str, below: &Marker<'_>) -> bool {
    marker(item).is_some_and(|item| {
        item.readings.iter().any(|reading| below.readings.contains(reading))
            && fold(item.rest) != fold(below.rest)
    })
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
    let (mut last, mut below) = (reading.value(), 0);
    let mut cuts = Vec::new();
    let mut from = first.before.len();
    while let Some(space) = text[from..].find([' ', '\t']) {
        let start = from + space + 1;
        from = start;
        if !may_be_number(&text[start..]) {
            continue;
        }
        let Some(found) = marker(&text[start..]).filter(|found| begins_a_title(found.rest)) else { continue };
        let is = |path: &[u32]| {
            found.readings.iter().any(|other: &Reading| other.path == path && shares(other, reading))
        };
        if found.closing == first.closing && found.label == first.label && is(&[last + 1]) {
            (last, below) = (last + 1, 0);
            cuts.push(start);
        } else if is(&[last, below + 1]) {
            below += 1;
            cuts.push(start);
        }
    }
    cuts
}

/// Whether two numbers are of one style; «5.1» may stand below «V».
fn shares(other: &Reading, first: &Reading) -> bool {
    other.style == first.style || (other.style == Style::Arabic && other.path.len() > 1)
}

/// A cheap look before reading a number: its token is closed by a point, parenthesis, dash or ordinal mark.
fn may_be_number(text: &str) -> bool {
    let token = text.split([' ', '\t']).next().unwrap_or_default();
    let starts = token.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(');
    starts
        && (token.contains(['.', ')', '-', '–', ':', 'º'])
            || ["Punto", "PUNTO", "Artículo", "ARTÍCULO", "Item"].contains(&token)
            || (token.len() >= 6 && ordinals::whole_ordinal(token).is_some()))
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
            assert_eq!(split(text, None), expected);
        }
        let below = |line: &'static str| marker(line).unwrap();
        assert_eq!(split("1. Véase el punto. 2. Nada", Some(&below("2. Otro"))).len(), 1);
        assert_eq!(split("1. Lista. 2. Obras.", Some(&below("2. OBRAS"))).len(), 2);
        assert_eq!(split("1. Lista. 2. Obras. 2.1. Norte. 2.2. Sur. 3. Cierre.", None).len(), 5);
        assert_eq!(split("PRIMERO.- Lista. SEGUNDO.- Obras.", None).len(), 2);
    }
}

//! Points of the agenda that a report names: «se abordará durante el punto 5».

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::fold::{fold, plain};
use crate::lines::pattern;
use crate::understood::{UnderstoodAgreement, UnderstoodItem};
use crate::warnings::Warning;

static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:puntos?|numeral|apartado|asunto|item)\s+(?:numero\s+|no\.?\s*|num\.?\s*)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\b",
    )
});
/// What follows the number when another agenda is meant.
static ELSEWHERE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[^.;]{0,60}\b(?:anterior|pasada|celebrada|ley|reglamento|acuerdo)\b"));

/// The shortest word that tells a matter: shorter ones join words.
const TELLING: usize = 5;
/// So many letters at the beginning make two words the same one: «bancarios», «banco».
const STEM: usize = 4;

/// Links each report with the item that it names. Where that item has others below it, a person should say which is
/// meant: the likeliest is taken and told.
pub(crate) fn link(agreements: &mut [UnderstoodAgreement], items: &[UnderstoodItem]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for agreement in agreements {
        let line = agreement.lines.map(|lines| lines.0);
        for index in 0..agreement.status.len() {
            let status = &agreement.status[index];
            let Some(number) = named(&status.text) else { continue };
            let choices = meant(&number, items);
            let about = format!("{} {}", matter(agreement, status.part.as_deref()), status.text);
            let Some(likeliest) = likeliest(&about, &choices) else { continue };
            let position = likeliest.position.clone();
            if choices.len() > 1 {
                warnings.push(Warning::ItemMeant {
                    line,
                    agreement: agreement.code.clone(),
                    letter: status.part.clone(),
                    number,
                    choices: choices.iter().map(|item| item.position.clone()).collect(),
                    proposed: position.clone(),
                });
            }
            agreement.status[index].item = Some(position);
        }
    }
    warnings
}

/// The number of the only item that a text names.
fn named(text: &str) -> Option<String> {
    let plain = plain(text);
    let numbers = NAMED.captures_iter(&plain).filter_map(|captures| captures.name("number"));
    let mut here =
        numbers.filter(|number| !ELSEWHERE.is_match(&plain[number.end()..])).map(|number| number.as_str());
    let number = here.next()?;
    here.all(|other| other == number).then(|| number.to_owned())
}

/// The item of that number, and those below it.
fn meant<'i>(number: &str, items: &'i [UnderstoodItem]) -> Vec<&'i UnderstoodItem> {
    let is_named = |item: &&UnderstoodItem| item.number.as_deref().unwrap_or(&item.position) == number;
    let Some(item) = items.iter().find(is_named) else { return Vec::new() };
    let below = format!("{}.", item.position);
    let children = items.iter().filter(|child| child.position.starts_with(&below));
    std::iter::once(item).chain(children).collect()
}

/// The words of the part that is reported on, or of the whole.
fn matter<'a>(agreement: &'a UnderstoodAgreement, letter: Option<&str>) -> &'a str {
    let part = agreement.parts.iter().find(|part| Some(part.letter.as_str()) == letter);
    part.map_or(&agreement.text, |part| &part.text)
}

/// The item whose title has most in common with a text; the first one where none has more.
fn likeliest<'i>(about: &str, choices: &[&'i UnderstoodItem]) -> Option<&'i UnderstoodItem> {
    let words = stems(about);
    let shared = |item: &UnderstoodItem| stems(&item.title).intersection(&words).count();
    // Of equals `max_by_key` takes the last: going backwards, that is the first.
    choices.iter().rev().max_by_key(|item| shared(item)).copied()
}

fn stems(text: &str) -> HashSet<String> {
    let folded = fold(text);
    let telling = folded.split(' ').filter(|word| word.chars().count() >= TELLING);
    telling.map(|word| word.chars().take(STEM).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understood::{UnderstoodPart, UnderstoodStatus};

    fn items() -> Vec<UnderstoodItem> {
        [
            ("4", "Seguimiento de acuerdos."),
            ("5", "Asuntos administrativos."),
            ("5.1", "Obras del puente."),
            ("5.2", "Riego."),
        ]
        .map(|(position, title)| UnderstoodItem {
            number: Some(position.into()),
            position: position.into(),
            title: title.into(),
            ..UnderstoodItem::default()
        })
        .into()
    }

    fn agreement(part: &str, status: &str) -> UnderstoodAgreement {
        UnderstoodAgreement {
            code: "JD-I-1".into(),
            parts: vec![UnderstoodPart { letter: "a".into(), text: part.into() }],
            status: vec![UnderstoodStatus { part: Some("a".into()), text: status.into(), item: None }],
            ..UnderstoodAgreement::default()
        }
    }

    #[test]
    fn a_report_is_linked_with_the_item_that_it_names() {
        for (part, status, position, asked) in [
            ("las obras", "Se verá en el punto 5 del orden del día.", Some("5.1"), true),
            ("lo demás", "Se verá en el punto 5 del orden del día.", Some("5"), true),
            ("lo demás", "Se verá en el punto 5.2.", Some("5.2"), false),
            ("lo demás", "Se informa en el Punto número 4", Some("4"), false),
            ("lo demás", "Fue el punto 5 de la sesión anterior.", None, false),
            ("lo demás", "Puntos 4 y en el punto 5.", None, false),
            ("lo demás", "Se verá en el punto 9.", None, false),
        ] {
            let mut read = [agreement(part, status)];
            let warnings = link(&mut read, &items());
            assert_eq!(read[0].status[0].item.as_deref(), position, "{status}");
            assert_eq!(!warnings.is_empty(), asked, "{status}");
        }
    }

    #[test]
    fn the_question_names_every_item_that_may_be_meant() {
        let warnings = link(&mut [agreement("las obras", "Se verá en el punto 5.")], &items());
        let [Warning::ItemMeant { number, choices, proposed, letter, .. }] = warnings.as_slice() else {
            panic!("{warnings:?}")
        };
        assert_eq!((number.as_str(), proposed.as_str(), letter.as_deref()), ("5", "5.1", Some("a")));
        assert_eq!(choices, &["5", "5.1", "5.2"]);
    }
}

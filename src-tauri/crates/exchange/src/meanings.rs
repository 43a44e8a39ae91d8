//! What a person says that a passage of the document means, where its reader did not see it.

use serde::{Deserialize, Serialize};
use sesiona_domain::content::Block;
use ts_rs::TS;

use crate::cutting::{self, Cut};
use crate::kinds::kind_of;
use crate::understood::{Fact, FactName, Understood, UnderstoodItem};
use crate::warnings::Warning;
use crate::{blocks, dates, follow_up, numbering, references, session_name, times, titles};

/// A passage of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Its first line.
    pub first: usize,
    /// Its last line.
    pub last: usize,
    /// Its words, the lines apart.
    pub text: String,
}

/// What a passage means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// It is an item of the agenda.
    Item,
    /// Each of its lines is an item of the agenda.
    Items,
    /// It is an agreement.
    Agreement,
    /// It names the session.
    Session,
    /// It is the day of the session.
    Date,
    /// It is when the session begins.
    Time,
    /// It is where the session is held.
    Place,
}

/// Why a passage cannot mean that: `{code, …data}` when serialised.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum MeaningError {
    /// There are no words in it.
    #[error("blank passage")]
    PassageBlank,
    /// It names no session.
    #[error("no session in the passage")]
    PassageWithoutSession,
    /// It has no date with its year, or several.
    #[error("no date in the passage")]
    PassageWithoutDate,
    /// It has no time of the day, or several.
    #[error("no time in the passage")]
    PassageWithoutTime,
}

/// Gives a passage a meaning. Its words stand then where that is kept, and no more in the text that held them; what
/// cannot be taken out of there stays, so that no word is lost. The text after an item is the item's.
///
/// # Errors
/// When the passage does not say that; nothing is changed then.
pub fn give_meaning(
    understood: &mut Understood,
    passage: &Passage,
    meaning: Meaning,
) -> Result<(), MeaningError> {
    if passage.text.trim().is_empty() {
        return Err(MeaningError::PassageBlank);
    }
    match meaning {
        Meaning::Item => {
            add_item(understood, passage);
            renumber(understood);
        }
        Meaning::Items => {
            each_line(passage).for_each(|line| add_item(understood, &line));
            renumber(understood);
        }
        Meaning::Agreement => add_agreement(understood, passage),
        Meaning::Session => name_session(understood, passage)?,
        Meaning::Date => {
            let found = dates::dates(&passage.text);
            let [date] = found.as_slice() else { return Err(MeaningError::PassageWithoutDate) };
            understood.session.date = Some(date.date);
            note(understood, FactName::Date, passage);
        }
        Meaning::Time => {
            let found = times::times(&passage.text);
            let [time] = found.as_slice() else { return Err(MeaningError::PassageWithoutTime) };
            understood.session.time = Some(time.time.clone());
            note(understood, FactName::Time, passage);
        }
        Meaning::Place => {
            understood.session.place = Some(one_line(&passage.text));
            note(understood, FactName::Place, passage);
        }
    }
    Ok(())
}

fn each_line(passage: &Passage) -> impl Iterator<Item = Passage> {
    let lines = passage.text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty());
    lines.map(|(index, text)| {
        let number = passage.first + index;
        Passage { first: number, last: number, text: text.to_owned() }
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name_session(understood: &mut Understood, passage: &Passage) -> Result<(), MeaningError> {
    let text = one_line(&passage.text);
    let name = session_name::find(&text).ok_or(MeaningError::PassageWithoutSession)?;
    let session = &mut understood.session;
    session.kind = name.kind.or(session.kind);
    session.number = name.number.or(session.number);
    session.year = name.year.or(session.year);
    understood.title = text;
    note(understood, FactName::Title, passage);
    Ok(())
}

/// Notes where a fact stands. Its words stay text; those of the fact that it replaces become text.
fn note(understood: &mut Understood, name: FactName, passage: &Passage) {
    let (replaced, kept) =
        std::mem::take(&mut understood.facts).into_iter().partition(|fact| fact.name == name);
    understood.facts = kept;
    let replaced: Vec<Fact> = replaced;
    for fact in replaced.iter().filter(|fact| fact.alone) {
        understood.front.content.extend(blocks::paragraphs(&fact.text));
    }
    let lines = (passage.first, passage.last);
    understood.facts.push(Fact { name, lines, text: passage.text.clone(), alone: false });
}

/// What is taken out of the text that held a passage.
struct Taken {
    /// The item whose text it was; `None`: it stood before the first.
    holder: Option<usize>,
    cut: Cut,
}

/// Takes a passage out of the text that holds it, line by line where it is not one paragraph.
fn take(understood: &Understood, passage: &Passage) -> Option<Taken> {
    let texts = std::iter::once((None, &understood.front))
        .chain(understood.items.iter().enumerate().map(|(index, item)| (Some(index), &item.content)));
    let whole = ways_of_saying(&passage.text);
    let mut found = texts.filter_map(|(holder, text)| {
        let cut = whole.iter().find_map(|words| cutting::cut(&text.content, words));
        Some(Taken { holder, cut: cut.or_else(|| line_by_line(&text.content, &passage.text))? })
    });
    found.next()
}

fn line_by_line(text: &[Block], passage: &str) -> Option<Cut> {
    let mut lines = passage.lines().filter(|line| !line.trim().is_empty()).map(ways_of_saying);
    let cut = |text: &[Block], ways: Vec<String>| ways.iter().find_map(|words| cutting::cut(text, words));
    let mut whole = cut(text, lines.next()?)?;
    for line in lines {
        let next = cut(&whole.after, line)?;
        if !next.before.is_empty() {
            return None;
        }
        whole.after = next.after;
    }
    Some(whole)
}

/// The words of a passage as they stand, without what marks them up, and without the number of a list.
fn ways_of_saying(text: &str) -> Vec<String> {
    let plain = titles::without_marks(numbering::without_signs(text));
    let unnumbered = numbering::marker(text).map(|marker| titles::without_marks(marker.rest));
    std::iter::once(text.to_owned()).chain([plain]).chain(unnumbered).collect()
}

fn add_item(understood: &mut Understood, passage: &Passage) {
    let marker = numbering::marker(&passage.text);
    let number = marker.as_ref().and_then(|marker| marker.written.clone());
    let words = marker.as_ref().map_or(passage.text.as_str(), |marker| marker.rest);
    let title = titles::joined(words.lines()).text;
    let taken = take(understood, passage);
    let above = match &taken {
        Some(taken) => taken.holder,
        None => last_above(understood, passage.first),
    };
    let mut item = UnderstoodItem {
        kind: kind_of(&title),
        depth: depth_of(understood, above, number.as_deref()),
        number,
        title,
        lines: Some((passage.first, passage.last)),
        ..UnderstoodItem::default()
    };
    match taken {
        Some(Taken { holder, cut }) => {
            item.content.content = cut.after;
            let text = match holder {
                Some(holder) => &mut understood.items[holder].content,
                None => &mut understood.front,
            };
            text.content = cut.before;
        }
        None => shorten_title(understood, above, passage, &item),
    }
    let place = above.map_or(0, |above| above + 1);
    understood.items.insert(place, item);
}

/// The last item that stands above a line.
fn last_above(understood: &Understood, line: usize) -> Option<usize> {
    understood.items.iter().rposition(|item| item.lines.is_some_and(|lines| lines.0 <= line))
}

/// A title that went on into the passage ends before it.
fn shorten_title(
    understood: &mut Understood,
    above: Option<usize>,
    passage: &Passage,
    item: &UnderstoodItem,
) {
    let Some(above) = above.and_then(|above| understood.items.get_mut(above)) else { return };
    let ending = one_line(&passage.text);
    let rest = above
        .title
        .strip_suffix(&ending)
        .or_else(|| item.number.is_none().then(|| above.title.strip_suffix(&item.title)).flatten());
    if let Some(rest) = rest.map(str::trim_end).filter(|rest| !rest.is_empty()) {
        above.title = rest.to_owned();
    }
}

/// How deep an item goes below the one above it: one more than the item whose number its own begins with, or as deep.
fn depth_of(understood: &Understood, above: Option<usize>, number: Option<&str>) -> usize {
    let Some(above) = above else { return 0 };
    let items = &understood.items[..=above];
    let parent = number.and_then(|number| number.rsplit_once('.')).map(|(parent, _)| parent);
    let named = parent.and_then(|parent| {
        items.iter().rev().find(|item| item.number.as_deref().unwrap_or(&item.position) == parent)
    });
    named.map_or(items[above].depth, |parent| parent.depth + 1)
}

/// Gives every item its position anew; warnings and reports follow.
fn renumber(understood: &mut Understood) {
    let mut counters: Vec<usize> = Vec::new();
    let mut moved: Vec<(String, String)> = Vec::new();
    for item in &mut understood.items {
        let depth = item.depth.min(counters.len());
        counters.truncate(depth + 1);
        counters.resize(depth + 1, 0);
        counters[depth] += 1;
        item.depth = depth;
        let position = counters.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
        let before = std::mem::replace(&mut item.position, position.clone());
        moved.push((before, position));
    }
    let follow = |position: &mut String| {
        if let Some((_, now)) = moved.iter().find(|(before, _)| before == position) {
            position.clone_from(now);
        }
    };
    understood.warnings.retain(|warning| !matches!(warning, Warning::NoAgenda { .. }));
    understood.warnings.iter_mut().flat_map(Warning::positions).for_each(follow);
    let reports = understood.agreements.iter_mut().flat_map(|agreement| &mut agreement.status);
    reports.filter_map(|report| report.item.as_mut()).for_each(follow);
}

fn add_agreement(understood: &mut Understood, passage: &Passage) {
    let (mut agreement, mut warnings) = follow_up::passage(&passage.text, (passage.first, passage.last));
    warnings.extend(references::link(std::slice::from_mut(&mut agreement), &understood.items));
    if let Some(Taken { holder, cut: Cut { mut before, after } }) = take(understood, passage) {
        before.extend(after);
        let text = match holder {
            Some(holder) => &mut understood.items[holder].content,
            None => &mut understood.front,
        };
        text.content = before;
    }
    let line = passage.first;
    let place =
        understood.agreements.iter().position(|other| other.lines.is_some_and(|lines| lines.0 > line));
    understood.agreements.insert(place.unwrap_or(understood.agreements.len()), agreement);
    understood.warnings.retain(|warning| !matches!(warning, Warning::RepeatedCode { .. }));
    understood.warnings.extend(follow_up::repeated_codes(&understood.agreements));
    understood.warnings.extend(warnings);
    understood.warnings.sort_by_key(Warning::line);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lost_words, read_agenda};

    const NOTES: &str = "Reunión del patronato\n\nSe vio lo siguiente:\n\nApertura\nEl presidente saludó.\n\n\
        Compra de equipo\nSe revisó la cotización.\nSe pidió otra.\n\n\
        PM-1. Tesorería pedirá otra cotización.\n\nFue el 14 de diciembre de 2023 a las 17:00 horas, en la biblioteca.\n";

    fn read(text: &str) -> Understood {
        read_agenda(text.as_bytes()).unwrap()
    }

    /// The passage of these words.
    fn passage(understood: &Understood, text: &str) -> Passage {
        let first_line = text.lines().next().unwrap();
        let index = understood.source.lines.iter().position(|line| line.contains(first_line)).unwrap();
        Passage { first: index + 1, last: index + text.lines().count(), text: text.to_owned() }
    }

    fn mark(understood: &mut Understood, text: &str, meaning: Meaning) {
        let passage = passage(understood, text);
        give_meaning(understood, &passage, meaning).unwrap();
        assert_eq!(lost_words(understood), Vec::<String>::new(), "{text}");
    }

    fn shown(understood: &Understood) -> Vec<String> {
        let one = |item: &UnderstoodItem| {
            let text = item.content.plain_text();
            format!("{} {}: {}", item.position, item.title, text.trim().replace('\n', " | "))
        };
        understood.items.iter().map(one).collect()
    }

    #[test]
    fn an_agenda_is_marked_in_a_text_that_has_none() {
        let mut notes = read(NOTES);
        assert!(notes.items.is_empty());
        mark(&mut notes, "Compra de equipo", Meaning::Item);
        mark(&mut notes, "Apertura", Meaning::Item);
        assert_eq!(shown(&notes)[0], "1 Apertura: El presidente saludó.");
        assert!(shown(&notes)[1].starts_with("2 Compra de equipo: Se revisó"), "{:?}", shown(&notes));
        assert!(notes.front.plain_text().contains("Se vio lo siguiente"));
        assert!(!notes.warnings.iter().any(|warning| matches!(warning, Warning::NoAgenda { .. })));
    }

    #[test]
    fn an_agreement_and_the_facts_are_marked() {
        let mut notes = read(NOTES);
        mark(&mut notes, "Compra de equipo", Meaning::Item);
        mark(&mut notes, "PM-1. Tesorería pedirá otra cotización.", Meaning::Agreement);
        assert_eq!(notes.agreements[0].code, "PM-1");
        assert!(!notes.items[0].content.plain_text().contains("PM-1"));
        mark(&mut notes, "14 de diciembre de 2023", Meaning::Date);
        mark(&mut notes, "17:00 horas", Meaning::Time);
        mark(&mut notes, "la biblioteca", Meaning::Place);
        let session = &notes.session;
        assert_eq!(session.date.map(|date| date.to_string()).as_deref(), Some("2023-12-14"));
        assert_eq!(
            (session.time.as_deref(), session.place.as_deref()),
            (Some("17:00"), Some("la biblioteca"))
        );
    }

    #[test]
    fn a_passage_that_does_not_say_it_is_refused_and_nothing_changes() {
        let before = read(NOTES);
        for (text, meaning, error) in [
            ("Apertura", Meaning::Date, MeaningError::PassageWithoutDate),
            ("Apertura", Meaning::Time, MeaningError::PassageWithoutTime),
            ("Apertura", Meaning::Session, MeaningError::PassageWithoutSession),
            (" ", Meaning::Item, MeaningError::PassageBlank),
        ] {
            let mut notes = before.clone();
            let passage = passage(&notes, text);
            assert_eq!(give_meaning(&mut notes, &passage, meaning), Err(error));
            assert_eq!(notes, before);
        }
    }

    #[test]
    fn each_line_of_a_list_is_an_item_and_numbers_tell_their_depth() {
        let mut notes = read("Notas\n\nTemas por ver\n\n* Apertura del taller\n* Compra de equipo\n\nFin.\n");
        mark(&mut notes, "* Apertura del taller\n* Compra de equipo", Meaning::Items);
        assert_eq!(shown(&notes), ["1 Apertura del taller: ", "2 Compra de equipo: Fin."]);
    }

    #[test]
    fn an_item_inside_the_text_of_another_takes_what_follows_and_the_rest_moves_on() {
        let mut agenda = read(
            "Tercera Sesión Ordinaria 2024\n8 de marzo de 2024\n\nORDEN DEL DÍA\n\n1. Lista de asistencia.\n2. Informe de obras.\n3. Clausura.\n\n\
             2. Informe de obras.\n\nEl puente avanza.\n\n2.1. Riego\n\nFalta agua.\n\n3. Clausura.\n\nSe cerró.\n",
        );
        assert_eq!(agenda.items.len(), 3);
        mark(&mut agenda, "2.1. Riego", Meaning::Item);
        assert_eq!(
            shown(&agenda),
            [
                "1 Lista de asistencia.: ",
                "2 Informe de obras.: El puente avanza.",
                "2.1 Riego: Falta agua.",
                "3 Clausura.: Se cerró."
            ]
        );
    }
}

//! Reads the rows one after the other, and puts what they say together.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::seats::{Capacity, Rights, SeatRole};

use super::columns::{self, Column};
use super::names::{self, Order};
use super::offices::{self, Office};
use super::rows::{self, Row};
use super::{PeopleWarning, UnderstoodPeople, UnderstoodPerson};
use crate::fold::fold;
use crate::lines::pattern;

/// More than this many people of one name are not looked through for the one who is meant.
const MOST_NAMESAKES: usize = 20;

static EMAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:mailto:)?([a-z0-9._%+'-]+@[a-z0-9.-]+\.[a-z]{2,})"));
static BREAK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\s+[-–—/]+\s+|\.-\s+|\s*(?:\.\s?){4,}\s*|\s*…+\s*|\s*:(?:\s+|$)|\s*[()\[\]]\s*|\s*[,;]\s*")
});

static WITH_ALTERNATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(.*\w.*?)[\s(,;–-]+(?:suplente|alternate)\s*:\s*([^()]*\w[^()]*)\)?\s*$")
});

pub(super) fn read(text: &str) -> UnderstoodPeople {
    let mut reading = Reading::default();
    for row in rows::rows(text) {
        reading.row(&row);
    }
    reading.finish()
}

/// What a row says, in its parts.
#[derive(Default)]
struct Parts {
    /// A form of address that stands by itself.
    title: Option<String>,
    texts: Vec<String>,
    offices: Vec<(Office, String)>,
    email: Option<String>,
    vacant: bool,
    left: Vec<String>,
}

/// A person as far as its row tells.
struct Draft {
    name: String,
    title: Option<String>,
    offices: Vec<(Office, String)>,
    seat: Vec<String>,
    email: Option<String>,
}

/// The office under whose heading people stand.
struct Heading {
    office: Office,
    /// Only for the next person.
    once: bool,
}

#[derive(Default)]
struct Reading {
    people: Vec<UnderstoodPerson>,
    warnings: Vec<PeopleWarning>,
    /// For whom each person stands in as the list says it, folded; empty where it does not.
    stands_in: Vec<Option<String>>,
    /// Whether the role of each person was said of that person.
    said: Vec<bool>,
    columns: Option<(Vec<Column>, bool)>,
    heading: Option<Heading>,
    /// The line of each name.
    known: HashMap<String, usize>,
}

impl Reading {
    fn row(&mut self, row: &Row) {
        let before = (self.people.len(), self.warnings.len());
        match columns::columns(&row.cells).filter(|_| self.columns.is_none()) {
            Some(columns) => self.header(row, columns),
            None if self.has_its_columns(row) => self.by_columns(row),
            None => self.freely(row),
        }
        let joined = self.people.last().is_some_and(|person| person.lines.1 >= row.line);
        if before == (self.people.len(), self.warnings.len()) && !joined {
            self.not_understood(row);
        }
    }

    fn header(&mut self, row: &Row, columns: Vec<Column>) {
        self.warnings.push(PeopleWarning::Heading { line: row.line, text: row.text.clone() });
        for (column, cell) in columns.iter().zip(&row.cells) {
            if *column == Column::Other {
                self.warnings.push(PeopleWarning::ColumnLeftOut { line: row.line, column: cell.clone() });
            }
        }
        self.columns = Some((columns, row.is_table));
    }

    fn has_its_columns(&self, row: &Row) -> bool {
        self.columns.as_ref().is_some_and(|(columns, is_table)| {
            columns.len() > 1 && *is_table == row.is_table && (2..=columns.len()).contains(&row.cells.len())
        })
    }

    fn by_columns(&mut self, row: &Row) {
        let columns = self.columns.as_ref().map(|(columns, _)| columns.clone()).unwrap_or_default();
        let cell = |wanted: Column| {
            let cells = columns.iter().zip(&row.cells).filter(move |(column, _)| **column == wanted);
            cells.map(|(_, cell)| cell.as_str()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
        };
        let mut parts = Parts::default();
        for office in cell(Column::Office).into_iter().chain(cell(Column::Title)) {
            parts.add(office);
        }
        let seat = std::mem::take(&mut parts.texts);
        for address in cell(Column::Email) {
            parts.take_email(address);
        }
        for rights in cell(Column::Rights) {
            parts.take_rights(rights);
        }
        let surnames = cell(Column::Surname).join(" ");
        let given = cell(Column::GivenNames).join(" ");
        let split = format!("{given} {surnames}");
        let whole = cell(Column::Name);
        let name = whole.first().copied().unwrap_or(split.trim());
        if name.is_empty() || offices::is_vacant(name) {
            return self.nobody(row, name, &parts, &seat);
        }
        let Some(mut draft) = self.named(row, name, parts) else { return };
        draft.seat.extend(seat);
        let owner = self.add(row, draft);
        for alternate in cell(Column::Alternate) {
            self.alternate(row, alternate, owner);
        }
    }

    /// A row of a table that names nobody.
    fn nobody(&mut self, row: &Row, name: &str, parts: &Parts, seat: &[String]) {
        if name.is_empty() && parts.offices.is_empty() && seat.is_empty() {
            return self.not_understood(row);
        }
        self.warnings.push(PeopleWarning::VacantSeat { line: row.line, text: row.text.clone() });
    }

    /// The name of a cell: with its form of address, in either order, perhaps with more behind a comma.
    fn named(&mut self, row: &Row, cell: &str, mut parts: Parts) -> Option<Draft> {
        let offices = std::mem::take(&mut parts.offices);
        parts.add(cell);
        parts.offices.splice(0..0, offices);
        let draft = self.draft(row, parts);
        if draft.is_none() {
            self.not_understood(row);
        }
        draft
    }

    fn alternate(&mut self, row: &Row, name: &str, owner: Option<usize>) {
        if offices::is_vacant(name) {
            return;
        }
        let Some(draft) = self.named(row, name, Parts::default()) else { return };
        let Some(added) = self.add(row, draft) else { return };
        self.people[added].capacity = Capacity::Alternate;
        self.people[added].alternate_of = owner;
    }

    /// A row whose cells may be anything.
    fn freely(&mut self, row: &Row) {
        match WITH_ALTERNATE.captures(&row.text).filter(|_| !row.is_table) {
            Some(found) => self.with_alternate(row, &found[1], &found[2]),
            None => self.plainly(row),
        }
    }

    fn plainly(&mut self, row: &Row) {
        let mut parts = Parts::default();
        for (index, cell) in row.cells.iter().enumerate() {
            let is_number = !cell.is_empty() && cell.chars().all(|c| c.is_numeric() || c == '.');
            if index > 0 || !is_number {
                parts.add(cell);
            }
        }
        if parts.vacant {
            self.warnings.push(PeopleWarning::VacantSeat { line: row.line, text: row.text.clone() });
        } else if self.is_heading(row, &parts) {
            self.begin_heading(row, &parts);
        } else if parts.are_several_people(row) {
            for name in std::mem::take(&mut parts.texts) {
                if let Some(draft) = self.named(row, &name, Parts::default()) {
                    self.add(row, draft);
                }
            }
        } else if let Some(draft) = self.draft(row, parts) {
            self.add(row, draft);
        } else {
            self.not_understood(row);
        }
    }

    /// «Ana Ruiz (suplente: Luis Sol)».
    fn with_alternate(&mut self, row: &Row, before: &str, name: &str) {
        let people = self.people.len();
        let cells = rows::rows(before).into_iter().next().map(|row| row.cells).unwrap_or_default();
        self.plainly(&Row { cells, text: before.to_owned(), ..row.clone() });
        let owner = self.people.len().checked_sub(1).filter(|&last| last >= people);
        self.alternate(row, name, owner);
    }

    fn is_heading(&self, row: &Row, parts: &Parts) -> bool {
        let (texts, offices) = (parts.texts.len(), parts.offices.len());
        let of_a_board =
            texts == 1 && offices == 0 && parts.email.is_none() && !names::is_name(&parts.texts[0]);
        let announces = row.text.ends_with(':') && texts + offices == 1;
        texts == 0 && offices == 1
            || announces
            || of_a_board && !row.text.contains(char::is_numeric) && row.text.len() < 120
    }

    fn begin_heading(&mut self, row: &Row, parts: &Parts) {
        let office = parts.offices.first().map(|(office, _)| office.clone());
        let announces = row.text.ends_with(':') || office.as_ref().is_none_or(|office| office.is_plural);
        if let (Some(office), false) = (&office, announces)
            && self.join(row, office, &parts.offices[0].1)
        {
            return;
        }
        self.heading = office.map(|office| Heading { once: !announces || !office.is_plural, office });
        self.warnings.push(PeopleWarning::Heading { line: row.line, text: row.text.clone() });
    }

    /// A role on a line of its own below the name.
    fn join(&mut self, row: &Row, office: &Office, written: &str) -> bool {
        let Some(last) = self.people.len().checked_sub(1).filter(|&last| !self.said[last]) else {
            return false;
        };
        let seat = self.people[last].seat.take();
        self.assign(last, &[(office.clone(), written.to_owned())], seat.into_iter().collect());
        self.people[last].lines.1 = row.last;
        true
    }

    /// The person that parts speak of; `None` when they name nobody.
    fn draft(&mut self, row: &Row, parts: Parts) -> Option<Draft> {
        let Parts { title: apart, mut texts, offices, email, left, .. } = parts;
        let first = texts.iter().position(|text| names::is_name(text))?;
        let order = texts.get(first + 1).map_or(Order::Apart, |next| names::order(&texts[first], next));
        let written = match order {
            Order::SurnamesFirst => {
                let given = texts.remove(first + 1);
                let surnames = texts.remove(first);
                self.reordered(row, &surnames, &given)
            }
            Order::Unclear => {
                self.warnings
                    .push(PeopleWarning::NameOrderUnclear { line: row.line, written: row.text.clone() });
                texts.remove(first)
            }
            Order::Apart => {
                let likely = |text: &String| names::is_name(text) && names::begins_like_a_name(text);
                let place = texts.iter().position(likely).unwrap_or(first);
                texts.remove(place)
            }
        };
        let (title, name) = names::without_title(&written);
        let (title, name) =
            (title.map(str::to_owned).or(apart), name.trim_matches([',', ';', '-', ' ']).to_owned());
        if name.is_empty() {
            return None;
        }
        if order == Order::Apart && names::may_end_with_given_names(&name) {
            self.warnings.push(PeopleWarning::NameOrderUnclear { line: row.line, written: name.clone() });
        }
        if !name.contains(' ') {
            self.warnings.push(PeopleWarning::OneWordName { line: row.line, name: name.clone() });
        }
        self.warnings.extend(left.into_iter().map(|text| PeopleWarning::LeftOut { line: row.line, text }));
        Some(Draft { name, title, offices, seat: texts, email })
    }

    /// Surnames and given names in the order in which names are said; the form of address stays in front.
    fn reordered(&mut self, row: &Row, surnames: &str, given: &str) -> String {
        let (title, surnames) = names::without_title(surnames);
        let (title_too, given) = names::without_title(given);
        let name = format!("{given} {surnames}");
        let written = format!("{surnames}, {given}");
        self.warnings.push(PeopleWarning::NameOrderChanged { line: row.line, written, name: name.clone() });
        [title, title_too, Some(&name)].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Adds a person who is not there yet.
    fn add(&mut self, row: &Row, draft: Draft) -> Option<usize> {
        let Draft { name, title, offices, seat, email } = draft;
        if let Some(&first) = self.known.get(&fold(&name)) {
            self.warnings.push(PeopleWarning::RepeatedPerson { line: row.line, name, first });
            return None;
        }
        self.known.insert(fold(&name), row.line);
        let added = self.people.len();
        self.people.push(UnderstoodPerson {
            lines: (row.line, row.last),
            full_name: name,
            title,
            seat: None,
            role: SeatRole::Member,
            capacity: Capacity::Owner,
            alternate_of: None,
            voice: true,
            vote: true,
            counts_for_quorum: true,
            email,
        });
        self.stands_in.push(None);
        self.said.push(false);
        self.assign(added, &offices, seat);
        Some(added)
    }

    /// Gives a person the seat that the words describe, or that of the heading.
    fn assign(&mut self, index: usize, offices: &[(Office, String)], mut seat: Vec<String>) {
        let role = offices.iter().find_map(|(office, _)| office.role);
        let of_heading =
            self.heading.as_ref().filter(|_| role.is_none()).map(|heading| heading.office.clone());
        if self.heading.as_ref().is_some_and(|heading| heading.once) {
            self.heading = None;
        }
        let (said, written): (Vec<Office>, Vec<String>) = offices.iter().cloned().unzip();
        let all: Vec<Office> = said.into_iter().chain(of_heading).collect();
        seat.extend(all.iter().zip(written).filter(|(office, _)| !office.is_bare).map(|(_, text)| text));
        let found = all.iter().find_map(|office| office.role).unwrap_or_default();
        let rights = all.iter().find_map(|office| office.rights).unwrap_or(found.usual_rights());
        let is_alternate = all.iter().any(|office| office.is_alternate);
        let person = &mut self.people[index];
        person.role = found;
        person.give(rights);
        person.seat = Some(seat.join(", ")).filter(|seat| !seat.is_empty());
        if is_alternate {
            person.capacity = Capacity::Alternate;
        }
        self.stands_in[index] = all.iter().find_map(|office| office.alternate_of.clone());
        self.said[index] = role.is_some() || is_alternate;
    }

    fn not_understood(&mut self, row: &Row) {
        self.warnings.push(PeopleWarning::NotUnderstood { line: row.line, text: row.text.clone() });
    }

    fn finish(mut self) -> UnderstoodPeople {
        self.seat_the_presidency();
        self.find_owners();
        self.warnings.sort_by_key(PeopleWarning::line);
        UnderstoodPeople { people: self.people, warnings: self.warnings }
    }

    /// The first member presides where nobody is said to.
    fn seat_the_presidency(&mut self) {
        let owners = self.people.iter_mut().filter(|person| person.capacity == Capacity::Owner);
        let mut presiding = owners.filter(|person| person.role == SeatRole::President);
        if presiding.next().is_some() {
            let others = presiding.map(|person| (person.lines.0, person.full_name.clone()));
            self.warnings.extend(others.map(|(line, name)| PeopleWarning::SeveralPresidents { line, name }));
            return;
        }
        let is_member = |person: &&mut UnderstoodPerson| {
            person.capacity == Capacity::Owner && person.role == SeatRole::Member
        };
        if let Some(first) = self.people.iter_mut().find(is_member) {
            first.role = SeatRole::President;
            first.give(Rights::VOICE_AND_VOTE);
            let (line, name) = (first.lines.0, first.full_name.clone());
            self.warnings.push(PeopleWarning::PresidencyAssumed { line, name });
        }
    }

    /// Finds for whom the alternates stand in: who is named, who holds the seat that is named, or else the nearest
    /// member before, of the same role where one is said.
    fn find_owners(&mut self) {
        let named = self.owners_by_word();
        let presides = self
            .people
            .iter()
            .position(|person| person.capacity == Capacity::Owner && person.role == SeatRole::President);
        let mut latest: HashMap<Option<SeatRole>, usize> = HashMap::new();
        let mut of_seat: HashMap<String, usize> = HashMap::new();
        for index in 0..self.people.len() {
            let person = &self.people[index];
            let seat = person.seat.as_deref().map(fold).filter(|seat| !seat.is_empty());
            if person.capacity == Capacity::Owner {
                latest.insert(Some(person.role), index);
                latest.insert(None, index);
                of_seat.extend(seat.map(|seat| (seat, index)));
                continue;
            }
            let whom = self.stands_in[index].as_deref();
            let is_role = whom.is_some_and(|whom| offices::role_of(whom).is_some());
            // «Vocal suplente» says no more than «Suplente»: any member before it may be meant.
            let role = Some(person.role).filter(|&role| is_role || role != SeatRole::Member);
            let named = || whom.and_then(|whom| self.owner_named(&named, whom));
            let of_same_seat = || seat.and_then(|seat| of_seat.get(&seat).copied());
            let said = person.alternate_of.or_else(named).or_else(of_same_seat);
            let of_role = role.and_then(|role| {
                latest.get(&Some(role)).copied().or(presides.filter(|_| role == SeatRole::President))
            });
            let before = || latest.get(&None).copied().filter(|_| whom.is_none() && role.is_none());
            let owner = said.or(of_role).or_else(before);
            self.stand_in(index, owner, said.is_some() || of_role.is_some() && is_role);
        }
    }

    fn stand_in(&mut self, index: usize, owner: Option<usize>, is_said: bool) {
        let (line, name) = (self.people[index].lines.0, self.people[index].full_name.clone());
        let Some(owner) = owner else {
            return self.warnings.push(PeopleWarning::AlternateWithoutOwner { line, name });
        };
        if !is_said {
            let owner = self.people[owner].full_name.clone();
            self.warnings.push(PeopleWarning::AlternateAssumed { line, name, owner });
        }
        let UnderstoodPerson { seat, role, voice, vote, counts_for_quorum, .. } = self.people[owner].clone();
        let alternate = &mut self.people[index];
        alternate.alternate_of = Some(owner);
        alternate.seat = seat;
        alternate.role = role;
        alternate.give(Rights { voice, vote, counts_for_quorum });
    }

    /// The owners by each word of their names.
    fn owners_by_word(&self) -> HashMap<String, Vec<usize>> {
        let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, person) in self.people.iter().enumerate() {
            if person.capacity == Capacity::Owner {
                for word in fold(&person.full_name).split(' ') {
                    owners.entry(word.to_owned()).or_default().push(index);
                }
            }
        }
        owners
    }

    /// The owner whose name has every word of `whom`, forms of address aside.
    fn owner_named(&self, owners: &HashMap<String, Vec<usize>>, whom: &str) -> Option<usize> {
        let words: Vec<&str> = names::without_title(whom).1.split(' ').collect();
        let least = words.iter().filter_map(|&word| owners.get(word)).min_by_key(|found| found.len())?;
        least.iter().copied().take(MOST_NAMESAKES).find(|&index| {
            let name = fold(&self.people[index].full_name);
            words.iter().all(|&word| name.split(' ').any(|own| own == word))
        })
    }
}

impl Parts {
    /// Adds a cell, taken apart at what people put between the parts of a line.
    fn add(&mut self, cell: &str) {
        let rest = self.take_email(cell);
        for part in BREAK.split(&rest).map(str::trim).filter(|part| !part.is_empty()) {
            if names::is_only_title(part) && self.title.is_none() {
                self.title = Some(part.to_owned());
            } else {
                self.add_part(part);
            }
        }
    }

    fn add_part(&mut self, part: &str) {
        if offices::is_vacant(part) {
            self.vacant = true;
        } else if let Some((office, name)) = office_beside_a_name(part) {
            self.add_office(office);
            self.texts.push(name.to_owned());
        } else if offices::office(part).is_some() {
            self.add_office(part);
        } else if let Some((office, name)) = names::office_before_a_name(part) {
            self.texts.push(name.to_owned());
            self.texts.push(office.to_owned());
        } else if let Some(office) = one_of_two_offices(part) {
            self.offices.push((office, part.to_owned()));
        } else if part.contains(char::is_alphabetic) {
            self.texts.push(part.to_owned());
        } else if part.contains(char::is_numeric) {
            self.left.push(part.to_owned());
        }
    }

    fn add_office(&mut self, written: &str) {
        if let Some(office) = offices::office(written) {
            self.offices.push((office, written.to_owned()));
        }
    }

    /// Takes the first address out of a cell; others are left out by name.
    fn take_email(&mut self, cell: &str) -> String {
        for found in EMAIL.captures_iter(cell) {
            match &self.email {
                None => self.email = Some(found[1].to_owned()),
                Some(_) => self.left.push(found[1].to_owned()),
            }
        }
        EMAIL.replace_all(cell, " ").replace(['<', '>'], " ").trim().to_owned()
    }

    fn take_rights(&mut self, cell: &str) {
        let rights = match offices::says_yes(cell) {
            Some(true) => Rights::VOICE_AND_VOTE,
            Some(false) => Rights::VOICE,
            None => return self.left.push(cell.to_owned()),
        };
        let office = Office { rights: Some(rights), is_bare: true, ..Office::default() };
        self.offices.insert(0, (office, cell.to_owned()));
    }

    /// «Ana Ruiz, Luis Sol, Eva Paz»: whole names and nothing else, parted by commas.
    fn are_several_people(&self, row: &Row) -> bool {
        let whole =
            |text: &String| text.contains(' ') && names::is_name(text) && names::begins_like_a_name(text);
        let apart = |pair: &[String]| names::order(&pair[0], &pair[1]) == Order::Apart;
        !row.is_table
            && self.texts.len() > 1
            && self.offices.is_empty()
            && self.email.is_none()
            && self.texts.iter().all(whole)
            && self.texts.windows(2).all(apart)
    }
}

/// «Presidente Municipal y Presidente del Consejo»: one of them is an office of the board.
fn one_of_two_offices(part: &str) -> Option<Office> {
    let (first, second) = part.split_once(" y ").or(part.split_once(" and "))?;
    let found = offices::office(first).or(offices::office(second))?;
    found.role.filter(|&role| role != SeatRole::Member)?;
    Some(Office { is_bare: false, ..found })
}

/// «Presidenta María Rangel», «María Rangel Presidenta»: the office and the name.
fn office_beside_a_name(part: &str) -> Option<(&str, &str)> {
    let spaces: Vec<usize> = part.match_indices(' ').map(|(index, _)| index).collect();
    // «Suplente de Ana Ruiz» does not name who it speaks of.
    let goes_on = |text: &str| [" de", " del", " of", " for"].iter().any(|end| text.ends_with(end));
    let is_plain_office = |text: &str| {
        !goes_on(text) && offices::office(text).is_some_and(|office| office.alternate_of.is_none())
    };
    let is_whole = |text: &str| text.contains(' ') && names::begins_like_a_name(text) && names::is_name(text);
    let before = spaces.iter().take(3).map(|&space| (&part[..space], &part[space + 1..]));
    let after = spaces.iter().rev().take(3).map(|&space| (&part[space + 1..], &part[..space]));
    before
        .chain(after.filter(|(office, _)| offices::office(office).is_some_and(|office| office.is_bare)))
        .find(|(office, name)| is_plain_office(office) && is_whole(name) && offices::office(name).is_none())
}

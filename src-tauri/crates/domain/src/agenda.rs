//! The agenda: a tree of items, its numbers, and how items move in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::order::OrderKey;

/// How many levels of items an agenda has at the most: 5, 5.1, 5.1.1.
pub const MAX_LEVELS: usize = 3;

/// An item as the tree sees it. `K` names it (a uid, in practice); equal order keys are sorted by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<K> {
    /// Which item.
    pub key: K,
    /// The item it belongs to; `None` at the top.
    pub parent: Option<K>,
    /// Its place among its siblings.
    pub order: OrderKey,
    /// The number under which it was announced, which it keeps.
    pub frozen: Option<String>,
}

/// How an item is numbered that comes after the numbers of the others were announced. One that stands after all of
/// them always takes the next number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LateNumbering {
    /// As the item before it, with «bis», «ter» and so on: 5 bis.
    #[default]
    Bis,
    /// As a sub-item of the item before it: 5.2 where 5 has one sub-item.
    Sub,
    /// The next number, wherever it stands: 11 where there were ten.
    Next,
}

impl LateNumbering {
    /// Every way, in the order menus show them.
    pub const ALL: [Self; 3] = [Self::Bis, Self::Sub, Self::Next];

    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bis => "bis",
            Self::Sub => "sub",
            Self::Next => "next",
        }
    }

    /// The way with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// What follows a number for the items that are added right after it; more than these take the next number.
const REPEATED: [&str; 9] =
    ["bis", "ter", "quáter", "quinquies", "sexies", "septies", "octies", "nonies", "decies"];

/// An item with its place, in the order of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered<K> {
    /// Which item.
    pub key: K,
    /// The item it belongs to.
    pub parent: Option<K>,
    /// Its number: `5`, `5.1`.
    pub number: String,
    /// 0 at the top.
    pub depth: usize,
}

/// A step by which an item moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the sibling above.
    Up,
    /// After the sibling below.
    Down,
    /// Last sub-item of the sibling above.
    Indent,
    /// After its parent.
    Outdent,
}

/// Where an item goes: under `parent`, after the sibling `after` (`None`: first).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<K> {
    /// The new parent; `None` for the top.
    pub parent: Option<K>,
    /// The sibling above it, if any.
    pub after: Option<K>,
}

/// Why an item cannot go somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// There is no such item.
    #[error("no such item")]
    Unknown,
    /// There is nothing in that direction.
    #[error("nothing in that direction")]
    NoRoom,
    /// It would become its own descendant.
    #[error("an item cannot be inside itself")]
    InsideItself,
    /// The agenda would have more than [`MAX_LEVELS`] levels.
    #[error("more than three levels")]
    TooDeep,
}

/// An agenda's items.
#[derive(Clone, Debug)]
pub struct Agenda<K> {
    nodes: Vec<Node<K>>,
    /// Where each item stands in `nodes`.
    indices: BTreeMap<K, usize>,
    /// The children of each item, and of the top, in their order.
    children: BTreeMap<Option<K>, Vec<usize>>,
    /// Which place each node has among its siblings.
    places: Vec<usize>,
}

impl<K: Clone + Ord> Agenda<K> {
    /// An agenda of these items, in any order. An item whose parent is missing stands at the top.
    pub fn new(mut nodes: Vec<Node<K>>) -> Self {
        nodes.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.key.cmp(&b.key)));
        let indices: BTreeMap<K, usize> =
            nodes.iter().enumerate().map(|(index, node)| (node.key.clone(), index)).collect();
        let mut children: BTreeMap<Option<K>, Vec<usize>> = BTreeMap::new();
        let mut places = Vec::with_capacity(nodes.len());
        for (index, node) in nodes.iter_mut().enumerate() {
            if node.parent.as_ref().is_some_and(|parent| !indices.contains_key(parent)) {
                node.parent = None;
            }
            let siblings = children.entry(node.parent.clone()).or_default();
            places.push(siblings.len());
            siblings.push(index);
        }
        Self { nodes, indices, children, places }
    }

    /// Every item with its number, in the order of the agenda. Announced numbers stay; `late` numbers the others.
    pub fn numbered(&self, late: LateNumbering) -> Vec<Numbered<K>> {
        self.numbered_beside(late, Vec::new())
    }

    /// The same where these numbers were announced too, of items that are gone by now: a number that everybody has read
    /// is not given to another matter.
    pub fn numbered_beside(&self, late: LateNumbering, gone: Vec<String>) -> Vec<Numbered<K>> {
        let mut taken: BTreeSet<String> = self.nodes.iter().filter_map(|node| node.frozen.clone()).collect();
        // Where nothing is announced any more, numbers follow the places.
        if !taken.is_empty() {
            taken.extend(gone);
        }
        let mut numbering = Numbering { late, taken, numbered: Vec::with_capacity(self.nodes.len()) };
        self.number_children(None, "", 0, &mut numbering);
        numbering.numbered
    }

    /// Where a step takes an item.
    ///
    /// # Errors
    /// [`PlaceError::NoRoom`] at the end of the list, [`PlaceError::TooDeep`] below the third level.
    pub fn step(&self, key: &K, step: Step) -> Result<Place<K>, PlaceError> {
        let found = *self.indices.get(key).ok_or(PlaceError::Unknown)?;
        let (node, index) = (&self.nodes[found], self.places[found]);
        let siblings = self.below(node.parent.as_ref());
        let sibling = |index: usize| siblings.get(index).map(|&sibling| &self.nodes[sibling].key);
        let above = index.checked_sub(1).and_then(sibling);
        let place = match step {
            Step::Up => {
                above.ok_or(PlaceError::NoRoom)?;
                let after = index.checked_sub(2).and_then(sibling).cloned();
                Place { parent: node.parent.clone(), after }
            }
            Step::Down => {
                let below = sibling(index + 1).ok_or(PlaceError::NoRoom)?;
                Place { parent: node.parent.clone(), after: Some(below.clone()) }
            }
            Step::Indent => {
                let parent = above.ok_or(PlaceError::NoRoom)?;
                let after = self.last_child(Some(parent));
                Place { parent: Some(parent.clone()), after }
            }
            Step::Outdent => {
                let parent = node.parent.as_ref().ok_or(PlaceError::NoRoom)?;
                let grandparent = self.node(parent).and_then(|node| node.parent.clone());
                Place { parent: grandparent, after: Some(parent.clone()) }
            }
        };
        self.check(key, &place)?;
        Ok(place)
    }

    /// Whether an item, with what is below it, may go to a place.
    ///
    /// # Errors
    /// The reason why not.
    pub fn check(&self, key: &K, place: &Place<K>) -> Result<(), PlaceError> {
        if let Some(after) = &place.after {
            let sibling = self.node(after).ok_or(PlaceError::Unknown)?;
            if sibling.parent != place.parent || after == key {
                return Err(PlaceError::Unknown);
            }
        }
        let mut level = 0;
        let mut ancestor = place.parent.clone();
        while let Some(current) = ancestor {
            if current == *key {
                return Err(PlaceError::InsideItself);
            }
            level += 1;
            if level > self.nodes.len() {
                return Err(PlaceError::InsideItself);
            }
            ancestor = self.node(&current).ok_or(PlaceError::Unknown)?.parent.clone();
        }
        if level + self.height(key) > MAX_LEVELS { Err(PlaceError::TooDeep) } else { Ok(()) }
    }

    /// The order key of a place, leaving out the item that moves there.
    pub fn order_at(&self, place: &Place<K>, moving: Option<&K>) -> OrderKey {
        let siblings: Vec<&Node<K>> = self
            .children(place.parent.as_ref())
            .into_iter()
            .filter(|sibling| Some(&sibling.key) != moving)
            .collect();
        let next = match &place.after {
            Some(after) => {
                siblings.iter().position(|sibling| sibling.key == *after).map_or(siblings.len(), |i| i + 1)
            }
            None => 0,
        };
        let before = next.checked_sub(1).map(|i| &siblings[i].order);
        OrderKey::between(before, siblings.get(next).map(|sibling| &sibling.order))
    }

    /// The last child of `parent`, or of the top.
    pub fn last_child(&self, parent: Option<&K>) -> Option<K> {
        self.below(parent).last().map(|&last| self.nodes[last].key.clone())
    }

    /// The parent of an item.
    pub fn parent(&self, key: &K) -> Option<K> {
        self.node(key)?.parent.clone()
    }

    fn node(&self, key: &K) -> Option<&Node<K>> {
        self.indices.get(key).map(|&index| &self.nodes[index])
    }

    fn children(&self, parent: Option<&K>) -> Vec<&Node<K>> {
        self.below(parent).iter().map(|&index| &self.nodes[index]).collect()
    }

    /// Where the children of an item, or of the top, stand in `nodes`.
    fn below(&self, parent: Option<&K>) -> &[usize] {
        self.children.get(&parent.cloned()).map_or(&[], Vec::as_slice)
    }

    /// Levels that an item takes with what is below it; an item not yet in the agenda takes one.
    fn height(&self, key: &K) -> usize {
        1 + self.children(Some(key)).iter().map(|child| self.height(&child.key)).max().unwrap_or(0)
    }

    fn number_children(&self, parent: Option<&K>, prefix: &str, depth: usize, numbering: &mut Numbering<K>) {
        let children = self.children(parent);
        if children.is_empty() {
            return;
        }
        let numbers = self.numbers(&children, prefix, numbering);
        for (node, number) in children.into_iter().zip(numbers) {
            let below = format!("{number}.");
            let parent = node.parent.clone();
            numbering.numbered.push(Numbered { key: node.key.clone(), parent, number, depth });
            self.number_children(Some(&node.key), &below, depth + 1, numbering);
        }
    }

    /// The numbers of siblings, in their order.
    fn numbers(&self, siblings: &[&Node<K>], prefix: &str, numbering: &mut Numbering<K>) -> Vec<String> {
        let last = siblings.iter().rposition(|node| node.frozen.is_some());
        let mut highest = if last.is_some() { numbering.highest(prefix) } else { 0 };
        let mut before: Option<&Node<K>> = None;
        let mut numbers = Vec::with_capacity(siblings.len());
        for (index, node) in siblings.iter().enumerate() {
            if let Some(frozen) = &node.frozen {
                before = Some(node);
                numbers.push(frozen.clone());
                continue;
            }
            let above = before.filter(|_| last.is_some_and(|last| index < last));
            let late =
                above.and_then(|above| numbering.late_after(above, self.children(Some(&above.key)).len()));
            let next = || {
                highest += 1;
                Some(format!("{prefix}{highest}"))
            };
            let number = late.or_else(|| numbering.first_free(std::iter::from_fn(next)));
            numbers.push(number.unwrap_or_default());
        }
        numbers
    }
}

/// An agenda while it is numbered: no number is given twice.
struct Numbering<K> {
    late: LateNumbering,
    /// The numbers that were announced, and those given since.
    taken: BTreeSet<String>,
    numbered: Vec<Numbered<K>>,
}

impl<K> Numbering<K> {
    /// The number of an item that comes late right after an announced one with so many sub-items; `None` where it
    /// takes the next number.
    fn late_after(&mut self, above: &Node<K>, sub_items: usize) -> Option<String> {
        let number = above.frozen.as_deref()?;
        match self.late {
            LateNumbering::Bis => {
                // After «1 bis» comes «1 ter».
                let root = number.split(' ').next().unwrap_or(number);
                self.first_free(REPEATED.iter().map(|word| format!("{root} {word}")))
            }
            LateNumbering::Sub => self.first_free((sub_items + 1..).map(|index| format!("{number}.{index}"))),
            LateNumbering::Next => None,
        }
    }

    /// The highest number that is taken at the level with this prefix.
    fn highest(&self, prefix: &str) -> usize {
        let from = self.taken.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
        let of_level = from.take_while(|number| number.starts_with(prefix));
        of_level.filter_map(|number| own_number(number, prefix)).max().unwrap_or(0)
    }

    fn first_free(&mut self, mut candidates: impl Iterator<Item = String>) -> Option<String> {
        let free = candidates.find(|number| !self.taken.contains(number))?;
        self.taken.insert(free.clone());
        Some(free)
    }
}

/// The last part of a number of the level with this prefix: 2 of «5.2» below 5, 5 of «5 bis» at the top.
fn own_number(number: &str, prefix: &str) -> Option<usize> {
    let own = number.strip_prefix(prefix)?.split(' ').next()?;
    own.parse().ok()
}

/// When each item starts: the session's start plus the minutes of the items before it.
///
/// An item without minutes takes none; without a start nothing is known. Where no item has minutes, only the first
/// has a time: the same one beside every item would say nothing. Times past midnight go on from 00:00.
pub fn start_times(
    start: Option<chrono::NaiveTime>,
    minutes: &[Option<u32>],
) -> Vec<Option<chrono::NaiveTime>> {
    let mut elapsed = chrono::TimeDelta::zero();
    let is_timed = minutes.iter().any(Option::is_some);
    minutes
        .iter()
        .enumerate()
        .map(|(index, &taken)| {
            let begins =
                start.filter(|_| is_timed || index == 0).map(|start| start.overflowing_add_signed(elapsed).0);
            elapsed += chrono::TimeDelta::minutes(taken.unwrap_or(0).into());
            begins
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// «1 2 2.1 3» as an agenda whose keys are the numbers it had at first.
    fn agenda(numbers: &str) -> Agenda<String> {
        let numbers: Vec<&str> = numbers.split(' ').collect();
        let keys = OrderKey::sequence(numbers.len());
        let nodes = numbers.iter().zip(keys).map(|(number, order)| Node {
            key: (*number).to_owned(),
            parent: number.rsplit_once('.').map(|(parent, _)| parent.to_owned()),
            order,
            frozen: None,
        });
        Agenda::new(nodes.collect())
    }

    fn after(agenda: &Agenda<String>, key: &str, step: Step) -> Result<String, PlaceError> {
        let key = key.to_owned();
        let place = agenda.step(&key, step)?;
        Ok(moved(agenda, &key, &place)
            .numbered(LateNumbering::Bis)
            .iter()
            .map(|item| format!("{}={}", item.number, item.key))
            .collect::<Vec<_>>()
            .join(" "))
    }

    #[test]
    fn items_move_by_steps() {
        let given = agenda("1 2 2.1 2.2 3");
        for (key, step, expected) in [
            ("3", Step::Up, Ok("1=1 2=3 3=2 3.1=2.1 3.2=2.2")),
            ("1", Step::Down, Ok("1=2 1.1=2.1 1.2=2.2 2=1 3=3")),
            ("3", Step::Indent, Ok("1=1 2=2 2.1=2.1 2.2=2.2 2.3=3")),
            ("2.2", Step::Indent, Ok("1=1 2=2 2.1=2.1 2.1.1=2.2 3=3")),
            ("2.1", Step::Outdent, Ok("1=1 2=2 2.1=2.2 3=2.1 4=3")),
            ("1", Step::Up, Err(PlaceError::NoRoom)),
            ("3", Step::Down, Err(PlaceError::NoRoom)),
            ("1", Step::Indent, Err(PlaceError::NoRoom)),
            ("1", Step::Outdent, Err(PlaceError::NoRoom)),
            ("9", Step::Up, Err(PlaceError::Unknown)),
        ] {
            assert_eq!(after(&given, key, step), expected.map(str::to_owned), "{key} {step:?}");
        }
    }

    #[test]
    fn an_agenda_has_three_levels() {
        let given = agenda("1 2 2.1 2.1.1 2.1.2 3");
        assert_eq!(given.step(&"2".into(), Step::Indent), Err(PlaceError::TooDeep));
        assert_eq!(given.step(&"2.1.2".into(), Step::Indent), Err(PlaceError::TooDeep));
        let inside = Place { parent: Some("2.1".to_owned()), after: None };
        assert_eq!(given.check(&"2".into(), &inside), Err(PlaceError::InsideItself));
        assert_eq!(given.check(&"3".into(), &inside), Ok(()));
    }

    #[test]
    fn items_start_when_those_before_them_end() {
        let time = |hour, minute| chrono::NaiveTime::from_hms_opt(hour, minute, 0);
        let starts = start_times(time(23, 50), &[Some(5), None, Some(10), Some(3)]);
        assert_eq!(starts, [time(23, 50), time(23, 55), time(23, 55), time(0, 5)]);
        assert_eq!(start_times(None, &[Some(5)]), [None]);
        assert_eq!(start_times(time(9, 0), &[None, None]), [time(9, 0), None]);
    }

    #[test]
    fn ten_follows_nine() {
        let given = agenda("1 2 3 4 5 6 7 8 9 10 11");
        assert_eq!(
            given.numbered(LateNumbering::Bis).last().map(|item| item.number.clone()),
            Some("11".into())
        );
    }

    #[test]
    fn an_item_whose_parent_is_gone_stands_at_the_top() {
        let given = agenda("1 7.1 2");
        assert_eq!(given.numbered(LateNumbering::Bis).len(), 3);
    }

    /// «1 2 + 3»: announced items by their numbers, and late ones, with `>` for one inside the item before it.
    fn late(agenda: &str, way: LateNumbering) -> String {
        let words: Vec<&str> = agenda.split(' ').collect();
        let keys = OrderKey::sequence(words.len());
        let mut parents: Vec<String> = Vec::new();
        let mut nodes = Vec::new();
        for (index, (word, order)) in words.into_iter().zip(keys).enumerate() {
            let depth = word.matches(['.', '>']).count();
            parents.truncate(depth);
            let key = format!("{index:02}");
            let frozen = word.starts_with(|c: char| c.is_ascii_digit()).then(|| word.replace('_', " "));
            nodes.push(Node { key: key.clone(), parent: parents.last().cloned(), order, frozen });
            parents.push(key);
        }
        let numbers = Agenda::new(nodes).numbered(way).into_iter().map(|item| item.number.replace(' ', "_"));
        numbers.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn announced_numbers_stay_and_late_items_take_what_is_left() {
        use LateNumbering::{Bis, Next, Sub};
        for (agenda, bis, sub, next) in [
            ("1 2 3 +", "1 2 3 4", "1 2 3 4", "1 2 3 4"),
            ("1 2 + 3", "1 2 2_bis 3", "1 2 2.1 3", "1 2 4 3"),
            ("1 2 + + 3 +", "1 2 2_bis 2_ter 3 4", "1 2 2.1 2.2 3 4", "1 2 4 5 3 6"),
            ("1 2 2.1 + 3", "1 2 2.1 2_bis 3", "1 2 2.1 2.2 3", "1 2 2.1 4 3"),
            ("1 2 2.1 +> 3", "1 2 2.1 2.2 3", "1 2 2.1 2.2 3", "1 2 2.1 2.2 3"),
            ("1 2 2.1 +> 2.2 3", "1 2 2.1 2.1_bis 2.2 3", "1 2 2.1 2.1.1 2.2 3", "1 2 2.1 2.3 2.2 3"),
            ("1 3 2", "1 3 2", "1 3 2", "1 3 2"),
            ("1 3", "1 3", "1 3", "1 3"),
            ("+ 1 2", "3 1 2", "3 1 2", "3 1 2"),
            ("1 + +> 2", "1 1_bis 1_bis.1 2", "1 1.1 1.1.1 2", "1 3 3.1 2"),
            ("1 1_bis + 2", "1 1_bis 1_ter 2", "1 1_bis 1_bis.1 2", "1 1_bis 3 2"),
            ("1 2 + 2_bis 3", "1 2 2_ter 2_bis 3", "1 2 2.1 2_bis 3", "1 2 4 2_bis 3"),
            ("1 2 + 2.1 3", "1 2 2_bis 2.1 3", "1 2 2.2 2.1 3", "1 2 4 2.1 3"),
            ("+ +> +", "1 1.1 2", "1 1.1 2", "1 1.1 2"),
        ] {
            assert_eq!(late(agenda, Bis), bis, "{agenda}");
            assert_eq!(late(agenda, Sub), sub, "{agenda}");
            assert_eq!(late(agenda, Next), next, "{agenda}");
        }
        let three = agenda("1 2 +");
        let nodes = three
            .nodes
            .iter()
            .cloned()
            .map(|node| Node { frozen: (node.key != "+").then(|| node.key.clone()), ..node });
        let three = Agenda::new(nodes.collect());
        let last = |gone: &[&str]| {
            let gone = gone.iter().map(|number| (*number).to_owned()).collect();
            three.numbered_beside(Bis, gone).pop().map(|item| item.number)
        };
        assert_eq!(
            (last(&[]), last(&["3"]), last(&["3", "3.1", "7"])),
            (Some("3".into()), Some("4".into()), Some("8".into()))
        );
        let many = format!("1 {}2", "+ ".repeat(10));
        assert!(late(&many, Bis).ends_with("1_decies 3 2"), "{}", late(&many, Bis));
    }

    fn moved(agenda: &Agenda<String>, key: &String, place: &Place<String>) -> Agenda<String> {
        let order = agenda.order_at(place, Some(key));
        let nodes = agenda.nodes.iter().cloned().map(|node| {
            if node.key == *key {
                Node { parent: place.parent.clone(), order: order.clone(), ..node }
            } else {
                node
            }
        });
        Agenda::new(nodes.collect())
    }

    /// The way to a place by steps alone: out to the top, then beside and into each item that holds the place.
    fn by_steps(agenda: &Agenda<String>, key: &String, place: &Place<String>) -> Agenda<String> {
        let mut now = agenda.clone();
        while now.parent(key).is_some() {
            now = stepped(&now, key, Step::Outdent);
        }
        let mut holders: Vec<String> =
            std::iter::successors(place.parent.clone(), |holder| agenda.parent(holder)).collect();
        holders.reverse();
        for holder in &holders {
            now = stepped(&stand_after(now, key, Some(holder)), key, Step::Indent);
        }
        stand_after(now, key, place.after.as_ref())
    }

    fn stepped(agenda: &Agenda<String>, key: &String, step: Step) -> Agenda<String> {
        moved(agenda, key, &agenda.step(key, step).unwrap())
    }

    /// Moves an item up or down until it stands after its sibling `after`, or first.
    fn stand_after(mut agenda: Agenda<String>, key: &String, after: Option<&String>) -> Agenda<String> {
        loop {
            let siblings: Vec<&String> =
                agenda.children(agenda.parent(key).as_ref()).iter().map(|node| &node.key).collect();
            let position = |of: &String| siblings.iter().position(|sibling| *sibling == of).unwrap();
            let wanted = after.map_or(0, |after| {
                let position_of_after = position(after);
                position_of_after + usize::from(position_of_after < position(key))
            });
            let step = match position(key).cmp(&wanted) {
                std::cmp::Ordering::Less => Step::Down,
                std::cmp::Ordering::Equal => return agenda,
                std::cmp::Ordering::Greater => Step::Up,
            };
            agenda = stepped(&agenda, key, step);
        }
    }

    proptest! {
        #[test]
        fn no_number_is_given_twice(
            depths in proptest::collection::vec((0usize..3, any::<bool>()), 1..30),
            moves in proptest::collection::vec((any::<proptest::sample::Index>(), 0usize..4), 0..30),
            way in proptest::sample::select(LateNumbering::ALL.to_vec()),
        ) {
            let mut parents: Vec<String> = Vec::new();
            let keys = OrderKey::sequence(depths.len());
            let mut nodes = Vec::new();
            for (index, ((depth, _), order)) in depths.iter().zip(keys).enumerate() {
                parents.truncate(*depth);
                let key = format!("{index:02}");
                nodes.push(Node { key: key.clone(), parent: parents.last().cloned(), order, frozen: None });
                parents.push(key);
            }
            // Those that were announced have the numbers that they had by themselves.
            let early = Agenda::new(nodes.iter().filter(|node| depths[node.key.parse::<usize>().unwrap()].1).cloned().collect());
            let announced: BTreeMap<String, String> =
                early.numbered(way).into_iter().map(|item| (item.key, item.number)).collect();
            for node in &mut nodes {
                node.frozen = announced.get(&node.key).cloned();
            }
            let mut now = Agenda::new(nodes);
            for (index, step) in moves {
                let key = format!("{:02}", index.index(depths.len()));
                let step = [Step::Up, Step::Down, Step::Indent, Step::Outdent][step];
                if let Ok(place) = now.step(&key, step) {
                    now = moved(&now, &key, &place);
                }
            }
            let numbered = now.numbered(way);
            let distinct: BTreeSet<&String> = numbered.iter().map(|item| &item.number).collect();
            prop_assert_eq!(distinct.len(), depths.len(), "{:?}", numbered);
            for item in &numbered {
                if let Some(number) = announced.get(&item.key) {
                    prop_assert_eq!(&item.number, number);
                }
            }
        }

        #[test]
        fn steps_never_lose_an_item_and_down_undoes_up(steps in proptest::collection::vec((0usize..7, 0usize..4), 1..40)) {
            let keys = ["1", "2", "2.1", "2.2", "3", "3.1", "4"];
            let mut current = agenda("1 2 2.1 2.2 3 3.1 4");
            for (key, step) in steps {
                let key = keys[key].to_owned();
                let step = [Step::Up, Step::Down, Step::Indent, Step::Outdent][step];
                let Ok(place) = current.step(&key, step) else { continue };
                let before = current.numbered(LateNumbering::Bis);
                current = moved(&current, &key, &place);
                prop_assert_eq!(current.numbered(LateNumbering::Bis).len(), 7);
                prop_assert!(current.numbered(LateNumbering::Bis).iter().all(|item| item.depth < MAX_LEVELS));
                if step == Step::Up {
                    let back = current.step(&key, Step::Down).unwrap();
                    prop_assert_eq!(moved(&current, &key, &back).numbered(LateNumbering::Bis), before);
                }
            }
        }

        #[test]
        fn a_place_is_what_steps_lead_to(
            turns in proptest::collection::vec((0usize..9, proptest::option::of(0usize..9), 0usize..9), 1..12),
        ) {
            let keys = ["1", "2", "2.1", "2.1.1", "2.2", "3", "3.1", "4", "5"].map(str::to_owned);
            let mut current = agenda(&keys.join(" "));
            for (key, parent, after) in turns {
                let key = &keys[key];
                let parent = parent.map(|parent| keys[parent].clone());
                let siblings = current.children(parent.as_ref());
                let after = after.checked_sub(1).and_then(|index| siblings.get(index)).map(|node| node.key.clone());
                let place = Place { parent, after };
                if current.check(key, &place).is_err() {
                    continue;
                }
                let placed = moved(&current, key, &place);
                prop_assert_eq!(placed.numbered(LateNumbering::Bis), by_steps(&current, key, &place).numbered(LateNumbering::Bis));
                current = placed;
            }
        }
    }
}

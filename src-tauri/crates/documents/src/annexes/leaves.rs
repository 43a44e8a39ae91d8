//! The pages of an annex, each with what it inherits from the tree above it.

use std::collections::BTreeSet;

use lopdf_annexes::{Dictionary, Document, Object, ObjectId, Stream};

use super::appearances::Appearance;
use super::destinations::Place;
use super::guard::still_wanted;
use super::matrix::{Box, Matrix};
use super::reading::{entry, followed, four, values};

/// What a page inherits.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// The most pages that are taken in.
pub(super) const MOST_PAGES: usize = 5_000;
/// The most values that the pages inherit, those within lists and dictionaries counted, each time that a page does.
const MOST_INHERITED: usize = 2_000_000;
/// A tree of pages deeper than this is no tree.
const DEEPEST: usize = 64;
/// A page without a size is a sheet of carta.
const CARTA: Box = Box { left: 0.0, bottom: 0.0, right: 612.0, top: 792.0 };
/// Sides that readers can show, in points.
const SIDES: std::ops::RangeInclusive<f32> = 3.0..=14_400.0;

/// Where a link of an annex leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Aim {
    /// An address outside of it.
    Address(String),
    /// A place within it.
    Place(Place),
}

/// A page of an annex.
#[derive(Debug)]
pub(crate) struct Leaf {
    /// Its number in its own file, by which links lead to it.
    pub(super) id: Option<ObjectId>,
    /// The page's own dictionary, with what it inherits.
    pub(super) dictionary: Dictionary,
    /// What is visible of it, in its own coordinates.
    pub(super) visible: Box,
    /// Quarter turns clockwise.
    pub(super) turns: u8,
    /// How many points one unit of its coordinates measures.
    pub(super) unit: f32,
    /// What draws it, as one stream.
    pub(super) content: Stream,
    /// The looks of its fields and comments.
    pub(super) appearances: Vec<Appearance>,
    /// Its links: where they lie in its own coordinates, and where they lead.
    pub(super) links: Vec<(Box, Aim)>,
}

impl Leaf {
    /// Whether the page names a font to write with.
    pub(super) fn has_fonts(&self, document: &Document) -> bool {
        let resources =
            entry(document, &self.dictionary, b"Resources").and_then(|found| found.as_dict().ok());
        let fonts = resources.and_then(|resources| entry(document, resources, b"Font"));
        fonts.and_then(|fonts| fonts.as_dict().ok()).is_some_and(|fonts| !fonts.is_empty())
    }

    fn of(document: &Document, id: Option<ObjectId>, dictionary: Dictionary) -> Self {
        let visible = visible(document, &dictionary);
        let turns =
            entry(document, &dictionary, b"Rotate").and_then(|turn| turn.as_float().ok()).unwrap_or(0.0);
        let unit = entry(document, &dictionary, b"UserUnit").and_then(|unit| unit.as_float().ok());
        Self {
            id,
            visible,
            turns: ((turns / 90.0).round() as i64).rem_euclid(4) as u8,
            unit: unit.filter(|unit| (0.1..=100.0).contains(unit)).unwrap_or(1.0),
            content: Stream::new(Dictionary::new(), Vec::new()),
            appearances: Vec::new(),
            links: Vec::new(),
            dictionary,
        }
    }

    /// Its width and height as it is shown.
    pub(super) fn size(&self) -> (f32, f32) {
        let (width, height) = (self.visible.width() * self.unit, self.visible.height() * self.unit);
        if self.turns.is_multiple_of(2) { (width, height) } else { (height, width) }
    }

    /// Carries its own coordinates onto the sheet as it is shown, whose lower left corner is the origin.
    pub(super) fn upright(&self) -> Matrix {
        let Box { left, bottom, right, top } = self.visible;
        let turned = match self.turns {
            0 => Matrix([1.0, 0.0, 0.0, 1.0, -left, -bottom]),
            1 => Matrix([0.0, -1.0, 1.0, 0.0, -bottom, right]),
            2 => Matrix([-1.0, 0.0, 0.0, -1.0, right, top]),
            _ => Matrix([0.0, 1.0, -1.0, 0.0, top, -left]),
        };
        turned.then(Matrix::stretch(self.unit, self.unit, 0.0, 0.0))
    }
}

fn visible(document: &Document, dictionary: &Dictionary) -> Box {
    let shown = |key: &[u8]| {
        let edges = four(document, dictionary.get(key).ok()?)?;
        Box::between(edges).filter(|shown| SIDES.contains(&shown.width()) && SIDES.contains(&shown.height()))
    };
    let sheet = shown(b"MediaBox").unwrap_or(CARTA);
    shown(b"CropBox").and_then(|crop| crop.shared(sheet)).unwrap_or(sheet)
}

/// The pages that were found, and how many the tree names that are not there.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The pages, in order.
    pub(super) leaves: Vec<Leaf>,
    /// How many are missing.
    pub(super) lost: u32,
    /// How many there are beyond what is taken in.
    pub(super) beyond: u32,
    /// How many values the pages inherit; each page has a copy of its own.
    inherited: usize,
}

impl Found {
    /// Whether the pages inherit more than can be taken in.
    pub(super) fn inherits_too_much(&self) -> bool {
        self.inherited > MOST_INHERITED
    }
}

/// The pages of a file: those of its tree, or, when the tree is gone, all that lie about.
pub(super) fn find(document: &Document) -> Found {
    let mut found = Found::default();
    let root = document.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok());
    if let Some(root) = root {
        Walk { document, found: &mut found, seen: BTreeSet::new() }.node(root, &Dictionary::new(), 0);
    }
    if found.leaves.is_empty() {
        found.leaves = strays(document);
    }
    found
}

fn strays(document: &Document) -> Vec<Leaf> {
    let pages = document.objects.iter().filter_map(|(id, object)| Some((*id, object.as_dict().ok()?)));
    let pages = pages.filter(|(_, page)| page.has_type(b"Page")).take(MOST_PAGES);
    pages.map(|(id, page)| Leaf::of(document, Some(id), page.clone())).collect()
}

/// A walk through the tree of pages.
struct Walk<'a> {
    document: &'a Document,
    found: &'a mut Found,
    seen: BTreeSet<ObjectId>,
}

impl Walk<'_> {
    fn node(&mut self, object: &Object, inherited: &Dictionary, depth: usize) {
        still_wanted();
        // The same page twice is one page for a reader of the tree, and a circle has no end.
        if object.as_reference().is_ok_and(|id| !self.seen.insert(id)) {
            return;
        }
        if depth > DEEPEST {
            self.found.lost += 1;
            return;
        }
        let Some(own) = followed(self.document, object).and_then(|node| node.as_dict().ok()) else {
            self.found.lost += 1;
            return;
        };
        let mut whole = own.clone();
        for key in INHERITED {
            if let (false, Ok(value)) = (own.has(key), inherited.get(key)) {
                self.found.inherited = self.found.inherited.saturating_add(values(value));
                if self.found.inherits_too_much() {
                    return;
                }
                whole.set(key, value.clone());
            }
        }
        match entry(self.document, own, b"Kids").and_then(|kids| kids.as_array().ok()) {
            Some(kids) => kids.iter().for_each(|kid| self.node(kid, &whole, depth + 1)),
            None if own.has_type(b"Pages") => {}
            None if self.found.leaves.len() >= MOST_PAGES => self.found.beyond += 1,
            None => self.found.leaves.push(Leaf::of(self.document, object.as_reference().ok(), whole)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf_annexes::dictionary;

    #[test]
    fn a_turned_page_stands_upright_on_its_own_corner() {
        for (turn, size) in
            [(0, (100.0, 200.0)), (90, (200.0, 100.0)), (180, (100.0, 200.0)), (-90, (200.0, 100.0))]
        {
            let page = dictionary! {
                "MediaBox" => vec![10.into(), 20.into(), 110.into(), 220.into()],
                "Rotate" => turn,
            };
            let leaf = Leaf::of(&Document::new(), None, page);
            assert_eq!(leaf.size(), size, "{turn}");
            let shown = leaf.visible.carried(leaf.upright());
            assert_eq!(shown.edges(), [0.0, 0.0, size.0, size.1], "{turn}");
        }
    }

    #[test]
    fn a_page_turned_clockwise_has_its_lower_left_corner_at_the_upper_left() {
        let page = dictionary! {
            "MediaBox" => vec![0.into(), 0.into(), 100.into(), 200.into()],
            "Rotate" => 90,
            "UserUnit" => 2,
        };
        let leaf = Leaf::of(&Document::new(), None, page);
        assert_eq!(leaf.size(), (400.0, 200.0));
        assert_eq!(leaf.upright().apply((0.0, 0.0)), (0.0, 200.0));
    }

    #[test]
    fn only_what_is_visible_counts() {
        let page = dictionary! {
            "MediaBox" => vec![0.into(), 0.into(), 600.into(), 800.into()],
            "CropBox" => vec![50.into(), 50.into(), 650.into(), 450.into()],
        };
        assert_eq!(Leaf::of(&Document::new(), None, page).size(), (550.0, 400.0));
        let nonsense = dictionary! { "MediaBox" => vec![0.into(), 0.into(), 0.into(), 0.into()] };
        assert_eq!(Leaf::of(&Document::new(), None, nonsense).size(), (612.0, 792.0));
    }
}

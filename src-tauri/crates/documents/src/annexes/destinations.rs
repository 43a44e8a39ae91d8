//! Where the links and the outline of a foreign file lead within it.

use std::collections::{BTreeMap, BTreeSet};

use lopdf_annexes::{Dictionary, Document, Object, ObjectId};

use super::leaves::Leaf;
use super::reading::{entry, followed};

/// The most names that are looked up.
const MOST_NAMES: usize = 100_000;
/// A tree of names deeper than this is no tree.
const DEEPEST: usize = 32;

/// A place on a page of an annex.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    /// The page, from 0.
    pub(crate) page: u32,
    /// The point that is shown at the top, in the page's own coordinates; `None`: its upper edge.
    pub(super) point: Option<(f32, f32)>,
}

/// The places of a file, by its pages and by the names it gives them.
pub(super) struct Destinations<'a> {
    document: &'a Document,
    pages: BTreeMap<ObjectId, u32>,
    named: BTreeMap<&'a [u8], &'a Object>,
}

impl<'a> Destinations<'a> {
    /// The places of a file whose pages these are.
    pub(super) fn of(document: &'a Document, leaves: &[Leaf]) -> Self {
        let pages = (0..).zip(leaves).filter_map(|(number, leaf)| Some((leaf.id?, number)));
        let mut destinations = Self { document, pages: pages.collect(), named: BTreeMap::new() };
        destinations.learn_names();
        destinations
    }

    fn learn_names(&mut self) {
        let Ok(catalog) = self.document.catalog() else { return };
        // Files before PDF 1.2 keep a dictionary, later ones a tree.
        if let Some(old) = entry(self.document, catalog, b"Dests").and_then(|old| old.as_dict().ok()) {
            let entries = old.iter().take(MOST_NAMES);
            self.named.extend(entries.map(|(name, place)| (name.as_slice(), place)));
        }
        let names = entry(self.document, catalog, b"Names").and_then(|names| names.as_dict().ok());
        if let Some(root) = names.and_then(|names| names.get(b"Dests").ok()) {
            self.learn_node(root, &mut BTreeSet::new(), 0);
        }
    }

    fn learn_node(&mut self, node: &'a Object, seen: &mut BTreeSet<ObjectId>, depth: usize) {
        let circle = node.as_reference().is_ok_and(|id| !seen.insert(id));
        if circle || depth > DEEPEST || self.named.len() >= MOST_NAMES {
            return;
        }
        let Some(node) = followed(self.document, node).and_then(|node| node.as_dict().ok()) else { return };
        let list = |key| entry(self.document, node, key).and_then(|list| list.as_array().ok());
        for pair in list(b"Names").into_iter().flat_map(|names| names.chunks_exact(2)) {
            if let Some(name) = followed(self.document, &pair[0]).and_then(|name| name.as_str().ok()) {
                self.named.insert(name, &pair[1]);
            }
        }
        for kid in list(b"Kids").into_iter().flatten() {
            self.learn_node(kid, seen, depth + 1);
        }
    }

    /// Where a link or an entry of the outline leads, if that is within the file.
    pub(super) fn target(&self, from: &Dictionary) -> Option<Place> {
        if let Some(place) = from.get(b"Dest").ok().and_then(|place| self.place(place)) {
            return Some(place);
        }
        let action = entry(self.document, from, b"A")?.as_dict().ok()?;
        let kind = entry(self.document, action, b"S")?.as_name().ok()?;
        if kind == b"GoTo" { self.place(action.get(b"D").ok()?) } else { None }
    }

    fn place(&self, object: &Object) -> Option<Place> {
        match followed(self.document, object)? {
            Object::Array(parts) => self.explicit(parts),
            Object::Name(name) | Object::String(name, _) => {
                // A name leads to a place, never to another name.
                match followed(self.document, self.named.get(name.as_slice())?)? {
                    Object::Array(parts) => self.explicit(parts),
                    Object::Dictionary(about) => {
                        self.explicit(entry(self.document, about, b"D")?.as_array().ok()?)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn explicit(&self, parts: &[Object]) -> Option<Place> {
        let page = match parts.first()? {
            Object::Reference(id) => *self.pages.get(id)?,
            Object::Integer(number) => u32::try_from(*number).ok()?,
            _ => return None,
        };
        let number = |at: usize| {
            let number = followed(self.document, parts.get(at)?)?.as_float().ok()?;
            number.is_finite().then_some(number)
        };
        let kind = parts.get(1).and_then(|kind| kind.as_name().ok()).unwrap_or_default();
        let point = match kind {
            b"XYZ" => number(3).map(|top| (number(2).unwrap_or(0.0), top)),
            b"FitH" | b"FitBH" => number(2).map(|top| (0.0, top)),
            b"FitR" => number(2).zip(number(5)),
            _ => None,
        };
        Some(Place { page, point })
    }
}

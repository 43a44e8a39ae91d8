//! The outline of a foreign file, which hangs below the annex's own entry.

use std::collections::BTreeSet;

use lopdf_annexes::{Dictionary, Document, Object, ObjectId, decode_text_string};

use super::destinations::{Destinations, Place};
use super::guard::still_wanted;
use super::reading::{entry, followed};

/// The most entries that are taken over.
const MOST_ENTRIES: usize = 2_000;
/// Entries nested deeper than this are left out.
const DEEPEST: u8 = 6;
/// Entries below entries that are left out are looked for no deeper than this.
const DEEPEST_SEARCH: u8 = 64;
/// The longest title, in characters.
const LONGEST: usize = 200;
/// Titles longer than this, in bytes, are no titles: many entries may share one.
const LONGEST_STORED: usize = 64 * 1024;

/// An entry of a foreign outline.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ForeignEntry {
    /// Its words.
    pub(crate) title: String,
    /// How deep it is nested, 0 the outermost.
    pub(crate) depth: u8,
    /// Where it leads.
    pub(crate) place: Place,
}

/// The outline of a file, in its order; entries that lead nowhere are left out.
pub(super) fn outline(document: &Document, destinations: &Destinations<'_>) -> Vec<ForeignEntry> {
    let mut walk = Walk { document, destinations, entries: Vec::new(), seen: BTreeSet::new() };
    let catalog = document.catalog().ok();
    let root = catalog.and_then(|catalog| entry(document, catalog, b"Outlines")?.as_dict().ok());
    if let Some(root) = root {
        walk.children(root, 0, 0);
    }
    walk.entries
}

struct Walk<'a> {
    document: &'a Document,
    destinations: &'a Destinations<'a>,
    entries: Vec<ForeignEntry>,
    seen: BTreeSet<ObjectId>,
}

impl<'a> Walk<'a> {
    /// Keeps what is below an entry: `depth` is how deep the kept ones are nested, `search` how deep all of them are.
    fn children(&mut self, parent: &'a Dictionary, depth: u8, search: u8) {
        let mut next = parent.get(b"First").ok();
        while let Some(child) = next.and_then(|child| self.unseen(child)) {
            still_wanted();
            if self.entries.len() >= MOST_ENTRIES {
                return;
            }
            let kept = self.keep(child, depth);
            if depth < DEEPEST && search < DEEPEST_SEARCH {
                self.children(child, depth + u8::from(kept), search + 1);
            }
            next = child.get(b"Next").ok();
        }
    }

    /// The next entry, unless the list goes in circles.
    fn unseen(&mut self, child: &'a Object) -> Option<&'a Dictionary> {
        let fresh = self.seen.insert(child.as_reference().ok()?);
        fresh.then(|| followed(self.document, child)?.as_dict().ok()).flatten()
    }

    fn keep(&mut self, child: &Dictionary, depth: u8) -> bool {
        let stored = entry(self.document, child, b"Title");
        let stored = stored.filter(|title| title.as_str().is_ok_and(|title| title.len() <= LONGEST_STORED));
        let title = stored.and_then(|title| decode_text_string(title).ok());
        let title = title.map(|title| plain(&title)).filter(|title| !title.is_empty());
        let Some((title, place)) = title.zip(self.destinations.target(child)) else { return false };
        self.entries.push(ForeignEntry { title, depth, place });
        true
    }
}

/// Words on one line, of a length that a reader shows.
fn plain(title: &str) -> String {
    let spaced = title.replace(char::is_control, " ");
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(LONGEST).collect()
}

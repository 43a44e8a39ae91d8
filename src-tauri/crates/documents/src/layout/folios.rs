//! The numbers of leaves.

use super::furniture::Sort;
use crate::setup::{Folio, FolioCount, Sides};

/// The folio of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PageFolio {
    /// The number of its leaf or side; `None` where it is not counted.
    pub(super) number: Option<u32>,
    /// Whether the number stands on this page.
    pub(super) shown: bool,
}

/// The folios of pages of these sorts. A blank side is not counted; a cover only where that is wished.
pub(super) fn folios(folio: &Folio, sides: Sides, sorts: &[&Sort]) -> Vec<PageFolio> {
    let of_leaf = match (folio.count, sides) {
        (FolioCount::Leaf, Sides::Two) => 2,
        (FolioCount::Leaf, Sides::One) | (FolioCount::Side, _) => 1,
    };
    let counts = |sort: &Sort| match sort {
        Sort::Blank => false,
        Sort::Cover => folio.cover,
        Sort::Text | Sort::Divider | Sort::Annex(_) => true,
    };
    let mut next = folio.first;
    let mut found = Vec::with_capacity(sorts.len());
    for leaf in sorts.chunks(of_leaf) {
        let number = leaf.iter().any(|sort| counts(sort)).then_some(next);
        next = next.saturating_add(u32::from(number.is_some()));
        found.extend((0..leaf.len()).map(|side| PageFolio { number, shown: number.is_some() && side == 0 }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::FolioPlace;

    fn numbers(count: FolioCount, cover: bool, sides: Sides, sorts: &[&Sort]) -> Vec<(Option<u32>, bool)> {
        let label = Folio::NUMBER.to_owned();
        let folio = Folio { first: 187, count, cover, place: FolioPlace::TopRight, label, digits: 4 };
        folios(&folio, sides, sorts).into_iter().map(|folio| (folio.number, folio.shown)).collect()
    }

    #[test]
    fn leaves_are_numbered_on_their_fronts() {
        let sorts = [&Sort::Cover, &Sort::Blank, &Sort::Text, &Sort::Text, &Sort::Text];
        let (some, none) = (|number, shown| (Some(number), shown), (None, false));
        assert_eq!(
            numbers(FolioCount::Leaf, false, Sides::Two, &sorts),
            [none, none, some(187, true), some(187, false), some(188, true)]
        );
        assert_eq!(
            numbers(FolioCount::Leaf, true, Sides::Two, &sorts),
            [some(187, true), some(187, false), some(188, true), some(188, false), some(189, true)]
        );
        assert_eq!(
            numbers(FolioCount::Leaf, true, Sides::One, &sorts[2..]),
            [some(187, true), some(188, true), some(189, true)]
        );
    }

    #[test]
    fn sides_are_numbered_each_and_blanks_are_not() {
        let sorts = [&Sort::Cover, &Sort::Blank, &Sort::Text, &Sort::Text];
        assert_eq!(
            numbers(FolioCount::Side, true, Sides::Two, &sorts),
            [(Some(187), true), (None, false), (Some(188), true), (Some(189), true)]
        );
        assert_eq!(
            numbers(FolioCount::Side, false, Sides::Two, &sorts),
            [(None, false), (None, false), (Some(187), true), (Some(188), true)]
        );
    }

    #[test]
    fn numbers_have_their_digits() {
        let label = format!("Folio {}", Folio::NUMBER);
        let folio = Folio {
            first: 1,
            count: FolioCount::Leaf,
            cover: true,
            place: FolioPlace::Bottom,
            label,
            digits: 4,
        };
        assert_eq!(
            (folio.words(7), folio.words(12_345)),
            ("Folio 0007".to_owned(), "Folio 12345".to_owned())
        );
    }
}

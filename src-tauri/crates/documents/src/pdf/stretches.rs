//! The contents of a page, divided where one element of the structure ends and another begins.

use crate::page::{ElementId, Page, Placed};

/// Contents that lie together and belong to one element; `None`: an artifact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'page> {
    /// The element.
    pub(crate) element: Option<ElementId>,
    /// What is drawn.
    pub(crate) content: Content<'page>,
    /// What readers get instead of its characters.
    pub(crate) reading: Option<&'page str>,
}

/// What a stretch draws.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'page> {
    /// The page of an annex.
    Annex,
    /// Items of ours.
    Items(&'page [Placed]),
}

/// The stretches of a page in the order in which they are drawn and read.
pub(crate) fn stretches(page: &Page) -> impl Iterator<Item = Stretch<'_>> {
    let annex = page.annex.iter().map(|annex| Stretch {
        element: annex.element,
        content: Content::Annex,
        reading: None,
    });
    let together = |one: &Placed, next: &Placed| {
        one.element == next.element && reading(one).is_none() && reading(next).is_none()
    };
    let items = page.items.chunk_by(together);
    annex.chain(items.map(|items| Stretch {
        element: items[0].element,
        content: Content::Items(items),
        reading: reading(&items[0]),
    }))
}

fn reading(placed: &Placed) -> Option<&str> {
    placed.ink.run()?.reading.as_deref()
}

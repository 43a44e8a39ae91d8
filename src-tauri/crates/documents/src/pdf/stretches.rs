//! The contents of a page, divided where one element of the structure ends and another begins.

use crate::page::{ElementId, Page, Placed};

/// Contents that lie together and belong to one element; `None`: an artifact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'page> {
    /// The element.
    pub(crate) element: Option<ElementId>,
    /// What is drawn.
    pub(crate) content: Content<'page>,
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
    let annex = page.annex.iter().map(|annex| Stretch { element: annex.element, content: Content::Annex });
    let items = page.items.chunk_by(|one, next| one.element == next.element);
    annex.chain(items.map(|items| Stretch { element: items[0].element, content: Content::Items(items) }))
}

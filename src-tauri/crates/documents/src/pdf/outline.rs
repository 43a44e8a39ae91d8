//! The outline that readers show beside the pages: nested, in the order given.

use lopdf_annexes::{Dictionary, Object, ObjectId, dictionary};

use super::links::destination;
use super::objects::Objects;
use super::values::text;
use crate::page::{Document, OutlineEntry};

/// An outline up to this long is shown wholly unfolded.
const UNFOLDED: usize = 40;

/// An entry with its place in the tree.
struct Node<'document> {
    entry: &'document OutlineEntry,
    id: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Keeps the outline of a document; `None` when it has none.
pub(crate) fn keep(document: &Document, pages: &[ObjectId], objects: &mut Objects) -> Option<ObjectId> {
    if document.outline.is_empty() {
        return None;
    }
    let root = objects.reserve();
    let (nodes, top) = tree(&document.outline, objects);
    let unfolded = nodes.len() <= UNFOLDED;
    for (number, node) in nodes.iter().enumerate() {
        let siblings = node.parent.map_or(&top, |parent| &nodes[parent].children);
        let mut entry = dictionary! {
            "Title" => text(&node.entry.title),
            "Parent" => Object::Reference(node.parent.map_or(root, |parent| nodes[parent].id)),
        };
        if let Some(destination) = destination(document, pages, node.entry.anchor) {
            entry.set("Dest", destination);
        }
        set_neighbours(&mut entry, siblings, number, &nodes);
        set_children(&mut entry, &node.children, &nodes);
        if !node.children.is_empty() {
            let shown = shown_below(&nodes, number, unfolded);
            entry.set("Count", if unfolded { shown } else { -shown });
        }
        objects.set(node.id, entry);
    }
    let mut outline = dictionary! { "Type" => "Outlines" };
    set_children(&mut outline, &top, &nodes);
    outline.set("Count", if unfolded { nodes.len() } else { top.len() } as i64);
    objects.set(root, outline);
    Some(root)
}

/// The entries with their parents; an entry too deep hangs below the one before it.
fn tree<'document>(
    outline: &'document [OutlineEntry],
    objects: &mut Objects,
) -> (Vec<Node<'document>>, Vec<usize>) {
    let mut nodes: Vec<Node<'document>> = Vec::with_capacity(outline.len());
    let mut top = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (number, entry) in outline.iter().enumerate() {
        while open.last().is_some_and(|&last| nodes[last].entry.depth >= entry.depth) {
            open.pop();
        }
        let parent = open.last().copied();
        match parent {
            Some(parent) => nodes[parent].children.push(number),
            None => top.push(number),
        }
        nodes.push(Node { entry, id: objects.reserve(), parent, children: Vec::new() });
        open.push(number);
    }
    (nodes, top)
}

fn set_neighbours(entry: &mut Dictionary, siblings: &[usize], number: usize, nodes: &[Node<'_>]) {
    let Ok(place) = siblings.binary_search(&number) else { return };
    if let Some(&before) = place.checked_sub(1).and_then(|before| siblings.get(before)) {
        entry.set("Prev", Object::Reference(nodes[before].id));
    }
    if let Some(&after) = siblings.get(place + 1) {
        entry.set("Next", Object::Reference(nodes[after].id));
    }
}

fn set_children(entry: &mut Dictionary, children: &[usize], nodes: &[Node<'_>]) {
    if let (Some(&first), Some(&last)) = (children.first(), children.last()) {
        entry.set("First", Object::Reference(nodes[first].id));
        entry.set("Last", Object::Reference(nodes[last].id));
    }
}

/// How many entries show below one that is unfolded.
fn shown_below(nodes: &[Node<'_>], number: usize, unfolded: bool) -> i64 {
    let children = &nodes[number].children;
    let deeper: i64 =
        if unfolded { children.iter().map(|&child| shown_below(nodes, child, true)).sum() } else { 0 };
    children.len() as i64 + deeper
}

//! The structure of the document: what a screen reader is told of each stretch of ink.

use std::collections::BTreeMap;

use lopdf_annexes::{Dictionary, Object, ObjectId, dictionary};

use super::objects::Objects;
use super::stretches::{Content, Stretch, stretches};
use super::values::{numbers, text};
use crate::page::{Document, Element, ElementId, Ink, Page, Placed, Rectangle, Role};

/// The name of a role in PDF's standard structure.
pub(crate) fn tag(role: Role) -> &'static str {
    match role {
        Role::Section => "Sect",
        Role::Title => "Title",
        Role::Heading(level) => heading_tag(level),
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListLabel => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHeader => "TH",
        Role::TableData => "TD",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Quotation => "BlockQuote",
        Role::LinkText => "Link",
        Role::Span => "Span",
        Role::Reference => "Reference",
        Role::Note => "Note",
    }
}

fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "H1",
        2 => "H2",
        3 => "H3",
        4 => "H4",
        5 => "H5",
        _ => "H6",
    }
}

/// What an element holds, in reading order.
#[derive(Clone, Copy)]
enum Kid {
    Element(usize),
    Mark { page: usize, number: usize },
    Link { page: usize, annotation: ObjectId },
}

/// The structure as it grows while the pages are read.
pub(crate) struct Structure<'document> {
    document: &'document Document,
    elements: Vec<Element>,
    children: Vec<Vec<usize>>,
    roots: Vec<usize>,
    /// How many children of each element, and of the document, have found their place.
    placed: Vec<usize>,
    roots_placed: usize,
    kids: Vec<Vec<Kid>>,
    top: Vec<Kid>,
    /// For each page, the elements of its marked stretches.
    marks: Vec<Vec<usize>>,
    /// The annotations of links, each with its element.
    links: Vec<(ObjectId, usize)>,
}

impl<'document> Structure<'document> {
    /// The structure of a document whose pages are still to be read.
    pub(crate) fn new(document: &'document Document) -> Self {
        let mut structure = Self {
            document,
            elements: Vec::new(),
            children: Vec::new(),
            roots: Vec::new(),
            placed: Vec::new(),
            roots_placed: 0,
            kids: Vec::new(),
            top: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
        };
        document.elements.iter().for_each(|element| {
            structure.append(element.clone());
        });
        structure.repair_headings();
        structure
    }

    fn append(&mut self, element: Element) -> usize {
        let number = self.elements.len();
        match element.parent.map(|id| id.0 as usize).filter(|&parent| parent < number) {
            Some(parent) => self.children[parent].push(number),
            None => self.roots.push(number),
        }
        self.elements.push(element);
        self.children.push(Vec::new());
        self.placed.push(0);
        self.kids.push(Vec::new());
        number
    }

    /// A heading is at most one level deeper than the one before it: readers refuse gaps.
    fn repair_headings(&mut self) {
        let mut last = 0;
        for element in &mut self.elements {
            if let Role::Heading(level) = &mut element.role {
                last = (*level).clamp(1, 6).min(last + 1);
                *level = last;
            }
        }
    }

    /// Reads the next page; the answer is how many marked stretches it has.
    pub(crate) fn read(&mut self, page: &Page) -> usize {
        let index = self.marks.len();
        let mut marks = Vec::new();
        for stretch in stretches(page) {
            let Some(element) = self.known(stretch.element) else { continue };
            self.place(element);
            self.kids[element].push(Kid::Mark { page: index, number: marks.len() });
            marks.push(element);
        }
        self.marks.push(marks);
        self.marks[index].len()
    }

    /// Adds a link of the page read last; the answer is its number in the tree of parents.
    pub(crate) fn link(
        &mut self,
        annotation: ObjectId,
        words: Option<ElementId>,
        around: Option<ElementId>,
    ) -> i64 {
        let page = self.marks.len().saturating_sub(1);
        let element = self.known(words).unwrap_or_else(|| self.append(link_around(around)));
        self.place(element);
        self.kids[element].push(Kid::Link { page, annotation });
        self.links.push((annotation, element));
        (self.document.pages.len() + self.links.len() - 1) as i64
    }

    fn known(&self, element: Option<ElementId>) -> Option<usize> {
        element.map(|id| id.0 as usize).filter(|&number| number < self.elements.len())
    }

    /// Gives an element, and those around and before it, a place in reading order.
    fn place(&mut self, element: usize) {
        let mut chain = vec![element];
        while let Some(parent) = self.parent(chain[chain.len() - 1]) {
            chain.push(parent);
        }
        for number in chain.into_iter().rev() {
            self.place_up_to(self.parent(number), Some(number));
        }
    }

    fn parent(&self, element: usize) -> Option<usize> {
        self.elements[element].parent.map(|id| id.0 as usize).filter(|&parent| parent < element)
    }

    fn place_up_to(&mut self, parent: Option<usize>, last: Option<usize>) {
        let (children, placed, kids) = match parent {
            Some(parent) => (&self.children[parent], &mut self.placed[parent], &mut self.kids[parent]),
            None => (&self.roots, &mut self.roots_placed, &mut self.top),
        };
        while let Some(&child) = children.get(*placed).filter(|&&child| last.is_none_or(|last| child <= last))
        {
            kids.push(Kid::Element(child));
            *placed += 1;
        }
    }

    /// Keeps the structure in the file; the answer is the root of the tree.
    pub(crate) fn keep(mut self, objects: &mut Objects, pages: &[ObjectId]) -> ObjectId {
        self.place_up_to(None, None);
        (0..self.elements.len()).for_each(|number| self.place_up_to(Some(number), None));
        let kept = self.worth_keeping();
        let root = objects.reserve();
        let whole = objects.reserve();
        let ids: Vec<Option<ObjectId>> = kept.iter().map(|&kept| kept.then(|| objects.reserve())).collect();
        let writing = Writing { structure: &self, pages, ids: &ids, whole, labels: self.labels() };
        for (number, id) in ids.iter().enumerate() {
            if let Some(id) = id {
                let element = writing.element(number);
                objects.set(*id, element);
            }
        }
        let top = dictionary! {
            "S" => "Document",
            "P" => Object::Reference(root),
            "K" => writing.kids(&self.top, None),
        };
        objects.set(whole, top);
        let parents = objects.add(writing.parents());
        let names = writing.names();
        let mut tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => Object::Reference(whole),
            "RoleMap" => dictionary! { "Title" => "P" },
            "ParentTree" => Object::Reference(parents),
            "ParentTreeNextKey" => (pages.len() + self.links.len()) as i64,
        };
        if !names.is_empty() {
            tree.set("IDTree", dictionary! { "Names" => names });
        }
        objects.set(root, tree);
        root
    }

    /// An element without ink says nothing, except cells and parts of a list, whose places count.
    fn worth_keeping(&self) -> Vec<bool> {
        let mut kept = vec![false; self.elements.len()];
        // Children come after their parents, so they are decided first from the end.
        for number in (0..kept.len()).rev() {
            kept[number] = match self.elements[number].role {
                Role::TableHeader | Role::TableData | Role::ListLabel | Role::ListBody => true,
                _ => self.kids[number].iter().any(|kid| match kid {
                    Kid::Element(child) => kept[*child],
                    Kid::Mark { .. } | Kid::Link { .. } => true,
                }),
            };
        }
        kept
    }

    /// The first label of each list, which tells how it is numbered.
    fn labels(&self) -> BTreeMap<usize, String> {
        let mut labels = BTreeMap::new();
        for stretch in self.document.pages.iter().flat_map(stretches) {
            let Some(label) = self.known(stretch.element) else { continue };
            if self.elements[label].role == Role::ListLabel {
                let list = self.parent(label).and_then(|item| self.parent(item));
                if let Some(list) = list {
                    labels.entry(list).or_insert_with(|| words(&stretch));
                }
            }
        }
        labels
    }
}

fn link_around(around: Option<ElementId>) -> Element {
    Element { role: Role::LinkText, parent: around, alt: None, language: None, columns: 1, rows: 1 }
}

fn words(stretch: &Stretch<'_>) -> String {
    let Content::Items(items) = stretch.content else { return String::new() };
    items.iter().filter_map(|placed| placed.ink.run()).map(|run| run.text.as_str()).collect()
}

/// A name of its own for each note, as PDF/UA wants it; names of one length are in the order of their numbers.
fn note_name(element: usize) -> String {
    format!("note-{element:08}")
}

/// The kind of numbering that a list's first label shows.
fn numbering(label: &str) -> &'static str {
    let first = label.trim().trim_start_matches('(').chars().next();
    match first {
        Some('0'..='9') => "Decimal",
        Some('i') => "LowerRoman",
        Some('I') => "UpperRoman",
        Some('a'..='z') => "LowerAlpha",
        Some('A'..='Z') => "UpperAlpha",
        Some('◦' | '○') => "Circle",
        Some('▪' | '■') => "Square",
        Some(_) => "Disc",
        None => "None",
    }
}

/// The structure while it is turned into objects.
struct Writing<'structure, 'document> {
    structure: &'structure Structure<'document>,
    pages: &'structure [ObjectId],
    ids: &'structure [Option<ObjectId>],
    whole: ObjectId,
    labels: BTreeMap<usize, String>,
}

impl Writing<'_, '_> {
    fn element(&self, number: usize) -> Dictionary {
        let element = &self.structure.elements[number];
        let parent = self.structure.parent(number).and_then(|parent| self.ids[parent]).unwrap_or(self.whole);
        let page = self.first_page(number);
        let mut written = dictionary! {
            "S" => tag(element.role),
            "P" => Object::Reference(parent),
            "K" => self.kids(&self.structure.kids[number], page),
        };
        if let Some(page) = page.and_then(|page| self.pages.get(page)) {
            written.set("Pg", Object::Reference(*page));
        }
        if let Some(alt) = &element.alt {
            written.set("Alt", text(alt));
        }
        if let Some(language) = &element.language {
            written.set("Lang", text(language));
        }
        if element.role == Role::Note {
            written.set("ID", text(&note_name(number)));
        }
        if let Some(attributes) = self.attributes(number, element) {
            written.set("A", attributes);
        }
        written
    }

    fn first_page(&self, number: usize) -> Option<usize> {
        self.structure.kids[number].iter().find_map(|kid| match kid {
            Kid::Mark { page, .. } | Kid::Link { page, .. } => Some(*page),
            Kid::Element(_) => None,
        })
    }

    /// What an element holds; stretches of its own page are named by their number alone.
    fn kids(&self, kids: &[Kid], own_page: Option<usize>) -> Object {
        let page = |page: usize| self.pages.get(page).map_or(Object::Null, |id| Object::Reference(*id));
        let mut written: Vec<Object> = Vec::with_capacity(kids.len());
        for kid in kids {
            match *kid {
                Kid::Element(child) => written.extend(self.ids[child].map(Object::Reference)),
                Kid::Mark { page, number } if Some(page) == own_page => {
                    written.push(Object::Integer(number as i64))
                }
                Kid::Mark { page: at, number } => written.push(Object::Dictionary(dictionary! {
                    "Type" => "MCR",
                    "Pg" => page(at),
                    "MCID" => number as i64,
                })),
                Kid::Link { page: at, annotation } => written.push(Object::Dictionary(dictionary! {
                    "Type" => "OBJR",
                    "Pg" => page(at),
                    "Obj" => Object::Reference(annotation),
                })),
            }
        }
        if written.len() == 1 { written.remove(0) } else { Object::Array(written) }
    }

    fn attributes(&self, number: usize, element: &Element) -> Option<Object> {
        match element.role {
            Role::TableHeader | Role::TableData => self.cell(number, element),
            Role::List => {
                let label = self.labels.get(&number).map(String::as_str).unwrap_or_default();
                Some(dictionary! { "O" => "List", "ListNumbering" => numbering(label) }.into())
            }
            Role::Figure => self.figure(number),
            _ => None,
        }
    }

    fn cell(&self, number: usize, element: &Element) -> Option<Object> {
        let mut attributes = dictionary! { "O" => "Table" };
        if element.columns > 1 {
            attributes.set("ColSpan", i64::from(element.columns));
        }
        if element.rows > 1 {
            attributes.set("RowSpan", i64::from(element.rows));
        }
        if element.role == Role::TableHeader {
            attributes.set("Scope", if self.heads_its_row(number) { "Row" } else { "Column" });
        }
        (attributes.len() > 1).then(|| attributes.into())
    }

    /// A header cell that stands among data cells speaks for its row, any other for its column.
    fn heads_its_row(&self, cell: usize) -> bool {
        let Some(row) = self.structure.parent(cell) else { return false };
        let first_row = self.structure.parent(row).and_then(|table| {
            let rows = &self.structure.children[table];
            rows.iter().copied().find(|&child| self.structure.elements[child].role == Role::TableRow)
        });
        let cells = &self.structure.children[row];
        first_row != Some(row)
            && cells.iter().any(|&cell| self.structure.elements[cell].role == Role::TableData)
    }

    /// Where a figure lies, for readers that show it alone.
    fn figure(&self, number: usize) -> Option<Object> {
        let page = self.structure.document.pages.get(self.first_page(number)?)?;
        let own = |placed: &&Placed| placed.element == Some(ElementId(number as u32));
        let area = page.items.iter().filter(own).filter_map(|placed| match &placed.ink {
            Ink::Image { area, .. } | Ink::Fill { area, .. } => Some(*area),
            Ink::Text(_) | Ink::Turned { .. } => None,
        });
        let area = area.reduce(Rectangle::around)?;
        let bottom = page.height - area.y - area.height;
        let corners = [area.x, bottom, area.x + area.width, bottom + area.height];
        Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => numbers(corners) }.into())
    }

    /// The elements that have names, each after its name.
    fn names(&self) -> Vec<Object> {
        let notes = self.structure.elements.iter().zip(self.ids).enumerate();
        let named = notes.filter_map(|(number, (element, id))| {
            let id = id.filter(|_| element.role == Role::Note)?;
            Some([text(&note_name(number)), Object::Reference(id)])
        });
        named.flatten().collect()
    }

    /// From the stretches of each page, and from each link, back to their elements.
    fn parents(&self) -> Dictionary {
        let owner = |element: &usize| self.ids[*element].map_or(Object::Null, Object::Reference);
        let mut entries: Vec<Object> = Vec::new();
        for (page, marks) in self.structure.marks.iter().enumerate().filter(|(_, marks)| !marks.is_empty()) {
            entries.push(Object::Integer(page as i64));
            entries.push(Object::Array(marks.iter().map(owner).collect()));
        }
        for (number, (_, element)) in (self.pages.len()..).zip(&self.structure.links) {
            entries.push(Object::Integer(number as i64));
            entries.push(owner(element));
        }
        dictionary! { "Nums" => entries }
    }
}

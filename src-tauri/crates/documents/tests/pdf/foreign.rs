//! Foreign files, as other programs and bad luck make them.

use std::sync::Arc;

use lopdf_annexes::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// A foreign file while it is built; the pages inherit their size and typefaces from the tree.
pub struct Foreign {
    pub document: Document,
    tree: ObjectId,
    pub pages: Vec<ObjectId>,
}

impl Foreign {
    /// A file of so many pages, each of which says its number.
    pub fn of(pages: usize) -> Self {
        let mut document = Document::with_version("1.5");
        let tree = document.new_object_id();
        let font = document
            .add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
        let mut foreign = Self { document, tree, pages: Vec::new() };
        for number in 1..=pages {
            foreign.page(dictionary! {}, &[&format!("BT /F1 24 Tf 100 600 Td (Foja {number} ajena) Tj ET")]);
        }
        let resources = dictionary! { "Font" => dictionary! { "F1" => Object::Reference(font) } };
        let root = dictionary! {
            "Type" => "Pages",
            "MediaBox" => numbers(&[0, 0, 595, 842]),
            "Resources" => resources,
        };
        foreign.document.objects.insert(foreign.tree, root.into());
        let catalog = foreign
            .document
            .add_object(dictionary! { "Type" => "Catalog", "Pages" => Object::Reference(tree) });
        foreign.document.trailer.set("Root", Object::Reference(catalog));
        foreign
    }

    /// Another page, drawn by streams that continue each other.
    pub fn page(&mut self, mut more: Dictionary, drawings: &[&str]) -> ObjectId {
        let streams: Vec<Object> = drawings
            .iter()
            .map(|drawing| {
                let mut stream = Stream::new(Dictionary::new(), drawing.as_bytes().to_vec());
                stream.compress().unwrap();
                Object::Reference(self.document.add_object(stream))
            })
            .collect();
        more.set("Type", "Page");
        more.set("Parent", Object::Reference(self.tree));
        more.set("Contents", if streams.len() == 1 { streams[0].clone() } else { Object::Array(streams) });
        let page = self.document.add_object(more);
        self.pages.push(page);
        page
    }

    /// Something that a page carries, such as a comment or a field.
    pub fn annotate(&mut self, page: usize, annotation: Dictionary) {
        let id = self.document.add_object(annotation);
        let page = self.document.get_dictionary_mut(self.pages[page]).unwrap();
        let mut all = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        all.push(Object::Reference(id));
        page.set("Annots", all);
    }

    /// A form that fills its square with black.
    pub fn black(&mut self) -> Object {
        let about =
            dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0, 0, 10, 10]) };
        Object::Reference(self.document.add_object(Stream::new(about, b"0 g 0 0 10 10 re f".to_vec())))
    }

    pub fn catalog(&mut self) -> &mut Dictionary {
        self.document.catalog_mut().unwrap()
    }

    /// The bytes of the file.
    pub fn bytes(&mut self) -> Vec<u8> {
        let kids: Vec<Object> = self.pages.iter().copied().map(Object::Reference).collect();
        let tree = self.document.get_dictionary_mut(self.tree).unwrap();
        tree.set("Count", kids.len() as i64);
        tree.set("Kids", kids);
        self.document.reference_table.cross_reference_type =
            lopdf_annexes::xref::XrefType::CrossReferenceTable;
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

/// Whole numbers as an array.
pub fn numbers(values: &[i64]) -> Object {
    Object::Array(values.iter().copied().map(Object::Integer).collect())
}

/// A file with the digest it is asked for by.
pub fn file(digest: &str, bytes: Vec<u8>) -> (String, Arc<[u8]>) {
    (digest.to_owned(), Arc::from(bytes))
}

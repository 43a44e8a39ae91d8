//! Pages of an annex → forms of our file: only what draws them comes along, so that scripts, actions, attached files
//! and the rest of the foreign file have no way in.

use std::collections::{BTreeMap, VecDeque};

use lopdf_annexes::{Dictionary, Object, ObjectId, Stream, dictionary};

use super::Annex;
use super::destinations::Place;
use super::leaves::{Aim, Leaf};
use super::matrix::{Box, Matrix};
use super::reading::entry;
use crate::page::Rectangle;
use crate::pdf::{Objects, values};

/// Dictionaries that lead back into the foreign file, do things when it is opened, or say how a file is built.
const FOREIGN: [&[u8]; 11] = [
    b"Page",
    b"Pages",
    b"Catalog",
    b"Annot",
    b"Action",
    b"Filespec",
    b"StructTreeRoot",
    b"StructElem",
    b"EmbeddedFile",
    b"ObjStm",
    b"XRef",
];
/// What a stream says about things that do not come along: structure, other files, private data of programs.
const LEFT_BEHIND: [&[u8]; 8] =
    [b"StructParent", b"StructParents", b"Metadata", b"PieceInfo", b"Ref", b"OPI", b"AF", b"LastModified"];

/// A page of an annex in our file.
#[derive(Debug)]
pub(crate) struct Grafted {
    /// The form that draws it on a sheet of the size asked for.
    pub(crate) form: ObjectId,
    /// Its links, from the top left corner of the sheet.
    pub(crate) links: Vec<(Rectangle, Aim)>,
}

/// The taking over of an annex's pages; what they share is taken once.
pub(crate) struct Grafting<'annex> {
    annex: &'annex Annex,
    taken: BTreeMap<ObjectId, ObjectId>,
    waiting: VecDeque<ObjectId>,
}

impl<'annex> Grafting<'annex> {
    /// Nothing is taken yet.
    pub(crate) fn of(annex: &'annex Annex) -> Self {
        Self { annex, taken: BTreeMap::new(), waiting: VecDeque::new() }
    }

    /// Takes a page, drawn on a sheet.
    pub(crate) fn page(&mut self, number: u32, sheet: (f32, f32), objects: &mut Objects) -> Option<Grafted> {
        let leaf = self.annex.leaves.get(number as usize)?;
        let matrix = onto(leaf, sheet);
        let form = self.form(leaf, matrix, objects);
        self.take_waiting(objects);
        let edge = Box { left: 0.0, bottom: 0.0, right: sheet.0, top: sheet.1 };
        let links = leaf.links.iter().filter_map(|(area, aim)| {
            let Box { left, bottom, right, top } = area.carried(matrix).shared(edge)?;
            let area = Rectangle { x: left, y: sheet.1 - top, width: right - left, height: top - bottom };
            Some((area, aim.clone()))
        });
        Some(Grafted { form, links: links.collect() })
    }

    /// The layers of the pages that were taken, and those among them that are off.
    pub(crate) fn layers(&self) -> (Vec<ObjectId>, Vec<ObjectId>) {
        let catalog = self.annex.document.catalog().ok();
        let layers = catalog.and_then(|catalog| self.dictionary(catalog, b"OCProperties"));
        let usual = layers.and_then(|layers| self.dictionary(layers, b"D"));
        let all = layers.map(|layers| self.ids(layers, b"OCGs")).unwrap_or_default();
        let base_off =
            usual.and_then(|usual| entry(&self.annex.document, usual, b"BaseState")?.as_name().ok());
        let [on, off] =
            [b"ON".as_slice(), b"OFF"].map(|key| usual.map(|usual| self.ids(usual, key)).unwrap_or_default());
        let is_off = |id: &&ObjectId| off.contains(id) || (base_off == Some(b"OFF") && !on.contains(id));
        let ours = |id: &ObjectId| self.taken.get(id).copied();
        (all.iter().filter_map(ours).collect(), all.iter().filter(is_off).filter_map(ours).collect())
    }

    fn dictionary(&self, from: &'annex Dictionary, key: &[u8]) -> Option<&'annex Dictionary> {
        entry(&self.annex.document, from, key)?.as_dict().ok()
    }

    fn ids(&self, from: &'annex Dictionary, key: &[u8]) -> Vec<ObjectId> {
        let list = entry(&self.annex.document, from, key).and_then(|list| list.as_array().ok());
        list.into_iter().flatten().filter_map(|item| item.as_reference().ok()).collect()
    }

    /// The page as a form; with looks of annotations upon it, a form around both.
    fn form(&mut self, leaf: &Leaf, matrix: Matrix, objects: &mut Objects) -> ObjectId {
        if leaf.appearances.is_empty() {
            return self.sheet(leaf, matrix, objects);
        }
        let sheet = self.sheet(leaf, Matrix::IDENTITY, objects);
        let mut forms = dictionary! { "P" => Object::Reference(sheet) };
        let mut layers = Dictionary::new();
        let mut drawing = String::from("/P Do\n");
        for (number, look) in leaf.appearances.iter().enumerate() {
            let Some(form) = self.reference(look.form, objects) else { continue };
            forms.set(format!("A{number}"), form);
            let place = look.matrix.0.map(|part| values::rounded_finely(part).to_string()).join(" ");
            let layer = look.layer.and_then(|layer| self.reference(layer, objects));
            let (begin, end) = match &layer {
                Some(_) => (format!("/OC /L{number} BDC "), " EMC"),
                None => (String::new(), ""),
            };
            drawing.push_str(&format!("{begin}q {place} cm /A{number} Do Q{end}\n"));
            layers.extend(&layer.into_iter().map(|layer| (format!("L{number}"), layer)).collect());
        }
        let resources = dictionary! { "XObject" => forms, "Properties" => layers };
        let about = form_of(leaf.visible, matrix, resources.into());
        objects.add_stream(about, drawing.into_bytes())
    }

    fn sheet(&mut self, leaf: &Leaf, matrix: Matrix, objects: &mut Objects) -> ObjectId {
        let resources = match leaf.dictionary.get(b"Resources") {
            Ok(resources) => self.cleaned(&resources.clone(), objects),
            Err(_) => Dictionary::new().into(),
        };
        let mut about = form_of(leaf.visible, matrix, resources);
        if let Ok(group) = leaf.dictionary.get(b"Group") {
            about.set("Group", self.cleaned(&group.clone(), objects));
        }
        about.extend(&self.cleaned_entries(&leaf.content.dict, &[], objects));
        objects.add_stream(about, leaf.content.content.clone())
    }

    /// Takes what the taken objects point to, until nothing is left to take.
    fn take_waiting(&mut self, objects: &mut Objects) {
        while let Some(id) = self.waiting.pop_front() {
            let (Some(object), Some(own)) =
                (self.annex.document.objects.get(&id), self.taken.get(&id).copied())
            else {
                continue;
            };
            let cleaned = self.cleaned(object, objects);
            objects.set(own, cleaned);
        }
    }

    fn reference(&mut self, id: ObjectId, objects: &mut Objects) -> Option<Object> {
        if !self.annex.document.objects.contains_key(&id) {
            return None;
        }
        let own = *self.taken.entry(id).or_insert_with(|| {
            self.waiting.push_back(id);
            objects.reserve()
        });
        Some(Object::Reference(own))
    }

    /// A copy that points into our file and to nothing that does not come along.
    fn cleaned(&mut self, object: &Object, objects: &mut Objects) -> Object {
        match object {
            Object::Reference(id) => self.reference(*id, objects).unwrap_or(Object::Null),
            Object::Array(items) => {
                Object::Array(items.iter().map(|item| self.cleaned(item, objects)).collect())
            }
            Object::Dictionary(dictionary) if is_foreign(dictionary) => Object::Null,
            Object::Dictionary(dictionary) => self.cleaned_entries(dictionary, &[], objects).into(),
            // A stream with an entry F lies in another file.
            Object::Stream(stream) if is_foreign(&stream.dict) || stream.dict.has(b"F") => Object::Null,
            Object::Stream(stream) => {
                let about = self.cleaned_entries(&stream.dict, &LEFT_BEHIND, objects);
                Stream::new(about, stream.content.clone()).into()
            }
            // A number of a hundred digits is no number that can be written again.
            Object::Real(number) if !number.is_finite() => Object::Integer(0),
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(_, _) => object.clone(),
        }
    }

    fn cleaned_entries(&mut self, from: &Dictionary, left: &[&[u8]], objects: &mut Objects) -> Dictionary {
        let entries = from.iter().filter(|(key, _)| !left.contains(&key.as_slice()));
        entries.map(|(key, value)| (key.clone(), self.cleaned(value, objects))).collect()
    }
}

fn is_foreign(dictionary: &Dictionary) -> bool {
    let postscript =
        dictionary.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"PS"));
    postscript || FOREIGN.iter().any(|kind| dictionary.has_type(kind))
}

fn form_of(visible: Box, matrix: Matrix, resources: Object) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => values::numbers(visible.edges()),
        "Matrix" => Object::Array(matrix.0.map(|part| Object::Real(values::rounded_finely(part))).to_vec()),
        "Resources" => resources,
    }
}

/// Carries a page onto a sheet.
fn onto(leaf: &Leaf, sheet: (f32, f32)) -> Matrix {
    leaf.upright().then(fitting(leaf.size(), sheet))
}

/// How far below the upper edge of a sheet a place of a page lies.
pub(super) fn landing(leaf: &Leaf, place: &Place, sheet: (f32, f32)) -> f32 {
    let below = |point| sheet.1 - onto(leaf, sheet).apply(point).1;
    place.point.map_or(0.0, |point| below(point).clamp(0.0, sheet.1))
}

/// Lays a page in the middle of a sheet, shrunk where it is larger; what is small stays true to its size.
fn fitting((width, height): (f32, f32), sheet: (f32, f32)) -> Matrix {
    let scale = (sheet.0 / width).min(sheet.1 / height).min(1.0);
    // A page on a sheet of its own size stays exactly as it is.
    let near = |length: f32, sheet: f32| (sheet / length - 1.0).abs() < 0.001;
    if near(width, sheet.0) && near(height, sheet.1) {
        return Matrix::IDENTITY;
    }
    Matrix::stretch(scale, scale, (sheet.0 - width * scale) / 2.0, (sheet.1 - height * scale) / 2.0)
}

//! Annotations of a foreign page: links stay links, what has a look keeps its look, the rest cannot live
//! outside of its file and is counted.

use std::collections::BTreeMap;

use lopdf_annexes::{Dictionary, Document, Object, ObjectId};

use super::destinations::Destinations;
use super::guard::still_wanted;
use super::leaves::{Aim, Leaf};
use super::matrix::{Box, Matrix};
use super::reading::{entry, followed, four};
use super::{AnnexProblem, AnnexRemark};
use crate::pdf::safe_address;

/// Flags of an annotation that is not shown: hidden, and not viewed.
const UNSEEN: i64 = 2 | 32;
/// The most annotations that are looked at, each time that a page names one: pages may share them.
const MOST_ANNOTATIONS: usize = 200_000;
/// A field's ancestors beyond this are a circle.
const DEEPEST_FIELD: usize = 32;

/// The look of an annotation: a form, and the matrix that carries it onto the page.
#[derive(Clone, Debug)]
pub(super) struct Appearance {
    /// The form.
    pub(super) form: ObjectId,
    /// Carries it onto the page.
    pub(super) matrix: Matrix,
    /// The layer that it is on.
    pub(super) layer: Option<ObjectId>,
}

/// What is lost of a file's annotations.
#[derive(Default)]
struct Lost {
    fields: u32,
    notes: u32,
    signatures: u32,
}

/// Gives each page the looks and links of its annotations; the answer is what is lost.
///
/// # Errors
/// [`AnnexProblem::TooLarge`] when there are more than anyone put there.
pub(super) fn gather(
    document: &Document,
    destinations: &Destinations<'_>,
    leaves: &mut [Leaf],
) -> Result<Vec<AnnexRemark>, AnnexProblem> {
    let mut lost = Lost::default();
    let mut left = MOST_ANNOTATIONS;
    for leaf in leaves {
        let annotations = match entry(document, &leaf.dictionary, b"Annots") {
            Some(Object::Array(list)) => list,
            _ => continue,
        };
        left = left.checked_sub(annotations.len()).ok_or(AnnexProblem::TooLarge)?;
        let annotations = annotations.clone();
        for annotation in &annotations {
            still_wanted();
            if let Some(annotation) = followed(document, annotation).and_then(|found| found.as_dict().ok()) {
                take(document, destinations, annotation, leaf, &mut lost);
            }
        }
    }
    Ok(remarks(document, &lost))
}

fn remarks(document: &Document, lost: &Lost) -> Vec<AnnexRemark> {
    let form =
        document.catalog().ok().and_then(|catalog| entry(document, catalog, b"AcroForm")?.as_dict().ok());
    let dynamic = form.is_some_and(|form| entry(document, form, b"XFA").is_some());
    let mut remarks = Vec::new();
    if dynamic {
        remarks.push(AnnexRemark::DynamicForm);
    }
    if lost.signatures > 0 {
        remarks.push(AnnexRemark::SignaturesDropped { signatures: lost.signatures });
    }
    if lost.fields > 0 {
        remarks.push(AnnexRemark::FormsDropped { fields: lost.fields });
    }
    if lost.notes > 0 {
        remarks.push(AnnexRemark::NotesDropped { notes: lost.notes });
    }
    remarks
}

fn take(
    document: &Document,
    destinations: &Destinations<'_>,
    annotation: &Dictionary,
    leaf: &mut Leaf,
    lost: &mut Lost,
) {
    let kind =
        entry(document, annotation, b"Subtype").and_then(|kind| kind.as_name().ok()).unwrap_or_default();
    let flags = entry(document, annotation, b"F").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    let area = annotation.get(b"Rect").ok().and_then(|area| Box::between(four(document, area)?));
    let signed = kind == b"Widget" && is_signature(document, annotation);
    if signed {
        lost.signatures += 1;
    }
    if flags & UNSEEN != 0 || kind == b"Popup" {
        return;
    }
    if kind == b"Link" {
        let within = || destinations.target(annotation).map(Aim::Place);
        let aim = address(document, annotation).map(Aim::Address).or_else(within);
        leaf.links.extend(area.zip(aim));
        return;
    }
    match area.and_then(|area| appearance(document, annotation, area)) {
        Some(look) => leaf.appearances.push(look),
        None if kind == b"Widget" => lost.fields += u32::from(!signed),
        None => lost.notes += 1,
    }
}

fn address(document: &Document, annotation: &Dictionary) -> Option<String> {
    let action = entry(document, annotation, b"A")?.as_dict().ok()?;
    if entry(document, action, b"S")?.as_name().ok()? != b"URI" {
        return None;
    }
    let address = entry(document, action, b"URI")?.as_str().ok()?;
    safe_address(&String::from_utf8_lossy(address))
}

/// Whether a field, or one that it is part of, is a signature that was given.
fn is_signature(document: &Document, field: &Dictionary) -> bool {
    let mut known: BTreeMap<&[u8], &Object> = BTreeMap::new();
    let mut field = Some(field);
    for _ in 0..DEEPEST_FIELD {
        let Some(present) = field else { break };
        for key in [b"FT".as_slice(), b"V"] {
            if let Some(value) = entry(document, present, key) {
                known.entry(key).or_insert(value);
            }
        }
        field = entry(document, present, b"Parent").and_then(|parent| parent.as_dict().ok());
    }
    let is_signature =
        known.get(b"FT".as_slice()).is_some_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"Sig"));
    is_signature && known.contains_key(b"V".as_slice())
}

/// The normal look of an annotation, carried from its own box onto its place on the page.
fn appearance(document: &Document, annotation: &Dictionary, area: Box) -> Option<Appearance> {
    let looks = entry(document, annotation, b"AP")?.as_dict().ok()?;
    let mut normal = looks.get(b"N").ok()?;
    if let Some(Object::Dictionary(states)) = followed(document, normal) {
        let state = entry(document, annotation, b"AS")?.as_name().ok()?;
        normal = states.get(state).ok()?;
    }
    let form = document.dereference(normal).ok()?.0?;
    let stream = document.get_object(form).ok()?.as_stream().ok()?;
    let own = Box::between(four(document, stream.dict.get(b"BBox").ok()?)?)?;
    let shown = own.carried(own_matrix(document, &stream.dict));
    if shown.width() <= 0.0 || shown.height() <= 0.0 || area.width() <= 0.0 || area.height() <= 0.0 {
        return None;
    }
    let (x, y) = (area.width() / shown.width(), area.height() / shown.height());
    let matrix = Matrix::stretch(x, y, area.left - shown.left * x, area.bottom - shown.bottom * y);
    let layer = annotation.get(b"OC").and_then(Object::as_reference).ok();
    Some(Appearance { form, matrix, layer })
}

fn own_matrix(document: &Document, form: &Dictionary) -> Matrix {
    let numbers = entry(document, form, b"Matrix").and_then(|matrix| matrix.as_array().ok()).map(|list| {
        list.iter().filter_map(|item| followed(document, item)?.as_float().ok()).collect::<Vec<f32>>()
    });
    numbers.and_then(|numbers| numbers.try_into().ok()).map_or(Matrix::IDENTITY, Matrix)
}

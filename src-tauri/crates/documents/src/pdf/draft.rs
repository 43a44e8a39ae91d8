//! The file while its parts are put together.

use std::collections::BTreeMap;

use lopdf_annexes::{Dictionary, Object, ObjectId, dictionary};

use super::attachments::{self, Attachments};
use super::ink::ANNEX;
use super::links::{self, Lead, annotation};
use super::metadata::Claim;
use super::objects::Objects;
use super::pictures::Pictures;
use super::structure::Structure;
use super::typefaces::Typefaces;
use super::values::{numbers, text};
use super::{PdfError, file, metadata, outline, wanted};
use crate::annexes::{Aim, AnnexFile, Annexes, Grafted, Grafting, Place};
use crate::page::{Anchor, AnnexPage, Document, ElementId, Page, Rectangle};
use crate::progress::{Progress, Step};

/// The parts of a file, with the numbers that they point to each other by.
pub(crate) struct Draft<'document> {
    document: &'document Document,
    objects: Objects,
    catalog: ObjectId,
    tree: ObjectId,
    pages: Vec<ObjectId>,
    fonts: ObjectId,
    structure: Structure<'document>,
    /// The layers of annexes, and those among them that are off.
    layers: (Vec<ObjectId>, Vec<ObjectId>),
}

impl<'document> Draft<'document> {
    /// A draft that has the typefaces and knows how many pages there will be.
    pub(crate) fn new(document: &'document Document, typefaces: &Typefaces) -> Result<Self, PdfError> {
        let mut objects = Objects::default();
        let catalog = objects.reserve();
        let tree = objects.reserve();
        let pages = document.pages.iter().map(|_| objects.reserve()).collect();
        let fonts = typefaces.keep(&mut objects)?;
        let fonts = objects.add(fonts);
        let structure = Structure::new(document);
        Ok(Self { document, objects, catalog, tree, pages, fonts, structure, layers: Default::default() })
    }

    /// The bytes of the file, given what draws each page.
    pub(crate) fn finish(
        mut self,
        contents: Vec<Vec<u8>>,
        annexes: &Annexes,
        attached: &[AnnexFile],
        progress: &dyn Progress,
    ) -> Result<Vec<u8>, PdfError> {
        let pictures = Pictures::keep(self.document, &mut self.objects)?;
        let mut grafted = self.graft(annexes, progress)?;
        wanted(progress)?;
        for (number, (page, content)) in self.document.pages.iter().zip(contents).enumerate() {
            self.keep_page(number, page, content, &pictures, grafted.remove(&number), annexes);
        }
        wanted(progress)?;
        let own_pages_only = self.document.pages.iter().all(|page| page.annex.is_none());
        let info = metadata::info(self.document);
        let info_date = info.get(b"ModDate").ok().cloned();
        let info = self.objects.add(info);
        // What a foreign page holds is nobody's to vouch for.
        let claim = match own_pages_only && !pictures.any_cmyk {
            false => Claim::Nothing,
            true if attached.is_empty() => Claim::Archival,
            true => Claim::ArchivalWithFiles,
        };
        let moment = info_date.as_ref();
        let attachments = attachments::keep(attached, moment, &mut self.objects);
        self.keep_catalog(claim, attachments);
        Ok(file::bytes(self.objects, self.catalog, info)?)
    }

    /// Takes the pages of annexes over, in the order in which they are shown.
    fn graft(
        &mut self,
        annexes: &Annexes,
        progress: &dyn Progress,
    ) -> Result<BTreeMap<usize, Grafted>, PdfError> {
        let mut graftings: BTreeMap<&str, Grafting<'_>> = BTreeMap::new();
        let mut grafted = BTreeMap::new();
        let shown = || {
            self.document
                .pages
                .iter()
                .enumerate()
                .filter_map(|(at, page)| Some((at, page, page.annex.as_ref()?)))
        };
        let total = shown().count() as u64;
        for (at, page, annex) in shown() {
            wanted(progress)?;
            let missing = || PdfError::AnnexMissing { digest: annex.digest.clone(), page: annex.page };
            if !graftings.contains_key(annex.digest.as_str()) {
                let read = annexes.get(&annex.digest).ok_or_else(missing)?;
                graftings.insert(&annex.digest, Grafting::of(read));
            }
            let grafting = graftings.get_mut(annex.digest.as_str()).ok_or_else(missing)?;
            let form = grafting.page(annex.page, (page.width, page.height), &mut self.objects);
            grafted.insert(at, form.ok_or_else(missing)?);
            progress.step(grafted.len() as u64, total, Step::Merge);
        }
        for grafting in graftings.values() {
            let (all, off) = grafting.layers();
            self.layers.0.extend(all);
            self.layers.1.extend(off);
        }
        Ok(grafted)
    }

    fn keep_page(
        &mut self,
        number: usize,
        page: &Page,
        content: Vec<u8>,
        pictures: &Pictures,
        grafted: Option<Grafted>,
        annexes: &Annexes,
    ) {
        let marks = self.structure.read(page);
        let mut forms: Dictionary = Dictionary::new();
        for (name, id) in pictures.of_page(page) {
            forms.set(name, Object::Reference(id));
        }
        let mut annotations = self.links(page);
        if let Some(grafted) = grafted {
            forms.set(ANNEX, Object::Reference(grafted.form));
            annotations.extend(self.foreign_links(number, page, &grafted, annexes));
        }
        let mut resources = dictionary! { "Font" => Object::Reference(self.fonts) };
        if !forms.is_empty() {
            resources.set("XObject", forms);
        }
        let content = self.objects.add_stream(Dictionary::new(), content);
        let mut written = dictionary! {
            "Type" => "Page",
            "Parent" => Object::Reference(self.tree),
            "MediaBox" => numbers([0.0, 0.0, page.width, page.height]),
            "Resources" => resources,
            "Contents" => Object::Reference(content),
            "Tabs" => "S",
        };
        if marks > 0 {
            written.set("StructParents", number as i64);
        }
        if !annotations.is_empty() {
            written.set("Annots", annotations);
        }
        self.objects.set(self.pages[number], written);
    }

    fn links(&mut self, page: &Page) -> Vec<Object> {
        let links = page.links.iter().filter_map(|link| {
            let lead = Lead::to(self.document, &self.pages, &link.target)?;
            Some(self.link(page, link.area, lead, &link.description, (link.element, None)))
        });
        links.collect()
    }

    fn foreign_links(
        &mut self,
        number: usize,
        page: &Page,
        grafted: &Grafted,
        annexes: &Annexes,
    ) -> Vec<Object> {
        let around = page.annex.as_ref().and_then(|annex| annex.element);
        let links = grafted.links.iter().filter_map(|(area, aim)| {
            let (lead, description) = match aim {
                Aim::Address(address) => (Lead::Address(address.clone()), address.clone()),
                Aim::Place(place) => self.foreign_place(number, page, place, annexes)?,
            };
            Some(self.link(page, *area, lead, &description, (None, around)))
        });
        links.collect()
    }

    /// Where a place of the annex that a page shows has come to lie: its pages follow each other.
    fn foreign_place(
        &self,
        number: usize,
        page: &Page,
        place: &Place,
        annexes: &Annexes,
    ) -> Option<(Lead, String)> {
        let shown = page.annex.as_ref()?;
        let target = number.checked_sub(shown.page as usize)? + place.page as usize;
        let sheet = self.document.pages.get(target)?;
        let same = |there: &AnnexPage| there.digest == shown.digest && there.page == place.page;
        sheet.annex.as_ref().filter(|there| same(there))?;
        let y = annexes.get(&shown.digest)?.landing(place, (sheet.width, sheet.height));
        let anchor = Anchor { page: u32::try_from(target).ok()?, y };
        Some((Lead::Place(links::place(self.document, &self.pages, anchor)?), (target + 1).to_string()))
    }

    fn link(
        &mut self,
        page: &Page,
        area: Rectangle,
        lead: Lead,
        description: &str,
        (words, around): (Option<ElementId>, Option<ElementId>),
    ) -> Object {
        let mut written = annotation(page, area, lead, description);
        let id = self.objects.reserve();
        written.set("StructParent", self.structure.link(id, words, around));
        self.objects.set(id, written);
        Object::Reference(id)
    }

    fn keep_catalog(&mut self, claim: Claim, attachments: Option<Attachments>) {
        let document = self.document;
        let kids: Vec<Object> = self.pages.iter().copied().map(Object::Reference).collect();
        let tree = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
        self.objects.set(self.tree, tree);
        let metadata = metadata::keep_xmp(document, claim, &mut self.objects);
        let mut catalog = dictionary! {
            "Type" => "Catalog",
            "Pages" => Object::Reference(self.tree),
            "Lang" => text(&document.language),
            "MarkInfo" => dictionary! { "Marked" => true },
            "Metadata" => Object::Reference(metadata),
            "OutputIntents" => metadata::keep_output_intent(&mut self.objects),
            "PageLabels" => dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] },
            "PageLayout" => "OneColumn",
            "PageMode" => "UseNone",
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        };
        if let Some(outline) = outline::keep(document, &self.pages, &mut self.objects) {
            catalog.set("Outlines", Object::Reference(outline));
            catalog.set("PageMode", "UseOutlines");
        }
        if let Some(layers) = self.layer_properties() {
            catalog.set("OCProperties", layers);
        }
        if let Some(Attachments { names, associated }) = attachments {
            catalog.set("Names", dictionary! { "EmbeddedFiles" => names });
            catalog.set("AF", associated);
        }
        let structure = std::mem::replace(&mut self.structure, Structure::new(document));
        catalog.set("StructTreeRoot", Object::Reference(structure.keep(&mut self.objects, &self.pages)));
        self.objects.set(self.catalog, catalog);
    }

    fn layer_properties(&self) -> Option<Dictionary> {
        let references = |ids: &[ObjectId]| ids.iter().copied().map(Object::Reference).collect::<Vec<_>>();
        let (all, off) = &self.layers;
        let usual = dictionary! { "Order" => references(all), "OFF" => references(off) };
        (!all.is_empty()).then(|| dictionary! { "OCGs" => references(all), "D" => usual })
    }
}

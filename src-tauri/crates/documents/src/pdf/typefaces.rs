//! The typefaces as the file carries them: only the glyphs that are used, with what each one stands for.

use std::collections::BTreeMap;

use lopdf_annexes::{Dictionary, Object, ObjectId, Stream};
use printpdf::{FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Pt, TextItem};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::clusters::clusters;
use super::objects::Objects;
use super::values::{transfer, transfer_dictionary, utf16};
use super::{PdfError, save_options};
use crate::layout::fonts::{Face, Fonts};
use crate::page::{Document, FaceId, Page};

/// Codes are told to printpdf as characters from here on.
const FIRST_CODE: u32 = 0xF0000;
/// What a glyph is said to mean when no single text fits it; each use then tells its own.
const UNREADABLE: &str = "\u{FFFD}";

/// A typeface with the glyphs that the document uses.
pub(crate) struct Typeface {
    /// Its name among the resources of a page.
    pub(crate) resource: String,
    parsed: ParsedFont,
    /// The code of each glyph, 0 for those that the document does not use.
    codes: Vec<u16>,
    widths: Vec<i64>,
    readings: Vec<String>,
    bold: bool,
    cap_height: f32,
}

/// The typefaces that the document uses.
pub(crate) struct Typefaces {
    faces: BTreeMap<FaceId, Typeface>,
}

/// How often a glyph stands for each text; `None` for one that is not used.
type Texts<'page> = Option<Vec<(&'page str, u64)>>;

/// The same for each face and glyph.
type Uses<'page> = BTreeMap<FaceId, Vec<Texts<'page>>>;

impl Typefaces {
    /// Cuts from each face what the document uses of it.
    pub(crate) fn of(document: &Document, fonts: &Fonts) -> Result<Self, PdfError> {
        let uses = document.pages.par_iter().fold(Uses::new, with_page).reduce(Uses::new, joined);
        let faces = uses.into_iter().map(|(id, glyphs)| {
            let used = (0..).zip(glyphs).filter_map(|(glyph, texts)| Some((glyph, commonest(texts?))));
            let glyphs: BTreeMap<u16, String> = used.collect();
            let face = fonts.faces().get(usize::from(id.0)).ok_or(PdfError::UnknownFace { face: id.0 })?;
            Ok((id, Typeface::cut(id, face, &glyphs)?))
        });
        Ok(Self { faces: faces.collect::<Result<_, PdfError>>()? })
    }

    /// The typeface of a run.
    pub(crate) fn get(&self, id: FaceId) -> Option<&Typeface> {
        self.faces.get(&id)
    }

    /// Keeps the typefaces in the file; the answer is the dictionary of fonts that every page names.
    pub(crate) fn keep(&self, objects: &mut Objects) -> Result<Dictionary, PdfError> {
        let mut made = self.specimen().to_lopdf_document(&save_options(), &mut Vec::new());
        let mut fonts = Dictionary::new();
        for typeface in self.faces.values() {
            let id = typeface.keep(&mut made, objects).ok_or(PdfError::FaceLost)?;
            fonts.set(typeface.resource.clone(), Object::Reference(id));
        }
        Ok(fonts)
    }

    /// A page with one glyph of each typeface, from which printpdf makes the dictionaries of the fonts.
    fn specimen(&self) -> PdfDocument {
        let mut ops = vec![Op::StartTextSection];
        for typeface in self.faces.values() {
            ops.push(typeface.selected(10.0));
            let all = (0..typeface.widths.len() as u16).map(character).collect();
            ops.push(Op::ShowText { items: vec![TextItem::Text(all)] });
        }
        ops.push(Op::EndTextSection);
        let mut document = PdfDocument::new("");
        for typeface in self.faces.values() {
            let font = PdfFont::new(typeface.parsed.clone());
            document.resources.fonts.map.insert(FontId(typeface.resource.clone()), font);
        }
        document.pages.push(PdfPage::new(printpdf::Mm(10.0), printpdf::Mm(10.0), ops));
        document
    }
}

fn with_page<'page>(mut uses: Uses<'page>, page: &'page Page) -> Uses<'page> {
    for run in page.items.iter().filter_map(|placed| placed.ink.run()) {
        let of_face = uses.entry(run.face).or_default();
        for cluster in clusters(run) {
            // Glyphs that stand for characters only together have no text of their own.
            let alone = cluster.glyphs.len() == 1;
            for glyph in &run.glyphs[cluster.glyphs] {
                let texts = texts_of(of_face, glyph.id.into()).get_or_insert_default();
                if alone {
                    count(texts, reading(cluster.text), 1);
                }
            }
        }
    }
    uses
}

fn texts_of<'uses, 'page>(of_face: &'uses mut Vec<Texts<'page>>, glyph: usize) -> &'uses mut Texts<'page> {
    if glyph >= of_face.len() {
        of_face.resize(glyph + 1, None);
    }
    &mut of_face[glyph]
}

fn count<'page>(texts: &mut Vec<(&'page str, u64)>, text: &'page str, times: u64) {
    match texts.iter_mut().find(|(known, _)| *known == text) {
        Some((_, known)) => *known += times,
        None => texts.push((text, times)),
    }
}

fn joined<'page>(mut one: Uses<'page>, other: Uses<'page>) -> Uses<'page> {
    for (face, glyphs) in other {
        let of_face = one.entry(face).or_default();
        for (glyph, texts) in glyphs.into_iter().enumerate() {
            let Some(texts) = texts else { continue };
            let known = texts_of(of_face, glyph).get_or_insert_default();
            texts.into_iter().for_each(|(text, times)| count(known, text, times));
        }
    }
    one
}

/// The text that a glyph stands for most often; the order of pages and of cores has no say.
fn commonest(texts: Vec<(&str, u64)>) -> String {
    let best = texts.into_iter().min_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    best.map_or_else(|| UNREADABLE.to_owned(), |(text, _)| text.to_owned())
}

/// What a reader is told: every kind of space is a space, so that words are found however they are spaced.
fn reading(text: &str) -> &str {
    if !text.is_empty() && text.chars().all(char::is_whitespace) { " " } else { text }
}

/// Characters that mean nothing outside of one program.
fn is_private(character: char) -> bool {
    matches!(u32::from(character), 0xE000..=0xF8FF | 0xF0000..=0x10FFFF)
}

fn character(code: u16) -> char {
    char::from_u32(FIRST_CODE + u32::from(code)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

impl Typeface {
    fn cut(id: FaceId, face: &Face, glyphs: &BTreeMap<u16, String>) -> Result<Self, PdfError> {
        let used: Vec<u16> = glyphs.keys().copied().collect();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&used);
        let unreadable = || PdfError::FaceUnreadable { face: face.name.to_owned() };
        let bytes = subsetter::subset(face.data, 0, &remapper).map_err(|_| unreadable())?;
        let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(unreadable)?;
        let mut codes = vec![0; used.last().map_or(0, |&last| usize::from(last) + 1)];
        let mut widths = vec![0; used.len() + 1];
        let mut readings = vec![String::new(); used.len() + 1];
        for (glyph, text) in glyphs {
            let code = remapper.get(*glyph).unwrap_or(0);
            codes[usize::from(*glyph)] = code;
            let code = usize::from(code);
            widths[code] = face.advance(*glyph).round() as i64;
            readings[code].clone_from(text);
        }
        parsed.codepoint_to_glyph =
            (0..widths.len() as u16).map(|code| (FIRST_CODE + u32::from(code), code)).collect();
        parsed.font_name = Some(format!("{}+{}", tag(face.name, &used), face.name));
        let bold = face.name.contains("Bold");
        parsed.pdf_font_metrics.us_weight_class = if bold { 700 } else { 400 };
        let resource = format!("F{}", id.0);
        Ok(Self { resource, parsed, codes, widths, readings, bold, cap_height: face.cap_height })
    }

    /// The operator that selects it.
    pub(crate) fn selected(&self, size: f32) -> Op {
        let font = PdfFontHandle::External(FontId(self.resource.clone()));
        Op::SetFont { font, size: Pt(size) }
    }

    /// How far a reader moves after a glyph, in 1/1000 of the type size.
    pub(crate) fn width(&self, glyph: u16) -> f32 {
        self.widths[usize::from(self.code(glyph))] as f32
    }

    /// Whether a reader learns from the glyph alone that it stands for a text.
    pub(crate) fn says(&self, glyph: u16, text: &str) -> bool {
        self.readings[usize::from(self.code(glyph))] == reading(text) && !text.chars().any(is_private)
    }

    /// What a glyph is called on the pages.
    pub(crate) fn code(&self, glyph: u16) -> u16 {
        self.codes.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    fn keep(&self, made: &mut lopdf::Document, objects: &mut Objects) -> Option<ObjectId> {
        let mut font = transfer_dictionary(find_font(made, &self.resource)?);
        let mut descendant = match font.remove(b"DescendantFonts")? {
            Object::Array(mut list) => list.pop()?.as_dict().ok()?.clone(),
            _ => return None,
        };
        let descriptor = taken(made, &descendant, b"FontDescriptor")?.as_dict().ok()?.clone();
        descendant.set("FontDescriptor", Object::Reference(self.keep_descriptor(descriptor, made, objects)?));
        let widths: Vec<Object> = self.widths.iter().copied().map(Object::Integer).collect();
        descendant.set("W", vec![0.into(), Object::Array(widths)]);
        font.set("DescendantFonts", vec![Object::Dictionary(descendant)]);
        font.set("ToUnicode", Object::Reference(objects.add_stream(Dictionary::new(), self.to_unicode())));
        Some(objects.add(font))
    }

    fn keep_descriptor(
        &self,
        mut descriptor: Dictionary,
        made: &mut lopdf::Document,
        objects: &mut Objects,
    ) -> Option<ObjectId> {
        let Object::Stream(program) = taken(made, &descriptor, b"FontFile2")? else { return None };
        let mut about = Dictionary::new();
        about.set("Length1", program.content.len() as i64);
        descriptor.set("FontFile2", Object::Reference(objects.add(Stream::new(about, program.content))));
        descriptor.set("CapHeight", self.cap_height.round() as i64);
        descriptor.set("StemV", if self.bold { 160 } else { 88 });
        Some(objects.add(descriptor))
    }

    /// The map from codes to text, written here because a glyph may stand for several characters.
    fn to_unicode(&self) -> Vec<u8> {
        let mut map = String::from(CMAP_HEAD);
        let entries: Vec<String> = (0..)
            .zip(&self.readings)
            .skip(1)
            .map(|(code, text): (u16, _)| format!("<{code:04X}> <{}>\n", hexadecimal(text)))
            .collect();
        // The format allows a hundred entries in a block.
        for block in entries.chunks(100) {
            map.push_str(&format!("{} beginbfchar\n{}endbfchar\n", block.len(), block.concat()));
        }
        map.push_str(CMAP_TAIL);
        map.into_bytes()
    }
}

const CMAP_HEAD: &str = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
    /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
    /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
    1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
const CMAP_TAIL: &str = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

fn hexadecimal(text: &str) -> String {
    let allowed: String = text.chars().filter(|c| !matches!(c, '\0' | '\u{FEFF}' | '\u{FFFE}')).collect();
    let words = if allowed.is_empty() { UNREADABLE } else { &allowed };
    utf16(words)[2..].iter().map(|byte| format!("{byte:02X}")).collect()
}

/// Six letters that tell one subset of a face from another.
fn tag(name: &str, glyphs: &[u16]) -> String {
    let mut digest = Sha256::new();
    digest.update(name.as_bytes());
    glyphs.iter().for_each(|glyph| digest.update(glyph.to_be_bytes()));
    digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn find_font(made: &lopdf::Document, resource: &str) -> Option<lopdf::Dictionary> {
    let page = made.page_iter().next()?;
    let resources = made.get_dict_in_dict(made.get_dictionary(page).ok()?, b"Resources").ok()?;
    let fonts = made.get_dict_in_dict(resources, b"Font").ok()?;
    Some(made.get_dict_in_dict(fonts, resource.as_bytes()).ok()?.clone())
}

/// The object that an entry points to, taken out of the document that printpdf made.
fn taken(made: &mut lopdf::Document, dictionary: &Dictionary, key: &[u8]) -> Option<Object> {
    let id = dictionary.get(key).ok()?.as_reference().ok()?;
    made.objects.remove(&id).map(transfer)
}

//! The typefaces of the paper, embedded in the program, and the shaping of words with them.

use std::sync::OnceLock;

use harfrust::{Buffer, Direction, Feature, Font, GlyphId, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};

use crate::page::{FaceId, Glyph};

/// The upright face.
pub const REGULAR: FaceId = FaceId(0);
/// The bold face.
pub const BOLD: FaceId = FaceId(1);
/// The italic face.
pub const ITALIC: FaceId = FaceId(2);
/// The bold italic face.
pub const BOLD_ITALIC: FaceId = FaceId(3);
/// The face of symbols and scripts that the others lack.
pub const SYMBOLS: FaceId = FaceId(4);

/// What is drawn where no face has a glyph.
const REPLACEMENT: char = '\u{FFFD}';

/// An embedded face cannot be read: the program was built wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the embedded face {0} cannot be read")]
pub struct FontsUnreadable(pub &'static str);

/// A typeface.
pub struct Face {
    /// Its PostScript name.
    pub name: &'static str,
    /// The whole TrueType file.
    pub data: &'static [u8],
    /// The units of its design grid.
    pub units_per_em: u16,
    /// How far above the baseline it reaches, in 1/1000 of the type size.
    pub ascent: f32,
    /// How far below the baseline it reaches, in 1/1000 of the type size, positive.
    pub descent: f32,
    /// The height of its capitals, in 1/1000 of the type size.
    pub cap_height: f32,
    font: Font,
    latin: ShapePlan,
}

impl Face {
    fn read(name: &'static str, data: &'static [u8]) -> Result<Self, FontsUnreadable> {
        let font = Font::new(data, 0).ok_or(FontsUnreadable(name))?;
        let metrics = font.metrics();
        let per_thousand = 1000.0 / f32::from(metrics.units_per_em.max(1));
        let line = metrics.h_line().ok_or(FontsUnreadable(name))?;
        let ascent = line.ascender.to_f64() as f32 * per_thousand;
        let descent = -(line.descender.to_f64() as f32) * per_thousand;
        let cap_height = metrics.cap_height.map_or(700.0, |height| height.to_f64() as f32 * per_thousand);
        let units_per_em = metrics.units_per_em;
        let latin =
            ShapePlan::new(&font, Direction::LeftToRight, Some(Script::LATIN), None, &plain_features());
        Ok(Self { name, data, units_per_em, ascent, descent, cap_height, font, latin })
    }

    /// Whether it has a glyph for a character.
    pub fn has(&self, character: char) -> bool {
        self.font.charmap().map_unicode(character).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    /// How far the pen moves after a glyph by the face's own table, in 1/1000 of the type size.
    pub fn advance(&self, glyph: u16) -> f32 {
        self.thousandths(ShaperFont::new(&self.font).glyph_h_advance(GlyphId::from(glyph)))
    }

    fn thousandths(&self, units: i32) -> f32 {
        units as f32 * 1000.0 / f32::from(self.units_per_em.max(1))
    }

    fn shape(&self, text: &str, case: Case) -> Vec<Glyph> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = ShaperFont::new(&self.font);
        let features = match case {
            Case::Plain => plain_features().to_vec(),
            Case::SmallCapitals => small_capital_features(),
        };
        let latin = buffer.direction() == Direction::LeftToRight
            && is_latin(buffer.script().unwrap_or(Script::LATIN));
        if latin {
            buffer.set_script(Some(Script::LATIN));
        }
        let known = (latin && case == Case::Plain).then_some(&self.latin);
        let options = ShapeOptions::new().features(&features).plan(known);
        match harfrust::shape(&shaper, &mut buffer, options) {
            Ok(()) => self.glyphs(&buffer),
            Err(_) => self.unshaped(text),
        }
    }

    fn glyphs(&self, buffer: &Buffer) -> Vec<Glyph> {
        let positions = buffer.glyph_positions();
        buffer
            .glyph_infos()
            .iter()
            .zip(positions)
            .map(|(info, position)| Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: self.thousandths(position.x_advance),
                dx: self.thousandths(position.x_offset),
                dy: self.thousandths(position.y_offset),
                cluster: info.cluster,
            })
            .collect()
    }

    /// One glyph for each character, side by side: for what the shaper refuses.
    fn unshaped(&self, text: &str) -> Vec<Glyph> {
        text.char_indices()
            .map(|(at, character)| {
                let found = self.font.charmap().map_unicode(character).unwrap_or(GlyphId::NOTDEF);
                let id = u16::try_from(found.to_u32()).unwrap_or(0);
                Glyph { id, advance: self.advance(id), dx: 0.0, dy: 0.0, cluster: at as u32 }
            })
            .collect()
    }
}

impl std::fmt::Debug for Face {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Face").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A word without a script of its own (digits, punctuation) is set as Latin.
fn is_latin(script: Script) -> bool {
    [Script::LATIN, Script::COMMON, Script::INHERITED, Script::UNKNOWN].contains(&script)
}

/// Ligatures stay off, so that each letter keeps a glyph of its own and can be searched and copied.
fn plain_features() -> [Feature; 3] {
    [b"liga", b"clig", b"dlig"].map(|tag| Feature::new(Tag::new(tag), 0, ..))
}

fn small_capital_features() -> Vec<Feature> {
    let mut features = plain_features().to_vec();
    features.push(Feature::new(Tag::new(b"smcp"), 1, ..));
    features
}

/// How letters are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Case {
    /// As they are written.
    #[default]
    Plain,
    /// Lower-case letters as small capitals; the text stays as it is written.
    SmallCapitals,
}

/// The typefaces of the paper.
#[derive(Debug)]
pub struct Fonts {
    faces: Vec<Face>,
}

/// A part of a word set in one face.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The face, which may be a substitute of the one asked for.
    pub face: FaceId,
    /// The characters.
    pub text: String,
    /// Their glyphs, left to right; clusters count from the start of `text`.
    pub glyphs: Vec<Glyph>,
    /// Whether no face has them, and a box is drawn instead.
    pub missing: bool,
}

impl Piece {
    /// How wide it is, in 1/1000 of the type size.
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}

macro_rules! face {
    ($name:literal, $file:literal) => {
        Face::read($name, include_bytes!(concat!("../../../../../assets/fonts/", $file)))
    };
}

impl Fonts {
    /// The faces that the program carries, read once.
    ///
    /// # Errors
    /// [`FontsUnreadable`] when one of them is not a typeface.
    pub fn embedded() -> Result<&'static Self, FontsUnreadable> {
        static FONTS: OnceLock<Result<Fonts, FontsUnreadable>> = OnceLock::new();
        FONTS.get_or_init(Self::read).as_ref().map_err(|error| *error)
    }

    fn read() -> Result<Self, FontsUnreadable> {
        let faces = vec![
            face!("GentiumPlus", "GentiumPlus-Regular.ttf")?,
            face!("GentiumPlus-Bold", "GentiumPlus-Bold.ttf")?,
            face!("GentiumPlus-Italic", "GentiumPlus-Italic.ttf")?,
            face!("GentiumPlus-BoldItalic", "GentiumPlus-BoldItalic.ttf")?,
            face!("DejaVuSans", "DejaVuSans.ttf")?,
        ];
        Ok(Self { faces })
    }

    /// The faces, each at the place that its [`FaceId`] names.
    pub fn faces(&self) -> &[Face] {
        &self.faces
    }

    /// One of the faces.
    pub fn face(&self, id: FaceId) -> &Face {
        &self.faces[usize::from(id.0)]
    }

    /// Sets a word in a face, and in its substitutes where it lacks a character.
    pub fn shape(&self, face: FaceId, case: Case, word: &str) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for (chosen, text) in self.divide(face, word) {
            pieces.push(match chosen {
                Some(chosen) => {
                    Piece { face: chosen, glyphs: self.face(chosen).shape(&text, case), text, missing: false }
                }
                None => self.box_for(face, text),
            });
        }
        pieces
    }

    /// Divides a word into stretches, each with the first face that has all of it.
    fn divide(&self, face: FaceId, word: &str) -> Vec<(Option<FaceId>, String)> {
        use unicode_segmentation::UnicodeSegmentation;
        if word.chars().all(|character| self.face(face).has(character)) {
            return vec![(Some(face), word.to_owned())];
        }
        // Its brackets are mirrored and its parts set from right to left only where it is shaped as a whole.
        if word.chars().any(runs_from_right) && self.covers(SYMBOLS, word) {
            return vec![(Some(SYMBOLS), word.to_owned())];
        }
        let mut parts: Vec<(Option<FaceId>, String)> = Vec::new();
        for cluster in word.graphemes(true) {
            let chosen = [face, REGULAR, SYMBOLS].into_iter().find(|&id| self.covers(id, cluster));
            match parts.last_mut() {
                Some((last, text)) if *last == chosen && chosen.is_some() => text.push_str(cluster),
                _ => parts.push((chosen, cluster.to_owned())),
            }
        }
        parts
    }

    fn covers(&self, face: FaceId, cluster: &str) -> bool {
        cluster.chars().all(|character| is_invisible(character) || self.face(face).has(character))
    }

    fn box_for(&self, face: FaceId, text: String) -> Piece {
        let mut glyphs = self.face(face).shape(REPLACEMENT.encode_utf8(&mut [0; 4]), Case::Plain);
        glyphs.iter_mut().for_each(|glyph| glyph.cluster = 0);
        Piece { face, text, glyphs, missing: true }
    }
}

/// Whether a character belongs to a script that is written from right to left.
pub(super) fn runs_from_right(character: char) -> bool {
    matches!(
        u32::from(character),
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF
    )
}

/// Joiners and variation selectors: they change their neighbours and show nothing themselves.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_a_ligature_keep_their_own_glyphs() {
        let fonts = Fonts::embedded().unwrap();
        let pieces = fonts.shape(REGULAR, Case::Plain, "oficina fluye");
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0].glyphs.len(), "oficina fluye".len());
    }

    #[test]
    fn accents_take_one_glyph_each() {
        let fonts = Fonts::embedded().unwrap();
        for face in [REGULAR, BOLD, ITALIC, BOLD_ITALIC] {
            let pieces = fonts.shape(face, Case::Plain, "áéíóúüñÁÑ¿¡«»–—ºª€");
            assert_eq!((pieces.len(), pieces[0].face), (1, face));
            assert_eq!(pieces[0].glyphs.len(), 18);
        }
    }

    #[test]
    fn a_symbol_that_the_face_lacks_comes_from_another() {
        let fonts = Fonts::embedded().unwrap();
        let pieces = fonts.shape(BOLD, Case::Plain, "a☐b");
        let faces: Vec<_> = pieces.iter().map(|piece| (piece.face, piece.text.as_str())).collect();
        assert_eq!(faces, [(BOLD, "a"), (SYMBOLS, "☐"), (BOLD, "b")]);
        assert!(pieces.iter().all(|piece| !piece.missing));
    }

    #[test]
    fn symbols_of_every_day_have_a_glyph_in_one_colour() {
        let fonts = Fonts::embedded().unwrap();
        for symbol in "☐☑☒✓✔✗✘€→←⇒≥≤≠±×÷•●★☎✉⚠☺☹😀😉∞√∑Ωµ‰№†‡§¶".chars()
        {
            let pieces = fonts.shape(BOLD, Case::Plain, &symbol.to_string());
            assert!(pieces.iter().all(|piece| !piece.missing), "{symbol}");
        }
        let pieces = fonts.shape(REGULAR, Case::Plain, "⚠\u{FE0F}");
        assert!(pieces.iter().all(|piece| !piece.missing), "with the wish for colours");
    }

    #[test]
    fn a_character_that_no_face_has_is_drawn_as_a_box_and_kept_as_text() {
        let fonts = Fonts::embedded().unwrap();
        let pieces = fonts.shape(REGULAR, Case::Plain, "漢");
        assert_eq!(pieces.len(), 1);
        assert!(pieces[0].missing);
        assert_eq!(pieces[0].text, "漢");
        assert_ne!(pieces[0].glyphs[0].id, 0);
    }

    #[test]
    fn figures_are_of_one_width() {
        let fonts = Fonts::embedded().unwrap();
        for face in [REGULAR, BOLD, ITALIC, BOLD_ITALIC] {
            let widths: Vec<f32> = "0123456789"
                .chars()
                .map(|digit| fonts.shape(face, Case::Plain, &digit.to_string())[0].width())
                .collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
        }
    }

    #[test]
    fn small_capitals_are_other_glyphs_of_the_same_text() {
        let fonts = Fonts::embedded().unwrap();
        let plain = fonts.shape(REGULAR, Case::Plain, "año");
        let small = fonts.shape(REGULAR, Case::SmallCapitals, "año");
        assert_eq!(small[0].text, "año");
        assert!(plain[0].glyphs.iter().zip(&small[0].glyphs).all(|(a, b)| a.id != b.id));
    }
}

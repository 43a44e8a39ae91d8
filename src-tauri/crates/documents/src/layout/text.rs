//! Words of a paragraph: cleaned, divided at spaces, shaped and measured.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use sesiona_locale::Language;
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::fonts::{Case, Fonts, Piece, runs_from_right};
use super::hyphens::Syllables;
use super::theme::{ACCENT, Look};
use crate::blocks::{Inline, language_of};
use crate::page::{Colour, ElementId, FaceId};

/// How a stretch of words looks, and what it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) face: FaceId,
    pub(super) size: f32,
    pub(super) case: Case,
    pub(super) tracking: f32,
    pub(super) colour: Colour,
    pub(super) underline: bool,
    pub(super) element: Option<ElementId>,
    /// The link it is part of, by its place in [`Text::links`].
    pub(super) link: Option<usize>,
    /// Whether its words are divided after punctuation.
    pub(super) address: bool,
    /// The note whose number it is, by its place in [`Text::notes`].
    pub(super) note: Option<usize>,
    /// The language whose syllables its words are divided between.
    pub(super) language: Language,
}

/// A part of a paragraph.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// What is not divided, unless it is wider than its column.
    Word(Word),
    /// White between words.
    Glue(Glue),
    /// A line ends here.
    Break,
}

/// Characters of one style without white between them.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) pieces: Arc<[Piece]>,
    pub(super) style: usize,
    pub(super) width: f32,
    /// Its glyphs, times its type size.
    pub(super) letters: f32,
    pub(super) level: u8,
    /// Whether a line may end after it though no white follows: a part of an address, or of a word wider than its
    /// column.
    pub(super) severed: bool,
    /// Where its writer lets it be divided, in bytes.
    pub(super) soft: Option<Arc<[usize]>>,
    /// What readers get instead of its characters: it is a part of a word divided with a hyphen.
    pub(super) reading: Option<Arc<str>>,
}

/// White between words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glue {
    pub(super) width: f32,
    pub(super) style: usize,
    pub(super) level: u8,
    /// Whether it gives way when lines are justified.
    pub(super) elastic: bool,
    /// Whether a line may end at it.
    pub(super) breaks: bool,
}

/// A link in a paragraph: where it leads and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextLink {
    pub(super) address: String,
    pub(super) words: String,
    pub(super) element: Option<ElementId>,
}

/// The words of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub(super) items: Vec<Item>,
    pub(super) styles: Vec<Style>,
    pub(super) links: Vec<TextLink>,
    /// What its notes say.
    pub(super) notes: Vec<Vec<Inline>>,
    /// Whether some of its words run from right to left.
    pub(super) right_to_left: bool,
    /// Whether its lines begin at the right: so does its first letter.
    pub(super) from_right: bool,
}

impl Text {
    /// The widths of its widest word and of its longest line.
    pub(super) fn extent(&self) -> (f32, f32) {
        let (mut word, mut line) = (0.0_f32, 0.0_f32);
        let (mut widest, mut longest) = (0.0_f32, 0.0_f32);
        for item in &self.items {
            match item {
                Item::Word(part) => {
                    word += part.width;
                    line += part.width;
                    if part.severed {
                        widest = widest.max(word);
                        word = 0.0;
                    }
                }
                Item::Glue(glue) => {
                    word = if glue.breaks { 0.0 } else { word + glue.width };
                    line += glue.width;
                }
                Item::Break => (word, line) = (0.0, 0.0),
            }
            widest = widest.max(word);
            longest = longest.max(line);
        }
        (widest, longest)
    }

    /// Whether it has neither words nor breaks.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// Words of one face with their glyphs.
type Words = HashMap<Box<str>, Arc<[Piece]>>;

/// The words met so far with their glyphs: a paper says the same words many times.
#[derive(Debug)]
pub(super) struct Shaper<'f> {
    pub(super) fonts: &'f Fonts,
    /// By face and case, of which a paper has a few.
    known: Vec<((FaceId, Case), Words)>,
    pub(super) syllables: Syllables,
    /// The language of what says none of its own.
    language: Language,
    /// How many notes the paper has so far.
    pub(super) notes: u32,
    /// What no face has.
    pub(super) missing: BTreeSet<String>,
}

impl<'f> Shaper<'f> {
    pub(super) fn new(fonts: &'f Fonts, language: Language) -> Self {
        Self {
            fonts,
            known: Vec::new(),
            syllables: Syllables::default(),
            language,
            notes: 0,
            missing: BTreeSet::new(),
        }
    }

    /// A word with its glyphs.
    pub(super) fn shape(&mut self, face: FaceId, case: Case, word: &str) -> Arc<[Piece]> {
        let place = self.known.iter().position(|(of, _)| *of == (face, case)).unwrap_or_else(|| {
            self.known.push(((face, case), Words::new()));
            self.known.len() - 1
        });
        let (_, known) = &mut self.known[place];
        if let Some(pieces) = known.get(word) {
            return Arc::clone(pieces);
        }
        let pieces: Arc<[Piece]> = self.fonts.shape(face, case, word).into();
        self.missing.extend(pieces.iter().filter(|piece| piece.missing).map(|piece| piece.text.clone()));
        known.insert(word.into(), Arc::clone(&pieces));
        pieces
    }

    /// A word in a style.
    pub(super) fn word(&mut self, styles: &[Style], style: usize, characters: &str, level: u8) -> Word {
        let Style { face, case, size, tracking, .. } = styles[style];
        let pieces = self.shape(face, case, characters);
        let thousandths: f32 =
            pieces.iter().map(|piece| piece.width() + tracking * piece.glyphs.len() as f32).sum();
        let letters = pieces.iter().map(|piece| piece.glyphs.len()).sum::<usize>() as f32 * size;
        Word {
            pieces,
            style,
            width: thousandths * size / 1000.0,
            letters,
            level,
            severed: false,
            soft: None,
            reading: None,
        }
    }

    /// A word, or the parts of an address.
    fn words(&mut self, source: &Source, stretch: &Stretch, level: u8, items: &mut Vec<Item>) {
        let (styles, style) = (&source.styles, stretch.style);
        let characters = &source.characters[stretch.start..stretch.end];
        if !styles[style].address {
            let word = self.word(styles, style, characters, level);
            items.push(Item::Word(Word { soft: source.soft_within(stretch), ..word }));
            return;
        }
        let parts = address_parts(characters);
        let last = parts.len() - 1;
        for (index, part) in parts.into_iter().enumerate() {
            let word = self.word(styles, style, part, level);
            items.push(Item::Word(Word { severed: index < last, ..word }));
        }
    }

    fn space_width(&mut self, style: &Style) -> f32 {
        let width: f32 = self.shape(style.face, Case::Plain, " ").iter().map(Piece::width).sum();
        (width + style.tracking) * style.size / 1000.0
    }

    /// Words of one style, as running headers and labels need them.
    pub(super) fn plain(&mut self, words: &str, look: &Look, element: Option<ElementId>) -> Text {
        self.set(&[Inline::plain(words)], look, element, |_| None)
    }

    /// The words of a paragraph. `element_of` makes an element for each link, and for words of another language.
    pub(super) fn set(
        &mut self,
        content: &[Inline],
        look: &Look,
        element: Option<ElementId>,
        element_of: impl FnMut(Apart) -> Option<ElementId>,
    ) -> Text {
        let around = language_of(content).unwrap_or(self.language);
        let mut source = Source::new(self.language, self.notes);
        source.read(content, look, Around { element, language: around, usual: self.language }, element_of);
        self.divide(source)
    }

    fn divide(&mut self, source: Source) -> Text {
        let directions = source.directions();
        let levels = directions.as_ref().map(|directions| directions.levels.as_slice());
        let level = |at: usize| levels.map_or(0, |levels| levels[at].number());
        let mut breaks = unicode_linebreak::linebreaks(&source.characters).map(|(at, _)| at).peekable();
        let mut items = Vec::new();
        let mut stretches = source.stretches(levels).peekable();
        while let Some(stretch) = stretches.next() {
            let Stretch { start, end, style, kind } = stretch;
            match kind {
                Kind::Word => self.words(&source, &stretch, level(start), &mut items),
                Kind::Break => items.push(Item::Break),
                Kind::Space | Kind::Fixed | Kind::Tab | Kind::Bound => {
                    while breaks.peek().is_some_and(|&at| at < end) {
                        breaks.next();
                    }
                    let next_is_space =
                        stretches.peek().is_some_and(|next| !matches!(next.kind, Kind::Word | Kind::Break));
                    // Beside an ordinary space, a space that binds has nothing to bind.
                    let beside = matches!(items.last(), Some(Item::Glue(Glue { breaks: true, .. })));
                    let allowed = breaks.peek() == Some(&end) || next_is_space;
                    let space = self.space_width(&source.styles[style]);
                    items.push(Item::Glue(Glue {
                        width: if kind == Kind::Tab { space * 6.0 } else { space },
                        style,
                        level: level(start),
                        elastic: matches!(kind, Kind::Space | Kind::Bound),
                        breaks: beside || (allowed && kind != Kind::Bound),
                    }));
                }
            }
        }
        Text {
            items,
            right_to_left: directions.is_some(),
            from_right: directions.as_ref().is_some_and(|directions| directions.from_right),
            styles: source.styles,
            links: source.links,
            notes: source.notes,
        }
    }
}

/// What makes words an element of their own inside a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    /// They lead somewhere.
    Link,
    /// They are in another language than the paragraph.
    Language(Language),
    /// They are the number of a note.
    Note,
}

/// What is around the words of a paragraph.
#[derive(Clone, Copy)]
struct Around {
    element: Option<ElementId>,
    /// The language of the paragraph.
    language: Language,
    /// The language of words that say none of their own.
    usual: Language,
}

/// The number of a note, in raised figures.
pub(super) fn note_mark(number: usize) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let figures = number.to_string().into_bytes();
    figures.into_iter().map(|figure| RAISED[usize::from(figure - b'0')]).collect()
}

/// A paragraph's characters, cleaned, with their styles.
struct Source {
    characters: String,
    /// Where each style ends.
    ends: Vec<(usize, usize)>,
    styles: Vec<Style>,
    links: Vec<TextLink>,
    /// Where their writer lets words be divided.
    soft: Vec<usize>,
    language: Language,
    /// What the notes say, and how many the paper has before them.
    notes: Vec<Vec<Inline>>,
    notes_before: u32,
}

impl Source {
    fn new(language: Language, notes_before: u32) -> Self {
        Self {
            characters: String::new(),
            ends: Vec::new(),
            styles: Vec::new(),
            links: Vec::new(),
            soft: Vec::new(),
            language,
            notes: Vec::new(),
            notes_before,
        }
    }

    fn read(
        &mut self,
        content: &[Inline],
        look: &Look,
        around: Around,
        mut element_of: impl FnMut(Apart) -> Option<ElementId>,
    ) {
        let Around { element, language, usual } = around;
        let source = self;
        let mut open: Option<usize> = None;
        let mut foreign: Option<(Language, Option<ElementId>)> = None;
        for inline in content {
            let span = match inline {
                Inline::Break => {
                    source.push("\n", None, look, element);
                    continue;
                }
                Inline::Footnote(words) => {
                    source.note(words, look, element_of(Apart::Note).or(element));
                    continue;
                }
                Inline::Text(span) => span,
            };
            let (words, soft) = clean_softly(&span.text);
            source.soft.extend(soft.into_iter().map(|at| source.characters.len() + at));
            open = span.link.as_deref().map(|address| match open {
                Some(link) if source.links[link].address == address => link,
                _ => {
                    let element = element_of(Apart::Link);
                    source.links.push(TextLink {
                        address: address.to_owned(),
                        words: String::new(),
                        element,
                    });
                    source.links.len() - 1
                }
            });
            let mut style = Style {
                face: look.face(span.bold, span.italic),
                size: look.size,
                case: look.case,
                tracking: look.tracking,
                colour: look.colour,
                underline: span.underline,
                element,
                link: open,
                address: span.address,
                note: None,
                language: span.language.unwrap_or(usual),
            };
            if style.language == language {
                foreign = None;
            } else if open.is_none() {
                let known = foreign.filter(|(spoken, _)| *spoken == style.language);
                let (_, within) =
                    *foreign
                        .insert(known.unwrap_or_else(|| {
                            (style.language, element_of(Apart::Language(style.language)))
                        }));
                style.element = within.or(element);
            }
            if let Some(link) = open {
                source.links[link].words.push_str(&words);
                style.colour = ACCENT;
                style.element = source.links[link].element.or(element);
            }
            source.push(&words, Some(style), look, element);
        }
    }

    /// The number of a note; its words are set elsewhere.
    fn note(&mut self, words: &[Inline], look: &Look, element: Option<ElementId>) {
        self.notes.push(words.to_vec());
        let number = self.notes_before as usize + self.notes.len();
        let style = Style { note: Some(self.notes.len() - 1), ..self.plain(look, element) };
        self.push(&note_mark(number), Some(style), look, element);
    }

    fn plain(&self, look: &Look, element: Option<ElementId>) -> Style {
        Style {
            face: look.face(false, false),
            size: look.size,
            case: look.case,
            tracking: look.tracking,
            colour: look.colour,
            underline: false,
            element,
            link: None,
            address: false,
            note: None,
            language: self.language,
        }
    }

    fn push(&mut self, words: &str, style: Option<Style>, look: &Look, element: Option<ElementId>) {
        if words.is_empty() {
            return;
        }
        let style = style.unwrap_or_else(|| self.plain(look, element));
        self.characters.push_str(words);
        let place = self.styles.iter().position(|known| *known == style).unwrap_or_else(|| {
            self.styles.push(style);
            self.styles.len() - 1
        });
        self.ends.push((self.characters.len(), place));
    }

    /// Which way its characters run, where some run from right to left.
    fn directions(&self) -> Option<Directions> {
        if !self.characters.chars().any(runs_from_right) {
            return None;
        }
        // One paragraph for the algorithm: its own line ends would restart the levels.
        let joined = self.characters.replace('\n', " ");
        let info = BidiInfo::new(&joined, None);
        info.paragraphs.first().map(|paragraph| Directions {
            levels: info.reordered_levels(paragraph, paragraph.range.clone()),
            from_right: paragraph.level.is_rtl(),
        })
    }

    /// Where a stretch may be divided as its writer wishes, counted from its beginning.
    fn soft_within(&self, stretch: &Stretch) -> Option<Arc<[usize]>> {
        let from = self.soft.partition_point(|&at| at <= stretch.start);
        let to = self.soft.partition_point(|&at| at < stretch.end);
        (from < to).then(|| self.soft[from..to].iter().map(|at| at - stretch.start).collect())
    }

    fn stretches<'s>(&'s self, levels: Option<&'s [Level]>) -> Stretches<'s> {
        Stretches { source: self, levels, at: 0, style: 0 }
    }
}

/// Which way characters run.
struct Directions {
    /// The level of each byte.
    levels: Vec<Level>,
    /// Whether lines begin at the right.
    from_right: bool,
}

/// Characters of one kind, one style and one direction.
struct Stretch {
    start: usize,
    end: usize,
    style: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    /// A space.
    Space,
    /// A space that keeps its neighbours on one line.
    Bound,
    /// A space of fixed width.
    Fixed,
    Tab,
    Break,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            ' ' => Self::Space,
            '\u{A0}' | '\u{202F}' => Self::Bound,
            '\t' => Self::Tab,
            '\n' => Self::Break,
            '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' | '\u{1680}' => Self::Fixed,
            _ => Self::Word,
        }
    }
}

struct Stretches<'s> {
    source: &'s Source,
    levels: Option<&'s [Level]>,
    at: usize,
    style: usize,
}

impl Iterator for Stretches<'_> {
    type Item = Stretch;

    fn next(&mut self) -> Option<Stretch> {
        let start = self.at;
        let rest = &self.source.characters[start..];
        let first = rest.chars().next()?;
        while self.source.ends[self.style].0 <= start {
            self.style += 1;
        }
        let (style_end, style) = self.source.ends[self.style];
        let kind = Kind::of(first);
        let end = if kind == Kind::Word {
            let word =
                rest.find(|c| Kind::of(c) != Kind::Word).map_or(self.source.characters.len(), |n| start + n);
            self.same_direction(start, word.min(style_end))
        } else {
            start + first.len_utf8()
        };
        self.at = end;
        Some(Stretch { start, end, style, kind })
    }
}

impl Stretches<'_> {
    /// How far characters run the same way.
    fn same_direction(&self, start: usize, end: usize) -> usize {
        let same = |levels: &[Level]| levels[start..end].iter().position(|level| *level != levels[start]);
        self.levels.and_then(same).map_or(end, |other| start + other)
    }
}

/// Fewer characters than these of an address are not left alone at the end or the beginning of a line.
const ADDRESS_PART: usize = 5;

/// An address divided after its punctuation; «https://» is not a part by itself.
pub(super) fn address_parts(address: &str) -> Vec<&str> {
    let after = |c: char| matches!(c, '/' | '?' | '&' | '=' | '-' | '_' | '.' | '#' | '@' | '%');
    let scheme = address.find("://").map_or(0, |at| at + 3);
    let mut parts = Vec::new();
    let (mut start, mut from) = (0, scheme);
    while let Some(at) = address[from..].find(after).map(|at| from + at + 1) {
        from = at;
        if at - start >= ADDRESS_PART && address.len() - at >= ADDRESS_PART {
            parts.push(&address[start..at]);
            start = at;
        }
    }
    parts.push(&address[start..]);
    parts
}

/// Characters composed (NFC); line ends of every kind as `\n`; what shows nothing left out.
pub(super) fn clean(text: &str) -> String {
    let composed: Cow<'_, str> = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    };
    let mut cleaned = String::with_capacity(composed.len());
    let mut characters = composed.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\n' | '\t' => cleaned.push(character),
            _ if character.is_control() || is_unseen(character) => {}
            _ => cleaned.push(character),
        }
    }
    cleaned
}

/// Whether nothing is left to be seen of characters that are [`clean`]ed.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || character.is_control() || is_unseen(character))
}

/// [`clean`] characters, and the places where soft hyphens stood between them.
fn clean_softly(text: &str) -> (String, Vec<usize>) {
    let mut parts = text.split('\u{AD}').map(clean);
    let mut cleaned = parts.next().unwrap_or_default();
    let mut soft = Vec::new();
    for part in parts {
        soft.push(cleaned.len());
        cleaned.push_str(&part);
    }
    soft.dedup();
    (cleaned, soft)
}

/// Soft hyphens, zero-width spaces and marks of direction: the layout decides on both itself.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{61C}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::{ParagraphStyle, Span};
    use crate::layout::theme::Scale;

    fn set(content: &[Inline]) -> Text {
        let fonts = Fonts::embedded().unwrap();
        Shaper::new(fonts, Language::Es).set(
            content,
            &Scale::TEXT.paragraph(ParagraphStyle::Body),
            None,
            |_| None,
        )
    }

    fn shown(text: &Text) -> String {
        text.items
            .iter()
            .map(|item| match item {
                Item::Word(word) => word.pieces.iter().map(|piece| piece.text.as_str()).collect(),
                Item::Glue(glue) if glue.breaks => " ".to_owned(),
                Item::Glue(_) => "~".to_owned(),
                Item::Break => "/".to_owned(),
            })
            .collect::<Vec<_>>()
            .join("")
    }

    #[test]
    fn what_shows_nothing_is_left_out() {
        for (written, expected) in [
            ("an\u{303}o", "año"),
            ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
            ("a\u{0}\u{7}b\u{200B}c\u{FEFF}d\u{AD}e", "abcde"),
            ("a\tb", "a\tb"),
        ] {
            assert_eq!(clean(written), expected);
        }
    }

    #[test]
    fn blank_is_what_cleaning_leaves_nothing_of() {
        for character in (0..=0x3000).filter_map(char::from_u32).chain(['\u{FEFF}', '\u{10FFFF}']) {
            let written = format!(" {character}\r\n\u{AD}");
            assert_eq!(is_blank(&written), clean(&written).trim().is_empty(), "{character:?}");
        }
    }

    #[test]
    fn words_divide_at_spaces_only() {
        for (written, expected) in [
            ("JD-VIII-2 y/o https://a.mx/b-c", "JD-VIII-2 y/o https://a.mx/b-c"),
            ("10\u{A0}000 pesos", "10~000 pesos"),
            ("dos  espacios", "dos  espacios"),
            ("línea\nnueva", "línea/nueva"),
        ] {
            assert_eq!(shown(&set(&[Inline::plain(written)])), expected);
        }
    }

    #[test]
    fn an_address_divides_after_its_punctuation() {
        for (address, expected) in [
            ("(https://a.mx/uno/dos?c=1&d=2)", vec!["(https://a.", "mx/uno/", "dos?c=", "1&d=2)"]),
            ("(https://planeacion.example.org)", vec!["(https://planeacion.", "example.org)"]),
            ("(ana@example.org)", vec!["(ana@", "example.org)"]),
            ("a/ñ", vec!["a/ñ"]),
            ("", vec![""]),
        ] {
            assert_eq!(address_parts(address), expected);
        }
    }

    #[test]
    fn a_change_of_style_inside_a_word_does_not_divide_it() {
        let text = set(&[Inline::plain("pala"), Inline::bold("bra"), Inline::plain(" otra")]);
        assert!(matches!(
            text.items.as_slice(),
            [Item::Word(_), Item::Word(_), Item::Glue(_), Item::Word(_)]
        ));
        let (widest, longest) = text.extent();
        assert!(widest > 0.0 && widest < longest);
    }

    #[test]
    fn a_link_in_two_styles_is_one_link() {
        let span = |text: &str, bold| {
            Inline::Text(Span {
                text: text.into(),
                bold,
                link: Some("https://a.mx".into()),
                ..Span::default()
            })
        };
        let text = set(&[span("el ", false), span("sitio", true), Inline::plain(".")]);
        assert_eq!(text.links.len(), 1);
        assert_eq!(text.links[0].words, "el sitio");
    }
}

//! Glyphs along a baseline.

use super::fonts::Piece;
use super::lines::{Line, baseline};
use super::text::{Shaper, Style, Text, Word};
use super::theme::Look;
use crate::page::{Glyph, Ink, Link, Placed, Rectangle, Run, Target};

/// Sets glyphs along a baseline.
pub(super) struct Pen<'t> {
    text: &'t Text,
    x: f32,
    baseline: f32,
    line: Line,
    run: Option<(usize, Run)>,
    /// The link being set, and where it started.
    link: Option<(usize, f32)>,
    underline: Option<(usize, f32)>,
    /// Where the last word ended.
    words_end: f32,
    /// How far letters are set apart.
    letters: f32,
}

impl<'t> Pen<'t> {
    pub(super) fn new(text: &'t Text, look: &Look, x: f32, letters: f32) -> Self {
        let baseline = baseline(look);
        let line = Line { height: look.leading, ..Line::default() };
        Self { text, x, baseline, line, run: None, link: None, underline: None, words_end: x, letters }
    }

    pub(super) fn word(&mut self, word: &Word) {
        self.enter(word.style);
        let text = self.text;
        let style = &text.styles[word.style];
        if word.reading.is_some() {
            self.end_run();
        }
        for piece in word.pieces.iter() {
            self.piece(word.style, style, piece);
        }
        if let (Some(reading), Some((_, run))) = (&word.reading, &mut self.run) {
            run.reading = Some(reading.to_string());
            self.end_run();
        }
        self.words_end = self.x;
    }

    fn piece(&mut self, place: usize, style: &Style, piece: &Piece) {
        // Runs from right to left, and boxes, stand alone: their text is not that of their glyphs in order.
        let alone = piece.missing || piece.glyphs.windows(2).any(|pair| pair[1].cluster < pair[0].cluster);
        if alone {
            self.end_run();
        }
        let x = self.x;
        let apart = style.tracking + self.letters;
        let run = self.run_of(place, style, piece.face);
        let offset = run.text.len() as u32;
        run.text.push_str(&piece.text);
        let advanced = piece.glyphs.iter().map(|glyph| Glyph {
            advance: glyph.advance + apart,
            cluster: glyph.cluster + offset,
            ..*glyph
        });
        run.glyphs.extend(advanced);
        let thousandths = piece.width() + apart * piece.glyphs.len() as f32;
        self.x = x + thousandths * style.size / 1000.0;
        if alone {
            self.end_run();
        }
    }

    pub(super) fn space(&mut self, shaper: &mut Shaper<'_>, place: usize, width: f32, inside: bool) {
        if inside {
            self.enter(place);
        }
        let text = self.text;
        let style = &text.styles[place];
        let pieces = shaper.shape(style.face, super::fonts::Case::Plain, " ");
        let Some(piece) = pieces.first() else { return };
        let Some(glyph) = piece.glyphs.first() else { return };
        let run = self.run_of(place, style, piece.face);
        let cluster = run.text.len() as u32;
        run.text.push(' ');
        run.glyphs.push(Glyph { advance: width * 1000.0 / style.size, cluster, ..*glyph });
        self.x += width;
    }

    fn run_of(&mut self, place: usize, style: &Style, face: crate::page::FaceId) -> &mut Run {
        let same = self.run.as_ref().is_some_and(|(open, run)| *open == place && run.face == face);
        if !same {
            self.end_run();
        }
        let (x, y) = (self.x, self.baseline);
        let fresh = || Run {
            face,
            size: style.size,
            colour: style.colour,
            x,
            y,
            glyphs: Vec::new(),
            text: String::new(),
            reading: None,
        };
        &mut self.run.get_or_insert_with(|| (place, fresh())).1
    }

    fn end_run(&mut self) {
        if let Some((place, run)) = self.run.take() {
            let element = self.text.styles[place].element;
            self.line.items.push(Placed { element, ink: Ink::Text(run) });
        }
    }

    /// Begins and ends links and underlines where the style changes.
    fn enter(&mut self, place: usize) {
        let text = self.text;
        let style = &text.styles[place];
        if self.link.map(|(link, _)| link) != style.link {
            self.end_link();
            self.link = style.link.map(|link| (link, self.x));
        }
        let underlined = style.underline.then_some(place);
        if self.underline.map(|(place, _)| place) != underlined {
            self.end_underline();
            self.underline = underlined.map(|place| (place, self.x));
        }
    }

    fn end_link(&mut self) {
        let Some((link, start)) = self.link.take() else { return };
        let end = self.words_end.max(start);
        let source = &self.text.links[link];
        let area = Rectangle { x: start, y: 0.0, width: end - start, height: self.line.height };
        self.line.links.push(Link {
            area,
            target: Target::Address(source.address.clone()),
            description: source.words.trim().to_owned(),
            element: source.element,
        });
    }

    fn end_underline(&mut self) {
        let Some((place, start)) = self.underline.take() else { return };
        let style = &self.text.styles[place];
        let area = Rectangle {
            x: start,
            y: self.baseline + style.size * 0.12,
            width: (self.words_end - start).max(0.0),
            height: style.size * 0.05,
        };
        self.line.items.push(Placed { element: None, ink: Ink::Fill { area, colour: style.colour } });
    }

    pub(super) fn finish(mut self, width: f32) -> Line {
        self.end_run();
        self.end_link();
        self.end_underline();
        self.line.width = width;
        self.line
    }
}

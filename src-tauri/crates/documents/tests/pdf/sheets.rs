//! A small setter of pages, for papers that only the writer's tests need.

use std::sync::Arc;

use sesiona_documents::annexes::Annexes;
use sesiona_documents::layout::fonts::{BOLD, Case, Fonts, REGULAR};
use sesiona_documents::page::*;
use sesiona_documents::pdf;
use sesiona_documents::progress::Unwatched;

pub const BLACK: Colour = Colour(0.0, 0.0, 0.0);

/// A document that is built line by line.
pub struct Sheets {
    pub document: Document,
    pub fonts: &'static Fonts,
    pub y: f32,
}

impl Sheets {
    /// A document with one empty sheet of carta.
    pub fn new() -> Self {
        let document = Document {
            title: "Carpeta de la sesión".to_owned(),
            language: "es".to_owned(),
            subject: "Sesión ordinaria".to_owned(),
            date: "2023-12-14T10:00:00".to_owned(),
            ..Document::default()
        };
        let mut sheets = Self { document, fonts: Fonts::embedded().unwrap(), y: 0.0 };
        sheets.sheet();
        sheets
    }

    /// Another sheet.
    pub fn sheet(&mut self) {
        self.document.pages.push(Page { width: 612.0, height: 792.0, ..Page::default() });
        self.y = 72.0;
    }

    pub fn page(&mut self) -> &mut Page {
        self.document.pages.last_mut().unwrap()
    }

    pub fn element(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        let element = Element { role, parent, alt: None, language: None, columns: 1, rows: 1 };
        self.document.elements.push(element);
        ElementId(self.document.elements.len() as u32 - 1)
    }

    pub fn anchor(&mut self) -> AnchorId {
        let page = self.document.pages.len() as u32 - 1;
        self.document.anchors.push(Anchor { page, y: self.y });
        AnchorId(self.document.anchors.len() as u32 - 1)
    }

    pub fn outline(&mut self, title: &str, depth: u8) {
        let anchor = self.anchor();
        self.document.outline.push(OutlineEntry { title: title.to_owned(), depth, anchor });
    }

    /// Words on one baseline; the answer is where they end.
    pub fn words(&mut self, element: Option<ElementId>, face: FaceId, size: f32, x: f32, words: &str) -> f32 {
        let mut end = x;
        for piece in self.fonts.shape(face, Case::Plain, words) {
            let width = piece.width() / 1000.0 * size;
            let run = Run {
                face: piece.face,
                size,
                colour: BLACK,
                x: end,
                y: self.y,
                glyphs: piece.glyphs,
                text: piece.text,
                reading: None,
            };
            end += width;
            self.page().items.push(Placed { element, ink: Ink::Text(run) });
        }
        end
    }

    /// A part of a word that is divided at the end of a line.
    pub fn part_of_word(&mut self, element: ElementId, x: f32, part: &str, reading: &str) -> f32 {
        let end = self.words(Some(element), REGULAR, 11.0, x, part);
        if let Some(Placed { ink: Ink::Text(run), .. }) = self.page().items.last_mut() {
            run.reading = Some(reading.to_owned());
        }
        end
    }

    /// A paragraph broken wherever a line is full; each line keeps its last space.
    pub fn paragraph(&mut self, element: ElementId, text: &str) {
        let mut line = String::new();
        for word in text.split_whitespace() {
            if line.len() + word.len() > 90 {
                self.line(element, &std::mem::take(&mut line));
            }
            line.push_str(word);
            line.push(' ');
        }
        self.line(element, &line);
        self.y += 6.0;
    }

    fn line(&mut self, element: ElementId, line: &str) {
        if self.y > 720.0 {
            self.sheet();
        }
        self.words(Some(element), REGULAR, 11.0, 72.0, line);
        self.y += 15.0;
    }

    pub fn heading(&mut self, level: u8, text: &str) {
        let element = self.element(Role::Heading(level), None);
        self.words(Some(element), BOLD, 14.0, 72.0, text);
        self.outline(text, level - 1);
        self.y += 22.0;
    }

    pub fn rule(&mut self) {
        let area = Rectangle { x: 72.0, y: self.y, width: 468.0, height: 0.5 };
        self.page()
            .items
            .push(Placed { element: None, ink: Ink::Fill { area, colour: Colour(0.5, 0.6, 0.7) } });
        self.y += 12.0;
    }

    pub fn image(&mut self, element: ElementId, image: Arc<Picture>, width: f32) {
        let height = width * image.height as f32 / image.width as f32;
        let area = Rectangle { x: 72.0, y: self.y, width, height };
        self.page().items.push(Placed { element: Some(element), ink: Ink::Image { image, area } });
        self.y += height + 12.0;
    }

    pub fn link(&mut self, words: &str, target: Target) {
        let paragraph = self.element(Role::Paragraph, None);
        let element = self.element(Role::LinkText, Some(paragraph));
        let y = self.y;
        let end = self.words(Some(element), REGULAR, 11.0, 72.0, words);
        let area = Rectangle { x: 72.0, y: y - 10.0, width: end - 72.0, height: 14.0 };
        let link = Link { area, target, description: words.to_owned(), element: Some(element) };
        self.page().links.push(link);
        self.y += 18.0;
    }

    /// Every page of an annex, each with a stamp.
    pub fn annex(&mut self, digest: &str, sizes: &[(f32, f32)]) {
        for (page, (width, height)) in sizes.iter().copied().enumerate() {
            let element = Some(self.element(Role::Section, None));
            let annex = Some(AnnexPage { digest: digest.to_owned(), page: page as u32, element });
            self.document.pages.push(Page { width, height, annex, ..Page::default() });
            self.y = height - 12.0;
            self.words(
                None,
                REGULAR,
                8.0,
                20.0,
                &format!("Anexo 6.1 · página {} de {}", page + 1, sizes.len()),
            );
        }
    }

    pub fn write(&self) -> Vec<u8> {
        self.write_with(&Annexes::default())
    }

    pub fn write_with(&self, annexes: &Annexes) -> Vec<u8> {
        pdf::write(&self.document, self.fonts, annexes, &Unwatched).unwrap()
    }
}

/// A document with some of everything.
pub fn sample() -> Sheets {
    let mut sheets = Sheets::new();
    let title = sheets.element(Role::Title, None);
    sheets.words(Some(title), BOLD, 22.0, 72.0, "Décima Segunda Sesión");
    sheets.y += 40.0;
    let first = sheets.anchor();
    sheets.heading(1, "1. Lista de asistencia y declaración de quórum");
    let section = sheets.element(Role::Section, None);
    for number in 1..=40 {
        let paragraph = sheets.element(Role::Paragraph, Some(section));
        sheets.paragraph(paragraph, &format!("{number}. {SENTENCES}"));
    }
    sheets.heading(3, "2. Seguimiento de acuerdos");
    table(&mut sheets);
    list(&mut sheets);
    sheets.link("Vuelve a la primera página", Target::Anchor(first));
    sheets.link("Sitio de ejemplo", Target::Address("https://example.org/sesión".to_owned()));
    sheets
}

const SENTENCES: &str = "El órgano acuerda, por unanimidad, «recibir» el informe —con sus anexos— y turnarlo a la \
    comisión; ¿quedan dudas? ¡Ninguna! La oficina fluye: 5 % de 1 250,50 €, 3/4 y º ª.";

fn table(sheets: &mut Sheets) {
    let table = sheets.element(Role::Table, None);
    for (row, cells) in
        [["Acuerdo", "Estatus"], ["JD-XII-1", "Cumplido"], ["JD-XII-2", ""]].iter().enumerate()
    {
        let line = sheets.element(Role::TableRow, Some(table));
        for (column, words) in cells.iter().enumerate() {
            let role = if row == 0 { Role::TableHeader } else { Role::TableData };
            let cell = sheets.element(role, Some(line));
            sheets.words(Some(cell), REGULAR, 10.0, 72.0 + 200.0 * column as f32, words);
        }
        sheets.y += 14.0;
        sheets.rule();
    }
}

fn list(sheets: &mut Sheets) {
    let list = sheets.element(Role::List, None);
    for (label, words) in [("a) ", "Primera parte"), ("b) ", "Segunda parte")] {
        let item = sheets.element(Role::ListItem, Some(list));
        let mark = sheets.element(Role::ListLabel, Some(item));
        let body = sheets.element(Role::ListBody, Some(item));
        sheets.words(Some(mark), REGULAR, 11.0, 72.0, label);
        sheets.words(Some(body), REGULAR, 11.0, 90.0, words);
        sheets.y += 15.0;
    }
}

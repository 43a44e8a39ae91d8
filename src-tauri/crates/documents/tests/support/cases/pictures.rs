//! Pictures with their captions, in every kind of colour.

use std::error::Error;
use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use sesiona_documents::annexes::picture;
use sesiona_documents::blocks::{Block, Cell, Columns, Figure, Inline, Row, Table};
use sesiona_documents::page::Picture;
use sesiona_locale::Locale;

use super::prose::sentences;
use super::{Case, say};
use crate::inks::inks;

pub(super) fn cases(locale: &Locale) -> Result<Vec<Case>, Box<dyn Error>> {
    Ok(vec![
        Case::of("figures-with-captions", captioned(locale)?),
        Case::of("pictures-of-every-colour", colours(locale)?),
    ])
}

/// A logo in the four inks of a printing press.
///
/// # Errors
/// When it cannot be read back.
pub fn logo() -> Result<Arc<Picture>, Box<dyn Error>> {
    Ok(Arc::new(picture(&inks([30, 140, 200, 220], Some(0)))?))
}

fn coded(image: impl Into<DynamicImage>, format: ImageFormat) -> Result<Arc<Picture>, Box<dyn Error>> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format)?;
    Ok(Arc::new(picture(&bytes.into_inner())?))
}

/// Bars that grow from left to right.
fn bars(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let bar = x * 6 / width;
        let inside = x * 6 % width < width * 4 / 5 && (height - y) * 7 < height * (bar + 1);
        if inside { Rgb([14, 90, 107]) } else { Rgb([244, 245, 242]) }
    })
}

fn figure(picture: Arc<Picture>, caption: &str, alt: &str) -> Block {
    let caption = if caption.is_empty() { Vec::new() } else { vec![Inline::plain(caption)] };
    Block::Figure(Figure { picture, caption, alt: alt.to_owned() })
}

fn captioned(locale: &Locale) -> Result<Vec<Block>, Box<dyn Error>> {
    let label = |number: usize| {
        format!("{} {number}. {}", say(locale, "Figura", "Figure"), sentences(locale, number, 1))
    };
    let alt = say(locale, "Barras que crecen de izquierda a derecha", "Bars that grow from left to right");
    let wide = coded(bars(900, 300), ImageFormat::Png)?;
    let tall = coded(bars(300, 1600), ImageFormat::Jpeg)?;
    let small = coded(bars(60, 40), ImageFormat::Png)?;
    let cell = |blocks| Cell::data(blocks);
    let row = Row {
        cells: vec![
            cell(vec![figure(Arc::clone(&wide), &label(5), alt)]),
            cell(vec![Block::paragraph(sentences(locale, 2, 2))]),
        ],
        joined: false,
    };
    Ok(vec![
        Block::paragraph(sentences(locale, 0, 3)),
        figure(Arc::clone(&wide), &label(1), alt),
        Block::paragraph(sentences(locale, 1, 9)),
        figure(Arc::clone(&wide), &label(2), alt),
        Block::paragraph(sentences(locale, 2, 9)),
        figure(wide, &label(3), alt),
        Block::heading(2, say(locale, "Plano de una sola pieza", "A drawing in one piece")),
        figure(tall, &label(4), alt),
        figure(small, "", alt),
        Block::Table(Table { columns: Columns::Shares(vec![2.0, 1.0]), header_rows: 0, rows: vec![row] }),
    ])
}

fn colours(locale: &Locale) -> Result<Vec<Block>, Box<dyn Error>> {
    let clear = RgbaImage::from_fn(64, 64, |x, y| Rgba([200, 60, 20, ((x + y) * 2) as u8]));
    let grey = GrayImage::from_fn(64, 64, |x, _| Luma([x as u8 * 4]));
    let drawing = br##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><circle cx="20" cy="20" r="18" fill="#0e5a6b" fill-opacity="0.5"/></svg>"##;
    let pictures = [
        coded(clear.clone(), ImageFormat::Png)?,
        coded(clear, ImageFormat::WebP)?,
        coded(grey.clone(), ImageFormat::Png)?,
        coded(grey, ImageFormat::Jpeg)?,
        Arc::new(picture(drawing)?),
        Arc::new(picture(&inks([30, 140, 200, 220], Some(2)))?),
        Arc::new(picture(&inks([30, 140, 200, 220], None))?),
    ];
    let mut blocks = vec![Block::paragraph(sentences(locale, 0, 1))];
    // Of this one nothing is known.
    blocks.push(figure(Arc::clone(&pictures[0]), "", ""));
    for (index, picture) in pictures.into_iter().enumerate() {
        // One of them is described by its caption only.
        let alt = if index == 3 { "" } else { say(locale, "Una muestra de color", "A sample of colour") };
        blocks.push(figure(picture, &(index + 1).to_string(), alt));
    }
    Ok(blocks)
}

//! Pictures → image objects, each kept once however often it is drawn.

use std::collections::{BTreeMap, BTreeSet};

use image::DynamicImage;
use lopdf_annexes::{Object, ObjectId, Stream, dictionary};
use rayon::prelude::*;

use super::PdfError;
use super::file::deflate;
use super::objects::Objects;
use super::values::numbers;
use crate::page::{Depth, Document, Ink, Packed, Page, Picture, PictureData};

/// The pictures of the file, by the digest of their bytes.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    kept: BTreeMap<String, ObjectId>,
    /// Whether one of them is in CMYK, whose meaning an sRGB file does not define.
    pub(crate) any_cmyk: bool,
}

/// The name of a picture among the resources of a page.
pub(crate) fn resource_name(digest: &str) -> String {
    let plain: String = digest.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    format!("I{plain}")
}

/// The pictures that a page draws.
fn drawn_on(page: &Page) -> impl Iterator<Item = &Picture> {
    page.items.iter().filter_map(|placed| match &placed.ink {
        Ink::Image { image, .. } => Some(image.as_ref()),
        Ink::Text(_) | Ink::Turned { .. } | Ink::Fill { .. } => None,
    })
}

impl Pictures {
    /// Keeps the pictures of a document.
    pub(crate) fn keep(document: &Document, objects: &mut Objects) -> Result<Self, PdfError> {
        let mut seen = BTreeSet::new();
        let all = document.pages.iter().flat_map(drawn_on);
        let once: Vec<&Picture> = all.filter(|picture| seen.insert(picture.digest.as_str())).collect();
        let made: std::io::Result<Vec<Made>> = once.par_iter().map(|picture| Made::of(picture)).collect();
        let mut pictures = Self::default();
        for (picture, made) in once.into_iter().zip(made?) {
            pictures.any_cmyk |= matches!(picture.data, PictureData::Jpeg { components: 4, .. });
            pictures.kept.insert(picture.digest.clone(), made.keep(objects));
        }
        Ok(pictures)
    }

    /// The pictures of a page, by the names under which it draws them.
    pub(crate) fn of_page(&self, page: &Page) -> BTreeMap<String, ObjectId> {
        let names = drawn_on(page)
            .filter_map(|picture| Some((resource_name(&picture.digest), *self.kept.get(&picture.digest)?)));
        names.collect()
    }
}

/// A picture as a stream, with the stream of its transparency, and how it is turned when it is drawn.
struct Made {
    image: Stream,
    mask: Option<Stream>,
    turn: Option<&'static str>,
}

impl Made {
    fn of(picture: &Picture) -> std::io::Result<Self> {
        match &picture.data {
            PictureData::Jpeg { bytes, components, inverted, orientation } => {
                let image = photograph(picture, bytes, *components, *inverted, *orientation);
                Ok(Self { image, mask: None, turn: turn(*orientation) })
            }
            PictureData::Pixels { rgb, alpha } => {
                let image = pixels(picture, rgb, 3)?;
                let mask = alpha.as_ref().map(|alpha| pixels(picture, alpha, 1)).transpose()?;
                Ok(Self { image, mask, turn: None })
            }
            PictureData::Packed(packed) => {
                let image = stream(packed, packed.depth, &packed.pixels);
                let mask = packed.mask.as_ref().map(|mask| stream(packed, Depth::Grey, mask));
                Ok(Self { image, mask, turn: None })
            }
        }
    }

    fn keep(mut self, objects: &mut Objects) -> ObjectId {
        if let Some(mask) = self.mask {
            self.image.dict.set("SMask", Object::Reference(objects.add(mask)));
        }
        let image = objects.add(self.image);
        match self.turn {
            Some(turn) => turned(image, turn, objects),
            None => image,
        }
    }
}

/// The matrix that sets a picture upright in its square, by how the camera was held.
fn turn(orientation: u8) -> Option<&'static str> {
    match orientation {
        2 => Some("-1 0 0 1 1 0"),
        3 => Some("-1 0 0 -1 1 1"),
        4 => Some("1 0 0 -1 0 1"),
        5 => Some("0 -1 -1 0 1 1"),
        6 => Some("0 -1 1 0 0 1"),
        7 => Some("0 1 1 0 0 0"),
        8 => Some("0 1 -1 0 1 0"),
        _ => None,
    }
}

/// A form that draws a picture turned, so that the photograph itself goes in as it came.
fn turned(image: ObjectId, turn: &str, objects: &mut Objects) -> ObjectId {
    let about = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => numbers([0.0, 0.0, 1.0, 1.0]),
        "Resources" => dictionary! { "XObject" => dictionary! { "I" => Object::Reference(image) } },
    };
    objects.add_stream(about, format!("q {turn} cm /I Do Q").into_bytes())
}

fn image(picture: &Picture, space: &str, filter: &str, content: Vec<u8>) -> Stream {
    let about = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(picture.width),
        "Height" => i64::from(picture.height),
        "ColorSpace" => space,
        "BitsPerComponent" => 8,
        "Filter" => filter,
    };
    Stream::new(about, content)
}

/// A JPEG file goes in as it is.
fn photograph(picture: &Picture, bytes: &[u8], components: u8, inverted: bool, orientation: u8) -> Stream {
    let space = match components {
        1 => "DeviceGray",
        4 => "DeviceCMYK",
        _ => "DeviceRGB",
    };
    let mut stream = image(picture, space, "DCTDecode", bytes.to_vec());
    if orientation > 4 {
        stream.dict.set("Width", i64::from(picture.height));
        stream.dict.set("Height", i64::from(picture.width));
    }
    if components == 4 && inverted {
        stream.dict.set("Decode", [1, 0].repeat(4).into_iter().map(Object::Integer).collect::<Vec<_>>());
    }
    stream
}

fn pixels(picture: &Picture, samples: &[u8], colours: usize) -> std::io::Result<Stream> {
    let content = deflated(samples, picture.width, colours)?;
    Ok(predicted(image(picture, space(colours), "FlateDecode", content), picture.width, colours))
}

fn space(colours: usize) -> &'static str {
    if colours == 1 { "DeviceGray" } else { "DeviceRGB" }
}

fn deflated(samples: &[u8], width: u32, colours: usize) -> std::io::Result<Vec<u8>> {
    deflate(&filtered(samples, width as usize * colours, colours))
}

fn predicted(mut stream: Stream, width: u32, colours: usize) -> Stream {
    let predictor = dictionary! {
        "Predictor" => 15,
        "Colors" => colours as i64,
        "BitsPerComponent" => 8,
        "Columns" => i64::from(width),
    };
    stream.dict.set("DecodeParms", predictor);
    stream
}

/// Packs an image as the file will keep it: grey stays grey, and what is wholly opaque has no mask.
pub(crate) fn pack(image: DynamicImage) -> std::io::Result<Packed> {
    let (width, height) = (image.width(), image.height());
    let mask = if image.color().has_alpha() {
        let alpha: Vec<u8> = image.to_rgba8().pixels().map(|pixel| pixel.0[3]).collect();
        let seen_through = alpha.iter().any(|&opaque| opaque < u8::MAX);
        seen_through.then(|| deflated(&alpha, width, 1)).transpose()?
    } else {
        None
    };
    let (depth, pixels) = if image.color().has_color() {
        (Depth::Colour, deflated(&image.into_rgb8(), width, 3)?)
    } else {
        (Depth::Grey, deflated(&image.into_luma8(), width, 1)?)
    };
    Ok(Packed { width, height, depth, pixels, mask })
}

impl Packed {
    /// Packs rows of bits, 1 for white, each row on bytes of its own.
    pub(crate) fn bilevel(width: u32, height: u32, rows: &[u8]) -> std::io::Result<Self> {
        Ok(Self { width, height, depth: Depth::Bilevel, pixels: deflate(rows)?, mask: None })
    }
}

fn stream(packed: &Packed, depth: Depth, content: &[u8]) -> Stream {
    let (colours, bits) = match depth {
        Depth::Bilevel => (1, 1),
        Depth::Grey => (1, 8),
        Depth::Colour => (3, 8),
    };
    let about = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(packed.width),
        "Height" => i64::from(packed.height),
        "ColorSpace" => space(colours),
        "BitsPerComponent" => bits,
        "Filter" => "FlateDecode",
    };
    let stream = Stream::new(about, content.to_vec());
    if depth == Depth::Bilevel { stream } else { predicted(stream, packed.width, colours) }
}

/// Each row as differences from its left or upper neighbours, whichever are smaller: they compress better.
fn filtered(samples: &[u8], row: usize, colours: usize) -> Vec<u8> {
    let mut filtered = Vec::with_capacity(samples.len() + samples.len() / row.max(1));
    let mut above = vec![0; row];
    for current in samples.chunks_exact(row.max(1)) {
        let left = difference(current, |at| if at < colours { 0 } else { current[at - colours] });
        let up = difference(current, |at| above[at]);
        let (kind, best) = if weight(&up) < weight(&left) { (2, up) } else { (1, left) };
        filtered.push(kind);
        filtered.extend(best);
        above.copy_from_slice(current);
    }
    filtered
}

fn difference(row: &[u8], neighbour: impl Fn(usize) -> u8) -> Vec<u8> {
    row.iter().enumerate().map(|(at, sample)| sample.wrapping_sub(neighbour(at))).collect()
}

fn weight(differences: &[u8]) -> u64 {
    differences.iter().map(|&byte| u64::from((byte as i8).unsigned_abs())).sum()
}

//! SVG files → pictures at 300 dots per inch, set in the paper's own typefaces; nothing outside of the file is looked at.

use std::io::Read;
use std::sync::Arc;

use image::{DynamicImage, ImageReader, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree, fontdb};

use super::pictures::{digest, measured};
use super::{AnnexProblem, effort};
use crate::layout::fonts::Fonts;
use crate::page::{Picture, PictureData};
use crate::pdf::pack;

/// The largest drawing that is taken in, unpacked.
const LARGEST_DRAWING: u64 = 32 * 1024 * 1024;
/// The most elements that are taken in.
const MOST_NODES: u32 = 500_000;
/// Dots to each of the drawing's own pixels, of which 96 make an inch.
const DOTS: f32 = 300.0 / 96.0;
/// The longest side in dots; a sheet of A3 has less.
const LONGEST: f32 = 6_000.0;
/// Where a drawing says what it is, after its comments and declarations.
const BEGINNING: usize = 4096;

const GZIP: &[u8] = &[0x1F, 0x8B];

/// Whether a file is a drawing, packed or not.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let beginning = if bytes.starts_with(GZIP) {
        unpacked(bytes, BEGINNING as u64)
    } else {
        bytes[..bytes.len().min(BEGINNING)].to_vec()
    };
    let text = String::from_utf8_lossy(&beginning);
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    text.starts_with('<') && (text.contains("<svg") || text.contains(":svg"))
}

fn unpacked(bytes: &[u8], most: u64) -> Vec<u8> {
    let mut whole = Vec::new();
    // What breaks off is judged by what is there.
    let _ = flate2::read::GzDecoder::new(bytes).take(most).read_to_end(&mut whole);
    whole
}

/// Draws an SVG file.
pub(super) fn drawing(bytes: &[u8]) -> Result<Picture, AnnexProblem> {
    let text = if bytes.starts_with(GZIP) { unpacked(bytes, LARGEST_DRAWING + 1) } else { bytes.to_vec() };
    if text.len() as u64 > LARGEST_DRAWING {
        return Err(AnnexProblem::TooLarge);
    }
    let text = String::from_utf8(text).map_err(|_| AnnexProblem::Damaged)?;
    let tree = parsed(&text)?;
    let size = tree.size();
    let factor = DOTS.min(LONGEST / size.width().max(size.height()));
    let (width, height) = (dots(size.width() * factor), dots(size.height() * factor));
    measured(width, height)?;
    effort::measured(&tree, factor)?;
    let mut canvas = Pixmap::new(width, height).ok_or(AnnexProblem::TooLarge)?;
    resvg::render(&tree, Transform::from_scale(factor, factor), &mut canvas.as_mut());
    let packed = pack(image(&canvas).ok_or(AnnexProblem::Damaged)?).map_err(|_| AnnexProblem::TooLarge)?;
    // On paper it is as large as it says, however finely it is drawn.
    let (width, height) = (dots(size.width()), dots(size.height()));
    Ok(Picture { digest: digest(bytes), width, height, data: PictureData::Packed(packed) })
}

fn dots(length: f32) -> u32 {
    length.round().clamp(1.0, u16::MAX.into()) as u32
}

fn parsed(text: &str) -> Result<Tree, AnnexProblem> {
    // Drawing programs declare their namespaces as entities; the parser bounds how far these unfold.
    let limits = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, limits).map_err(|_| AnnexProblem::Damaged)?;
    Tree::from_xmltree(&document, &options()?).map_err(|_| AnnexProblem::Damaged)
}

fn options() -> Result<Options<'static>, AnnexProblem> {
    let fonts = Fonts::embedded().map_err(|_| AnnexProblem::Damaged)?;
    let mut faces = fontdb::Database::new();
    for face in fonts.faces() {
        faces.load_font_data(face.data.to_vec());
    }
    faces.set_serif_family("Gentium Plus");
    faces.set_sans_serif_family("DejaVu Sans");
    faces.set_monospace_family("DejaVu Sans");
    faces.set_cursive_family("Gentium Plus");
    faces.set_fantasy_family("Gentium Plus");
    Ok(Options {
        resources_dir: None,
        font_family: "DejaVu Sans".to_owned(),
        languages: vec!["es".to_owned(), "en".to_owned()],
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, data, _| embedded(data)),
            // Neither files nor addresses.
            resolve_string: Box::new(|_, _| None),
        },
        fontdb: Arc::new(faces),
        ..Options::default()
    })
}

/// An image within the drawing, measured before anyone decodes it; a drawing within the drawing is left out.
fn embedded(data: Arc<Vec<u8>>) -> Option<ImageKind> {
    let reader = ImageReader::new(std::io::Cursor::new(data.as_slice())).with_guessed_format().ok()?;
    let format = reader.format()?;
    let (width, height) = reader.into_dimensions().ok()?;
    measured(width, height).ok()?;
    match format {
        image::ImageFormat::Png => Some(ImageKind::PNG(data)),
        image::ImageFormat::Jpeg => Some(ImageKind::JPEG(data)),
        image::ImageFormat::WebP => Some(ImageKind::WEBP(data)),
        _ => None,
    }
}

/// What was drawn, with each colour as it is before it is thinned by transparency.
fn image(canvas: &Pixmap) -> Option<DynamicImage> {
    let pixels = canvas.pixels().iter().flat_map(|pixel| {
        let plain = pixel.demultiply();
        [plain.red(), plain.green(), plain.blue(), plain.alpha()]
    });
    RgbaImage::from_raw(canvas.width(), canvas.height(), pixels.collect()).map(DynamicImage::ImageRgba8)
}

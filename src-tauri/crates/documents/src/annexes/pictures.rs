//! Image files → pictures: recognised by their first bytes, measured before they are unpacked, turned as they are held.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};
use sha2::{Digest, Sha256};

use super::guard::guarded;
use super::{AnnexProblem, LARGEST_FILE, drawings, photographs, scans};
use crate::page::{Picture, PictureData};
use crate::progress::{Progress, Unwatched};

/// The most pixels that are taken in: a page at 600 dots per inch has a third of that.
const MOST_PIXELS: u64 = 100_000_000;
/// The most bytes that a decoder may ask for.
const MOST_MEMORY: u64 = 1024 * 1024 * 1024;

/// The kinds of images that papers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Png,
    Jpeg,
    WebP,
    Tiff,
    Svg,
}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            // Least or greatest byte first; 42 is the plain kind, 43 the one for very large files.
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Some(Self::Tiff),
            _ => drawings::is_svg(bytes).then_some(Self::Svg),
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Tiff => "image/tiff",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// The media type of an image that papers can show, by its first bytes and whatever its name says.
pub fn image_media_type(bytes: &[u8]) -> Option<&'static str> {
    Kind::of(bytes).map(Kind::media_type)
}

/// Reads an image file; of one with several pages, the first.
///
/// # Errors
/// Why it cannot be shown.
pub fn picture(bytes: &[u8]) -> Result<Picture, AnnexProblem> {
    read(bytes, 1, &Unwatched)?.into_iter().next().ok_or(AnnexProblem::NoPages)
}

/// Reads every page of an image file on a thread of its own.
pub(super) fn pictures(bytes: &[u8], progress: &dyn Progress) -> Result<Vec<Picture>, AnnexProblem> {
    read(bytes, usize::MAX, progress)
}

fn read(bytes: &[u8], pages: usize, progress: &dyn Progress) -> Result<Vec<Picture>, AnnexProblem> {
    if bytes.is_empty() {
        return Err(AnnexProblem::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(AnnexProblem::TooLarge);
    }
    let kind = Kind::of(bytes).ok_or(AnnexProblem::NotAPicture)?;
    let owned = bytes.to_vec();
    guarded(progress, move || match kind {
        Kind::Png => Ok(vec![decoded(&owned, PngDecoder::new(Cursor::new(&owned)))?]),
        Kind::WebP => Ok(vec![decoded(&owned, WebPDecoder::new(Cursor::new(&owned)))?]),
        Kind::Jpeg => Ok(vec![photographs::photograph(owned)?]),
        Kind::Tiff => scans::scans(&owned, pages),
        Kind::Svg => Ok(vec![drawings::drawing(&owned)?]),
    })
}

/// The name by which a picture is kept once.
pub(super) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a decoder's complaint means.
pub(super) fn problem(error: ImageError) -> AnnexProblem {
    match error {
        ImageError::Limits(_) => AnnexProblem::TooLarge,
        ImageError::Unsupported(_) => AnnexProblem::NotAPicture,
        _ => AnnexProblem::Damaged,
    }
}

/// Whether an image of this size is taken in.
pub(super) fn measured(width: u32, height: u32) -> Result<(), AnnexProblem> {
    if width == 0 || height == 0 {
        return Err(AnnexProblem::Damaged);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(AnnexProblem::TooLarge);
    }
    Ok(())
}

/// Measures an image and sets a limit to what its decoder may ask for.
pub(super) fn limited(decoder: &mut impl ImageDecoder) -> Result<(u32, u32), AnnexProblem> {
    let (width, height) = decoder.dimensions();
    measured(width, height)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).map_err(problem)?;
    Ok((width, height))
}

fn decoded<D: ImageDecoder>(bytes: &[u8], decoder: Result<D, ImageError>) -> Result<Picture, AnnexProblem> {
    let mut decoder = decoder.map_err(problem)?;
    limited(&mut decoder)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(problem)?;
    Ok(pixels(digest(bytes), image, orientation))
}

/// An image as its pixels, turned as it is meant to be held.
pub(super) fn pixels(digest: String, mut image: DynamicImage, orientation: Orientation) -> Picture {
    image.apply_orientation(orientation);
    let (width, height) = (image.width(), image.height());
    let alpha = image.color().has_alpha().then(|| transparency(&image)).flatten();
    let rgb = image.into_rgb8().into_raw();
    Picture { digest, width, height, data: PictureData::Pixels { rgb, alpha } }
}

/// How opaque each pixel is; `None` when all are wholly so.
fn transparency(image: &DynamicImage) -> Option<Vec<u8>> {
    let alpha: Vec<u8> = image.to_rgba8().pixels().map(|pixel| pixel.0[3]).collect();
    alpha.iter().any(|&opaque| opaque < u8::MAX).then_some(alpha)
}

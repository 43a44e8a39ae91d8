//! Image files → pictures: JPEG goes to the paper as it is, PNG as its pixels.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};
use sha2::{Digest, Sha256};

use super::AnnexProblem;
use super::guard::guarded;
use crate::page::{Picture, PictureData};
use crate::progress::Unwatched;

/// The most pixels that are taken in: a page at 600 dots per inch has a third of that.
const MOST_PIXELS: u64 = 100_000_000;
/// The most bytes that a decoder may ask for.
const MOST_MEMORY: u64 = 1024 * 1024 * 1024;

const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
const JPEG: &[u8] = b"\xFF\xD8\xFF";

/// Reads an image file.
///
/// # Errors
/// Why it cannot be shown.
pub fn picture(bytes: &[u8]) -> Result<Picture, AnnexProblem> {
    if bytes.is_empty() {
        return Err(AnnexProblem::Empty);
    }
    let owned = bytes.to_vec();
    if bytes.starts_with(JPEG) {
        guarded(&Unwatched, move || photograph(owned))
    } else if bytes.starts_with(PNG) {
        guarded(&Unwatched, move || drawing(&owned))
    } else {
        Err(AnnexProblem::NotAPicture)
    }
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn problem(error: ImageError) -> AnnexProblem {
    match error {
        ImageError::Limits(_) => AnnexProblem::TooLarge,
        _ => AnnexProblem::Damaged,
    }
}

fn limited(decoder: &mut impl ImageDecoder) -> Result<(u32, u32), AnnexProblem> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(AnnexProblem::TooLarge);
    }
    if width == 0 || height == 0 {
        return Err(AnnexProblem::Damaged);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).map_err(problem)?;
    Ok((width, height))
}

fn photograph(bytes: Vec<u8>) -> Result<Picture, AnnexProblem> {
    let mut decoder = JpegDecoder::new(Cursor::new(&bytes)).map_err(problem)?;
    let (width, height) = limited(&mut decoder)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let frame = Frame::of(&bytes).ok_or(AnnexProblem::Damaged)?;
    // Readers of PDF know the two common kinds of JPEG, and what CMYK looks like only where a profile says so.
    if !frame.common || ![1, 3].contains(&frame.components) {
        let image = DynamicImage::from_decoder(decoder).map_err(problem)?;
        return Ok(pixels(digest(&bytes), image, orientation));
    }
    let orientation = orientation.to_exif();
    // From the fifth on, the camera lay on its side.
    let (width, height) = if orientation > 4 { (height, width) } else { (width, height) };
    let digest = digest(&bytes);
    let data = PictureData::Jpeg { components: frame.components, inverted: false, orientation, bytes };
    Ok(Picture { digest, width, height, data })
}

fn drawing(bytes: &[u8]) -> Result<Picture, AnnexProblem> {
    let mut decoder = PngDecoder::new(Cursor::new(bytes)).map_err(problem)?;
    limited(&mut decoder)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(problem)?;
    Ok(pixels(digest(bytes), image, orientation))
}

fn pixels(digest: String, mut image: DynamicImage, orientation: Orientation) -> Picture {
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

/// What a JPEG file says of how it is coded.
struct Frame {
    common: bool,
    components: u8,
}

impl Frame {
    /// Reads the segments up to the one that begins the frame.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut at = 2;
        loop {
            let marker = *bytes.get(at + 1)?;
            if bytes.get(at) != Some(&0xFF) {
                return None;
            }
            match marker {
                // Markers may be padded, and some stand alone.
                0xFF => at += 1,
                0x01 | 0xD0..=0xD8 => at += 2,
                // Start of frame: baseline, extended and progressive are C0 to C2; C4, C8 and CC are other things.
                0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                    let eight_bits = bytes.get(at + 4) == Some(&8);
                    let components = *bytes.get(at + 9)?;
                    return Some(Self { common: marker <= 0xC2 && eight_bits, components });
                }
                0xD9 | 0xDA => return None,
                _ => at += 2 + usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?])),
            }
        }
    }
}

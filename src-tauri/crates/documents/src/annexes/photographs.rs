//! JPEG files → pictures: the usual kinds go to the paper as they came, those for printing presses as red, green, blue.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbImage};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;

use super::AnnexProblem;
use super::pictures::{digest, limited, pixels, problem};
use crate::page::{Picture, PictureData};

/// Reads a JPEG file.
pub(super) fn photograph(bytes: Vec<u8>) -> Result<Picture, AnnexProblem> {
    let mut decoder = JpegDecoder::new(Cursor::new(&bytes)).map_err(problem)?;
    let (width, height) = limited(&mut decoder)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let frame = Frame::of(&bytes).ok_or(AnnexProblem::Damaged)?;
    // A paper in sRGB has no meaning for four inks, and readers know no more than the two common kinds of JPEG.
    if frame.components == 4 && !frame.adobe {
        return Ok(pixels(digest(&bytes), plain_inks(&bytes, width, height)?, orientation));
    }
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

/// Four inks as they are. The usual decoder takes them for inverted, as Adobe's programs, which say so, write them.
fn plain_inks(bytes: &[u8], width: u32, height: u32) -> Result<DynamicImage, AnnexProblem> {
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX)
        .jpeg_set_out_colorspace(ColorSpace::CMYK);
    let mut decoder = zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let inks = decoder.decode().map_err(|_| AnnexProblem::Damaged)?;
    let image = RgbImage::from_raw(width, height, without_black(&inks)).ok_or(AnnexProblem::Damaged)?;
    Ok(DynamicImage::ImageRgb8(image))
}

/// Cyan, magenta, yellow and black as red, green and blue.
pub(super) fn without_black(inks: &[u8]) -> Vec<u8> {
    let light = |ink: u8, black: u8| (u16::from(!ink) * u16::from(!black) / 255) as u8;
    let colours = inks.chunks_exact(4).flat_map(|ink| [0, 1, 2].map(|at| light(ink[at], ink[3])));
    colours.collect()
}

/// What a JPEG file says of how it is coded.
struct Frame {
    common: bool,
    components: u8,
    /// Whether one of Adobe's programs, or one that does as they do, wrote it.
    adobe: bool,
}

impl Frame {
    /// Reads the segments up to the one that begins the frame.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut at = 2;
        let mut adobe = false;
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
                    return Some(Self { common: marker <= 0xC2 && eight_bits, components, adobe });
                }
                0xD9 | 0xDA => return None,
                _ => {
                    adobe |= marker == 0xEE && bytes.get(at + 4..at + 9) == Some(b"Adobe");
                    at += 2 + usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                }
            }
        }
    }
}

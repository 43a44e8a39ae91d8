//! TIFF files → pictures, one for each page: scanners and fax programs write them with many.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError};

use super::AnnexProblem;
use super::guard::still_wanted;
use super::photographs::without_black;
use super::pictures::{digest, measured};
use crate::page::{Packed, Picture, PictureData};
use crate::pdf::pack;

/// The most pages that are taken in.
const MOST_PAGES: usize = 1_000;
/// The most bytes that one page may become.
const LARGEST_PAGE: usize = 512 * 1024 * 1024;
/// The most bytes that a page's own entries may take.
const LARGEST_ENTRY: usize = 16 * 1024 * 1024;
/// The most that all pages may become once they are packed for the paper.
const LARGEST_PACKED: usize = 512 * 1024 * 1024;

/// Reads as many pages as are wanted, each packed before the next is read.
pub(super) fn scans(bytes: &[u8], wanted: usize) -> Result<Vec<Picture>, AnnexProblem> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = LARGEST_PAGE;
    limits.intermediate_buffer_size = LARGEST_PAGE;
    limits.ifd_value_size = LARGEST_ENTRY;
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(problem)?.with_limits(limits);
    let name = digest(bytes);
    let (mut pages, mut packed) = (Vec::new(), 0);
    loop {
        still_wanted();
        let page = page(&mut decoder, format!("{}{name}", pages.len()))?;
        packed += page.1;
        if packed > LARGEST_PACKED {
            return Err(AnnexProblem::TooLarge);
        }
        pages.push(page.0);
        if pages.len() >= wanted || !decoder.more_images() {
            return Ok(pages);
        }
        if pages.len() >= MOST_PAGES {
            let most = MOST_PAGES as u32;
            return Err(AnnexProblem::TooManyPages { pages: most + 1, most });
        }
        decoder.next_image().map_err(problem)?;
    }
}

fn problem(error: TiffError) -> AnnexProblem {
    match error {
        TiffError::LimitsExceeded => AnnexProblem::TooLarge,
        TiffError::UnsupportedError(_) => AnnexProblem::NotAPicture,
        _ => AnnexProblem::Damaged,
    }
}

type Reader<'b> = Decoder<Cursor<&'b [u8]>>;

/// One page, and how many bytes it takes.
fn page(decoder: &mut Reader<'_>, digest: String) -> Result<(Picture, usize), AnnexProblem> {
    let (width, height) = decoder.dimensions().map_err(problem)?;
    measured(width, height)?;
    let colours = decoder.colortype().map_err(problem)?;
    let apart = decoder.find_tag_unsigned::<u16>(Tag::PlanarConfiguration).ok().flatten() == Some(2);
    if apart && !matches!(colours, ColorType::Gray(_)) {
        return Err(AnnexProblem::NotAPicture);
    }
    let upright = orientation(decoder);
    let stretch = stretch(decoder);
    let samples = decoder.read_image().map_err(problem)?;
    let packed = match (colours, samples) {
        (ColorType::Gray(1), DecodingResult::U8(rows)) if upright == Orientation::NoTransforms => {
            bilevel(width, height, &rows)?
        }
        (colours, samples) => {
            let mut image = image(colours, samples, width, height).ok_or(AnnexProblem::NotAPicture)?;
            image.apply_orientation(upright);
            pack(image).map_err(|_| AnnexProblem::TooLarge)?
        }
    };
    let size = packed.pixels.len() + packed.mask.as_ref().map_or(0, Vec::len);
    let turned = upright.to_exif() > 4;
    let shown = (packed.height as f32 * if turned { 1.0 / stretch } else { stretch }).round().max(1.0);
    let picture =
        Picture { digest, width: packed.width, height: shown as u32, data: PictureData::Packed(packed) };
    Ok((picture, size))
}

fn orientation(decoder: &mut Reader<'_>) -> Orientation {
    let told = decoder.find_tag_unsigned::<u16>(Tag::Orientation).ok().flatten();
    told.and_then(|told| Orientation::from_exif(u8::try_from(told).ok()?))
        .unwrap_or(Orientation::NoTransforms)
}

/// How much taller than wide a dot is: those of a fax are.
fn stretch(decoder: &mut Reader<'_>) -> f32 {
    let mut dots = |tag| decoder.get_tag_f32(tag).ok().filter(|dots| dots.is_finite() && *dots > 0.0);
    let ratio = dots(Tag::XResolution).zip(dots(Tag::YResolution)).map(|(across, down)| across / down);
    ratio.filter(|ratio| (0.2..=5.0).contains(ratio)).unwrap_or(1.0)
}

/// A page in black and white stays at one bit for each dot.
fn bilevel(width: u32, height: u32, rows: &[u8]) -> Result<Packed, AnnexProblem> {
    let row = width.div_ceil(8) as usize;
    let whole = rows.get(..row * height as usize).ok_or(AnnexProblem::Damaged)?;
    Packed::bilevel(width, height, whole).map_err(|_| AnnexProblem::TooLarge)
}

fn image(colours: ColorType, samples: DecodingResult, width: u32, height: u32) -> Option<DynamicImage> {
    let bytes = match (colours, samples) {
        (ColorType::Gray(bits @ (1 | 2 | 4)), DecodingResult::U8(rows)) => unpacked(&rows, bits, width),
        (_, DecodingResult::U8(samples)) => samples,
        (_, DecodingResult::U16(samples)) => samples.into_iter().map(|sample| (sample >> 8) as u8).collect(),
        _ => return None,
    };
    match colours {
        ColorType::Gray(_) => GrayImage::from_raw(width, height, bytes).map(DynamicImage::ImageLuma8),
        ColorType::RGB(_) => rgb(width, height, bytes),
        ColorType::RGBA(_) => RgbaImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8),
        ColorType::CMYK(_) => rgb(width, height, without_black(&bytes)),
        ColorType::YCbCr(_) => rgb(width, height, without_luminance(bytes)),
        _ => None,
    }
}

fn rgb(width: u32, height: u32, bytes: Vec<u8>) -> Option<DynamicImage> {
    RgbImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8)
}

/// Samples of less than a byte as bytes; each row begins on a byte of its own.
fn unpacked(rows: &[u8], bits: u8, width: u32) -> Vec<u8> {
    let (width, bits) = (width as usize, usize::from(bits));
    let most = (1_u8 << bits) - 1;
    let sample = |row: &[u8], at: usize| {
        let bit = at * bits;
        (row[bit / 8] >> (8 - bits - bit % 8) & most) * (u8::MAX / most)
    };
    let rows = rows.chunks_exact((width * bits).div_ceil(8));
    rows.flat_map(|row| (0..width).map(move |at| sample(row, at))).collect()
}

/// Brightness and two differences of colour as red, green and blue.
fn without_luminance(mut samples: Vec<u8>) -> Vec<u8> {
    for pixel in samples.chunks_exact_mut(3) {
        let [bright, blue, red] = [0, 1, 2].map(|at| f32::from(pixel[at]));
        let (blue, red) = (blue - 128.0, red - 128.0);
        // The numbers of BT.601, which is what JPEG within TIFF means.
        pixel[0] = (bright + 1.402 * red).round() as u8;
        pixel[1] = (bright - 0.344_136 * blue - 0.714_136 * red).round() as u8;
        pixel[2] = (bright + 1.772 * blue).round() as u8;
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_of_less_than_a_byte_fill_the_whole_range() {
        assert_eq!(unpacked(&[0b1010_0000], 1, 3), [255, 0, 255]);
        assert_eq!(unpacked(&[0b0001_1011, 0b1100_0000], 2, 5), [0, 85, 170, 255, 255]);
        assert_eq!(unpacked(&[0xF0], 4, 2), [255, 0]);
    }
}

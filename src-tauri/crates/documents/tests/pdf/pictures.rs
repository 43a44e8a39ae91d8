//! Images on paper.

use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use lopdf_annexes::Document;
use sesiona_documents::annexes::{AnnexProblem, picture};
use sesiona_documents::page::{PictureData, Role};

use crate::sheets::Sheets;
use crate::tools::{assert_sound, drawn};

fn coded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Black in its upper left quarter, white elsewhere.
fn quarter() -> DynamicImage {
    RgbImage::from_fn(80, 40, |x, y| if x < 40 && y < 20 { Rgb([0; 3]) } else { Rgb([255; 3]) }).into()
}

/// A JPEG file that says how the camera was held.
fn held(orientation: u8) -> Vec<u8> {
    let plain = coded(&quarter(), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend((exif.len() as u16 + 2).to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

/// A paper that shows images below each other, each 160 points wide.
fn shown(images: &[Vec<u8>]) -> Vec<u8> {
    let mut sheets = Sheets::new();
    for bytes in images {
        let figure = sheets.element(Role::Figure, None);
        sheets.document.elements[figure.0 as usize].alt = Some("Una imagen".to_owned());
        sheets.image(figure, Arc::new(picture(bytes).unwrap()), 160.0);
    }
    sheets.write()
}

#[test]
fn a_photograph_goes_in_as_it_came() {
    let bytes = coded(&quarter(), ImageFormat::Jpeg);
    let taken = picture(&bytes).unwrap();
    assert_eq!((taken.width, taken.height), (80, 40));
    assert!(matches!(&taken.data, PictureData::Jpeg { bytes: same, components: 3, .. } if *same == bytes));
    let paper = shown(std::slice::from_ref(&bytes));
    assert_sound(&paper);
    assert!(paper.windows(bytes.len()).any(|window| window == bytes));
}

#[test]
fn a_picture_shown_often_is_kept_once() {
    let bytes = coded(&quarter(), ImageFormat::Jpeg);
    let document = Document::load_mem(&shown(&[bytes.clone(), bytes.clone(), bytes])).unwrap();
    let images = document.objects.values().filter(|object| {
        object.as_stream().is_ok_and(|stream| {
            stream.dict.get(b"Subtype").is_ok_and(|kind| kind.as_name().unwrap() == b"Image")
        })
    });
    assert_eq!(images.count(), 1);
}

#[test]
fn photographs_stand_upright_however_the_camera_was_held() {
    // Where the black quarter belongs: its column and row, of two each.
    let expected = [(1, 0, 0), (2, 1, 0), (3, 1, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 1), (8, 0, 1)];
    for (orientation, column, row) in expected {
        let bytes = held(orientation);
        let taken = picture(&bytes).unwrap();
        let size = if orientation > 4 { (40, 80) } else { (80, 40) };
        assert_eq!((taken.width, taken.height), size, "{orientation}");
        let Some(pages) = drawn(&shown(&[bytes]), 36) else { return };
        let height = 160.0 * taken.height as f32 / taken.width as f32;
        for (other_column, other_row) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let x = (72.0 + 160.0 * (0.25 + 0.5 * other_column as f32)) / 612.0;
            let y = (72.0 + height * (0.25 + 0.5 * other_row as f32)) / 792.0;
            let dark = pages[0].darkness(x, y) > 128;
            assert_eq!(
                dark,
                (column, row) == (other_column, other_row),
                "{orientation}: {other_column}, {other_row}"
            );
        }
    }
}

#[test]
fn a_drawing_keeps_its_transparency() {
    let image =
        RgbaImage::from_fn(60, 60, |x, _| if x < 30 { Rgba([0, 0, 0, 255]) } else { Rgba([0, 0, 0, 0]) });
    let bytes = coded(&image.into(), ImageFormat::Png);
    let taken = picture(&bytes).unwrap();
    assert!(matches!(&taken.data, PictureData::Pixels { alpha: Some(alpha), .. } if alpha.len() == 3600));
    let paper = shown(&[bytes]);
    assert_sound(&paper);
    let Some(pages) = drawn(&paper, 36) else { return };
    let dark = |x: f32| pages[0].darkness(x / 612.0, 152.0 / 792.0) > 200;
    assert_eq!([dark(100.0), dark(200.0)], [true, false]);
}

#[test]
fn every_kind_of_png_is_read() {
    let grey = DynamicImage::ImageLuma8(quarter().into_luma8());
    let deep = DynamicImage::ImageRgb16(quarter().into_rgb16());
    let opaque = DynamicImage::ImageRgba8(quarter().into_rgba8());
    for image in [quarter(), grey, deep, opaque] {
        let taken = picture(&coded(&image, ImageFormat::Png)).unwrap();
        let PictureData::Pixels { rgb, alpha: None } = taken.data else { panic!("opaque pixels expected") };
        assert_eq!(rgb, quarter().into_rgb8().into_raw());
    }
}

#[test]
fn a_grey_photograph_stays_grey() {
    let bytes = coded(&DynamicImage::ImageLuma8(quarter().into_luma8()), ImageFormat::Jpeg);
    assert!(matches!(picture(&bytes).unwrap().data, PictureData::Jpeg { components: 1, .. }));
    assert_sound(&shown(&[bytes]));
}

#[test]
fn what_is_no_image_says_so() {
    let check = |bytes: &[u8], expected: AnnexProblem| assert_eq!(picture(bytes), Err(expected));
    check(b"", AnnexProblem::Empty);
    check(b"%PDF-1.7", AnnexProblem::NotAPicture);
    check(b"GIF89a", AnnexProblem::NotAPicture);
    check(b"\xFF\xD8\xFF\xE0 and no more", AnnexProblem::Damaged);
    let png = coded(&quarter(), ImageFormat::Png);
    check(&png[..40], AnnexProblem::Damaged);
}

#[test]
fn an_image_of_more_pixels_than_memory_holds_is_refused() {
    let mut png = coded(&quarter(), ImageFormat::Png);
    // The size stands in the first chunk, whose checksum follows it.
    png[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let sum = checksum(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(picture(&png), Err(AnnexProblem::TooLarge));
}

fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

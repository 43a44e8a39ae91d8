//! Images on paper.

use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use lopdf_annexes::Document;
use sesiona_documents::annexes::{AnnexProblem, Annexes, image_media_type, picture};
use sesiona_documents::page::{Depth, Picture, PictureData, Role};
use sesiona_documents::progress::Unwatched;

use crate::cameras::{Scan, checksum, exif, interlaced, tiff, with_chunk};
use crate::foreign::file;
use crate::inks::inks;
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
    let exif = [b"Exif\0\0".to_vec(), exif(orientation)].concat();
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

fn rgb(picture: &Picture) -> &[u8] {
    match &picture.data {
        PictureData::Pixels { rgb, alpha: None } => rgb,
        other => panic!("opaque pixels expected: {other:?}"),
    }
}

#[test]
fn four_inks_become_what_they_look_like() {
    // Half of the cyan, no magenta, all of the yellow, a fifth of black: how it is stored, and how it looks.
    let check = |stored: [u8; 4], adobe: Option<u8>, expected: [u8; 3]| {
        let taken = picture(&inks(stored, adobe)).unwrap();
        let pixel = &rgb(&taken)[..3];
        let near = pixel.iter().zip(expected).all(|(found, expected)| found.abs_diff(expected) <= 2);
        assert!(near && (taken.width, taken.height) == (8, 8), "{stored:?} {adobe:?}: {pixel:?}");
    };
    check([128, 0, 255, 51], None, [102, 204, 0]);
    check([127, 255, 0, 204], Some(0), [102, 204, 0]);
    check([0, 0, 0, 0], None, [255, 255, 255]);
    check([255, 255, 255, 255], Some(0), [255, 255, 255]);
    // Brightness and differences of colour of what Adobe inverts: 128, 128, 128 is neither bright nor coloured.
    check([255, 128, 128, 255], Some(2), [0, 0, 0]);
    check([0, 128, 128, 255], Some(2), [255, 255, 255]);
    check([100, 128, 128, 128], Some(2), [78, 78, 78]);
    assert_sound(&shown(&[inks([10, 20, 30, 40], None)]));
}

#[test]
fn a_png_is_turned_as_it_says_it_was_held() {
    let png = with_chunk(&coded(&quarter(), ImageFormat::Png), b"eXIf", &exif(6));
    let taken = picture(&png).unwrap();
    assert_eq!((taken.width, taken.height), (40, 80));
    // What was black in the upper left is now in the upper right.
    assert_eq!([rgb(&taken)[0], rgb(&taken)[39 * 3]], [255, 0]);
}

#[test]
fn rows_that_come_in_passes_stand_where_they_belong() {
    let taken = picture(&interlaced()).unwrap();
    let expected: Vec<u8> = (0..64).flat_map(|dot| [dot; 3]).collect();
    assert_eq!(rgb(&taken), expected);
}

#[test]
fn webp_is_read_with_its_transparency() {
    let bytes = coded(&quarter(), ImageFormat::WebP);
    assert_eq!(image_media_type(&bytes), Some("image/webp"));
    assert_eq!(rgb(&picture(&bytes).unwrap()), quarter().into_rgb8().into_raw());
    let glass = RgbaImage::from_pixel(9, 9, Rgba([1, 2, 3, 128]));
    let taken = picture(&coded(&glass.into(), ImageFormat::WebP)).unwrap();
    assert!(matches!(&taken.data, PictureData::Pixels { alpha: Some(alpha), .. } if *alpha == [128; 81]));
}

fn page(bits: u16, samples: u16, meaning: u16, bytes: &[u8]) -> Scan {
    Scan { width: 16, height: 4, bits, samples, meaning, bytes: bytes.to_vec(), more: Vec::new() }
}

fn pages(bytes: Vec<u8>) -> Result<Vec<Arc<Picture>>, AnnexProblem> {
    Annexes::read(&[file("a", bytes)], &Unwatched).pictures("a").map(<[_]>::to_vec)
}

#[test]
fn every_page_of_a_scan_is_shown() {
    // Left half black, in each of the ways to say so.
    let bits = page(1, 1, 0, &[0xFF, 0].repeat(4));
    let half = |black: &[u8], white: &[u8]| [black.repeat(8), white.repeat(8)].concat().repeat(4);
    let grey = page(8, 1, 1, &half(&[0], &[255]));
    let fine = page(4, 1, 1, &[[0; 4], [255; 4]].concat().repeat(4));
    let colour = page(8, 3, 2, &half(&[0, 0, 0], &[255, 255, 255]));
    let inks = page(8, 4, 5, &half(&[0, 0, 0, 255], &[0, 0, 0, 0]));
    let scan = tiff(&[bits, grey, fine, colour, inks]);
    assert_eq!(image_media_type(&scan), Some("image/tiff"));
    let pictures = pages(scan.clone()).unwrap();
    let depths = pictures.iter().map(|picture| match &picture.data {
        PictureData::Packed(packed) => packed.depth,
        _ => panic!("packed pictures expected"),
    });
    let (grey, colour) = (Depth::Grey, Depth::Colour);
    assert_eq!(depths.collect::<Vec<_>>(), [Depth::Bilevel, grey, grey, colour, colour]);
    assert_eq!(picture(&scan).unwrap(), *pictures[0]);
    let mut sheets = Sheets::new();
    for picture in pictures {
        let figure = sheets.element(Role::Figure, None);
        sheets.image(figure, picture, 160.0);
    }
    let paper = sheets.write();
    assert_sound(&paper);
    let Some(drawn) = drawn(&paper, 36) else { return };
    for row in 0..5 {
        let y = (72.0 + 52.0 * row as f32 + 20.0) / 792.0;
        let dark = [112.0, 192.0].map(|x| drawn[0].darkness(x / 612.0, y) > 128);
        assert_eq!(dark, [true, false], "page {row}");
    }
}

#[test]
fn a_scan_is_turned_and_stretched_as_it_says() {
    let mut scan = page(8, 1, 1, &[255; 64]);
    scan.more = vec![(274, 6)];
    let turned = pages(tiff(&[scan])).unwrap();
    assert_eq!((turned[0].width, turned[0].height), (4, 16));
}

#[test]
fn a_scan_that_is_too_much_or_broken_says_so() {
    let mut huge = page(1, 1, 0, &[0; 8]);
    (huge.width, huge.height) = (1_000_000, 1_000_000);
    assert_eq!(pages(tiff(&[huge])), Err(AnnexProblem::TooLarge));
    let whole = tiff(&[page(8, 1, 1, &[0; 64])]);
    assert_eq!(pages(whole[..60].to_vec()), Err(AnnexProblem::Damaged));
    // The last page points back to the first.
    let mut circle = whole.clone();
    let (end, first) = (circle.len() - 4, circle[4..8].to_vec());
    circle[end..].copy_from_slice(&first);
    assert_eq!(pages(circle), Err(AnnexProblem::Damaged));
    let palette = tiff(&[page(8, 1, 3, &[0; 64])]);
    assert_eq!(pages(palette), Err(AnnexProblem::NotAPicture));
}

const DRAWING: &str = r##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="160" height="80">
    <rect width="80" height="80"/><text x="90" y="50" font-size="40" font-family="Georgia">Ñ</text></svg>"##;

#[test]
fn a_drawing_is_as_large_as_it_says_and_as_fine_as_print() {
    let gzipped = {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, DRAWING.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    for bytes in [DRAWING.as_bytes().to_vec(), gzipped] {
        assert_eq!(image_media_type(&bytes), Some("image/svg+xml"));
        let taken = picture(&bytes).unwrap();
        assert_eq!((taken.width, taken.height), (160, 80));
        assert!(
            matches!(&taken.data, PictureData::Packed(packed) if packed.width == 500 && packed.mask.is_some())
        );
        let paper = shown(&[bytes]);
        assert_sound(&paper);
        let Some(pages) = drawn(&paper, 144) else { return };
        let at = |x: f32, y: f32| pages[0].darkness((72.0 + x) / 612.0, (72.0 + y) / 792.0) > 100;
        assert_eq!([at(40.0, 40.0), at(150.0, 10.0)], [true, false]);
        let letter = (90..120).flat_map(|x| (20..50).map(move |y| (x as f32, y as f32)));
        assert!(letter.filter(|&(x, y)| at(x, y)).count() > 30, "the letter is drawn");
    }
}

#[test]
fn a_drawing_looks_at_nothing_outside_of_itself_and_ends() {
    let secret = crate::tools::Scratch::of(&coded(&quarter(), ImageFormat::Png));
    let outside = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40">
        <image width="80" height="40" xlink:href="{}"/></svg>"#,
        secret.0.display()
    );
    let empty = r#"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"/>"#;
    let [outside, empty] = [outside.as_str(), empty].map(|file| picture(file.as_bytes()).unwrap().data);
    assert_eq!(outside, empty, "nothing is drawn");
    let check = |body: &str, size: &str, expected: AnnexProblem| {
        let file = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size}>{body}</svg>"#);
        assert_eq!(picture(file.as_bytes()), Err(expected), "{size}");
    };
    check("<g>", r#"width="9" height="9""#, AnnexProblem::Damaged);
    check("", r#"width="0" height="9""#, AnnexProblem::Damaged);
    // Seven laughs, each of which laughs ten times as often as the one before.
    let mut laughs = String::from(r#"<!DOCTYPE svg [<!ENTITY a0 "ja">"#);
    for depth in 1..=7 {
        laughs.push_str(&format!(r#"<!ENTITY a{depth} "{}">"#, format!("&a{};", depth - 1).repeat(10)));
    }
    laughs.push_str(
        r#"]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a7;</text></svg>"#,
    );
    assert_eq!(picture(laughs.as_bytes()), Err(AnnexProblem::Damaged));
    let deep = format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000));
    let file = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{deep}</svg>"#);
    let _ = picture(file.as_bytes());
    // A drawing that draws itself.
    let itself = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a"><use href="#a"/></g></svg>"##;
    assert!(picture(itself.as_bytes()).is_ok());
}

#[test]
fn an_image_that_unpacks_without_end_is_refused() {
    let mut packed = b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec();
    let beginning = b"<svg width='9' height='9' xmlns='http://www.w3.org/2000/svg'>";
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, beginning).unwrap();
    std::io::Write::write_all(&mut encoder, &vec![b' '; 64 * 1024 * 1024]).unwrap();
    packed.extend(encoder.finish().unwrap());
    assert!(packed.len() < 200_000);
    assert_eq!(picture(&packed), Err(AnnexProblem::TooLarge));
}

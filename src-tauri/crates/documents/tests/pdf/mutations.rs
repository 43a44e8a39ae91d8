//! Foreign files changed at random: whatever is read, the packet is made, and soon.
//!
//! `SESIONA_MUTATIONS=20000 cargo test --release -p sesiona-documents --test pdf mutations -- --nocapture` looks further;
//! `make fuzz` looks where the readers' own code leads it.

use std::time::{Duration, Instant};

use image::{DynamicImage, ImageFormat, RgbaImage};
use lopdf_annexes::{Object, SaveOptions, dictionary};
use sesiona_documents::annexes::Annexes;
use sesiona_documents::progress::Unwatched;

use crate::cameras::{Scan, interlaced, tiff};
use crate::foreign::{Foreign, file, numbers};
use crate::inks::inks;
use crate::sheets::Sheets;

/// How many files are tried where nobody asks for more.
const FEW: u64 = 150;
/// No changed file may take longer; the fixtures are a few kilobytes.
const PATIENCE: Duration = Duration::from_secs(30);

/// Words that make readers do things, put in anywhere.
const WORDS: [&str; 22] = [
    "/Kids [1 0 R 2 0 R 3 0 R]",
    "/Count 99999999",
    "/Length 0",
    "/Length 99999999999",
    "/Filter [/FlateDecode /FlateDecode]",
    "/Filter /ASCII85Decode",
    "/DecodeParms << /Predictor 15 /Columns 99999999 >>",
    "/Prev 0",
    "/Type /ObjStm /N 99999999 /First 4",
    "/Rotate 45",
    "/MediaBox [0 0 1e30 -1e30]",
    "/UserUnit 0",
    "<<[<<[<<[",
    "endobj",
    "stream\n",
    "endstream",
    "trailer << /Root 1 0 R >>",
    "startxref\n0\n%%EOF",
    "4294967295 65535 R",
    "(((((",
    "\u{0}\u{0}\u{0}\u{0}",
    "<use href=\"#a\"/>",
];

/// Numbers that look like chance and are the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let place = self.below(bytes.len());
        let end = (place + 1 + self.below(64)).min(bytes.len());
        match self.below(8) {
            0 | 1 => bytes[place] = self.below(256) as u8,
            2 => bytes[place] ^= 1 << self.below(8),
            3 => drop(bytes.drain(place..end)),
            4 => {
                let part = bytes[place..end].to_vec();
                let elsewhere = self.below(bytes.len());
                bytes.splice(elsewhere..elsewhere, part);
            }
            5 => {
                let word = WORDS[self.below(WORDS.len())];
                bytes.splice(place..place, word.bytes());
            }
            6 => self.change_number(bytes, place),
            _ => bytes.truncate(bytes.len() - self.below(bytes.len() / 3)),
        }
        if bytes.is_empty() {
            bytes.push(0);
        }
    }

    fn change_number(&mut self, bytes: &mut [u8], from: usize) {
        let digit = (from..bytes.len()).find(|&at| bytes[at].is_ascii_digit());
        if let Some(digit) = digit {
            bytes[digit] = b'0' + self.below(10) as u8;
        }
    }
}

/// Files with some of everything that is read.
fn fixtures() -> Vec<Vec<u8>> {
    let mut rich = rich();
    let plain = rich.bytes();
    let mut packed = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    rich.document.save_with_options(&mut packed, options).unwrap();
    let image = DynamicImage::from(RgbaImage::from_fn(24, 16, |x, y| {
        image::Rgba([x as u8 * 9, y as u8 * 9, 7, 200])
    }));
    let coded = |format, image: &DynamicImage| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    };
    let scan = |bits, meaning| {
        let bytes = vec![0x5A; 16 * 4 * usize::from(bits) / 8];
        Scan { width: 16, height: 4, bits, samples: 1, meaning, bytes, more: vec![(274, 6)] }
    };
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><g id='a'><rect width='9' height='9'/>\
        </g><use href='#a' x='9'/><text y='20'>Ñ</text><filter id='f'><feGaussianBlur stdDeviation='2'/></filter>\
        <circle r='5' filter='url(#f)'/></svg>";
    vec![
        plain,
        packed,
        Foreign::of(3).bytes(),
        coded(ImageFormat::Png, &image),
        coded(ImageFormat::WebP, &image),
        coded(ImageFormat::Jpeg, &image.to_rgb8().into()),
        inks([10, 20, 30, 40], None),
        interlaced(),
        tiff(&[scan(1, 0), scan(8, 1)]),
        drawing.as_bytes().to_vec(),
    ]
}

/// Pages with links, notes, fields, layers, names and an outline.
fn rich() -> Foreign {
    let mut foreign = Foreign::of(2);
    let look = foreign.black();
    let area = numbers(&[10, 10, 90, 90]);
    let layer = foreign
        .document
        .add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Capa") });
    let layer = Object::Reference(layer);
    let place = vec![Object::Reference(foreign.pages[1]), "XYZ".into(), 0.into(), 700.into(), 0.into()];
    let uri = dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.org/") };
    let normal = dictionary! { "N" => look };
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "A" => uri });
    foreign.annotate(
        0,
        dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "Dest" => Object::string_literal("uno") },
    );
    foreign.annotate(
        1,
        dictionary! { "Subtype" => "Stamp", "Rect" => area.clone(), "AP" => normal, "OC" => layer.clone() },
    );
    let signature = dictionary! { "Type" => "Sig" };
    foreign
        .annotate(1, dictionary! { "Subtype" => "Widget", "FT" => "Sig", "Rect" => area, "V" => signature });
    let entry = foreign
        .document
        .add_object(dictionary! { "Title" => Object::string_literal("Uno"), "Dest" => place.clone() });
    let outline = foreign.document.add_object(dictionary! { "First" => Object::Reference(entry) });
    let names = dictionary! { "Names" => vec![Object::string_literal("uno"), place.into()] };
    let catalog = foreign.catalog();
    catalog.set("Outlines", Object::Reference(outline));
    catalog.set("Names", dictionary! { "Dests" => names });
    catalog.set("OCProperties", dictionary! { "OCGs" => vec![layer], "D" => dictionary! {} });
    let turned = dictionary! { "Rotate" => 90, "CropBox" => numbers(&[10, 10, 400, 600]) };
    foreign.page(turned, &["q 1 0 0 1 0 0 cm", "BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI Q Q"]);
    foreign
}

/// What a changed file became: whether it could be read; the paper is made either way.
fn tried(bytes: Vec<u8>) -> bool {
    let annexes = Annexes::read(&[file("a", bytes)], &Unwatched);
    let mut sheets = Sheets::new();
    if let Ok(pictures) = annexes.pictures("a") {
        for picture in pictures {
            let figure = sheets.element(sesiona_documents::page::Role::Figure, None);
            sheets.image(figure, std::sync::Arc::clone(picture), 160.0);
        }
        sheets.write();
        return true;
    }
    let Ok(pages) = annexes.pages("a") else { return false };
    sheets.annex("a", &pages);
    sheets.write_with(&annexes);
    true
}

#[test]
fn files_changed_at_random_never_cost_the_paper() {
    let wanted = std::env::var("SESIONA_MUTATIONS").ok().and_then(|count| count.parse().ok());
    let fixtures = fixtures();
    let (mut readable, mut slowest) = (0_u64, (Duration::ZERO, 0));
    let cases = wanted.unwrap_or(FEW);
    for case in 0..cases {
        let mut chance = Chance(case.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut bytes = fixtures[case as usize % fixtures.len()].clone();
        for _ in 0..1 + chance.below(8) {
            chance.change(&mut bytes);
        }
        let started = Instant::now();
        let kept = bytes.clone();
        let outcome = std::panic::catch_unwind(|| tried(kept));
        let took = started.elapsed();
        let Ok(was_readable) = outcome else {
            let path = std::env::temp_dir().join(format!("sesiona-mutation-{case}"));
            std::fs::write(&path, &bytes).unwrap();
            panic!("case {case} cost the paper; it is kept at {}", path.display());
        };
        assert!(took < PATIENCE, "case {case} took {took:?}");
        readable += u64::from(was_readable);
        slowest = slowest.max((took, case));
    }
    println!("{cases} files, {readable} readable, the slowest took {:?} (case {})", slowest.0, slowest.1);
    println!("{}", memory().unwrap_or_default());
    assert!(readable > cases / 5, "{readable} of {cases}");
}

/// The most memory that was in use, where the system tells.
fn memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find(|line| line.starts_with("VmHWM")).map(str::to_owned)
}

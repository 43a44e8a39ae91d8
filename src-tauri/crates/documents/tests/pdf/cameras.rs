//! Image files as cameras, scanners and printing presses write them, made by hand where no program here writes them.

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};

/// What EXIF says of how a camera was held.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif
}

/// A grey PNG of eight by eight dots whose rows come in seven passes; each dot says where it stands.
pub fn interlaced() -> Vec<u8> {
    const PASSES: [(u8, u8, usize, usize); 7] =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
    let mut rows = Vec::new();
    for (left, top, across, down) in PASSES {
        for y in (top..8).step_by(down) {
            rows.push(0);
            rows.extend((left..8).step_by(across).map(|x| y * 8 + x));
        }
    }
    let mut file = b"\x89PNG\r\n\x1A\n".to_vec();
    chunk(&mut file, b"IHDR", &[0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1]);
    chunk(&mut file, b"IDAT", &zlib(&rows));
    chunk(&mut file, b"IEND", &[]);
    file
}

/// A PNG with another chunk after its first.
pub fn with_chunk(png: &[u8], name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut file = png[..33].to_vec();
    chunk(&mut file, name, content);
    file.extend(&png[33..]);
    file
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    file.extend((content.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend(name);
    file.extend(content);
    let sum = checksum(&file[start..]);
    file.extend(sum.to_be_bytes());
}

/// The checksum that PNG asks for.
pub fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A page of a TIFF file.
pub struct Scan {
    pub width: u32,
    pub height: u32,
    pub bits: u16,
    pub samples: u16,
    /// 0 and 1 grey, 2 red, green and blue, 5 four inks.
    pub meaning: u16,
    pub bytes: Vec<u8>,
    /// Further entries: tag and value.
    pub more: Vec<(u16, u16)>,
}

/// A TIFF file of these pages, uncompressed.
pub fn tiff(pages: &[Scan]) -> Vec<u8> {
    let mut file = b"II\x2A\0".to_vec();
    let mut pointer = file.len();
    file.extend([0; 4]);
    for page in pages {
        let depth = file.len() as u32;
        (0..page.samples).for_each(|_| file.extend(page.bits.to_le_bytes()));
        let strip = file.len() as u32;
        file.extend(&page.bytes);
        if !file.len().is_multiple_of(2) {
            file.push(0);
        }
        let start = (file.len() as u32).to_le_bytes();
        file[pointer..pointer + 4].copy_from_slice(&start);
        let depth = if page.samples > 2 { depth } else { page.bits.into() };
        let mut entries: Vec<(u16, u16, u32, u32)> = vec![
            (256, 4, 1, page.width),
            (257, 4, 1, page.height),
            (258, 3, page.samples.into(), depth),
            (259, 3, 1, 1),
            (262, 3, 1, page.meaning.into()),
            (273, 4, 1, strip),
            (277, 3, 1, page.samples.into()),
            (278, 4, 1, page.height),
            (279, 4, 1, page.bytes.len() as u32),
        ];
        entries.extend(page.more.iter().map(|&(tag, value)| (tag, 3, 1, value.into())));
        entries.sort();
        file.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, count, value) in entries {
            file.extend(tag.to_le_bytes());
            file.extend(kind.to_le_bytes());
            file.extend(count.to_le_bytes());
            file.extend(value.to_le_bytes());
        }
        pointer = file.len();
        file.extend([0; 4]);
    }
    file
}

//! From bytes to characters: which encoding a file was saved in, and which files are no text at all.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::error::ReadError;

/// The largest file that is read, in bytes. A packet of three hundred pages is half a megabyte of text; prose takes some
/// twenty times its size in memory.
pub(crate) const LARGEST: usize = 16 * 1024 * 1024;

/// The most cells of tables that are read: each takes three kilobytes until it is on the screen. A page has some
/// hundreds.
const MOST_CELLS: usize = 250_000;

/// A document's characters.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// Its text, in composed form (NFC).
    pub(crate) text: String,
    /// The encoding it was saved in.
    pub(crate) encoding: &'static str,
    /// How many characters could not be read.
    pub(crate) replaced: usize,
}

/// Formats known by how their files begin.
const FORMATS: [(&[u8], &str); 18] = [
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"RIFF", "RIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3\0", "SQLite"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"OggS", "OGG"),
    (b"ID3", "MP3"),
];

/// Decodes a file of text.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::AgendaTooLarge { size: bytes.len(), limit: LARGEST });
    }
    if let Some(kind) = foreign_format(bytes) {
        return Err(ReadError::AgendaBinary { kind: kind.to_owned() });
    }
    let decoded = characters(bytes);
    if decoded.text.contains('\0') {
        return Err(ReadError::AgendaBinary { kind: "BIN".to_owned() });
    }
    if decoded.text.chars().all(|c| c.is_whitespace() || c.is_control() || crate::lines::is_invisible(c)) {
        return Err(ReadError::AgendaEmpty);
    }
    let cells = decoded.text.bytes().filter(|byte| [b'\t', b'|'].contains(byte)).count();
    if cells > MOST_CELLS {
        return Err(ReadError::AgendaTooManyCells { cells, limit: MOST_CELLS });
    }
    Ok(decoded)
}

fn foreign_format(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive_kind(bytes));
    }
    // A text may begin with «BM» or «MZ»; a file of those formats has bytes that no text has.
    let short_signature = |signature: &[u8]| signature.len() <= 4 && signature.is_ascii();
    FORMATS
        .iter()
        .find(|(signature, _)| {
            bytes.starts_with(signature) && (!short_signature(signature) || has_nul(bytes))
        })
        .map(|&(_, kind)| kind)
}

fn has_nul(bytes: &[u8]) -> bool {
    bytes.iter().take(4096).any(|&byte| byte == 0)
}

/// Office documents are archives that name their parts.
fn archive_kind(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let names = [
        (&b"word/"[..], "DOCX"),
        (b"xl/", "XLSX"),
        (b"ppt/", "PPTX"),
        (b"opendocument.text", "ODT"),
        (b"opendocument.spreadsheet", "ODS"),
    ];
    let named = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    names.into_iter().find(|(name, _)| named(name)).map_or("ZIP", |(_, kind)| kind)
}

fn characters(bytes: &[u8]) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return with(encoding, &bytes[length..]);
    }
    if let Some(encoding) = unmarked_utf_16(bytes) {
        return with(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => with(UTF_8, bytes),
        Err(_) if is_damaged_utf_8(bytes) => with(UTF_8, bytes),
        Err(_) => with(single_byte(bytes), bytes),
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    // A character that the file itself holds as «replaced» counts as well: it stands for a lost one.
    let replaced = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    let text = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into_owned(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    };
    Decoded { text, encoding: encoding.name(), replaced }
}

/// UTF-16 of a language in Latin letters has a zero in nearly every second byte.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) / 2 * 2];
    let pairs = head.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let mostly = |many: usize, few: usize| many * 10 >= pairs * 7 && few * 20 <= pairs;
    if mostly(odd, even) {
        Some(UTF_16LE)
    } else if mostly(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether nearly all that is not ASCII is well-formed UTF-8, as after a cut or a careless paste.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && good >= bad * 3
}

/// The encoding in which the characters outside ASCII look most like Spanish.
fn single_byte(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"mx"), Utf8Detection::Deny);
    let sample = &bytes[..bytes.len().min(1024 * 1024)];
    let mut best = (WINDOWS_1252, likely_letters(WINDOWS_1252, sample));
    for encoding in [MACINTOSH, guess] {
        let score = likely_letters(encoding, sample);
        if score > best.1 {
            best = (encoding, score);
        }
    }
    best.0
}

fn likely_letters(encoding: &'static Encoding, sample: &[u8]) -> usize {
    const LIKELY: &str = "áéíóúüñÁÉÍÓÚÜÑàèìòùâêîôûçãõ¿¡«»“”‘’ºª°–—•…·";
    let (text, _) = encoding.decode_without_bom_handling(sample);
    text.chars().filter(|c| LIKELY.contains(*c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Sesión número 12: aprobación del «orden del día», mañana.";

    fn utf_16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn every_way_of_saving_gives_the_same_text() {
        let windows = WINDOWS_1252.encode(TEXT).0.into_owned();
        let macintosh: Vec<u8> = TEXT
            .chars()
            .map(|c| {
                (0..=255u8).find(|&b| MACINTOSH.decode_without_bom_handling(&[b]).0 == c.to_string()).unwrap()
            })
            .collect();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), "UTF-8"),
            ([&b"\xff\xfe"[..], &utf_16(TEXT, false)].concat(), "UTF-16LE"),
            ([&b"\xfe\xff"[..], &utf_16(TEXT, true)].concat(), "UTF-16BE"),
            (utf_16(TEXT, false), "UTF-16LE"),
            (utf_16(TEXT, true), "UTF-16BE"),
            (windows, "windows-1252"),
            (macintosh, "macintosh"),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (TEXT, encoding));
            assert_eq!(decoded.replaced, 0);
        }
    }

    #[test]
    fn decomposed_accents_are_composed() {
        assert_eq!(decode("Sesio\u{301}n".as_bytes()).unwrap().text, "Sesión");
    }

    #[test]
    fn a_cut_character_does_not_change_the_encoding() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b"\xc3 fin");
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.replaced), ("UTF-8", 1));
        assert!(decoded.text.starts_with(TEXT));
    }

    #[test]
    fn other_formats_are_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n1 0 obj"[..], "PDF"),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xmlword/document.xml", "DOCX"),
            (b"PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text", "ODT"),
            (b"PK\x03\x04\0\0carpeta/", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "DOC"),
            (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
            (b"{\\rtf1\\ansi Orden}", "RTF"),
            (b"Orden\0\x01\x02\0del d\xeda\0", "BIN"),
        ] {
            assert_eq!(decode(bytes).unwrap_err(), ReadError::AgendaBinary { kind: kind.into() });
        }
        assert!(decode(b"BM de la sesi\xf3n ordinaria").is_ok());
    }

    #[test]
    fn a_file_without_characters_is_empty() {
        for bytes in [&b""[..], b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"] {
            assert_eq!(decode(bytes).unwrap_err(), ReadError::AgendaEmpty);
        }
    }

    #[test]
    fn a_file_of_more_cells_than_there_is_memory_for_is_not_read() {
        let error = decode("a\tb\n".repeat(MOST_CELLS + 1).as_bytes()).unwrap_err();
        assert_eq!(error, ReadError::AgendaTooManyCells { cells: MOST_CELLS + 1, limit: MOST_CELLS });
        assert!(decode("a\tb\n".repeat(MOST_CELLS).as_bytes()).is_ok());
    }

    #[test]
    fn a_file_larger_than_any_agenda_is_not_read() {
        let error = decode(&vec![b'a'; LARGEST + 1]).unwrap_err();
        assert_eq!(error, ReadError::AgendaTooLarge { size: LARGEST + 1, limit: LARGEST });
    }
}

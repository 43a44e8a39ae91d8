//! What draws a page, as one stream: PDF lets a page be drawn by several that continue each other.

use std::ops::Range;

use lopdf_annexes::{DecompressError, Dictionary, Document, Error, Object, Stream};

use super::AnnexProblem;
use super::guard::still_wanted;
use super::leaves::Leaf;
use super::reading::{entry, followed};

/// The most that the drawing of all pages may take, packed or unpacked, whichever is more: pages may share a stream, and
/// each keeps a copy of it.
const LARGEST_DRAWING: usize = 512 * 1024 * 1024;

/// Gives each page its contents; the answer is whether some of them are missing.
pub(super) fn unpack(document: &Document, leaves: &mut [Leaf]) -> Result<bool, AnnexProblem> {
    let mut unpacking = Unpacking { document, left: LARGEST_DRAWING, missing: false };
    for leaf in leaves {
        still_wanted();
        leaf.content = unpacking.content(&leaf.dictionary)?;
    }
    Ok(unpacking.missing)
}

/// The unpacking of a file's pages.
struct Unpacking<'a> {
    document: &'a Document,
    left: usize,
    missing: bool,
}

impl<'a> Unpacking<'a> {
    fn content(&mut self, page: &'a Dictionary) -> Result<Stream, AnnexProblem> {
        match self.parts(page).as_slice() {
            [] => Ok(Stream::new(Dictionary::new(), Vec::new())),
            [one] => self.alone(&with_own_packing(self.document, one)),
            several => self.joined(several),
        }
    }

    fn parts(&mut self, page: &'a Dictionary) -> Vec<&'a Stream> {
        let document = self.document;
        let listed = match entry(document, page, b"Contents") {
            Some(Object::Array(list)) => list.as_slice(),
            Some(single) => std::slice::from_ref(single),
            None => {
                self.missing |= page.has(b"Contents");
                &[]
            }
        };
        let streams = listed.iter().map(|part| followed(document, part)?.as_stream().ok());
        let found: Vec<&Stream> = streams.flatten().collect();
        self.missing |= found.len() < listed.len();
        found
    }

    /// A single stream stays packed as it is, unless it needs repair.
    fn alone(&mut self, packed: &Stream) -> Result<Stream, AnnexProblem> {
        let repaired = self.plain(packed)?.and_then(|mut plain| repair(&mut plain).then_some(plain));
        Ok(repaired.map_or_else(|| packed.clone(), |plain| Stream::new(Dictionary::new(), plain)))
    }

    fn joined(&mut self, parts: &[&Stream]) -> Result<Stream, AnnexProblem> {
        let mut whole = Vec::new();
        for part in parts {
            still_wanted();
            whole.extend(self.plain(&with_own_packing(self.document, part))?.unwrap_or_default());
            // A number may end one part and another begin the next.
            whole.push(b'\n');
        }
        repair(&mut whole);
        Ok(Stream::new(Dictionary::new(), whole))
    }

    fn plain(&mut self, stream: &Stream) -> Result<Option<Vec<u8>>, AnnexProblem> {
        let packed = stream.content.len();
        self.left = self.left.checked_sub(packed).ok_or(AnnexProblem::TooLarge)?;
        match stream.get_plain_content_with_limit(self.left + packed) {
            Ok(plain) => {
                self.left = self.left.saturating_sub(plain.len().saturating_sub(packed));
                Ok(Some(plain))
            }
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                Err(AnnexProblem::TooLarge)
            }
            Err(_) => {
                self.missing = true;
                Ok(None)
            }
        }
    }
}

/// A stream that says how it is packed without pointing to other objects.
fn with_own_packing(document: &Document, stream: &Stream) -> Stream {
    let mut packing = Dictionary::new();
    for key in [b"Filter".as_slice(), b"DecodeParms"] {
        match entry(document, &stream.dict, key) {
            Some(Object::Array(list)) => {
                let items = list.iter().map(|item| followed(document, item).cloned().unwrap_or(Object::Null));
                packing.set(key, items.collect::<Vec<_>>());
            }
            Some(other) => packing.set(key, other.clone()),
            None => {}
        }
    }
    Stream::new(packing, stream.content.clone())
}

/// Blanks each `Q` that closes what was never opened: on a page of its own readers pass over it, within ours it would
/// close what we opened. The answer is whether there was any.
fn repair(drawing: &mut [u8]) -> bool {
    let mut open = 0_u32;
    let mut excess = Vec::new();
    let mut at = 0;
    while let Some(token) = next_token(drawing, &mut at) {
        match &drawing[token.clone()] {
            b"q" => open += 1,
            b"Q" if open == 0 => excess.push(token.start),
            b"Q" => open -= 1,
            // The bytes of an image within the drawing are no tokens.
            b"ID" => at = end_of_image(drawing, at),
            _ => {}
        }
    }
    excess.iter().for_each(|&place| drawing[place] = b' ');
    !excess.is_empty()
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    // A pattern, not a search: every byte of every page comes by here.
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// The next word outside of strings, names and comments.
fn next_token(drawing: &[u8], at: &mut usize) -> Option<Range<usize>> {
    loop {
        match *drawing.get(*at)? {
            b'(' => *at = end_of_string(drawing, *at),
            b'%' => *at = first_after(drawing, *at, |byte| byte == b'\n' || byte == b'\r'),
            b'<' => *at = first_after(drawing, *at + 1, |byte| byte == b'>' || byte == b'<'),
            b'/' => *at = first_after(drawing, *at + 1, |byte| is_blank(byte) || is_delimiter(byte)),
            byte if is_blank(byte) || is_delimiter(byte) => *at += 1,
            _ => {
                let start = *at;
                *at = first_after(drawing, start, |byte| is_blank(byte) || is_delimiter(byte));
                return Some(start..*at);
            }
        }
    }
}

fn first_after(drawing: &[u8], start: usize, ends: impl Fn(u8) -> bool) -> usize {
    let rest = drawing.get(start..).unwrap_or_default();
    rest.iter().position(|&byte| ends(byte)).map_or(drawing.len(), |length| start + length)
}

fn end_of_string(drawing: &[u8], start: usize) -> usize {
    let mut depth = 0_u32;
    let mut at = start;
    while let Some(byte) = drawing.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
    drawing.len()
}

fn end_of_image(drawing: &[u8], start: usize) -> usize {
    let rest = drawing.get(start..).unwrap_or_default();
    let end = rest.windows(4).position(|window| {
        let [before, b'E', b'I', after] = window else { return false };
        is_blank(*before) && is_blank(*after)
    });
    end.map_or(drawing.len(), |length| start + length + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(drawing: &str, expected: &str) {
        let mut bytes = drawing.as_bytes().to_vec();
        assert_eq!(repair(&mut bytes), drawing != expected, "{drawing}");
        assert_eq!(String::from_utf8_lossy(&bytes), expected);
    }

    #[test]
    fn only_what_closes_nothing_is_blanked() {
        check("q 1 0 0 1 0 0 cm Q", "q 1 0 0 1 0 0 cm Q");
        check("Q q Q Q", "  q Q  ");
        check("(Q \\) Q (Q)) Tj Q", "(Q \\) Q (Q)) Tj  ");
        check("/Q gs <51> Tj % Q\nQ", "/Q gs <51> Tj % Q\n ");
        check("BI /W 1 ID \u{1} Q q Q Q EI Q", "BI /W 1 ID \u{1} Q q Q Q EI  ");
        check("(unfinished Q", "(unfinished Q");
    }
}

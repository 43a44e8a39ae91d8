//! Numbers that look like chance and are the same everywhere.

/// What is put in anywhere: it makes readers do things.
const WORDS: [&str; 16] = [
    "/Kids [1 0 R 2 0 R 3 0 R]",
    "/Count 99999999",
    "/Length 99999999999",
    "/Filter [/FlateDecode /FlateDecode]",
    "/Prev 0",
    "/Type /ObjStm /N 99999999 /First 4",
    "/W [8 8 8]",
    "<<[<<[<<[",
    "endobj",
    "4294967295 65535 R",
    "\u{0}\u{0}\u{0}\u{0}",
    "<use href=\"#a\"/>",
    "{\"type\":\"blockquote\",\"content\":[",
    "\\ud800",
    "1e999",
    "99999999999999999999",
];

/// A source of numbers.
pub struct Chance(u64);

impl Chance {
    /// The numbers of a case.
    pub fn of(case: u64) -> Self {
        Self(case.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    /// Changes a file in some places.
    pub fn change(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..1 + self.below(6) {
            self.change_once(bytes);
        }
    }

    fn change_once(&mut self, bytes: &mut Vec<u8>) {
        let place = self.below(bytes.len());
        let end = (place + 1 + self.below(64)).min(bytes.len());
        match self.below(6) {
            _ if bytes.is_empty() => bytes.push(b'{'),
            0 => bytes[place] = self.below(256) as u8,
            1 => bytes[place] ^= 1 << self.below(8),
            2 => drop(bytes.drain(place..end)),
            3 => {
                let part = bytes[place..end].to_vec();
                let elsewhere = self.below(bytes.len());
                bytes.splice(elsewhere..elsewhere, part);
            }
            4 => drop(bytes.splice(place..place, WORDS[self.below(WORDS.len())].bytes())),
            _ => bytes.truncate(bytes.len() - self.below(bytes.len() / 3)),
        }
    }
}

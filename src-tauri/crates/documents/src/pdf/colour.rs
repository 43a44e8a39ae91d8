//! The colour space that the numbers of the file mean: sRGB, as a profile made here from its published constants.

/// Numbers with 16 bits after the point, as profiles write them.
const D50: [u32; 3] = [0x0000_F6D6, 0x0001_0000, 0x0000_D32D];
const RED: [u32; 3] = [0x0000_6FA2, 0x0000_38F5, 0x0000_0390];
const GREEN: [u32; 3] = [0x0000_6299, 0x0000_B785, 0x0000_18DA];
const BLUE: [u32; 3] = [0x0000_24A0, 0x0000_0F84, 0x0000_B6CF];
/// From the white of daylight (D65) to the white of the profile's space (D50).
const ADAPTATION: [u32; 9] = [
    0x0001_0C42,
    0x0000_05DE,
    0xFFFF_F325,
    0x0000_0793,
    0x0000_FD90,
    0xFFFF_FBA1,
    0xFFFF_FDA2,
    0x0000_03DC,
    0x0000_C06E,
];
/// The transfer curve ((x + 0.055) / 1.055) ^ 2.4 and its straight part x / 12.92 below 0.04045.
const CURVE: [u32; 5] = [0x0002_6666, 0x0000_F2A7, 0x0000_0D59, 0x0000_13D0, 0x0000_0A5B];

const HEADER: usize = 128;
const ENTRY: usize = 12;

/// An ICC profile of version 4 for sRGB.
pub(crate) fn srgb_profile() -> Vec<u8> {
    let curve = parametric_curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", words("sRGB")),
        (b"cprt", words("No copyright, use freely")),
        (b"wtpt", fixed(b"XYZ ", &D50)),
        (b"chad", fixed(b"sf32", &ADAPTATION)),
        (b"rXYZ", fixed(b"XYZ ", &RED)),
        (b"gXYZ", fixed(b"XYZ ", &GREEN)),
        (b"bXYZ", fixed(b"XYZ ", &BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let first = HEADER + 4 + tags.len() * ENTRY;
    for (name, content) in &tags {
        table.extend(*name);
        table.extend(((first + data.len()) as u32).to_be_bytes());
        table.extend((content.len() as u32).to_be_bytes());
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    [header(first + data.len()), table, data].concat()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER);
    header.extend((size as u32).to_be_bytes());
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The day on which the constants were fixed; the clock has no say in a file.
    for part in [1999_u16, 10, 18, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(D50.iter().flat_map(|part| part.to_be_bytes()));
    header.resize(HEADER, 0);
    header
}

fn fixed(kind: &[u8; 4], numbers: &[u32]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(numbers.iter().flat_map(|number| number.to_be_bytes()));
    tag
}

fn parametric_curve() -> Vec<u8> {
    let mut tag = b"para".to_vec();
    tag.extend([0, 0, 0, 0, 0, 3, 0, 0]);
    tag.extend(CURVE.iter().flat_map(|number| number.to_be_bytes()));
    tag
}

fn words(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc".to_vec();
    tag.extend([0; 4]);
    for number in [1, 12] {
        tag.extend(u32::to_be_bytes(number));
    }
    tag.extend(b"enUS");
    for number in [units.len() as u32, 28] {
        tag.extend(number.to_be_bytes());
    }
    tag.extend(units);
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_own_size_and_its_tags_lie_within() {
        let profile = srgb_profile();
        let number =
            |at: usize| u32::from_be_bytes([profile[at], profile[at + 1], profile[at + 2], profile[at + 3]]);
        assert_eq!(number(0) as usize, profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..number(128) as usize {
            let entry = 132 + tag * 12;
            let (offset, size) = (number(entry + 4) as usize, number(entry + 8) as usize);
            assert!(offset % 4 == 0 && offset + size <= profile.len());
        }
    }
}

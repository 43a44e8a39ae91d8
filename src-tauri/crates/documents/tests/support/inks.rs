//! Pictures in the four inks of printing presses, which no program here writes.

/// A JPEG of one flat colour in four inks, with the mark of Adobe's programs or without.
pub fn inks(stored: [u8; 4], adobe: Option<u8>) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8];
    if let Some(transform) = adobe {
        let about = [b"Adobe".as_slice(), &[0, 100, 0, 0, 0, 0, transform]].concat();
        segment(&mut file, 0xEE, &about);
    }
    segment(&mut file, 0xDB, &[&[0][..], &[1; 64]].concat());
    let components: Vec<u8> = (1..=4).flat_map(|id| [id, 0x11, 0]).collect();
    segment(&mut file, 0xC0, &[&[8, 0, 8, 0, 8, 4][..], &components].concat());
    // Twelve lengths of differences in four bits each; of the finer detail, only that there is none.
    let differences: Vec<u8> = (0..12).collect();
    segment(&mut file, 0xC4, &[&[0, 0, 0, 0, 12][..], &[0; 12], &differences].concat());
    segment(&mut file, 0xC4, &[&[0x10, 1][..], &[0; 15], &[0]].concat());
    let scan: Vec<u8> = (1..=4).flat_map(|id| [id, 0]).collect();
    segment(&mut file, 0xDA, &[&[4][..], &scan, &[0, 63, 0]].concat());
    let mut bits = String::new();
    for value in stored {
        // Eight times as much as the square's brightness above the middle.
        let level = (i32::from(value) - 128) * 8;
        let length = 32 - level.unsigned_abs().leading_zeros();
        let written = if level < 0 { level + (1 << length) - 1 } else { level };
        bits.push_str(&format!("{length:04b}"));
        if length > 0 {
            bits.push_str(&format!("{written:0width$b}", width = length as usize));
        }
        bits.push('0');
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    for byte in bits.as_bytes().chunks(8) {
        let byte = byte.iter().fold(0, |byte, bit| byte << 1 | (bit & 1));
        file.push(byte);
        if byte == 0xFF {
            file.push(0);
        }
    }
    file.extend([0xFF, 0xD9]);
    file
}

fn segment(file: &mut Vec<u8>, marker: u8, content: &[u8]) {
    file.extend([0xFF, marker]);
    file.extend((content.len() as u16 + 2).to_be_bytes());
    file.extend(content);
}

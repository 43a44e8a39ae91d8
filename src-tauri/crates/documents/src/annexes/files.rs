//! Foreign files that go along with a packet as they are.

use std::sync::Arc;

/// The longest name, in characters, that every system keeps.
const LONGEST: usize = 100;

/// A foreign file that goes along with a packet as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexFile {
    /// A name that no other file of the packet has and that every system takes.
    pub name: String,
    /// What the papers call it.
    pub title: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// The SHA-256 of its bytes.
    pub digest: String,
}

/// The name of the file with this number: `01-informe.pdf`. The number keeps names apart and in order.
pub(crate) fn file_name(number: usize, name: &str) -> String {
    let name: String =
        name.chars().map(|character| if is_kept(character) { character } else { '-' }).collect();
    let name = name.trim_matches(|character: char| character.is_whitespace() || character == '.');
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 && !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let stem: String = stem.chars().take(LONGEST).collect();
    let stem = stem.trim_end();
    format!("{number:02}-{}{ending}", if stem.is_empty() { "anexo" } else { stem })
}

fn is_kept(character: char) -> bool {
    !character.is_control() && !"<>:\"/\\|?*".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        let check = |name: &str, expected: &str| assert_eq!(file_name(3, name), expected, "{name}");
        check("Informe 2023.pdf", "03-Informe 2023.pdf");
        check("../../etc/passwd", "03--..-etc-passwd");
        check("¿Quién? a/b\\c:d*.pdf", "03-¿Quién- a-b-c-d-.pdf");
        check("CON", "03-CON");
        check("nombre. . .", "03-nombre");
        check("", "03-anexo");
        check(".pdf", "03-pdf");
        check(&format!("{}.pdf", "ñ".repeat(300)), &format!("03-{}.pdf", "ñ".repeat(100)));
    }
}

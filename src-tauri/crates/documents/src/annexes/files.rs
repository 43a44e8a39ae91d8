//! Foreign files that go along with a packet as they are.

use std::sync::Arc;

/// The longest name, in bytes, that every system keeps with its number and ending.
const LONGEST: usize = 160;
const ENDING: &str = ".pdf";

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

/// The name of the PDF with this number: `01-informe.pdf`. The number keeps names apart and in order; the ending is
/// that of what the file is, whatever it called itself.
pub(crate) fn file_name(number: usize, name: &str) -> String {
    let stem = match name.len().checked_sub(ENDING.len()).and_then(|at| name.split_at_checked(at)) {
        Some((stem, ending)) if ending.eq_ignore_ascii_case(ENDING) => stem,
        _ => name,
    };
    let stem: String =
        stem.chars().filter(|&c| !is_unseen(c)).map(|c| if is_kept(c) { c } else { '-' }).collect();
    let bare = |stem: &str| stem.trim_matches(|c: char| c.is_whitespace() || c == '.').to_owned();
    let stem = bare(&stem);
    let end = (0..=stem.len().min(LONGEST)).rfind(|&at| stem.is_char_boundary(at)).unwrap_or(0);
    let stem = bare(&stem[..end]);
    format!("{number:02}-{}{ENDING}", if stem.is_empty() { "anexo" } else { &stem })
}

fn is_kept(character: char) -> bool {
    !character.is_control() && !"<>:\"/\\|?*".contains(character)
}

/// What turns the letters around it about, or is not seen at all: a name must look like what it is.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        let check = |name: &str, expected: &str| assert_eq!(file_name(3, name), expected, "{name}");
        check("Informe 2023.pdf", "03-Informe 2023.pdf");
        check("../../etc/passwd", "03--..-etc-passwd.pdf");
        check("¿Quién? a/b\\c:d*.pdf", "03-¿Quién- a-b-c-d-.pdf");
        check("CON", "03-CON.pdf");
        check("nombre. . .", "03-nombre.pdf");
        check("", "03-anexo.pdf");
        check(".pdf", "03-anexo.pdf");
        check("x.exe", "03-x.exe.pdf");
        check("\u{202E}fdp.exe.PDF", "03-fdp.exe.pdf");
        check(&format!("{}.{}", "w".repeat(159), "w".repeat(50)), &format!("03-{}.pdf", "w".repeat(159)));
        check(&format!("{}.pdf", "😀".repeat(100)), &format!("03-{}.pdf", "😀".repeat(40)));
        check(&format!("{}.pdf", "ñ".repeat(300)), &format!("03-{}.pdf", "ñ".repeat(80)));
    }
}

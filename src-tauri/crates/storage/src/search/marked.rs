//! A text with the words that were found in it.

use super::question::ENYE;

const BEGIN: char = '\u{1}';
const END: char = '\u{2}';

/// A text and where the words stand that were found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// From where to where, counted in UTF-16 units as the window counts them, in order.
    pub marks: Vec<[usize; 2]>,
}

impl Marked {
    /// Reads a text of the index, whose words are between control characters. Those of the text itself do no harm.
    pub(super) fn read(indexed: &str) -> Self {
        let mut marked = Self::default();
        let mut position = 0;
        let mut begun = None;
        let mut letters = indexed.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                BEGIN => begun = begun.or(Some(position)),
                END => marked.marks.extend(begun.take().map(|from| [from, position])),
                _ => {
                    let written = match (letter, letters.peek()) {
                        (ENYE, Some('n')) => letters.next().and(Some('ñ')),
                        (ENYE, Some('N')) => letters.next().and(Some('Ñ')),
                        _ => None,
                    };
                    let written = written.unwrap_or(letter);
                    position += written.len_utf16();
                    marked.text.push(written);
                }
            }
        }
        marked.marks.retain(|[from, to]| from < to);
        marked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_signs_are_marked() {
        let marked = Marked::read("😀 la \u{1}a\u{F0F1}no\u{2} de \u{1}ESPA\u{F0F1}NA\u{2}");
        assert_eq!(marked.text, "😀 la año de ESPAÑA");
        assert_eq!(marked.marks, [[6, 9], [13, 19]]);
    }

    #[test]
    fn signs_of_the_text_itself_do_no_harm() {
        let marked = Marked::read("\u{2}a\u{1}\u{1}b\u{2}\u{2}c\u{1}\u{2}d\u{1}");
        assert_eq!((marked.text.as_str(), marked.marks.as_slice()), ("abcd", [[1, 2]].as_slice()));
        assert_eq!(Marked::read("\u{F0F1}x\u{F0F1}").text, "\u{F0F1}x\u{F0F1}");
    }
}

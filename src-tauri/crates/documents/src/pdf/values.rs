//! The small values that PDF dictionaries are made of.

use lopdf_annexes::{Dictionary, Object, StringFormat};

/// A text string: plain where ASCII suffices, UTF-16 elsewhere.
pub(crate) fn text(words: &str) -> Object {
    if words.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(words), StringFormat::Hexadecimal)
}

/// UTF-16 with its byte order mark.
pub(crate) fn utf16(words: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// A number rounded to a thousandth of a point, far below what any printer resolves.
pub(crate) fn rounded(number: f32) -> f32 {
    spelled((number * 1000.0).round() / 1000.0)
}

/// A number rounded to a millionth, for the scales of matrices.
pub(crate) fn rounded_finely(number: f32) -> f32 {
    spelled(((f64::from(number) * 1e6).round() / 1e6) as f32)
}

/// A NaN has no spelling in PDF, and minus zero reads oddly.
fn spelled(number: f32) -> f32 {
    if number.is_finite() && number != 0.0 { number } else { 0.0 }
}

/// A rounded number as an object.
pub(crate) fn number(number: f32) -> Object {
    let number = rounded(number);
    if number.fract() == 0.0 && number.abs() < 1e9 {
        Object::Integer(number as i64)
    } else {
        Object::Real(number)
    }
}

/// An array of numbers.
pub(crate) fn numbers<const N: usize>(values: [f32; N]) -> Object {
    Object::Array(values.map(number).to_vec())
}

/// The transfer of an object from the version of lopdf that printpdf speaks to the one that finishes the file.
pub(crate) fn transfer(object: lopdf::Object) -> Object {
    match object {
        lopdf::Object::Null => Object::Null,
        lopdf::Object::Boolean(value) => Object::Boolean(value),
        lopdf::Object::Integer(value) => Object::Integer(value),
        lopdf::Object::Real(value) => Object::Real(value),
        lopdf::Object::Name(name) => Object::Name(name),
        lopdf::Object::String(bytes, lopdf::StringFormat::Literal) => {
            Object::String(bytes, StringFormat::Literal)
        }
        lopdf::Object::String(bytes, lopdf::StringFormat::Hexadecimal) => {
            Object::String(bytes, StringFormat::Hexadecimal)
        }
        lopdf::Object::Array(items) => Object::Array(items.into_iter().map(transfer).collect()),
        lopdf::Object::Dictionary(dictionary) => Object::Dictionary(transfer_dictionary(dictionary)),
        lopdf::Object::Stream(stream) => {
            Object::Stream(lopdf_annexes::Stream::new(transfer_dictionary(stream.dict), stream.content))
        }
        lopdf::Object::Reference(id) => Object::Reference(id),
    }
}

/// [`transfer`] of a dictionary.
pub(crate) fn transfer_dictionary(dictionary: lopdf::Dictionary) -> Dictionary {
    let entries = dictionary.as_hashmap().iter();
    entries.map(|(key, value)| (key.clone(), transfer(value.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_beyond_ascii_is_utf_16() {
        assert_eq!(text("Acta"), Object::String(b"Acta".to_vec(), StringFormat::Literal));
        assert_eq!(text("ñ"), Object::String(vec![0xFE, 0xFF, 0x00, 0xF1], StringFormat::Hexadecimal));
    }

    #[test]
    fn numbers_that_pdf_cannot_spell_become_zero() {
        assert_eq!(number(f32::NAN), Object::Integer(0));
        assert_eq!(number(-0.0001), Object::Integer(0));
        assert_eq!(number(12.0), Object::Integer(12));
        assert_eq!(number(12.3456), Object::Real(12.346));
    }
}

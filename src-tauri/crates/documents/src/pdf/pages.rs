//! A finished file, asked for a part of itself or for what it says of its making.

use lopdf_annexes::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::PdfError;

/// Pages from one to another, both included, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRange {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

/// What speaks of pages that may be gone, or promises what only the whole file keeps.
const OF_THE_WHOLE: [&[u8]; 10] = [
    b"StructTreeRoot",
    b"MarkInfo",
    b"Outlines",
    b"PageMode",
    b"PageLabels",
    b"Names",
    b"Dests",
    b"OpenAction",
    b"AF",
    b"Metadata",
];
/// What a page has for screens: its links, and its place in the structure.
const OF_SCREENS: [&[u8]; 3] = [b"Annots", b"StructParents", b"Tabs"];

/// These pages of a finished file, as a file for a printer: no outline, links, structure or promises to archives.
///
/// # Errors
/// [`PdfError::Unsound`] when the file cannot be read, or has none of the pages.
pub fn take_pages(bytes: &[u8], ranges: &[PageRange]) -> Result<Vec<u8>, PdfError> {
    // Streams that we packed ourselves need no limit.
    let options = LoadOptions { max_decompressed_size: None, ..LoadOptions::default() };
    let mut file = Document::load_mem_with_options(bytes, options).map_err(unsound)?;
    let wanted = |number: &u32| ranges.iter().any(|range| (range.first..=range.last).contains(number));
    let kept: Vec<ObjectId> =
        file.get_pages().into_iter().filter(|(number, _)| wanted(number)).map(|(_, page)| page).collect();
    if kept.is_empty() {
        return Err(PdfError::Unsound { reason: "none of the pages is there".to_owned() });
    }
    for page in &kept {
        let page = file.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(unsound)?;
        forget(page, &OF_SCREENS);
    }
    let catalog = file.catalog_mut().map_err(unsound)?;
    forget(catalog, &OF_THE_WHOLE);
    let tree = catalog.get(b"Pages").and_then(Object::as_reference).map_err(unsound)?;
    let tree = file.get_object_mut(tree).and_then(Object::as_dict_mut).map_err(unsound)?;
    tree.set("Count", kept.len() as i64);
    tree.set("Kids", kept.into_iter().map(Object::Reference).collect::<Vec<_>>());
    file.prune_objects();
    let mut taken = Vec::new();
    file.save_to(&mut taken)?;
    Ok(taken)
}

fn forget(dictionary: &mut Dictionary, keys: &[&[u8]]) {
    for key in keys {
        dictionary.remove(key);
    }
}

fn unsound(error: lopdf_annexes::Error) -> PdfError {
    PdfError::Unsound { reason: error.to_string() }
}

/// The title under which Sesiona made a file; `None` when the file does not say that Sesiona made it.
///
/// It is read from the description that every paper carries uncompressed, so that nothing of a stranger's file needs
/// to be unpacked. It proves nothing: anyone can write it.
pub fn made_as(bytes: &[u8]) -> Option<String> {
    // A file's own description comes after those of what it took in.
    let start = memchr::memmem::rfind(bytes, b"<x:xmpmeta")?;
    let description = between(&bytes[start..], b"<x:xmpmeta", b"</x:xmpmeta>")?;
    let program = between(description, b"<xmp:CreatorTool>", b"</xmp:CreatorTool>")?;
    let title = between(description, b"<dc:title>", b"</dc:title>")?;
    let start = title.windows(7).position(|window| window == b"<rdf:li")?;
    let words = between(&title[start..], b">", b"</rdf:li>")?;
    let ours = program == super::metadata::PROGRAM.as_bytes();
    ours.then(|| super::metadata::unescaped(&String::from_utf8_lossy(words)))
}

fn between<'b>(bytes: &'b [u8], start: &[u8], end: &[u8]) -> Option<&'b [u8]> {
    let rest = &bytes[memchr::memmem::find(bytes, start)? + start.len()..];
    Some(&rest[..memchr::memmem::find(rest, end)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annexes::Annexes;
    use crate::layout::fonts::Fonts;
    use crate::page;
    use crate::progress::Unwatched;

    /// A file of ours whose pages differ by their width.
    fn file(pages: u16, title: &str) -> Vec<u8> {
        let page = |number: u16| page::Page {
            width: 100.0 + f32::from(number),
            height: 100.0,
            ..page::Page::default()
        };
        let document = page::Document {
            title: title.to_owned(),
            pages: (1..=pages).map(page).collect(),
            ..page::Document::default()
        };
        super::super::write(&document, Fonts::embedded().unwrap(), &Annexes::default(), &Unwatched).unwrap()
    }

    fn widths(bytes: &[u8]) -> Vec<i64> {
        let file = Document::load_mem(bytes).unwrap();
        let width = |page| {
            let sheet = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
            sheet[2].as_float().unwrap() as i64
        };
        file.page_iter().map(width).collect()
    }

    #[test]
    fn the_pages_that_are_asked_for_are_taken_in_their_order() {
        let range = |first, last| PageRange { first, last };
        let taken = take_pages(&file(9, "Carpeta"), &[range(7, 8), range(2, 3)]).unwrap();
        assert_eq!(widths(&taken), [102, 103, 107, 108]);
        let file_of_one = Document::load_mem(&taken).unwrap();
        assert!(file_of_one.catalog().unwrap().get(b"StructTreeRoot").is_err());
        assert!(take_pages(&file(2, "Carpeta"), &[range(3, 4)]).is_err());
        assert!(take_pages(b"no file", &[range(1, 1)]).is_err());
    }

    #[test]
    fn a_paper_says_under_which_title_it_was_made() {
        let title = "Carpeta. «Sesión» <12> & \"más\"";
        assert_eq!(made_as(&file(1, title)).as_deref(), Some(title));
        assert_eq!(made_as(b"%PDF-1.7 somebody else's"), None);
        let forged =
            String::from_utf8_lossy(&file(1, "x")).replace("CreatorTool>Sesiona", "CreatorTool>Otro");
        assert_eq!(made_as(forged.as_bytes()), None);
    }
}

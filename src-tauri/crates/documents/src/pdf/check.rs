//! The last look at a finished file before it is handed over.

use lopdf_annexes::{Document, LoadOptions, Object};

use super::PdfError;

/// Reads a finished file back and compares it with what it was meant to be.
///
/// # Errors
/// [`PdfError::Unsound`] when a reader would stumble over it.
pub fn check(bytes: &[u8], pages: usize) -> Result<(), PdfError> {
    let unsound = |reason: String| PdfError::Unsound { reason };
    // Streams that we packed ourselves need no limit, and a strict reader repairs nothing silently.
    let options = LoadOptions { strict: true, max_decompressed_size: None, ..LoadOptions::default() };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| unsound(error.to_string()))?;
    if document.xref_recovery.is_some() {
        return Err(unsound("its table of objects needs repair".to_owned()));
    }
    let found: Vec<_> = document.page_iter().collect();
    if found.len() != pages {
        return Err(unsound(format!("it has {} pages instead of {pages}", found.len())));
    }
    for (number, page) in (1..).zip(found) {
        page_is_whole(&document, page).ok_or_else(|| unsound(format!("page {number} is not whole")))?;
    }
    Ok(())
}

/// Whether a page has contents, resources and a size.
fn page_is_whole(document: &Document, page: lopdf_annexes::ObjectId) -> Option<()> {
    let page = document.get_dictionary(page).ok()?;
    let contents = page.get_deref(b"Contents", document).ok()?;
    let fonts = document.get_dict_in_dict(page, b"Resources").ok()?.get_deref(b"Font", document).ok()?;
    let size = page.get(b"MediaBox").and_then(Object::as_array).ok()?;
    let whole = contents.as_stream().is_ok() && fonts.as_dict().is_ok() && size.len() == 4;
    whole.then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_breaks_off_is_unsound() {
        assert!(check(b"%PDF-1.7\n1 0 obj\n<<", 1).is_err());
    }
}

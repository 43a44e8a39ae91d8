//! Rich content → pages, with every letter of it.

use std::collections::BTreeMap;

use sesiona_documents::annexes::Annexes;
use sesiona_documents::facts::{ItemFacts, Options};
use sesiona_documents::layout::lay_out;
use sesiona_documents::packet::packet;
use sesiona_documents::page::Document;
use sesiona_documents::progress::Unwatched;
use sesiona_domain::content::RichText;
use unicode_normalization::UnicodeNormalization;

use super::building::built;
use super::{FONTS, LOCALE};

/// Reads content and lays it out; the answer is whether it could be read.
///
/// Bytes that begin as JSON does are what an editor sends; any other bytes are choices by which content is built.
///
/// # Panics
/// When content that was taken in does not come out whole.
pub fn tried(bytes: &[u8]) -> bool {
    let json =
        if bytes.first() == Some(&b'{') { bytes.to_vec() } else { built(bytes).to_string().into_bytes() };
    let Ok(content) = serde_json::from_slice::<RichText>(&json) else { return false };
    if let Err(refusal) = content.check() {
        assert!(!refusal.code().is_empty());
        return false;
    }
    let stored = serde_json::to_string(&content).unwrap_or_else(|error| panic!("not stored: {error}"));
    let again: RichText =
        serde_json::from_str(&stored).unwrap_or_else(|error| panic!("not read again: {error}"));
    assert!(again == content, "what is stored is what was written");
    laid_out_whole(content);
    true
}

fn laid_out_whole(content: RichText) {
    let written = letters(&content.plain_text());
    let item = ItemFacts { number: "1".into(), content, ..ItemFacts::default() };
    let options = Options { cover: false, agenda: false, ..Options::default() };
    let facts = super::session(item);
    let draft = LOCALE.with(|locale| packet(&facts, &options, &Annexes::default(), locale));
    let laid = FONTS.with(|fonts| lay_out(&draft.paper, fonts, &Unwatched));
    let laid = laid.unwrap_or_else(|_| panic!("nobody cancelled"));
    let shown = letters(&said(&laid.document));
    for (letter, count) in written {
        // The words of labels and of our own notices come on top.
        let found = shown.get(&letter).copied().unwrap_or(0);
        assert!(found >= count, "of {count} «{letter}» (U+{:04X}) {found} are shown", u32::from(letter));
    }
}

/// How often each letter stands in a text, without its accents; blanks and what is never seen are left out.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut letters = BTreeMap::new();
    for letter in text.nfd().filter(|letter| letter.is_alphanumeric()) {
        *letters.entry(letter).or_default() += 1;
    }
    letters
}

/// What the pages say, without what is repeated on each.
fn said(document: &Document) -> String {
    let items = document.pages.iter().flat_map(|page| &page.items).filter(|item| item.element.is_some());
    let runs = items.filter_map(|item| item.ink.run());
    runs.map(|run| run.reading.as_ref().unwrap_or(&run.text).as_str()).collect()
}

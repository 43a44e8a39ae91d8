//! What is done with an input, the same whether libFuzzer made it or the corpus keeps it.
#![allow(dead_code)] // Each program needs a part of it.

pub mod annexes;
mod building;
pub mod rich_content;

use sesiona_documents::facts::{ItemFacts, PacketFacts, SessionFacts};
use sesiona_documents::layout::fonts::Fonts;
use sesiona_locale::{Language, Locale};

/// A panic in our own code, or where nobody stops it, is a fault. A library that panics on the thread of a reader has
/// found damage, which is what the thread is for.
pub fn end_at_our_faults() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |about| {
        let ours = about.location().is_some_and(|place| place.file().contains("crates/documents/"));
        let on_a_reader = std::thread::current().name() == Some("annex");
        if ours || !on_a_reader {
            end(about);
        }
    }));
}

thread_local! {
    /// Read once: reading them takes longer than most inputs do.
    static LOCALE: Locale = Locale::new(Language::Es);
    static FONTS: &'static Fonts = Fonts::embedded().unwrap_or_else(|error| panic!("{error}"));
}

/// A session of one item.
fn session(item: ItemFacts) -> PacketFacts {
    let title = "Sesión".to_owned();
    let session = SessionFacts { title, ..SessionFacts::default() };
    PacketFacts { session, items: vec![item], ..PacketFacts::default() }
}

//! libFuzzer on the reader of rich content.
#![no_main]

mod tried;

libfuzzer_sys::fuzz_target!(init: tried::end_at_our_faults(), |bytes: &[u8]| {
    tried::rich_content::tried(bytes);
});

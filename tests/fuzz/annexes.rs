//! libFuzzer on the readers of foreign files.
#![no_main]

mod tried;

libfuzzer_sys::fuzz_target!(init: tried::end_at_our_faults(), |bytes: &[u8]| {
    tried::annexes::tried(bytes);
});

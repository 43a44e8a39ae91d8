//! The corpus that the fuzzer keeps, as it is and changed at random.

use std::path::Path;

use crate::chance::Chance;
use crate::memory::{alone, most, within_limits};
use crate::tried;

/// How many changed inputs are tried for each reader.
const CHANGED: u64 = 150;

/// The inputs of a reader, each with its name, in the order of the names.
fn corpus(reader: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(reader);
    let mut inputs: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            let file = file.unwrap();
            (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap())
        })
        .collect();
    inputs.sort();
    inputs
}

fn replayed(reader: &str, tried: fn(&[u8]) -> bool) {
    tried::end_at_our_faults();
    let corpus = corpus(reader);
    assert!(corpus.len() >= 20, "the corpus is gone");
    let mut readable = 0;
    for (name, bytes) in &corpus {
        readable += u64::from(within_limits(name, || tried(bytes)));
    }
    assert!(readable >= 10, "{readable} of {} can be read", corpus.len());
    for case in 0..CHANGED {
        let (name, bytes) = &corpus[case as usize * 7 % corpus.len()];
        let mut bytes = bytes.clone();
        Chance::of(case).change(&mut bytes);
        within_limits(&format!("{name}, changed as in case {case},"), || tried(&bytes));
    }
    println!("{reader}: {readable} of {} readable, {} MiB at most", corpus.len(), most());
}

#[test]
fn every_kept_annex_is_read_or_refused_within_limits() {
    alone(|| replayed("annexes", tried::annexes::tried));
}

#[test]
fn every_kept_content_is_read_or_refused_within_limits() {
    alone(|| replayed("rich_content", tried::rich_content::tried));
}

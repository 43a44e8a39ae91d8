//! What reads foreign bytes, within its limits: the whole corpus of the fuzzer, changed at random too, and files and
//! contents made to ask for more time or memory than there is.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // Helpers of tests are tests too.

mod bombs;
mod chance;
mod memory;
mod replay;
mod torture;
mod tried;

//! The memory that is asked for, counted.

use std::alloc::System;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use cap::Cap;

/// The most that one input may ask for at a time, beyond what was in use before, in bytes.
pub const MOST: usize = 1024 * 1024 * 1024;
/// Longer than this, an input hangs. Readers are left behind after a minute.
const PATIENCE: Duration = Duration::from_secs(90);

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Tests that count must not count each other's.
static ALONE: Mutex<()> = Mutex::new(());

/// Runs a test by itself.
pub fn alone(test: impl FnOnce()) {
    let _guard = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    test();
}

/// Runs something and checks that it asks for no more than an input may; to be called [`alone`].
pub fn within_limits<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let before = ALLOCATOR.allocated();
    let highest = ALLOCATOR.max_allocated();
    let started = Instant::now();
    let answer = run();
    // The highest mark is never taken down: below that of an earlier input, this one is judged no worse.
    let reached = ALLOCATOR.max_allocated();
    let most = if reached > highest { reached - before } else { 0 };
    assert!(most <= MOST, "{name} asks for {} MiB", most >> 20);
    let took = started.elapsed();
    assert!(took < PATIENCE, "{name} takes {took:?}");
    answer
}

/// The most that was ever in use, in MiB.
pub fn most() -> usize {
    ALLOCATOR.max_allocated() >> 20
}

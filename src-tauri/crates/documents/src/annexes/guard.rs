//! A thread of its own for what reads foreign bytes: deep recursion, panics and endless loops stay there.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::Builder;
use std::time::{Duration, Instant};

use super::AnnexProblem;
use crate::progress::Progress;

/// Readers descend as deep as a file is nested.
const STACK: usize = 64 * 1024 * 1024;
/// No honest file takes this long.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(20);

thread_local! {
    /// Whether the reader of this thread was left behind; `None` on threads that read nothing foreign.
    static ABANDONED: RefCell<Option<Arc<AtomicBool>>> = const { RefCell::new(None) };
}

/// Ends a reader that nobody waits for any more, so that it takes no more time or memory.
pub(super) fn still_wanted() {
    let abandoned =
        ABANDONED.with_borrow(|flag| flag.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed)));
    if abandoned {
        // Not a fault: only the way out of a parser that has no other.
        std::panic::resume_unwind(Box::new("abandoned"));
    }
}

/// Runs a reader of foreign bytes; one that panics found the file damaged, one that does not end is left behind and
/// ends when it next asks whether it is [`still_wanted`].
pub(super) fn guarded<T: Send + 'static>(
    progress: &dyn Progress,
    reader: impl FnOnce() -> Result<T, AnnexProblem> + Send + 'static,
) -> Result<T, AnnexProblem> {
    let (sender, receiver) = channel();
    let abandoned = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&abandoned);
    let worker = move || {
        ABANDONED.set(Some(flag));
        // Nobody listens any more when the paper was cancelled.
        let _ = sender.send(reader());
    };
    let spawned = Builder::new().name("annex".to_owned()).stack_size(STACK).spawn(worker);
    if spawned.is_err() {
        return Err(AnnexProblem::TooLarge);
    }
    let started = Instant::now();
    loop {
        match receiver.recv_timeout(GLANCE) {
            Ok(answer) => return answer,
            Err(RecvTimeoutError::Disconnected) => return Err(AnnexProblem::Damaged),
            Err(RecvTimeoutError::Timeout) if progress.cancelled() || started.elapsed() > PATIENCE => {
                abandoned.store(true, Ordering::Relaxed);
                return Err(AnnexProblem::TooSlow);
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Unwatched;

    /// Cancelled from the start.
    struct Cancelled;

    impl Progress for Cancelled {
        fn step(&self, _done: u64, _total: u64, _what: crate::progress::Step) {}

        fn cancelled(&self) -> bool {
            true
        }
    }

    #[test]
    fn a_reader_that_panics_found_damage() {
        let answer = guarded::<u8>(&Unwatched, || panic!("as a broken file may cause"));
        assert_eq!(answer, Err(AnnexProblem::Damaged));
    }

    #[test]
    fn a_reader_that_was_left_behind_ends() {
        struct Ended(Arc<AtomicBool>);
        impl Drop for Ended {
            fn drop(&mut self) {
                self.0.store(true, Ordering::Relaxed);
            }
        }
        let ended = Arc::new(AtomicBool::new(false));
        let end = Ended(Arc::clone(&ended));
        let answer = guarded::<u8>(&Cancelled, move || {
            let _end = end;
            loop {
                still_wanted();
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        assert_eq!(answer, Err(AnnexProblem::TooSlow));
        let patience = (0..500).any(|_| {
            std::thread::sleep(Duration::from_millis(10));
            ended.load(Ordering::Relaxed)
        });
        assert!(patience, "it goes on");
    }

    #[test]
    fn a_reader_that_is_no_longer_wanted_is_left_behind() {
        let answer = guarded(&Cancelled, || {
            std::thread::sleep(Duration::from_secs(5));
            Ok(1)
        });
        assert_eq!(answer, Err(AnnexProblem::TooSlow));
    }
}

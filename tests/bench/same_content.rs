//! The same content by every program, in turns.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::made::Made;
use super::measuring::{Needed, timed, weighed};
use super::table::{Table, memory, ratio, seconds, size, unless_unknown};

/// How often each program has its turn.
const ROUNDS: usize = 4;

/// A program that makes a file, and how to run it.
pub struct Contestant<'a> {
    /// What the table calls it.
    pub name: String,
    /// How to run it; `None` when it is absent.
    pub command: Option<Box<dyn Fn() -> Command + 'a>>,
    /// The file it makes.
    pub out: PathBuf,
}

/// How a program did.
pub struct Outcome {
    /// What the table calls it.
    pub name: String,
    /// Its run; `None` when it is absent or failed.
    pub run: Option<Run>,
}

/// What a program took, and what it made.
pub struct Run {
    /// The least of its times.
    pub time: Duration,
    /// What it needed.
    pub needed: Needed,
    /// The file.
    pub made: Made,
}

/// Runs programs in turns, so that whatever else the machine is doing troubles all of them alike. The first turn is
/// the one whose needs are looked at; it also leaves caches and profiles warm.
pub fn compete(contestants: &[Contestant<'_>]) -> Vec<Outcome> {
    let needed: Vec<_> = contestants.iter().map(|contestant| attempt(contestant, weighed)).collect();
    let mut times: Vec<Vec<Duration>> = contestants.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for ((contestant, needed), times) in contestants.iter().zip(&needed).zip(&mut times) {
            if needed.is_some() {
                times.extend(attempt(contestant, timed));
            }
        }
    }
    let outcomes = contestants.iter().zip(needed).zip(times).map(|((contestant, needed), times)| {
        let run = needed.zip(times.into_iter().min()).map(|(needed, time)| Run {
            time,
            needed,
            made: Made::of(&contestant.out),
        });
        Outcome { name: contestant.name.clone(), run }
    });
    outcomes.collect()
}

/// A turn; what fails says so and is left out, as what is absent is.
fn attempt<T>(contestant: &Contestant<'_>, turn: impl Fn(Command) -> Result<T, String>) -> Option<T> {
    let command = contestant.command.as_ref()?;
    match turn(command()) {
        Ok(outcome) => Some(outcome),
        Err(fault) => {
            println!("{} failed: {fault}", contestant.name);
            None
        }
    }
}

/// The results as a table, the first one being what the others are compared to.
pub fn table(results: &[Outcome]) -> Table {
    let mut table = Table::of([
        "",
        "time",
        "×",
        "processor",
        "×",
        "memory",
        "×",
        "pages",
        "bytes",
        "×",
        "tagged",
        "outline",
    ]);
    let first = results.first().and_then(|result| result.run.as_ref());
    for result in results {
        table.row(match &result.run {
            Some(run) => row(&result.name, run, first.unwrap_or(run)),
            None => vec![result.name.clone(), "absent".to_owned()],
        });
    }
    table
}

fn row(name: &str, run: &Run, first: &Run) -> Vec<String> {
    let tagged = run.made.tagged.map(|tagged| if tagged { "yes" } else { "no" });
    vec![
        name.to_owned(),
        seconds(run.time),
        ratio(run.time.as_secs_f64(), first.time.as_secs_f64()),
        unless_unknown(run.needed.work.map(seconds)),
        unless_unknown(
            run.needed
                .work
                .zip(first.needed.work)
                .map(|(own, first)| ratio(own.as_secs_f64(), first.as_secs_f64())),
        ),
        unless_unknown(run.needed.memory.map(memory)),
        unless_unknown(
            run.needed.memory.zip(first.needed.memory).map(|(own, first)| ratio(own as f64, first as f64)),
        ),
        unless_unknown(run.made.pages),
        size(run.made.bytes),
        ratio(run.made.bytes as f64, first.made.bytes as f64),
        unless_unknown(tagged),
        unless_unknown(run.made.outline),
    ]
}

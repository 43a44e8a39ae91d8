//! How fast packets are made, beside other programs that lay the same content out, in one run.
//!
//! `packets CLI TYPST`: CLI is the program of Sesiona, optimised; TYPST is the folder of typst's Python package. What is
//! absent is reported as absent. What the figures mean stands in the README beside this file.
#![allow(clippy::print_stdout)] // The tables are what this program is for.

mod annexes;
mod content;
mod goals;
mod library;
mod machine;
mod made;
mod measuring;
mod rivals;
mod same_content;
mod table;

use std::path::PathBuf;
use std::time::Duration;

use annexes::Annexes;
use content::Content;
use goals::{Bound, Goal, times_as_long};
use library::Library;
use rivals::rivals;
use same_content::{Contestant, Run, compete};
use table::{Table, memory, seconds, unless_unknown};

/// The sections that make some 500 pages.
const SECTIONS: usize = 100;
/// The sections that make some 2,000 pages.
const MANY_SECTIONS: usize = 400;
/// The sections that make some 40 pages.
const FEW_SECTIONS: usize = 7;
/// The sections of a foreign file of some 300 pages.
const FOREIGN_SECTIONS: usize = 60;
/// How often a packet is composed in this process.
const TIMES: usize = 7;

/// What the benchmark is run with.
struct Place {
    /// The program of Sesiona.
    program: PathBuf,
    /// Where typst's Python package is.
    typst: PathBuf,
    /// Where everything is written.
    folder: PathBuf,
}

fn main() {
    // Cargo adds options of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let (Some(program), Some(typst)) = (arguments.next(), arguments.next()) else {
        println!("packets CLI TYPST; `make bench` names both");
        std::process::exit(2);
    };
    let folder = tempfile::tempdir().expect("a folder for everything that is made");
    let place = Place { program: program.into(), typst: typst.into(), folder: folder.path().to_owned() };
    println!("{}\n", machine::machine());
    let mut goals = place.same_content();
    goals.extend(place.growth());
    goals.extend(place.small_packets());
    goals.extend(place.annexes());
    println!("{}", goals::table(&goals));
}

impl Place {
    fn contestant<'a>(&'a self, library: &'a Library) -> Contestant<'a> {
        Contestant {
            name: "sesiona-cli".to_owned(),
            command: Some(Box::new(|| library.exporting(&self.program))),
            out: library.packet(),
        }
    }

    /// 500 pages by everybody.
    fn same_content(&self) -> Vec<Goal> {
        let content = Content::of(SECTIONS);
        let library = Library::of(&content, None, self.folder.join("sesiona"));
        let rivals = rivals(&content, &self.typst, &self.folder.join("rivals"));
        let mut contestants = vec![self.contestant(&library)];
        contestants.extend(rivals.iter().map(rivals::Rival::contestant));
        let results = compete(&contestants);
        println!("{}", same_content::table(&results));
        let composed = library.composed(TIMES);
        println!("Composed and written in a program that is open: {}\n", seconds(composed));
        println!("A change, made and saved: {:.2} ms\n", library.saved.as_secs_f64() * 1000.0);
        let run = |place: usize| results.get(place).and_then(|result| result.run.as_ref());
        let sesiona = run(0);
        let faster = |place: usize, name: &str| {
            let promise = format!("500 tagged pages, {name}'s time over Sesiona's: at least 8");
            Goal::of(promise, times_as_long(run(place), sesiona), "", Bound::AtLeast(8.0))
        };
        let held = sesiona.and_then(|run| run.needed.memory).map(|bytes| bytes as f64 / 1e6);
        vec![
            faster(1, "typst"),
            faster(2, "Chromium"),
            Goal::of("500 pages, peak memory: under 200 MB", held, " MB", Bound::AtMost(200.0)),
        ]
    }

    /// Four times the pages, and how much more memory they need.
    fn growth(&self) -> Vec<Goal> {
        let libraries = [SECTIONS, MANY_SECTIONS].map(|sections| {
            Library::of(&Content::of(sections), None, self.folder.join(format!("growth-{sections}")))
        });
        let contestants: Vec<_> = libraries.iter().map(|library| self.contestant(library)).collect();
        let results = compete(&contestants);
        println!("{}", same_content::table(&results));
        let runs: Vec<&Run> = results.iter().filter_map(|result| result.run.as_ref()).collect();
        let growth = |figure: fn(&Run) -> Option<f64>| Some(figure(runs.get(1)?)? / figure(runs.first()?)?);
        let memory = growth(|run| run.needed.memory.map(|bytes| bytes as f64));
        let pages = growth(|run| run.made.pages.map(|pages| pages as f64));
        let figure = memory.zip(pages).map(|(memory, pages)| memory / pages);
        let promise = "2,000 pages, growth of memory over growth of pages: at most 1";
        vec![Goal::of(promise, figure, "", Bound::AtMost(1.0))]
    }

    /// 40 pages and the demonstration, the packets of every day.
    fn small_packets(&self) -> Vec<Goal> {
        let few = Library::of(&Content::of(FEW_SECTIONS), None, self.folder.join("few"));
        let demonstration = Library::demonstration(self.folder.join("demonstration"));
        let mut table = Table::of(["", "program open", "sesiona-cli", "memory", "pages"]);
        let mut composed = Vec::new();
        for (name, library) in [("some 40 pages", &few), ("the demonstration", &demonstration)] {
            let time = library.composed(TIMES);
            let results = compete(&[self.contestant(library)]);
            table.row(small_packet(name, time, results[0].run.as_ref()));
            composed.push(time);
        }
        println!("{table}");
        let milliseconds = composed.first().map(|time| time.as_secs_f64() * 1000.0);
        vec![Goal::of(
            "40 pages, in a program that is open: under 100 ms",
            milliseconds,
            " ms",
            Bound::AtMost(100.0),
        )]
    }

    /// A foreign file of 300 pages, by the first program that is there to make one.
    fn annexes(&self) -> Vec<Goal> {
        let promises = [
            "300 foreign pages, Sesiona's whole time over qpdf's bare merge: at most 1",
            "300 foreign pages, the time they add to a packet over qpdf's bare merge: at most 1",
        ];
        let bound = Bound::AtMost(1.0);
        let folder = self.folder.join("annexes");
        let rivals = rivals(&Content::of(FOREIGN_SECTIONS), &self.typst, &folder);
        let maker =
            rivals.iter().find(|rival| rival.version.is_some() && measuring::timed(rival.command()).is_ok());
        let Some(maker) = maker else {
            println!("No program is there to make a foreign file.\n");
            return promises.map(|promise| Goal::of(promise, None, "", bound)).into();
        };
        let annexes = Annexes::of(&maker.out, &folder);
        let results = compete(&annexes.contestants(&self.program));
        println!("A foreign file of {}:\n\n{}", maker.name, same_content::table(&results));
        let run = |place: usize| results.get(place).and_then(|result| result.run.as_ref());
        let added = || {
            let added = run(0)?.time.saturating_sub(run(3)?.time);
            Some(added.as_secs_f64() / run(1)?.time.as_secs_f64())
        };
        let figures = [times_as_long(run(0), run(1)), added()];
        promises
            .into_iter()
            .zip(figures)
            .map(|(promise, figure)| Goal::of(promise, figure, "", bound))
            .collect()
    }
}

fn small_packet(name: &str, composed: Duration, run: Option<&Run>) -> Vec<String> {
    let mut row = vec![name.to_owned(), seconds(composed)];
    row.push(unless_unknown(run.map(|run| seconds(run.time))));
    row.push(unless_unknown(run.and_then(|run| run.needed.memory).map(memory)));
    row.push(unless_unknown(run.and_then(|run| run.made.pages)));
    row
}

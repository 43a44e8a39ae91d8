//! The library by its behaviour, on real SQLite.

mod board;
mod histories;
mod issuing;
mod journal;
mod merging;
mod opening;
mod reading;
mod searching;
mod statements;

//! Stories through the one door: what a user does, and what they get.

mod agenda;
mod api;
mod bad_input;
mod board;
mod demonstration;
mod exporting;
mod history;
mod importing;
mod samples;
mod sessions;

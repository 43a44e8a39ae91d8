//! Stories through the one door: what a user does, and what they get.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)] // Helpers of tests are tests too.

mod agenda;
mod announced_numbers;
mod api;
mod attaching;
mod bad_input;
mod board;
mod bodies;
mod demonstration;
mod exporting;
mod first_run;
mod formats;
mod history;
mod home;
mod importing;
mod issuing;
mod libraries;
mod packet_order;
mod preferences;
mod samples;
mod search;
mod sessions;
mod steps;
mod terms;
mod unopened;

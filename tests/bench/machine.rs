//! On what machine it was measured, and when.

use std::fs;

/// A line about the machine, for the table to be read by.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let date = chrono::Local::now().format("%Y-%m-%d");
    let system = line("/etc/os-release", "PRETTY_NAME=").map(|name| name.trim_matches('"').to_owned());
    let processor =
        line("/proc/cpuinfo", "model name").map(|name| name.trim_matches([' ', '\t', ':']).to_owned());
    let load = fs::read_to_string("/proc/loadavg").ok();
    let load = load.and_then(|load| Some(format!("load {} at the start", load.split(' ').next()?)));
    let parts = [Some(date.to_string()), Some(format!("{cores} cores")), processor, system, load];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn line(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix(name)).map(|rest| rest.trim().to_owned())
}

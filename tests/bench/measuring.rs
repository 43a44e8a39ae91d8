//! How long a program takes, and how much memory it needs with all the programs that it starts.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often memory is looked at.
const MOMENT: Duration = Duration::from_millis(4);

/// What a program took.
#[derive(Clone, Copy)]
pub struct Took {
    /// From its start to its end.
    pub time: Duration,
    /// What the processor's cores worked for it and for those that it started and waited for; `None` where the system
    /// does not say. Other work on the machine hardly changes it.
    pub work: Option<Duration>,
}

/// What a program takes.
pub fn timed(mut command: Command) -> Result<Took, String> {
    let before = work_of_others();
    let start = Instant::now();
    let status = quiet(&mut command).status();
    let time = start.elapsed();
    let work = before.zip(work_of_others()).map(|(before, after)| after.saturating_sub(before));
    match status {
        Ok(status) if status.success() => Ok(Took { time, work }),
        Ok(status) => Err(format!("{command:?}: {status}")),
        Err(error) => Err(format!("{command:?}: {error}")),
    }
}

/// What all programs worked that this one started and waited for; Linux counts it in hundredths of a second.
fn work_of_others() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = after_name(&text)?.collect();
    let ticks: u64 = fields.get(13..15)?.iter().filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(ticks * 10))
}

/// How many bytes of memory a program holds at most, with all the programs that it starts; `None` where the system
/// does not say. Looking at it takes time of its own: such a run is not timed.
pub fn weighed(mut command: Command) -> Result<Option<u64>, String> {
    let child = quiet(&mut command).process_group(0).spawn();
    let mut child = child.map_err(|error| format!("{command:?}: {error}"))?;
    let mut scale = Scale::default();
    loop {
        scale.look(&child);
        match child.try_wait() {
            Ok(None) => std::thread::sleep(MOMENT),
            Ok(Some(status)) if status.success() => return Ok(scale.most()),
            Ok(Some(status)) => return Err(format!("{command:?}: {status}")),
            Err(error) => return Err(format!("{command:?}: {error}")),
        }
    }
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// What was seen of a tree of processes.
#[derive(Default)]
struct Scale {
    /// The greatest sum of what the processes held at one moment, with shared pages divided among those that share.
    together: u64,
    /// The most that the first process ever held, as the system keeps it.
    first: Option<u64>,
    /// The most processes at one moment.
    processes: usize,
}

impl Scale {
    fn look(&mut self, child: &Child) {
        let first = child.id();
        // The system keeps the highest mark: one look after it was reached is enough.
        self.first = field(first, "status", "VmHWM:").or(self.first);
        let tree = tree(first);
        self.processes = self.processes.max(tree.len());
        if tree.len() > 1 {
            let held = tree.into_iter().filter_map(|process| {
                field(process, "smaps_rollup", "Pss:").or_else(|| field(process, "status", "VmRSS:"))
            });
            self.together = self.together.max(held.sum());
        }
    }

    fn most(&self) -> Option<u64> {
        if self.processes > 1 { Some(self.together) } else { self.first }
    }
}

/// A number of bytes that the system keeps of a process.
fn field(process: u32, file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}

/// A process, those that it started and those of its group: what leaves its parent stays in the group.
fn tree(first: u32) -> BTreeSet<u32> {
    let all: Vec<(u32, u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| relations(entry.ok()?.file_name().to_str()?.parse().ok()?))
        .collect();
    let mut tree = BTreeSet::from([first]);
    loop {
        let before = tree.len();
        let related = all.iter().filter(|(_, parent, group)| *group == first || tree.contains(parent));
        let related: Vec<u32> = related.map(|(process, ..)| *process).collect();
        tree.extend(related);
        if tree.len() == before {
            return tree;
        }
    }
}

/// A process with its parent and its group.
fn relations(process: u32) -> Option<(u32, u32, u32)> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = after_name(&text)?.skip(1);
    Some((process, fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

/// What follows a process's name: the name, in parentheses, may hold anything; the rest are single words.
fn after_name(text: &str) -> Option<impl Iterator<Item = &str>> {
    Some(text.rsplit_once(')')?.1.split_whitespace())
}

//! How long a program takes, and how much memory it needs with all the programs that it starts.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often memory is looked at.
const MOMENT: Duration = Duration::from_millis(4);

/// How long a program runs, from its start to its end.
pub fn timed(mut command: Command) -> Result<Duration, String> {
    let start = Instant::now();
    let status = quiet(&mut command).status();
    let time = start.elapsed();
    match status {
        Ok(status) if status.success() => Ok(time),
        Ok(status) => Err(format!("{command:?}: {status}")),
        Err(error) => Err(format!("{command:?}: {error}")),
    }
}

/// What a program needed, with all the programs that it started. What the system does not say is `None`.
#[derive(Clone, Copy)]
pub struct Needed {
    /// The most bytes of memory at one moment.
    pub memory: Option<u64>,
    /// What the processor's cores worked for it: other work on the machine hardly changes it.
    pub work: Option<Duration>,
}

/// What a program needs. Looking at it takes time of its own: such a run is not timed.
pub fn weighed(mut command: Command) -> Result<Needed, String> {
    let child = quiet(&mut command).process_group(0).spawn();
    let mut child = child.map_err(|error| format!("{command:?}: {error}"))?;
    let mut scale = Scale::default();
    loop {
        scale.look(&child);
        match child.try_wait() {
            Ok(None) => std::thread::sleep(MOMENT),
            Ok(Some(status)) if status.success() => return Ok(scale.needed()),
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
    /// What each process had worked when it was last seen, in the hundredths of a second that Linux counts in.
    worked: BTreeMap<u32, u64>,
}

impl Scale {
    fn look(&mut self, child: &Child) {
        let first = child.id();
        // The system keeps the highest mark: one look after it was reached is enough.
        self.first = field(first, "status", "VmHWM:").or(self.first);
        let tree = tree(first);
        if tree.len() > 1 {
            let held = tree.keys().filter_map(|&process| {
                field(process, "smaps_rollup", "Pss:").or_else(|| field(process, "status", "VmRSS:"))
            });
            self.together = self.together.max(held.sum());
        }
        self.worked.extend(tree);
    }

    fn needed(&self) -> Needed {
        let memory = if self.worked.len() > 1 { Some(self.together) } else { self.first };
        let ticks: u64 = self.worked.values().sum();
        Needed { memory, work: memory.map(|_| Duration::from_millis(ticks * 10)) }
    }
}

/// A number of bytes that the system keeps of a process.
fn field(process: u32, file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}

/// A process, those that it started and those of its group (what leaves its parent stays in the group), with what each
/// has worked.
fn tree(first: u32) -> BTreeMap<u32, u64> {
    let all: Vec<Process> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| Process::of(entry.ok()?.file_name().to_str()?.parse().ok()?))
        .collect();
    let mut tree = BTreeMap::from([(first, 0)]);
    loop {
        let before = tree.len();
        for process in &all {
            if process.group == first || process.number == first || tree.contains_key(&process.parent) {
                tree.insert(process.number, process.worked);
            }
        }
        if tree.len() == before {
            return tree;
        }
    }
}

/// A process of the system.
struct Process {
    number: u32,
    parent: u32,
    group: u32,
    /// What it worked itself, in hundredths of a second.
    worked: u64,
}

impl Process {
    fn of(number: u32) -> Option<Self> {
        let text = fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
        // The name in parentheses may hold anything; what follows it are single words.
        let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let number_at = |place: usize| fields.get(place)?.parse::<u64>().ok();
        Some(Self {
            number,
            parent: number_at(1)? as u32,
            group: number_at(2)? as u32,
            worked: number_at(11)? + number_at(12)?,
        })
    }
}

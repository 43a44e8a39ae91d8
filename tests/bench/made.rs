//! What a PDF file says of itself, by poppler and qpdf.

use std::path::Path;
use std::process::Command;

/// A file that was made. What no program is there to tell is `None`.
#[derive(Default)]
pub struct Made {
    /// How long it is.
    pub bytes: u64,
    /// Its pages.
    pub pages: Option<u64>,
    /// Whether it has a structure that screen readers follow.
    pub tagged: Option<bool>,
    /// The entries of its outline.
    pub outline: Option<usize>,
}

impl Made {
    /// Looks at a file.
    pub fn of(path: &Path) -> Self {
        let said = answer("pdfinfo", &[], path);
        let line = |name: &str| {
            let found = said.as_deref()?.lines().find_map(|line| line.strip_prefix(name))?;
            Some(found.trim().to_owned())
        };
        Self {
            bytes: std::fs::metadata(path).map(|file| file.len()).unwrap_or_default(),
            pages: line("Pages:").and_then(|pages| pages.parse().ok()),
            tagged: line("Tagged:").map(|tagged| tagged == "yes"),
            outline: outline(path),
        }
    }
}

fn outline(path: &Path) -> Option<usize> {
    let said = answer("qpdf", &["--json=2", "--json-key=outlines"], path)?;
    let said: serde_json::Value = serde_json::from_str(&said).ok()?;
    Some(entries(&said["outlines"]))
}

fn entries(outline: &serde_json::Value) -> usize {
    let own = outline.as_array().into_iter().flatten();
    own.map(|entry| 1 + entries(&entry["kids"])).sum()
}

/// What a program says of a file; `None` when it is absent or finds no words.
fn answer(program: &str, options: &[&str], path: &Path) -> Option<String> {
    let said = Command::new(program).args(options).arg(path).output().ok()?;
    String::from_utf8(said.stdout).ok().filter(|said| !said.is_empty())
}

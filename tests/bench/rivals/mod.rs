//! The other programs that lay the same content out: where each is, what it is given, and how it is run.

mod chromium;
mod libreoffice;
mod typst;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::content::Content;
use super::same_content::Contestant;

/// The typefaces that all of them use: those of Sesiona.
const TYPEFACES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/fonts");
/// The name of the one for text.
const TYPEFACE: &str = "Gentium Plus";

/// A program that lays content out.
pub struct Rival {
    /// What people call it.
    pub name: &'static str,
    /// What it calls itself; `None` when it is absent.
    pub version: Option<String>,
    /// The file it makes.
    pub out: PathBuf,
    program: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
}

impl Rival {
    /// The program with its turn.
    pub fn contestant(&self) -> Contestant<'_> {
        Contestant {
            name: self.version.clone().unwrap_or_else(|| self.name.to_owned()),
            command: self.version.as_ref().map(|_| Box::new(|| self.command()) as Box<dyn Fn() -> Command>),
            out: self.out.clone(),
        }
    }

    /// Runs it.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// All of them with what they are given, written into a folder; typst is a Python package in a folder of its own.
pub fn rivals(content: &Content, typst: &Path, folder: &Path) -> Vec<Rival> {
    std::fs::create_dir_all(folder).expect("a folder for the rivals");
    vec![
        typst::rival(content, typst, folder),
        chromium::rival(content, folder),
        libreoffice::rival(content, folder),
    ]
}

/// The first words that a program answers a question with; `None` when it is absent.
pub fn answer(program: &Path, arguments: &[&str]) -> Option<String> {
    let said = Command::new(program).args(arguments).output().ok()?;
    let words = if said.stdout.is_empty() { said.stderr } else { said.stdout };
    let words = String::from_utf8_lossy(&words);
    words.lines().next().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// A program of the system, under one of its names.
fn installed(names: &[&str]) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let programs = std::env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)).collect::<Vec<_>>());
    programs.into_iter().find(|program| program.exists())
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("a file for a rival");
}

/// Lets a program that asks fontconfig know our typefaces and no others.
fn only_our_typefaces(folder: &Path) -> (&'static str, OsString) {
    let path = folder.join("fonts.conf");
    let cache = folder.join("fonts");
    write(
        &path,
        &format!(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>{TYPEFACES}</dir>\
            <cachedir>{}</cachedir></fontconfig>",
            cache.display()
        ),
    );
    ("FONTCONFIG_FILE", path.into_os_string())
}

//! What the host is started with.

use std::path::PathBuf;

use chrono::NaiveDate;
use sesiona_app::Language;

/// What is open when the page loads.
#[derive(Debug, PartialEq)]
pub enum Shown {
    /// No library: the first start.
    Nothing,
    /// The library in this file.
    Library(PathBuf),
    /// A new demonstration in the data folder.
    Demonstration,
}

/// The host's options.
#[derive(Debug)]
pub struct Options {
    /// The library shown.
    pub shown: Shown,
    /// The device's folder.
    pub data: PathBuf,
    /// The built interface.
    pub ui: PathBuf,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// The language asked for; that of the preferences otherwise.
    pub language: Option<Language>,
    /// The day on which it is looked at; today otherwise.
    pub day: Option<NaiveDate>,
}

impl Options {
    /// Reads the command line.
    pub fn of_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            shown: Shown::Nothing,
            data: std::env::temp_dir().join(format!("sesiona-host-{}", std::process::id())),
            ui: PathBuf::from("ui/dist"),
            port: 0,
            language: None,
            day: None,
        };
        while let Some(name) = arguments.next() {
            if name == "--demonstration" {
                options.shown = Shown::Demonstration;
                continue;
            }
            let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--library" => options.shown = Shown::Library(value.into()),
                "--data" => options.data = value.into(),
                "--ui" => options.ui = value.into(),
                "--port" => options.port = value.parse().map_err(|_| format!("not a port: {value}"))?,
                "--day" => options.day = Some(value.parse().map_err(|_| format!("not a day: {value}"))?),
                "--lang" => options.language = Some(language(&value)?),
                _ => return Err(format!("unknown option {name}")),
            }
        }
        Ok(options)
    }
}

fn language(code: &str) -> Result<Language, String> {
    serde_json::from_value(code.into()).map_err(|_| format!("not a language: {code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Options, String> {
        Options::of_arguments(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_command_line_is_read() {
        let options = read("--demonstration --ui dist --port 4100 --lang en").unwrap();
        assert_eq!(options.shown, Shown::Demonstration);
        assert_eq!((options.ui, options.port, options.language), ("dist".into(), 4100, Some(Language::En)));
        assert_eq!(read("--library a.sesiona").unwrap().shown, Shown::Library("a.sesiona".into()));
    }

    #[test]
    fn what_it_does_not_know_is_refused() {
        for line in ["--library", "--port x", "--lang fr", "--public"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}

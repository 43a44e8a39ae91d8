//! A foreign file taken into a packet, its pages stamped, beside programs that only put two files together.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::content::Content;
use super::library::Library;
use super::rivals::answer;
use super::same_content::Contestant;

/// The sections of the packet's own pages.
const OWN_SECTIONS: usize = 7;

/// What is put together.
pub struct Annexes {
    /// The packet with the foreign file.
    packet: Library,
    /// The packet without it, which the others find composed.
    own: Library,
    foreign: PathBuf,
    folder: PathBuf,
}

impl Annexes {
    /// A packet that takes a file in.
    pub fn of(foreign: &Path, folder: &Path) -> Self {
        let content = Content::of(OWN_SECTIONS);
        let without = Library::of(&content, None, folder.join("without"));
        without.composed(1);
        Self {
            packet: Library::of(&content, Some(foreign), folder.join("with")),
            own: without,
            foreign: foreign.to_owned(),
            folder: folder.to_owned(),
        }
    }

    /// The program of Sesiona, which composes its own pages too, and those that put finished files together.
    pub fn contestants<'a>(&'a self, program: &'a Path) -> Vec<Contestant<'a>> {
        let sesiona = Contestant {
            name: "sesiona-cli, composing, taking in and stamping".to_owned(),
            command: Some(Box::new(|| self.packet.exporting(program))),
            out: self.packet.packet(),
        };
        let qpdf = self.merging("qpdf", &["--version"], |own, foreign, out| {
            [OsStr::new("--empty"), OsStr::new("--pages"), own, foreign, OsStr::new("--"), out]
                .map(OsStr::to_owned)
                .to_vec()
        });
        let mutool = self.merging("mutool", &["-v"], |own, foreign, out| {
            [OsStr::new("merge"), OsStr::new("-o"), out, own, foreign].map(OsStr::to_owned).to_vec()
        });
        let alone = Contestant {
            name: "sesiona-cli, composing alone".to_owned(),
            command: Some(Box::new(|| self.own.exporting(program))),
            out: self.own.packet(),
        };
        vec![sesiona, qpdf, mutool, alone]
    }

    fn merging<'a>(
        &'a self,
        program: &'static str,
        version: &[&str],
        arguments: impl Fn(&OsStr, &OsStr, &OsStr) -> Vec<std::ffi::OsString> + 'a,
    ) -> Contestant<'a> {
        let out = self.folder.join(format!("{program}.pdf"));
        let path = out.clone();
        let run = move || {
            let mut command = Command::new(program);
            command.args(arguments(
                self.own.packet().as_os_str(),
                self.foreign.as_os_str(),
                path.as_os_str(),
            ));
            command
        };
        let version = answer(Path::new(program), version);
        let name = version.clone().unwrap_or_else(|| program.to_owned());
        Contestant { name, command: version.map(|_| Box::new(run) as Box<dyn Fn() -> Command + 'a>), out }
    }
}

//! Papers for the printer, as the desktop prints: never the page, always the finished PDF.
//!
//! On Linux the desktop's print portal shows its own dialog and sends the PDF. Where there is no portal, and on
//! Windows and macOS, whose print dialogs can only be reached through code that Rust cannot vouch for, the system's
//! viewer opens the PDF and its user prints from there.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use sesiona_app::Error;
use sesiona_app::printing::{HandedOver, PrintJob, Printer};
use tauri::WebviewWindow;

use crate::dialogs;

/// The desktop that prints, and the folder of what its viewer was given.
#[derive(Clone)]
pub struct PrintingDesk(Arc<Desk>);

struct Desk {
    folder: PathBuf,
    window: OnceLock<WebviewWindow>,
}

impl PrintingDesk {
    /// A desk whose papers for the viewer lie in the data folder, where only its user can read them.
    pub fn new(data_folder: &Path) -> Self {
        Self(Arc::new(Desk { folder: data_folder.join("printing"), window: OnceLock::new() }))
    }

    /// The window is there: dialogs belong to it. What an earlier run left for the viewer is removed.
    pub fn stand_before(&self, window: Option<WebviewWindow>) {
        self.clear();
        if let Some(window) = window {
            // Set once, at the start.
            let _ = self.0.window.set(window);
        }
    }

    /// Removes what the viewer was given.
    pub fn clear(&self) {
        if let Err(error) = fs::remove_dir_all(&self.0.folder)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            // A viewer on Windows keeps its file from being removed; the next start tries again.
            tracing::warn!(%error, "papers for the viewer were left");
        }
    }

    /// Lets the viewer show the pages that were asked for.
    fn open_in_viewer(&self, job: &PrintJob) -> Result<HandedOver, Error> {
        let pages: Vec<_> = job.range.into_iter().collect();
        let path = self.put_down(&job.file_name, &job.with_pages(&pages)?)?;
        tauri_plugin_opener::open_path(path, None::<&str>)
            .map_err(|error| Error::Printing(error.to_string()))?;
        Ok(HandedOver::Opened)
    }

    /// Writes a paper where only its user can read it.
    fn put_down(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
        let folder = &self.0.folder;
        let fail = |error| Error::writing(folder, error);
        make_private(folder).map_err(fail)?;
        let name = name.trim_end_matches(".pdf");
        // A name that nobody has: the viewer may still show the paper before this one.
        let mut file = tempfile::Builder::new()
            .prefix(&format!("{name}-"))
            .suffix(".pdf")
            .tempfile_in(folder)
            .map_err(fail)?;
        file.write_all(bytes).map_err(fail)?;
        let (_, path) = file.keep().map_err(|error| fail(error.error))?;
        Ok(path)
    }

    #[cfg(target_os = "linux")]
    fn ask(&self, job: &PrintJob) -> Result<HandedOver, Error> {
        match crate::portal::print(job, self.0.window.get()) {
            Some(answer) => answer,
            None => self.open_in_viewer(job),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn ask(&self, job: &PrintJob) -> Result<HandedOver, Error> {
        self.open_in_viewer(job)
    }
}

impl Printer for PrintingDesk {
    fn hand_over(&self, job: &PrintJob) -> Result<HandedOver, Error> {
        if dialogs::is_journey() { print_to_journey(job) } else { self.ask(job) }
    }
}

/// During a journey nothing can press the buttons of the print dialog: the environment names the file that stands
/// for the printer.
fn print_to_journey(job: &PrintJob) -> Result<HandedOver, Error> {
    let Some(path) = dialogs::answer_of_journey("SESIONA_E2E_PRINT_PATH") else {
        return Ok(HandedOver::Cancelled);
    };
    let pages: Vec<_> = job.range.into_iter().collect();
    fs::write(&path, job.with_pages(&pages)?).map_err(|error| Error::writing(&path, error))?;
    Ok(HandedOver::Printed { pages, copies: job.copies })
}

#[cfg(unix)]
fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_for_the_viewer_are_private_and_do_not_stay() {
        let data = tempfile::tempdir().unwrap();
        let desk = PrintingDesk::new(data.path());
        let first = desk.put_down("Carpeta-12.pdf", b"one").unwrap();
        let second = desk.put_down("Carpeta-12.pdf", b"two").unwrap();
        assert_ne!(first, second);
        assert_eq!(fs::read(&first).unwrap(), b"one");
        assert_eq!(second.extension().unwrap(), "pdf");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&first), mode(first.parent().unwrap())), (0o600, 0o700));
        }
        desk.clear();
        assert_eq!(fs::read_dir(data.path()).unwrap().count(), 0);
        // Nothing to remove is no fault.
        desk.clear();
    }
}

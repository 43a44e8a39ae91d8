//! The log: a file in the data folder, for those who are asked to help.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

/// Beyond this size a log is put aside at the next start; the one before it is replaced.
const FULL: u64 = 1 << 20;

/// Sends what the program notes, and its panics, to `logs/sesiona.log` in the data folder.
pub fn to_folder(data_folder: &Path) {
    // A log that cannot be written must not keep anyone from their work.
    let Ok(file) = open(&data_folder.join("logs")) else { return };
    let filter = EnvFilter::try_from_env("SESIONA_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(Mutex::new(file));
    if log.try_init().is_ok() {
        note_panics();
    }
}

fn open(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join("sesiona.log");
    if fs::metadata(&path).is_ok_and(|present| present.len() > FULL) {
        fs::rename(&path, folder.join("sesiona.old.log"))?;
    }
    OpenOptions::new().create(true).append(true).open(path)
}

fn note_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!("{panic}");
        usual(panic);
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_is_put_aside() {
        let folder = std::env::temp_dir().join(format!("sesiona-log-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("sesiona.log"), vec![b'.'; FULL as usize + 1]).unwrap();
        assert_eq!(open(&folder).unwrap().metadata().unwrap().len(), 0);
        assert_eq!(fs::metadata(folder.join("sesiona.old.log")).unwrap().len(), FULL + 1);
        fs::remove_dir_all(folder).unwrap();
    }
}

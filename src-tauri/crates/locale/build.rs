//! Lists the Fluent files of `assets/locales`, so that a new one is found without touching this crate.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new("../../../assets/locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut list = String::from("static FILES: &[File] = &[\n");
    for language in sorted(locales, |path| path.is_dir())? {
        for file in sorted(&language, |path| path.extension().is_some_and(|extension| extension == "ftl"))? {
            let (language, name) = (stem(&language), stem(&file));
            let path = file.canonicalize()?;
            writeln!(
                list,
                "    File {{ language: {language:?}, name: {name:?}, text: include_str!({path:?}) }},"
            )
            .map_err(io::Error::other)?;
        }
    }
    list.push_str("];\n");
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(folder.join("files.rs"), list)
}

fn sorted(folder: &Path, wanted: impl Fn(&Path) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .filter(|path| path.as_ref().map_or(true, |path| wanted(path)))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

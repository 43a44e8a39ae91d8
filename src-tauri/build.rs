//! Prepares what the window is built with: its configuration, its permissions and, in debug builds, a page to
//! show until the interface is built.

use std::path::Path;

const PAGE: &str =
    "<!doctype html><meta charset=\"utf-8\"><title>Sesiona</title><p>Run <code>make run</code>.</p>";

fn main() {
    if let Err(reason) = prepare() {
        println!("cargo::error={reason}");
    }
}

fn prepare() -> Result<(), String> {
    // The window embeds ui/dist at compile time: a fresh clone must compile and be tested before it exists.
    let index = Path::new("../ui/dist/index.html");
    if !index.exists() {
        if std::env::var("PROFILE").as_deref() == Ok("release") {
            return Err("ui/dist is missing: run `npm ci && npm run build` in ui first".to_owned());
        }
        std::fs::create_dir_all("../ui/dist").map_err(|error| error.to_string())?;
        std::fs::write(index, PAGE).map_err(|error| error.to_string())?;
        println!(
            "cargo::warning=ui/dist is missing: this window shows a placeholder until the interface is built"
        );
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    // Declaring the command makes it subject to the capabilities; what is not declared is refused.
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .map_err(|error| format!("{error:#}"))
}

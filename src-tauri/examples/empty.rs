//! A window with nothing in it: `make bench` measures the start of Sesiona beside it.

use tauri::http::Response;
use tauri::{Url, WebviewUrl, WebviewWindowBuilder};

/// The page is seen once it has this colour, which no desktop gives to a window by itself.
const PAGE: &str = "<!doctype html><title>-</title><body style='background:#0e5a6b'>";

fn main() -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    context.config_mut().app.windows.clear();
    let address = Url::parse("empty://localhost/").map_err(tauri::Error::InvalidUrl)?;
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let page = Response::builder().header("content-type", "text/html");
            page.body(PAGE.as_bytes().to_vec()).unwrap_or_default()
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol(address);
            WebviewWindowBuilder::new(app, "main", page).inner_size(1366.0, 768.0).build()?;
            Ok(())
        })
        .run(context)
}

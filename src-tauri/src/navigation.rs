//! The page never leaves the application: a content policy does not stop the window itself from navigating.

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Url, Wry};

/// Refuses every address that is not the application's own page.
pub fn guard() -> TauriPlugin<Wry> {
    Builder::new("navigation")
        .on_navigation(|_, address| {
            let ours = is_ours(address);
            if !ours {
                tracing::warn!(%address, "the page tried to leave");
            }
            ours
        })
        .build()
}

fn is_ours(address: &Url) -> bool {
    match (address.scheme(), address.host_str()) {
        ("tauri", Some("localhost")) => true,
        // Windows serves the page under this name.
        ("http" | "https", Some("tauri.localhost")) => true,
        // `tauri dev` serves it from Vite.
        ("http", Some("localhost")) => cfg!(dev) && address.port() == Some(1420),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_itself_may_be_shown() {
        let check = |address: &str, expected: bool| {
            assert_eq!(is_ours(&Url::parse(address).unwrap()), expected, "{address}");
        };
        check("tauri://localhost/", true);
        check("tauri://localhost/index.html#/sesiones", true);
        check("http://tauri.localhost/", true);
        check("https://example.org/", false);
        check("http://localhost:8000/", false);
        check("https://tauri.localhost.example.org/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,x", false);
    }
}

//! Spell checking in the languages of the product, where the system has their dictionaries.

use tauri::WebviewWindow;
use webkit2gtk::{WebContextExt, WebViewExt};

/// Turns spell checking on; a missing dictionary simply checks nothing.
pub fn check(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().context() {
            context.set_spell_checking_languages(&["es_MX", "es_ES", "en_US"]);
            context.set_spell_checking_enabled(true);
        }
    })
}

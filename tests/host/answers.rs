//! Requests and their answers.

use std::io::{Read, Write};
use std::path::{Component, Path, PathBuf};

use serde_json::{Map, Value, json};
use sesiona_app::App;
use tiny_http::{Method, Request};

/// The window's configuration: the page gets the same content policy here as there.
const WINDOW: &str = include_str!("../../src-tauri/tauri.conf.json");

/// More than any annex that the product takes in.
const LARGEST_BODY: u64 = 256 << 20;

/// What a request gets.
struct Answer {
    code: u16,
    headers: Vec<(&'static str, String)>,
    bytes: Vec<u8>,
}

impl Answer {
    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Writes it and says that nothing more will be answered on this connection: the server's threads stay with open
    /// ones, and requests that came at the same moment on others would wait for them without end.
    fn write(&self, mut to: impl Write) -> std::io::Result<()> {
        write!(
            to,
            "HTTP/1.1 {} -\r\nContent-Length: {}\r\nConnection: close\r\n",
            self.code,
            self.bytes.len()
        )?;
        for (name, value) in &self.headers {
            write!(to, "{name}: {value}\r\n")?;
        }
        to.write_all(b"\r\n")?;
        to.write_all(&self.bytes)?;
        to.flush()
    }
}

/// The application and the page that it is shown with.
pub struct Host {
    app: App,
    ui: PathBuf,
    names: [String; 2],
    policy: String,
}

impl Host {
    /// A host that answers on that port of the loopback address.
    pub fn new(app: App, ui: PathBuf, port: u16) -> Result<Self, String> {
        let names = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        Ok(Self { app, ui, names, policy: policy(WINDOW)? })
    }

    /// Answers one request.
    pub fn answer(&self, mut request: Request) {
        let answer = self.respond(&mut request);
        // The browser may have gone away; nobody is left to be told.
        let _ = answer.write(request.into_writer());
    }

    fn respond(&self, request: &mut Request) -> Answer {
        if !self.is_addressed(request) {
            return status(403);
        }
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        match (request.method(), path.strip_prefix("/call/")) {
            (Method::Post, Some(name)) => self.call(name, request),
            (Method::Get, None) => self.file(&path),
            _ => status(405),
        }
    }

    /// A page of another origin, or a name that points here by deceit, is not answered.
    fn is_addressed(&self, request: &Request) -> bool {
        let host = header(request, "Host").unwrap_or_default();
        let origin = header(request, "Origin").unwrap_or_else(|| format!("http://{host}"));
        self.names.contains(&host) && origin == format!("http://{host}")
    }

    fn call(&self, name: &str, request: &mut Request) -> Answer {
        if !header(request, "Content-Type").is_some_and(|given| given.starts_with("application/json")) {
            return status(415);
        }
        let mut body = Vec::new();
        if request.as_reader().take(LARGEST_BODY).read_to_end(&mut body).is_err() {
            return status(400);
        }
        let Ok(argument) = serde_json::from_slice(&body) else { return status(400) };
        match self.app.dispatch(name, argument) {
            Ok(reply) => data(200, &json!(reply)),
            Err(refusal) => data(422, &json!(refusal)),
        }
    }

    fn file(&self, path: &str) -> Answer {
        let relative = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        match inside(&self.ui, relative).and_then(|file| std::fs::read(file).ok()) {
            Some(bytes) => typed(200, bytes, media_type(relative))
                .with("Content-Security-Policy", &self.policy)
                .with("X-Content-Type-Options", "nosniff"),
            None => status(404),
        }
    }
}

/// The file below the folder, never one outside.
fn inside(folder: &Path, relative: &str) -> Option<PathBuf> {
    let relative = Path::new(relative);
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(relative))
}

/// The content policy of the window's configuration, as a header.
fn policy(window: &str) -> Result<String, String> {
    let window: Value = serde_json::from_str(window).map_err(|error| error.to_string())?;
    let directives: &Map<String, Value> =
        window["app"]["security"]["csp"].as_object().ok_or("the window has no content policy")?;
    let directives =
        directives.iter().map(|(name, value)| format!("{name} {}", value.as_str().unwrap_or_default()));
    Ok(directives.collect::<Vec<_>>().join("; "))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.to_string())
}

fn data(code: u16, value: &Value) -> Answer {
    typed(code, value.to_string().into_bytes(), "application/json")
}

fn typed(code: u16, bytes: Vec<u8>, media_type: &str) -> Answer {
    Answer { code, headers: Vec::new(), bytes }.with("Content-Type", media_type)
}

fn status(code: u16) -> Answer {
    typed(code, Vec::new(), "text/plain")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_interface_are_served() {
        let check = |path: &str, expected: Option<&str>| {
            assert_eq!(inside(Path::new("/ui"), path), expected.map(PathBuf::from), "{path}");
        };
        check("index.html", Some("/ui/index.html"));
        check("assets/index.js", Some("/ui/assets/index.js"));
        check("../Cargo.toml", None);
        check("assets/../../Cargo.toml", None);
        check("/etc/passwd", None);
    }

    #[test]
    fn the_page_gets_the_policy_of_the_window() {
        let policy = policy(WINDOW).unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; "), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
    }
}

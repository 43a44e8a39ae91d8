//! How fast packets of several sizes are composed, beside Chromium printing the same content.
//!
//! Times are the least of several runs, and are to be read as ratios: machines differ.
#![allow(clippy::print_stdout)] // The table is what this program is for.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sesiona_app::{App, Environment, Language, SystemClock};

const SECTIONS: [usize; 4] = [10, 40, 150, 420];
const RUNS: usize = 3;

const SENTENCE: &str = "La dirección informa del avance de los proyectos que la junta encargó para el año, con el \
    estado de cada contrato, las visitas que se hicieron a las obras y lo que falta para su cierre administrativo.";
const ROW: [&str; 4] =
    ["Proyecto", "En proceso de revisión por la comisión", "70 %", "Se entrega en la próxima sesión"];

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the libraries");
    println!(
        "{:>9} {:>12} {:>7} {:>10} {:>9} {:>10} {:>12} {:>7}",
        "sections", "saved", "pages", "compose", "pages/s", "size", "Chromium", "ratio"
    );
    for sections in SECTIONS {
        let packet = Packet::of(sections, folder.path());
        let composed = least(|| drop(packet.export()));
        let printed = chromium().map(|browser| least(|| print_with(&browser, sections, folder.path())));
        println!("{}", line(sections, &packet, composed, printed));
    }
    if let Some(memory) = peak_memory() {
        println!("peak memory {memory}");
    }
}

fn line(sections: usize, packet: &Packet, composed: Duration, printed: Option<Duration>) -> String {
    let (pages, bytes) = packet.measure();
    let seconds = composed.as_secs_f64();
    let beside = match printed {
        Some(printed) => {
            format!("{:>10.2} s {:>6.1}×", printed.as_secs_f64(), printed.as_secs_f64() / seconds)
        }
        None => format!("{:>12} {:>7}", "absent", ""),
    };
    let speed = pages as f64 / seconds;
    let saved = packet.saved.as_secs_f64() * 1000.0;
    format!(
        "{sections:>9} {saved:>6.2} ms/op {pages:>7} {seconds:>8.3} s {speed:>9.0} {:>7} KB {beside}",
        bytes / 1024
    )
}

fn least(mut work: impl FnMut()) -> Duration {
    let mut times = (0..RUNS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    let first = times.next().unwrap_or_default();
    times.fold(first, Duration::min)
}

/// A library with one session, ready to be composed.
struct Packet {
    app: App,
    session: String,
    out: PathBuf,
    /// How long it takes to make a change and to know that it is saved.
    saved: Duration,
}

impl Packet {
    fn of(sections: usize, folder: &Path) -> Self {
        let folder = folder.join(sections.to_string());
        let environment = Environment {
            clock: Box::new(SystemClock),
            data_folder: folder.join("data"),
            language: Some(Language::Es),
        };
        let app = App::new(environment).expect("an application");
        let library = call(
            &app,
            "create_library",
            json!({
                "path": folder.join("bench.sesiona"), "institution": "Instituto de Ejemplo", "short_name": "IE",
                "body": "Junta Directiva", "code": "JD",
            }),
        );
        let session = call(
            &app,
            "create_session",
            json!({
                "body": library["bodies"][0]["uid"], "kind": "ordinaria", "number": 1, "year": 2026,
                "date": "2026-02-05", "time": "10:00", "place": "Sala de juntas",
            }),
        );
        let session = session["uid"].as_str().expect("a uid").to_owned();
        let start = Instant::now();
        for number in 1..=sections {
            let title = format!("Informe {number} de la dirección");
            let item = call(
                &app,
                "add_agenda_item",
                json!({ "session": session, "title": title, "after": null, "inside": null }),
            );
            call(
                &app,
                "set_agenda_item_content",
                json!({ "item": item["row"]["uid"], "content": content() }),
            );
        }
        let changes = u32::try_from(2 * sections).expect("few changes");
        Self { app, session, out: folder.join("packet.pdf"), saved: start.elapsed() / changes }
    }

    fn measure(&self) -> (u64, u64) {
        let exported = self.export();
        (exported["pages"].as_u64().unwrap_or_default(), exported["bytes"].as_u64().unwrap_or_default())
    }

    fn export(&self) -> Value {
        call(
            &self.app,
            "export_paper",
            json!({ "paper_kind": "packet", "session": self.session, "path": self.out }),
        )
    }
}

fn call(app: &App, name: &str, argument: Value) -> Value {
    match app.dispatch(name, argument) {
        Ok(reply) => reply.answer,
        Err(refusal) => panic!("{name}: {}", refusal.message),
    }
}

fn content() -> Value {
    let text = |text: &str| json!([{ "type": "text", "text": text }]);
    let paragraph = |words: &str| json!({ "type": "paragraph", "content": text(words) });
    let cell = |kind: &str, words: &str| json!({ "type": kind, "content": [paragraph(words)] });
    let row = |kind: &str| json!({ "type": "tableRow", "content": ROW.map(|words| cell(kind, words)) });
    let mut rows = vec![row("tableHeader")];
    rows.extend((0..5).map(|_| row("tableCell")));
    let mut blocks: Vec<Value> = (0..4).map(|_| paragraph(&SENTENCE.repeat(2))).collect();
    blocks.push(json!({ "type": "table", "content": rows }));
    json!({ "type": "doc", "content": blocks })
}

/// The system's Chromium, under one of its names.
fn chromium() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let names = ["chromium", "google-chrome"];
    std::env::split_paths(&folders)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|program| program.exists())
}

fn print_with(browser: &Path, sections: usize, folder: &Path) {
    let page = folder.join(format!("{sections}.html"));
    std::fs::write(&page, html(sections)).expect("a page to print");
    let printed = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
        ])
        .arg(format!("--print-to-pdf={}", folder.join("printed.pdf").display()))
        .arg(&page)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(printed.is_ok_and(|status| status.success()), "{} did not print", browser.display());
}

/// The same words for a browser.
fn html(sections: usize) -> String {
    let style = "@page { size: letter; margin: 25mm } body { font: 11pt/1.35 serif; text-align: justify } \
        h2 { break-before: page } td, th { border: 1px solid; text-align: left } thead { display: table-header-group }";
    let row =
        |cell: &str| format!("<tr>{}</tr>", ROW.map(|words| format!("<{cell}>{words}</{cell}>")).concat());
    let table = format!("<table><thead>{}</thead>{}</table>", row("th"), row("td").repeat(5));
    let paragraphs = format!("<p>{}</p>", SENTENCE.repeat(2)).repeat(4);
    let section = |number| format!("<h2>{number}. Informe {number} de la dirección</h2>{paragraphs}{table}");
    let sections: String = (1..=sections).map(section).collect();
    format!(
        "<!doctype html><html lang=es><meta charset=utf-8><title>Carpeta</title><style>{style}</style>{sections}"
    )
}

/// What the system says this program needed at most.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().to_owned())
}

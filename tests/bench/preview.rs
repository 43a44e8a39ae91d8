//! How soon a changed page is seen: one paragraph of a packet is edited, the packet laid out, its page written.
//!
//! Times are the middle of several edits, and are to be read as ratios: machines differ.
#![allow(clippy::print_stdout)] // The table is what this program is for.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sesiona_app::printing::NoPrinter;
use sesiona_app::{App, Environment, Language, SystemClock};

const EDITS: usize = 15;
const SENTENCE: &str = "La dirección informa del avance de los proyectos que la junta encargó para el año, con el \
    estado de cada contrato, las visitas que se hicieron a las obras y lo que falta para su cierre administrativo. ";

fn main() {
    println!("{:>6} {:>10} {:>10} {:>10} {:>10}", "pages", "saved", "laid out", "page", "in all");
    for sections in [10, 48, 160] {
        let folder = tempfile::tempdir().expect("a folder for the library");
        println!("{}", edits(sections, folder.path()));
    }
}

fn edits(sections: usize, folder: &std::path::Path) -> String {
    let environment = Environment {
        clock: Box::new(SystemClock),
        printer: Box::new(NoPrinter),
        data_folder: folder.join("data"),
        documents_folder: folder.join("Documentos"),
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
    let body = &library["bodies"][0]["uid"];
    let session = call(
        &app,
        "create_session",
        json!({
            "body": body, "kind": "ordinaria", "number": 1, "year": 2026, "date": "2026-02-05",
            "time": "10:00", "place": "Sala de juntas",
        }),
    );
    let session = &session["uid"];
    let items: Vec<Value> = (1..=sections)
        .map(|number| {
            let title = format!("Informe {number} de la dirección");
            let item = call(
                &app,
                "add_agenda_item",
                json!({ "session": session, "title": title, "after": null, "inside": null }),
            );
            let uid = item["row"]["uid"].clone();
            call(&app, "set_agenda_item_content", json!({ "item": uid, "content": content("") }));
            uid
        })
        .collect();
    let edited = &items[sections / 2];
    let mut pages = 0;
    let mut times: Vec<[Duration; 4]> = (0..EDITS)
        .map(|number| {
            let start = Instant::now();
            let words = format!("Edición {number}. ");
            call(&app, "set_agenda_item_content", json!({ "item": edited, "content": content(&words) }));
            let saved = start.elapsed();
            let preview = call(&app, "preview_paper", json!({ "paper_kind": "packet", "session": session }));
            let laid = start.elapsed();
            let rows = preview["sections"].as_array().expect("sections");
            let row = rows.iter().find(|row| row["uid"] == *edited).expect("the item's section");
            let shown = json!({ "revision": preview["revision"], "first": row["first_page"], "count": 1 });
            call(&app, "preview_pages", shown);
            pages = preview["pages"].as_u64().unwrap_or_default();
            [saved, laid - saved, start.elapsed() - laid, start.elapsed()]
        })
        .collect();
    let mut middle = |column: usize| {
        times.sort_by_key(|time| time[column]);
        format!("{:>7.1} ms", times[EDITS / 2][column].as_secs_f64() * 1000.0)
    };
    let columns: Vec<String> = (0..4).map(&mut middle).collect();
    format!("{pages:>6} {}", columns.join(" "))
}

fn call(app: &App, name: &str, argument: Value) -> Value {
    match app.dispatch(name, argument) {
        Ok(reply) => reply.answer,
        Err(refusal) => panic!("{name}: {}", refusal.message),
    }
}

/// Four paragraphs, the first of which begins with these words, and a table.
fn content(words: &str) -> Value {
    let text = |text: &str| json!([{ "type": "text", "text": text }]);
    let paragraph = |words: &str| json!({ "type": "paragraph", "content": text(words) });
    let cell = |words: &str| json!({ "type": "tableCell", "content": [paragraph(words)] });
    let cells =
        ["Proyecto", "En proceso de revisión por la comisión", "70 %", "Se entrega en la próxima sesión"];
    let row = || json!({ "type": "tableRow", "content": cells.map(cell) });
    let mut blocks = vec![paragraph(&format!("{words}{}", SENTENCE.repeat(2).trim()))];
    blocks.extend((0..3).map(|_| paragraph(SENTENCE.repeat(2).trim())));
    blocks.push(json!({ "type": "table", "content": (0..6).map(|_| row()).collect::<Vec<_>>() }));
    json!({ "type": "doc", "content": blocks })
}

//! Files are attached while the window goes on, and what cannot be taken in is said.

use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::board::{Board, text, uid};
use crate::exporting::wait;

/// A sound PDF of one page and this many megabytes, most of them holes.
fn large_pdf(path: &Path, megabytes: u64) {
    let mut file = std::fs::File::create(path).unwrap();
    let mut offsets = Vec::new();
    let mut object = |file: &mut std::fs::File, body: &str| {
        offsets.push(file.stream_position().unwrap());
        write!(file, "{} 0 obj\n{body}", offsets.len()).unwrap();
    };
    writeln!(file, "%PDF-1.7").unwrap();
    object(&mut file, "<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    object(&mut file, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
    object(&mut file, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\n");
    let length = megabytes * 1024 * 1024;
    object(&mut file, &format!("<< /Length {length} >>\nstream\n"));
    file.seek(SeekFrom::Current(i64::try_from(length).unwrap())).unwrap();
    write!(file, "\nendstream\nendobj\n").unwrap();
    let table = file.stream_position().unwrap();
    write!(file, "xref\n0 5\n0000000000 65535 f \n").unwrap();
    offsets.iter().for_each(|offset| writeln!(file, "{offset:010} 00000 n ").unwrap());
    write!(file, "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").unwrap();
}

fn start(board: &Board, item: &str, path: &Path) -> Value {
    board.call("start_attaching", json!({ "item": item, "file": { "path": path } }))
}

fn titles(board: &Board, item: &str) -> Vec<String> {
    let view = board.call("agenda_item", json!({ "item": item }));
    view["attachments"].as_array().unwrap().iter().map(|row| text(&row["title"])).collect()
}

/// A PDF that asks for a password.
fn encrypted(board: &Board, session: &str) -> PathBuf {
    let (plain, locked) = (board.export("agenda", session, "abierto.pdf"), board.path("cerrado.pdf"));
    let mut qpdf = Command::new("qpdf");
    let made = qpdf.args(["--encrypt", "clave", "clave", "256", "--"]).args([&plain, &locked]).status();
    assert!(made.expect("qpdf").success());
    locked
}

#[test]
fn a_file_of_two_hundred_megabytes_is_attached_while_others_work() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "4");
    let path = board.path("proyecto.pdf");
    large_pdf(&path, 200);
    let started = start(&board, &item, &path);
    assert_eq!(started["state"], "running");
    // What the keys ask for meanwhile is answered before it ends.
    board.add(&session, "Punto urgente");
    let ended = wait(&board, &started);
    assert_eq!(ended["state"], "done", "{ended}");
    let attached = &ended["attached"];
    assert_eq!((&attached["pages"], &attached["problem"]), (&json!(1), &Value::Null));
    assert_eq!(attached["size"].as_u64().unwrap(), std::fs::metadata(&path).unwrap().len());
    assert_eq!(titles(&board, &item), ["proyecto"]);
    board.call("undo", json!({}));
    assert_eq!(titles(&board, &item), [] as [&str; 0]);
}

#[test]
fn attaching_can_be_stopped_and_leaves_nothing() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "4");
    let path = board.path("proyecto.pdf");
    large_pdf(&path, 200);
    let started = start(&board, &item, &path);
    board.call("cancel_job", json!({ "job": started["job"] }));
    let ended = wait(&board, &started);
    assert_eq!((&ended["state"], &ended["attached"]), (&json!("cancelled"), &Value::Null));
    assert_eq!(titles(&board, &item), [] as [&str; 0]);
    assert_eq!(board.call("check", json!({}))["sound"], true);
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "1");
    let path = board.path("enorme.pdf");
    large_pdf(&path, 256);
    let ended = wait(&board, &start(&board, &item, &path));
    assert_eq!(
        (&ended["state"], &ended["refusal"]["code"]),
        (&json!("failed"), &json!("attachment_too_large"))
    );
    assert!(text(&ended["refusal"]["message"]).contains("256 MB"));
    board.refused("attach_file", json!({ "item": item, "path": path }), "attachment_too_large");
    let nowhere = wait(&board, &start(&board, &item, &board.path("no.pdf")));
    assert_eq!(nowhere["refusal"]["code"], "file_missing");
    let nobody = json!({ "item": session, "file": { "path": path } });
    board.refused("start_attaching", nobody, "not_found");
}

#[test]
fn a_file_that_the_packet_cannot_take_in_is_known_and_another_takes_its_place() {
    let board = Board::new();
    let session = board.session();
    let item = board.item(&session, "4");
    let problems = || board.call("annex_problems", json!({ "session": session }));
    assert_eq!(problems(), json!([]));
    let locked = wait(&board, &start(&board, &item, &encrypted(&board, &session)))["attached"].clone();
    let known =
        json!({ "item": item, "attachment": uid(&locked), "problem": { "code": "attachment_encrypted" } });
    assert_eq!(problems(), json!([known]));
    let board = board.restarted();
    let problems = || board.call("annex_problems", json!({ "session": session }));
    assert_eq!(problems(), json!([known]));

    board.call("rename_attachment", json!({ "attachment": uid(&locked), "title": "Proyecto" }));
    let other = json!({ "path": board.path("abierto.pdf") });
    let instead = json!({ "item": item, "file": other, "instead_of": uid(&locked) });
    let ended = wait(&board, &board.call("start_attaching", instead));
    assert_eq!(
        (&ended["attached"]["uid"], &ended["attached"]["name"]),
        (&locked["uid"], &json!("abierto.pdf"))
    );
    assert_eq!(titles(&board, &item), ["Proyecto"]);
    assert_eq!(problems(), json!([]));
    board.call("undo", json!({}));
    assert_eq!(problems(), json!([known]));
}

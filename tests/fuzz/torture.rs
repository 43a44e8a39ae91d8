//! Contents that no editor writes and somebody may send.

use serde_json::{Value, json};
use sesiona_domain::content::{ContentError, RichText};

use crate::memory::{alone, within_limits};
use crate::tried::rich_content::tried;

fn document(content: Value) -> Vec<u8> {
    json!({ "type": "doc", "content": content }).to_string().into_bytes()
}

fn paragraph(text: &str) -> Value {
    json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] })
}

fn cell(colspan: u64, rowspan: u64, text: &str) -> Value {
    let attributes = json!({ "colspan": colspan, "rowspan": rowspan });
    json!({ "type": "tableCell", "attrs": attributes, "content": [paragraph(text)] })
}

fn table(rows: Vec<Vec<Value>>) -> Value {
    let rows: Vec<Value> =
        rows.into_iter().map(|row| json!({ "type": "tableRow", "content": row })).collect();
    json!([{ "type": "table", "content": rows }])
}

/// Blocks one within the other, as text: deeper than a tree of values may be dropped.
fn nested(open: &str, close: &str, depth: usize) -> Vec<u8> {
    let inner = r#"{"type":"paragraph","content":[{"type":"text","text":"fondo"}]}"#;
    format!(r#"{{"type":"doc","content":[{}{inner}{}]}}"#, open.repeat(depth), close.repeat(depth))
        .into_bytes()
}

#[track_caller]
fn check(name: &str, bytes: &[u8], expected: bool) {
    assert_eq!(within_limits(name, || tried(bytes)), expected, "{name}");
}

#[track_caller]
fn check_refusal(bytes: &[u8], expected: &ContentError) {
    let content: RichText = serde_json::from_slice(bytes).unwrap();
    assert_eq!(content.check().as_ref(), Err(expected));
    check(expected.code(), bytes, false);
}

#[test]
fn blocks_are_nested_so_deep_and_no_deeper() {
    let quotation = (r#"{"type":"blockquote","content":["#, "]}");
    let list = (r#"{"type":"bulletList","content":[{"type":"listItem","content":["#, "]}]}");
    let table = (
        r#"{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","content":["#,
        "]}]}]}",
    );
    alone(|| {
        for (name, (open, close), most) in
            [("quotations", quotation, 24), ("lists", list, 24), ("tables", table, 20)]
        {
            check(name, &nested(open, close, most), true);
            for depth in [1_000, 100_000] {
                check(name, &nested(open, close, depth), false);
            }
        }
        check_refusal(&nested(quotation.0, quotation.1, 25), &ContentError::TooDeep);
        check_refusal(&nested(list.0, list.1, 25), &ContentError::TooDeep);
    });
}

#[test]
fn words_of_any_length_come_out_whole() {
    alone(|| {
        for part in ["a", "Ñ", "漢", "ab-", "á", "https://", "a\u{200B}", "🙂"] {
            let word = part.repeat(100_000 / part.chars().count());
            check("a paragraph", &document(json!([paragraph(&word)])), true);
            let row = vec![cell(1, 1, &word[..word.floor_char_boundary(4_000)]), cell(1, 1, "corto")];
            check("a cell", &document(table(vec![row])), true);
        }
    });
}

#[test]
fn lines_that_are_full_to_the_dot_are_set() {
    let bold = |text: &str| {
        let text = json!({ "type": "text", "text": text, "marks": [{ "type": "bold" }] });
        json!({ "type": "paragraph", "content": [text] })
    };
    let listed = |kind: &str, block: Value| {
        let item = json!({ "type": "listItem", "content": [block] });
        json!({ "type": kind, "content": [item] })
    };
    alone(|| {
        for letter in ["a", "é", "n", "1", "漢"] {
            let words = format!("uno \n {} dos", letter.repeat(2_048));
            let mut block = bold(&words);
            for depth in 0..8 {
                check(&format!("{letter} within {depth} lists"), &document(json!([block])), true);
                block = listed(if depth % 2 == 0 { "orderedList" } else { "bulletList" }, block);
            }
        }
    });
}

#[test]
fn tables_are_as_they_say_or_refused() {
    alone(|| {
        let plain = |rows: usize, columns: usize| {
            let text = |row, column| format!("f{row}c{column}");
            let row = |row| (0..columns).map(|column| cell(1, 1, &text(row, column))).collect();
            table((0..rows).map(row).collect())
        };
        check("10,000 cells", &document(plain(1_000, 10)), true);
        check("63 columns", &document(plain(20, 63)), true);
        for rows in [
            vec![vec![cell(1, 4_294_967_295, "a")]],
            vec![vec![cell(4_294_967_295, 1, "a")]],
            vec![vec![cell(0, 1, "a")], vec![cell(1, 0, "a")]],
            vec![vec![cell(64, 1, "a")]],
            // The cell below reaches into the one from above.
            vec![vec![cell(1, 1, "a"), cell(1, 2, "b")], vec![cell(2, 1, "c")]],
        ] {
            check_refusal(&document(table(rows)), &ContentError::TableShape);
        }
        check("a span that is no number of rows", &document(table(vec![vec![cell(1, 1 << 33, "a")]])), false);
        check("rows without cells", &document(table(vec![vec![]; 1_000])), true);
        let tall: Vec<Vec<Value>> =
            (0..2_000).map(|row| if row == 0 { vec![cell(63, 2_000, "alto")] } else { vec![] }).collect();
        check("a cell as tall as its table", &document(table(tall)), true);
    });
}

#[test]
fn a_tall_cell_of_a_table_in_a_header_is_said() {
    let inner = |rows: u64, words: usize| {
        let mut all = vec![vec![cell(7, rows, &format!("{}acuerdo", "w ".repeat(words)))]];
        all.extend((1..rows).map(|_| Vec::new()));
        all.push((0..7).map(|_| json!({ "type": "tableCell" })).collect());
        table(all)
    };
    let within_header = |inner: &Value| {
        let header = json!({ "type": "tableHeader", "content": inner });
        let row = |cells: Value| json!({ "type": "tableRow", "content": cells });
        let data = json!([{ "type": "tableCell" }, { "type": "tableCell" }]);
        json!([{ "type": "table", "content": [row(json!([header.clone(), header])), row(data)] }])
    };
    alone(|| {
        for rows in 2..4 {
            for words in (0..200).step_by(40) {
                let once = within_header(&inner(rows, words));
                check("a header", &document(once.clone()), true);
                check("a header within a header", &document(within_header(&once)), true);
            }
        }
    });
}

#[test]
fn characters_that_are_not_seen_cost_no_others() {
    let unseen = "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{AD}\u{34F}\u{180E}\u{E0001}\u{FE0F}";
    let turning = "\u{202A}\u{202B}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}";
    alone(|| {
        check("the unseen", &document(json!([paragraph(&format!("uno{unseen}dos {unseen} tres"))])), true);
        check("the unseen alone", &document(json!([paragraph(unseen)])), true);
        let turned = format!("{}uno dos אבג 123 tres", turning.repeat(200));
        check("what turns the direction", &document(json!([paragraph(&turned)])), true);
        let marks = format!("a{}b", "\u{301}".repeat(20_000));
        check("marks upon marks", &document(json!([paragraph(&marks)])), true);
        check_refusal(&document(json!([paragraph("uno\u{7}dos")])), &ContentError::ControlCharacter(7));
        check_refusal(&document(json!([paragraph("uno\u{85}dos")])), &ContentError::ControlCharacter(0x85));
    });
}

#[test]
fn what_is_no_content_is_refused() {
    let text = |text: &str| {
        format!(
            r#"{{"type":"doc","content":[{{"type":"paragraph","content":[{{"type":"text","text":{text}}}]}}]}}"#
        )
    };
    let block = |block: &str| format!(r#"{{"type":"doc","content":[{block}]}}"#);
    alone(|| {
        for json in [
            text(r#""\ud800""#),
            text(r#""\udc00\ud800""#),
            text("null"),
            text("1e999"),
            block(r#"{"type":"video"}"#),
            block(r#"{"type":"heading","attrs":{"level":1e400}}"#),
            block(r#"{"type":"heading","attrs":{"level":-1}}"#),
            block(r#"{"type":"heading","attrs":{"level":256}}"#),
            block(r#"{"type":"orderedList","attrs":{"start":4294967296},"content":[]}"#),
            block(r#"{"type":"orderedList","attrs":{"start":0.5},"content":[]}"#),
            r#"{"type":"html","content":[]}"#.to_owned(),
            "{".repeat(100_000),
            String::new(),
        ] {
            let bytes = if json.is_empty() { b"{".to_vec() } else { json.into_bytes() };
            check("no content", &bytes, false);
        }
        check_refusal(
            block(r#"{"type":"heading","attrs":{"level":7}}"#).as_bytes(),
            &ContentError::HeadingLevel(7),
        );
    });
}

#[test]
fn numbers_at_the_end_of_what_a_list_counts_do_no_harm() {
    let item = json!({ "type": "listItem", "content": [paragraph("punto")] });
    let list = json!([{ "type": "orderedList", "attrs": { "start": u32::MAX }, "content": [item.clone(), item.clone(), item] }]);
    alone(|| check("a list from the last number", &document(list), true));
}

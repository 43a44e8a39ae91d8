//! Chromium without a window: it tags what it prints.

use std::path::Path;

use super::{Rival, TYPEFACE, answer, installed, only_our_typefaces, write};
use crate::content::{AGENDA, BODY, COLUMNS, Content, INSTITUTION, Section, TITLE};

pub(super) fn rival(content: &Content, folder: &Path) -> Rival {
    let source = folder.join("content.html");
    let out = folder.join("chromium.pdf");
    write(&source, &page(content));
    let found = installed(&["chromium", "google-chrome"]);
    let version = found.as_deref().and_then(|program| answer(program, &["--version"]));
    // Its sandbox, which a superuser cannot have, would cost it time.
    let mut arguments: Vec<_> = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        .map(Into::into)
        .to_vec();
    arguments.push("--generate-pdf-document-outline".into());
    arguments.push(format!("--user-data-dir={}", folder.join("chromium").display()).into());
    arguments.push(format!("--print-to-pdf={}", out.display()).into());
    arguments.push(source.into_os_string());
    let environment = vec![only_our_typefaces(folder)];
    Rival { name: "Chromium", version, out, program: found.unwrap_or_default(), arguments, environment }
}

fn page(content: &Content) -> String {
    let style = format!(
        "@page {{ size: letter; margin: 28mm 25mm 26mm 30mm; @top-left {{ content: '{BODY}'; font-size: 8.5pt }} \
        @bottom-center {{ content: counter(page); font-size: 8.5pt }} }} \
        body {{ font: 11pt/1.36 '{TYPEFACE}', serif; margin: 0 }} \
        p {{ text-align: justify; hyphens: auto; margin: 7pt 0; orphans: 2; widows: 2 }} \
        h1 {{ font-size: 16.5pt; line-height: 1.3; break-before: page; margin: 0 0 12pt }} \
        table {{ border-collapse: collapse; width: 100%; font-size: 9.5pt; line-height: 1.3; margin: 7pt 0 }} \
        td, th {{ border: .5pt solid #bbb; text-align: left; vertical-align: top; padding: 3pt 4pt }} \
        th {{ background: #ecf0f1 }} thead {{ display: table-header-group }} tr {{ break-inside: avoid }}"
    );
    let entry = |(number, section): (usize, &Section)| {
        format!("<li><a href='#s{number}'>{number}. {}</a>", section.title)
    };
    let agenda: String = (1..).zip(&content.sections).map(entry).collect();
    let sections: String = (1..).zip(&content.sections).map(section).collect();
    format!(
        "<!doctype html><html lang=es><meta charset=utf-8><title>{TITLE}</title><style>{style}</style>\
        <p>{TITLE}<p>{BODY}<p>{INSTITUTION}<h1>{AGENDA}</h1><ul>{agenda}</ul>{sections}"
    )
}

fn section((number, section): (usize, &Section)) -> String {
    let paragraphs = |all: &[String]| all.iter().map(|words| format!("<p>{words}</p>")).collect::<String>();
    let widths = COLUMNS.map(|(_, width)| format!("<col style='width:{width}%'>")).concat();
    let header = COLUMNS.map(|(name, _)| format!("<th scope=col>{name}</th>")).concat();
    let row = |cells: &[String; 5]| {
        format!("<tr>{}</tr>", cells.each_ref().map(|words| format!("<td>{words}</td>")).concat())
    };
    let rows: String = section.agreements.iter().map(row).collect();
    format!(
        "<h1 id=s{number}>{number}. {}</h1>{}<table><colgroup>{widths}</colgroup><thead><tr>{header}</tr></thead>\
        <tbody>{rows}</tbody></table>{}",
        section.title,
        paragraphs(&section.before),
        paragraphs(&section.after)
    )
}

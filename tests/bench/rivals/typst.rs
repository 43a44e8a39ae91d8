//! typst, as its Python wheel: it tags what it writes unless it is told not to.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Rival, TYPEFACE, TYPEFACES, answer, write};
use crate::content::{AGENDA, BODY, COLUMNS, Content, INSTITUTION, Section, TITLE};

const COMPILE: &str = "import sys, typst; source, out, fonts = sys.argv[1:]; \
    typst.compile(source, output=out, font_paths=[fonts], ignore_system_fonts=True)";
const VERSION: &str =
    "from importlib.metadata import version; import typst; print('typst', version('typst'))";

pub(super) fn rival(content: &Content, package: &Path, folder: &Path) -> Rival {
    let source = folder.join("content.typ");
    let out = folder.join("typst.pdf");
    write(&source, &document(content));
    // What is called python3 may be a script that looks for the interpreter, which would cost time.
    let asked = answer("python3".as_ref(), &["-c", "import sys; print(sys.executable)"]);
    let program = PathBuf::from(asked.unwrap_or_else(|| "python3".to_owned()));
    let environment = vec![("PYTHONPATH", package.as_os_str().to_owned())];
    let version = Command::new(&program)
        .args(["-c", VERSION])
        .envs(environment.clone())
        .output()
        .ok()
        .filter(|said| said.status.success())
        .and_then(|said| String::from_utf8(said.stdout).ok())
        .map(|said| said.trim().to_owned());
    let arguments = vec![
        "-c".into(),
        COMPILE.into(),
        source.into_os_string(),
        out.clone().into_os_string(),
        TYPEFACES.into(),
    ];
    Rival { name: "typst", version, out, program, arguments, environment }
}

fn document(content: &Content) -> String {
    let sections: String = content.sections.iter().map(section).collect();
    format!(
        "#set document(title: [{TITLE}])\n\
        #set page(paper: \"us-letter\", margin: (left: 30mm, right: 25mm, top: 28mm, bottom: 26mm),\n\
        header: text(8.5pt)[{BODY}], numbering: \"1\")\n\
        #set text(font: \"{TYPEFACE}\", size: 11pt, lang: \"es\", hyphenate: true, top-edge: 0.8em, bottom-edge: -0.2em)\n\
        #set par(justify: true, leading: 0.36em, spacing: 7pt + 0.36em)\n\
        #set heading(numbering: \"1.\")\n\
        #show heading.where(level: 1): it => {{ pagebreak(weak: true); block(below: 12pt, text(16.5pt, it)) }}\n\
        #set table(columns: ({widths}), stroke: 0.5pt + luma(190), align: left, inset: (x: 4pt, y: 3pt),\n\
        fill: (_, row) => if row == 0 {{ luma(240) }})\n\
        #show table: set text(9.5pt)\n\
        #show table: set par(justify: false, leading: 0.3em)\n\
        {TITLE}\n\n{BODY}\n\n{INSTITUTION}\n\n\
        #outline(title: [{AGENDA}])\n\n{sections}",
        widths = COLUMNS.map(|(_, width)| format!("{width}fr")).join(", ")
    )
}

fn section(section: &Section) -> String {
    let header = COLUMNS.map(|(name, _)| format!("[{name}]")).join(", ");
    let row = |cells: &[String; 5]| cells.each_ref().map(|words| format!("[{words}]")).join(", ") + ",\n";
    let rows: String = section.agreements.iter().map(row).collect();
    format!(
        "= {}\n\n{}\n\n#table(table.header({header}),\n{rows})\n\n{}\n\n",
        section.title,
        section.before.join("\n\n"),
        section.after.join("\n\n")
    )
}

//! LibreOffice without a window, from its own format in a single file; it is told to tag.

use std::path::Path;

use super::{Rival, TYPEFACE, answer, installed, only_our_typefaces, write};
use crate::content::{AGENDA, BODY, COLUMNS, Content, INSTITUTION, Section, TITLE};

const FILTER: &str = "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\
    \"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

pub(super) fn rival(content: &Content, folder: &Path) -> Rival {
    let source = folder.join("libreoffice.fodt");
    let out = folder.join("libreoffice.pdf");
    write(&source, &document(content));
    let found = installed(&["soffice", "libreoffice"]);
    let version = found.as_deref().and_then(|program| answer(program, &["--version"]));
    let profile = format!("-env:UserInstallation=file://{}", folder.join("libreoffice").display());
    let arguments = vec![
        profile.into(),
        "--headless".into(),
        "--convert-to".into(),
        FILTER.into(),
        "--outdir".into(),
        folder.as_os_str().to_owned(),
        source.into_os_string(),
    ];
    let environment = vec![only_our_typefaces(folder)];
    Rival { name: "LibreOffice", version, out, program: found.unwrap_or_default(), arguments, environment }
}

fn document(content: &Content) -> String {
    let agenda: String = (1..).zip(&content.sections).map(entry).collect();
    let sections: String = (1..).zip(&content.sections).map(section).collect();
    let opening = [TITLE, BODY, INSTITUTION].map(|words| paragraph("Text", words)).concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document {NAMESPACES} office:version=\"1.3\" \
        office:mimetype=\"application/vnd.oasis.opendocument.text\">{}{}{}<office:body><office:text>{opening}{}\
        {agenda}{sections}</office:text></office:body></office:document>",
        styles(),
        table_styles(),
        page_styles(),
        heading(AGENDA, "")
    )
}

const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

fn styles() -> String {
    let face = "<office:font-face-decls><style:font-face style:name=\"Face\" svg:font-family=\"TYPEFACE\"/>\
        </office:font-face-decls>"
        .replace("TYPEFACE", &format!("&apos;{TYPEFACE}&apos;"));
    let text = |size: f32, more: &str| {
        format!(
            "<style:text-properties style:font-name=\"Face\" fo:font-size=\"{size}pt\" fo:language=\"es\" \
            fo:country=\"MX\" {more}/>"
        )
    };
    let style = |name: &str, paragraph: &str, text: String| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"paragraph\">\
            <style:paragraph-properties {paragraph}/>{text}</style:style>"
        )
    };
    let all = [
        style(
            "Text",
            "fo:text-align=\"justify\" fo:line-height=\"15pt\" fo:margin-top=\"7pt\" fo:margin-bottom=\"7pt\" \
            fo:orphans=\"2\" fo:widows=\"2\"",
            text(11.0, "fo:hyphenate=\"true\""),
        ),
        style(
            "Heading",
            "fo:break-before=\"page\" fo:margin-bottom=\"12pt\" fo:keep-with-next=\"always\"",
            text(16.5, "fo:font-weight=\"bold\""),
        ),
        style("Cell", "fo:line-height=\"12.35pt\"", text(9.5, "")),
        style("Head", "fo:line-height=\"12.35pt\"", text(9.5, "fo:font-weight=\"bold\"")),
        style("Furniture", "", text(8.5, "")),
    ];
    format!("{face}<office:styles>{}</office:styles>", all.concat())
}

fn table_styles() -> String {
    let columns: String = (1..)
        .zip(COLUMNS)
        .map(|(number, (_, width))| {
            format!(
                "<style:style style:name=\"C{number}\" style:family=\"table-column\">\
                <style:table-column-properties style:column-width=\"{:.2}mm\"/></style:style>",
                160.9 * width as f32 / 100.0
            )
        })
        .collect();
    let cell = |name: &str, more: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"><style:table-cell-properties \
            fo:border=\"0.5pt solid #bbbbbb\" fo:padding=\"3pt\" {more}/></style:style>"
        )
    };
    format!(
        "<office:automatic-styles><style:style style:name=\"Table\" style:family=\"table\">\
        <style:table-properties style:width=\"160.9mm\" fo:margin-top=\"7pt\" fo:margin-bottom=\"7pt\"/></style:style>\
        <style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties \
        fo:keep-together=\"always\"/></style:style>{columns}{}{}\
        <style:page-layout style:name=\"Letter\"><style:page-layout-properties fo:page-width=\"215.9mm\" \
        fo:page-height=\"279.4mm\" fo:margin-left=\"30mm\" fo:margin-right=\"25mm\" fo:margin-top=\"16mm\" \
        fo:margin-bottom=\"14mm\"/><style:header-style><style:header-footer-properties svg:height=\"12mm\"/>\
        </style:header-style><style:footer-style><style:header-footer-properties svg:height=\"12mm\"/>\
        </style:footer-style></style:page-layout></office:automatic-styles>",
        cell("D", ""),
        cell("H", "fo:background-color=\"#ecf0f1\"")
    )
}

fn page_styles() -> String {
    format!(
        "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Letter\">\
        <style:header>{}</style:header><style:footer><text:p text:style-name=\"Furniture\"><text:page-number/>\
        </text:p></style:footer></style:master-page></office:master-styles>",
        paragraph("Furniture", BODY)
    )
}

fn paragraph(style: &str, words: &str) -> String {
    format!("<text:p text:style-name=\"{style}\">{words}</text:p>")
}

fn heading(words: &str, bookmark: &str) -> String {
    format!("<text:h text:style-name=\"Heading\" text:outline-level=\"1\">{bookmark}{words}</text:h>")
}

fn entry((number, section): (usize, &Section)) -> String {
    let link = format!(
        "<text:a xlink:type=\"simple\" xlink:href=\"#s{number}\">{number}. {}</text:a>",
        section.title
    );
    paragraph("Text", &link)
}

fn section((number, section): (usize, &Section)) -> String {
    let paragraphs = |all: &[String]| all.iter().map(|words| paragraph("Text", words)).collect::<String>();
    let cell = |style: &str, text: &str, words: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\">{}</table:table-cell>",
            paragraph(text, words)
        )
    };
    let row = |cells: String| format!("<table:table-row table:style-name=\"Row\">{cells}</table:table-row>");
    let columns: String = (1..=COLUMNS.len())
        .map(|column| format!("<table:table-column table:style-name=\"C{column}\"/>"))
        .collect();
    let header = row(COLUMNS.map(|(name, _)| cell("H", "Head", name)).concat());
    let rows: String = section
        .agreements
        .iter()
        .map(|cells| row(cells.each_ref().map(|words| cell("D", "Cell", words)).concat()))
        .collect();
    format!(
        "{}{}<table:table table:style-name=\"Table\">{columns}<table:table-header-rows>{header}\
        </table:table-header-rows>{rows}</table:table>{}",
        heading(
            &format!("{number}. {}", section.title),
            &format!("<text:bookmark text:name=\"s{number}\"/>")
        ),
        paragraphs(&section.before),
        paragraphs(&section.after)
    )
}

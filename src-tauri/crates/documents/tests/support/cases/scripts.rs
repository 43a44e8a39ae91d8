//! Characters of every kind: other scripts, symbols, what no typeface has, and what is not seen.

use sesiona_documents::blocks::{Block, Cell, Columns, Inline, Paragraph, ParagraphStyle, Row, Span, Table};
use sesiona_locale::{Language, Locale};

use super::Case;
use super::prose::sentences;

pub(super) fn cases(locale: &Locale) -> Vec<Case> {
    vec![
        Case::of("hebrew-arabic-bidi", bidi(locale)),
        Case::of("symbols-and-missing-glyphs", symbols()),
        Case::of("odd-characters", odd(locale)),
        Case::of("languages-within-a-line", within(locale)),
    ]
}

fn bidi(locale: &Locale) -> Vec<Block> {
    let cell = |text: &str| Cell::data(vec![Block::paragraph(text)]);
    let table = Table {
        columns: Columns::ByContent,
        header_rows: 0,
        rows: vec![Row {
            cells: vec![cell("ספרייה 12"), cell("مكتبة ٣"), cell("Biblioteca 3")],
            joined: false,
        }],
    };
    vec![
        Block::heading(1, "שלום · سلام"),
        Block::paragraph(format!("{} «שלום עולם» {}", sentences(locale, 0, 1), sentences(locale, 1, 1))),
        Block::paragraph("הספרייה נפתחה ב־1998, ובה 12 אלף ספרים (בערך) וגם ABC-123."),
        Block::paragraph("افتتحت المكتبة سنة 1998، وفيها 12 ألف كتاب (تقريبًا) و ABC-123 أيضًا."),
        Block::Table(table),
    ]
}

fn symbols() -> Vec<Block> {
    vec![
        Block::paragraph("☐ ☑ ☒ ✓ ✔ ✗ € → ⇒ ≥ ≤ ≠ ± × ÷ • ★ ☎ ✉ ⚠ ∞ √ ∑ Ω µ ‰ № † ‡ § ¶"),
        Block::paragraph("½ ¾ 1.ª 2.º H₂O m² x³ ¹⁰ ª º ™ © ® ° ′ ″ … – — ‐ ‑ « » “ ” ‘ ’"),
        Block::paragraph("😀 🙁 👍🏽 👩‍💻 🇲🇽 ❤️ ⚠️ 1️⃣"),
        Block::paragraph("漢字 かな 한글 ไทย हिन्दी ქართული 𝔘𝔫𝔦 𓀀"),
        Block::styled(ParagraphStyle::Kicker, "漢字 🙁"),
        Block::Paragraph(Paragraph {
            content: vec![Inline::bold("🙁 "), Inline::italic("漢 "), Inline::plain("\u{E000}\u{F8FF}")],
            style: ParagraphStyle::Body,
        }),
    ]
}

fn odd(locale: &Locale) -> Vec<Block> {
    vec![
        // Decomposed accents, as some systems write file names.
        Block::paragraph("Sesio\u{301}n an\u{303}o u\u{308} A\u{30A} c\u{327} n\u{303} Pen\u{303}a"),
        Block::paragraph(
            "z\u{335}\u{336}\u{337}\u{338}a\u{300}\u{301}\u{302}\u{303}\u{304} q\u{310}\u{320}\u{330} \u{301}",
        ),
        Block::paragraph(
            "cero\u{200B}ancho\u{200C}sin\u{200D}unir\u{2060}pegado\u{FEFF}marca \u{200E}izq\u{200F}der",
        ),
        Block::paragraph(
            "guion\u{AD}suave fijo\u{A0}espacio\u{202F}fino\u{2009}otro\u{3000}ancho\ttabulador",
        ),
        Block::paragraph(
            "\u{202E}al revés\u{202C} \u{2066}aislado\u{2069} \u{0}\u{1}\u{7}\u{1B}\u{7F}\u{85}control",
        ),
        Block::paragraph("\u{E000}\u{E123}\u{F8FF}\u{F0000}\u{10FFFD} \u{FFFE}\u{FFFF} \u{FFFD}"),
        Block::paragraph("línea\u{2028}otra\u{2029}párrafo\r\nretorno\u{B}vertical\u{C}página"),
        Block::paragraph(format!("{}{}", "\u{300}".repeat(40), sentences(locale, 0, 1))),
        Block::paragraph("<p>Uno</p> & «dos» \\(tres\\) {cuatro} %cinco #seis ~siete"),
    ]
}

/// Words of another language inside a sentence, and a paragraph wholly in it.
fn within(locale: &Locale) -> Vec<Block> {
    let (other, words, whole) = match locale.language() {
        Language::Es => (
            Language::En,
            "The State of the Board",
            "The Board took note of the report and asked that it be published on the site.",
        ),
        Language::En => (
            Language::Es,
            "El estado de la Junta",
            "La Junta conoció el informe y pidió que se publique en el sitio de la institución.",
        ),
    };
    let foreign =
        |text: &str| Inline::Text(Span { text: text.to_owned(), language: Some(other), ..Span::default() });
    let paragraph = |content| Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body });
    vec![
        paragraph(vec![
            Inline::plain(format!("{} «", sentences(locale, 0, 1))),
            foreign(words),
            Inline::plain(format!("». {}", sentences(locale, 1, 2))),
        ]),
        paragraph(vec![foreign(&format!("{whole} {whole} {whole}"))]),
    ]
}

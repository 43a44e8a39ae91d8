//! Whether a line without a number goes on with the title above it.

use std::sync::LazyLock;

use regex::Regex;

use crate::fold::plain;
use crate::lines::pattern;
use crate::titles::{asks_for_more, begins_with_connection, is_ended};

/// What is known where a line might go on with a title.
pub(crate) struct Before<'a> {
    /// The last line of the title.
    pub(crate) piece: &'a str,
    /// Blank lines since.
    pub(crate) gap: usize,
    /// Whether the line is further in than the item's number.
    pub(crate) further_in: bool,
    /// Whether the next line is an item.
    pub(crate) item_follows: bool,
    /// Whether the titles so far end with a point.
    pub(crate) titles_end: bool,
    /// Whether the last item closes the session.
    pub(crate) closing: bool,
}

/// A line from which words are carried over to the next is about this long.
const FULL_LINE: usize = 45;

/// Whether a line goes on with the title above it.
pub(crate) fn goes_on(before: &Before<'_>, text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    let small = first.is_some_and(char::is_lowercase);
    let piece = before.piece.trim_end();
    let broken = piece.ends_with('-');
    if before.gap > 0 {
        return before.gap <= 2 && small && (broken || !is_ended(piece)) && !piece.is_empty();
    }
    if piece.is_empty() || broken || small {
        return true;
    }
    if is_ended(piece) || is_remark(text) {
        return false;
    }
    if asks_for_more(piece) || begins_with_connection(text) {
        return true;
    }
    if before.closing {
        return false;
    }
    let ends_as_titles_do = before.titles_end && is_ended(text);
    before.item_follows || before.further_in || ends_as_titles_do || piece.chars().count() >= FULL_LINE
}

/// Whether a line says who presents, how long, or what is annexed.
pub(crate) fn is_remark(text: &str) -> bool {
    static REMARK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[(\[]?(?:presentan?|exponen?|expositor[ae]?s?|ponentes?|responsables?|a\s+cargo\s+de|informan?|tiempo|duracion|hora|anexos?|nota|documentos?|ver|se\s+(?:anexa|adjunta)|conduce|modera|presented\s+by|presenters?|lead|speakers?|duration|time|attachments?|see|atentamente|sin\s+otro|sin\s+mas|lugar|fecha)\b|^[^\s:]{3,20}:\s|^\(?\d{1,3}\s*(?:min|h\b|hrs)",
        )
    });
    REMARK.is_match(&plain(text))
}

/// Whether a title closes the session, so that no item follows it.
pub(crate) fn closes_the_session(title: &str) -> bool {
    static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:\W*)(?:declaratoria\s+de\s+)?(?:clausura|cierre(?:\s+de\s+(?:la\s+)?(?:sesion|reunion|asamblea))?\W*$|adjourn|close\s+of\s+(?:the\s+)?meeting|termino\s+de\s+la\s+sesion)",
        )
    });
    CLOSING.is_match(&plain(title.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_titles_go_on_and_remarks_do_not() {
        let go = |piece: &str, gap, item_follows, text: &str| {
            goes_on(
                &Before { piece, gap, further_in: false, item_follows, titles_end: true, closing: false },
                text,
            )
        };
        assert!(go("Lectura y aprobación", 0, false, "del acta."));
        assert!(go("Lectura y apro-", 0, false, "bación del acta."));
        assert!(go("Aprobación del acta de la", 0, false, "Sesión anterior."));
        assert!(go("Cierre del convenio", 0, true, "Norte-Sur."));
        assert!(go("INFORME DE LA COMISIÓN", 0, false, "DE HACIENDA"));
        assert!(go("Lectura del acta", 1, false, "de la sesión anterior."));
        assert!(!go("Lista de asistencia.", 0, true, "La Secretaría pasa lista."));
        assert!(!go("Informe mensual", 0, true, "Presenta la Dirección General"));
        assert!(!go("Informe mensual", 1, true, "Resultados"));
        assert!(!go("Asuntos generales", 0, false, "Atentamente"));
    }

    #[test]
    fn closings_are_known() {
        for title in [
            "Clausura.",
            "Clausura de la sesión",
            "Cierre de la sesión.",
            "Cierre",
            "Adjournment",
            "Declaratoria de clausura",
        ] {
            assert!(closes_the_session(title), "{title}");
        }
        for title in ["Cierre convenio de cooperación.", "Informe de clausura de obras"] {
            assert!(!closes_the_session(title), "{title}");
        }
    }
}

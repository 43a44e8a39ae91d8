//! The heading of an agenda: «ORDEN DEL DÍA», “AGENDA”, «O R D E N  D E L  D Í A».

use super::run::is_header_row;
use crate::fold::fold;
use crate::lines::Line;
use crate::numbering::{marker, without_signs};
use crate::tags;

/// The heading of an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Index of its first line.
    pub(crate) first: usize,
    /// Index of its last line.
    pub(crate) last: usize,
    /// Where the items begin in its last line, when they stand there.
    pub(crate) rest: Option<usize>,
    /// Whether the line says more than the heading («… conforme al siguiente orden del día:»).
    pub(crate) in_text: bool,
    /// Whether other lists may have the same heading.
    pub(crate) is_vague: bool,
}

impl Heading {
    /// Whether its lines are nothing but the heading.
    pub(crate) fn is_whole(&self) -> bool {
        !self.in_text && self.rest.is_none()
    }
}

/// The headings without spaces, so that «O R D E N» is one as well.
const WHOLE: [&str; 15] = [
    "ordendeldia",
    "ordendia",
    "temario",
    "tabladeasuntos",
    "asuntosatratar",
    "puntosatratar",
    "temasatratar",
    "temasporatratar",
    "asuntosportratar",
    "orderofbusiness",
    "orderoftheday",
    "orderofthemeeting",
    "listadeasuntos",
    "meetingagenda",
    "agendaofthemeeting",
];
const VAGUE: [&str; 8] = [
    "agenda",
    "asuntos",
    "temas",
    "programa",
    "puntos",
    "agendadelareunion",
    "agendadelasesion",
    "agendadetrabajo",
];

/// The heading that begins at a line, if one does.
pub(crate) fn heading_at(lines: &[Line], index: usize) -> Option<Heading> {
    let text = lines[index].trimmed();
    if text.is_empty() || !may_hold(text) {
        return None;
    }
    let untagged = lines[index].untagged();
    whole(lines, index, without_signs(&untagged))
        .or_else(|| with_items(text, index))
        .or_else(|| in_text(text, index))
}

/// A cheap look before the others: every heading has one of these in it.
fn may_hold(text: &str) -> bool {
    text.len() < 4000 && text.chars().any(|c| matches!(c, 'o' | 'O' | 'a' | 'A'))
}

fn whole(lines: &[Line], index: usize, text: &str) -> Option<Heading> {
    if text.len() > 160 {
        return None;
    }
    let heading = |last, is_vague| Heading { first: index, last, rest: None, in_text: false, is_vague };
    if let Some(is_vague) = named(text) {
        return Some(heading(index, is_vague));
    }
    // «ORDEN DEL» and «DÍA» on two lines.
    let next = lines.get(index + 1)?.trimmed();
    let broken = text.len() < 40 && next.len() < 24 && fold(text).replace(' ', "").starts_with("orden");
    let both = format!("{text} {next}");
    (broken && named(&both) == Some(false)).then(|| heading(index + 1, false))
}

/// Whether a text is a heading, and then whether it is a vague one.
fn named(text: &str) -> Option<bool> {
    let folded = fold(text);
    let close = folded.replace(' ', "");
    let close = ["proyectode", "propuestade", "eldeldia", "siguiente", "el", "la", "the"]
        .iter()
        .fold(close.as_str(), |close, prefix| close.strip_prefix(prefix).unwrap_or(close));
    if WHOLE.contains(&close) {
        return Some(false);
    }
    if VAGUE.contains(&close) {
        return Some(true);
    }
    if ["ordendeldiapropuesto", "ordendeldiadefinitivo", "ordendeldiaprovisional", "propuestoordendeldia"]
        .contains(&close)
    {
        return Some(false);
    }
    of_a_session(&folded).then_some(false)
}

/// Whether a text is the heading of an agenda, or that of its columns, and says nothing else.
pub(crate) fn is_mere_heading(text: &str) -> bool {
    let text = tags::without_tags(text);
    let text = without_signs(&text);
    let part = ["orden", "ordendel", "deldia", "dia"].contains(&fold(text).replace(' ', "").as_str());
    part || is_header_row(text) || (named(text).is_some() && !of_a_session(&fold(text)))
}

/// «Orden del día de la Décima Segunda Sesión Ordinaria», “Agenda for the Regular Meeting”.
fn of_a_session(folded: &str) -> bool {
    let begins = [
        "orden del dia de la ",
        "orden del dia para la ",
        "orden del dia que ",
        "proyecto de orden del dia de la ",
        "proyecto de orden del dia para la ",
        "orden del dia sesion ",
        "orden del dia correspondiente ",
        "agenda de la sesion ",
        "agenda de la reunion ",
        "agenda for the ",
        "agenda of the ",
        "temario de la ",
    ];
    begins.iter().any(|begin| folded.starts_with(begin))
        && ["sesion", "reunion", "asamblea", "junta", "meeting", "session"]
            .iter()
            .any(|word| folded.contains(word))
}

/// «Orden del día: 1. Lista de asistencia. 2. …»
fn with_items(text: &str, index: usize) -> Option<Heading> {
    let (head, _) = text.split_once([':', '.'])?;
    let is_vague = named(head)?;
    let after = &text[head.len() + 1..];
    let items = after.trim_start_matches([' ', '.', '-', '–', '—', '\t', '*', '_']);
    let begins = marker(items).is_some_and(|marker| !marker.is_bullet() && marker.may_be_first());
    let rest = text.len() - items.len();
    begins.then_some(Heading { first: index, last: index, rest: Some(rest), in_text: false, is_vague })
}

/// «… se llevará a cabo bajo el siguiente orden del día:»
fn in_text(text: &str, index: usize) -> Option<Heading> {
    if !text.ends_with([':', '.']) || text.len() < 24 {
        return None;
    }
    let tail_start = text.char_indices().rev().nth(60).map_or(0, |(index, _)| index);
    let folded = fold(&text[tail_start..]);
    let announces = [
        "orden del dia",
        "orden del dia siguiente",
        "siguiente agenda",
        "asuntos siguientes",
        "siguientes asuntos",
        "siguientes puntos",
        "following agenda",
        "agenda is as follows",
        "agenda siguiente",
    ];
    let colon = text.ends_with(':');
    let found = announces.iter().any(|end| folded.ends_with(end));
    (found && (colon || folded.ends_with("siguiente orden del dia"))).then_some(Heading {
        first: index,
        last: index,
        rest: None,
        in_text: true,
        is_vague: !folded.contains("orden del dia"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(text: &str) -> Option<Heading> {
        let lines: Vec<Line> = text.lines().enumerate().map(|(i, text)| Line::new(i + 1, text)).collect();
        heading_at(&lines, 0)
    }

    #[test]
    fn headings_are_known_in_many_forms() {
        for text in [
            "ORDEN DEL DÍA",
            "Orden del Día:",
            "Orden del dia.",
            "  **ORDEN DEL DÍA**",
            "## Orden del día",
            "O R D E N   D E L   D Í A",
            "PROYECTO DE ORDEN DEL DÍA",
            "Temario",
            "Asuntos a tratar:",
            "Order of Business",
            "ORDEN DEL\nDÍA",
            "ORDEN DEL DÍA DE LA DÉCIMA SEGUNDA SESIÓN ORDINARIA",
            "Agenda for the Regular Meeting",
        ] {
            assert!(heading(text).is_some_and(|heading| heading.is_whole() && !heading.is_vague), "{text}");
        }
        assert!(heading("AGENDA").is_some_and(|heading| heading.is_vague));
    }

    #[test]
    fn a_heading_may_stand_in_a_text() {
        let found = heading("La sesión se desarrollará bajo el siguiente orden del día:");
        assert!(found.is_some_and(|heading| heading.in_text));
        let found = heading("Orden del día: 1. Lista. 2. Clausura.");
        assert_eq!(found.and_then(|heading| heading.rest), Some("Orden del día: ".len()));
        for text in [
            "Dispensa de la lectura del orden del día.",
            "Se aprueba el orden del día.",
            "2. Aprobación del orden del día",
        ] {
            assert_eq!(heading(text), None, "{text}");
        }
    }
}

//! Where the session is held.

use std::sync::LazyLock;

use regex::Regex;

use super::Reader;
use crate::fold::plain;
use crate::lines::pattern;
use crate::understood::FactName;

const PLACES: &str = r"sala|salon|auditorio|instalaciones|recinto|edificio|palacio|oficinas?|casa\s+(?:de|municipal)|domicilio|sede|biblioteca|teatro|museo|campus|aula|centro\s+(?:de|cultural|civico|comunitario)|plataforma|room|conference\s+room|board\s*room|auditorium|city\s+hall|town\s+hall|council\s+chambers?|library|headquarters|hall";

static ALONE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^(?:en\s+)?(?:el\s+|la\s+|las\s+|los\s+|the\s+)?(?:{PLACES})\b")));
static IN_SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:en|at|in)\s+(?:el\s+|la\s+|las\s+|los\s+|the\s+)?(?P<place>(?:{PLACES})\b[^.;:\n]*)"
    ))
});
static END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r",?\s+(?:para\s|bajo\s|conforme\s|de\s+conformidad|con\s+el\s+(?:fin|objeto|siguiente|proposito)|a\s+fin\s|a\s+efecto|segun\s|el\s+(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|proximo)\b|a\s+las\s|under\s|with\s+the\s+following|on\s+(?:monday|tuesday|wednesday|thursday|friday)|la\s+cual|mism[ao]\b|que\s+se\s|,\s+se\s|l[ao]s\s+(?:y\s+los\s+)?(?:integrantes|miembros|personas|consejer[ao]s|vocales)|quienes\s|the\s+members)|,\s+(?:a\s+las|el\s+dia|se\s+)",
    )
});

/// Finds the place: after a label, on a line of its own, or in the sentence that convenes.
pub(super) fn read(reader: &mut Reader<'_>) {
    if labelled(reader) || alone(reader) {
        return;
    }
    let sentence = reader.front.iter().copied().find_map(|index| {
        let text = reader.text(index);
        let says_when = !crate::times::times(text).is_empty() || !crate::dates::dates(text).is_empty();
        in_sentence(text).filter(|_| says_when).map(|place| (index, place))
    });
    if let Some((index, place)) = sentence {
        reader.note(FactName::Place, index, index, &place, false);
        reader.page.session.place = Some(place);
    }
}

fn labelled(reader: &mut Reader<'_>) -> bool {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^|\t|\s{2,})(?:lugar(?:\s+de\s+la\s+sesi[óo]n)?|sede|domicilio|place|location|venue)\s*[:\t]\s*(?P<place>[^\t]+?)\.?(?:\t|\s{3,}|$)",
        )
    });
    for index in reader.front.clone() {
        let text = reader.text(index);
        let Some(captures) = LABEL.captures(text) else { continue };
        let (Some(whole), Some(place)) = (captures.get(0), captures.name("place")) else { continue };
        reader.page.session.place = Some(place.as_str().to_owned());
        reader.note(FactName::Place, index, index, text, whole.len() == text.len());
        return true;
    }
    false
}

fn alone(reader: &mut Reader<'_>) -> bool {
    for index in reader.free_lines() {
        let text = reader.text(index);
        let sentence = text.ends_with([':', ';', ',']) || text.split(' ').count() > 22;
        if ALONE.is_match(&plain(text)) && !sentence {
            reader.page.session.place = Some(text.trim_end_matches('.').to_owned());
            reader.note(FactName::Place, index, index, text, true);
            return true;
        }
    }
    false
}

/// The place that a sentence names, as it is written.
pub(crate) fn in_sentence(text: &str) -> Option<String> {
    let plain = plain(text);
    let found = IN_SENTENCE.captures(&plain)?.name("place")?;
    let end = END.find(found.as_str()).map_or(found.end(), |end| found.start() + end.start());
    let (start, length) = (plain[..found.start()].chars().count(), plain[found.start()..end].chars().count());
    let written: String = text.chars().skip(start).take(length).collect();
    let written = written.trim().trim_end_matches([',', '.']).to_owned();
    (!written.is_empty()).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_the_place() {
        for (text, place) in [
            (
                "a las 17:00 horas en las instalaciones del propio Instituto.",
                Some("instalaciones del propio Instituto"),
            ),
            (
                "en la Sala de Juntas, ubicada en el segundo piso, para desahogar los asuntos",
                Some("Sala de Juntas, ubicada en el segundo piso"),
            ),
            (
                "el jueves a las 10:00 horas en el Salón Azul, bajo el siguiente orden del día:",
                Some("Salón Azul"),
            ),
            ("in the Conference Room on Thursday", Some("Conference Room")),
            ("en tiempo y forma", None),
        ] {
            assert_eq!(in_sentence(text).as_deref(), place, "{text}");
        }
    }
}

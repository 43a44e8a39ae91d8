//! The names of the body and of its institution.

use std::sync::LazyLock;

use regex::Regex;

use super::Reader;
use crate::fold::{fold, plain};
use crate::lines::pattern;
use crate::numbering::without_signs;
use crate::understood::FactName;

static BODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:la\s+|el\s+)?(?:h\.?\s+|honorable\s+|muy\s+ilustre\s+)?(?:junta\s+(?:directiva|de|municipal|general|administrativa|local)|consejo\b|comite\b|subcomite\b|comision\s+|ayuntamiento\b|cabildo\b|asamblea\s+(?:general|de|consultiva)|pleno\b|patronato\b|directorio\b|organo\s+de\s+gobierno|concejo\b|mesa\s+directiva|cuerpo\s+(?:edilicio|colegiado)|board\s+of\b|the\s+board\s+of\b|city\s+council|town\s+council|county\s+commission|executive\s+committee|(?:\w+\s+){1,3}(?:committee|commission|council|board)\b)",
    )
});
static INSTITUTION: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^(?:el\s+|la\s+|the\s+|h\.?\s+)?(?:{INSTITUTIONS})\b")));
const INSTITUTIONS: &str = r"instituto|universidad|municipio|colegio|secretaria|sistema|fundacion|asociacion|cooperativa|organismo|centro|hospital|gobierno|alcaldia|ayuntamiento|sindicato|camara|corporacion|empresa|caja|banco|fideicomiso|federacion|tribunal|congreso|servicios?|escuela|facultad|agencia|comision\s+(?:nacional|estatal|municipal|federal)|consorcio|museo|academia|junta\s+de\s+agua|parque|procuraduria|mancomunidad|sociedad|institute|university|city\s+of|county\s+of|town\s+of|foundation|association|school|district|department|corporation|agency|center|centre|trust";
static SPLIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\s(?:del|de\s+la|de\s+los|de\s+las|de|of\s+the|of)\s+(?P<institution>(?:h\.?\s+)?(?:{INSTITUTIONS})\b.*)$"
    ))
});
static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\sof\s+(?:the\s+)?(?P<institution>(?:\w+\s+){1,5}(?:district|university|college|institute|foundation|association|school|corporation|agency|trust|authority))$",
    )
});
static ACRONYM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\s(?:del?|de\s+la|of\s+the|of)\s+(?P<institution>\p{Lu}{3,12}\b.*)$"));

/// Names found after a session's.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) body: String,
    pub(super) institution: Option<String>,
    /// Whether the text says nothing else.
    pub(super) is_all: bool,
}

/// «de la Junta Directiva del Instituto, que se celebrará…»
pub(super) fn after_session(text: &str) -> Option<Names> {
    let lead = pattern_of_lead().find(text)?;
    let rest = &text[lead.end()..];
    let end = clause_end(rest);
    let clause = rest[..end].trim();
    if !BODY.is_match(&plain(clause)) {
        return None;
    }
    let (body, institution) = split_institution(clause);
    let is_all = rest[end..].chars().all(|c| !c.is_alphanumeric());
    Some(Names { body, institution, is_all })
}

fn pattern_of_lead() -> &'static Regex {
    static LEAD: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^[\s,.;:–—-]*(?:(?:del|de\s+la|de\s+el|de|of\s+the|of)\s+)?"));
    &LEAD
}

/// Where the clause with the names ends.
fn clause_end(text: &str) -> usize {
    static END: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)[,;:(]|\.\s|\.$|\s(?:que\s|a\s+celebrar|a\s+realizar|a\s+efectuar|a\s+llevar|el\s+d[ií]a|para\s|correspondiente|celebrada|convocad|misma|programada|de\s+fecha|to\s+be\s+held|will\s|held\s|on\s+\pL+\s+\d|el\s+pr[óo]ximo)",
        )
    });
    END.find(text).map_or(text.len(), |found| found.start())
}

/// The body and the institution that one text names.
fn split_institution(text: &str) -> (String, Option<String>) {
    let text = text.trim();
    let folded = plain(text);
    // Plain text has as many characters as the text itself: positions are counted in characters.
    let characters = institution_start(&folded).map(|start| folded[..start].chars().count()).or_else(|| {
        let start = ACRONYM.captures(text)?.name("institution")?.start();
        text.chars().any(char::is_lowercase).then(|| text[..start].chars().count())
    });
    let is_council = folded.contains("ayuntamiento") && !folded.starts_with("comi");
    let Some(characters) = characters.filter(|_| !is_council) else { return (tidy(text), None) };
    let cut = text.char_indices().nth(characters).map_or(text.len(), |(index, _)| index);
    let body = text[..cut].trim_end();
    let body = ["de los", "de las", "de la", "of the", "del", "de", "of"]
        .iter()
        .find_map(|joint| strip_last_word(body, joint))
        .unwrap_or(body);
    (tidy(body), Some(tidy(&text[cut..])))
}

/// Where the institution's name begins. «Junta de Gobierno» is the body's own name.
fn institution_start(folded: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(captures) = SPLIT.captures_at(folded, from) {
        let start = captures.name("institution")?.start();
        let before = folded[..captures.get(0)?.start()].trim();
        let own = matches!(before, "junta" | "la junta" | "organo" | "consejo")
            && folded[start..].starts_with("gobierno");
        if !own {
            return Some(start);
        }
        from = start;
    }
    // “Board of Trustees of the Library District”: the noun stands at the end, the last «of» before it begins the name.
    let mut found = None;
    let mut from = 0;
    while let Some(captures) = ENGLISH.captures_at(folded, from) {
        let start = captures.name("institution")?.start();
        found = Some(start);
        from = start;
    }
    found
}

/// The text without these words at its end, whatever their case.
fn strip_last_word<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let start = text.len().checked_sub(words.len())?;
    let tail = text.get(start..)?;
    let before = &text[..start];
    (tail.eq_ignore_ascii_case(words) && before.ends_with(' ')).then(|| before.trim_end())
}

fn tidy(name: &str) -> String {
    let name = name.trim().trim_matches(['«', '»', '"', '“', '”', '*', ',', ';', ':']).trim();
    name.strip_suffix('.')
        .filter(|bare| !bare.ends_with(|c: char| c == '.' || c.is_uppercase()))
        .unwrap_or(name)
        .trim()
        .to_owned()
}

/// An office of the body is no institution.
fn is_institution(text: &str) -> bool {
    INSTITUTION.is_match(&plain(text)) && !is_office(text)
}

fn is_office(text: &str) -> bool {
    const OFFICES: [&str; 6] = [
        "secretaria del ayuntamiento",
        "secretaria tecnica",
        "secretaria ejecutiva",
        "secretaria general",
        "secretaria de actas",
        "direccion general",
    ];
    let folded = fold(text);
    OFFICES.iter().any(|office| folded.starts_with(office))
}

/// Whether a line is the name of a body or institution.
pub(super) fn is_name(text: &str) -> bool {
    is_body(text) || (is_institution(bare(text)) && !is_sentence(text))
}

fn bare(text: &str) -> &str {
    without_signs(text).trim_end_matches(['*', '_']).trim()
}

fn is_body(text: &str) -> bool {
    let text = bare(text);
    text.chars().count() <= 140 && BODY.is_match(&plain(text)) && !is_sentence(text)
}

/// A name has no verb and does not end as a sentence.
fn is_sentence(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    let verbs = [
        " se ",
        " que ",
        " sera ",
        " fue ",
        " convoca ",
        " presente ",
        " presentes ",
        " will ",
        " is ",
        " informa ",
        " sesion ",
        " reunion ",
        " meeting ",
    ];
    (text.ends_with('.') && text.split(' ').count() > 8)
        || text.ends_with([':', ';', ','])
        || verbs.iter().any(|verb| folded.contains(verb))
}

/// Finds the names on lines of their own, or after a label.
pub(super) fn read(reader: &mut Reader<'_>) {
    labelled(reader);
    let mut body_line = None;
    for index in reader.free_lines() {
        let text = bare(reader.text(index));
        if reader.page.session.body.is_some() {
            break;
        }
        if is_body(text) {
            let (body, institution) = split_institution(text);
            reader.note(FactName::Body, index, index, text, true);
            reader.page.session.body = Some(body);
            if let Some(institution) = institution {
                reader.note(FactName::Institution, index, index, &institution, true);
                reader.page.session.institution = Some(institution);
            }
            body_line = Some(index);
        }
    }
    if reader.page.session.body.is_none() {
        in_sentence(reader);
    }
    if reader.page.session.institution.is_none() {
        institution(reader, body_line);
    }
}

/// «The Board of Trustees of the Library District will meet…», «El Consejo Consultivo convoca…»
fn in_sentence(reader: &mut Reader<'_>) {
    static VERB: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?P<names>[^,;:.]{8,160}?)\s+(?:will\s+(?:meet|hold)|convoca\b|se\s+reunir[áa]|celebrar[áa]|invita\b|cita\b|sesionar[áa])",
        )
    });
    for index in reader.front.clone() {
        let text = bare(reader.text(index));
        let Some(names) = VERB.captures(text).and_then(|captures| captures.name("names")) else { continue };
        if !BODY.is_match(&plain(names.as_str())) {
            continue;
        }
        let names = without_article(names.as_str());
        let (body, institution) = split_institution(names);
        reader.note(FactName::Body, index, index, names, false);
        reader.page.session.body = Some(body);
        reader.page.session.institution = institution.or(reader.page.session.institution.take());
        return;
    }
}

fn without_article(text: &str) -> &str {
    ["La ", "El ", "The ", "la ", "el ", "the "]
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
}

fn labelled(reader: &mut Reader<'_>) {
    for index in reader.free_lines() {
        let Some((label, value)) = reader.text(index).split_once(':') else { continue };
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        let session = &mut reader.page.session;
        match fold(label).as_str() {
            "organo" | "organo colegiado" | "cuerpo colegiado" | "body" | "board" | "comite" | "consejo" => {
                session.body = Some(tidy(value));
                reader.note(FactName::Body, index, index, reader.text(index), true);
            }
            "institucion" | "organismo" | "entidad" | "dependencia" | "institution" | "organization" => {
                session.institution = Some(tidy(value));
                reader.note(FactName::Institution, index, index, reader.text(index), true);
            }
            _ => {}
        }
    }
}

/// The institution: a line that says so, or the unexplained line next to the body's.
fn institution(reader: &mut Reader<'_>, body_line: Option<usize>) {
    let free = reader.free_lines();
    let says_so = |index: &usize| {
        let text = bare(reader.text(*index));
        text.chars().count() <= 140 && is_institution(text) && !is_sentence(text)
    };
    let title = reader.page.facts.iter().find(|fact| fact.name == FactName::Title);
    let title_line = title.and_then(|fact| reader.lines.iter().position(|line| line.number == fact.lines.1));
    let neighbours = [body_line, title_line]
        .into_iter()
        .flatten()
        .flat_map(|anchor| [Some(anchor + 1), anchor.checked_sub(1)]);
    let named = |index: &usize| free.contains(index) && may_be_a_name(bare(reader.text(*index)));
    let beside = neighbours.flatten().find(named);
    if let Some(index) = free.iter().copied().find(|index| says_so(index)).or(beside) {
        let text = bare(reader.text(index));
        reader.page.session.institution = Some(tidy(text));
        reader.note(FactName::Institution, index, index, text, true);
    }
}

/// A few words in capitals or with capital letters, without figures: «IMPLAN León».
fn may_be_a_name(text: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "convocatoria",
        "citatorio",
        "acta",
        "carpeta",
        "proyecto",
        "orden",
        "agenda",
        "anexos",
        "presente",
        "presentes",
        "borrador",
        "notice",
        "draft",
        "integrantes",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let first = fold(words.first().copied().unwrap_or_default());
    (1..=8).contains(&words.len())
        && capital * 2 >= words.len()
        && !text.contains(|c: char| c.is_ascii_digit() || ":;,|".contains(c))
        && !OTHERS.contains(&first.as_str())
        && !is_office(text)
        && !is_sentence(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_told_from_their_institutions() {
        for (text, body, institution) in [
            ("Junta Directiva", "Junta Directiva", None),
            (
                "Junta Directiva del Instituto Municipal de Planeación",
                "Junta Directiva",
                Some("Instituto Municipal de Planeación"),
            ),
            (
                "CONSEJO DIRECTIVO DE LA UNIVERSIDAD DEL NORTE",
                "CONSEJO DIRECTIVO",
                Some("UNIVERSIDAD DEL NORTE"),
            ),
            ("Comité de Transparencia", "Comité de Transparencia", None),
            ("Junta de Gobierno", "Junta de Gobierno", None),
            ("Junta de Gobierno del Colegio de Oficios", "Junta de Gobierno", Some("Colegio de Oficios")),
            (
                "Comité de Adquisiciones del Colegio de Oficios",
                "Comité de Adquisiciones",
                Some("Colegio de Oficios"),
            ),
            ("H. Ayuntamiento de Lagos", "H. Ayuntamiento de Lagos", None),
            ("Board of Directors", "Board of Directors", None),
            (
                "Board of Trustees of the Valley Library District",
                "Board of Trustees",
                Some("Valley Library District"),
            ),
            ("Junta Directiva del SAPAL", "Junta Directiva", Some("SAPAL")),
        ] {
            assert_eq!(split_institution(text), (body.into(), institution.map(str::to_owned)), "{text}");
            assert!(is_body(text), "{text}");
        }
        assert!(!is_body("El Consejo será informado de la fecha"));
    }

    #[test]
    fn names_follow_a_session_in_a_sentence() {
        let names = after_session(" de la Junta Directiva del Instituto del Agua, que se celebrará el lunes")
            .unwrap();
        assert_eq!(
            (names.body.as_str(), names.institution.as_deref(), names.is_all),
            ("Junta Directiva", Some("Instituto del Agua"), false)
        );
        assert!(after_session(" de la Junta Directiva").unwrap().is_all);
        assert_eq!(after_session(" que se celebrará"), None);
    }
}

//! Who answers for an agreement.

use std::sync::LazyLock;

use regex::Regex;

use crate::lines::pattern;

/// The names in the column of the responsible: each on its line, or set apart by `;` or a bar.
pub(super) fn names(cell: &str) -> Vec<String> {
    let names = cell.split(['\n', ';']).flat_map(|name| name.split(" / "));
    names.map(|name| name.trim().trim_end_matches(',').to_owned()).filter(|name| !name.is_empty()).collect()
}

static BEFORE_INFINITIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as)\s+)?(?P<name>\p{Lu}[\pL.]*(?:\s+(?:(?:de|del|la|las|los|y|e)\s+){0,2}\p{Lu}[\pL.]*){1,7})\s+(?:deber[áa]n?\s+)?(?P<verb>\p{Ll}{2,}(?:ar|er|ir|arse|erse|irse))\b",
    )
});

/// The name or office that an agreement begins with, when an infinitive says what it is to do.
pub(super) fn before_infinitive(text: &str) -> Option<String> {
    let captures = BEFORE_INFINITIVE.captures(text)?;
    let verb = captures.name("verb")?.as_str();
    // «Plan Popular», «Nivel Superior»: what follows a name and ends as a verb does may be none.
    const OTHERS: [&str; 12] = [
        "lugar", "popular", "escolar", "superior", "mujer", "mujeres", "ayer", "hogar", "anterior", "primer",
        "tercer", "titular",
    ];
    (!OTHERS.contains(&verb)).then(|| captures.name("name").map(|name| name.as_str().to_owned())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_before_an_infinitive_answers_for_it() {
        for (text, name) in [
            ("La Secretaría Técnica enviar el informe", Some("Secretaría Técnica")),
            ("Dirección General de Obras revisar a detalle", Some("Dirección General de Obras")),
            ("La Secretaría Técnica deberá enviar", Some("Secretaría Técnica")),
            ("Enviar el informe", None),
            ("Se acuerda por unanimidad realizar la sesión", None),
            ("El Instituto enviará", None),
        ] {
            assert_eq!(before_infinitive(text).as_deref(), name, "{text}");
        }
    }

    #[test]
    fn several_names_stand_in_one_cell() {
        assert_eq!(
            names("Tesorería; Contraloría\nSecretaría / Archivo"),
            ["Tesorería", "Contraloría", "Secretaría", "Archivo"]
        );
        assert_eq!(names("Dirección de Planeación y Evaluación"), ["Dirección de Planeación y Evaluación"]);
    }
}

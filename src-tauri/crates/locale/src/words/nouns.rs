//! What is counted: singular, plural and gender.

/// A noun that can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Noun {
    pub(super) singular: String,
    pub(super) plural: String,
    pub(super) feminine: bool,
}

impl Noun {
    /// Reads «voto/votos/m» of `numbers.ftl`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let (singular, plural, gender) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { singular: singular.to_owned(), plural: plural.to_owned(), feminine: gender == "f" })
    }
}

/// A Spanish noun by its ending.
pub(super) fn guess_spanish(noun: &str) -> Noun {
    let noun = noun.trim();
    let singular = match noun {
        _ if noun.ends_with("iones") => noun.strip_suffix("ones").map(|stem| format!("{stem}ón")),
        _ if ["dades", "tudes", "ores", "eres", "ares", "ales", "eles", "iles"]
            .iter()
            .any(|ending| noun.ends_with(ending)) =>
        {
            noun.strip_suffix("es").map(str::to_owned)
        }
        _ => noun.strip_suffix('s').map(str::to_owned),
    };
    // Without the s of a plural the noun was given in singular.
    let (singular, plural) = match singular {
        Some(singular) => (singular, noun.to_owned()),
        None => (noun.to_owned(), spanish_plural(noun)),
    };
    let feminine = ["a", "ión", "dad", "tud"].iter().any(|ending| singular.ends_with(ending));
    Noun { singular, plural, feminine }
}

fn spanish_plural(singular: &str) -> String {
    match singular.strip_suffix("ión") {
        Some(stem) => format!("{stem}iones"),
        None if singular.ends_with(['a', 'e', 'i', 'o', 'u', 'á', 'é', 'ó']) => format!("{singular}s"),
        None => format!("{singular}es"),
    }
}

/// An English noun by its ending.
pub(super) fn guess_english(noun: &str) -> Noun {
    let noun = noun.trim();
    let (singular, plural) = match noun.strip_suffix('s') {
        Some(singular) => (singular.to_owned(), noun.to_owned()),
        None => (noun.to_owned(), format!("{noun}s")),
    };
    Noun { singular, plural, feminine: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_nouns_are_guessed_by_their_ending() {
        for (given, singular, plural, feminine) in [
            ("mociones", "moción", "mociones", true),
            ("moción", "moción", "mociones", true),
            ("actividades", "actividad", "actividades", true),
            ("proyecto", "proyecto", "proyectos", false),
            ("lugares", "lugar", "lugares", false),
            ("lugar", "lugar", "lugares", false),
            ("obras", "obra", "obras", true),
            ("informes", "informe", "informes", false),
        ] {
            let noun = Noun { singular: singular.into(), plural: plural.into(), feminine };
            assert_eq!(guess_spanish(given), noun, "{given}");
        }
        assert_eq!(guess_english("motion").plural, "motions");
    }
}

//! What people are on a board, as lists say it: roles, alternates, rights.

use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::seats::{Rights, SeatRole};

use crate::fold::fold;
use crate::lines::pattern;

/// What a phrase says of a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Office {
    /// The role; `None` where the phrase only says «suplente» or speaks of rights.
    pub(super) role: Option<SeatRole>,
    /// Whether who is named stands in for somebody.
    pub(super) is_alternate: bool,
    /// For whom, folded, where it is said.
    pub(super) alternate_of: Option<String>,
    /// The rights, where they are said.
    pub(super) rights: Option<Rights>,
    /// Whether it says nothing but the role and the rights.
    pub(super) is_bare: bool,
    /// Whether it speaks of several people.
    pub(super) is_plural: bool,
}

/// The beginnings of roles, folded. What may follow is another question: see [`may_follow`].
const ROLES: [(&str, SeatRole); 21] = [
    (
        r"vice\s?(?:presidente|presidenta|presidencia|president|chair(?:man|woman|person)?)",
        SeatRole::VicePresident,
    ),
    (r"(?:consejer[oa] )?(?:presidente|presidenta|presidencia)", SeatRole::President),
    (r"(?:board |council )?(?:president|chair(?:man|woman|person)?)", SeatRole::President),
    (r"(?:pro)?secretari(?:o|a|ado)s?", SeatRole::Secretary),
    (r"(?:technical |executive |recording |board )?secretary", SeatRole::Secretary),
    (r"(?:pro)?tesorer(?:o|a|ia)s?", SeatRole::Treasurer),
    (r"treasurer", SeatRole::Treasurer),
    (r"(?:titular del |representante del )?organo interno de control", SeatRole::Auditor),
    (r"contralor(?:a|ia)?(?:es)?", SeatRole::Auditor),
    (r"comisari(?:o|a)s?", SeatRole::Auditor),
    (r"auditor(?:a|es|s)?", SeatRole::Auditor),
    (r"(?:external )?(?:auditor|comptroller)", SeatRole::Auditor),
    (r"invitad(?:o|a)s?", SeatRole::Guest),
    (r"asesor(?:a|es)?", SeatRole::Guest),
    (r"observador(?:a|es)?", SeatRole::Guest),
    (r"(?:permanent |special )?(?:guest|observer|adviser|advisor)s?", SeatRole::Guest),
    (
        r"(?:(?:primer|primera|segund[oa]|tercer|tercera|cuart[oa]|quint[oa]) )?vocal(?:es|ia)?",
        SeatRole::Member,
    ),
    (r"consejer(?:o|a)s?", SeatRole::Member),
    (r"(?:integrante|miembro)s?", SeatRole::Member),
    (r"(?:board |council |voting )?members?", SeatRole::Member),
    (r"(?:titular|propietari[oa])(?:es|s)?", SeatRole::Member),
];

static ROLE: LazyLock<Vec<(Regex, SeatRole)>> = LazyLock::new(|| {
    ROLES.iter().map(|&(beginning, role)| (pattern(&format!(r"^{BEFORE}(?:{beginning})\b")), role)).collect()
});
const BEFORE: &str = r"(?:(?:como|en calidad de|as) )?(?:(?:el|la|los|las|the|a|an) )?";
static ALTERNATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:suplentes?|alternates?|substitutes?|sustitut[oa]s?)\b(?: (?:del|de la|de|for|of)\b(?: the)? ?(?P<whom>.+))?",
    )
});
static RIGHTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<none>sin voz ni voto|without voice or vote)\b|\b(?P<vote>(?:con )?(?:derecho a )?voz y (?:derecho a )?voto|con (?:derecho (?:a|de) )?voto|derecho a voto|with (?:voice and )?(?:a )?vote|voting)\b|\b(?P<voice>(?:con |solo |con solo |unicamente )*(?:derecho a )?voz(?: (?:pero|y|mas))?(?: sin)? sin (?:derecho a )?voto|sin (?:derecho a )?voto|no vota|non voting|without (?:a )?vote|(?:solo|solamente|unicamente)(?: con)?(?: derecho a)? voz|con voz|voice only)\b",
    )
});
static PLURAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:los |las |the )?(?:vocales|consejer[oa]s|integrantes|miembros|invitad[oa]s|asesor[ea]s|suplentes|propietarios|titulares|(?:board )?members|guests|alternates)\b",
    )
});
static VACANT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:vacante|vacant|por (?:designar|nombrar|definir)|sin (?:designar|nombrar)|to be (?:appointed|named)|pendiente)$",
    )
});

/// What may follow «Presidenta», «Secretario» or «Tesorera» without making it the office of somebody who sits as a
/// member: a «Presidente Municipal» need not preside, a «Secretaria de Finanzas» keeps no book.
const OWN: [&str; 44] = [
    "actas",
    "acuerdos",
    "administracion",
    "asamblea",
    "board",
    "comision",
    "comite",
    "committee",
    "con",
    "consejo",
    "council",
    "de",
    "del",
    "derecho",
    "directiva",
    "directivo",
    "directors",
    "ejecutiva",
    "ejecutivo",
    "el",
    "general",
    "gobierno",
    "honoraria",
    "honorario",
    "interina",
    "interino",
    "junta",
    "la",
    "mesa",
    "ni",
    "of",
    "organo",
    "patronato",
    "propietaria",
    "propietario",
    "pleno",
    "sin",
    "suplente",
    "tecnica",
    "tecnico",
    "the",
    "titular",
    "voto",
    "voz",
];
const OWN_TOO: [&str; 4] = ["a", "pero", "solo", "y"];
/// Words that add nothing to the plain role.
const PLAIN: [&str; 11] = [
    "alternate",
    "propietaria",
    "propietario",
    "propietarios",
    "suplente",
    "suplentes",
    "titular",
    "titulares",
    "the",
    "el",
    "la",
];

/// What a phrase says of a seat; `None` when it is no such phrase.
pub(super) fn office(text: &str) -> Option<Office> {
    let folded = fold(text);
    let rights = rights(&folded);
    let said = RIGHTS.replace_all(&folded, " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let alternate = ALTERNATE.captures(&said);
    let is_alternate = alternate.is_some();
    let alternate_of = alternate
        .and_then(|found| Some(found.name("whom")?.as_str().to_owned()))
        .filter(|whom| !whom.is_empty());
    let begins = alternate_begins(&said);
    let found = ROLE.iter().find_map(|(regex, role)| {
        let end = regex.find(&said)?.end();
        may_follow(*role, &said[end..]).then_some((*role, end))
    });
    let of_whom = alternate_of.as_deref().filter(|_| begins).and_then(role_of);
    match found {
        None if said.is_empty() && rights.is_some() => {
            Some(Office { rights, is_bare: true, ..Office::default() })
        }
        None if begins => Some(Office {
            role: of_whom,
            is_alternate,
            is_bare: said.split(' ').all(|word| PLAIN.contains(&word)),
            is_plural: PLURAL.is_match(&said),
            alternate_of,
            rights,
        }),
        None => None,
        Some((role, end)) => Some(Office {
            role: Some(role),
            is_alternate,
            alternate_of,
            rights,
            is_bare: is_bare(role, &said, end),
            is_plural: PLURAL.is_match(&said),
        }),
    }
}

/// Whether a phrase says nothing beyond the role. «Technical secretary» says more, though the role is the same.
fn is_bare(role: SeatRole, said: &str, end: usize) -> bool {
    let rest = if role == SeatRole::Secretary { said } else { &said[end..] };
    rest.split_whitespace().all(|word| PLAIN.contains(&word) || word.contains("secretar"))
}

/// Whether somebody is said to be an alternate first of all.
fn alternate_begins(said: &str) -> bool {
    ALTERNATE.find(said).is_some_and(|found| found.start() == 0)
}

/// The role of whoever is named by it: «del presidente».
pub(super) fn role_of(folded: &str) -> Option<SeatRole> {
    ROLE.iter()
        .find_map(|(regex, role)| regex.find(folded).map(|found| (found.end(), *role)))
        .and_then(|(end, role)| may_follow(role, &folded[end..]).then_some(role))
}

/// Whether a text says that nobody sits there.
pub(super) fn is_vacant(text: &str) -> bool {
    VACANT.is_match(&fold(text))
}

fn may_follow(role: SeatRole, rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    match role {
        SeatRole::President | SeatRole::VicePresident | SeatRole::Secretary | SeatRole::Treasurer => {
            let own = |word: &str| OWN.contains(&word) || OWN_TOO.contains(&word);
            let of_government = rest.trim_start().trim_start_matches("general ").starts_with("de gobierno");
            words.all(own) && !of_government || ALTERNATE.is_match(rest)
        }
        SeatRole::Member | SeatRole::Auditor | SeatRole::Guest => true,
    }
}

fn rights(folded: &str) -> Option<Rights> {
    let found = RIGHTS.captures(folded)?;
    if found.name("none").is_some() {
        return Some(Rights { voice: false, vote: false, counts_for_quorum: false });
    }
    Some(if found.name("vote").is_some() { Rights::VOICE_AND_VOTE } else { Rights::VOICE })
}

/// What a cell of a column «Voto» says.
pub(super) fn says_yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "si" | "x" | "1" | "yes" | "y" | "s" | "v" | "true" | "verdadero" => Some(true),
        "no" | "0" | "n" | "false" | "falso" => Some(false),
        "" => match text.trim() {
            "✓" | "✔" | "☑" | "☒" | "●" => Some(true),
            "-" | "–" | "—" | "✗" | "✘" | "☐" => Some(false),
            _ => None,
        },
        other => rights(other).map(|rights| rights.vote),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_known_in_both_languages() {
        use SeatRole::{Auditor, Guest, Member, President, Secretary, Treasurer, VicePresident};
        for (text, role) in [
            ("Presidenta", Some(President)),
            ("PRESIDENTE DEL CONSEJO", Some(President)),
            ("Presidenta de la Junta de Gobierno", Some(President)),
            ("Consejera Presidenta", Some(President)),
            ("Chairwoman", Some(President)),
            ("Chair of the board", Some(President)),
            ("Presidente Municipal", None),
            ("Presidenta de la Cámara de Comercio", None),
            ("Vicepresidente", Some(VicePresident)),
            ("Vice chair", Some(VicePresident)),
            ("Secretario Técnico", Some(Secretary)),
            ("Secretaria de Actas y Acuerdos", Some(Secretary)),
            ("Prosecretario", Some(Secretary)),
            ("Executive Secretary", Some(Secretary)),
            ("Secretaría de Finanzas", None),
            ("Secretario de Gobierno", None),
            ("Tesorera", Some(Treasurer)),
            ("Treasurer", Some(Treasurer)),
            ("Vocal", Some(Member)),
            ("Primer vocal", Some(Member)),
            ("Vocal por el Colegio de Arquitectos", Some(Member)),
            ("Consejera ciudadana", Some(Member)),
            ("Board member", Some(Member)),
            ("Contralora", Some(Auditor)),
            ("Comisario Público", Some(Auditor)),
            ("Titular del Órgano Interno de Control", Some(Auditor)),
            ("Invitado permanente", Some(Guest)),
            ("Guest", Some(Guest)),
            ("Ayuntamiento", None),
            ("Universidad", None),
        ] {
            assert_eq!(office(text).and_then(|office| office.role), role, "{text}");
        }
    }

    #[test]
    fn rights_are_taken_from_the_words() {
        for (text, vote) in [
            ("Secretario técnico con voto", Some(true)),
            ("Secretaria (con derecho a voz, sin voto)", Some(false)),
            ("con voz pero sin voto", Some(false)),
            ("Vocal con voz y voto", Some(true)),
            ("Sólo voz", Some(false)),
            ("Vocal sin voto", Some(false)),
            ("Voice only", Some(false)),
            ("Vocal", None),
        ] {
            assert_eq!(
                office(text).and_then(|office| office.rights).map(|rights| rights.vote),
                vote,
                "{text}"
            );
        }
        let mute = office("Observador sin voz ni voto").and_then(|office| office.rights);
        assert_eq!(mute.map(|rights| rights.voice), Some(false));
    }

    #[test]
    fn alternates_say_for_whom() {
        for (text, role, whom) in [
            ("Suplente", None, None),
            ("Vocal suplente", Some(SeatRole::Member), None),
            ("Presidente suplente", Some(SeatRole::President), None),
            ("Suplente de Arturo Medina", None, Some("arturo medina")),
            ("Suplente del Presidente", Some(SeatRole::President), Some("presidente")),
            ("Alternate for Jane Smith", None, Some("jane smith")),
        ] {
            let office = office(text).unwrap();
            assert!(office.is_alternate, "{text}");
            assert_eq!((office.role, office.alternate_of.as_deref()), (role, whom), "{text}");
        }
    }

    #[test]
    fn a_bare_role_says_no_more_than_the_role() {
        for (text, bare) in [
            ("Vocal", true),
            ("Vocal propietaria", true),
            ("Secretario con voto", true),
            ("Vocal por el Ayuntamiento", false),
            ("Presidenta del Consejo", false),
        ] {
            assert_eq!(office(text).map(|office| office.is_bare), Some(bare), "{text}");
        }
    }
}

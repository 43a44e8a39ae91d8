//! Where an agreement stands, from the word for it or, cautiously, from what is told.

use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::agreements::AgreementState;

use crate::fold::{fold, plain};
use crate::lines::pattern;

/// Words for the states; those that contain others come first.
const WORDS: &[(&str, AgreementState)] = &[
    ("no cumplid", AgreementState::Pending),
    ("no atendid", AgreementState::Pending),
    ("no iniciad", AgreementState::Pending),
    ("not started", AgreementState::Pending),
    ("not completed", AgreementState::Pending),
    ("not done", AgreementState::Pending),
    ("parcialmente", AgreementState::PartlyFulfilled),
    ("cumplimiento parcial", AgreementState::PartlyFulfilled),
    ("avance parcial", AgreementState::PartlyFulfilled),
    ("partially", AgreementState::PartlyFulfilled),
    ("partly", AgreementState::PartlyFulfilled),
    ("en proceso", AgreementState::InProgress),
    ("en tramite", AgreementState::InProgress),
    ("en curso", AgreementState::InProgress),
    ("en desarrollo", AgreementState::InProgress),
    ("en ejecucion", AgreementState::InProgress),
    ("en seguimiento", AgreementState::InProgress),
    ("en revision", AgreementState::InProgress),
    ("en elaboracion", AgreementState::InProgress),
    ("en gestion", AgreementState::InProgress),
    ("in progress", AgreementState::InProgress),
    ("ongoing", AgreementState::InProgress),
    ("under way", AgreementState::InProgress),
    ("underway", AgreementState::InProgress),
    ("open", AgreementState::InProgress),
    ("pendiente", AgreementState::Pending),
    ("por iniciar", AgreementState::Pending),
    ("sin avance", AgreementState::Pending),
    ("sin iniciar", AgreementState::Pending),
    ("pending", AgreementState::Pending),
    ("cumplid", AgreementState::Fulfilled),
    ("atendid", AgreementState::Fulfilled),
    ("concluid", AgreementState::Fulfilled),
    ("desahogad", AgreementState::Fulfilled),
    ("realizad", AgreementState::Fulfilled),
    ("terminad", AgreementState::Fulfilled),
    ("finalizad", AgreementState::Fulfilled),
    ("completad", AgreementState::Fulfilled),
    ("solventad", AgreementState::Fulfilled),
    ("completed", AgreementState::Fulfilled),
    ("complete", AgreementState::Fulfilled),
    ("fulfilled", AgreementState::Fulfilled),
    ("done", AgreementState::Fulfilled),
    ("closed", AgreementState::Fulfilled),
    ("diferid", AgreementState::Deferred),
    ("pospuest", AgreementState::Deferred),
    ("aplazad", AgreementState::Deferred),
    ("deferred", AgreementState::Deferred),
    ("postponed", AgreementState::Deferred),
    ("permanente", AgreementState::Permanent),
    ("tracto continuo", AgreementState::Permanent),
    ("standing", AgreementState::Permanent),
    ("cancelad", AgreementState::Cancelled),
    ("cancelled", AgreementState::Cancelled),
    ("canceled", AgreementState::Cancelled),
    ("sin efecto", AgreementState::Void),
    ("sustituid", AgreementState::Void),
    ("superseded", AgreementState::Void),
    ("informativ", AgreementState::Informative),
    ("para conocimiento", AgreementState::Informative),
    ("for information", AgreementState::Informative),
];

/// The state that a text names: alone, or as its first sentence.
pub(super) fn explicit(text: &str) -> Option<AgreementState> {
    let sentence = text.split(['.', ':', ';', ',', '\n', '(']).next().unwrap_or_default();
    let folded = fold(sentence);
    if folded.is_empty() || folded.split(' ').count() > 4 {
        return None;
    }
    let found = WORDS.iter().find(|(word, _)| begins_a_word(&folded, word));
    // «No se ha cumplido»
    if found.is_some_and(|(_, state)| *state == AgreementState::Fulfilled) && DENIED.is_match(&folded) {
        return Some(AgreementState::Pending);
    }
    found.map(|&(_, state)| state).or_else(|| (folded == "100").then_some(AgreementState::Fulfilled))
}

/// Whether a text is a state and no word more: «Parcialmente cumplido», not «Pendiente notario». Only then the state
/// says all of it.
pub(super) fn is_only_state(text: &str) -> bool {
    let Some(state) = explicit(text) else { return false };
    let folded = fold(text);
    let named = WORDS.iter().find(|(word, _)| begins_a_word(&folded, word));
    // «Parcialmente» leaves open what of it: «cumplido», «atendido».
    let done = WORDS
        .iter()
        .filter(|(_, of)| state == AgreementState::PartlyFulfilled && *of == AgreementState::Fulfilled);
    let own: Vec<&str> = named.into_iter().chain(done).flat_map(|(words, _)| words.split(' ')).collect();
    let says_state = |word: &str| own.iter().any(|stem| is_form_of(word, stem));
    folded == "100" || folded.split(' ').all(|word| says_state(word) || FILLER.contains(&word))
}

/// Words that add nothing to a state: «Queda sin efecto».
const FILLER: [&str; 12] =
    ["el", "la", "los", "las", "the", "is", "es", "esta", "estan", "queda", "quedo", "acuerdo"];

/// Whether a word is a stem, or one of its forms: «cumplidas», not «cumplidamente».
fn is_form_of(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| matches!(ending, "" | "o" | "a" | "os" | "as" | "s"))
}

fn begins_a_word(folded: &str, word: &str) -> bool {
    folded.starts_with(word) || folded.contains(&format!(" {word}"))
}

const DONE: &str = "remit|entreg|envi|realiz|present|public|firm|aprob|instal|conclu|cumpl|atend|atiend|notific|celebr|efectu|pag|inscrib|elabor|integr|informo|informad|recib|revis|hizo|llevo|llevaron|solvent|actualiz|adquir|contrat|difund|turn|expid|emit|capacit|compr|repar|pint|constru|coloc|rindi|termin|finaliz|complet|resolv|devolv|registr|suscrib|formaliz|impart|design|nombr|adjudic|distribu|circul|incorpor|corrig|modific|subsan";

static DENIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:no|aun\s+no|todavia\s+no|not|not\s+yet)\s+(?:se\s+|ha\s+|han\s+|fue\b|been\b|has\b|was\b)|\bsin\s+(?:avance|respuesta)",
    )
});
static LATER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\besta(?:n)?\s+(?:\w+(?:ado|ada|ados|adas|ido|ida|idos|idas|ando|iendo)|por|en|pendiente)\b|\bse\s+(?:encuentra|encuentran|esta|estan|continua|trabaja|analiza|gestiona|inicio|solicito|solicitaron)\b|\ben\s+(?:proceso|tramite|curso|espera)\b|\bcontinua\b|\bwill\s+be\b|\bis\s+(?:being|scheduled)\b|\bare\s+being\b|\bin\s+progress\b",
    )
});
// The accent is what tells «abordará» from «obra» and «para».
static FUTURE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b\pL{2,}(?:rá|rán|remos)\b"));
static FINISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:fue|fueron|ha\s+sido|han\s+sido|quedo|quedaron|se\s+ha|se\s+han|ya\s+se)\s+(?:debidamente\s+|ya\s+)?(?:{DONE})\w*|\bse\s+(?:le\s+|les\s+)?(?:{DONE})\w*(?:o|aron|ieron)\b|\bse\s+hizo\b|\bse\s+dio\s+cumplimiento|\bse\s+llev(?:o|aron)\s+a\s+cabo\b|\b(?:was|were|has\s+been|have\s+been)\s+\w+(?:ed|sent|given|paid|done|held)\b|\b(?:was|were)\s+(?:sent|given|paid|done|held)\b|^(?:publicad|entregad|enviad|remitid|realizad|firmad|aprobad|instalad)[oa]s?\b"
    ))
});

/// The state that a report tells. Only what is plainly finished is fulfilled; what is announced or goes on is in
/// progress; anything else stays pending.
pub(super) fn told(text: &str) -> AgreementState {
    if let Some(state) = explicit(text) {
        return state;
    }
    if let Some(state) = of_percentage(text) {
        return state;
    }
    let plain = plain(text);
    if LATER.is_match(&plain) || FUTURE.is_match(&text.to_lowercase()) {
        return AgreementState::InProgress;
    }
    let finished = FINISHED.is_match(&plain) && !DENIED.is_match(&plain);
    if finished { AgreementState::Fulfilled } else { AgreementState::Pending }
}

/// «50 %» has begun, «100 %» is done.
fn of_percentage(text: &str) -> Option<AgreementState> {
    let figure = text.trim().trim_end_matches('.').strip_suffix('%')?.trim_end();
    match figure.rsplit(' ').next()?.parse::<f64>().ok()? {
        share if share >= 100.0 => Some(AgreementState::Fulfilled),
        share if share > 0.0 => Some(AgreementState::InProgress),
        _ => Some(AgreementState::Pending),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AgreementState::{Cancelled, Deferred, Fulfilled, InProgress, PartlyFulfilled, Pending, Void};

    #[test]
    fn words_for_states_are_known() {
        for (text, state) in [
            ("Cumplido", Some(Fulfilled)),
            ("CUMPLIDO.", Some(Fulfilled)),
            ("No cumplido", Some(Pending)),
            ("No se ha cumplido", Some(Pending)),
            ("Not yet been completed", Some(Pending)),
            ("Parcialmente cumplido", Some(PartlyFulfilled)),
            ("En proceso", Some(InProgress)),
            ("Atendido. Se envió el oficio.", Some(Fulfilled)),
            ("Pendiente: falta la firma", Some(Pending)),
            ("Diferido", Some(Deferred)),
            ("Queda sin efectos", Some(Void)),
            ("Cancelled", Some(Cancelled)),
            ("Se remitió el informe a los integrantes", None),
            ("", None),
        ] {
            assert_eq!(explicit(text), state, "{text}");
        }
    }

    #[test]
    fn a_state_alone_is_told_from_a_report() {
        for text in [
            "Cumplido.",
            "CUMPLIDAS",
            "En proceso",
            "Parcialmente cumplido",
            "Partially completed",
            "Sin avances",
            "Queda sin efectos",
            "Not started",
            "100%",
        ] {
            assert!(is_only_state(text), "{text}");
        }
        for text in [
            "En trámite, se espera",
            "En proceso de licitación",
            "Cumplido (ver anexo)",
            "Pendiente notario",
            "Sin avance presupuestal",
            "Cumplido extemporáneamente",
            "Pendiente 2025",
            "Cumplido / Pendiente",
            "Se envió",
            "",
        ] {
            assert!(!is_only_state(text), "{text}");
        }
    }

    #[test]
    fn reports_tell_a_state_cautiously() {
        for (text, state) in [
            ("El informe fue remitido por correo el martes.", Fulfilled),
            ("Se realizó la convocatoria para celebrar la sesión.", Fulfilled),
            ("Se llevó a cabo la reunión.", Fulfilled),
            ("The report was sent to the members.", Fulfilled),
            ("Se abordará durante el punto 5.", InProgress),
            ("El titular está citado a comparecer el 24 de enero.", InProgress),
            ("Se solicitó información a la Tesorería.", InProgress),
            ("The plan will be presented in May.", InProgress),
            ("Aún no se ha recibido respuesta.", Pending),
            ("50 %", InProgress),
            ("Avance del 100%", Fulfilled),
            ("0 %", Pending),
            ("Sin novedades.", Pending),
            ("", Pending),
        ] {
            assert_eq!(told(text), state, "{text}");
        }
    }
}

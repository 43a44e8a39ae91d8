//! Whether the facts of a session say all that a line of its title page does.

use std::collections::HashMap;
use std::ops::Range;

use crate::dates;
use crate::fold::{fold, plain};
use crate::session_name::{self, SessionName};
use crate::times;
use crate::understood::UnderstoodSession;

/// Words that say what a fact is, and those that join them.
const JOINING: &str = "a al el la las los lo dia dias mes ano de del y en the at of for to in on and \
    fecha date hora horas horario time inicio lugar sede domicilio place location venue \
    lunes martes miercoles jueves viernes sabado domingo \
    monday tuesday wednesday thursday friday saturday sunday \
    organo colegiado cuerpo body board comite consejo institucion organismo entidad dependencia institution organization \
    convocatoria citatorio acta minuta carpeta ejecutiva proyecto para notice minutes \
    orden agenda temario que correspondiente se celebrara sesion reunion asamblea junta meeting session";

/// Whether a text says nothing besides the facts of a session that are kept.
pub(crate) fn says_only(text: &str, title: &str, session: &UnderstoodSession) -> bool {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut know = |text: &str| {
        fold(text).split(' ').for_each(|word| *known.entry(word.to_owned()).or_default() += 1);
    };
    [&session.body, &session.institution, &session.place].into_iter().flatten().for_each(|name| know(name));
    let is_composed = session.kind.is_some() && session.number.is_some();
    if !is_composed {
        know(title);
    }
    let text = match session_name::find(text).filter(|name| is_composed && is_told(text, name, session)) {
        Some(name) => format!("{} {}", &text[..name.range.start], &text[name.range.end..]),
        None => text.to_owned(),
    };
    fold(&without_when(&text, session)).split(' ').filter(|word| !word.is_empty()).all(|word| {
        match known.get_mut(word) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => JOINING.split_whitespace().any(|known| known == word),
        }
    })
}

/// Whether kind, number and year say all of a session's name: not «Sesión Ordinaria Virtual».
fn is_told(text: &str, name: &SessionName, session: &UnderstoodSession) -> bool {
    let describing = ["privada", "publica", "virtual", "presencial"];
    let written = fold(&text[name.range.clone()]);
    let kinds = written.split(' ').filter(|word| session_name::kind(word).is_some()).count();
    let year_fits = name.year.is_none() || name.year == session.year;
    (name.kind, name.number) == (session.kind, session.number)
        && year_fits
        && kinds <= 1
        && !written.split(' ').any(|word| describing.contains(&word))
}

/// The plain text without the session's day and time.
fn without_when(text: &str, session: &UnderstoodSession) -> String {
    let dates = dates::dates(text).into_iter().filter(|found| Some(found.date) == session.date);
    let times = times::times(text).into_iter().filter(|found| Some(&found.time) == session.time.as_ref());
    let mut ranges: Vec<Range<usize>> =
        dates.map(|found| found.range).chain(times.map(|found| found.range)).collect();
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    let mut rest = plain(text);
    for range in ranges {
        if range.end <= rest.len() {
            rest.replace_range(range, " ");
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use sesiona_domain::sessions::SessionKind;

    #[test]
    fn a_line_that_says_more_is_told_from_one_that_does_not() {
        let session = UnderstoodSession {
            body: Some("Consejo Directivo".into()),
            institution: Some("Instituto del Agua".into()),
            kind: Some(SessionKind::Ordinary),
            number: Some(12),
            year: Some(2024),
            date: chrono::NaiveDate::from_ymd_opt(2024, 3, 21),
            time: Some("10:00".into()),
            place: Some("Sala de Juntas".into()),
            ..UnderstoodSession::default()
        };
        for (text, expected) in [
            ("Décima Segunda Sesión Ordinaria 2024", true),
            ("Convocatoria a la 12ª Sesión Ordinaria", true),
            ("Consejo Directivo del Instituto del Agua", true),
            ("Jueves 21 de marzo de 2024, 10:00 horas", true),
            ("Hora: 10:00 horas", true),
            ("Lugar: Sala de Juntas", true),
            ("Décima Segunda Sesión Ordinaria Virtual 2024", false),
            ("Décima Tercera Sesión Ordinaria 2024", false),
            ("Hora: 10:00 a 12:00 horas", false),
            ("Hora: 10:00 horas, puntual", false),
            ("21 de marzo de 2024, provisional", false),
            ("Lugar: Sala de Juntas, planta alta", false),
            ("Orden del día de la Décima Segunda Sesión Ordinaria", true),
            ("Orden del día de la Sesión para tratar el presupuesto", false),
        ] {
            assert_eq!(says_only(text, "Décima Segunda Sesión Ordinaria 2024", &session), expected, "{text}");
        }
    }
}

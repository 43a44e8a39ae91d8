//! Whatever is read, no word is lost; and what is written by the rules is read by them.
// What a test shares with others is a test too.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

mod common;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use sesiona_exchange::read_agenda;

const TITLES: [&str; 12] = [
    "Lista de asistencia y quórum",
    "Lectura del acta anterior",
    "Informe de la campaña de reforestación",
    "Presupuesto del siguiente ejercicio",
    "Convenio con la escuela de oficios",
    "Calendario de mantenimiento",
    "Reglas de uso del salón",
    "Asuntos turnados a la contraloría",
    "Nuevo horario de la biblioteca",
    "Compra de equipo de cómputo",
    "Limpieza del parque central",
    "Asuntos generales",
];

/// The number at a place of a list, in each style.
fn number(style: usize, index: usize) -> (String, String) {
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][index];
    let words = [
        "PRIMERO",
        "SEGUNDO",
        "TERCERO",
        "CUARTO",
        "QUINTO",
        "SEXTO",
        "SÉPTIMO",
        "OCTAVO",
        "NOVENO",
        "DÉCIMO",
        "DÉCIMO PRIMERO",
        "DÉCIMO SEGUNDO",
    ][index];
    let letter = char::from(b'A' + index as u8);
    let n = index + 1;
    let both = |number: String, closing: &str| (format!("{number}{closing}"), number);
    match style {
        0 => both(n.to_string(), ". "),
        1 => both(n.to_string(), ") "),
        2 => both(n.to_string(), ".- "),
        3 => both(n.to_string(), ".\t"),
        4 => both(roman.to_owned(), ". "),
        5 => both(roman.to_owned(), ".- "),
        6 => both(words.to_owned(), ".- "),
        7 => both(format!("{n}º"), ".- "),
        8 => both(format!("Punto {n}"), ". "),
        9 => both(format!("Artículo {roman}"), ".- "),
        10 => both(letter.to_string(), ") "),
        _ => both(letter.to_ascii_lowercase().to_string(), ". "),
    }
}

/// Breaks a text into two lines at its nth space.
fn wrapped(text: &str, at: usize) -> String {
    let spaces: Vec<usize> = text.match_indices(' ').map(|(index, _)| index).collect();
    match spaces.get(at % (spaces.len() + 1)) {
        Some(&space) => format!("{}\n{}", &text[..space], &text[space + 1..]),
        None => text.to_owned(),
    }
}

fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zñáé]{1,9}",
        2 => "[A-ZÁÑ][a-z]{1,8}",
        1 => "[0-9]{1,4}",
        1 => prop_oneof![Just("<p>"), Just("</p>"), Just("<"), Just("**"), Just("*"), Just("|"), Just("---"), Just("&amp;"), Just("a@b.mx"), Just("https://b.mx/c?d=e"), Just("[x](https://b.mx)"), Just("[y](#)"), Just("Acuerdo"), Just("Estatus"), Just("a)"), Just("b)"), Just("JD-I-2."), Just("<b>"), Just("sesión"), Just("ordinaria"), Just("de"), Just("Cumplido"), Just("Pendiente"), Just("inciso"), Just("virtual"), Just("10:00")].prop_map(str::to_owned),
    ];
    let begin = prop_oneof![
        6 => Just(String::new()),
        4 => (0usize..12, 0usize..12).prop_map(|(style, index)| number(style, index).0),
        1 => prop_oneof![Just("• "), Just("- "), Just("\t"), Just("    "), Just("## "), Just("> "), Just("17:00 "), Just("5.1. "), Just("2.1.1 "), Just("IIX. ")].prop_map(str::to_owned),
    ];
    let join = prop_oneof![8 => Just(" "), 1 => Just("\t"), 1 => Just("  ")];
    let text = (begin, proptest::collection::vec((word, join), 0..9)).prop_map(|(begin, words)| {
        words.into_iter().fold(begin, |line, (word, join)| format!("{line}{word}{join}"))
    });
    prop_oneof![
        6 => text,
        2 => Just(String::new()),
        1 => prop_oneof![Just("ORDEN DEL DÍA"), Just("Agenda"), Just("Acuerdo\tEstatus"), Just("Página 1 de 3"), Just("Décima Segunda Sesión"), Just("Ordinaria 2023"), Just("Junta Directiva"), Just("14 de diciembre de 2023"), Just("Clausura"), Just("bajo el siguiente orden del día:"), Just("|---|---|"), Just("No.\tAcuerdo\tResponsable\tFecha\tEstatus"), Just("2. Seguimiento de acuerdos"), Just("JD-I-3. Pagar\tPendiente notario"), Just("JD-I-4. Abrir a) uno b) dos\tinciso c) no"), Just("Hora: 10:00 a 12:00"), Just("Segunda Sesión Ordinaria virtual"), Just("Orden del día de la sesión urgente")].prop_map(str::to_owned),
        2 => (0usize..12, 0usize..12, 0usize..12).prop_map(|(style, index, title)| format!("{}{}", number(style, index).0, TITLES[title])),
    ]
}

fn documents() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut texts: Vec<String> =
        texts.filter_map(|path| String::from_utf8(std::fs::read(path).unwrap()).ok()).collect();
    texts.retain(|text| text.lines().count() > 1);
    texts.sort();
    texts
}

/// The document, once or twice, with a word added to some of its lines.
fn marked(document: &str, twice: bool, places: &[Index], letters: bool) -> (String, Vec<String>) {
    let whole = if twice { format!("{document}\n{document}") } else { document.to_owned() };
    let mut lines: Vec<String> = whole.lines().map(str::to_owned).collect();
    let mut added = Vec::new();
    for (count, place) in places.iter().enumerate() {
        let word = if letters {
            format!("zq{}zq", char::from(b'a' + u8::try_from(count).unwrap()))
        } else {
            format!("zq{count}zq")
        };
        let line = &mut lines[place.index(whole.lines().count())];
        let begins = count % 3 == 2 && line.contains(' ');
        *line = if begins { line.replacen(' ', &format!(" {word} "), 1) } else { format!("{line} {word}") };
        added.push(word);
    }
    (lines.join("\n"), added)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost_whatever_the_text(lines in proptest::collection::vec(line(), 1..40)) {
        let text = lines.join("\n");
        prop_assume!(!text.trim().is_empty());
        let understood = read_agenda(text.as_bytes()).unwrap();
        common::assert_sound(&text, &understood);
    }

    #[test]
    fn a_word_added_anywhere_is_stored(
        document in select(documents()),
        twice in any::<bool>(),
        places in proptest::collection::vec(any::<Index>(), 1..12),
        letters in any::<bool>(),
    ) {
        let (text, added) = marked(&document, twice, &places, letters);
        let understood = read_agenda(text.as_bytes()).unwrap();
        let stored = common::stored(&understood);
        let lost: Vec<&String> = added.iter().filter(|word| !stored.contains(*word)).collect();
        prop_assert!(lost.is_empty(), "{lost:?} of\n{text}\n\n{}", common::page(&understood));
        common::assert_sound(&text, &understood);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(understood) = read_agenda(&bytes) {
            common::assert_sound("bytes", &understood);
        }
    }

    #[test]
    fn an_agenda_in_any_style_is_read_exactly(
        style in 0usize..12,
        sub_style in prop_oneof![Just(None), Just(Some(0usize)), Just(Some(1)), Just(Some(2))],
        count in 3usize..12,
        parent in 0usize..11,
        subs in 1usize..5,
        wrap in proptest::collection::vec(proptest::option::of(0usize..8), 12),
        ended in any::<bool>(),
        spaced in any::<bool>(),
    ) {
        let point = if ended { "." } else { "" };
        let mut text = "Primera Sesión Ordinaria 2024\n\nORDEN DEL DÍA\n\n".to_owned();
        let mut expected = Vec::new();
        for index in 0..count {
            let title = format!("{}{point}", TITLES[if index + 1 == count { 11 } else { index }]);
            let (begin, written) = number(style, index);
            let shown = wrap[index].map_or(title.clone(), |at| wrapped(&title, at));
            text.push_str(&format!("{begin}{shown}\n"));
            expected.push((written, (index + 1).to_string(), title));
            if let Some(sub_style) = sub_style.filter(|_| index == parent.min(count - 2)) {
                for sub in 0..subs {
                    let title = format!("Detalle de la parte {}{point}", ["norte", "sur", "centro", "oriente"][sub]);
                    let position = format!("{}.{}", index + 1, sub + 1);
                    let small = ["i", "ii", "iii", "iv"][sub];
                    let (begin, written) = match sub_style {
                        0 => (format!("   {position}. "), position.clone()),
                        1 => ("   • ".to_owned(), String::new()),
                        _ => (format!("   {small}) "), small.to_owned()),
                    };
                    text.push_str(&format!("{begin}{title}\n"));
                    expected.push((written, position, title));
                }
            }
            if spaced {
                text.push('\n');
            }
        }
        let understood = read_agenda(text.as_bytes()).unwrap();
        let read: Vec<(String, String, String)> = understood
            .items
            .iter()
            .map(|item| (item.number.clone().unwrap_or_default(), item.position.clone(), item.title.clone()))
            .collect();
        prop_assert_eq!(read, expected, "{}", text);
        common::assert_sound(&text, &understood);
    }
}

//! Whatever is pasted as a list of members, no line is lost, and long lists take no longer than they must.
#![allow(missing_docs, clippy::unwrap_used)]

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::select;
use sesiona_exchange::{UnderstoodPeople, read_people};

const WORDS: [&str; 58] = [
    "Ana",
    "María",
    "Elena",
    "Rangel",
    "Ruiz",
    "de",
    "la",
    "Cruz",
    "Lic.",
    "Dra.",
    "C.",
    "C. P.",
    "M. en C.",
    "Presidenta",
    "Presidente",
    "Vocal",
    "Vocales:",
    "Secretario",
    "Técnico",
    "Tesorera",
    "Suplente",
    "suplente de",
    "Invitado",
    "con",
    "sin",
    "voto",
    "voz",
    "y",
    "Consejo",
    "Junta Directiva",
    "Ayuntamiento",
    "Nombre",
    "Cargo",
    "Apellidos",
    "Correo",
    "a@b.mx",
    "<c@d.mx>",
    "vacante",
    "1.",
    "2)",
    "•",
    "-",
    "—",
    "---",
    "|",
    ";",
    ",",
    "\t",
    "\"",
    "(",
    ")",
    ":",
    "12",
    "473 000 0000",
    "\u{a0}",
    "\u{7}",
    "Sí",
    "ñ",
];

fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => select(&WORDS[..]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    let joined = prop::collection::vec(word, 0..9);
    (joined, select(&[" ", "", ", ", "\t"][..])).prop_map(|(words, between)| words.join(between))
}

/// The lines of which something is said.
fn spoken_of(understood: &UnderstoodPeople) -> impl Fn(usize) -> bool {
    let people: Vec<(usize, usize)> = understood.people.iter().map(|person| person.lines).collect();
    let warnings: Vec<usize> = understood.warnings.iter().map(|warning| warning.line()).collect();
    move |line| people.iter().any(|&(first, last)| (first..=last).contains(&line)) || warnings.contains(&line)
}

/// Whether a line shows nothing.
fn is_blank(line: &str) -> bool {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    line.chars().all(|c| c.is_whitespace() || c.is_control() || invisible(c))
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_gives_a_person_or_a_warning(lines in prop::collection::vec(line(), 0..14)) {
        let lines: Vec<String> = lines.iter().map(|line| line.replace(is_line_end, " ")).collect();
        let understood = read_people(&lines.join("\n"));
        let is_spoken_of = spoken_of(&understood);
        for (index, line) in lines.iter().enumerate() {
            // A cell in quotes goes on over lines: its row is spoken of as a whole, by its first line.
            let quoted = lines[..=index].iter().any(|line| line.contains('"'));
            prop_assert!(
                is_blank(line) || quoted || is_spoken_of(index + 1),
                "line {} of {:?}: {:?}", index + 1, lines, understood
            );
        }
        for (index, person) in understood.people.iter().enumerate() {
            prop_assert!(!person.full_name.trim().is_empty() && person.full_name.trim() == person.full_name);
            prop_assert!(person.alternate_of.is_none_or(|owner| owner != index && owner < understood.people.len()));
            prop_assert!(person.voice || !person.vote);
        }
    }

    #[test]
    fn nothing_that_is_pasted_breaks_the_reader(text in "(?s).{0,300}") {
        read_people(&text);
    }
}

fn list(people: usize) -> String {
    let surnames = ["Rangel", "Medina", "Lozano", "Castro", "Barrientos", "Aguado", "Olmos"];
    let person = |n: usize| {
        let role = if n.is_multiple_of(3) {
            "Suplente de Rangel"
        } else {
            "Vocal con voz y voto, Colegio de Arquitectos"
        };
        format!("{n}. Lic. María {}o {}, {role}\n", "on".repeat(n % 11), surnames[n % 7])
    };
    (1..=people).map(person).collect()
}

#[test]
fn a_list_of_thousands_takes_time_in_proportion() {
    read_people(&list(10));
    let time = |people: usize| {
        let text = list(people);
        (0..3)
            .map(|_| {
                let begin = Instant::now();
                read_people(&text);
                begin.elapsed()
            })
            .min()
            .unwrap()
    };
    let (few, many) = (time(300), time(3_000));
    assert!(many < few * 40 + Duration::from_millis(50), "{few:?} {many:?}");
    for part in ["María (", "Ana suplente: ", "Vocal y ", "Presidente de ", "\"", "x\t"] {
        let begin = Instant::now();
        read_people(&part.repeat(20_000));
        assert!(begin.elapsed() < Duration::from_secs(5), "{part:?}: {:?}", begin.elapsed());
    }
}

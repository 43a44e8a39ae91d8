//! Real documents, read from the folder that `SESIONA_SAMPLES` names; the repository does not contain them.
// What a test shares with others is a test too.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

mod common;

use sesiona_domain::agreements::AgreementState;
use sesiona_domain::sessions::SessionKind;
use sesiona_exchange::{ItemKind, Understood, Warning, read_agenda};

/// The documents, or none where the folder is not named.
fn samples() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = std::env::var_os("SESIONA_SAMPLES") else {
        eprintln!("skipped: SESIONA_SAMPLES names no folder");
        return Vec::new();
    };
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    assert!(files.len() >= 5, "the folder holds {} documents", files.len());
    files
}

fn packet() -> Option<Understood> {
    let (_, bytes) = samples().into_iter().find(|(name, _)| name.starts_with("001"))?;
    Some(read_agenda(&bytes).unwrap())
}

#[test]
fn no_word_of_a_real_document_is_lost() {
    for (name, bytes) in samples() {
        common::assert_sound(&name, &read_agenda(&bytes).unwrap());
    }
}

#[test]
fn notes_without_an_agenda_are_kept_as_text() {
    for (name, bytes) in samples().into_iter().filter(|(name, _)| !name.starts_with("001")) {
        let understood = read_agenda(&bytes).unwrap();
        assert!(understood.items.is_empty(), "{name}");
        assert_eq!(understood.warnings, [Warning::NoAgenda { line: None }], "{name}");
        assert_eq!(understood.session, sesiona_exchange::UnderstoodSession::default(), "{name}");
        assert!(!understood.front.is_blank(), "{name}");
    }
}

#[test]
fn the_packets_session_is_understood() {
    let Some(understood) = packet() else { return };
    let session = &understood.session;
    assert_eq!(understood.title, "Décima Segunda Sesión Ordinaria 2023");
    assert_eq!(session.body.as_deref(), Some("Junta Directiva"));
    assert_eq!(session.institution.as_deref(), Some("IMPLAN Guanajuato"));
    assert_eq!(
        (session.kind, session.number, session.year),
        (Some(SessionKind::Ordinary), Some(12), Some(2023))
    );
    assert_eq!(session.date, chrono::NaiveDate::from_ymd_opt(2023, 12, 14));
    assert_eq!(session.time.as_deref(), Some("17:00"));
    assert!(understood.warnings.iter().any(|warning| matches!(warning, Warning::TimeFromAgreement { .. })));
}

#[test]
fn the_packets_agenda_has_its_eleven_items() {
    let Some(understood) = packet() else { return };
    let written = &understood.source.lines[13..24];
    let numbers: Vec<&str> = understood.items.iter().filter_map(|item| item.number.as_deref()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "5.1", "6", "7", "8", "9", "10"]);
    for (item, line) in understood.items.iter().zip(written) {
        let number = item.number.as_deref().unwrap_or_default();
        assert_eq!(Some(item.position.as_str()), item.number.as_deref());
        assert_eq!(line.trim_start_matches(" - "), format!("{number}. {}", item.title));
        assert_eq!(item.depth, usize::from(number == "5.1"));
    }
    let kinds: Vec<ItemKind> = understood.items.iter().map(|item| item.kind).collect();
    use ItemKind::{FollowUp, MinutesApproval, OtherBusiness, Procedure, Report, Vote};
    assert_eq!(
        kinds,
        [
            Procedure,
            Vote,
            MinutesApproval,
            FollowUp,
            Report,
            Report,
            Report,
            Report,
            Report,
            OtherBusiness,
            Procedure
        ]
    );
    let with_section = understood.items.iter().filter(|item| !item.headings.is_empty()).count();
    assert_eq!(with_section, 9);
}

#[test]
fn the_packets_agreements_have_their_parts_and_reports() {
    let Some(understood) = packet() else { return };
    let codes: Vec<&str> = understood.agreements.iter().map(|agreement| agreement.code.as_str()).collect();
    assert_eq!(codes, ["JD-VIII-2", "JD-XI-1", "JD-XI-2"]);
    let [first, second, third] = understood.agreements.as_slice() else { panic!("three agreements") };
    let letters: Vec<&str> = first.parts.iter().map(|part| part.letter.as_str()).collect();
    assert_eq!(letters, ["a", "b"]);
    let reported: Vec<Option<&str>> = first.status.iter().map(|status| status.part.as_deref()).collect();
    assert_eq!(reported, [Some("a"), Some("b")]);
    assert!(first.text.ends_with("administrativos,") && first.parts[0].text.ends_with(" y"));
    assert_eq!(first.responsible, ["Juan Carlos Delgado Zárate"]);
    let states = [first.state, second.state, third.state];
    assert_eq!(states, [AgreementState::InProgress, AgreementState::Fulfilled, AgreementState::Fulfilled]);
    assert!(understood.agreements.iter().all(|agreement| agreement.due.is_none()));
    let follow_up = understood.items.iter().find(|item| item.kind == ItemKind::FollowUp).unwrap();
    assert!(follow_up.content.is_blank());
}

//! What of a row is kept as text, and what is understood and needs no text.

use std::collections::BTreeMap;

use super::columns::{self, Role};
use super::{codes, is_running_number, states};
use crate::dates;
use crate::understood::{UnderstoodAgreement, UnderstoodCell};
use crate::words::words;

/// The texts of an agreement, as they are kept.
pub(crate) fn kept(agreement: &UnderstoodAgreement) -> String {
    let mut texts = vec![agreement.code.as_str(), agreement.text.as_str()];
    texts.extend(agreement.parts.iter().flat_map(|part| [part.letter.as_str(), part.text.as_str()]));
    for status in &agreement.status {
        texts.extend(status.part.as_deref());
        texts.push(&status.text);
    }
    texts.extend(agreement.responsible.iter().map(String::as_str));
    texts.join("\n")
}

/// The words of an agreement's row that its state, its date or its letters say; `count` rows are in all tables.
pub(crate) fn understood(agreement: &UnderstoodAgreement, count: usize) -> String {
    let reported = |text: &str| {
        let mut told = agreement.status.iter().map(|status| status.text.as_str());
        told.any(|told| {
            told.strip_suffix(text).is_some_and(|label| label.is_empty() || label.ends_with(": "))
        })
    };
    let mut words = String::new();
    let mut add = |text: &str| {
        words.push_str(text);
        words.push('\n');
    };
    for cell in agreement.row.iter().filter(|cell| !reported(&cell.text)) {
        if is_said(agreement, cell, count) {
            add(&cell.text);
        } else {
            add(codes::label(&cell.text));
        }
    }
    (0..dropped(agreement, "inciso")).for_each(|_| add("inciso"));
    words
}

/// Whether a cell is the state, the date or the running number.
fn is_said(agreement: &UnderstoodAgreement, cell: &UnderstoodCell, count: usize) -> bool {
    match columns::role(&cell.heading) {
        Some(Role::Status) => states::is_only_state(&cell.text),
        Some(Role::Due) => agreement.due.is_some() && dates::only_date(&cell.text) == agreement.due,
        Some(Role::Code) => {
            agreement.code != cell.text && is_running_number(codes::without_label(&cell.text).as_str(), count)
        }
        Some(Role::Agreement | Role::Responsible) | None => false,
    }
}

/// How often the row has a word that its texts have not.
fn dropped(agreement: &UnderstoodAgreement, word: &str) -> usize {
    let in_row: String = agreement.row.iter().map(|cell| format!("{}\n", cell.text)).collect();
    let count = |counts: BTreeMap<String, usize>| counts.get(word).copied().unwrap_or(0);
    count(words(&in_row)).saturating_sub(count(words(&kept(agreement))))
}

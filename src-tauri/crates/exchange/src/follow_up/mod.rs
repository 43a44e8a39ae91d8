//! Follow-up tables: «Acuerdo | Estatus» and their wider kin.

mod codes;
mod columns;
mod parts;
mod responsible;
mod states;
mod stored;

use std::collections::HashSet;

use sesiona_domain::agreements::AgreementState;

pub(crate) use self::columns::is_header;
use self::columns::{Column, Role};
pub(crate) use self::stored::{kept, understood};
use crate::dates;
use crate::fold::fold;
use crate::tables::{Row, Rows};
use crate::tags;
use crate::titles;
use crate::understood::{UnderstoodAgreement, UnderstoodCell, UnderstoodPart, UnderstoodStatus};
use crate::warnings::Warning;

/// What was read of a follow-up table.
#[derive(Debug, Default)]
pub(crate) struct FollowUp {
    pub(crate) agreements: Vec<UnderstoodAgreement>,
    pub(crate) warnings: Vec<Warning>,
    /// Rows that are no agreements, such as «Acuerdos pendientes» across the table: line and text.
    pub(crate) others: Vec<(usize, String)>,
    /// The headings of the columns, as they stand.
    pub(crate) headings: Vec<(usize, String)>,
}

/// Reads a table as a follow-up table, if it is one. Below an item that reviews agreements a table without
/// headings is one too when its rows begin with codes.
pub(crate) fn read(table: &Rows, under_follow_up: bool) -> Option<FollowUp> {
    let first = table.rows.first()?;
    let named = columns::named(&first.cells, under_follow_up);
    let (columns, body) = match named {
        Some(columns) => (columns, &table.rows[1..]),
        None if under_follow_up => (columns::unnamed(&table.rows)?, &table.rows[..]),
        None => return None,
    };
    let columns = columns::settled(columns, body);
    let mut rows = Rowwise { columns: &columns, drafts: Vec::new(), read: FollowUp::default() };
    if body.len() < table.rows.len() {
        rows.read.headings.push((first.lines.0, columns::joined(&first.cells)));
    }
    body.iter().for_each(|row| rows.take(row));
    let Rowwise { drafts, mut read, .. } = rows;
    let count = drafts.len();
    if body.len() < table.rows.len() {
        let filled = |index: usize| drafts.iter().any(|draft| !draft.cells[index].is_empty());
        let unused =
            columns.iter().enumerate().filter(|(index, column)| column.says_more() && !filled(*index));
        read.others.extend(unused.map(|(_, column)| (first.lines.0, column.heading.clone())));
    }
    for draft in drafts {
        let agreement = finish(&draft, &columns, count, &mut read.warnings);
        read.agreements.push(agreement);
    }
    (!read.agreements.is_empty()).then_some(read)
}

/// The agreement that a passage is: a row of cells set apart by tabs, or its text alone.
pub(crate) fn passage(text: &str, lines: (usize, usize)) -> (UnderstoodAgreement, Vec<Warning>) {
    let cells: Vec<String> = text.split('\t').map(|cell| cell.trim().to_owned()).collect();
    let row = Row { lines, cells };
    let columns =
        columns::unnamed(std::slice::from_ref(&row)).unwrap_or_else(|| columns::of_text(row.cells.len()));
    let mut draft = Draft { lines, cells: vec![String::new(); columns.len()] };
    draft.go_on_with(&row);
    let mut warnings = Vec::new();
    let agreement = finish(&draft, &columns, 1, &mut warnings);
    (agreement, warnings)
}

/// The cells of an agreement, from one row or several.
#[derive(Debug)]
struct Draft {
    lines: (usize, usize),
    /// The text of each column, without tags.
    cells: Vec<String>,
}

/// Gathers the rows of a table into agreements.
struct Rowwise<'a> {
    columns: &'a [Column],
    drafts: Vec<Draft>,
    read: FollowUp,
}

impl Rowwise<'_> {
    fn take(&mut self, row: &Row) {
        let filled: Vec<&String> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
        // The header comes again where the table was cut between pages.
        let headings: Vec<String> = self.columns.iter().map(|column| fold(&column.heading)).collect();
        let is_header = filled.len() == headings.iter().filter(|heading| !heading.is_empty()).count()
            && row.cells.iter().zip(&headings).all(|(cell, heading)| fold(cell) == *heading);
        if filled.is_empty() {
            return;
        }
        if is_header {
            self.read.headings.push((row.lines.0, columns::joined(&row.cells)));
            return;
        }
        let named = self.columns.iter().zip(&row.cells).any(|(column, cell)| {
            !cell.is_empty() && matches!(column.role, Some(Role::Code | Role::Agreement))
        });
        match self.drafts.last_mut() {
            Some(last) if !named || parts::goes_on(filled[0]) => last.go_on_with(row),
            _ if filled.len() == 1 && !begins_with_code(filled[0]) && is_category(filled[0]) => {
                self.read.others.push((row.lines.0, columns::joined(&row.cells)));
            }
            _ => {
                let mut draft = Draft { lines: row.lines, cells: vec![String::new(); self.columns.len()] };
                draft.go_on_with(row);
                self.drafts.push(draft);
            }
        }
    }
}

impl Draft {
    /// Adds a row's cells; what stands beyond the last column belongs to it.
    fn go_on_with(&mut self, row: &Row) {
        self.lines.1 = row.lines.1;
        let last = self.cells.len().saturating_sub(1);
        for (index, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let Some(text) = self.cells.get_mut(index.min(last)) else { continue };
            if !text.is_empty() {
                text.push('\n');
            }
            let paragraphs = tags::paragraphs(cell);
            let plain: Vec<String> =
                paragraphs.iter().map(|paragraph| titles::without_marks(paragraph)).collect();
            text.push_str(&plain.join("\n"));
        }
    }
}

fn begins_with_code(cell: &str) -> bool {
    codes::split(&tags::without_tags(cell)).is_some()
}

/// «ACUERDOS PENDIENTES»: a few words without a verb's point at the end.
fn is_category(cell: &str) -> bool {
    let text = tags::without_tags(cell);
    text.split_whitespace().count() <= 6 && !text.ends_with('.')
}

/// What the cells of an agreement say, column by column.
#[derive(Default)]
struct Said {
    /// Its heading and the code.
    code: Option<(String, String)>,
    text: String,
    state: Option<AgreementState>,
    reports: Vec<String>,
}

/// Reads an agreement of a table of `count` from its cells.
fn finish(
    draft: &Draft,
    columns: &[Column],
    count: usize,
    warnings: &mut Vec<Warning>,
) -> UnderstoodAgreement {
    let mut agreement = UnderstoodAgreement { lines: Some(draft.lines), ..UnderstoodAgreement::default() };
    let mut said = Said::default();
    for (column, text) in columns.iter().zip(&draft.cells).filter(|(_, text)| !text.is_empty()) {
        agreement.row.push(UnderstoodCell { heading: column.heading.clone(), text: text.clone() });
        take_cell(&mut agreement, &mut said, column, text);
    }
    take_code(&mut agreement, &mut said, count);
    (agreement.text, agreement.parts) = parts::split(&agreement.text);
    take_status(&mut agreement, &said, warnings);
    let line = Some(draft.lines.0);
    if agreement.responsible.is_empty()
        && let Some(name) = responsible::before_infinitive(&agreement.text)
    {
        let (code, responsible) = (agreement.code.clone(), name.clone());
        warnings.push(Warning::ResponsibleFromText { line, agreement: code, responsible });
        agreement.responsible.push(name);
    }
    if agreement.code.is_empty() {
        warnings
            .push(Warning::AgreementWithoutCode { line, text: agreement.text.chars().take(80).collect() });
    }
    agreement
}

fn take_cell(agreement: &mut UnderstoodAgreement, said: &mut Said, column: &Column, text: &str) {
    let labelled = || format!("{}: {text}", column.heading);
    match column.role {
        Some(Role::Code) if said.code.is_none() => {
            said.code = Some((column.heading.clone(), text.to_owned()));
        }
        Some(Role::Agreement) => {
            if !said.text.is_empty() {
                said.text.push('\n');
            }
            said.text.push_str(text);
        }
        Some(Role::Responsible) => agreement.responsible.extend(responsible::names(text)),
        Some(Role::Due) => match dates::only_date(text).filter(|_| agreement.due.is_none()) {
            Some(date) => agreement.due = Some(date),
            None => said.reports.push(labelled()),
        },
        Some(Role::Status) => {
            match states::explicit(text).filter(|_| states::is_only_state(text) && said.state.is_none()) {
                Some(state) => said.state = Some(state),
                None => said.reports.push(text.to_owned()),
            }
        }
        Some(Role::Code) | None => said.reports.push(labelled()),
    }
}

/// The code: from its own column, or from the beginning of the text.
fn take_code(agreement: &mut UnderstoodAgreement, said: &mut Said, count: usize) {
    agreement.text = std::mem::take(&mut said.text);
    if let Some((heading, cell)) = said.code.take() {
        let plain = codes::without_label(&cell);
        // A column of running numbers («1», «2») names nothing if the text has a code of its own.
        if let Some((code, rest)) =
            codes::split(&agreement.text).filter(|_| plain.chars().all(|c| c.is_ascii_digit() || c == '.'))
        {
            agreement.code = code;
            agreement.text = rest;
            if !is_running_number(&plain, count) {
                said.reports.push(format!("{heading}: {cell}"));
            }
        } else {
            agreement.code = plain;
        }
        if agreement.text.is_empty()
            && let Some((code, rest)) = codes::split(&cell)
        {
            agreement.code = code;
            agreement.text = rest;
        }
    } else if let Some((code, rest)) = codes::split(&agreement.text) {
        agreement.code = code;
        agreement.text = rest;
    }
}

/// Whether a number only counts the rows of a table.
fn is_running_number(text: &str, count: usize) -> bool {
    text.parse::<usize>().is_ok_and(|number| number <= count)
}

/// The reports of the whole and of each part, and the states that they tell.
fn take_status(agreement: &mut UnderstoodAgreement, said: &Said, warnings: &mut Vec<Warning>) {
    let line = agreement.lines.map(|lines| lines.0);
    let letters: Vec<&str> = agreement.parts.iter().map(|part| part.letter.as_str()).collect();
    let status: Vec<UnderstoodStatus> =
        said.reports.iter().flat_map(|report| parts::statuses(report, &letters)).collect();
    for letter in status
        .iter()
        .filter_map(|status| status.part.clone())
        .filter(|part| !letters.contains(&part.as_str()))
    {
        warnings.push(Warning::UnknownPart { line, agreement: agreement.code.clone(), letter });
    }
    let told = |letter: Option<&str>| {
        let own = status
            .iter()
            .filter(|status| status.part.as_deref() == letter)
            .map(|status| status.text.as_str());
        own.collect::<Vec<_>>().join("\n")
    };
    let whole = told(None);
    let stated = said
        .state
        .or_else(|| states::explicit(&whole))
        .or_else(|| said.reports.iter().find_map(|report| states::explicit(report)));
    let part_state = |letter: &&str| {
        let own = told(Some(letter));
        if own.is_empty() { stated.unwrap_or_else(|| states::told(&whole)) } else { states::told(&own) }
    };
    agreement.part_states = letters.iter().map(part_state).collect();
    let of_parts = AgreementState::of_parts(&agreement.part_states);
    agreement.state = said.state.or(of_parts).or(stated).unwrap_or_else(|| states::told(&whole));
    agreement.status = status.into_iter().map(|status| of_known_part(status, &agreement.parts)).collect();
    let guessed = said.state.is_none() && (of_parts.is_some() || stated.is_none());
    if guessed && !said.reports.is_empty() {
        let (agreement, state) = (agreement.code.clone(), agreement.state);
        warnings.push(Warning::StateFromText { line, agreement, state });
    }
}

/// What is reported of a part that the agreement does not have is of the whole, its letter before it.
fn of_known_part(status: UnderstoodStatus, parts: &[UnderstoodPart]) -> UnderstoodStatus {
    match status.part {
        Some(letter) if parts.iter().all(|part| part.letter != letter) => {
            UnderstoodStatus { part: None, text: format!("{letter}) {}", status.text), item: None }
        }
        part => UnderstoodStatus { part, ..status },
    }
}

/// Warnings about codes that come more than once.
pub(crate) fn repeated_codes(agreements: &[UnderstoodAgreement]) -> Vec<Warning> {
    let mut known = HashSet::new();
    let named = agreements.iter().filter(|agreement| !agreement.code.is_empty());
    named
        .filter(|agreement| !known.insert(fold(&agreement.code)))
        .map(|agreement| Warning::RepeatedCode {
            line: agreement.lines.map(|lines| lines.0),
            agreement: agreement.code.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Line;
    use crate::tables;

    fn read_text(text: &str) -> FollowUp {
        let lines: Vec<Line> =
            text.lines().enumerate().map(|(index, text)| Line::new(index + 1, text)).collect();
        read(&tables::at(&lines, 0).unwrap().0, true).unwrap()
    }

    #[test]
    fn five_columns_are_told_apart() {
        let read = read_text(
            "Acuerdo\tResponsable\tFecha compromiso\tSituación\tSeguimiento\n\
             JD-II-1. Enviar el inventario a la Contraloría.\tTesorería\t15 de marzo de 2024\tEn proceso\tSe integra la lista de bienes.\n\
             JD-II-2. Publicar el calendario.\tSecretaría Técnica / Comunicación\ta la brevedad\tCumplido\tPublicado en el portal.",
        );
        let [first, second] = read.agreements.as_slice() else { panic!("{read:?}") };
        assert_eq!(first.code, "JD-II-1");
        assert_eq!(first.text, "Enviar el inventario a la Contraloría.");
        assert_eq!(first.responsible, ["Tesorería"]);
        assert_eq!(first.due, chrono::NaiveDate::from_ymd_opt(2024, 3, 15));
        assert_eq!(first.state, AgreementState::InProgress);
        assert_eq!(first.status[0].text, "Se integra la lista de bienes.");
        assert_eq!(second.responsible, ["Secretaría Técnica", "Comunicación"]);
        assert_eq!(second.due, None);
        assert_eq!(second.state, AgreementState::Fulfilled);
        assert!(second.status.iter().any(|status| status.text == "Fecha compromiso: a la brevedad"));
    }

    #[test]
    fn parts_have_a_report_each() {
        let read = read_text(
            "Acuerdo\tEstatus\n<p>JD-V-1. Revisar a) el contrato y b) la póliza.</p>\t<p>a) Fue revisado el lunes.</p> <p>b) Se revisará en mayo.</p>",
        );
        let agreement = &read.agreements[0];
        assert_eq!(agreement.text, "Revisar");
        let parts: Vec<(&str, &str)> =
            agreement.parts.iter().map(|part| (part.letter.as_str(), part.text.as_str())).collect();
        assert_eq!(parts, [("a", "el contrato y"), ("b", "la póliza.")]);
        let status: Vec<(Option<&str>, &str)> =
            agreement.status.iter().map(|status| (status.part.as_deref(), status.text.as_str())).collect();
        assert_eq!(status, [(Some("a"), "Fue revisado el lunes."), (Some("b"), "Se revisará en mayo.")]);
        assert_eq!(agreement.part_states, [AgreementState::Fulfilled, AgreementState::InProgress]);
        assert_eq!(agreement.state, AgreementState::PartlyFulfilled);
    }

    #[test]
    fn a_row_without_agreement_goes_on_with_the_one_above() {
        let read = read_text(
            "No.\tAcuerdo\tAvance\n001/SO/2024\tComprar sillas.\tSe cotizó.\n\t\tSe firmó el pedido.\n002/SO/2024\tPintar.\tPendiente",
        );
        assert_eq!(read.agreements.len(), 2);
        assert_eq!(read.agreements[0].code, "001/SO/2024");
        assert_eq!(read.agreements[0].status[0].text, "Se cotizó.\nSe firmó el pedido.");
        assert_eq!(read.agreements[1].state, AgreementState::Pending);
    }

    #[test]
    fn parts_may_stand_in_rows_of_their_own() {
        let read = read_text(
            "Acuerdo\tEstatus\nSO-1-1. Revisar:\ta) Se entregó.\na) bienes\t\nb) seguros\tb) Se revisará.\nSO-1-2. Informar.\tInformativo",
        );
        let [first, second] = read.agreements.as_slice() else { panic!("{read:?}") };
        assert_eq!((first.text.as_str(), first.parts.len(), first.status.len()), ("Revisar:", 2, 2));
        assert_eq!((second.code.as_str(), second.state), ("SO-1-2", AgreementState::Informative));
    }

    #[test]
    fn a_short_status_with_a_word_more_is_kept_as_text() {
        let read = read_text(
            "No.\tAcuerdo\tEstatus\nSO-2-1\tFirmar la escritura.\tPendiente notario\nSO-2-2\tAbrir la biblioteca.\tSin avance presupuestal\n\
             SO-2-3\tEntregar el padrón.\tCumplido extemporáneamente\nSO-2-4\tPublicar.\tCumplido",
        );
        let told: Vec<(AgreementState, Option<&str>)> = read
            .agreements
            .iter()
            .map(|agreement| (agreement.state, agreement.status.first().map(|status| status.text.as_str())))
            .collect();
        assert_eq!(
            told,
            [
                (AgreementState::Pending, Some("Pendiente notario")),
                (AgreementState::Pending, Some("Sin avance presupuestal")),
                (AgreementState::Fulfilled, Some("Cumplido extemporáneamente")),
                (AgreementState::Fulfilled, None),
            ]
        );
        assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    }

    #[test]
    fn numbers_that_do_not_count_the_rows_are_kept() {
        let read =
            read_text("No.\tAcuerdo\tEstatus\n1\tSO-2-1. Firmar.\tPendiente\n127\tSO-2-2. Abrir.\tPendiente");
        let [first, second] = read.agreements.as_slice() else { panic!("{read:?}") };
        assert_eq!((first.code.as_str(), first.status.len()), ("SO-2-1", 0));
        assert_eq!((second.code.as_str(), second.status[0].text.as_str()), ("SO-2-2", "No.: 127"));
    }

    #[test]
    fn a_report_of_an_unknown_part_keeps_its_letter() {
        let read = read_text(
            "Acuerdo\tEstatus\nSO-2-1. Revisar a) bienes y b) seguros.\ta) Listo. b) Listo. c) Se revisará.",
        );
        let status = &read.agreements[0].status;
        assert_eq!((status[2].part.as_deref(), status[2].text.as_str()), (None, "c) Se revisará."));
        assert!(matches!(read.warnings[0], Warning::UnknownPart { .. }));
    }

    #[test]
    fn other_tables_are_left_alone() {
        let lines = [Line::new(1, "Rubro\tMonto"), Line::new(2, "Papel\t10")];
        assert!(read(&tables::at(&lines, 0).unwrap().0, true).is_none());
        let lines = [Line::new(1, "Asunto\tResponsable"), Line::new(2, "Lista\tSecretaría")];
        assert!(read(&tables::at(&lines, 0).unwrap().0, false).is_none());
    }
}

//! What each column of a follow-up table holds, told by its heading.

use sesiona_domain::content::MAX_COLUMNS;

use super::codes;
use crate::fold::fold;
use crate::tables::Row;
use crate::tags;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Code,
    Agreement,
    Status,
    Responsible,
    Due,
}

/// A column with its heading.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) role: Option<Role>,
}

impl Column {
    /// Whether the heading is none that such tables have: without a text below it nothing else tells it.
    pub(super) fn says_more(&self) -> bool {
        self.role.is_none() && !self.heading.is_empty() && !is_usual(&self.heading)
    }
}

const CODE: [&str; 19] = [
    "no",
    "num",
    "numero",
    "n",
    "clave",
    "codigo",
    "folio",
    "no de acuerdo",
    "num de acuerdo",
    "numero de acuerdo",
    "no acuerdo",
    "clave del acuerdo",
    "clave de acuerdo",
    "codigo de acuerdo",
    "code",
    "id",
    "ref",
    "number",
    "agreement no",
];
const AGREEMENT: [&str; 8] =
    ["acuerdo", "compromiso", "resolutivo", "resolucion", "agreement", "action", "decision", "resolution"];
const SUBJECT: [&str; 8] =
    ["asunto", "tema", "descripcion", "texto", "actividad", "tarea", "task", "description"];
const RESPONSIBLE: [&str; 11] = [
    "responsable",
    "area",
    "areas",
    "encargado",
    "encargada",
    "a cargo",
    "owner",
    "responsible",
    "assigned",
    "who",
    "unidad",
];
const DUE: [&str; 13] = [
    "fecha compromiso",
    "fecha de compromiso",
    "fecha limite",
    "fecha de cumplimiento",
    "fecha de entrega",
    "fecha",
    "plazo",
    "vence",
    "vencimiento",
    "termino",
    "due",
    "deadline",
    "target date",
];
const STATUS: [&str; 17] = [
    "estatus",
    "status",
    "estado",
    "situacion",
    "seguimiento",
    "avance",
    "avances",
    "cumplimiento",
    "observaciones",
    "comentarios",
    "acciones realizadas",
    "atencion",
    "follow up",
    "progress",
    "notes",
    "comments",
    "state",
];

/// What a column with this heading holds.
pub(super) fn role(heading: &str) -> Option<Role> {
    let folded = fold(heading);
    let begins = |words: &[&str]| {
        words.iter().any(|word| {
            folded == *word
                || folded.starts_with(&format!("{word} "))
                || folded == format!("{word}s")
                || folded.starts_with(&format!("{word}s "))
                || folded == format!("{word}es")
        })
    };
    if CODE.contains(&folded.as_str()) {
        Some(Role::Code)
    } else if begins(&DUE) {
        Some(Role::Due)
    } else if begins(&RESPONSIBLE) {
        Some(Role::Responsible)
    } else if begins(&STATUS) {
        Some(Role::Status)
    } else if begins(&AGREEMENT) || begins(&SUBJECT) {
        Some(Role::Agreement)
    } else {
        None
    }
}

/// The columns that a header row names, if it is that of a follow-up table.
pub(super) fn named(cells: &[String], under_follow_up: bool) -> Option<Vec<Column>> {
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    if !(2..=8).contains(&filled) || cells.iter().any(|cell| cell.chars().count() > 80) {
        return None;
    }
    let columns: Vec<Column> = cells[..filled]
        .iter()
        .map(|cell| {
            let heading = tags::without_tags(cell);
            Column { role: role(&heading), heading }
        })
        .collect();
    let has = |role: Role| columns.iter().any(|column| column.role == Some(role));
    let says_agreement = columns.iter().any(|column| {
        let folded = fold(&column.heading);
        column.role == Some(Role::Agreement) && AGREEMENT.iter().any(|word| folded.starts_with(word))
    });
    let names_agreement = has(Role::Agreement) && (says_agreement || (under_follow_up && has(Role::Status)));
    let tells_more = has(Role::Status) || has(Role::Responsible) || has(Role::Due);
    (names_agreement && tells_more).then_some(columns)
}

/// Whether the joined cells of a row are headings of a follow-up table, and no more than that: «Estatus al 15 de
/// marzo» says something. What a heading without a role says stands before the text of its cells.
pub(crate) fn is_header(joined: &str) -> bool {
    let cells: Vec<String> = joined.split(JOINT).map(str::to_owned).collect();
    named(&cells, true).is_some() && cells.iter().all(|cell| role(cell).is_none() || is_usual(cell))
}

/// Whether a heading has only words that such headings are made of.
fn is_usual(heading: &str) -> bool {
    const OTHERS: &str = "de del la las los el y o e u a por para en the of and to or for \
        unidad administrativa tecnica institucional dependencia direccion general nombre persona personas instancia \
        actual vigente anterior anteriores pendiente pendientes sesion acta tomado tomados adoptado adoptados aprobado \
        cumplir compromiso atender atencion realizada realizadas realizado acciones accion tramite etapa grado nivel porcentaje \
        programada estimada inicio fin final conclusion solicitud adicionales breve \
        current update updates date item items taken party person target completion";
    let lists = [&CODE[..], &AGREEMENT, &SUBJECT, &RESPONSIBLE, &DUE, &STATUS];
    let usual = |word: &str| {
        let known = |known: &str| {
            known == word || word.strip_suffix("es") == Some(known) || word.strip_suffix('s') == Some(known)
        };
        lists.iter().flat_map(|list| list.iter()).flat_map(|words| words.split(' ')).any(known)
            || OTHERS.split_whitespace().any(known)
    };
    fold(heading).split(' ').all(usual)
}

/// The columns of a table without header row whose rows begin with codes.
pub(super) fn unnamed(rows: &[Row]) -> Option<Vec<Column>> {
    let begins =
        |row: &&Row| row.cells.first().is_some_and(|cell| codes::split(&tags::without_tags(cell)).is_some());
    let coded = rows.iter().filter(begins).count();
    let width = rows.iter().map(|row| row.cells.len()).max()?.min(MAX_COLUMNS);
    if coded * 2 <= rows.len() || width < 2 {
        return None;
    }
    let alone = rows.iter().filter(begins).all(|row| codes::is_code(&tags::without_tags(&row.cells[0])));
    let column = |role: Role, heading: &str| Column { heading: heading.to_owned(), role: Some(role) };
    let mut columns = if alone && width > 2 {
        vec![column(Role::Code, "No."), column(Role::Agreement, "Acuerdo")]
    } else {
        vec![column(Role::Agreement, "Acuerdo")]
    };
    while columns.len() < width {
        columns.push(column(Role::Status, "Estatus"));
    }
    Some(columns)
}

/// The columns of a row that begins with no code: the agreement, and what is reported of it.
pub(super) fn of_text(width: usize) -> Vec<Column> {
    let roles =
        std::iter::once(("Acuerdo", Role::Agreement)).chain(std::iter::repeat(("Estatus", Role::Status)));
    let column = |(heading, role): (&str, Role)| Column { heading: heading.to_owned(), role: Some(role) };
    roles.take(width.clamp(1, MAX_COLUMNS)).map(column).collect()
}

/// Where two columns could be the agreement, the one that holds nothing but codes names it.
pub(super) fn settled(mut columns: Vec<Column>, body: &[Row]) -> Vec<Column> {
    let of_codes = |index: usize| {
        let cells = body.iter().filter_map(|row| row.cells.get(index)).filter(|cell| !cell.is_empty());
        let cells: Vec<String> = cells.map(|cell| tags::without_tags(cell)).collect();
        !cells.is_empty() && cells.iter().all(|cell| codes::is_code(cell))
    };
    let candidates: Vec<usize> =
        (0..columns.len()).filter(|&index| columns[index].role == Some(Role::Agreement)).collect();
    let has_code = columns.iter().any(|column| column.role == Some(Role::Code));
    if candidates.len() > 1
        && !has_code
        && let Some(&code) = candidates.iter().find(|&&index| of_codes(index))
    {
        columns[code].role = Some(Role::Code);
    }
    columns
}

const JOINT: &str = " · ";

/// The cells of a row as one text.
pub(super) fn joined(cells: &[String]) -> String {
    let texts = cells.iter().map(|cell| tags::without_tags(cell)).filter(|cell| !cell.is_empty());
    texts.collect::<Vec<_>>().join(JOINT)
}

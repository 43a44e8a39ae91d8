//! The columns of a table of members, by their headings.

use crate::fold::fold;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The number of the row.
    Number,
    /// The whole name.
    Name,
    /// Given names only.
    GivenNames,
    /// Surnames, or one of them.
    Surname,
    /// The form of address.
    Title,
    /// The role, or what is represented.
    Office,
    /// The address for electronic mail.
    Email,
    /// Whether the seat votes, or «voz y voto».
    Rights,
    /// The name of the alternate.
    Alternate,
    /// Something that has no place.
    Other,
}

const HEADINGS: [(Column, &[&str]); 9] = [
    (Column::Number, &["", "no", "n", "num", "numero", "item", "consecutivo"]),
    (
        Column::Name,
        &[
            "nombre",
            "nombre completo",
            "nombre y apellidos",
            "nombres y apellidos",
            "apellidos y nombre",
            "nombre del titular",
            "nombre del integrante",
            "integrante",
            "integrantes",
            "consejero",
            "consejeros",
            "persona",
            "miembro",
            "miembros",
            "propietario",
            "propietaria",
            "titular",
            "integrante propietario",
            "name",
            "full name",
            "member",
            "members",
        ],
    ),
    (
        Column::GivenNames,
        &["nombres", "nombre s", "nombre de pila", "given name", "given names", "first name"],
    ),
    (
        Column::Surname,
        &[
            "apellido",
            "apellidos",
            "apellido s",
            "apellido paterno",
            "apellido materno",
            "primer apellido",
            "segundo apellido",
            "paterno",
            "materno",
            "surname",
            "last name",
            "family name",
        ],
    ),
    (Column::Title, &["titulo", "tratamiento", "grado", "grado academico", "prefijo", "prefix", "title"]),
    (
        Column::Office,
        &[
            "cargo",
            "rol",
            "calidad",
            "caracter",
            "funcion",
            "puesto",
            "figura",
            "role",
            "position",
            "office",
            "institucion",
            "dependencia",
            "representa",
            "representacion",
            "en representacion de",
            "institucion que representa",
            "organizacion",
            "organismo",
            "sector",
            "entidad",
            "procedencia",
            "area",
            "asiento",
            "seat",
            "institution",
            "organization",
            "entity",
        ],
    ),
    (Column::Email, &["correo", "correo electronico", "email", "e mail", "mail", "correo e"]),
    (
        Column::Rights,
        &[
            "voto",
            "vota",
            "con voto",
            "tiene voto",
            "derecho a voto",
            "voz y voto",
            "voz voto",
            "vote",
            "votes",
            "voting",
        ],
    ),
    (Column::Alternate, &["suplente", "suplentes", "nombre del suplente", "alternate", "substitute"]),
];

/// The columns that a row names; `None` when it is a row like the others.
pub(super) fn columns(cells: &[String]) -> Option<Vec<Column>> {
    let mut columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    let is_whole = |column: &Column| matches!(column, Column::Name);
    // «Apellidos | Nombre»: the second one is no whole name.
    if columns.contains(&Column::Surname) {
        columns.iter_mut().filter(|column| is_whole(column)).for_each(|column| *column = Column::GivenNames);
    }
    let known = columns.iter().filter(|column| !matches!(column, Column::Other | Column::Number)).count();
    let names =
        columns.iter().any(|column| matches!(column, Column::Name | Column::GivenNames | Column::Surname));
    let all_known = !columns.contains(&Column::Other);
    (names && known > usize::from(!all_known || cells.len() > 1)).then_some(columns)
}

fn column(cell: &str) -> Column {
    let folded = fold(cell);
    let folded = folded
        .split_once(" en el ")
        .or(folded.split_once(" en la "))
        .map_or(folded.as_str(), |(before, _)| before);
    let found = HEADINGS.iter().find(|(_, words)| words.contains(&folded));
    found.map_or(Column::Other, |(column, _)| column.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[&str], expected: Option<Vec<Column>>) {
        let cells: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
        assert_eq!(columns(&cells), expected, "{cells:?}");
    }

    #[test]
    fn headings_are_known_and_people_are_not_taken_for_them() {
        use Column::{Email, GivenNames, Name, Number, Office, Other, Rights, Surname};
        check(&["Nombre"], Some(vec![Name]));
        check(&["No.", "Nombre", "Cargo en el Consejo", "Correo"], Some(vec![Number, Name, Office, Email]));
        check(&["Apellidos", "Nombre", "Voto"], Some(vec![Surname, GivenNames, Rights]));
        check(&["Name", "Role", "Shoe size"], Some(vec![Name, Office, Other]));
        check(&["Ana Ruiz", "Vocal"], None);
        check(&["Nombre", "Ana Ruiz"], None);
        check(&["Vocal"], None);
    }
}

//! Lists as people paste them, and who is understood.

use std::fmt::Write;

use super::*;

/// Each person on a line: title, name | role, alternate of whom | seat | rights | address.
fn told(understood: &UnderstoodPeople) -> Vec<String> {
    let people = understood.people.iter();
    people
        .map(|person| {
            let mut told = String::new();
            let title = person.title.as_ref().map(|title| format!("{title} ")).unwrap_or_default();
            write!(told, "{title}{} | {}", person.full_name, person.role.code()).unwrap();
            if person.capacity == Capacity::Alternate {
                let owner = person.alternate_of.map(|owner| understood.people[owner].full_name.as_str());
                write!(told, " alternate of {}", owner.unwrap_or("nobody")).unwrap();
            }
            person.seat.iter().for_each(|seat| write!(told, " | {seat}").unwrap());
            if !person.vote {
                told.push_str(" | no vote");
            }
            person.email.iter().for_each(|email| write!(told, " | {email}").unwrap());
            told
        })
        .collect()
}

fn codes(understood: &UnderstoodPeople) -> Vec<String> {
    let code = |warning: &PeopleWarning| {
        let json = serde_json::to_value(warning).unwrap();
        format!("{} {}", json["line"], json["code"].as_str().unwrap())
    };
    understood.warnings.iter().map(code).collect()
}

#[track_caller]
fn check(text: &str, people: &[&str], warnings: &[&str]) {
    let understood = read_people(text);
    assert_eq!(told(&understood), people, "{text}\n{:?}", understood.warnings);
    assert_eq!(codes(&understood), warnings, "{text}");
}

#[test]
fn a_list_of_names_and_offices() {
    check(
        "María Elena Rangel, Presidenta\nArturo Medina, Vocal\nPatricia Lozano, Vocal\n\
         Jorge Iván Castro, Ayuntamiento\nTeresa Olmos, Consejo Ciudadano\nRaúl Vega, Secretario Técnico\n",
        &[
            "María Elena Rangel | president",
            "Arturo Medina | member",
            "Patricia Lozano | member",
            "Jorge Iván Castro | member | Ayuntamiento",
            "Teresa Olmos | member | Consejo Ciudadano",
            "Raúl Vega | secretary | Secretario Técnico | no vote",
        ],
        &[],
    );
}

#[test]
fn the_first_member_presides_when_nobody_is_said_to() {
    check(
        "Raúl Vega (Secretario técnico)\nAna Ruiz\nLuis Sol\n",
        &[
            "Raúl Vega | secretary | Secretario técnico | no vote",
            "Ana Ruiz | president",
            "Luis Sol | member",
        ],
        &["2 presidency_assumed"],
    );
    check(
        "Ana Ruiz, Presidenta\nLuis Sol, Presidente\n",
        &["Ana Ruiz | president", "Luis Sol | president"],
        &["2 several_presidents"],
    );
}

#[test]
fn a_spreadsheet_with_headings() {
    check(
        "No.\tNombre\tCargo\tInstitución\tCorreo electrónico\tVoto\tTeléfono\n\
         1\tDra. María Elena Rangel\tPresidenta\tPresidencia Municipal\tmaria@ejemplo.mx\tSí\t473 000 0000\n\
         2\tING. ARTURO MEDINA\tVocal\tColegio de Ingenieros\t\tSí\t\n\
         3\tLic. Raúl Vega\tSecretario Técnico\t\traul@ejemplo.mx\tNo\t\n\
         4\t\tVocal\tUniversidad\t\tSí\t\n",
        &[
            "Dra. María Elena Rangel | president | Presidencia Municipal | maria@ejemplo.mx",
            "ING. ARTURO MEDINA | member | Colegio de Ingenieros",
            "Lic. Raúl Vega | secretary | Secretario Técnico | no vote | raul@ejemplo.mx",
        ],
        &["1 heading", "1 column_left_out", "5 vacant_seat"],
    );
    check(
        "Apellido paterno;Apellido materno;Nombre(s);Cargo\nRangel;Pérez;María Elena;Presidenta\nMedina;;Arturo;Vocal con voz, sin voto\n",
        &["María Elena Rangel Pérez | president", "Arturo Medina | member | no vote"],
        &["1 heading"],
    );
    check(
        "Propietario\tSuplente\tRepresenta\nAna Ruiz\tEva Paz\tAyuntamiento\nLuis Sol\tVacante\tUniversidad\n",
        &[
            "Ana Ruiz | president | Ayuntamiento",
            "Eva Paz | president alternate of Ana Ruiz | Ayuntamiento",
            "Luis Sol | member | Universidad",
        ],
        &["1 heading", "2 presidency_assumed"],
    );
}

#[test]
fn a_spreadsheet_without_headings() {
    check(
        "1\tRangel Pérez, María Elena\tPresidenta\n2\tLic.\tArturo Medina\tVocal\n3\tVocal\tPatricia Lozano\n",
        &["María Elena Rangel Pérez | president", "Lic. Arturo Medina | member", "Patricia Lozano | member"],
        &["1 name_order_changed"],
    );
}

#[test]
fn surnames_that_stand_first() {
    check(
        "Rangel Pérez, María Elena, Presidenta\nLic. Medina, Arturo\nJuan Pérez, Guadalupe\n",
        &[
            "María Elena Rangel Pérez | president",
            "Lic. Arturo Medina | member",
            "Juan Pérez | member | Guadalupe",
        ],
        &["1 name_order_changed", "2 name_order_changed", "3 name_order_unclear"],
    );
}

#[test]
fn numbers_bullets_forms_of_address_and_addresses() {
    check(
        "1. C. María Rangel – Presidenta\n2.- C.P. Arturo Medina: Tesorero\n• Arq. Patricia Lozano <p@ejemplo.mx>\n\
         \u{a0}\u{a0}4)\u{a0}Mtra.\u{a0}Lucía Barrientos\u{a0}(Vocal sin voto)\nInvitada: Dra. Norma Tamez\n\
         Presidente Municipal Jorge Díaz, Vocal\n",
        &[
            "C. María Rangel | president",
            "C.P. Arturo Medina | treasurer",
            "Arq. Patricia Lozano | member | p@ejemplo.mx",
            "Mtra. Lucía Barrientos | member | no vote",
            "Dra. Norma Tamez | guest | no vote",
            "Jorge Díaz | member | Presidente Municipal",
        ],
        &[],
    );
}

#[test]
fn secretaries_vote_when_it_is_said() {
    check(
        "Ana Ruiz, Presidenta\nLuis Sol, Secretario técnico con voto\nEva Paz, secretaria de actas\n",
        &[
            "Ana Ruiz | president",
            "Luis Sol | secretary | Secretario técnico con voto",
            "Eva Paz | secretary | secretaria de actas | no vote",
        ],
        &[],
    );
}

#[test]
fn headings_and_offices_on_lines_of_their_own() {
    check(
        "INTEGRANTES DE LA JUNTA DIRECTIVA\n\nPresidenta:\nMaría Rangel\n\nVocales:\nArturo Medina\nPatricia Lozano\n\n\
         Invitados\nNorma Tamez\n",
        &[
            "María Rangel | president",
            "Arturo Medina | member",
            "Patricia Lozano | member",
            "Norma Tamez | guest | no vote",
        ],
        &["1 heading", "3 heading", "6 heading", "10 heading"],
    );
    check(
        "María Rangel\nPresidenta del Consejo\nArturo Medina\nVocal\n",
        &["María Rangel | president | Presidenta del Consejo", "Arturo Medina | member"],
        &[],
    );
}

#[test]
fn alternates_share_the_seat_of_whom_they_stand_in_for() {
    check(
        "Ana Ruiz, Presidenta\nEva Paz, Suplente\nLuis Sol, Vocal, Universidad\nHugo Mar, Vocal suplente\n\
         Nora Gil, suplente de Ana Ruiz\nRosa Mora, Suplente de Pedro Nadie\n",
        &[
            "Ana Ruiz | president",
            "Eva Paz | president alternate of Ana Ruiz",
            "Luis Sol | member | Universidad",
            "Hugo Mar | member alternate of Luis Sol | Universidad",
            "Nora Gil | president alternate of Ana Ruiz",
            "Rosa Mora | member alternate of nobody | Suplente de Pedro Nadie",
        ],
        &["2 alternate_assumed", "4 alternate_assumed", "6 alternate_without_owner"],
    );
}

#[test]
fn an_alternate_of_the_same_seat_is_no_guess() {
    check(
        "Ana Ruiz\tPresidenta\tAyuntamiento\nLuis Sol\tVocal\tUniversidad\nEva Paz\tSuplente\tAyuntamiento\n",
        &[
            "Ana Ruiz | president | Ayuntamiento",
            "Luis Sol | member | Universidad",
            "Eva Paz | president alternate of Ana Ruiz | Ayuntamiento",
        ],
        &[],
    );
}

#[test]
fn english_lists() {
    check(
        "Name,Role,Email\nDr. Jane Smith,Chair,jane@example.org\nPeter Brown,Treasurer,\n\"Walker, Alice\",Member,\n\
         Mark Lee,Executive Secretary,\nRuth Day,Guest,\n",
        &[
            "Dr. Jane Smith | president | jane@example.org",
            "Peter Brown | treasurer",
            "Alice Walker | member",
            "Mark Lee | secretary | Executive Secretary | no vote",
            "Ruth Day | guest | no vote",
        ],
        &["1 heading", "4 name_order_changed"],
    );
}

#[test]
fn lists_of_councils_as_they_are_published() {
    check(
        "Lic. Alejandro Navarro, Presidente Municipal y Presidente del Consejo\n\
         1.- C. Ma. Guadalupe Torres Rea.- Regidora, Vocal\n2.- Ing. José Luis Vega / Síndico\n\
         HERNÁNDEZ LÓPEZ JUAN\nDip. Ana Ruiz, Vocal (suplente: Dip. Luis Sol)\n\
         Representante de la Cámara Nacional de Comercio\n",
        &[
            "Lic. Alejandro Navarro | president | Presidente Municipal y Presidente del Consejo",
            "C. Ma. Guadalupe Torres Rea | member | Regidora",
            "Ing. José Luis Vega | member | Síndico",
            "HERNÁNDEZ LÓPEZ JUAN | member",
            "Dip. Ana Ruiz | member",
            "Dip. Luis Sol | member alternate of Ana Ruiz",
        ],
        &["4 name_order_unclear", "6 heading"],
    );
}

#[test]
fn several_people_on_one_line() {
    check(
        "Ana Ruiz, Luis Sol, Eva Paz\n",
        &["Ana Ruiz | president", "Luis Sol | member", "Eva Paz | member"],
        &["1 presidency_assumed"],
    );
    check(
        "Ana Ruiz <ana@b.mx>; Luis Sol <luis@b.mx>",
        &["Ana Ruiz | president | ana@b.mx", "Luis Sol | member | luis@b.mx"],
        &["1 presidency_assumed"],
    );
}

#[test]
fn what_is_not_understood_is_said() {
    check(
        "Ana Ruiz, Presidenta, 473 000 0000\nAna  RUIZ\n---\n12345\nVocal: vacante\nRangel\n",
        &["Ana Ruiz | president", "Rangel | member"],
        &[
            "1 left_out",
            "2 repeated_person",
            "3 not_understood",
            "4 not_understood",
            "5 vacant_seat",
            "6 one_word_name",
        ],
    );
    check("", &[], &[]);
    check(" \n\u{a0}\n\u{200b}\n", &[], &[]);
}

#[test]
fn tables_of_word_processors() {
    check(
        "| Nombre | Cargo |\n|---|---|\n| Lic. Ana Ruiz | Presidenta |\n| Luis Sol | Vocal |\n",
        &["Lic. Ana Ruiz | president", "Luis Sol | member"],
        &["1 heading", "2 not_understood"],
    );
    check(
        "Lic. Ana Ruiz\u{7}Presidenta\u{7}\r\nLuis Sol\u{7}Vocal\u{7}\r\n",
        &["Lic. Ana Ruiz | president", "Luis Sol | member"],
        &[],
    );
}

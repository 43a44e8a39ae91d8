//! Every statement against the schema, and the declaration of the records against their tables.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::Database;
use crate::records::{Kind, Shape};
use crate::tests::board::{BEGINNING, at};

fn statements(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            statements(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            found.push(path);
        }
    }
}

#[test]
fn every_statement_can_be_prepared() {
    let library = Database::in_memory(at(BEGINNING)).unwrap();
    let mut files = Vec::new();
    statements(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 30, "found {}", files.len());
    for file in files {
        let sql = std::fs::read_to_string(&file).unwrap();
        assert!(sql.starts_with("-- "), "{} does not say what it asks", file.display());
        library.connection.prepare(&sql).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

#[test]
fn every_record_has_the_columns_that_its_declaration_asks_for() {
    let library = Database::in_memory(at(BEGINNING)).unwrap();
    for kind in Kind::ALL {
        let definition = kind.definition();
        let columns: BTreeSet<(String, String, bool)> = library
            .all(
                &format!("select name, type, \"notnull\" from pragma_table_info('{}')", definition.name),
                [],
                |row| Ok((row.get(0)?, row.get::<_, String>(1)?.to_lowercase(), row.get(2)?)),
            )
            .unwrap()
            .into_iter()
            .filter(|(name, _, _): &(String, String, bool)| name != "id")
            .collect();
        let declared = definition.fields.iter().map(|field| {
            let kept = match field.shape {
                Shape::Text | Shape::Long => "text",
                Shape::Integer | Shape::Boolean | Shape::Reference(_) => "integer",
            };
            (field.column.to_owned(), kept.to_owned(), field.is_required())
        });
        assert_eq!(columns, declared.collect(), "{}", definition.name);
    }
}

#[test]
fn what_is_required_comes_earlier_in_the_list_of_kinds() {
    for (place, kind) in Kind::ALL.iter().enumerate() {
        for field in kind.definition().fields.iter().filter(|field| field.is_required()) {
            if let Some(target) = field.target() {
                assert!(Kind::ALL[..place].contains(&target), "{}.{}", kind.name(), field.name);
            }
        }
    }
}

//! Files: made, opened, refused, copied and put back.

use std::path::Path;

use rusqlite::Connection;

use super::board::{BEGINNING, Board, Desk, at, body, days_later, institution, session};
use crate::migrate::{APPLICATION_ID, MIGRATIONS, newest_version};
use crate::{Database, Error, Finding, Operation, Upkeep, examine, restore};

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn open(desk: &Desk, path: &Path) -> Result<Board, Error> {
    Database::open(path, &desk.options(at(BEGINNING + 60_000))).map(|library| {
        let mut board = Board::of(library);
        board.clock += 60_000;
        board
    })
}

fn code(refused: Result<impl Sized, Error>) -> String {
    let error = refused.err().expect("it was not refused");
    serde_json::to_value(error).unwrap()["code"].as_str().unwrap().to_owned()
}

#[test]
fn a_closed_library_is_one_file_beside_its_copies() {
    let desk = Desk::new();
    let path = desk.library();
    let mut board = open(&desk, &path).unwrap();
    assert_eq!(board.titles(), ["Lista", "Informe", "Clausura"]);
    assert_eq!(board.library.path(), path);
    board.is_sound();
    drop(board);
    assert_eq!(names(desk.folder.path()), ["device", "junta.copies", "junta.sesiona"]);
}

#[test]
fn the_library_is_kept_as_safely_as_sqlite_can() {
    let desk = Desk::new();
    let board = open(&desk, &desk.library()).unwrap();
    let pragma = |name: &str| -> String {
        board
            .library
            .connection
            .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0))
            .map_or_else(
                |error| error.to_string(),
                |value| match value {
                    rusqlite::types::Value::Text(text) => text,
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    other => format!("{other:?}"),
                },
            )
    };
    for (name, value) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("user_version", newest_version(MIGRATIONS).to_string().as_str()),
        ("application_id", "1399157614"),
    ] {
        assert_eq!(pragma(name), value, "{name}");
    }
    assert_eq!(APPLICATION_ID, 1_399_157_614);
    let loose: Vec<String> = board
        .library
        .all("select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(loose, Vec::<String>::new(), "tables that are not strict");
}

#[test]
fn what_is_no_library_is_refused_and_left_alone() {
    let desk = Desk::new();
    let foreign = desk.path("otra.db");
    Connection::open(&foreign)
        .unwrap()
        .execute_batch("create table x (y); pragma application_id = 77")
        .unwrap();
    // Marked as a library, and never been one.
    Connection::open(desk.path("marked.sesiona"))
        .unwrap()
        .execute_batch(&format!("create table x (y); pragma application_id = {APPLICATION_ID}"))
        .unwrap();
    std::fs::write(desk.path("texto.sesiona"), "Orden del día ".repeat(100)).unwrap();
    std::fs::write(desk.path("empty.sesiona"), "").unwrap();
    std::fs::create_dir(desk.path("folder.sesiona")).unwrap();
    for name in ["otra.db", "texto.sesiona", "empty.sesiona", "folder.sesiona", "marked.sesiona"] {
        let path = desk.path(name);
        let before = path.is_file().then(|| bytes(&path));
        assert_eq!(code(open(&desk, &path)), "not_a_library", "{name}");
        assert_eq!(code(Database::open_read_only(&path)), "not_a_library", "{name}");
        assert_eq!(
            code(restore(&path, &desk.path("x.sesiona"), &desk.options(at(BEGINNING)))),
            "not_a_library"
        );
        assert_eq!(path.is_file().then(|| bytes(&path)), before, "{name}");
    }
    assert_eq!(code(open(&desk, &desk.path("none.sesiona"))), "library_missing");
    assert_eq!(
        names(desk.folder.path()),
        ["empty.sesiona", "folder.sesiona", "marked.sesiona", "otra.db", "texto.sesiona"]
    );
}

#[test]
fn a_newer_library_is_refused_unharmed() {
    let desk = Desk::new();
    let path = desk.library();
    Connection::open(&path)
        .unwrap()
        .execute_batch("pragma journal_mode = delete; pragma user_version = 99")
        .unwrap();
    let before = bytes(&path);
    let newer = Err(Error::NewerLibrary { version: 99, supported: newest_version(MIGRATIONS) });
    assert_eq!(open(&desk, &path).map(|_| ()), newer);
    assert_eq!(Database::open_read_only(&path).map(|_| ()), newer);
    assert_eq!(restore(&path, &desk.path("x.sesiona"), &desk.options(at(BEGINNING))), newer);
    assert_eq!(bytes(&path), before);
    assert!(!desk.path("junta.copies").exists() && !desk.path("x.sesiona").exists());
}

#[test]
fn an_older_library_is_copied_then_brought_up_to_date() {
    let desk = Desk::new();
    let path = desk.library();
    let later = "create table later (id integer primary key) strict;";
    let next = [MIGRATIONS, &[later]].concat();
    let board = Board::of(Database::open_with(&path, &desk.options(days_later(0)), &next).unwrap());
    assert_eq!(board.titles().len(), 3);
    assert_eq!(
        board.library.one("select count(*) from later", [], |row| row.get::<_, i64>(0)).unwrap(),
        Some(0)
    );
    drop(board);
    let copies = names(&desk.path("junta.copies"));
    let older = format!("version-{}", newest_version(MIGRATIONS));
    let copy = copies.iter().find(|name| name.contains(&older)).unwrap_or_else(|| panic!("{copies:?}"));
    let copy = Database::open_read_only(&desk.path("junta.copies").join(copy)).unwrap();
    assert_eq!(copy.sessions().unwrap().len(), 1);
    assert_eq!(code(open(&desk, &path)), "newer_library");
}

#[test]
fn a_migration_that_fails_leaves_the_older_library() {
    let desk = Desk::new();
    let path = desk.library();
    let step = "create table later (id integer primary key) strict; create table later (x)";
    let broken = [MIGRATIONS, &[step]].concat();
    assert_eq!(code(Database::open_with(&path, &desk.options(days_later(0)), &broken)), "sqlite");
    assert_eq!(open(&desk, &path).unwrap().titles().len(), 3);
}

#[test]
fn a_library_in_use_can_be_read_but_not_opened() {
    let desk = Desk::new();
    let path = desk.library();
    let mut board = open(&desk, &path).unwrap();
    board.rename("Lista", "Pase de lista");
    assert_eq!(open(&desk, &path).map(|_| ()), Err(Error::InUse { path: path.display().to_string() }));
    assert_eq!(code(restore(&path, &path, &desk.options(at(BEGINNING)))), "in_use");
    let mut reader = Board::of(Database::open_read_only(&path).unwrap());
    assert_eq!(reader.titles()[0], "Pase de lista", "what is not yet in the main file is read too");
    assert_eq!(reader.library.check().unwrap(), []);
    let lista = reader.item("Pase de lista");
    assert_eq!(reader.tries("delete", |changes| changes.delete(lista)), Err(Error::ReadOnly));
    assert_eq!(reader.undo(), Err(Error::ReadOnly));
    assert_eq!(reader.library.set_local_setting("x", "y"), Err(Error::ReadOnly));
    assert!(reader.library.is_read_only() && !board.library.is_read_only());
    board.rename("Pase de lista", "Lista");
    drop(reader);
    drop(board);
    assert_eq!(open(&desk, &path).unwrap().titles()[0], "Lista");
}

#[cfg(unix)]
#[test]
fn a_library_is_the_same_one_however_it_is_reached() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    let path = desk.library();
    let link = desk.path("link.sesiona");
    symlink(&path, &link).unwrap();
    let usb = {
        let board = open(&desk, &path).unwrap();
        assert_eq!(open(&desk, &link).map(|_| ()), Err(Error::InUse { path: link.display().to_string() }));
        board.library.backup(&desk.path("usb"), at(BEGINNING)).unwrap()
    };
    let mut board = open(&desk, &link).unwrap();
    assert_eq!(board.library.path(), link);
    assert_eq!(code(open(&desk, &path)), "in_use");
    assert_eq!(code(restore(&usb, &path, &desk.options(at(BEGINNING)))), "in_use");
    board.rename("Lista", "Pase de lista");
    assert_eq!(Board::of(Database::open_read_only(&path).unwrap()).titles()[0], "Pase de lista");
    drop(board);
    restore(&usb, &link, &desk.options(days_later(2))).unwrap();
    assert_eq!(std::fs::read_link(&link).unwrap(), path, "the link is still a link");
    assert_eq!(open(&desk, &path).unwrap().titles()[0], "Lista");
    assert_eq!(names(desk.folder.path()), ["device", "junta.copies", "junta.sesiona", "link.sesiona", "usb"]);
    symlink(desk.path("nowhere.sesiona"), desk.path("dangling.sesiona")).unwrap();
    let refused = Database::create(&desk.path("dangling.sesiona"), &desk.options(at(BEGINNING)));
    assert_eq!(code(refused), "library_exists");
}

#[cfg(unix)]
#[test]
fn what_would_be_written_to_a_file_that_is_gone_is_refused() {
    use crate::lock::beside;
    let desk = Desk::new();
    let path = desk.library();
    let usb = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    let gone = || Err::<(), _>(Error::LibraryGone { path: path.display().to_string() });
    let aside = desk.path("aside");
    for ending in ["", "-wal"] {
        let mut board = open(&desk, &path).unwrap();
        let lista = board.item("Lista");
        std::fs::rename(beside(&path, ending), &aside).unwrap();
        assert_eq!(board.tries("delete", |changes| changes.delete(lista)), gone());
        assert_eq!(board.undo(), gone());
        assert_eq!(board.library.set_local_setting("x", "y"), gone());
        assert_eq!(board.library.settle(), gone());
        assert_eq!(board.titles()[0], "Lista");
        // Another file in its place is no better.
        std::fs::copy(&usb, beside(&path, ending)).unwrap();
        assert_eq!(board.tries("delete", |changes| changes.delete(lista)), gone());
        let rescued = board.library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
        assert_eq!(Database::open_read_only(&rescued).unwrap().sessions().unwrap().len(), 1);
        std::fs::rename(&aside, beside(&path, ending)).unwrap();
        board.rename("Lista", "Pase de lista");
        board.rename("Pase de lista", "Lista");
    }
    let mut board = open(&desk, &path).unwrap();
    let lista = board.item("Lista");
    let went_during_the_work = board.tries("delete", |changes| {
        changes.delete(lista)?;
        std::fs::rename(&path, &aside).unwrap();
        Ok(())
    });
    assert_eq!(went_during_the_work, gone());
    std::fs::rename(&aside, &path).unwrap();
    assert_eq!(board.titles()[0], "Lista");
    board.is_sound();
}

#[cfg(unix)]
#[test]
fn a_file_with_two_names_is_only_read() {
    let desk = Desk::new();
    let path = desk.library();
    let other = desk.path("other.sesiona");
    std::fs::hard_link(&path, &other).unwrap();
    for name in [&path, &other] {
        assert_eq!(code(open(&desk, name)), "linked_library");
        assert_eq!(Board::of(Database::open_read_only(name).unwrap()).titles().len(), 3);
    }
    std::fs::remove_file(&other).unwrap();
    assert_eq!(open(&desk, &path).unwrap().titles().len(), 3);
}

#[test]
fn what_is_there_is_not_overwritten_by_a_new_library() {
    let desk = Desk::new();
    std::fs::write(desk.path("acta.sesiona"), "mine").unwrap();
    assert_eq!(
        code(Database::create(&desk.path("acta.sesiona"), &desk.options(at(BEGINNING)))),
        "library_exists"
    );
    assert_eq!(bytes(&desk.path("acta.sesiona")), b"mine");
    let nowhere = desk.path("missing").join("acta.sesiona");
    let folder = desk.path("missing").display().to_string();
    let refused = Database::create(&nowhere, &desk.options(at(BEGINNING))).map(|_| ());
    assert_eq!(refused, Err(Error::FolderMissing { path: folder.clone() }));
    let usb = open(&desk, &desk.library()).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    let refused = restore(&usb, &nowhere, &desk.options(at(BEGINNING)));
    assert_eq!(refused, Err(Error::FolderMissing { path: folder }));
}

#[test]
fn a_library_appears_only_with_its_first_records() {
    let desk = Desk::new();
    let path = desk.path("junta.sesiona");
    let found = |library: &mut Database| -> Result<usize, Error> {
        assert_eq!(library.path(), path);
        for name in ["create_library", "create_session"] {
            assert!(!path.exists(), "before {name}");
            library.transact(Operation::new(name, name), at(BEGINNING), |changes| {
                if name == "create_library" {
                    let institution = changes.create(institution())?;
                    changes.create(body(institution)).map(|_| ())
                } else {
                    let body = changes.bodies()?[0].id;
                    changes.create(session(body, 12)).map(|_| ())
                }
            })?;
        }
        library.end_undo()?;
        Ok(library.sessions()?.len())
    };
    let options = desk.options(at(BEGINNING));
    let (mut library, value) = Database::create_with(&path, &options, found).unwrap();
    assert_eq!(value, 1);
    assert_eq!(library.sessions().unwrap().len(), 1);
    assert_eq!(library.undo(at(BEGINNING)), Err(Error::NothingToUndo));
    assert_eq!(library.check().unwrap(), []);
    assert_eq!(
        library.upkeep(),
        &Upkeep::default(),
        "a day's work is worth a copy; its beginning is not yet"
    );
    let name = library.device().unwrap();
    drop(library);
    assert_eq!(names(desk.folder.path()), ["device", "junta.sesiona"]);
    assert_eq!(device(&open(&desk, &path).unwrap()), name, "the file is still the one that was founded");
}

#[test]
fn a_library_whose_first_records_fail_never_was() {
    let desk = Desk::new();
    let path = desk.path("junta.sesiona");
    let refused = Database::create_with(&path, &desk.options(at(BEGINNING)), |library| {
        library.transact(Operation::new("create_library", ""), at(BEGINNING), |changes| {
            changes.create(institution())
        })?;
        Err::<(), Error>(Error::EmptyFile)
    });
    assert_eq!(code(refused), "empty_file");
    assert_eq!(names(desk.folder.path()), ["device"]);
    assert_eq!(names(&desk.path("device").join("libraries")), Vec::<String>::new());
    drop(Database::create(&path, &desk.options(at(BEGINNING))).unwrap());
}

#[test]
fn a_settled_library_is_whole_in_its_one_file() {
    let desk = Desk::new();
    let path = desk.library();
    let mut board = open(&desk, &path).unwrap();
    board.rename("Lista", "Pase de lista");
    let copied = desk.path("copied.sesiona");
    std::fs::copy(&path, &copied).unwrap();
    assert_eq!(open(&desk, &copied).unwrap().titles()[0], "Lista", "the change lies beside the file");
    board.library.settle().unwrap();
    std::fs::copy(&path, &copied).unwrap();
    assert_eq!(open(&desk, &copied).unwrap().titles()[0], "Pase de lista");
    board.rename("Informe", "Informes");
    board.is_sound();
    let before = bytes(&path);
    Database::open_read_only(&path).unwrap().settle().unwrap();
    assert_eq!(bytes(&path), before, "a reader leaves it alone");
    Database::in_memory(at(BEGINNING)).unwrap().settle().unwrap();
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_library_and_nobody_waits_for_it() {
    let desk = Desk::new();
    let pipe = desk.path("pipe.sesiona");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let usb = open(&desk, &desk.library()).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    let options = desk.options(at(BEGINNING));
    let (told, answers) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let _ = told.send(code(Database::open(&pipe, &options)));
        let _ = told.send(code(Database::open_read_only(&pipe)));
        let _ = told.send(code(restore(&pipe, &usb, &options)));
        let _ = told.send(code(restore(&usb, &pipe, &options)));
        let _ = told.send(code(Database::create(&pipe, &options)));
    });
    for expected in ["not_a_library", "not_a_library", "not_a_library", "not_a_library", "library_exists"] {
        assert_eq!(answers.recv_timeout(std::time::Duration::from_secs(20)).unwrap(), expected);
    }
}

#[cfg(unix)]
#[test]
fn what_only_its_owner_may_read_stays_so() {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let path = desk.library();
    let mode = |path: &Path| metadata(path).unwrap().permissions().mode() & 0o777;
    set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    let usb = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    assert_eq!(mode(&usb), 0o600);
    assert_eq!(mode(&desk.path("junta.copies").join("2023-12-14 100100.sesiona")), 0o600);
    restore(&usb, &path, &desk.options(days_later(1))).unwrap();
    restore(&usb, &desk.path("elsewhere.sesiona"), &desk.options(days_later(1))).unwrap();
    assert_eq!((mode(&path), mode(&desk.path("elsewhere.sesiona"))), (0o600, 0o600));
    assert_eq!(mode(&desk.path("junta.copies").join("2023-12-15 100000 before-restore.sesiona")), 0o600);
    set_permissions(&path, Permissions::from_mode(0o660)).unwrap();
    restore(&usb, &path, &desk.options(days_later(1))).unwrap();
    assert_eq!(mode(&path), 0o660);
    // A copy can be written again, whatever it is a copy of.
    set_permissions(&path, Permissions::from_mode(0o440)).unwrap();
    let usb = Database::open_read_only(&path).unwrap().backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    assert_eq!(mode(&usb) & 0o700, 0o600);
}

#[cfg(unix)]
#[test]
fn what_others_keep_beside_a_library_is_not_taken_for_a_file_in_the_making() {
    let desk = Desk::new();
    let victim = desk.path("victim");
    std::fs::write(&victim, "mine").unwrap();
    for name in ["junta.sesiona.part", "elsewhere.sesiona.part"] {
        std::os::unix::fs::symlink(&victim, desk.path(name)).unwrap();
    }
    let path = desk.library();
    let usb = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    restore(&usb, &desk.path("elsewhere.sesiona"), &desk.options(days_later(1))).unwrap();
    assert_eq!(bytes(&victim), b"mine");
    assert!(names(desk.folder.path()).iter().filter(|name| name.ends_with(".part")).count() == 2);
}

#[test]
fn files_in_the_making_that_were_cut_off_are_swept_away() {
    let desk = Desk::new();
    let path = desk.library();
    let copies = desk.path("junta.copies");
    std::fs::create_dir(&copies).unwrap();
    let put = |file: std::path::PathBuf, days: i64| {
        std::fs::write(&file, "half").unwrap();
        let moment = u64::try_from(days_later(days).unix_ms).unwrap();
        let moment = std::time::UNIX_EPOCH + std::time::Duration::from_millis(moment);
        std::fs::File::options().write(true).open(&file).unwrap().set_modified(moment).unwrap();
    };
    let copy = "2023-12-14 100000.sesiona";
    put(copies.join(format!("{copy}.Ab12Cd34Ef.part")), 0);
    put(copies.join(format!("{copy}.Ab12Cd34Ef.part-journal")), 0);
    put(desk.path("junta.sesiona.Ab12Cd34Ef.part"), 0);
    put(desk.path("junta.sesiona.Ab12Cd34Ef.part-wal"), 0);
    let theirs = ["acta.sesiona.Ab12Cd34Ef.part", "junta.sesiona.draft.part", "junta.sesiona.part"];
    theirs.iter().for_each(|name| put(desk.path(name), 0));
    let young = format!("{copy}.Gh12Cd34Ef.part");
    put(copies.join(&young), 2);
    drop(Database::open(&path, &desk.options(days_later(2))).unwrap());
    assert_eq!(names(&copies), [young.as_str(), "2023-12-16 100000.sesiona"]);
    let parts: Vec<_> = names(desk.folder.path()).into_iter().filter(|name| name.contains(".part")).collect();
    assert_eq!(parts, theirs);
}

#[cfg(unix)]
#[test]
fn a_protected_library_is_not_replaced() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let path = desk.library();
    let usb = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
    let before = bytes(&path);
    let protected = Err(Error::FileNotWritable { path: path.display().to_string() });
    assert_eq!(restore(&usb, &path, &desk.options(days_later(1))), protected);
    assert_eq!(bytes(&path), before);
}

/// Runs a test again as a user who may not write everywhere, when it is run by one who may.
#[cfg(unix)]
fn as_anybody(test: &str) -> bool {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let desk = Desk::new();
    let owner = std::fs::metadata(desk.folder.path()).unwrap().uid();
    if owner != 0 {
        return true;
    }
    std::fs::set_permissions(desk.folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = desk.path("tests");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let output = std::process::Command::new(&program)
        .args(["--exact", &format!("{}::{test}", module_path!().split_once("::").unwrap().1)])
        .current_dir("/")
        .uid(65534)
        .gid(65534)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    false
}

#[cfg(unix)]
#[test]
fn a_library_that_cannot_be_written_is_opened_to_be_read() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    if !as_anybody("a_library_that_cannot_be_written_is_opened_to_be_read") {
        return;
    }
    let desk = Desk::new();
    std::fs::create_dir(desk.path("shelf")).unwrap();
    let (shelf, path) = (desk.path("shelf"), desk.path("shelf").join("junta #1 100%?.sesiona"));
    drop(Board::of(Database::create(&path, &desk.options(at(BEGINNING))).unwrap()).founded());
    let opened_read_only = || {
        let mut board = open(&desk, &path).unwrap();
        assert!(board.library.is_read_only());
        assert_eq!(board.titles().len(), 3);
        assert_eq!(board.library.check().unwrap(), []);
        let lista = board.item("Lista");
        assert_eq!(board.tries("delete", |changes| changes.delete(lista)), Err(Error::ReadOnly));
    };
    // A file that cannot be written, in a folder that can.
    set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
    opened_read_only();
    // A folder that cannot be written.
    set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
    set_permissions(&shelf, Permissions::from_mode(0o555)).unwrap();
    opened_read_only();
    let not_writable = Err(Error::FileNotWritable { path: shelf.display().to_string() });
    let new = shelf.join("new.sesiona");
    assert_eq!(Database::create(&new, &desk.options(at(BEGINNING))).map(|_| ()), not_writable);
    assert_eq!(restore(&path, &new, &desk.options(at(BEGINNING))), not_writable);
    let to_be_read = open(&desk, &path).unwrap();
    assert_eq!(to_be_read.library.backup(&shelf, at(BEGINNING)).map(|_| ()), not_writable);
    assert_eq!(names(&shelf), ["junta #1 100%?.sesiona"]);
    // A folder that cannot be read.
    set_permissions(&shelf, Permissions::from_mode(0o000)).unwrap();
    let not_readable = Error::FileNotReadable { path: path.display().to_string() };
    assert_eq!(open(&desk, &path).map(|_| ()), Err(not_readable));
    // Work that was cut off, then put where it cannot be written: its newest changes are beside the file.
    set_permissions(&shelf, Permissions::from_mode(0o755)).unwrap();
    let mut board = open(&desk, &path).unwrap();
    board.rename("Lista", "Pase de lista");
    let cut_off = desk.path("cut-off");
    std::fs::create_dir(&cut_off).unwrap();
    for ending in ["", "-wal"] {
        let from = crate::lock::beside(&path, ending);
        std::fs::copy(&from, crate::lock::beside(&cut_off.join("junta.sesiona"), ending)).unwrap();
    }
    drop(board);
    set_permissions(&cut_off, Permissions::from_mode(0o555)).unwrap();
    let board = open(&desk, &cut_off.join("junta.sesiona")).unwrap();
    assert!(board.library.is_read_only());
    assert_eq!(board.titles()[0], "Pase de lista");
    set_permissions(&cut_off, Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_copy_is_made_on_opening_once_a_day() {
    let desk = Desk::new();
    let path = desk.library();
    let open_on = |day| {
        let library = Database::open(&path, &desk.options(days_later(day))).unwrap();
        (library.upkeep().copied.is_some(), library.last_copy_at().unwrap())
    };
    assert_eq!(open_on(0), (true, Some("2023-12-14T10:00:00".to_owned())));
    assert_eq!(open_on(0), (false, Some("2023-12-14T10:00:00".to_owned())));
    assert_eq!(open_on(1), (true, Some("2023-12-15T10:00:00".to_owned())));
    let copy = desk.path("junta.copies").join("2023-12-15 100000.sesiona");
    let copy = Database::open_read_only(&copy).unwrap();
    assert_eq!(copy.check().unwrap(), []);
    assert_eq!(copy.sessions().unwrap().len(), 1);
    for day in 2..120 {
        open_on(day);
    }
    let months = ["2023-12-31", "2024-01-31", "2024-02-29"];
    let weeks = ["2024-03-24", "2024-03-31"];
    let days =
        ["2024-04-05", "2024-04-06", "2024-04-07", "2024-04-08", "2024-04-09", "2024-04-10", "2024-04-11"];
    let expected: Vec<String> =
        [&months[..], &weeks, &days].concat().iter().map(|day| format!("{day} 100000.sesiona")).collect();
    assert_eq!(names(&desk.path("junta.copies")), expected);
    assert!(!names(desk.folder.path()).iter().any(|name| name.ends_with(".part")));
}

#[test]
fn a_copy_that_cannot_be_made_is_told_and_stops_nobody() {
    let desk = Desk::new();
    let path = desk.library();
    std::fs::write(desk.path("junta.copies"), "a file where the folder should be").unwrap();
    let board = open(&desk, &path).unwrap();
    let no_folder = Error::FolderMissing { path: desk.path("junta.copies").display().to_string() };
    assert_eq!(board.library.upkeep().problem, Some(no_folder));
    assert_eq!(board.titles().len(), 3);
    assert_eq!(code(board.library.backup(&desk.path("junta.copies"), at(BEGINNING))), "folder_missing");
}

#[test]
fn a_damaged_library_does_not_become_a_copy() {
    for sql in [
        "drop trigger operation_is_final; update operation set head = json_set(head, '$.name', 'x')",
        "update agenda_item set title = 'Otro'",
        "pragma foreign_keys = off; delete from session",
        "insert into blob (digest, size, added_ms, bytes) values ('not its digest', 1, 1700000000000, x'00')",
    ] {
        let desk = Desk::new();
        let path = desk.library();
        for day in 1..9 {
            drop(Database::open(&path, &desk.options(days_later(day))).unwrap());
        }
        let sound = names(&desk.path("junta.copies"));
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let library = Database::open(&path, &desk.options(days_later(30))).unwrap();
        assert!(matches!(library.upkeep().problem, Some(Error::Corrupt { .. })), "{sql}");
        assert_eq!(names(&desk.path("junta.copies")), sound, "no older copy makes room: {sql}");
        assert_eq!(code(library.backup(&desk.path("usb"), days_later(30))), "corrupt", "{sql}");
        assert_eq!(names(&desk.path("usb")), Vec::<String>::new());
        assert!(library.check().unwrap().iter().any(Finding::is_damage));
    }
}

fn spoilt(desk: &Desk, sql: &str) -> std::path::PathBuf {
    let path = desk.library();
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    path
}

#[test]
fn damage_is_found_rather_than_stumbled_over() {
    let not_text = "update agenda_item set title = cast(x'ff41ff' as text)";
    for sql in ["drop table note", "drop table log_text", "drop table operation", not_text] {
        let desk = Desk::new();
        let path = spoilt(&desk, &format!("pragma foreign_keys = off; {sql}"));
        let found = examine(&path).unwrap();
        let is_told = found.iter().any(|finding| matches!(finding, Finding::FileDamaged { .. }));
        assert!(is_told, "{sql}: {found:?}");
        match open(&desk, &path) {
            Ok(board) => assert_eq!(board.library.check().unwrap(), found),
            Err(error) => assert!(matches!(error, Error::Corrupt { .. }), "{sql}: {error:?}"),
        }
    }
    let desk = Desk::new();
    let path = desk.library();
    let whole = bytes(&path);
    std::fs::write(&path, &whole[..whole.len() / 3]).unwrap();
    assert!(matches!(examine(&path).unwrap().as_slice(), [Finding::FileDamaged { .. }, ..]));
    assert_eq!(code(examine(&desk.path("none.sesiona"))), "library_missing");
}

#[test]
fn a_backup_is_put_back_and_what_stood_there_is_kept() {
    let desk = Desk::new();
    let path = desk.library();
    let mut board = open(&desk, &path).unwrap();
    let folder = desk.path("usb");
    let backup = board.library.backup(&folder, at(BEGINNING)).unwrap();
    assert_eq!(names(&folder), ["junta 2023-12-14 100000.sesiona"]);
    let again = board.library.backup(&folder, at(BEGINNING)).unwrap();
    assert_ne!(again, backup, "a copy never replaces another");
    board.rename("Lista", "Pase de lista");
    let options = desk.options(days_later(2));
    assert_eq!(code(restore(&backup, &path, &options)), "in_use");
    drop(board);
    restore(&backup, &path, &options).unwrap();
    assert_eq!(open(&desk, &path).unwrap().titles()[0], "Lista");
    let kept = desk.path("junta.copies").join("2023-12-16 100000 before-restore.sesiona");
    let kept = Board::of(Database::open_read_only(&kept).unwrap());
    assert_eq!(kept.titles()[0], "Pase de lista");
    restore(&backup, &desk.path("elsewhere.sesiona"), &options).unwrap();
    assert_eq!(open(&desk, &desk.path("elsewhere.sesiona")).unwrap().titles().len(), 3);
}

#[test]
fn a_damaged_copy_is_refused_and_the_library_stays() {
    let desk = Desk::new();
    let path = desk.library();
    let backup = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    let mut damaged = bytes(&backup);
    let middle = damaged.len() / 2;
    damaged[middle..].fill(7);
    std::fs::write(&backup, &damaged).unwrap();
    let before = bytes(&path);
    assert_eq!(code(restore(&backup, &path, &desk.options(days_later(1)))), "corrupt");
    assert_eq!(bytes(&path), before);
    assert!(!names(desk.folder.path()).iter().any(|name| name.ends_with(".part")));
}

#[test]
fn a_file_that_cannot_be_read_is_set_aside_by_a_restore() {
    let desk = Desk::new();
    let path = desk.library();
    let backup = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    std::fs::write(&path, "what is left after a crash").unwrap();
    std::fs::write(crate::lock::beside(&path, "-wal"), "remains").unwrap();
    restore(&backup, &path, &desk.options(days_later(1))).unwrap();
    assert_eq!(open(&desk, &path).unwrap().titles().len(), 3);
    let kept = names(&desk.path("junta.copies"));
    assert!(kept.iter().any(|name| name == "2023-12-15 100000 unreadable.sesiona"), "{kept:?}");
    assert!(kept.iter().any(|name| name == "2023-12-15 100000 unreadable.sesiona-wal"), "{kept:?}");
}

/// A library that was cut off in its work and then deleted, with its newest changes still beside its place.
fn deleted(desk: &Desk) -> std::path::PathBuf {
    let path = desk.library();
    let wal = crate::lock::beside(&path, "-wal");
    let mut board = open(desk, &path).unwrap();
    board.rename("Lista", "Borrado");
    let left = bytes(&wal);
    drop(board);
    std::fs::remove_file(&path).unwrap();
    std::fs::remove_dir_all(desk.path("junta.copies")).unwrap();
    std::fs::write(&wal, &left).unwrap();
    std::fs::write(crate::lock::beside(&path, "-shm"), "stale").unwrap();
    path
}

#[test]
fn what_a_deleted_library_left_does_not_get_into_the_one_that_takes_its_place() {
    let desk = Desk::new();
    let path = desk.library();
    let usb = open(&desk, &path).unwrap().library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    std::fs::remove_file(&path).unwrap();
    let path = deleted(&desk);
    let left = bytes(&crate::lock::beside(&path, "-wal"));
    restore(&usb, &path, &desk.options(days_later(1))).unwrap();
    let mut board = open(&desk, &path).unwrap();
    assert_eq!(board.titles()[0], "Lista");
    board.is_sound();
    let kept = desk.path("junta.copies").join("2023-12-15 100000 left-behind.sesiona-wal");
    assert_eq!(bytes(&kept), left, "nothing is destroyed");
}

#[test]
fn what_a_deleted_library_left_does_not_hinder_a_new_one() {
    let desk = Desk::new();
    let path = deleted(&desk);
    let mut board = Board::of(Database::create(&path, &desk.options(days_later(1))).unwrap()).founded();
    assert_eq!(board.titles()[0], "Lista");
    board.is_sound();
    drop(board);
    assert_eq!(names(&desk.path("junta.copies")), ["2023-12-15 100000 left-behind.sesiona-wal"]);
    assert_eq!(names(desk.folder.path()), ["device", "junta.copies", "junta.sesiona"]);
}

fn device(board: &Board) -> String {
    board.library.device().unwrap()
}

#[test]
fn a_device_carries_on_its_own_chain() {
    let desk = Desk::new();
    let path = desk.library();
    let first = device(&open(&desk, &path).unwrap());
    assert_eq!(device(&open(&desk, &path).unwrap()), first);
    let moved = desk.path("moved.sesiona");
    std::fs::rename(&path, &moved).unwrap();
    let mut board = open(&desk, &moved).unwrap();
    assert_eq!(device(&board), first);
    board.undo().unwrap();
    assert_eq!(board.library.sessions().unwrap(), []);
}

#[test]
fn a_copied_file_is_recognised_and_gets_a_name_of_its_own() {
    let desk = Desk::new();
    let path = desk.library();
    let first = device(&open(&desk, &path).unwrap());
    // Copied beside itself.
    let copy = desk.path("copy.sesiona");
    std::fs::copy(&path, &copy).unwrap();
    let mut copied = open(&desk, &copy).unwrap();
    assert_ne!(device(&copied), first);
    assert_eq!(device(&open(&desk, &path).unwrap()), first);
    // Copied to another computer.
    let other_desk = Desk::new();
    let travelled = other_desk.path("junta.sesiona");
    std::fs::copy(&path, &travelled).unwrap();
    assert_ne!(device(&open(&other_desk, &travelled).unwrap()), first);
    // Both go on from the same operation, and can still tell each other.
    let mut original = open(&desk, &path).unwrap();
    original.rename("Lista", "Pase de lista");
    copied.rename("Informe", "Informes");
    original.hears(&copied);
    copied.hears(&original);
    assert_eq!(original.titles(), ["Pase de lista", "Informes", "Clausura"]);
    assert_eq!(original.shown(), copied.shown());
    original.is_sound();
    let devices = original.library.devices().unwrap();
    let written: Vec<_> = devices.iter().map(|row| (row.device.clone(), row.own, row.operations)).collect();
    assert_eq!(written.len(), 2);
    assert!(
        written.contains(&(first, true, 3)) && written.contains(&(device(&copied), false, 1)),
        "{written:?}"
    );
}

#[test]
fn a_library_put_back_from_a_copy_does_not_write_the_same_numbers_twice() {
    let desk = Desk::new();
    let path = desk.library();
    let mut board = open(&desk, &path).unwrap();
    let first = device(&board);
    let backup = board.library.backup(&desk.path("usb"), at(BEGINNING)).unwrap();
    board.rename("Lista", "Pase de lista");
    let sent = board.library.envelopes().unwrap();
    drop(board);
    restore(&backup, &path, &desk.options(days_later(1))).unwrap();
    let mut board = open(&desk, &path).unwrap();
    assert_ne!(device(&board), first);
    board.rename("Informe", "Informes");
    // What had been sent before comes back from elsewhere.
    let now = board.now();
    board.library.apply(&sent, now).unwrap();
    assert_eq!(board.titles(), ["Pase de lista", "Informes", "Clausura"]);
    board.is_sound();
}

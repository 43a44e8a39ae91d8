//! Foreign files within a packet.

use lopdf_annexes::{Dictionary, Document, Object, Stream, dictionary};
use sesiona_documents::annexes::{AnnexProblem, AnnexRemark, Annexes};
use sesiona_documents::progress::Unwatched;

use crate::foreign::{Foreign, file, numbers};
use crate::sheets::{Sheets, sample};
use crate::tools::{ask, assert_sound, drawn, rewritten, text};

fn read(bytes: Vec<u8>) -> Annexes {
    Annexes::read(&[file("a", bytes)], &Unwatched)
}

/// A packet with one page of ours and the whole annex after it.
fn packet(annexes: &Annexes) -> Vec<u8> {
    let mut sheets = Sheets::new();
    sheets.heading(1, "Anexo 6.1");
    sheets.annex("a", &annexes.pages("a").unwrap());
    sheets.write_with(annexes)
}

/// The packet is sound, and each page of the annex is there with its stamp.
fn assert_merged(annexes: &Annexes, pages: usize) {
    assert_eq!(annexes.pages("a").map(|pages| pages.len()), Ok(pages));
    let bytes = packet(annexes);
    assert_sound(&bytes);
    let Some(text) = text(&bytes) else { return };
    for number in 1..=pages {
        assert!(text.contains(&format!("Foja {number} ajena")), "{text}");
        assert!(text.contains(&format!("Anexo 6.1 · página {number} de {pages}")), "{text}");
    }
}

#[test]
fn an_annex_is_merged_page_by_page() {
    let annexes = read(Foreign::of(3).bytes());
    assert_eq!(annexes.pages("a"), Ok(vec![(595.0, 842.0); 3]));
    assert_eq!(annexes.remarks("a"), []);
    assert_merged(&annexes, 3);
}

#[test]
fn files_of_every_make_are_merged() {
    let plain = Foreign::of(4).bytes();
    let makes: [(&str, &[&str]); 5] = [
        ("object streams", &["--object-streams=generate"]),
        ("linearized", &["--linearize"]),
        (
            "encrypted with an empty password, RC4",
            &["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--"],
        ),
        ("encrypted with an empty password, AES", &["--encrypt", "", "owner", "256", "--"]),
        ("uncompressed", &["--stream-data=uncompress", "--object-streams=disable"]),
    ];
    for (make, options) in makes {
        let Some(bytes) = rewritten(&plain, options) else { return };
        println!("{make}");
        assert_merged(&read(bytes), 4);
    }
}

#[test]
fn a_file_that_opens_only_with_a_password_is_refused() {
    for bits in [&["256"][..], &["128", "--use-aes=y"]] {
        let options = [&["--encrypt", "secret", "owner"], bits, &["--"]].concat();
        let Some(bytes) = rewritten(&Foreign::of(1).bytes(), &options) else { return };
        assert_eq!(read(bytes).pages("a"), Err(AnnexProblem::Encrypted));
    }
}

#[test]
fn what_is_no_pdf_says_so() {
    assert_eq!(read(Vec::new()).pages("a"), Err(AnnexProblem::Empty));
    assert_eq!(read(vec![0; 4096]).pages("a"), Err(AnnexProblem::NotAPdf));
    assert_eq!(read(b"PK\x03\x04 a letter".to_vec()).pages("a"), Err(AnnexProblem::NotAPdf));
    assert_eq!(read(b"%PDF-1.7\nnothing else".to_vec()).pages("a"), Err(AnnexProblem::Damaged));
    assert_eq!(read(Foreign::of(0).bytes()).pages("a"), Err(AnnexProblem::NoPages));
    assert_eq!(read(Foreign::of(1).bytes()).pages("unknown"), Err(AnnexProblem::Empty));
}

#[test]
fn damaged_files_are_repaired_as_far_as_they_go() {
    let whole = Foreign::of(6).bytes();
    let junk = [b"From: somebody\r\n\r\n".to_vec(), whole.clone()].concat();
    assert_merged(&read(junk), 6);

    let text = String::from_utf8_lossy(&whole).into_owned();
    let place = text.rfind("startxref").unwrap();
    let wrong = [&whole[..place], b"startxref\n7\n%%EOF"].concat();
    assert_merged(&read(wrong), 6);

    let shifted = [b"%PDF-1.5\n%shifted by a line that was put in\n", &whole[9..]].concat();
    assert_merged(&read(shifted), 6);
}

#[test]
fn a_file_that_breaks_off_gives_what_is_left_and_says_so() {
    let whole = Foreign::of(10).bytes();
    // The tree of pages lies near the end, so a part of it is gone.
    for part in [95, 80, 50, 20] {
        let annexes = read(whole[..whole.len() * part / 100].to_vec());
        match annexes.pages("a") {
            Ok(pages) => {
                assert!(!pages.is_empty());
                assert!(!annexes.remarks("a").is_empty(), "{part} % without a remark");
                assert_sound(&packet(&annexes));
            }
            Err(problem) => assert_eq!(problem, AnnexProblem::Damaged, "{part} %"),
        }
    }
}

#[test]
fn bytes_changed_at_random_never_break_the_packet() {
    let whole = Foreign::of(3).bytes();
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut readable = 0;
    for _ in 0..60 {
        let mut bytes = whole.clone();
        for _ in 0..12 {
            let place = next(bytes.len());
            bytes[place] = next(256) as u8;
        }
        let annexes = read(bytes);
        if annexes.pages("a").is_ok() {
            readable += 1;
            let packet = packet(&annexes);
            assert!(packet.starts_with(b"%PDF-1.7"));
        }
    }
    assert!(readable > 20, "{readable} of 60");
}

#[test]
fn a_file_that_unpacks_to_more_than_memory_holds_is_refused() {
    let mut foreign = Foreign::of(1);
    let zeros = vec![b' '; 64 * 1024 * 1024];
    let mut packed = Stream::new(dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 6 }, zeros);
    packed.compress().unwrap();
    foreign.document.add_object(packed);
    // A stream of objects is written like any other when the file is put together by hand.
    let bytes = by_hand(&foreign.document, &foreign.pages);
    assert!(bytes.len() < 200_000);
    assert_eq!(read(bytes).pages("a"), Err(AnnexProblem::TooLarge));
}

/// A file with all of its objects as they are, streams of objects included.
fn by_hand(document: &Document, pages: &[lopdf_annexes::ObjectId]) -> Vec<u8> {
    let mut document = document.clone();
    let tree = document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let kids: Vec<Object> = pages.iter().copied().map(Object::Reference).collect();
    document.get_dictionary_mut(tree).unwrap().set("Kids", kids);
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
    for (id, object) in &document.objects {
        table.push_str(&format!("{} 1\n{:010} 00000 n \n", id.0, bytes.len()));
        bytes.extend(format!("{} 0 obj\n", id.0).bytes());
        lopdf_annexes::Writer::write_object(&mut bytes, object).unwrap();
        bytes.extend(b"\nendobj\n");
    }
    let start = bytes.len();
    bytes.extend(table.bytes());
    let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap().0;
    let size = document.max_id + 1;
    bytes.extend(format!("trailer\n<< /Size {size} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF").bytes());
    bytes
}

#[test]
fn a_page_whose_drawing_unpacks_without_end_is_refused() {
    let mut foreign = Foreign::of(0);
    let zeros = " ".repeat(300 * 1024 * 1024);
    foreign.page(Dictionary::new(), &[&zeros, &zeros]);
    assert_eq!(read(foreign.bytes()).pages("a"), Err(AnnexProblem::TooLarge));
}

#[test]
fn more_pages_than_anyone_reads_are_refused() {
    let mut foreign = Foreign::of(1);
    for _ in 0..5_000 {
        let page = dictionary! { "Type" => "Page" };
        let id = foreign.document.add_object(page);
        foreign.pages.push(id);
    }
    let expected = AnnexProblem::TooManyPages { pages: 5_001, most: 5_000 };
    assert_eq!(read(foreign.bytes()).pages("a"), Err(expected));
}

#[test]
fn a_tree_of_pages_that_goes_in_circles_ends() {
    let mut foreign = Foreign::of(1);
    let tree = foreign.document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    foreign.pages.push(tree);
    let first = foreign.pages[0];
    foreign.pages.push(first);
    assert_merged(&read(foreign.bytes()), 1);
}

#[test]
fn arrays_within_arrays_without_end_are_only_damage() {
    let mut bytes = Foreign::of(1).bytes();
    bytes.extend(b"\n99 0 obj\n");
    bytes.extend(b"[".repeat(200_000));
    bytes.extend(b"\nendobj\nstartxref\n5\n%%EOF");
    assert_merged(&read(bytes), 1);
}

#[test]
fn a_page_whose_drawing_is_gone_is_shown_blank_and_told() {
    let mut foreign = Foreign::of(2);
    let gone = foreign.pages[0];
    foreign.document.get_dictionary_mut(gone).unwrap().set("Contents", Object::Reference((9_999, 0)));
    let annexes = read(foreign.bytes());
    assert_eq!(annexes.remarks("a"), [AnnexRemark::Repaired]);
    assert_sound(&packet(&annexes));
}

#[test]
fn numbers_that_no_file_can_hold_do_no_harm() {
    let mut foreign = Foreign::of(2);
    let page = foreign.pages[1];
    let digits = format!(" {}.0", "9".repeat(60));
    foreign.document.get_dictionary_mut(page).unwrap().set("Group", dictionary! { "X" => "NUMBER" });
    let bytes =
        String::from_utf8_lossy(&by_hand(&foreign.document, &foreign.pages)).replace("/NUMBER", &digits);
    for (name, value) in
        [("Count", "-7"), ("Count", "99999999999"), ("Rotate", &digits), ("Size", "2147483647")]
    {
        let absurd = bytes.replacen("/Type/Pages", &format!("/Type/Pages/{name} {value}"), 1);
        let annexes = read(absurd.into_bytes());
        assert_eq!(annexes.pages("a").map(|pages| pages.len()), Ok(2), "{name} {value}");
        assert_sound(&packet(&annexes));
    }
    // Lengths and numbers of objects far beyond the file.
    let stream =
        Stream::new(dictionary! { "Type" => "ObjStm", "N" => i64::MAX, "First" => i64::MAX }, vec![b'x'; 9]);
    foreign.document.add_object(stream);
    let absurd = by_hand(&foreign.document, &foreign.pages);
    let absurd = String::from_utf8_lossy(&absurd).replace("/Length 9", "/Length 9999999999");
    assert!(read(absurd.into_bytes()).pages("a").is_ok_and(|pages| pages.len() == 2));
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut foreign = Foreign::of(0);
    let form = foreign.document.new_object_id();
    let own = dictionary! { "XObject" => dictionary! { "F" => Object::Reference(form) } };
    let about = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0, 0, 600, 800]), "Resources" => own.clone() };
    foreign.document.objects.insert(form, Stream::new(about, b"/F Do 0 g 0 0 90 90 re f".to_vec()).into());
    foreign.page(dictionary! { "Resources" => own }, &["/F Do"]);
    let packet = packet(&read(foreign.bytes()));
    assert_sound(&packet);
}

#[test]
fn a_tree_of_pages_as_deep_as_a_well_loses_pages_and_says_so() {
    let mut foreign = Foreign::of(2);
    let mut deepest = foreign.pages.pop().unwrap();
    for _ in 0..500 {
        let node =
            dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(deepest)] };
        deepest = foreign.document.add_object(node);
    }
    foreign.pages.push(deepest);
    let annexes = read(foreign.bytes());
    assert!(
        annexes.remarks("a").contains(&AnnexRemark::PagesLost { pages: 1 }),
        "{:?}",
        annexes.remarks("a")
    );
    assert_sound(&packet(&annexes));
}

/// A page with a black square of 40 points in its lower left corner.
const CORNER: &str = "0 g 0 0 40 40 re f";

#[test]
fn turned_cropped_and_enlarged_pages_are_shown_as_their_own_program_shows_them() {
    let mut foreign = Foreign::of(0);
    for turn in [0, 90, 180, 270, -90] {
        foreign.page(dictionary! { "Rotate" => turn, "MediaBox" => numbers(&[0, 0, 400, 200]) }, &[CORNER]);
    }
    let cropped =
        dictionary! { "MediaBox" => numbers(&[0, 0, 400, 400]), "CropBox" => numbers(&[20, 20, 220, 120]) };
    foreign.page(cropped, &[CORNER]);
    foreign.page(dictionary! { "MediaBox" => numbers(&[0, 0, 100, 50]), "UserUnit" => 3 }, &[CORNER]);
    let own = foreign.bytes();
    let annexes = read(own.clone());
    let sizes =
        [(400., 200.), (200., 400.), (400., 200.), (200., 400.), (200., 400.), (200., 100.), (300., 150.)];
    assert_eq!(annexes.pages("a"), Ok(sizes.to_vec()));
    let packet = packet(&annexes);
    assert_sound(&packet);
    let (Some(before), Some(after)) = (drawn(&own, 36), drawn(&packet, 36)) else { return };
    for (number, (before, after)) in before.iter().zip(&after[1..]).enumerate() {
        // poppler itself shows an enlarged page at its size before.
        let scale = if number == 6 { 3 } else { 1 };
        assert_eq!(
            (before.width * scale, before.height * scale),
            (after.width, after.height),
            "page {number}"
        );
        for (x, y) in [(0.04, 0.08), (0.96, 0.08), (0.04, 0.92), (0.96, 0.92), (0.5, 0.5)] {
            let difference = before.darkness(x, y).abs_diff(after.darkness(x, y));
            // Our stamp lies at the lower edge, and is grey at most.
            assert!(difference < 128, "page {number} at {x}, {y}");
        }
    }
}

#[test]
fn a_drawing_in_several_streams_is_one_and_cannot_upset_our_stamp() {
    let mut foreign = Foreign::of(0);
    // A number is divided between the streams, a state is left open, and another closed that was never opened.
    foreign.page(
        Dictionary::new(),
        &["q 2 0 0 2 100 300 cm BT /F1 24", "Tf 1 0 0 1 1 1 Tm (Foja 1 ajena) Tj ET"],
    );
    foreign
        .page(Dictionary::new(), &["Q Q Q BT /F1 24 Tf 100 600 Td (Foja 2 ajena) Tj ET q q 9 0 0 9 0 0 cm"]);
    let annexes = read(foreign.bytes());
    let Some((_, boxes)) = ask("pdftotext", &["-bbox"], &packet(&annexes), &["-"]) else { return };
    let stamps: Vec<&str> = boxes.lines().filter(|line| line.contains(">Anexo<")).collect();
    assert_eq!(stamps.len(), 3, "the heading and two stamps");
    for stamp in &stamps[1..] {
        assert!(stamp.contains("xMin=\"20.000000\""), "{stamp}");
    }
    assert_eq!(boxes.matches(">ajena<").count(), 2, "{boxes}");
}

#[test]
fn nothing_that_acts_comes_along() {
    let mut foreign = Foreign::of(1);
    let script = dictionary! { "Type" => "Action", "S" => "JavaScript", "JS" => Object::string_literal("app.alert('x')") };
    let launch =
        dictionary! { "Type" => "Action", "S" => "Launch", "F" => Object::string_literal("programa.exe") };
    let held = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"adjunto oculto".to_vec());
    let held = foreign.document.add_object(held);
    let spec = dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => Object::Reference(held) } };
    let area = numbers(&[10, 10, 50, 50]);
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "A" => launch });
    foreign.annotate(
        0,
        dictionary! { "Subtype" => "FileAttachment", "Rect" => area.clone(), "FS" => spec.clone() },
    );
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area, "A" => script.clone() });
    foreign.catalog().set("OpenAction", script.clone());
    foreign.catalog().set("AA", dictionary! { "WC" => script.clone() });
    let page = foreign.pages[0];
    foreign.document.get_dictionary_mut(page).unwrap().set("AA", dictionary! { "O" => script });
    let outer = Stream::new(dictionary! { "F" => spec, "Subtype" => "Image" }, Vec::new());
    let outer = foreign.document.add_object(outer);
    foreign.page(
        dictionary! { "Resources" => dictionary! { "XObject" => dictionary! { "X" => Object::Reference(outer) } } },
        &["/X Do"],
    );
    let annexes = read(foreign.bytes());
    assert_eq!(annexes.remarks("a"), [AnnexRemark::NotesDropped { notes: 1 }]);
    let merged = Document::load_mem(&packet(&annexes)).unwrap();
    let whole = format!("{:?}", merged.objects);
    for trace in ["JavaScript", "Launch", "EmbeddedFile", "OpenAction", "Filespec", "/AA", "programa.exe"] {
        assert!(!whole.contains(trace), "{trace}");
    }
    for stream in merged.objects.values().filter_map(|object| object.as_stream().ok()) {
        assert_ne!(stream.content, b"adjunto oculto");
    }
}

#[test]
fn links_to_addresses_live_on_where_they_were() {
    let mut foreign = Foreign::of(1);
    let page = foreign.pages[0];
    foreign.document.get_dictionary_mut(page).unwrap().set("Rotate", 90);
    let action = dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.org/") };
    foreign.annotate(
        0,
        dictionary! { "Subtype" => "Link", "Rect" => numbers(&[100, 200, 150, 220]), "A" => action },
    );
    let merged = Document::load_mem(&packet(&read(foreign.bytes()))).unwrap();
    let page = merged.page_iter().nth(1).unwrap();
    let links = merged.get_page_annotations(page).unwrap();
    assert_eq!(links.len(), 1);
    // Turned clockwise, what was 100 to 150 from the left is now as far from the top, of 595.
    let area = links[0].get(b"Rect").unwrap().as_array().unwrap();
    let area: Vec<f32> = area.iter().map(|part| part.as_float().unwrap()).collect();
    assert_eq!(area, [200.0, 445.0, 220.0, 495.0]);
}

#[test]
fn fields_and_stamps_keep_their_look_and_what_has_none_is_counted() {
    let mut foreign = Foreign::of(1);
    let look = foreign.black();
    let at = |x: i64| numbers(&[x, 100, x + 100, 200]);
    let shown = |look: &Object| dictionary! { "N" => look.clone() };
    foreign.annotate(0, dictionary! { "Subtype" => "Stamp", "Rect" => at(0), "AP" => shown(&look) });
    let states = dictionary! { "N" => dictionary! { "On" => look.clone(), "Off" => Object::Null } };
    foreign.annotate(
        0,
        dictionary! { "Subtype" => "Widget", "FT" => "Btn", "AS" => "On", "Rect" => at(200), "AP" => states },
    );
    foreign
        .annotate(0, dictionary! { "Subtype" => "Stamp", "F" => 2, "Rect" => at(400), "AP" => shown(&look) });
    foreign.annotate(0, dictionary! { "Subtype" => "Widget", "FT" => "Tx", "Rect" => at(400), "V" => Object::string_literal("x") });
    foreign.annotate(0, dictionary! { "Subtype" => "Popup", "Rect" => at(400) });
    foreign.annotate(0, dictionary! { "Subtype" => "Ink", "Rect" => at(400) });
    let field =
        foreign.document.add_object(dictionary! { "FT" => "Sig", "V" => dictionary! { "Type" => "Sig" } });
    foreign.annotate(
        0,
        dictionary! { "Subtype" => "Widget", "Parent" => Object::Reference(field), "Rect" => at(400) },
    );
    let annexes = read(foreign.bytes());
    let expected = [
        AnnexRemark::SignaturesDropped { signatures: 1 },
        AnnexRemark::FormsDropped { fields: 1 },
        AnnexRemark::NotesDropped { notes: 1 },
    ];
    assert_eq!(annexes.remarks("a"), expected);
    let packet = packet(&annexes);
    assert_sound(&packet);
    let Some(pages) = drawn(&packet, 36) else { return };
    let dark = |x: f32| pages[1].darkness(x / 595.0, 1.0 - 150.0 / 842.0) > 200;
    assert_eq!([dark(50.0), dark(150.0), dark(250.0), dark(450.0)], [true, false, true, false]);
}

#[test]
fn layers_that_were_off_stay_off() {
    let mut foreign = Foreign::of(0);
    let [shown, hidden] = ["Visible", "Oculta"].map(|name| {
        Object::Reference(
            foreign
                .document
                .add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal(name) }),
        )
    });
    let layers = dictionary! { "A" => shown.clone(), "B" => hidden.clone() };
    let drawing = "/OC /A BDC 0 g 0 600 300 242 re f EMC /OC /B BDC 300 600 295 242 re f EMC";
    foreign.page(dictionary! { "Resources" => dictionary! { "Properties" => layers } }, &[drawing]);
    let usual = dictionary! { "OFF" => vec![hidden.clone()] };
    foreign.catalog().set("OCProperties", dictionary! { "OCGs" => vec![shown, hidden], "D" => usual });
    let packet = packet(&read(foreign.bytes()));
    assert_sound(&packet);
    let Some(pages) = drawn(&packet, 36) else { return };
    assert!(pages[1].darkness(0.25, 0.1) > 200 && pages[1].darkness(0.75, 0.1) < 50);
}

#[test]
fn a_note_on_a_layer_that_is_off_stays_unseen() {
    let mut foreign = Foreign::of(1);
    let look = foreign.black();
    let layer = dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Revisión") };
    let layer = Object::Reference(foreign.document.add_object(layer));
    let at = |x: i64| numbers(&[x, 100, x + 100, 200]);
    let shown = dictionary! { "N" => look };
    let plain = dictionary! { "Subtype" => "Stamp", "Rect" => at(0), "AP" => shown };
    let mut layered = plain.clone();
    layered.set("Rect", at(300));
    layered.set("OC", layer.clone());
    foreign.annotate(0, plain);
    foreign.annotate(0, layered);
    let usual = dictionary! { "OFF" => vec![layer.clone()] };
    foreign.catalog().set("OCProperties", dictionary! { "OCGs" => vec![layer], "D" => usual });
    let packet = packet(&read(foreign.bytes()));
    assert_sound(&packet);
    let Some(pages) = drawn(&packet, 36) else { return };
    let dark = |x: f32| pages[1].darkness(x / 595.0, 1.0 - 150.0 / 842.0) > 200;
    assert_eq!([dark(50.0), dark(350.0)], [true, false]);
}

#[test]
fn pages_that_share_a_typeface_bring_it_once() {
    let mut foreign = Foreign::of(0);
    let program = (0..60_000_u32).map(|byte| (byte.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let shared = foreign.document.add_object(Stream::new(Dictionary::new(), program));
    for number in 0..20 {
        let resources = dictionary! { "Pattern" => dictionary! { "P" => Object::Reference(shared) } };
        foreign.page(dictionary! { "Resources" => resources }, &[&format!("{number} g")]);
    }
    let bytes = packet(&read(foreign.bytes()));
    assert!(bytes.len() < 60_000 + 40_000, "{}", bytes.len());
}

#[test]
fn a_packet_with_foreign_pages_does_not_vouch_for_them() {
    let annexes = read(Foreign::of(2).bytes());
    let mut sheets = sample();
    sheets.annex("a", &annexes.pages("a").unwrap());
    let bytes = sheets.write_with(&annexes);
    assert_sound(&bytes);
    let whole = String::from_utf8_lossy(&bytes).into_owned();
    assert!(whole.contains("<pdf:Producer>") && !whole.contains("pdfaid"));
    assert!(bytes == sheets.write_with(&read(Foreign::of(2).bytes())), "the same bytes every time");
}

#[test]
fn an_annex_shown_on_another_sheet_is_fitted_to_it() {
    let annexes = read(Foreign::of(1).bytes());
    let mut sheets = Sheets::new();
    sheets.annex("a", &[(297.5, 421.0)]);
    let bytes = sheets.write_with(&annexes);
    let Some((_, boxes)) = ask("pdftotext", &["-bbox"], &bytes, &["-"]) else { return };
    let word = boxes.lines().find(|line| line.contains(">Foja<")).unwrap();
    assert!(word.contains("xMin=\"50.000000\""), "{word}");
}

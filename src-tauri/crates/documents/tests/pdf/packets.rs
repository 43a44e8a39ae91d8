//! Whole packets that take in foreign files.

use lopdf_annexes::{Dictionary, Document, Object, dictionary};
use sesiona_documents::compose::{Composed, PaperKind, compose};
use sesiona_documents::draft::{PaperWarning, SectionKind};
use sesiona_documents::facts::{
    AnnexFacts, AnnexMode, AnnexSize, ItemFacts, Options, PacketFacts, SessionFacts,
};
use sesiona_documents::progress::Unwatched;
use sesiona_locale::{Language, Locale};

use crate::foreign::{Foreign, numbers};
use crate::tools::{assert_sound, drawn, text};

/// A file of the only item.
pub fn annex(title: &str, media_type: &str, bytes: Vec<u8>) -> AnnexFacts {
    AnnexFacts {
        uid: title.to_owned(),
        name: format!("{title}.{}", media_type.rsplit('/').next().unwrap()),
        title: title.to_owned(),
        media_type: media_type.to_owned(),
        digest: title.to_owned(),
        bytes: bytes.into(),
    }
}

/// The packet of a session with one item that has these files.
pub fn packet(annexes: Vec<AnnexFacts>, options: &Options) -> Composed {
    let item = ItemFacts {
        uid: "item".to_owned(),
        number: "6.1".to_owned(),
        title: "Resultados de la evaluación".to_owned(),
        annexes,
        ..ItemFacts::default()
    };
    let session = SessionFacts {
        title: "Segunda sesión ordinaria".to_owned(),
        date: chrono::NaiveDate::from_ymd_opt(2023, 12, 14),
        ..SessionFacts::default()
    };
    let facts = PacketFacts { session, items: vec![item], ..PacketFacts::default() };
    compose(PaperKind::Packet, &facts, options, &Locale::new(Language::Es), &Unwatched).unwrap()
}

fn pdf(title: &str, bytes: Vec<u8>) -> AnnexFacts {
    annex(title, "application/pdf", bytes)
}

/// The number of the page, from 1, and the height that a destination names.
fn landing(document: &Document, destination: &Object) -> (u32, f32) {
    let parts = destination.as_array().unwrap();
    let page = parts[0].as_reference().unwrap();
    let number = document.page_iter().position(|id| id == page).unwrap() + 1;
    (number as u32, parts[3].as_float().unwrap())
}

/// The titles of an outline with their depths and where they lead.
fn outline(document: &Document) -> Vec<(usize, String, (u32, f32))> {
    fn children(
        document: &Document,
        parent: &Dictionary,
        depth: usize,
        all: &mut Vec<(usize, String, (u32, f32))>,
    ) {
        let mut next = parent.get(b"First").ok();
        while let Some(child) =
            next.map(|child| document.get_dictionary(child.as_reference().unwrap()).unwrap())
        {
            let title = lopdf_annexes::decode_text_string(child.get(b"Title").unwrap()).unwrap();
            all.push((depth, title, landing(document, child.get(b"Dest").unwrap())));
            children(document, child, depth + 1, all);
            next = child.get(b"Next").ok();
        }
    }
    let mut all = Vec::new();
    let root = document.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    children(document, document.get_dictionary(root).unwrap(), 0, &mut all);
    all
}

#[test]
fn the_outline_of_an_annex_hangs_below_its_entry() {
    let mut foreign = Foreign::of(3);
    let pages: Vec<Object> = foreign.pages.iter().copied().map(Object::Reference).collect();
    let at =
        |page: usize, top: i64| vec![pages[page].clone(), "XYZ".into(), 0.into(), top.into(), Object::Null];
    let titled = |title: &str| Object::string_literal(title);
    let document = &mut foreign.document;
    let [root, first, inner, nowhere, last] = [0; 5].map(|_| document.new_object_id());
    let link = Object::Reference;
    document.objects.insert(root, dictionary! { "First" => link(first), "Last" => link(last) }.into());
    let entry = dictionary! { "Title" => titled("Uno"), "Dest" => at(0, 700), "First" => link(inner), "Next" => link(nowhere) };
    document.objects.insert(first, entry.into());
    let action = dictionary! { "S" => "GoTo", "D" => vec![pages[1].clone(), "FitH".into(), 500.into()] };
    let entry = dictionary! { "Title" => titled("Uno a"), "A" => action };
    document.objects.insert(inner, entry.into());
    let script = dictionary! { "S" => "JavaScript", "JS" => titled("app.alert(1)") };
    let entry = dictionary! { "Title" => titled("Nada"), "A" => script, "Next" => link(last) };
    document.objects.insert(nowhere, entry.into());
    // The last entry leads back to the first.
    let entry = dictionary! { "Title" => titled("Tres"), "Dest" => vec![2.into(), "Fit".into()], "Next" => link(first) };
    document.objects.insert(last, entry.into());
    foreign.catalog().set("Outlines", link(root));

    let options = Options { cover: false, agenda: false, ..Options::default() };
    let composed =
        packet(vec![pdf("Informe", foreign.bytes()), pdf("Otro", Foreign::of(1).bytes())], &options);
    assert_sound(&composed.bytes);
    let found = outline(&Document::load_mem(&composed.bytes).unwrap());
    let found: Vec<(usize, &str, u32)> =
        found.iter().map(|(depth, title, place)| (*depth, title.as_str(), place.0)).collect();
    let expected = [
        (0, "6.1. Resultados de la evaluación", 1),
        (1, "Informe", 2),
        (2, "Uno", 3),
        (3, "Uno a", 4),
        (2, "Tres", 5),
        (1, "Otro", 6),
    ];
    assert_eq!(found, expected);
    let heights = outline(&Document::load_mem(&composed.bytes).unwrap());
    assert_eq!([heights[2].2.1, heights[3].2.1, heights[4].2.1], [700.0, 500.0, 842.0]);
}

#[test]
fn links_within_an_annex_lead_to_where_its_pages_have_come_to_lie() {
    let mut foreign = Foreign::of(3);
    let third = Object::Reference(foreign.pages[2]);
    let place = vec![third.clone(), "XYZ".into(), 0.into(), 600.into(), Object::Null];
    let area = numbers(&[100, 200, 150, 220]);
    let leaf = dictionary! { "Names" => vec![Object::string_literal("tres"), dictionary! { "D" => place.clone() }.into()] };
    let leaf = foreign.document.add_object(leaf);
    let tree = dictionary! { "Kids" => vec![Object::Reference(leaf)] };
    foreign.catalog().set("Names", dictionary! { "Dests" => tree });
    foreign.catalog().set("Dests", dictionary! { "viejo" => place.clone() });
    let named = dictionary! { "S" => "GoTo", "D" => Object::string_literal("tres") };
    let elsewhere =
        dictionary! { "S" => "GoToR", "F" => Object::string_literal("otro.pdf"), "D" => place.clone() };
    let gone = vec![Object::Reference((9_999, 0)), "Fit".into()];
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "Dest" => place });
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "A" => named });
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "Dest" => "viejo" });
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area.clone(), "A" => elsewhere });
    foreign.annotate(0, dictionary! { "Subtype" => "Link", "Rect" => area, "Dest" => gone });
    let options = Options { cover: false, agenda: false, ..Options::default() };
    let composed = packet(vec![pdf("Informe", foreign.bytes())], &options);
    assert_sound(&composed.bytes);
    let document = Document::load_mem(&composed.bytes).unwrap();
    let page = document.page_iter().nth(2).unwrap();
    let links = document.get_page_annotations(page).unwrap();
    let landings = links.iter().map(|link| landing(&document, link.get(b"Dest").unwrap()));
    assert_eq!(landings.collect::<Vec<_>>(), [(5, 600.0); 3]);
}

#[test]
fn foreign_pages_are_kept_as_they_come_or_fitted_to_our_sheets() {
    let mut foreign = Foreign::of(1);
    foreign.page(dictionary! { "MediaBox" => numbers(&[0, 0, 1684, 1191]) }, &["0 g 0 0 1684 1191 re f"]);
    foreign.page(dictionary! { "MediaBox" => numbers(&[0, 0, 200, 300]) }, &["0 g 0 0 200 300 re f"]);
    let bytes = foreign.bytes();
    let sizes = |annex_size| {
        let options = Options { cover: false, agenda: false, annex_size, ..Options::default() };
        let composed = packet(vec![pdf("Plano", bytes.clone())], &options);
        assert_sound(&composed.bytes);
        drawn(&composed.bytes, 72)
    };
    let Some(kept) = sizes(AnnexSize::Keep) else { return };
    let size = |page: &crate::tools::Drawing| (page.width, page.height);
    assert_eq!(kept[2..].iter().map(size).collect::<Vec<_>>(), [(595, 842), (1684, 1191), (200, 300)]);
    let Some(fitted) = sizes(AnnexSize::Fit) else { return };
    assert_eq!(fitted[2..].iter().map(size).collect::<Vec<_>>(), [(612, 792), (792, 612), (612, 792)]);
    // The large one fills the width of a sheet on its side, the small one stands in the middle at its own size.
    assert!(fitted[3].darkness(0.02, 0.5) > 200 && fitted[3].darkness(0.5, 0.02) < 50);
    let small =
        [(0.5, 0.5), (0.35, 0.35), (0.3, 0.5), (0.5, 0.28)].map(|(x, y)| fitted[4].darkness(x, y) > 200);
    assert_eq!(small, [true, true, false, false]);
}

#[test]
fn an_image_that_cannot_be_shown_leaves_a_sheet() {
    let broken = annex("Foto", "image/png", b"\x89PNG\r\n\x1A\n and no more".to_vec());
    let named = annex("Letra", "image/tiff", b"nothing of the kind".to_vec());
    let composed = packet(vec![broken, named], &Options::default());
    let codes: Vec<serde_json::Value> = composed
        .warnings
        .iter()
        .map(|warning| serde_json::to_value(warning).unwrap()["problem"].clone())
        .collect();
    assert_eq!(codes, ["damaged", "not_a_picture"]);
    let Some(text) = text(&composed.bytes) else { return };
    assert_eq!(text.matches("Anexo no incluido").count(), 2, "{text}");
}

fn with_mode(annex_mode: AnnexMode, annexes: Vec<AnnexFacts>) -> Composed {
    packet(annexes, &Options { annex_mode, ..Options::default() })
}

#[test]
fn a_packet_of_foreign_pages_says_that_it_promises_archives_nothing() {
    let whole = |composed: &Composed| String::from_utf8_lossy(&composed.bytes).into_owned();
    let merged = with_mode(AnnexMode::Merge, vec![pdf("Informe", Foreign::of(1).bytes())]);
    assert_eq!(merged.warnings, [PaperWarning::ArchiveClaimDropped]);
    assert!(!whole(&merged).contains("pdfaid"));
    let own = with_mode(AnnexMode::Merge, vec![pdf("Informe", b"no es un PDF".to_vec())]);
    assert!(!own.warnings.contains(&PaperWarning::ArchiveClaimDropped));
    assert!(whole(&own).contains("<pdfaid:part>2</pdfaid:part>"));
}

#[test]
fn attached_files_travel_within_the_packet_as_they_are() {
    let first = Foreign::of(2).bytes();
    let unreadable = b"%PDF-1.7 with a password, perhaps".to_vec();
    let files =
        vec![pdf("Informe", first.clone()), pdf("Contrato ñ", unreadable.clone()), pdf("Nada", Vec::new())];
    let composed = with_mode(AnnexMode::Attach, files.clone());
    assert_sound(&composed.bytes);
    assert!(composed == with_mode(AnnexMode::Attach, files), "the same bytes every time");
    assert!(composed.files.is_empty());
    let whole = String::from_utf8_lossy(&composed.bytes).into_owned();
    assert!(
        whole.contains("<pdfaid:part>3</pdfaid:part>") && whole.contains("<pdfuaid:part>1</pdfuaid:part>")
    );
    let codes: Vec<String> = composed
        .warnings
        .iter()
        .map(|warning| serde_json::to_value(warning).unwrap()["code"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(codes, ["annex_unreadable"], "only of what holds nothing");

    let document = Document::load_mem(&composed.bytes).unwrap();
    let associated = document.catalog().unwrap().get(b"AF").unwrap().as_array().unwrap();
    let mut found = Vec::new();
    for file in associated {
        let file = document.get_dictionary(file.as_reference().unwrap()).unwrap();
        let words = |key: &[u8]| lopdf_annexes::decode_text_string(file.get(key).unwrap()).unwrap();
        assert_eq!(file.get(b"AFRelationship").unwrap().as_name().unwrap(), b"Supplement");
        assert_eq!(words(b"F"), words(b"UF"));
        let stream = file.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap().as_reference().unwrap();
        let stream = document.get_object(stream).unwrap().as_stream().unwrap();
        assert_eq!(stream.dict.get(b"Subtype").unwrap().as_name().unwrap(), b"application/pdf");
        found.push((words(b"UF"), words(b"Desc"), stream.get_plain_content().unwrap()));
    }
    let expected = [("01-Informe.pdf", "Informe", first), ("02-Contrato ñ.pdf", "Contrato ñ", unreadable)];
    assert_eq!(found, expected.map(|(name, title, bytes)| (name.to_owned(), title.to_owned(), bytes)));

    assert_eq!(composed.sections.last().unwrap().kind, SectionKind::AnnexList);
    let Some(text) = text(&composed.bytes) else { return };
    assert!(text.contains("Adjunto a este archivo con el nombre «01-Informe.pdf»"), "{text}");
    assert!(text.contains("Archivos adjuntos") && !text.contains("Foja 1 ajena"), "{text}");
    assert_eq!(text.matches("Anexo no incluido").count(), 1);
}

#[test]
fn separate_files_are_listed_and_handed_over() {
    let bytes = Foreign::of(2).bytes();
    let files = vec![pdf("Informe", bytes.clone()), pdf("a:b/c", bytes.clone())];
    let composed = with_mode(AnnexMode::Separate, files);
    assert_sound(&composed.bytes);
    let names: Vec<&str> = composed.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["01-Informe.pdf", "02-a-b-c.pdf"]);
    assert!(composed.files.iter().all(|file| *file.bytes == *bytes && file.media_type == "application/pdf"));
    assert!(composed.warnings.is_empty(), "{:?}", composed.warnings);
    let whole = String::from_utf8_lossy(&composed.bytes).into_owned();
    assert!(whole.contains("<pdfaid:part>2</pdfaid:part>") && !whole.contains("EmbeddedFile"));
    let Some(text) = text(&composed.bytes) else { return };
    assert!(text.contains("Anexos en archivos aparte") && text.contains("02-a-b-c.pdf"), "{text}");
}

//! Files that ask for more time or memory than there is: few bytes, and all of them well formed.

use std::sync::Arc;

use sesiona_documents::annexes::{AnnexProblem, Annexes};
use sesiona_documents::progress::Unwatched;

use crate::memory::{alone, within_limits};
use crate::tried;

/// A PDF of these objects, numbered from 1, the first of which is its catalog.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.5\n".to_owned();
    let mut table = String::new();
    for (number, object) in (1..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file.push_str(&format!("xref\n0 {size}\n0000000000 65535 f \n{table}"));
    file.push_str(&format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    file.into_bytes()
}

/// A catalog, a tree of so many pages with what they inherit, the pages with what they say, and more from number
/// `3 + pages` on.
fn pages(pages: usize, inherited: &str, page: &str, more: &[String]) -> Vec<u8> {
    let kids: String = (0..pages).map(|kid| format!("{} 0 R ", 3 + kid)).collect();
    let tree =
        format!("<< /Type /Pages /Count {pages} /MediaBox [0 0 595 842] {inherited} /Kids [{kids}] >>");
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), tree];
    objects.extend((0..pages).map(|_| format!("<< /Type /Page /Parent 2 0 R {page} >>")));
    objects.extend_from_slice(more);
    pdf(&objects)
}

fn stream(about: &str, content: &str) -> String {
    format!("<< {about} /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// What became of a file: how many pages or pictures it has.
fn outcome(bytes: &[u8]) -> Result<usize, AnnexProblem> {
    let annexes = Annexes::read(&[("a".to_owned(), Arc::from(bytes))], &Unwatched);
    // Of an image, what is wrong is told by its pictures.
    let pictures = annexes.pictures("a").map(<[_]>::len);
    match annexes.pages("a").map(|pages| pages.len()) {
        Err(AnnexProblem::NotAPdf) => pictures,
        pages => pages.or_else(|problem| pictures.map_err(|_| problem)),
    }
}

#[track_caller]
fn check(name: &str, bytes: &[u8], expected: Result<usize, AnnexProblem>) {
    alone(|| {
        assert_eq!(within_limits(name, || outcome(bytes)), expected, "{name}");
        within_limits(name, || tried::annexes::tried(bytes));
    });
}

const TOO_LARGE: Result<usize, AnnexProblem> = Err(AnnexProblem::TooLarge);

#[test]
fn a_page_that_names_a_drawing_without_end_is_refused() {
    let named = "4 0 R ".repeat(40_000);
    let page = format!("/Contents [{named}]");
    check("one page", &pages(1, "", &page, &[stream("", &" ".repeat(500_000))]), TOO_LARGE);
}

#[test]
fn pages_that_share_a_drawing_with_much_behind_its_end_are_refused() {
    // Two bytes of a packed stream say that it is empty; the rest is never looked at, and every page has a copy.
    let packed = format!("x\u{1}{}", " ".repeat(1_000_000));
    let shared = stream("/Filter /ASCIIHexDecode", &format!("20>{packed}"));
    check("2,000 pages", &pages(2_000, "", "/Contents 2003 0 R", &[shared]), TOO_LARGE);
}

#[test]
fn pages_that_inherit_much_each_are_refused() {
    let resources: String = (0..40_000).map(|number| format!("/N{number} {number} ")).collect();
    let inherited = format!("/Resources << /Properties << {resources} >> >>");
    check("2,000 pages", &pages(2_000, &inherited, "", &[]), TOO_LARGE);
}

#[test]
fn pages_that_share_annotations_without_end_are_refused() {
    let look = stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re f");
    let stamp = "<< /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 2003 0 R >> >>".to_owned();
    let all = format!("[{}]", "2004 0 R ".repeat(20_000));
    check("2,000 pages", &pages(2_000, "", "/Annots 2005 0 R", &[look, stamp, all]), TOO_LARGE);
}

#[test]
fn an_outline_as_deep_as_a_well_ends() {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R >>".to_owned(),
    ];
    objects.extend((4..300_000).map(|number| format!("<< /First {} 0 R >>", number + 1)));
    check("300,000 entries", &pdf(&objects), Ok(1));
}

#[test]
fn an_object_that_says_how_a_file_is_built_does_not_come_along() {
    for kind in ["ObjStm", "XRef"] {
        let page = "/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>";
        // Streams that lopdf passes over where nothing points to them, and that are no such thing within a packet.
        let more = [
            stream("", "/X Do"),
            stream(&format!("/Type /{kind} /N 99999999 /First 9 /W [8 8 8] /Size 9"), "nada"),
        ];
        check(kind, &pages(1, "", page, &more), Ok(1));
    }
}

#[test]
fn counts_that_no_file_can_hold_do_no_harm() {
    let huge = "9".repeat(18);
    let table = format!("/Type /XRef /Size {huge} /W [1 8 8] /Index [0 {huge}] /Root 1 0 R");
    let objects = format!("/Type /ObjStm /N {huge} /First {huge}");
    let image = format!(
        "/Type /XObject /Subtype /Image /Width {huge} /Height {huge} /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns {huge} /Colors {huge} >>"
    );
    for about in [table, objects, image] {
        let page = "/Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >>";
        check(&about, &pages(1, "", page, &[stream(&about, "x")]), Ok(1));
        let mut at_the_end = pages(1, "", "", &[]);
        let start = at_the_end.len();
        at_the_end
            .extend(format!("9 0 obj\n{}\nendobj\nstartxref\n{start}\n%%EOF\n", stream(&about, "x")).bytes());
        check(&about, &at_the_end, Ok(1));
    }
}

#[test]
fn tables_of_objects_that_chase_each_other_end() {
    let mut file = pages(1, "", "", &[]);
    for _ in 0..20_000 {
        let start = file.len();
        let before = start.saturating_sub(60);
        file.extend(
            format!("xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev {before} >>\nstartxref\n{start}\n%%EOF\n")
                .bytes(),
        );
    }
    check("20,000 tables", &file, Ok(1));
}

fn svg(inner: &str) -> Vec<u8> {
    format!("<svg xmlns='http://www.w3.org/2000/svg' width='1900' height='1900'>{inner}</svg>").into_bytes()
}

#[test]
fn drawings_that_ask_for_too_much_are_refused() {
    let layers = format!(
        "{}<path d='M-9000 -9000H9000V9000z'/>{}",
        "<g opacity='.9'>".repeat(200),
        "</g>".repeat(200)
    );
    check("layers", &svg(&layers), TOO_LARGE);
    let tile = "<pattern id='p' width='90000' height='90000' patternUnits='userSpaceOnUse'><path d='M0 0H9V9z'/></pattern>\
        <path fill='url(#p)' d='M0 0H9V9z'/>";
    check("a tile", &svg(tile), TOO_LARGE);
    let parts = "<feFlood/><feMorphology radius='500'/><feTurbulence numOctaves='99'/>".repeat(40);
    let filter = format!("<filter id='f'>{parts}</filter><path filter='url(#f)' d='M0 0H1900V1900z'/>");
    check("a filter", &svg(&filter), TOO_LARGE);
    let many = "<path fill='#1238' d='M0 0H1900V1900H0z'/>".repeat(5_000);
    check("many paths", &svg(&many), TOO_LARGE);
}

#[test]
fn drawings_that_unfold_without_end_are_damage() {
    let twice = |number: usize| {
        format!("<g id='a{}'><use href='#a{number}'/><use href='#a{number}'/></g>", number + 1)
    };
    let uses: String = (0..40).map(twice).collect();
    check("uses", &svg(&format!("<path id='a0' d='M0 0H9V9z'/>{uses}")), Err(AnnexProblem::Damaged));
    let deep = format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000));
    check("groups", &svg(&deep), Err(AnnexProblem::Damaged));
    let entities: String = (1..20)
        .map(|number| format!("<!ENTITY e{number} '{}'>", format!("&e{};", number - 1).repeat(10)))
        .collect();
    let laughs = format!(
        "<!DOCTYPE svg [<!ENTITY e0 'ja'>{entities}]><svg xmlns='http://www.w3.org/2000/svg'><text>&e19;</text></svg>"
    );
    check("entities", laughs.as_bytes(), Err(AnnexProblem::Damaged));
}

#[test]
fn a_packed_drawing_that_unpacks_without_end_is_refused() {
    use std::io::Write;
    let mut packing = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packing.write_all(b"<svg xmlns='http://www.w3.org/2000/svg'>").unwrap();
    packing.write_all(&vec![b' '; 200_000_000]).unwrap();
    check("svgz", &packing.finish().unwrap(), TOO_LARGE);
}

/// A part of a PNG file.
fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(content);
    [&(content.len() as u32).to_be_bytes(), kind.as_slice(), content, &sum.sum().to_be_bytes()].concat()
}

fn png(width: u32, height: u32, more: &[u8]) -> Vec<u8> {
    let about = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
    let end = chunk(b"IEND", &[]);
    [b"\x89PNG\r\n\x1A\n".as_slice(), &chunk(b"IHDR", &about), more, &chunk(b"IDAT", &[]), &end].concat()
}

#[test]
fn images_of_absurd_sizes_are_refused() {
    check("100,000 × 100,000", &png(100_000, 100_000, &[]), TOO_LARGE);
    check("all that there is", &png(i32::MAX as u32, i32::MAX as u32, &[]), TOO_LARGE);
    check("nothing", &png(0, 9, &[]), Err(AnnexProblem::Damaged));
    check("nothing behind it", &png(9_000, 9_000, &[]), Err(AnnexProblem::Damaged));
    let profile = [b"p\0\0".as_slice(), &deflated(&vec![0; 100_000_000])].concat();
    check("a profile", &png(9, 9, &chunk(b"iCCP", &profile)), Err(AnnexProblem::Damaged));
    let words = [b"p\0\0".as_slice(), &deflated(&vec![b' '; 300_000_000])].concat();
    check("words", &png(9, 9, &chunk(b"zTXt", &words)), Err(AnnexProblem::Damaged));
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut packing = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packing.write_all(bytes).unwrap();
    packing.finish().unwrap()
}

#[test]
fn photographs_without_a_side_are_refused() {
    for (height, width, expected) in
        [(0, 9, Err(AnnexProblem::Damaged)), (9, 0, Err(AnnexProblem::Damaged)), (65_535, 65_535, TOO_LARGE)]
    {
        let [high, low] = u16::to_be_bytes(height);
        let [left, right] = u16::to_be_bytes(width);
        let frame = [0xFF, 0xC0, 0, 11, 8, high, low, left, right, 1, 1, 0x11, 0];
        let scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9];
        let name = format!("{width} × {height}");
        check(&name, &[[0xFF, 0xD8].as_slice(), &frame, &scan].concat(), expected);
    }
}

/// A TIFF directory at 8 with these entries (tag, type, count, value), and where the next one lies.
fn tiff(entries: &[(u16, u16, u32, u32)], next: u32) -> Vec<u8> {
    let mut file = b"II*\0\x08\0\0\0".to_vec();
    file.extend((entries.len() as u16).to_le_bytes());
    for (tag, kind, count, value) in entries {
        file.extend([tag.to_le_bytes(), kind.to_le_bytes()].concat());
        file.extend([count.to_le_bytes(), value.to_le_bytes()].concat());
    }
    file.extend(next.to_le_bytes());
    file.extend([0x5A; 64]);
    file
}

#[test]
fn scans_that_go_in_circles_or_grow_without_end_are_refused() {
    let plain = |width, height| {
        [
            (256, 4, 1, width),
            (257, 4, 1, height),
            (258, 3, 1, 8),
            (259, 3, 1, 1),
            (262, 3, 1, 1),
            (273, 4, 1, 100),
            (277, 3, 1, 1),
            (278, 4, 1, height),
            (279, 4, 1, width * height),
        ]
    };
    assert!(matches!(within_limits("sound", || outcome(&tiff(&plain(4, 4), 0))), Ok(1)));
    check("a circle", &tiff(&plain(4, 4), 8), Err(AnnexProblem::Damaged));
    check("100,000 × 30,000", &tiff(&plain(100_000, 30_000), 0), TOO_LARGE);
    let mut endless = plain(4, 4).to_vec();
    endless[5] = (273, 4, u32::MAX, 100);
    endless[8] = (279, 4, u32::MAX, 100);
    check("strips", &tiff(&endless, 0), TOO_LARGE);
}

#[test]
fn pictures_of_the_web_that_lie_about_their_size_are_refused() {
    let file = |kind: &[u8; 4], content: &[u8]| {
        let chunk = [kind.as_slice(), &(content.len() as u32).to_le_bytes(), content].concat();
        [b"RIFF".as_slice(), &(chunk.len() as u32 + 4).to_le_bytes(), b"WEBP", &chunk].concat()
    };
    // 16,384 dots each way without a loss, and 16,777,216 of the kind with parts.
    let wide = [10, 0, 0, 0, 0xFF, 0x3F, 0, 0xFF, 0x3F, 0];
    check(
        "16,384",
        &file(b"VP8L", &[0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0, 0, 0, 0, 0]),
        Err(AnnexProblem::Damaged),
    );
    check("16,384 in parts", &file(b"VP8X", &wide), Err(AnnexProblem::Damaged));
    check(
        "16,777,216",
        &file(b"VP8X", &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        Err(AnnexProblem::Damaged),
    );
}

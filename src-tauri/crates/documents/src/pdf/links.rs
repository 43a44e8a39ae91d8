//! Links → annotations, and the places that links and the outline lead to.

use lopdf_annexes::{Dictionary, Object, ObjectId, StringFormat, dictionary};

use sesiona_domain::content::MAX_ADDRESS;

use super::values::{number, numbers, text};
use crate::page::{Anchor, AnchorId, Document, Page, Rectangle, Target};

/// Where a link leads, as the file says it.
pub(crate) enum Lead {
    /// To an address that may be followed.
    Address(String),
    /// To a place of the file.
    Place(Object),
}

impl Lead {
    /// Where a target lies; `None` when it leads nowhere.
    pub(crate) fn to(document: &Document, pages: &[ObjectId], target: &Target) -> Option<Self> {
        match target {
            Target::Address(address) => safe_address(address).map(Self::Address),
            Target::Anchor(anchor) => destination(document, pages, *anchor).map(Self::Place),
        }
    }
}

/// The annotation of a link.
pub(crate) fn annotation(page: &Page, area: Rectangle, lead: Lead, description: &str) -> Dictionary {
    let bottom = page.height - area.y - area.height;
    let mut annotation = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => numbers([area.x, bottom, area.x + area.width, bottom + area.height]),
        "Border" => numbers([0.0, 0.0, 0.0]),
        // Printed with the page: what is archived shows what was printed.
        "F" => 4,
        "Contents" => text(description),
    };
    match lead {
        Lead::Address(address) => {
            let uri = Object::String(address.into_bytes(), StringFormat::Literal);
            annotation.set("A", dictionary! { "S" => "URI", "URI" => uri });
        }
        Lead::Place(place) => annotation.set("Dest", place),
    }
    annotation
}

/// Where an anchor lies, with the reader's magnification left as it is.
pub(crate) fn destination(document: &Document, pages: &[ObjectId], anchor: AnchorId) -> Option<Object> {
    place(document, pages, *document.anchors.get(anchor.0 as usize)?)
}

/// Where a place lies, with the reader's magnification left as it is.
pub(crate) fn place(document: &Document, pages: &[ObjectId], Anchor { page, y }: Anchor) -> Option<Object> {
    let id = *pages.get(page as usize)?;
    let top = document.pages.get(page as usize)?.height - y;
    Some(Object::Array(vec![Object::Reference(id), "XYZ".into(), Object::Null, number(top), Object::Null]))
}

/// An address that a reader may follow, in ASCII; programs, files and scripts are not among them, nor what no browser
/// takes for its length.
pub(crate) fn safe_address(address: &str) -> Option<String> {
    let trimmed = address.trim();
    if trimmed.len() > MAX_ADDRESS {
        return None;
    }
    let scheme = trimmed.split_once(':')?.0.to_ascii_lowercase();
    if !["http", "https", "mailto"].contains(&scheme.as_str()) {
        return None;
    }
    let escaped = trimmed.bytes().map(|byte| match byte {
        0x21..=0x7E if !b"<>\"\\^`{|}".contains(&byte) => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    Some(escaped.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_are_followed() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(safe_address(address).as_deref(), expected, "{address}");
        };
        check("https://example.org/a?b=c&d#e", Some("https://example.org/a?b=c&d#e"));
        check(" HTTP://example.org/sesión 2 ", Some("HTTP://example.org/sesi%C3%B3n%202"));
        check("mailto:secretaria@example.org", Some("mailto:secretaria@example.org"));
        check("javascript:alert(1)", None);
        check("file:///etc/passwd", None);
        check("example.org", None);
    }
}

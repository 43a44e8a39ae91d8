//! What the file says about itself: title, dates, colour, and the standards that it keeps.

use lopdf_annexes::{Dictionary, Object, ObjectId, dictionary};

use super::colour::srgb_profile;
use super::file::readable_stream;
use super::objects::Objects;
use super::values::text;
use crate::page::Document;

/// What makes the files, as they say themselves.
pub(super) const PROGRAM: &str = "Sesiona";

/// The dictionary of title and dates that older readers look for.
pub(crate) fn info(document: &Document) -> Dictionary {
    let mut info = dictionary! {
        "Title" => text(&document.title),
        "Creator" => text(PROGRAM),
        "Producer" => text(PROGRAM),
    };
    if !document.subject.is_empty() {
        info.set("Subject", text(&document.subject));
    }
    if let Some(moment) = moment(&document.date) {
        let digits: String = moment.chars().filter(char::is_ascii_digit).collect();
        info.set("CreationDate", text(&format!("D:{digits}")));
        info.set("ModDate", text(&format!("D:{digits}")));
    }
    info
}

/// A date as it is given, if it is one.
fn moment(date: &str) -> Option<&str> {
    let pattern = "dddd-dd-ddTdd:dd:dd";
    let fits = date.len() == pattern.len()
        && date.bytes().zip(pattern.bytes()).all(|(byte, expected)| match expected {
            b'd' => byte.is_ascii_digit(),
            other => byte == other,
        });
    fits.then_some(date)
}

/// What a file promises archives and readers with other senses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// Nothing: not all of its pages are ours.
    Nothing,
    /// PDF/A-2a and PDF/UA-1.
    Archival,
    /// PDF/A-3a, which lets any file be attached, and PDF/UA-1.
    ArchivalWithFiles,
}

/// Keeps the same in XMP, with what the file promises.
pub(crate) fn keep_xmp(document: &Document, claim: Claim, objects: &mut Objects) -> ObjectId {
    let about = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    objects.add(readable_stream(about, xmp(document, claim).into_bytes()))
}

fn xmp(document: &Document, claim: Claim) -> String {
    let title = alternative("dc:title", &document.title);
    let subject = alternative("dc:description", &document.subject);
    let dates = moment(&document.date).map_or(String::new(), |moment| {
        format!("<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>")
    });
    let claim = match claim {
        Claim::Nothing => String::new(),
        Claim::Archival => CLAIM.replace(PART, "2"),
        Claim::ArchivalWithFiles => CLAIM.replace(PART, "3"),
    };
    let language = escaped(&document.language);
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <dc:format>application/pdf</dc:format>{title}{subject}\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>{dates}\
         <pdf:Producer>{PROGRAM}</pdf:Producer></rdf:Description>{claim}</rdf:RDF></x:xmpmeta>\n\
         <?xpacket end=\"w\"?>"
    )
}

/// A text in one language, as XMP wants titles.
fn alternative(name: &str, words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></{name}>", escaped(words))
}

/// What [`escaped`] was given.
pub(super) fn unescaped(words: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .into_iter()
        .fold(words.to_owned(), |words, (spelled, character)| words.replace(spelled, character))
}

fn escaped(words: &str) -> String {
    words
        .chars()
        // XML has no spelling for most control characters.
        .filter(|character| !character.is_control())
        .map(|character| match character {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

/// Where [`CLAIM`] says which part of PDF/A it means.
const PART: &str = "PART";
/// The standards that the file keeps; PDF/A wants the vocabulary of PDF/UA explained within the file.
const CLAIM: &str = "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfaid:part>PART</pdfaid:part>\
    <pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>\
    <rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>\
    <rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
    <rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

/// Keeps what the colours of the file mean.
pub(crate) fn keep_output_intent(objects: &mut Objects) -> Object {
    let profile = objects.add_stream(dictionary! { "N" => 3 }, srgb_profile());
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB"),
        "DestOutputProfile" => Object::Reference(profile),
    };
    Object::Array(vec![Object::Dictionary(intent)])
}

//! Foreign files within the file: each described, typed, and said to supplement it, as PDF/A-3 asks.

use std::collections::BTreeMap;

use lopdf_annexes::{Dictionary, Object, ObjectId, Stream, dictionary};

use super::objects::Objects;
use super::values::text;
use crate::annexes::AnnexFile;

/// What the catalog says of the files that are attached.
pub(crate) struct Attachments {
    /// All of them, by name.
    pub(crate) names: Dictionary,
    /// All of them, as what supplements the whole file.
    pub(crate) associated: Vec<Object>,
}

/// Keeps files as attachments; `None` where there is none.
pub(crate) fn keep(
    files: &[AnnexFile],
    moment: Option<&Object>,
    objects: &mut Objects,
) -> Option<Attachments> {
    let mut streams: BTreeMap<&str, ObjectId> = BTreeMap::new();
    let mut named: Vec<(Vec<u8>, ObjectId)> = Vec::new();
    for file in files {
        let stream = *streams.entry(&file.digest).or_insert_with(|| objects.add(embedded(file, moment)));
        let about = specification(file, stream);
        let key = text(&file.name).as_str().map(<[u8]>::to_vec).unwrap_or_default();
        named.push((key, objects.add(about)));
    }
    let associated = named.iter().map(|(_, id)| Object::Reference(*id)).collect();
    // Readers look names up by halves.
    named.sort();
    let names = named.into_iter().flat_map(|(name, id)| {
        [Object::String(name, lopdf_annexes::StringFormat::Hexadecimal), Object::Reference(id)]
    });
    let names = dictionary! { "Names" => names.collect::<Vec<_>>() };
    (!files.is_empty()).then_some(Attachments { names, associated })
}

fn embedded(file: &AnnexFile, moment: Option<&Object>) -> Stream {
    let mut about = dictionary! { "Size" => file.bytes.len() as i64 };
    if let Some(moment) = moment {
        about.set("ModDate", moment.clone());
    }
    let stream = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => Object::Name(file.media_type.as_bytes().to_vec()),
        "Params" => about,
    };
    Stream::new(stream, file.bytes.to_vec())
}

fn specification(file: &AnnexFile, stream: ObjectId) -> Dictionary {
    let stream = Object::Reference(stream);
    dictionary! {
        "Type" => "Filespec",
        "F" => text(&file.name),
        "UF" => text(&file.name),
        "Desc" => text(&file.title),
        "AFRelationship" => "Supplement",
        "EF" => dictionary! { "F" => stream.clone(), "UF" => stream },
    }
}

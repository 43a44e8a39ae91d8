//! Objects → bytes: compressed streams, object streams and a cross-reference stream.

use std::io::{self, Write};

use flate2::{Compression, write::ZlibEncoder};
use lopdf_annexes::{Dictionary, Object, ObjectId, Stream, StringFormat, Writer, dictionary};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::objects::Objects;

/// How many objects share a compressed object stream.
const OBJECTS_IN_A_STREAM: usize = 200;

/// The bytes of a file; its identifier is the digest of what it holds, so equal contents are equal files.
pub(crate) fn bytes(objects: Objects, root: ObjectId, info: ObjectId) -> io::Result<Vec<u8>> {
    let objects = compressed(objects.into_list())?;
    let mut file = Body::new(objects.len())?;
    for (number, object) in (1..).zip(&objects).filter(|(_, object)| is_stream(object)) {
        file.write_directly(number, object)?;
    }
    let plain: Vec<(u32, &Object)> = (1..).zip(&objects).filter(|(_, object)| !is_stream(object)).collect();
    let packed: io::Result<Vec<Stream>> = plain.par_chunks(OBJECTS_IN_A_STREAM).map(object_stream).collect();
    for (stream, members) in packed?.into_iter().zip(plain.chunks(OBJECTS_IN_A_STREAM)) {
        file.write_object_stream(stream, members)?;
    }
    file.finish(root, info)
}

/// Compresses what is not compressed yet, on every core.
fn compressed(objects: Vec<Object>) -> io::Result<Vec<Object>> {
    objects
        .into_par_iter()
        .map(|object| match object {
            Object::Stream(stream) if stream.allows_compression && !stream.dict.has(b"Filter") => {
                deflated(stream).map(Object::Stream)
            }
            other => Ok(other),
        })
        .collect()
}

fn deflated(mut stream: Stream) -> io::Result<Stream> {
    let small = deflate(&stream.content)?;
    // The two names cost more than a short stream gains.
    if small.len() + 20 < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(small);
    }
    Ok(stream)
}

/// Compresses bytes in the way that `FlateDecode` undoes.
pub(crate) fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(6));
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn is_stream(object: &Object) -> bool {
    matches!(object, Object::Stream(_))
}

fn object_stream(members: &[(u32, &Object)]) -> io::Result<Stream> {
    let mut places = String::new();
    let mut body = Vec::new();
    for (number, object) in members {
        places.push_str(&format!("{number} {} ", body.len()));
        Writer::write_object(&mut body, object)?;
        body.push(b'\n');
    }
    let first = places.len();
    let content = deflate(&[places.into_bytes(), body].concat())?;
    let dictionary = dictionary! {
        "Type" => "ObjStm",
        "N" => members.len() as i64,
        "First" => first as i64,
        "Filter" => "FlateDecode",
    };
    Ok(Stream::new(dictionary, content))
}

/// Where an object lies.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    At(usize),
    Inside { stream: u32, index: usize },
}

/// A file as far as it is written.
struct Body {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

impl Body {
    fn new(objects: usize) -> io::Result<Self> {
        let mut bytes = Vec::new();
        // The second line tells programs that move files that this one is not text.
        bytes.write_all(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(Self { bytes, places: vec![Place::Nowhere; objects + 1] })
    }

    fn write_directly(&mut self, number: u32, object: &Object) -> io::Result<()> {
        self.place(number, Place::At(self.bytes.len()));
        writeln!(self.bytes, "{number} 0 obj")?;
        Writer::write_object(&mut self.bytes, object)?;
        self.bytes.write_all(b"\nendobj\n")
    }

    fn write_object_stream(&mut self, stream: Stream, members: &[(u32, &Object)]) -> io::Result<()> {
        let own_number = self.places.len() as u32;
        for (index, (number, _)) in members.iter().enumerate() {
            self.place(*number, Place::Inside { stream: own_number, index });
        }
        self.write_directly(own_number, &Object::Stream(stream))
    }

    fn place(&mut self, number: u32, place: Place) {
        let number = number as usize;
        if number >= self.places.len() {
            self.places.resize(number + 1, Place::Nowhere);
        }
        self.places[number] = place;
    }

    fn finish(mut self, root: ObjectId, info: ObjectId) -> io::Result<Vec<u8>> {
        let identifier =
            Object::String(Sha256::digest(&self.bytes)[..16].to_vec(), StringFormat::Hexadecimal);
        let start = self.bytes.len();
        let number = self.places.len() as u32;
        self.place(number, Place::At(start));
        let dictionary = dictionary! {
            "Type" => "XRef",
            "Size" => self.places.len() as i64,
            "W" => vec![1.into(), 4.into(), 2.into()],
            "Root" => Object::Reference(root),
            "Info" => Object::Reference(info),
            "ID" => vec![identifier.clone(), identifier],
            "Filter" => "FlateDecode",
        };
        let table = Object::Stream(Stream::new(dictionary, deflate(&self.table())?));
        self.write_directly(number, &table)?;
        write!(self.bytes, "startxref\n{start}\n%%EOF\n")?;
        Ok(self.bytes)
    }

    /// Seven bytes for each object: the kind of its place, the place, and its index there.
    fn table(&self) -> Vec<u8> {
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, at, index) = match *place {
                Place::Nowhere => (0, 0, u16::MAX),
                Place::At(offset) => (1, offset as u32, 0),
                Place::Inside { stream, index } => (2, stream, index as u16),
            };
            table.push(kind);
            table.extend(at.to_be_bytes());
            table.extend(index.to_be_bytes());
        }
        table
    }
}

/// A stream of a dictionary that is not compressed, so that programs that know nothing of PDF find it.
pub(crate) fn readable_stream(dictionary: Dictionary, content: Vec<u8>) -> Stream {
    Stream::new(dictionary, content).with_compression(false)
}

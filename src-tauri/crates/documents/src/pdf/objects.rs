//! The objects of the file being made, numbered in the order in which they are asked for.

use lopdf_annexes::{Dictionary, Object, ObjectId, Stream};

/// The objects of a file; their numbers depend on nothing but the order of the calls.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    list: Vec<Object>,
}

impl Objects {
    /// Keeps an object.
    pub(crate) fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.reserve();
        self.set(id, object);
        id
    }

    /// Keeps a stream, to be compressed when the file is written.
    pub(crate) fn add_stream(&mut self, dictionary: Dictionary, content: Vec<u8>) -> ObjectId {
        self.add(Stream::new(dictionary, content))
    }

    /// A number for an object that others point to before it is made.
    pub(crate) fn reserve(&mut self) -> ObjectId {
        self.list.push(Object::Null);
        (u32::try_from(self.list.len()).unwrap_or(u32::MAX), 0)
    }

    /// The object of a reserved number.
    pub(crate) fn set(&mut self, id: ObjectId, object: impl Into<Object>) {
        if let Some(place) = self.list.get_mut(id.0 as usize - 1) {
            *place = object.into();
        }
    }

    /// The objects in the order of their numbers, which begin at 1.
    pub(crate) fn into_list(self) -> Vec<Object> {
        self.list
    }
}

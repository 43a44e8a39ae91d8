//! Foreign PDFs and images: read, check, neutralise, merge, stamp.

mod appearances;
mod contents;
mod destinations;
mod drawings;
mod effort;
mod files;
mod grafting;
mod guard;
mod leaves;
mod matrix;
mod outline;
mod photographs;
mod pictures;
mod reading;
mod scans;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

pub(crate) use destinations::Place;
pub use files::AnnexFile;
pub(crate) use files::file_name;
pub(crate) use grafting::{Grafted, Grafting};
pub(crate) use leaves::Aim;
pub(crate) use outline::ForeignEntry;
pub use pictures::{image_media_type, picture};

use crate::page::Picture;
use crate::progress::{Progress, Step};
use leaves::Leaf;

/// The largest file that is taken in.
pub const LARGEST_FILE: usize = 256 * 1024 * 1024;

/// Why a file cannot be part of a packet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AnnexProblem {
    /// The file holds nothing.
    #[error("the file is empty")]
    Empty,
    /// It is something else, whatever its name says.
    #[error("the file is not a PDF")]
    NotAPdf,
    /// It is no image, or of a kind that papers do not show.
    #[error("the file is not an image that can be shown")]
    NotAPicture,
    /// It opens only with a password.
    #[error("the file opens only with a password")]
    Encrypted,
    /// It breaks off or contradicts itself beyond repair.
    #[error("the file is damaged beyond repair")]
    Damaged,
    /// It is larger than can be taken in, as it is or once unpacked.
    #[error("the file is too large")]
    TooLarge,
    /// It has more pages than can be taken in.
    #[error("the file has {pages} pages, more than {most}")]
    TooManyPages {
        /// How many it has.
        pages: u32,
        /// How many are taken in at most.
        most: u32,
    },
    /// It has no page at all.
    #[error("the file has no pages")]
    NoPages,
    /// Reading it takes longer than anyone waits.
    #[error("the file takes too long to read")]
    TooSlow,
}

/// What an annex that could be read loses in the packet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum AnnexRemark {
    /// It was damaged; what could be recovered is there.
    Repaired,
    /// Pages could not be recovered.
    PagesLost {
        /// How many.
        pages: u32,
    },
    /// Fields of a form that have no appearance of their own.
    FormsDropped {
        /// How many.
        fields: u32,
    },
    /// Comments and drawings that have no appearance of their own.
    NotesDropped {
        /// How many.
        notes: u32,
    },
    /// Electronic signatures: a copy of a page does not carry them.
    SignaturesDropped {
        /// How many.
        signatures: u32,
    },
    /// A form whose pages only one program draws.
    DynamicForm,
}

/// An annex that could be read.
#[derive(Debug)]
pub(crate) struct Annex {
    document: lopdf_annexes::Document,
    leaves: Vec<Leaf>,
    outline: Vec<ForeignEntry>,
    remarks: Vec<AnnexRemark>,
}

impl Annex {
    /// How far below the upper edge of a sheet a place lies, once its page is drawn there.
    pub(crate) fn landing(&self, place: &Place, sheet: (f32, f32)) -> f32 {
        self.leaves.get(place.page as usize).map_or(0.0, |leaf| grafting::landing(leaf, place, sheet))
    }

    /// Its outline, in its own order.
    pub(crate) fn outline(&self) -> &[ForeignEntry] {
        &self.outline
    }
}

/// A file that could be read.
#[derive(Debug)]
enum Taken {
    /// A PDF, whose pages are taken in.
    Pages(Box<Annex>),
    /// An image, which is shown among our own words.
    Pictures(Vec<Arc<Picture>>),
}

/// The annexes of a packet, each read once.
#[derive(Debug, Default)]
pub struct Annexes {
    read: BTreeMap<String, Result<Taken, AnnexProblem>>,
}

impl Annexes {
    /// Reads PDF and image files, each with the digest it is asked for by. What cannot be read says so when it is asked for its
    /// pages; when the paper is cancelled, the rest is left unread.
    pub fn read(files: &[(String, Arc<[u8]>)], progress: &dyn Progress) -> Self {
        let mut annexes = Self::default();
        for (done, (digest, bytes)) in files.iter().enumerate() {
            if progress.cancelled() {
                break;
            }
            progress.step(done as u64, files.len() as u64, Step::Annexes);
            if !annexes.read.contains_key(digest) {
                annexes.read.insert(digest.clone(), taken(bytes, progress));
            }
        }
        progress.step(files.len() as u64, files.len() as u64, Step::Annexes);
        annexes
    }

    /// The width and height of each page of an annex as it is shown.
    ///
    /// # Errors
    /// Why the annex cannot be part of the packet.
    pub fn pages(&self, digest: &str) -> Result<Vec<(f32, f32)>, AnnexProblem> {
        match self.read.get(digest) {
            Some(Ok(Taken::Pages(annex))) => Ok(annex.leaves.iter().map(Leaf::size).collect()),
            Some(Ok(Taken::Pictures(_))) => Err(AnnexProblem::NotAPdf),
            Some(Err(problem)) => Err(problem.clone()),
            None => Err(AnnexProblem::Empty),
        }
    }

    /// Whether any page of an annex is written with letters, rather than being a picture of them.
    ///
    /// # Errors
    /// Why the annex cannot be read.
    pub fn has_text(&self, digest: &str) -> Result<bool, AnnexProblem> {
        self.pages(digest)?;
        let annex = self.get(digest);
        Ok(annex.is_some_and(|annex| annex.leaves.iter().any(|leaf| leaf.has_fonts(&annex.document))))
    }

    /// The pictures of an image file, one for each of its pages.
    ///
    /// # Errors
    /// Why the image cannot be part of the packet.
    pub fn pictures(&self, digest: &str) -> Result<&[Arc<Picture>], AnnexProblem> {
        match self.read.get(digest) {
            Some(Ok(Taken::Pictures(pictures))) => Ok(pictures),
            Some(Ok(Taken::Pages(_)) | Err(AnnexProblem::NotAPdf)) => Err(AnnexProblem::NotAPicture),
            Some(Err(problem)) => Err(problem.clone()),
            None => Err(AnnexProblem::Empty),
        }
    }

    /// What an annex loses in the packet.
    pub fn remarks(&self, digest: &str) -> &[AnnexRemark] {
        self.get(digest).map(|annex| annex.remarks.as_slice()).unwrap_or_default()
    }

    /// An annex that could be read.
    pub(crate) fn get(&self, digest: &str) -> Option<&Annex> {
        match self.read.get(digest)? {
            Ok(Taken::Pages(annex)) => Some(annex),
            Ok(Taken::Pictures(_)) | Err(_) => None,
        }
    }
}

impl Annexes {
    /// Leaves out each annex with whose pages alone no sound file can be made; the answer is whether there was any.
    pub(crate) fn leave_out_unsound(&mut self, sound: impl Fn(&Self, &str) -> bool) -> bool {
        let pages = self.read.iter().filter(|(_, read)| matches!(read, Ok(Taken::Pages(_))));
        let unsound: Vec<String> =
            pages.map(|(digest, _)| digest.clone()).filter(|digest| !sound(self, digest)).collect();
        for digest in &unsound {
            self.read.insert(digest.clone(), Err(AnnexProblem::Damaged));
        }
        !unsound.is_empty()
    }
}

/// Reads a file as what its first bytes say that it is.
fn taken(bytes: &Arc<[u8]>, progress: &dyn Progress) -> Result<Taken, AnnexProblem> {
    if image_media_type(bytes).is_none() {
        return reading::read(bytes, progress).map(|annex| Taken::Pages(Box::new(annex)));
    }
    let pictures = pictures::pictures(bytes, progress)?;
    Ok(Taken::Pictures(pictures.into_iter().map(Arc::new).collect()))
}

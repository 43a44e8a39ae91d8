//! Attaching as long work: a file of hundreds of megabytes is read, examined and kept while the window goes on.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use sesiona_documents::progress::{Progress, Step};
use ts_rs::TS;

use crate::attachments::{self, Annex};
use crate::context::Call;
use crate::error::Error;
use crate::files::{self, FileSource};
use crate::jobs::{self, Job, JobView, Outcome};

/// A file that is to be attached, and where.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartAttaching {
    /// The item.
    pub item: String,
    /// The file.
    pub file: FileSource,
    /// The attachment whose place it takes; without one it becomes the item's last.
    #[serde(default)]
    #[ts(optional)]
    pub instead_of: Option<String>,
}

/// Begins to attach a file.
pub(crate) fn start_attaching(call: &Call<'_>, argument: StartAttaching) -> Result<JobView, Error> {
    let library = call.read(|library| {
        library.agenda_item(&argument.item)?;
        Ok(library.path().to_owned())
    })?;
    Ok(jobs::start(call, move |call, job| attach(call, job, &argument, &library)))
}

fn attach(
    call: &Call<'_>,
    job: &Job,
    StartAttaching { item, file, instead_of }: &StartAttaching,
    library: &Path,
) -> Result<Outcome, Error> {
    let (name, bytes) = match file {
        FileSource::Path { path } => {
            let path = PathBuf::from(path);
            let bytes = attachments::read(&path, |done, total| {
                job.is_at(done, total, Some("reading".to_owned()));
                job.check_wanted()
            })?;
            (files::file_name(&path), bytes)
        }
        FileSource::Bytes { name, base64 } => (name.clone(), files::from_base64(base64)?),
    };
    job.is_at(0, 0, Some("examining".to_owned()));
    let annex = Annex::of(&name, bytes)?;
    annex.examine(call, &Examining(job));
    job.check_wanted()?;
    job.is_at(0, 0, Some("keeping".to_owned()));
    // Another library may have been opened meanwhile, where the item is none, or worse, another one.
    call.read(|open| if open.path() == library { Ok(()) } else { Err(Error::NoLibrary) })?;
    let attached = match instead_of {
        Some(attachment) => annex.replace(call, attachment),
        None => annex.attach(call, item),
    }?;
    Ok(Outcome::Attached(attached))
}

/// Lets who examines a file know that it is no longer wanted; what is read of it in which order is nobody's concern.
struct Examining<'j>(&'j Job);

impl Progress for Examining<'_> {
    fn step(&self, _done: u64, _total: u64, _what: Step) {}

    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}

//! Long work: papers written to files, files attached; with progress and a way to stop.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sesiona_documents::compose::Composed;
use sesiona_documents::progress::{Progress, Step, Unwatched};
use sesiona_storage::digest_of;
use sesiona_storage::records;
use ts_rs::TS;

use crate::attachments::AttachmentRow;
use crate::context::Call;
use crate::error::{Error, Refusal};
use crate::files;
use crate::issued_papers::{self, Issue, Purpose};
use crate::libraries;
use crate::packet_options::PacketOptions;
use crate::papers::{Order, PaperKind};
use crate::preferences::Preferences;

/// How long to wait for a job that was stopped: so many moments.
const PATIENCE: u32 = 150;
const MOMENT: Duration = Duration::from_millis(20);

/// What is to be written, and where.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartExport {
    /// Which paper.
    pub paper_kind: PaperKind,
    /// Of which session.
    pub session: String,
    /// How; the last ones used when absent.
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<PacketOptions>,
    /// The file to write.
    pub path: String,
}

/// Names a job.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JobArgument {
    /// Its number.
    pub job: u32,
}

/// How far a job is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JobView {
    /// Its number.
    pub job: u32,
    /// Where it stands.
    pub state: JobState,
    /// How much is done, of `total`.
    pub done: u64,
    /// How much there is to do.
    pub total: u64,
    /// What it is at; words under `packet-step-<step>` for a paper, `agenda-attaching-<step>` for a file.
    pub step: Option<String>,
    /// The paper that was written, once done.
    pub exported: Option<Exported>,
    /// The file that was attached, once done.
    pub attached: Option<AttachmentRow>,
    /// Why it failed.
    #[ts(type = "Refusal | null")]
    pub refusal: Option<Refusal>,
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// At work.
    Running,
    /// The file is written, or attached.
    Done,
    /// Stopped by the user; nothing was written or attached.
    Cancelled,
    /// Failed; nothing was written or attached.
    Failed,
}

/// A paper that was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// The folder beside it that holds its annexes; `null`: they are in it, or there are none.
    pub folder: Option<String>,
    /// How many pages it has.
    pub pages: u32,
    /// Its size.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// What the reader should know of it.
    #[ts(type = "Coded[]")]
    pub warnings: Vec<Value>,
}

/// The jobs of this run of the program.
#[derive(Default)]
pub(crate) struct Jobs {
    table: Mutex<BTreeMap<u32, Arc<Job>>>,
}

/// Work under way.
pub(crate) struct Job {
    number: u32,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    step: Mutex<Option<String>>,
    outcome: Mutex<Option<Result<Outcome, Failure>>>,
}

/// What came of a job.
pub(crate) enum Outcome {
    /// A paper was written.
    Exported(Exported),
    /// A file was attached.
    Attached(AttachmentRow),
}

enum Failure {
    Cancelled,
    Refused(Refusal),
}

impl Progress for Job {
    fn step(&self, done: u64, total: u64, what: Step) {
        self.is_at(done, total, code(&what));
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Job {
    /// `done` of `total` parts of a step are finished.
    pub(crate) fn is_at(&self, done: u64, total: u64, step: Option<String>) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        *lock(&self.step) = step;
    }

    /// Ends the work when it is no longer wanted.
    pub(crate) fn check_wanted(&self) -> Result<(), Error> {
        if self.cancelled() { Err(Error::Cancelled) } else { Ok(()) }
    }

    fn view(&self) -> JobView {
        let mut view = JobView {
            job: self.number,
            state: JobState::Running,
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
            step: lock(&self.step).clone(),
            exported: None,
            attached: None,
            refusal: None,
        };
        match &*lock(&self.outcome) {
            None => {}
            Some(Ok(outcome)) => {
                view.state = JobState::Done;
                match outcome {
                    Outcome::Exported(exported) => view.exported = Some(exported.clone()),
                    Outcome::Attached(attached) => view.attached = Some(attached.clone()),
                }
            }
            Some(Err(Failure::Cancelled)) => view.state = JobState::Cancelled,
            Some(Err(Failure::Refused(refusal))) => {
                view.state = JobState::Failed;
                view.refusal = Some(refusal.clone());
            }
        }
        view
    }
}

impl Jobs {
    fn begin(&self) -> Arc<Job> {
        let mut table = lock(&self.table);
        let number = table.last_key_value().map_or(1, |(last, _)| last + 1);
        let job = Arc::new(Job {
            number,
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            cancelled: AtomicBool::new(false),
            step: Mutex::new(None),
            outcome: Mutex::new(None),
        });
        table.insert(number, Arc::clone(&job));
        job
    }

    /// Stops every job, and waits until none writes any more.
    pub(crate) fn stop(&self) {
        let jobs: Vec<Arc<Job>> = lock(&self.table).values().cloned().collect();
        jobs.iter().for_each(|job| job.cancelled.store(true, Ordering::Relaxed));
        let is_running = |job: &Arc<Job>| lock(&job.outcome).is_none();
        for _ in 0..PATIENCE {
            if !jobs.iter().any(is_running) {
                return;
            }
            std::thread::sleep(MOMENT);
        }
        tracing::warn!("a job did not stop");
    }

    fn find(&self, number: u32) -> Result<Arc<Job>, Error> {
        let found = lock(&self.table).get(&number).cloned();
        found.ok_or_else(|| Error::BadCode { field: "job", value: number.to_string() })
    }
}

/// Begins to write a paper.
pub(crate) fn start_export(call: &Call<'_>, argument: StartExport) -> Result<JobView, Error> {
    let (order, path) = prepare(call, argument)?;
    // How the paper was wished for is kept although it may fail or be stopped: it will be wished so again.
    order.remember(call);
    Ok(start(call, move |call, job| Ok(Outcome::Exported(write(call, &order, &path, job)?))))
}

/// Begins long work on a thread of its own.
pub(crate) fn start(
    call: &Call<'_>,
    work: impl FnOnce(&Call<'_>, &Job) -> Result<Outcome, Error> + Send + 'static,
) -> JobView {
    let job = call.jobs().begin();
    let locale = call.locale();
    let working = Arc::clone(&job);
    let app = call.app();
    std::thread::spawn(move || {
        // A fault while working must end the job, or the window would wait for it for ever.
        let attempt = std::panic::AssertUnwindSafe(|| work(&app.begin(), &working));
        let outcome = std::panic::catch_unwind(attempt)
            .unwrap_or_else(|_| Err(Error::Internal("a job panicked".to_owned())))
            .map_err(|error| match error {
                Error::Cancelled => Failure::Cancelled,
                error => {
                    tracing::warn!(%error, "a job was not done");
                    Failure::Refused(Refusal::new(&error, &locale))
                }
            });
        *lock(&working.outcome) = Some(outcome);
    });
    job.view()
}

/// How far a job is.
pub(crate) fn job(call: &Call<'_>, argument: JobArgument) -> Result<JobView, Error> {
    let view = call.jobs().find(argument.job)?.view();
    // Kept while nobody asked: whoever learns of the end asks again for what was issued or attached.
    if view.exported.is_some() {
        call.note_changed([records::Kind::IssuedPaper.name()]);
    }
    if view.attached.is_some() {
        call.note_changed([records::Kind::Attachment.name()]);
    }
    Ok(view)
}

/// Stops a job.
pub(crate) fn cancel_job(call: &Call<'_>, argument: JobArgument) -> Result<JobView, Error> {
    let job = call.jobs().find(argument.job)?;
    job.cancelled.store(true, Ordering::Relaxed);
    Ok(job.view())
}

/// Writes a paper and waits for it. Its options are for this once: who writes papers by commands says them each time.
pub(crate) fn export_paper(call: &Call<'_>, argument: StartExport) -> Result<Exported, Error> {
    let (order, path) = prepare(call, argument)?;
    write(call, &order, &path, &Unwatched)
}

fn prepare(call: &Call<'_>, argument: StartExport) -> Result<(Order, PathBuf), Error> {
    if argument.path.trim().is_empty() {
        return Err(Error::Blank("path"));
    }
    if libraries::is_library(call, Path::new(&argument.path)) {
        return Err(Error::WouldReplaceLibrary(argument.path));
    }
    if Preferences::is_own(call.data_folder(), Path::new(&argument.path)) {
        return Err(Error::WouldReplaceOwn(argument.path));
    }
    let order = Order::gather(call, argument.paper_kind, &argument.session, argument.options)?;
    Ok((order, PathBuf::from(argument.path)))
}

fn write(call: &Call<'_>, order: &Order, path: &Path, progress: &dyn Progress) -> Result<Exported, Error> {
    if let Some(folder) = path.parent() {
        files::sweep(folder, call.now());
    }
    let composed = order.compose(progress)?;
    if progress.cancelled() {
        return Err(Error::Cancelled);
    }
    let beside = order.annex_folder(path);
    let files = composed.files.iter().map(|file| (file.name.as_str(), &*file.bytes));
    // The paper comes last: once it is there, everything that it lists is.
    let folder = files::Staged::of(&beside, files)?.map(files::Staged::publish).transpose()?;
    files::write_whole(path, &composed.bytes)?;
    let sha256 = digest_of(&composed.bytes);
    let unrecorded = issued_papers::record(
        call,
        &Issue {
            order,
            composed: &composed,
            digest: &sha256,
            name: files::file_name(path),
            purpose: Purpose::Exported,
            printed_pages: None,
            copies: None,
        },
    );
    let Composed { bytes, pages, warnings, .. } = composed;
    let warnings = warnings.iter().map(|warning| serde_json::to_value(warning).unwrap_or_default());
    Ok(Exported {
        path: path.display().to_string(),
        folder: folder.map(|folder| folder.display().to_string()),
        pages,
        bytes: bytes.len() as u64,
        sha256,
        warnings: warnings.chain(unrecorded).collect(),
    })
}

fn code(step: &Step) -> Option<String> {
    serde_json::to_value(step).ok()?.as_str().map(str::to_owned)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

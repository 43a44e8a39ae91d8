//! Codes and data of what is refused; the words are made from the locales at the door.

use serde::Serialize;
use serde_json::{Map, Value, json};
use sesiona_domain::agenda::PlaceError;
use sesiona_locale::Locale;

/// Why a command is refused.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No command has this name.
    #[error("unknown command {0}")]
    UnknownCommand(String),
    /// The argument is not of the command's type.
    #[error("bad argument: {field}: {detail}")]
    BadArgument {
        /// Which part of it, as `options.paper`; `argument` for the whole.
        field: String,
        /// What is wrong with it, for programmers.
        detail: String,
    },
    /// No library is open.
    #[error("no library is open")]
    NoLibrary,
    /// A text that must be given is blank; the field's name.
    #[error("{0} is blank")]
    Blank(&'static str),
    /// A text is longer than its field takes.
    #[error("{field} has more than {limit} characters")]
    TooLong {
        /// Which field.
        field: &'static str,
        /// How many characters it takes.
        limit: usize,
    },
    /// A number outside of what its field takes.
    #[error("{field} is not within {least} and {most}")]
    OutOfRange {
        /// Which field.
        field: &'static str,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
    /// A date that is not one.
    #[error("not a date: {0}")]
    BadDate(String),
    /// A time that is not one.
    #[error("not a time: {0}")]
    BadTime(String),
    /// A session is meant to be over in the minute in which it starts.
    #[error("the planned end is the start")]
    EndsAtStart,
    /// A code that is not one of the field's.
    #[error("{field}: {value}")]
    BadCode {
        /// Which field.
        field: &'static str,
        /// What was given.
        value: String,
    },
    /// No session answers to this text.
    #[error("no session {0}")]
    SessionUnknown(String),
    /// Several sessions answer to this text.
    #[error("several sessions {text}")]
    SessionAmbiguous {
        /// What was asked for.
        text: String,
        /// The uids of those that answer to it.
        sessions: Vec<String>,
    },
    /// The body has a session of that kind, number and year.
    #[error("there is a session {title}")]
    SessionExists {
        /// Its uid.
        session: String,
        /// Its name.
        title: String,
    },
    /// The body has a template of that name.
    #[error("there is a template {0}")]
    TemplateExists(String),
    /// A template or a session belongs to another body.
    #[error("{0} is of another body")]
    OfAnotherBody(String),
    /// Somebody of this name sits on the body already, or is twice in a list.
    #[error("{0} is a member already")]
    MemberExists(String),
    /// A body of this name is in the library already.
    #[error("the body {0} exists")]
    BodyExists(String),
    /// Another body has these initials in its codes.
    #[error("{body} has the code {code}")]
    BodyCodeTaken {
        /// The initials.
        code: String,
        /// The body that has them.
        body: String,
    },
    /// What should be removed as an example is a library of somebody's own.
    #[error("not a demonstration")]
    NotADemonstration,
    /// What was read has no agenda to make a session of.
    #[error("no agenda")]
    NoAgenda,
    /// The library has no body.
    #[error("no body")]
    NoBody,
    /// An agenda item cannot go there.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// Rich content that paper could not show.
    #[error(transparent)]
    Content(#[from] sesiona_domain::content::ContentError),
    /// The agenda file cannot be read.
    #[error(transparent)]
    Agenda(#[from] sesiona_exchange::ReadError),
    /// It is a PDF, whose words are not read; what kind of PDF.
    #[error("a PDF: {0}")]
    AgendaPdf(&'static str),
    /// A passage of a document does not say what it is taken for.
    #[error(transparent)]
    Meaning(#[from] sesiona_exchange::MeaningError),
    /// An attachment is not what it should be; the code of the problem.
    #[error("{name}: {problem}")]
    Attachment {
        /// The file's name.
        name: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The paper was not made because the user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// A library cannot have the name of what stands beside another.
    #[error("no name for a library: {0}")]
    LibraryName(String),
    /// Everything was left out of a paper.
    #[error("the paper has no pages")]
    PaperEmpty,
    /// A paper that is looked at has changed since.
    #[error("this state of the paper is no longer kept")]
    PreviewGone,
    /// The paper cannot be made.
    #[error("composing: {0}")]
    Composing(String),
    /// The pages that were asked for are not in the paper, which has this many.
    #[error("pages out of range: the paper has {pages}")]
    PagesOutOfRange {
        /// How many it has.
        pages: u32,
    },
    /// There is no desktop to print with.
    #[error("no printing here")]
    PrintingUnavailable,
    /// The desktop did not take the paper to be printed.
    #[error("printing: {0}")]
    Printing(String),
    /// A file is already there and would be lost.
    #[error("{0} exists")]
    FileExists(String),
    /// A file is not there.
    #[error("{0} does not exist")]
    FileMissing(String),
    /// A paper would be written in the place of a library.
    #[error("{0} is a library")]
    WouldReplaceLibrary(String),
    /// A paper would be written in the place of a file that the program keeps for itself.
    #[error("{0} is the program's own")]
    WouldReplaceOwn(String),
    /// A folder to write into is not there.
    #[error("the folder {0} does not exist")]
    FolderMissing(String),
    /// A file or folder cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which one.
        path: String,
        /// What was tried.
        attempt: Attempt,
        /// What the system said.
        source: std::io::Error,
    },
    /// What storage refuses.
    #[error(transparent)]
    Storage(#[from] sesiona_storage::Error),
    /// A fault of the program.
    #[error("internal: {0}")]
    Internal(String),
}

/// What was tried with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Reading it.
    Reading,
    /// Writing it, or into it.
    Writing,
}

/// Of what the program itself keeps or sends; what users send is read by the table of commands.
impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

/// A refusal as the user meets it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// Stable; programs act on it.
    pub code: String,
    /// In the user's language: what happened and what to do next.
    pub message: String,
    /// What the code needs to be acted on.
    #[serde(flatten)]
    pub data: Map<String, Value>,
}

impl Refusal {
    /// The refusal for an error, worded by the locale.
    pub fn new(error: &Error, locale: &Locale) -> Self {
        let (code, data) = error.parts();
        let key = format!("error-{}", code.replace('_', "-"));
        let texts: Vec<(&str, String)> =
            data.iter().map(|(name, value)| (name.as_str(), plain(value))).collect();
        let arguments: Vec<(&str, sesiona_locale::Value<'_>)> =
            texts.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        let message =
            if locale.has(&key) { locale.message(&key, &arguments) } else { locale.text("error-internal") };
        Self { code, message, data }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

impl Error {
    /// Why a file cannot be read.
    pub fn reading(path: &std::path::Path, source: std::io::Error) -> Self {
        Self::file(path, Attempt::Reading, source)
    }

    /// Why a file, or something in a folder, cannot be written.
    pub fn writing(path: &std::path::Path, source: std::io::Error) -> Self {
        Self::file(path, Attempt::Writing, source)
    }

    fn file(path: &std::path::Path, attempt: Attempt, source: std::io::Error) -> Self {
        let path = path.display().to_string();
        match source.kind() {
            std::io::ErrorKind::NotFound => Self::FileMissing(path),
            _ => Self::File { path, attempt, source },
        }
    }

    /// The stable code and its data.
    pub fn parts(&self) -> (String, Map<String, Value>) {
        let (code, data) = match self {
            Self::UnknownCommand(name) => ("unknown_command", json!({ "name": name })),
            Self::BadArgument { field, detail } => {
                ("bad_argument", json!({ "field": field, "detail": detail }))
            }
            Self::NoLibrary => ("no_library", json!({})),
            Self::Blank(field) => ("blank", json!({ "field": field })),
            Self::TooLong { field, limit } => ("too_long", json!({ "field": field, "limit": limit })),
            Self::OutOfRange { field, least, most } => {
                ("out_of_range", json!({ "field": field, "least": least, "most": most }))
            }
            Self::BadDate(value) => ("bad_date", json!({ "value": value })),
            Self::BadTime(value) => ("bad_time", json!({ "value": value })),
            Self::EndsAtStart => ("ends_at_start", json!({})),
            Self::BadCode { field, value } => ("bad_code", json!({ "field": field, "value": value })),
            Self::SessionUnknown(text) => ("session_unknown", json!({ "text": text })),
            Self::SessionAmbiguous { text, sessions } => {
                ("session_ambiguous", json!({ "text": text, "sessions": sessions }))
            }
            Self::SessionExists { session, title } => {
                ("session_exists", json!({ "session": session, "title": title }))
            }
            Self::TemplateExists(name) => ("template_exists", json!({ "name": name })),
            Self::OfAnotherBody(name) => ("of_another_body", json!({ "name": name })),
            Self::MemberExists(name) => ("member_exists", json!({ "name": name })),
            Self::BodyExists(name) => ("body_exists", json!({ "name": name })),
            Self::BodyCodeTaken { code, body } => ("body_code_taken", json!({ "code": code, "body": body })),
            Self::NotADemonstration => ("not_a_demonstration", json!({})),
            Self::NoAgenda => ("no_agenda", json!({})),
            Self::NoBody => ("no_body", json!({})),
            Self::Place(place) => (place_code(*place), json!({})),
            Self::Content(content) => {
                ("bad_content", json!({ "problem": content.code(), "detail": content.to_string() }))
            }
            Self::Agenda(read) => return coded(read),
            Self::AgendaPdf(kind) => return (format!("agenda_pdf_{kind}"), Map::new()),
            Self::Meaning(meaning) => return coded(meaning),
            Self::Attachment { name, problem } => {
                return (format!("attachment_{problem}"), object(json!({ "name": name })));
            }
            Self::Cancelled => ("cancelled", json!({})),
            Self::LibraryName(path) => ("library_name", json!({ "path": path })),
            Self::PaperEmpty => ("paper_empty", json!({})),
            Self::PreviewGone => ("preview_gone", json!({})),
            Self::Composing(detail) => ("composing_failed", json!({ "detail": detail })),
            Self::PagesOutOfRange { pages } => ("pages_out_of_range", json!({ "pages": pages })),
            Self::PrintingUnavailable => ("printing_unavailable", json!({})),
            Self::Printing(detail) => ("printing_failed", json!({ "detail": detail })),
            Self::FileExists(path) => ("file_exists", json!({ "path": path })),
            Self::FileMissing(path) => ("file_missing", json!({ "path": path })),
            Self::FolderMissing(path) => ("folder_missing", json!({ "path": path })),
            Self::WouldReplaceLibrary(path) => ("would_replace_library", json!({ "path": path })),
            Self::WouldReplaceOwn(path) => ("would_replace_own", json!({ "path": path })),
            Self::File { path, attempt, source } => (file_code(*attempt, source), json!({ "path": path })),
            Self::Storage(storage) => return coded(storage),
            Self::Internal(_) => ("internal", json!({})),
        };
        (code.to_owned(), object(data))
    }
}

fn place_code(error: PlaceError) -> &'static str {
    match error {
        PlaceError::Unknown => "item_unknown",
        PlaceError::NoRoom => "item_no_room",
        PlaceError::InsideItself => "item_inside_itself",
        PlaceError::TooDeep => "item_too_deep",
    }
}

fn file_code(attempt: Attempt, error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied if attempt == Attempt::Reading => "file_not_readable",
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => "file_not_writable",
        std::io::ErrorKind::StorageFull => "no_space",
        std::io::ErrorKind::IsADirectory | std::io::ErrorKind::NotADirectory => "not_a_file",
        _ => "file_failed",
    }
}

/// Errors of other layers serialise as `{code, …data}`.
fn coded<T: Serialize>(error: &T) -> (String, Map<String, Value>) {
    let mut data = object(serde_json::to_value(error).unwrap_or_default());
    let code = data.shift_remove("code").and_then(|code| code.as_str().map(str::to_owned));
    (code.unwrap_or_else(|| "internal".to_owned()), data)
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

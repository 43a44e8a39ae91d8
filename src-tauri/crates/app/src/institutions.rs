//! The institution whose library it is, and the bodies that meet.

use serde::{Deserialize, Serialize};
use sesiona_domain::names::{initials, is_same_name};
use sesiona_storage::{Database, records};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::libraries::{self, BodyRow, LibraryView};
use crate::operations::Operation;
use crate::patch::{self, Patch};

/// Names a body.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BodyArgument {
    /// Its uid.
    pub body: String,
}

/// A body that is to be made.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeBody {
    /// Its name, as far as it is known.
    pub name: String,
}

/// What a new body would begin with.
#[derive(Debug, Serialize, TS)]
pub struct ProposedBody {
    /// Its initials in codes.
    pub code: String,
}

/// Narrows what is asked for to one body.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfBody {
    /// The body's uid; every body of the institution when absent.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub body: Option<String>,
}

impl OfBody {
    /// Refuses a body that the library does not have.
    ///
    /// # Errors
    /// [`Error`] `not_found`.
    pub(crate) fn must_be_known(&self, library: &Database) -> Result<(), Error> {
        self.body.as_deref().map(|body| library.body(body)).transpose()?;
        Ok(())
    }

    /// Whether what belongs to this body is asked for.
    pub(crate) fn takes(&self, body: &str) -> bool {
        self.body.as_deref().is_none_or(|wanted| wanted == body)
    }
}

/// A body to be added.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddBody {
    /// Its name.
    pub name: String,
    /// Its initials in codes; those of its name when left out.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
}

/// What changes of the institution: absent fields stay, `null` empties.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeInstitution {
    /// Its full name.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Its short name.
    #[serde(default, deserialize_with = "patch::present")]
    #[ts(optional, type = "string | null")]
    pub short_name: Patch<String>,
}

/// What changes of a body; absent fields stay.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    /// The body's uid.
    pub body: String,
    /// Its name.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Its initials in the codes of agreements that are still to be made.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
}

/// What a body of this name would begin with.
pub(crate) fn propose_body(_: &Call<'_>, argument: ProposeBody) -> Result<ProposedBody, Error> {
    Ok(ProposedBody { code: initials(&argument.name) })
}

/// Changes the institution's names.
pub(crate) fn change_institution(call: &Call<'_>, change: ChangeInstitution) -> Result<LibraryView, Error> {
    let name = change.name.as_deref().map(|name| required(name, "institution")).transpose()?;
    let short_name = change.short_name.map(|name| optional(name, "short_name")).transpose()?;
    let known = call.read(|library| library.institution()?.ok_or(Error::NoBody))?;
    let subject = name.clone().unwrap_or_else(|| known.name.clone());
    call.transact(Operation::ChangeInstitution, &subject, |changes| {
        if let Some(name) = name {
            changes.set(known.id, records::institution::name(name))?;
        }
        if let Some(short_name) = short_name {
            changes.set(known.id, records::institution::short_name(short_name))?;
        }
        Ok(())
    })?;
    libraries::view(call)
}

/// Adds a body, which has neither members nor sessions yet.
pub(crate) fn add_body(call: &Call<'_>, argument: AddBody) -> Result<BodyRow, Error> {
    let name = required(&argument.name, "body")?;
    let code = optional(argument.code, "code")?.unwrap_or_else(|| initials(&name));
    let code = required(&code, "code")?;
    call.read(|library| must_be_distinct(library, None, Some(&name), Some(&code)))?;
    let uid = call.transact(Operation::AddBody, &name, |changes| {
        let institution = changes.institution()?.ok_or(Error::NoBody)?;
        let institution = changes.find(records::Kind::Institution, &institution.uid)?;
        let body = changes.create(libraries::new_body(institution, &name, &code))?;
        Ok(changes.uid(body)?)
    })?;
    Ok(BodyRow { uid, name, code })
}

/// Two bodies that share a name, or the initials of their codes, could not be told apart on paper.
fn must_be_distinct(
    library: &Database,
    own: Option<&str>,
    name: Option<&str>,
    code: Option<&str>,
) -> Result<(), Error> {
    for other in library.bodies()?.into_iter().filter(|body| Some(body.uid.as_str()) != own) {
        if name.is_some_and(|name| is_same_name(name, &other.name)) {
            return Err(Error::BodyExists(other.name));
        }
        if code.is_some_and(|code| is_same_name(code, &other.code)) {
            return Err(Error::BodyCodeTaken { code: other.code, body: other.name });
        }
    }
    Ok(())
}

/// Changes a body's name or initials. Agreements keep the codes that they were given.
pub(crate) fn change_body(call: &Call<'_>, change: ChangeBody) -> Result<LibraryView, Error> {
    let name = change.name.as_deref().map(|name| required(name, "body")).transpose()?;
    let code = change.code.as_deref().map(|code| required(code, "code")).transpose()?;
    let known = call.read(|library| {
        let known = library.body(&change.body)?;
        must_be_distinct(library, Some(&known.uid), name.as_deref(), code.as_deref())?;
        Ok(known)
    })?;
    let subject = name.clone().unwrap_or_else(|| known.name.clone());
    call.transact(Operation::ChangeBody, &subject, |changes| {
        if let Some(name) = name {
            changes.set(known.id, records::body::name(name))?;
        }
        if let Some(code) = code {
            changes.set(known.id, records::body::code(code))?;
        }
        Ok(())
    })?;
    libraries::view(call)
}

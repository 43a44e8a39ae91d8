//! The institution whose library it is, and the bodies that meet.

use serde::{Deserialize, Serialize};
use sesiona_domain::names::initials;
use sesiona_storage::records;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::libraries::{self, LibraryView};
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
    let subject = name.clone().unwrap_or(known.name);
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

/// Changes a body's name or initials. Agreements keep the codes that they were given.
pub(crate) fn change_body(call: &Call<'_>, change: ChangeBody) -> Result<LibraryView, Error> {
    let name = change.name.as_deref().map(|name| required(name, "body")).transpose()?;
    let code = change.code.as_deref().map(|code| required(code, "code")).transpose()?;
    let body = call.read(|library| Ok(library.body(&change.body)?))?;
    let subject = name.clone().unwrap_or(body.name);
    call.transact(Operation::ChangeBody, &subject, |changes| {
        if let Some(name) = name {
            changes.set(body.id, records::body::name(name))?;
        }
        if let Some(code) = code {
            changes.set(body.id, records::body::code(code))?;
        }
        Ok(())
    })?;
    libraries::view(call)
}

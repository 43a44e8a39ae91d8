//! Where in a library its user was: the body that was chosen and the place in the window. Another computer has its
//! own, so neither is a record.

use serde::Deserialize;
use sesiona_storage::Database;
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::optional;

/// The local setting with the uid of the chosen body.
const BODY: &str = "body";
/// The local setting with the place in the window, as the window writes it.
const PLACE: &str = "place";

/// Where somebody is; what is absent stays as it was kept.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeptPlace {
    /// The uid of the chosen body.
    #[serde(default)]
    #[ts(optional)]
    pub body: Option<String>,
    /// The place in the window, in the window's own words.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
}

/// Remembers where somebody is. A library that is only read remembers nothing.
pub(crate) fn keep_place(call: &Call<'_>, argument: KeptPlace) -> Result<(), Error> {
    let kept = [(BODY, optional(argument.body, "body")?), (PLACE, optional(argument.place, "place")?)];
    call.write_local(|library| {
        if library.is_read_only() {
            return Ok(());
        }
        for (key, value) in kept {
            let Some(value) = value.filter(|value| is_news(library, key, value)) else { continue };
            library.set_local_setting(key, &value)?;
        }
        Ok(())
    })
}

/// The disk is not troubled for what is kept already.
fn is_news(library: &Database, key: &str, value: &str) -> bool {
    !matches!(library.local_setting(key), Ok(Some(kept)) if kept == value)
}

/// The body that was chosen; the first one where none was, or it is gone.
pub(crate) fn chosen_body(library: &Database) -> Result<Option<sesiona_storage::BodyRow>, Error> {
    let chosen = library.local_setting(BODY)?;
    let mut bodies = library.bodies()?;
    let index = bodies.iter().position(|body| Some(&body.uid) == chosen.as_ref()).unwrap_or(0);
    Ok((index < bodies.len()).then(|| bodies.swap_remove(index)))
}

/// The place in the window, as it was kept.
pub(crate) fn place(library: &Database) -> Result<Option<String>, Error> {
    Ok(library.local_setting(PLACE)?)
}

//! What commands are given, read into their types.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::Error;

/// The field of what is wrong with an argument as a whole.
pub(crate) const WHOLE: &str = "argument";

/// An argument as its command takes it; `null` is one without anything.
///
/// # Errors
/// Which part of it is not as it should be.
pub fn read<T: DeserializeOwned>(argument: Value) -> Result<T, Error> {
    let argument = if argument.is_null() { Value::Object(Map::new()) } else { argument };
    serde_path_to_error::deserialize(argument).map_err(|error| {
        let detail = error.inner().to_string();
        Error::BadArgument { field: field(&error.path().to_string(), &detail), detail }
    })
}

/// The part that is wrong. What is missing has no place of its own: it is named in the words.
fn field(path: &str, detail: &str) -> String {
    let missing = detail.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let place = Some(path).filter(|path| *path != ".");
    let parts: Vec<&str> = place.into_iter().chain(missing).collect();
    if parts.is_empty() { WHOLE.to_owned() } else { parts.join(".") }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Order {
        #[expect(dead_code, reason = "only whether it can be read matters")]
        session: String,
        #[expect(dead_code, reason = "only whether it can be read matters")]
        sheets: Vec<Sheet>,
    }

    #[derive(Debug, Deserialize)]
    struct Sheet {
        #[expect(dead_code, reason = "only whether it can be read matters")]
        width: u16,
    }

    #[test]
    fn the_part_that_is_wrong_is_named() {
        for (argument, field) in [
            (json!(null), "session"),
            (json!([]), "argument"),
            (json!({ "session": 7, "sheets": [] }), "session"),
            (json!({ "sesion": "x" }), "sesion"),
            (json!({ "session": "x", "sheets": [{ "width": 1 }, { "width": "ancho" }] }), "sheets[1].width"),
            (json!({ "session": "x", "sheets": [{}] }), "sheets[0].width"),
        ] {
            let refused = read::<Order>(argument.clone()).unwrap_err().parts();
            assert_eq!(
                (refused.0.as_str(), &refused.1["field"]),
                ("bad_argument", &json!(field)),
                "{argument}"
            );
        }
    }
}

//! What `import agenda` prints: what was understood, without the contents.

use serde_json::{Map, Value, json};

/// A session that was made, and where it was found that it would be kept.
pub(crate) struct Kept<'v> {
    pub(crate) session: &'v Value,
    pub(crate) destination: &'v Value,
}

/// Every agenda of a document.
pub(crate) fn agendas(read: &Value) -> impl Iterator<Item = &Value> {
    std::iter::once(read).chain(read["further"].as_array().into_iter().flatten())
}

/// The summary of what was read and of the sessions made of it, none when nothing was made. What a document has
/// besides its first agenda is `further`.
pub(crate) fn summary(read: &Value, kept: &[Kept<'_>]) -> Value {
    let mut summaries =
        agendas(read).enumerate().map(|(index, agenda)| one(agenda, kept.get(index))).collect::<Vec<_>>();
    let further = summaries.split_off(1);
    let mut summary = summaries.pop().unwrap_or_default();
    if !further.is_empty() {
        summary.insert("further".to_owned(), further.into_iter().map(Value::Object).collect());
    }
    Value::Object(summary)
}

fn one(read: &Value, kept: Option<&Kept<'_>>) -> Map<String, Value> {
    let mut facts = read["session"].clone();
    let mut warnings = read["warnings"].as_array().cloned().unwrap_or_default();
    if let Some(kept) = kept {
        facts["uid"] = kept.session["uid"].clone();
        facts["body"] = kept.session["body"]["name"].clone();
        warnings.extend(kept.destination["warnings"].as_array().into_iter().flatten().cloned());
    }
    let items = each(&read["items"], &["number", "position", "depth", "title"]);
    let agreements =
        each(&read["agreements"], &["code", "text", "parts", "state", "status", "responsible", "due"]);
    let summary = json!({
        "title": read["title"],
        "session": facts,
        "items": items,
        "agreements": agreements,
        "warnings": warnings,
    });
    match summary {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn each(list: &Value, fields: &[&str]) -> Vec<Value> {
    let pick = |entry: &Value| {
        let picked: Map<String, Value> =
            fields.iter().map(|field| ((*field).to_owned(), entry[*field].clone())).collect();
        Value::Object(picked)
    };
    list.as_array().into_iter().flatten().map(pick).collect()
}

//! What `import agenda` prints: what was understood, without the contents.

use serde_json::{Map, Value, json};

/// The summary of what was read; `sessions` are the uids of the sessions made of it and of what is `further` in
/// the same document, none when nothing was made.
pub(crate) fn summary(read: &Value, sessions: &[Value]) -> Value {
    let mut summary = one(read, sessions.first());
    let further = read["further"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !further.is_empty() {
        let rest: Vec<Value> = further
            .iter()
            .enumerate()
            .map(|(index, agenda)| one(agenda, sessions.get(index + 1)).into())
            .collect();
        summary.insert("further".to_owned(), Value::Array(rest));
    }
    Value::Object(summary)
}

fn one(read: &Value, session: Option<&Value>) -> Map<String, Value> {
    let mut facts = read["session"].clone();
    facts["uid"] = session.cloned().unwrap_or(Value::Null);
    let items = each(&read["items"], &["number", "position", "depth", "title"]);
    let agreements =
        each(&read["agreements"], &["code", "text", "parts", "state", "status", "responsible", "due"]);
    let summary = json!({
        "title": read["title"],
        "session": facts,
        "items": items,
        "agreements": agreements,
        "warnings": read["warnings"],
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

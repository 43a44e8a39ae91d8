//! What was understood, as a page that people can review.
#![allow(dead_code)] // Not every test uses all of it.

use std::fmt::Write;

use sesiona_domain::content::{Block, RichText};
use sesiona_exchange::{Understood, UnderstoodAgreement, UnderstoodItem};

/// The page of a whole document.
pub fn page(understood: &Understood) -> String {
    let mut page = String::new();
    write_one(understood, &mut page);
    page
}

fn write_one(understood: &Understood, page: &mut String) {
    let session = &understood.session;
    let _ = writeln!(page, "title: {}", understood.title);
    let _ = writeln!(page, "body: {:?} of {:?}", session.body, session.institution);
    let kind = session.kind.map(sesiona_domain::sessions::SessionKind::code);
    let _ = writeln!(page, "session: {kind:?} {:?} {:?}", session.number, session.year);
    let _ = writeln!(page, "held: {:?} {:?} {:?}", session.date, session.time, session.place);
    understood.items.iter().for_each(|item| write_item(item, page));
    understood.agreements.iter().for_each(|agreement| write_agreement(agreement, page));
    for warning in &understood.warnings {
        let _ = writeln!(page, "! {}", serde_json::to_string(warning).unwrap());
    }
    write_blocks(&understood.front, "", page);
    for further in &understood.further {
        let _ = writeln!(page, "=== further");
        write_one(further, page);
    }
}

fn write_item(item: &UnderstoodItem, page: &mut String) {
    let indent = "  ".repeat(item.depth);
    let number = item.number.as_deref().unwrap_or("–");
    let kind = serde_json::to_value(item.kind).unwrap();
    let kind = kind.as_str().unwrap_or_default();
    let _ =
        writeln!(page, "{indent}{number} | {} | {} | {kind} | {:?}", item.position, item.title, item.lines);
    for heading in &item.headings {
        let _ = writeln!(page, "{indent}  § {} {:?}", heading.line, heading.text);
    }
    write_blocks(&item.content, &indent, page);
}

fn write_agreement(agreement: &UnderstoodAgreement, page: &mut String) {
    let _ = writeln!(
        page,
        "agreement {:?} {} {:?} due {:?} by {:?}",
        agreement.code,
        agreement.state.code(),
        agreement.text,
        agreement.due,
        agreement.responsible
    );
    for (part, state) in agreement.parts.iter().zip(&agreement.part_states) {
        let _ = writeln!(page, "  {}) {:?} {}", part.letter, part.text, state.code());
    }
    for status in &agreement.status {
        let _ = writeln!(page, "  → {:?} {:?}", status.part, status.text);
    }
}

fn write_blocks(content: &RichText, indent: &str, page: &mut String) {
    for block in &content.content {
        let plain = RichText::new(vec![block.clone()]).plain_text();
        let text = plain.trim().replace('\n', " / ");
        let kind = match block {
            Block::Paragraph { .. } => "p".to_owned(),
            Block::Heading { attrs, .. } => format!("h{}", attrs.level),
            Block::BulletList { .. } => "ul".to_owned(),
            Block::OrderedList { attrs, .. } => format!("ol from {}", attrs.start),
            Block::Blockquote { .. } => "quote".to_owned(),
            Block::Table { content } => format!("table {} rows", content.len()),
            Block::Image { .. } => "image".to_owned(),
            Block::HorizontalRule => "rule".to_owned(),
        };
        let _ = writeln!(page, "{indent}    [{kind}] {text}");
    }
}

/// The texts that the application keeps of what was understood, without those that it makes from other facts.
pub fn stored(understood: &Understood) -> String {
    let session = &understood.session;
    let mut texts: Vec<&str> = [&session.body, &session.institution, &session.place]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if session.kind.is_none() || session.number.is_none() {
        texts.push(&understood.title);
    }
    let mut contents = vec![understood.front.plain_text()];
    for item in &understood.items {
        texts.extend(item.number.as_deref());
        texts.push(&item.title);
        contents.push(item.content.plain_text());
    }
    for agreement in &understood.agreements {
        texts.extend([agreement.code.as_str(), agreement.text.as_str()]);
        texts.extend(agreement.parts.iter().flat_map(|part| [part.letter.as_str(), part.text.as_str()]));
        texts.extend(agreement.status.iter().map(|status| status.text.as_str()));
        texts.extend(agreement.responsible.iter().map(String::as_str));
    }
    let own = texts.into_iter().map(str::to_owned).chain(contents);
    own.chain(understood.further.iter().map(stored)).collect::<Vec<_>>().join("\n")
}

/// What must be true of everything that is read.
pub fn assert_sound(name: &str, understood: &Understood) {
    assert_eq!(sesiona_exchange::lost_words(understood), Vec::<String>::new(), "{name}: words were lost");
    assert_contents(name, understood);
    let json = serde_json::to_string(understood).unwrap();
    assert_eq!(
        &serde_json::from_str::<Understood>(&json).unwrap(),
        understood,
        "{name}: JSON does not give it back"
    );
}

fn assert_contents(name: &str, understood: &Understood) {
    understood.front.check().unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut positions = std::collections::HashSet::new();
    for item in &understood.items {
        item.content.check().unwrap_or_else(|error| panic!("{name}, item {}: {error}", item.position));
        assert_eq!(item.position.split('.').count(), item.depth + 1, "{name}: depth of {}", item.position);
        assert!(item.depth < sesiona_domain::agenda::MAX_LEVELS, "{name}: {} is too deep", item.position);
        assert!(positions.insert(item.position.clone()), "{name}: {} comes twice", item.position);
    }
    for agreement in &understood.agreements {
        assert_eq!(
            agreement.parts.len(),
            agreement.part_states.len(),
            "{name}: states of {}",
            agreement.code
        );
    }
    understood.further.iter().for_each(|further| assert_contents(name, further));
}

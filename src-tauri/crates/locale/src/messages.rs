//! The Fluent files as they were when the program was built.

use crate::Language;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Entry;

/// A Fluent file of `assets/locales`.
struct File {
    /// Its folder: `es`.
    language: &'static str,
    /// Its name without ending: `agreements`. The keys in it begin with this.
    #[cfg_attr(not(test), expect(dead_code, reason = "only the checks ask for it"))]
    name: &'static str,
    text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The messages of one language.
pub(crate) struct Messages {
    pub(crate) bundle: FluentBundle<FluentResource>,
    /// Every key, sorted.
    pub(crate) keys: Vec<String>,
}

impl Messages {
    pub(crate) fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks would be printed on paper and found by searches.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for file in FILES.iter().filter(|file| file.language == language.code()) {
            // A file with mistakes never gets here: the tests below name each with its line.
            let resource =
                FluentResource::try_new(file.text.to_owned()).unwrap_or_else(|(readable, _)| readable);
            keys.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        keys.sort_unstable();
        Self { bundle, keys }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locale, Value};
    use fluent_syntax::ast;
    use fluent_syntax::parser;
    use std::collections::{BTreeMap, BTreeSet};

    /// key → the variables that it asks for.
    type Keys = BTreeMap<String, BTreeSet<String>>;

    fn files(language: Language) -> impl Iterator<Item = &'static File> {
        FILES.iter().filter(move |file| file.language == language.code())
    }

    fn keys(language: Language) -> Keys {
        let mut keys = Keys::new();
        for file in files(language) {
            let (Ok(resource) | Err((resource, _))) = parser::parse(file.text);
            for entry in resource.body {
                if let ast::Entry::Message(message) = entry {
                    let mut variables = BTreeSet::new();
                    if let Some(pattern) = &message.value {
                        of_pattern(pattern, &mut variables);
                    }
                    for attribute in &message.attributes {
                        of_pattern(&attribute.value, &mut variables);
                    }
                    keys.insert(message.id.name.to_owned(), variables);
                }
            }
        }
        keys
    }

    fn of_pattern(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                of_expression(expression, variables);
            }
        }
    }

    fn of_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
        match expression {
            ast::Expression::Inline(inline) => of_inline(inline, variables),
            ast::Expression::Select { selector, variants } => {
                of_inline(selector, variables);
                for variant in variants {
                    of_pattern(&variant.value, variables);
                }
            }
        }
    }

    fn of_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::Placeable { expression } => of_expression(expression, variables),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    of_inline(argument, variables);
                }
            }
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::MessageReference { .. }
            | ast::InlineExpression::TermReference { .. } => {}
        }
    }

    fn line(text: &str, position: usize) -> usize {
        text[..position].matches('\n').count() + 1
    }

    #[test]
    fn every_file_can_be_read() {
        let mut mistakes = Vec::new();
        for file in FILES {
            if let Err((_, errors)) = parser::parse(file.text) {
                for error in errors {
                    let line = line(file.text, error.pos.start);
                    mistakes.push(format!("{}/{}.ftl:{line}: {error}", file.language, file.name));
                }
            }
        }
        assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    }

    #[test]
    fn keys_begin_with_the_name_of_their_file_and_stand_there_once() {
        let mut mistakes = Vec::new();
        for file in FILES {
            let mut seen = BTreeSet::new();
            let (Ok(resource) | Err((resource, _))) = parser::parse(file.text);
            for entry in &resource.body {
                let key = match entry {
                    ast::Entry::Message(message) => message.id.name,
                    ast::Entry::Term(term) => term.id.name,
                    _ => continue,
                };
                if !key.starts_with(&format!("{}-", file.name)) || !seen.insert(key) {
                    mistakes.push(format!("{}/{}.ftl: {key}", file.language, file.name));
                }
            }
        }
        assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_variables() {
        let (spanish, english) = (keys(Language::Es), keys(Language::En));
        assert!(!spanish.is_empty());
        let differences: Vec<String> = spanish
            .keys()
            .chain(english.keys())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .filter(|key| spanish.get(*key) != english.get(*key))
            .map(|key| format!("{key}: es {:?}, en {:?}", spanish.get(key), english.get(key)))
            .collect();
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    }

    #[test]
    fn every_message_can_be_said() {
        for language in Language::ALL {
            let messages = Messages::read(language);
            for (key, variables) in keys(language) {
                let pattern = messages.bundle.get_message(&key).and_then(|message| message.value());
                let pattern = pattern.unwrap_or_else(|| panic!("{key} says nothing"));
                for number in [0, 1, 2, 21, 1_000_000] {
                    let mut arguments = fluent_bundle::FluentArgs::new();
                    for variable in &variables {
                        arguments.set(variable.clone(), number);
                    }
                    let mut errors = Vec::new();
                    let said = messages.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                    assert!(errors.is_empty(), "{} {key}: {errors:?}", language.code());
                    assert!(!said.trim().is_empty(), "{} {key} says nothing", language.code());
                    assert!(!said.contains(['\u{2068}', '\u{2069}']), "{key} has isolation marks");
                }
            }
        }
    }

    #[test]
    fn a_locale_knows_its_keys() {
        let locale = Locale::new(Language::Es);
        assert!(locale.has("sessions-kind-ordinaria"));
        assert!(!locale.has("sessions-kind-imaginaria"));
        assert_eq!(locale.text("sessions-kind-imaginaria"), "sessions-kind-imaginaria");
        assert_eq!(locale.keys().len(), keys(Language::Es).len());
        assert_eq!(
            locale.message("common-list-end", &[("list", "a".into()), ("last", Value::Number(2))]),
            "a y 2"
        );
    }
}

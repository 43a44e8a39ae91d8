//! A language with all its words.

use crate::Language;
use crate::messages::Messages;
use crate::terms::{self, Terms};
use crate::words::Vocabulary;
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// The words of one language. Copies share them.
#[derive(Clone)]
pub struct Locale {
    language: Language,
    words: Arc<Words>,
    /// The words of the body that is spoken of; without them, the usual ones.
    terms: Option<Arc<Terms>>,
}

/// What the copies of a locale share.
struct Words {
    messages: Messages,
    vocabulary: OnceLock<Vocabulary>,
    usual_terms: OnceLock<Terms>,
}

/// What goes into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, or anything already formatted: a date, an amount, a year.
    Text(Cow<'a, str>),
    /// A count, which chooses between singular and plural.
    Number(i64),
}

impl Locale {
    /// The words of a language; they are read once in the life of the program.
    pub fn new(language: Language) -> Self {
        static SPANISH: OnceLock<Arc<Words>> = OnceLock::new();
        static ENGLISH: OnceLock<Arc<Words>> = OnceLock::new();
        let words = match language {
            Language::Es => &SPANISH,
            Language::En => &ENGLISH,
        };
        let words = words.get_or_init(|| {
            let messages = Messages::read(language);
            Arc::new(Words { messages, vocabulary: OnceLock::new(), usual_terms: OnceLock::new() })
        });
        Self { language, words: Arc::clone(words), terms: None }
    }

    /// The same words, and those of a body where they speak of its members.
    #[must_use]
    pub fn with_terms(self, terms: Terms) -> Self {
        Self { terms: Some(Arc::new(terms)), ..self }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments. A key that does not exist is said as it is.
    pub fn text(&self, key: &str) -> String {
        self.message(key, &[])
    }

    /// A message with its arguments. A key that does not exist is said as it is.
    pub fn message(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let bundle = &self.words.messages.bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let own: Vec<_> = terms::arguments(self.terms()).collect();
        // What is given goes before the words of the body.
        let arguments: FluentArgs<'_> =
            own.iter().chain(arguments).map(|(name, value)| (*name, FluentValue::from(value))).collect();
        // What is missing is shown as {$name}; an incomplete sentence is better than none.
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// Whether there is a message with this key.
    pub fn has(&self, key: &str) -> bool {
        self.words.messages.keys.binary_search_by(|known| known.as_str().cmp(key)).is_ok()
    }

    /// Every key, sorted.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.messages.keys.iter().map(String::as_str)
    }

    /// The words of the body that is spoken of.
    fn terms(&self) -> &Terms {
        self.terms.as_deref().unwrap_or_else(|| {
            self.words.usual_terms.get_or_init(|| {
                // The usual words are messages themselves, said without any.
                let bare = self.clone().with_terms(Terms::default());
                Terms::new(&bare.usual_member_noun(), &bare)
            })
        })
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        self.words.vocabulary.get_or_init(|| Vocabulary::read(self))
    }

    /// The words of a message that is a list of words.
    pub(crate) fn word_list(&self, key: &str) -> Vec<String> {
        self.text(key).split_whitespace().map(str::to_owned).collect()
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Locale").field(&self.language).finish()
    }
}

impl<'a> From<&'a Value<'a>> for FluentValue<'a> {
    fn from(value: &'a Value<'a>) -> Self {
        match value {
            Value::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
            Value::Number(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_is_shared_between_threads() {
        let locale = Locale::new(Language::Es);
        let copy = locale.clone();
        let said = std::thread::spawn(move || copy.text("sessions-kind-ordinaria")).join();
        assert_eq!(said.ok(), Some(locale.text("sessions-kind-ordinaria")));
        assert!(Arc::ptr_eq(&locale.words, &Locale::new(Language::Es).words));
    }
}

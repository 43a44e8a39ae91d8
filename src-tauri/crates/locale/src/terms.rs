//! The words that a body has of its own: how it calls its members.

use crate::locale::Value;
use crate::{Language, Locale};

/// The words for members that are offered, by code; each is written under `terms-member-<code>`.
const OFFERED: [&str; 9] = [
    "integrante",
    "consejero",
    "vocal",
    "director",
    "regidor",
    "representante",
    "delegado",
    "comisionado",
    "patrono",
];

/// A word for persons. Sentences are built so that no article or adjective has to agree with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonNoun {
    /// One man, or anybody where there is one form for all: «consejero», «vocal».
    pub masculine: String,
    /// One woman: «consejera», «vocal».
    pub feminine: String,
    /// Several: «consejeros», «consejeras y consejeros».
    pub plural: String,
}

impl PersonNoun {
    /// Reads «consejero/consejera/consejeros».
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('/').map(|part| part.trim().to_owned());
        Some(Self { masculine: parts.next()?, feminine: parts.next()?, plural: parts.next()? })
    }

    /// Somebody of whom it is not known which: «consejera o consejero», «vocal».
    fn either(&self, locale: &Locale) -> String {
        let Self { masculine, feminine, .. } = self;
        if masculine == feminine {
            return masculine.clone();
        }
        let key = if locale.language() == Language::Es && sounds_like_o(masculine) {
            "terms-either-before-o"
        } else {
            "terms-either"
        };
        locale.message(key, &[("feminine", feminine.into()), ("masculine", masculine.into())])
    }
}

/// The words of a body, as messages ask for them: `$member`, `$members`, and both with a capital.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<(&'static str, String)>);

impl Terms {
    /// The words of a body whose members are called so.
    pub fn new(member: &PersonNoun, locale: &Locale) -> Self {
        let one = member.either(locale);
        let many = member.plural.clone();
        Self(vec![
            ("member-heading", capitalised(&one)),
            ("members-heading", capitalised(&many)),
            ("member", one),
            ("members", many),
        ])
    }

    /// Each word by the name of the variable that stands for it.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, word)| (*name, word.as_str()))
    }
}

impl Locale {
    /// The codes of the words for members that are offered, the usual one first.
    pub fn offered_members() -> impl Iterator<Item = &'static str> {
        OFFERED.into_iter()
    }

    /// The word for members of this code, if it is one that is offered.
    pub fn member_noun(&self, code: &str) -> Option<PersonNoun> {
        OFFERED.contains(&code).then(|| PersonNoun::read(&self.text(&format!("terms-member-{code}"))))?
    }

    /// The word for members of who never chose one.
    pub fn usual_member_noun(&self) -> PersonNoun {
        let [usual, ..] = OFFERED;
        self.member_noun(usual).unwrap_or_else(|| PersonNoun {
            masculine: usual.to_owned(),
            feminine: usual.to_owned(),
            plural: usual.to_owned(),
        })
    }
}

/// The words as arguments of a message.
pub(crate) fn arguments(terms: &Terms) -> impl Iterator<Item = (&'static str, Value<'_>)> {
    terms.iter().map(|(name, word)| (name, Value::from(word)))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Before the sound of o, «o» becomes «u».
fn sounds_like_o(word: &str) -> bool {
    let word = word.to_lowercase();
    word.strip_prefix('h').unwrap_or(&word).starts_with(['o', 'ó'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noun(masculine: &str, feminine: &str, plural: &str) -> PersonNoun {
        PersonNoun { masculine: masculine.into(), feminine: feminine.into(), plural: plural.into() }
    }

    #[test]
    fn somebody_is_called_in_both_genders_where_they_differ() {
        let es = Locale::new(Language::Es);
        for (noun, expected) in [
            (noun("vocal", "vocal", "vocales"), "vocal"),
            (noun("consejero", "consejera", "consejeros"), "consejera o consejero"),
            (noun("oidor", "oidora", "oidores"), "oidora u oidor"),
        ] {
            assert_eq!(noun.either(&es), expected);
        }
    }

    #[test]
    fn every_word_that_is_offered_can_be_read_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for code in Locale::offered_members() {
                let noun = locale.member_noun(code).unwrap_or_else(|| panic!("{} {code}", language.code()));
                assert!(!noun.masculine.is_empty() && !noun.feminine.is_empty(), "{code}");
                assert_ne!(noun.masculine, noun.plural, "{code}");
            }
        }
        assert_eq!(Locale::new(Language::Es).member_noun("marciano"), None);
    }

    #[test]
    fn messages_speak_with_the_words_of_the_body() {
        let es = Locale::new(Language::Es);
        assert_eq!(es.text("paper-notice-to"), "A sus integrantes");
        let counsellors = Terms::new(&noun("consejero", "consejera", "consejeras y consejeros"), &es);
        let theirs = es.clone().with_terms(counsellors);
        assert_eq!(theirs.text("paper-notice-to"), "A sus consejeras y consejeros");
        assert_eq!(theirs.text("members-role-member"), "Consejera o consejero");
        assert_eq!(es.text("paper-notice-to"), "A sus integrantes", "only this copy speaks so");
        let said = theirs.message("paper-notice-to", &[("members", "vocales".into())]);
        assert_eq!(said, "A sus vocales", "what is given goes before");
    }
}

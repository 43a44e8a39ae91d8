//! Numbers in words. The words come from the locales; how they join and agree is grammar, one module per
//! language.

mod english;
mod nouns;
mod spanish;

use crate::{Language, Locale};
use serde::{Deserialize, Serialize};
use sesiona_domain::numbering::roman;

/// From here on numbers are written in figures: nobody reads longer ones in words.
const TOO_LONG_FOR_WORDS: u64 = 1_000_000_000_000;
/// From here on ordinals are written in figures.
const TOO_HIGH_FOR_WORDS: u32 = 10_000;

/// How an ordinal is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrdinalStyle {
    /// «Décima Segunda», as names of sessions are written.
    Administrative,
    /// «duodécima», as the Academy prefers.
    Rae,
    /// «12.ª».
    Abbreviated,
    /// «XII».
    Roman,
}

/// What a number agrees with. English makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// «tercera», «veintiuna».
    #[serde(rename = "f")]
    Feminine,
    /// «tercero», «veintiuno».
    #[serde(rename = "m")]
    Masculine,
    /// Before a masculine noun: «tercer acuerdo», «veintiún votos».
    #[serde(rename = "m_before_noun")]
    MasculineBeforeNoun,
}

/// The words of numbers in one language; see the comments in `numbers.ftl`.
pub(crate) struct Vocabulary {
    cardinals: Vec<String>,
    cardinal_tens: Vec<String>,
    cardinal_hundreds: Vec<String>,
    thousand: String,
    million: String,
    millions: String,
    and: String,
    ordinals: Vec<String>,
    ordinal_teens: Vec<String>,
    ordinal_tens: Vec<String>,
    ordinal_hundreds: Vec<String>,
    thousandth: String,
    nouns: Vec<nouns::Noun>,
}

impl Vocabulary {
    pub(crate) fn read(locale: &Locale) -> Self {
        Self {
            cardinals: locale.word_list("numbers-cardinals"),
            cardinal_tens: locale.word_list("numbers-cardinal-tens"),
            cardinal_hundreds: locale.word_list("numbers-cardinal-hundreds"),
            thousand: locale.text("numbers-thousand"),
            million: locale.text("numbers-million"),
            millions: locale.text("numbers-millions"),
            and: locale.text("numbers-and"),
            ordinals: locale.word_list("numbers-ordinals"),
            ordinal_teens: locale.word_list("numbers-ordinal-teens"),
            ordinal_tens: locale.word_list("numbers-ordinal-tens"),
            ordinal_hundreds: locale.word_list("numbers-ordinal-hundreds"),
            thousandth: locale.text("numbers-thousandth"),
            nouns: locale
                .word_list("numbers-nouns")
                .iter()
                .filter_map(|noun| nouns::Noun::read(noun))
                .collect(),
        }
    }
}

impl Locale {
    /// «Décima Segunda», «duodécima», «12.ª», «XII». What has no words or numeral is written in figures.
    pub fn ordinal(&self, number: u32, style: OrdinalStyle, gender: Gender) -> String {
        let figures = || match self.language() {
            Language::Es => spanish::ordinal_figures(number, gender),
            Language::En => english::ordinal_figures(number),
        };
        match style {
            OrdinalStyle::Abbreviated => figures(),
            OrdinalStyle::Roman => roman::format(number).unwrap_or_else(|| number.to_string()),
            OrdinalStyle::Administrative | OrdinalStyle::Rae => {
                if number == 0 || number >= TOO_HIGH_FOR_WORDS {
                    return figures();
                }
                let words = match (self.language(), style) {
                    (Language::En, _) => english::ordinal(number, self.vocabulary()),
                    (Language::Es, OrdinalStyle::Rae) => {
                        spanish::ordinal_of_the_academy(number, gender, self.vocabulary())
                    }
                    (Language::Es, _) => spanish::ordinal(number, gender, self.vocabulary()),
                };
                if style == OrdinalStyle::Administrative { capitalised(&words) } else { words }
            }
        }
    }

    /// «veintiuno», «veintiuna», «veintiún».
    pub fn cardinal(&self, number: u64, gender: Gender) -> String {
        if number >= TOO_LONG_FOR_WORDS {
            return number.to_string();
        }
        match self.language() {
            Language::Es => spanish::cardinal(number, gender, self.vocabulary()),
            Language::En => english::cardinal(number, self.vocabulary()),
        }
    }

    /// «veintiún votos», «una abstención», «treinta y una personas»: a number with what it counts.
    ///
    /// The noun is given in singular or plural. Those of `numbers.ftl` are known with their gender; of
    /// others it is taken from the ending.
    pub fn counted(&self, number: u64, noun: &str) -> String {
        let noun = self.known_noun(noun).unwrap_or_else(|| match self.language() {
            Language::Es => nouns::guess_spanish(noun),
            Language::En => nouns::guess_english(noun),
        });
        let gender = if noun.feminine { Gender::Feminine } else { Gender::MasculineBeforeNoun };
        let words = self.cardinal(number, gender);
        let name = if number == 1 { noun.singular } else { noun.plural };
        let whole_millions = number >= 1_000_000 && number.is_multiple_of(1_000_000);
        let key = if whole_millions { "numbers-counted-millions" } else { "numbers-counted" };
        self.message(key, &[("words", words.into()), ("noun", name.into())])
    }

    fn known_noun(&self, noun: &str) -> Option<nouns::Noun> {
        let noun = noun.trim().to_lowercase();
        self.vocabulary().nouns.iter().find(|known| known.singular == noun || known.plural == noun).cloned()
    }
}

/// The word at a place of a list, or nothing: that no list is too short is for the tests to say.
fn at(words: &[String], index: u64) -> &str {
    usize::try_from(index).ok().and_then(|index| words.get(index)).map_or("", String::as_str)
}

/// Every word with a capital letter, also after a hyphen.
fn capitalised(words: &str) -> String {
    let mut start = true;
    let mut capitalised = String::with_capacity(words.len());
    for letter in words.chars() {
        if start {
            capitalised.extend(letter.to_uppercase());
        } else {
            capitalised.push(letter);
        }
        start = !letter.is_alphabetic();
    }
    capitalised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_for_numbers_are_complete() {
        for (language, lengths) in
            [(Language::Es, [30, 7, 9, 9, 9, 9, 9]), (Language::En, [20, 8, 1, 10, 9, 8, 1])]
        {
            let locale = Locale::new(language);
            let words = locale.vocabulary();
            let found = [
                &words.cardinals,
                &words.cardinal_tens,
                &words.cardinal_hundreds,
                &words.ordinals,
                &words.ordinal_teens,
                &words.ordinal_tens,
                &words.ordinal_hundreds,
            ]
            .map(Vec::len);
            assert_eq!(found, lengths, "{}", language.code());
            assert_eq!(words.nouns.len(), locale.word_list("numbers-nouns").len());
        }
    }

    #[test]
    fn no_two_numbers_have_the_same_words() {
        for locale in Language::ALL.map(Locale::new) {
            let mut seen = std::collections::BTreeSet::new();
            for number in 0..12_000 {
                let words = locale.cardinal(number, Gender::Masculine);
                assert!(!words.contains("  ") && words.trim() == words, "{words}");
                assert!(seen.insert(words), "{number}");
            }
            for style in [OrdinalStyle::Administrative, OrdinalStyle::Rae] {
                let mut seen = std::collections::BTreeSet::new();
                for number in 1..TOO_HIGH_FOR_WORDS {
                    assert!(seen.insert(locale.ordinal(number, style, Gender::Feminine)), "{number}");
                }
            }
        }
    }

    #[test]
    fn what_words_cannot_say_is_written_in_figures() {
        let es = Locale::new(Language::Es);
        assert_eq!(es.ordinal(0, OrdinalStyle::Administrative, Gender::Feminine), "0.ª");
        assert_eq!(es.ordinal(4_000_000, OrdinalStyle::Rae, Gender::Masculine), "4000000.º");
        assert_eq!(es.ordinal(4000, OrdinalStyle::Roman, Gender::Masculine), "4000");
        assert_eq!(es.cardinal(u64::MAX, Gender::Masculine), u64::MAX.to_string());
    }

    #[test]
    fn styles_and_genders_have_the_codes_of_the_contract() {
        assert_eq!(serde_json::to_string(&OrdinalStyle::Administrative).unwrap(), "\"administrative\"");
        assert_eq!(serde_json::to_string(&[Gender::Feminine, Gender::Masculine]).unwrap(), "[\"f\",\"m\"]");
    }
}

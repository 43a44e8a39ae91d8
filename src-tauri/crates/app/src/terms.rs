//! The words that a body uses: how it calls its members.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sesiona_locale::{Locale, PersonNoun, Terms};
use sesiona_storage::{Facts, Kind};
use ts_rs::TS;

use crate::context::Call;
use crate::error::Error;
use crate::fields::{optional, required};
use crate::institutions::BodyArgument;
use crate::operations::Operation;

/// The longest word that sentences and tables have room for, in characters.
const LONGEST: usize = 60;

/// How members are called: in singular for a man, for a woman, and in plural.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MemberWords {
    /// One man, or anybody where there is one form for all.
    pub masculine: String,
    /// One woman; blank, the same as for a man.
    #[serde(default)]
    pub feminine: String,
    /// Several.
    pub plural: String,
}

/// What a body chose: a word of the list, said in the language of each reader, or words of its own.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Chosen {
    Offered(String),
    Own(MemberWords),
}

/// The words of a body.
#[derive(Debug, Serialize, TS)]
pub struct TermsView {
    /// The code of the word of the list for its members; `null`: words of its own.
    pub choice: Option<String>,
    /// How members are called.
    pub member: MemberWords,
    /// The words that are offered, by code, the usual one first.
    pub offered: Vec<OfferedWord>,
    /// What messages say for each of their variables: `members` → «vocales».
    #[ts(type = "Record<string, string>")]
    pub said: BTreeMap<&'static str, String>,
}

/// A word for members that is offered.
#[derive(Debug, Serialize, TS)]
pub struct OfferedWord {
    /// Its code.
    pub code: &'static str,
    /// The word.
    pub member: MemberWords,
}

/// What changes of a body's words: one of the list, or its own.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTerms {
    /// The body's uid.
    pub body: String,
    /// The code of a word of the list.
    #[serde(default)]
    #[ts(optional)]
    pub choice: Option<String>,
    /// Words of its own; they go before the choice.
    #[serde(default)]
    #[ts(optional)]
    pub member: Option<MemberWords>,
}

/// The words of a body.
pub(crate) fn terms(call: &Call<'_>, argument: BodyArgument) -> Result<TermsView, Error> {
    let locale = call.locale();
    call.read(|library| {
        library.find(Kind::Body, &argument.body)?;
        Ok(TermsView::new(kept(library, &argument.body)?.as_ref(), &locale))
    })
}

/// Changes the words of a body, on screens and on the papers that are made from now on.
pub(crate) fn change_terms(call: &Call<'_>, change: ChangeTerms) -> Result<TermsView, Error> {
    let locale = call.locale();
    let chosen = Chosen::of(change.choice, change.member, &locale)?;
    let value = serde_json::to_string(&chosen)?;
    let body = call.read(|library| Ok(library.body(&change.body)?))?;
    call.transact(Operation::ChangeTerms, &body.name, |changes| {
        Ok(changes.set_setting(&setting(&change.body), &value)?)
    })?;
    Ok(TermsView::new(Some(&chosen), &locale))
}

/// The user's language with the words of this body.
pub(crate) fn spoken_by(library: &Facts, body: &str, locale: Locale) -> Result<Locale, Error> {
    let noun = noun(kept(library, body)?.as_ref(), &locale);
    let terms = Terms::new(&noun, &locale);
    Ok(locale.with_terms(terms))
}

/// What the body chose; what another version kept and this one does not understand gives way to the usual words.
fn kept(library: &Facts, body: &str) -> Result<Option<Chosen>, Error> {
    let kept = library.setting(&setting(body))?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

fn noun(chosen: Option<&Chosen>, locale: &Locale) -> PersonNoun {
    match chosen {
        Some(Chosen::Own(words)) => words.clone().into(),
        Some(Chosen::Offered(code)) => locale.member_noun(code).unwrap_or_else(|| locale.usual_member_noun()),
        None => locale.usual_member_noun(),
    }
}

fn setting(body: &str) -> String {
    format!("terms:{body}")
}

impl Chosen {
    fn of(choice: Option<String>, own: Option<MemberWords>, locale: &Locale) -> Result<Self, Error> {
        match (own, choice) {
            (Some(words), _) => Ok(Self::Own(words.checked()?)),
            (None, Some(code)) if locale.member_noun(&code).is_some() => Ok(Self::Offered(code)),
            (None, Some(code)) => Err(Error::BadCode { field: "terms", value: code }),
            (None, None) => Err(Error::Blank("member_word")),
        }
    }
}

impl MemberWords {
    /// The words as they are kept: none too long, each form filled in.
    fn checked(self) -> Result<Self, Error> {
        let masculine = short(required(&self.masculine, "member_word")?)?;
        let plural = short(required(&self.plural, "member_words")?)?;
        let feminine = optional(Some(self.feminine), "member_word")?.map(short).transpose()?;
        Ok(Self { feminine: feminine.unwrap_or_else(|| masculine.clone()), masculine, plural })
    }
}

fn short(word: String) -> Result<String, Error> {
    let fits = word.chars().count() <= LONGEST;
    if fits { Ok(word) } else { Err(Error::TooLong { field: "member_word", limit: LONGEST }) }
}

impl From<MemberWords> for PersonNoun {
    fn from(MemberWords { masculine, feminine, plural }: MemberWords) -> Self {
        Self { masculine, feminine, plural }
    }
}

impl From<PersonNoun> for MemberWords {
    fn from(PersonNoun { masculine, feminine, plural }: PersonNoun) -> Self {
        Self { masculine, feminine, plural }
    }
}

impl TermsView {
    fn new(chosen: Option<&Chosen>, locale: &Locale) -> Self {
        let noun = noun(chosen, locale);
        let said = Terms::new(&noun, locale).iter().map(|(name, word)| (name, word.to_owned())).collect();
        let choice = match chosen {
            Some(Chosen::Own(_)) => None,
            Some(Chosen::Offered(code)) if locale.member_noun(code).is_some() => Some(code.clone()),
            Some(Chosen::Offered(_)) | None => Locale::offered_members().next().map(str::to_owned),
        };
        let word = |code| Some(OfferedWord { code, member: locale.member_noun(code)?.into() });
        let offered = Locale::offered_members().filter_map(word).collect();
        Self { choice, member: noun.into(), offered, said }
    }
}

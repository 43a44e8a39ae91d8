//! The pattern of a body's codes, and how a code is written.

use super::roman;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A body's pattern of codes: literal text and tokens in braces.
///
/// | token | what it stands for |
/// |---|---|
/// | `{org}` | code of the body: `JD` |
/// | `{tipo}` | code of the kind of session: `ORD`, `SE` |
/// | `{ses}` `{ses:02}` `{ses:roman}` | number of the session |
/// | `{n}` `{n:03}` `{n:roman}` | number granted by the counter |
/// | `{yyyy}` `{yy}` | year |
/// | `{punto}` | number of the agenda item: `6.2` |
/// | `{dd-mm-yy}` | date |
/// | `{periodo}` | period of the administration: `2022-2025` |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodePattern {
    pub(super) pieces: Vec<Piece>,
}

/// What a code says. Only what the pattern asks for is written, or found when read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CodeFields {
    /// Code of the body, one word of letters and digits.
    #[serde(rename = "org", skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Code of the kind of session.
    #[serde(rename = "tipo", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Number of the session.
    #[serde(rename = "ses", skip_serializing_if = "Option::is_none")]
    pub session: Option<u32>,
    /// Number granted by the counter.
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Year; where it is missing, the year of the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Date of the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Number of the agenda item.
    #[serde(rename = "punto", skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Period of the administration.
    #[serde(rename = "periodo", skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
}

/// Why a text is no pattern.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// A brace without its pair.
    #[error("a brace without its pair")]
    UnpairedBrace,
    /// There is no such token.
    #[error("unknown token {token}")]
    UnknownToken {
        /// What stood between the braces.
        token: String,
    },
    /// The same token twice.
    #[error("token {token} twice")]
    RepeatedToken {
        /// What stood between the braces.
        token: String,
    },
    /// Every code would be the same: no session, item or number.
    #[error("no token that counts")]
    NothingCounts,
}

/// Why a code cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The pattern asks for something that is not known.
    #[error("no value for {token}")]
    MissingValue {
        /// The token as patterns write it.
        token: &'static str,
    },
    /// Zero, or a number for which there is no Roman numeral.
    #[error("{number} cannot be written")]
    OutOfRange {
        /// The number.
        number: u32,
    },
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(String),
    Token(Token),
}

/// What stands between braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Body,
    Kind,
    Session(Figures),
    Number(Figures),
    Year,
    ShortYear,
    Item,
    Date,
    Period,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    /// Arabic, with zeros before it up to this width.
    Arabic(usize),
    Roman,
}

impl CodePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What a person has to mend in it.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(brace) = rest.find(['{', '}']) {
            push_literal(&mut pieces, &rest[..brace]);
            let inside = rest[brace..].strip_prefix('{').ok_or(PatternError::UnpairedBrace)?;
            let (token, after) = inside.split_once('}').ok_or(PatternError::UnpairedBrace)?;
            push_token(&mut pieces, token)?;
            rest = after;
        }
        push_literal(&mut pieces, rest);
        let pattern = Self { pieces };
        if pattern.tokens().any(Token::counts) { Ok(pattern) } else { Err(PatternError::NothingCounts) }
    }

    /// Writes a code.
    ///
    /// # Errors
    /// [`FormatError::MissingValue`] rather than a code with a hole in it.
    pub fn format(&self, fields: &CodeFields) -> Result<String, FormatError> {
        let mut code = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) => code.push_str(text),
                Piece::Token(token) => code.push_str(&token.write(fields)?),
            }
        }
        Ok(code)
    }

    /// Reads a code as people write it: with any separators or none, Roman or Arabic, capitals or not.
    ///
    /// A text that can be read in two ways is not read at all.
    pub fn read(&self, code: &str) -> Option<CodeFields> {
        super::reading::read(self, code)
    }

    /// Orders two codes as they were granted: body, year, kind, session, item, number. What is no code
    /// of this pattern comes last, in the order of its text.
    pub fn compare(&self, first: &str, second: &str) -> Ordering {
        self.sort_key(first).cmp(&self.sort_key(second))
    }

    /// What [`CodePattern::compare`] compares, for sorting many.
    pub fn sort_key(&self, code: &str) -> impl Ord + use<> {
        let fields = self.read(code);
        let place = fields.as_ref().map(CodeFields::place);
        // `None` sorts before `Some`; unread codes come last.
        (place.is_none(), place, code.to_owned())
    }

    pub(super) fn tokens(&self) -> impl Iterator<Item = Token> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Token(token) => Some(*token),
            Piece::Literal(_) => None,
        })
    }
}

impl CodeFields {
    fn year(&self) -> Option<i32> {
        self.year.or_else(|| self.date.map(|date| date.year()))
    }

    /// The order in which codes are granted.
    fn place(&self) -> impl Ord + use<> {
        let item: Vec<u32> = self
            .item
            .iter()
            .flat_map(|item| item.split('.'))
            .map(|level| level.parse().unwrap_or(u32::MAX))
            .collect();
        (
            (self.body.clone(), self.period.clone(), self.year(), self.date),
            (self.kind.clone(), self.session, item, self.number),
        )
    }
}

impl Token {
    fn parse(text: &str) -> Result<Self, PatternError> {
        let (name, figures) = match text.split_once(':') {
            Some((name, figures)) => (name, Figures::parse(figures)),
            None => (text, Some(Figures::Arabic(1))),
        };
        let plain = !text.contains(':');
        match (name, figures) {
            ("ses", Some(figures)) => Ok(Self::Session(figures)),
            ("n", Some(figures)) => Ok(Self::Number(figures)),
            ("org", _) if plain => Ok(Self::Body),
            ("tipo", _) if plain => Ok(Self::Kind),
            ("yyyy", _) if plain => Ok(Self::Year),
            ("yy", _) if plain => Ok(Self::ShortYear),
            ("punto", _) if plain => Ok(Self::Item),
            ("dd-mm-yy", _) if plain => Ok(Self::Date),
            ("periodo", _) if plain => Ok(Self::Period),
            _ => Err(PatternError::UnknownToken { token: text.to_owned() }),
        }
    }

    /// Whether codes of one body and one day can differ by it.
    fn counts(self) -> bool {
        match self {
            Self::Session(_) | Self::Number(_) | Self::Item => true,
            Self::Body | Self::Kind | Self::Year | Self::ShortYear | Self::Date | Self::Period => false,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Body => "org",
            Self::Kind => "tipo",
            Self::Session(_) => "ses",
            Self::Number(_) => "n",
            Self::Year => "yyyy",
            Self::ShortYear => "yy",
            Self::Item => "punto",
            Self::Date => "dd-mm-yy",
            Self::Period => "periodo",
        }
    }

    fn write(self, fields: &CodeFields) -> Result<String, FormatError> {
        let written = match self {
            Self::Body => present(fields.body.as_deref()),
            Self::Kind => present(fields.kind.as_deref()),
            Self::Session(figures) => fields.session.map(|number| figures.write(number)).transpose()?,
            Self::Number(figures) => fields.number.map(|number| figures.write(number)).transpose()?,
            Self::Year => fields.year().map(|year| format!("{year:04}")),
            Self::ShortYear => fields.year().map(|year| format!("{:02}", year.rem_euclid(100))),
            Self::Item => present(fields.item.as_deref()),
            Self::Date => fields.date.map(|date| date.format("%d-%m-%y").to_string()),
            Self::Period => present(fields.period.as_deref()),
        };
        written.ok_or(FormatError::MissingValue { token: self.name() })
    }
}

impl Figures {
    fn parse(text: &str) -> Option<Self> {
        if text == "roman" {
            return Some(Self::Roman);
        }
        let width = text.strip_prefix('0')?.parse().ok()?;
        (1..=9).contains(&width).then_some(Self::Arabic(width))
    }

    fn write(self, number: u32) -> Result<String, FormatError> {
        let written = match self {
            Self::Arabic(width) => (number > 0).then(|| format!("{number:0width$}")),
            Self::Roman => roman::format(number),
        };
        written.ok_or(FormatError::OutOfRange { number })
    }
}

fn present(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn push_literal(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Literal(text.to_owned()));
    }
}

fn push_token(pieces: &mut Vec<Piece>, text: &str) -> Result<(), PatternError> {
    let token = Token::parse(text)?;
    let repeated =
        pieces.iter().any(|piece| matches!(piece, Piece::Token(earlier) if earlier.name() == token.name()));
    if repeated {
        return Err(PatternError::RepeatedToken { token: text.to_owned() });
    }
    pieces.push(Piece::Token(token));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pattern(text: &str) -> CodePattern {
        CodePattern::parse(text).unwrap()
    }

    fn fields() -> CodeFields {
        CodeFields {
            body: Some("JD".into()),
            kind: Some("ORD".into()),
            session: Some(11),
            number: Some(2),
            year: Some(2023),
            date: NaiveDate::from_ymd_opt(2023, 11, 30),
            item: Some("6.2".into()),
            period: Some("2022-2025".into()),
        }
    }

    #[test]
    fn a_pattern_writes_codes() {
        for (text, code) in [
            ("{org}-{ses:roman}-{n}", "JD-XI-2"),
            ("ACT/{tipo}/{n:02}/{yyyy}", "ACT/ORD/02/2023"),
            ("{n:03}/{tipo}/{yyyy}", "002/ORD/2023"),
            ("{ses:02}/{tipo}/{org}/{dd-mm-yy}", "11/ORD/JD/30-11-23"),
            ("Acuerdo {punto}", "Acuerdo 6.2"),
            ("{ses}-{yy}", "11-23"),
            ("{org}{n}/{yyyy}", "JD2/2023"),
            ("{periodo} / {n:roman}", "2022-2025 / II"),
        ] {
            assert_eq!(pattern(text).format(&fields()).as_deref(), Ok(code));
        }
    }

    #[test]
    fn what_is_no_pattern_is_refused_with_its_reason() {
        let unknown = |token: &str| PatternError::UnknownToken { token: token.into() };
        for (text, error) in [
            ("{org}-{sesion}", unknown("sesion")),
            ("{org:roman}-{n}", unknown("org:roman")),
            ("{n:0}", unknown("n:0")),
            ("{n:99}", unknown("n:99")),
            ("{}", unknown("")),
            ("{n", PatternError::UnpairedBrace),
            ("n}", PatternError::UnpairedBrace),
            ("{{n}}", unknown("{n")),
            ("{n}-{n:03}", PatternError::RepeatedToken { token: "n:03".into() }),
            ("{org}/{yyyy}", PatternError::NothingCounts),
            ("", PatternError::NothingCounts),
        ] {
            assert_eq!(CodePattern::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_code_never_has_a_hole() {
        let code = |fields: CodeFields| pattern("{org}-{ses:roman}-{n}").format(&fields);
        let missing = |token| Err(FormatError::MissingValue { token });
        assert_eq!(code(CodeFields { session: None, ..fields() }), missing("ses"));
        assert_eq!(code(CodeFields { body: Some("  ".into()), ..fields() }), missing("org"));
        assert_eq!(
            code(CodeFields { session: Some(4000), ..fields() }),
            Err(FormatError::OutOfRange { number: 4000 })
        );
        assert_eq!(
            code(CodeFields { number: Some(0), ..fields() }),
            Err(FormatError::OutOfRange { number: 0 })
        );
    }

    #[test]
    fn codes_sort_by_their_numbers_and_not_by_their_text() {
        for (text, codes) in [
            ("{org}-{ses:roman}-{n}", "JD-VIII-2 JD-IX-1 JD-XI-1 jd.xi.2 JD-XI-10 ¿qué?"),
            ("{n:03}/{tipo}/{yyyy}", "900/SO/2023 001/SE/2024 002/SE/2024 001/SO/2024 1000/SO/2024"),
            ("{ses}-{yy}", "100-12 31-13 100-13"),
            ("{punto}", "5.9 5.10 6 10"),
        ] {
            let pattern = pattern(text);
            let expected: Vec<&str> = codes.split(' ').collect();
            let mut sorted = expected.clone();
            sorted.sort_unstable();
            sorted.sort_by_cached_key(|code| pattern.sort_key(code));
            assert_eq!(sorted, expected);
            assert!(expected.is_sorted_by(|a, b| pattern.compare(a, b).is_lt()));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(session in 1u32..=3999, number in 1u32..5000, year in 1900i32..2100) {
            for text in ["{org}-{ses:roman}-{n}", "{org}/{ses}/{n:03}/{yyyy}", "Acuerdo {ses:02}.{n}", "{org}{n}/{yyyy}"] {
                let pattern = pattern(text);
                let code = pattern.format(&CodeFields { session: Some(session), number: Some(number), year: Some(year), ..fields() }).unwrap();
                let read = pattern.read(&code).unwrap();
                prop_assert_eq!(pattern.format(&read).unwrap(), code.as_str());
                prop_assert_eq!(pattern.read(&code.to_lowercase().replace(['-', '/', '.'], " – ")), Some(read));
            }
        }

        #[test]
        fn any_text_is_read_or_not_but_never_breaks(text in "\\PC*", code in "[JDXIV0-9 ./-]{0,20}") {
            let pattern = pattern("{org}-{ses:roman}-{n}");
            let _ = CodePattern::parse(&text);
            prop_assert!(pattern.read(&text).is_none_or(|fields| fields.number.is_some()));
            prop_assert!(pattern.read(&code).is_none_or(|fields| fields.session.is_some()));
        }
    }
}

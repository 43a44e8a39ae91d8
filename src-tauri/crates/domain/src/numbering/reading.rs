//! Reading a code back: every way of matching it is tried, and only a single meaning counts.

use super::pattern::{CodeFields, CodePattern, Piece, Token};
use super::roman;
use chrono::{Datelike, NaiveDate};

/// Codes are short; a longer text is something else.
const LONGEST: usize = 100;

/// The meaning of a code, when it has exactly one.
pub(super) fn read(pattern: &CodePattern, code: &str) -> Option<CodeFields> {
    let characters: Vec<char> = code.chars().take(LONGEST + 1).collect();
    if characters.len() > LONGEST {
        return None;
    }
    let text = Text(&characters);
    let mut meanings = Vec::new();
    follow(&expectations(pattern), text, text.after_separators(0), CodeFields::default(), &mut meanings);
    match meanings.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// What the reader expects next.
#[derive(Clone, Debug)]
enum Expected {
    /// A separator of any kind, or the border between letters and figures.
    Separator,
    Word(Vec<char>),
    Token(Token),
}

fn expectations(pattern: &CodePattern) -> Vec<Expected> {
    let mut expected = Vec::new();
    for piece in &pattern.pieces {
        match piece {
            Piece::Token(token) => expected.push(Expected::Token(*token)),
            Piece::Literal(literal) => expect_literal(literal, &mut expected),
        }
    }
    expected
}

fn expect_literal(literal: &str, expected: &mut Vec<Expected>) {
    let mut word = Vec::new();
    for character in literal.chars() {
        if character.is_alphanumeric() {
            word.push(character);
            continue;
        }
        if !word.is_empty() {
            expected.push(Expected::Word(std::mem::take(&mut word)));
        }
        if !matches!(expected.last(), Some(Expected::Separator)) {
            expected.push(Expected::Separator);
        }
    }
    if !word.is_empty() {
        expected.push(Expected::Word(word));
    }
}

/// Follows every way on from `start`, noting the distinct meanings of those that reach the end.
fn follow(
    expected: &[Expected],
    text: Text<'_>,
    start: usize,
    fields: CodeFields,
    meanings: &mut Vec<CodeFields>,
) {
    let Some((next, rest)) = expected.split_first() else {
        if text.after_separators(start) == text.0.len() && !meanings.contains(&fields) {
            meanings.push(fields);
        }
        return;
    };
    match next {
        Expected::Separator => {
            let end = text.after_separators(start);
            if end > start || text.is_border(start) || rest.is_empty() || start == 0 {
                follow(rest, text, end, fields, meanings);
            }
        }
        Expected::Word(word) => {
            if text.has_word(start, word) {
                follow(rest, text, start + word.len(), fields, meanings);
            }
        }
        Expected::Token(token) => {
            for (end, fields) in readings(*token, text, start, &fields) {
                follow(rest, text, end, fields, meanings);
            }
        }
    }
}

/// Every way in which a token can be read at `start`, with where it ends.
fn readings(token: Token, text: Text<'_>, start: usize, fields: &CodeFields) -> Vec<(usize, CodeFields)> {
    let mut found = Vec::new();
    for end in text.ends(start, token) {
        let piece: String = text.0[start..end].iter().collect();
        let mut fields = fields.clone();
        if note(token, &piece, &mut fields).is_some() {
            found.push((end, fields));
        }
    }
    found
}

fn note(token: Token, piece: &str, fields: &mut CodeFields) -> Option<()> {
    match token {
        Token::Body => fields.body = Some(code_word(piece)?),
        Token::Kind => fields.kind = Some(code_word(piece)?),
        Token::Session(_) => fields.session = Some(number(piece)?),
        Token::Number(_) => fields.number = Some(number(piece)?),
        Token::Year => fields.year = Some(figures(piece, 4)?),
        Token::ShortYear => fields.year = Some(2000 + figures(piece, 2)?),
        Token::Item => fields.item = Some(item(piece)?),
        Token::Date => {
            let date = date(piece)?;
            fields.date = Some(date);
            fields.year = fields.year.or(Some(date.year()));
        }
        Token::Period => fields.period = Some(period(piece)?),
    }
    Some(())
}

fn code_word(piece: &str) -> Option<String> {
    let word = piece.starts_with(char::is_alphabetic) && piece.chars().all(char::is_alphanumeric);
    word.then(|| piece.to_uppercase())
}

fn number(piece: &str) -> Option<u32> {
    if piece.len() <= 9 && piece.bytes().all(|byte| byte.is_ascii_digit()) {
        piece.parse().ok().filter(|number| *number > 0)
    } else {
        roman::parse(piece)
    }
}

fn figures(piece: &str, width: usize) -> Option<i32> {
    let fits = piece.len() == width && piece.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| piece.parse().ok()).flatten()
}

fn item(piece: &str) -> Option<String> {
    let levels = piece.split('.').all(|level| (1..=4).contains(&level.len()) && number(level).is_some());
    (levels && piece.starts_with(|first: char| first.is_ascii_digit())).then(|| piece.to_owned())
}

fn date(piece: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = piece.split(|character: char| !character.is_ascii_digit()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let (day, month) = (figures(day, 2)?, figures(month, 2)?);
    NaiveDate::from_ymd_opt(2000 + figures(year, 2)?, month.try_into().ok()?, day.try_into().ok()?)
}

/// «2022-2025», «2022/25» or «2023»; a period of two years is written with a hyphen.
fn period(piece: &str) -> Option<String> {
    let parts: Vec<&str> = piece.split(|character: char| !character.is_alphanumeric()).collect();
    match parts.as_slice() {
        [year] => figures(year, 4).map(|_| (*year).to_owned()).or_else(|| code_word(year)),
        [from, to] => {
            figures(from, 4)?;
            figures(to, 4).or_else(|| figures(to, 2))?;
            Some(format!("{from}-{to}"))
        }
        _ => None,
    }
}

/// The characters of a code.
#[derive(Clone, Copy)]
struct Text<'a>(&'a [char]);

impl Text<'_> {
    fn after_separators(self, start: usize) -> usize {
        let length = self.0[start..].iter().take_while(|character| !character.is_alphanumeric()).count();
        start + length
    }

    /// Whether letters end and figures begin here, or the other way round.
    fn is_border(self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.0.get(before)) else { return false };
        self.0.get(at).is_some_and(|after| {
            (before.is_alphabetic() && after.is_numeric()) || (before.is_numeric() && after.is_alphabetic())
        })
    }

    fn has_word(self, start: usize, word: &[char]) -> bool {
        self.0
            .get(start..start + word.len())
            .is_some_and(|piece| piece.iter().zip(word).all(|(a, b)| a.to_lowercase().eq(b.to_lowercase())))
    }

    /// Where a token that begins at `start` may end. Words end with their letters or with their figures;
    /// only numbers may stop among figures, and only some tokens reach over a separator.
    fn ends(self, start: usize, token: Token) -> Vec<usize> {
        let (separators, inside) = match token {
            Token::Date => (2, false),
            Token::Period | Token::Item => (2, false),
            Token::Year | Token::ShortYear | Token::Session(_) | Token::Number(_) => (0, true),
            Token::Body | Token::Kind => (0, false),
        };
        let mut ends = Vec::new();
        let mut crossed = 0;
        for at in start + 1..=self.0.len() {
            let last = self.0[at - 1];
            if !last.is_alphanumeric() {
                crossed += 1;
                if crossed > separators || at - 1 == start || !self.0[at - 2].is_alphanumeric() {
                    break;
                }
                continue;
            }
            let whole = self.0.get(at).is_none_or(|next| !next.is_alphanumeric());
            if whole || self.is_border(at) || (inside && last.is_numeric()) {
                ends.push(at);
            }
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, code: &str, expected: Option<CodeFields>) {
        assert_eq!(CodePattern::parse(pattern).unwrap().read(code), expected, "{pattern} ← {code}");
    }

    fn agreement(session: u32, number: u32) -> CodeFields {
        CodeFields {
            body: Some("JD".into()),
            session: Some(session),
            number: Some(number),
            ..CodeFields::default()
        }
    }

    #[test]
    fn a_code_is_read_however_people_write_it() {
        for code in [
            "JD-XI-2",
            "jd xi 2",
            "JD-11-2",
            "JD.XI.2.",
            "JD – XI – 2",
            " JD/11/02",
            "JD_XI_2",
            "jd11-2",
            "(JD-XI-2)",
        ] {
            check("{org}-{ses:roman}-{n}", code, Some(agreement(11, 2)));
        }
        check("{org}-{ses:roman}-{n}", "JD-VIII-10", Some(agreement(8, 10)));
    }

    #[test]
    fn what_is_not_of_the_pattern_is_not_read() {
        for code in [
            "",
            "JD",
            "JD-XI",
            "JD-XI-",
            "JD-IIX-2",
            "JD-XIl-2",
            "JD-XI-0",
            "JD-XI-2-3",
            "JD-XI-2 bis",
            "XI-2",
            "JDXI2",
            "JD-XI-dos",
            "2023-11-2",
        ] {
            check("{org}-{ses:roman}-{n}", code, None);
        }
        check("{org}-{ses:roman}-{n}", &format!("JD-XI-2{}", " ".repeat(200)), None);
    }

    #[test]
    fn other_bodies_write_other_codes() {
        let empty = CodeFields::default;
        check(
            "ACT/{tipo}/{n:02}/{yyyy}",
            "act-ord-3-2023",
            Some(CodeFields { kind: Some("ORD".into()), number: Some(3), year: Some(2023), ..empty() }),
        );
        check(
            "{ses:02}/{tipo}/{org}/{dd-mm-yy}",
            "09/SE/INFO/07-08-20",
            Some(CodeFields {
                session: Some(9),
                kind: Some("SE".into()),
                body: Some("INFO".into()),
                date: NaiveDate::from_ymd_opt(2020, 8, 7),
                year: Some(2020),
                ..empty()
            }),
        );
        check("Acuerdo {punto}", "ACUERDO 6.2", Some(CodeFields { item: Some("6.2".into()), ..empty() }));
        check("{ses}-{yy}", "31-13", Some(CodeFields { session: Some(31), year: Some(2013), ..empty() }));
        check(
            "{org}{n}/{yyyy}",
            "CG2361/2024",
            Some(CodeFields { body: Some("CG".into()), number: Some(2361), year: Some(2024), ..empty() }),
        );
        check("{yyyy}{n:03}", "2024015", Some(CodeFields { year: Some(2024), number: Some(15), ..empty() }));
        for (code, period) in
            [("2023 / 14", "2023"), ("2022-2025 / 14", "2022-2025"), ("2022/25-14", "2022-25")]
        {
            let expected = CodeFields { period: Some(period.into()), number: Some(14), ..empty() };
            check("{periodo} / {n}", code, Some(expected));
        }
    }

    #[test]
    fn a_code_with_two_meanings_is_not_read() {
        check("{ses}{n}", "112", None);
        check(
            "{ses}{n}",
            "11",
            Some(CodeFields { session: Some(1), number: Some(1), ..CodeFields::default() }),
        );
    }

    #[test]
    fn a_date_that_does_not_exist_is_not_read() {
        check("{n}/{dd-mm-yy}", "1/30-02-23", None);
    }
}

//! How English numbers join.

use super::{Vocabulary, at};

/// «one thousand two hundred thirty-one».
pub(super) fn cardinal(number: u64, words: &Vocabulary) -> String {
    if number == 0 {
        return at(&words.cardinals, 0).to_owned();
    }
    let mut parts = Vec::new();
    for (count, name) in [(number / 1_000_000, &words.million), (number / 1000 % 1000, &words.thousand)] {
        if count > 0 {
            parts.push(format!("{} {name}", cardinal(count, words)));
        }
    }
    let below_thousand = number % 1000;
    if below_thousand >= 100 {
        let hundreds = at(&words.cardinals, below_thousand / 100);
        parts.push(format!("{hundreds} {}", at(&words.cardinal_hundreds, 0)));
    }
    match below_thousand % 100 {
        0 => {}
        rest @ 1..20 => parts.push(at(&words.cardinals, rest).to_owned()),
        rest => parts.push(hyphened(
            at(&words.cardinal_tens, rest / 10 - 2),
            rest % 10,
            at(&words.cardinals, rest % 10),
        )),
    }
    parts.join(" ")
}

/// «one hundred twenty-first»: only the last word ranks.
pub(super) fn ordinal(number: u32, words: &Vocabulary) -> String {
    let number = u64::from(number);
    let (rest, last) = match (number % 100, number % 1000) {
        (0, 0) => (number / 1000, words.thousandth.clone()),
        (0, hundreds) => {
            let counted =
                format!("{} {}", at(&words.cardinals, hundreds / 100), at(&words.ordinal_hundreds, 0));
            (number - hundreds, counted)
        }
        (rest @ 1..=10, _) => (number - rest, at(&words.ordinals, rest - 1).to_owned()),
        (rest @ 11..20, _) => (number - rest, at(&words.ordinal_teens, rest - 11).to_owned()),
        (rest, _) => (number - rest, ranked_tens(rest, words)),
    };
    if rest == 0 { last } else { format!("{} {last}", cardinal(rest, words)) }
}

/// «twentieth», «twenty-first».
fn ranked_tens(number: u64, words: &Vocabulary) -> String {
    let (tens, units) = (number / 10 - 2, number % 10);
    if units == 0 {
        return at(&words.ordinal_tens, tens).to_owned();
    }
    hyphened(at(&words.cardinal_tens, tens), units, at(&words.ordinals, units - 1))
}

fn hyphened(tens: &str, units: u64, word: &str) -> String {
    if units == 0 { tens.to_owned() } else { format!("{tens}-{word}") }
}

/// «12th».
pub(super) fn ordinal_figures(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use crate::{Gender, Language, Locale, OrdinalStyle};

    #[test]
    fn ordinals_of_sessions() {
        let en = Locale::new(Language::En);
        for (number, words, figures) in [
            (1, "first", "1st"),
            (2, "second", "2nd"),
            (3, "third", "3rd"),
            (10, "tenth", "10th"),
            (12, "twelfth", "12th"),
            (13, "thirteenth", "13th"),
            (20, "twentieth", "20th"),
            (21, "twenty-first", "21st"),
            (40, "fortieth", "40th"),
            (99, "ninety-ninth", "99th"),
            (100, "one hundredth", "100th"),
            (111, "one hundred eleventh", "111th"),
            (139, "one hundred thirty-ninth", "139th"),
            (1000, "one thousandth", "1000th"),
            (4300, "four thousand three hundredth", "4300th"),
            (4334, "four thousand three hundred thirty-fourth", "4334th"),
        ] {
            assert_eq!(en.ordinal(number, OrdinalStyle::Rae, Gender::Feminine), words);
            assert_eq!(en.ordinal(number, OrdinalStyle::Abbreviated, Gender::Feminine), figures);
        }
        assert_eq!(en.ordinal(21, OrdinalStyle::Administrative, Gender::Feminine), "Twenty-First");
    }

    #[test]
    fn cardinals() {
        let en = Locale::new(Language::En);
        for (number, words) in [
            (0, "zero"),
            (7, "seven"),
            (19, "nineteen"),
            (40, "forty"),
            (42, "forty-two"),
            (100, "one hundred"),
            (2023, "two thousand twenty-three"),
            (1_200_015, "one million two hundred thousand fifteen"),
            (21_000_000_000, "twenty-one thousand million"),
        ] {
            assert_eq!(en.cardinal(number, Gender::Masculine), words);
        }
        for (number, noun, words) in [
            (1, "votes", "one vote"),
            (2, "vote", "two votes"),
            (1, "abstentions", "one abstention"),
            (1, "proposals", "one proposal"),
            (3_000_000, "votes", "three million votes"),
        ] {
            assert_eq!(en.counted(number, noun), words);
        }
    }
}

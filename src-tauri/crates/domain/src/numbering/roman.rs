//! Roman numerals, canonical only: `XIX`, never `XVIIII` or `IXX`.

/// The largest number that has a canonical Roman numeral.
pub const LARGEST: u32 = 3999;

const STEPS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The numeral of a number from 1 to [`LARGEST`].
pub fn format(number: u32) -> Option<String> {
    if number == 0 || number > LARGEST {
        return None;
    }
    let mut rest = number;
    let mut numeral = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            numeral.push_str(letters);
            rest -= value;
        }
    }
    Some(numeral)
}

/// The number of a canonical numeral, all in capitals or all in small letters.
///
/// Mixed case is refused: in a scanned «XIl» the last letter is no fifty.
pub fn parse(numeral: &str) -> Option<u32> {
    let capitals = numeral.bytes().all(|byte| byte.is_ascii_uppercase());
    let small = numeral.bytes().all(|byte| byte.is_ascii_lowercase());
    if !(capitals || small) {
        return None;
    }
    let letters = numeral.to_ascii_uppercase();
    let mut rest = letters.as_str();
    let mut number = 0;
    for (value, step) in STEPS {
        while let Some(after) = rest.strip_prefix(step) {
            number += value;
            // Longer than any numeral there is; `format` would refuse it too, after reading it all.
            if number > LARGEST {
                return None;
            }
            rest = after;
        }
    }
    // Only the canonical form gives back what was read: IIX, VV and IIII do not.
    (rest.is_empty() && format(number)? == letters).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_numerals() {
        for (number, numeral) in [
            (1, "I"),
            (4, "IV"),
            (8, "VIII"),
            (9, "IX"),
            (11, "XI"),
            (12, "XII"),
            (18, "XVIII"),
            (40, "XL"),
            (44, "XLIV"),
            (49, "XLIX"),
            (90, "XC"),
            (99, "XCIX"),
            (121, "CXXI"),
            (1994, "MCMXCIV"),
            (3999, "MMMCMXCIX"),
        ] {
            assert_eq!(format(number).as_deref(), Some(numeral));
            assert_eq!(parse(numeral), Some(number));
            assert_eq!(parse(&numeral.to_lowercase()), Some(number));
        }
        assert_eq!(format(0), None);
        assert_eq!(format(4000), None);
    }

    #[test]
    fn every_numeral_is_read_back() {
        for number in 1..=LARGEST {
            assert_eq!(format(number).and_then(|numeral| parse(&numeral)), Some(number));
        }
    }

    #[test]
    fn what_is_not_canonical_is_no_numeral() {
        for text in [
            "", "IIX", "IIII", "VV", "IXX", "XM", "IC", "VX", "MMMM", "XIl", "Xl", "12", "XI ", "X-I", "ⅩⅡ",
            "ÍX",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse(&"M".repeat(100_000)), None);
    }
}

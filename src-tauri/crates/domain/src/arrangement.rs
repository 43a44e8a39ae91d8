//! Things that stand in a usual order until somebody puts them in another.

/// The places of the things, in the order that was wanted. What the wish does not name, because it came later, follows
/// what it usually follows; what it names and is no longer there is passed over.
pub fn arranged(usual: &[&str], wanted: &[String]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(usual.len());
    for wanted in wanted {
        let there = usual.iter().position(|key| key == wanted);
        order.extend(there.filter(|place| !order.contains(place)));
    }
    for place in 0..usual.len() {
        if order.contains(&place) {
            continue;
        }
        let before =
            place.checked_sub(1).and_then(|before| order.iter().position(|&placed| placed == before));
        order.insert(before.map_or(0, |before| before + 1), place);
    }
    order
}

/// The same things with one of them put right after another, or first of all; `None` where either is not there.
pub fn placed<'a>(order: &[&'a str], moved: &str, after: Option<&str>) -> Option<Vec<&'a str>> {
    let moved = order.iter().copied().find(|key| *key == moved)?;
    let mut others: Vec<&'a str> = order.iter().copied().filter(|key| *key != moved).collect();
    let place = match after {
        None => 0,
        Some(after) => others.iter().position(|key| *key == after)? + 1,
    };
    others.insert(place, moved);
    Some(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_wanted_anywhere_follows_what_it_usually_follows() {
        let usual = ["agenda", "1", "2", "3", "signatures"];
        for (wanted, expected) in [
            ("", "agenda 1 2 3 signatures"),
            ("signatures agenda 1 2 3", "signatures agenda 1 2 3"),
            ("signatures agenda 1 3", "signatures agenda 1 2 3"),
            ("3 1 gone agenda signatures", "3 1 2 agenda signatures"),
            ("3 signatures", "agenda 1 2 3 signatures"),
            ("2 2 1 agenda", "2 3 signatures 1 agenda"),
        ] {
            let wanted: Vec<String> = wanted.split_whitespace().map(str::to_owned).collect();
            let order: Vec<&str> = arranged(&usual, &wanted).into_iter().map(|place| usual[place]).collect();
            assert_eq!(order.join(" "), expected, "{wanted:?}");
        }
    }

    #[test]
    fn one_thing_is_put_after_another_or_first() {
        let order = ["a", "b", "c"];
        assert_eq!(placed(&order, "c", None), Some(vec!["c", "a", "b"]));
        assert_eq!(placed(&order, "a", Some("b")), Some(vec!["b", "a", "c"]));
        assert_eq!(placed(&order, "a", Some("a")), None);
        assert_eq!(placed(&order, "x", None), None);
    }
}

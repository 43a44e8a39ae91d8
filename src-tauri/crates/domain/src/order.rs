//! Order among siblings: a fractional key stored as text, so that moving one item changes one record and two
//! machines can insert at the same place without renumbering each other's items.

use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};

/// A key that sorts as text. Equal keys (made apart, at the same place) are told apart by the record's uid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderKey(pub String);

impl OrderKey {
    /// A key after `before` and before `after`; `None` stands for the ends of the list.
    ///
    /// Keys that were imported equal or out of order leave no room between them: the answer then stands right
    /// after `before`, and the uid decides.
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        let before = before.and_then(Self::index);
        let after = after.and_then(Self::index);
        let index = match (&before, &after) {
            (Some(before), Some(after)) => FractionalIndex::new_between(before, after)
                .unwrap_or_else(|| FractionalIndex::new_after(before)),
            (Some(before), None) => FractionalIndex::new_after(before),
            (None, Some(after)) => FractionalIndex::new_before(after),
            (None, None) => FractionalIndex::default(),
        };
        Self(index.to_string())
    }

    /// `count` keys in ascending order, for a list that is made at once.
    pub fn sequence(count: usize) -> Vec<Self> {
        let mut keys: Vec<Self> = Vec::with_capacity(count);
        for _ in 0..count {
            keys.push(Self::between(keys.last(), None));
        }
        keys
    }

    fn index(&self) -> Option<FractionalIndex> {
        FractionalIndex::from_string(&self.0).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_keep_the_order_in_which_they_were_placed(places in proptest::collection::vec(0usize..64, 1..200)) {
            let mut keys: Vec<OrderKey> = Vec::new();
            for place in places {
                let place = place % (keys.len() + 1);
                let key = OrderKey::between(place.checked_sub(1).map(|i| &keys[i]), keys.get(place));
                keys.insert(place, key);
            }
            prop_assert!(keys.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }

    #[test]
    fn equal_keys_leave_the_new_one_after_them() {
        let key = OrderKey::between(None, None);
        assert!(OrderKey::between(Some(&key), Some(&key)) > key);
    }
}

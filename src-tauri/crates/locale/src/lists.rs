//! Lists in a sentence.

use crate::{Language, Locale};

impl Locale {
    /// «a», «a y b», «a, b y c», «Óscar e Irma».
    pub fn list<T: AsRef<str>>(&self, parts: &[T]) -> String {
        let Some((last, first)) = parts.split_last() else { return String::new() };
        let last = last.as_ref();
        if first.is_empty() {
            return last.to_owned();
        }
        let separator = self.text("common-list-separator");
        let first = first.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(&format!("{separator} "));
        let key = if self.language() == Language::Es && sounds_like_i(last) {
            "common-list-end-before-i"
        } else {
            "common-list-end"
        };
        self.message(key, &[("list", first.into()), ("last", last.into())])
    }
}

/// Before the sound of i, «y» becomes «e»; not before «hielo», where it is no vowel.
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let sound = word.strip_prefix('h').unwrap_or(&word);
    let vowel = sound.strip_prefix(['i', 'í']);
    vowel.is_some_and(|rest| !rest.starts_with(['a', 'e', 'o', 'á', 'é', 'ó']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_ends_with_and() {
        let (es, en) = (Locale::new(Language::Es), Locale::new(Language::En));
        for (parts, spanish, english) in [
            (vec![], "", ""),
            (vec!["Ana"], "Ana", "Ana"),
            (vec!["Ana", "Luis"], "Ana y Luis", "Ana and Luis"),
            (vec!["Ana", "Luis", "Irma"], "Ana, Luis e Irma", "Ana, Luis and Irma"),
            (vec!["agua", "hielo"], "agua y hielo", "agua and hielo"),
            (vec!["madre", "hija"], "madre e hija", "madre and hija"),
            (vec!["uno", "yo"], "uno y yo", "uno and yo"),
            (vec!["agua", "ión"], "agua y ión", "agua and ión"),
        ] {
            assert_eq!(es.list(&parts), spanish);
            assert_eq!(en.list(&parts), english);
        }
    }
}

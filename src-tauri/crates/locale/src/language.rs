//! The languages that Sesiona speaks.

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of screen and paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Spanish.
    #[default]
    Es,
    /// English.
    En,
}

impl Language {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// The code that is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// The language of a code, with or without a region: `es`, `es-MX`, `en_US.UTF-8`.
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|known| known.code().eq_ignore_ascii_case(language))
    }

    /// Whose plurals the messages follow.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code() {
        for (code, language) in [
            ("es", Some(Language::Es)),
            ("es-MX", Some(Language::Es)),
            ("en_US.UTF-8", Some(Language::En)),
            ("EN", Some(Language::En)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::from_code(code), language, "{code}");
        }
        assert_eq!(Language::Es.identifier().to_string(), "es");
        assert_eq!(serde_json::to_string(&Language::Es).unwrap(), "\"es\"");
    }
}

//! Papers of one case each, by name: what layout has to get right, as small as it still shows.

mod pictures;
mod prose;
mod scripts;
mod sheets;
mod tables;

use std::error::Error;

use sesiona_documents::annexes::Annexes;
use sesiona_documents::blocks::{Block, Body, Paper, Section, Start};
use sesiona_documents::facts::{ItemFacts, Options, PacketFacts, SessionFacts};
use sesiona_documents::packet::packet;
use sesiona_documents::setup::Setup;
use sesiona_domain::sessions::SessionKind;
use sesiona_locale::{Language, Locale};

pub use pictures::logo;

/// A case.
pub struct Case {
    /// Its name: that of its golden.
    pub name: &'static str,
    /// The sheets it needs.
    pub setup: Setup,
    /// What it says.
    pub sections: Vec<Section>,
}

impl Case {
    /// A case of blocks on ordinary sheets.
    fn of(name: &'static str, blocks: Vec<Block>) -> Self {
        let section = Section {
            outline: Some(name.to_owned()),
            depth: 0,
            start: Start::NewPage,
            body: Body::Flow(blocks),
        };
        Self { name, setup: Setup::default(), sections: vec![section] }
    }

    /// The paper of the case.
    pub fn paper(self, locale: &Locale) -> Paper {
        Paper { sections: self.sections, ..paper(locale, &self.setup) }
    }
}

/// Every case.
///
/// # Errors
/// When a content or a picture of the cases is written wrongly.
pub fn cases(locale: &Locale) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut all = sheets::cases(locale)?;
    all.extend(tables::cases(locale));
    all.extend(prose::cases(locale));
    all.extend(scripts::cases(locale));
    all.extend(pictures::cases(locale)?);
    Ok(all)
}

/// All cases in one paper of our own pages, set up in one way.
///
/// # Errors
/// As [`cases`].
pub fn torture(locale: &Locale, setup: &Setup) -> Result<Paper, Box<dyn Error>> {
    let mut whole = paper(locale, setup);
    for case in cases(locale)? {
        let before = whole.sections.len();
        let own = case.sections.into_iter().filter(|section| !matches!(section.body, Body::Annex(_)));
        whole.sections.extend(own.map(|section| moved(section, before)));
    }
    Ok(whole)
}

/// A section that stands further back: what the agenda leads to moves along.
fn moved(mut section: Section, by: usize) -> Section {
    if let Body::Flow(blocks) = &mut section.body {
        for block in blocks {
            if let Block::Contents(entries) = block {
                for place in entries.iter_mut().filter_map(|entry| entry.section.as_mut()) {
                    *place += by;
                }
            }
        }
    }
    section
}

/// A paper that says nothing yet.
fn paper(locale: &Locale, setup: &Setup) -> Paper {
    let options = Options { setup: setup.clone(), cover: false, agenda: false, ..Options::default() };
    packet(&facts(locale, Vec::new()), &options, &Annexes::default(), locale).paper
}

/// The facts of an invented session with these items.
fn facts(locale: &Locale, items: Vec<ItemFacts>) -> PacketFacts {
    let session = SessionFacts {
        title: say(locale, "Tercera Sesión Ordinaria 2025", "Third Regular Session 2025").to_owned(),
        kind: SessionKind::Ordinary,
        number: Some(3),
        year: Some(2025),
        date: chrono::NaiveDate::from_ymd_opt(2025, 3, 20),
        time: Some("10:00".to_owned()),
        place: Some(say(locale, "Salón de cabildo", "Council hall").to_owned()),
        convened_on: None,
    };
    PacketFacts {
        institution: say(locale, "Consejo de Cultura de Ejemplo", "Example Council for Culture").to_owned(),
        body: say(locale, "Junta de Gobierno", "Governing Board").to_owned(),
        session,
        items,
        ..PacketFacts::default()
    }
}

/// Words in the language of the paper.
fn say<'w>(locale: &Locale, spanish: &'w str, english: &'w str) -> &'w str {
    match locale.language() {
        Language::Es => spanish,
        Language::En => english,
    }
}

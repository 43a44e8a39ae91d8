//! The agenda as a paper of its own.

use sesiona_locale::Locale;

use crate::blocks::{Block, Body, Furniture, Inline, Labels, List, Paper, Paragraph, ParagraphStyle};
use crate::draft::{Draft, PaperWarning, SectionKind};
use crate::facts::{ItemFacts, PacketFacts, SessionFacts};
use crate::setup::Setup;

/// The agenda of a session.
pub fn agenda(facts: &PacketFacts, setup: &Setup, locale: &Locale) -> Draft {
    let title = locale.text("paper-agenda");
    let mut draft = Draft { paper: paper(facts, &title, setup, locale), ..Draft::default() };
    let mut blocks = Vec::new();
    if setup.letterhead.is_none() {
        blocks.push(Block::styled(ParagraphStyle::Centred, &facts.institution));
    }
    blocks.extend([
        Block::styled(ParagraphStyle::Centred, &facts.body),
        Block::styled(ParagraphStyle::Title, &title),
        Block::styled(ParagraphStyle::Centred, &facts.session.title),
    ]);
    blocks.extend(when_and_where(&facts.session, ParagraphStyle::Centred, locale));
    blocks.push(Block::Spacer(18.0));
    blocks.extend(items(&facts.items));
    if facts.session.date.is_none() {
        draft.warn(PaperWarning::DateMissing);
    }
    if facts.items.is_empty() {
        draft.warn(PaperWarning::AgendaEmpty);
    }
    draft.push_general(SectionKind::Agenda, title, Body::Flow(blocks));
    draft
}

/// An empty paper with its title, date and furniture.
pub(crate) fn paper(facts: &PacketFacts, name: &str, setup: &Setup, locale: &Locale) -> Paper {
    let session = &facts.session;
    let date = session.date.map(|date| date.format("%Y-%m-%d").to_string());
    let time = session.time.as_deref().unwrap_or("00:00");
    let short = locale.session_short_title(session.kind, session.number, session.year);
    Paper {
        title: format!("{name}. {}", session.title),
        subject: [facts.body.as_str(), facts.institution.as_str()].join(", "),
        language: locale.language().code().to_owned(),
        // A session without a date still gives the same bytes every time.
        date: format!("{}T{time}:00", date.unwrap_or_else(|| "2000-01-01".to_owned())),
        setup: setup.clone(),
        furniture: Furniture {
            head_left: [facts.short_name.as_deref().unwrap_or(&facts.institution), facts.body.as_str()]
                .into_iter()
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            head_right: name.to_owned(),
            foot_left: short,
            page_label: locale.text("paper-page-label"),
            continued: locale.text("paper-continued"),
        },
        sections: Vec::new(),
    }
}

/// «Jueves 14 de diciembre de 2023, 17:00 horas», and below it «Sala de juntas», as far as they are known.
pub(crate) fn when_and_where(
    session: &SessionFacts,
    style: ParagraphStyle,
    locale: &Locale,
) -> Option<Block> {
    let date = session.date.map(|date| locale.full_date(date));
    let time = session.time.as_deref().map(|time| locale.time(time));
    let when: Vec<String> = [date, time].into_iter().flatten().collect();
    let place = session.place.clone().unwrap_or_default();
    let mut content = Vec::new();
    for line in [when.join(", "), place].iter().filter(|line| !line.is_empty()) {
        if !content.is_empty() {
            content.push(Inline::Break);
        }
        content.push(Inline::plain(capitalised(line)));
    }
    if content.is_empty() {
        return None;
    }
    Some(Block::Paragraph(Paragraph { content, style }))
}

/// With a capital at the start.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + characters.as_str())
}

/// The items as nested lists that keep their numbers.
pub(crate) fn items(items: &[ItemFacts]) -> Option<Block> {
    let depth = items.first()?.depth;
    let starts: Vec<usize> = (0..items.len()).filter(|&index| items[index].depth <= depth).collect();
    let ends = starts.iter().skip(1).copied().chain([items.len()]);
    let branches = starts.iter().zip(ends).map(|(&start, end)| {
        let title =
            Paragraph { content: vec![Inline::plain(&items[start].title)], style: ParagraphStyle::Ragged };
        let mut blocks = vec![Block::Paragraph(title)];
        blocks.extend(self::items(&items[start + 1..end]));
        blocks
    });
    let labels = Labels::Given(starts.iter().map(|&start| format!("{}.", items[start].number)).collect());
    Some(Block::List(List { labels, items: branches.collect() }))
}

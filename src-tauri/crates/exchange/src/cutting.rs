//! Taking a passage out of a rich text: what stands before it, and what after.

use sesiona_domain::content::{Block, Inline, ListItem, OrderedListAttributes};

/// The blocks on either side of a passage that was cut out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Cut {
    pub(crate) before: Vec<Block>,
    pub(crate) after: Vec<Block>,
}

/// Cuts out the first place where some words stand, whatever the space between them; `None` when they stand in no
/// paragraph as they are. Tables stay whole.
pub(crate) fn cut(blocks: &[Block], words: &str) -> Option<Cut> {
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() {
        return None;
    }
    let (index, inner) =
        blocks.iter().enumerate().find_map(|(index, block)| Some((index, one(block, &words)?)))?;
    let before = blocks[..index].iter().cloned().chain(inner.before).collect();
    let after = inner.after.into_iter().chain(blocks[index + 1..].iter().cloned()).collect();
    Some(Cut { before, after })
}

fn one(block: &Block, words: &[&str]) -> Option<Cut> {
    match block {
        Block::Paragraph { content } => {
            let paragraph = |content: Vec<Inline>| Block::Paragraph { content };
            inlines(content, words).map(|(before, after)| rebuilt(paragraph, before, after))
        }
        Block::Heading { attrs, content } => {
            let (before, after) = inlines(content, words)?;
            // What stood after a heading on its line is text.
            let heading = |content: Vec<Inline>| Block::Heading { attrs: *attrs, content };
            let mut cut = rebuilt(heading, before, Vec::new());
            cut.after = rebuilt(|content| Block::Paragraph { content }, Vec::new(), after).after;
            Some(cut)
        }
        Block::BulletList { content } => {
            let (_, before, after) = list(content, words)?;
            let bullets = |content: Vec<ListItem>| Block::BulletList { content };
            Some(Cut { before: some(before, bullets), after: some(after, bullets) })
        }
        Block::OrderedList { attrs, content } => {
            let (index, before, after) = list(content, words)?;
            let passed = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
            // What was left of the item that was cut goes on under its own number.
            let start = if after.len() == content.len() - index {
                attrs.start + passed - 1
            } else {
                attrs.start + passed
            };
            let numbered = |start: u32| {
                move |content| Block::OrderedList { attrs: OrderedListAttributes { start }, content }
            };
            Some(Cut { before: some(before, numbered(attrs.start)), after: some(after, numbered(start)) })
        }
        Block::Blockquote { content } => {
            let inner = cut(content, &words.join(" "))?;
            let quote = |content: Vec<Block>| Block::Blockquote { content };
            Some(Cut { before: some(inner.before, quote), after: some(inner.after, quote) })
        }
        Block::Table { .. } | Block::Image { .. } | Block::HorizontalRule => None,
    }
}

fn some<T>(content: Vec<T>, block: impl Fn(Vec<T>) -> Block) -> Vec<Block> {
    if content.is_empty() { Vec::new() } else { vec![block(content)] }
}

fn rebuilt(block: impl Fn(Vec<Inline>) -> Block, before: Vec<Inline>, after: Vec<Inline>) -> Cut {
    Cut { before: some(before, &block), after: some(after, &block) }
}

/// Which item of a list is cut, and the items on either side; what is left of it stays an item.
fn list(items: &[ListItem], words: &[&str]) -> Option<(usize, Vec<ListItem>, Vec<ListItem>)> {
    let words = words.join(" ");
    let (index, inner) =
        items.iter().enumerate().find_map(|(index, item)| Some((index, cut(&item.content, &words)?)))?;
    let item =
        |content: Vec<Block>| (!content.is_empty()).then(|| ListItem { content, ..items[index].clone() });
    let before = items[..index].iter().cloned().chain(item(inner.before)).collect();
    let after = item(inner.after).into_iter().chain(items[index + 1..].iter().cloned()).collect();
    Some((index, before, after))
}

/// What stands before and after some words in a line of text.
fn inlines(content: &[Inline], words: &[&str]) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let text: String = content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::HardBreak => "\n",
        })
        .collect();
    let (start, end) = find(&text, words)?;
    Some((part(content, 0, start), part(content, end, text.len())))
}

/// Where some words stand one after another as whole words.
fn find(text: &str, words: &[&str]) -> Option<(usize, usize)> {
    let begins = text.char_indices().map(|(at, _)| at).filter(|&at| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    });
    begins.filter_map(|start| Some((start, end_of(&text[start..], words)? + start))).find(|&(_, end)| {
        let after = text[end..].chars().next();
        after.is_none_or(|c| !c.is_alphanumeric())
    })
}

fn end_of(text: &str, words: &[&str]) -> Option<usize> {
    let mut at = 0;
    for (index, word) in words.iter().enumerate() {
        let rest = &text[at..];
        let trimmed = if index == 0 { rest } else { rest.trim_start() };
        if index > 0 && trimmed.len() == rest.len() {
            return None;
        }
        at += rest.len() - trimmed.len();
        at += trimmed.starts_with(word).then_some(word.len())?;
    }
    Some(at)
}

/// The runs between two places of a line of text, without space around them.
fn part(content: &[Inline], start: usize, end: usize) -> Vec<Inline> {
    let mut at = 0;
    let mut found: Vec<Inline> = Vec::new();
    for inline in content {
        let length = if let Inline::Text { text, .. } = inline { text.len() } else { 1 };
        let (from, to) = (start.max(at), end.min(at + length));
        if from < to {
            found.push(match inline {
                Inline::Text { text, marks } => {
                    Inline::Text { text: text[from - at..to - at].to_owned(), marks: marks.clone() }
                }
                Inline::HardBreak => Inline::HardBreak,
            });
        }
        at += length;
    }
    trimmed(found)
}

fn trimmed(mut content: Vec<Inline>) -> Vec<Inline> {
    let is_space = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::HardBreak => true,
    };
    while content.first().is_some_and(is_space) {
        content.remove(0);
    }
    while content.last().is_some_and(is_space) {
        content.pop();
    }
    if let Some(Inline::Text { text, .. }) = content.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text { text, .. }) = content.last_mut() {
        *text = text.trim_end().to_owned();
    }
    content
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks;
    use crate::lines::Line;
    use sesiona_domain::content::RichText;

    /// What is left on either side, one line for each paragraph, with where its list begins.
    fn shown(text: &str, words: &str) -> Option<(String, String)> {
        let lines: Vec<Line> =
            text.lines().enumerate().map(|(index, text)| Line::new(index + 1, text)).collect();
        let Cut { before, after } = cut(&blocks::blocks(&lines, &|| true), words)?;
        let one = |blocks: Vec<Block>| {
            let starts: Vec<String> = blocks
                .iter()
                .filter_map(|block| match block {
                    Block::OrderedList { attrs, .. } => Some(format!("[{}]", attrs.start)),
                    _ => None,
                })
                .collect();
            let text = RichText::new(blocks).plain_text();
            format!("{}{}", starts.concat(), text.trim().replace('\n', "|"))
        };
        Some((one(before), one(after)))
    }

    #[test]
    fn a_passage_is_cut_out_of_what_holds_it() {
        for (text, words, before, after) in [
            ("Uno.\n\nDos.\n\nTres.", "Dos.", "Uno.", "Tres."),
            ("Uno y dos y tres.", "y  dos", "Uno", "y tres."),
            ("1. Uno\n2. Dos\n3. Tres", "Dos", "[1]Uno", "[3]Tres"),
            ("1. Uno\n2. Dos y medio\n3. Tres", "Dos", "[1]Uno", "[2]y medio|Tres"),
            ("- Uno\n- Dos", "Uno", "", "Dos"),
            ("Un **gran** día.\n\nFin.", "gran día.", "Un", "Fin."),
        ] {
            assert_eq!(shown(text, words), Some((before.to_owned(), after.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_does_not_stand_there_is_not_cut() {
        for words in ["Dos", "acuerd", "  "] {
            assert_eq!(shown("Uno, acuerdo.", words), None);
        }
    }
}

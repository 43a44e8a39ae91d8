//! Which level an item stands on, told by its number, its style and its indentation.

use sesiona_domain::agenda::MAX_LEVELS;

use crate::numbering::{Closing, Reading, Sign, Style};

/// A level of the agenda while it is read.
#[derive(Clone, Debug)]
struct Level {
    style: Style,
    closing: Closing,
    label: Option<String>,
    indent: usize,
    /// The number of its last item.
    path: Vec<u32>,
}

/// Where an item goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placement {
    pub(crate) depth: usize,
    pub(crate) reading: Reading,
    pub(crate) in_sequence: bool,
    pub(crate) too_deep: bool,
}

/// The levels that are open, from the top to the present item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Levels {
    open: Vec<Level>,
}

impl Levels {
    /// Whether nothing was placed yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// The place of an item whose number goes on from an open level or begins a level below.
    ///
    /// A list that begins again at one, in the same style and no deeper, is not placed: see [`Self::restart`].
    pub(crate) fn next(&self, sign: &Sign, indent: usize) -> Option<Placement> {
        if self.is_empty() {
            return sign.may_be_first().then(|| self.first(sign));
        }
        self.by_path(sign)
            .or_else(|| self.sibling(sign, indent, true))
            .or_else(|| self.deeper(sign, indent))
            .or_else(|| self.sibling(sign, indent, false))
            .or_else(|| self.unnumbered(sign, indent))
            .or_else(|| self.new_level(sign, indent))
    }

    /// The place of the first item, whatever its number.
    pub(crate) fn first(&self, sign: &Sign) -> Placement {
        let begins = sign.readings.iter().find(|reading| reading.path == [1] || reading.path.is_empty());
        let in_sequence = sign.may_be_first();
        let reading = begins.or(sign.readings.first()).cloned();
        let reading = reading.unwrap_or(Reading { style: Style::Indent, path: Vec::new() });
        Placement { depth: 0, reading, in_sequence, too_deep: false }
    }

    /// The place of an item whose number skips, repeats or is none, on the level of its style.
    pub(crate) fn out_of_sequence(&self, sign: &Sign, indent: usize) -> Option<Placement> {
        let near = |level: &Level, reading: &Reading| {
            let (last, value) = (level.path.last().copied().unwrap_or(0), reading.value());
            level.style == reading.style
                && level.label == sign.label
                && reading.path.len() == level.path.len()
                && (value == 0 || (value >= last && value <= last + 20))
        };
        let depth = self.nearest(indent, |level| sign.readings.iter().any(|reading| near(level, reading)))?;
        let reading = sign.readings.iter().find(|reading| near(&self.open[depth], reading))?.clone();
        Some(self.placement(depth, reading, false))
    }

    /// The place below the present item of a list that begins again at one.
    pub(crate) fn restart(&self, sign: &Sign) -> Option<Placement> {
        let reading = sign.readings.iter().find(|reading| reading.path == [1])?.clone();
        Some(self.placement(self.open.len(), reading, true))
    }

    /// The level on which a list would begin again at one, and the number that would go on there.
    pub(crate) fn restarted(&self, sign: &Sign) -> Option<(usize, u32)> {
        let depth = self.open.iter().rposition(|level| {
            sign.readings.iter().any(|reading| {
                reading.path == [1]
                    && reading.style == level.style
                    && level.label == sign.label
                    && level.path.len() == 1
            })
        })?;
        Some((depth, self.open[depth].path[0] + 1))
    }

    /// The number that goes on at the top, with its style.
    pub(crate) fn next_at_top(&self) -> Option<(Style, u32)> {
        let top = self.open.first()?;
        Some((top.style, top.path.first()? + 1))
    }

    /// Opens the level of an item that was placed.
    pub(crate) fn enter(&mut self, placement: &Placement, sign: &Sign, indent: usize) {
        let mut path = placement.reading.path.clone();
        if path.last() == Some(&0) {
            // «ñ» has no place of its own; «IIX» counts as the one that was due.
            let last =
                self.open.get(placement.depth).and_then(|level| level.path.last().copied()).unwrap_or(0);
            let stays = sign.written.as_deref().is_some_and(|written| written.to_lowercase() == "ñ");
            let kept = if stays { last } else { last + 1 };
            path.pop();
            path.push(kept);
        }
        self.open.truncate(placement.depth);
        self.open.push(Level {
            style: placement.reading.style,
            closing: sign.closing,
            label: sign.label.clone(),
            indent,
            path,
        });
    }

    fn placement(&self, depth: usize, reading: Reading, in_sequence: bool) -> Placement {
        let too_deep = depth >= MAX_LEVELS;
        Placement { depth: depth.min(MAX_LEVELS - 1), reading, in_sequence, too_deep }
    }

    /// «5.1» belongs below «5», whatever the style of that one.
    fn by_path(&self, sign: &Sign) -> Option<Placement> {
        let reading = sign.readings.iter().find(|reading| reading.path.len() > 1)?.clone();
        let (value, above) = reading.path.split_last()?;
        let last_of = |level: &Level| level.path.last().copied();
        let sibling = |level: &Level| level.path.len() == reading.path.len() && level.path.starts_with(above);
        if let Some(depth) = self.open.iter().rposition(sibling) {
            let follows = last_of(&self.open[depth]).is_some_and(|last| last + 1 == *value);
            return Some(self.placement(depth, reading.clone(), follows));
        }
        let parent = |level: &Level| {
            level.path == above
                || (level.path.len() == 1 && above.len() == 1 && last_of(level) == above.last().copied())
        };
        if let Some(depth) = self.open.iter().rposition(parent) {
            let in_sequence = *value == 1;
            return Some(self.placement(depth + 1, reading, in_sequence));
        }
        let depth = self.open.iter().position(|level| level.path.len() == reading.path.len());
        let depth = depth.unwrap_or_else(|| (reading.path.len() - 1).min(self.open.len()));
        Some(self.placement(depth, reading, false))
    }

    fn sibling(&self, sign: &Sign, indent: usize, same_closing: bool) -> Option<Placement> {
        let follows = |level: &Level, reading: &Reading| {
            level.style == reading.style
                && level.label == sign.label
                && (!same_closing || level.closing == sign.closing)
                && level.path.len() == 1
                && reading.path.len() == 1
                && (reading.path[0] == level.path[0] + 1
                    || (reading.path[0] == 0 && matches!(reading.style, Style::Letter(_))))
        };
        let depth =
            self.nearest(indent, |level| sign.readings.iter().any(|reading| follows(level, reading)))?;
        let reading = sign.readings.iter().find(|reading| follows(&self.open[depth], reading))?.clone();
        Some(self.placement(depth, reading, true))
    }

    /// A list that begins at one further in than all above it, such as «i)» below «h.».
    fn deeper(&self, sign: &Sign, indent: usize) -> Option<Placement> {
        let further_in = self.open.last().is_some_and(|level| indent > level.indent + 1);
        self.new_level(sign, indent).filter(|_| further_in && sign.written.is_some())
    }

    /// Bullets and the like: the same sign no deeper is a sibling, deeper it is a level below.
    fn unnumbered(&self, sign: &Sign, indent: usize) -> Option<Placement> {
        let reading = sign.readings.iter().find(|reading| reading.path.is_empty())?.clone();
        let same = |level: &Level| level.style == reading.style;
        match self.nearest(indent, same) {
            Some(depth) if indent > self.open[depth].indent + 1 => {
                Some(self.placement(self.open.len(), reading, true))
            }
            Some(depth) => Some(self.placement(depth, reading, true)),
            None => Some(self.placement(self.open.len(), reading, true)),
        }
    }

    fn new_level(&self, sign: &Sign, indent: usize) -> Option<Placement> {
        let reading = sign.readings.iter().find(|reading| reading.path == [1])?.clone();
        let known = self.open.iter().rfind(|level| {
            level.style == reading.style && level.closing == sign.closing && level.label == sign.label
        });
        let deeper = known.is_none_or(|level| indent > level.indent + 1);
        deeper.then(|| self.placement(self.open.len(), reading, true))
    }

    /// The deepest of the fitting levels whose indentation is nearest.
    fn nearest(&self, indent: usize, fits: impl Fn(&Level) -> bool) -> Option<usize> {
        let fitting = self.open.iter().enumerate().filter(|(_, level)| fits(level));
        fitting
            .min_by_key(|(depth, level)| (level.indent.abs_diff(indent), usize::MAX - depth))
            .map(|(depth, _)| depth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbering::marker;

    /// The depths of some lines, `!` where the number is out of sequence.
    fn depths(lines: &[&str]) -> String {
        let mut levels = Levels::default();
        let mut found = Vec::new();
        for line in lines {
            let sign = marker(line).unwrap().sign;
            let indent = crate::lines::indent(line);
            let placement = levels.next(&sign, indent).or_else(|| levels.out_of_sequence(&sign, indent));
            let Some(placement) = placement else {
                found.push("-".to_owned());
                continue;
            };
            found.push(format!("{}{}", placement.depth, if placement.in_sequence { "" } else { "!" }));
            levels.enter(&placement, &sign, indent);
        }
        found.join(" ")
    }

    #[test]
    fn levels_are_told_by_number_style_and_indentation() {
        for (lines, expected) in [
            (&["1. A", "2. B", "2.1. C", "2.2. D", "3. E"][..], "0 0 1 1 0"),
            (&["1. A", "1.1 B", "1.1.1 C", "1.1.2 D", "1.2 E", "2. F"], "0 1 2 2 1 0"),
            (&["I. A", "a) B", "i) C", "ii) D", "b) E", "II. F"], "0 1 2 2 1 0"),
            (&["I. A", "II. B", "III. C", "IV. D", "V. E"], "0 0 0 0 0"),
            (&["A) A", "B) B", "C) C", "D) D"], "0 0 0 0"),
            (&["H. A"], "-"),
            (&["1. A", "• B", "• C", "2. D"], "0 1 1 0"),
            (&["1. A", "  1. B", "  2. C", "2. D"], "0 1 1 0"),
            (&["1. A", "2. B", "4. C", "5. D"], "0 0 0! 0"),
            (&["1. A", "2. B", "2. C", "3. D"], "0 0 0! 0"),
            (&["I. A", "II. B", "IIX. C", "IV. D"], "0 0 0! 0"),
            (&["• A", "  - B", "• C"], "0 1 0"),
            (&["PRIMERO.- A", "SEGUNDO.- B", "a) C", "TERCERO.- D"], "0 0 1 0"),
            (&["I. A", "1.1 B", "1.2 C", "II. D", "2.1 E"], "0 1 1 0 1"),
            (&["1. A", "2.- B", "3) C"], "0 0 0"),
            (&["1. A", "a) B", "b) C", "1) D", "2) E", "c) F", "2. G"], "0 1 1 2 2 1 0"),
            (&["n) A", "1. A", "a) B"], "- 0 1"),
            (
                &["a. A", "b. B", "c. C", "d. D", "e. E", "f. F", "g. G", "h. H", "   i) I", "i. J"],
                "0 0 0 0 0 0 0 0 1 0",
            ),
        ] {
            assert_eq!(depths(lines), expected, "{lines:?}");
        }
    }
}

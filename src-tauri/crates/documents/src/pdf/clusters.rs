//! Which characters each glyph stands for.

use std::ops::Range;

use crate::page::Run;

/// Glyphs that stand for characters together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cluster<'run> {
    /// The glyphs, by their places in the run.
    pub(crate) glyphs: Range<usize>,
    /// The characters.
    pub(crate) text: &'run str,
}

/// The clusters of a run, from its left to its right.
pub(crate) fn clusters(run: &Run) -> Vec<Cluster<'_>> {
    if run.glyphs.is_sorted_by(|one, next| one.cluster < next.cluster) {
        return of_one_glyph_each(run);
    }
    let mut starts: Vec<usize> = run.glyphs.iter().map(|glyph| glyph.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut found: Vec<Cluster<'_>> = Vec::with_capacity(starts.len());
    let mut first = 0;
    for group in run.glyphs.chunk_by(|one, next| one.cluster == next.cluster) {
        let glyphs = first..first + group.len();
        first = glyphs.end;
        divide(&mut found, run, glyphs, text_of(run, &starts, group[0].cluster as usize));
    }
    found
}

/// The clusters of a run from left to right whose glyphs all have characters of their own, as nearly all runs are.
fn of_one_glyph_each(run: &Run) -> Vec<Cluster<'_>> {
    let next_starts = run.glyphs.iter().skip(1).map(|next| next.cluster as usize);
    let mut start = 0;
    let found = (0..run.glyphs.len()).zip(next_starts.chain([run.text.len()])).map(|(glyph, end)| {
        let text = run.text.get(start..end).unwrap_or_default();
        start = end;
        Cluster { glyphs: glyph..glyph + 1, text }
    });
    found.collect()
}

/// The characters from the start of a cluster to the start of the next; nothing before the first is left out.
fn text_of<'run>(run: &'run Run, starts: &[usize], start: usize) -> &'run str {
    let place = starts.partition_point(|&other| other < start);
    let from = if place == 0 { 0 } else { start };
    let to = starts.get(place + 1).copied().unwrap_or(run.text.len());
    run.text.get(from..to).unwrap_or_default()
}

/// A cluster with as many glyphs as characters is as many clusters: a letter and the accents that the face has no
/// single glyph for.
fn divide<'run>(found: &mut Vec<Cluster<'run>>, run: &Run, glyphs: Range<usize>, text: &'run str) {
    let first = run.glyphs[glyphs.start].cluster;
    let rising = run.glyphs[glyphs.end..].first().is_none_or(|next| next.cluster >= first);
    if glyphs.len() < 2 || text.chars().count() != glyphs.len() || !rising {
        found.push(Cluster { glyphs, text });
        return;
    }
    for (glyph, (at, character)) in glyphs.zip(text.char_indices()) {
        found.push(Cluster { glyphs: glyph..glyph + 1, text: &text[at..at + character.len_utf8()] });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Colour, FaceId, Glyph};

    fn check(text: &str, clusters_of_glyphs: &[u32], expected: &[(Range<usize>, &str)]) {
        let glyph = |&cluster| Glyph { id: 1, advance: 500.0, dx: 0.0, dy: 0.0, cluster };
        let run = Run {
            face: FaceId(0),
            size: 10.0,
            colour: Colour(0.0, 0.0, 0.0),
            x: 0.0,
            y: 0.0,
            glyphs: clusters_of_glyphs.iter().map(glyph).collect(),
            text: text.to_owned(),
            reading: None,
        };
        let found: Vec<_> = clusters(&run).into_iter().map(|one| (one.glyphs, one.text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn glyphs_know_their_characters() {
        check("año", &[0, 1, 3], &[(0..1, "a"), (1..2, "ñ"), (2..3, "o")]);
        check("fin", &[0, 2], &[(0..1, "fi"), (1..2, "n")]);
        check("x\u{302}y", &[0, 0, 3], &[(0..1, "x"), (1..2, "\u{302}"), (2..3, "y")]);
        check("ab", &[0, 0, 0, 1], &[(0..3, "a"), (3..4, "b")]);
        check("\u{200D}a", &[3], &[(0..1, "\u{200D}a")]);
        check("אב", &[2, 0], &[(0..1, "ב"), (1..2, "א")]);
    }
}

//! Looking ahead while an agenda is read: whether a number still comes, and where the next item stands.

use super::run::{Reader, Step, cells};
use crate::lines::is_page_number;
use crate::numbering::{Sign, Style, marker};

/// How far one looks ahead for a number, in lines that are not blank.
const AHEAD: usize = 60;
/// How many lines of text may stand between two items of an agenda without contents.
const BETWEEN: usize = 3;
/// How far apart two items may be when their contents stand between them, in lines.
const CONTENTS: usize = 2000;
/// The longest line that is a remark between two items.
const REMARK: usize = 250;

impl Reader<'_> {
    pub(super) fn sign(&self, index: usize) -> Option<&Sign> {
        self.page.sign(index)
    }

    /// «3» may be the number that is due rather than a page.
    pub(super) fn continues_above(&self, index: usize) -> bool {
        self.sign(index).is_some_and(|sign| {
            self.levels.next(sign, self.lines[index].indent()).is_some_and(|placement| placement.in_sequence)
        })
    }

    pub(super) fn item_follows(&self, index: usize) -> bool {
        let next = self.lines.get(index + 1).filter(|line| !line.is_blank());
        next.is_some() && self.continues_above(index + 1)
    }

    /// Whether a number of a style stands at the beginning of a line not far below.
    pub(super) fn comes_later(&self, index: usize, style: Style, value: u32) -> bool {
        self.page.numbered_below(index, AHEAD, style, value).any(|next| self.is_new_title(next))
    }

    /// Whether the title at a line was not there before.
    pub(super) fn is_new_title(&self, index: usize) -> bool {
        let text = cells(&self.lines[index].text);
        text.and_then(|text| marker(&text).map(|marker| self.repeats_a_title(&marker)))
            .is_some_and(|repeats| !repeats)
    }

    /// Where the agenda goes on below some text, if it does.
    pub(super) fn resume(&self, index: usize) -> Step {
        if self.closed() || self.drafts.is_empty() {
            return Step::End;
        }
        self.below_text(index).map_or(Step::End, Step::Resume)
    }

    /// Where the item that is due stands below some text; a numbered list in it is passed over, whose numbers
    /// follow on one another without a gap.
    pub(super) fn below_text(&self, index: usize) -> Option<usize> {
        let reach = if self.interleaved { CONTENTS } else { AHEAD };
        let mut inner: Option<u32> = None;
        let (mut blank, mut remarks) = (false, 0);
        for next in index..self.lines.len().min(index + reach) {
            let line = &self.lines[next];
            if line.is_blank() || is_page_number(line.trimmed()) {
                blank |= line.is_blank();
                continue;
            }
            if !self.page.may_look_further() || (next > index && self.ends_with(next)) {
                return None;
            }
            let number = self
                .sign(next)
                .and_then(|sign| sign.readings.first())
                .filter(|reading| reading.path.len() == 1);
            let value = number.map(|reading| reading.path[0]);
            let goes_on_inside = !blank && inner.is_some() && value == inner.map(|last| last + 1);
            if next > index && !goes_on_inside && self.is_due(next) {
                return Some(next);
            }
            if value == Some(1) || goes_on_inside {
                inner = value;
            }
            blank = false;
            remarks += 1;
            if !self.interleaved && (remarks > BETWEEN || line.text.len() > REMARK) {
                return None;
            }
        }
        None
    }

    /// Whether another agenda begins at a line.
    pub(super) fn ends_with(&self, index: usize) -> bool {
        self.page.heading(index).is_some_and(|heading| heading.is_whole() && !heading.is_vague)
    }

    /// Whether the item that is due begins at a line.
    pub(super) fn is_due(&self, index: usize) -> bool {
        let line = &self.lines[index];
        let Some(sign) = self.sign(index).filter(|sign| sign.written.is_some()) else { return false };
        let due = self.levels.next(sign, line.indent()).is_some_and(|placement| {
            placement.in_sequence && (placement.depth == 0 || placement.reading.path.len() > 1)
        });
        due && line.text.len() < 600 && self.is_new_title(index)
    }
}

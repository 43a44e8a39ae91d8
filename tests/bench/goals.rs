//! What was promised of papers, and whether it is so on this machine.

use super::same_content::Run;
use super::table::Table;

/// A promise with what was measured.
pub struct Goal {
    /// What was promised.
    promise: String,
    /// What was measured; `None` when what it is measured against is absent.
    figure: Option<f64>,
    /// What the figure counts, written behind it.
    unit: &'static str,
    /// What the figure may be.
    bound: Bound,
}

/// What a figure may be.
#[derive(Clone, Copy)]
pub enum Bound {
    /// This much or more.
    AtLeast(f64),
    /// This much or less.
    AtMost(f64),
}

impl Goal {
    /// A promise about a figure.
    pub fn of(promise: impl Into<String>, figure: Option<f64>, unit: &'static str, bound: Bound) -> Self {
        Self { promise: promise.into(), figure, unit, bound }
    }

    fn reached(&self) -> Option<bool> {
        self.figure.map(|figure| match self.bound {
            Bound::AtLeast(least) => figure >= least,
            Bound::AtMost(most) => figure <= most,
        })
    }
}

/// How many times as long as another a program takes.
pub fn times_as_long(run: Option<&Run>, other: Option<&Run>) -> Option<f64> {
    Some(run?.time.as_secs_f64() / other?.time.as_secs_f64())
}

/// Every promise with its figure.
pub fn table(goals: &[Goal]) -> Table {
    let mut table = Table::of(["goal", "measured", "reached"]);
    for goal in goals {
        let figure =
            goal.figure.map_or_else(|| "absent".to_owned(), |figure| format!("{figure:.2}{}", goal.unit));
        let reached = goal.reached().map_or("?", |reached| if reached { "yes" } else { "no" });
        table.row(vec![goal.promise.clone(), figure, reached.to_owned()]);
    }
    table
}

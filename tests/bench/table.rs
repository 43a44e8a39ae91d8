//! Tables of figures, as they stand in the README.

use std::fmt::{Display, Formatter, Result};
use std::time::Duration;

/// A table; its first column is text, the others are figures.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows yet.
    pub fn of<const COLUMNS: usize>(header: [&str; COLUMNS]) -> Self {
        Self { rows: vec![header.map(str::to_owned).to_vec()] }
    }

    /// Adds a row; cells that it does not have stay empty.
    pub fn row(&mut self, mut cells: Vec<String>) {
        cells.resize(self.rows[0].len(), String::new());
        self.rows.push(cells);
    }

    fn widths(&self) -> Vec<usize> {
        let width =
            |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
        (0..self.rows[0].len()).map(width).collect()
    }
}

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let widths = self.widths();
        for (number, row) in self.rows.iter().enumerate() {
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                if column == 0 {
                    write!(out, "| {cell:<width$} |")?
                } else {
                    write!(out, " {cell:>width$} |")?
                }
            }
            writeln!(out)?;
            if number == 0 {
                let rules = widths.iter().skip(1).map(|width| format!("{}:|", "-".repeat(width + 1)));
                writeln!(out, "|{}|{}", "-".repeat(widths[0] + 2), rules.collect::<String>())?;
            }
        }
        Ok(())
    }
}

/// A time, short ones in thousandths.
pub fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 1.0 { format!("{:.0} ms", seconds * 1000.0) } else { format!("{seconds:.2} s") }
}

/// Memory in millions of bytes.
pub fn memory(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}

/// The length of a file.
pub fn size(bytes: u64) -> String {
    format!("{:.2} MB", bytes as f64 / 1e6)
}

/// How many times the first it is.
pub fn ratio(figure: f64, first: f64) -> String {
    let times = figure / first;
    if times < 1.0 { format!("{times:.2}") } else { format!("{times:.1}") }
}

/// What no program was there to tell is a question mark.
pub fn unless_unknown(figure: Option<impl Display>) -> String {
    figure.map_or_else(|| "?".to_owned(), |figure| figure.to_string())
}

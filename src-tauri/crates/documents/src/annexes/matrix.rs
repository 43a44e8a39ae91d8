//! Coordinates: boxes, and the matrices that carry one onto another.

/// A matrix as PDF writes it: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Matrix(pub(crate) [f32; 6]);

impl Matrix {
    /// Leaves everything where it is.
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Stretches, then moves.
    pub(crate) fn stretch(x: f32, y: f32, right: f32, up: f32) -> Self {
        Self([x, 0.0, 0.0, y, right, up])
    }

    /// Where a point goes.
    pub(crate) fn apply(self, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// This one first, then another.
    pub(crate) fn then(self, other: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [k, l, m, n, o, p] = other.0;
        Self([
            a * k + b * m,
            a * l + b * n,
            c * k + d * m,
            c * l + d * n,
            e * k + f * m + o,
            e * l + f * n + p,
        ])
    }
}

/// A box between its lower left and upper right corners.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Box {
    /// Left edge.
    pub(crate) left: f32,
    /// Lower edge.
    pub(crate) bottom: f32,
    /// Right edge.
    pub(crate) right: f32,
    /// Upper edge.
    pub(crate) top: f32,
}

impl Box {
    /// A box of any two opposite corners; `None` for what is no number.
    pub(crate) fn between([x, y, other_x, other_y]: [f32; 4]) -> Option<Self> {
        let whole = [x, y, other_x, other_y].into_iter().all(f32::is_finite);
        let (left, right) = (x.min(other_x), x.max(other_x));
        let (bottom, top) = (y.min(other_y), y.max(other_y));
        whole.then_some(Self { left, bottom, right, top })
    }

    /// How wide it is.
    pub(crate) fn width(self) -> f32 {
        self.right - self.left
    }

    /// How tall it is.
    pub(crate) fn height(self) -> f32 {
        self.top - self.bottom
    }

    /// What two boxes share; `None` when that is nothing.
    pub(crate) fn shared(self, other: Self) -> Option<Self> {
        let left = self.left.max(other.left);
        let bottom = self.bottom.max(other.bottom);
        let right = self.right.min(other.right);
        let top = self.top.min(other.top);
        (left < right && bottom < top).then_some(Self { left, bottom, right, top })
    }

    /// The smallest upright box around this one after a matrix.
    pub(crate) fn carried(self, matrix: Matrix) -> Self {
        let corners = [
            (self.left, self.bottom),
            (self.left, self.top),
            (self.right, self.bottom),
            (self.right, self.top),
        ];
        let [first, rest @ ..] = corners.map(|corner| matrix.apply(corner));
        let start = Self { left: first.0, bottom: first.1, right: first.0, top: first.1 };
        rest.into_iter().fold(start, |around, (x, y)| Self {
            left: around.left.min(x),
            bottom: around.bottom.min(y),
            right: around.right.max(x),
            top: around.top.max(y),
        })
    }

    /// Its edges as PDF lists them.
    pub(crate) fn edges(self) -> [f32; 4] {
        [self.left, self.bottom, self.right, self.top]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_matrix_after_another() {
        let moved = Matrix::stretch(1.0, 1.0, 10.0, 0.0);
        let doubled = Matrix::stretch(2.0, 2.0, 0.0, 0.0);
        assert_eq!(moved.then(doubled).apply((1.0, 1.0)), (22.0, 2.0));
        assert_eq!(doubled.then(moved).apply((1.0, 1.0)), (12.0, 2.0));
    }

    #[test]
    fn a_box_given_by_any_corners() {
        let expected = Some(Box { left: 0.0, bottom: 5.0, right: 10.0, top: 20.0 });
        assert_eq!(Box::between([10.0, 20.0, 0.0, 5.0]), expected);
        assert_eq!(Box::between([0.0, f32::NAN, 1.0, 1.0]), None);
    }
}

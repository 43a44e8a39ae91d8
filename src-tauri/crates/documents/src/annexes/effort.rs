//! What the drawing of an SVG file will ask for, before it is drawn: its renderer takes a layer for each group that is
//! seen through and a tile for each pattern, as large as the file says, and cannot be stopped.

use resvg::tiny_skia::{Rect, Transform};
use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{ClipPath, Group, Mask, Node, Paint, Path, Pattern, Tree};

use super::AnnexProblem;

/// The most that the layers and tiles which are in use at the same time may take, in bytes.
const MOST_MEMORY: f64 = 1024.0 * 1024.0 * 1024.0;
/// The most dots that may be painted: some ten seconds.
const MOST_DOTS: f64 = 4e9;
/// Bytes to a dot.
const DOT: f64 = 4.0;
/// The renderer cuts layers down to so many times the canvas.
const LARGEST_LAYER: f64 = 25.0;
/// What anything costs, however small it is, in dots.
const LEAST: f64 = 256.0;
/// What follows from a mistake in measuring is bounded by the depth of what was parsed; this bounds circles.
const DEEPEST: usize = 512;

/// Checks that a drawing can be drawn within the limits, so many dots to each of its own pixels.
///
/// # Errors
/// [`AnnexProblem::TooLarge`] when it cannot.
pub(super) fn measured(tree: &Tree, factor: f32) -> Result<(), AnnexProblem> {
    let canvas = f64::from(tree.size().width() * factor) * f64::from(tree.size().height() * factor);
    let mut effort = Effort { canvas, painted: 0.0 };
    effort.group(
        tree.root(),
        Held { scale: f64::from(factor) * f64::from(factor), memory: canvas * DOT, depth: 0 },
    )
}

/// What holds where something is drawn.
#[derive(Clone, Copy)]
struct Held {
    /// Dots to each unit of area.
    scale: f64,
    /// Bytes of the layers and tiles that are in use.
    memory: f64,
    depth: usize,
}

struct Effort {
    /// Dots of the canvas.
    canvas: f64,
    /// Dots painted so far.
    painted: f64,
}

impl Effort {
    fn group(&mut self, group: &Group, held: Held) -> Result<(), AnnexProblem> {
        let mut held = Held { depth: held.depth + 1, ..held };
        if held.depth > DEEPEST {
            return Err(AnnexProblem::TooLarge);
        }
        if group.should_isolate() {
            held = self.layer(group, held)?;
        }
        group.children().iter().try_for_each(|node| self.node(node, held))
    }

    /// A group on a layer of its own, with what is done to the layer.
    fn layer(&mut self, group: &Group, held: Held) -> Result<Held, AnnexProblem> {
        let layer = self.dots(group.abs_layer_bounding_box().to_rect(), held.scale, LARGEST_LAYER);
        let held = self.taken(held, layer, 2.0)?;
        for filter in group.filters() {
            self.filter(filter, layer, held)?;
        }
        if let Some(mask) = group.mask() {
            self.mask(mask, layer, held)?;
        }
        if let Some(clip) = group.clip_path() {
            self.clip(clip, layer, held)?;
        }
        Ok(held)
    }

    /// Each part of a filter keeps an image as large as the layer.
    fn filter(&mut self, filter: &Filter, layer: f64, held: Held) -> Result<(), AnnexProblem> {
        let mut held = held;
        for part in filter.primitives() {
            let times = match part.kind() {
                Kind::ConvolveMatrix(part) => {
                    f64::from(part.matrix().columns()) * f64::from(part.matrix().rows())
                }
                Kind::Morphology(part) => {
                    f64::from(part.radius_x().get()) * f64::from(part.radius_y().get()) * held.scale * 4.0
                }
                Kind::Turbulence(part) => 16.0 * f64::from(part.num_octaves()),
                Kind::Image(part) => {
                    self.group(part.root(), held)?;
                    8.0
                }
                _ => 8.0,
            };
            held = self.taken(held, layer, times.max(8.0))?;
        }
        Ok(())
    }

    fn mask(&mut self, mask: &Mask, layer: f64, held: Held) -> Result<(), AnnexProblem> {
        let held = self.taken(held, layer, 4.0)?;
        self.group(mask.root(), held)?;
        mask.mask().map_or(Ok(()), |mask| self.mask(mask, layer, self.deeper(held)?))
    }

    fn clip(&mut self, clip: &ClipPath, layer: f64, held: Held) -> Result<(), AnnexProblem> {
        let held = self.taken(held, layer, 2.0)?;
        self.group(clip.root(), held)?;
        clip.clip_path().map_or(Ok(()), |clip| self.clip(clip, layer, self.deeper(held)?))
    }

    fn deeper(&self, held: Held) -> Result<Held, AnnexProblem> {
        let held = Held { depth: held.depth + 1, ..held };
        if held.depth > DEEPEST { Err(AnnexProblem::TooLarge) } else { Ok(held) }
    }

    fn node(&mut self, node: &Node, held: Held) -> Result<(), AnnexProblem> {
        match node {
            Node::Group(group) => self.group(group, held),
            Node::Path(path) => self.path(path, held),
            Node::Text(text) => self.group(text.flattened(), held),
            Node::Image(image) => {
                // It is unpacked each time that it is shown.
                let own = f64::from(image.size().width()) * f64::from(image.size().height());
                self.taken(held, own, 4.0)?;
                self.painted(self.dots(image.abs_bounding_box(), held.scale, 1.0))
            }
        }
    }

    fn path(&mut self, path: &Path, held: Held) -> Result<(), AnnexProblem> {
        self.painted(self.dots(path.abs_stroke_bounding_box(), held.scale, 1.0))?;
        let paints = path.fill().map(|fill| fill.paint()).into_iter();
        for paint in paints.chain(path.stroke().map(|stroke| stroke.paint())) {
            if let Paint::Pattern(pattern) = paint {
                self.pattern(pattern, path.abs_transform(), held)?;
            }
        }
        Ok(())
    }

    /// A pattern is painted once onto a tile of its own.
    fn pattern(&mut self, pattern: &Pattern, within: Transform, held: Held) -> Result<(), AnnexProblem> {
        let (x, y) = within.pre_concat(pattern.transform()).get_scale();
        let held = Held { scale: held.scale * f64::from(x) * f64::from(y), ..held };
        let tile = pattern.rect();
        let tile = f64::from(tile.width()) * f64::from(tile.height()) * held.scale;
        let held = self.taken(held, tile, 1.0)?;
        self.group(pattern.root(), held)
    }

    /// How many dots an area takes, but no more than so many canvases.
    fn dots(&self, area: Rect, scale: f64, canvases: f64) -> f64 {
        let dots = f64::from(area.width()) * f64::from(area.height()) * scale;
        dots.min(self.canvas * canvases) + LEAST
    }

    /// An image of so many dots, painted so often.
    fn taken(&mut self, held: Held, dots: f64, times: f64) -> Result<Held, AnnexProblem> {
        self.painted(dots * times)?;
        let memory = held.memory + dots * DOT;
        // What is not a number is no less.
        if memory <= MOST_MEMORY { Ok(Held { memory, ..held }) } else { Err(AnnexProblem::TooLarge) }
    }

    fn painted(&mut self, dots: f64) -> Result<(), AnnexProblem> {
        self.painted += dots + LEAST;
        if self.painted <= MOST_DOTS { Ok(()) } else { Err(AnnexProblem::TooLarge) }
    }
}

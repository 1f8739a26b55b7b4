//! What stands where on a card, and its drawing.

use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Transform};

use crate::colour::{Colour, PAPER};
use crate::fonts::Fonts;
use crate::line::Line;

/// How wide a card is, in pixels.
pub(crate) const WIDTH: u16 = 1200;
/// How high a card is, in pixels.
pub(crate) const HEIGHT: u16 = 630;

/// The parts of a card, those behind first.
#[derive(Debug, Default)]
pub(crate) struct Scene(pub Vec<Part>);

/// A part of a card.
#[derive(Debug)]
pub(crate) enum Part {
    /// A line of text: its left end and its baseline.
    Text {
        line: Line,
        x: f32,
        y: f32,
        colour: Colour,
    },
    /// An area.
    Area { path: Path, colour: Colour },
}

impl Scene {
    /// Adds a line of text.
    pub fn text(&mut self, line: Line, x: f32, y: f32, colour: Colour) {
        self.0.push(Part::Text { line, x, y, colour });
    }

    /// Adds an area, if it has one.
    pub fn area(&mut self, path: Option<Path>, colour: Colour) {
        self.0.extend(path.map(|path| Part::Area { path, colour }));
    }

    /// Adds a rectangle with round corners.
    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, round: f32, colour: Colour) {
        let (right, bottom) = (x + width, y + height);
        let mut path = PathBuilder::new();
        path.move_to(x + round, y);
        path.line_to(right - round, y);
        path.quad_to(right, y, right, y + round);
        path.line_to(right, bottom - round);
        path.quad_to(right, bottom, right - round, bottom);
        path.line_to(x + round, bottom);
        path.quad_to(x, bottom, x, bottom - round);
        path.line_to(x, y + round);
        path.quad_to(x, y, x + round, y);
        path.close();
        self.area(path.finish(), colour);
    }

    /// Draws all parts on paper; `None` if there is no memory for a picture.
    pub fn draw(&self, fonts: &Fonts) -> Option<Pixmap> {
        let mut picture = Pixmap::new(WIDTH.into(), HEIGHT.into())?;
        picture.fill(Color::from_rgba8(PAPER.0, PAPER.1, PAPER.2, 255));
        for part in &self.0 {
            match part {
                Part::Area { path, colour } => fill(&mut picture, path, *colour),
                Part::Text { line, x, y, colour } => {
                    if let Some(path) = line.path(fonts, *x, *y) {
                        fill(&mut picture, &path, *colour);
                    }
                }
            }
        }
        Some(picture)
    }
}

fn fill(picture: &mut Pixmap, path: &Path, colour: Colour) {
    let mut paint = Paint::default();
    paint.set_color_rgba8(colour.0, colour.1, colour.2, 255);
    picture.fill_path(path, &paint, FillRule::Winding, Transform::identity(), None);
}

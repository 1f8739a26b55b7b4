//! A text set in lines below each other.

use crate::colour::INK;
use crate::fonts::Style;
use crate::line::Line;
use crate::mark;
use crate::names::find;
use crate::scene::{Scene, WIDTH};
use crate::wrap::{Row, Words};

/// A text in lines.
pub(crate) struct Block {
    /// Each line, and the byte of the text at which it begins.
    lines: Vec<(usize, Line)>,
    size: f32,
    style: Style,
    /// Whether it is read from right to left, and stands at the right.
    pub rtl: bool,
}

/// How lines are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    /// All of them, as even as they can be.
    Even,
    /// At most so many, the rest cut.
    Cut(usize),
}

impl Block {
    /// Sets a text in a column `width` pixels wide.
    pub fn new(words: &Words, size: f32, width: f32, fill: Fill) -> Self {
        let set = |width: f32| -> Vec<(usize, Line)> {
            let rows = match fill {
                Fill::Even => words.even_lines(width / size),
                Fill::Cut(most) => words.cut(width / size, most),
            };
            let line = |Row { start, text }| (start, words.line(&text, size));
            rows.into_iter().map(line).collect()
        };
        // Words were measured each by itself: where kerning across a space makes a line wider than its words, the column is made a
        // little narrower.
        let lines = (0..4_u8)
            .map(|step| set(width * (1.0 - 0.01 * f32::from(step))))
            .find(|lines| lines.iter().all(|(_, line)| line.width <= width));
        Self {
            lines: lines.unwrap_or_else(|| set(width * 0.9)),
            size,
            style: words.style,
            rtl: words.rtl,
        }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// How high it is, from the tops of the first line's letters to below the last line's marks.
    pub fn height(&self) -> f32 {
        height(self.style, self.rtl, self.size, self.len())
    }

    /// Places it with its top at `top`, `margin` pixels from the side where it begins, names in it marked.
    pub fn place(self, margin: f32, top: f32, names: &[(&str, &str)], scene: &mut Scene) {
        let (above, leading, _) = measures(self.style, self.rtl);
        let mut y = top + above * self.size;
        for (_, line) in self.lines {
            let x = side(margin, line.width, self.rtl);
            marked(line, x, y, names, scene);
            y += leading * self.size;
        }
    }
}

/// Places a line and marks the names in it.
pub(crate) fn marked(line: Line, x: f32, y: f32, names: &[(&str, &str)], scene: &mut Scene) {
    let only: Vec<&str> = names.iter().map(|(_, name)| *name).collect();
    let thick = (0.06 * line.size).clamp(3.0, 5.0);
    for (range, number) in find(&line.text, &only) {
        let (colour, pattern) = mark::of(names[number].0);
        if let Some((left, right)) = line.reach(&range) {
            let under = y + 0.19 * line.size;
            scene.area(
                mark::line(pattern, x + left, x + right, under, thick),
                colour,
            );
        }
    }
    scene.text(line, x, y, INK);
}

/// The left end of something `width` wide that stands `margin` from the side on which it begins.
pub(crate) fn side(margin: f32, width: f32, rtl: bool) -> f32 {
    if rtl {
        f32::from(WIDTH) - margin - width
    } else {
        margin
    }
}

/// How many lines of a size, up to `most`, fit into `room` pixels.
pub(crate) fn lines_in(style: Style, rtl: bool, size: f32, room: f32, most: usize) -> usize {
    (1..=most)
        .rev()
        .find(|&lines| height(style, rtl, size, lines) <= room)
        .unwrap_or(0)
}

fn height(style: Style, rtl: bool, size: f32, lines: usize) -> f32 {
    let (above, leading, below) = measures(style, rtl);
    size * (above + f32::from(lines.saturating_sub(1) as u16) * leading + below)
}

/// In ems: what letters reach above the first baseline, from line to line, below the last. Naskh reaches further up and down than the
/// other scripts, whose headlines can be set closer than running text.
const fn measures(style: Style, rtl: bool) -> (f32, f32, f32) {
    match (rtl, style) {
        (true, Style::Headline) => (0.86, 1.3, 0.42),
        (true, _) => (0.86, 1.42, 0.42),
        (false, Style::Headline) => (0.7, 1.16, 0.26),
        (false, _) => (0.7, 1.3, 0.26),
    }
}

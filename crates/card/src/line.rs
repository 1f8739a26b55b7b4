//! One line of text, set: glyphs from left to right, in the order they are seen.

use std::ops::Range;

use skrifa::outline::OutlinePen;
use tiny_skia::{Path, PathBuilder};
use unicode_bidi::{BidiInfo, Level};

use crate::fonts::{Fonts, Glyph, Style};

/// A line of text at a size.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// What it says, in the order it is read.
    pub text: String,
    /// The size of the type, in pixels.
    pub size: f32,
    /// How wide it is, in pixels.
    pub width: f32,
    glyphs: Vec<Glyph>,
}

/// Whether a text is read from right to left: what its first letter with a direction says.
pub(crate) fn is_rtl(text: &str) -> bool {
    BidiInfo::new(text, None)
        .paragraphs
        .first()
        .is_some_and(|paragraph| paragraph.level.is_rtl())
}

impl Line {
    /// Sets a text that is all one line. The parts that run against `rtl` are put in order by the Unicode Bidirectional Algorithm (UAX #9).
    pub fn new(fonts: &Fonts, style: Style, text: &str, size: f32, rtl: bool) -> Self {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        let (mut glyphs, mut pen) = (Vec::new(), 0.0);
        for paragraph in &bidi.paragraphs {
            let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let rtl = levels[run.start].is_rtl();
                let (shaped, width) = fonts.shape(style, &text[run.clone()], rtl);
                glyphs.extend(shaped.into_iter().map(|glyph| Glyph {
                    x: glyph.x + pen,
                    at: glyph.at + run.start,
                    ..glyph
                }));
                pen += width;
            }
        }
        Self {
            text: text.to_owned(),
            size,
            width: pen * size,
            glyphs,
        }
    }

    /// From where to where the bytes of the text stand on the line, in pixels from its left end; `None` if nothing of them is seen. A
    /// part that the order of reading tears apart is taken with what stands between.
    pub fn reach(&self, part: &Range<usize>) -> Option<(f32, f32)> {
        let within = self
            .glyphs
            .iter()
            .filter(|glyph| part.contains(&glyph.at) && glyph.advance > 0.0);
        within
            .map(|glyph| (glyph.x * self.size, (glyph.x + glyph.advance) * self.size))
            .reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)))
    }

    /// The outlines of all its letters, the line's left end at `x` and its baseline at `y`. `None` if there is nothing to see.
    pub fn path(&self, fonts: &Fonts, x: f32, y: f32) -> Option<Path> {
        let mut pen = Pen {
            path: PathBuilder::new(),
            x,
            y,
            scale: 0.0,
        };
        for glyph in &self.glyphs {
            pen.x = x + glyph.x * self.size;
            pen.y = y - glyph.y * self.size;
            pen.scale = self.size / fonts.em(glyph);
            fonts.outline(glyph, &mut pen);
        }
        pen.path.finish()
    }
}

/// Turns a face's units, upwards, into pixels, downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(text: &str, rtl: bool) -> String {
        let line = Line::new(&Fonts::new(), Style::Label, text, 10.0, rtl);
        let seen = line.glyphs.iter();
        seen.filter_map(|glyph| text[glyph.at..].chars().next())
            .collect()
    }

    #[test]
    fn letters_stand_in_the_order_they_are_seen() {
        for (text, rtl, seen) in [
            ("one two", false, "one two"),
            ("אבג.", true, ".גבא"),
            ("אבג NATO דה", true, "הד NATO גבא"),
            ("says אבג now", false, "says גבא now"),
            ("אב 12", true, "12 בא"),
        ] {
            assert_eq!(order(text, rtl), seen, "{text}");
        }
    }

    #[test]
    fn a_text_is_read_from_the_side_of_its_first_letter() {
        for (text, rtl) in [
            ("Hello", false),
            ("«שלום»", true),
            ("12 مرحبا", true),
            ("", false),
        ] {
            assert_eq!(is_rtl(text), rtl, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_line_reaches_from_its_first_letter_to_its_last() {
        let line = Line::new(&Fonts::new(), Style::Headline, "Ants of Bath", 50.0, false);
        let (left, right) = line.reach(&(5..7)).unwrap();
        assert!(
            left > 100.0 && right > left && right < 200.0,
            "{left} {right}"
        );
        assert!(line.reach(&(0..4)).unwrap().0.abs() < f32::EPSILON);
        assert_eq!(line.reach(&(12..20)), None);
    }
}

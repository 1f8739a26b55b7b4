//! How a name is marked: the colour and the pattern of its kind, as `style/tokens.css` has them.

use tiny_skia::{Path, PathBuilder, Rect, Stroke};

use crate::colour::{Colour, SOFT};

/// What a line under a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    Solid,
    Double,
    Dotted,
    Dashed,
    Wavy,
}

/// The colour and the pattern of the kind with that key. An unknown kind is a plain grey line.
pub(crate) fn of(kind: &str) -> (Colour, Pattern) {
    match kind {
        "person" => (Colour(0x00, 0x5b, 0xb5), Pattern::Solid),
        "event" => (Colour(0xc4, 0x60, 0x16), Pattern::Solid),
        "organisation" => (Colour(0x6f, 0x28, 0x7e), Pattern::Double),
        "money" => (Colour(0x68, 0x8e, 0x3b), Pattern::Double),
        "place" => (Colour(0x0c, 0x69, 0x44), Pattern::Dotted),
        "date" => (Colour(0xb9, 0x57, 0x9c), Pattern::Dotted),
        "facility" => (Colour(0x6f, 0x4a, 0x06), Pattern::Dashed),
        "quantity" => (Colour(0x3a, 0x89, 0xb3), Pattern::Dashed),
        "group" => (Colour(0x93, 0x2c, 0x21), Pattern::Wavy),
        "work" => (Colour(0x80, 0x71, 0xc8), Pattern::Wavy),
        _ => (SOFT, Pattern::Solid),
    }
}

/// The outline of a line in that pattern from `left` to `right`, its middle at `y`, `thick` as a plain line is. `None` if there is no
/// room for one.
pub(crate) fn line(pattern: Pattern, left: f32, right: f32, y: f32, thick: f32) -> Option<Path> {
    if right - left < 3.0 * thick {
        return None;
    }
    let mut path = PathBuilder::new();
    match pattern {
        Pattern::Solid => bar(&mut path, left, right, y, thick),
        Pattern::Double => {
            bar(&mut path, left, right, y - 0.6 * thick, 0.6 * thick);
            bar(&mut path, left, right, y + 0.6 * thick, 0.6 * thick);
        }
        Pattern::Dotted => {
            let across = 1.35 * thick;
            for start in evenly(left, right, across, across) {
                path.push_circle(start + across / 2.0, y, across / 2.0);
            }
        }
        Pattern::Dashed => {
            for start in evenly(left, right, 3.2 * thick, 1.8 * thick) {
                bar(&mut path, start, start + 3.2 * thick, y, thick);
            }
        }
        Pattern::Wavy => return wave(left, right, y, thick),
    }
    path.finish()
}

fn bar(path: &mut PathBuilder, left: f32, right: f32, y: f32, thick: f32) {
    if let Some(rect) = Rect::from_ltrb(left, y - thick / 2.0, right, y + thick / 2.0) {
        path.push_rect(rect);
    }
}

/// Where pieces of `length` begin so that the first and the last touch the ends and the gaps are near `gap`.
fn evenly(left: f32, right: f32, length: f32, gap: f32) -> impl Iterator<Item = f32> {
    let room = right - left - length;
    let gaps = (room / (length + gap)).round().max(1.0);
    (0..=count(gaps)).map(move |n| left + room * f32::from(n) / gaps)
}

#[expect(clippy::cast_sign_loss, reason = "it counts pieces of a line")]
fn count(pieces: f32) -> u16 {
    pieces as u16
}

fn wave(left: f32, right: f32, y: f32, thick: f32) -> Option<Path> {
    let halves = ((right - left) / (2.6 * thick)).round().max(2.0);
    let step = (right - left) / halves;
    let mut path = PathBuilder::new();
    path.move_to(left, y);
    for n in 0..count(halves) {
        let start = left + step * f32::from(n);
        let height = if n % 2 == 0 { -2.2 } else { 2.2 } * thick;
        path.quad_to(start + step / 2.0, y + height, start + step, y);
    }
    let stroke = Stroke {
        width: 0.75 * thick,
        ..Stroke::default()
    };
    path.finish()?.stroke(&stroke, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_to_its_ends() {
        for pattern in [
            Pattern::Solid,
            Pattern::Double,
            Pattern::Dotted,
            Pattern::Dashed,
            Pattern::Wavy,
        ] {
            for right in [113.0_f32, 140.5, 700.0] {
                let bounds = line(pattern, 100.0, right, 50.0, 4.0).unwrap().bounds();
                let ends = [bounds.left() - 100.0, bounds.right() - right];
                // The ends of a wave are cut across it, not upright.
                assert!(ends.iter().all(|e| e.abs() < 1.5), "{pattern:?} {ends:?}");
                assert!(bounds.top() > 40.0 && bounds.bottom() < 60.0);
            }
        }
        assert_eq!(line(Pattern::Solid, 100.0, 105.0, 50.0, 4.0), None);
    }

    #[test]
    fn each_kind_of_a_pattern_has_a_colour_of_its_own() {
        assert_ne!(of("person"), of("event"));
        assert_ne!(of("person").1, of("place").1);
        assert_eq!(of("nothing"), (SOFT, Pattern::Solid));
    }
}

//! Where lines end. Widths are in ems: one measuring serves every size.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::{Fonts, Style};
use crate::line::Line;

/// A text cut where lines may end, each piece measured.
pub(crate) struct Words<'a> {
    fonts: &'a Fonts,
    /// What it is set in.
    pub style: Style,
    /// Whether it is read from right to left.
    pub rtl: bool,
    text: &'a str,
    pieces: Vec<Piece>,
}

/// A line's words, and the byte of the whole text at which they begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub start: usize,
    pub text: String,
}

/// What cannot be parted, with the spaces behind it.
#[derive(Clone, Debug)]
struct Piece {
    range: Range<usize>,
    /// Without the spaces.
    width: f32,
    spaces: f32,
}

/// The widest compound that is not parted at its hyphen, in ems.
const COMPOUND: f32 = 8.0;

/// Signs that do not stand before an ellipsis.
const LOOSE: [char; 9] = [',', ';', ':', '.', '-', '–', '—', '…', '،'];

impl<'a> Words<'a> {
    /// Cuts by the Unicode Line Breaking Algorithm (UAX #14).
    pub fn new(fonts: &'a Fonts, style: Style, text: &'a str, rtl: bool) -> Self {
        let mut words = Self {
            fonts,
            style,
            rtl,
            text,
            pieces: Vec::new(),
        };
        let mut start = 0;
        for (end, _) in linebreaks(text).filter(|&(end, _)| end > 0) {
            let piece = words.piece(start..end);
            // A short compound stays together: `quasi-` at the end of a headline's line reads as a mistake.
            let compound = words.pieces.pop_if(|last| {
                text[..last.range.end].ends_with('-') && last.width + piece.width < COMPOUND
            });
            words.pieces.push(match compound {
                Some(first) => words.piece(first.range.start..end),
                None => piece,
            });
            start = end;
        }
        words
    }

    /// The lines of a column `width` ems wide: as many words on each as fit. A word that is wider by itself is broken between letters.
    pub fn lines(&self, width: f32) -> Vec<Row> {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut pen = f32::INFINITY;
        for piece in self
            .pieces
            .iter()
            .flat_map(|piece| self.broken(piece, width))
        {
            match lines.last_mut() {
                Some(line) if pen + piece.width <= width => line.end = piece.range.end,
                _ => {
                    lines.push(piece.range.clone());
                    pen = 0.0;
                }
            }
            pen += piece.width + piece.spaces;
        }
        let row = |line: Range<usize>| Row {
            start: line.start,
            text: self.text[line].trim_end().to_owned(),
        };
        lines.into_iter().map(row).collect()
    }

    /// As many lines as [`Words::lines`], as even in length as that number allows.
    pub fn even_lines(&self, width: f32) -> Vec<Row> {
        let greedy = self.lines(width);
        // Halving: eight steps are less than a letter.
        let (mut low, mut high) = (self.widest().min(width), width);
        for _ in 0..8 {
            let middle = f32::midpoint(low, high);
            if self.lines(middle).len() > greedy.len() {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.lines(high)
    }

    /// How wide the widest word is.
    pub fn widest(&self) -> f32 {
        self.pieces
            .iter()
            .map(|piece| piece.width)
            .fold(0.0, f32::max)
    }

    /// The first `most` lines; if that is not all, the last one ends in an ellipsis, between words where one fits.
    pub fn cut(&self, width: f32, most: usize) -> Vec<Row> {
        let mut lines = self.lines(width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.text = self.shortened(&last.text, width);
            }
        }
        lines
    }

    /// Sets some of the words as one line.
    pub fn line(&self, text: &str, size: f32) -> Line {
        Line::new(self.fonts, self.style, text, size, self.rtl)
    }

    /// The text with an ellipsis, as much of it as `width` ems hold.
    fn shortened(&self, text: &str, width: f32) -> String {
        let by_words = text
            .match_indices(' ')
            .map(|(at, _)| at)
            .chain([text.len()]);
        let by_letters = text.grapheme_indices(true).map(|(at, _)| at);
        let longest = |ends: Vec<usize>| {
            ends.into_iter().rev().find_map(|end| {
                let kept = text[..end].trim_end_matches(|c| c == ' ' || LOOSE.contains(&c));
                let line = format!("{kept}…");
                let fits = self.line(&line, 1.0).width <= width;
                (fits && !kept.is_empty()).then_some(line)
            })
        };
        longest(by_words.collect())
            .or_else(|| longest(by_letters.collect()))
            .unwrap_or_else(|| "…".to_owned())
    }

    fn piece(&self, range: Range<usize>) -> Piece {
        let text = &self.text[range.clone()];
        let word = text.trim_end_matches(' ');
        let width = |text: &str| self.line(text, 1.0).width;
        let (all, word) = (width(text), width(word));
        Piece {
            range,
            width: word,
            spaces: all - word,
        }
    }

    /// The piece, or its parts if it is wider than a line.
    fn broken(&self, piece: &Piece, width: f32) -> Vec<Piece> {
        if piece.width <= width {
            return vec![piece.clone()];
        }
        let mut parts: Vec<Piece> = Vec::new();
        for (at, cluster) in self.text[piece.range.clone()].grapheme_indices(true) {
            let start = piece.range.start + at;
            let end = start + cluster.len();
            let longer = parts.last().map(|part| self.piece(part.range.start..end));
            match (parts.last_mut(), longer) {
                (Some(part), Some(longer)) if longer.width <= width => *part = longer,
                _ => parts.push(self.piece(start..end)),
            }
        }
        parts
    }
}

/// A text on one line, cut with an ellipsis if it is wider than `width` pixels.
pub(crate) fn one_line(
    fonts: &Fonts,
    style: Style,
    text: &str,
    size: f32,
    width: f32,
    rtl: bool,
) -> Line {
    let whole = Line::new(fonts, style, text, size, rtl);
    if whole.width <= width {
        return whole;
    }
    let words = Words {
        fonts,
        style,
        rtl,
        text,
        pieces: Vec::new(),
    };
    words.line(&words.shortened(text, width / size), size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(rows: &[Row]) -> Vec<&str> {
        rows.iter().map(|row| row.text.as_str()).collect()
    }

    fn check(text: &str, width: f32, lines: &[&str]) {
        let fonts = Fonts::new();
        let words = Words::new(&fonts, Style::Headline, text, false);
        assert_eq!(texts(&words.lines(width)), lines, "{text}");
    }

    fn check_cut(text: &str, width: f32, most: usize, lines: &[&str]) {
        let fonts = Fonts::new();
        let words = Words::new(&fonts, Style::Headline, text, false);
        assert_eq!(texts(&words.cut(width, most)), lines, "{text}");
    }

    #[test]
    fn lines_end_between_words() {
        check("", 5.0, &[]);
        check("one", 5.0, &["one"]);
        check("one two three", 4.0, &["one two", "three"]);
        check("an all-girl team", 4.0, &["an", "all-girl", "team"]);
        check("self-medicating ants", 8.0, &["self-medicating", "ants"]);
        check(
            "counter-revolutionaries",
            8.0,
            &["counter-", "revolutionaries"],
        );
        check("some 5\u{a0}km off", 4.4, &["some", "5\u{a0}km off"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        check("mmmmmm", 2.0, &["mm", "mm", "mm"]);
        check("a mmmm", 2.0, &["a", "mm", "mm"]);
        check(
            "e\u{301}e\u{301}e\u{301}",
            1.1,
            &["e\u{301}e\u{301}", "e\u{301}"],
        );
    }

    #[test]
    fn what_is_too_long_ends_in_an_ellipsis_between_words() {
        check_cut("one two three", 4.0, 2, &["one two", "three"]);
        check_cut("one two three four", 4.0, 2, &["one two", "three…"]);
        check_cut("one two, three four", 4.8, 1, &["one two…"]);
        check_cut("one two", 2.8, 1, &["one…"]);
        check_cut("mmmmmm", 2.0, 2, &["mm", "m…"]);
    }

    #[test]
    fn even_lines_are_no_more_and_no_wider() {
        let fonts = Fonts::new();
        let text = "Over 900 asylum seekers rescued off Indonesian coast on Monday";
        let words = Words::new(&fonts, Style::Headline, text, false);
        let (greedy, even) = (words.lines(14.0), words.even_lines(14.0));
        assert_eq!(greedy.len(), even.len());
        let lengths: Vec<_> = even.iter().map(|row| row.text.len()).collect();
        assert!(
            lengths.iter().max().unwrap() - lengths.iter().min().unwrap() < 9,
            "{even:?}"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_line_is_wider_than_its_column(text in "[a-zA-Zא-ת ,.-]{0,40}[m-w]{0,60}", width in 2.0_f32..20.0, rtl: bool) {
            let fonts = Fonts::new();
            let words = Words::new(&fonts, Style::Headline, &text, rtl);
            for row in words.lines(width).into_iter().chain(words.cut(width, 2)) {
                let set = Line::new(&fonts, Style::Headline, &row.text, 1.0, rtl);
                // Kerning across the end of a piece is in no piece's width.
                prop_assert!(set.width <= width * 1.02, "{row:?}: {} > {width}", set.width);
            }
        }
    }
}

//! Byte ranges.

use serde::{Deserialize, Serialize};

/// A half-open range of UTF-8 bytes in [`Article::text`](crate::Article::text).
///
/// A span from [`Span::of`] is known to be in range, on character boundaries and not empty. Spans from
/// foreign input are checked by the same function before they are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span whose ends the caller already knows to be boundaries of the text it will be used with.
    pub const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The checked span `start..end` of `text`: `None` if it is empty, out of range, or cuts a character.
    pub fn of(text: &str, start: usize, end: usize) -> Option<Self> {
        (start < end && text.get(start..end).is_some()).then(|| Self::new(start, end))
    }

    /// The words the span covers; empty where the span does not fit the text.
    pub fn text(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// The span as a range of `usize`.
    pub const fn range(self) -> core::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies within this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_never_empty_outside_or_between_the_bytes_of_a_character() {
        for (start, end, ok) in [
            (0, 1, true),
            (0, 0, false),
            (1, 2, false),
            (1, 3, true),
            (3, 9, false),
            (2, 1, false),
        ] {
            assert_eq!(Span::of("aé!", start, end).is_some(), ok, "{start}..{end}");
        }
    }
}

//! From spans in an article's text to code points of the input as it was given.

use crate::Input;
use article::{SourceMap, Span};

/// How far apart, in bytes, the places are whose code points are counted in advance.
const STEP: usize = 256;

/// Counts code points of the input.
pub(crate) struct Places<'i> {
    text: &'i str,
    map: &'i SourceMap,
    /// How many characters start before byte 0, [`STEP`], 2 × [`STEP`] …
    before: Vec<u32>,
}

impl<'i> Places<'i> {
    pub(crate) fn new(input: &'i Input<'_>) -> Self {
        let mut count = 0;
        let mut before = Vec::with_capacity(input.text.len() / STEP + 1);
        for chunk in input.text.as_bytes().chunks(STEP) {
            before.push(count);
            count += starts(chunk);
        }
        Self {
            text: input.text,
            map: &input.map,
            before,
        }
    }

    /// First code point and the one past the last.
    pub(crate) fn span(&self, span: Span) -> [u32; 2] {
        let Span { start, end } = self.map.span(span);
        [self.count(start as usize), self.count(end as usize)]
    }

    /// How many characters start before byte `at`.
    fn count(&self, at: usize) -> u32 {
        let step = at / STEP;
        let known = self.before.get(step).copied();
        // Behind the end of a text that fills its last step.
        let (step, known) = known.map_or_else(
            || {
                let last = self.before.len().saturating_sub(1);
                (last, self.before.last().copied().unwrap_or_default())
            },
            |known| (step, known),
        );
        let rest = self.text.as_bytes().get(step * STEP..at);
        known + starts(rest.unwrap_or_default())
    }
}

/// How many characters start in these bytes of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|b| (**b & 0xc0) != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;
    use article::offsets::Unit;

    #[test]
    fn counts_as_one_by_one() {
        for piece in ["a", "é", "a😀", "abc金\r\n"] {
            for times in [0, 1, 7, 255, 256, 257, 1024] {
                let text = piece.repeat(times);
                let input = Input::new(text.as_bytes(), Format::Text, None).expect("UTF-8");
                let places = Places::new(&input);
                for (at, _) in text.char_indices().step_by(13).chain([(text.len(), 'x')]) {
                    let want = Unit::CodePoint.before(&text, at);
                    assert_eq!(places.count(at) as usize, want, "{piece:?} × {times}, {at}");
                }
            }
        }
    }
}

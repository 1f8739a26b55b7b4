//! Where the words of an article stand in the input they were read from.

use crate::Span;

/// From places in [`Article::text`](crate::Article::text) to places in the input.
///
/// Reading an article drops a byte order mark, carriage returns, front matter, the marks of headings and lists, and white
/// space around blocks. A headline may be put above it that is not in the input. What stays stays in order within a block, so that a few runs in step say where all of it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// In the order of the text.
    runs: Vec<Run>,
}

/// The source of a run that does not stand in the input.
const NOWHERE: u32 = u32::MAX;

/// From here to the next run, text and source go in step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    text: u32,
    source: u32,
}

impl SourceMap {
    /// Where a span of the text stands in the input, in bytes of UTF-8; empty if it does not stand there. The span is not empty
    /// and lies within one block, as all spans of an analysis do.
    pub fn span(&self, span: Span) -> Span {
        let last = span.end.saturating_sub(1).max(span.start);
        let (start, end) = (self.place(span.start), self.place(last));
        if start == NOWHERE || end == NOWHERE {
            return Span::new(0, 0);
        }
        Span {
            start,
            end: end + (span.end - last),
        }
    }

    /// Where the byte at `text` stands in the input.
    fn place(&self, text: u32) -> u32 {
        let after = self.runs.partition_point(|run| run.text <= text);
        let run = after.checked_sub(1).map(|index| self.runs[index]);
        run.map_or(text, |run| match run.source {
            NOWHERE => NOWHERE,
            source => source + (text - run.text),
        })
    }

    /// From `text` on, the text is what stands in the input from `source` on.
    pub(crate) fn run(&mut self, text: usize, source: u32) {
        let text = text as u32;
        if self.runs.is_empty() || self.place(text) != source {
            self.runs.push(Run { text, source });
        }
    }

    /// Puts `len` bytes that do not stand in the input into the text instead of `old`.
    pub(crate) fn replace(&mut self, old: Span, len: u32) {
        let after = self.place(old.end);
        let from = self.runs.partition_point(|run| run.text < old.start);
        let to = self.runs.partition_point(|run| run.text <= old.end);
        let end = old.start + len;
        for run in &mut self.runs[to..] {
            run.text = run.text - old.end + end;
        }
        let new = [(old.start, NOWHERE), (end, after)].map(|(text, source)| Run { text, source });
        self.runs.splice(from..to, new);
    }

    /// Adds that the bytes from `text` on are the bytes `part` of another text, whose map to the input is `of`.
    fn add(&mut self, text: usize, of: &Self, part: core::ops::Range<usize>) {
        self.run(text, of.place(part.start as u32));
        let from = of.runs.partition_point(|r| r.text as usize <= part.start);
        for inner in &of.runs[from..] {
            if inner.text as usize >= part.end {
                break;
            }
            self.run(text + (inner.text as usize - part.start), inner.source);
        }
    }
}

/// The input as the parser reads it: without byte order mark, each line ended by a line feed alone.
pub(crate) struct Source {
    /// The words.
    pub(crate) text: String,
    map: SourceMap,
}

impl Source {
    pub(crate) fn new(input: &str) -> Self {
        let words = input.strip_prefix('\u{feff}').unwrap_or(input);
        let mut at = input.len() - words.len();
        let mut source = Self {
            text: String::with_capacity(words.len()),
            map: SourceMap::default(),
        };
        source.map.run(0, at as u32);
        let mut rest = words;
        while let Some(line) = rest.find('\r') {
            source.text.push_str(&rest[..line]);
            let pair = rest[line + 1..].starts_with('\n');
            at += line + usize::from(pair);
            source.map.run(source.text.len(), at as u32);
            source.text.push('\n');
            at += 1;
            rest = &rest[line + 1 + usize::from(pair)..];
        }
        source.text.push_str(rest);
        source
    }

    /// Notes in `map` that the bytes from `text` on are `part`, a piece of [`Source::text`].
    pub(crate) fn note(&self, map: &mut SourceMap, text: usize, part: &str) {
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        map.add(text, &self.map, start..start + part.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_marks_stands_where_it_stood() {
        let map = SourceMap::default();
        assert_eq!(map.span(Span::new(3, 9)), Span::new(3, 9));
    }

    #[test]
    fn line_ends_of_every_sort_become_line_feeds() {
        let input = "\u{feff}one\r\ntwo\rthree\n\r\nfour\r";
        let source = Source::new(input);
        assert_eq!(source.text, "one\ntwo\nthree\n\nfour\n");
        for word in ["one", "two", "three", "four"] {
            let start = source.text.find(word).expect(word);
            let span = source.map.span(Span::new(start, start + word.len()));
            assert_eq!(span.text(input), word);
        }
        // Across line ends the carriage returns are part of what the input has there.
        let whole = source.map.span(Span::new(0, source.text.len()));
        assert_eq!(whole.text(input), &input['\u{feff}'.len_utf8()..]);
    }
}

//! Overlaps flattened: a block as runs of text, each naming what covers it.

use crate::Reading;
use article::{QuoteKind, Span};

/// A run of text with the same marks over all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The run.
    pub span: Span,
    /// The mention that covers it.
    pub mention: Option<u32>,
    /// The quotes that cover it, outermost first.
    pub quotes: Vec<u32>,
    /// The link it is part of: an index into [`article::Article::links`].
    pub link: Option<u32>,
}

/// The segments of a block, in order, without gaps: together they are its text.
pub fn segments(reading: &Reading, block: usize) -> Vec<Segment> {
    let span = reading.article.blocks[block].span;
    let mentions = &reading.analysis.mentions[reading.block_mentions[block].clone()];
    let first = reading.block_mentions[block].start;
    let mut quotes: Vec<(Span, u32)> = Vec::new();
    for &index in &reading.block_quotes[block] {
        let quote = &reading.analysis.quotes[index as usize];
        let parts = quote.content.iter().filter(|part| span.contains(**part));
        quotes.extend(parts.map(|&part| (with_marks(&reading.article.text, part, span), index)));
    }
    quotes.sort_by_key(|(part, index)| (part.start, u32::MAX - part.end, *index));

    let mut cuts: Vec<u32> = vec![span.start, span.end];
    cuts.extend(
        mentions
            .iter()
            .flat_map(|m| [m.span.start, m.span.end.min(span.end)]),
    );
    cuts.extend(quotes.iter().flat_map(|(part, _)| [part.start, part.end]));
    let all = &reading.article.links;
    let links = all.partition_point(|l| l.span.start < span.start)
        ..all.partition_point(|l| l.span.start < span.end);
    let links = links.map(|index| (all[index].span, index as u32));
    let links: Vec<(Span, u32)> = links.filter(|(link, _)| span.contains(*link)).collect();
    cuts.extend(links.iter().flat_map(|(link, _)| [link.start, link.end]));
    cuts.sort_unstable();
    cuts.dedup();

    let (mut at, mut from) = (0, 0);
    cuts.windows(2)
        .map(|ends| {
            let run = Span {
                start: ends[0],
                end: ends[1],
            };
            while mentions.get(at).is_some_and(|m| m.span.end <= run.start) {
                at += 1;
            }
            // Quotes that ended before all later runs need not be looked at again.
            while quotes
                .get(from)
                .is_some_and(|(part, _)| part.end <= run.start)
            {
                from += 1;
            }
            Segment {
                span: run,
                mention: mentions
                    .get(at)
                    .filter(|m| m.span.contains(run))
                    .map(|_| (first + at) as u32),
                quotes: quotes[from..]
                    .iter()
                    .take_while(|(part, _)| part.start <= run.start)
                    .filter(|(part, _)| part.contains(run))
                    .map(|&(_, index)| index)
                    .collect(),
                link: links
                    .iter()
                    .find(|(link, _)| link.contains(run))
                    .map(|&(_, index)| index),
            }
        })
        .collect()
}

/// The marks of all languages that open or close quotes.
const MARKS: &str = "“”„‟«»‹›‘’‚‛\"'「」『』｢｣〝〞〟״";

/// `part` with the quote marks that stand right beside it, within `bounds`; guillemets may have a space inside, as in French.
pub fn with_marks(text: &str, part: Span, bounds: Span) -> Span {
    let before = Span {
        start: bounds.start,
        end: part.start,
    };
    let after = Span {
        start: part.end,
        end: bounds.end,
    };
    let open = mark(before.text(text).chars().rev(), ['«', '‹']);
    let close = mark(after.text(text).chars(), ['»', '›']);
    Span {
        start: part.start - open as u32,
        end: part.end + close as u32,
    }
}

/// How many bytes the mark takes that comes first, with a space before it if it is one of `angles`.
fn mark(mut chars: impl Iterator<Item = char>, angles: [char; 2]) -> usize {
    match chars.next() {
        Some(mark) if MARKS.contains(mark) => mark.len_utf8(),
        Some(space @ (' ' | '\u{a0}' | '\u{202f}')) => chars
            .next()
            .filter(|mark| angles.contains(mark))
            .map_or(0, |mark| space.len_utf8() + mark.len_utf8()),
        _ => 0,
    }
}

/// Whether the quote is somebody's words, which are tinted; a term is not.
pub fn is_spoken(reading: &Reading, quote: u32) -> bool {
    reading.analysis.quotes[quote as usize].kind != QuoteKind::Term
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tests::reading;

    /// The segments of the first paragraph, each as its text, `m` and `q`s.
    fn check(text: &str, want: &str) {
        let reading = reading(&format!("T\n\n{text}"));
        let got: Vec<String> = segments(&reading, 1)
            .iter()
            .map(|s| {
                let marks = [
                    if s.mention.is_some() { "m" } else { "" },
                    &"q".repeat(s.quotes.len()),
                ]
                .concat();
                format!("{}({marks})", s.span.text(&reading.article.text))
            })
            .collect();
        assert_eq!(got.join(" "), want);
    }

    #[test]
    fn overlaps_become_runs() {
        check("Plain.", "Plain.()");
        check("[Kim|person] ate.", "Kim(m)  ate.()");
        check(
            "He “{saw {[Kim|person]|} there|}”.",
            "He () “saw (q) Kim(mqq)  there”(q) .()",
        );
        check("“{[Kim|person]|}”", "“(q) Kim(mq) ”(q)");
    }

    /// What of `text` is tinted where the words between bars are quoted.
    fn marks(text: &str, want: &str) {
        let parts: Vec<&str> = text.split('|').collect();
        let text = parts.concat();
        let part = Span::new(parts[0].len(), parts[0].len() + parts[1].len());
        let bounds = Span::new(0, text.len());
        assert_eq!(with_marks(&text, part, bounds).text(&text), want, "{text}");
    }

    #[test]
    fn marks_of_all_languages_belong_to_the_quote() {
        marks("a “|b|” c", "“b”");
        marks("a 「|b|」 c", "「b」");
        marks("a ״|b|״ c", "״b״");
        marks("a |b| c", "b");
        marks("|b|", "b");
    }

    #[test]
    fn guillemets_may_have_a_space_inside() {
        marks("a «\u{a0}|b|\u{202f}» c", "«\u{a0}b\u{202f}»");
        marks("a « |b| » c", "« b »");
        marks("a » |b| “ c", "b");
    }

    proptest::proptest! {
        #[test]
        fn runs_are_the_text(parts in proptest::collection::vec("[a-c ]|[éש]|\\[x\\|person\\]|\\{“y\\|\\}|\\{[ab]{1,3}\\[z\\|place\\]\\|\\}", 1..12)) {
            let reading = reading(&format!("T\n\nx{}", parts.concat()));
            let runs: String = segments(&reading, 1).iter().map(|s| s.span.text(&reading.article.text)).collect();
            proptest::prop_assert_eq!(runs, reading.article.block_text(&reading.article.blocks[1]));
        }
    }
}

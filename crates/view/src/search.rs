//! Search: words in the article, compared folded.

use crate::Reading;
use article::Span;
use article::fold::{FoldedText, fold};

/// A block's folded text.
pub type Folded = FoldedText;

/// Where `query` stands in the article, in text order. White space around it does not count; a query of nothing else finds
/// nothing, and asides and repeated standfirsts are not searched.
pub fn hits(reading: &Reading, query: &str) -> Vec<Span> {
    let wanted = fold(query.trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let article = &reading.article;
    let mut found = Vec::new();
    for (index, folded) in reading.folded().iter().enumerate() {
        if !article.counts(index) {
            continue;
        }
        let block = article.blocks[index].span;
        for (at, _) in folded.text.match_indices(&wanted) {
            let (start, end) = folded.source(at, at + wanted.len());
            let hit = Span::new(block.start as usize + start, block.start as usize + end);
            // A character folded to several, ß to ss, is found once for each.
            if found.last() != Some(&hit) {
                found.push(hit);
            }
        }
    }
    found
}

/// Some words before and after a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context<'a> {
    /// The words before, from a word's start; ends where the place starts.
    pub before: &'a str,
    /// The place's words.
    pub words: &'a str,
    /// The words after, to a word's end.
    pub after: &'a str,
    /// Whether more of the block stands before.
    pub more_before: bool,
    /// Whether more of the block stands after.
    pub more_after: bool,
}

/// `span` with up to `reach` bytes of its block on either side, cut between words.
pub fn context(reading: &Reading, span: Span, reach: usize) -> Context<'_> {
    let text = &reading.article.text;
    let block = reading
        .article
        .block_at(span.start)
        .map_or(span, |index| reading.article.blocks[index].span);
    let (start, end) = (block.start as usize, block.end.max(span.end) as usize);
    let before = Span::new(start, span.start as usize).text(text);
    let after = Span::new(span.end as usize, end).text(text);
    let from = before.len().saturating_sub(reach);
    let cut = if from == 0 {
        0
    } else {
        before
            .char_indices()
            .find(|&(at, c)| at >= from && c.is_whitespace())
            .map_or(before.len(), |(at, c)| at + c.len_utf8())
    };
    let stop = if after.len() <= reach {
        after.len()
    } else {
        after
            .char_indices()
            .take_while(|&(at, _)| at <= reach)
            .filter(|(_, c)| c.is_whitespace())
            .last()
            .map_or(0, |(at, _)| at)
    };
    Context {
        before: &before[cut..],
        words: span.text(text),
        after: &after[..stop],
        more_before: cut > 0,
        more_after: stop < after.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tests::reading;

    fn check(text: &str, query: &str, want: &[&str]) {
        let reading = reading(&format!("Title\n\n{text}"));
        let found: Vec<&str> = hits(&reading, query)
            .iter()
            .map(|s| s.text(&reading.article.text))
            .collect();
        assert_eq!(found, want, "{query}");
    }

    #[test]
    fn search_folds_case_accents_and_marks() {
        check(
            "Côte d’Ivoire and COTE D'IVOIRE.",
            "côte d'i",
            &["Côte d’I", "COTE D'I"],
        );
        check("“So it is.”", "\"so", &["“So"]);
        check("Great Straße", "strasse", &["Straße"]);
        check("Straße…", "s", &["S", "ß"]);
        check("Straße…", ".", &["…"]);
        check("a  b", " a b ", &["a  b"]);
        check("anything", "  ", &[]);
        check("😀 שלום 😀", "שלום", &["שלום"]);
    }

    #[test]
    fn context_is_cut_between_words() {
        let reading = reading("T\n\nOne two three four five six.");
        let hit = hits(&reading, "four")[0];
        let context = context(&reading, hit, 8);
        assert_eq!(
            (context.before, context.words, context.after),
            ("three ", "four", " five")
        );
        assert!(context.more_before && context.more_after);
    }

    proptest::proptest! {
        #[test]
        fn any_query_of_any_text_finds_whole_characters(text in ".{1,40}", query in ".{0,4}", reach in 0usize..20) {
            if let Ok(article) = article::parse("a", &format!("T\n\n{text}")) {
                let reading = Reading::new(article::wire::Bundle { article, analysis: article::Analysis::default() });
                for hit in hits(&reading, &query) {
                    proptest::prop_assert!(!hit.text(&reading.article.text).is_empty());
                    let _ = context(&reading, hit, reach);
                }
            }
        }
    }
}

//! The links of a text that was edited, found again by their words.

use article::{Article, Link, Span};
use std::collections::BTreeMap;

/// How much is searched at most, in bytes: links whose words are gone must not make a long text slow. So often the whole text, and so
/// much in any case.
const SEARCHES: usize = 64;
const SEARCHED: usize = 64 << 20;

/// What it costs to look whether a link may stand where its words do, in bytes searched.
const LOOK: usize = 64;

/// The links whose words still stand in `article`, each at their first place behind the link before it, or else at the first that
/// no other link has. Only whole words count: *he* is not found in *the*.
pub(crate) fn relink(article: &Article, links: &[(String, String)]) -> Vec<Link> {
    let text = article.text.as_str();
    let mut left = text.len() * SEARCHES + SEARCHED;
    let mut found: BTreeMap<u32, Link> = BTreeMap::new();
    let mut after = 0;
    for (words, href) in links {
        if words.is_empty() || !Link::safe(href) {
            continue;
        }
        let mut search = |from: usize| {
            let mut at = from;
            loop {
                let next = text[at..].find(words.as_str()).map(|by| at + by);
                // What was gone through; all the rest if there is nothing.
                let gone = next.map_or(text.len(), |next| next + 1) - at;
                left = left.checked_sub(gone + LOOK)?;
                let start = next?;
                let span = Span::new(start, start + words.len());
                if is_free(article, &found, span) {
                    return Some(span);
                }
                at = start + text[start..].chars().next().map_or(1, char::len_utf8);
            }
        };
        if let Some(span) = search(after).or_else(|| search(0)) {
            after = span.range().end;
            let href = href.clone();
            found.insert(span.start, Link { span, href });
        }
    }
    found.into_values().collect()
}

/// Whether a link may stand here: whole words in one block, and no other link in them.
fn is_free(article: &Article, found: &BTreeMap<u32, Link>, span: Span) -> bool {
    let text = article.text.as_str();
    let (before, after) = (&text[..span.range().start], &text[span.range().end..]);
    let words = span.text(text);
    let joined = |left: Option<char>, right: Option<char>| {
        left.zip(right)
            .is_some_and(|(l, r)| l.is_alphanumeric() && r.is_alphanumeric())
    };
    let cut = joined(before.chars().next_back(), words.chars().next())
        || joined(words.chars().next_back(), after.chars().next());
    let block = article.block_at(span.start);
    let last = found.range(..span.end).next_back();
    !cut && block.is_some_and(|b| article.blocks[b].span.contains(span))
        && last.is_none_or(|(_, link)| !link.span.overlaps(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the words of links are found in a text.
    fn check(text: &str, words: &[&str], want: &[(u32, &str)]) {
        let article = article::read_marked("a", text).article;
        let address = |at: usize| format!("https://a.example/{at}");
        let links: Vec<(String, String)> = words
            .iter()
            .enumerate()
            .map(|(at, words)| ((*words).to_owned(), address(at)))
            .collect();
        let found = relink(&article, &links);
        let got: Vec<(u32, &str)> = found
            .iter()
            .map(|l| (l.span.start, l.span.text(&article.text)))
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn links_are_found_in_order_and_as_whole_words() {
        check("the hen, he said", &["he"], &[(9, "he")]);
        check("a b a b", &["a", "b", "a"], &[(0, "a"), (2, "b"), (4, "a")]);
        check("a a", &["a", "a", "a"], &[(0, "a"), (2, "a")]);
    }

    #[test]
    fn words_that_moved_up_are_found_too() {
        check("x y", &["y", "x"], &[(0, "x"), (2, "y")]);
        check("a b c", &["c", "b c", "a"], &[(0, "a"), (4, "c")]);
    }

    #[test]
    fn words_that_are_gone_or_in_two_blocks_have_no_link() {
        check("one\n\ntwo", &["three", "one\ntwo", ""], &[]);
        check("- one\n\ntwo", &["two"], &[(4, "two")]);
    }

    #[test]
    fn so_many_links_whose_words_are_gone_are_given_up() {
        let text = "aaaa aaab ".repeat(2_000);
        let gone: Vec<String> = (0..20_000).map(|at| format!("aaaa aaaa {at}")).collect();
        let gone: Vec<&str> = gone.iter().map(String::as_str).collect();
        check(&text, &gone, &[]);
    }
}

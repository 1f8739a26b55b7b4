//! Whole blocks that are quotes without marks.

use super::{
    Scene,
    attribute::{Attribution, How},
    marks::Marked,
    source::{Sort, Source},
    verbs::{self, Frames},
};
use crate::{doc::Doc, token::Is};
use article::{Kind, Role};
use std::collections::BTreeSet;

/// Adds the block quotes, and the paragraphs that one before them leads to with a colon.
pub(crate) fn add(doc: &Doc, marked: &mut Vec<Marked>) {
    // A word in single marks inside a block does not keep the block from being one.
    let single = |q: &&Marked| {
        let opens = q.open > 0 && doc.tokens[q.open - 1].block == doc.tokens[q.open].block;
        !(opens && matches!(doc.tokens[q.open].is, Is::Mark('\'' | '‘')))
    };
    let with_marks: BTreeSet<usize> = marked
        .iter()
        .filter(single)
        .flat_map(|q| q.parts.iter().map(|p| doc.tokens[p.0].block))
        .collect();
    let mut led = false;
    let mut added = BTreeSet::new();
    for (start, end) in doc.blocks() {
        let block = doc.tokens[start].block;
        let word = doc.tokens[start..end].iter().any(|t| t.is == Is::Word);
        let role = doc.article.blocks[block].role;
        let free = word && !with_marks.contains(&block);
        if free
            && (role == Role::Blockquote
                || led && role == Role::Paragraph && sentence(doc, start, end))
        {
            added.insert(start);
            marked.push(Marked {
                parts: vec![(start, end)],
                open: start,
                close: end,
                nested: false,
            });
        }
        led = role == Role::Paragraph && leads(doc, start, end);
    }
    let blocks: BTreeSet<usize> = added.iter().map(|&start| doc.tokens[start].block).collect();
    for quote in marked.iter_mut() {
        let first = quote.parts[0].0;
        quote.nested |= blocks.contains(&doc.tokens[first].block) && !added.contains(&first);
    }
    marked.sort_by_key(|q| (q.parts[0].0, q.open));
}

/// Whether the block reads as somebody's words: it starts and ends as a sentence does.
fn sentence(doc: &Doc, start: usize, end: usize) -> bool {
    let capital = doc.word(start).starts_with(char::is_uppercase) || doc.tokens[start].is_mark('[');
    capital
        && end - start > 4
        && matches!(
            doc.tokens[end - 1].is,
            Is::Mark('.' | '!' | '?' | ')' | '…')
        )
}

/// How far before its colon a sentence may say that somebody speaks.
const FAR: usize = 20;

/// *In a statement, the company said:* at the end of a block.
fn leads(doc: &Doc, start: usize, end: usize) -> bool {
    let last = end - 1;
    doc.tokens[last].is_mark(':')
        && (start.max(last.saturating_sub(FAR))..last).any(|i| {
            let speech =
                |v: &verbs::Verb| v.frames.has(Frames::SPEECH) || v.frames.has(Frames::THAT);
            doc.together(i, last)
                && verbs::verb(doc.fold(i)).is_some_and(speech)
                && !(i + 1..last).any(|j| matches!(doc.fold(j), "that" | "following" | "several"))
        })
}

/// A pulled quote that ends with the name of who says it: *I never said so. Jane Doe*.
pub(crate) fn pulled(scene: &Scene, start: usize, end: usize) -> Option<(Marked, Attribution)> {
    let doc = scene.doc;
    let mention = scene
        .mention_at(end - 1)
        .filter(|&m| scene.kind(m) == Kind::Person)?;
    let (from, to) = scene.tokens[mention];
    let dash = from > start && matches!(doc.tokens[from - 1].is, Is::Mark('-' | '—' | '–' | '―'));
    let close = if dash { from - 1 } else { from };
    let ended =
        close > start + 5 && matches!(doc.tokens[close - 1].is, Is::Mark('.' | '!' | '?' | '…'));
    let alone = to == end && ended;
    let free = (start..end).all(|i| !scene.quoted[i]);
    let quote = Marked {
        parts: vec![(start, close)],
        open: start,
        close,
        nested: false,
    };
    let source = Source {
        from,
        to,
        sort: Sort::Name(mention),
    };
    (alone && free && doc.article.blocks[doc.tokens[start].block].role == Role::Paragraph)
        .then_some((
            quote,
            Attribution {
                how: How::After,
                cue: None,
                source: Some(source),
                citing: None,
            },
        ))
}

#[cfg(test)]
mod tests {
    use crate::check::quotes;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(quotes(text), want, "{text}");
    }

    #[test]
    fn a_colon_leads_to_the_next_block() {
        check(
            "So John Smith said:\n\nIt is all over now, and I go.\n\nThe end came soon.",
            &["direct|It is all over now, and I go.|John Smith|John Smith|said|-"],
        );
        check(
            "They said the following:\n\nIt is all over now, and I go.",
            &[],
        );
    }

    #[test]
    fn a_pulled_quote_ends_with_a_name() {
        for mark in ["", "— "] {
            check(
                &format!("It is all over now, and I go. {mark}John Smith"),
                &["direct|It is all over now, and I go.|John Smith|John Smith|-|-"],
            );
        }
        check("It is all over now, and I saw John Smith", &[]);
    }
}

//! Tokens that somebody else has parted, tagged.

use crate::doc::Doc;
use crate::tagger::{self, Span};
use crate::values;
use article::{Article, Block, Role};

/// Finds names and values in the sentences of a document, which are lists of tokens: for each sentence its spans, in order, not overlapping.
///
/// Names are those of [`tagger::tag`], values those that [`findings`](crate::findings) finds in the tokens, written with a space between two.
pub fn tag(document: &[Vec<&str>]) -> Vec<Vec<Span>> {
    let mut tagged = tagger::tag(document);
    for (tokens, spans) in document.iter().zip(&mut tagged) {
        if !tokens.is_empty() {
            with_values(tokens, spans);
        }
    }
    tagged
}

/// Puts the grammar's values in the place of the tagger's.
fn with_values(tokens: &[&str], spans: &mut Vec<Span>) {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(tokens.len());
    for token in tokens {
        starts.push(text.len() as u32);
        text.push_str(token);
        text.push(' ');
    }
    let article = Article {
        blocks: vec![Block {
            role: Role::Paragraph,
            span: article::Span::new(0, text.len()),
            repeats: None,
        }],
        text,
        ..Article::default()
    };
    let doc = Doc::new(&article);
    let token_at = |byte: u32| starts.partition_point(|start| *start <= byte) - 1;
    let mut taken = vec![false; doc.tokens.len()];
    let mut names: Vec<Span> = Vec::new();
    let mut counts = taken.clone();
    for span in &*spans {
        let from = doc
            .tokens
            .partition_point(|t| token_at(t.span.start) < span.from);
        let to = doc
            .tokens
            .partition_point(|t| token_at(t.span.start) < span.to);
        if span.is_value() {
            counts[from..to].fill(true);
        } else if from < to && !values::belongs(&doc, from, to) {
            taken[from..to].fill(true);
            names.push(*span);
        }
    }
    for value in values::values(&doc, &taken, &counts) {
        let span = doc.span(value.from, value.to);
        let (from, to) = (token_at(span.start), token_at(span.end - 1) + 1);
        // Words inside a token are not the token.
        if starts[from] < span.start {
            continue;
        }
        names.push(Span {
            from,
            to,
            kind: value.kind,
            sure: 90,
        });
    }
    names.sort_by_key(|span| span.from);
    names.dedup_by(|next, last| next.from < last.to);
    *spans = names;
}

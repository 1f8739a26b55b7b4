//! What the words of a quote look like by themselves.

use super::{
    Scene,
    attribute::{Attribution, How},
    clause::preposition,
    marks::Marked,
};
use crate::{lists::lists, token::Is};
use article::{QuoteKind, Role};

/// The look of a quote.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent observations")]
pub(crate) struct Shape {
    /// How many words.
    words: usize,
    /// At least one whole clause.
    pub(crate) clause: bool,
    /// Starts with a capital.
    capital: bool,
    /// Written as titles are: every word with a capital.
    pub(crate) title: bool,
    /// A comma or colon stands before it.
    led: bool,
    /// A word that leads to titles stands before it: *on “The Show,”*.
    named: bool,
    /// A whole block.
    block: bool,
    /// In a headline, where quoted words are somebody's.
    headline: bool,
    /// A sentence by itself, its full stop within the marks.
    sentence: bool,
}

/// Words that only clauses have.
const VERBS: [&str; 48] = [
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will",
    "would", "can", "could", "should", "may", "might", "must", "shall", "it's", "that's",
    "there's", "he's", "she's", "we're", "they're", "you're", "i'm", "i've", "we've", "i'll",
    "we'll", "don't", "doesn't", "didn't", "can't", "won't", "isn't", "aren't", "wasn't",
    "couldn't", "let's", "want", "need", "know", "think",
];

/// Looks at the words of a quote.
pub(crate) fn shape(scene: &Scene, group: &Marked) -> Shape {
    let doc = scene.doc;
    let (mut words, mut long, mut capitals, mut verb) = (0, 0, 0, false);
    for &(from, to) in &group.parts {
        for at in from..to {
            let token = &doc.tokens[at];
            if token.is == Is::Possessive {
                verb |= at > from && lists().is("function", doc.fold(at - 1));
            }
            if !token.is_word() {
                continue;
            }
            words += 1;
            verb |= VERBS.contains(&token.fold.as_str())
                || lists().cue(&token.fold) && token.fold.ends_with("ed");
            if !lists().is("function", &token.fold) {
                long += 1;
                capitals += usize::from(
                    doc.word(at)
                        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
                );
            }
        }
    }
    let first = group.parts[0].0;
    let last = group.parts.last().map_or(first, |p| p.1 - 1);
    let ended = matches!(
        doc.tokens[last].is,
        Is::Mark('.' | ',' | '!' | '?' | '…' | '—' | ';')
    );
    let capital = doc.word(first).starts_with(char::is_uppercase);
    let before = group
        .open
        .checked_sub(1)
        .filter(|&b| doc.tokens[b].block == doc.tokens[group.open].block);
    let role = doc.article.blocks[doc.tokens[first].block].role;
    Shape {
        words,
        clause: words >= 2 && verb || words >= 4 && capital && ended || words >= 9,
        capital,
        title: words >= 2 && long >= 2 && capitals == long && !ended
            || words >= 3 && long >= 2 && capitals == long,
        led: before.is_some_and(|b| matches!(doc.tokens[b].is, Is::Mark(',' | ':'))),
        named: before.is_some_and(|b| {
            doc.fold(b) == "'s"
                || doc.fold(b) == "’s"
                || preposition(doc.fold(b)) && doc.fold(b) != "as"
                || titled(doc.fold(b))
        }),
        block: role == Role::Blockquote && words > 3,
        headline: matches!(role, Role::Title | Role::Heading),
        sentence: capital
            && matches!(doc.tokens[last].is, Is::Mark('.' | '?' | '!' | '…'))
            && group
                .open
                .checked_sub(1)
                .is_none_or(|b| !doc.together(b, first))
            && doc
                .tokens
                .get(group.close)
                .is_none_or(|t| t.block != doc.tokens[last].block || t.starts),
    }
}

/// Words that lead to a title.
fn titled(fold: &str) -> bool {
    matches!(
        fold,
        "titled"
            | "entitled"
            | "named"
            | "film"
            | "movie"
            | "song"
            | "album"
            | "book"
            | "novel"
            | "show"
            | "series"
            | "play"
            | "documentary"
            | "magazine"
            | "essay"
            | "article"
            | "the"
            | "song,"
            | "bestseller"
            | "hit"
            | "single"
            | "program"
            | "programme"
            | "website"
    )
}

impl Shape {
    /// The kind of quote, given how it is attributed.
    pub(crate) fn kind(self, attribution: &Attribution) -> QuoteKind {
        if self.block {
            return QuoteKind::Direct;
        }
        let beside = matches!(attribution.how, How::After);
        let close = beside || self.led && attribution.how != How::Nothing;
        if self.title && (self.named || attribution.how == How::Nothing) {
            return QuoteKind::Term;
        }
        match attribution.how {
            How::Nothing if self.headline => QuoteKind::Term,
            How::Nothing if self.clause && self.words >= 5 && self.capital => QuoteKind::Direct,
            How::Nothing if self.sentence => QuoteKind::Direct,
            How::Nothing if self.words >= 7 => QuoteKind::Mixed,
            How::Nothing => QuoteKind::Term,
            _ if self.clause && (close || self.capital) => QuoteKind::Direct,
            _ if close && self.capital => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }
}

//! The words that attribute.

use crate::{doc::Doc, lists::lists, token::Is};

/// Words before which a form like *report* or *call* is a noun.
const DETERMINERS: [&str; 26] = [
    "the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that", "these",
    "those", "of", "in", "for", "no", "any", "some", "such", "each", "every", "another", "on",
    "with",
];

/// The cue that starts at token `at`: where it ends.
pub(crate) fn cue(doc: &Doc, at: usize) -> Option<usize> {
    let fold = doc.fold(at);
    for phrase in lists().phrases(fold) {
        let end = at + phrase.len();
        let fits = phrase
            .iter()
            .enumerate()
            .all(|(i, word)| doc.fold(at + i) == *word);
        if fits && doc.together(at, end - 1) {
            return Some(end);
        }
    }
    if doc.tokens.get(at)?.is != Is::Word
        || !lists().cue(fold)
        || doc.capital(at) && !doc.tokens[at].starts
    {
        return None;
    }
    let before = doc.before(at);
    let ing = fold.ends_with("ing");
    let noun = DETERMINERS.contains(&before) && !(ing && before == "in")
        || before == "’s"
        || before == "'s";
    (!noun && (!nominal(fold) || verbal(doc, at))).then_some(at + 1)
}

/// Forms that are nouns as often as verbs.
fn nominal(fold: &str) -> bool {
    lists().is("nominal", fold)
}

/// Whether such a form is a verb where it stands.
fn verbal(doc: &Doc, at: usize) -> bool {
    let before = doc.before(at);
    if doc.fold(at).ends_with("ing") {
        return matches!(before, "," | "by" | "as" | "was" | "is" | "were" | "are");
    }
    let subject = matches!(
        before,
        "they"
            | "we"
            | "i"
            | "you"
            | "who"
            | "can"
            | "could"
            | "will"
            | "would"
            | "he"
            | "she"
            | "it"
            | "also"
    );
    let third = doc.fold(at).ends_with('s');
    let infinitive = before == "to" && !third;
    let plural = before.ends_with('s') && before.len() > 3 && !third;
    let named = third && at > 0 && doc.capital(at - 1);
    subject || infinitive || plural || named || doc.after(at) == "that"
}

/// Whether the cue names what it attributes instead of who says it: *a group called “X”*.
pub(crate) fn names_only(doc: &Doc, at: usize, open: usize) -> bool {
    let naming = matches!(
        doc.fold(at),
        "called" | "dubbed" | "labeled" | "labelled" | "branded" | "titled"
    );
    naming && at + 1 == open
}

/// Words that may stand between a subject and its verb.
pub(crate) fn filler(doc: &Doc, at: usize) -> bool {
    let fold = doc.fold(at);
    fold.ends_with("ly") && !lists().is("day", fold)
        || matches!(
            fold,
            "also"
                | "later"
                | "then"
                | "has"
                | "had"
                | "have"
                | "was"
                | "were"
                | "is"
                | "are"
                | "once"
                | "further"
                | "even"
                | "again"
                | "just"
                | "never"
                | "would"
                | "will"
                | "did"
                | "does"
                | "do"
                | "not"
                | "often"
                | "himself"
                | "herself"
                | "earlier"
                | "went"
                | "on"
                | "to"
                | "be"
                | "been"
                | "quoted"
                | "could"
                | "still"
        )
}

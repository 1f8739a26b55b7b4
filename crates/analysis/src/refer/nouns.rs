//! Nouns for people and things, and the phrases they stand in.

use crate::{doc::Doc, gender, lists::lists, token::Is};
use article::Kind;

/// Somebody who is spoken of by a noun alone that starts at token `at`: *a spokesman*, *his wife*. Returns the token after.
pub(super) fn unnamed(doc: &Doc, at: usize) -> Option<(usize, Option<char>)> {
    let determiner = matches!(
        doc.fold(at),
        "a" | "an"
            | "the"
            | "one"
            | "another"
            | "his"
            | "her"
            | "their"
            | "its"
            | "this"
            | "that"
            | "my"
            | "our"
    );
    if !determiner {
        return None;
    }
    let mut end = at + 1;
    while end < at + 6 && doc.together(at, end) {
        let token = &doc.tokens[end];
        if token.is != Is::Word || lists().is("function", &token.fold) {
            break;
        }
        end += 1;
    }
    let noun = (at + 1..end).rev().find(|&i| human_noun(doc.fold(i)))?;
    // *the team leader Smith*, *the police officers*.
    let goes_on = noun + 1 < end && (doc.capital(noun + 1) || human_noun(doc.fold(noun + 1)));
    (!goes_on).then(|| (noun + 1, gender::told(doc.fold(noun))))
}

/// Whether it is a noun for one person.
fn human_noun(fold: &str) -> bool {
    gender::told(fold).is_some()
        || lists().is("role", fold)
        || matches!(
            fold,
            "person"
                | "student"
                | "teacher"
                | "player"
                | "driver"
                | "victim"
                | "suspect"
                | "resident"
                | "doctor"
                | "patient"
                | "child"
                | "baby"
                | "teenager"
                | "parent"
                | "friend"
                | "colleague"
                | "worker"
                | "activist"
                | "author"
                | "writer"
                | "artist"
                | "singer"
                | "candidate"
                | "witness"
                | "official"
                | "soldier"
                | "journalist"
                | "reporter"
                | "protester"
                | "prisoner"
                | "defendant"
                | "analyst"
                | "expert"
                | "critic"
                | "member"
                | "employee"
                | "user"
                | "customer"
                | "owner"
                | "winner"
                | "partner"
                | "spouse"
        )
}

/// More nouns for what is no person or place; which kind a name is of is not always sure.
const THINGS: &str = " agency airport association bank base board bridge building bureau camp centre center championship church \
    college commission committee conference convention council court cyclone department event exhibition fair federation \
    festival foundation fund gallery hospital hurricane institute library magazine ministry mission mosque museum \
    organiser parliament plant prison programme program project race school service site stadium station storm \
    study tournament tribunal union university website ";

/// Whether entities of the kind are called by the noun.
pub(super) fn noun_for(kind: Kind, fold: &str) -> bool {
    match kind {
        Kind::Person => lists().is("role", fold) || human_noun(fold),
        Kind::Place => lists().is("placenoun", fold),
        Kind::Group => false,
        _ => {
            lists().is("organisationnoun", fold)
                || lists().is("worknoun", fold)
                || THINGS.split_ascii_whitespace().any(|noun| noun == fold)
        }
    }
}

/// Where a describing phrase ends: at a mark or verb.
pub(super) fn phrase_end(doc: &Doc, from: usize) -> usize {
    (from..from + 8)
        .take_while(|&i| doc.together(from, i) && doc.tokens[i].is == Is::Word)
        .take_while(|&i| !lists().cue(doc.fold(i)) || doc.capital(i))
        .last()
        .map_or(from, |i| i + 1)
}

/// What is said of the subject that ends before token `to`: *X is a company*.
pub(super) fn predicate(doc: &Doc, to: usize) -> Option<(usize, usize)> {
    let is = matches!(doc.fold(to), "is" | "was" | "became" | "remains");
    let articled = matches!(doc.fold(to + 1), "a" | "an" | "the");
    (is && articled && doc.together(to - 1, to + 1)).then(|| (to + 2, phrase_end(doc, to + 2)))
}

//! What a name's own words and the words beside it say that it is: *Vostok Cosmodrome*, *the rocket, Angara,* *Acme, a small company …*.

use crate::{doc::Doc, lists::lists, token::Token};
use article::Kind;

/// The kind that the text states for the name `from..to`, and how.
pub(crate) fn stated(doc: &Doc, from: usize, to: usize) -> Option<(Kind, String)> {
    let (first, last) = (doc.word(from), doc.word(to - 1));
    let before = doc.before(from);
    if to - from > 1 {
        let by_word = |word: &str| format!("the word {word} says what it is");
        if let Some(kind) = lists().head(last) {
            return Some((kind, by_word(last)));
        }
        if let Some(kind) = lists().first_head(first) {
            return Some((kind, by_word(first)));
        }
    }
    if let Some(told) = described(before, true) {
        return Some(told);
    }
    if before == "of" && from > 1 && lists().is("placenoun", doc.before(from - 1)) {
        return described(doc.before(from - 1), false);
    }
    if before == ","
        && from > 1
        && matches!(doc.after(to - 1), "," | ".")
        && let Some(told) = described(doc.before(from - 1), false)
    {
        return Some(told);
    }
    described(apposition(doc, to)?, true)
}

/// The noun of a description behind the name: *Acme, a small company …*.
fn apposition<'d>(doc: &'d Doc, to: usize) -> Option<&'d str> {
    if doc.after(to - 1) != "," || !matches!(doc.after(to), "a" | "an" | "the") {
        return None;
    }
    for at in to + 2..to + 8 {
        let over = |word: &str| matches!(word, "of" | "in" | "for" | "who" | "that");
        if !doc.together(to, at) || !doc.tokens[at].is_word() || over(doc.fold(at)) {
            return None;
        }
        let ends = !doc.tokens.get(at + 1).is_some_and(Token::is_word)
            || lists().is("function", doc.after(at));
        if ends && described(doc.fold(at), true).is_some() {
            return Some(doc.fold(at));
        }
    }
    None
}

/// What a noun that describes a name says of it; roles are those of people.
fn described(noun: &str, roles: bool) -> Option<(Kind, String)> {
    let is = |section: &str| lists().is(section, noun);
    let kind = if is("worknoun") {
        Kind::Work
    } else if is("organisationnoun") {
        Kind::Organisation
    } else if is("placenoun") {
        Kind::Place
    } else if roles && is("role") {
        Kind::Person
    } else {
        return None;
    };
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    Some((kind, format!("called {article} {noun}")))
}

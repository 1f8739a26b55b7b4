//! What has been spoken of, and how it stands in its sentence.

use super::pronoun::Pronoun;
use crate::{doc::Doc, lists::lists, token::Is, verb};
use article::Kind;

/// Something that has been spoken of and that a pronoun may mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    /// An entity; `None` for somebody who is not named (*a spokesman*).
    pub(crate) entity: Option<u32>,
    /// What it is.
    pub(crate) kind: Kind,
    /// `m` or `f`, if known.
    pub(crate) gender: Option<char>,
    /// Its tokens.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Whether it is itself a pronoun.
    pub(crate) pronoun: bool,
    /// Whether it stands where subjects do, and whether the sentence opens with it.
    pub(super) subject: bool,
    pub(super) leads: bool,
}

impl Seen {
    /// What the tokens `from..to` speak of.
    pub(crate) fn new(
        doc: &Doc,
        entity: Option<u32>,
        kind: Kind,
        gender: Option<char>,
        (from, to): (usize, usize),
    ) -> Self {
        Self {
            entity,
            kind,
            gender,
            from,
            to,
            pronoun: to == from + 1 && Pronoun::new(doc.fold(from)).is_some(),
            subject: subject(doc, from, to),
            leads: leads(doc, from),
        }
    }
}

/// Words before a name that make it an object.
const OBJECT: [&str; 18] = [
    "to",
    "of",
    "for",
    "by",
    "from",
    "against",
    "about",
    "on",
    "with",
    "between",
    "into",
    "over",
    "at",
    "than",
    "in",
    "like",
    "including",
    "near",
];

/// Whether it stands where subjects do.
fn subject(doc: &Doc, from: usize, to: usize) -> bool {
    let owner = doc.tokens.get(to).is_some_and(|t| t.is == Is::Possessive);
    // Titles stand between the preposition and the name.
    let mut first = from;
    while first > 0 && from - first < 6 && doc.together(first - 1, from) {
        let word = doc.word(first - 1);
        let title = doc.capital(first - 1)
            || lists().is("role", doc.fold(first - 1))
            || matches!(word, "the" | "The" | "a" | "an");
        if !title {
            break;
        }
        first -= 1;
    }
    // *met Anna Smith* is an object, *said Anna Smith* none.
    let before = doc.before(first);
    let object = OBJECT.contains(&before) || verb::past(before) && !lists().cue(before);
    !owner && !attribute(doc, to) && !object
}

/// Whether the name before token `to` only describes the noun that stands there: *the Cruise video*.
fn attribute(doc: &Doc, to: usize) -> bool {
    let word = doc.word(to);
    word.starts_with(char::is_lowercase)
        && doc.together(to - 1, to)
        && !lists().is("function", doc.fold(to))
        && !lists().cue(word)
        && !["s", "d", "ly", "t"].iter().any(|end| word.ends_with(end))
        && lists().common(word)
}

/// Whether no more than a few words of its own phrase stand before it in the sentence.
fn leads(doc: &Doc, from: usize) -> bool {
    let mut at = from;
    while at > 0 && doc.together(at - 1, from) {
        at -= 1;
        if from - at > 4 || !(doc.capital(at) || matches!(doc.fold(at), "the" | "a" | "an")) {
            return false;
        }
    }
    true
}

//! Runs of capitalised words that may be names.

use crate::{doc::Doc, lists::lists, token::Is};
use article::Kind;

/// Lower-case words inside names of people and places.
pub(crate) const PARTICLES: [&str; 24] = [
    "de", "la", "le", "les", "del", "della", "di", "da", "das", "dos", "du", "van", "von", "der",
    "den", "bin", "ibn", "al", "el", "ter", "ten", "zu", "abu", "des",
];

/// Owners in the names of bodies: *Korean People’s Army*.
const BODIES: [&str; 10] = [
    "People", "Women", "Men", "Workers", "Children", "Veterans", "Teachers", "Writers", "Farmers",
    "Women",
];

/// Words with a capital that end a name all the same.
const BREAKS: [&str; 26] = [
    "In", "The", "At", "On", "By", "With", "But", "A", "An", "When", "If", "He", "She", "It",
    "They", "We", "This", "That", "After", "Before", "Since", "From", "As", "While", "His", "Her",
];

/// The most tokens of one name; longer runs are cut.
const LONGEST: usize = 12;

/// Where the run of capitalised words that starts at `from` ends.
pub(crate) fn run_end(doc: &Doc, from: usize) -> usize {
    let mut to = from + 1;
    while to < from + LONGEST && doc.together(from, to) {
        if doc.capital(to) && doc.tokens[to].spaced && BREAKS.contains(&doc.word(to)) {
            break;
        }
        if doc.capital(to) && doc.tokens[to].spaced {
            to += 1;
            continue;
        }
        match connector(doc, from, to) {
            Some(next) => to = next,
            None => break,
        }
    }
    to
}

/// If the lower-case word at `at` belongs inside a name, where the next capitalised word is past.
fn connector(doc: &Doc, from: usize, at: usize) -> Option<usize> {
    let word = doc.word(at);
    let last = doc.word(at - 1);
    let named = |i: usize| (doc.capital(i) && doc.together(at, i)).then_some(i + 1);
    let past_article = |i: usize| {
        if doc.word(i) == "the" {
            named(i + 1)
        } else {
            named(i)
        }
    };
    let head = lists().head(last).or(lists().first_head(last));
    match word {
        "’s" | "'s" if BODIES.contains(&last) => named(at + 1),
        "of" if head.is_some() => past_article(at + 1),
        "for" if head == Some(Kind::Organisation) => past_article(at + 1),
        "&" => named(at + 1),
        "and" => joins(doc, from, at).then(|| named(at + 1)).flatten(),
        _ if PARTICLES.contains(&word) => {
            let next = (at + 1..at + 3).find(|&i| !PARTICLES.contains(&doc.word(i)))?;
            named(next)
        }
        _ => number(doc, from, at).then_some(at + 1),
    }
}

/// Whether *and* joins one name (*Food and Drug Administration*), not two.
fn joins(doc: &Doc, from: usize, at: usize) -> bool {
    let next = at + 1;
    let known = |i: usize| {
        lists().known(doc.fold(i)).is_some()
            || lists().is("title", doc.word(i))
            || lists().first_name(doc.fold(i))
    };
    if !doc.capital(next) || known(next) {
        return false;
    }
    let of = (from..at).rev().find(|&i| doc.word(i) == "of");
    if let Some(of) = of.filter(|&of| of > from) {
        return lists().is("conjunctionheads", doc.fold(of - 1));
    }
    let mut end = next;
    while end < next + 4 && doc.capital(end) && doc.together(at, end) {
        end += 1;
    }
    let head = lists().head(doc.word(end - 1));
    end - next >= 2
        && at - from == 1
        && matches!(head, Some(Kind::Organisation | Kind::Work))
        && !known(from)
        && (!doc.tokens[from].starts
            || doc.seen_capital.contains(doc.fold(from))
            || lists().common(doc.fold(from)))
}

/// Whether the number at `at` is part of the name before it: *Boeing 737*.
fn number(doc: &Doc, from: usize, at: usize) -> bool {
    let Some(token) = doc
        .tokens
        .get(at)
        .filter(|t| t.is == Is::Number && t.spaced)
    else {
        return false;
    };
    let digits =
        token.fold.len() <= 4 && token.fold.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let year =
        token.fold.len() == 4 && (token.fold.starts_with("19") || token.fold.starts_with("20"));
    let work = |kind: Option<Kind>| kind == Some(Kind::Work);
    let name = lists().known(&doc.folded(from, at)).map(|k| k.kind);
    digits && !year && (work(name) || work(lists().first_head(doc.word(at - 1))))
}

/// The longest listed name that starts at `from`, and where it ends (at most `limit`).
pub(crate) fn longest_known(doc: &Doc, from: usize, limit: usize) -> Option<usize> {
    let most = lists().longest(doc.fold(from));
    if most == 0 {
        return None;
    }
    let mut folded = String::new();
    let mut found = None;
    // Marks and possessives inside a name are tokens of their own, words in the lists are not.
    for at in from..limit.min(from + most + 2) {
        if !doc.together(from, at) {
            break;
        }
        if at > from && doc.tokens[at].spaced {
            folded.push(' ');
        }
        folded.push_str(doc.fold(at));
        if lists().known(&folded).is_some() {
            found = Some(at + 1);
        }
    }
    found
}

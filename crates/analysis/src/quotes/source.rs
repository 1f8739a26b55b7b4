//! The words that name who speaks.

use super::{
    Scene,
    clause::{past_time, phrase_end},
    cue::{cue, filler},
};
use crate::{doc::Doc, lists::lists, token::Is};
use article::Kind;

/// The words that name a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// The first token.
    pub(crate) from: usize,
    /// The token after the last.
    pub(crate) to: usize,
    /// What sort of words.
    pub(crate) sort: Sort,
}

/// How a source is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// By the mention with that index.
    Name(usize),
    /// *he*, *who*, …
    Pronoun,
    /// *two officials*.
    Noun,
}

const PRONOUNS: [&str; 8] = ["he", "she", "they", "it", "we", "i", "who", "you"];

/// Words before a name that make it an object.
const PREPOSITIONS: [&str; 22] = [
    "to",
    "of",
    "for",
    "in",
    "by",
    "from",
    "against",
    "about",
    "on",
    "at",
    "with",
    "between",
    "near",
    "into",
    "over",
    "after",
    "before",
    "under",
    "like",
    "including",
    "despite",
    "than",
];

/// How far a subject may stand from its verb, in tokens.
const FAR: usize = 40;

/// Whether the token is a pronoun; a small *i* counts lists, and *WHO* is a body.
fn pronoun(scene: &Scene, at: usize) -> bool {
    PRONOUNS.contains(&scene.doc.fold(at))
        && scene.doc.word(at) != "i"
        && !in_capitals(scene.doc, at)
}

/// Whether the word is written in capitals and its neighbours are not: *WHO*, *IT*.
pub(crate) fn in_capitals(doc: &Doc, at: usize) -> bool {
    let capitals = |i: usize| {
        let word = doc.word(i);
        word.len() > 1 && word.chars().all(char::is_uppercase)
    };
    let beside = |i: usize| doc.tokens.get(i).is_some() && doc.together(at, i) && capitals(i);
    capitals(at) && !beside(at + 1) && !at.checked_sub(1).is_some_and(beside)
}

fn source(from: usize, to: usize, sort: Sort) -> Source {
    Source { from, to, sort }
}

fn speaks(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Organisation | Kind::Place)
}

/// The source that starts at token `at`.
pub(crate) fn forward(scene: &Scene, at: usize) -> Option<Source> {
    let doc = scene.doc;
    if pronoun(scene, at) {
        return Some(source(at, at + 1, Sort::Pronoun));
    }
    // A name, behind titles and the like: *Russian Defense Minister Sergei Shoigu*.
    let mut end = at;
    let mut found = None;
    while end < at + 14 && doc.together(at, end) && !scene.quoted[end] {
        let token = &doc.tokens[end];
        if let Some(mention) = scene.mention_at(end) {
            let kind = scene.kind(mention);
            let (from, to) = scene.tokens[mention];
            if speaks(kind) && from == end {
                let owner = doc.tokens.get(to).is_some_and(|t| t.is == Is::Possessive);
                if kind == Kind::Person && !owner {
                    return Some(source(from, with_second(scene, to), Sort::Name(mention)));
                }
                found = found.or(
                    if owner
                        || doc.fold(at) == "the"
                            && doc.word(to).starts_with(char::is_lowercase)
                            && scene.is_noun(to)
                    {
                        None
                    } else {
                        Some((mention, from, to))
                    },
                );
            }
            end = to.max(end + 1);
            continue;
        }
        if cue(doc, end).is_some() && end > at {
            break;
        }
        let small = lists().is("function", &token.fold)
            && !matches!(
                token.fold.as_str(),
                "the"
                    | "a"
                    | "an"
                    | "of"
                    | "for"
                    | "his"
                    | "her"
                    | "their"
                    | "its"
                    | "one"
                    | "another"
                    | "some"
                    | "many"
                    | "other"
                    | "both"
                    | "several"
                    | "all"
            );
        let inside = token.is_word() && !small && (!filler(doc, end) || doc.capital(end))
            || token.is == Is::Possessive;
        if !inside {
            break;
        }
        end += 1;
    }
    if let Some((mention, from, to)) = found {
        return Some(source(from, to, Sort::Name(mention)));
    }
    if doc.capital(at) && scene.mention_at(at).is_none() && !doc.tokens[at].starts {
        let unknown =
            |i: &usize| doc.capital(*i) && doc.together(at, *i) && scene.mention_at(*i).is_none();
        let last = (at + 1..at + 4).take_while(unknown).last().unwrap_or(at);
        return unlisted(scene, last);
    }
    let to = (at + 1..=end).rev().find(|&e| {
        doc.tokens[e - 1].is == Is::Word && !matches!(doc.fold(e - 1), "of" | "for" | "the" | "a")
    })?;
    let found = noun(scene, at, to)?;
    // *the prosecutor, John Smith,*.
    let comma = doc.together(at, to) && doc.tokens[to].is_mark(',');
    let named = comma
        .then(|| super::phrase::person_at(scene, to + 1))
        .flatten();
    Some(named.unwrap_or_else(|| with_preposition(scene, found)))
}

/// The end of *and Jones* behind a name that ends at `to`, if nothing follows of which only Jones is the subject.
fn with_second(scene: &Scene, to: usize) -> usize {
    let doc = scene.doc;
    let second = (doc.fold(to) == "and" && doc.together(to - 1, to + 1))
        .then(|| super::phrase::person_at(scene, to + 1))
        .flatten();
    let ends = |s: &Source| {
        !doc.together(to, s.to)
            || matches!(doc.tokens[s.to].is, Is::Mark('.' | ','))
            || cue(doc, s.to).is_some()
    };
    second.filter(ends).map_or(to, |s| s.to)
}

/// The phrase with what a preposition adds: *the post by an unknown author*.
fn with_preposition(scene: &Scene, found: Source) -> Source {
    let doc = scene.doc;
    let mut to = found.to;
    for _ in 0..2 {
        let joins = matches!(
            doc.fold(to),
            "of" | "by" | "for" | "from" | "in" | "on" | "at"
        );
        let end = phrase_end(scene, to + 1);
        let timed = past_time(scene, to + 1) > to + 1;
        if !joins
            || timed
            || end == to + 1
            || !doc.together(found.from, end - 1)
            || scene.quoted[to]
        {
            break;
        }
        to = end;
    }
    source(found.from, to, found.sort)
}

/// The common noun phrase `from..to`, if it can speak.
fn noun(scene: &Scene, from: usize, to: usize) -> Option<Source> {
    let doc = scene.doc;
    let can = (from..to).any(|i| scene.is_noun(i) && !lists().is("time", doc.fold(i)));
    let starts = !matches!(doc.fold(from), "of" | "for");
    (can && starts && to - from <= 10 && from < to).then(|| source(from, to, Sort::Noun))
}

/// The subject of the cue at token `cue_at`, before it.
pub(crate) fn backward(scene: &Scene, cue_at: usize) -> Option<Source> {
    let doc = scene.doc;
    let mut at = cue_at;
    while at > 0 && doc.together(at - 1, cue_at) && filler(doc, at - 1) {
        at -= 1;
    }
    let last = at
        .checked_sub(1)
        .filter(|&l| doc.together(l, cue_at) && !scene.quoted[l])?;
    if let Some(found) = subject_at(scene, last, true) {
        return Some(found);
    }
    if doc.tokens[last].is == Is::Word && scene.is_noun(last) && !doc.fold(last).ends_with("ing") {
        let mut from = last;
        while let Some(b) = from
            .checked_sub(1)
            .filter(|&b| doc.together(b, cue_at) && last - b < 8)
        {
            let token = &doc.tokens[b];
            let determiner = matches!(
                token.fold.as_str(),
                "the"
                    | "a"
                    | "an"
                    | "his"
                    | "her"
                    | "their"
                    | "its"
                    | "both"
                    | "some"
                    | "many"
                    | "several"
                    | "other"
                    | "these"
                    | "those"
                    | "two"
                    | "most"
            );
            let adjective = token.is_word()
                && (!lists().is("function", &token.fold) || determiner)
                && cue(doc, b).is_none()
                && !filler(doc, b);
            if !adjective && token.is != Is::Possessive {
                break;
            }
            from = b;
            if matches!(token.fold.as_str(), "the" | "a" | "an" | "both") {
                break;
            }
        }
        if (doc.before(from) != "by" || scene.is_noun(last))
            && let Some(found) = noun(scene, from, last + 1)
        {
            return Some(found);
        }
    }
    if let Some(found) = unlisted(scene, last) {
        return Some(found);
    }
    // *Putin summed up their talks, citing …*: the subject of the whole sentence.
    if doc.fold(cue_at).ends_with("ing")
        && let Some(found) = opening(scene, cue_at)
    {
        return Some(found);
    }
    let mut other = None;
    let mut at = last;
    while last - at < FAR && doc.together(at, cue_at) {
        if let Some(found) = subject_at(scene, at, false).filter(|_| !scene.quoted[at]) {
            match found.sort {
                Sort::Name(mention) if scene.kind(mention) != Kind::Person => {
                    other = other.or(Some(found));
                }
                _ => return Some(found),
            }
        }
        let Some(before) = at.checked_sub(1) else {
            break;
        };
        at = before;
    }
    other
}

/// A word with a capital right before the cue that was not taken for a name.
fn unlisted(scene: &Scene, last: usize) -> Option<Source> {
    let doc = scene.doc;
    let unknown =
        |i: usize| doc.capital(i) && doc.together(i, last) && scene.mention_at(i).is_none();
    if !unknown(last) {
        return None;
    }
    let mut from = last;
    while from > 0 && last - from < 4 && unknown(from - 1) {
        from -= 1;
    }
    while from < last && lists().is("title", doc.word(from)) {
        from += 1;
    }
    Some(source(from, last + 1, Sort::Noun))
}

/// The subject that the sentence of token `at` opens with.
fn opening(scene: &Scene, at: usize) -> Option<Source> {
    let doc = scene.doc;
    let mut first = at;
    while at - first < FAR && first > 0 && doc.together(first - 1, at) {
        first -= 1;
    }
    while first < at && (!doc.tokens[first].is_word() || scene.quoted[first]) {
        first += 1;
    }
    let found = forward(scene, first).filter(|f| f.to < at)?;
    let next = &doc.tokens[found.to];
    (next.is != Is::Possessive && !next.is_mark(',')).then_some(found)
}

/// The name or pronoun that ends with token `last`, if it can be a subject there.
fn subject_at(scene: &Scene, last: usize, adjacent: bool) -> Option<Source> {
    let doc = scene.doc;
    if pronoun(scene, last) && (adjacent || !matches!(doc.fold(last), "it" | "you" | "i")) {
        return Some(source(last, last + 1, Sort::Pronoun));
    }
    let mention = scene.mention_at(last)?;
    let (from, to) = scene.tokens[mention];
    if to != last + 1
        || !speaks(scene.kind(mention))
        || doc.tokens.get(to).is_some_and(|t| t.is == Is::Possessive)
    {
        return None;
    }
    let mut before = from;
    while before > 0
        && doc.together(before - 1, from)
        && (lists().is("title", doc.word(before - 1))
            || lists().is("role", doc.fold(before - 1))
            || doc.capital(before - 1))
        && from - before < 8
    {
        before -= 1;
    }
    let portfolio = matches!(doc.before(before), "of" | "for")
        && before >= 2
        && (lists().is("title", doc.word(before - 2)) || lists().is("role", doc.fold(before - 2)));
    let with = adjacent && matches!(doc.before(before), "with" | "after" | "before" | "as");
    let object = PREPOSITIONS.contains(&doc.before(before)) && !with && !portfolio;
    (!object).then(|| source(from, to, Sort::Name(mention)))
}

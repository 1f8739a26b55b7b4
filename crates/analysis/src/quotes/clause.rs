//! Clauses and noun phrases, told by the small words alone.

use super::{Scene, words};
use crate::{doc::Doc, lists::lists, token::Is};
use article::Kind;

/// How many tokens any look ahead or back may take.
pub(crate) const REACH: usize = 120;

/// Verbs that only help others, in their finite forms.
pub(crate) fn auxiliary(fold: &str) -> bool {
    words::AUXILIARIES.contains(&fold) || contracted(fold)
}

/// *doesn't*, *they'll*, *he'd*.
fn contracted(fold: &str) -> bool {
    fold.rsplit_once(['\'', '’'])
        .is_some_and(|(_, tail)| matches!(tail, "t" | "ll" | "re" | "ve" | "d" | "m"))
}

/// A form of *to be*.
pub(crate) fn being(fold: &str) -> bool {
    words::BEING.contains(&fold)
}

/// Words that stand between a subject and its verb, or before it.
pub(crate) fn adverb(fold: &str) -> bool {
    fold.ends_with("ly") && fold.len() > 4 && !words::NO_ADVERBS.contains(&fold)
        || words::ADVERBS.contains(&fold)
}

/// Pronouns that are subjects.
pub(crate) fn subject_pronoun(fold: &str) -> bool {
    words::SUBJECTS.contains(&fold) || contracted(fold) && !fold.ends_with('t')
}

/// Words that open a noun phrase.
pub(crate) fn determiner(fold: &str) -> bool {
    words::DETERMINERS.contains(&fold)
}

/// Words that join a noun phrase to what stands before it.
pub(crate) fn preposition(fold: &str) -> bool {
    words::PREPOSITIONS.contains(&fold)
}

/// Words that open a clause that asks or leaves open.
pub(crate) fn asking(fold: &str) -> bool {
    words::ASKING.contains(&fold)
}

/// Whether a word can be part of a noun phrase, behind its determiner.
pub(crate) fn nominal(scene: &Scene, at: usize) -> bool {
    let doc = scene.doc;
    let token = &doc.tokens[at];
    match token.is {
        Is::Possessive | Is::Number => true,
        Is::Word if token.starts && adverb(&token.fold) => false,
        Is::Word => doc.capital(at) || !scene.function(at) && !adverb(&token.fold),
        Is::Mark(mark) => matches!(mark, '&' | '$' | '%' | '’' | '\''),
    }
}

/// The token behind *about*, *at least* and the like, if a number follows; `at` itself otherwise.
pub(crate) fn past_approximation(doc: &Doc, at: usize) -> usize {
    let number = |i: usize| {
        doc.together(at, i)
            && (doc.tokens[i].is == Is::Number
                || matches!(doc.fold(i), "a" | "half")
                    && matches!(
                        doc.fold(i + 1),
                        "dozen" | "hundred" | "thousand" | "million"
                    )
                || words::NUMBERS.contains(&doc.fold(i)))
    };
    let two = |second: &str| doc.fold(at + 1) == second;
    let end = match doc.fold(at) {
        "about" | "over" | "nearly" | "around" | "almost" | "roughly" | "approximately"
        | "under" | "only" => at + 1,
        "at" if two("least") || two("most") => at + 2,
        "more" | "fewer" | "less" if two("than") => at + 2,
        "up" if two("to") => at + 2,
        "as" if (two("many") || two("few")) && doc.fold(at + 2) == "as" => at + 3,
        _ => return at,
    };
    if number(end) { end } else { at }
}

/// Whether a clause with a verb of its own starts at `at`: a pronoun, or a noun phrase with a verb behind it.
pub(crate) fn clause(scene: &Scene, at: usize) -> bool {
    let doc = scene.doc;
    let mut i = past_approximation(doc, at);
    while doc.together(at, i) && adverb(doc.fold(i)) && i < at + 3 {
        i += 1;
    }
    let fold = doc.fold(i);
    if subject_pronoun(fold) && !matches!(fold, "this" | "these" | "those") {
        // *said nothing.*
        return doc.together(i, i + 1) && !matches!(doc.tokens[i + 1].is, Is::Mark(_))
            || fold.contains(['\'', '’']);
    }
    let opens =
        determiner(fold) || doc.tokens.get(i).is_some() && nominal(scene, i) || asking(fold);
    opens
        && (i + 1..i + 16)
            .take_while(|&j| {
                doc.together(at, j) && !matches!(doc.tokens[j].is, Is::Mark(';' | ','))
            })
            .any(|j| finite(doc, j))
}

/// Whether a noun phrase or a clause may start at `at`.
pub(crate) fn opens(scene: &Scene, at: usize) -> bool {
    let doc = scene.doc;
    let about = past_approximation(doc, at);
    if about > at {
        return true;
    }
    let fold = doc.fold(at);
    let word = doc
        .tokens
        .get(at)
        .is_some_and(|t| !matches!(t.is, Is::Mark(_)));
    word && !words::NO_CLAUSE.contains(&fold)
        && (determiner(fold) || subject_pronoun(fold) || asking(fold) || nominal(scene, at))
}

/// Whether a token is surely a finite verb.
fn finite(doc: &Doc, at: usize) -> bool {
    let fold = doc.fold(at);
    auxiliary(fold) && !matches!(fold, "be" | "been" | "being")
        || fold.len() > 4
            && fold.ends_with("ed")
            && doc.tokens[at].is == Is::Word
            && !doc.capital(at)
            && !determiner(doc.before(at))
            && !matches!(doc.after(at), "by")
        || words::FINITE.contains(&fold)
}

/// Skips words of time and adverbs from `at`.
pub(crate) fn past_time(scene: &Scene, at: usize) -> usize {
    let doc = scene.doc;
    let mut i = at;
    while i < at + 10 && doc.together(at, i) {
        let date = scene.mention_at(i).filter(|&m| scene.kind(m) == Kind::Date);
        if let Some(mention) = date {
            i = scene.tokens[mention].1.max(i + 1);
        } else if lists().is("weekday", doc.word(i))
            || lists().is("daypart", doc.fold(i))
            || words::TIMES.contains(&doc.fold(i)) && doc.fold(i + 1) != "than"
        {
            i += 1;
        } else {
            break;
        }
    }
    i
}

/// The end of the noun phrase that starts at `at`: behind its last noun; `at` itself if there is none.
pub(crate) fn phrase_end(scene: &Scene, at: usize) -> usize {
    let doc = scene.doc;
    let mut i = at;
    while i < at + 4 && doc.together(at, i) && determiner(doc.fold(i)) {
        i += 1;
    }
    while i < at + 14 && doc.together(at, i) && nominal(scene, i) {
        i += 1;
    }
    i
}

/// Skips *in a statement*, *on Fox News* and the like from `at`, with words of time between them; *to reporters* too, if `to`.
pub(crate) fn past_circumstances(scene: &Scene, at: usize, to: bool) -> usize {
    let doc = scene.doc;
    let mut i = past_time(scene, at);
    for _ in 0..3 {
        if !doc.together(at, i)
            || !(words::CIRCUMSTANCES.contains(&doc.fold(i)) || to && doc.fold(i) == "to")
        {
            break;
        }
        let end = phrase_end(scene, i + 1);
        if end == i + 1 {
            break;
        }
        i = past_time(scene, end);
    }
    i
}

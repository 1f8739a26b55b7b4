//! Noun phrases that can speak, read backward from their last word.

use super::{
    Scene,
    clause::{auxiliary, determiner, nominal, preposition},
    source::{Sort, Source, in_capitals},
    words,
};
use crate::{lists::lists, token::Is};
use article::Kind;

const fn source(from: usize, to: usize, sort: Sort) -> Source {
    Source { from, to, sort }
}

/// The name of a person that starts with token `at`, behind a title.
pub(crate) fn person_at(scene: &Scene, at: usize) -> Option<Source> {
    let doc = scene.doc;
    let at = at + usize::from(lists().is("title", doc.word(at)));
    let mention = scene.mention_at(at)?;
    let (from, to) = scene.tokens[mention];
    let owner = doc.tokens.get(to).is_some_and(|t| t.is == Is::Possessive);
    (from == at && !owner && scene.kind(mention) == Kind::Person)
        .then(|| source(from, to, Sort::Name(mention)))
}

/// The noun phrase that ends with token `last`: its words for a source, and where the whole begins.
pub(crate) fn ending(scene: &Scene, last: usize, at: usize) -> Option<(Source, usize)> {
    let doc = scene.doc;
    let fold = doc.fold(last);
    if doc.tokens[last].is == Is::Word
        && words::STANDING_ALONE.contains(&fold)
        && doc.word(last) != "i"
        && !in_capitals(doc, last)
    {
        let sort = if words::PERSONAL.contains(&fold) {
            Sort::Pronoun
        } else {
            Sort::Noun
        };
        return Some((source(last, last + 1, sort), last));
    }
    let capitals = in_capitals(doc, last);
    let object = words::NO_SUBJECTS.contains(&fold) && !capitals;
    if doc.tokens[last].is != Is::Word
        || !object && !nominal(scene, last) && scene.mention_at(last).is_none()
    {
        return None;
    }
    let date = |i: usize| {
        scene
            .mention_at(i)
            .is_some_and(|m| scene.kind(m) == Kind::Date)
    };
    if date(last) || lists().is("time", fold) {
        // *Smith on Tuesday said*.
        let mut before = last;
        while before > 0
            && doc.together(before - 1, at)
            && last - before < 6
            && (date(before - 1) || words::BEFORE_TIME.contains(&doc.fold(before - 1)))
        {
            before -= 1;
        }
        let behind = before
            .checked_sub(1)
            .filter(|&b| doc.together(b, at) && !date(b) && !lists().is("time", doc.fold(b)))?;
        return ending(scene, behind, at);
    }
    // *those close to him*: the pronoun is no subject, but what stands before may be.
    let (mut found, mut from) = if object {
        (source(last, last + 1, Sort::Noun), last)
    } else {
        simple(scene, last, at)?
    };
    // *a spokesman for the group*, *officials in Moscow*: the noun before the preposition heads the phrase.
    for _ in 0..3 {
        let Some(p) = from.checked_sub(1).filter(|&p| doc.together(p, at)) else {
            break;
        };
        if !words::JOINING.contains(&doc.fold(p)) {
            break;
        }
        let Some(head) = p
            .checked_sub(1)
            .filter(|&h| doc.together(h, at) && doc.tokens[h].is == Is::Word && !date(h))
        else {
            break;
        };
        if !nominal(scene, head)
            && scene.mention_at(head).is_none()
            && !words::PARTITIVE.contains(&doc.fold(head))
        {
            break;
        }
        let Some((outer, start)) = simple(scene, head, at) else {
            break;
        };
        // *the law in Texas Smith said* and *in a letter to Smith*: a name of a person ends what a preposition begins.
        let join = matches!(doc.fold(p), "and" | "or");
        let leads = start.checked_sub(1).is_some_and(|b| {
            doc.together(b, at) && preposition(doc.fold(b)) && !matches!(doc.fold(b), "of" | "as")
        });
        if leads || join && !named_pair(scene, outer, found) {
            break;
        }
        found = if join {
            source(outer.from, found.to, outer.sort)
        } else {
            outer
        };
        from = start;
    }
    if object && from == last {
        return None;
    }
    let whole = matches!(found.sort, Sort::Noun) && found.to <= last && last + 1 - from <= 14;
    if whole {
        found = source(found.from, last + 1, Sort::Noun);
    }
    let object = from
        .checked_sub(1)
        .is_some_and(|b| doc.together(b, at) && words::OBJECTIVE.contains(&doc.fold(b)));
    (!object).then_some((found, from))
}

pub(crate) fn named_pair(scene: &Scene, a: Source, b: Source) -> bool {
    let person = |s: Source| matches!(s.sort, Sort::Name(m) if scene.kind(m) == Kind::Person);
    person(a) == person(b) && matches!(a.sort, Sort::Noun) == matches!(b.sort, Sort::Noun)
}

/// The phrase without prepositions that ends with `last`.
pub(crate) fn simple(scene: &Scene, last: usize, at: usize) -> Option<(Source, usize)> {
    let doc = scene.doc;
    let person = scene
        .mention_at(last)
        .filter(|&m| scene.kind(m) == Kind::Person);
    let mut from = last;
    let mut sort = Sort::Noun;
    let mut start = last;
    if let Some(mention) = scene.mention_at(last) {
        let (first, to) = scene.tokens[mention];
        from = first;
        start = first;
        if to == last + 1
            && matches!(
                scene.kind(mention),
                Kind::Person | Kind::Organisation | Kind::Place | Kind::Facility | Kind::Work
            )
        {
            sort = Sort::Name(mention);
        }
    }
    if person.is_none()
        && sort == Sort::Noun
        && !nominal(scene, last)
        && !words::PARTITIVE.contains(&doc.fold(last))
    {
        return None;
    }
    while let Some(b) = from
        .checked_sub(1)
        .filter(|&b| last - b < 16 && doc.together(b, at) && scene.quoted[b] == scene.quoted[last])
    {
        let fold = doc.fold(b);
        if let Some(mention) = scene.mention_at(b) {
            let kind = scene.kind(mention);
            // *Clinton spokesman Smith* is one phrase, *after meeting Clinton Smith* is not.
            if kind == Kind::Date || person.is_some() && kind == Kind::Person && from == start {
                break;
            }
            from = scene.tokens[mention].0;
            continue;
        }
        let title = lists().is("title", doc.word(b))
            || lists().is("role", fold)
            || lists().is("modifier", fold)
            || doc.capital(b) && !doc.tokens[b].starts
            || doc.tokens[b].is == Is::Possessive
            || fold == "of" && b > 0 && lists().is("title", doc.word(b - 1));
        let inside = if person.is_some() {
            title
                || (b + 1 < start || lists().is("role", doc.fold(b + 1)))
                    && nominal(scene, b)
                    && !determiner(fold)
                    && scene.verb(b).is_none()
        } else {
            nominal(scene, b)
                && (scene.verb(b).is_none() || participle(scene, b))
                && !finite_word(fold)
        };
        if fold == "that" || fold == "all" && doc.fold(b + 1) != "of" {
            break;
        }
        if determiner(fold) && (person.is_none() || from < start) {
            from = b;
            let partitive = words::COUNTS.contains(&fold);
            if !partitive {
                break;
            }
            continue;
        }
        if !inside {
            break;
        }
        from = b;
    }
    let found = match sort {
        Sort::Noun => source(from, last + 1, Sort::Noun),
        _ => source(start, last + 1, sort),
    };
    Some((found, from))
}

/// A participle or noun before a noun: *the proposed law*, *the report card*.
pub(crate) fn participle(scene: &Scene, at: usize) -> bool {
    let before = scene.doc.before(at);
    determiner(before)
        || before == "’s"
        || before == "'s"
        || scene.doc.capital(at) && !scene.doc.tokens[at].starts
}

pub(crate) fn finite_word(fold: &str) -> bool {
    auxiliary(fold)
}

/// The token before the bracket that closes at `close`.
pub(crate) fn bracket(scene: &Scene, close: usize, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let open = (close.saturating_sub(14)..close)
        .rev()
        .find(|&i| doc.tokens[i].is_mark('('))?;
    open.checked_sub(1).filter(|&b| doc.together(b, at))
}

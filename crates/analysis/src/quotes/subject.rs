//! The subject of a reporting verb.

use super::{
    Scene,
    clause::{adverb, auxiliary, being, determiner, nominal, preposition},
    source::{Sort, Source, forward},
    verbs::Form,
};
use crate::{lists::lists, token::Is};
use article::Kind;

/// What was found before a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Its subject, and where the words of the subject begin.
    Found(Source, usize),
    /// None of its own: it shares that of a verb before it.
    Shared,
    /// A relative pronoun: the subject, inside a clause that ends before the main one goes on.
    Relative(Source),
    /// It is no verb here, or its subject does not speak.
    Not,
}

/// The verb group that ends with the verb at `at`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    /// Its first token.
    pub(crate) from: usize,
    /// It has a form of *be*.
    pub(crate) being: bool,
    /// It has an auxiliary.
    pub(crate) helped: bool,
    /// It is denied.
    pub(crate) negated: bool,
}

/// Verbs that go before *to* and another verb without changing who acts.
const CONTROL: [&str; 26] = [
    "went on",
    "goes on",
    "continued",
    "continues",
    "came out",
    "began",
    "begins",
    "appeared",
    "appears",
    "seemed",
    "seems",
    "tried",
    "tries",
    "sought",
    "used",
    "managed",
    "hastened",
    "was quick",
    "is quick",
    "likes",
    "liked",
    "has",
    "had",
    "have",
    "happened",
    "took",
];

/// The verb group around `at`.
pub(crate) fn group(scene: &Scene, at: usize) -> Group {
    let doc = scene.doc;
    let mut group = Group {
        from: at,
        being: false,
        helped: false,
        negated: false,
    };
    let mut steps = 0;
    while let Some(b) = group
        .from
        .checked_sub(1)
        .filter(|&b| steps < 7 && doc.together(b, at))
    {
        let fold = doc.fold(b);
        let possessive_be = doc.tokens[b].is == Is::Possessive
            && scene.verb(at).is_some_and(|v| v.form == Form::Ing)
            && b > 0
            && matches!(doc.fold(b - 1), "he" | "she" | "it" | "who" | "that");
        if auxiliary(fold) && !matches!(doc.word(b), "May" | "Will") {
            group.being |= being(fold) || fold.ends_with("’re") || fold.ends_with("'re");
            group.helped = true;
            group.negated |= fold.ends_with("t") && fold.contains(['\'', '’']) || fold == "cannot";
        } else if possessive_be {
            group.being = true;
            group.helped = true;
        } else if fold == "not" || fold == "never" {
            group.negated = true;
        } else if !(adverb(fold) && fold != "all" && fold != "both") {
            if fold == "to" && b > 0 && control(scene, b) {
                group.from = if b > 1 && matches!(doc.fold(b - 1), "on" | "out" | "quick") {
                    b - 2
                } else {
                    b - 1
                };
                group.helped = true;
                steps += 3;
                continue;
            }
            break;
        }
        group.from = b;
        steps += 1;
    }
    group
}

fn control(scene: &Scene, to: usize) -> bool {
    let doc = scene.doc;
    let (one, two) = (
        doc.fold(to - 1),
        to.checked_sub(2).map_or("", |i| doc.fold(i)),
    );
    CONTROL.iter().any(|c| match c.split_once(' ') {
        Some((a, b)) => a == two && b == one,
        None => *c == one,
    })
}

/// The subject of the verb at `at`, whose group is `group`.
pub(crate) fn subject(scene: &Scene, at: usize, group: Group, form: Form) -> Subject {
    let doc = scene.doc;
    let fresh = |b: &usize| doc.together(*b, at) && scene.quoted[*b] == scene.quoted[at];
    let Some(last) = group.from.checked_sub(1).filter(fresh) else {
        return if form == Form::Ing && !group.helped {
            Subject::Shared
        } else {
            Subject::Not
        };
    };
    let fold = doc.fold(last);
    if form == Form::Ing && !group.helped {
        // *…, saying*; *by saying*; *a letter saying*.
        return match doc.tokens[last].is {
            Is::Mark(',' | '—' | '–' | '-' | '”' | '"') => Subject::Shared,
            _ if matches!(
                fold,
                "by" | "and"
                    | "in"
                    | "while"
                    | "or"
                    | "but"
                    | "before"
                    | "after"
                    | "then"
                    | "when"
                    | "whilst"
                    | "thus"
                    | "for"
                    | "without"
            ) =>
            {
                Subject::Shared
            }
            Is::Word if preposition(fold) || determiner(fold) => Subject::Not,
            _ => ending(scene, last, at)
                .map_or(Subject::Not, |(source, from)| Subject::Found(source, from)),
        };
    }
    match fold {
        "and" | "or" | "but" | "then" => return Subject::Shared,
        "who" | "which" => return Subject::Relative(source(last, last + 1, Sort::Pronoun)),
        "that" if form != Form::Base => {
            return Subject::Relative(source(last, last + 1, Sort::Pronoun));
        }
        "to" => return Subject::Not,
        _ => {}
    }
    if doc.tokens[last].is_mark(')') {
        return bracket(scene, last, at)
            .and_then(|before| ending(scene, before, at))
            .map_or(Subject::Not, |(s, f)| Subject::Found(s, f));
    }
    if matches!(doc.tokens[last].is, Is::Mark(',' | '—' | '–' | '-')) {
        return apposed(scene, last, at).map_or(Subject::Not, |(s, f)| Subject::Found(s, f));
    }
    match ending(scene, last, at) {
        Some((source, from)) => Subject::Found(source, from),
        None => Subject::Not,
    }
}

const fn source(from: usize, to: usize, sort: Sort) -> Source {
    Source { from, to, sort }
}

/// The token before the bracket that closes at `close`.
fn bracket(scene: &Scene, close: usize, at: usize) -> Option<usize> {
    let doc = scene.doc;
    let open = (close.saturating_sub(14)..close)
        .rev()
        .find(|&i| doc.tokens[i].is_mark('('))?;
    open.checked_sub(1).filter(|&b| doc.together(b, at))
}

/// The subject before an apposition or a relative clause that ends with the comma at `comma`.
fn apposed(scene: &Scene, comma: usize, at: usize) -> Option<(Source, usize)> {
    let doc = scene.doc;
    let mut close = comma;
    while doc.tokens[close].is_mark('-') && close > 0 && doc.tokens[close - 1].is_mark('-') {
        close -= 1;
    }
    for _ in 0..5 {
        let low = close.saturating_sub(30);
        let open = (low..close).rev().find(|&i| {
            doc.together(i, at) && matches!(doc.tokens[i].is, Is::Mark(',' | '—' | '–' | '-'))
        });
        let Some(open) = open else {
            return None;
        };
        let fold = doc.fold(open + 1);
        let apposition = matches!(
            fold,
            "a" | "an"
                | "the"
                | "who"
                | "whose"
                | "which"
                | "one"
                | "himself"
                | "herself"
                | "his"
                | "her"
                | "its"
                | "along"
                | "like"
                | "speaking"
                | "citing"
                | "in"
                | "at"
                | "on"
                | "when"
                | "asked"
                | "meanwhile"
                | "too"
                | "also"
                | "however"
                | "of"
                | "then"
                | "now"
                | "former"
                | "then-mayor"
                | "using"
                | "referring"
                | "noting"
                | "himself,"
                | "for"
        ) || lists().is("role", fold)
            || lists().is("title", doc.word(open + 1))
            || lists().is("modifier", fold)
            || doc.tokens[open + 1].is == Is::Number
            || close - open <= 5 && doc.capital(open + 1)
            || person_at(scene, open + 1).is_some();
        if !apposition {
            return None;
        }
        let mut first = open;
        while doc.tokens[first].is_mark('-') && first > 0 && doc.tokens[first - 1].is_mark('-') {
            first -= 1;
        }
        if let Some(before) = first.checked_sub(1).filter(|&b| doc.together(b, at)) {
            let before = if doc.tokens[before].is_mark(')') {
                bracket(scene, before, at)?
            } else {
                before
            };
            let opens = |from: usize| {
                from == 0 || !doc.together(from - 1, at) || !preposition(doc.fold(from - 1))
            };
            if let Some((found, from)) = ending(scene, before, at).filter(|f| opens(f.1)) {
                // *Smith, curator at the University of Texas, Austin, said*: the first of several.
                let outer = from
                    .checked_sub(2)
                    .filter(|&b| doc.tokens[b + 1].is_mark(',') && doc.together(b, at))
                    .and_then(|b| ending(scene, b, at));
                if let Some(outer) = outer.filter(|o| {
                    matches!(o.0.sort, Sort::Name(m) if scene.kind(m) == Kind::Person)
                        && found.sort == Sort::Noun
                }) {
                    return Some(outer);
                }
                let named = (found.sort == Sort::Noun)
                    .then(|| person_at(scene, open + 1))
                    .flatten();
                return Some((named.unwrap_or(found), from));
            }
        }
        close = first;
    }
    None
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
        && matches!(
            fold,
            "he" | "she"
                | "they"
                | "it"
                | "we"
                | "you"
                | "i"
                | "others"
                | "some"
                | "many"
                | "all"
                | "both"
                | "one"
                | "none"
                | "most"
                | "neither"
                | "everyone"
                | "everybody"
                | "nobody"
                | "someone"
                | "few"
                | "those"
        )
        && doc.word(last) != "i"
    {
        let sort = if matches!(fold, "he" | "she" | "they" | "it" | "we" | "you" | "i") {
            Sort::Pronoun
        } else {
            Sort::Noun
        };
        return Some((source(last, last + 1, sort), last));
    }
    let object = matches!(fold, "him" | "her" | "them" | "us" | "me" | "whom");
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
            && (date(before - 1)
                || matches!(
                    doc.fold(before - 1),
                    "on" | "in" | "at" | "last" | "late" | "early" | "a" | "earlier" | "this"
                ))
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
        if !matches!(
            doc.fold(p),
            "of" | "for"
                | "at"
                | "from"
                | "in"
                | "with"
                | "on"
                | "by"
                | "to"
                | "against"
                | "and"
                | "into"
                | "close"
                | "near"
                | "about"
                | "or"
                | "through"
                | "outside"
                | "inside"
                | "across"
                | "within"
                | "around"
                | "among"
                | "over"
                | "under"
                | "behind"
                | "during"
                | "between"
        ) {
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
            && !matches!(
                doc.fold(head),
                "one"
                    | "some"
                    | "many"
                    | "most"
                    | "all"
                    | "both"
                    | "several"
                    | "few"
                    | "others"
                    | "those"
            )
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
    let object = from.checked_sub(1).is_some_and(|b| {
        doc.together(b, at)
            && matches!(
                doc.fold(b),
                "of" | "by" | "from" | "into" | "than" | "toward" | "towards" | "between"
            )
    });
    (!object).then_some((found, from))
}

fn named_pair(scene: &Scene, a: Source, b: Source) -> bool {
    let person = |s: Source| matches!(s.sort, Sort::Name(m) if scene.kind(m) == Kind::Person);
    person(a) == person(b) && matches!(a.sort, Sort::Noun) == matches!(b.sort, Sort::Noun)
}

/// The phrase without prepositions that ends with `last`.
fn simple(scene: &Scene, last: usize, at: usize) -> Option<(Source, usize)> {
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
        && !matches!(
            doc.fold(last),
            "one"
                | "some"
                | "many"
                | "most"
                | "all"
                | "both"
                | "several"
                | "few"
                | "others"
                | "those"
        )
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
            let partitive = matches!(
                fold,
                "two" | "three" | "other" | "many" | "several" | "few" | "more" | "most"
            );
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
fn participle(scene: &Scene, at: usize) -> bool {
    let before = scene.doc.before(at);
    determiner(before)
        || before == "’s"
        || before == "'s"
        || scene.doc.capital(at) && !scene.doc.tokens[at].starts
}

fn finite_word(fold: &str) -> bool {
    auxiliary(fold)
}

/// The subject that the sentence of `at` opens with, behind *On Monday,* and the like.
pub(crate) fn opening(scene: &Scene, sentence: usize, at: usize) -> Option<Source> {
    let doc = scene.doc;
    let end = at.min(sentence + 40);
    let mut first = sentence;
    for _ in 0..3 {
        while first < end
            && (!doc.tokens[first].is_word()
                || scene.quoted[first]
                || matches!(
                    doc.fold(first),
                    "and" | "but" | "so" | "however" | "meanwhile" | "later"
                ))
        {
            first += 1;
        }
        if first >= end {
            return None;
        }
        let opens = preposition(doc.fold(first))
            || adverb(doc.fold(first))
            || matches!(
                doc.fold(first),
                "when" | "while" | "although" | "though" | "because" | "if"
            )
            || doc.fold(first).ends_with("ing");
        if !opens {
            return forward(scene, first).filter(|f| f.to <= at);
        }
        first = (first..end).find(|&i| doc.tokens[i].is_mark(','))? + 1;
    }
    None
}

//! The subject of a reporting verb.

use super::{
    Scene,
    clause::{adverb, auxiliary, being, determiner, preposition},
    phrase::{bracket, ending, person_at},
    source::{Sort, Source, forward, in_capitals},
    verbs::Form,
    words,
};
use crate::{doc::Doc, lists::lists, token::Is};
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
            group.negated |= fold.ends_with('t') && fold.contains(['\'', '’']) || fold == "cannot";
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
            _ if words::PARTICIPIAL.contains(&fold) => Subject::Shared,
            Is::Word if preposition(fold) || determiner(fold) => Subject::Not,
            _ => ending(scene, last, at)
                .map_or(Subject::Not, |(source, from)| Subject::Found(source, from)),
        };
    }
    match fold {
        _ if in_capitals(doc, last) => {}
        "and" | "or" | "but" | "then" => return Subject::Shared,
        "who" | "which" => return Subject::Relative(source(last, last + 1, Sort::Pronoun)),
        "that" if form != Form::Base => {
            return Subject::Relative(source(last, last + 1, Sort::Pronoun));
        }
        "to" => return Subject::Not,
        _ => {}
    }
    // *Smith, who said he was “sorry,” added*
    let inner = last.wrapping_sub(1);
    if matches!(doc.tokens[last].is, Is::Mark('”' | '"'))
        && last > 0
        && doc.tokens[inner].is_mark(',')
        && scene.quoted[inner]
    {
        return apposed(scene, inner, at).map_or(Subject::Not, |(s, f)| Subject::Found(s, f));
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
        let open = open?;
        let fold = doc.fold(open + 1);
        let apposition = words::APPOSED.contains(&fold)
            || lists().is("role", fold)
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

/// The subject that the sentence of `at` opens with, behind *On Monday,* and the like.
pub(crate) fn opening(scene: &Scene, sentence: usize, at: usize) -> Option<Source> {
    let doc = scene.doc;
    let end = at.min(sentence + 40);
    let mut first = sentence;
    for _ in 0..3 {
        while first < end
            && (!doc.tokens[first].is_word()
                || scene.quoted[first]
                || words::CONNECTIVES.contains(&doc.fold(first)))
        {
            first += 1;
        }
        if first >= end {
            return None;
        }
        let opens = preposition(doc.fold(first))
            || adverb(doc.fold(first))
            || words::OPENING_CLAUSE.contains(&doc.fold(first))
            || doc.fold(first).ends_with("ing");
        if !opens {
            return forward(scene, first).filter(|f| f.to <= at);
        }
        first = (first..end).find(|&i| doc.tokens[i].is_mark(','))? + 1;
    }
    None
}

/// Whether subject and verb go together in number, as far as they tell.
pub(crate) fn agrees(doc: &Doc, source: Source, form: Form, group: Group) -> bool {
    if group.helped || matches!(form, Form::Past | Form::Ing) {
        return true;
    }
    let last = doc.fold(source.to - 1);
    let pair = (source.from..source.to).any(|i| doc.fold(i) == "and");
    let plural = pair
        || words::PLURALS.contains(&last)
        || last.ends_with('s') && !last.ends_with("ss") && !matches!(source.sort, Sort::Name(_));
    let named = matches!(source.sort, Sort::Name(_));
    match form {
        Form::Base => plural || named && last.ends_with('s'),
        Form::Third => {
            !plural
                || matches!(last, "who" | "that" | "which" | "some" | "all")
                || last.ends_with("ics")
                || last.ends_with('s') && doc.capital(source.to - 1)
        }
        _ => true,
    }
}

//! How far the words go that a cue reports.

use super::{
    Scene,
    clause::{self, REACH, clause},
    complement::{Complement, Sort},
    verbs::{Form, Frames},
    words,
};
use crate::{doc::Doc, token::Is};

/// Where the words reported end.
pub(crate) fn extent(
    scene: &Scene,
    end: usize,
    complement: Complement,
    relative: bool,
    cue: usize,
) -> usize {
    let doc = scene.doc;
    let end = end.min(complement.from + REACH);
    let quoted = scene.quoted[cue];
    let mut depth = 0_usize;
    let mut i = complement.from;
    while i < end {
        let token = &doc.tokens[i];
        if quoted && !scene.quoted[i] {
            return i;
        }
        match token.is {
            Is::Mark('(' | '[') => depth += 1,
            Is::Mark(')' | ']') if depth == 0 => return i,
            Is::Mark(')' | ']') => depth -= 1,
            _ if depth > 0 || scene.quoted[i] && !quoted => {}
            Is::Mark(';') => return i,
            Is::Mark(',') if complement.sort == Sort::Noun && !lists_on(doc, i, end) => return i,
            Is::Mark(',' | '—' | '–' | '-')
                if (token.spaced || matches!(token.is, Is::Mark(',' | '—')))
                    && i > complement.from
                    && ends_at_comma(scene, i, end, complement.sort, relative) =>
            {
                return i;
            }
            Is::Word if i > complement.from && joins_cue(scene, i, end) => return i,
            Is::Word
                if complement.sort == Sort::Noun
                    && i > complement.from + 1
                    && words::CIRCUMSTANTIAL.contains(&token.fold.as_str()) =>
            {
                return i;
            }
            Is::Word
                if complement.sort != Sort::Clause
                    && i > complement.from + 1
                    && words::TURNING.contains(&token.fold.as_str())
                    && !scene.quoted[i] =>
            {
                return i;
            }
            Is::Word if token.fold == "according" => return i,
            _ => {}
        }
        i += 1;
    }
    end
}

/// Whether the comma at `at` parts the items of a list: *the law, the tax and the wall*.
pub(crate) fn lists_on(doc: &Doc, at: usize, end: usize) -> bool {
    (at + 1..end.min(at + 8))
        .take_while(|&i| !doc.tokens[i].is_mark('.'))
        .any(|i| matches!(doc.fold(i), "and" | "or") && !clause::auxiliary(doc.fold(i + 1)))
        && !words::NO_LIST.contains(&doc.fold(at + 1))
}

/// *and added that*: the next verb of the same subject.
pub(crate) fn joins_cue(scene: &Scene, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    if !matches!(doc.fold(at), "and" | "but") {
        return false;
    }
    let mut i = at + 1;
    while i < end
        && i < at + 4
        && (clause::adverb(doc.fold(i)) || matches!(doc.fold(i), "has" | "had"))
    {
        i += 1;
    }
    let cue = |i: usize| {
        i < end
            && scene.verb(i).is_some_and(|v| {
                matches!(v.form, Form::Past | Form::Third) && v.frames.has(Frames::SPEECH)
            })
    };
    // *and has called for*: an auxiliary shows that it is a verb.
    let helped = i > at + 1
        && i < end
        && matches!(doc.fold(i - 1), "has" | "had" | "also")
        && scene.verb(i).is_some_and(|v| v.form == Form::Past);
    let pronoun = matches!(doc.fold(i), "he" | "she" | "they") && cue(i + 1);
    cue(i) || helped || pronoun
}

/// Whether the words reported end with the comma or dash at `at`.
pub(crate) fn ends_at_comma(
    scene: &Scene,
    at: usize,
    end: usize,
    sort: Sort,
    relative: bool,
) -> bool {
    let doc = scene.doc;
    let next = at + 1;
    if next >= end {
        return true;
    }
    let fold = doc.fold(next);
    let verb = |i: usize| scene.verb(i);
    if verb(next).is_some_and(|v| {
        v.form == Form::Ing
            && (v.frames.has(Frames::SPEECH)
                || v.frames.has(Frames::THAT)
                || v.frames.has(Frames::NOUN))
    }) {
        return true;
    }
    if fold == "according" || joins_cue(scene, next, end) {
        return true;
    }
    if relative {
        // The main clause goes on: *Smith, who said he was ill, left*.
        let i = (next..next + 3)
            .find(|&i| !clause::adverb(doc.fold(i)))
            .unwrap_or(next);
        if clause::auxiliary(doc.fold(i))
            || words::FINITE.contains(&doc.fold(i))
            || doc.fold(i).ends_with("ed")
            || verb(i).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
        {
            return true;
        }
    }
    match fold {
        "but" | "though" | "although" | "while" | "even" => {
            sort != Sort::Clause || clause(scene, next + 1) && fold == "but"
        }
        "as" | "when" | "after" | "with" | "and" | "because" | "where" | "which" => {
            sort == Sort::Infinitive && fold != "which" && fold != "where"
                || sort == Sort::Noun && fold != "and" && fold != "which"
        }
        _ => false,
    }
}

/// The words `from..to` without marks at their ends; `None` if there are none.
pub(crate) fn trimmed(scene: &Scene, from: usize, to: usize) -> Option<(usize, usize)> {
    let doc = scene.doc;
    let edge = |i: usize| matches!(doc.tokens[i].is, Is::Mark(m) if !matches!(m, '(' | '[' | '$' | '#' | '@' | '£' | '€' | '“' | '"' | '‘' | '«'));
    let (mut from, mut to) = (from, to);
    while from < to && edge(from) {
        from += 1;
    }
    while from < to
        && (edge(to - 1)
            && !matches!(
                doc.tokens[to - 1].is,
                Is::Mark('”' | '"' | '’' | '»' | ')' | ']' | '%')
            ))
    {
        to -= 1;
    }
    (from < to && (from..to).any(|i| doc.tokens[i].is_word())).then_some((from, to))
}

/// Whether the verb stands in a clause that opens the sentence and waits for the main one: *After he said so, …*.
pub(crate) fn subordinate(scene: &Scene, start: usize, verb: usize) -> bool {
    let doc = scene.doc;
    let opens = words::SUBORDINATE.contains(&doc.fold(start));
    opens && verb - start < 24 && !(start..verb).any(|i| doc.tokens[i].is_mark(','))
}

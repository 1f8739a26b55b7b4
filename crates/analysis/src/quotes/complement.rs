//! What a reporting verb reports behind it: where that begins.

use super::{
    Scene,
    clause::{self, asking, clause, past_circumstances, past_time, phrase_end},
    verbs::{Frames, Verb},
    words,
};
use crate::{doc::Doc, token::Is};

/// What follows a reporting verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Complement {
    /// Its first token.
    pub(crate) from: usize,
    /// The token after the cue.
    pub(crate) cue_end: usize,
    /// How far it may go.
    pub(crate) sort: Sort,
}

/// What sort of words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A clause.
    Clause,
    /// *to* and a verb.
    Infinitive,
    /// A noun phrase.
    Noun,
}

/// The words from `from` on, reported by the one word at `at`.
const fn words_from(from: usize, at: usize, sort: Sort) -> Complement {
    Complement {
        from,
        cue_end: at + 1,
        sort,
    }
}

/// What the verb at `at` reports behind it.
pub(crate) fn complement(scene: &Scene, at: usize, verb: &Verb) -> Option<Complement> {
    let doc = scene.doc;
    let frames = verb.frames;
    let infinitive =
        frames.has(Frames::INFINITIVE) && doc.fold(at + 1) == "to" && acts(doc, at + 1);
    if verb.particles.contains(&doc.after(at)) && !infinitive && !dated(scene, at) {
        return particle(scene, at);
    }
    if verb.particles.contains(&"out") && words::WITH_OUT.contains(&doc.fold(at)) {
        return None;
    }
    let mut first = past_time(scene, at + 1);
    while first < at + 3
        && doc.fold(first).ends_with("ly")
        && words::BEHIND_ADVERB.contains(&doc.after(first))
    {
        first += 1;
    }
    if first > at + 1
        && verb.particles.contains(&doc.fold(first))
        && doc.together(at, first + 1)
        && !acts(doc, first)
    {
        return Some(words_from(first + 1, at, Sort::Noun));
    }
    if !doc.together(at, first) {
        return None;
    }
    let speech = frames.has(Frames::SPEECH);
    if doc.tokens[first].is_mark(':') && (speech || frames.has(Frames::NOUN)) {
        return Some(words_from(first + 1, at, Sort::Clause)).filter(|c| doc.together(at, c.from));
    }
    first += usize::from(speech && doc.tokens[first].is_mark(',') && opens_quote(doc, first + 1));
    if let Some(that) = behind_aside(doc, at, first).filter(|_| frames.has(Frames::THAT)) {
        return Some(words_from(that + 1, at, Sort::Clause));
    }
    marked(scene, at, first, first, verb)
        .or_else(|| bare(scene, at, first, verb))
        .or_else(|| beyond(scene, at, first, verb))
        .or_else(|| {
            frames
                .has(Frames::THAT)
                .then(|| distant_that(scene, at + 1))
                .flatten()
                .map(|that| words_from(that + 1, at, Sort::Clause))
        })
        .or_else(|| unmarked(scene, at, verb))
}

/// The noun phrase behind the verb's particle: *called for calm*.
fn particle(scene: &Scene, at: usize) -> Option<Complement> {
    let doc = scene.doc;
    let next = doc.fold(at + 2);
    let clausal = next == "that" && doc.fold(at + 1) == "out";
    let opens = clause::determiner(next)
        || asking(next)
        || matches!(next, "him" | "her" | "them" | "it")
        || doc.together(at, at + 2) && clause::nominal(scene, at + 2);
    (doc.together(at, at + 2) && (clausal || opens)).then_some(Complement {
        from: at + 2 + usize::from(clausal),
        cue_end: at + 2,
        sort: if clausal { Sort::Clause } else { Sort::Noun },
    })
}

/// What a word or mark at `i` opens: *that*, a quote mark, *whether*, *to*; `object` is where somebody spoken to may stand before.
fn marked(scene: &Scene, at: usize, i: usize, object: usize, verb: &Verb) -> Option<Complement> {
    let doc = scene.doc;
    let frames = verb.frames;
    let fold = doc.fold(i);
    let follows = doc.together(at, i + 1);
    if fold == "that"
        && frames.has(Frames::THAT)
        && follows
        && !matches!(doc.tokens[i + 1].is, Is::Mark('.' | ','))
    {
        return Some(words_from(i + 1, at, Sort::Clause));
    }
    let quotes = frames.has(Frames::SPEECH) || frames.has(Frames::NOUN) || frames.has(Frames::BARE);
    if opens_quote(doc, i) && quotes || asking(fold) && frames.has(Frames::WH) && follows {
        return Some(words_from(i, at, Sort::Clause));
    }
    if fold == "to"
        && frames.has(Frames::INFINITIVE)
        && !frames.has(Frames::ATTITUDE)
        && acts(doc, i)
    {
        // *urged the countries to act* reports more than *to act*.
        let verb = doc.fold(at);
        let whole = !verb.starts_with("ask") && !verb.starts_with("promis");
        return Some(words_from(
            if whole { object } else { i },
            at,
            Sort::Infinitive,
        ));
    }
    None
}

/// A clause without *that*. *said* and *argued* take one whatever follows, *announced* may take a noun.
fn bare(scene: &Scene, at: usize, i: usize, verb: &Verb) -> Option<Complement> {
    let frames = verb.frames;
    if !frames.has(Frames::BARE)
        || frames.has(Frames::ADDRESSEE)
        || clause::preposition(scene.doc.fold(i)) && clause::past_approximation(scene.doc, i) == i
    {
        return None;
    }
    let sure = frames.has(Frames::SPEECH) && !frames.has(Frames::NOUN);
    (sure && clause::opens(scene, i) || clause(scene, i)).then(|| words_from(i, at, Sort::Clause))
}

/// Behind somebody spoken to, or the circumstances: *told reporters on Monday that*, *said in a statement that*.
fn beyond(scene: &Scene, at: usize, first: usize, verb: &Verb) -> Option<Complement> {
    let doc = scene.doc;
    let frames = verb.frames;
    let beyond = if frames.has(Frames::ADDRESSEE) && addressed(scene, first) {
        let pronoun = words::OBJECTS.contains(&doc.fold(first));
        let end = if pronoun {
            first + 1
        } else {
            phrase_end(scene, first)
        };
        past_circumstances(scene, end, false)
    } else if frames.has(Frames::SPEECH) || frames.has(Frames::THAT) {
        past_circumstances(scene, first, true)
    } else {
        first
    };
    if beyond == first {
        return None;
    }
    let comma = doc.tokens.get(beyond).is_some_and(|t| t.is_mark(','));
    let leads = doc.fold(beyond + 1) == "that" || opens_quote(doc, beyond + 1);
    let i = beyond + usize::from(comma && leads);
    if !doc.together(at, i) {
        return None;
    }
    let clausal =
        || frames.has(Frames::BARE) && clause(scene, i) && !matches!(doc.tokens[i].is, Is::Mark(_));
    marked(scene, at, i, first, verb).or_else(|| clausal().then(|| words_from(i, at, Sort::Clause)))
}

/// A clause or a noun phrase with nothing to open it.
fn unmarked(scene: &Scene, at: usize, verb: &Verb) -> Option<Complement> {
    let doc = scene.doc;
    let frames = verb.frames;
    let mut i = past_time(scene, at + 1);
    if i == at + 1 && matches!(doc.fold(i), "on" | "in") {
        i = past_circumstances(scene, i, false);
    }
    if !doc.together(at, i) {
        return None;
    }
    let told =
        frames.has(Frames::BARE) && frames.has(Frames::SPEECH) && frames.has(Frames::ADDRESSEE);
    if told && clause(scene, i) {
        return Some(words_from(i, at, Sort::Clause));
    }
    let fold = doc.fold(i);
    let object = (clause::determiner(fold)
        || clause::nominal(scene, i)
        || words::OBJECT_OPENINGS.contains(&fold))
        && !matches!(doc.tokens[i].is, Is::Mark('’' | '\''));
    (frames.has(Frames::NOUN) && !frames.has(Frames::ATTITUDE) && object)
        .then(|| words_from(i, at, Sort::Noun))
}

/// *said at a meeting in Toledo, Ohio, that …*: the conjunction behind the circumstances.
fn distant_that(scene: &Scene, at: usize) -> Option<usize> {
    let doc = scene.doc;
    for i in at..at + 18 {
        if !doc.together(at, i) || scene.quoted[i] {
            return None;
        }
        let fold = doc.fold(i);
        if fold == "that" && i > at {
            let lists =
                doc.tokens[i - 1].is_mark(',') || doc.capital(i - 1) || clause(scene, i + 1);
            return lists.then_some(i);
        }
        if clause::auxiliary(fold)
            || scene.verb(i).is_some()
            || matches!(doc.tokens[i].is, Is::Mark(';' | ':' | '.'))
        {
            return None;
        }
    }
    None
}

/// *reported, citing two officials, that …*: the conjunction behind what two commas set apart.
fn behind_aside(doc: &Doc, at: usize, comma: usize) -> Option<usize> {
    if !doc.tokens[comma].is_mark(',') {
        return None;
    }
    (comma + 2..comma + 20)
        .take_while(|&i| doc.together(at, i + 1))
        .find(|&i| doc.tokens[i].is_mark(','))
        .map(|close| close + 1)
        .filter(|&that| doc.fold(that) == "that" && doc.together(that, that + 1))
}

/// *said on Monday*: the particle belongs to the time.
fn dated(scene: &Scene, at: usize) -> bool {
    scene.doc.fold(at + 1) == "on" && past_time(scene, at + 2) > at + 2
}

/// Whether *to* at `at` leads to a verb: *to act*, not *to Congress* or *to the public*.
pub(crate) fn acts(doc: &Doc, at: usize) -> bool {
    doc.together(at, at + 1) && opens_quote(doc, at + 1)
        || doc.together(at, at + 1)
            && doc.tokens[at + 1].is == Is::Word
            && !doc.capital(at + 1)
            && !clause::determiner(doc.fold(at + 1))
}

/// Whether a mark at `at` opens a quote.
fn opens_quote(doc: &Doc, at: usize) -> bool {
    matches!(
        doc.tokens.get(at).map(|t| t.is),
        Some(Is::Mark('“' | '"' | '‘' | '«'))
    ) && doc.tokens.get(at + 1).is_some_and(|t| !t.spaced)
}

/// Whether somebody spoken to may stand at `at`.
fn addressed(scene: &Scene, at: usize) -> bool {
    let doc = scene.doc;
    words::OBJECTS.contains(&doc.fold(at)) || phrase_end(scene, at) > at
}

//! What a reporting verb reports behind it: where that begins.

use super::{
    Scene,
    clause::{self, asking, clause, past_circumstances, past_time, phrase_end},
    verbs::{Frames, Verb},
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

/// What the verb at `at` reports behind it.
pub(crate) fn complement(scene: &Scene, at: usize, verb: &Verb) -> Option<Complement> {
    let doc = scene.doc;
    let frames = verb.frames;
    let mut cue_end = at + 1;
    let speech = frames.has(Frames::SPEECH);
    let infinitive =
        frames.has(Frames::INFINITIVE) && doc.fold(at + 1) == "to" && round_to(doc, at + 1);
    let particle = verb.particles.contains(&doc.after(at)) && !infinitive;
    let noun = |from: usize, cue_end: usize| Complement {
        from,
        cue_end,
        sort: Sort::Noun,
    };
    if particle && !(speech && matches!(doc.fold(at + 1), "on" | "to" | "in") && said_in(scene, at))
    {
        cue_end = at + 2;
        if doc.fold(at + 2) == "that" && doc.fold(at + 1) == "out" {
            return Some(Complement {
                from: at + 3,
                cue_end,
                sort: Sort::Clause,
            });
        }
        let opens = doc.together(at, at + 2)
            && (clause::determiner(doc.fold(at + 2))
                || clause::nominal(scene, at + 2)
                || asking(doc.fold(at + 2))
                || matches!(doc.fold(at + 2), "him" | "her" | "them" | "it"));
        return opens.then(|| noun(at + 2, cue_end));
    }
    if verb.particles.contains(&"out")
        && matches!(
            doc.fold(at),
            "lay"
                | "laid"
                | "lays"
                | "laying"
                | "point"
                | "pointed"
                | "points"
                | "pointing"
                | "spell"
                | "spelled"
                | "spells"
                | "spelling"
                | "rail"
                | "lash"
                | "refer"
                | "referred"
                | "talk"
                | "talked"
                | "talks"
                | "speak"
                | "speaks"
                | "spoke"
        )
    {
        return None;
    }
    let mut i = past_time(scene, at + 1);
    while i < at + 3
        && doc.together(at, i + 1)
        && doc.fold(i).ends_with("ly")
        && matches!(
            doc.fold(i + 1),
            "that" | "to" | "about" | "against" | "for" | "of" | "on"
        )
    {
        i += 1;
    }
    if i > at + 1
        && verb.particles.contains(&doc.fold(i))
        && doc.together(at, i + 1)
        && !round_to(doc, i)
    {
        return Some(noun(i + 1, at + 1));
    }
    if doc.tokens.get(i).is_some_and(|t| t.is_mark(':'))
        && doc.together(at, i)
        && (speech || frames.has(Frames::NOUN))
    {
        return Some(Complement {
            from: i + 1,
            cue_end,
            sort: Sort::Clause,
        })
        .filter(|c| doc.together(at, c.from));
    }
    i += usize::from(
        speech && doc.together(at, i) && doc.tokens[i].is_mark(',') && opens_quote(doc, i + 1),
    );
    let object = i;
    for round in 0..2 {
        if !doc.together(at, i) {
            return None;
        }
        let fold = doc.fold(i);
        if fold == "that"
            && frames.has(Frames::THAT)
            && doc.together(at, i + 1)
            && !matches!(doc.tokens[i + 1].is, Is::Mark('.' | ','))
        {
            return Some(Complement {
                from: i + 1,
                cue_end,
                sort: Sort::Clause,
            });
        }
        if opens_quote(doc, i) && (speech || frames.has(Frames::NOUN) || frames.has(Frames::BARE)) {
            return Some(Complement {
                from: i,
                cue_end,
                sort: Sort::Clause,
            });
        }
        if asking(fold) && frames.has(Frames::WH) && doc.together(at, i + 1) {
            return Some(Complement {
                from: i,
                cue_end,
                sort: Sort::Clause,
            });
        }
        if fold == "to"
            && frames.has(Frames::INFINITIVE)
            && !frames.has(Frames::ATTITUDE)
            && round_to(doc, i)
        {
            // *urged the countries to act* reports more than *to act*.
            let whole = round == 1
                && !doc.fold(at).starts_with("ask")
                && !doc.fold(at).starts_with("promis");
            return Some(Complement {
                from: if whole { object } else { i },
                cue_end,
                sort: Sort::Infinitive,
            });
        }
        if round == 0 {
            // *said* and *argued* take a clause whatever follows, *announced* may take a noun.
            let clausal =
                speech && !frames.has(Frames::NOUN) && clause::opens(scene, i) || clause(scene, i);
            if frames.has(Frames::BARE)
                && !clause::preposition(fold)
                && clausal
                && !frames.has(Frames::ADDRESSEE)
            {
                return Some(Complement {
                    from: i,
                    cue_end,
                    sort: Sort::Clause,
                });
            }
            // Somebody spoken to, or the circumstances: *told reporters on Monday that*, *said in a statement that*.
            let beyond = if frames.has(Frames::ADDRESSEE) && addressed(scene, i) {
                let end = if matches!(fold, "him" | "her" | "them" | "us" | "me" | "you" | "it") {
                    i + 1
                } else {
                    phrase_end(scene, i)
                };
                past_circumstances(scene, end, false)
            } else if speech || frames.has(Frames::THAT) {
                past_circumstances(scene, i, true)
            } else {
                i
            };
            if beyond == i {
                break;
            }
            i = beyond
                + usize::from(
                    doc.tokens.get(beyond).is_some_and(|t| t.is_mark(','))
                        && (doc.fold(beyond + 1) == "that" || opens_quote(doc, beyond + 1)),
                );
            cue_end = at + 1;
        } else if frames.has(Frames::BARE)
            && clause(scene, i)
            && !matches!(doc.tokens[i].is, Is::Mark(_))
        {
            return Some(Complement {
                from: i,
                cue_end,
                sort: Sort::Clause,
            });
        }
    }
    if frames.has(Frames::THAT)
        && let Some(that) = distant_that(scene, at + 1)
    {
        return Some(Complement {
            from: that + 1,
            cue_end: at + 1,
            sort: Sort::Clause,
        });
    }
    let mut i = past_time(scene, at + 1);
    if matches!(doc.fold(i), "on" | "in") && i == at + 1 {
        i = past_circumstances(scene, i, false);
    }
    if frames.has(Frames::BARE)
        && frames.has(Frames::SPEECH)
        && frames.has(Frames::ADDRESSEE)
        && clause(scene, i)
    {
        return Some(Complement {
            from: i,
            cue_end: at + 1,
            sort: Sort::Clause,
        });
    }
    let object = doc.together(at, i)
        && (clause::determiner(doc.fold(i))
            || clause::nominal(scene, i)
            || matches!(doc.fold(i), "him" | "her" | "them" | "it" | "what" | "how"))
        && !matches!(doc.tokens[i].is, Is::Mark('’' | '\''));
    (frames.has(Frames::NOUN) && !frames.has(Frames::ATTITUDE) && object).then(|| noun(i, at + 1))
}

/// *said at a meeting in Toledo, Ohio, that …*: the conjunction behind the circumstances.
pub(crate) fn distant_that(scene: &Scene, at: usize) -> Option<usize> {
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

pub(crate) fn said_in(scene: &Scene, at: usize) -> bool {
    scene.doc.fold(at + 1) == "on" && past_time(scene, at + 2) > at + 2
}

pub(crate) fn round_to(doc: &Doc, at: usize) -> bool {
    doc.together(at, at + 1) && opens_quote(doc, at + 1)
        || doc.together(at, at + 1)
            && doc.tokens[at + 1].is == Is::Word
            && !doc.capital(at + 1)
            && !clause::determiner(doc.fold(at + 1))
}

pub(crate) fn opens_quote(doc: &Doc, at: usize) -> bool {
    matches!(
        doc.tokens.get(at).map(|t| t.is),
        Some(Is::Mark('“' | '"' | '‘' | '«'))
    ) && doc.tokens.get(at + 1).is_some_and(|t| !t.spaced)
}

pub(crate) fn addressed(scene: &Scene, at: usize) -> bool {
    let doc = scene.doc;
    matches!(
        doc.fold(at),
        "him" | "her" | "them" | "us" | "me" | "you" | "it"
    ) || phrase_end(scene, at) > at
}

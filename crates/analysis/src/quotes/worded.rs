//! Reports without a verb of their own: *according to*, *his claim that*, a name and a colon.

use super::{
    Scene,
    clause::{self, REACH, clause, phrase_end},
    complement::{Complement, Sort},
    extent::{extent, trimmed},
    report::Report,
    source::{Source, forward},
    subject::{Subject, group, subject},
    verbs::Form,
    words,
};
use crate::token::Is;
use article::Kind;

/// *Smith: The law is dead*, as a headline.
pub(crate) fn headline(scene: &Scene, start: usize, end: usize) -> Option<Report> {
    let doc = scene.doc;
    let colon = (start + 1..end.min(start + 7)).find(|&i| doc.tokens[i].is_mark(':'))?;
    let mention = scene
        .mention_at(colon - 1)
        .filter(|&m| matches!(scene.kind(m), Kind::Person | Kind::Organisation));
    let source = match mention.filter(|&m| scene.tokens[m].1 == colon) {
        Some(mention) => Source {
            from: scene.tokens[mention].0,
            to: colon,
            sort: super::source::Sort::Name(mention),
        },
        None if scene.is_noun(colon - 1) => Source {
            from: start,
            to: colon,
            sort: super::source::Sort::Noun,
        },
        None => return None,
    };
    let parts = trimmed(scene, colon + 1, end.min(colon + REACH))?;
    (parts.1 - parts.0 > 2).then_some(Report {
        cue: (colon, colon + 1),
        source: Some(source),
        parts: vec![parts],
        behind: false,
        sure: 60,
    })
}

/// *According to Smith, …*; *…, according to Smith.*
pub(crate) fn according(scene: &Scene, sentence: (usize, usize), at: usize) -> Option<Report> {
    let doc = scene.doc;
    let cue = (at, at + 2);
    let source = forward(scene, at + 2).or_else(|| {
        let end = phrase_end(scene, at + 2);
        (end > at + 2).then_some(Source {
            from: at + 2,
            to: end,
            sort: super::source::Sort::Noun,
        })
    })?;
    let comma = |i: usize| doc.tokens[i].is_mark(',');
    let low = sentence.0.max(at.saturating_sub(REACH));
    let opens =
        !(low..at).any(|i| doc.tokens[i].is_word() && !words::CONNECTIVES.contains(&doc.fold(i)));
    if opens {
        let behind = (source.to..sentence.1.min(source.to + 40)).find(|&i| comma(i))?;
        let parts = trimmed(scene, behind + 1, sentence.1.min(behind + REACH))?;
        return Some(Report {
            cue,
            source: Some(source),
            parts: vec![parts],
            behind: false,
            sure: 85,
        });
    }
    let end = if comma(at - 1) { at - 1 } else { at };
    let mut low = low;
    while low < end
        && (matches!(doc.fold(low), "and" | "but" | "still" | "yet" | "so")
            || doc.tokens[low].is_mark(','))
    {
        low += 1;
    }
    let mut parts: Vec<(usize, usize)> = trimmed(scene, low, end).into_iter().collect();
    // *The law, according to Smith, is dead.*
    let behind = phrase_end(scene, source.to).max(source.to);
    if behind < sentence.1
        && comma(behind)
        && comma(at - 1)
        && (low..end).filter(|&i| doc.tokens[i].is_word()).count() < 7
        && !matches!(doc.fold(behind + 1), "which" | "who" | "a" | "an" | "the")
    {
        parts.extend(trimmed(scene, behind + 1, sentence.1.min(behind + REACH)));
    }
    (!parts.is_empty()).then_some(Report {
        cue,
        source: Some(source),
        parts,
        behind: true,
        sure: 85,
    })
}

/// Verbs that go with a noun for what is said.
const LIGHT: [&str; 24] = [
    "made",
    "makes",
    "issued",
    "issues",
    "gave",
    "gives",
    "released",
    "releases",
    "published",
    "filed",
    "offered",
    "expressed",
    "expresses",
    "presented",
    "raised",
    "raises",
    "repeated",
    "voiced",
    "delivered",
    "has",
    "had",
    "have",
    "sent",
    "reached",
];

/// *his claim that …*, *Smith’s threat to …*.
pub(crate) fn by_noun(scene: &Scene, sentence: (usize, usize), at: usize) -> Option<Report> {
    let doc = scene.doc;
    let next = doc.after(at);
    let sort = match next {
        "that" => Sort::Clause,
        "to" => Sort::Infinitive,
        _ => return None,
    };
    let low = at.saturating_sub(6);
    // *issued a warning that …*: who issued it.
    let light = (low..at)
        .rev()
        .take_while(|&i| {
            doc.together(i, at) && (clause::nominal(scene, i) || clause::determiner(doc.fold(i)))
        })
        .find(|&i| LIGHT.contains(&doc.fold(i)));
    let issued = light.and_then(|verb| {
        let group = group(scene, verb);
        match subject(scene, verb, group, Form::Past) {
            Subject::Found(source, _) | Subject::Relative(source) if !group.being => Some(source),
            _ => None,
        }
    });
    let owner = (low..at)
        .rev()
        .take_while(|&i| {
            doc.together(i, at) && (clause::nominal(scene, i) || clause::determiner(doc.fold(i)))
        })
        .find(|&i| {
            doc.tokens[i].is == Is::Possessive
                || matches!(doc.fold(i), "his" | "her" | "their" | "its")
        });
    let owner = owner.and_then(|i| {
        if doc.tokens[i].is == Is::Possessive {
            super::phrase::ending(scene, i.checked_sub(1)?, at).map(|f| f.0)
        } else {
            Some(Source {
                from: i,
                to: i + 1,
                sort: super::source::Sort::Pronoun,
            })
        }
    });
    let owner = owner.or(issued);
    if sort == Sort::Infinitive && (owner.is_none() || !words::PURPOSES.contains(&doc.fold(at))) {
        return None;
    }
    let complement = Complement {
        from: if sort == Sort::Clause { at + 2 } else { at + 1 },
        cue_end: at + 1,
        sort,
    };
    // A verb behind *that* would be a relative clause: *the claim that was made*.
    if sort == Sort::Clause && !clause(scene, at + 2) {
        return None;
    }
    let end = extent(scene, sentence.1, complement, false, at);
    let parts = trimmed(scene, complement.from, end)?;
    Some(Report {
        cue: (at, at + 1),
        source: owner,
        parts: vec![parts],
        behind: false,
        sure: if owner.is_some() { 60 } else { 45 },
    })
}

#[cfg(test)]
mod tests {
    use crate::check::indirect;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(indirect(text), want, "{text}");
    }

    #[test]
    fn according_to_before_and_behind() {
        check(
            "According to John Smith, the law is dead.",
            &["the law is dead|John Smith|According to"],
        );
        check(
            "The law is dead, according to police.",
            &["The law is dead|police|according to"],
        );
        check(
            "The law, according to John Smith, is dead.",
            &["The law … is dead|John Smith|according to"],
        );
    }

    #[test]
    fn nouns_for_what_is_said() {
        check(
            "It follows his claim that the law is dead.",
            &["the law is dead|his|claim"],
        );
        check(
            "It follows John Smith’s threat to leave the union.",
            &["to leave the union|John Smith|threat"],
        );
        check(
            "So John Smith issued a warning that it would end.",
            &["it would end|John Smith|warning"],
        );
        check("It follows the claim that was made.", &[]);
    }
}

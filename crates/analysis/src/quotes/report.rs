//! Reported speech: verbs and phrases that report, who is their subject, and how far the words go that they report.

use super::{
    Scene,
    clause::{self, REACH, clause, past_circumstances, past_time, phrase_end},
    complement::{Complement, Sort, complement, round_to},
    extent::{extent, subordinate, trimmed},
    source::{Source, forward},
    subject::{Group, Subject, group, opening, subject},
    verbs::{self, Form, Frames, Verb},
};
use crate::{doc::Doc, token::Is};
use article::{Kind, Role};

/// One report: its cue, its source and what it reports, as token ranges.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The words that attribute.
    pub(crate) cue: (usize, usize),
    /// Who says it.
    pub(crate) source: Option<Source>,
    /// The words reported, in text order.
    pub(crate) parts: Vec<(usize, usize)>,
    /// The cue stands behind the words or between them.
    pub(crate) behind: bool,
    /// How surely it is a report, per cent.
    pub(crate) sure: u8,
}

/// All reports of the article, by their cues.
pub(crate) fn reports(scene: &Scene) -> Vec<Report> {
    let doc = scene.doc;
    let mut out: Vec<Report> = Vec::new();
    let mut start = 0;
    for sentence in doc.tokens.chunk_by(|a, b| a.sentence == b.sentence) {
        let end = start + sentence.len();
        let first = out.len();
        if doc.article.blocks[doc.tokens[start].block].role == Role::Title {
            out.extend(headline(scene, start, end));
        }
        for at in start..end {
            if let Some(report) = report(scene, (start, end), at, &out[first..]) {
                out.push(report);
            }
        }
        start = end;
    }
    out
}

/// *Smith: The law is dead*, as a headline.
fn headline(scene: &Scene, start: usize, end: usize) -> Option<Report> {
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

fn report(scene: &Scene, sentence: (usize, usize), at: usize, before: &[Report]) -> Option<Report> {
    let doc = scene.doc;
    let token = &doc.tokens[at];
    if token.is != Is::Word {
        return None;
    }
    if token.fold == "according" && doc.fold(at + 1) == "to" {
        return according(scene, sentence, at);
    }
    if let Some(verb) = scene.verb(at) {
        if doc.capital(at) && !token.starts && !doc.title_case[token.block] {
            return None;
        }
        if let Some(found) = by_verb(scene, sentence, at, verb, before) {
            return Some(found);
        }
    }
    verbs::saying(&token.fold)
        .then(|| by_noun(scene, sentence, at))
        .flatten()
}

/// *X said that …*, *…, X said*, *…, said X*.
fn by_verb(
    scene: &Scene,
    sentence: (usize, usize),
    at: usize,
    verb: &Verb,
    before: &[Report],
) -> Option<Report> {
    let doc = scene.doc;
    let group = group(scene, at);
    let previous = doc.before(at);
    let articled = clause::determiner(previous)
        && !matches!(
            previous,
            "all"
                | "both"
                | "that"
                | "those"
                | "these"
                | "some"
                | "many"
                | "most"
                | "others"
                | "few"
                | "one"
                | "several"
                | "two"
                | "each"
        );
    if articled
        || clause::preposition(previous) && verb.form != Form::Ing
        || matches!(previous, "’s" | "'s") && !group.helped
    {
        return None;
    }
    // *was told*: who tells is not the subject.
    if group.being && verb.form == Form::Past {
        return passive(scene, sentence, at, verb);
    }
    if group.negated && !verb.frames.has(Frames::WH) {
        return None;
    }
    if !group.helped && verb.form == Form::Past && doc.fold(at + 1) == "by" {
        return None;
    }
    let complement = complement(scene, at, verb);
    let subject = subject(scene, at, group, verb.form);
    if !(matches!(subject, Subject::Found(..)) && complement.is_some())
        && let Some(found) = inverted(scene, sentence, at, verb, group)
    {
        return Some(found);
    }
    let (source, subject_from, relative) = match subject {
        Subject::Not => return None,
        Subject::Found(source, from) => (Some(source), from, false),
        Subject::Relative(source) => (Some(source), group.from, true),
        Subject::Shared => {
            let spoken = |r: &&Report| r.cue.0 < at && r.source.is_some() && r.sure >= 80;
            let last = before
                .iter()
                .rev()
                .find(spoken)
                .filter(|_| verb.frames.has(Frames::SPEECH));
            let shared = last
                .or(before.last())
                .and_then(|r| r.source)
                .or_else(|| opening(scene, sentence.0, group.from));
            shared?;
            (shared, group.from, false)
        }
    };
    // *a drink called Santorum* names it.
    let naming = matches!(
        doc.fold(at),
        "called" | "dubbed" | "termed" | "labeled" | "labelled" | "branded"
    );
    if naming
        && !group.helped
        && source.is_some_and(|s| s.sort == super::source::Sort::Noun && !scene.is_noun(s.to - 1))
    {
        return None;
    }
    if let Some(source) = source
        && !agrees(doc, source, verb.form, group)
    {
        return None;
    }
    if let Some(complement) = complement {
        // *Kim, showing interest*: a person shows no evidence.
        let person = matches!(source, Some(Source { sort: super::source::Sort::Name(m), .. }) if scene.kind(m) == Kind::Person);
        if complement.sort == Sort::Noun
            && verb.frames.has(Frames::EVIDENCE)
            && person
            && !matches!(doc.fold(at), "citing" | "cited" | "cites" | "cite")
        {
            return None;
        }
        let under = subordinate(scene, sentence.0, group.from);
        let end = extent(scene, sentence.1, complement, relative, at);
        let end = if under {
            (complement.from + 1..end)
                .find(|&i| doc.tokens[i].is_mark(','))
                .unwrap_or(end)
        } else {
            end
        };
        let parts = trimmed(scene, complement.from, end)?;
        return Some(Report {
            cue: (at, complement.cue_end),
            source,
            parts: vec![parts],
            behind: false,
            sure: if verb.frames.has(Frames::SPEECH) {
                80
            } else {
                65
            },
        });
    }
    if !verb.frames.has(Frames::SPEECH) || verb.form == Form::Ing && !group.helped || relative {
        return None;
    }
    fronted(scene, sentence, (at, at + 1), subject_from, source)
}

/// *was told that …*, *was asked by Smith to …*: the subject only hears it.
fn passive(scene: &Scene, sentence: (usize, usize), at: usize, verb: &Verb) -> Option<Report> {
    let doc = scene.doc;
    if !verb.frames.has(Frames::ADDRESSEE) {
        return None;
    }
    let source = (doc.fold(at + 1) == "by")
        .then(|| forward(scene, at + 2))
        .flatten();
    let next = source.map_or(at + 1, |s| phrase_end(scene, s.to).max(s.to));
    let complement = match doc.fold(next) {
        "that" if verb.frames.has(Frames::THAT) => Complement {
            from: next + 1,
            cue_end: at + 1,
            sort: Sort::Clause,
        },
        "to" if verb.frames.has(Frames::INFINITIVE) && round_to(doc, next) => Complement {
            from: next,
            cue_end: at + 1,
            sort: Sort::Infinitive,
        },
        _ => return None,
    };
    if !doc.together(at, complement.from) {
        return None;
    }
    let end = extent(scene, sentence.1, complement, false, at);
    let parts = trimmed(scene, complement.from, end)?;
    Some(Report {
        cue: (at, at + 1),
        source,
        parts: vec![parts],
        behind: false,
        sure: 55,
    })
}

/// *…, said Smith.*
fn inverted(
    scene: &Scene,
    sentence: (usize, usize),
    at: usize,
    verb: &Verb,
    group: Group,
) -> Option<Report> {
    let doc = scene.doc;
    if !verb.frames.has(Frames::SPEECH) || verb.form == Form::Ing || group.helped {
        return None;
    }
    let comma = group.from.checked_sub(1).filter(|&c| {
        doc.together(c, at) && matches!(doc.tokens[c].is, Is::Mark(',' | '”' | '"' | '\'' | '’'))
    })?;
    let source = forward(scene, at + 1)?;
    let ends = !doc.together(at, source.to)
        || matches!(
            doc.tokens[source.to].is,
            Is::Mark(',' | '.' | ';' | ':' | '“' | '"' | '(')
        )
        || matches!(
            doc.fold(source.to),
            "in" | "of" | "on" | "at" | "who" | "during" | "as" | "after" | "with" | "for" | "from"
        )
        || past_time(scene, source.to) > source.to;
    if !ends {
        return None;
    }
    fronted(scene, sentence, (at, at + 1), comma + 1, Some(source))
}

/// The report whose words stand before its subject, which begins at `subject`: *The law is dead, he said.*
fn fronted(
    scene: &Scene,
    sentence: (usize, usize),
    cue: (usize, usize),
    subject: usize,
    source: Option<Source>,
) -> Option<Report> {
    let doc = scene.doc;
    let comma = subject
        .checked_sub(1)
        .filter(|&c| c > sentence.0 && doc.together(c, cue.0))?;
    // *“…,” he said*, and with two single marks for each double one.
    let mut comma = comma;
    while comma > sentence.0
        && comma + 2 >= subject
        && matches!(doc.tokens[comma].is, Is::Mark('\'' | '’' | '”' | '"'))
    {
        comma -= 1;
    }
    if !matches!(
        doc.tokens[comma].is,
        Is::Mark(',' | '—' | '–' | '-' | '?' | '!')
    ) {
        return None;
    }
    let behind = past_circumstances(scene, cue.1.max(source.map_or(0, |s| s.to)), true);
    let mut from = sentence.0.max(comma.saturating_sub(REACH));
    if matches!(doc.fold(comma - 1), "which" | "who" | "that" | "where") {
        from = comma - 1;
    }
    while from < comma
        && (matches!(doc.fold(from), "and" | "but" | "still" | "yet" | "so")
            || doc.tokens[from].is_mark(','))
    {
        from += 1;
    }
    let words = (from..comma).filter(|&i| doc.tokens[i].is_word()).count();
    let first = trimmed(scene, from, comma);
    let last = doc
        .tokens
        .get(behind)
        .filter(|_| behind < sentence.1)
        .filter(|t| t.is_mark(',') || t.is_mark('—'));
    let mut parts: Vec<(usize, usize)> = first.into_iter().collect();
    if last.is_some() {
        let end = sentence.1.min(behind + REACH);
        let rest = trimmed(scene, behind + 1, end);
        // *…, said Smith, a spokesman.* goes on with who Smith is; *The law, Smith said, is dead.* with what he says.
        let more = source.is_none_or(|s| s.from < cue.0)
            && !matches!(
                doc.fold(behind + 1),
                "adding"
                    | "citing"
                    | "who"
                    | "which"
                    | "referring"
                    | "noting"
                    | "a"
                    | "an"
                    | "and"
                    | "but"
                    | "while"
                    | "as"
                    | "after"
            );
        if more || words < 2 {
            parts.extend(rest);
        }
    }
    if words < 2 && parts.len() < 2 {
        return None;
    }
    Some(Report {
        cue,
        source,
        parts,
        behind: true,
        sure: 80,
    })
}

/// *According to Smith, …*; *…, according to Smith.*
fn according(scene: &Scene, sentence: (usize, usize), at: usize) -> Option<Report> {
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
    let opens = !(low..at).any(|i| {
        doc.tokens[i].is_word()
            && !matches!(
                doc.fold(i),
                "but" | "and" | "however" | "meanwhile" | "still" | "also"
            )
    });
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
fn by_noun(scene: &Scene, sentence: (usize, usize), at: usize) -> Option<Report> {
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
            super::subject::ending(scene, i.checked_sub(1)?, at).map(|f| f.0)
        } else {
            Some(Source {
                from: i,
                to: i + 1,
                sort: super::source::Sort::Pronoun,
            })
        }
    });
    let owner = owner.or(issued);
    if sort == Sort::Infinitive
        && (owner.is_none()
            || !matches!(
                doc.fold(at),
                "threat"
                    | "threats"
                    | "promise"
                    | "promises"
                    | "pledge"
                    | "pledges"
                    | "vow"
                    | "vows"
                    | "demand"
                    | "demands"
                    | "request"
                    | "requests"
                    | "plea"
                    | "proposal"
            ))
    {
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

/// Whether subject and verb go together in number, as far as they tell.
fn agrees(doc: &Doc, source: Source, form: Form, group: Group) -> bool {
    if group.helped || matches!(form, Form::Past | Form::Ing) {
        return true;
    }
    let last = doc.fold(source.to - 1);
    let pair = (source.from..source.to).any(|i| doc.fold(i) == "and");
    let plural =
        pair || matches!(
            last,
            "they"
                | "we"
                | "i"
                | "you"
                | "who"
                | "that"
                | "which"
                | "people"
                | "police"
                | "men"
                | "women"
                | "children"
                | "others"
                | "many"
                | "some"
                | "most"
                | "few"
                | "both"
                | "all"
                | "those"
                | "media"
        ) || last.ends_with('s')
            && !last.ends_with("ss")
            && !matches!(source.sort, super::source::Sort::Name(_));
    let named = matches!(source.sort, super::source::Sort::Name(_));
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

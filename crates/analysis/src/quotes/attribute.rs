//! Where a quote's attribution stands.

use super::{
    Scene,
    clause::{auxiliary, preposition},
    cue::{cue, filler, names_only},
    marks::Marked,
    report::Report,
    source::{Source, backward, forward},
    subject::{self, Subject},
    unlisted::{by_any_verb, named, signed},
    verbs::{Form, Frames},
};
use crate::token::Is;

/// Where the attribution was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// Nowhere.
    Nothing,
    /// Right behind the quote.
    After,
    /// Before it, in its sentence or the one that leads to it.
    Before,
}

/// What attributes a quote, as token ranges.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribution {
    pub(crate) how: How,
    pub(crate) cue: Option<(usize, usize)>,
    pub(crate) source: Option<Source>,
    pub(crate) citing: Option<(usize, usize)>,
}

const NOTHING: Attribution = Attribution {
    how: How::Nothing,
    cue: None,
    source: None,
    citing: None,
};

/// How many tokens may interrupt a quote.
pub(crate) const INTERRUPTION: usize = 24;

/// What attributes the quote, which stands in the words of `report`.
pub(crate) fn attribute(scene: &Scene, quote: &Marked, report: Option<&Report>) -> Attribution {
    let doc = scene.doc;
    let end = if quote.parts.len() > 1
        && doc.tokens[quote.parts[0].0].block == doc.tokens[quote.parts[1].0].block
    {
        quote.parts[0].1 + 1 // the interruption
    } else {
        quote.close
    };
    let last = quote.parts[0].1 - 1;
    let asks = matches!(doc.tokens[last].is, Is::Mark('?' | '!'));
    let same = doc
        .tokens
        .get(end)
        .is_some_and(|t| t.block == doc.tokens[end - 1].block && (!t.starts || asks));
    let comma = matches!(
        doc.tokens[last].is,
        Is::Mark(',' | '?' | '!' | '—' | '…' | '-' | '–')
    );
    let behind = same
        .then(|| after(scene, end))
        .flatten()
        .filter(|a| !(asks && leads(scene, *a)));
    let fronted = report.filter(|r| r.behind).map(|r| Attribution {
        how: How::Before,
        cue: Some(r.cue),
        source: r.source,
        citing: None,
    });
    let reported = report.filter(|r| !r.behind).map(|r| Attribution {
        how: How::Before,
        cue: Some(r.cue),
        source: r.source,
        citing: None,
    });
    let ahead = || {
        let near = before(scene, quote.open);
        match (reported, near) {
            (Some(report), near) => {
                // The same cue may be a phrase, and say what is cited.
                let same = near.filter(|n| n.cue.map(|c| c.0) == report.cue.map(|c| c.0));
                Some(Attribution {
                    cue: same.map_or(report.cue, |n| n.cue),
                    citing: same.and_then(|n| n.citing),
                    ..report
                })
            }
            (None, near) => near,
        }
    };
    if named(scene, quote) {
        return NOTHING;
    }
    // *Smith, who said he was “sorry,” added that …*: the verb behind goes on with something else.
    let sourced = |a: &Attribution| a.source.is_some();
    let found = if comma {
        behind
            .filter(sourced)
            .or_else(|| ahead().filter(|a| behind.is_none() || sourced(a)))
            .or(behind)
    } else {
        ahead()
            .filter(|a| a.source.is_some())
            .or(behind)
            .or_else(ahead)
    };
    found
        .or_else(|| same.then(|| by_any_verb(scene, quote, end)).flatten())
        .or(fronted)
        .or_else(|| led_to(scene, quote.open))
        .or_else(|| signed(scene, quote))
        .unwrap_or(NOTHING)
}

/// Whether the attribution leads to another quote behind it.
pub(crate) fn leads(scene: &Scene, attribution: Attribution) -> bool {
    let end = attribution
        .cue
        .map_or(0, |c| c.1)
        .max(attribution.source.map_or(0, |s| s.to));
    let doc = scene.doc;
    (end..end + 4)
        .take_while(|&i| doc.together(end.saturating_sub(1), i) && !doc.tokens[i].is_mark('.'))
        .any(|i| scene.quoted[i])
}

/// *said Smith*, *Smith told reporters*, *according to Smith*, from token `at`.
pub(crate) fn after(scene: &Scene, at: usize) -> Option<Attribution> {
    let doc = scene.doc;
    let mut at = at + usize::from(doc.tokens.get(at)?.is_mark(','));
    if matches!(doc.tokens.get(at)?.is, Is::Mark('-' | '—' | '–' | '―')) {
        // *“…” — Name*, and nothing else.
        let source = forward(scene, at + 1)
            .filter(|s| !matches!(s.sort, super::source::Sort::Noun))
            .or_else(|| signature(scene, at + 1))?;
        let alone = doc.tokens.get(source.to).is_none_or(|t| {
            t.block != doc.tokens[at].block || t.is_mark(',') || t.is_mark('.') || t.starts
        });
        return alone.then_some(Attribution {
            how: How::After,
            cue: None,
            source: Some(source),
            citing: None,
        });
    }
    while at < doc.tokens.len() && matches!(doc.fold(at), "also" | "as") {
        at += 1;
    }
    let made = |cue, source| {
        Some(Attribution {
            how: How::After,
            cue: Some(cue),
            source,
            citing: None,
        })
    };
    if let Some(end) = cue(doc, at) {
        let source = doc.together(at, end).then(|| forward(scene, end)).flatten();
        let verbal = doc.fold(at).ends_with("ing");
        // *“Jo”, said Israel would respond*: the name is the subject of the clause reported.
        if source.is_some_and(|s| doc.together(at, s.to) && auxiliary(doc.fold(s.to))) {
            return None;
        }
        return if verbal && source.is_none() {
            None
        } else {
            made((at, end), source)
        };
    }
    if let Some((source, cue)) = subject_and_cue(scene, at) {
        return made(cue, Some(source));
    }
    let source = forward(scene, at)?;
    let mut look = source.to;
    // An apposition may stand between: *Smith, a spokesman, said*.
    if doc.tokens.get(look).is_some_and(|t| t.is_mark(',')) {
        let close =
            (look + 1..look + 16).find(|&i| doc.tokens.get(i).is_none_or(|t| t.is_mark(',')))?;
        look = close + 1;
    }
    while doc.together(at, look) && filler(doc, look) && cue(doc, look).is_none() {
        look += 1;
    }
    let end = cue(doc, look).filter(|_| doc.together(at, look))?;
    made((look, end), Some(source))
}

/// A name at the end of a block that no list knows.
fn signature(scene: &Scene, at: usize) -> Option<Source> {
    let doc = scene.doc;
    let block = doc.tokens.get(at)?.block;
    let last = (at..at + 6)
        .take_while(|&i| doc.tokens.get(i).is_some_and(|t| t.block == block) && doc.capital(i))
        .last()?;
    Some(Source {
        from: at,
        to: last + 1,
        sort: super::source::Sort::Noun,
    })
}

/// *Rep. Ann Smith (D), a member of the panel, told reporters* from token `at`: the subject and its verb.
fn subject_and_cue(scene: &Scene, at: usize) -> Option<(Source, (usize, usize))> {
    let doc = scene.doc;
    let near = at + 1..at + INTERRUPTION;
    for i in near.take_while(|&i| doc.together(at, i) && !scene.quoted[i]) {
        let Some(verb) = scene.verb(i) else {
            continue;
        };
        if verb.form == Form::Ing
            || !verb.frames.has(Frames::SPEECH)
            || doc.capital(i)
            || preposition(doc.before(i))
        {
            continue;
        }
        let group = subject::group(scene, i);
        if let Subject::Found(source, from) = subject::subject(scene, i, group, verb.form) {
            let between = at..from;
            let near = from >= at
                && from - at <= 8
                && between
                    .clone()
                    .all(|j| !matches!(doc.tokens[j].is, Is::Mark(',' | ':' | ';' | '—' | '–')))
                && !between
                    .clone()
                    .any(|j| scene.verb(j).is_some() || preposition(doc.fold(j)));
            return near.then_some((source, (i, i + 1)));
        }
    }
    None
}

/// How far before a quote its cue may stand, in tokens.
const FAR: usize = 28;

/// The nearest cue before the quote in its sentence, and the subject of that.
fn before(scene: &Scene, open: usize) -> Option<Attribution> {
    let doc = scene.doc;
    let mut at = open;
    while let Some(b) = at
        .checked_sub(1)
        .filter(|&b| open - b <= FAR && doc.together(b, open))
    {
        at = b;
        if scene.quoted[at] {
            continue;
        }
        let Some(end) = cue(doc, at).filter(|&end| end <= open) else {
            continue;
        };
        if names_only(doc, at, open) {
            return None;
        }
        return Some(from_cue(scene, at, end, open));
    }
    None
}

fn from_cue(scene: &Scene, at: usize, end: usize, open: usize) -> Attribution {
    let doc = scene.doc;
    let according = doc.fold(at) == "according" || doc.fold(end - 1) == "of";
    let source = if according {
        forward(scene, end)
    } else {
        backward(scene, at)
    };
    let cites = matches!(
        doc.fold(at),
        "citing" | "cited" | "quoting" | "quoted" | "cites" | "quotes"
    );
    let mut to = open;
    while to > end && matches!(doc.tokens[to - 1].is, Is::Mark(_)) {
        to -= 1;
    }
    let plain = cites
        && to > end
        && to - end <= 14
        && (end..to).all(|i| doc.tokens[i].is_word() || doc.tokens[i].is == Is::Possessive);
    let citing = plain.then_some((end, to));
    Attribution {
        how: How::Before,
        cue: Some((at, end)),
        source,
        citing,
    }
}

/// Who speaks in the sentence before a quote that opens a sentence of its own.
pub(crate) fn spoke_before(scene: &Scene, open: usize) -> Option<Source> {
    let doc = scene.doc;
    let last = open.checked_sub(1)?;
    let next = doc.tokens[last].block == doc.tokens[open].block && !doc.together(last, open);
    if !next || scene.quoted[last] {
        return None;
    }
    let mut at = last;
    while let Some(b) = at
        .checked_sub(1)
        .filter(|&b| last - b <= FAR && doc.together(b, last))
    {
        at = b;
        if let Some(end) = cue(doc, at).filter(|_| !scene.quoted[at]) {
            return from_cue(scene, at, end, last).source;
        }
    }
    None
}

/// The sentence before a quote that stands by itself may lead to it with a colon.
fn led_to(scene: &Scene, open: usize) -> Option<Attribution> {
    let doc = scene.doc;
    let colon = open.checked_sub(1).filter(|&c| {
        doc.tokens[c].is_mark(':')
            || matches!(doc.tokens[c].is, Is::Mark(';' | ',')) && !doc.together(c, open)
    })?;
    let mut at = colon;
    while let Some(b) = at
        .checked_sub(1)
        .filter(|&b| colon - b <= FAR && doc.together(b, colon))
    {
        at = b;
        if let Some(end) = cue(doc, at).filter(|_| !scene.quoted[at]) {
            return Some(from_cue(scene, at, end, colon));
        }
    }
    let source = backward(scene, colon)?;
    Some(Attribution {
        how: How::Before,
        cue: None,
        source: Some(source),
        citing: None,
    })
}

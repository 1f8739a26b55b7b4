//! Reports whose cue stands behind the words or between them: *The law is dead, he said.*

use super::{
    Scene,
    clause::{REACH, past_circumstances, past_time},
    extent::trimmed,
    report::Report,
    source::{Source, forward},
    subject::Group,
    verbs::{Form, Frames, Verb},
    words,
};
use crate::token::Is;

/// *…, said Smith.*
pub(crate) fn inverted(
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
        || words::BEHIND_SOURCE.contains(&doc.fold(source.to))
        || past_time(scene, source.to) > source.to;
    if !ends {
        return None;
    }
    fronted(scene, sentence, (at, at + 1), comma + 1, Some(source))
}

/// The report whose words stand before its subject, which begins at `subject`: *The law is dead, he said.*
pub(crate) fn fronted(
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
            && !words::NO_REST.contains(&doc.fold(behind + 1));
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

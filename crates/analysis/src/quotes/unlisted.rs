//! Attribution that no list of verbs tells: by place alone.

use super::{
    Scene,
    attribute::{Attribution, How, after},
    clause::{adverb, determiner, phrase_end, preposition},
    marks::Marked,
    source::{Sort, Source, forward},
};
use crate::{token::Is, verb};

/// *known as “Jo”*: the words name somebody, and nobody says them.
pub(crate) fn named(scene: &Scene, quote: &Marked) -> bool {
    let doc = scene.doc;
    let Some(last) = quote.open.checked_sub(1) else {
        return false;
    };
    let short = quote.parts[0].1 - quote.parts[0].0 <= 4;
    let known = doc.fold(last) == "as" && matches!(doc.before(last), "known" | "named");
    short && doc.together(last, quote.open) && (known || doc.fold(last) == "nicknamed")
}

/// A quote that is a whole paragraph, and a paragraph of a dash and a name below it.
pub(crate) fn signed(scene: &Scene, quote: &Marked) -> Option<Attribution> {
    let doc = scene.doc;
    let next = doc.tokens.get(quote.close)?;
    let whole = next.block != doc.tokens[quote.close - 1].block
        && quote
            .open
            .checked_sub(1)
            .is_none_or(|b| doc.tokens[b].block != doc.tokens[quote.open].block);
    let dash = matches!(next.is, Is::Mark('-' | '—' | '–' | '―'));
    (whole && dash).then(|| after(scene, quote.close)).flatten()
}

/// *“Go,” Smith shrugged*, *“Go,” chanted the crowd*: any verb will do behind a quote that opens its sentence and ends with a comma.
pub(crate) fn by_any_verb(scene: &Scene, quote: &Marked, end: usize) -> Option<Attribution> {
    let doc = scene.doc;
    let last = quote.parts[0].1 - 1;
    let opens = quote
        .open
        .checked_sub(1)
        .is_none_or(|b| !doc.together(b, quote.parts[0].0));
    if !opens
        || !doc.tokens[last].is_mark(',')
        || doc.tokens.get(end)?.block != doc.tokens[last].block
    {
        return None;
    }
    let verb = |i: usize| {
        doc.together(end, i)
            && doc.tokens[i].is == Is::Word
            && !doc.capital(i)
            && verb::past(doc.fold(i))
            && !scene.quoted[i]
    };
    let (source, cue) = if verb(end) {
        let phrase = phrase_end(scene, end + 1);
        let crowd = || {
            let whole = determiner(doc.fold(end + 1)) && phrase > end + 2;
            whole.then_some(Source {
                from: end + 1,
                to: phrase,
                sort: Sort::Noun,
            })
        };
        let source = forward(scene, end + 1).or_else(crowd)?;
        let stops = !doc.together(end, source.to)
            || matches!(doc.tokens[source.to].is, Is::Mark(_))
            || preposition(doc.fold(source.to));
        (Some(source).filter(|_| stops)?, end)
    } else {
        let source = forward(scene, end).filter(|s| s.from == end)?;
        let at = (source.to..source.to + 2).find(|&i| !adverb(doc.fold(i)))?;
        (Some(source).filter(|_| verb(at))?, at)
    };
    Some(Attribution {
        how: How::After,
        cue: Some((cue, cue + 1)),
        source: Some(source),
        citing: None,
    })
}

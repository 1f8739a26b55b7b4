//! Quotes that an attribution interrupts: *“A,” he said, “b.”*

use super::{
    Scene,
    attribute::{Attribution, INTERRUPTION, after, leads},
    marks::Marked,
    unlisted::by_any_verb,
};
use crate::token::Is;

/// Joins the parts of interrupted quotes.
pub(crate) fn group(scene: &Scene, marked: &[Marked]) -> Vec<Marked> {
    let mut out: Vec<Marked> = Vec::new();
    let mut last: Option<usize> = None;
    for quote in marked {
        if quote.nested {
            out.push(quote.clone());
            continue;
        }
        if let Some(l) = last.filter(|&l| interrupted(scene, &out[l], quote)) {
            out[l].parts.extend(&quote.parts);
            out[l].close = quote.close;
        } else {
            last = Some(out.len());
            out.push(quote.clone());
        }
    }
    out
}

/// Whether `b` goes on with the sentence that `a` has begun: *“A,” he said, “b.”*
fn interrupted(scene: &Scene, a: &Marked, b: &Marked) -> bool {
    let doc = scene.doc;
    let (from, to) = (a.close, b.open);
    if from >= to || to - from > INTERRUPTION || doc.tokens[from].block != doc.tokens[to].block {
        return false;
    }
    let last = a.parts.last().map_or(0, |p| p.1 - 1);
    let open_end = matches!(doc.tokens[last].is, Is::Mark(',' | '—' | '–' | '-' | '…'))
        || doc.tokens[from].is_mark(',');
    let whole =
        doc.tokens[to - 1].is_mark('.') && doc.word(b.parts[0].0).starts_with(char::is_uppercase);
    let gap_ends = doc.tokens[to - 1].is_mark(',') || doc.tokens[to - 1].is_mark('—') || whole;
    let stop = (from..to - 1).any(|i| matches!(doc.tokens[i].is, Is::Mark('.' | ';' | '?' | '!')));
    // *“A,” he said. “B.”* is one, unless somebody says B.
    let last = b.parts.last().map_or(0, |p| p.1);
    let told = |a: Attribution| a.cue.is_some() && !leads(scene, a);
    if whole
        && doc.together(last.saturating_sub(1), b.close)
        && (after(scene, b.close).is_some_and(told) || by_any_verb(scene, b, b.close).is_some())
    {
        return false;
    }
    let joined = (from..to).any(|i| doc.fold(i) == "and" && i + 3 >= to);
    let attributed = || after(scene, from).is_some() || by_any_verb(scene, a, from).is_some();
    open_end && gap_ends && !stop && !joined && attributed()
}

//! The noun that a value counts.

use crate::{
    doc::Doc,
    lists::lists,
    token::Is,
    values::{Meaning, Value, plural_noun},
    verb,
};
use article::{Sense, Span};

/// How many words may stand between a number and its noun.
const LOOK: usize = 6;

/// Articles, and words that say whose.
fn determiner(fold: &str) -> bool {
    matches!(
        fold,
        "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "my"
    )
}

/// *Two [satellites]*, *80 percent of the [voters]*, *a six-member [team]*.
pub(crate) fn counted(doc: &Doc, taken: &[bool], value: &Value) -> Option<Span> {
    let Meaning::Amount(amount) = value.meaning else {
        return None;
    };
    let mut at = value.to;
    let of = doc.tokens.get(at).is_some_and(|t| t.spaced) && doc.after(at - 1) == "of";
    let direct = match amount.sense {
        Sense::Count => true,
        Sense::Ordinal => {
            let before = doc.before(value.from);
            determiner(before) || matches!(before, "'s" | "this" | "that") || of
        }
        Sense::Fraction | Sense::Percent | Sense::Measure => of,
        _ => false,
    };
    if !direct {
        return None;
    }
    at += usize::from(of);
    let one = amount.sense == Sense::Ordinal
        || doc.fold(value.to - 1) == "one"
        || doc.fold(value.to - 1).contains('-');
    let one = one && !of;
    let run = (at..at + LOOK).take_while(|&i| doc.together(value.to - 1, i));
    let mut last = None;
    for i in run {
        let next = &doc.tokens[i];
        let fold = next.fold.as_str();
        if next.is == Is::Possessive {
            last = None;
            continue;
        }
        let passed = determiner(fold)
            || matches!(
                fold,
                "those" | "these" | "all" | "more" | "other" | "such" | "own" | "additional"
            );
        if passed && last.is_none() {
            continue;
        }
        let word = next.is == Is::Word && (next.spaced || i == at);
        let pronoun = matches!(
            fold,
            "them" | "us" | "me" | "him" | "themselves" | "one" | "ones"
        );
        if !word || pronoun || lists().is("function", fold) {
            break;
        }
        let named = taken.get(i) == Some(&true);
        if last.is_some() && !named && (lists().cue(fold) || one && verb::past(fold)) {
            break;
        }
        if named {
            // *Two Americans*, where no noun follows.
            if last.is_none() && plural_noun(fold) {
                last = Some(i);
            }
            continue;
        }
        last = Some(i);
        if !one && plural_noun(fold) && !plural_noun(doc.after(i)) {
            break;
        }
    }
    let noun = last.filter(|&i| one || of || plural_noun(doc.fold(i)))?;
    Some(doc.tokens[noun].span)
}

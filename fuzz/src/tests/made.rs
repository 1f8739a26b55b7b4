//! Corrections that a person could make, only odder: of any words of a sample, of any names in it.

use crate::samples;
use article::correction::{Correction, Words};
use article::wire::Bundle;
use article::{Kind, QuoteKind};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A file with some of them.
pub(super) fn corrections() -> impl Strategy<Value = String> {
    let one_sample =
        select(samples::bundles()).prop_flat_map(|bundle| vec(correction(bundle), 1..12));
    one_sample.prop_map(|corrections| {
        let lines = corrections
            .iter()
            .map(|one| serde_json::to_string(one).expect("can be written"));
        lines.collect::<Vec<_>>().join("\n")
    })
}

fn correction(of_sample: Bundle) -> impl Strategy<Value = Correction> {
    let Bundle { article, analysis } = of_sample;
    let words = words(&article.text).boxed();
    let entities = analysis.entities.iter();
    let (slugs, names): (Vec<String>, Vec<String>) = entities
        .map(|entity| (entity.slug.clone(), entity.name.clone()))
        .unzip();
    let others = words.clone().prop_map(|words| words.exact);
    let name = any_of(names, others.boxed());
    let slug = any_of(slugs, any::<String>().boxed());
    let kind = || select(&Kind::ALL[..]);

    let marks = (
        words.clone(),
        kind(),
        of(name.clone()),
        any::<bool>(),
        any::<bool>(),
    );
    let entity = (
        slug.clone(),
        of(name.clone()),
        of(kind()),
        of(words.clone()),
    );
    let near = (of(words.clone()), of(words.clone()), of(words.clone()));
    let quote = (
        vec(words.clone(), 1..4),
        quote_kind(),
        vec(slug.clone(), 0..3),
        near,
        of(name),
    );
    prop_oneof![
        marks.prop_map(|(at, kind, name, every, plain)| Correction::Mark {
            at,
            kind,
            name,
            every,
            plain
        }),
        (words.clone(), any::<bool>()).prop_map(|(at, every)| Correction::Unmark { at, every }),
        (slug.clone(), slug).prop_map(|(entity, into)| Correction::Merge { entity, into }),
        entity.prop_map(|(entity, name, kind, role)| Correction::Entity {
            entity,
            name,
            kind,
            role
        }),
        quote.prop_map(|(at, kind, speakers, (source, cue, citing), because)| {
            Correction::Quote {
                at,
                kind,
                speakers,
                source,
                cue,
                citing,
                because,
            }
        }),
        words.prop_map(|at| Correction::Unquote { at }),
    ]
}

fn quote_kind() -> impl Strategy<Value = QuoteKind> {
    let [direct, mixed, indirect, transcript] = QuoteKind::SPOKEN;
    select(vec![direct, mixed, indirect, transcript, QuoteKind::Term])
}

/// Mostly one that is known, if any is.
fn any_of(known: Vec<String>, others: BoxedStrategy<String>) -> BoxedStrategy<String> {
    if known.is_empty() {
        return others;
    }
    prop_oneof![4 => select(known), 1 => others].boxed()
}

/// Words of the text, wherever they start and end, with the characters beside them, which allow a part of a word.
fn words(text: &str) -> impl Strategy<Value = Words> + use<> {
    let text: Vec<char> = text.chars().collect();
    let place = (any::<Index>(), 1..30_usize, 1..10_usize, 1..10_usize);
    let words = place.prop_map(move |(at, length, before, after)| {
        let (start, last) = (at.index(text.len()), text.len());
        let end = (start + length).min(last);
        let run = |from: usize, to: usize| text[from..to].iter().collect::<String>();
        Words {
            exact: run(start, end),
            prefix: run(start.saturating_sub(before), start),
            suffix: run(end, (end + after).min(last)),
        }
    });
    words.prop_filter("names words", |words| !words.exact.trim().is_empty())
}

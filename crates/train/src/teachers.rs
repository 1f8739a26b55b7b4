//! The silver sentences, corrected.
//!
//! Two taggers have tagged them, and both err; a part of them was marked by hand as well. From that part a model learns what is right where
//! the teachers say what they say, and tags the rest anew: it sees the text and both teachers' tags.

use crate::features::each;
use crate::learn::{Field, Lesson, Plan};
use crate::marked::Marked;
use analysis::tagger::Sentence;
use analysis::tagger::chain::Label;
use std::collections::BTreeMap;

/// A silver sentence with corrected labels, and how sure the least sure of them is, 0–1.
pub(crate) type Corrected = (Marked, f32);

/// Corrects `silver`, in order, with what `gold` says of some of the same sentences.
pub(crate) fn correct(gold: &[Marked], silver: &[Marked]) -> Vec<Corrected> {
    let by_id: BTreeMap<&str, &Marked> = silver.iter().map(|s| (&*s.id, s)).collect();
    let mut rows: BTreeMap<u32, u32> = BTreeMap::new();
    let mut lessons = Vec::new();
    for right in gold {
        let Some(tagged) = by_id
            .get(&*right.id)
            .filter(|tagged| tagged.words == right.words)
        else {
            continue;
        };
        lessons.push(lesson(tagged, &right.labels, |key| {
            let next = rows.len() as u32;
            Some(*rows.entry(key).or_insert(next))
        }));
    }
    eprintln!(
        "  correcting {} sentences after {} that were marked by hand",
        silver.len(),
        lessons.len()
    );
    let mut field = Field::new(rows.len());
    field.learn(&lessons, PLAN);
    let corrected = |tagged: &Marked| {
        let lesson = lesson(tagged, &tagged.labels, |key| rows.get(&key).copied());
        let (labels, probable) = field.read(&lesson);
        let sure = labels
            .iter()
            .zip(&probable)
            .map(|(label, row)| row[usize::from(*label)]);
        let sure = sure.fold(1.0, f32::min);
        let marked = Marked {
            labels,
            ..tagged.clone()
        };
        (marked, sure)
    };
    silver.iter().map(corrected).collect()
}

const PLAN: Plan = Plan {
    epochs: 6,
    rate: 0.1,
    dropout: 0.3,
    seed: 1,
};

/// The features of text and teachers, with the labels that are right.
fn lesson(tagged: &Marked, right: &[Label], mut row: impl FnMut(u32) -> Option<u32>) -> Lesson {
    let mut lesson = Lesson::new(1.0);
    each(&Sentence::new(&tagged.words()), |at, keys| {
        let said = said(tagged, at);
        let known: Vec<u32> = keys
            .iter()
            .chain(&said)
            .filter_map(|key| row(*key))
            .collect();
        lesson.push(known.into_iter(), right[at]);
    });
    lesson
}

/// What the teachers say of a token and its neighbours, as keys above all others.
fn said(tagged: &Marked, at: usize) -> [u32; 11] {
    let of = |labels: &[Label], distance: isize| {
        let label = at
            .checked_add_signed(distance)
            .and_then(|at| labels.get(at));
        label.map_or(30, |label| u32::from(*label))
    };
    let first = |distance| of(&tagged.labels, distance);
    let second = |distance| of(&tagged.second, distance);
    let joined = |a: u32, b: u32, c: u32| (a * 31 + b) * 31 + c;
    [
        first(0),
        second(0),
        joined(0, first(0), second(0)),
        joined(first(-1), first(0), first(1)),
        joined(second(-1), second(0), second(1)),
        joined(first(1), first(0), second(0)),
        joined(first(-1), first(0), second(0)),
        first(-1),
        first(1),
        second(-1),
        second(1),
    ]
    .into_iter()
    .enumerate()
    .map(|(template, value)| 0xf000_0000 | (template as u32) << 20 | value)
    .collect::<Vec<_>>()
    .try_into()
    .expect("eleven keys")
}

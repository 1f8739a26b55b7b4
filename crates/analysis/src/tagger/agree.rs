//! A surname once introduced by its full name stays that person.

use super::chain::Label;
use super::features::Sentence;
use article::Kind;
use std::collections::BTreeSet;

/// The labels of a person's name.
const BEGINS: Label = 1 + 2 * Kind::Person as Label;
const INSIDE: Label = BEGINS + 1;

/// The beginnings of what a surname may be taken for.
const THINGS: [Label; 5] = [
    1 + 2 * Kind::Organisation as Label,
    1 + 2 * Kind::Place as Label,
    1 + 2 * Kind::Facility as Label,
    1 + 2 * Kind::Event as Label,
    1 + 2 * Kind::Work as Label,
];

/// Makes one-word names of other things persons' where the word ends a person's full name and nothing says that the place is meant. `at_place`
/// says of a token, by sentence and place in it, whether a word such as *in* stands before it.
pub(crate) fn agree(
    sentences: &[Sentence],
    labels: &mut [Vec<Label>],
    at_place: impl Fn(usize, usize) -> bool,
) {
    let mut surnames: BTreeSet<u32> = BTreeSet::new();
    for (sentence, labels) in sentences.iter().zip(&*labels) {
        for (at, pair) in labels.windows(2).enumerate() {
            let last = labels.get(at + 2).is_none_or(|next| *next != INSIDE);
            if pair[1] == INSIDE && last {
                surnames.insert(sentence.token(at + 1).fold);
            }
        }
    }
    for (number, sentence) in sentences.iter().enumerate() {
        let labels = &mut labels[number];
        for at in 0..labels.len() {
            let single = THINGS.contains(&labels[at])
                && labels
                    .get(at + 1)
                    .is_none_or(|next| *next != labels[at] + 1);
            let moved = single && surnames.contains(&sentence.token(at).fold);
            if moved && !at_place(number, at) {
                labels[at] = BEGINS;
            }
        }
    }
}

//! A linear chain over the labels of a sentence: the best sequence, and how probable each label is.
//!
//! J. Lafferty, A. McCallum, F. Pereira: Conditional Random Fields, ICML 2001; the sums are scaled as in L. Rabiner's tutorial on hidden
//! Markov models, Proc. IEEE 77, 1989.

use article::Kind;

/// How many labels there are: outside, and for each kind beginning and inside.
pub const LABELS: usize = 1 + 2 * Kind::ALL.len();
/// A row of numbers, one a label, filled up with zeros to a round length.
pub type Row = [f32; 24];
/// One row for each label that comes before.
pub type Transitions = [Row; LABELS];

/// The label of a token: 0 outside, `1 + 2 k` the beginning of the kind with index `k`, `2 + 2 k` inside it.
pub type Label = u8;

/// Whether label `to` may follow label `from`: an inside follows its own beginning or inside.
pub const fn allowed(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

/// The spans that labels mark: from, to, index of the kind.
pub fn spans(labels: &[Label]) -> Vec<(usize, usize, u8)> {
    let mut out: Vec<(usize, usize, u8)> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(label) = label.checked_sub(1) else {
            continue;
        };
        match out.last_mut() {
            Some(last) if label % 2 == 1 && last.1 == at && last.2 == label / 2 => last.1 = at + 1,
            _ => out.push((at, at + 1, label / 2)),
        }
    }
    out
}

/// The labels with the highest sum of `scores` and transitions (Viterbi's algorithm).
pub fn best(transitions: &Transitions, scores: &[Row]) -> Vec<Label> {
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    let mut now = [0.0_f32; LABELS];
    for (at, score) in scores.iter().enumerate() {
        let before = now;
        let mut from_where = [0_u8; LABELS];
        for to in 0..LABELS {
            let mut top = f32::NEG_INFINITY;
            if at == 0 {
                // As after an outside.
                if allowed(0, to) {
                    top = transitions[0][to];
                }
            } else if to > 0 && to % 2 == 0 {
                for from in [to - 1, to] {
                    let sum = before[from] + transitions[from][to];
                    if sum > top {
                        (top, from_where[to]) = (sum, from as u8);
                    }
                }
            } else {
                for (from, sum) in before
                    .iter()
                    .zip(transitions)
                    .map(|(b, t)| b + t[to])
                    .enumerate()
                {
                    if sum > top {
                        (top, from_where[to]) = (sum, from as u8);
                    }
                }
            }
            now[to] = top + score[to];
        }
        back.push(from_where);
    }
    let mut label = (1..LABELS).fold(0, |best, l| if now[l] > now[best] { l } else { best });
    let mut out = vec![0; scores.len()];
    for (out, back) in out.iter_mut().zip(&back).rev() {
        *out = label as Label;
        label = usize::from(back[label]);
    }
    out
}

/// How probable each label is at each token, 0–1. What is expected of the transitions is added to `edges`.
pub fn probabilities(
    transitions: &Transitions,
    scores: &[Row],
    edges: Option<&mut Transitions>,
) -> Vec<Row> {
    let likely: Vec<Row> = scores.iter().map(exponentials).collect();
    let steps: Transitions = core::array::from_fn(|from| {
        core::array::from_fn(|to| {
            if to < LABELS && allowed(from, to) {
                libm::expf(transitions[from][to])
            } else {
                0.0
            }
        })
    });
    let mut forward: Vec<Row> = Vec::with_capacity(scores.len());
    for likely in &likely {
        let mut row = match forward.last() {
            None => steps[0],
            Some(before) => {
                let mut row = Row::default();
                for (before, step) in before.iter().zip(&steps) {
                    add(&mut row, *before, step);
                }
                row
            }
        };
        times(&mut row, likely);
        level(&mut row);
        forward.push(row);
    }
    let mut backward = vec![Row::default(); scores.len()];
    if let Some(last) = backward.last_mut() {
        last[..LABELS].fill(1.0);
    }
    for at in (1..scores.len()).rev() {
        let mut next = backward[at];
        times(&mut next, &likely[at]);
        let row = &mut backward[at - 1];
        for (out, step) in row.iter_mut().zip(&steps) {
            *out = step.iter().zip(&next).map(|(a, b)| a * b).sum();
        }
        level(row);
    }
    if let Some(edges) = edges {
        for at in 1..scores.len() {
            let mut next = backward[at];
            times(&mut next, &likely[at]);
            expect(edges, &steps, &forward[at - 1], &next);
        }
    }
    for (forward, backward) in forward.iter_mut().zip(&backward) {
        times(forward, backward);
        level(forward);
    }
    forward
}

/// Adds how probable each pair of labels is, between the tokens that `before` and `next` come from.
fn expect(edges: &mut Transitions, steps: &Transitions, before: &Row, next: &Row) {
    let mut total = 0.0;
    for (before, step) in before.iter().zip(steps) {
        total += before * step.iter().zip(next).map(|(a, b)| a * b).sum::<f32>();
    }
    let scale = 1.0 / total.max(f32::MIN_POSITIVE);
    for ((edges, before), step) in edges.iter_mut().zip(before).zip(steps) {
        let mut row = *step;
        times(&mut row, next);
        add(edges, before * scale, &row);
    }
}

/// e to the scores, which are first moved so that the highest becomes 0 and none falls out of range.
fn exponentials(scores: &Row) -> Row {
    let top = scores[..LABELS]
        .iter()
        .fold(f32::NEG_INFINITY, |a, b| a.max(*b));
    let mut out = Row::default();
    for (out, score) in out.iter_mut().zip(&scores[..LABELS]) {
        *out = libm::expf((score - top).max(-40.0));
    }
    out
}

fn add(to: &mut Row, factor: f32, row: &Row) {
    for (to, value) in to.iter_mut().zip(row) {
        *to += factor * value;
    }
}

fn times(row: &mut Row, factors: &Row) {
    for (value, factor) in row.iter_mut().zip(factors) {
        *value *= factor;
    }
}

/// Makes the row's sum 1.
fn level(row: &mut Row) {
    let scale = 1.0 / row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    for value in row {
        *value *= scale;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(numbers: &[f32]) -> Vec<Row> {
        let row = |numbers: &[f32]| {
            let mut row = Row::default();
            row[..LABELS].copy_from_slice(numbers);
            row
        };
        numbers.chunks_exact(LABELS).map(row).collect()
    }

    /// All sequences of three labels that may follow one another, with their scores.
    fn all(transitions: &Transitions, scores: &[Row]) -> Vec<([usize; 3], f32)> {
        let mut out = Vec::new();
        for a in (0..LABELS).filter(|a| allowed(0, *a)) {
            for b in (0..LABELS).filter(|b| allowed(a, *b)) {
                for c in (0..LABELS).filter(|c| allowed(b, *c)) {
                    let sum = transitions[0][a] + transitions[a][b] + transitions[b][c];
                    out.push(([a, b, c], sum + scores[0][a] + scores[1][b] + scores[2][c]));
                }
            }
        }
        out
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]

        #[test]
        fn finds_the_best_of_all_and_how_probable_each_is(
            numbers in prop::collection::vec(-3.0_f32..3.0, 3 * LABELS),
            steps in prop::collection::vec(-2.0_f32..2.0, LABELS * LABELS),
        ) {
            let scores = rows(&numbers);
            let transitions: Transitions = rows(&steps).try_into().unwrap();
            let all = all(&transitions, &scores);
            let top = all.iter().map(|(_, score)| *score).fold(f32::NEG_INFINITY, f32::max);
            let found = best(&transitions, &scores);
            let found: Vec<usize> = found.into_iter().map(usize::from).collect();
            let score = all.iter().find(|(labels, _)| *labels == found[..]).map(|(_, score)| *score);
            prop_assert!(score.is_some_and(|score| score > top - 1e-3), "{found:?}");
            let total: f32 = all.iter().map(|(_, score)| (score - top).exp()).sum();
            let probable = probabilities(&transitions, &scores, None);
            for (at, row) in probable.iter().enumerate() {
                for (label, found) in row[..LABELS].iter().enumerate() {
                    let with = all.iter().filter(|(labels, _)| labels[at] == label);
                    let want = with.map(|(_, score)| (score - top).exp()).sum::<f32>() / total;
                    prop_assert!((found - want).abs() < 1e-3, "{at} {label}");
                }
            }
        }
    }

    #[test]
    fn labels_mark_spans() {
        // Person, person inside; place at once behind; an inside without a beginning.
        assert_eq!(
            spans(&[0, 1, 2, 5, 0, 8]),
            [(1, 3, 0), (3, 4, 2), (5, 6, 3)]
        );
        assert_eq!(spans(&[1, 1]), [(0, 1, 0), (1, 2, 0)]);
        assert!(spans(&[]).is_empty());
    }

    #[test]
    fn nothing_is_read_from_nothing() {
        let transitions = [Row::default(); LABELS];
        assert!(best(&transitions, &[]).is_empty());
        assert!(probabilities(&transitions, &[], None).is_empty());
    }
}

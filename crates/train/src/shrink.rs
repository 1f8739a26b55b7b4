//! From what was learned to a file that is worth its bytes.

use crate::features::Index;
use crate::learn::Field;
use analysis::tagger::Parts;
use analysis::tagger::chain::{LABELS, Label, Row, spans};

/// The finest difference between two weights. Half of it is lost in rounding, less than what another shuffle of the lessons changes.
const STEP: f32 = 0.06;

/// The weights as small whole numbers, features without any left out.
pub(crate) fn shrink(field: &Field, index: &Index, calibration: [u8; 10]) -> Parts {
    let whole = |weight: f32| (weight / STEP).round().clamp(-127.0, 127.0) as i8;
    let mut features = Vec::new();
    for (key, row) in index.keys.iter().zip(&field.weights) {
        let weights: [i8; LABELS] = core::array::from_fn(|label| whole(row[label]));
        if weights != [0; LABELS] {
            features.push((*key, weights));
        }
    }
    Parts {
        scale: STEP,
        transitions: field.transitions,
        calibration,
        features,
    }
}

/// How many of a hundred mentions are right whose labels have a probability of 0–10 %, 10–20 %, …: counted where labels were read by a model that had
/// not learned from them.
pub(crate) fn calibrate<'r>(
    read: impl Iterator<Item = (&'r [Label], &'r [Label], &'r [Row])>,
) -> [u8; 10] {
    let (mut right, mut all) = ([1.0_f32; 10], [2.0_f32; 10]);
    for (gold, labels, probable) in read {
        let gold = spans(gold);
        for span in spans(labels) {
            let least = (span.0..span.1).map(|at| probable[at][usize::from(labels[at])]);
            let bin = ((least.fold(1.0, f32::min) * 10.0) as usize).min(9);
            all[bin] += 1.0;
            right[bin] += f32::from(u8::from(gold.contains(&span)));
        }
    }
    let share = |bin: usize| (100.0 * right[bin] / all[bin]).round() as u8;
    let mut out: [u8; 10] = core::array::from_fn(share);
    // Few fall into the lowest bins, so that chance could turn their order round.
    for bin in 1..out.len() {
        out[bin] = out[bin].max(out[bin - 1]);
    }
    out
}

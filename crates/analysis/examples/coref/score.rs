//! Pairwise and B³ scores.

#![expect(clippy::cast_precision_loss, reason = "counts are small")]

use std::{collections::BTreeMap, fmt};

/// One document's mentions.
#[derive(Default)]
pub(crate) struct Scored {
    /// Of each mention found, the cluster it was put in and the marked one.
    pub(crate) found: Vec<(usize, usize)>,
    /// Of each marked mention, its cluster and whether it was found.
    pub(crate) marked: Vec<(usize, bool)>,
}

/// Sums over documents: what is right and of how many, for precision and recall.
#[derive(Default)]
pub(crate) struct Score {
    pairs: [f64; 3],
    cubed: [(f64, f64); 2],
}

fn pairs(counts: impl Iterator<Item = usize>) -> f64 {
    counts.map(|n| (n * n.saturating_sub(1) / 2) as f64).sum()
}

impl Score {
    /// Adds a document; if `shared`, without the marked mentions that were not found.
    pub(crate) fn add(&mut self, scored: &Scored, shared: bool) {
        let (mut ours, mut theirs, mut both) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for &(our, their) in &scored.found {
            *ours.entry(our).or_insert(0) += 1;
            *both.entry((our, their)).or_insert(0) += 1;
        }
        for &(their, found) in &scored.marked {
            if found || !shared {
                *theirs.entry(their).or_insert(0) += 1;
            }
        }
        self.pairs[0] += pairs(both.values().copied());
        self.pairs[1] += pairs(ours.values().copied());
        self.pairs[2] += pairs(theirs.values().copied());
        let square = |n: usize| (n * n) as f64;
        for (&(our, their), &n) in &both {
            self.cubed[0].0 += square(n) / ours[&our] as f64;
            if let Some(&size) = theirs.get(&their) {
                self.cubed[1].0 += square(n) / size as f64;
            }
        }
        self.cubed[0].1 += scored.found.len() as f64;
        self.cubed[1].1 += theirs.values().sum::<usize>() as f64;
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let share = |right: f64, of: f64| 100.0 * right / of.max(1.0);
        let [both, ours, theirs] = self.pairs;
        let [precision, recall] = self.cubed;
        for (p, r) in [
            (share(both, ours), share(both, theirs)),
            (share(precision.0, precision.1), share(recall.0, recall.1)),
        ] {
            let mean = 2.0 * p * r / (p + r).max(1e-9);
            write!(f, "{p:5.1} {r:5.1} {mean:5.1}    ")?;
        }
        Ok(())
    }
}

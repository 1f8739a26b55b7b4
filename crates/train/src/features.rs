//! Which features are worth learning, and which row each has.

use analysis::tagger::Sentence;

/// How many different keys there are.
const KEYS: usize = 1 << 27;
/// No row.
const NONE: u32 = u32::MAX;

/// How often each feature occurs.
pub(crate) struct Counts(Vec<u8>);

/// The features that are learned, each with its row.
pub(crate) struct Index {
    rows: Vec<u32>,
    /// The keys in ascending order: the key of each row.
    pub(crate) keys: Vec<u32>,
}

impl Counts {
    pub(crate) fn new() -> Self {
        Self(vec![0; KEYS])
    }

    pub(crate) fn count(&mut self, keys: &[u32]) {
        for &key in keys {
            let count = &mut self.0[key as usize];
            *count = count.saturating_add(1);
        }
    }

    /// The features that occur at least `least` times.
    pub(crate) fn index(&self, least: u8) -> Index {
        let mut index = Index {
            rows: vec![NONE; KEYS],
            keys: Vec::new(),
        };
        for (key, _) in self
            .0
            .iter()
            .enumerate()
            .filter(|(_, count)| **count >= least)
        {
            index.rows[key] = index.keys.len() as u32;
            index.keys.push(key as u32);
        }
        index
    }
}

impl Index {
    /// The rows of those of the features that are learned.
    pub(crate) fn rows(&self, keys: &[u32]) -> impl Iterator<Item = u32> {
        keys.iter()
            .map(|&key| self.rows[key as usize])
            .filter(|&row| row != NONE)
    }
}

/// The keys of each token's features, those of the document included.
pub(crate) fn each(sentence: &Sentence, mut take: impl FnMut(usize, &[u32])) {
    let mut keys = Vec::new();
    for at in 0..sentence.len() {
        keys.clear();
        sentence.own_features(at, &mut keys);
        sentence.document_features(at, &mut keys);
        take(at, &keys);
    }
}

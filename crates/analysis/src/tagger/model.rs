//! The trained model: for each feature what it speaks for and against, as small whole numbers.
//!
//! The file: `AXT1`; a 32-bit float, which the weights are to be multiplied by; the transitions, as [`LABELS`]² floats; how probable
//! a mention is whose labels have a probability of 0–10 %, 10–20 % …, in per cent, ten bytes; the number of features, 32 bits; their keys in ascending
//! order, each as its distance from the one before in seven-bit groups, the lowest first, the last without its high bit; for each feature
//! three bytes that say which labels it has weights for, the lowest bit outside; the weights, a signed byte each. Low bytes stand first.

use super::chain::{LABELS, Row, Transitions, allowed};
use super::features::KEY_BITS;
use crate::index::fnv;
use std::sync::OnceLock;

/// The file of the model that the program carries.
pub(crate) static FILE: &[u8] = include_bytes!("../../model/names.model");
const MAGIC: &[u8; 4] = b"AXT1";

/// A feature the model knows, all of it in one line of the processor's cache.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(16))]
struct Slot {
    /// Its key and 1; 0 where the slot is free.
    key: u32,
    /// The labels it has weights for, a bit each, and [`MANY`].
    labels: u32,
    /// Its weights, the lowest label's first; if there are [`MANY`], where they start among the model's.
    weights: [i8; FEW],
}

/// How many keys are looked up in one round.
const ROUND: usize = 32;
/// How many weights a slot holds.
const FEW: usize = 8;
/// Says that a feature has more weights than a slot holds.
const MANY: u32 = 1 << 31;

/// By how many bits the keys that may be known are told from the others before they are looked up: 2 to this power of them fit into a core's own
/// memory, which the table does not, and nine of ten features are unknown.
const SIEVE: u32 = 21;

/// The trained model, ready to be asked.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    scale: f32,
    transitions: Transitions,
    calibration: [u8; 10],
    /// A bit for each upper part of a key: some known key has it.
    sieve: Vec<u64>,
    /// The features, each at its key's lower bits or in the next free slot.
    slots: Vec<Slot>,
    /// All weights, feature after feature.
    weights: Vec<i8>,
}

/// What goes into a model's file.
#[derive(Clone, Debug)]
pub struct Parts {
    /// What the weights are to be multiplied by.
    pub scale: f32,
    /// The transitions.
    pub transitions: Transitions,
    /// How probable a mention is, in per cent, whose labels have a probability of 0–10 %, 10–20 %, …
    pub calibration: [u8; 10],
    /// The features' keys in ascending order, each with its weights by label.
    pub features: Vec<(u32, [i8; LABELS])>,
}

impl Model {
    /// The model that the program carries.
    pub(crate) fn built_in() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Self::read(FILE).unwrap_or_else(Self::ignorant))
    }

    /// Reads a model's file; `None` if it is none.
    pub(crate) fn read(file: &[u8]) -> Option<Self> {
        let mut file = Reader(file.strip_prefix(MAGIC)?);
        let scale = file.float()?;
        let mut transitions = Transitions::default();
        for (from, row) in transitions.iter_mut().enumerate() {
            for (to, value) in row[..LABELS].iter_mut().enumerate() {
                *value = file.float()?;
                if !allowed(from, to) {
                    *value = f32::NEG_INFINITY;
                }
            }
        }
        let calibration = file.take(10)?.try_into().ok()?;
        let count = u32::from_le_bytes(file.take(4)?.try_into().ok()?) as usize;
        // Every feature takes four bytes and more: a count that the file cannot hold is wrong.
        if count > file.0.len() {
            return None;
        }
        let mut keys = Vec::with_capacity(count);
        let mut key = 0_u32;
        for _ in 0..count {
            key = key.checked_add(file.group()?)?;
            keys.push(key);
        }
        let masks = file.take(count * 3)?;
        let mut model = Self {
            scale,
            transitions,
            calibration,
            sieve: vec![0; 1 << (SIEVE - 6)],
            slots: vec![Slot::default(); (count * 3 / 2).next_power_of_two().max(2)],
            weights: file.0.iter().map(|byte| byte.cast_signed()).collect(),
        };
        let mut start = 0;
        for (key, mask) in keys.into_iter().zip(masks.chunks_exact(3)) {
            let labels = u32::from_le_bytes([mask[0], mask[1], mask[2], 0]);
            let end = start + labels.count_ones() as usize;
            let slot = Slot::new(
                key.checked_add(1)?,
                labels,
                start,
                model.weights.get(start..end)?,
            );
            let place = model.place(key);
            model.slots[place] = slot;
            let (word, bit) = sieve(key);
            model.sieve[word] |= bit;
            start = end;
        }
        (start == model.weights.len()).then_some(model)
    }

    /// A model that finds nothing.
    fn ignorant() -> Self {
        Self {
            scale: 1.0,
            transitions: Transitions::default(),
            calibration: [0; 10],
            sieve: vec![0; 1 << (SIEVE - 6)],
            slots: vec![Slot::default(); 2],
            weights: Vec::new(),
        }
    }

    /// Where `key` stands, or the free slot where it would.
    fn place(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        // Keys are hashes: their lower bits are as good as any.
        let mut at = key as usize & mask;
        while self.slots[at].key != 0 && self.slots[at].key != key.wrapping_add(1) {
            at = (at + 1) & mask;
        }
        at
    }

    /// What the features with these keys speak for, added to `sums`, label by label.
    ///
    /// The keys are sieved, looked up and added up in three rounds, so that the processor waits for many lookups at once.
    pub(crate) fn add(&self, keys: &[u32], sums: &mut [i32; LABELS]) {
        let mask = self.slots.len() - 1;
        for keys in keys.chunks(ROUND) {
            let mut passed = [0; ROUND + 1];
            let mut count = 0;
            for &key in keys {
                let (word, bit) = sieve(key);
                passed[count] = key;
                count += usize::from(self.sieve[word] & bit != 0);
            }
            let mut slots = [Slot::default(); ROUND];
            for (slot, key) in slots.iter_mut().zip(&passed[..count]) {
                *slot = self.slots[*key as usize & mask];
            }
            for (slot, &key) in slots.iter().zip(&passed[..count]) {
                if slot.key == key.wrapping_add(1) {
                    slot.add(&self.weights, sums);
                } else if slot.key != 0 {
                    self.slots[self.place(key)].add(&self.weights, sums);
                }
            }
        }
    }

    /// The sums as scores.
    #[expect(
        clippy::cast_precision_loss,
        reason = "sums of some hundred bytes are exact"
    )]
    pub(crate) fn scores(&self, sums: &[i32; LABELS]) -> Row {
        let mut row = Row::default();
        for (score, &sum) in row.iter_mut().zip(sums) {
            *score = sum as f32 * self.scale;
        }
        row
    }

    /// The transitions.
    pub(crate) const fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// How sure a mention is, in per cent, whose labels have this probability.
    #[expect(clippy::cast_sign_loss, reason = "a probability is not negative")]
    pub(crate) fn sure(&self, probability: f32) -> u8 {
        self.calibration[((probability * 10.0) as usize).min(9)]
    }
}

impl Slot {
    fn new(key: u32, labels: u32, start: usize, all: &[i8]) -> Self {
        let mut weights = [0; FEW];
        if all.len() <= FEW {
            weights[..all.len()].copy_from_slice(all);
            return Self {
                key,
                labels,
                weights,
            };
        }
        let start = (start as u32).to_le_bytes().map(u8::cast_signed);
        weights[..start.len()].copy_from_slice(&start);
        Self {
            key,
            labels: labels | MANY,
            weights,
        }
    }

    /// Adds its weights to `sums`; `all` are the model's.
    fn add(&self, all: &[i8], sums: &mut [i32; LABELS]) {
        let mut labels = self.labels & !MANY;
        for &weight in self.weights(all) {
            if labels == 0 {
                break;
            }
            sums[labels.trailing_zeros() as usize] += i32::from(weight);
            labels &= labels - 1;
        }
    }

    /// Its weights and perhaps more; `all` are the model's.
    fn weights<'w>(&'w self, all: &'w [i8]) -> &'w [i8] {
        if self.labels & MANY == 0 {
            return &self.weights;
        }
        let [a, b, c, d, ..] = self.weights.map(i8::cast_unsigned);
        all.get(u32::from_le_bytes([a, b, c, d]) as usize..)
            .unwrap_or_default()
    }
}

impl Parts {
    /// The model's file.
    pub fn write(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(self.scale.to_le_bytes());
        for row in &self.transitions {
            for value in &row[..LABELS] {
                out.extend(value.to_le_bytes());
            }
        }
        out.extend(self.calibration);
        out.extend((self.features.len() as u32).to_le_bytes());
        let mut last = 0;
        for (key, _) in &self.features {
            let mut distance = key - last;
            while distance > 127 {
                out.push(distance as u8 | 128);
                distance >>= 7;
            }
            out.push(distance as u8);
            last = *key;
        }
        for (_, weights) in &self.features {
            let mask = (0..LABELS)
                .filter(|&l| weights[l] != 0)
                .fold(0_u32, |mask, l| mask | 1 << l);
            out.extend(&mask.to_le_bytes()[..3]);
        }
        for (_, weights) in &self.features {
            out.extend(
                weights
                    .iter()
                    .filter(|w| **w != 0)
                    .map(|w| w.cast_unsigned()),
            );
        }
        out
    }
}

/// The form of a model's file and its check sum (FNV-1a).
pub(crate) fn version(file: &[u8]) -> String {
    let sum = fnv(file.iter().copied());
    format!("names-1-{:08x}", sum >> 32)
}

/// The place of a key's bit in the sieve.
const fn sieve(key: u32) -> (usize, u64) {
    let upper = (key >> (KEY_BITS - SIEVE)) as usize & ((1 << SIEVE) - 1);
    (upper / 64, 1 << (upper % 64))
}

/// Takes a file apart from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn float(&mut self) -> Option<f32> {
        self.take(4)?.try_into().ok().map(f32::from_le_bytes)
    }

    /// A number in seven-bit groups.
    fn group(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = *self.take(1)?.first()?;
            value |= u32::from(byte & 127).checked_shl(shift)?;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(features: &[(u32, [i8; LABELS])]) -> Parts {
        Parts {
            scale: 0.5,
            transitions: [Row::default(); LABELS],
            calibration: [7; 10],
            features: features.to_vec(),
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            weights in prop::collection::btree_map(0_u32..1 << 27, prop::array::uniform21(-3_i8..4), 0..40),
        ) {
            let features: Vec<_> = weights.clone().into_iter().filter(|(_, row)| *row != [0; LABELS]).collect();
            let model = Model::read(&parts(&features).write()).unwrap();
            for (key, row) in features {
                let mut sums = [0; LABELS];
                model.add(&[key], &mut sums);
                prop_assert_eq!(sums, row.map(i32::from));
            }
        }

        #[test]
        fn nonsense_is_no_model(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
            let file = [&MAGIC[..], &bytes[..]].concat();
            if let Some(model) = Model::read(&file) {
                model.add(&[0, 1, u32::MAX - 1], &mut [0; LABELS]);
            }
        }
    }

    #[test]
    fn what_is_not_known_says_nothing() {
        let mut row = [0; LABELS];
        row[3] = 9;
        let model = Model::read(&parts(&[(5, row)]).write()).unwrap();
        let mut sums = [0; LABELS];
        model.add(&[4, 6, 1 << 26], &mut sums);
        assert_eq!(sums, [0; LABELS]);
        assert_eq!(model.sure(0.3), 7);
    }

    #[test]
    fn the_program_carries_a_model() {
        assert!(Model::read(FILE).is_some());
    }
}

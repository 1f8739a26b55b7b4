//! What the tagger looks at: the features of each token, as hashes.
//!
//! They are those of the field (L. Ratinov, D. Roth: Design Challenges and Misconceptions in Named Entity Recognition, CoNLL 2009): words, shapes
//! and affixes of the token and its neighbours, word lists, the ends of the run of capitals it stands in, and what the rest of the
//! document says.

use super::document::Elsewhere;
use super::gazetteer::{Class, gazetteer};
use super::seen::Seen;

/// How many bits a feature's key has. More would weigh more in the model's file; with fewer, an unknown feature would be taken for a known
/// one too often.
pub(crate) const KEY_BITS: u32 = 27;
/// How many words of a run of capitals are looked at.
const RUN: usize = 6;

/// A sentence, seen.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    tokens: Vec<Seen>,
    /// Whether the sentence shouts (2), or has capitals throughout (1).
    manner: u32,
    /// What the rest of the document says of each token; empty if nothing is known of it.
    pub(crate) elsewhere: Vec<Elsewhere>,
}

impl Sentence {
    /// Looks at the tokens of a sentence.
    pub fn new(words: &[&str]) -> Self {
        let mut tokens: Vec<Seen> = words.iter().map(|word| Seen::new(word)).collect();
        gazetteer().look(&mut tokens);
        let long = || tokens.iter().filter(|token| token.long);
        let total = long().count();
        let most = |count: usize| total > 2 && count * 4 >= total * 3;
        let shouts = most(long().filter(|token| token.shouts).count());
        let titled = most(long().filter(|token| token.capital).count());
        Self {
            manner: u32::from(shouts) * 2 + u32::from(titled),
            tokens,
            elsewhere: Vec::new(),
        }
    }

    /// How many tokens it has.
    pub const fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether it has none.
    pub const fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token with that index.
    pub(crate) fn token(&self, at: usize) -> &Seen {
        &self.tokens[at]
    }

    /// Forgets what the rest of the document says.
    pub fn forget(&mut self) {
        self.elsewhere.clear();
    }

    /// Adds to `keys` those of the features that token `at` has by itself and in its sentence.
    pub fn own_features(&self, at: usize, keys: &mut Vec<u32>) {
        let none = Seen::none();
        let get = |distance: isize| {
            let at = at.checked_add_signed(distance);
            at.and_then(|at| self.tokens.get(at)).unwrap_or(&none)
        };
        let (pp, p, t, n, nn) = (get(-2), get(-1), get(0), get(1), get(2));
        let mut put = Keys { keys, template: 0 };
        put.put(0, 0);
        for token in [pp, p, t, n, nn] {
            put.put(token.fold, 0);
            put.put(token.shape, 0);
        }
        put.put(t.word, 0);
        put.put(t.long_shape, 0);
        for pair in [(p, t), (t, n), (p, n), (pp, p), (n, nn)] {
            put.put(pair.0.fold, pair.1.fold);
        }
        put.put(p.shape, t.shape);
        put.put(t.shape, n.shape);
        put.put(p.shape.rotate_left(7) ^ n.shape, t.shape);
        put.put(p.fold, t.shape);
        put.put(n.fold, t.shape);
        put.put(pp.fold ^ p.fold.rotate_left(9), t.shape);
        for affix in t.prefixes.into_iter().chain(t.suffixes) {
            put.put(affix, 0);
        }
        put.put(p.suffixes[2], t.shape);
        put.put(n.suffixes[2], t.shape);
        put.put(t.suffixes[2], t.long_shape);
        put.put(t.suffixes[1], p.fold);
        self.list_features(at, [pp, p, t, n, nn], &mut put);
        put.put(get(-3).fold, t.shape);
        put.put(get(3).fold, t.shape);
        put.put(self.manner, t.shape);
        if t.capital {
            self.run_features(at, &mut put);
        }
    }

    /// What the word lists say of the token and its neighbours.
    fn list_features(&self, at: usize, [pp, p, t, n, nn]: [&Seen; 5], put: &mut Keys<'_>) {
        let both = |class: Class| class.bits.wrapping_mul(31) ^ class.phrase;
        put.put(t.class.bits, t.class.phrase);
        put.put(t.class.phrase, t.shape);
        put.put(t.class.bits, t.shape);
        put.put(p.class.phrase, p.class.bits);
        put.put(n.class.phrase, n.class.bits);
        put.put(p.class.phrase, t.class.phrase);
        put.put(t.class.phrase, n.class.phrase);
        put.put(both(p.class), both(t.class));
        put.put(both(n.class), both(t.class));
        put.put(p.class.bits ^ n.class.bits.rotate_left(13), t.shape);
        put.put(pp.class.bits, p.class.bits);
        put.put(n.class.bits, nn.class.bits);
        let edges = u32::from(at == 0) * 2 + u32::from(at + 1 == self.tokens.len());
        put.put(self.manner * 4 + edges, t.class.bits);
    }

    /// The ends of the run of capitals around the token, which often say what it is, and the words beside it.
    fn run_features(&self, at: usize, put: &mut Keys<'_>) {
        let capital = |at: usize| self.tokens.get(at).is_some_and(|token| token.capital);
        let behind = (0..RUN).take_while(|k| capital(at + k + 1)).count();
        let before = (0..RUN.min(at)).take_while(|k| capital(at - k - 1)).count();
        let (first, last) = (&self.tokens[at - before], &self.tokens[at + behind]);
        let none = Seen::none();
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| self.tokens.get(at))
                .map_or(none.fold, |t| t.fold)
        };
        let (near, far) = (before.min(3) as u32, behind.min(3) as u32);
        put.put(last.fold, far);
        put.put(first.fold, near);
        put.put(last.class.bits, far);
        put.put(first.class.bits, near);
        put.put(neighbour((at - before).checked_sub(1)), near);
        put.put(neighbour(Some(at + behind + 1)), far);
        put.put(near, far + 4 * u32::from(before == at));
    }

    /// Adds to `keys` those of the features that the rest of the document gives token `at`.
    pub fn document_features(&self, at: usize, keys: &mut Vec<u32>) {
        let Some(&told) = self.elsewhere.get(at) else {
            return;
        };
        let t = &self.tokens[at];
        let before = at
            .checked_sub(1)
            .map_or_else(Elsewhere::default, |at| self.elsewhere[at]);
        let after = self.elsewhere.get(at + 1).copied().unwrap_or_default();
        let mut put = Keys {
            keys,
            template: 100,
        };
        put.put_if(told.most > 0, told.most, 0);
        put.put_if(told.most > 0, told.most, t.shape);
        put.put_if(told.most > 0, told.most, t.class.phrase);
        put.put_if(told.most | before.most > 0, told.most / 8, before.most / 8);
        put.put_if(told.most | after.most > 0, told.most / 8, after.most / 8);
        put.put_if(told.part > 0, told.part, 0);
        put.put_if(told.part | before.part > 0, told.part, before.part);
        put.put_if(told.part | after.part > 0, told.part, after.part);
        put.put_if(told.phrase > 0, told.phrase, 0);
        put.put_if(told.phrase | told.most > 0, told.phrase, told.most);
        put.put_if(told.part > 0, told.part, told.most);
        let first = u32::from(at == 0);
        put.put(told.letters, first * 2 + u32::from(t.capital));
        put.put_if(at == 0 || self.manner > 0, told.letters, t.class.bits);
    }
}

/// Writes features' keys; each call of `put` is a template of its own.
struct Keys<'k> {
    keys: &'k mut Vec<u32>,
    template: u32,
}

impl Keys<'_> {
    fn put(&mut self, a: u32, b: u32) {
        self.template += 1;
        self.keys.push(mix(self.template, a, b));
    }

    fn put_if(&mut self, fits: bool, a: u32, b: u32) {
        self.template += 1;
        if fits {
            self.keys.push(mix(self.template, a, b));
        }
    }
}

/// Spreads a template and two values over the keys.
fn mix(template: u32, a: u32, b: u32) -> u32 {
    const ODD: u64 = 0xd6e8_feb8_6659_fd93;
    let mut key = u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ (u64::from(a) << 32 | u64::from(b));
    key = (key ^ (key >> 32)).wrapping_mul(ODD);
    key = (key ^ (key >> 32)).wrapping_mul(ODD);
    (key >> (64 - KEY_BITS)) as u32
}

//! The word lists as the tagger sees them: as features, not verdicts.

use super::seen::{START, Seen, hash_text, step};
use crate::index::Hashed;
use crate::lists::lists;
use article::{Kind, fold::fold};
use std::sync::OnceLock;

/// Which lists a token is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class {
    /// One bit a list.
    pub(crate) bits: u32,
    /// The list of the longest listed phrase that covers it, times four, and where in that it stands; 0 is none.
    pub(crate) phrase: u32,
}

/// The sections of `words.txt` that say something of names and values, a bit each, the lowest first.
const SECTIONS: [&str; 16] = [
    "title",
    "role",
    "modifier",
    "number",
    "ordinal",
    "time",
    "unit",
    "currency",
    "month",
    "weekday",
    "function",
    "worknoun",
    "organisationnoun",
    "placenoun",
    "never",
    "surname",
];
/// The bits behind them.
const MALE: u32 = 16;
const FEMALE: u32 = 17;
const EITHER: u32 = 18;
const COMMON: u32 = 19;
const CUE: u32 = 20;
/// Last words that say what a name is, by kind: seven kinds of names.
const HEADS: u32 = 21;
const SURNAME: u32 = 28;

/// All lists, by hashes of folded words.
pub(crate) struct Gazetteer {
    words: Table<u32>,
    phrases: Table<u8>,
    /// The most words that a listed phrase with that first word has.
    longest: Table<u8>,
}

/// The lists, made ready once.
pub(crate) fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(Gazetteer::load)
}

impl Gazetteer {
    fn load() -> Self {
        let mut all = Self {
            words: Table::default(),
            phrases: Table::default(),
            longest: Table::default(),
        };
        for (bit, section) in SECTIONS.iter().enumerate() {
            for word in lists().section(section) {
                all.word(&fold(word), bit as u32);
            }
        }
        for (name, gender) in lists().first_names() {
            let bit = match gender {
                'm' => MALE,
                'f' => FEMALE,
                _ => EITHER,
            };
            all.word(name, bit);
        }
        for word in lists().common_words() {
            all.word(word, COMMON);
        }
        for word in lists().cues() {
            all.word(word, CUE);
        }
        for (word, kind) in lists().heads() {
            all.word(&fold(word), HEADS + kind as u32);
        }
        for name in include_str!("../../lists/surnames.txt").lines() {
            all.word(name, SURNAME);
        }
        for (phrase, list, kind) in lists().names() {
            // Countries and regions are not cities: which list it is tells more than the kind.
            let class = match list {
                "countries" => 8,
                "regions" => 9,
                _ => 1 + kind as u8,
            };
            all.phrase(phrase, class);
        }
        all
    }

    fn word(&mut self, folded: &str, bit: u32) {
        *self.words.entry(hash_text(folded)).or_default() |= 1 << bit;
    }

    fn phrase(&mut self, folded: &str, class: u8) {
        let words = || folded.split(' ').map(hash_text);
        let most = self
            .longest
            .entry(words().next().unwrap_or_default())
            .or_default();
        *most = (*most).max(words().count().min(8) as u8);
        self.phrases.insert(words().fold(START, step), class);
    }

    /// Says of each token which lists it is in.
    pub(crate) fn look(&self, tokens: &mut [Seen]) {
        let (mut from, mut end, mut class) = (0, 0, 0);
        for at in 0..tokens.len() {
            let word = tokens[at].plain;
            if at >= end
                && let Some(&most) = self.longest.get(&word)
            {
                let mut key = START;
                for (length, token) in tokens[at..].iter().take(usize::from(most)).enumerate() {
                    key = step(key, token.plain);
                    if let Some(&found) = self.phrases.get(&key) {
                        (from, end, class) = (at, at + length + 1, u32::from(found));
                    }
                }
            }
            let place = match (at == from, at + 1 == end) {
                (true, true) => 0,
                (true, false) => 1,
                (false, false) => 2,
                (false, true) => 3,
            };
            tokens[at].class = Class {
                bits: self.words.get(&word).copied().unwrap_or_default(),
                phrase: if at < end { class * 4 + place } else { 0 },
            };
        }
    }
}

type Table<V> = Hashed<u32, V>;

const _: () = assert!(HEADS + Kind::Work as u32 == SURNAME - 1);

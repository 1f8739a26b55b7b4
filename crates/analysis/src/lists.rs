//! The word lists under `lists/`, parsed once.

use crate::index::{Hashes, fnv};
use article::{Kind, fold::fold};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What a listed name is, and which name stands for all its forms.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The kind.
    pub(crate) kind: Kind,
    /// The folded first form of the line: forms of one line are one entity.
    pub(crate) canon: String,
    /// Which list, in words for the reader.
    pub(crate) list: &'static str,
}

/// All lists.
pub(crate) struct Lists {
    /// Names by folded form.
    names: BTreeMap<String, Known>,
    /// First names, with `m`, `f` or `x`.
    first_names: BTreeMap<String, char>,
    /// Words that are mostly written lower-case.
    common: BTreeSet<&'static str>,
    /// The sections of `words.txt` and `cues.txt`.
    words: BTreeMap<&'static str, BTreeSet<&'static str>>,
    /// All words of all sections, and the common words and cues, for looking up.
    index: Index,
    /// Last words that say what a name is.
    heads: BTreeMap<&'static str, Kind>,
    /// First words that say what a name is.
    first_heads: BTreeMap<&'static str, Kind>,
    /// Verbs that attribute, any form.
    cues: BTreeSet<&'static str>,
    /// Phrases that attribute, by first word.
    phrases: BTreeMap<&'static str, Vec<Vec<&'static str>>>,
}

/// The lists.
pub(crate) fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(Lists::load)
}

impl Lists {
    fn load() -> Self {
        let mut lists = Self {
            names: BTreeMap::new(),
            first_names: include_str!("../lists/first-names.txt")
                .lines()
                .filter_map(|line| line.split_once('|'))
                .map(|(name, gender)| (fold(name), gender.chars().next().unwrap_or('x')))
                .collect(),
            common: include_str!("../lists/common.txt").lines().collect(),
            words: sections(include_str!("../lists/words.txt")),
            index: Index::default(),
            heads: BTreeMap::new(),
            first_heads: BTreeMap::new(),
            cues: include_str!("../lists/cues.txt")
                .split_whitespace()
                .collect(),
            phrases: BTreeMap::new(),
        };
        for (section, words) in &lists.words {
            for word in words {
                lists.index.insert(section, word);
            }
        }
        for word in &lists.common {
            lists.index.insert(COMMON, word);
        }
        for word in &lists.cues {
            lists.index.insert(CUE, word);
        }
        // A later list does not overrule an earlier one.
        for (kind, list, text) in [
            (
                Kind::Organisation,
                "organisations",
                include_str!("../lists/organisations.txt"),
            ),
            (
                Kind::Place,
                "countries",
                include_str!("../lists/countries.txt"),
            ),
            (
                Kind::Group,
                "nationalities and creeds",
                include_str!("../lists/groups.txt"),
            ),
            (Kind::Event, "events", include_str!("../lists/events.txt")),
            (Kind::Work, "works", include_str!("../lists/works.txt")),
            (Kind::Place, "regions", include_str!("../lists/regions.txt")),
            (Kind::Place, "cities", include_str!("../lists/cities.txt")),
        ] {
            for line in text.lines() {
                lists.add(kind, list, line);
            }
        }
        for (name, heads) in sections(include_str!("../lists/heads.txt")) {
            let (key, first) = name
                .strip_prefix("first-")
                .map_or((name, false), |key| (key, true));
            let Some(kind) = Kind::from_key(key) else {
                continue;
            };
            let map = if first {
                &mut lists.first_heads
            } else {
                &mut lists.heads
            };
            for head in heads {
                map.entry(head).or_insert(kind);
            }
        }
        for line in include_str!("../lists/phrases.txt").lines() {
            let words: Vec<&str> = line.split(' ').collect();
            lists.phrases.entry(words[0]).or_default().push(words);
        }
        lists
    }

    fn add(&mut self, kind: Kind, list: &'static str, line: &str) {
        let canon = line.split('|').next().map(fold).unwrap_or_default();
        for form in line.split('|') {
            let folded = fold(form);
            let plural = kind == Kind::Group
                && folded.ends_with(['n', 'i', 'b', 'd', 't', 'k', 'e', 'c', 'm']);
            let forms = plural
                .then(|| format!("{folded}s"))
                .into_iter()
                .chain([folded]);
            for form in forms {
                self.names.entry(form).or_insert_with(|| Known {
                    kind,
                    canon: canon.clone(),
                    list,
                });
            }
        }
    }

    /// The listed name with that folded form.
    pub(crate) fn known(&self, folded: &str) -> Option<&Known> {
        self.names.get(folded)
    }

    /// Whether it is a first name.
    pub(crate) fn first_name(&self, folded: &str) -> bool {
        self.first_names.contains_key(folded)
    }

    /// Whose first name it is: `m`, `f`, or `x` for either.
    pub(crate) fn gender(&self, folded: &str) -> Option<char> {
        self.first_names.get(folded).copied()
    }

    /// Whether the word, lower-cased, is an everyday one.
    pub(crate) fn common(&self, lower: &str) -> bool {
        self.index.has(COMMON, lower)
            || self.is("function", lower)
            || lower
                .strip_suffix('s')
                .is_some_and(|singular| self.index.has(COMMON, singular))
    }

    /// Whether the section of `words.txt` has the word, as written there.
    pub(crate) fn is(&self, section: &str, word: &str) -> bool {
        self.index.has(section, word)
    }

    /// The kind of names that end in this word.
    pub(crate) fn head(&self, word: &str) -> Option<Kind> {
        let singular = || self.heads.get(word.strip_suffix('s')?);
        self.heads.get(word).or_else(singular).copied()
    }

    /// The kind of names that start with this word.
    pub(crate) fn first_head(&self, word: &str) -> Option<Kind> {
        self.first_heads.get(word).copied()
    }

    /// Whether the lower-case word is a verb that attributes.
    pub(crate) fn cue(&self, lower: &str) -> bool {
        self.index.has(CUE, lower)
    }

    /// The words of a section of `words.txt`, as written there.
    pub(crate) fn section(&self, section: &str) -> impl Iterator<Item = &'static str> {
        self.words.get(section).into_iter().flatten().copied()
    }

    /// The first names, folded, each with `m`, `f` or `x`.
    pub(crate) fn first_names(&self) -> impl Iterator<Item = (&str, char)> {
        self.first_names
            .iter()
            .map(|(name, gender)| (&**name, *gender))
    }

    /// The words that are mostly written lower-case.
    pub(crate) fn common_words(&self) -> impl Iterator<Item = &'static str> {
        self.common.iter().copied()
    }

    /// The verbs that attribute.
    pub(crate) fn cues(&self) -> impl Iterator<Item = &'static str> {
        self.cues.iter().copied()
    }

    /// The last words that say what a name is.
    pub(crate) fn heads(&self) -> impl Iterator<Item = (&'static str, Kind)> {
        self.heads.iter().map(|(word, kind)| (*word, *kind))
    }

    /// The listed names, folded, with list and kind.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&str, &'static str, Kind)> {
        self.names
            .iter()
            .map(|(name, known)| (&**name, known.list, known.kind))
    }

    /// The attributing phrases that start with the word.
    pub(crate) fn phrases(&self, lower: &str) -> &[Vec<&'static str>] {
        self.phrases.get(lower).map_or(&[], Vec::as_slice)
    }
}

/// What the index calls the common words and the cues.
const COMMON: &str = "common";
const CUE: &str = "cue";

/// No listed word has more bytes: a word of a megabyte is not read at each question.
const LONGEST: usize = 64;

/// Words by section, as hashes: rules ask for them at every token.
#[derive(Default)]
struct Index(Hashes);

impl Index {
    fn insert(&mut self, section: &str, word: &str) {
        self.0.insert(Self::key(section, word));
    }

    fn has(&self, section: &str, word: &str) -> bool {
        word.len() <= LONGEST && self.0.contains(&Self::key(section, word))
    }

    fn key(section: &str, word: &str) -> u64 {
        fnv(section.bytes().chain([b'.']).chain(word.bytes()))
    }
}

fn sections(text: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    text.lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(key, words)| (key, words.split_whitespace().collect()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_line_share_a_name() {
        let canon = |name: &str| lists().known(&fold(name)).map(|k| k.canon.clone());
        assert_eq!(canon("U.S."), canon("United States"));
        assert_ne!(canon("Russia"), canon("Russian"));
    }

    #[test]
    fn heads_and_sections_load() {
        assert_eq!(lists().head("Council"), Some(Kind::Organisation));
        assert_eq!(lists().first_head("Mount"), Some(Kind::Place));
        assert!(lists().is("month", "Sept.") && lists().cue("said") && lists().common("officials"));
        assert!(!lists().phrases("according").is_empty());
    }
}

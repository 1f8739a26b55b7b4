//! The parts of a person's name.

use crate::{doc::Doc, lists::lists, token::Is};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// Words inside names that are no part to know somebody by.
const PARTICLES: [&str; 31] = [
    "al", "el", "ad", "as", "ar", "an", "ash", "de", "da", "do", "dos", "das", "del", "della",
    "di", "du", "la", "le", "van", "von", "der", "den", "ten", "ter", "bin", "ibn", "bint", "zu",
    "af", "y", "abu",
];

/// Surnames that stand first where the name is written as at home: *Kim Jong Un*, *Xi Jinping*.
const FIRST_SURNAMES: &str = " kim lee yi park pak choi choe jung jong chung jang cho kang yoon yun han \
    shin hwang ahn song ryu hong ko moon yang paek ri ro ban roh xi li wang zhang liu chen zhao huang zhou wu xu \
    sun hu zhu gao lin he guo ma luo liang zheng xie tang deng peng zeng cao jiang mao wen bo nguyen tran pham \
    le vo ngo hun sen ";

/// Familiar forms of first names: the first word of a line stands for all.
const FAMILIAR: &str = "william bill billy will|robert bob bobby rob|richard dick rick|james jim jimmy|\
    joseph joe|michael mike mick|thomas tom tommy|charles charlie chuck|edward ed eddie ted|john jack johnny|\
    daniel dan danny|david dave|anthony tony|christopher chris|matthew matt|stephen steve steven|gregory greg|\
    kenneth ken kenny|ronald ron ronnie|donald don|lawrence larry|andrew andy drew|benjamin ben|samuel sam|\
    alexander alex|nicholas nick|timothy tim|jeffrey jeff geoffrey|patrick pat|peter pete|philip phil|\
    raymond ray|gerald gerry jerry|leonard len|frederick fred|albert al|arthur art|walter walt|\
    elizabeth liz beth betty|katherine kate kathy katie|margaret maggie peggy|susan sue|deborah debbie deb|\
    barbara barb|jennifer jen jenny|rebecca becky|patricia patty|victoria vicky|abigail abby|jacqueline jackie|\
    vladimir volodymyr|nathaniel nate|zachary zach|vincent vince|francis frank|douglas doug|theodore theo";

/// A name in folded parts.
#[derive(Clone, Debug, Default)]
pub(crate) struct PersonName {
    /// The parts to know somebody by: hyphens part them; particles, suffixes and nicknames are left out.
    pub(crate) words: Vec<String>,
    /// *jr*, *sr*, *ii*, *iii*.
    pub(crate) suffix: Option<String>,
    /// A word in quote marks.
    pub(crate) nickname: Option<String>,
    /// How many words it has apart from particles and suffixes.
    written: usize,
}

impl PersonName {
    /// The name `from..to`.
    pub(crate) fn new(doc: &Doc, from: usize, to: usize) -> Self {
        let mut name = Self::default();
        for at in from..to {
            let token = &doc.tokens[at];
            if !token.is_word() {
                continue;
            }
            let mark = |i: Option<usize>| {
                i.and_then(|i| doc.tokens.get(i)).is_some_and(|t| {
                    matches!(
                        t.is,
                        Is::Mark('"' | '“' | '”' | '‘' | '’' | '\'' | '(' | ')')
                    )
                })
            };
            let fold = token.fold.as_str();
            if at > from && at + 1 < to && mark(at.checked_sub(1)) && mark(Some(at + 1)) {
                name.nickname = Some(fold.to_owned());
                continue;
            }
            let bare = fold.strip_suffix('.').unwrap_or(fold);
            if at > from && (matches!(bare, "jr" | "sr") || numeral(bare)) {
                name.suffix = Some(bare.to_owned());
                continue;
            }
            let before = name.words.len();
            let parts = fold.split('-').filter(|p| !p.is_empty());
            let known =
                |part: &&str| to - from == 1 && !fold.contains('-') || !PARTICLES.contains(part);
            name.words.extend(parts.filter(known).map(str::to_owned));
            name.written += usize::from(name.words.len() > before);
        }
        if name.words.is_empty() {
            name.words.push(doc.folded(from, to));
            name.written = 1;
        }
        name
    }

    /// Whether it has more than one word, so that it introduces somebody.
    pub(crate) fn is_full(&self) -> bool {
        self.written > 1
    }

    /// The last part.
    pub(crate) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    /// All that tells the name from others.
    pub(crate) fn form(&self) -> String {
        let mut form = self.words.join(" ");
        if let Some(suffix) = &self.suffix {
            form.push(' ');
            form.push_str(suffix);
        }
        form
    }

    /// The surname: the last part, or the first where it is written first.
    pub(crate) fn surname(&self) -> &str {
        let (Some(first), Some(last)) = (self.words.first(), self.words.last()) else {
            return "";
        };
        // *Kim Lee* may be a first name and a surname; *Kim Yo Jong* is none.
        let given_first = || match &self.words[1..] {
            [_] => lists().first_name(first),
            [middle, ..] => lists().first_name(first) && western(middle),
            [] => false,
        };
        let first_is = (2..=3).contains(&self.words.len())
            && stands_first(first)
            && !(stands_first(last) && given_first());
        if first_is { first } else { last }
    }

    /// The first name, the familiar forms of one levelled.
    pub(crate) fn given(&self) -> &str {
        levelled(self.words.first().map_or("", String::as_str))
    }
    /// The first letter.
    pub(crate) fn initial(&self) -> String {
        let first = self.given().chars().next();
        first.map(String::from).unwrap_or_default()
    }

    /// Whether the word is a part of it, or the nickname.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.words
            .iter()
            .chain(&self.nickname)
            .any(|part| part == word)
    }

    /// *J. Smith*.
    pub(crate) fn opens_with_initial(&self) -> bool {
        self.words.first().is_some_and(|word| initial(word))
    }

    /// Whether the suffixes may be one person's: the name without *Jr.* may be the father's, but *John Paul* is *John Paul II*.
    pub(crate) fn one_suffix(&self, other: &Self) -> bool {
        match (&self.suffix, &other.suffix) {
            (Some(one), None) | (None, Some(one)) => numeral(one),
            (one, two) => one == two,
        }
    }

    /// Whether nothing in the two names' middles and suffixes speaks against one person.
    pub(crate) fn fits(&self, other: &Self) -> bool {
        let suffix = self.one_suffix(other);
        suffix && (within(self.middle(), other.middle()) || within(other.middle(), self.middle()))
    }

    /// The parts between the first and the last.
    fn middle(&self) -> &[String] {
        let inner = self.words.get(1..self.words.len().saturating_sub(1));
        inner.unwrap_or_default()
    }

    /// Whether the first names differ by one letter that is neither the first nor the last.
    pub(crate) fn misspells(&self, other: &Self) -> bool {
        let (one, two): (Vec<char>, Vec<char>) = (
            self.words[0].chars().collect(),
            other.words[0].chars().collect(),
        );
        let same = one.iter().zip(&two).take_while(|(a, b)| a == b).count();
        let back = one
            .iter()
            .rev()
            .zip(two.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        let long = one.len().max(two.len());
        self.suffix == other.suffix
            && one != two
            && long >= 5
            && one.len().abs_diff(two.len()) <= 1
            && same > 0
            && back > 0
            && same + back + 1 >= long
            && lists().gender(&self.words[0]) == lists().gender(&other.words[0])
    }
}

/// Whether a short middle of a name can stand for a long one. Names may be left out, but of initials only the last: *George W. Bush* is not
/// *George H. W. Bush*.
fn within(short: &[String], long: &[String]) -> bool {
    let same = |one: &String, two: &String| one.chars().next() == two.chars().next();
    if short.iter().all(|word| initial(word)) {
        return short.len() <= long.len()
            && short.iter().zip(long).all(|(one, two)| same(one, two));
    }
    let mut rest = long.iter();
    short.iter().all(|one| rest.any(|two| same(one, two)))
}

/// Whether a middle part is a Western one: a first name or an initial.
fn western(middle: &str) -> bool {
    initial(middle) || lists().first_name(middle)
}

/// The first name that stands for all familiar forms of a folded one: *bill* for *william*.
pub(crate) fn levelled(first: &str) -> &str {
    static FORMS: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let lines = FAMILIAR.split('|').map(str::split_ascii_whitespace);
        lines
            .filter_map(|mut line| Some((line.next()?, line)))
            .flat_map(|(all, forms)| forms.map(move |form| (form, all)))
            .collect()
    });
    forms.get(first).copied().unwrap_or(first)
}

/// Whether the folded word is a surname that stands first.
fn stands_first(word: &str) -> bool {
    static LISTED: OnceLock<BTreeSet<&str>> = OnceLock::new();
    let listed = LISTED.get_or_init(|| FIRST_SURNAMES.split_ascii_whitespace().collect());
    listed.contains(word)
}

/// *ii*, *xvi*.
fn numeral(word: &str) -> bool {
    word.len() > 1 && word.len() < 6 && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

fn initial(word: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    bare.chars().count() == 1 || word.contains('.')
}

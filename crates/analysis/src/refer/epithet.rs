//! Nouns by which somebody or something named goes on being called: *the Russian president*, *the company*.

use crate::{doc::Doc, lists::lists, token::Is, verb};
use article::Entity;
use std::collections::BTreeMap;

/// How it is known that an entity is called by a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The article says so, in that block.
    Called(usize),
    /// The noun is a word of the name.
    Named,
    /// A list says so.
    Listed,
}

/// A noun for an entity, with the other words that the article used beside it.
struct Noun {
    word: String,
    words: Vec<String>,
    how: How,
}

/// What each noun in an article can stand for, as far as it has been read.
pub(super) struct Epithets {
    /// By entity.
    nouns: Vec<Vec<Noun>>,
    /// By entity: the sentence in which it was spoken of last.
    last: Vec<Option<usize>>,
    /// By noun: whom it can mean, the one spoken of last at the end.
    holders: BTreeMap<String, Vec<u32>>,
    /// By noun: the sentence in which it was said of somebody not named (*a spokesman*).
    others: BTreeMap<String, usize>,
}

/// What a phrase means.
pub(super) struct Called {
    pub(super) entity: u32,
    /// The token of the noun.
    pub(super) noun: usize,
    pub(super) sure: u8,
    pub(super) why: String,
}

/// More nouns for one entity, words beside a noun or entities for one noun are not kept.
const NOUNS: usize = 6;
const WORDS: usize = 20;
const HOLDERS: usize = 12;

/// How many sentences after it was last spoken of something can be called by a noun alone.
const FAR: usize = 8;

/// How many words may stand between the article and its noun.
const MODIFIERS: usize = 5;

/// Words of which the next ones are a part.
pub(super) const OF: [&str; 9] = ["of", "for", "at", "in", "to", "from", "with", "on", "who"];

impl Epithets {
    pub(super) fn new(entities: usize) -> Self {
        Self {
            nouns: core::iter::repeat_with(Vec::new).take(entities).collect(),
            last: vec![None; entities],
            holders: BTreeMap::new(),
            others: BTreeMap::new(),
        }
    }

    /// Takes note that an entity is spoken of.
    pub(super) fn spoken_of(&mut self, doc: &Doc, entity: u32, at: usize) {
        self.last[entity as usize] = Some(doc.tokens[at].sentence);
        for Noun { word, .. } in &self.nouns[entity as usize] {
            if let Some(holders) = self.holders.get_mut(word) {
                holders.retain(|&e| e != entity);
                holders.push(entity);
            }
        }
    }

    /// Takes note of something of the kind of what is named that is itself not named: *a company*.
    pub(super) fn another(&mut self, doc: &Doc, at: usize) {
        if !matches!(doc.fold(at), "a" | "an" | "another") {
            return;
        }
        let noun = (at + 1..at + 1 + MODIFIERS)
            .take_while(|&i| doc.together(at, i) && doc.tokens[i].is == Is::Word)
            .find(|&i| self.holders.contains_key(doc.fold(i)));
        if let Some(noun) = noun {
            self.unnamed(doc, noun);
        }
    }

    /// Takes note that a noun is said of somebody not named.
    pub(super) fn unnamed(&mut self, doc: &Doc, noun: usize) {
        let sentence = doc.tokens[noun].sentence;
        if let Some(other) = self.others.get_mut(doc.fold(noun)) {
            *other = sentence;
        } else {
            self.others.insert(doc.fold(noun).to_owned(), sentence);
        }
    }

    /// Takes note of a noun for an entity, and of the words beside it.
    pub(super) fn add(
        &mut self,
        entity: u32,
        noun: &str,
        words: impl Iterator<Item = String>,
        how: How,
    ) {
        let nouns = &mut self.nouns[entity as usize];
        if let Some(known) = nouns.iter_mut().find(|n| n.word == noun) {
            let room = WORDS.saturating_sub(known.words.len());
            for word in words.take(room) {
                if !known.words.contains(&word) {
                    known.words.push(word);
                }
            }
            return;
        }
        if nouns.len() == NOUNS {
            return;
        }
        nouns.push(Noun {
            word: noun.to_owned(),
            words: words.take(WORDS).collect(),
            how,
        });
        let holders = self.holders.entry(noun.to_owned()).or_default();
        holders.push(entity);
        if holders.len() > HOLDERS {
            holders.remove(0);
        }
    }

    /// Whether nothing has been said of the entity so far.
    pub(super) fn is_new(&self, entity: u32) -> bool {
        self.nouns[entity as usize].is_empty()
    }

    /// What the phrase that starts at token `at` with *the* means; `names` are the entities' names.
    pub(super) fn meant(&self, doc: &Doc, at: usize, names: &[Entity]) -> Option<Called> {
        let end = (at + 1..=at + 1 + MODIFIERS)
            .take_while(|&i| doc.together(at, i) && doc.tokens[i].is == Is::Word)
            .take_while(|&i| !lists().is("function", doc.fold(i)))
            .take_while(|&i| {
                i == at + 1 || !lists().cue(doc.fold(i)) || self.holders.contains_key(doc.fold(i))
            })
            .last()?
            + 1;
        let noun = (at + 1..end)
            .rev()
            .find(|&i| self.holders.contains_key(doc.fold(i)))?;
        if noun + 1 < end && (doc.capital(noun + 1) || !verb::after_subject(doc.fold(noun + 1)))
            || doc.tokens.get(noun + 1).is_some_and(|t| t.is == Is::Number)
        {
            return None;
        }
        let fold = doc.fold(noun);
        let sentence = doc.tokens[at].sentence;
        let of = (noun + 1..noun + 6)
            .take_while(|_| OF[..2].contains(&doc.after(noun)))
            .take_while(|&i| doc.together(at, i) && doc.tokens[i].is_word())
            .filter(|&i| doc.capital(i) || !lists().is("function", doc.fold(i)));
        let of: Vec<&str> = of.map(|i| doc.fold(i)).take(3).collect();
        if OF[..2].contains(&doc.after(noun)) && of.is_empty()
            || matches!(doc.after(noun), "who" | "that" | "whose")
        {
            return None;
        }
        let mut fitting: Vec<(usize, u32, &Noun)> = Vec::new();
        for &entity in self.holders.get(fold)?.iter().rev() {
            let Some(known) = self.nouns[entity as usize].iter().find(|n| n.word == fold) else {
                continue;
            };
            let has = |word: &str| known.words.iter().any(|w| related(w, word));
            let modified = (at + 1..noun).all(|i| has(doc.fold(i)));
            let complete = of.is_empty() || of.iter().any(|word| has(word));
            if modified
                && complete
                && let Some(last) = self.last[entity as usize]
            {
                fitting.push((last, entity, known));
            }
        }
        fitting.sort_by_key(|f| core::cmp::Reverse(f.0));
        let &(last, entity, known) = fitting.first()?;
        let specific = noun > at + 1 || !of.is_empty();
        let listed = known.how == How::Listed;
        if sentence - last > if listed { 2 } else { FAR } && !specific {
            return None;
        }
        // Another of the kind who was spoken of lately may be meant as well.
        let close = fitting
            .get(1)
            .is_some_and(|f| last - f.0 < if listed { 3 } else { 2 });
        if close || self.others.get(fold).is_some_and(|&other| other >= last) {
            return None;
        }
        let words = doc.span(at, noun + 1).text(doc.text);
        let name = &names[entity as usize].name;
        let why = match known.how {
            How::Called(block) => {
                format!(
                    "“{words}”: the article calls {name} {fold} {}",
                    doc.place(block)
                )
            }
            How::Named => format!("“{words}” is {name}, by a word of the name"),
            How::Listed => format!("“{words}” is {name}, the {fold} spoken of last"),
        };
        let sure = if listed {
            62
        } else if specific {
            80
        } else if fitting.len() == 1 {
            76
        } else {
            66
        };
        Some(Called {
            entity,
            noun,
            sure,
            why,
        })
    }
}

/// *Russia*, *Russian*: words of one stem.
fn related(one: &str, two: &str) -> bool {
    let same = one
        .bytes()
        .zip(two.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    one == two
        || same >= 4 && same + 1 >= one.len().min(two.len()) && one.len().abs_diff(two.len()) < 4
}

#[cfg(test)]
mod tests {
    use crate::check::references;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(references(text), want, "{text}");
    }

    #[test]
    fn a_role_goes_on_meaning_its_holder() {
        check(
            "Russian President Vladimir Putin came. The president left. The Russian president slept.",
            &[
                "The president = Vladimir Putin",
                "president = Vladimir Putin",
            ],
        );
        check(
            "Then John Smith, a spokesman for the group, left. The spokesman smiled.",
            &["The spokesman = John Smith"],
        );
        check(
            "Then John Smith was the director. The director smiled.",
            &["the director = John Smith", "The director = John Smith"],
        );
    }

    #[test]
    fn other_words_mean_another() {
        check(
            "Russian President Vladimir Putin came. The French president left. The president of Utopia slept. The former president ate.",
            &[],
        );
        check(
            "Then spokesman John Smith left. A spokesman came. The spokesman smiled.",
            &[],
        );
    }

    #[test]
    fn two_holders_of_a_role_are_left_out() {
        check(
            "President Vladimir Putin met President Donald Trump. The president left.",
            &[],
        );
    }

    #[test]
    fn a_word_of_the_name_stands_for_it() {
        check(
            "The Munitions Industry Department burned. The department is closed.",
            &["The department = Munitions Industry Department"],
        );
        check(
            "The Munitions Industry Department burned. The department head left.",
            &[],
        );
    }

    #[test]
    fn what_stands_beside_the_name_is_what_it_is() {
        check(
            "The newspaper Haaretz closed. The newspaper was old.",
            &["The newspaper = Haaretz"],
        );
        check(
            "They left North Korea. They love the country.",
            &["the country = North Korea"],
        );
        check(
            "They left North Korea for South Korea. They love the country.",
            &[],
        );
    }
}

//! What the rest of a document says about a token: how the tagger read the same words elsewhere.

use super::chain::{Label, spans};
use super::features::Sentence;
use std::collections::BTreeMap;

/// How many sentences away the same word still counts.
const REACH: usize = 40;
/// How many occurrences of a word are looked at on either side.
const MOST: usize = 12;

/// What is known of a token from elsewhere in its document; all 0 if nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// How most of the other occurrences were read, with how many there are and whether they agree.
    pub(crate) most: u32,
    /// Its place in longer names.
    pub(crate) part: u32,
    /// The longer name that stands elsewhere and here, and the token's place in it.
    pub(crate) phrase: u32,
    /// It stands elsewhere in lower case; with a capital inside a sentence.
    pub(crate) letters: u32,
}

struct Occurrence {
    sentence: u32,
    at: u32,
    kind: u8,
    /// Single, first, middle, last.
    place: u8,
    capital: bool,
}

/// Tells each sentence what the labels of the others say.
pub fn tell(sentences: &mut [Sentence], labels: &[Vec<Label>]) {
    let mut words: BTreeMap<u32, Vec<Occurrence>> = BTreeMap::new();
    let mut names: BTreeMap<u32, Vec<(u32, u32, u32, u8)>> = BTreeMap::new();
    for (s, (sentence, labels)) in sentences.iter().zip(labels).enumerate() {
        let mut of = vec![(10_u8, 0_u8); labels.len()];
        for (from, to, kind) in spans(labels) {
            for (i, of) in of.iter_mut().enumerate().take(to).skip(from) {
                let place = match (i == from, i + 1 == to) {
                    (true, true) => 0,
                    (true, false) => 1,
                    (false, false) => 2,
                    (false, true) => 3,
                };
                *of = (kind, place);
            }
            if to - from > 1 {
                names.entry(sentence.token(from).fold).or_default().push((
                    s as u32,
                    from as u32,
                    to as u32,
                    kind,
                ));
            }
        }
        for (at, &(kind, place)) in of.iter().enumerate() {
            if sentence.token(at).wordy {
                words
                    .entry(sentence.token(at).fold)
                    .or_default()
                    .push(Occurrence {
                        sentence: s as u32,
                        at: at as u32,
                        kind,
                        place,
                        capital: sentence.token(at).capital,
                    });
            }
        }
    }
    for s in 0..sentences.len() {
        let told = elsewhere(sentences, s, &words, &names);
        sentences[s].elsewhere = told;
    }
}

fn near<T>(all: &[T], s: usize, of: impl Fn(&T) -> u32) -> &[T] {
    let low = s.saturating_sub(REACH) as u32;
    let high = (s + REACH) as u32;
    let here = all.partition_point(|o| of(o) < s as u32);
    let from = all
        .partition_point(|o| of(o) < low)
        .max(here.saturating_sub(MOST));
    let to = all.partition_point(|o| of(o) <= high).min(here + MOST);
    &all[from..to.max(from)]
}

fn elsewhere(
    sentences: &[Sentence],
    s: usize,
    words: &BTreeMap<u32, Vec<Occurrence>>,
    names: &BTreeMap<u32, Vec<(u32, u32, u32, u8)>>,
) -> Vec<Elsewhere> {
    let sentence = &sentences[s];
    let n = sentence.len();
    let mut out = vec![Elsewhere::default(); n];
    let mut end = 0;
    for at in 0..n {
        if !sentence.token(at).wordy {
            continue;
        }
        if let Some(all) = words.get(&sentence.token(at).fold) {
            let mut kinds = [0_u32; 11];
            let mut parts = [0_u32; 44];
            let (mut lower, mut upper, mut total) = (0, 0, 0);
            for o in near(all, s, |o| o.sentence) {
                if o.sentence == s as u32 && o.at == at as u32 {
                    continue;
                }
                if !o.capital {
                    lower = 1;
                    continue;
                }
                if o.at > 0 {
                    upper = 1;
                }
                if !sentence.token(at).capital {
                    continue;
                }
                kinds[usize::from(o.kind)] += 1;
                total += 1;
                if o.place > 0 {
                    parts[usize::from(o.kind) * 4 + usize::from(o.place)] += 1;
                }
            }
            let top = |counts: &[u32]| {
                (0..counts.len()).fold(0, |best, i| if counts[i] > counts[best] { i } else { best })
            };
            let most = top(&kinds);
            if total > 0 {
                out[at].most =
                    1 + most as u32 * 8 + (total.min(4) - 1) * 2 + u32::from(kinds[most] == total);
            }
            let part = top(&parts);
            if parts[part] > 0 {
                out[at].part = 1 + part as u32;
            }
            out[at].letters = lower * 2 + upper;
        }
        if at >= end
            && sentence.token(at).capital
            && let Some(all) = names.get(&sentence.token(at).fold)
        {
            let mut longest = (0, 0);
            for &(other, from, to, kind) in near(all, s, |o| o.0) {
                let (from, to) = (from as usize, to as usize);
                let length = to - from;
                if (other as usize, from) == (s, at) || at + length > n || length <= longest.0 {
                    continue;
                }
                let there = &sentences[other as usize];
                if (0..length).all(|k| there.token(from + k).fold == sentence.token(at + k).fold) {
                    longest = (length, kind);
                }
            }
            if longest.0 > 0 {
                end = at + longest.0;
                for (i, told) in out.iter_mut().enumerate().take(end).skip(at) {
                    let place = u32::from(i > at) * 2 + u32::from(i + 1 == end);
                    told.phrase = 1 + u32::from(longest.1) * 4 + place;
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the document says of token `at` of the last sentence, if the person's name in the first has been read.
    fn check(first: &str, last: &str, at: usize) -> Elsewhere {
        let texts = [first, last];
        let mut sentences: Vec<Sentence> = texts
            .iter()
            .map(|text| Sentence::new(&text.split(' ').collect::<Vec<_>>()))
            .collect();
        let mut labels = vec![vec![1, 2], vec![0; sentences[1].len()]];
        labels[0].resize(sentences[0].len(), 0);
        tell(&mut sentences, &labels);
        sentences[1].elsewhere[at]
    }

    #[test]
    fn a_word_is_told_how_it_was_read_elsewhere() {
        let told = check("Jane Doe came .", "Then Doe left .", 1);
        assert_eq!(told.part, 1 + 3, "the last word of a person's name");
        assert!(told.most > 0 && told.phrase == 0);
        assert_eq!(
            check("Jane Doe came .", "Then Roe left .", 1),
            Elsewhere::default()
        );
    }

    #[test]
    fn a_longer_name_is_found_again() {
        assert_eq!(
            check("Jane Doe came .", "Then Jane Doe left .", 1).phrase,
            1
        );
        assert_eq!(
            check("Jane Doe came .", "Then Jane Doe left .", 2).phrase,
            1 + 3
        );
    }

    #[test]
    fn letters_elsewhere_are_told() {
        assert_eq!(check("Jane Doe saw rain .", "Rain fell .", 0).letters, 2);
        assert_eq!(check("Jane Doe saw Rain .", "Rain fell .", 0).letters, 1);
    }
}

//! Names and values by a model that has learned from marked text.
//!
//! Twice over each document: the first reading sees each sentence alone, the second also how the first has read the same words elsewhere in the
//! document (V. Krishnan, C. Manning: An Effective Two-Stage Model for Exploiting Non-Local Dependencies, ACL 2006).

mod agree;
pub mod chain;
pub mod document;
mod features;
mod gazetteer;
mod model;
mod seen;

pub use features::Sentence;
use model::Model;
pub use model::Parts;

use article::Kind;
use chain::{LABELS, Label, Row, best, probabilities, spans};

/// A name or value in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first token.
    pub from: usize,
    /// The token after its last.
    pub to: usize,
    /// What it is.
    pub kind: Kind,
    /// How sure that is, per cent: of a hundred mentions with this figure, about so many are right.
    pub sure: u8,
}

impl Span {
    /// Whether it is a date, an amount or a quantity.
    pub const fn is_value(&self) -> bool {
        matches!(self.kind, Kind::Date | Kind::Money | Kind::Quantity)
    }
}

/// Finds names and values in a document's sentences, which are lists of tokens: for each sentence its spans, in order, not overlapping.
pub fn tag(document: &[Vec<&str>]) -> Vec<Vec<Span>> {
    Reading::new(document, Model::built_in()).spans()
}

/// Which model [`tag`] uses: its form, and a check sum of its file.
pub fn version() -> String {
    model::version(model::FILE)
}

/// Words before a place.
const PLACE: [&str; 6] = ["in", "In", "at", "near", "from", "of"];

/// A document, read twice.
struct Reading<'m> {
    model: &'m Model,
    scores: Vec<Vec<Row>>,
    labels: Vec<Vec<Label>>,
}

impl<'m> Reading<'m> {
    fn new(document: &[Vec<&str>], model: &'m Model) -> Self {
        let mut sentences: Vec<Sentence> =
            document.iter().map(|words| Sentence::new(words)).collect();
        let mut keys = Vec::new();
        let mut sums: Vec<Vec<[i32; LABELS]>> = Vec::with_capacity(sentences.len());
        for sentence in &sentences {
            let of = |at: usize| {
                let mut sums = [0; LABELS];
                keys.clear();
                sentence.own_features(at, &mut keys);
                model.add(&keys, &mut sums);
                sums
            };
            sums.push((0..sentence.len()).map(of).collect());
        }
        let mut reading = Self {
            model,
            scores: Vec::new(),
            labels: Vec::new(),
        };
        reading.read(&sums);
        document::tell(&mut sentences, &reading.labels);
        for (sentence, sums) in sentences.iter().zip(&mut sums) {
            for (at, sums) in sums.iter_mut().enumerate() {
                keys.clear();
                sentence.document_features(at, &mut keys);
                model.add(&keys, sums);
            }
        }
        reading.read(&sums);
        let at_place =
            |sentence: usize, at: usize| at > 0 && PLACE.contains(&document[sentence][at - 1]);
        agree::agree(&sentences, &mut reading.labels, at_place);
        reading
    }

    fn read(&mut self, sums: &[Vec<[i32; LABELS]>]) {
        let scores =
            |sums: &Vec<[i32; LABELS]>| sums.iter().map(|s| self.model.scores(s)).collect();
        self.scores = sums.iter().map(scores).collect();
        let transitions = self.model.transitions();
        self.labels = self
            .scores
            .iter()
            .map(|scores| best(transitions, scores))
            .collect();
    }

    fn spans(&self) -> Vec<Vec<Span>> {
        let read = self.labels.iter().zip(&self.scores);
        read.map(|(labels, scores)| {
            let spans = spans(labels);
            if spans.is_empty() {
                return Vec::new();
            }
            let probable = probabilities(self.model.transitions(), scores, None);
            let made = |(from, to, kind): (usize, usize, u8)| {
                let least = (from..to)
                    .map(|at| probable[at][usize::from(labels[at])])
                    .fold(1.0, f32::min);
                Span {
                    from,
                    to,
                    kind: Kind::ALL[usize::from(kind)],
                    sure: self.model.sure(least),
                }
            };
            spans.into_iter().map(made).collect()
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(document: &[&str], want: &[&str]) {
        let sentences: Vec<Vec<&str>> = document
            .iter()
            .map(|text| text.split(' ').collect())
            .collect();
        let mut found = Vec::new();
        for (words, spans) in sentences.iter().zip(tag(&sentences)) {
            found.extend(
                spans
                    .iter()
                    .map(|s| format!("{} {}", s.kind.key(), words[s.from..s.to].join(" "))),
            );
        }
        assert_eq!(found, want, "{document:?}");
    }

    #[test]
    fn names_and_values_are_found() {
        check(
            &[
                "Russian President Vladimir Putin met the U.N. Security Council in Geneva on Friday .",
            ],
            &[
                "group Russian",
                "person Vladimir Putin",
                "organisation U.N. Security Council",
                "place Geneva",
                "date Friday",
            ],
        );
        check(
            &["The company paid $ 2 million for 40 percent of the shares ."],
            &["money $ 2 million", "quantity 40 percent"],
        );
    }

    #[test]
    fn a_surname_stays_the_person() {
        check(
            &[
                "John Lakewood spoke to reporters .",
                "Lakewood said no .",
                "Later Lakewood left .",
            ],
            &["person John Lakewood", "person Lakewood", "person Lakewood"],
        );
    }

    #[test]
    fn nothing_has_no_names() {
        check(&[], &[]);
        assert_eq!(tag(&[Vec::new()]), [Vec::new()]);
    }

    proptest! {
        #[test]
        fn spans_lie_in_their_sentence(document in prop::collection::vec(prop::collection::vec(".{0,6}", 0..8), 0..4)) {
            let sentences: Vec<Vec<&str>> = document.iter().map(|s| s.iter().map(String::as_str).collect()).collect();
            let found = tag(&sentences);
            prop_assert_eq!(found.len(), sentences.len());
            for (words, spans) in sentences.iter().zip(found) {
                let mut end = 0;
                for span in spans {
                    prop_assert!(end <= span.from && span.from < span.to && span.to <= words.len() && span.sure <= 100);
                    end = span.to;
                }
            }
        }
    }
}

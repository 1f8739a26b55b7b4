//! Documents to learn from: sentences marked by hand where there are some, else those the corrected teachers have tagged.

use crate::features::{Counts, Index, each};
use crate::learn::{Field, Lesson, Plan};
use crate::marked::Marked;
use crate::teachers::Corrected;
use analysis::tagger::chain::{Label, Row};
use analysis::tagger::{Sentence, document};
use std::collections::BTreeMap;

/// How many silver sentences, which follow one another but do not say where an article ends, are taken for a document.
const DOCUMENT: usize = 40;
/// How much a corrected sentence counts beside one marked by hand, if it is sure.
const SILVER: f32 = 0.25;

/// A sentence of a document.
#[derive(Clone, Debug)]
pub(crate) struct Taught {
    pub(crate) marked: Marked,
    /// How much it counts.
    weight: f32,
    /// It was marked by hand.
    pub(crate) by_hand: bool,
    seen: Sentence,
}

/// Documents, each with its sentences.
pub(crate) type Documents = Vec<Vec<Taught>>;

/// The documents of all sentences, none of which is held out.
pub(crate) fn documents(gold: &[Marked], silver: &[Corrected]) -> Documents {
    let by_id: BTreeMap<&str, &Marked> = gold.iter().map(|g| (&*g.id, g)).collect();
    let mut out: Documents = Vec::new();
    for chunk in silver.chunks(DOCUMENT) {
        let taught = chunk
            .iter()
            .map(|(tagged, sure)| match by_id.get(&*tagged.id) {
                Some(gold) => Taught::by_hand(gold),
                None => Taught::new(tagged, SILVER * sure, false),
            });
        out.push(taught.collect());
    }
    let named: Vec<&Marked> = gold.iter().filter(|g| g.document().is_some()).collect();
    for document in named.chunk_by(|a, b| a.document() == b.document()) {
        out.push(document.iter().map(|g| Taught::by_hand(g)).collect());
    }
    out.iter_mut().for_each(shout);
    out
}

impl Taught {
    fn new(marked: &Marked, weight: f32, by_hand: bool) -> Self {
        Self {
            seen: Sentence::new(&marked.words()),
            marked: marked.clone(),
            weight,
            by_hand,
        }
    }

    fn by_hand(marked: &Marked) -> Self {
        Self::new(marked, 1.0, true)
    }
}

/// Sets some sentences a second time as headlines are set, in capitals or with a capital to each word: else nothing that is learned from running
/// text fits them.
fn shout(document: &mut Vec<Taught>) {
    let mut more = Vec::new();
    for (number, taught) in document.iter().filter(|t| t.by_hand).enumerate() {
        let set: fn(&str) -> String = match number % 12 {
            3 => str::to_uppercase,
            9 => capital,
            _ => continue,
        };
        let words = taught.marked.words.iter().map(|word| set(word)).collect();
        let marked = Marked {
            words,
            ..taught.marked.clone()
        };
        more.push(Taught::new(&marked, SILVER, false));
    }
    document.append(&mut more);
}

/// The word with a capital, unless it is a little one.
fn capital(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) if word.len() > 3 => first.to_uppercase().chain(chars).collect(),
        _ => word.to_owned(),
    }
}

/// What a model is to know of the documents it learns from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Sentences alone.
    First,
    /// Sentences alone, and again with what the rest of their document says.
    Both,
}

/// Learns from those documents that `pick` picks by their place.
pub(crate) fn learn(
    documents: &Documents,
    pick: impl Fn(usize) -> bool,
    stage: Stage,
    plan: Plan,
) -> (Field, Index, Vec<Lesson>) {
    let mut counts = Counts::new();
    let all = || {
        documents
            .iter()
            .enumerate()
            .filter(|(at, _)| pick(*at))
            .flat_map(|(_, d)| d)
    };
    each_way(all(), stage, |sentence, _| {
        each(sentence, |_, keys| counts.count(keys));
    });
    let index = counts.index(if stage == Stage::Both { 4 } else { 2 });
    let mut lessons = Vec::new();
    each_way(all(), stage, |sentence, taught| {
        lessons.push(lesson(
            sentence,
            &taught.marked.labels,
            taught.weight,
            &index,
        ));
    });
    eprintln!("  {} lessons, {} features", lessons.len(), index.keys.len());
    let mut field = Field::new(index.keys.len());
    let mut twin = field.clone();
    if stage == Stage::Both {
        // Two that have seen the lessons in another order err apart.
        std::thread::scope(|scope| {
            scope.spawn(|| {
                twin.learn(
                    &lessons,
                    Plan {
                        seed: plan.seed + 1,
                        ..plan
                    },
                );
            });
            field.learn(&lessons, plan);
        });
        field.meet(&twin);
    } else {
        field.learn(&lessons, plan);
    }
    (field, index, lessons)
}

fn each_way<'t>(
    all: impl Iterator<Item = &'t Taught>,
    stage: Stage,
    mut take: impl FnMut(&Sentence, &Taught),
) {
    for taught in all {
        take(&taught.seen, taught);
        if stage == Stage::Both {
            let mut alone = taught.seen.clone();
            alone.forget();
            take(&alone, taught);
        }
    }
}

fn lesson(sentence: &Sentence, labels: &[Label], weight: f32, index: &Index) -> Lesson {
    let mut lesson = Lesson::new(weight);
    each(sentence, |at, keys| {
        lesson.push(index.rows(keys), labels[at]);
    });
    lesson
}

/// Reads each half of the documents by a model that has learned from the other half, so that what a sentence is told of the rest of its document
/// errs as it will err on articles. Returns what it read, sentence by sentence.
pub(crate) fn tell(documents: &mut Documents, plan: Plan) -> Vec<Vec<(Vec<Label>, Vec<Row>)>> {
    let halves = {
        let documents = &*documents;
        let half = |half| {
            let (field, index, _) = learn(documents, |at| at % 2 != half, Stage::First, plan);
            (field, index)
        };
        std::thread::scope(|scope| {
            let other = scope.spawn(|| half(1));
            [half(0), other.join().expect("the thread")]
        })
    };
    let mut out = Vec::new();
    for (at, document) in documents.iter_mut().enumerate() {
        let (field, index) = &halves[at % 2];
        let read: Vec<(Vec<Label>, Vec<Row>)> = document
            .iter()
            .map(|taught| field.read(&lesson(&taught.seen, &taught.marked.labels, 1.0, index)))
            .collect();
        let labels: Vec<Vec<Label>> = read.iter().map(|(labels, _)| labels.clone()).collect();
        let mut sentences: Vec<Sentence> =
            document.iter().map(|taught| taught.seen.clone()).collect();
        document::tell(&mut sentences, &labels);
        for (taught, seen) in document.iter_mut().zip(sentences) {
            taught.seen = seen;
        }
        out.push(read);
    }
    out
}

//! How fast: `cargo bench -p analysis`. The items that a second brings are words, on one core.

mod prose;

use article::{Article, parse};
use divan::{Bencher, counter::ItemsCount};

const WORDS: usize = 50_000;

/// The texts: the sample article over and over, and made-up news whose names are ever new.
const TEXTS: [&str; 2] = ["the sample, repeated", "made-up news"];

fn main() {
    divan::main();
}

fn article(text: &str) -> Article {
    let sample = include_str!("../../../articles/kim-putin-summit.txt");
    let source = if text == TEXTS[0] {
        let (title, body) = sample.split_once('\n').unwrap_or_default();
        let times = WORDS / body.split_whitespace().count();
        format!("{title}\n\n{}", body.repeat(times))
    } else {
        prose::prose(WORDS)
    };
    parse("text", &source).unwrap_or_default()
}

fn words(article: &Article) -> ItemsCount {
    ItemsCount::new(article.text.split_whitespace().count())
}

#[divan::bench(args = TEXTS, sample_count = 10, sample_size = 1)]
fn whole_analysis(bencher: Bencher<'_, '_>, text: &str) {
    let article = article(text);
    let bencher = bencher.counter(words(&article));
    bencher.bench(|| analysis::findings(divan::black_box(&article)));
}

#[divan::bench(args = TEXTS, sample_count = 10, sample_size = 1)]
fn tokens_and_sentences(bencher: Bencher<'_, '_>, text: &str) {
    let article = article(text);
    let bencher = bencher.counter(words(&article));
    bencher.bench(|| analysis::sentences(divan::black_box(&article)));
}

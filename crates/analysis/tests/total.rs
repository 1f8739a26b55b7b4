//! What holds for any text whatever: no panic, a sound result, the same one every time, in linear time.

use article::{Article, parse};
use proptest::prelude::*;
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// An article that says what these words say, whatever they are.
fn article(text: &str) -> Option<Article> {
    parse("a", &format!("A headline\n\n{text}")).ok()
}

fn sound(article: &Article) -> Result<(), TestCaseError> {
    let analysis = analysis::analyse(article);
    prop_assert_eq!(analysis.check(article), Ok(()), "{}", article.text);
    prop_assert_eq!(analysis::analyse(article), analysis);
    let all = analysis::findings(article);
    prop_assert_eq!(all.analysis.check(article), Ok(()), "{}", article.text);
    prop_assert_eq!(all, analysis::findings(article));
    Ok(())
}

/// The pieces that make trouble: names, titles, numbers, marks of all styles, and odd characters.
const PIECES: [&str; 64] = [
    "Jane",
    "Doe",
    "Kim",
    "Kim Jong Un",
    "Russian",
    "Russia",
    "President",
    "Defense",
    "Minister",
    "Mr.",
    "Dr. ",
    "the",
    "The",
    "of",
    "of the",
    "and",
    "said",
    "stated,",
    "according to",
    "told",
    "He",
    "she",
    "the two leaders",
    "citing",
    "an old",
    "proverb",
    "U.N.",
    "U.S.",
    "WHO",
    "(WHO)",
    "Council",
    "University",
    "Street",
    "War",
    "Prize",
    "42.7-meter",
    "31 years",
    "two",
    "first",
    "$5",
    "million",
    "%",
    "May",
    "March 3",
    "Monday",
    "2006",
    "’90s",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    ",",
    ".",
    ":",
    "—",
    "\n\n",
    "e\u{301}",
    "金正恩",
    "’s",
    "-",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_characters(text in "(?s).{0,120}") {
        if let Some(article) = article(&text) {
            sound(&article)?;
        }
    }

    #[test]
    fn any_string_of_troublesome_words(
        pieces in proptest::collection::vec((proptest::sample::select(&PIECES[..]), any::<bool>()), 0..60),
    ) {
        let text: String = pieces
            .into_iter()
            .flat_map(|(piece, space)| [piece, if space { " " } else { "" }])
            .collect();
        if let Some(article) = article(&text) {
            sound(&article)?;
        }
    }
}

/// The sample article's text.
fn sample() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles/kim-putin-summit.txt");
    fs::read_to_string(path).expect("reads")
}

/// A text of at least that many words: the sample over and over, with names that differ each time, as in a long text of many stories.
fn long(words: usize) -> Article {
    let sample = sample();
    let each = sample.split_whitespace().count();
    let text: String = (0..words.div_ceil(each))
        .map(|round| {
            let (a, b) = (letters(round), letters(round * 7 + 3));
            sample
                .replace("Shoigu", &format!("Sho{a}"))
                .replace("Angara", &format!("Ang{b}"))
                .replace("Chun", &format!("Chun{a}"))
        })
        .collect::<Vec<_>>()
        .join("\n\n");
    article(&text).expect("parses")
}

/// A number as a word of letters.
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    loop {
        out.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return out;
        }
    }
}

/// The shortest of three runs: what the work costs, not what else the machine does.
fn time(article: &Article) -> Duration {
    (0..3)
        .map(|_| {
            let start = Instant::now();
            let analysis = analysis::findings(article).analysis;
            assert!(!analysis.mentions.is_empty());
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

#[test]
fn the_sample_and_a_long_text_are_sound() {
    for article in [parse("a", &sample()).expect("parses"), long(5_000)] {
        assert_eq!(analysis::analyse(&article).check(&article), Ok(()));
        let all = analysis::findings(&article).analysis;
        assert_eq!(all.check(&article), Ok(()));
    }
}

/// A text of that many people, all of one surname, who are he and the president.
fn family(people: usize) -> Article {
    let text: Vec<String> = (0..people)
        .map(|n| {
            let name = letters(n + 20_000);
            format!("President Jo{name} Smith met Smith. He said the president left Ka{name} Corp. for its bank.")
        })
        .collect();
    article(&text.join(" ")).expect("parses")
}

#[test]
fn time_grows_with_the_people_and_no_faster() {
    time(&family(10));
    let (few, many) = (time(&family(500)), time(&family(2_000)));
    assert!(many < few * 8, "{few:?} → {many:?}");
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    time(&long(500)); // the lists are read once
    let (short, long) = (time(&long(12_500)), time(&long(50_000)));
    // Four times the text; the rest is room for a busy machine, well below the sixteen of quadratic time.
    assert!(long < short * 8, "{short:?} → {long:?}");
}

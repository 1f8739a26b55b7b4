//! What holds for any text whatever: no panic, a sound result, the same one every time.

use article::{Article, parse};
use proptest::prelude::*;
use std::{fs, path::Path};

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

#[test]
fn the_sample_and_a_long_text_are_sound() {
    for article in [parse("a", &sample()).expect("parses"), long(5_000)] {
        assert_eq!(analysis::analyse(&article).check(&article), Ok(()));
        let all = analysis::findings(&article).analysis;
        assert_eq!(all.check(&article), Ok(()));
    }
}

//! The tokens of one article, with the questions that all rules ask of them.

use crate::{
    lists::lists,
    sentence::sentences,
    token::{Is, Token, tokens},
};
use article::{Article, Role, Span};
use std::collections::BTreeSet;

/// Words that lead to the credit of a picture, with a colon.
const CREDITS: [&str; 6] = ["Image", "Photo", "Photograph", "Picture", "Video", "Credit"];

/// An article cut into tokens and sentences.
pub(crate) struct Doc<'a> {
    /// The article.
    pub(crate) article: &'a Article,
    /// Its text.
    pub(crate) text: &'a str,
    /// Its tokens, asides left out.
    pub(crate) tokens: Vec<Token>,
    /// Its sentences.
    pub(crate) sentences: Vec<Span>,
    /// Per block: every word has a capital, so that a capital says nothing.
    pub(crate) title_case: Vec<bool>,
    /// Folded words that have a capital in the middle of a sentence.
    pub(crate) seen_capital: BTreeSet<String>,
    /// Folded words that stand somewhere in lower case.
    pub(crate) seen_lower: BTreeSet<String>,
    /// The paragraph number of each block.
    numbers: Vec<Option<usize>>,
}

impl<'a> Doc<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        let mut tokens = tokens(article);
        let sentences = sentences(article, &mut tokens);
        let mut count = 0;
        let numbers = article
            .blocks
            .iter()
            .map(|b| {
                count += usize::from(b.role.is_body());
                b.role.is_body().then_some(count)
            })
            .collect();
        let mut doc = Self {
            article,
            text: &article.text,
            title_case: vec![false; article.blocks.len()],
            tokens,
            sentences,
            seen_capital: BTreeSet::new(),
            seen_lower: BTreeSet::new(),
            numbers,
        };
        doc.find_title_case();
        for token in &doc.tokens {
            if token.is != Is::Word || doc.title_case[token.block] {
                continue;
            }
            if token.text(doc.text).starts_with(char::is_lowercase) {
                if !doc.seen_lower.contains(&token.fold) {
                    doc.seen_lower.insert(token.fold.clone());
                }
            } else if !token.starts && !doc.seen_capital.contains(&token.fold) {
                doc.seen_capital.insert(token.fold.clone());
            }
        }
        doc
    }

    /// Headings whose long words nearly all have capitals, and blocks that shout.
    fn find_title_case(&mut self) {
        let blocks = self.article.blocks.len();
        let (mut long, mut capital, mut shouted) =
            (vec![0; blocks], vec![0; blocks], vec![0; blocks]);
        for token in &self.tokens {
            let word = token.text(self.text);
            if token.is != Is::Word || word.chars().count() < 4 || token.starts {
                continue;
            }
            long[token.block] += 1;
            capital[token.block] += usize::from(word.starts_with(char::is_uppercase));
            shouted[token.block] += usize::from(!word.chars().any(char::is_lowercase));
        }
        for (index, block) in self.article.blocks.iter().enumerate() {
            let heading = matches!(block.role, Role::Title | Role::Heading);
            self.title_case[index] =
                (heading && long[index] > 0 && capital[index] * 4 >= long[index] * 3)
                    || (long[index] > 3 && shouted[index] * 4 >= long[index] * 3);
        }
    }

    /// The tokens of each block that has some: from the first to past the last.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut end = 0;
        let runs = self.tokens.chunk_by(|one, next| one.block == next.block);
        runs.map(move |run| {
            let start = end;
            end += run.len();
            (start, end)
        })
    }

    /// The token's words; empty past the end.
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.text(self.text))
    }

    /// The token's words, folded; empty past the end.
    pub(crate) fn fold(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| t.fold.as_str())
    }

    /// The word before token `i` in the same sentence, folded; empty if there is none.
    pub(crate) fn before(&self, i: usize) -> &str {
        match i.checked_sub(1) {
            Some(b) if self.together(b, i) => self.fold(b),
            _ => "",
        }
    }

    /// The word after token `i` in the same sentence, folded.
    pub(crate) fn after(&self, i: usize) -> &str {
        if self.together(i, i + 1) {
            self.fold(i + 1)
        } else {
            ""
        }
    }

    /// Whether two tokens are in one sentence.
    pub(crate) fn together(&self, a: usize, b: usize) -> bool {
        match (self.tokens.get(a), self.tokens.get(b)) {
            (Some(a), Some(b)) => a.sentence == b.sentence,
            _ => false,
        }
    }

    /// The span from the first token of `from..to` to its last.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        Span {
            start: self.tokens[from].span.start,
            end: self.tokens[to - 1].span.end,
        }
    }

    /// The folded words `from..to` as names are listed: single spaces, none before marks that stood close.
    pub(crate) fn folded(&self, from: usize, to: usize) -> String {
        let mut out = String::new();
        for token in &self.tokens[from..to] {
            if !out.is_empty() && token.spaced {
                out.push(' ');
            }
            out.push_str(&token.fold);
        }
        out
    }

    /// Whether it is a word with a capital that may be (part of) a name.
    pub(crate) fn capital(&self, i: usize) -> bool {
        let Some(token) = self.tokens.get(i).filter(|t| t.is == Is::Word) else {
            return false;
        };
        let word = token.text(self.text);
        let mut chars = word.chars();
        let (first, second) = (chars.next(), chars.next());
        let upper = |c: Option<char>| c.is_some_and(char::is_uppercase);
        if word == "I" || word.starts_with("I'") || word.starts_with("I’") || word.contains("://")
        {
            return false;
        }
        // *You’ll*, *We’re*.
        let short = word
            .rsplit_once(['\'', '’'])
            .is_some_and(|(_, tail)| matches!(tail, "ll" | "re" | "ve" | "d" | "t" | "m"));
        if short {
            return false;
        }
        // `US$5` is an amount.
        let amount = |t: &Token| t.is_mark('$') && !t.spaced;
        if self.tokens.get(i + 1).is_some_and(amount) {
            return false;
        }
        if lists().is("month", word) || lists().is("weekday", word) {
            return false;
        }
        // A picture's credit ends the caption's name: *Jane Doe Image: Agency*.
        let credit = CREDITS.contains(&word);
        if credit && self.tokens.get(i + 1).is_some_and(|t| t.is_mark(':')) {
            return false;
        }
        let named = upper(first) || upper(second) && word.chars().count() > 3 || arabic(word);
        named && !glued(word)
    }

    /// Whether the block is a paragraph of the body.
    pub(crate) fn is_body(&self, block: usize) -> bool {
        self.numbers[block].is_some()
    }

    /// Where the block is, in words for the reader.
    pub(crate) fn place(&self, block: usize) -> String {
        match (self.numbers[block], self.article.blocks[block].role) {
            (Some(number), _) => format!("in paragraph {number}"),
            (_, Role::Title) => "in the headline".to_owned(),
            (_, Role::Standfirst) => "in the introduction".to_owned(),
            _ => "in a heading".to_owned(),
        }
    }
}

/// `al-Qaida`, `el-Baradei`.
fn arabic(word: &str) -> bool {
    ["al-", "el-", "ad-", "as-", "ar-", "an-", "ash-"]
        .iter()
        .any(|p| {
            word.strip_prefix(p)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        })
}

/// Prefixes that make a word of a name.
const PREFIXES: [&str; 14] = [
    "anti", "pro", "non", "ex", "mid", "post", "pre", "trans", "inter", "self", "multi", "co",
    "re", "counter",
];

/// Whether a name is glued to a lower-case word: `U.S.-led`, `Gaza-based`, `pro-Moscow`.
fn glued(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '‐']).collect();
    if parts.len() < 2 {
        return false;
    }
    let first = parts[0].to_lowercase();
    let last = parts[parts.len() - 1];
    PREFIXES.contains(&first.as_str())
        || !syllable(&parts)
            && last.starts_with(char::is_lowercase)
            && (lists().common(last) || ["ed", "ing"].iter().any(|s| last.ends_with(s)))
        || parts[0].starts_with(char::is_lowercase) && !arabic(word)
}

/// Whether the parts are those of a given name in two syllables: *Ki-moon*, *Jong-un*.
fn syllable(parts: &[&str]) -> bool {
    let first = parts[0].to_lowercase();
    parts.len() == 2
        && parts[0].chars().count() <= 5
        && parts[0].chars().skip(1).all(char::is_lowercase)
        && parts[1].chars().count() <= 5
        && !lists().common(&first)
        && lists().known(&first).is_none()
        && !lists().is("month", parts[0])
        && !["ed", "led", "based", "born", "run"].contains(&parts[1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use article::parse;
    use proptest::prelude::*;

    /// Pieces that make trouble where words and sentences end.
    const PIECES: [&str; 40] = [
        "word",
        "U.N.",
        "Gov.",
        "J.",
        "e.g.",
        "4.5",
        "1,000",
        "end.Next",
        "...",
        "…",
        ".",
        ". . .",
        "?!",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "\"",
        "«",
        "»",
        "„",
        "(R-IN)",
        "—",
        "-",
        "–",
        "’s",
        "https://a.b/c?d=(e)",
        "a@b.co",
        "👩‍👧",
        "🇩🇪",
        "👍🏽",
        "e\u{301}",
        "\u{200d}",
        "\u{fe0f}",
        "\u{feff}",
        "金正恩",
        "No. 5",
        "2006.The",
        "\n",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn tokens_cover_the_text_and_sentences_the_tokens(
            pieces in proptest::collection::vec((proptest::sample::select(&PIECES[..]), any::<bool>()), 0..40),
            odd in "(?s).{0,20}",
        ) {
            let text: String = pieces.into_iter().flat_map(|(piece, space)| [piece, if space { " " } else { "" }]).collect();
            let Ok(article) = parse("a", &format!("A story\n\n{text}{odd}")) else {
                return Ok(());
            };
            let doc = Doc::new(&article);
            let mut at = 0;
            for token in &doc.tokens {
                let (start, end) = (token.span.start as usize, token.span.end as usize);
                prop_assert!(at <= start && start < end);
                let gap = article.text.get(at..start);
                // Asides are left out.
                let aside = article.blocks.iter().any(|b| b.role == Role::Aside && b.span.end as usize > at && (b.span.start as usize) < start);
                prop_assert!(aside || gap.is_some_and(|gap| gap.trim().is_empty()), "{:?}", gap);
                prop_assert!(article.text.get(start..end).is_some());
                at = end;
            }
            for (index, tokens) in doc.tokens.chunk_by(|a, b| a.sentence == b.sentence).enumerate() {
                prop_assert_eq!(tokens[0].sentence, index);
                let span = Span { start: tokens[0].span.start, end: tokens[tokens.len() - 1].span.end };
                prop_assert_eq!(doc.sentences[index], span);
            }
            prop_assert_eq!(doc.sentences.len(), doc.tokens.last().map_or(0, |t| t.sentence + 1));
        }
    }
}

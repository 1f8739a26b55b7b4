//! The bytes in which articles and analyses travel from the build to the page.
//!
//! A version byte, then [postcard](https://postcard.jamesmunns.com/wire-format): compact, and small to decode. A page that carries its
//! article has these bytes as text in a script element that runs nothing, without the article's own text, which the page shows.

use crate::{Analysis, Article, Span};
use serde::{Deserialize, Serialize};

/// Raised with every change to the types that travel.
const VERSION: u8 = 2;

/// An article with what was found in it, corrections applied: all that a page needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The article.
    pub article: Article,
    /// What is in it.
    pub analysis: Analysis,
}

/// The bundles as bytes.
pub fn encode(bundles: &[Bundle]) -> Vec<u8> {
    // Writing to a growing vector has no failure of its own, and these types have none either.
    let mut bytes = vec![VERSION];
    bytes.extend(postcard::to_allocvec(bundles).unwrap_or_default());
    bytes
}

/// The bundles in `bytes`; `None` if they are of another version, or not ours at all. Of bytes that did not come from [`encode`],
/// the types alone are right: [`Article::check`] and [`Analysis::check`] tell whether spans and indices are.
pub fn decode(bytes: &[u8]) -> Option<Vec<Bundle>> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => postcard::from_bytes(rest).ok(),
        _ => None,
    }
}

/// What a page carries besides the article that it shows: these bytes as characters that may stand in any HTML element.
pub fn carry(article: &Article, analysis: &Analysis) -> String {
    let article = Article {
        text: String::new(),
        ..article.clone()
    };
    let bundle = Bundle {
        article,
        analysis: analysis.clone(),
    };
    encode(&[bundle]).into_iter().map(char_of).collect()
}

/// The bundle of a page that carries `data` and shows `text`: its blocks' texts with a line feed between two; `None` if the page is of
/// another version, or shows another text.
pub fn carried(data: &str, text: String) -> Option<Bundle> {
    let bytes: Vec<u8> = data.chars().map(|c| c as u32 as u8).collect();
    let mut bundle = decode(&bytes)?.pop()?;
    let blocks = &bundle.article.blocks;
    let stands = |span: Span| Span::of(&text, span.start as usize, span.end as usize).is_some();
    let fits = blocks.iter().all(|block| stands(block.span))
        && blocks.last().map_or(0, |block| block.span.range().end) == text.len();
    bundle.article.text = text;
    fits.then_some(bundle)
}

/// The character for a byte: itself where HTML leaves it alone, so that words still compress with those of the page; else one whose number
/// ends in it.
fn char_of(byte: u8) -> char {
    match byte {
        b' '..=b'~' if !matches!(byte, b'<' | b'>' | b'&') => char::from(byte),
        _ => char::from_u32(0x100 + u32::from(byte)).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bundle(text: &str) -> Bundle {
        let mut article = Article::default();
        for words in text.split('\n') {
            article.push(crate::Role::Paragraph, words);
        }
        article.meta.title = "<b>&é\u{0}".to_owned();
        Bundle {
            article,
            analysis: Analysis::default(),
        }
    }

    #[test]
    fn what_a_page_carries_is_what_was_there() {
        let check = |text: &str| {
            let bundle = bundle(text);
            let data = carry(&bundle.article, &bundle.analysis);
            assert!(!data.contains(['<', '>', '&', '\0', '\r']), "{data:?}");
            assert_eq!(carried(&data, bundle.article.text.clone()), Some(bundle));
        };
        for text in ["", "one", "one\ntwo", "“é”\n\u{1f980}", "</script>\n<!--"] {
            check(text);
        }
    }

    #[test]
    fn another_text_or_version_is_nothing() {
        let good = bundle("one\ntwo é");
        let data = carry(&good.article, &good.analysis);
        for text in ["", "one\ntwo", "one\ntwo é.", "oné\ntwo ."] {
            assert_eq!(carried(&data, text.to_owned()), None, "{text}");
        }
        let cut: String = data.chars().take(data.chars().count() - 1).collect();
        for data in ["", "x", &cut] {
            assert_eq!(carried(data, good.article.text.clone()), None, "{data}");
        }
    }

    proptest! {
        #[test]
        fn any_data_is_read_or_refused(data in ".*", text in ".*") {
            let _ = carried(&data, text);
        }
    }
}

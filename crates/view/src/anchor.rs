//! Places that survive an edited text and a better analyser.
//!
//! An anchor is a position and the exact words that stood there; where the position no longer holds them, the nearest place that
//! does is taken (the idea of Hypothesis's quote anchoring, without its approximate match: a link names few words).

use article::{Article, Span, offsets::Unit};

/// A place in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The block, counted from 0.
    pub block: u32,
    /// Code points from the block's start.
    pub offset: u32,
    /// The words there; of a long passage the first.
    pub words: String,
}

/// The most characters of a passage that its anchor repeats.
pub(crate) const LONGEST: usize = 48;

/// Where an anchor leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The words stand where they stood.
    Here(Span),
    /// The words stand elsewhere now: the place nearest to the old one.
    Moved(Span),
    /// The words are no longer in the article.
    Lost,
}

impl Found {
    /// The place, if there is one.
    pub const fn span(self) -> Option<Span> {
        match self {
            Self::Here(span) | Self::Moved(span) => Some(span),
            Self::Lost => None,
        }
    }
}

impl Anchor {
    /// The anchor of `span`; `None` outside the blocks.
    pub fn of(article: &Article, span: Span) -> Option<Self> {
        let block = article.block_at(span.start)?;
        let start = article.blocks[block].span.start as usize;
        let offset = Unit::CodePoint.before(&article.text[start..], span.start as usize - start);
        let words = span.text(&article.text).chars().take(LONGEST).collect();
        Some(Self {
            block: block as u32,
            offset: offset as u32,
            words,
        })
    }

    /// Where the anchor leads in `article`.
    pub fn find(&self, article: &Article) -> Found {
        let text = &article.text;
        if self.words.is_empty() {
            return Found::Lost;
        }
        let old = article.blocks.get(self.block as usize).and_then(|block| {
            let offset =
                Unit::CodePoint.to_byte(article.block_text(block), self.offset as usize)?;
            Some(block.span.start as usize + offset)
        });
        let here = |at: usize| {
            text.get(at..)
                .is_some_and(|rest| rest.starts_with(&self.words))
        };
        if let Some(at) = old.filter(|&at| here(at)) {
            return Found::Here(Span::new(at, at + self.words.len()));
        }
        // Past the last block, the nearest place is the last one.
        let near = old.unwrap_or_else(|| {
            article
                .blocks
                .get(self.block as usize)
                .map_or(text.len(), |block| block.span.start as usize)
        });
        text.match_indices(&self.words)
            .map(|(at, _)| at)
            .min_by_key(|at| at.abs_diff(near))
            .map_or(Found::Lost, |at| {
                Found::Moved(Span::new(at, at + self.words.len()))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        article::parse("a", &format!("Title\n\n{text}")).expect("parses")
    }

    #[test]
    fn an_anchor_is_found_moved_or_lost() {
        let old = article("One é Kim.\n\nTwo Kim.");
        let at = old.text.rfind("Kim").expect("there");
        let anchor = Anchor::of(&old, Span::new(at, at + 3)).expect("in a block");
        assert_eq!((anchor.block, anchor.offset), (2, 4));
        assert_eq!(anchor.find(&old), Found::Here(Span::new(at, at + 3)));

        let edited = article("Kim.\n\nOne é Kim.\n\nAnd two: Kim.");
        let second = edited.text.match_indices("Kim").nth(1).expect("there").0;
        assert_eq!(
            anchor.find(&edited),
            Found::Moved(Span::new(second, second + 3))
        );
        assert_eq!(anchor.find(&article("Nobody.")), Found::Lost);
    }

    proptest::proptest! {
        #[test]
        fn any_anchor_may_be_asked_of_any_text(
            text in "(?s).{0,60}", block in 0u32..9, offset in 0u32..99, words in ".{0,5}",
        ) {
            if let Ok(article) = article::parse("a", &text)
                && let Some(span) = (Anchor { block, offset, words }).find(&article).span() {
                    proptest::prop_assert!(article.text.get(span.range()).is_some());
                }
        }

        #[test]
        fn every_place_is_found_again(a in 0usize..40, b in 0usize..40) {
            let article = article("Süß “é” 😀 Kim Jong Un and\n\nKim again, and Kim again.");
            if let Some(span) = Span::of(&article.text, a.min(b), a.max(b))
                && let Some(anchor) = Anchor::of(&article, span)
            {
                proptest::prop_assert_eq!(anchor.find(&article).span().map(|s| s.start), Some(span.start));
            }
        }
    }
}

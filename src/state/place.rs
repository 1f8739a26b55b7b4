//! A focused place, resolved.

use article::Span;
use view::anchor::Found;
use view::{Anchor, Reading};

/// Where the view's anchor leads in this article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The words; of a quote all its first part.
    pub(crate) span: Span,
    /// The mention that stands exactly there.
    pub(crate) mention: Option<u32>,
    /// The quote that starts there.
    pub(crate) quote: Option<u32>,
}

impl Place {
    /// The place of `at`, if it is still there.
    pub(crate) fn of(reading: &Reading, at: &Anchor) -> Option<Self> {
        let found = match at.find(&reading.article) {
            Found::Here(span) | Found::Moved(span) => span,
            Found::Lost => return None,
        };
        let mentions = &reading.analysis.mentions;
        let mention = reading
            .mention_at(found)
            .filter(|&m| mentions[m as usize].span == found);
        let quote = reading.analysis.quotes.iter().position(|quote| {
            mention.is_none()
                && quote
                    .content
                    .first()
                    .is_some_and(|part| part.start == found.start)
        });
        let span = quote
            .and_then(|q| reading.analysis.quotes[q].content.first().copied())
            .unwrap_or(found);
        Some(Self {
            span,
            mention,
            quote: quote.map(|q| q as u32),
        })
    }
}
